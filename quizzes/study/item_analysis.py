"""How the items of one test did, and the test itself, as Moodle's quiz statistics define it.

Source: Moodle documentation, "Quiz statistics calculations". Scores are shares of what an item can earn, 0 to 1, so
every item weighs the same; what Moodle gives in per cent is given as a share. All who sat the test were given the same
items; what has no response earned nothing. Unknown is `None`, never zero, and nothing is claimed of fewer than `FEWEST`
sittings.

| here | Moodle |
|---|---|
| facility | facility index F |
| spread | standard deviation of the item's score |
| random_guess_score | random guess score |
| intended_weight, effective_weight | the same |
| discrimination | discrimination index D: correlation of the item with the rest of the test |
| efficiency | discriminative efficiency DE |
| consistency | coefficient of internal consistency CIC, which is Cronbach's alpha |
| error_ratio, standard_error | the same |
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from math import sqrt
from operator import add
from statistics import median
from typing import Final, NamedTuple

from quizzes.study.statistics import correlation, covariance, efficiency

#: Sittings before anything is computed of an item or a test.
FEWEST: Final = 10


class Answer(NamedTuple):
    """One response: in which attempt, to which item, what was given, what it earned, in which language."""

    attempt: str
    item: str
    response: str
    score: float
    language: str | None = None


@dataclass(frozen=True, slots=True)
class Facility:
    """The mean score of those who answered in one language, and how many they are."""

    shown: int
    facility: float | None


@dataclass(frozen=True, slots=True)
class ItemAnalysis:
    """How one item did."""

    item: str
    shown: int  # sittings in which it stood
    facility: float | None
    spread: float | None  # standard deviation, of a sample
    random_guess_score: float
    intended_weight: float  # share of the test
    effective_weight: float | None  # share of the spread of all scores that is this item's
    discrimination: float | None  # −1 to 1
    efficiency: float | None
    given: Mapping[str, int]  # how often each response was given, the empty one for none; the distractor table
    languages: Mapping[str, Facility]


@dataclass(frozen=True, slots=True)
class TestAnalysis:
    """How a whole test did; scores as shares of all that could be earned."""

    sittings: int
    mean: float | None
    median: float | None
    spread: float | None  # standard deviation, of a sample
    skewness: float | None
    kurtosis: float | None  # 0 for a normal distribution
    consistency: float | None  # at most 1
    error_ratio: float | None  # share of the spread that is chance
    standard_error: float | None
    items: Sequence[ItemAnalysis]


def analyse_test(
    items: Sequence[str], attempts: Iterable[str], answers: Iterable[Answer], guess: Callable[[str], float]
) -> TestAnalysis:
    """The analysis of a test of these items, sat in these attempts; `guess` gives an item's random guess score.

    Answers to other items or of other attempts are left out.
    """
    places = {attempt: place for place, attempt in enumerate(dict.fromkeys(attempts))}
    number = len(places)
    columns = {item: [0.0] * number for item in items}
    given: defaultdict[str, list[str]] = defaultdict(list)
    spoken: defaultdict[str, defaultdict[str, list[float]]] = defaultdict(lambda: defaultdict(list))
    for attempt, item, response, score, language in answers:
        place, column = places.get(attempt), columns.get(item)
        if place is None or column is None:
            continue
        column[place] = score
        given[item].append(response)
        if language is not None:
            spoken[item][language].append(score)
    totals = [0.0] * number
    for column in columns.values():
        totals = list(map(add, totals, column))
    weights = _weigh(columns, totals) if number >= FEWEST else {}
    analysed = [
        ItemAnalysis(
            item=item,
            shown=number,
            random_guess_score=guess(item),
            intended_weight=1 / len(columns),
            effective_weight=weights.get(item),
            given=_count(given[item], number),
            languages={language: _facility(scores) for language, scores in sorted(spoken[item].items())},
            **_measure(column, totals),
        )
        for item, column in columns.items()
    ]
    return _analyse_totals(totals, columns, analysed)


def _count(responses: Sequence[str], shown: int) -> Mapping[str, int]:
    counts = Counter(responses)
    counts[""] += shown - len(responses)
    return {response: times for response, times in counts.most_common() if times}


def _facility(scores: Sequence[float]) -> Facility:
    return Facility(len(scores), sum(scores) / len(scores) if len(scores) >= FEWEST else None)


def _measure(scores: Sequence[float], totals: Sequence[float]) -> dict[str, float | None]:
    """What the scores of an item say, alone and against the rest of the test."""
    if len(scores) < FEWEST:
        return dict.fromkeys(("facility", "spread", "discrimination", "efficiency"))
    rest = [total - score for total, score in zip(totals, scores, strict=True)]
    return {
        "facility": sum(scores) / len(scores),
        "spread": sqrt(covariance(scores, scores)),
        "discrimination": correlation(scores, rest),
        "efficiency": efficiency(scores, rest),
    }


def _weigh(columns: Mapping[str, Sequence[float]], totals: Sequence[float]) -> dict[str, float | None]:
    """The effective weight of each item: the root of its covariance with the total, as a share of all such roots.

    Unknown where the covariance is negative: the item then takes away from what the test tells.
    """
    shared = {item: covariance(scores, totals) for item, scores in columns.items()}
    roots = {item: sqrt(value) for item, value in shared.items() if value >= 0}
    whole = sum(roots.values())
    return {item: roots[item] / whole if item in roots and whole else None for item in columns}


def _analyse_totals(
    totals: Sequence[float], columns: Mapping[str, Sequence[float]], items: Sequence[ItemAnalysis]
) -> TestAnalysis:
    number, most = len(totals), len(columns)
    if number < FEWEST or not most:
        return TestAnalysis(number, None, None, None, None, None, None, None, None, items)
    mean = sum(totals) / number
    deviations = [total - mean for total in totals]
    second, third, fourth = (sum(one**power for one in deviations) / number for power in (2, 3, 4))
    variance = second * number / (number - 1)
    skewness = kurtosis = consistency = error_ratio = None
    if variance > 0:
        # The k-statistics of a sample (Fisher 1930), as Moodle has them.
        third_k = number**2 * third / ((number - 1) * (number - 2))
        fourth_k = number**2 * ((number + 1) * fourth - 3 * (number - 1) * second**2)
        fourth_k /= (number - 1) * (number - 2) * (number - 3)
        skewness, kurtosis = third_k / variance**1.5, fourth_k / variance**2
    if variance > 0 and most > 1:
        of_items = sum(covariance(scores, scores) for scores in columns.values())
        consistency = most / (most - 1) * (1 - of_items / variance)
        error_ratio = sqrt(1 - consistency)
    spread = sqrt(variance) / most
    return TestAnalysis(
        sittings=number,
        mean=mean / most,
        median=median(totals) / most,
        spread=spread,
        skewness=skewness,
        kurtosis=kurtosis,
        consistency=consistency,
        error_ratio=error_ratio,
        standard_error=None if error_ratio is None else error_ratio * spread,
        items=items,
    )
