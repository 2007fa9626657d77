"""What a rule finds in a sentence, before it is given its place in the document."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from quizzes.facts.properties import RecordKind
from quizzes.language.date_finder import FoundDate


@dataclass(frozen=True, slots=True)
class Draft:
    """A candidate with the characters of the passage it rests on."""

    kind: RecordKind
    subject: str
    value: str | tuple[str, ...]
    start: int
    end: int
    confidence: float
    rule: str
    extra: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)
    date: FoundDate | None = None
