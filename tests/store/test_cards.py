"""Flashcards are kept the same way in SQLite and in PostgreSQL: each review once, and each can be taken back."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, event, text
from sqlalchemy.exc import IntegrityError

from quizzes.questions.mark import Grade, Mark, Reason
from quizzes.store.attempts import add_response, finish_attempt, list_mistakes, start_attempt
from quizzes.store.cards import (
    add_review,
    count_reviews,
    latest_review,
    lay_down_deck,
    read_card,
    read_due,
    read_pace,
    read_rating,
    read_standing,
    read_suspended,
    read_true_retention,
    set_pace,
    suspend_card,
    take_up_deck,
    undo_review,
)
from quizzes.store.database import migrate, open_database
from quizzes.study.attempts import AttemptId, LearnerId, Mode, Plan, Slot
from quizzes.study.cards import Card, CardState, Pace, Rating, Review, TrueRetention, replay
from quizzes.study.days import LearningDay, draw_map

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
ISTANBUL = ZoneInfo("Europe/Istanbul")
TODAY = LearningDay.of(NOW, ISTANBUL)
DENIZ, LEYLA = LearnerId("deniz"), LearnerId("leyla")
KARS, MOSCOW = "kars.signed-on.when.date", "moscow.signed-on.when.date"


def _review(
    engine: Engine, number: int, rating: Rating, now: datetime = NOW, item: str = KARS, learner: LearnerId = DENIZ
) -> Card | None:
    return add_review(engine, learner, item, number, rating, now=now, retention=0.9)


def test_a_review_is_kept_and_the_card_with_it(engine: Engine) -> None:
    card = _review(engine, 1, Rating.GOOD)
    assert card
    assert read_card(engine, DENIZ, KARS) == card
    assert latest_review(engine, DENIZ) == Review(KARS, 1, Rating.GOOD, NOW)
    assert read_rating(engine, DENIZ, KARS, 1) is Rating.GOOD
    assert read_rating(engine, DENIZ, KARS, 2) is None
    assert read_card(engine, LEYLA, KARS) is None
    assert latest_review(engine, LEYLA) is None


def test_posted_many_times_it_counts_once(engine: Engine) -> None:
    card = _review(engine, 1, Rating.GOOD)
    later = NOW + timedelta(minutes=1)
    assert [_review(engine, 1, rating, later) for rating in Rating] == [None] * 4
    assert read_card(engine, DENIZ, KARS) == card
    assert read_rating(engine, DENIZ, KARS, 1) is Rating.GOOD


@pytest.mark.parametrize("number", [0, -1, 3, 99])
def test_a_review_out_of_turn_changes_nothing(engine: Engine, number: int) -> None:
    _review(engine, 1, Rating.GOOD)
    assert _review(engine, number, Rating.GOOD) is None
    assert _review(engine, 2, Rating.GOOD, item=MOSCOW) is None
    assert read_card(engine, DENIZ, MOSCOW) is None


@pytest.mark.parametrize("begun", [False, True])
def test_of_many_posted_at_once_exactly_one_is_kept(engine: Engine, begun: bool) -> None:
    if begun:
        _review(engine, 1, Rating.GOOD)
    number = 2 if begun else 1
    kept: list[Card | None] = []
    threads = [
        Thread(target=lambda rating=rating: kept.append(_review(engine, number, rating, NOW + timedelta(minutes=10))))
        for rating in [*Rating] * 3
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    [card] = [card for card in kept if card]
    assert read_card(engine, DENIZ, KARS) == card
    assert latest_review(engine, DENIZ) == Review(
        KARS, number, read_rating(engine, DENIZ, KARS, number) or Rating.AGAIN, NOW + timedelta(minutes=10)
    )


def test_undone_many_times_at_once_it_is_undone_once(engine: Engine) -> None:
    for number in (1, 2, 3):
        _review(engine, number, Rating.GOOD, NOW + timedelta(minutes=number))
    undone: list[bool] = []
    threads = [Thread(target=lambda: undone.append(undo_review(engine, DENIZ, KARS, 3))) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(undone) == [False] * 7 + [True]
    card = read_card(engine, DENIZ, KARS)
    assert card
    assert card.reviews == 2


gaps = st.timedeltas(min_value=timedelta(seconds=1), max_value=timedelta(days=60))


@pytest.fixture(scope="module")
def shared(tmp_path_factory: pytest.TempPathFactory) -> Engine:
    """One database for many histories, each of a learner of its own."""
    engine = open_database(f"sqlite:///{tmp_path_factory.mktemp('cards') / 'test.db'}")
    migrate(engine)
    return engine


_learners = iter(range(10**9))


@given(st.lists(st.tuples(gaps, st.sampled_from(Rating)), min_size=1, max_size=12), st.integers(1, 3))
@settings(deadline=None, max_examples=60)
def test_undo_gives_the_card_back_exactly_and_the_log_always_amounts_to_it(
    shared: Engine, history: list[tuple[timedelta, Rating]], repeats: int
) -> None:
    learner = LearnerId(f"learner-{next(_learners)}")
    moment, log = NOW, list[Review]()
    stood: list[Card | None] = [None]
    for number, (gap, rating) in enumerate(history, 1):
        moment += gap
        for _ in range(repeats):
            _review(shared, number, rating, moment, learner=learner)
        log.append(Review(KARS, number, rating, moment))
        stood.append(read_card(shared, learner, KARS))
        assert stood[-1] == replay(log, retention=0.9)
    for number in range(len(history), 0, -1):
        for _ in range(repeats):
            undo_review(shared, learner, KARS, number)
        assert read_card(shared, learner, KARS) == stood[number - 1]
    assert latest_review(shared, learner) is None


def test_undo_gives_back_what_was_before(engine: Engine) -> None:
    _review(engine, 1, Rating.EASY)
    suspend_card(engine, DENIZ, KARS, is_suspended=True)
    before = read_card(engine, DENIZ, KARS)
    _review(engine, 2, Rating.AGAIN, NOW + timedelta(days=8))
    assert undo_review(engine, DENIZ, KARS, 2)
    assert read_card(engine, DENIZ, KARS) == before


def test_only_the_latest_review_is_undone_and_only_her_own(engine: Engine) -> None:
    _review(engine, 1, Rating.GOOD)
    _review(engine, 1, Rating.GOOD, NOW + timedelta(seconds=5), item=MOSCOW)
    assert not undo_review(engine, DENIZ, KARS, 1)
    assert not undo_review(engine, LEYLA, MOSCOW, 1)
    assert undo_review(engine, DENIZ, MOSCOW, 1)
    assert read_card(engine, DENIZ, MOSCOW) is None
    assert undo_review(engine, DENIZ, KARS, 1)
    assert not undo_review(engine, DENIZ, KARS, 1)


def test_after_undo_it_may_be_rated_anew(engine: Engine) -> None:
    _review(engine, 1, Rating.AGAIN)
    undo_review(engine, DENIZ, KARS, 1)
    card = _review(engine, 1, Rating.EASY)
    assert card
    assert card.state is CardState.REVIEW


def test_the_standing_is_of_today_and_of_her_alone(engine: Engine) -> None:
    yesterday = NOW - timedelta(days=1)
    _review(engine, 1, Rating.EASY, yesterday - timedelta(days=8), item="old.a.when.date")
    _review(engine, 1, Rating.GOOD, yesterday)
    _review(engine, 2, Rating.GOOD, NOW - timedelta(minutes=2))
    _review(engine, 1, Rating.AGAIN, NOW, item=MOSCOW)
    _review(engine, 2, Rating.AGAIN, NOW + timedelta(minutes=1), item=MOSCOW)
    _review(engine, 1, Rating.AGAIN, NOW, item="other.a.when.date", learner=LEYLA)
    take_up_deck(engine, DENIZ, "republic", now=NOW)
    standing = read_standing(engine, DENIZ, TODAY)
    assert [(card.item_id, card.state) for card in standing.due] == [
        ("old.a.when.date", CardState.REVIEW),
        (MOSCOW, CardState.LEARNING),
    ]
    assert standing.reviewed == {KARS: 2, MOSCOW: 1}
    assert standing.known == {"old.a.when.date", KARS, MOSCOW}
    assert standing.decks == ["republic"]
    assert standing.pace == Pace()


def test_a_card_set_aside_is_never_due_until_it_is_taken_back(engine: Engine) -> None:
    _review(engine, 1, Rating.GOOD)
    assert suspend_card(engine, DENIZ, KARS, is_suspended=True)
    assert not suspend_card(engine, DENIZ, KARS, is_suspended=True)
    assert not suspend_card(engine, LEYLA, KARS, is_suspended=False)
    assert [card.item_id for card in read_suspended(engine, DENIZ)] == [KARS]
    assert read_suspended(engine, LEYLA) == []
    assert read_due(engine, DENIZ, before=TODAY.end) == []
    assert suspend_card(engine, DENIZ, KARS, is_suspended=False)
    assert [card.item_id for card in read_due(engine, DENIZ, before=TODAY.end)] == [KARS]


def test_decks_are_taken_up_once_and_laid_down(engine: Engine) -> None:
    assert take_up_deck(engine, DENIZ, "republic", now=NOW)
    assert not take_up_deck(engine, DENIZ, "republic", now=NOW + timedelta(days=1))
    take_up_deck(engine, DENIZ, "all", now=NOW + timedelta(days=1))
    assert read_standing(engine, DENIZ, TODAY).decks == ["republic", "all"]
    assert read_standing(engine, LEYLA, TODAY).decks == []
    assert lay_down_deck(engine, DENIZ, "republic")
    assert not lay_down_deck(engine, DENIZ, "republic")
    assert not lay_down_deck(engine, LEYLA, "all")


def test_the_pace_is_ours_until_she_sets_it_and_leaves_other_settings_alone(engine: Engine) -> None:
    assert read_pace(engine, DENIZ) == Pace(10, 0.9)
    set_pace(engine, DENIZ, Pace(25, 0.85))
    with engine.begin() as connection:
        connection.execute(text("UPDATE learner SET theme = 'dark'"))
    set_pace(engine, DENIZ, Pace(0, 0.97))
    assert read_pace(engine, DENIZ) == Pace(0, 0.97)
    assert read_pace(engine, LEYLA) == Pace()
    with engine.connect() as connection:
        assert connection.execute(text("SELECT theme FROM learner")).scalars().all() == ["dark"]


@pytest.mark.parametrize("pace", [Pace(-1), Pace(1000), Pace(10, 0.69), Pace(10, 0.98)])
def test_the_database_refuses_a_pace_that_makes_no_sense(engine: Engine, pace: Pace) -> None:
    with pytest.raises(IntegrityError):
        set_pace(engine, DENIZ, pace)


RIGHT, WRONG = Mark(Grade.RIGHT, Reason.MATCH), Mark(Grade.WRONG, Reason.OTHER)
PARTIAL = Mark(Grade.PARTIAL, Reason.COARSER)


def _sit(engine: Engine, name: str, marks: list[tuple[str, Mark]], *, plan: Plan | None = None, days: int = 0) -> None:
    slots = [Slot(position, item, ()) for position, (item, _) in enumerate(marks, 1)]
    learner = LEYLA if name.startswith("leyla") else DENIZ
    start_attempt(engine, AttemptId(name), learner, plan or Plan(), slots, now=NOW)
    for position, (_, mark) in enumerate(marks, 1):
        moment = NOW + timedelta(days=days, seconds=position)
        add_response(engine, AttemptId(name), position, "x", mark, now=moment)


def test_mistakes_are_what_was_last_answered_wrong_the_latest_first(engine: Engine) -> None:
    _sit(engine, "one", [("a", WRONG), ("b", WRONG), ("c", RIGHT), ("d", PARTIAL)])
    _sit(engine, "two", [("b", RIGHT), ("c", WRONG), ("d", WRONG)], days=2)
    _sit(engine, "leyla", [("e", WRONG), ("a", RIGHT)], days=3)
    assert list_mistakes(engine, DENIZ) == ["d", "c", "a"]
    take_up_deck(engine, DENIZ, "mistakes", now=NOW)
    assert read_standing(engine, DENIZ, TODAY).mistakes == ["d", "c", "a"]


def test_a_test_tells_nothing_of_mistakes_until_it_is_handed_in(engine: Engine) -> None:
    _sit(engine, "test", [("a", WRONG)], plan=Plan(mode=Mode.TEST))
    assert list_mistakes(engine, DENIZ) == []
    finish_attempt(engine, AttemptId("test"), now=NOW)
    assert list_mistakes(engine, DENIZ) == ["a"]


def test_true_retention_counts_cards_in_review_only(engine: Engine) -> None:
    since = NOW - timedelta(days=30)
    assert read_true_retention(engine, DENIZ, since=since) == TrueRetention(0, 0)
    for number, (rating, days) in enumerate(
        [(Rating.EASY, -60), (Rating.AGAIN, -40), (Rating.GOOD, -40), (Rating.HARD, -20), (Rating.AGAIN, -3)], 1
    ):
        _review(engine, number, rating, NOW + timedelta(days=days, minutes=number))
    _review(engine, 1, Rating.AGAIN, NOW, item=MOSCOW)
    assert read_true_retention(engine, DENIZ, since=since) == TrueRetention(1, 2)


@pytest.mark.parametrize("zone", ["Europe/Istanbul", "Asia/Kolkata", "Asia/Kathmandu", "America/St_Johns"])
def test_reviews_are_counted_by_day_whatever_the_zone(engine: Engine, zone: str) -> None:
    day = LearningDay.of(NOW, ZoneInfo(zone))
    moments = [
        day.start - timedelta(milliseconds=1),
        day.start,
        day.start + timedelta(minutes=14, seconds=59, microseconds=900_000),
        day.end - timedelta(milliseconds=1),
    ]
    for place, moment in enumerate(moments):
        _review(engine, 1, Rating.GOOD, moment, item=f"{place}.a.when.date")
    counted = count_reviews(engine, DENIZ, since=NOW - timedelta(days=60))
    assert dict(draw_map(counted, day, 2).days) == {day.on: 3, day.after(-1).on: 1}


def test_no_query_looks_at_other_learners(shared: Engine) -> None:
    """Every table is entered by an index: SQLite tells its plan."""
    statements: list[tuple[str, Any]] = []

    def note(_connection: object, _cursor: object, statement: str, parameters: object, *_: object) -> None:
        statements.append((statement, parameters))

    event.listen(shared, "before_cursor_execute", note)
    _review(shared, 1, Rating.GOOD)
    _review(shared, 2, Rating.GOOD)
    take_up_deck(shared, DENIZ, "mistakes", now=NOW)
    read_standing(shared, DENIZ, TODAY)
    read_true_retention(shared, DENIZ, since=NOW)
    count_reviews(shared, DENIZ, since=NOW)
    read_suspended(shared, DENIZ)
    suspend_card(shared, DENIZ, KARS, is_suspended=True)
    undo_review(shared, DENIZ, KARS, 2)
    undo_review(shared, DENIZ, KARS, 1)
    lay_down_deck(shared, DENIZ, "mistakes")
    event.remove(shared, "before_cursor_execute", note)
    with shared.connect() as connection:
        steps = [
            row[3]
            for statement, parameters in statements
            for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", parameters)
        ]
    assert len(steps) > 15
    entered = [step for step in steps if step.startswith(("SCAN", "SEARCH"))]
    assert [
        step for step in entered if step.startswith("SCAN") and step not in {"SCAN given", "SCAN (subquery-3)"}
    ] == []
    assert all(
        "learner=?" in step or "attempt_id=?" in step or "(id=?)" in step
        for step in entered
        if step.startswith("SEARCH")
    )
