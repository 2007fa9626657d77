"""A quiz: its questions one by one, feedback after each, the result with every item reviewed."""

from quizzes.web.quiz.routes import blueprint

__all__ = ["blueprint"]
