"""Ask, take the response, give feedback, show the result.

An item and its feedback share one address: before the response it asks, afterwards it tells. So a reload, the back
button or a change of language always shows what is true now, and the key is not in the page before it may be. In a test
it asks until the test is handed in.
"""

from __future__ import annotations

import hashlib
import hmac
from datetime import UTC, datetime
from http import HTTPStatus

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask.blueprints import BlueprintSetupState
from flask_babel import format_decimal
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from quizzes.errors import Conflict, NotFound
from quizzes.language.names import GAP
from quizzes.questions.mark import mark
from quizzes.questions.phrase import Question
from quizzes.services import services
from quizzes.store.attempts import add_response, hand_in
from quizzes.study.attempts import Attempt, Slot
from quizzes.web.locale import read_language
from quizzes.web.plans import name_plan
from quizzes.web.quiz.asked import Asked, ask
from quizzes.web.quiz.clock import tell_clock
from quizzes.web.quiz.date_fields import END
from quizzes.web.quiz.feedback import show_feedback
from quizzes.web.quiz.forms import CONFIDENCES, ResponseForm
from quizzes.web.quiz.frame import frame_item
from quizzes.web.quiz.readers import LONGEST_RESPONSE
from quizzes.web.quiz.refill import refill
from quizzes.web.quiz.sitting import read_sitting
from quizzes.web.quiz.told import Told
from quizzes.web.sending import lead_to

blueprint = Blueprint("quiz", __name__, url_prefix="/<language:language>/quizzes/<token:attempt_id>")


@blueprint.record_once
def _add_globals(state: BlueprintSetupState) -> None:
    """Give the templates their ruler once; importing it on every page would cost more than drawing it."""
    environment = state.app.jinja_env
    environment.globals |= {"GAP": GAP, "END": END}
    environment.globals["ruler"] = environment.get_template("quiz/ruler.html").module.ruler  # type: ignore[attr-defined]


@blueprint.get("/<int:position>")
def show_item(attempt_id: str, position: int) -> str | Response:
    """The question, or its feedback. In practice a later one waits until those before are answered."""
    attempt = read_sitting(attempt_id)
    slot = _find_slot(attempt, position)
    if not attempt.is_open_test and not slot.is_answered and position != attempt.next_position:
        return redirect(_address(attempt, attempt.next_position), HTTPStatus.SEE_OTHER)
    return _show(attempt, slot)


@blueprint.post("/<int:position>")
def submit_response(attempt_id: str, position: int) -> Response | tuple[str, int] | str:
    """Keep the response to one item, once, and lead to its feedback; in a test, to the next item."""
    attempt = read_sitting(attempt_id)
    slot = _find_slot(attempt, position)
    form = ResponseForm(request.form)
    may_answer = attempt.is_open_test or not slot.is_answered
    if not may_answer and form.is_empty:
        return lead_to(_address(attempt, position))
    if not hmac.compare_digest((form.item.data or "").encode(), item_token(attempt.id, slot).encode()):
        raise Conflict(f"form of another item posted to {attempt_id}/{position}")
    if may_answer and not attempt.is_open_test and position != attempt.next_position:
        raise Conflict(f"item {position} of {attempt_id} is not open yet")
    question = _find_question(slot)
    if question is None:
        return lead_to(_address(attempt, position))
    response = form.read_response(ask(slot, question))
    if response is None:
        if not may_answer:
            return lead_to(_address(attempt, position))
        return _show(attempt, slot, form), HTTPStatus.UNPROCESSABLE_ENTITY
    if may_answer and _keep(attempt, slot, question, response, form):
        return lead_to(_after(read_sitting(attempt_id), position))
    stands = _find_slot(read_sitting(attempt_id), position).response if may_answer else slot.response
    if stands != response:
        flash(_tell_what_stands(attempt))
    return lead_to(_address(attempt, position))


def _keep(attempt: Attempt, slot: Slot, question: Question, response: str, form: ResponseForm) -> bool:
    """Mark the response and keep it. False when another came first, or stands already and is not the one seen."""
    return add_response(
        services().engine,
        attempt.id,
        slot.position,
        response,
        mark(question.item, response, services().bank.base, read_language()),
        now=datetime.now(UTC),
        language=read_language(),
        confidence=form.read_confidence() if attempt.plan.asks_confidence else None,
        version=form.read_version() + 1 if attempt.is_open_test else 1,
    )


def _tell_what_stands(attempt: Attempt) -> str:
    if attempt.is_open_test:
        return str(_("This answer was changed in another window meanwhile; what is shown here counts."))
    return str(_("This question was answered already; your first answer counts."))


