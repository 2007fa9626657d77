"""Teachers' sets: made by hand, by a rule or from a ready-made one; shared and copied."""

from quizzes.web.sets.routes import blueprint

__all__ = ["blueprint"]
