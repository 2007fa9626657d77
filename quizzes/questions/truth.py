"""Ask the stem of an item of the fact base: is this answer right, wrong, or not known?

Written without regard to how items are derived, so that lint (rule 1) can hold the one against the other. Unknown is
not false: it is `None`.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.facts.facts import Fact
from quizzes.language.amounts import Amount
from quizzes.language.dates import DateValue
from quizzes.questions.items import Answer, Aspect, Happening, Item

_ABOUT: Final = 3  # years that *about 1913* may mean on either side


def holds(item: Item, answer: Answer, base: FactBase) -> bool | None:
    """Whether an answer is right for what an item asks, as far as the fact base knows."""
    fact = base.facts[item.fact]
    match answer:
        case Happening():
            return _happening_holds(item, base.facts[answer.fact], base)
        case DateValue():
            return _date_holds(item, fact, answer)
        case Amount():
            return None if fact.amount is None else answer == fact.amount
        case _:
            return _entity_holds(item, fact, answer, base)


def _date_holds(item: Item, fact: Fact, answer: DateValue) -> bool | None:
    said = [fact.date] if fact.date else []
    if item.document:
        said = [
            claim.value
            for claim in fact.claims
            if isinstance(claim.value, DateValue) and any(item.document == source.document for source in claim.sources)
        ]
    return _agrees(said, answer)


def _agrees(said: Sequence[DateValue], answer: DateValue) -> bool | None:
    """Whether a date is one that is said. One that is not far from an approximate one is not known to be wrong."""
    if not said:
        return None
    if any(date.overlaps(answer) for date in said):
        return True
    near = (
        abs(date.start.year - answer.start.year) <= _ABOUT
        for date in said
        if date.is_approximate or answer.is_approximate
    )
    return None if any(near) else False


def _happening_holds(item: Item, other: Fact, base: FactBase) -> bool | None:
    if other.date is None:
        return None
    if item.aspect is Aspect.FIRST:
        rest = [base.facts[fact].date for fact in item.facts if fact != other.id]
        return all(date is not None and other.date.last_day < date.first_day for date in rest)
    asked = base.facts[item.fact].date
    return _agrees([asked.in_year()] if asked else [], other.date)


def _entity_holds(item: Item, fact: Fact, answer: EntityId, base: FactBase) -> bool | None:
    match item.aspect:
        case Aspect.WHERE:
            return None if fact.place is None else _is_place(answer, fact.place, base)
        case Aspect.WHO:
            return _is_among(answer, fact)
        case Aspect.PARTNER | Aspect.PARTIES:
            return answer in fact.parties and answer != item.given if fact.parties else None
        case Aspect.WHAT:
            return _subject_holds(item, fact, answer, base)
        case _:
            return None


def _is_among(answer: EntityId, fact: Fact) -> bool | None:
    if answer in fact.entities:
        return True
    return False if fact.is_closed else None


def _is_place(answer: EntityId, place: EntityId, base: FactBase) -> bool:
    return base.surrounds(answer, place) or base.surrounds(place, answer)


def _subject_holds(item: Item, fact: Fact, subject: EntityId, base: FactBase) -> bool | None:
    """Whether what the stem says of its subject is true of this one."""
    other = base.find(subject, fact.property)
    if other is None:
        return None
    if item.given is None:
        asked = fact.date.in_year() if fact.date else None
        return _agrees([asked] if asked else [], other.date) if other.date else None
    if item.given in fact.parties:
        return item.given in other.parties if other.parties else None
    if item.given == fact.place:
        return _is_place(item.given, other.place, base) if other.place else None
    return _is_among(item.given, other)
