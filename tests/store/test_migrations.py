"""Migrations lead both ways and lose nothing, in SQLite and in PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, insert, inspect
from sqlalchemy.exc import IntegrityError

from quizzes.questions.mark import Grade, Mark, Reason
from quizzes.store import tables
from quizzes.store.attempts import add_response, read_attempt, start_attempt
from quizzes.store.database import migrate, roll_back
from quizzes.study.attempts import AttemptId, LearnerId, Plan, Slot

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
DENIZ = LearnerId("deniz")
ATTEMPT = AttemptId("first")


@pytest.fixture
def started(engine: Engine) -> Engine:
    slots = [Slot(number, f"item-{number}", ()) for number in range(1, 21)]
    start_attempt(engine, ATTEMPT, DENIZ, Plan(), slots, now=NOW)
    return engine


def _checks(engine: Engine) -> int:
    return len(inspect(engine).get_check_constraints("response"))


def test_every_reason_can_be_kept(started: Engine) -> None:
    for position, reason in enumerate(Reason, 1):
        assert add_response(started, ATTEMPT, position, "x", Mark(Grade.PARTIAL, reason), now=NOW)
    kept = read_attempt(started, ATTEMPT, DENIZ).slots
    assert [slot.mark.reason for slot in kept if slot.mark] == [*Reason]


def test_an_unknown_reason_is_refused_by_the_database(started: Engine) -> None:
    row = {
        "attempt_id": "first",
        "position": 1,
        "response": "",
        "grade": "right",
        "reason": "odd",
        "responded_at": NOW,
        "version": 1,
    }
    with pytest.raises(IntegrityError), started.begin() as connection:
        connection.execute(insert(tables.ResponseRow).values(row))


def _responses(engine: Engine) -> list[tuple[str, str, str]]:
    """What is kept, whatever the tables look like."""
    with engine.connect() as connection:
        rows = connection.exec_driver_sql("SELECT response, grade, reason FROM response ORDER BY position")
        return [(row.response, row.grade, row.reason) for row in rows]


def test_the_reasons_go_back_and_forth_without_losing_a_response(started: Engine) -> None:
    add_response(started, ATTEMPT, 1, "a < b", Mark(Grade.PARTIAL, Reason.ALMOST), now=NOW)
    add_response(started, ATTEMPT, 2, "Rəsulzadə", Mark(Grade.RIGHT, Reason.SPELLING, "Resulzade"), now=NOW)
    assert _checks(started) == 4

    roll_back(started, "0002")
    assert _checks(started) == 2
    assert _responses(started) == [("a < b", "partial", "other"), ("Rəsulzadə", "right", "spelling")]
    with pytest.raises(IntegrityError), started.begin() as connection:
        connection.exec_driver_sql("UPDATE response SET reason = 'almost'")

    migrate(started)
    assert _checks(started) == 4
    assert add_response(started, ATTEMPT, 3, "x", Mark(Grade.PARTIAL, Reason.ALMOST), now=NOW)
    assert [slot.response for slot in read_attempt(started, ATTEMPT, DENIZ).slots[:3]] == ["a < b", "Rəsulzadə", "x"]


def test_an_attempt_of_before_becomes_a_practice_as_long_as_it_is(started: Engine) -> None:
    for position in range(1, 21):
        add_response(started, ATTEMPT, position, "x", Mark(Grade.RIGHT, Reason.MATCH), now=NOW)
    open_one = AttemptId("second")
    start_attempt(started, open_one, DENIZ, Plan(topics=("republic",)), [Slot(1, "a", ())], now=NOW)
    roll_back(started, "0003")
    migrate(started)

    attempt = read_attempt(started, ATTEMPT, DENIZ)
    assert attempt.plan == Plan(length=20)
    assert attempt.finished_at == NOW
    assert [slot.version for slot in attempt.slots] == [1] * 20
    unfinished = read_attempt(started, open_one, DENIZ)
    assert (unfinished.topic, unfinished.finished_at, unfinished.plan.length) == ("republic", None, 1)


def test_an_attempt_removed_takes_its_responses_along_after_the_migration(started: Engine) -> None:
    """The table made anew keeps its foreign key."""
    add_response(started, ATTEMPT, 1, "x", Mark(Grade.RIGHT, Reason.MATCH), now=NOW)
    with started.begin() as connection:
        connection.exec_driver_sql("DELETE FROM attempt")
    with started.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM response").scalar_one() == 0
