"""What is told beside a fact once it was asked: the rest of its story, what its year brought, what came around it."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from itertools import islice
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.facts.facts import Fact, FactId, State
from quizzes.facts.properties import Property
from quizzes.questions.nearness import Nearness
from quizzes.questions.wording import wording_of

_OF_SUBJECT: Final = 2
_BESIDE: Final = 2  # facts before one on its timeline, and as many after it
#: How much a fact's weight counts beside its nearness.
_WEIGHT: Final = 1.5
_WEIGHTY: Final = 2
#: What says when the subject of a fact without a date came to be.
_DATED_BY: Final = (
    Property.FOUNDED_ON,
    Property.PUBLISHED_ON,
    Property.SIGNED_ON,
    Property.HELD_ON,
    Property.HAPPENED_ON,
)


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


def moment_of(fact: Fact, base: FactBase) -> Fact | None:
    """The reviewed fact that gives one its place in time: itself, else when its subject, or its treaty, came to be."""
    if fact.date or fact.state is not State.REVIEWED:
        return fact if fact.state is State.REVIEWED else None
    subjects = [fact.subject, *(fact.entities if fact.property is Property.LAID_DOWN_IN else ())]
    found = (base.find(subject, wanted) for subject in subjects for wanted in _DATED_BY)
    return next((moment for moment in found if moment), None)


def timeline_around(
    moment: Fact, near: Nearness, is_excluded: Callable[[FactId], bool], *, beside: int = _BESIDE
) -> tuple[Fact, ...]:
    """A dated fact with what belongs to it in the years before and after, in the order of time.

    `beside` facts of each side, more of one where the other has fewer; each of another year and another subject. Of its
    theme first, or with an actor or a place in common; then by weight and nearness. Nothing that `is_excluded`.
    """
    year = near.base.year_of(moment)
    own = (fact for fact in near.base.about(moment.subject) if fact.date and not fact.date.is_approximate)
    of_years = (near.base.facts[fact] for _, fact in near.years(moment).values())  # where near ones crowd in one year
    pool = dict.fromkeys([*own, *near.happenings(moment), *of_years])
    ranked = sorted(
        (fact for fact in pool if fact.date and fact.date.start.year != year),
        key=lambda fact: (not _belongs(fact, moment, near), -_worth(fact, moment, near), fact.id),
    )
    before = _pick((fact for fact in ranked if near.base.year_of(fact) < year), moment, is_excluded, 2 * beside)
    after = _pick((fact for fact in ranked if near.base.year_of(fact) > year), moment, is_excluded, 2 * beside)
    before = before[: beside + max(0, beside - len(after))]
    taken = {fact.subject for fact in before}
    after = [fact for fact in after if fact.subject not in taken][: beside + max(0, beside - len(before))]
    return tuple(sorted([*before, moment, *after], key=near.base.year_and_day))


def _pick(ranked: Iterable[Fact], moment: Fact, is_excluded: Callable[[FactId], bool], most: int) -> list[Fact]:
    """The first of them, no two of one year or of one subject; only the moment's own subject may come again."""
    picked: list[Fact] = []
    for fact in ranked:
        others = {other.subject for other in picked} - {moment.subject}
        is_new = fact.subject not in others and all(_year(fact) != _year(other) for other in picked)
        if is_new and not is_excluded(fact.id):
            picked.append(fact)
            if len(picked) == most:
                break
    return picked


def _year(fact: Fact) -> int | None:
    return fact.date.start.year if fact.date else None


def _belongs(fact: Fact, moment: Fact, near: Nearness) -> bool:
    return fact.topic == moment.topic or near.have_common(fact.id, moment.id)


def _worth(fact: Fact, moment: Fact, near: Nearness) -> float:
    return near.between(fact.id, moment.id) + _WEIGHT * fact.weight


def event_of_year(year: int, fact: Fact, near: Nearness, is_excluded: Callable[[FactId], bool]) -> FactId | None:
    """What the year a learner took for a fact's is known for: what all should know, best of its theme; else of that."""
    of_year = [
        other
        for other in near.happenings_of(year, fact)
        if other.date and other.date.year == year and not is_excluded(other.id)
    ]
    own = [other for other in of_year if other.topic == fact.topic]
    known = [other for other in (*own, *of_year) if other.weight > _WEIGHTY]
    found = known or [other for other in own if other.weight == _WEIGHTY]
    return found[0].id if found else None
