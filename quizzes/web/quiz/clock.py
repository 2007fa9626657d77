"""The time left of an attempt, as its pages tell it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime

from babel.dates import format_time

from quizzes.study.attempts import Attempt
from quizzes.web.locale import read_language
from quizzes.web.time_zones import read_time_zone


@dataclass(frozen=True, slots=True)
class Clock:
    """Until when there is time, and how much is left: whole seconds, 0 when it is over."""

    until: str
    left: int


def tell_clock(attempt: Attempt) -> Clock | None:
    """The clock of an attempt that has a limit and is not finished."""
    if attempt.deadline is None or attempt.is_finished:
        return None
    left = max(0, int((attempt.deadline - datetime.now(UTC)).total_seconds()))
    until = format_time(attempt.deadline.astimezone(read_time_zone()), "HH:mm:ss", locale=read_language())
    return Clock(until, left)