@blueprint.get("/hand-in")
def show_overview(attempt_id: str) -> str | Response:
    """A test before it is handed in: what is answered and what is not."""
    attempt = read_sitting(attempt_id)
    if not attempt.is_open_test:
        return redirect(_address(attempt, attempt.next_position), HTTPStatus.SEE_OTHER)
    stems = [(slot, _find_question(slot)) for slot in attempt.slots]
    return render_template(
        "quiz/overview.html", attempt=attempt, stems=stems, clock=tell_clock(attempt), topic=name_plan(attempt.plan)
    )


@blueprint.post("/hand-in")
def hand_in_test(attempt_id: str) -> Response:
    """Finish a test, and lead to its result."""
    attempt = read_sitting(attempt_id)
    if attempt.is_open_test:
        missing = [slot.position for slot in attempt.slots if not slot.is_answered]
        hand_in(services().engine, attempt.id, missing, now=datetime.now(UTC))
    return lead_to(url_for("quiz.show_result", attempt_id=attempt_id))


@blueprint.get("/result")
def show_result(attempt_id: str) -> str | Response:
    """The score and every item with what was answered, what is right, why, and where it is written."""
    attempt = read_sitting(attempt_id)
    if not attempt.is_finished:
        target = _address(attempt, attempt.next_position)
        return redirect(target, HTTPStatus.SEE_OTHER)
    return render_template(
        "quiz/result.html",
        attempt=attempt,
        grades=attempt.grades,
        score=format_decimal(attempt.score),
        in_time=format_decimal(attempt.score_in_time) if attempt.deadline else None,
        mistakes=sum(grade != "right" for grade in attempt.grades),
        reviewed=[(slot, _tell(slot)) for slot in attempt.slots],
        topic=name_plan(attempt.plan),
    )


def _find_slot(attempt: Attempt, position: int) -> Slot:
    slot = attempt.slot(position)
    if slot is None:
        raise NotFound(f"item {position} of attempt {attempt.id}")
    return slot


def _find_question(slot: Slot) -> Question | None:
    bank = services().bank
    return bank.question(bank.item(slot.item_id), read_language()) if slot.item_id in bank else None


def _address(attempt: Attempt, position: int | None) -> str:
    """Of an item; where there is none, of the result, or of a test's overview."""
    if position is not None:
        return url_for("quiz.show_item", attempt_id=attempt.id, position=position)
    endpoint = "quiz.show_overview" if attempt.is_open_test else "quiz.show_result"
    return url_for(endpoint, attempt_id=attempt.id)


def _after(attempt: Attempt, position: int) -> str:
    """Where a response leads: to its feedback, or in a test to the next item without one, from here on first."""
    if not attempt.is_open_test:
        return _address(attempt, position)
    missing = [slot.position for slot in attempt.slots if not slot.is_answered]
    return _address(attempt, next((one for one in missing if one > position), missing[0] if missing else None))


def _tell(slot: Slot) -> Told | None:
    question = _find_question(slot)
    return Told(slot, ask(slot, question)) if question else None


def _show(attempt: Attempt, slot: Slot, form: ResponseForm | None = None) -> str:
    """The question, with what was given or a refused form brought still in it, or what is told of the response."""
    question = _find_question(slot)
    if question is None or (slot.is_answered and not attempt.is_open_test):
        return show_feedback(attempt, slot, question)
    asked = ask(slot, question)
    return render_template(
        "quiz/question.html",
        asked=asked,
        problem=form.problem if form else None,
        sent=form.sent if form else _fill(slot, asked),
        token=item_token(attempt.id, slot),
        longest=LONGEST_RESPONSE,
        confidences=CONFIDENCES if attempt.plan.asks_confidence else {},
        skip=_after(attempt, slot.position) if attempt.is_open_test else None,
        **frame_item(attempt, slot, question),
    )


def _fill(slot: Slot, asked: Asked) -> MultiDict[str, str]:
    """What is in the form to begin with: in a test, what was given."""
    if not slot.is_answered:
        return MultiDict()
    sent = refill(slot.response or "", asked)
    if slot.confidence:
        sent["confidence"] = str(slot.confidence.value)
    return sent


def item_token(attempt_id: str, slot: Slot) -> str:
    """Names the item in its form without telling what it is: an item's id may hold a hint."""
    key = str(current_app.secret_key).encode()
    return hmac.new(key, f"{attempt_id}/{slot.position}/{slot.item_id}".encode(), hashlib.sha256).hexdigest()[:32]
