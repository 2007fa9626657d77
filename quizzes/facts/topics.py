"""What a reader chooses from: themes, periods, kinds, persons and documents.

A fact has one theme, which its editors gave it; every other topic gathers facts by what they say.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from quizzes.facts.entities import EntityId
from quizzes.facts.facts import Fact, State, TopicId
from quizzes.language.folding import capitalise
from quizzes.language.kinds import LANGUAGES, NameKind

if TYPE_CHECKING:
    from quizzes.facts.base import FactBase

#: Facts of their own a person must have to be a topic: enough for a set of ten that does not answer itself.
_FEWEST_OF_PERSON: Final = 12
_FEWEST_DATED: Final = 5  # of those; the others mostly ask for the person
#: The same of any other topic made from the facts.
_FEWEST: Final = 10


class TopicSort(StrEnum):
    """By what a topic gathers facts."""

    THEME = "theme"
    PERIOD = "period"
    KIND = "kind"
    PERSON = "person"
    DOCUMENT = "document"


@dataclass(frozen=True, slots=True, eq=False)
class Topic:
    """What a reader chooses from, and the years it speaks of."""

    id: TopicId
    first_year: int
    last_year: int
    names: Mapping[str, str]
    sort: TopicSort = TopicSort.THEME
    kinds: frozenset[NameKind] = frozenset()  # of a topic that gathers by kind: the kinds of subjects
    person: EntityId | None = None  # of a topic that is a person


def topic_of_person(person: EntityId) -> TopicId:
    """The id of the topic that gathers what somebody did."""
    return TopicId(f"{TopicSort.PERSON}-{person}")


def gather(base: FactBase) -> dict[Topic, tuple[Fact, ...]]:
    """Every topic with its facts, in the order of the contents page; those that have too few are left out.

    Facts that may be asked, with those that are disputed.
    """
    facts = [fact for fact in base.facts.values() if fact.state in {State.REVIEWED, State.DISPUTED}]
    found = {theme: tuple(fact for fact in facts if fact.topic == theme.id) for theme in base.themes.values()}
    for group in base.groups:
        of_it = [fact for fact in facts if _belongs(fact, group, base)]
        first, last = _span(of_it, base)
        spanning = group if group.sort is TopicSort.PERIOD else replace(group, first_year=first, last_year=last)
        found[spanning] = tuple(of_it)
    found |= _gather_persons(facts, base)
    found |= _gather_documents(facts, base)
    return {topic: of_it for topic, of_it in found.items() if len(of_it) >= _FEWEST or topic.sort is TopicSort.THEME}


def _belongs(fact: Fact, group: Topic, base: FactBase) -> bool:
    if group.sort is TopicSort.PERIOD:
        return group.first_year <= base.year_of(fact) <= group.last_year
    return base.entity(fact.subject).kind in group.kinds


def _gather_persons(facts: list[Fact], base: FactBase) -> Iterator[tuple[Topic, tuple[Fact, ...]]]:
    by_person: dict[EntityId, list[Fact]] = {}
    for fact in facts:
        for person in _people_in(fact, base):
            by_person.setdefault(person, []).append(fact)
    # One name of a list says little of its bearer: only facts of their own make somebody a topic.
    counts = Counter({person: sum(len(fact.entities) < 2 for fact in told) for person, told in by_person.items()})
    for person, count in sorted(counts.items(), key=lambda one: (-one[1], one[0])):
        dated = sum(fact.date is not None or fact.amount is not None for fact in by_person[person])
        if count >= _FEWEST_OF_PERSON and dated >= _FEWEST_DATED:
            names = {language: base.entity(person).name(language).label for language in LANGUAGES}
            topic = _topic(topic_of_person(person), TopicSort.PERSON, names, by_person[person], base)
            yield replace(topic, person=person), tuple(by_person[person])


def _people_in(fact: Fact, base: FactBase) -> set[EntityId]:
    """Who appears in a fact: as subject or value, or by name in the name of either."""
    actors = {fact.subject, *fact.entities, *(entity for claim in fact.claims for entity in _ids(claim.value))}
    named = {inner for actor in actors for inner in base.named_in(actor) if isinstance(inner, str)}
    return {one for one in actors | named if base.entity(one).kind is NameKind.PERSON}


def _ids(value: object) -> tuple[EntityId, ...]:
    return value if isinstance(value, tuple) else ()


def _gather_documents(facts: list[Fact], base: FactBase) -> Iterator[tuple[Topic, tuple[Fact, ...]]]:
    for document in base.documents.values():
        of_it = [fact for fact in facts if any(source.document == document.id for source in fact.all_sources)]
        names = {language: capitalise(document.name(language).label, language) for language in LANGUAGES}
        if of_it:
            topic_id = TopicId(f"{TopicSort.DOCUMENT}-{document.id}")
            yield _topic(topic_id, TopicSort.DOCUMENT, names, of_it, base), tuple(of_it)


def _topic(topic_id: TopicId, sort: TopicSort, names: Mapping[str, str], facts: list[Fact], base: FactBase) -> Topic:
    return Topic(topic_id, *_span(facts, base), names, sort)


def _span(facts: list[Fact], base: FactBase) -> tuple[int, int]:
    """The first and the last year of facts that have one; of their themes, where none has."""
    dates = [date for fact in facts for date in (fact.date, fact.since, fact.until) if date]
    years = [year for date in dates for year in (date.first_day.year, date.last_day.year)]
    years = years or [base.year_of(fact) for fact in facts]
    return min(years, default=0), max(years, default=0)
