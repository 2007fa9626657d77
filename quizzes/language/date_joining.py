"""Two mentions that are one date, and years said once for two."""

from __future__ import annotations

from dataclasses import replace
from typing import Final

from quizzes.language.date_lexicon import Ending
from quizzes.language.date_mentions import Mention, Standing
from quizzes.language.date_units import Reading


def join(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Make one range of two ends: *Nisan 1920’den Ağustos 1921’e kadar*, *between 1920 and 1922*."""
    joined: list[Mention] = []
    for mention in mentions:
        if joined and _explains(reading, joined[-1], mention):
            joined.pop()
        elif joined and _is_explained(reading, joined[-1], mention):
            continue
        if joined and mention.start - joined[-1].end <= 4:
            between = reading.letters[joined[-1].end + 1 : mention.start]
            one = _as_range(reading, joined[-1], mention, between)
            if one is not None:
                joined[-1] = one
                continue
            _share_year(joined[-1], mention, between)
        joined.append(mention)
    return joined


def _explains(reading: Reading, pointing: Mention, mention: Mention) -> bool:
    """*Üç ay önce, Ekim 1929’da*: the date that stands behind is the one pointed at."""
    if pointing.shift is None or not pointing.shift[0] or mention.is_bracketed:
        return False
    between = reading.letters[pointing.end + 1 : mention.start]
    if mention.first[1] is None:
        return mention.has_year and (between == "," or (between == " " and mention.ending is Ending.IN))
    return between in {" ", ",", "-"}


def _is_explained(reading: Reading, mention: Mention, pointing: Mention) -> bool:
    """*1923’te, iki yıl sonra*: it says the same once more."""
    is_counted = pointing.shift is not None and pointing.shift[0] != 0
    return is_counted and mention.has_year and reading.letters[mention.end + 1 : pointing.start] == ","


_AND_GAPS: Final = frozenset({" v ", "-", " y "})


def _as_range(reading: Reading, first: Mention, last: Mention, between: str) -> Mention | None:
    is_simple = first.last is None and last.last is None and first.shift is None and last.shift is None
    if not is_simple or not (first.first[0] or first.first[1]) or not (last.first[0] or last.first[1]):
        return None
    if not (_is_from_to(reading, first, last, between) or _is_between(reading, first, last, between)):
        return None
    begin, end = first.first, last.first
    if begin[0] is None and end[0] is not None:
        begin = (end[0] - (_in_year(begin) > _in_year(end)), *begin[1:])
    elif end[0] is None and begin[0] is not None:
        end = (begin[0] + (_in_year(begin) > _in_year(end)), *end[1:])
    return replace(
        first,
        first=begin,
        last=end,
        end=last.end,
        standing=Standing.AT,
        ending=last.ending,
        is_between=True,
        certainty=min(first.certainty, last.certainty),
        is_attributive=last.is_attributive,
        year_shift=first.year_shift,
    )


def _in_year(date: tuple[int | None, int | None, int | None]) -> tuple[int, int]:
    """Month and day for comparison; what is not said stands before everything."""
    return date[1] or 0, date[2] or 0


def _is_from_to(reading: Reading, first: Mention, last: Mention, between: str) -> bool:
    if reading.language == "en":
        ends = {" v ", "-", " "} if last.leading[:1] in {("until",), ("till",), ("to",)} else {" v ", "-"}
        is_to = between != " v " or reading.word(first.end + 2) != "and"
        return "from" in first.leading and between in ends and is_to
    return first.ending is Ending.FROM and last.standing is Standing.UNTIL and between == " "


def _is_between(reading: Reading, first: Mention, last: Mention, between: str) -> bool:
    if reading.language == "en":
        return "between" in first.leading and between in {" v ", "-"}
    if between == " " and reading.word(first.end) in {"ilə", "ile"}:
        return last.is_between
    return (
        between in _AND_GAPS
        and (last.is_between or between == "-")
        and (first.ending is not Ending.IN or between == "-")
    )


def _share_year(first: Mention, last: Mention, between: str) -> None:
    """*27 Nisan ve 28 Nisan 1920’de*: the year is said once, at the end."""
    is_listed = between in {" v ", ",", "-"}
    year, month = last.first[:2]
    if is_listed and year and month and first.first[0] is None and first.shift is None and first.year_shift is None:
        own = first.first[1]
        if own is not None and own <= month and first.ending in {Ending.BARE, last.ending}:
            first.first = (year, *first.first[1:])
            if first.last:
                first.last = (year, *first.last[1:])
