"""What an editor looks after: the reports of readers."""

from quizzes.web.editing.routes import blueprint

__all__ = ["blueprint"]
