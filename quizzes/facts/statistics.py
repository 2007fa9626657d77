"""Count what the fact base holds: facts, entities, conflicts and aliases, by document and by kind."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from quizzes.facts.base import FactBase
from quizzes.facts.facts import DiscrepancyKind, DocumentId, Fact, Source, State
from quizzes.language.kinds import NameKind


@dataclass(frozen=True, slots=True)
class Conflicts:
    """Where sources disagree or err."""

    disputed: int  # facts of which sources give different values, or one that nobody can settle
    misprinted: int  # facts whose value some source gives wrongly
    discrepancies: int  # disagreements and slips that are no fact's value

    @property
    def total(self) -> int:
        """All of them."""
        return self.disputed + self.misprinted + self.discrepancies


def count_conflicts(base: FactBase, document: DocumentId | None = None) -> Conflicts:
    """The conflicts of the fact base, or those in which a document has its part."""

    def has_part(sources: Iterable[Source]) -> bool:
        return document is None or any(source.document == document for source in sources)

    concerned = [fact for fact in base.facts.values() if has_part(fact.all_sources)]
    others = [one for one in base.discrepancies if has_part(source for said in one.readings for source in said.sources)]
    return Conflicts(
        disputed=sum(fact.state is State.DISPUTED and not fact.has_slip for fact in concerned),
        misprinted=sum(fact.has_slip for fact in concerned)
        + sum(one.kind is DiscrepancyKind.MISPRINT for one in others),
        discrepancies=sum(one.kind is DiscrepancyKind.DISAGREEMENT for one in others),
    )


def tabulate_statistics(base: FactBase) -> str:
    """Two tables, ready to be read: by document and by kind."""
    return "\n\n".join([_tabulate(list(_by_document(base))), _tabulate(list(_by_kind(base)))])


def _by_document(base: FactBase) -> Iterator[Sequence[str]]:
    """A fact told in several documents counts in each of them, and once in all."""
    yield "document", "facts", "reviewed", "disputed", "entities", "conflicts", "misprints", "other"
    for document in (*base.documents, None):
        facts = [fact for fact in base.facts.values() if document is None or _is_told_in(fact, document)]
        entities = {entity for fact in facts for entity in (fact.subject, *fact.entities, *fact.parties, fact.place)}
        if document is None:
            entities = set(base.entities)
        conflicts = count_conflicts(base, document)
        states = Counter(fact.state for fact in facts)
        yield (
            document or "all",
            str(len(facts)),
            str(states[State.REVIEWED]),
            str(states[State.DISPUTED]),
            str(len(entities - {None})),
            str(conflicts.total),
            str(conflicts.misprinted),
            str(conflicts.discrepancies),
        )


def _is_told_in(fact: Fact, document: DocumentId) -> bool:
    return any(source.document == document for source in fact.all_sources)


def _by_kind(base: FactBase) -> Iterator[Sequence[str]]:
    yield "kind", "entities", "aliases", "facts"
    facts = Counter(base.entity(fact.subject).kind for fact in base.facts.values())
    entities = Counter(entity.kind for entity in base.entities.values())
    aliases: Mapping[NameKind, int] = Counter(entity.kind for entity in base.entities.values() for _ in entity.aliases)
    for kind in NameKind:
        yield kind, str(entities[kind]), str(aliases[kind]), str(facts[kind])
    yield "all", str(entities.total()), str(sum(aliases.values())), str(facts.total())


def _tabulate(rows: Sequence[Sequence[str]]) -> str:
    """Columns side by side, the first to the left, numbers to the right."""
    widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
    return "\n".join(
        "  ".join(
            [row[0].ljust(widths[0]), *(cell.rjust(width) for cell, width in zip(row[1:], widths[1:], strict=True))]
        )
        for row in rows
    )
