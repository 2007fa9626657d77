"""Choose the items of an adaptive quiz one by one: harder as the learner succeeds, easier as she fails."""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from quizzes.facts.facts import FactId
from quizzes.questions.bank import QuestionBank, Stock
from quizzes.questions.difficulty import estimate
from quizzes.questions.items import AnyItem
from quizzes.study.draw import leaks

#: The share of items a learner should get right: hard enough to learn from, easy enough to go on. Klinkenberg,
#: Straatemeier & van der Maas 2011 let children practise at 0.75.
TARGET: Final = 0.75
#: How far one response moves the ability, and how that calms down: the K of Elo 1978, with an uncertainty that falls
#: by the response, as with Klinkenberg et al. Logits.
_FIRST_STEP: Final = 0.9
_CALMING: Final = 0.12
_LOOKED_AT: Final = 80  # facts of a stock looked at for each item
_NEAR_ENOUGH: Final = 6  # of the items nearest to what is wanted, one is taken by chance


@dataclass(frozen=True, slots=True)
class Tried:
    """An item she has responded to and what it earned, 0 to 1."""

    item: AnyItem
    score: float


def estimate_ability(bank: QuestionBank, tried: Iterable[Tried]) -> float:
    """A learner's ability after some responses, in logits: 0 expects half of the items of middling difficulty.

    The rating system of Elo 1978 with the logistic curve of Rasch 1960, an item's difficulty taken as known.
    """
    ability = 0.0
    for number, one in enumerate(tried):
        step = _FIRST_STEP / (1 + _CALMING * number)
        ability += step * (one.score - expect(ability, bank, one.item))
    return ability


def expect(ability: float, bank: QuestionBank, item: AnyItem) -> float:
    """The score expected of an item, 0 to 1."""
    return 1 / (1 + math.exp(-(ability - _logit(estimate(item, bank.near)))))


def choose_next(bank: QuestionBank, stock: Stock, tried: Sequence[Tried], rng: Random) -> AnyItem | None:
    """The next item: of a fact not asked yet, giving nothing away, and one she gets right with a chance near `TARGET`.

    None when the stock has no more that go with those asked.
    """
    ability = estimate_ability(bank, tried)
    asked = [one.item for one in tried]
    facts = bank.base.facts
    seen = {item.fact for item in asked}
    subjects = {facts[item.fact].subject for item in asked}
    fresh = [fact for fact in stock.facts if fact not in seen]
    new_subjects = [fact for fact in fresh if facts[fact].subject not in subjects]
    for pool in (new_subjects, fresh):
        rng.shuffle(pool)
        for start in range(0, len(pool), _LOOKED_AT):
            found = _pick(bank, stock, pool[start : start + _LOOKED_AT], asked, ability, rng)
            if found is not None:
                return found
    return None


def _pick(
    bank: QuestionBank, stock: Stock, facts: Sequence[FactId], asked: Sequence[AnyItem], ability: float, rng: Random
) -> AnyItem | None:
    items = [item for fact in facts for item in stock.items[fact]]
    items.sort(key=lambda item: (abs(expect(ability, bank, item) - TARGET), item.id))
    fitting: list[AnyItem] = []
    for item in items:
        if not any(leaks(bank, item, other) or leaks(bank, other, item) for other in asked):
            fitting.append(item)
            if len(fitting) == _NEAR_ENOUGH:
                break
    return rng.choice(fitting) if fitting else None


def _logit(share: float) -> float:
    return math.log(share / (1 - share))
