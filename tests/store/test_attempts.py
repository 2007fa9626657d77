"""Attempts are kept the same way in SQLite and in PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from threading import Thread

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import Engine, insert, select
from sqlalchemy.exc import IntegrityError, StatementError
from sqlmodel import SQLModel, col

from quizzes.errors import NotFound
from quizzes.questions.mark import GIVEN_UP, Grade, Mark, Reason
from quizzes.store import tables
from quizzes.store.attempts import add_response, add_slot, hand_in, list_mistakes, read_attempt, start_attempt
from quizzes.store.database import migrate
from quizzes.study.attempts import AttemptId, Choice, Confidence, LearnerId, Mode, Plan, Slot

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
RIGHT = Mark(Grade.RIGHT, Reason.SPELLING, "Resulzade")
WRONG = Mark(Grade.WRONG, Reason.OTHER)
DENIZ, LEYLA = LearnerId("deniz"), LearnerId("leyla")
ATTEMPT = AttemptId("first")


@pytest.fixture
def started(engine: Engine) -> Engine:
    slots = [Slot(1, "a.b.c.d", ("1911", "1918")), Slot(2, "e.f.g.h", ())]
    start_attempt(engine, ATTEMPT, DENIZ, Plan(topics=("republic",)), slots, now=NOW)
    return engine


def test_migrations_make_exactly_the_tables_declared(engine: Engine) -> None:
    with engine.connect() as connection:
        context = MigrationContext.configure(connection, opts={"include_name": tables.is_declared})
        assert compare_metadata(context, SQLModel.metadata) == []


def test_migrate_may_run_again(engine: Engine) -> None:
    migrate(engine)


def test_an_attempt_is_read_as_it_was_started(started: Engine) -> None:
    attempt = read_attempt(started, "first", DENIZ)
    assert attempt.topic == "republic"
    assert [slot.item_id for slot in attempt.slots] == ["a.b.c.d", "e.f.g.h"]
    assert attempt.slots[0].options == ("1911", "1918")
    assert attempt.next_position == 1


def test_a_response_is_kept_with_its_mark(started: Engine) -> None:
    assert add_response(started, ATTEMPT, 1, "Rəsulzadə", RIGHT, now=NOW)
    slot = read_attempt(started, "first", DENIZ).slots[0]
    assert (slot.response, slot.mark) == ("Rəsulzadə", RIGHT)


def test_the_first_response_stands(started: Engine) -> None:
    assert add_response(started, ATTEMPT, 1, "1911", RIGHT, now=NOW)
    assert not add_response(started, ATTEMPT, 1, "1918", Mark(Grade.WRONG, Reason.OTHER), now=NOW)
    assert read_attempt(started, "first", DENIZ).slots[0].response == "1911"


def test_of_many_posted_at_once_exactly_one_is_kept(started: Engine) -> None:
    kept: list[bool] = []
    threads = [
        Thread(target=lambda n=n: kept.append(add_response(started, ATTEMPT, 2, f"{n}", RIGHT, now=NOW)))
        for n in range(8)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(kept) == [False] * 7 + [True]


@pytest.mark.parametrize(("attempt", "learner"), [("first", LEYLA), ("first", None), ("other", DENIZ)])
def test_nobody_else_reads_an_attempt(started: Engine, attempt: str, learner: LearnerId | None) -> None:
    with pytest.raises(NotFound):
        read_attempt(started, attempt, learner)


def test_a_response_to_no_item_is_an_error_not_a_repetition(started: Engine) -> None:
    with pytest.raises(IntegrityError):
        add_response(started, ATTEMPT, 9, "1911", RIGHT, now=NOW)


def test_an_unknown_grade_is_refused_by_the_database(started: Engine) -> None:
    row = {
        "attempt_id": "first",
        "position": 1,
        "response": "",
        "grade": "odd",
        "reason": "match",
        "responded_at": NOW,
        "version": 1,
    }
    with pytest.raises(IntegrityError), started.begin() as connection:
        connection.execute(insert(tables.ResponseRow).values(row))


def test_instants_keep_their_zone(started: Engine) -> None:
    baku = datetime(2026, 5, 28, 16, 0, tzinfo=timezone(timedelta(hours=4)))
    start_attempt(started, AttemptId("second"), DENIZ, Plan(), [Slot(1, "a", ())], now=baku)
    with started.connect() as connection:
        kept = connection.execute(
            select(col(tables.AttemptRow.started_at)).where(col(tables.AttemptRow.id) == "second")
        ).scalar_one()
    assert kept == NOW
    assert kept.tzinfo is not None


def test_a_naive_instant_is_refused(started: Engine) -> None:
    with pytest.raises(StatementError, match="time zone"):
        start_attempt(started, AttemptId("x"), DENIZ, Plan(), [], now=datetime(2026, 1, 1))  # noqa: DTZ001


def test_a_response_of_an_open_test_follows_the_one_it_changes(started: Engine) -> None:
    assert add_response(started, ATTEMPT, 1, "1911", RIGHT, now=NOW)
    assert add_response(started, ATTEMPT, 1, "1918", WRONG, now=NOW, version=2, confidence=Confidence.SURE)
    assert not add_response(started, ATTEMPT, 1, "1920", RIGHT, now=NOW, version=2), "sent again, or from elsewhere"
    slot = read_attempt(started, "first", DENIZ).slots[0]
    assert (slot.response, slot.mark, slot.version, slot.confidence) == ("1918", WRONG, 2, Confidence.SURE)


def test_nothing_is_changed_once_a_test_is_handed_in(started: Engine) -> None:
    add_response(started, ATTEMPT, 1, "1911", RIGHT, now=NOW)
    assert hand_in(started, ATTEMPT, [2], now=NOW)
    assert not hand_in(started, ATTEMPT, [2], now=NOW + timedelta(hours=1))
    assert not add_response(started, ATTEMPT, 1, "1918", WRONG, now=NOW, version=2)
    assert not add_response(started, ATTEMPT, 2, "x", RIGHT, now=NOW)
    attempt = read_attempt(started, "first", DENIZ)
    assert [slot.response for slot in attempt.slots] == ["1911", ""]
    assert attempt.slots[1].mark == GIVEN_UP
    assert attempt.finished_at == NOW


def test_the_next_item_of_an_adaptive_quiz_is_kept_once(engine: Engine) -> None:
    plan = Plan(choice=Choice.ADAPTIVE, length=3, limit=timedelta(minutes=5), asks_confidence=True)
    start_attempt(engine, ATTEMPT, DENIZ, plan, [Slot(1, "a", ())], now=NOW)
    add_slot(engine, ATTEMPT, Slot(2, "b", ("x", "y")))
    add_slot(engine, ATTEMPT, Slot(2, "c", ()))
    attempt = read_attempt(engine, "first", DENIZ)
    assert [(slot.item_id, slot.options) for slot in attempt.slots] == [("a", ()), ("b", ("x", "y"))]
    assert attempt.plan == plan


def test_mistakes_are_what_was_last_got_wrong_by_this_learner(engine: Engine) -> None:
    def sit(attempt: str, learner: LearnerId, hour: int, marks: dict[str, Mark], plan: Plan | None = None) -> None:
        slots = [Slot(number, item, ()) for number, item in enumerate(marks, 1)]
        now = NOW + timedelta(hours=hour)
        start_attempt(engine, AttemptId(attempt), learner, plan or Plan(), slots, now=now)
        for slot in slots:
            given = add_response(engine, AttemptId(attempt), slot.position, "x", marks[slot.item_id], now=now)
            assert given

    sit("1", DENIZ, 0, {"mended": WRONG, "forgotten": RIGHT, "half": Mark(Grade.PARTIAL, Reason.COARSER)})
    sit("2", DENIZ, 1, {"mended": RIGHT, "forgotten": WRONG})
    sit("3", LEYLA, 2, {"hers": WRONG})
    sit("4", DENIZ, 3, {"open": WRONG}, Plan(mode=Mode.TEST))
    assert list_mistakes(engine, DENIZ) == ["forgotten", "half"]
    hand_in(engine, AttemptId("4"), [], now=NOW)
    assert list_mistakes(engine, DENIZ) == ["open", "forgotten", "half"]
    assert list_mistakes(engine, None) == []
