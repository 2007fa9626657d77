"""What a learner has before her today, and which card is next.

First the cards being learnt whose step is over, then those due for review with the new ones spread among them, and,
when nothing else is left, those being learnt a little early. What is due is due for the whole day (see `days`). The
order is Anki's by default: reviews by the day they were due, then at random; new cards mixed with them; learn ahead
limit 20 minutes (Anki manual, “Deck Options”, “Preferences”). Random is a digest of item and day here, so that every
page tells the same.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final, NamedTuple

from quizzes.questions.nearness import digest
from quizzes.study.cards import CardState, Pace
from quizzes.study.days import LearningDay
from quizzes.study.decks import CardStock

_AHEAD: Final = timedelta(minutes=20)


class DueCard(NamedTuple):
    """A card that comes due today, or was due before."""

    item_id: str
    state: CardState
    due: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """What a learner's record says of today: cards due by its end, those reviewed, and every item that is a card.

    `reviewed` gives each item's first review of today by its number, which is 1 for a card that was new.
    """

    due: Sequence[DueCard]
    reviewed: Mapping[str, int]
    known: frozenset[str]
    decks: Sequence[str]  # topics, the one taken up first at first
    mistakes: Sequence[str]
    pace: Pace


@dataclass(frozen=True, slots=True)
class Queue:
    """Today's cards, each part in its order."""

    learning: Sequence[str]  # their step is over
    waiting: Sequence[DueCard]  # their step ends later today
    reviews: Sequence[str]
    new: Sequence[str]
    reviews_met: int  # today, be they done with or not
    new_met: int
    done: int
    has_more_new: bool  # for another day
    now: datetime

    @property
    def next(self) -> str | None:
        """The item to be asked now; None when nothing is left, or not yet."""
        if self.learning:
            return self.learning[0]
        if self.new and (not self.reviews or self._is_turn_of_new):
            return self.new[0]
        if self.reviews:
            return self.reviews[0]
        early = self.waiting and self.waiting[0].due - self.now <= _AHEAD
        return self.waiting[0].item_id if early else None

    @property
    def _is_turn_of_new(self) -> bool:
        """Whether a smaller part of the new ones was met than of the reviews."""
        new, reviews = self.new_met + len(self.new), self.reviews_met + len(self.reviews)
        return self.new_met * reviews < self.reviews_met * new

    @property
    def left(self) -> int:
        """How many cards are left today."""
        return len(self.learning) + len(self.waiting) + len(self.reviews) + len(self.new)


def line_up(standing: Standing, stock: CardStock, today: LearningDay, now: datetime) -> Queue:
    """Today's queue. What has been withdrawn from the bank is left out.

    New ones are at most as many as she wants a day, those already introduced today counted in, and none of a fact of
    which another card is met today: that one would give it away.
    """
    due = sorted((card for card in standing.due if card.item_id in stock), key=lambda card: card.due)
    steps = [card for card in due if card.state is not CardState.REVIEW]
    reviews = sorted(
        (card for card in due if card.state is CardState.REVIEW),
        key=lambda card: (today.until(card.due), digest(today.on, card.item_id)),
    )
    met = [*(item for item in standing.reviewed if item in stock), *(card.item_id for card in due)]
    introduced = sum(number == 1 for number in standing.reviewed.values())
    candidates = [item for item in stock.gather(standing.decks, standing.mistakes) if item not in standing.known]
    new = _choose_new(candidates, {stock.fact(item) for item in met}, stock, standing.pace.new_per_day - introduced)
    unfinished = {card.item_id for card in due}
    return Queue(
        learning=[card.item_id for card in steps if card.due <= now],
        waiting=[card for card in steps if card.due > now],
        reviews=[card.item_id for card in reviews],
        new=new,
        reviews_met=len(standing.reviewed) - introduced,
        new_met=introduced,
        done=sum(item not in unfinished for item in standing.reviewed),
        has_more_new=len(candidates) > len(new),
        now=now,
    )


def _choose_new(candidates: Iterable[str], met: set[object], stock: CardStock, most: int) -> list[str]:
    chosen: list[str] = []
    for item in candidates:
        if len(chosen) >= most:
            break
        fact = stock.fact(item)
        if fact not in met:
            chosen.append(item)
            met.add(fact)
    return chosen
