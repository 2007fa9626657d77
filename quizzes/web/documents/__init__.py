"""Her own document: handed in, read in the background, its candidates beside their passages."""

from quizzes.web.documents.routes import blueprint

__all__ = ["blueprint"]
