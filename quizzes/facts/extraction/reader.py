"""Reads the sentences of one language, one passage after another."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from quizzes.facts.extraction.clauses import ClauseReader
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.people import PeopleReader
from quizzes.facts.extraction.phrases import Sentence
from quizzes.facts.extraction.quantities import QuantityReader
from quizzes.facts.extraction.rules import read_lexis
from quizzes.facts.extraction.sentences import split_sentences
from quizzes.facts.extraction.words import Analyst, Word
from quizzes.language.date_finder import FoundDate

_NUMBER: Final = re.compile(r"\d")


class Reader:
    """Finds drafts in the passages of one language; it remembers what it last spoke of."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.lexis = read_lexis(language)
        self.analyst = Analyst(self.lexis)

    def read(self, text: str, dates: Sequence[FoundDate], *, is_note: bool) -> Iterator[Draft]:
        """The drafts of one passage whose dates have been found."""
        del is_note
        position = 0
        for start, end in split_sentences(text):
            while position < len(dates) and dates[position].end <= start:
                position += 1
            own = []
            for date in dates[position:]:
                if date.start >= end:
                    break
                own.append(date)
            if own or True:
                words = self.analyst.words(text, start, end)
                mark_dates(words, own)
                yield from self._read_sentence(words, own)

    def _read_sentence(self, words: Sequence[Word], dates: Sequence[FoundDate]) -> Iterator[Draft]:
        reader = ClauseReader(Sentence(words, self.lexis), dates)
        taken: set[tuple[int, int]] = set()
        for draft, number, verb in reader.framed():
            taken.add((number, verb))
            yield draft
        yield from reader.events(taken)
        yield from reader.spans()
        yield from PeopleReader(reader).roles()
        yield from QuantityReader(reader).quantities()


def mark_dates(words: Sequence[Word], dates: Sequence[FoundDate]) -> None:
    """Tell each word which date it belongs to."""
    position = 0
    for word in words:
        while position < len(dates) and dates[position].end <= word.start:
            position += 1
        if position < len(dates) and dates[position].start < word.end:
            word.date = position


__all__ = ["Reader", "mark_dates", "replace"]
