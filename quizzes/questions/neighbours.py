"""What is told beside a fact once it was asked: the rest of its subject's story, or what else the year brought."""

from __future__ import annotations

from itertools import islice
from typing import Final

from quizzes.facts.facts import Fact, FactId
from quizzes.facts.properties import Property
from quizzes.questions.nearness import Nearness
from quizzes.questions.wording import wording_of

_OF_SUBJECT: Final = 2


def neighbours_of(fact: Fact, near: Nearness) -> tuple[FactId, ...]:
    """The facts told after one: others about its subject; else another office of its holder; else one of its year."""
    base = near.base
    kind = base.entity(fact.subject).kind
    same = sorted(
        (
            other
            for other in base.about(fact.subject)
            if other.id != fact.id and wording_of(other.property, kind).follow_up
        ),
        key=base.year_and_day,
    )
    if same:
        return tuple(other.id for other in same[:_OF_SUBJECT])
    if fact.property is Property.HELD_BY:
        held = (other for other in near.alike(fact) if other.entities == fact.entities)
        return tuple(other.id for other in islice(held, 1))
    year = fact.date.year if fact.date else None
    if year is None:
        return ()
    # One that has an actor or a place in common; of another topic, so that a quiz is not told its other facts.
    of_year = (
        other
        for other in near.happenings(fact)
        if other.topic != fact.topic and other.date and other.date.year == year and near.have_common(fact.id, other.id)
    )
    return tuple(other.id for other in islice(of_year, 1))
