"""Read the dates of a document passage by passage, filling in what is left unsaid.

*27 Mayısta*, *in May*, *ertesi yıl* and *üç gün sonra* mean a date by what was told before. What counts as told is a
date at which something happened in the running text. These do not move the story to another year: a date that only
names something (*1905 devrimi, 1921 tarihli anlaşma*), a span of several years, a year in brackets behind a title, a
limit (*1920’den önce, 1920’ye kadar*), a date reached by pointing back and forth.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date as Day  # noqa: N812 - "date" is what everything here is called
from datetime import timedelta
from typing import Final

from quizzes.language.date_finder import (
    FoundDate,
    Length,
    Mention,
    Resolution,
    Standing,
    find_mentions,
    found,
    to_value,
)
from quizzes.language.dates import HistoricalDate

#: How sure a year carried from before is: in the same passage, and what each passage between takes off.
_CARRIED, _PER_PASSAGE, _LEAST = 0.95, 0.08, 0.3
#: How sure a year is that is known only from where no event was told.
_DOUBTFUL: Final = 0.5
#: December told of, then January: perhaps the next one.
_BACK_BY_MONTHS: Final = 6
_TURN_OF_YEAR: Final = 0.5
_RELATIVE: Final = 0.8


@dataclass(frozen=True, slots=True)
class _Told:
    """What is in mind at a place of the text."""

    #: The year events were last told of, in which passage, and how sure it is.
    year: int | None = None
    year_passage: int = 0
    year_certainty: float = 1.0
    #: A year seen where no event was told: better than none.
    doubtful_year: int | None = None
    #: The last date, whatever it was, as far as it is known.
    last: HistoricalDate | None = None
    last_passage: int = 0
    last_certainty: float = 1.0
    month: int | None = None


class DateContext:
    """What the passages read so far leave in mind: the year, the month and the day last told of."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._told = _Told()
        self._passage = 0

    def read(self, text: str, language: str | None = None, *, keeps_context: bool = True) -> list[FoundDate]:
        """All dates of the next passage, in order, none overlapping another.

        A footnote (`keeps_context=False`) starts from what is in mind, and leaves it as it was.
        """
        before = self._told
        if keeps_context:
            self._passage += 1
        dates = []
        for mention in find_mentions(text, language or self.language):
            resolved = self._resolve(mention)
            if resolved is not None:
                dates.append(resolved)
                self._told = self._after(mention, resolved)
        if not keeps_context:
            self._told = before
        return dates

    # Filling in

    def _resolve(self, mention: Mention) -> FoundDate | None:
        if mention.shift is not None:
            return self._resolve_shift(mention, *mention.shift)
        if mention.month_shift is not None:
            return self._resolve_month(mention, mention.month_shift)
        if mention.year_shift is not None:
            return self._resolve_year(mention, mention.year_shift)
        if mention.is_short_decade:
            return self._resolve_decade(mention)
        if mention.has_year:
            return self._found(mention, Resolution.WRITTEN, mention.certainty)
        return self._add_year(mention)

    def _found(self, mention: Mention, resolution: Resolution, certainty: float) -> FoundDate | None:
        date = to_value(mention)
        return None if date is None else found(mention, date, resolution=resolution, certainty=round(certainty, 2))

    def _add_year(self, mention: Mention) -> FoundDate | None:
        told = self._told
        year = told.year if told.year is not None else told.doubtful_year
        if year is None:
            return None
        certainty = self._year_certainty()
        month = mention.first[1]
        if told.month and month and told.month - month > _BACK_BY_MONTHS:
            certainty = min(certainty, _TURN_OF_YEAR)
        return self._found(_in_year(mention, year), Resolution.YEAR_ADDED, certainty)

    def _year_certainty(self) -> float:
        told = self._told
        if told.year is None:
            return _DOUBTFUL
        far = self._passage - told.year_passage
        return max(_LEAST, told.year_certainty * (_CARRIED - _PER_PASSAGE * far))

    def _resolve_year(self, mention: Mention, shift: int) -> FoundDate | None:
        """*Aynı yılın Mayısında, ertesi yıl*."""
        told = self._told
        year = told.last.year if told.last is not None else told.year
        if year is None:
            return None
        return self._found(_in_year(mention, year + shift), Resolution.RELATIVE, self._relative_certainty(mention))

    def _resolve_month(self, mention: Mention, shift: int) -> FoundDate | None:
        """*Həmin ayın 29-da, ertesi ay*."""
        last = self._told.last
        if last is None or last.month is None:
            return None
        months = last.year * 12 + last.month - 1 + shift
        first = (months // 12, months % 12 + 1, mention.first[2])
        end = mention.last and (months // 12, months % 12 + 1, mention.last[2])
        dated = replace(mention, first=first, last=end)
        return self._found(dated, Resolution.RELATIVE, self._relative_certainty(mention))

    def _resolve_shift(self, mention: Mention, amount: int, length: Length) -> FoundDate | None:
        """*Aynı gün, üç gün sonra, a year later*."""
        last = self._told.last
        moved = last and _move(last, amount, length)
        if moved is None:
            return None
        dated = replace(mention, first=(moved.year, moved.month, moved.day))
        return self._found(dated, Resolution.RELATIVE, self._relative_certainty(mention))

    def _relative_certainty(self, mention: Mention) -> float:
        far = self._passage - self._told.last_passage
        return max(_LEAST, min(mention.certainty, _RELATIVE * self._told.last_certainty - 2 * _PER_PASSAGE * far))

    def _resolve_decade(self, mention: Mention) -> FoundDate | None:
        """*30’lu yıllar*: of the century told of."""
        year = self._told.year or self._told.doubtful_year
        shift = 0 if year is None else year - year % 100 - 1900
        if mention.last is None or mention.first[0] is None or mention.last[0] is None:
            return None
        moved = replace(
            mention, first=(mention.first[0] + shift, None, None), last=(mention.last[0] + shift, None, None)
        )
        return self._found(moved, Resolution.WRITTEN, mention.certainty if year is None else 0.9)

    # Bearing in mind

    def _after(self, mention: Mention, found_date: FoundDate) -> _Told:
        """What is in mind once this date has been read."""
        told, date = self._told, found_date.date
        is_year_span = date.year is None
        if is_year_span or date.is_approximate:
            return replace(told, doubtful_year=told.doubtful_year or date.start.year)
        if found_date.resolution is Resolution.WRITTEN and not _tells(mention, found_date):
            return replace(told, doubtful_year=date.start.year)
        last = date.end or date.start
        after = replace(
            told,
            last=last,
            last_passage=self._passage,
            last_certainty=found_date.certainty,
            month=last.month if last.month else told.month if last.year == told.year else None,
        )
        if found_date.resolution is Resolution.YEAR_ADDED:
            return after
        certainty = found_date.certainty if found_date.resolution is Resolution.RELATIVE else 1.0
        return replace(after, year=last.year, year_passage=self._passage, year_certainty=certainty)


def _tells(mention: Mention, found_date: FoundDate) -> bool:
    """Whether the text tells what happened then, so that the dates behind it are of that year."""
    if found_date.is_attributive:
        return False
    if found_date.standing in {Standing.BEFORE, Standing.UNTIL}:
        return False
    is_year_alone = mention.first[1] is None
    return not (is_year_alone and (mention.is_bracketed or found_date.standing is Standing.AFTER))


def _in_year(mention: Mention, year: int) -> Mention:
    first = (year, *mention.first[1:])
    last = mention.last
    if last is not None:
        # Aralık – Ocak: the end lies in the year after.
        last = (year + (last[1:] < mention.first[1:]), *last[1:])  # type: ignore[operator]
    return replace(mention, first=first, last=last)


def _move(date: HistoricalDate, amount: int, length: Length) -> HistoricalDate | None:
    """A date so much later, no finer than what is counted: a day and two years later is a year."""
    if length is Length.YEAR:
        return HistoricalDate(date.year + amount)
    if date.month is None:
        return HistoricalDate(date.year) if amount == 0 else None
    if length is Length.MONTH:
        months = date.year * 12 + date.month - 1 + amount
        return HistoricalDate(months // 12, months % 12 + 1)
    if date.day is None:
        return date if amount == 0 else None
    day: Day = date.first_day + timedelta(days=amount * (7 if length is Length.WEEK else 1))
    return HistoricalDate(day.year, day.month, day.day)
