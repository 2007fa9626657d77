"""How well a learner judges herself: how often she was right when she said she was sure, and when she guessed."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from quizzes.study.attempts import Confidence
from quizzes.study.mastery import Answered

#: Responses before anything is told of them.
ENOUGH: Final = 10


@dataclass(frozen=True, slots=True)
class Judged:
    """The responses given with one confidence: how many, and how many of them nothing was amiss with."""

    confidence: Confidence
    responses: int
    right: int

    @property
    def share(self) -> float | None:
        """The share that was right; None while there are too few."""
        return self.right / self.responses if self.responses >= ENOUGH else None


def calibrate(answered: Iterable[Answered]) -> list[Judged]:
    """By confidence, the surest first; empty where she never said how sure she was."""
    told = [one for one in answered if one.confidence is not None]
    if not told:
        return []
    by_confidence = {level: [one for one in told if one.confidence is level] for level in reversed(Confidence)}
    return [Judged(level, len(of_it), sum(one.score >= 1 for one in of_it)) for level, of_it in by_confidence.items()]
