"""Read the dates of a document passage by passage, filling in what is left unsaid."""

from __future__ import annotations

from quizzes.language.date_finder import FoundDate, find_dates


class DateContext:
    """What the passages read so far leave in mind: the year, the month and the day last told of."""

    def __init__(self, language: str) -> None:
        self.language = language

    def read(self, text: str, language: str | None = None, *, keeps_context: bool = True) -> list[FoundDate]:
        """All dates of the next passage, in order, none overlapping another."""
        return find_dates(text, language or self.language)
