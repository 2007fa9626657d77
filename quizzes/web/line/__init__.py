"""When the line is down: the page shown then, and the worker that keeps it in the browser."""

from quizzes.web.line.routes import blueprint

__all__ = ["blueprint"]
