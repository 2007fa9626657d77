"""An attempt: one sitting of a quiz, as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import IntEnum, StrEnum
from typing import NamedTuple, NewType

from quizzes.questions.mark import Grade, Mark

AttemptId = NewType("AttemptId", str)
LearnerId = NewType("LearnerId", str)


class Mode(StrEnum):
    """When feedback comes."""

    PRACTICE = "practice"  # after each response
    TEST = "test"  # when the test is handed in; until then a response may be changed


class Choice(StrEnum):
    """Where the items of an attempt came from."""

    TOPIC = "topic"  # drawn from a topic, or from what belongs to several
    SET = "set"  # ready-made
    MISTAKES = "mistakes"  # what she last got wrong
    ADAPTIVE = "adaptive"  # chosen one by one, harder as she succeeds


class Confidence(IntEnum):
    """How sure a learner says she is of a response."""

    GUESSED = 1
    FAIRLY = 2
    SURE = 3


@dataclass(frozen=True, slots=True)
class Plan:
    """How a quiz is to be sat. `limit` is for the whole of it; `topics` are those to all of which its items belong."""

    mode: Mode = Mode.PRACTICE
    choice: Choice = Choice.TOPIC
    topics: tuple[str, ...] = ()
    level: str | None = None  # of a ready-made set
    length: int = 10
    limit: timedelta | None = None
    asks_confidence: bool = False


class Slot(NamedTuple):
    """One item's place in an attempt: the options in the order shown, the response and its mark once given."""

    position: int  # from 1
    item_id: str
    options: tuple[str, ...]
    response: str | None = None
    mark: Mark | None = None
    version: int = 0  # of the response: 1, and one more for each change
    confidence: Confidence | None = None
    responded_at: datetime | None = None

    @property
    def is_answered(self) -> bool:
        """Whether a response was given, be it an empty one."""
        return self.mark is not None


@dataclass(frozen=True, slots=True)
class Attempt:
    """A learner's sitting: its plan, and its slots in order."""

    id: AttemptId
    learner: LearnerId
    plan: Plan
    slots: Sequence[Slot]
    started_at: datetime
    finished_at: datetime | None = None

    def slot(self, position: int) -> Slot | None:
        """The slot at that position, or None. Positions may have gaps, where an item was withdrawn since."""
        return next((slot for slot in self.slots if slot.position == position), None)

    @property
    def topic(self) -> str | None:
        """The one topic it is about, or None when it is about all of them or several."""
        return self.plan.topics[0] if len(self.plan.topics) == 1 else None

    @property
    def next_position(self) -> int | None:
        """The first slot without a response, or None when all have one."""
        return next((slot.position for slot in self.slots if not slot.is_answered), None)

    @property
    def is_finished(self) -> bool:
        """Whether nothing can be given any more, and everything may be told."""
        return self.finished_at is not None

    @property
    def is_open_test(self) -> bool:
        """Whether responses may still be changed, and nothing is told of them yet."""
        return self.plan.mode is Mode.TEST and not self.is_finished

    @property
    def wants_more(self) -> bool:
        """Whether the next item of an adaptive quiz is to be chosen now."""
        is_growing = self.plan.choice is Choice.ADAPTIVE and len(self.slots) < self.plan.length
        return is_growing and not self.is_finished and self.next_position is None

    @property
    def deadline(self) -> datetime | None:
        """When the time allowed is over."""
        return self.started_at + self.plan.limit if self.plan.limit else None

    def is_late(self, slot: Slot) -> bool:
        """Whether a response came after the time allowed."""
        return bool(self.deadline and slot.responded_at and slot.responded_at > self.deadline)

    @property
    def grades(self) -> list[Grade | None]:
        """What each slot's response earned, None for one not answered yet."""
        return [slot.mark.grade if slot.mark else None for slot in self.slots]

    @property
    def score(self) -> float:
        """Points earned so far, one an item."""
        return sum(slot.mark.score for slot in self.slots if slot.mark)

    @property
    def score_in_time(self) -> float:
        """Points earned before the time allowed was over; all of them where there is no limit."""
        return sum(slot.mark.score for slot in self.slots if slot.mark and not self.is_late(slot))
