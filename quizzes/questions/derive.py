"""Derive every item a fact supports. Nothing here is wording; chance comes from the ids, so it repeats."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Final

from quizzes.facts.facts import Fact, FactId, State
from quizzes.questions.items import AnyItem, Aspect, ItemType
from quizzes.questions.nearness import Nearness, digest
from quizzes.questions.rules.of_items import is_sound
from quizzes.questions.writers import amounts, dates, disputed, people, places, sets, treaties

_Twins = tuple[ItemType, Aspect, frozenset[FactId], str]
_Writer = Callable[[Fact, Nearness], Iterator[AnyItem]]

_OF_DATED: Final[tuple[_Writer, ...]] = (
    dates.write_date,
    dates.write_year,
    dates.write_subject_of_date,
    places.write_place,
    treaties.write_partner,
    treaties.write_parties,
    treaties.write_treaty_of_party,
    sets.write_first,
    sets.write_same_year,
    sets.write_order,
    sets.write_matching_years,
    sets.write_matching_places,
)
_OF_MADE: Final[tuple[_Writer, ...]] = (
    people.write_person,
    people.write_open_list,
    people.write_work_of_person,
    sets.write_matching_people,
)
_OF_COUNTED: Final[tuple[_Writer, ...]] = (amounts.write_amount,)
_OF_DISPUTED: Final[tuple[_Writer, ...]] = (disputed.write_according_to,)


def derive_all(near: Nearness) -> list[AnyItem]:
    """Every sound item of every fact that may be asked, in the order of the facts.

    What breaks a rule that needs no wording is left out here; what breaks one of wording is stopped by `make lint`.
    """
    items = [item for fact in near.base.facts.values() for item in derive(fact, near)]
    twins: dict[_Twins, AnyItem] = {}
    for item in items:
        twin = twins.setdefault(_twins_of(item), item)
        if digest(item.id) < digest(twin.id):
            twins[_twins_of(item)] = item
    return [item for item in items if twins[_twins_of(item)] is item and is_sound(item, near)]


def _twins_of(item: AnyItem) -> _Twins:
    """What items share that ask the same of the same facts; one of them is kept, whatever the order of the facts."""
    own = item.id if len(item.facts) == 1 else ""
    return item.type, item.aspect, frozenset(item.facts), own


def derive(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """Write every item this fact supports; none is a valid answer."""
    for write in _writers_of(fact):
        yield from write(fact, near)


def _writers_of(fact: Fact) -> tuple[_Writer, ...]:
    if fact.state is State.DISPUTED:
        return _OF_DISPUTED
    if fact.state is not State.REVIEWED:
        return ()
    if fact.amount is not None:
        return _OF_COUNTED
    return _OF_DATED if fact.date is not None else _OF_MADE
