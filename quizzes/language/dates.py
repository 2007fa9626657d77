"""Dates exactly as precise as their source, read and written as EDTF.

Supported of EDTF (ISO 8601-2:2019): level 0 years, months, days and intervals, and the level 1 qualifier `~`
(approximate). Everything is proleptic Gregorian.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import date as Day  # noqa: N812 - "date" is what everything here is called
from enum import IntEnum
from typing import Final, Self

from quizzes.errors import ContentError

_EDTF: Final = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?")


class Precision(IntEnum):
    """How much of a date is known; the larger the finer."""

    YEAR = 1
    MONTH = 2
    DAY = 3


@dataclass(frozen=True, slots=True, order=True)
class HistoricalDate:
    """A year, a month of a year, or a day. Raises `ContentError` for one that no calendar has."""

    year: int
    month: int | None = None
    day: int | None = None

    def __post_init__(self) -> None:
        if self.month is None:
            if self.day is not None:
                raise ContentError(f"day {self.day} of {self.year} has no month")
        elif not 1 <= self.month <= 12:
            raise ContentError(f"{self.year} has no month {self.month}")
        elif self.day is not None and not 1 <= self.day <= calendar.monthrange(self.year, self.month)[1]:
            raise ContentError(f"{self.year}-{self.month:02} has no day {self.day}")
        if not 1 <= self.year <= 9999:
            raise ContentError(f"year {self.year} is out of range")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read `1918`, `1918-05` or `1918-05-28`."""
        match = _EDTF.fullmatch(text)
        if match is None:
            raise ContentError(f"{text!r} is no EDTF date: 1918, 1918-05 or 1918-05-28 expected")
        year, month, day = match.groups()
        return cls(int(year), int(month) if month else None, int(day) if day else None)

    def __str__(self) -> str:
        month = f"-{self.month:02}" if self.month else ""
        day = f"-{self.day:02}" if self.day else ""
        return f"{self.year:04}{month}{day}"

    @property
    def precision(self) -> Precision:
        """How much of the date is known."""
        return Precision(1 + (self.month is not None) + (self.day is not None))

    @property
    def first_day(self) -> Day:
        """The first day it may mean."""
        return Day(self.year, self.month or 1, self.day or 1)

    @property
    def last_day(self) -> Day:
        """The last day it may mean."""
        month = self.month or 12
        return Day(self.year, month, self.day or calendar.monthrange(self.year, month)[1])


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or an interval, perhaps approximate: the value of a dated fact."""

    start: HistoricalDate
    end: HistoricalDate | None = None
    is_approximate: bool = False

    def __post_init__(self) -> None:
        if self.end is not None and self.end.last_day < self.start.first_day:
            raise ContentError(f"{self.start}/{self.end} ends before it begins")

    @classmethod
    def parse(cls, text: str) -> Self:
        """Read EDTF: `1918-05-28`, `1920-04-27/1920-04-28`, `1911~`. Raises `ContentError`."""
        bare = text.removesuffix("~")
        start, slash, end = bare.partition("/")
        return cls(
            HistoricalDate.parse(start),
            HistoricalDate.parse(end) if slash else None,
            is_approximate=bare != text,
        )

    def __str__(self) -> str:
        end = f"/{self.end}" if self.end else ""
        return f"{self.start}{end}{'~' if self.is_approximate else ''}"

    @property
    def precision(self) -> Precision:
        """The precision of its coarser end."""
        return min(self.start.precision, (self.end or self.start).precision)

    @property
    def first_day(self) -> Day:
        """The first day it may mean."""
        return self.start.first_day

    @property
    def last_day(self) -> Day:
        """The last day it may mean."""
        return (self.end or self.start).last_day

    @property
    def year(self) -> int | None:
        """The year it falls in, or None when it spans more than one."""
        return self.start.year if (self.end or self.start).year == self.start.year else None

    def in_year(self) -> DateValue:
        """The same date, no finer than its year (or its years)."""
        end_year = self.last_day.year
        end = HistoricalDate(end_year) if end_year != self.start.year else None
        return DateValue(HistoricalDate(self.start.year), end, self.is_approximate)

    def contains(self, other: DateValue) -> bool:
        """Whether all that `other` may mean falls within this date."""
        return self.first_day <= other.first_day and other.last_day <= self.last_day

    def overlaps(self, other: DateValue) -> bool:
        """Whether the two may mean the same day."""
        return self.first_day <= other.last_day and other.first_day <= self.last_day
