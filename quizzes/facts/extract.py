"""From passages to candidates: every fact the rules find, with the characters and lines it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Final

from quizzes.documents.passages import Passage, PassageKind
from quizzes.facts.candidates import Candidate, Evidence
from quizzes.facts.extraction.citations import mask_citations
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.reader import Reader
from quizzes.language.date_context import DateContext

#: Without a better guess a passage is read in the language of the passages before it.
_DEFAULT: Final = "tr"


def derive(passages: Iterable[Passage], *, document: str | None = None) -> Iterator[Candidate]:
    """Every candidate in passages, in their order; the same passages always give the same candidates.

    Passages in none of the three languages are passed over. `document` overrides the name the passages carry.
    """
    readers: dict[str, Reader] = {}
    dates = DateContext(_DEFAULT)
    for number, passage in enumerate(passages):
        language = passage.language
        if language in (None, "en") or passage.kind is PassageKind.HEADING:
            continue
        reader = readers.setdefault(language, Reader(language))
        text = mask_citations(passage.text)
        is_note = passage.kind is PassageKind.FOOTNOTE
        found = dates.read(text, language, keeps_context=not is_note)
        for draft in reader.read(text, found, is_note=is_note):
            yield _candidate(draft, passage, number, language, document)


def _candidate(draft: Draft, passage: Passage, number: int, language: str, document: str | None) -> Candidate:
    place = passage.locate(draft.start, draft.end)
    evidence = Evidence(
        document or passage.document, number, draft.start, draft.end, place.line, place.line_end, place.page
    )
    return Candidate(
        draft.kind, draft.subject, draft.value, evidence, draft.confidence, language, draft.rule, draft.extra
    )
