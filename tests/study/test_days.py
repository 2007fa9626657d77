"""A learner's day, her forecast and her map of reviews."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.study.days import LearningDay, draw_map, first_of_map, forecast

ISTANBUL, BAKU, BERLIN, KOLKATA = (
    ZoneInfo(name) for name in ("Europe/Istanbul", "Asia/Baku", "Europe/Berlin", "Asia/Kolkata")
)


@pytest.mark.parametrize(
    ("zone", "moment", "on"),
    [
        (ISTANBUL, datetime(2026, 5, 28, 0, 59, tzinfo=UTC), date(2026, 5, 27)),  # 03:59
        (ISTANBUL, datetime(2026, 5, 28, 1, 0, tzinfo=UTC), date(2026, 5, 28)),
        (BAKU, datetime(2026, 5, 28, 0, 0, tzinfo=UTC), date(2026, 5, 28)),
        (KOLKATA, datetime(2026, 5, 27, 22, 29, tzinfo=UTC), date(2026, 5, 27)),
    ],
)
def test_a_day_begins_at_four_where_she_lives(zone: ZoneInfo, moment: datetime, on: date) -> None:
    assert LearningDay.of(moment, zone).on == on


@given(
    st.datetimes(datetime(2020, 1, 1), datetime(2035, 1, 1), timezones=st.just(UTC)),  # noqa: DTZ001
    st.sampled_from([ISTANBUL, BAKU, BERLIN, KOLKATA]),
)
def test_every_instant_lies_in_its_day(moment: datetime, zone: ZoneInfo) -> None:
    day = LearningDay.of(moment, zone)
    assert day.start <= moment < day.end
    assert day.end == day.after(1).start
    assert day.until(moment) == 0
    assert day.until(day.end) == 1


def test_the_forecast_counts_what_is_overdue_today_and_leaves_out_what_is_far() -> None:
    now = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
    today = LearningDay.of(now, BAKU)
    dues = [now - timedelta(days=9), now, today.end, now + timedelta(days=2), now + timedelta(days=30)]
    assert forecast(dues, today, 30) == [2, 1, 1] + [0] * 27


def test_the_map_begins_on_a_monday_and_ends_today() -> None:
    now = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)  # a Thursday
    today = LearningDay.of(now, BAKU)
    found = draw_map([(now, 3), (now - timedelta(hours=13), 2), (now - timedelta(days=400), 9)], today, 4)
    days = [day for week in found.weeks for day in week]
    assert len(found.weeks) == 4
    assert days[0] == (first_of_map(today, 4).on, 0)
    assert days[0][0].weekday() == 0
    assert days[-2:] == [(date(2026, 5, 27), 2), (date(2026, 5, 28), 3)]
    assert found.total == 5
    assert found.days == [(date(2026, 5, 28), 3), (date(2026, 5, 27), 2)]
