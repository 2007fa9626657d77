"""Show a learner her record: what she can go on with, how she stands with each topic, every quiz she took."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Final

from flask import Blueprint, render_template, request

from quizzes.facts.facts import FactId
from quizzes.services import services
from quizzes.store.record import (
    count_sittings,
    has_account,
    list_answered,
    list_recalled,
    list_sittings,
    list_unfinished,
)
from quizzes.study.attempts import LearnerId
from quizzes.study.calibration import calibrate
from quizzes.study.mastery import Answered, Knowledge, gather, weigh
from quizzes.web.learners import find_learner
from quizzes.web.record.sittings import tell_sitting
from quizzes.web.record.standings import (
    find_weakest,
    tell_confidences,
    tell_definitions,
    tell_scale,
    tell_standings,
)

blueprint = Blueprint("record", __name__, url_prefix="/<language:language>/record")

_A_PAGE: Final = 20
_OPEN_SHOWN: Final = 5


@blueprint.get("/")
def show_record() -> str:
    """The record of this browser's learner; an invitation where there is none."""
    engine, learner = services().engine, find_learner()
    sittings = count_sittings(engine, learner) if learner else 0
    answered = list_answered(engine, learner) if learner else []
    knowledge = _know(learner, answered)
    if learner is None or not (sittings or knowledge):
        return render_template("record/empty.html")
    pages = max(1, -(-sittings // _A_PAGE))
    page = min(max(request.args.get("page", 1, type=int), 1), pages)
    shown = list_sittings(engine, learner, limit=_A_PAGE, offset=(page - 1) * _A_PAGE)
    unfinished = [tell_sitting(one) for one in list_unfinished(engine, learner, _OPEN_SHOWN)]
    standings = tell_standings(knowledge)
    facts = services().bank.stock(None).facts
    return render_template(
        "record/record.html",
        unfinished=[one for one in unfinished if one.is_open],
        asked=sum(fact in knowledge for fact in facts),
        total=len(facts),
        standings=standings,
        scale=tell_scale(),
        weakest=find_weakest(standings[0][1]),
        definitions=tell_definitions(),
        confidences=tell_confidences(calibrate(answered)),
        sittings=[tell_sitting(one) for one in shown],
        page=page,
        pages=pages,
        is_guest=not has_account(engine, learner),
    )


def _know(learner: LearnerId | None, answered: list[Answered]) -> dict[FactId, Knowledge]:
    """What the learner knows today, by fact she was asked."""
    if learner is None:
        return {}
    evidence = gather(answered, list_recalled(services().engine, learner), services().bank)
    now = datetime.now(UTC)
    return {fact: weigh(pieces, now=now) for fact, pieces in evidence.items()}
