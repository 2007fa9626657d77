"""What a response earns, and why: the vocabulary of marking."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final


class Grade(StrEnum):
    """What a response earns."""

    RIGHT = "right"
    PARTIAL = "partial"
    WRONG = "wrong"


class Reason(StrEnum):
    """Why it earns that."""

    MATCH = "match"
    SPELLING = "spelling"  # forgiven, and shown
    SURNAME_SHARED = "surname-shared"
    COARSER = "coarser"
    ALMOST = "almost"  # of several parts, one is amiss
    OTHER = "other"
    GIVEN_UP = "given-up"


@dataclass(frozen=True, slots=True)
class Mark:
    """The grade of one response and the reason for it. `meant` is the spelling a forgiven slip was taken for."""

    grade: Grade
    reason: Reason
    meant: str | None = None

    @property
    def score(self) -> float:
        """Points earned of one."""
        return {Grade.RIGHT: 1.0, Grade.PARTIAL: 0.5, Grade.WRONG: 0.0}[self.grade]


RIGHT: Final = Mark(Grade.RIGHT, Reason.MATCH)
WRONG: Final = Mark(Grade.WRONG, Reason.OTHER)
GIVEN_UP: Final = Mark(Grade.WRONG, Reason.GIVEN_UP)
