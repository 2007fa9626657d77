"""Dates of other calendars as dates of ours, by their labels, months and years."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Final

from quizzes.errors import ContentError
from quizzes.language.calendars import RUMI_YEARS, Calendar, from_hijri, from_julian, from_rumi, rumi_year_of_month
from quizzes.language.date_lexicon import HIJRI
from quizzes.language.date_mentions import Mention, Parts
from quizzes.language.date_units import Reading

_LABELS: Final = {2: Calendar.RUMI, 3: Calendar.HIJRI}


def take_calendar(reading: Reading, mention: Mention) -> bool:
    """Turn a date of another calendar into ours; False where that calendar has no such date."""
    year, month = mention.first[:2]
    if mention.calendar is not Calendar.GREGORIAN or year is None:
        return month is None or month <= HIJRI
    calendar = _label(reading, mention)
    if month is not None and month > HIJRI:
        calendar = Calendar.HIJRI
    elif calendar is None and month and year in RUMI_YEARS and reading.language != "en":
        calendar = Calendar.RUMI
    try:
        if calendar is Calendar.RUMI and year in RUMI_YEARS:
            _convert(mention, Calendar.RUMI, _rumi_span)
        elif calendar is Calendar.HIJRI and year < 1600:
            _convert(mention, Calendar.HIJRI, _hijri_span)
        elif _is_labelled_old(reading, mention):
            _convert(mention, Calendar.JULIAN, _julian_span)
    except ContentError:
        return False
    return True


def _label(reading: Reading, mention: Mention) -> Calendar | None:
    """The calendar named right before or behind: *Rumi 1336*, *H. 1338*, *1338 Hicri*, *1336 (Rumi)*."""
    before, after = mention.start - 2, mention.end + 2
    if reading.letter(before) == "h" and reading.letter(mention.start - 1) in " .:":
        if len(reading.word(before)) == 1 and reading.letter(mention.start - 1) == " ":
            return None
        mention.start = before
        return _LABELS.get(reading.at(before).value)
    if reading.letter(after) == "h" and len(reading.word(after)) > 1 and reading.letter(mention.end + 1) in " (":
        mention.end = after
        return _LABELS.get(reading.at(after).value)
    return None


_OLD_STYLE: Final = re.compile(r"\s*\(\s*(?:o\.? ?s\b|old style|eski (?:takvim|usul|stil)|köhnə (?:üslub|stil|təqvim))")


def _is_labelled_old(reading: Reading, mention: Mention) -> bool:
    if mention.first[2] is None or reading.letter(mention.end + 1) != "(":
        return False
    behind = "".join(reading.words[mention.end + 1 : mention.end + 6])
    return _OLD_STYLE.match(behind) is not None


def _convert(mention: Mention, calendar: Calendar, span: Callable[[Parts], tuple[Parts, Parts]]) -> None:
    mention.calendar = calendar
    begin, end = span(mention.first)
    if mention.last is not None:
        end = span(mention.last)[1]
    mention.first, mention.last = begin, end if end != begin else None


def _julian_span(parts: Parts) -> tuple[Parts, Parts]:
    year, month, day = parts
    assert year
    found = from_julian(year, month or 1, day or 1)
    ours = (found.year, found.month, found.day)
    return ours, ours


def _rumi_span(parts: Parts) -> tuple[Parts, Parts]:
    year, month, day = parts
    assert year
    if day:
        found = from_rumi(year, month or 1, day)
        return (found.year, found.month, found.day), (found.year, found.month, found.day)
    if month:
        ours = (rumi_year_of_month(year, month), month, None)
        return ours, ours
    if year >= 1333:
        return (year + 584, None, None), (year + 584, None, None)
    return (year + 584, 3, None), (year + 585, 3 if year < 1332 else 2, None)


def _hijri_span(parts: Parts) -> tuple[Parts, Parts]:
    """A day as a day; a month or a year from the month it begins in to the month it ends in."""
    year, month, day = parts
    assert year
    number = month - HIJRI if month and month > HIJRI else None
    if day and number:
        found = from_hijri(year, number, day)
        return (found.year, found.month, found.day), (found.year, found.month, found.day)
    begin = from_hijri(year, number or 1, 1)
    last = from_hijri(year, number or 12, 29)
    return (begin.year, begin.month, None), (last.year, last.month, None)
