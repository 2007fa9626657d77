"""What an item earns by chance: the random guess score of test theory.

Of a typed response nothing; of any other the mean score of all responses one could give without knowing anything, as
`questions.mark_sets` marks them.
"""

from __future__ import annotations

from functools import cache
from itertools import permutations
from math import factorial
from typing import Final

from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ChoiceItem, ItemType, MatchingItem, MultipleChoiceItem, OrderingItem

#: Of items that are withdrawn, whose type alone is known: as those of the usual size.
_BY_TYPE: Final = {
    ItemType.SINGLE_CHOICE: 1 / 4,
    ItemType.TRUE_FALSE: 1 / 2,
    ItemType.MULTIPLE_CHOICE: 3.5 / 31,  # five options
    ItemType.ORDERING: 5.5 / 24,  # four rows
    ItemType.MATCHING: 0.1,  # four rows, five answers
}


def random_guess_score(item_id: str, bank: QuestionBank) -> float:
    """The mean score of blind guessing at an item, 0 to 1; of a withdrawn one what its type lets expect."""
    if item_id in bank:
        return _of_item(bank.item(item_id))
    return next((chance for kind, chance in _BY_TYPE.items() if item_id.endswith(f".{kind}")), 0.0)


def _of_item(item: AnyItem) -> float:
    match item:
        case ChoiceItem():
            return 1 / len(item.options)
        case MultipleChoiceItem():
            return _of_ticks(len(item.options))
        case OrderingItem():
            return _of_order(len(item.sequence))
        case MatchingItem():
            return _of_pairs(len(item.pairs), len(item.options))
    return _BY_TYPE.get(item.type, 0.0)


def _of_ticks(options: int) -> float:
    """Any ticks but none at all: one response is right, one for each option has one tick amiss."""
    return float((1 + options / 2) / (2**options - 1))


def _of_order(rows: int) -> float:
    """Any order: one is right, (rows − 1)² are right but for one row."""
    return float((1 + (rows - 1) ** 2 / 2) / factorial(rows))


@cache
def _of_pairs(rows: int, answers: int) -> float:
    """Another answer for each row; half when half of the rows are right."""
    scores = []
    for given in permutations(range(answers), rows):
        right = sum(row == answer for row, answer in enumerate(given))
        scores.append(1.0 if right == rows else 0.5 if right * 2 >= rows else 0.0)
    return sum(scores) / len(scores)
