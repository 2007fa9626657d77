"""Take a reader's report of what is wrong with a question she has answered."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus

from flask import Blueprint, flash, redirect, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from quizzes.errors import Conflict, NotFound
from quizzes.services import services
from quizzes.store.attempts import read_attempt
from quizzes.store.reports import ReportReason, add_report
from quizzes.study.attempts import Attempt, Mode, Slot
from quizzes.web.learners import find_learner
from quizzes.web.locale import read_language
from quizzes.web.quiz.feedback import show_feedback
from quizzes.web.quiz.report_form import ReportForm

blueprint = Blueprint("reports", __name__, url_prefix="/<language:language>/quizzes/<token:attempt_id>")


@blueprint.get("/<int:position>/report")
def show_item(attempt_id: str, position: int) -> Response:
    """Back to the question: the form stands on its page."""
    return _go(attempt_id, position)


@blueprint.post("/<int:position>/report")
def report_item(attempt_id: str, position: int) -> Response | tuple[str, int]:
    """Keep what is wrong with an item, once a reader, and thank her; or tell what the report lacks."""
    attempt = read_attempt(services().engine, attempt_id, find_learner())
    slot = attempt.slot(position)
    if slot is None or slot.item_id not in services().bank:
        raise NotFound(f"item {position} of attempt {attempt_id}")
    if not _is_told(attempt, slot):
        raise Conflict(f"item {position} of {attempt_id} is not answered yet")
    form, language = ReportForm(request.form), read_language()
    if not form.validate():
        bank = services().bank
        question = bank.question(bank.item(slot.item_id), language)
        return show_feedback(attempt, slot, question, form), HTTPStatus.UNPROCESSABLE_ENTITY
    reason = ReportReason(form.reason.data)
    now = datetime.now(UTC)
    add_report(services().engine, attempt.learner, slot.item_id, language, reason, form.text.data, now=now)
    flash(_("Thank you. An editor will look at this question."))
    return _go(attempt_id, position)


def _is_told(attempt: Attempt, slot: Slot) -> bool:
    """Whether she has seen what is right."""
    return slot.is_answered and (attempt.plan.mode is Mode.PRACTICE or attempt.is_finished)


def _go(attempt_id: str, position: int) -> Response:
    return redirect(url_for("quiz.show_item", attempt_id=attempt_id, position=position), HTTPStatus.SEE_OTHER)
