"""Nouns that say what the verbs of frames say: *SSCB’nin 30 Aralık 1922’de kuruluşu, Nadir şahın 1747’de ölümü*."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Final

from quizzes.facts.extraction.circumstances import Circumstances
from quizzes.facts.extraction.clause_view import ClausePart, ClauseView
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.names import Names
from quizzes.facts.extraction.rules import Frame
from quizzes.facts.extraction.themes import Themes
from quizzes.facts.extraction.words import Role

_REACH: Final = 8  # words a date may stand before its noun
_NAMED: Final = frozenset({"person", "name"})  # classes that one word alone may name


class NominalFrames(ClausePart):
    """Reads frames whose verb is told as a noun."""

    def __init__(self, view: ClauseView, names: Names, circumstances: Circumstances, themes: Themes) -> None:
        super().__init__(view)
        self.names = names
        self.circumstances = circumstances
        self.themes = themes

    def nominal_frames(self) -> Iterator[tuple[Draft, int, int]]:
        """What nouns say, each with the number of its date and its noun: *SSCB’nin 30 Aralık 1922’de kuruluşu*."""
        for i, form in enumerate(self.forms):
            name = self.view.lexis.nouns.get(form.norm)
            frame = self.view.lexis.frames.get(name) if name is not None else None
            number = self._date_before(i) if frame is not None else -1
            if frame is not None and number >= 0:
                yield from ((draft, number, i) for draft in self._read(frame, i, number))

    def _read(self, frame: Frame, noun: int, number: int) -> Iterator[Draft]:
        owner = self.names.owner_before(noun)
        head = self.themes.class_of(owner, frame) if owner is not None else None
        if owner is None or head is None or (head not in _NAMED and self.names.is_vague(owner)):
            return
        date, at = self.view.dates[number], self.view.span_of_date(number)
        where = self.view.characters(min(owner.start, at.start), max(noun, at.end - 1))
        subject = self.view.sentence.write(owner)
        when = self.circumstances.when(date)
        yield self.circumstances.draft(frame.kinds[head], subject, date, where, 0.86, f"{frame.name} noun", when)

    def _date_before(self, index: int) -> int:
        """The number of the date right before an event noun, its owner between or not; -1 for none."""
        for i in range(index - 1, max(-1, index - 1 - _REACH), -1):
            if self.words[i].date >= 0:
                return self.words[i].date
            if self.forms[i].verb is not None or self.forms[i].role in {Role.COMMA, Role.STOP}:
                return -1
        return -1
