"""Where facts are written, as a reader is told: the documents, and the lines in each."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.facts.facts import DocumentId, Fact, Source
from quizzes.language.catalogue import Catalogue
from quizzes.questions.wording import N_

_LINE: Final = N_("line {lines}")
_LINES: Final = N_("lines {lines}")


@dataclass(frozen=True, slots=True)
class Citation:
    """Where a fact is written, ready to be read: a document and all the lines of it."""

    text: str
    sources: tuple[Source, ...]


def cite(sources: Iterable[Source], base: FactBase, catalogue: Catalogue) -> tuple[Citation, ...]:
    """One citation a document, its lines in their order, none twice."""
    by_document: dict[DocumentId, set[Source]] = {}
    for source in sources:
        by_document.setdefault(source.document, set()).add(source)
    return tuple(_cite(document, sorted(found), base, catalogue) for document, found in by_document.items())


def sources_of(fact: Fact, document: DocumentId | None = None) -> list[Source]:
    """The lines a fact rests on; of a disputed one those of its claims, of one document if it is named."""
    sources = [*fact.sources, *(source for claim in fact.claims for source in claim.sources)]
    return [source for source in sources if document in {None, source.document}]


def _cite(document: DocumentId, sources: list[Source], base: FactBase, catalogue: Catalogue) -> Citation:
    ranges = [
        f"{source.line}" if source.line == source.line_end else f"{source.line}–{source.line_end}" for source in sources
    ]
    is_one_line = len(sources) == 1 and sources[0].line == sources[0].line_end
    lines = catalogue.say(_LINE if is_one_line else _LINES).format(lines=", ".join(ranges))
    return Citation(f"{base.documents[document].citation[catalogue.language]}, {lines}", tuple(sources))
