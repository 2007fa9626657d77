"""Ask, take the response, give feedback, show the result.

An item and its feedback share one address: before the response it asks, afterwards it tells. So a reload, the back
button or a change of language always shows what is true now, and the key is not in the page before it may be.
"""

from __future__ import annotations

import hashlib
import hmac
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask.blueprints import BlueprintSetupState
from flask_babel import format_decimal
from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from quizzes.errors import Conflict, NotFound
from quizzes.facts.facts import TopicId
from quizzes.language.names import GAP
from quizzes.questions.mark import mark
from quizzes.questions.phrase import Question
from quizzes.services import services
from quizzes.store.attempts import add_response, read_attempt
from quizzes.study.attempts import Attempt, Slot
from quizzes.web.learners import find_learner
from quizzes.web.locale import read_language
from quizzes.web.quiz.asked import ask
from quizzes.web.quiz.date_fields import END
from quizzes.web.quiz.feedback import show_feedback
from quizzes.web.quiz.forms import ResponseForm
from quizzes.web.quiz.readers import LONGEST_RESPONSE
from quizzes.web.quiz.told import Told

blueprint = Blueprint("quiz", __name__, url_prefix="/<language:language>/quizzes/<token:attempt_id>")


@blueprint.record_once
def _add_globals(state: BlueprintSetupState) -> None:
    """Give the templates their ruler once; importing it on every page would cost more than drawing it."""
    environment = state.app.jinja_env
    environment.globals |= {"GAP": GAP, "END": END}
    environment.globals["ruler"] = environment.get_template("quiz/ruler.html").module.ruler  # type: ignore[attr-defined]


@blueprint.get("/<int:position>")
def show_item(attempt_id: str, position: int) -> str | Response:
    """The question, or its feedback once it is answered. A later one waits until those before are answered."""
    attempt = _read(attempt_id)
    slot = _find_slot(attempt, position)
    if not slot.is_answered and position != attempt.next_position:
        return _go(attempt, attempt.next_position)
    return _show(attempt, slot)


@blueprint.post("/<int:position>")
def submit_response(attempt_id: str, position: int) -> Response | tuple[str, int] | str:
    """Keep the response to one item, once, and show its feedback."""
    attempt = _read(attempt_id)
    slot = _find_slot(attempt, position)
    form = ResponseForm(request.form)
    if slot.is_answered and form.is_empty:
        return _go(attempt, position)
    if not hmac.compare_digest((form.item.data or "").encode(), item_token(attempt.id, slot).encode()):
        raise Conflict(f"form of another item posted to {attempt_id}/{position}")
    if not slot.is_answered and position != attempt.next_position:
        raise Conflict(f"item {position} of {attempt_id} is not open yet")
    question = _find_question(slot)
    if question is None:
        return _go(attempt, position)
    response = form.read_response(ask(slot, question))
    if response is None:
        if slot.is_answered:
            return _go(attempt, position)
        return _show(attempt, slot, form), HTTPStatus.UNPROCESSABLE_ENTITY
    given = mark(question.item, response, services().bank.base, read_language())
    stands = slot.response
    if not slot.is_answered:
        now = datetime.now(UTC)
        if add_response(services().engine, attempt.id, position, response, given, now=now):
            return _go(attempt, position)
        stands = _find_slot(_read(attempt_id), position).response  # of two posted at once the other came first
    if stands != response:
        flash(_("This question was answered already; your first answer counts."))
    return _go(attempt, position)


@blueprint.get("/result")
def show_result(attempt_id: str) -> str | Response:
    """The score and every item with what was answered, what is right, why, and where it is written."""
    attempt = _read(attempt_id)
    if attempt.next_position is not None:
        return _go(attempt, attempt.next_position)
    bank = services().bank
    return render_template(
        "quiz/result.html",
        attempt=attempt,
        grades=attempt.grades,
        score=format_decimal(attempt.score),
        reviewed=[(slot, _tell(slot)) for slot in attempt.slots],
        topic=bank.base.topics.get(TopicId(attempt.topic)) if attempt.topic else None,
    )


def _read(attempt_id: str) -> Attempt:
    attempt = read_attempt(services().engine, attempt_id, find_learner())
    return _skip_withdrawn(attempt)


def _skip_withdrawn(attempt: Attempt) -> Attempt:
    """Leave out the items that have since been withdrawn from the bank, unless they were answered."""
    bank = services().bank
    if all(slot.item_id in bank for slot in attempt.slots):
        return attempt
    kept = [slot for slot in attempt.slots if slot.item_id in bank or slot.is_answered]
    if not kept:
        raise NotFound(f"attempt {attempt.id}: every item is withdrawn")
    return replace(attempt, slots=kept)


def _find_slot(attempt: Attempt, position: int) -> Slot:
    slot = attempt.slot(position)
    if slot is None:
        raise NotFound(f"item {position} of attempt {attempt.id}")
    return slot


def _find_question(slot: Slot) -> Question | None:
    bank = services().bank
    return bank.question(bank.item(slot.item_id), read_language()) if slot.item_id in bank else None


def _go(attempt: Attempt, position: int | None) -> Response:
    target = url_for("quiz.show_item", attempt_id=attempt.id, position=position)
    return redirect(target, HTTPStatus.SEE_OTHER)


def _tell(slot: Slot) -> Told | None:
    question = _find_question(slot)
    return Told(slot, ask(slot, question)) if question else None


def _show(attempt: Attempt, slot: Slot, form: ResponseForm | None = None) -> str:
    """The question, with what a refused form brought still in it, or what is told of the response."""
    question = _find_question(slot)
    if slot.is_answered or question is None:
        return show_feedback(attempt, slot, question)
    topics = services().bank.base.themes
    values = {
        "attempt": attempt,
        "slot": slot,
        "number": [other.position for other in attempt.slots].index(slot.position) + 1,
        "grades": attempt.grades,
        "question": question,
        "topic": topics[question.item.topic].names[question.language],
    }
    return render_template(
        "quiz/question.html",
        asked=ask(slot, question),
        problem=form.problem if form else None,
        sent=form.sent if form else MultiDict(),
        token=item_token(attempt.id, slot),
        longest=LONGEST_RESPONSE,
        **values,
    )


def item_token(attempt_id: str, slot: Slot) -> str:
    """Names the item in its form without telling what it is: an item's id may hold a hint."""
    key = str(current_app.secret_key).encode()
    return hmac.new(key, f"{attempt_id}/{slot.position}/{slot.item_id}".encode(), hashlib.sha256).hexdigest()[:32]
