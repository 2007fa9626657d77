"""A candidate: what a passage seems to say, before anybody has judged it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from quizzes.facts.properties import RecordKind

#: A date as EDTF, a quantity as number and unit, or the names of persons.
CandidateValue = str | tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where a candidate stands.

    The passage by its number in the document (from 0), the characters of its text, and the lines (and page, where the
    document has pages) those came from.
    """

    document: str
    passage: int
    start: int
    end: int
    line: int
    line_end: int
    page: int | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """One fact as one passage states it.

    `confidence` is the share of such candidates that a reader found true, from 0 to 1; see docs/evaluation.md.
    """

    kind: RecordKind
    subject: str
    value: CandidateValue
    evidence: Evidence
    confidence: float
    language: str
    rule: str
    extra: Mapping[str, str | tuple[str, ...]] = field(default_factory=dict)

    def as_record(self) -> dict[str, Any]:
        """The line of `flask derive`."""
        place = {"page": self.evidence.page} if self.evidence.page is not None else {}
        return {
            "doc": self.evidence.document,
            **place,
            "line": self.evidence.line,
            "line_end": self.evidence.line_end,
            "kind": self.kind.value,
            "subject": self.subject,
            "value": list(self.value) if isinstance(self.value, tuple) else self.value,
            "extra": {
                **{key: list(value) if isinstance(value, tuple) else value for key, value in self.extra.items()},
                "language": self.language,
                "rule": self.rule,
            },
            "confidence": round(self.confidence, 2),
        }


@dataclass(frozen=True, slots=True)
class Finding:
    """One fact with everything that states it, and everything that states it otherwise.

    `candidate` is the surest statement, `others` the further passages that agree, `rivals` those that give the same
    fact another value. `misprint` is the value that was probably meant, where the document errs plainly.
    """

    candidate: Candidate
    others: tuple[Candidate, ...] = ()
    rivals: tuple[Candidate, ...] = ()
    misprint: str | None = None

    def as_record(self) -> dict[str, Any]:
        """The line of `flask derive --merge`: the surest statement with every source, and what contradicts it."""
        sources = [_source(one.evidence) for one in (self.candidate, *self.others)]
        conflicts = [
            {**_source(rival.evidence), "value": list(rival.value) if isinstance(rival.value, tuple) else rival.value}
            for rival in self.rivals
        ]
        return {
            **self.candidate.as_record(),
            "sources": sources,
            **({"conflicts": conflicts} if conflicts else {}),
            **({"misprint": self.misprint} if self.misprint else {}),
        }


def _source(evidence: Evidence) -> dict[str, Any]:
    place = {"page": evidence.page} if evidence.page is not None else {}
    return {"doc": evidence.document, **place, "line": evidence.line, "line_end": evidence.line_end}
