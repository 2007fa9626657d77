"""The learner's record: what she can go on with, how much she knows, every quiz she took."""

from quizzes.web.record.routes import blueprint

__all__ = ["blueprint"]
