"""A learner's record is read whole, by her index alone, and tells nothing of a test that is not handed in."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlalchemy import Engine, event, insert, text

from quizzes.questions.grades import GIVEN_UP, RIGHT, WRONG, Grade, Mark, Reason
from quizzes.store.attempts import add_response, finish_attempt, start_attempt
from quizzes.store.record import (
    count_sittings,
    has_account,
    list_answered,
    list_recalled,
    list_sittings,
    list_unfinished,
)
from quizzes.store.tables import AccountRow, CardRow, ReviewRow
from quizzes.study.attempts import AttemptId, Choice, Confidence, LearnerId, Mode, Plan, Slot

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
PARTIAL = Mark(Grade.PARTIAL, Reason.COARSER)
DENIZ, LEYLA = LearnerId("deniz"), LearnerId("leyla")


def _sit(
    engine: Engine, name: str, *marks: Mark | None, plan: Plan | None = None, learner: LearnerId = DENIZ, hour: int = 0
) -> AttemptId:
    """An attempt with one item for each mark, answered but where it is None."""
    attempt, at = AttemptId(name), NOW + timedelta(hours=hour)
    slots = [Slot(position, f"a.b.c{position}.date", ()) for position in range(1, len(marks) + 1)]
    start_attempt(engine, attempt, learner, plan or Plan(topics=("republic",)), slots, now=at)
    for position, mark in enumerate(marks, 1):
        if mark:
            add_response(engine, attempt, position, "1918", mark, now=at, confidence=Confidence.SURE)
    return attempt


def test_somebody_new_has_nothing(engine: Engine) -> None:
    assert list_sittings(engine, DENIZ, limit=20) == []
    assert list_unfinished(engine, DENIZ, 5) == []
    assert (list_answered(engine, DENIZ), list_recalled(engine, DENIZ)) == ([], [])
    assert count_sittings(engine, DENIZ) == 0
    assert not has_account(engine, DENIZ)


def test_a_sitting_tells_its_plan_how_far_it_is_and_what_it_earned(engine: Engine) -> None:
    plan = Plan(Mode.PRACTICE, Choice.SET, ("republic", "press"), "basics", 3, timedelta(minutes=10), True)
    _sit(engine, "one", RIGHT, None, PARTIAL, plan=plan)
    (sitting,) = list_sittings(engine, DENIZ, limit=20)
    assert sitting.plan == plan
    assert (sitting.started_at, sitting.finished_at) == (NOW, None)
    assert (sitting.answered, sitting.score) == (2, 1.5)
    assert sitting.unanswered == ((2, "a.b.c2.date"),)


def test_sittings_come_newest_first_and_by_the_page(engine: Engine) -> None:
    for hour in range(5):
        _sit(engine, f"at-{hour}", RIGHT, hour=hour)
    _sit(engine, "other", RIGHT, learner=LEYLA)
    assert [one.id for one in list_sittings(engine, DENIZ, limit=2)] == ["at-4", "at-3"]
    assert [one.id for one in list_sittings(engine, DENIZ, limit=2, offset=4)] == ["at-0"]
    assert count_sittings(engine, DENIZ) == 5


def test_sittings_begun_at_once_keep_one_order(engine: Engine) -> None:
    for name in ("b", "c", "a"):
        _sit(engine, name, RIGHT)
    pages = [list_sittings(engine, DENIZ, limit=1, offset=offset)[0].id for offset in range(3)]
    assert pages == ["c", "b", "a"]


def test_of_a_test_not_handed_in_nothing_is_told(engine: Engine) -> None:
    attempt = _sit(engine, "test", RIGHT, WRONG, plan=Plan(Mode.TEST))
    assert list_sittings(engine, DENIZ, limit=20)[0].score is None
    assert list_unfinished(engine, DENIZ, 5)[0].score is None
    assert list_answered(engine, DENIZ) == []
    finish_attempt(engine, attempt, now=NOW)
    assert list_sittings(engine, DENIZ, limit=20)[0].score == 1.0
    assert len(list_answered(engine, DENIZ)) == 2


def test_unfinished_is_what_she_can_go_on_with(engine: Engine) -> None:
    _sit(engine, "answered", RIGHT, hour=1)
    _sit(engine, "begun", RIGHT, None, hour=2)
    _sit(engine, "test", RIGHT, plan=Plan(Mode.TEST), hour=3)
    _sit(engine, "adaptive", RIGHT, plan=Plan(choice=Choice.ADAPTIVE, length=5), hour=4)
    _sit(engine, "adaptive-answered", RIGHT, plan=Plan(choice=Choice.ADAPTIVE, length=1), hour=5)
    finish_attempt(engine, _sit(engine, "broken-off", None, hour=6), now=NOW)
    _sit(engine, "other", None, learner=LEYLA, hour=7)
    assert [one.id for one in list_unfinished(engine, DENIZ, 5)] == ["adaptive", "test", "begun"]
    assert [one.id for one in list_unfinished(engine, DENIZ, 1)] == ["adaptive"]


def test_responses_tell_what_they_earned_and_how_sure_she_was(engine: Engine) -> None:
    _sit(engine, "one", RIGHT, PARTIAL, WRONG, GIVEN_UP, None)
    _sit(engine, "other", RIGHT, learner=LEYLA)
    found = sorted(list_answered(engine, DENIZ))
    assert [one.item for one in found] == [f"a.b.c{number}.date" for number in (1, 2, 3, 4)]
    assert [one.score for one in found] == [1.0, 0.5, 0.0, 0.0]
    assert [one.is_given_up for one in found] == [False, False, False, True]
    assert {(one.at, one.confidence) for one in found} == {(NOW, Confidence.SURE)}


def _card(engine: Engine, item: str, *ratings: int, learner: str = DENIZ) -> None:
    card: dict[str, Any] = {
        "learner": learner, "item_id": item, "state": 2, "step": None, "stability": 4.5, "difficulty": 5.0, "due": NOW,
        "introduced_at": NOW, "last_review_at": NOW, "reviews": len(ratings), "lapses": 0, "is_suspended": False,
    }  # fmt: skip
    with engine.begin() as connection:
        connection.execute(insert(CardRow), card)
        for number, rating in enumerate(ratings, 1):
            review = {"learner": learner, "item_id": item, "number": number, "rating": rating, "reviewed_at": NOW}
            connection.execute(insert(ReviewRow), {**review, "before": None})


def test_a_card_tells_whether_it_was_recalled_at_its_last_review(engine: Engine) -> None:
    _card(engine, "a.b.c.name", 1, 3)
    _card(engine, "d.e.f.name", 3, 1)
    _card(engine, "d.e.f.name", 3, learner=LEYLA)
    found = {card.item: card for card in list_recalled(engine, DENIZ)}
    assert {item: card.is_recalled for item, card in found.items()} == {"a.b.c.name": True, "d.e.f.name": False}
    assert (found["a.b.c.name"].at, found["a.b.c.name"].stability) == (NOW, 4.5)


def test_an_account_is_known(engine: Engine) -> None:
    with engine.begin() as connection:
        account = {"name": "Deniz", "name_key": "deniz", "password_hash": "-", "created_at": NOW}
        connection.execute(insert(AccountRow), {"learner": DENIZ, **account})
    assert has_account(engine, DENIZ)
    assert not has_account(engine, LEYLA)


#: Others' attempts, of four responses each: made by the database, because a million would take long otherwise.
_OTHERS = {
    "sqlite": "WITH RECURSIVE n(n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM n WHERE n < {count})",
    "postgresql": "WITH n AS (SELECT generate_series(1, {count}) AS n)",
}


def _add_others(engine: Engine, count: int) -> None:
    numbers = _OTHERS[engine.dialect.name].format(count=count)
    with engine.begin() as connection:
        for statement in (
            "INSERT INTO attempt (id, learner, mode, choice, length, asks_confidence, started_at)"
            f" {numbers} SELECT 'o' || n, 'learner-' || (n % 1000), 'practice', 'topic', 4, false,"
            " '2026-01-01 00:00:00' FROM n",
            "INSERT INTO attempt_item (attempt_id, position, item_id, options)"
            " SELECT attempt.id, p.p, 'a.b.c.date', ''"
            " FROM attempt CROSS JOIN (SELECT 1 AS p UNION SELECT 2 UNION SELECT 3 UNION SELECT 4) p"
            " WHERE learner LIKE 'learner-%'",
            "INSERT INTO response (attempt_id, position, response, grade, reason, version, responded_at)"
            " SELECT attempt_id, position, '', 'right', 'match', 1, '2026-01-01 00:00:00' FROM attempt_item"
            " WHERE attempt_id LIKE 'o%'",
        ):
            connection.execute(text(statement))
    with engine.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
        connection.execute(text("ANALYZE"))


def _explain(engine: Engine) -> list[str]:
    """The plans of every statement with which the record is read, table by table."""
    asked: list[tuple[str, Any]] = []
    event.listen(
        engine, "before_cursor_execute", lambda _c, _k, statement, values, _x, _m: asked.append((statement, values))
    )
    list_sittings(engine, DENIZ, limit=20)
    list_unfinished(engine, DENIZ, 5)
    list_answered(engine, DENIZ)
    list_recalled(engine, DENIZ)
    count_sittings(engine, DENIZ)
    has_account(engine, DENIZ)
    explain = "EXPLAIN QUERY PLAN" if engine.dialect.name == "sqlite" else "EXPLAIN"
    with engine.connect() as connection:
        return [
            str(line[-1])
            for statement, values in list(asked)
            for line in connection.exec_driver_sql(f"{explain} {statement}", values)
        ]


@pytest.mark.parametrize("table", ["attempt", "attempt_item", "response", "card", "review", "account"])
def test_nothing_of_others_is_looked_through(engine: Engine, table: str) -> None:
    _add_others(engine, 5000)
    _sit(engine, "one", RIGHT, None)
    plans = _explain(engine)
    assert any(f"SEARCH {table} USING" in line or f" on {table}" in line for line in plans)
    assert [line for line in plans if f"SCAN {table}" in line.split(" USING ")[0]] == []
    if table not in {"card", "review", "account"}:  # empty ones are looked through at no cost
        assert [line for line in plans if f"Seq Scan on {table}" in line] == []
