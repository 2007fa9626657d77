"""From passages to candidates: every fact the rules find, with the characters and lines it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from quizzes.documents.passages import Passage, PassageKind
from quizzes.facts.candidates import Candidate, Evidence
from quizzes.facts.extraction.citations import mask_citations
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.english import EnglishReader
from quizzes.facts.extraction.reader import TurkicReader
from quizzes.facts.extraction.topics import Topic
from quizzes.language.date_context import DateContext


def derive(passages: Iterable[Passage], *, document: str | None = None) -> Iterator[Candidate]:
    """Every candidate in passages, in their order; the same passages always give the same candidates.

    Passages in none of the three languages are passed over. `document` overrides the name the passages carry.
    """
    work = _Work()
    for number, passage in enumerate(passages):
        if passage.language is None:
            continue
        if passage.kind is PassageKind.HEADING:
            work.begin_section(passage.text, passage.language)
            continue
        for draft in work.read(passage, passage.language):
            yield _candidate(draft, passage, number, passage.language, document)


class _Work:
    """What is kept from one passage of a document to the next."""

    def __init__(self) -> None:
        self._turkic: dict[str, TurkicReader] = {}
        self._english = EnglishReader()
        self._dates: DateContext | None = None
        self._notes: dict[int, Topic] = {}

    def begin_section(self, heading: str, language: str) -> None:
        """Tell the readers of a heading."""
        if language != "en":
            self._reader(language).begin_section(heading)

    def read(self, passage: Passage, language: str) -> Iterator[Draft]:
        """The drafts of the next passage."""
        if self._dates is None:
            self._dates = DateContext(language)
        is_note = passage.kind is PassageKind.FOOTNOTE
        text = mask_citations(passage.text)
        dates = self._dates.read(text, language, keeps_context=not is_note)
        if language == "en":
            return self._english.read(text, dates, is_note=is_note)
        reader = self._reader(language)
        for mark, offset in passage.marks:
            topic = reader.topic_before(text, offset)
            if topic is not None:
                self._notes[mark] = topic
        topic = self._notes.pop(passage.number, None) if is_note and passage.number else None
        return reader.read(text, dates, is_note=is_note, topic=topic)

    def _reader(self, language: str) -> TurkicReader:
        if language not in self._turkic:
            self._turkic[language] = TurkicReader(language)
        return self._turkic[language]


def _candidate(draft: Draft, passage: Passage, number: int, language: str, document: str | None) -> Candidate:
    place = passage.locate(draft.start, draft.end)
    evidence = Evidence(
        document or passage.document, number, draft.start, draft.end, place.line, place.line_end, place.page
    )
    return Candidate(
        draft.kind, draft.subject, draft.value, evidence, draft.confidence, language, draft.rule, draft.extra
    )
