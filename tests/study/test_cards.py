"""A card's schedule: what is told is what is given, and the log alone amounts to the card."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta, timezone

import fsrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.study.cards import (
    Card,
    CardState,
    Rating,
    Review,
    preview,
    replay,
    replay_steps,
    schedule,
)

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
ITEM = "kars.signed-on.when.date"

ratings = st.sampled_from(Rating)
gaps = st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=900))
histories = st.lists(st.tuples(gaps, ratings), min_size=1, max_size=25)
wanted = st.sampled_from([0.7, 0.8, 0.9, 0.97])


def _review(card: Card | None, rating: Rating, now: datetime = NOW, retention: float = 0.9) -> Card:
    return schedule(card, rating, item_id=ITEM, now=now, retention=retention)


def _log(history: list[tuple[timedelta, Rating]]) -> list[Review]:
    log, moment = [], NOW
    for number, (gap, rating) in enumerate(history, 1):
        moment += gap
        log.append(Review(ITEM, number, rating, moment))
    return log


@given(histories, wanted)
def test_the_log_replayed_is_the_card_as_it_was_reviewed_step_by_step(
    history: list[tuple[timedelta, Rating]], retention: float
) -> None:
    card: Card | None = None
    steps = []
    for review in _log(history):
        card = _review(card, review.rating, review.reviewed_at, retention)
        steps.append(card)
    assert replay(_log(history), retention=retention) == card
    assert list(replay_steps(_log(history), retention=retention)) == steps
    assert card
    assert card.reviews == len(history)


@given(histories, gaps, wanted)
def test_the_intervals_told_are_those_given(
    history: list[tuple[timedelta, Rating]], gap: timedelta, retention: float
) -> None:
    card = replay(_log(history), retention=retention)
    assert card
    now = card.last_review_at + gap
    told = preview(card, item_id=ITEM, now=now, retention=retention)
    for rating in Rating:
        assert _review(card, rating, now, retention).due - now == told[rating]
    assert told[Rating.AGAIN] <= told[Rating.HARD] <= told[Rating.GOOD] <= told[Rating.EASY]


@given(histories)
def test_a_card_comes_back_unchanged_from_its_record(history: list[tuple[timedelta, Rating]]) -> None:
    card = replay(_log(history), retention=0.9)
    assert card
    assert Card.from_record(ITEM, json.loads(json.dumps(card.to_record()))) == card


@given(st.lists(st.tuples(st.integers(0, 400), ratings), min_size=1, max_size=20))
def test_whole_days_apart_it_is_scheduled_as_the_library_does(history: list[tuple[int, Rating]]) -> None:
    log = _log([(timedelta(days=days), rating) for days, rating in history])
    library = fsrs.Scheduler(enable_fuzzing=False)
    known = library.reschedule_card(
        fsrs.Card(card_id=1, due=NOW),
        [fsrs.ReviewLog(1, fsrs.Rating(one.rating), one.reviewed_at, None) for one in log],
    )
    card = replay(log, retention=0.9)
    assert card
    assert known.state.value == card.state.value
    assert (card.due, card.step) == (known.due, known.step)
    assert (card.stability, card.difficulty) == (known.stability, known.difficulty)


def test_replay_of_nothing_is_no_card() -> None:
    assert replay([], retention=0.9) is None


def test_a_new_card_takes_the_steps_of_anki() -> None:
    told = preview(None, item_id=ITEM, now=NOW, retention=0.9)
    minutes = [told[rating] / timedelta(minutes=1) for rating in (Rating.AGAIN, Rating.HARD, Rating.GOOD)]
    assert minutes == [1, 5.5, 10]
    assert told[Rating.EASY] == timedelta(days=8)


def _in_review() -> Card:
    return _review(None, Rating.EASY)


def test_two_hours_early_counts_as_the_day_it_was_due() -> None:
    """Reviewed every evening, at a slightly different hour: the card must not count as reviewed twice in a day."""
    due = _review(_review(None, Rating.GOOD), Rating.GOOD, NOW + timedelta(minutes=10))
    at_eight = due.last_review_at + timedelta(days=1)
    early = _review(due, Rating.GOOD, at_eight - timedelta(hours=2))
    on_time = _review(due, Rating.GOOD, at_eight)
    assert early.stability == on_time.stability


def test_wanting_to_recall_more_brings_a_card_back_sooner() -> None:
    card = _in_review()
    later = NOW + timedelta(days=8)
    assert (
        preview(card, item_id=ITEM, now=later, retention=0.97)[Rating.GOOD]
        < preview(card, item_id=ITEM, now=later, retention=0.9)[Rating.GOOD]
        < preview(card, item_id=ITEM, now=later, retention=0.7)[Rating.GOOD]
    )


def _lapse(card: Card) -> Card:
    """Forget a card, and learn it anew."""
    card = _review(card, Rating.AGAIN, card.due)
    return card if card.is_suspended else _review(card, Rating.GOOD, card.due)


def test_a_card_forgotten_eight_times_is_set_aside_and_every_four_times_from_then_on() -> None:
    card, suspended = _in_review(), []
    while card.lapses < 17:
        card = _lapse(card)
        if card.is_suspended:
            suspended.append(card.lapses)
            card = _review(card, Rating.GOOD, card.due)
            assert not card.is_suspended
    assert suspended == [8, 12, 16]


def test_only_a_card_in_review_lapses() -> None:
    card = _review(_review(None, Rating.AGAIN), Rating.AGAIN)
    assert card.lapses == 0
    forgotten = _review(_in_review(), Rating.AGAIN, NOW + timedelta(days=8))
    assert (forgotten.lapses, forgotten.state) == (1, CardState.RELEARNING)
    assert _review(forgotten, Rating.AGAIN, NOW + timedelta(days=8)).lapses == 1


def test_any_zone_will_do_but_none_will_not() -> None:
    baku = timezone(timedelta(hours=4))
    assert _review(None, Rating.GOOD, NOW.astimezone(baku)) == _review(None, Rating.GOOD, NOW)
    with pytest.raises(ValueError, match="time zone"):
        _review(None, Rating.GOOD, datetime(2026, 5, 28))  # noqa: DTZ001
