"""An attempt: one sitting of a quiz, as it stands."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import NamedTuple, NewType

from quizzes.questions.mark import Grade, Mark

AttemptId = NewType("AttemptId", str)
LearnerId = NewType("LearnerId", str)


class Slot(NamedTuple):
    """One item's place in an attempt: the options in the order shown, the response and its mark once given."""

    position: int  # from 1
    item_id: str
    options: tuple[str, ...]
    response: str | None = None
    mark: Mark | None = None

    @property
    def is_answered(self) -> bool:
        """Whether a response was given, be it an empty one."""
        return self.mark is not None


@dataclass(frozen=True, slots=True)
class Attempt:
    """A learner's sitting: its slots in order."""

    id: AttemptId
    learner: LearnerId
    topic: str | None
    slots: Sequence[Slot]

    def slot(self, position: int) -> Slot | None:
        """The slot at that position, or None. Positions may have gaps, where an item was withdrawn since."""
        return next((slot for slot in self.slots if slot.position == position), None)

    @property
    def next_position(self) -> int | None:
        """The first slot without a response, or None when all have one."""
        return next((slot.position for slot in self.slots if not slot.is_answered), None)

    @property
    def grades(self) -> list[Grade | None]:
        """What each slot's response earned, None for one not answered yet."""
        return [slot.mark.grade if slot.mark else None for slot in self.slots]

    @property
    def score(self) -> float:
        """Points earned so far, one an item."""
        return sum(slot.mark.score for slot in self.slots if slot.mark)
