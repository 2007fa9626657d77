"""A learner's days: when one begins, what comes due on each, and on which she reviewed.

A day begins at four in the morning of her own time zone, as in Anki (“next day starts at”), so that who reviews past
midnight still reviews the same day.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Final, Self
from zoneinfo import ZoneInfo

DAY_STARTS_AT: Final = time(4)
_SHIFT: Final = timedelta(hours=DAY_STARTS_AT.hour)
_WEEK: Final = 7  # days


@dataclass(frozen=True, slots=True)
class LearningDay:
    """A day of a learner, from four to four."""

    on: date
    zone: ZoneInfo

    @classmethod
    def of(cls, moment: datetime, zone: ZoneInfo) -> Self:
        """The day an instant belongs to.

        >>> LearningDay.of(datetime(2026, 5, 28, 0, 30, tzinfo=UTC), ZoneInfo("Europe/Istanbul")).on
        datetime.date(2026, 5, 27)
        """
        return cls((moment.astimezone(zone).replace(tzinfo=None) - _SHIFT).date(), zone)

    @property
    def start(self) -> datetime:
        """Its first instant, in UTC."""
        return datetime.combine(self.on, DAY_STARTS_AT, self.zone).astimezone(UTC)

    @property
    def end(self) -> datetime:
        """The first instant of the next one."""
        return self.after(1).start

    def after(self, days: int) -> LearningDay:
        """The day so many days later, or earlier."""
        return LearningDay(self.on + timedelta(days=days), self.zone)

    def until(self, moment: datetime) -> int:
        """Days from this one to that of an instant; 0 within it."""
        return (LearningDay.of(moment, self.zone).on - self.on).days


def forecast(dues: Iterable[datetime], today: LearningDay, days: int) -> list[int]:
    """How many cards come due on each of so many days from today; what is overdue counts today."""
    counts = Counter(max(0, today.until(due)) for due in dues)
    return [counts[day] for day in range(days)]


@dataclass(frozen=True, slots=True)
class HeatMap:
    """Reviews by day, in weeks from Monday; the last week ends today."""

    weeks: Sequence[Sequence[tuple[date, int]]]

    @property
    def days(self) -> list[tuple[date, int]]:
        """The days with reviews, the latest first."""
        return [(on, count) for week in reversed(self.weeks) for on, count in reversed(week) if count]

    @property
    def total(self) -> int:
        """All reviews in it."""
        return sum(count for _, count in self.days)


def first_of_map(today: LearningDay, weeks: int) -> LearningDay:
    """The Monday with which a map of so many weeks begins."""
    return today.after(-today.on.weekday() - (weeks - 1) * _WEEK)


def draw_map(counted: Iterable[tuple[datetime, int]], today: LearningDay, weeks: int) -> HeatMap:
    """The map of so many weeks, from instants and how many reviews each stands for."""
    by_day: Counter[date] = Counter()
    for moment, count in counted:
        by_day[LearningDay.of(moment, today.zone).on] += count
    first = first_of_map(today, weeks).on
    days = [first + timedelta(days=number) for number in range((today.on - first).days + 1)]
    return HeatMap(_in_weeks(days, by_day))


def _in_weeks(days: Sequence[date], by_day: Mapping[date, int]) -> list[list[tuple[date, int]]]:
    return [[(on, by_day[on]) for on in days[start : start + _WEEK]] for start in range(0, len(days), _WEEK)]
