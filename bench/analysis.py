"""Measure item analysis: `python -m bench.analysis`.

100,000 responses, 2,000 sittings of a test of fifty items; milliseconds of one core, the best of five, and the same as
a multiple of the least any analysis could do: read every response once and add up the scores of each item.
"""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Callable
from random import Random

from quizzes.study.item_analysis import Answer, analyse_test

_ROUNDS = 5


def main() -> None:
    """Print the time and the multiple."""
    rng = Random(1)
    items, attempts = [f"item-{one}" for one in range(50)], [f"attempt-{one}" for one in range(2000)]
    answers = [
        Answer(attempt, item, rng.choice("abcd"), rng.choice([0.0, 0.5, 1.0]), rng.choice(["tr", "az", "en"]))
        for attempt in attempts
        for item in items
    ]
    least = _measure(lambda: _add_up(answers))
    taken = _measure(lambda: analyse_test(items, attempts, answers, lambda _: 0.25))
    print(f"{len(answers)} responses analysed in {taken:.0f} ms, {taken / least:.1f} times adding them up")


def _add_up(answers: list[Answer]) -> dict[str, float]:
    sums: defaultdict[str, float] = defaultdict(float)
    for _attempt, item, _response, score, _language in answers:
        sums[item] += score
    return sums


def _measure(run: Callable[[], object]) -> float:
    taken = []
    for _ in range(_ROUNDS):
        begin = time.process_time()
        run()
        taken.append(time.process_time() - begin)
    return min(taken) * 1000


if __name__ == "__main__":
    main()
