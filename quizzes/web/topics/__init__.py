"""The topics a reader chooses from, each with its ready-made sets."""

from quizzes.web.topics.routes import blueprint

__all__ = ["blueprint"]
