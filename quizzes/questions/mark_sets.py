"""Mark what has several parts: half for what is nearly right.

One tick too many or too few, one happening out of its place, half of the rows of a matching item. So a learner who
knows most is told apart from one who guesses: of five options with two or three keys, ticking everything is two errors.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from typing import Final

from quizzes.questions.grades import RIGHT, WRONG, Grade, Mark, Reason
from quizzes.questions.items import MatchingItem, MultipleChoiceItem, OrderingItem
from quizzes.questions.responses import read_chosen, read_order, read_pairs

_ALMOST: Final = Mark(Grade.PARTIAL, Reason.ALMOST)


def mark_chosen(item: MultipleChoiceItem, response: str) -> Mark:
    """Right when all keys and nothing else are ticked; half with one missing or one too many."""
    amiss = len(read_chosen(response) ^ {str(key) for key in item.keys})
    return RIGHT if amiss == 0 else _ALMOST if amiss == 1 else WRONG


def mark_order(item: OrderingItem, response: str) -> Mark:
    """Right in the one order; half when it would be right without one of them, as with two given the same place."""
    place_of = {one: place for place, together in enumerate(read_order(response)) for one in together}
    keys = [str(one) for one in item.sequence]
    if set(place_of) != set(keys):
        return WRONG
    places = [place_of[key] for key in keys]
    if _rises(places):
        return RIGHT
    return _ALMOST if any(_rises(places[:n] + places[n + 1 :]) for n in range(len(places))) else WRONG


def _rises(places: Sequence[int]) -> bool:
    return all(one < other for one, other in pairwise(places))


def mark_pairs(item: MatchingItem, response: str) -> Mark:
    """Right when every row has its answer; half when at least half of them have."""
    given = read_pairs(response)
    right = sum(given.get(pair.fact) == str(pair.answer) for pair in item.pairs)
    if right == len(item.pairs):
        return RIGHT
    return _ALMOST if right * 2 >= len(item.pairs) else WRONG
