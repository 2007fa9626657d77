"""Read a date from fields for day, month and year; of what lasted, from a second row of them.

What a learner does not know stays empty. In the second row, what is the same as in the first may be left out.
"""

from __future__ import annotations

import calendar
from typing import Final

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from quizzes.errors import ContentError
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.web.quiz.asked import Asked
from quizzes.web.quiz.problems import Problem, is_missing

END: Final = "end_"
_YEARS: Final = range(1000, 2100)  # those `read_date` knows, too


def read_date_fields(sent: MultiDict[str, str], asked: Asked) -> str:
    """The date as EDTF, `1918-05-28`, or an interval, `1920-04-27/1920-04-28`. Raises `Problem`."""
    assert asked.date is not None
    start = _read_row(sent, "", asked)
    end = _read_row(sent, END, asked, start) if asked.date.end else None
    if start is None:
        raise Problem(_("Please give the first date, too."), asked.units[0]) if end else is_missing(asked.units[0])
    return str(_span(start, end, asked))


def _span(start: HistoricalDate, end: HistoricalDate | None, asked: Asked) -> DateValue:
    if end is None or end == start:
        return DateValue(start)
    if end.precision != start.precision:
        problem = _("Please write both dates as exactly as each other, or leave the second row empty.")
        raise Problem(problem, END + asked.units[0])
    try:
        return DateValue(start, end)
    except ContentError:
        raise Problem(_("The second date is before the first one."), END + asked.units[0]) from None


def _read_row(
    sent: MultiDict[str, str], prefix: str, asked: Asked, before: HistoricalDate | None = None
) -> HistoricalDate | None:
    """The date of one row, completed by the one before; None when the row is empty."""
    parts = {unit: _read_number(sent, prefix, unit) for unit in asked.units}
    if all(number is None for number in parts.values()):
        return None
    year, month, day = parts["year"], parts.get("month"), parts.get("day")
    if before:
        month = before.month if day and not month and year in {None, before.year} else month
        year = year or before.year
    if year is None:
        raise Problem(_("Please give the year, too."), f"{prefix}year")
    if day is not None and month is None:
        raise Problem(_("Please choose the month, too, or leave the day empty."), f"{prefix}month")
    try:
        return HistoricalDate(year, month, day)
    except ContentError:
        raise Problem(_say_no_such_day(year, month), f"{prefix}day") from None


def _say_no_such_day(year: int, month: int | None) -> str:
    days = calendar.monthrange(year, month or 1)[1]
    return str(_("There is no such day: that month has %(days)d days.", days=days))


def _read_number(sent: MultiDict[str, str], prefix: str, unit: str) -> int | None:
    text = sent.get(prefix + unit, "").strip()
    if not text:
        return None
    number = int(text) if text.isascii() and text.isdecimal() and len(text) <= 4 else -1
    is_known = {"day": 0 <= number < 100, "month": 1 <= number <= 12, "year": number in _YEARS}[unit]
    if is_known:
        return number
    raise Problem(_say_unknown(unit), prefix + unit)


def _say_unknown(unit: str) -> str:
    if unit == "year":
        return str(_("Please write the year in four digits, as in %(example)s.", example="1789"))
    if unit == "day":
        return str(_("Please write the day as a number, as in %(example)s.", example="14"))
    return str(_("Please choose a month from the list."))
