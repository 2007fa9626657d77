"""Find the dates in a text, or read the one a learner typed, in Turkish, Azerbaijani or English.

A first grammar: days, months and years written out in full, with the suffixes of both Turkic languages. What is left
unsaid (a year some sentences earlier) is not filled in.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final

from quizzes.errors import ContentError
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.folding import fold
from quizzes.language.names import MONTHS

_MONTH_NUMBERS: Final = {
    fold(name, language): number for language, names in MONTHS.items() for number, name in enumerate(names, 1)
}
_MONTH: Final = "(?P<month>" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + ")"
#: Possessive, genitive and locative of a month: mayın, Mayıs’ta, avqustunda.
_SUFFIX: Final = r"(?:['’`´]?[a-zıəöüçşğ]{0,6})"
_YEAR: Final = r"(?P<year>1[0-9]{3}|20[0-9]{2})"
_DAY: Final = r"(?P<day>[0-3]?[0-9])"
_DAYS: Final = rf"{_DAY}(?:\s*[-–]\s*(?P<last_day>[0-3]?[0-9]))?"
_AZ_YEAR: Final = rf"{_YEAR}\s*[-–]?\s*(?:ci|cı|cu|cü)\s+il(?:in|də|i)?"
_OF_YEAR: Final = r"(?:\s+(?:yılı(?:nın|n)?|senesi(?:nin)?|il(?:in)?))?"

_PATTERNS: Final = tuple(
    re.compile(rf"(?<![\w.]){pattern}(?!\d)")
    for pattern in (
        rf"{_YEAR}-(?P<month_number>\d\d)-{_DAY}",
        rf"{_DAY}[./](?P<month_number>[01]?\d)[./]{_YEAR}",
        rf"{_AZ_YEAR},?\s+{_MONTH}{_SUFFIX}\s+{_DAYS}",
        rf"{_AZ_YEAR},?\s+{_DAYS}\s+{_MONTH}",
        rf"{_DAYS}(?:\.|st|nd|rd|th)?(?:\s+of)?\s+{_MONTH}{_SUFFIX}[,\s]+{_YEAR}",
        rf"{_MONTH}{_SUFFIX}\s+{_DAYS}(?:st|nd|rd|th)?(?:\s*-\s*[a-zıəöü]{{1,3}})?[,\s]+{_YEAR}",
        rf"{_YEAR}{_OF_YEAR}\s+{_DAYS}\s+{_MONTH}",
        rf"{_AZ_YEAR}\s+{_MONTH}",
        rf"{_MONTH}{_SUFFIX}[,\s]+{_YEAR}",
        rf"{_YEAR}(?:['’`´]?[a-zıəöü]{{0,3}})?{_OF_YEAR}\s+{_MONTH}",
        rf"(?P<first_year>1[0-9]{{3}}|20[0-9]{{2}})\s*[-–/]\s*{_YEAR}",
        _YEAR,
    )
)


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where in the text it stands, as offsets."""

    date: DateValue
    start: int
    end: int


def find_dates(text: str, language: str) -> list[FoundDate]:
    """Every date written out in `text`, in order, none overlapping another."""
    folded = fold(text, language)
    if len(folded) != len(text):  # offsets must be those of the text as given
        folded = "".join(c if len(c) == 1 else o for o in text for c in (fold(o, language),))
    taken = bytearray(len(folded))
    found = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            if any(taken[match.start() : match.end()]):
                continue
            date = _read(match)
            if date is not None:
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                found.append(FoundDate(date, match.start(), match.end()))
    return sorted(found, key=lambda one: one.start)


def read_date(text: str, language: str) -> DateValue | None:
    """The one date a response consists of, or None when it is no date or more than one.

    >>> [str(read_date(t, "az")) for t in ("mayın 28-i 1918", "28.05.1918", "May 28, 1918", "1918-ci il")]
    ['1918-05-28', '1918-05-28', '1918-05-28', '1918']
    """
    found = find_dates(text.strip(), language)
    if span := _read_span(text.strip(), language):
        return span
    if len(found) != 1:
        return None
    rest = text.strip()[: found[0].start] + text.strip()[found[0].end :]
    # A suffix, a preposition or "year" may stay over; another number or a sentence may not.
    if re.search(r"\d", rest) or len(rest.split()) > 3:
        return None
    return found[0].date


def _read_span(text: str, language: str) -> DateValue | None:
    """An interval written as two dates with a dash between; the first may leave out what the second says."""
    first, *rest = re.split(r"\s*[–—]\s*|\s+-\s+", text, maxsplit=1)
    end = find_dates(rest[0], language) if rest else []
    if len(end) != 1 or end[0].date.end:
        return None
    for left_out in ("", f" {end[0].date.start.year}"):
        start = find_dates(first + left_out, language)
        if len(start) == 1 and (start[0].date.precision == end[0].date.precision):
            try:
                return DateValue(start[0].date.start, end[0].date.start)
            except ContentError:
                return None
    return None


def _read(match: re.Match[str]) -> DateValue | None:
    parts = match.groupdict()
    try:
        start, end = _ends(parts)
        return DateValue(start, end)
    except ContentError:
        return None  # 31 February, month 14: digits, but no date


def _ends(parts: dict[str, str | None]) -> tuple[HistoricalDate, HistoricalDate | None]:
    year = int(parts["year"] or 0)
    if first_year := parts.get("first_year"):
        return HistoricalDate(int(first_year)), HistoricalDate(year)
    month = _MONTH_NUMBERS.get(parts.get("month") or "") or int(parts.get("month_number") or 0) or None
    day, last_day = parts.get("day"), parts.get("last_day")
    start = HistoricalDate(year, month, int(day) if day else None)
    return start, HistoricalDate(year, month, int(last_day)) if last_day else None
