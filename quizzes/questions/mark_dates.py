"""Mark a date a learner typed: as precise as the source has it, and no digit forgiven."""

from __future__ import annotations

from quizzes.language.dates import DateValue
from quizzes.language.typed_date import read_date
from quizzes.questions.grades import RIGHT, WRONG, Grade, Mark, Reason


def mark_date(key: DateValue, response: str, language: str) -> Mark:
    """A date must agree with the key; one less precise, or one end of an interval, earns part. No digit is forgiven.

    What lasted a night or a day counts as one date; of what lasted longer both ends are asked.
    """
    given = read_date(response, language)
    if given is None:
        return WRONG
    is_short = key.end is None or (key.last_day - key.first_day).days <= 1
    if key.contains(given) and (is_short or key.is_approximate or given == key):
        return RIGHT
    is_an_end = given.end is None and given in {DateValue(key.start), DateValue(key.end or key.start)}
    is_coarser = given.end is None and given.contains(key)
    return Mark(Grade.PARTIAL, Reason.COARSER) if is_an_end or is_coarser else WRONG
