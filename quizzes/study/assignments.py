"""An assignment as a value: its terms, and what they mean for one student at one time."""

from __future__ import annotations

from enum import StrEnum


class FeedbackTime(StrEnum):
    """When the students of an assignment are told what was right."""

    AT_ONCE = "at-once"  # after each response
    SUBMISSION = "submission"  # when the attempt is handed in
    DEADLINE = "deadline"  # when it is due for everybody


class Counting(StrEnum):
    """Which of several attempts counts."""

    BEST = "best"
    LAST = "last"
    MEAN = "mean"


class LatePolicy(StrEnum):
    """What becomes of what comes after an assignment is due."""

    REFUSE = "refuse"  # no attempt begins, and one that is open ends
    ACCEPT = "accept"  # it counts in full, and is told apart
    PENALISE = "penalise"  # part of its grade is taken off
