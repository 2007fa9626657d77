"""The home page: the contents page of the question bank, and the form that starts a quiz."""

from quizzes.web.home.routes import blueprint

__all__ = ["blueprint"]
