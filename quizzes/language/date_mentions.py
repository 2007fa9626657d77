"""Dates as found in a text, and what the text says of one before what is left unsaid is filled in."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quizzes.language.calendars import Calendar
from quizzes.language.date_lexicon import Ending
from quizzes.language.dates import DateValue


class Standing(StrEnum):
    """How the text relates what it tells to the date."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    ABOUT = "about"


class Resolution(StrEnum):
    """How much of the date the text itself says where it stands."""

    WRITTEN = "written"
    YEAR_ADDED = "year-added"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where in the text it stands.

    The offsets take in the date's own suffixes and the words that belong to it: *1918 yılında, tarihli, in, since*.
    """

    date: DateValue
    start: int
    end: int
    standing: Standing = Standing.AT
    resolution: Resolution = Resolution.WRITTEN
    #: 1.0 is what the text says in full; lower when a year was carried far or over doubtful ground.
    certainty: float = 1.0
    #: The date modifies the noun that follows: *1921 tarihli Kars anlaşması*.
    is_attributive: bool = False
    calendar: Calendar = Calendar.GREGORIAN


Parts = tuple[int | None, int | None, int | None]
"""Year, month and day, as far as they are said."""


class Length(StrEnum):
    """What *three … later* counts."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(slots=True)
class Mention:
    """What the text says of a date, before what is left unsaid is filled in.

    A year or month that is said by pointing back (*aynı yılın*, *həmin ayın*) is None and has a shift: how many years
    or months after the one last told of.
    """

    start: int
    end: int
    first: Parts
    last: Parts | None = None
    standing: Standing = Standing.AT
    calendar: Calendar = Calendar.GREGORIAN
    year_shift: int | None = None
    month_shift: int | None = None
    shift: tuple[int, Length] | None = None
    #: Which of the years' Januaries or springs: 1 the first after what was told, -1 the last before it, 0 that one.
    turn: int | None = None
    #: Counted to the day: *a year to the day after*.
    is_to_the_day: bool = False
    #: 1 is the first day of what is said, -1 its last.
    edge: int = 0
    season: int = 0
    half: int = 0
    certainty: float = 1.0
    is_approximate: bool = False
    is_attributive: bool = False
    is_between: bool = False
    is_bracketed: bool = False
    is_short_decade: bool = False
    #: *Otuzlu yıllar*: a decade only where the century is known.
    needs_century: bool = False
    #: *28 Mayıs* without a case: a day spoken of, not one on which something happened.
    is_nominal: bool = False
    ending: Ending = Ending.BARE
    leading: tuple[str, ...] = ()

    @property
    def has_year(self) -> bool:
        """Whether the year is written where the date stands."""
        return self.first[0] is not None
