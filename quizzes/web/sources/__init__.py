"""The documents that the questions rest on."""

from quizzes.web.sources.routes import blueprint

__all__ = ["blueprint"]
