"""Planning a quiz: what it asks, how many questions, how it is sat; and starting it."""

from quizzes.web.planning.routes import blueprint

__all__ = ["blueprint"]
