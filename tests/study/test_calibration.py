"""How well a learner judges herself is told only where she has judged often enough."""

from __future__ import annotations

from datetime import UTC, datetime

from quizzes.study.attempts import Confidence
from quizzes.study.calibration import ENOUGH, calibrate
from quizzes.study.mastery import Answered

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)


def _answered(confidence: Confidence | None, *scores: float) -> list[Answered]:
    return [Answered("a.b.c.date", score, False, NOW, confidence) for score in scores]


def test_who_never_said_how_sure_she_was_is_told_nothing() -> None:
    assert calibrate(_answered(None, 1, 0, 1)) == []


def test_the_surest_comes_first_with_what_was_right() -> None:
    told = _answered(Confidence.GUESSED, *[0] * 8, 1, 1) + _answered(Confidence.SURE, *[1] * 12, 0.5, 0)
    found = calibrate([*told, *_answered(None, 1, 1)])
    assert [(one.confidence, one.responses, one.right, one.share) for one in found] == [
        (Confidence.SURE, 14, 12, 12 / 14),
        (Confidence.FAIRLY, 0, 0, None),
        (Confidence.GUESSED, 10, 2, 0.2),
    ]


def test_from_too_few_no_share_is_told() -> None:
    sure, *_ = calibrate(_answered(Confidence.SURE, *[1] * (ENOUGH - 1)))
    assert (sure.responses, sure.share) == (ENOUGH - 1, None)
