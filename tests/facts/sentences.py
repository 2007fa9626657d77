"""Read sentences with the rules of a language, for the tests of the rules."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from quizzes.facts.extraction.citations import mask_citations
from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.english import EnglishReader
from quizzes.facts.extraction.reader import TurkicReader
from quizzes.language.date_context import DateContext


def read(language: str, *passages: str, heading: str = "") -> list[Draft]:
    """The drafts of passages of one document, in Turkish or Azerbaijani perhaps of an entry under a heading."""
    dates = DateContext(language)
    english, turkic = EnglishReader(), TurkicReader(language) if language != "en" else None
    if heading and turkic is not None:
        turkic.begin_section(heading)
    drafts: list[Draft] = []
    for passage in passages:
        text = mask_citations(passage)
        found = dates.read(text, language)
        if turkic is None:
            drafts += english.read(text, found, is_note=False)
        else:
            drafts += turkic.read(text, found, is_note=False, topic=None)
    return drafts


def told(drafts: Sequence[Draft], *, least: float = 0.5) -> list[tuple[str, str, Any]]:
    """Kind, subject and value of what is at least so sure."""
    return [
        (draft.kind.value, draft.subject, list(draft.value) if isinstance(draft.value, tuple) else draft.value)
        for draft in drafts
        if draft.confidence >= least
    ]
