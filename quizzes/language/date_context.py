"""Read the dates of a document passage by passage, filling in what is left unsaid.

*27 Mayısta*, *in May*, *ertesi yıl* and *üç gün sonra* mean a date by what was told before. What counts as told is a
date at which something happened in the running text. These do not move the story to another year: a date that only
names something (*1905 devrimi, 1921 tarihli anlaşma*), a span of several years, a year in brackets behind a title, a
limit (*1920’den önce, 1920’ye kadar*), when somebody who now appears was born, a remark (*who would die in 1930,
1911’de kurulan parti*), a year alone that lies far ahead: the writer looks on to a later time.
A day spoken of rather than told (*28 Mayıs töreni*) is of the year that day was last written with.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import Final

from quizzes.language.date_finder import find_mentions, found, to_value
from quizzes.language.date_lexicon import Ending
from quizzes.language.date_mentions import FoundDate, Length, Mention, Resolution, Standing
from quizzes.language.date_remarks import Aside, aside
from quizzes.language.date_shifting import at_turn, in_month, in_year, moved
from quizzes.language.dates import HistoricalDate

#: How sure a year carried from before is: in the same passage, and what each passage between takes off.
_CARRIED, _PER_PASSAGE, _LEAST = 0.95, 0.04, 0.3
#: How far ahead a year alone is taken for a look at a later time.
_FAR_AHEAD: Final = 40
#: What two years told of close together take off, and a day that is only spoken of.
_TWO_YEARS, _SPOKEN_OF = 0.8, 0.6
#: How many years ahead of the story a paper of a certain day may take it.
_NEXT: Final = 2
#: How sure a year is that is known only from where no event was told.
_DOUBTFUL: Final = 0.5
#: December told of, then January: perhaps the next one.
_BACK_BY_MONTHS: Final = 6
_TURN_OF_YEAR: Final = 0.5
_RELATIVE: Final = 0.8
#: The 28th told of, then the 2nd alone: perhaps the next month's.
_BACK_BY_DAYS: Final = 15
_NEXT_MONTH: Final = 0.4
#: *The following May*, only a year being told.
_OF_A_YEAR: Final = 0.6


@dataclass(frozen=True, slots=True)
class _Told:
    """What is in mind at a place of the text."""

    #: The year events were last told of, in which passage, and how sure it is.
    year: int | None = None
    year_passage: int = 0
    year_certainty: float = 1.0
    #: The year before that one, and the passage it was last told of in.
    year_before: int | None = None
    before_passage: int = 0
    #: A year seen where no event was told, and its passage: better than none.
    aside: int | None = None
    aside_passage: int = 0
    #: The year last named where no event was told, until another date is read: *həmin il* means it.
    named: int | None = None
    #: The last date, whatever it was, as far as it is known.
    last: HistoricalDate | None = None
    last_passage: int = 0
    last_certainty: float = 1.0
    #: The last date that was not told in passing: what is counted from.
    story: HistoricalDate | None = None
    #: The month last told of in that year.
    month: int | None = None


class DateContext:
    """What the passages read so far leave in mind: the year, the month and the day last told of."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._told = _Told()
        self._passage = 0
        self._years_of_day: defaultdict[tuple[int, int], Counter[int]] = defaultdict(Counter)

    def read(self, text: str, language: str | None = None, *, keeps_context: bool = True) -> list[FoundDate]:
        """All dates of the next passage, in order, none overlapping another.

        A footnote (`keeps_context=False`) starts from what is in mind, and leaves it as it was.
        """
        before, language = self._told, language or self.language
        if keeps_context:
            self._passage += 1
        dates = []
        for mention in find_mentions(text, language):
            resolved = self._resolve(mention)
            if resolved is not None:
                dates.append(resolved)
                self._told = self._after(mention, resolved, self._aside(text, mention, resolved, language))
        if not keeps_context:
            self._told = before
        return dates

    # Filling in

    def _resolve(self, mention: Mention) -> FoundDate | None:
        if mention.turn is not None:
            return self._resolve_turn(mention, mention.turn)
        if mention.shift is not None:
            return self._resolve_shift(mention, *mention.shift)
        if mention.month_shift is not None:
            return self._resolve_month(mention, mention.month_shift)
        if mention.year_shift is not None:
            return self._resolve_year(mention, mention.year_shift)
        return self._resolve_named(mention)

    def _resolve_named(self, mention: Mention) -> FoundDate | None:
        """What points at nothing, but may leave its year or its century unsaid."""
        if mention.is_short_decade:
            return self._resolve_decade(mention)
        if mention.has_year:
            return self._found(mention, Resolution.WRITTEN, mention.certainty)
        return self._add_year(mention)

    def _found(self, mention: Mention, resolution: Resolution, certainty: float) -> FoundDate | None:
        date = to_value(mention)
        return None if date is None else found(mention, date, resolution=resolution, certainty=round(certainty, 2))

    def _add_year(self, mention: Mention) -> FoundDate | None:
        if mention.is_nominal and (year := self._year_of_day(mention)) is not None:
            return self._found(in_year(mention, year), Resolution.YEAR_ADDED, _SPOKEN_OF)
        told = self._told
        if told.aside is not None and (told.year is None or told.aside_passage == self._passage):
            return self._found(in_year(mention, told.aside), Resolution.YEAR_ADDED, _DOUBTFUL)
        if told.year is None:
            return None
        certainty = self._year_certainty(mention) * (_SPOKEN_OF if mention.is_nominal else 1)
        return self._found(in_year(mention, told.year), Resolution.YEAR_ADDED, certainty)

    def _year_of_day(self, mention: Mention) -> int | None:
        _, month, day = mention.first
        years = self._years_of_day.get((month or 0, day or 0))
        return years.most_common(1)[0][0] if years else None

    def _year_certainty(self, mention: Mention) -> float:
        told = self._told
        certainty = told.year_certainty * (_CARRIED - _PER_PASSAGE * (self._passage - told.year_passage))
        if told.year_before is not None and self._passage - told.before_passage <= 1:
            certainty *= _TWO_YEARS
        month = mention.first[1]
        if told.month and month and told.month - month > _BACK_BY_MONTHS:
            certainty = min(certainty, _TURN_OF_YEAR)
        return max(_LEAST, certainty)

    def _resolve_year(self, mention: Mention, shift: int) -> FoundDate | None:
        """*Aynı yılın Mayısında, ertesi yıl*."""
        base, told = self._base(shift), self._told
        year = base.year if base is not None else told.year
        if shift == 0 and told.named is not None and mention.first[1] is not None:
            year = told.named
        return None if year is None else self._relative(in_year(mention, year + shift), mention)

    def _resolve_month(self, mention: Mention, shift: int) -> FoundDate | None:
        """*Həmin ayın 29-da, ertesi ay, on the 29th*."""
        base = self._base(shift)
        if base is None or (dated := in_month(mention, base, shift)) is None:
            return None
        day, is_alone = mention.first[2], mention.certainty < _RELATIVE
        if is_alone and day and base.day and base.day - day > _BACK_BY_DAYS:
            dated.certainty = _NEXT_MONTH
        return self._relative(dated, dated)

    def _resolve_turn(self, mention: Mention, turn: int) -> FoundDate | None:
        """*The following January, ertesi bahar*."""
        base = self._base(turn)
        if base is None:
            return None
        if base.month is None and turn:
            mention.certainty = min(mention.certainty, _OF_A_YEAR)
        return self._relative(at_turn(mention, base, turn), mention)

    def _resolve_shift(self, mention: Mention, amount: int, length: Length) -> FoundDate | None:
        """*Aynı gün, üç gün sonra, a year later*."""
        base = self._base(amount)
        if base is None or (parts := moved(base, amount, length, to_the_day=mention.is_to_the_day)) is None:
            return None
        return self._relative(replace(mention, first=parts), mention)

    def _base(self, shift: int) -> HistoricalDate | None:
        """What is pointed at is the last date, what is counted from is the last one of the story."""
        return self._told.story if shift else self._told.last

    def _relative(self, dated: Mention, mention: Mention) -> FoundDate | None:
        return self._found(dated, Resolution.RELATIVE, self._relative_certainty(mention))

    def _relative_certainty(self, mention: Mention) -> float:
        far = self._passage - self._told.last_passage
        return max(_LEAST, min(mention.certainty, _RELATIVE * self._told.last_certainty - 2 * _PER_PASSAGE * far))

    def _resolve_decade(self, mention: Mention) -> FoundDate | None:
        """*30’lu yıllar*: of the century told of."""
        year = self._told.year or self._told.aside
        shift = 0 if year is None else year - year % 100 - 1900
        if year is None and mention.needs_century:
            return None
        if mention.last is None or mention.first[0] is None or mention.last[0] is None:
            return None
        moved = replace(
            mention, first=(mention.first[0] + shift, None, None), last=(mention.last[0] + shift, None, None)
        )
        return self._found(moved, Resolution.WRITTEN, mention.certainty if year is None else 0.9)

    # Bearing in mind

    def _aside(self, text: str, mention: Mention, dated: FoundDate, language: str) -> Aside:
        """Whether a year that is written and not the story's stands beside the story."""
        told, year = self._told.year, (dated.date.end or dated.date.start).year
        if told is None or year == told or not mention.has_year:
            return Aside.NONE
        return aside(text, dated, language, told)

    def _after(self, mention: Mention, dated: FoundDate, standing: Aside) -> _Told:
        """What is in mind once this date has been read."""
        told, date = self._told, dated.date
        if dated.resolution is Resolution.WRITTEN and mention.first[1] and mention.first[2] and date.end is None:
            self._years_of_day[mention.first[1], mention.first[2]][date.start.year] += 1
        if date.year is None or date.is_approximate or self._only_names(mention, date.year):
            return self._beside(date.start.year)
        if mention.is_bracketed and mention.first[1] is None:
            return replace(told, aside=date.start.year, aside_passage=0)
        last = date.end or date.start
        after = replace(told, named=None, last=last, last_passage=self._passage, last_certainty=dated.certainty)
        if standing is Aside.REMARK or mention.certainty < _DOUBTFUL:
            return after
        return self._in_story(replace(after, story=last), last, dated, standing)

    def _in_story(self, after: _Told, last: HistoricalDate, dated: FoundDate, standing: Aside) -> _Told:
        """What is in mind after a date that is not told in passing; not every one moves the story to its year."""
        told = self._told
        if dated.resolution is Resolution.YEAR_ADDED:
            return replace(after, month=last.month or told.month)
        if standing is Aside.BASE or dated.standing in _LIMITS or dated.certainty < _DOUBTFUL:
            return after
        if self._is_far_ahead(last):
            return replace(after, aside=last.year, aside_passage=self._passage)
        return self._now_in(after, last, dated)

    def _only_names(self, mention: Mention, year: int) -> bool:
        """*1905 devrimi*, *28 Mayıs töreni*; but *27 Nisan’da gerçekleştirilen işgal* tells what happened.

        *31 Mayıs 1933 tarihli kanun* may tell what happened next, where the story has come to 1932.
        """
        if mention.is_nominal or not mention.is_attributive:
            return mention.is_nominal
        told = self._told.year
        is_next = told is not None and mention.first[2] is not None and 0 < year - told <= _NEXT
        return mention.ending is not Ending.IN and not is_next

    def _beside(self, year: int) -> _Told:
        """A year the story does not move to: all that is known, or a reason to be less sure."""
        told = self._told
        if told.year is None:
            return replace(told, aside=year, aside_passage=0)
        if year == told.year:
            return replace(told, named=None)
        return replace(told, named=year, year_before=year, before_passage=self._passage)

    def _is_far_ahead(self, last: HistoricalDate) -> bool:
        told = self._told
        if told.year is None or last.month is not None or last.year - told.year <= _FAR_AHEAD:
            return False
        return told.aside is None or abs(last.year - told.aside) > _FAR_AHEAD

    def _now_in(self, told: _Told, last: HistoricalDate, dated: FoundDate) -> _Told:
        """The story goes on in the year of this date."""
        if last.year == told.year:
            return replace(
                told,
                year_passage=self._passage,
                month=last.month or told.month,
                year_certainty=max(told.year_certainty, dated.certainty),
            )
        return replace(
            told,
            year=last.year,
            year_passage=self._passage,
            year_certainty=dated.certainty,
            year_before=told.year,
            before_passage=told.year_passage,
            month=last.month,
            aside=None,
        )


#: *1920’den önce, 1920’ye kadar*: what is told lies on this side.
_LIMITS: Final = frozenset({Standing.BEFORE, Standing.UNTIL, Standing.AFTER})
