"""Rules an item keeps in no language yet: 1, 3, 4, 5, 7, 19, 20, 22."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Iterable
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.facts.facts import State
from quizzes.language.amounts import Amount
from quizzes.language.dates import DateValue
from quizzes.questions.distract import is_arithmetic
from quizzes.questions.items import (
    Answer,
    AnyItem,
    Aspect,
    ChoiceItem,
    ItemType,
    Level,
    MatchingItem,
    MultipleChoiceItem,
    OrderingItem,
    TrueFalseItem,
)
from quizzes.questions.nearness import FARTHEST, Nearness
from quizzes.questions.rules.findings import Found
from quizzes.questions.truth import holds

#: How many options each type offers.
_OPTIONS: Final = {
    ItemType.SINGLE_CHOICE: (3, 4),
    ItemType.MULTIPLE_CHOICE: (4, 6),
    ItemType.MATCHING: (4, 6),
    ItemType.ORDERING: (3, 6),
}
#: What asks for more than remembering.
_COMPARES: Final = frozenset({Aspect.FIRST, Aspect.ORDER})
_NEAR: Final = 3.0  # two facts of one topic, or within three years of each other


def check_truth(item: AnyItem, near: Nearness) -> Found:
    """Rule 1: every key is right and everything else proven wrong."""
    base = near.base
    if isinstance(item, MatchingItem):
        yield from _check_pairs(item, base)
        return
    if isinstance(item, OrderingItem):
        return  # rule 7 sees to it
    if isinstance(item, TrueFalseItem):
        found = holds(item, item.stated, base)
        if found is not item.is_true:
            yield 1, f"{item.stated} is {found}, the item says {item.is_true}"
        return
    for key in item.answers:
        if holds(item, key, base) is not True:
            yield 1, f"{key} is not proven right"
    for wrong in item.distractors:
        found = holds(item, wrong.answer, base)
        if found is not False:
            yield 1, f"{wrong.answer} is true as well" if found else f"nothing proves {wrong.answer} false"
    if item.type is ItemType.NAME and item.aspect is Aspect.WHAT and item.given is None:
        fact = base.facts[item.fact]
        rivals = [
            other.subject
            for other in base.having(fact.property)
            if other.subject not in item.answers and other.date and fact.date and other.date.overlaps(fact.date)
        ]
        if rivals:
            yield 1, f"{', '.join(rivals)} would be right as well"


def _check_pairs(item: MatchingItem, base: FactBase) -> Found:
    """Each answer is right for its own row and wrong for the others."""
    offered = [*item.answers, *(wrong.answer for wrong in item.distractors)]
    for pair in item.pairs:
        asked = ChoiceItem(fact=pair.fact, aspect=item.aspect, topic=item.topic, key=pair.answer, wrong=())
        for answer in offered:
            found, expected = holds(asked, answer, base), answer == pair.answer
            if found is not expected:
                yield 1, f"{answer} for {pair.fact} is {found}"


def check_state(item: AnyItem, near: Nearness) -> Found:
    """Rule 3: nobody disputes it, or the stem names its source."""
    for fact_id in item.facts:
        state = near.base.facts[fact_id].state
        if state is State.DISPUTED and item.document:
            continue
        if state is not State.REVIEWED:
            yield 3, f"its fact {fact_id} is {state}"


def check_kinds(item: AnyItem, near: Nearness) -> Found:
    """Rules 4 and 19: options of one kind, and as many as there should be."""
    if isinstance(item, OrderingItem):
        options: Iterable[Answer] = item.sequence
    elif isinstance(item, ChoiceItem | MultipleChoiceItem | MatchingItem):
        options = item.options
    else:
        return
    kinds = {_kind(option, near.base) for option in options}
    if len(kinds) > 1:
        yield 4, f"options of several kinds: {', '.join(sorted(kinds))}"
    fewest, most = _OPTIONS[item.type]
    if not fewest <= (count := len(list(options))) <= most:
        yield 19, f"{count} options, {fewest} to {most} expected"


def _kind(option: Answer, base: FactBase) -> str:
    match option:
        case DateValue():
            return f"date to the {option.precision.name.lower()}"
        case Amount():
            return "number"
        case str():
            return base.entity(option).kind.value
        case _:
            return "happening"


def check_dates(item: AnyItem, near: Nearness) -> Found:
    """Rules 7 and 20: no two dates may mean the same day; years of real facts, not an even row around the key."""
    if isinstance(item, OrderingItem):
        dates = [date for one in item.sequence if (date := near.base.facts[one.fact].date)]
        if len(dates) != len(item.sequence):
            yield 7, "not everything in it is dated"
    elif isinstance(item, ChoiceItem | MatchingItem):
        dates = [option for option in item.options if isinstance(option, DateValue)]
    else:
        return
    for one, other in itertools.pairwise(dates):
        if one.last_day >= other.first_day:
            yield 7, f"{one} and {other} overlap, or stand in the wrong order"
    years = [date.start.year for date in dates]
    if isinstance(item, ChoiceItem) and len(years) > 2 and is_arithmetic(years):
        yield 20, f"{years} are an arithmetic row"
    for wrong in item.distractors:
        if isinstance(wrong.answer, DateValue) and wrong.answer.year not in near.years_known:
            yield 20, f"{wrong.answer} is the year of no fact"


def check_nearness(item: AnyItem, near: Nearness) -> Found:
    """Rule 5: distractors of the key's time; two at least share its topic, place or actors."""
    if not isinstance(item, ChoiceItem) or isinstance(item.key, DateValue):
        return
    fact = near.base.facts[item.fact]
    because = [wrong.because for wrong in item.distractors if wrong.because]
    far = [one for one in because if abs(near.base.year_of(near.base.facts[one]) - near.base.year_of(fact)) > FARTHEST]
    if far:
        yield 5, f"{', '.join(far)} are of another time"
    if sum(near.between(item.fact, one) >= _NEAR for one in because) < min(2, len(because)):
        yield 5, "fewer than two distractors are near the key"


def check_level(item: AnyItem, _near: Nearness) -> Found:
    """Rule 22: no more is claimed than remembering unless facts are compared."""
    compares = item.aspect in _COMPARES or item.type is ItemType.MATCHING
    if item.level is Level.UNDERSTAND and not compares:
        yield 22, f"claims {item.level}"


_Check = Callable[[AnyItem, Nearness], Found]
_BLOCKING: Final[tuple[_Check, ...]] = (check_truth, check_state, check_kinds, check_dates, check_level)
CHECKS: Final[tuple[_Check, ...]] = (*_BLOCKING, check_nearness)


def is_sound(item: AnyItem, near: Nearness) -> bool:
    """Whether an item breaks none of the rules that keep it from being published."""
    return not any(found for check in _BLOCKING for found in check(item, near))
