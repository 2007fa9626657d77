"""Find the dates in a document's text, in Turkish, Azerbaijani or English.

A text is read in three steps, each linear in its length. Every word and everything between two words becomes one
letter (`date_lexicon`). Patterns over the letters find *units*: a day, a month, a year with the endings and words that
belong to it; units that stand together make a *run*. Patterns over a run's units, the table `_LAYOUTS`, say which of
them make a date together. What stands before and after (*since*, *tarihli*, *kadar*) is read word by word.

What a few words are taken to mean:

| words | date |
|---|---|
| *1918 yılının sonlarında*, *early 1918* | the year: it says no more, and no less surely |
| *1940’a doğru*, *towards 1940* | the year, approximate |
| *ayın son günü*, *the last day of May* | that day |
| *ilk yarısında, ikinci yarısında* | the months of that half |
| spring, summer, autumn of a year | March–May, June–August, September–November |
| winter of one year | the year, as it may be its first months or its last; of two years, December–February |
| *1920’li yıllar*, *the 1920s* | 1920/1929 |
| *yirmili yıllar*, *the twenties* | the same, where the century is known |
| *19th century* | 1801/1900, approximate; its beginning 1801/1825, middle 1840/1860, end 1876/1900 |
| *Rumi 1325*, *1338 Hicri* | from its first month to its last, of ours |
"""

from __future__ import annotations

import sys
from typing import Final

from quizzes.errors import ContentError
from quizzes.language.date_joining import join
from quizzes.language.date_layouts import Match, matches, said
from quizzes.language.date_lexicon import Ending
from quizzes.language.date_mentions import FoundDate, Mention, Parts, Resolution, Standing
from quizzes.language.date_plausibility import CITATION, is_framed, is_plausible
from quizzes.language.date_pointing import pointing_mentions
from quizzes.language.date_reckoning import take_calendar
from quizzes.language.date_surroundings import is_attributive, read_leading, read_trailing
from quizzes.language.date_units import Reading, read_letters
from quizzes.language.dates import DateValue, HistoricalDate

__all__ = ["FoundDate", "Resolution", "Standing", "find_dates", "find_mentions"]


def find_mentions(text: str, language: str) -> list[Mention]:
    """Every mention of a date in the order of the text, years left unsaid still missing; offsets of the text."""
    reading = read_letters(text, language)
    mentions = pointing_mentions(reading)
    mentions += [mention for match in matches(reading) if (mention := _mention(reading, match)) is not None]
    mentions.sort(key=lambda one: (one.start, -one.end))
    mentions = join(reading, _without_overlaps(mentions))
    for mention in mentions:
        mention.start = reading.offsets[mention.start]
        mention.end = reading.offsets[mention.end + 1]
    return _without_citations(mentions, text)


def _without_citations(mentions: list[Mention], text: str) -> list[Mention]:
    citations = (match.span() for match in CITATION.finditer(text))
    start, end = next(citations, _NOWHERE)
    kept = []
    for mention in mentions:
        while end <= mention.start:
            start, end = next(citations, _NOWHERE)
        if mention.start < start:
            kept.append(mention)
    return kept


_NOWHERE: Final = (sys.maxsize, sys.maxsize)


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start > kept[-1].end:
            kept.append(mention)
    return kept


# One mention


def _mention(reading: Reading, match: Match) -> Mention | None:
    """What a match says, with the words around it; None where it is no date after all."""
    mention = said(reading, match)
    if mention is None or not is_plausible(reading, match, mention):
        return None
    read_trailing(reading, match, mention)
    read_leading(reading, mention)
    if not is_framed(reading, match, mention):
        return None
    mention.is_bracketed = reading.letter(mention.start - 1) == "("
    mention.is_attributive = is_attributive(reading, match, mention)
    mention.is_nominal = (
        match.fields == "dm" and mention.end == match.units[-1].last and _is_nominal(mention, reading.language)
    )
    return mention if take_calendar(reading, mention) else None


def _is_nominal(mention: Mention, language: str) -> bool:
    return language != "en" and mention.ending is not Ending.IN and mention.standing is Standing.AT


# Values

_SEASON_MONTHS: Final = {1: (3, 5), 2: (6, 8), 3: (9, 11)}


def to_value(mention: Mention) -> DateValue | None:
    """The date a mention says, its year being known; None for one no calendar has."""
    first, last = mention.first, mention.last
    year = first[0]
    if year is None:
        return None
    if mention.season and first[1] is None:
        first, last = _season_span(year, last, mention.season)
    elif mention.half:
        first, last = (year, 6 * mention.half - 5, None), (year, 6 * mention.half, None)
    try:
        start = HistoricalDate(*first)  # type: ignore[arg-type]
        end = HistoricalDate(*last) if last and last != first else None  # type: ignore[arg-type]
        if mention.edge:
            start, end = _edge(DateValue(start, end), mention.edge), None
        return DateValue(start, end, mention.is_approximate)
    except ContentError:
        return None  # 31 February, month 14: numbers, but no date


def _edge(date: DateValue, edge: int) -> HistoricalDate:
    day = date.first_day if edge > 0 else date.last_day
    return HistoricalDate(day.year, day.month, day.day)


def _season_span(year: int, last: Parts | None, season: int) -> tuple[Parts, Parts | None]:
    if season in _SEASON_MONTHS:
        begin, end = _SEASON_MONTHS[season]
        return (year, begin, None), ((last[0] if last else year), end, None)
    if last and last[0] == year + 1:
        return (year, 12, None), (year + 1, 2, None)
    return (year, None, None), last


def found(mention: Mention, date: DateValue, *, resolution: Resolution, certainty: float) -> FoundDate:
    """The date of a mention, with where and how it stands."""
    return FoundDate(
        date,
        mention.start,
        mention.end,
        standing=mention.standing,
        resolution=resolution,
        certainty=certainty,
        is_attributive=mention.is_attributive,
        calendar=mention.calendar,
    )


def find_dates(text: str, language: str) -> list[FoundDate]:
    """Every date written out in `text`, in order, none overlapping another; what leaves its year unsaid is passed over.

    >>> [(str(one.date), one.end) for one in find_dates("28 Mayıs 1918’de kuruldu, 27 Nisanda kapatıldı.", "tr")]
    [('1918-05-28', 16)]
    """
    return [
        found(mention, date, resolution=Resolution.WRITTEN, certainty=mention.certainty)
        for mention in find_mentions(text, language)
        if mention.year_shift is None and not mention.needs_century and (date := to_value(mention)) is not None
    ]
