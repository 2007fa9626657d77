"""Flashcards: how a card stands after a review, and when it comes back.

| here | FSRS and Anki |
|---|---|
| state | learning and relearning go by steps of minutes, review by intervals of days |
| stability | days until the chance of recall has sunk to 90 % |
| lapse | a card in review rated *again* |
| leech | a card that lapsed 8 times, and at every 4 lapses from then on; it is suspended |

Scheduled by FSRS-6 with its default parameters (Ye, Su & Cao 2022; py-fsrs), without fuzz, so that the interval told is
the one given. Days since the last review are counted by the nearest whole day and not, as the library does, by the last
one completed: a card due at eight in the evening and reviewed at six counts as reviewed on its day, not a day early.
Leeches: Anki manual, “Leeches”.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime, timedelta
from enum import IntEnum
from functools import cache
from typing import Any, Final

import fsrs

NEW_PER_DAY: Final = 10
RETENTION: Final = 0.9
#: What a learner may want; beyond it intervals shrink to days or recall to chance. FSRS: 0.7 to 0.97.
LOWEST_RETENTION, HIGHEST_RETENTION = 0.70, 0.97
MOST_NEW_PER_DAY: Final = 999
LEECH: Final = 8  # lapses
_LEECH_AGAIN: Final = LEECH // 2  # further lapses
_DAY: Final = timedelta(days=1)


class Rating(IntEnum):
    """How well a card was recalled, by her own judgement."""

    AGAIN = 1
    HARD = 2
    GOOD = 3
    EASY = 4


class CardState(IntEnum):
    """By what a card comes back: steps of minutes, or an interval of days."""

    LEARNING = 1
    REVIEW = 2
    RELEARNING = 3


@dataclass(frozen=True, slots=True)
class Pace:
    """How many new cards a learner wants a day, and which share of those due she wants to recall."""

    new_per_day: int = NEW_PER_DAY
    retention: float = RETENTION


@dataclass(frozen=True, slots=True)
class Card:
    """An item as its last review left it. `step` counts the steps done while it is learnt or relearnt."""

    item_id: str
    state: CardState
    step: int | None
    stability: float  # days
    difficulty: float  # 1 to 10
    due: datetime
    introduced_at: datetime
    last_review_at: datetime
    reviews: int
    lapses: int
    is_suspended: bool = False

    def to_record(self) -> dict[str, Any]:
        """Everything in it as JSON has it, its item aside."""
        record = asdict(self)
        del record["item_id"]
        return {name: value.isoformat() if isinstance(value, datetime) else value for name, value in record.items()}

    @classmethod
    def from_record(cls, item_id: str, record: Mapping[str, Any]) -> Card:
        """The card of a record, exactly as it was."""
        instants = {name: datetime.fromisoformat(record[name]) for name in ("due", "introduced_at", "last_review_at")}
        return cls(item_id=item_id, **{**record, **instants, "state": CardState(record["state"])})


@dataclass(frozen=True, slots=True)
class Review:
    """One recall of a card: its number among those of the card, from 1."""

    item_id: str
    number: int
    rating: Rating
    reviewed_at: datetime


def schedule(card: Card | None, rating: Rating, *, item_id: str, now: datetime, retention: float) -> Card:
    """The card as it stands after a review; None is one that was never reviewed.

    `retention` is the share of cards she wants to recall when they come due. A suspended card is taken up again by it.
    Raises ValueError for an instant without a time zone.
    """
    if now.tzinfo is None:
        raise ValueError("now must know its time zone")
    now = now.astimezone(UTC)
    before = _to_library(card, now)
    counted = _count_days(card, now)
    after, _ = _scheduler(retention).review_card(before, fsrs.Rating(rating), counted)
    assert after.stability is not None
    assert after.difficulty is not None
    is_lapse = card is not None and card.state is CardState.REVIEW and rating is Rating.AGAIN
    lapses = (card.lapses if card else 0) + is_lapse
    return Card(
        item_id=item_id,
        state=CardState(after.state),
        step=after.step,
        stability=after.stability,
        difficulty=after.difficulty,
        due=now + (after.due - counted),
        introduced_at=card.introduced_at if card else now,
        last_review_at=now,
        reviews=(card.reviews if card else 0) + 1,
        lapses=lapses,
        is_suspended=is_lapse and is_leech(lapses),
    )


def is_leech(lapses: int) -> bool:
    """Whether a card that has just lapsed for that time is to be suspended: every fourth time from the eighth on.

    >>> [lapses for lapses in range(20) if is_leech(lapses)]
    [8, 12, 16]
    """
    return lapses >= LEECH and (lapses - LEECH) % _LEECH_AGAIN == 0


def preview(card: Card | None, *, item_id: str, now: datetime, retention: float) -> dict[Rating, timedelta]:
    """When the card would come back after each rating."""
    return {
        rating: schedule(card, rating, item_id=item_id, now=now, retention=retention).due - now for rating in Rating
    }


def replay(reviews: Iterable[Review], *, retention: float) -> Card | None:
    """The card that its reviews, in the order of time, amount to; None when there are none."""
    card = None
    for card in replay_steps(reviews, retention=retention):  # noqa: B007 - the last one is what is wanted
        pass
    return card


def replay_steps(reviews: Iterable[Review], *, retention: float) -> Iterator[Card]:
    """The card after each of its reviews."""
    card: Card | None = None
    for review in reviews:
        card = schedule(card, review.rating, item_id=review.item_id, now=review.reviewed_at, retention=retention)
        yield card


@dataclass(frozen=True, slots=True)
class TrueRetention:
    """How many reviews of cards in review were not rated *again*."""

    recalled: int
    reviews: int

    @property
    def share(self) -> float | None:
        """The share recalled, or None when there was no such review: unknown, not zero.

        >>> TrueRetention(9, 10).share, TrueRetention(0, 0).share
        (0.9, None)
        """
        return self.recalled / self.reviews if self.reviews else None


@cache
def _scheduler(retention: float) -> fsrs.Scheduler:
    return fsrs.Scheduler(desired_retention=retention, enable_fuzzing=False)


def _to_library(card: Card | None, now: datetime) -> fsrs.Card:
    # The library would sleep to make a number for a card that has none.
    if card is None:
        return fsrs.Card(card_id=0, due=now)
    return fsrs.Card(
        card_id=0,
        state=fsrs.State(card.state),
        step=card.step,
        stability=card.stability,
        difficulty=card.difficulty,
        due=card.due,
        last_review=card.last_review_at.astimezone(UTC),
    )


def _count_days(card: Card | None, now: datetime) -> datetime:
    """Now, moved to the nearest whole day since the last review."""
    if card is None:
        return now
    last = card.last_review_at.astimezone(UTC)
    return last + max(0, round((now - last) / _DAY)) * _DAY
