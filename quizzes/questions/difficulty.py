"""How hard an item is: estimated from what it asks, until responses say better.

The scale is the share of learners expected to get it wrong, 0 to 1: one minus the facility index of test theory. The
estimate rests on three things that are known to move it (Haladyna, Downing & Rodriguez 2002): how commonly the fact is
taught, whether the answer is recognised or recalled, and how near the distractors are to the key.
"""

from __future__ import annotations

from typing import Final

from quizzes.facts.facts import FactId
from quizzes.questions.items import AnyItem, DateItem, ItemType
from quizzes.questions.nearness import Nearness

_BY_WEIGHT: Final = {3: 0.30, 2: 0.45, 1: 0.60}
_BY_TYPE: Final = {
    ItemType.TRUE_FALSE: -0.12,
    ItemType.SINGLE_CHOICE: 0.0,
    ItemType.MATCHING: 0.05,
    ItemType.MULTIPLE_CHOICE: 0.10,
    ItemType.ORDERING: 0.10,
    ItemType.CLOZE: 0.15,
    ItemType.NAME: 0.15,
    ItemType.DATE: 0.10,
}
_FOR_EACH_PART_OF_A_DATE: Final = 0.05
_OF_DISTRACTORS: Final = 0.25  # between those that are as far as can be and those as near
_NEAREST: Final = 12.5  # the most `Nearness.between` gives
_LEAST, _MOST = 0.05, 0.95
#: Responses that weigh as much as the estimate: the shrinkage of an empirical Bayes mean (Efron & Morris 1977).
_PRIOR_RESPONSES: Final = 10


def estimate(item: AnyItem, near: Nearness) -> float:
    """The difficulty of an item nobody has answered yet."""
    value = _BY_WEIGHT[near.base.facts[item.fact].weight] + _BY_TYPE[item.type]
    if isinstance(item, DateItem):
        value += _FOR_EACH_PART_OF_A_DATE * (item.key.precision - 1)
    because: list[FactId] = [wrong.because for wrong in item.distractors if wrong.because]
    if because:
        nearness = sum(near.between(item.fact, one) for one in because) / len(because) / _NEAREST
        value += _OF_DISTRACTORS * (nearness - 0.5)
    return round(min(max(value, _LEAST), _MOST), 2)


def update(estimated: float, responses: int, mean_score: float) -> float:
    """The difficulty once learners have answered: the estimate gives way as responses come in.

    >>> update(0.5, 0, 0.0), update(0.5, 10, 0.9), update(0.5, 990, 0.9)
    (0.5, 0.3, 0.1)
    """
    weighed = estimated * _PRIOR_RESPONSES + (1 - mean_score) * responses
    return round(weighed / (_PRIOR_RESPONSES + responses), 2)
