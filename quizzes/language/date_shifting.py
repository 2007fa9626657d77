"""Parts of a date from another date: so much later, in such a year, the next such month."""

from __future__ import annotations

from dataclasses import replace
from datetime import date as Day  # noqa: N812 - "date" is what everything here is called
from datetime import timedelta
from typing import Final

from quizzes.language.date_mentions import Length, Mention, Parts
from quizzes.language.dates import HistoricalDate

#: The first and the last month of spring, summer, autumn and winter.
_SEASONS: Final = {1: (3, 5), 2: (6, 8), 3: (9, 11), 4: (12, 14)}
_WINTER: Final = 4


def moved(date: HistoricalDate, amount: int, length: Length, *, to_the_day: bool = False) -> Parts | None:
    """A date so much later, no finer than what is counted: a day and two years later is a year.

    >>> moved(HistoricalDate(1921, 10, 13), 16, Length.DAY), moved(HistoricalDate(1921, 10, 13), 1, Length.YEAR)
    ((1921, 10, 29), (1922, None, None))
    """
    if length is Length.YEAR:
        return (date.year + amount, date.month, date.day) if to_the_day else (date.year + amount, None, None)
    if date.month is None:
        return (date.year, None, None) if amount == 0 else None
    if length is Length.MONTH:
        return _month_of(date.year * 12 + date.month - 1 + amount, date.day if to_the_day else None)
    if date.day is None:
        return (date.year, date.month, None) if amount == 0 else None
    day: Day = date.first_day + timedelta(days=amount * (7 if length is Length.WEEK else 1))
    return day.year, day.month, day.day


def _month_of(months: int, day: int | None) -> Parts:
    return months // 12, months % 12 + 1, day


def in_month(mention: Mention, date: HistoricalDate, shift: int) -> Mention | None:
    """A mention in the month so many after that of a date; None where that has no month."""
    if date.month is None:
        return None
    months = date.year * 12 + date.month - 1 + shift
    end = mention.last and _month_of(months, mention.last[2])
    return replace(mention, first=_month_of(months, mention.first[2]), last=end)


def in_year(mention: Mention, year: int) -> Mention:
    """A mention in a year. Of *Aralık – Ocak* the end lies in the year after."""
    first, last = (year, *mention.first[1:]), mention.last
    if last is not None:
        last = (year + (last[1:] < mention.first[1:]), *last[1:])
    return replace(mention, first=first, last=last)


def at_turn(mention: Mention, date: HistoricalDate, turn: int) -> Mention:
    """The month or season a mention names: the one after a date (1), the one before it (-1), or the one of it (0)."""
    begin, end = _SEASONS[mention.season] if mention.season else (mention.first[1] or 1,) * 2
    year, known = date.year, date.month
    if known is None:
        year += turn
    elif turn > 0:
        year += begin <= known
    elif turn < 0:
        year -= end >= known
    elif mention.season == _WINTER and known <= end - 12:
        year -= 1
    if mention.season == _WINTER and known is not None:
        return replace(mention, first=(year, 12, None), last=(year + 1, 2, None), season=0)
    return replace(mention, first=(year, *mention.first[1:]))
