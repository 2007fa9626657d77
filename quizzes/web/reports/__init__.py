"""What readers report about questions."""

from quizzes.web.reports.routes import blueprint

__all__ = ["blueprint"]
