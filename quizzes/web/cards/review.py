"""Review the cards of today, one after the other: ask, tell, take the rating.

A card and its number of reviews are in the address, so that a reload or another language shows the same card, and the
back button leads to none that is rated already. The answer has an address of its own: the key is in no page before.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from functools import cached_property
from typing import Any, Final

from flask import flash, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.exceptions import UnprocessableEntity
from werkzeug.wrappers import Response

from quizzes.questions.grades import Grade
from quizzes.questions.items import ItemId
from quizzes.questions.mark import mark
from quizzes.questions.phrase import Question
from quizzes.services import services
from quizzes.store.cards import (
    add_review,
    latest_review,
    read_card,
    read_pace,
    read_rating,
    read_standing,
    suspend_card,
    undo_review,
)
from quizzes.study.attempts import LearnerId, Slot
from quizzes.study.cards import LEECH, Card, Rating, preview
from quizzes.study.days import LearningDay
from quizzes.study.queue import Queue, line_up
from quizzes.web.cards.area import blueprint
from quizzes.web.cards.forms import RatingForm, UndoForm
from quizzes.web.cards.intervals import tell_interval
from quizzes.web.cards.tokens import card_token, find_item
from quizzes.web.learners import know_learner
from quizzes.web.locale import read_language
from quizzes.web.quiz.asked import ask
from quizzes.web.quiz.readers import LONGEST_RESPONSE
from quizzes.web.quiz.told import Told
from quizzes.web.sending import lead_to
from quizzes.web.time_zones import read_time_zone

#: What is proposed after a typed answer. The rating remains hers.
_PROPOSED: Final = {Grade.RIGHT: Rating.GOOD, Grade.PARTIAL: Rating.HARD, Grade.WRONG: Rating.AGAIN}


@dataclass(frozen=True)
class Turn:
    """A card about to be reviewed."""

    item_id: ItemId
    card: Card | None
    number: int  # of the review

    @cached_property
    def question(self) -> Question:
        """What is asked, in the language of the page."""
        bank = services().bank
        return bank.question(bank.item(self.item_id), read_language())

    @property
    def address(self) -> dict[str, object]:
        """What tells its address."""
        return {"card": card_token(self.item_id), "number": self.number}


@blueprint.get("/review")
def show_next() -> Response:
    """Go to the next card, or, when nothing is left today, to the page that tells so."""
    return _go_on(know_learner())


@blueprint.get("/review/<token:card>/<int(max=999999):number>")
def ask_card(card: str, number: int) -> str | Response:
    """What the card asks. One that was rated already, was set aside or is withdrawn gives way to the next."""
    turn = _find_turn(card, number)
    if turn is None:
        return _go("cards.show_next")
    return render_template("cards/question.html", longest=LONGEST_RESPONSE, **_frame(turn))


@blueprint.get("/review/<token:card>/<int(max=999999):number>/answer")
def tell_answer(card: str, number: int) -> str | Response:
    """The answer, what she typed compared with it, and four ratings with what each leads to."""
    turn = _find_turn(card, number)
    if turn is None:
        return _go("cards.show_next")
    now, told = datetime.now(UTC), _compare(turn, request.args.get("typed", ""))
    grade = told.slot.mark.grade if told and told.slot.mark else Grade.RIGHT
    retention = read_pace(services().engine, know_learner()).retention
    intervals = preview(turn.card, item_id=turn.item_id, now=now, retention=retention)
    return render_template(
        "cards/answer.html",
        told=told,
        explanation=Told(_slot(turn, ""), ask(_slot(turn, ""), turn.question)).explanation,
        proposed=_PROPOSED[grade],
        ratings=[(rating, name, tell_interval(intervals[rating])) for rating, name in _name_ratings()],
        shown_at=now.isoformat(),
        **_frame(turn),
    )


def _name_ratings() -> list[tuple[Rating, str]]:
    names = (_("Again"), _("Hard"), _("Good"), _("Easy"))
    return list(zip(Rating, map(str, names), strict=True))


@blueprint.post("/review/<token:card>/<int(max=999999):number>")
def rate_card(card: str, number: int) -> Response:
    """Keep the rating, once, and go on."""
    form, learner, engine = RatingForm(request.form), know_learner(), services().engine
    if not form.validate():
        raise UnprocessableEntity
    rating, item_id = Rating(int(form.rating.data)), find_item(card)
    if item_id is None:  # withdrawn since it was shown
        return _go_on(learner)
    now, retention = form.read_moment(datetime.now(UTC)), read_pace(engine, learner).retention
    after = add_review(engine, learner, item_id, number, rating, now=now, retention=retention)
    if after is None:
        _tell_refusal(read_rating(engine, learner, item_id, number), rating)
    elif after.is_suspended:
        flash(_("You have forgotten this card %(num)d times, so it is set aside.", num=max(LEECH, after.lapses)))
    return _go_on(learner)


def _tell_refusal(stands: Rating | None, rating: Rating) -> None:
    """Nothing is said when the same was sent twice."""
    if stands is None:
        flash(_("This card was changed in another window. Nothing was counted."))
    elif stands is not rating:
        flash(_("This card was rated already; your first rating counts."))


@blueprint.post("/review/undo")
def undo_rating() -> Response:
    """Take the latest rating back and ask that card again."""
    form, learner, engine = UndoForm(request.form), know_learner(), services().engine
    if not form.validate():
        raise UnprocessableEntity
    item_id, number = find_item(form.card.data), int(form.number.data)
    if item_id is None:
        return _go_on(learner)
    if not undo_review(engine, learner, item_id, number) and read_rating(engine, learner, item_id, number):
        flash(_("Only the latest rating can be taken back."))
        return _go_on(learner)
    return _go("cards.ask_card", card=card_token(item_id), number=number)


@blueprint.post("/review/<token:card>/<int(max=999999):number>/aside")
def set_aside(card: str, number: int) -> Response:
    """Set a card aside, so that it comes no more until she takes it back."""
    learner, turn = know_learner(), _find_turn(card, number)
    if turn and suspend_card(services().engine, learner, turn.item_id, is_suspended=True):
        flash(_("The card is set aside. You can take it back on the page of your cards."))
    return _go_on(learner)


def _find_turn(token: str, number: int) -> Turn | None:
    """The card of an address, unless it is not the review that comes next, or the card comes no more."""
    item_id = find_item(token)
    if item_id is None:
        return None
    card = read_card(services().engine, know_learner(), item_id)
    if number != (card.reviews if card else 0) + 1 or (card and card.is_suspended):
        return None
    return Turn(item_id, card, number)


def _frame(turn: Turn) -> dict[str, Any]:
    """What both sides of a card show."""
    learner, today = know_learner(), LearningDay.of(datetime.now(UTC), read_time_zone())
    queue, topics = read_queue(learner, today), services().bank.base.themes
    return {
        "turn": turn,
        "question": turn.question,
        "topic": topics[turn.question.item.topic].names[turn.question.language],
        "queue": queue,
        "undo": find_undo(learner, today),
    }


def _slot(turn: Turn, response: str) -> Slot:
    item = turn.question.item
    given = mark(item, response, services().bank.base, read_language())
    return Slot(1, turn.item_id, (), response, given)


def _compare(turn: Turn, typed: str) -> Told | None:
    typed = "".join(letter if letter.isprintable() else " " for letter in typed[:LONGEST_RESPONSE]).strip()
    if not typed:
        return None
    slot = _slot(turn, typed)
    return Told(slot, ask(slot, turn.question))


def read_queue(learner: LearnerId, today: LearningDay) -> Queue:
    """What is left of today."""
    standing = read_standing(services().engine, learner, today)
    return line_up(standing, services().cards, today, datetime.now(UTC))


def count_left(learner: LearnerId) -> int:
    """How many cards are left for today."""
    return read_queue(learner, LearningDay.of(datetime.now(UTC), read_time_zone())).left


def find_undo(learner: LearnerId, today: LearningDay) -> dict[str, object] | None:
    """Her latest review, as the form that takes it back names it; None when it is of another day or withdrawn."""
    latest = latest_review(services().engine, learner)
    if latest is None or latest.item_id not in services().cards or today.until(latest.reviewed_at):
        return None
    return {"card": card_token(latest.item_id), "number": latest.number}


def _go_on(learner: LearnerId) -> Response:
    """To the card that is next."""
    today = LearningDay.of(datetime.now(UTC), read_time_zone())
    item_id = read_queue(learner, today).next
    if item_id is None:
        return _go("cards.show_today")
    card = read_card(services().engine, learner, item_id)
    return _go("cards.ask_card", card=card_token(item_id), number=(card.reviews if card else 0) + 1)


def _go(endpoint: str, **values: Any) -> Response:
    return lead_to(url_for(endpoint, **values))
