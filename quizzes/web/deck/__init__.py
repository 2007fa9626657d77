"""The Anki decks."""

from quizzes.web.deck.routes import blueprint

__all__ = ["blueprint"]
