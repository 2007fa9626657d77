"""Find the dates in a text, or read the one a learner typed, in Turkish, Azerbaijani or English.

A first grammar: days, months and years written out in full, with the suffixes of both Turkic languages. What is left
unsaid (a year some sentences earlier) is not filled in.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from quizzes.errors import ContentError
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.folding import fold
from quizzes.language.names import MONTHS

_MONTH_NUMBERS: Final = {
    fold(name, language): number
    for language, names in MONTHS.items()
    for number, name in enumerate(names, 1)
}
_MONTH: Final = (
    "(?P<month>" + "|".join(sorted(_MONTH_NUMBERS, key=len, reverse=True)) + ")"
)
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
        folded = "".join(
            c if len(c) == 1 else o for o in text for c in (fold(o, language),)
        )
    taken = bytearray(len(folded))
    found = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(folded):
            if any(taken[match.start() : match.end()]):
                continue
            date = _read(match)
            if date is not None:
                taken[match.start() : match.end()] = b"\1" * (
                    match.end() - match.start()
                )
                found.append(FoundDate(date, match.start(), match.end()))
    return sorted(found, key=lambda one: one.start)


def read_date(text: str, language: str) -> DateValue | None:
    """The one date a response consists of, or None when it is no date or more than one.

    >>> [str(read_date(t, "az")) for t in ("mayın 28-i 1918", "28.05.1918", "May 28, 1918", "1918-ci il")]
    ['1918-05-28', '1918-05-28', '1918-05-28', '1918']
    """
    found = find_dates(text.strip(), language)
    if len(found) != 1:
        return None
    rest = text.strip()[: found[0].start] + text.strip()[found[0].end :]
    # A suffix, a preposition or "year" may stay over; another number or a sentence may not.
    if re.search(r"\d", rest) or len(rest.split()) > 2:
        return None
    return found[0].date


def _read(match: re.Match[str]) -> DateValue | None:
    parts = match.groupdict()
    try:
        return DateValue(*_ends(parts))
    except ContentError:
        return None  # 31 February, month 14: digits, but no date


def _ends(parts: dict[str, str | None]) -> Iterator[HistoricalDate]:
    year = int(parts["year"] or 0)
    if first_year := parts.get("first_year"):
        yield HistoricalDate(int(first_year))
    month = (
        _MONTH_NUMBERS.get(parts.get("month") or "")
        or int(parts.get("month_number") or 0)
        or None
    )
    day = parts.get("day")
    yield HistoricalDate(year, month, int(day) if day else None)
    if last_day := parts.get("last_day"):
        yield HistoricalDate(year, month, int(last_day))
