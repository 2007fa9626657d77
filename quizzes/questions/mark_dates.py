"""Mark a date a learner typed: as precise as the source has it, and no digit forgiven."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from quizzes.language.dates import DateValue, HistoricalDate, Precision
from quizzes.language.kinds import Case
from quizzes.language.names import phrase_date
from quizzes.language.typed_date import read_typed
from quizzes.questions.grades import RIGHT, WRONG, Grade, Mark, Reason

#: What may stand before a date the source is not sure of.
_ABOUT: Final = re.compile(
    r"^\s*(?:about|around|circa|ca?\.|yaklaşık(?: olarak)?|aşağı yukarı|takriben|təxminən|təqribən)\s+", re.IGNORECASE
)
_BRIEF: Final = 92  # days: a battle, a congress; of a war of years a year within it is no answer


def mark_date(key: DateValue, response: str, language: str) -> Mark:
    """A date must agree with the key; one less precise, or one end of an interval, earns part. No digit is forgiven.

    What lasted a night or a day counts as one date; of what lasted longer both ends are asked. A date finer than the
    key is right when it falls within it: of what only the year is known, the year is right. A slip in the name of a
    month is forgiven and shown, unless another month is as near.
    """
    typed = read_typed(_ABOUT.sub("", response) if key.is_approximate else response, language)
    if typed is None:
        return WRONG
    given = typed.date
    is_short = key.end is None or (key.last_day - key.first_day).days <= 1
    if key.contains(given) and (is_short or key.is_approximate or given == key):
        meant = phrase_date(given, Case.NOMINATIVE, language) if typed.has_slip else None
        return replace(RIGHT, reason=Reason.SPELLING, meant=meant) if meant else RIGHT
    return Mark(Grade.PARTIAL, Reason.COARSER) if _is_part(given, key) else WRONG


def _is_part(given: DateValue, key: DateValue) -> bool:
    """Whether it is one end of the key, the key less precisely, or, of what lasted some weeks, a time within it."""
    if given.end is None:
        if given in {DateValue(key.start), DateValue(key.end or key.start)} or given.contains(key):
            return True
        is_brief = (key.last_day - key.first_day).days <= _BRIEF
        return is_brief and (key.contains(given) or (given.precision < key.precision and given.overlaps(key)))
    return (
        given.precision < key.precision
        and given.start == _coarsen(key.start, given.start.precision)
        and given.end == _coarsen(key.end or key.start, given.end.precision)
    )


def _coarsen(date: HistoricalDate, precision: Precision) -> HistoricalDate:
    return HistoricalDate(
        date.year,
        date.month if precision >= Precision.MONTH else None,
        date.day if precision >= Precision.DAY else None,
    )
