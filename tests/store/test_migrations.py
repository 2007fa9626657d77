"""Migrations lead both ways and lose nothing, in SQLite and in PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from alembic import command
from alembic.config import Config
from sqlalchemy import Engine, insert, inspect
from sqlalchemy.exc import IntegrityError

from quizzes.questions.mark import Grade, Mark, Reason
from quizzes.store import tables
from quizzes.store.attempts import add_response, read_attempt, start_attempt
from quizzes.store.database import _MIGRATIONS, migrate
from quizzes.study.attempts import AttemptId, LearnerId, Slot

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
DENIZ = LearnerId("deniz")
ATTEMPT = AttemptId("first")


@pytest.fixture
def started(engine: Engine) -> Engine:
    slots = [Slot(number, f"item-{number}", ()) for number in range(1, 21)]
    start_attempt(engine, ATTEMPT, DENIZ, None, slots, now=NOW)
    return engine


def _downgrade(engine: Engine, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", str(_MIGRATIONS))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.downgrade(config, revision)


def _checks(engine: Engine) -> int:
    return len(inspect(engine).get_check_constraints("response"))


def test_every_reason_can_be_kept(started: Engine) -> None:
    for position, reason in enumerate(Reason, 1):
        assert add_response(started, ATTEMPT, position, "x", Mark(Grade.PARTIAL, reason), now=NOW)
    kept = read_attempt(started, ATTEMPT, DENIZ).slots
    assert [slot.mark.reason for slot in kept if slot.mark] == [*Reason]


def test_an_unknown_reason_is_refused_by_the_database(started: Engine) -> None:
    row = {"attempt_id": "first", "position": 1, "response": "", "grade": "right", "reason": "odd", "responded_at": NOW}
    with pytest.raises(IntegrityError), started.begin() as connection:
        connection.execute(insert(tables.ResponseRow).values(row))


def test_the_reasons_go_back_and_forth_without_losing_a_response(started: Engine) -> None:
    add_response(started, ATTEMPT, 1, "a < b", Mark(Grade.PARTIAL, Reason.ALMOST), now=NOW)
    add_response(started, ATTEMPT, 2, "Rəsulzadə", Mark(Grade.RIGHT, Reason.SPELLING, "Resulzade"), now=NOW)
    assert _checks(started) == 2

    _downgrade(started, "0002")
    assert _checks(started) == 2
    first, second = read_attempt(started, ATTEMPT, DENIZ).slots[:2]
    assert (first.response, first.mark) == ("a < b", Mark(Grade.PARTIAL, Reason.OTHER))
    assert second.mark == Mark(Grade.RIGHT, Reason.SPELLING, "Resulzade")
    with pytest.raises(IntegrityError):
        add_response(started, ATTEMPT, 3, "x", Mark(Grade.PARTIAL, Reason.ALMOST), now=NOW)

    migrate(started)
    assert _checks(started) == 2
    assert add_response(started, ATTEMPT, 3, "x", Mark(Grade.PARTIAL, Reason.ALMOST), now=NOW)
    assert [slot.response for slot in read_attempt(started, ATTEMPT, DENIZ).slots[:3]] == ["a < b", "Rəsulzadə", "x"]


def test_an_attempt_removed_takes_its_responses_along_after_the_migration(started: Engine) -> None:
    """The table made anew keeps its foreign key."""
    add_response(started, ATTEMPT, 1, "x", Mark(Grade.RIGHT, Reason.MATCH), now=NOW)
    with started.begin() as connection:
        connection.exec_driver_sql("DELETE FROM attempt")
    with started.connect() as connection:
        assert connection.exec_driver_sql("SELECT count(*) FROM response").scalar_one() == 0
