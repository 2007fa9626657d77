"""Derive every item a fact supports. Nothing here is wording; chance comes from the item's own id, so it repeats."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.facts.facts import Fact
from quizzes.facts.properties import Property
from quizzes.language.dates import DateValue
from quizzes.questions.distract import distract_entity, distract_year, shares_word, sticks_out
from quizzes.questions.items import (
    AnyItem,
    Aspect,
    ChoiceItem,
    DateItem,
    NameItem,
    TrueFalseItem,
)
from quizzes.questions.wording import wording_of

_FEWEST_DISTRACTORS = 2


def derive_all(base: FactBase) -> list[AnyItem]:
    """Every item of every reviewed fact, in the order of the facts."""
    peers = _Peers(base)
    return [item for fact in base.reviewed for item in derive(fact, base, peers)]


def derive(fact: Fact, base: FactBase, peers: _Peers | None = None) -> Iterator[AnyItem]:
    """Write every item this fact supports; none is a valid answer."""
    peers = peers or _Peers(base)
    if fact.date is not None:
        yield from _date_items(fact, fact.date, base)
        yield from _place_items(fact, base, peers)
        yield from _partner_items(fact, base, peers)
    elif fact.is_closed:
        yield from _person_items(fact, base, peers)


class _Peers:
    """For each key, other entities that fill the same place in other facts: same topic first, then nearest in time."""

    def __init__(self, base: FactBase) -> None:
        self._base = base
        self._values: dict[str, list[tuple[EntityId, Fact]]] = {}
        for fact in base.reviewed:
            for value in fact.entities:
                self._values.setdefault(fact.property, []).append((value, fact))
                self._values.setdefault("anyone", []).append((value, fact))
            if fact.place:
                self._values.setdefault("place", []).append((fact.place, fact))
            for party in fact.parties:
                self._values.setdefault("party", []).append((party, fact))

    def of(self, fact: Fact, role: str) -> Sequence[EntityId]:
        """Entities in that role elsewhere, the likeliest first, none twice."""
        here = self._base.year_of(fact)

        def distance(pair: tuple[EntityId, Fact]) -> tuple[bool, int, str]:
            other = self._base.year_of(pair[1])
            return pair[1].topic != fact.topic, abs(here - other), pair[0]

        ranked = sorted(self._values.get(role, []), key=distance)
        if role in {Property.FOUNDER, Property.EDITOR, Property.AUTHOR, Property.HELD_BY}:
            ranked += sorted(self._values.get("anyone", []), key=distance)
        return list(dict.fromkeys(entity for entity, _ in ranked))


def _rng(*parts: object) -> Random:
    return Random(".".join(map(str, parts)))


def _date_items(fact: Fact, date: DateValue, base: FactBase) -> Iterator[AnyItem]:
    yield DateItem(fact=fact.id, aspect=Aspect.WHEN, topic=fact.topic, key=date)
    if date.year is None or date.is_approximate:
        return
    distractors = distract_year(fact, base, _rng(fact.id, "year"))
    key = date.in_year()
    if len(distractors) >= _FEWEST_DISTRACTORS:
        yield ChoiceItem(fact=fact.id, aspect=Aspect.YEAR, topic=fact.topic, key=key, distractors=distractors)
        yield _true_or_false(fact, Aspect.YEAR, key, distractors)


def _place_items(fact: Fact, base: FactBase, peers: _Peers) -> Iterator[AnyItem]:
    if fact.place is None or shares_word(base, fact.place, fact.subject):
        return  # "Where was the Treaty of Kars signed?" answers itself
    right = (fact.place,)
    distractors = _distract(fact.place, right, fact, base, Aspect.WHERE, peers.of(fact, "place"))
    yield from _ask_name(fact, base, Aspect.WHERE, fact.place, right, distractors)


def _partner_items(fact: Fact, base: FactBase, peers: _Peers) -> Iterator[AnyItem]:
    if len(fact.parties) != 2:
        return
    # One way only: a treaty's short name may be unique for the first party and not for the second.
    given, key = fact.parties
    if shares_word(base, key, fact.subject) or shares_word(base, key, given):
        return
    distractors = _distract(key, fact.parties, fact, base, Aspect.PARTNER, peers.of(fact, "party"))
    yield from _ask_name(fact, base, Aspect.PARTNER, key, (key,), distractors, given=given)


def _person_items(fact: Fact, base: FactBase, peers: _Peers) -> Iterator[AnyItem]:
    keys = [key for key in fact.entities if not shares_word(base, key, fact.subject)]
    if not keys:
        return
    key = _rng(fact.id, "who").choice(keys)
    distractors = _distract(key, fact.entities, fact, base, Aspect.WHO, peers.of(fact, fact.property))
    yield from _ask_name(fact, base, Aspect.WHO, key, fact.entities, distractors)
    can_be_claimed = wording_of(fact.property, base.entity(fact.subject).kind).claim is not None
    if len(distractors) >= _FEWEST_DISTRACTORS and len(fact.entities) == 1 and can_be_claimed:
        yield _true_or_false(fact, Aspect.WHO, key, distractors)


def _distract(
    key: EntityId, right: Sequence[EntityId], fact: Fact, base: FactBase, aspect: Aspect, peers: Sequence[EntityId]
) -> tuple[EntityId, ...]:
    return distract_entity(key, right, fact, base, _rng(fact.id, aspect, "options"), peers=peers)


def _ask_name(
    fact: Fact,
    base: FactBase,
    aspect: Aspect,
    key: EntityId,
    accepted: tuple[EntityId, ...],
    distractors: tuple[EntityId, ...],
    *,
    given: EntityId | None = None,
) -> Iterator[AnyItem]:
    """Ask for an entity: typed, and, where enough others are proven wrong and of like length, with options."""
    yield NameItem(fact=fact.id, aspect=aspect, topic=fact.topic, given=given, keys=accepted)
    if len(distractors) >= _FEWEST_DISTRACTORS and not sticks_out(key, distractors, base):
        yield ChoiceItem(fact=fact.id, aspect=aspect, topic=fact.topic, given=given, key=key, distractors=distractors)


def _true_or_false(
    fact: Fact,
    aspect: Aspect,
    key: EntityId | DateValue,
    distractors: Sequence[EntityId | DateValue],
) -> TrueFalseItem:
    rng = _rng(fact.id, aspect, "true-false")
    is_true = rng.random() < 0.5
    stated = key if is_true else rng.choice(distractors)
    return TrueFalseItem(fact=fact.id, aspect=aspect, topic=fact.topic, stated=stated, is_true=is_true)
