"""The timeline drawn as a strip: where each fact and each tick stands, in per cent of its width and in pixels upwards.

A script draws the same larger; what is drawn here is seen at once, and by those who run no scripts.
"""

from __future__ import annotations

from calendar import isleap
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - as in language/dates.py
from typing import Final

from quizzes.language.dates import DateValue

_STEPS: Final = (1, 2, 5, 10, 20, 25, 50, 100, 200, 500)  # years
_MOST_TICKS: Final = 8
_EDGE: Final = 1.2  # per cent left free at either side
_COLUMN: Final = 1.0  # per cent: nearer dots are piled up
_ROOM: Final = 112  # pixels for the highest pile
_DOT: Final = 8  # pixels from one dot of a pile to the next


@dataclass(frozen=True, slots=True)
class Dot:
    """A fact: how far along, and how far up."""

    along: float
    up: float
    is_weighty: bool


@dataclass(frozen=True, slots=True)
class Strip:
    """The years from `first` up to `last`, with dots and ticks."""

    first: float
    last: float
    dots: tuple[Dot, ...]
    ticks: tuple[tuple[float, int], ...]  # how far along, and the year


def year_point(day: Day) -> float:
    """A day as a point in years: 1918-07-02 is about 1918.5."""
    return round(day.year + (day.timetuple().tm_yday - 1) / (366 if isleap(day.year) else 365), 3)


def span_of(date: DateValue) -> tuple[float, float]:
    """The points in years between which a date lies; the same twice for one that is no interval."""
    first = year_point(date.first_day)
    return first, year_point(date.last_day) if date.end else first


def draw_strip(points: Sequence[tuple[float, bool]], first_year: int, last_year: int) -> Strip:
    """The strip of points in years, each with whether it is of those that weigh most, in the order of time."""
    first, last = float(first_year), float(last_year + 1)

    def place(at: float) -> float:
        return _EDGE + (100 - 2 * _EDGE) * (at - first) / (last - first)

    along = [(place(at), is_weighty) for at, is_weighty in points]
    columns = Counter(int(one / _COLUMN) for one, _ in along)
    step = min(_DOT, _ROOM / max(columns.values(), default=1))
    piled: Counter[int] = Counter()
    dots = []
    for one, is_weighty in along:
        column = int(one / _COLUMN)
        dots.append(Dot(round(one, 2), round(piled[column] * step, 1), is_weighty))
        piled[column] += 1
    ticks = tuple((round(place(year), 2), year) for year in _tick(first_year, last_year))
    return Strip(first, last, tuple(dots), ticks)


def _tick(first_year: int, last_year: int) -> Iterable[int]:
    span = last_year + 1 - first_year
    step = next((step for step in _STEPS if span / step <= _MOST_TICKS), _STEPS[-1])
    return range(-(-first_year // step) * step, last_year + 1, step)
