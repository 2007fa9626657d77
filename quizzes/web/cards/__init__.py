"""Flashcards: what is due today, and its review."""

from quizzes.web.cards import review, today
from quizzes.web.cards.area import blueprint

__all__ = ["blueprint", "review", "today"]
