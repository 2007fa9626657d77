"""Days of the Julian, Rumi and Islamic calendars as days of the Gregorian one.

| calendar | years | begins | rule |
|---|---|---|---|
| Julian (Old Style) | as the Gregorian | 1 January | 12 days behind from 1800, 13 from 1900 |
| Rumi (Ottoman financial) | 1256–1345, from AD 1840 | 1 March, later 1 January | Julian days up to 15 February 1332 |
| Hijri (Islamic) | from AD 622 | 1 Muharrem | tabular: 30 years of 354 days, 11 of them a day longer |

Sources: E. G. Richards, "Calendars", in *Explanatory Supplement to the Astronomical Almanac*, 3rd ed. 2013, ch. 15
(Julian and tabular Islamic day numbers); the Ottoman law of 8 February 1332 (21 February 1917, no. 125), by which
16 February 1332 became 1 March 1333 = 1 March 1917, and the year 1334 began with 1 January 1918.
"""

from __future__ import annotations

from datetime import date as Day  # noqa: N812 - "date" is what everything here is called
from enum import StrEnum
from typing import Final

from quizzes.errors import ContentError

#: What a Julian day number is ahead of Python's ordinal, which counts 1 January of the year 1 as 1.
_ORDINAL_OF_JULIAN_DAY: Final = 1_721_425
#: The Julian day number of 1 Muharrem 1: 16 July 622 of the Julian calendar, the civil reckoning.
_HIJRI_EPOCH: Final = 1_948_440
#: A Rumi year and the Gregorian one its March lies in.
_RUMI_YEARS: Final = 584
RUMI_YEARS: Final = range(1256, 1346)
_RUMI_REFORM: Final = 1333


class Calendar(StrEnum):
    """The calendar a date was written in. What is read is always given as the Gregorian day."""

    GREGORIAN = "gregorian"
    JULIAN = "julian"
    RUMI = "rumi"
    HIJRI = "hijri"


def from_julian(year: int, month: int, day: int) -> Day:
    """A day written Old Style. Raises `ContentError` for one that calendar does not have.

    >>> from_julian(1917, 10, 25), from_julian(1900, 2, 29)
    (datetime.date(1917, 11, 7), datetime.date(1900, 3, 13))
    """
    longest = 28 + (year % 4 == 0) if month == 2 else 30 if month in {4, 6, 9, 11} else 31
    if not (1 <= month <= 12 and 1 <= day <= longest):
        raise ContentError(f"the Julian calendar has no day {day}.{month}.{year}")
    moved = (14 - month) // 12
    years, months = year + 4800 - moved, month + 12 * moved - 3
    number = day + (153 * months + 2) // 5 + 365 * years + years // 4 - 32_083
    return Day.fromordinal(number - _ORDINAL_OF_JULIAN_DAY)


def from_rumi(year: int, month: int, day: int) -> Day:
    """A day of the Ottoman financial calendar; `month` 1 is January (Kânunusani).

    Raises `ContentError` for a day it does not have.

    >>> from_rumi(1336, 4, 27), from_rumi(1325, 3, 31), from_rumi(1324, 1, 15)
    (datetime.date(1920, 4, 27), datetime.date(1909, 4, 13), datetime.date(1909, 1, 28))
    """
    if year not in RUMI_YEARS:
        raise ContentError(f"Rumi year {year} is out of range")
    if year >= _RUMI_REFORM:
        try:
            return Day(year + _RUMI_YEARS, month, day)
        except ValueError as error:
            raise ContentError(f"the Rumi calendar has no day {day}.{month}.{year}") from error
    return from_julian(year + _RUMI_YEARS + (month < 3), month, day)


def rumi_year_of_month(year: int, month: int) -> int:
    """The year of our era a month of a Rumi year lies in.

    >>> rumi_year_of_month(1336, 1), rumi_year_of_month(1325, 1), rumi_year_of_month(1325, 3)
    (1920, 1910, 1909)
    """
    return year + _RUMI_YEARS + (month < 3 and year < _RUMI_REFORM)


def from_hijri(year: int, month: int, day: int) -> Day:
    """A day of the Islamic calendar, reckoned by the table; the moon as seen may differ by a day or two.

    Raises `ContentError` for a day it does not have.

    >>> from_hijri(1338, 8, 8), from_hijri(1, 1, 1)
    (datetime.date(1920, 4, 27), datetime.date(622, 7, 19))
    """
    if not (1 <= year <= 1600 and 1 <= month <= 12 and 1 <= day <= 30):
        raise ContentError(f"the Islamic calendar has no day {day}.{month}.{year}")
    number = day + (59 * (month - 1) + 1) // 2 + (year - 1) * 354 + (3 + 11 * year) // 30 + _HIJRI_EPOCH - 1
    return Day.fromordinal(number - _ORDINAL_OF_JULIAN_DAY)
