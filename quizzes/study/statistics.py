"""What responses say of items, as Moodle's quiz statistics define it.

Source: Moodle documentation, "Quiz statistics calculations". Scores are shares of the maximum, 0 to 1. Unknown is
`None`, never zero.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final, NamedTuple

from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import ChoiceItem
from quizzes.questions.rules.findings import Finding

#: Responses before anything is claimed of an item (item-writing rule 27).
ENOUGH: Final = 30
_EASIEST, _HARDEST = 0.95, 0.20
_LEAST_EFFICIENT: Final = 0.15
_LEAST_CHOSEN: Final = 0.05


class Scored(NamedTuple):
    """One response: in which attempt, to which item, what was given, and what it earned."""

    attempt: str
    item: str
    response: str
    score: float


@dataclass(frozen=True, slots=True)
class ItemStatistics:
    """How one item did."""

    responses: int
    facility: float
    discrimination: float | None  # correlation with the rest of the attempt, −1 to 1
    efficiency: float | None  # that, as a share of the most the scores allow
    given: Mapping[str, int]  # how often each response was given


def analyse(scored: Iterable[Scored]) -> dict[str, ItemStatistics]:
    """The statistics of every item that was answered."""
    rows = list(scored)
    totals: defaultdict[str, float] = defaultdict(float)
    counts: Counter[str] = Counter()
    for row in rows:
        totals[row.attempt] += row.score
        counts[row.attempt] += 1
    by_item: defaultdict[str, list[Scored]] = defaultdict(list)
    for row in rows:
        by_item[row.item].append(row)
    return {item: _analyse_item(found, totals, counts) for item, found in by_item.items()}


def _analyse_item(rows: Sequence[Scored], totals: Mapping[str, float], counts: Mapping[str, int]) -> ItemStatistics:
    scores = [row.score for row in rows]
    # Attempts differ in their items here, so the rest is a mean, not a sum.
    compared = [row for row in rows if counts[row.attempt] > 1]
    own = [row.score for row in compared]
    rest = [(totals[row.attempt] - row.score) / (counts[row.attempt] - 1) for row in compared]
    return ItemStatistics(
        responses=len(rows),
        facility=sum(scores) / len(scores),
        discrimination=correlation(own, rest),
        efficiency=efficiency(own, rest),
        given=Counter(row.response for row in rows),
    )


def covariance(xs: Sequence[float], ys: Sequence[float]) -> float:
    """The covariance of two samples of one length, two at least."""
    mean_x, mean_y = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys, strict=True)) / (len(xs) - 1)


def correlation(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """Pearson's correlation; None for fewer than two, and where one of them never varies."""
    if len(xs) < 2 or _is_constant(xs) or _is_constant(ys):
        return None
    return float(covariance(xs, ys) / (covariance(xs, xs) * covariance(ys, ys)) ** 0.5)


def efficiency(xs: Sequence[float], ys: Sequence[float]) -> float | None:
    """The covariance as a share of what it would be with both in the same order; None as for a correlation."""
    if len(xs) < 2 or _is_constant(xs) or _is_constant(ys):
        return None
    return covariance(xs, ys) / covariance(sorted(xs), sorted(ys))


def _is_constant(values: Sequence[float]) -> bool:
    return all(one == other for one, other in pairwise(values))


def review(statistics: Mapping[str, ItemStatistics], bank: QuestionBank) -> Iterator[Finding]:
    """Rule 27: the items a teacher should look at again, once enough have answered."""
    for item_id, found in statistics.items():
        if found.responses < ENOUGH or item_id not in bank:
            continue
        for told in _complain(found, bank, item_id):
            yield Finding(27, item_id, "all", f"{told} ({found.responses} responses)", blocks=False)


def _complain(found: ItemStatistics, bank: QuestionBank, item_id: str) -> Iterator[str]:
    if not _HARDEST <= found.facility <= _EASIEST:
        yield f"facility {found.facility:.2f}"
    if found.discrimination is not None and found.discrimination < 0:
        yield f"discrimination {found.discrimination:.2f}"
    elif found.efficiency is not None and found.efficiency < _LEAST_EFFICIENT:
        yield f"discriminative efficiency {found.efficiency:.0%}"
    item = bank.item(item_id)
    if isinstance(item, ChoiceItem):
        for wrong in item.distractors:
            share = found.given.get(str(wrong.answer), 0) / found.responses
            if share < _LEAST_CHOSEN:
                yield f"distractor {wrong.answer} chosen by {share:.0%}"
