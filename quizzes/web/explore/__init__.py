"""Look around: search, the timeline, and the ways into topics, names and sources."""

from quizzes.web.explore.routes import blueprint

__all__ = ["blueprint"]
