"""Reads the sentences of English passages, one after another."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.english_chunks import Chunker
from quizzes.facts.extraction.english_clauses import ClauseParser
from quizzes.facts.extraction.english_events import EventReader
from quizzes.facts.extraction.english_people import PeopleReader
from quizzes.facts.extraction.english_quantities import QuantityReader
from quizzes.facts.extraction.english_wording import Memory, Wording
from quizzes.facts.extraction.english_words import Tagger
from quizzes.facts.extraction.sentences import split_sentences
from quizzes.language.date_finder import FoundDate

_LONGEST: Final = 220


class EnglishReader:
    """Finds drafts in the passages of a document; it remembers what it last spoke of."""

    language = "en"

    def __init__(self) -> None:
        self.tagger = Tagger()
        self.memory = Memory()

    def read(
        self, text: str, dates: Sequence[FoundDate], *, is_note: bool, topic: str | None = None
    ) -> Iterator[Draft]:
        """The drafts of one passage whose dates have been found."""
        self.tagger.learn(text)
        kept, self.memory = self.memory, Memory() if is_note else self.memory
        self.memory.open_passage()
        if topic:
            self.memory.thing = topic
        position = 0
        for start, end in split_sentences(text):
            first = position
            while position < len(dates) and dates[position].start < end:
                position += 1
            yield from self._read_sentence(text, start, end, dates, first, position)
        if is_note:
            self.memory = kept

    def _read_sentence(
        self, text: str, start: int, end: int, dates: Sequence[FoundDate], first: int, last: int
    ) -> Iterator[Draft]:
        tokens = self.tagger.tokens(text, start, end, dates[first:last], first)
        if not tokens or len(tokens) > _LONGEST:
            return
        chunks = Chunker(tokens, self.tagger.lexicon).chunks()
        clauses = ClauseParser(chunks, self.tagger.lexicon.words["transitive"]).parse()
        wording = Wording(tokens, chunks, self.memory, self.tagger.lexicon)
        self.memory.open_sentence(
            sum(1 for number in range(len(chunks)) if chunks[number].letter == "X" and wording.person(number))
        )
        events = EventReader(wording, clauses, dates)
        drafts = [*events.read(), *PeopleReader(events).read(), *QuantityReader(events).read()]
        yield from sorted(drafts, key=lambda draft: (draft.start, draft.end))
