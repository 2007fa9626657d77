"""Tell a learner's quizzes: what each was about, how far she is with it, what she earned, and where it goes on."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Final

from flask import url_for
from flask_babel import format_decimal
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from quizzes.services import services
from quizzes.store.record import Sitting
from quizzes.study.attempts import Choice, Mode
from quizzes.web.plans import name_plan
from quizzes.web.times import tell_time

_MODES: Final = {Mode.PRACTICE: _l("Practice"), Mode.TEST: _l("Test")}


@dataclass(frozen=True, slots=True)
class ToldSitting:
    """An attempt as a line of a list."""

    title: str
    mode: str
    started_at: datetime
    started: str  # in the reader's language and time zone
    is_open: bool  # she can go on with it, or hand it in
    standing: str  # how far she is, or what she earned
    address: str | None  # of the first question without an answer, or of the result; none where all is withdrawn


def tell_sitting(sitting: Sitting) -> ToldSitting:
    """The line for an attempt."""
    bank, plan = services().bank, sitting.plan
    left = [position for position, item in sitting.unanswered if item in bank]
    is_growing = plan.choice is Choice.ADAPTIVE and sitting.answered < plan.length
    is_open = sitting.finished_at is None and bool(left or is_growing or plan.mode is Mode.TEST)
    asked = sitting.answered + len(left)
    total = plan.length if is_open and is_growing else asked  # but those withdrawn before they were answered
    return ToldSitting(
        title=name_plan(plan),
        mode=str(_MODES[plan.mode]),
        started_at=sitting.started_at,
        started=tell_time(sitting.started_at),
        is_open=is_open and asked > 0,
        standing=_tell_standing(sitting, total, is_open=is_open),
        address=_find(sitting, left if is_open else []) if asked else None,
    )


def _tell_standing(sitting: Sitting, total: int, *, is_open: bool) -> str:
    if total == 0:
        return str(_("Its questions have been withdrawn"))
    if is_open and sitting.answered == total:
        return str(_("All answered, not handed in yet"))
    if is_open or sitting.score is None:
        return str(_("%(answered)d of %(total)d answered", answered=sitting.answered, total=total))
    return str(_("%(score)s out of %(total)d", score=format_decimal(sitting.score), total=total))


def _find(sitting: Sitting, left: list[int]) -> str:
    if left:
        return url_for("quiz.show_item", attempt_id=sitting.id, position=left[0])
    return url_for("quiz.show_result", attempt_id=sitting.id)
