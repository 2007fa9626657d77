"""Ask, take the response, give feedback, show the result.

An item and its feedback share one address: before the response it asks, afterwards it tells. So a reload, the back
button or a change of language always shows what is true now, and the key is not in the page before it may be.
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
from werkzeug.wrappers import Response

from quizzes.errors import Conflict, NotFound
from quizzes.facts.facts import TopicId
from quizzes.language.dates import DateValue
from quizzes.language.kinds import Case
from quizzes.language.names import phrase_date
from quizzes.questions.items import DateItem
from quizzes.questions.mark import mark
from quizzes.questions.phrase import Option, Question
from quizzes.services import services
from quizzes.store.attempts import add_response, read_attempt
from quizzes.study.attempts import Attempt, Slot
from quizzes.web.learners import find_learner
from quizzes.web.locale import read_language
from quizzes.web.quiz.forms import LONGEST_RESPONSE, ResponseForm

blueprint = Blueprint("quiz", __name__, url_prefix="/<language:language>/quizzes/<token:attempt_id>")


@blueprint.record_once
def _add_ruler(state: BlueprintSetupState) -> None:
    """Give the templates their ruler once; importing it on every page would cost more than drawing it."""
    environment = state.app.jinja_env
    environment.globals["ruler"] = environment.get_template("quiz/ruler.html").module.ruler  # type: ignore[attr-defined]


#: A date that is nobody's key, to show how one is written; cut to the precision asked for.
_EXAMPLES = {
    1: DateValue.parse("1789"),
    2: DateValue.parse("1789-07"),
    3: DateValue.parse("1789-07-14"),
}


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
    if slot.is_answered and not form.response.data:
        return _go(attempt, position)
    if not hmac.compare_digest((form.item.data or "").encode(), item_token(attempt.id, slot).encode()):
        raise Conflict(f"form of another item posted to {attempt_id}/{position}")
    if not slot.is_answered and position != attempt.next_position:
        raise Conflict(f"item {position} of {attempt_id} is not open yet")
    question = _find_question(slot)
    if question is None:
        return _go(attempt, position)
    response = form.read_response(slot, question)
    if response is None:
        return _show(
            attempt, slot, problem=form.problem, typed=form.response.data or ""
        ), HTTPStatus.UNPROCESSABLE_ENTITY
    base = services().bank.base
    given = mark(question.item, response, base, read_language())
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
        reviewed=[(slot, question := _find_question(slot), _tell_response(slot, question)) for slot in attempt.slots],
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
    return Attempt(attempt.id, attempt.learner, attempt.topic, kept)


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


def _show(attempt: Attempt, slot: Slot, *, problem: str | None = None, typed: str = "") -> str:
    question = _find_question(slot)
    topics = services().bank.base.topics
    values = {
        "attempt": attempt,
        "slot": slot,
        "number": [other.position for other in attempt.slots].index(slot.position) + 1,
        "grades": attempt.grades,
        "question": question,
        "topic": topics[question.item.topic].names[question.language] if question else "",
        "options": _arranged(slot, question),
    }
    if slot.is_answered or question is None:
        return render_template("quiz/feedback.html", given=_tell_response(slot, question), **values)
    return render_template(
        "quiz/question.html",
        example=_example(question),
        problem=problem,
        typed=typed,
        token=item_token(attempt.id, slot),
        longest=LONGEST_RESPONSE,
        **values,
    )


def _arranged(slot: Slot, question: Question | None) -> list[Option]:
    """The options in the order this attempt shows them; one that the bank has dropped since is left out."""
    if question is None:
        return []
    if not slot.options:
        return list(question.options)
    by_id = {option.id: option for option in question.options}
    return [by_id[option_id] for option_id in slot.options if option_id in by_id]


def _tell_response(slot: Slot, question: Question | None) -> str:
    """What the learner gave, as she would read it."""
    labels = {option.id: option.label for option in question.options} if question else {}
    return labels.get(slot.response or "", slot.response or "")


def _example(question: Question) -> str | None:
    if not isinstance(question.item, DateItem):
        return None
    return phrase_date(_EXAMPLES[question.item.key.precision], Case.NOMINATIVE, read_language())


def item_token(attempt_id: str, slot: Slot) -> str:
    """Names the item in its form without telling what it is: an item's id may hold a hint."""
    key = str(current_app.secret_key).encode()
    return hmac.new(key, f"{attempt_id}/{slot.position}/{slot.item_id}".encode(), hashlib.sha256).hexdigest()[:32]
