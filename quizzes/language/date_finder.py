"""Find the dates in a document's text, in Turkish, Azerbaijani or English."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quizzes.language.calendars import Calendar
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


def find_dates(text: str, language: str) -> list[FoundDate]:
    """Every date written out in `text`, in order, none overlapping another."""
    from quizzes.language import date_grammar  # noqa: PLC0415 - until the finder reads for itself

    return [FoundDate(one.date, one.start, one.end) for one in date_grammar.find_dates(text, language)]
