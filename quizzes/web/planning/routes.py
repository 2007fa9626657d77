"""Show the form in which a quiz is planned; start what was planned."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from random import Random
from typing import Final

from flask import Blueprint, render_template, request
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.wrappers import Response

from quizzes.facts.facts import TopicId
from quizzes.facts.topics import Topic, TopicSort
from quizzes.questions.bank import Stock
from quizzes.questions.items import AnyItem
from quizzes.services import services
from quizzes.store.attempts import list_mistakes
from quizzes.study.adapt import choose_next
from quizzes.study.attempts import Choice, Plan
from quizzes.study.draw import LENGTHS, draw_from
from quizzes.web.learners import find_learner, know_learner
from quizzes.web.locale import read_language
from quizzes.web.planning.forms import EXTRAS, KINDS, PACES, PlanForm
from quizzes.web.starting import start

blueprint = Blueprint("planning", __name__, url_prefix="/<language:language>/quizzes")

_SORTS: Final = {
    TopicSort.THEME: (_l("Theme"), _l("any theme")),
    TopicSort.PERIOD: (_l("Period"), _l("any period")),
    TopicSort.KIND: (_l("Kind"), _l("any kind")),
    TopicSort.PERSON: (_l("Person"), _l("anybody")),
    TopicSort.DOCUMENT: (_l("Document"), _l("any document")),
}


@blueprint.context_processor
def _offer() -> dict[str, object]:
    return offer()


def offer() -> dict[str, object]:
    """What the part of a form offers that says how a quiz is sat: `planning/how.html`."""
    return {"lengths": LENGTHS, "kinds": KINDS, "paces": PACES, "extras": EXTRAS}


@blueprint.get("/new")
def show_form() -> str:
    """Everything that can be chosen. The query may name topics, and `mistakes` to repeat what went wrong."""
    know_learner()  # known before a quiz is started: from then on the session's cookie stays as it is
    return _show(PlanForm(request.args))


@blueprint.get("/count")
def count_items() -> dict[str, str]:
    """How many questions belong to what is chosen, in words of the page's language."""
    form = PlanForm(request.args)
    plan = form.read_plan()
    number = sum(map(len, _stock(plan).items.values())) if plan else 0
    return {"text": _tell_number(number)}


@blueprint.post("")
def start_quiz() -> Response | tuple[str, int]:
    """Keep the quiz planned, with its items, as an attempt of this browser's learner, and go to the first item."""
    form = PlanForm(request.form)
    plan = form.read_plan()
    if plan is not None:
        stock = _stock(plan)
        if stock.facts:
            return start(lambda rng: _choose(plan, stock, rng), plan, read_language())
        form.problem = _tell_nothing(plan)
    return _show(form), HTTPStatus.UNPROCESSABLE_ENTITY


def _choose(plan: Plan, stock: Stock, rng: Random) -> Sequence[AnyItem]:
    bank = services().bank
    if plan.choice is Choice.ADAPTIVE:
        first = choose_next(bank, stock, [], rng)
        return [first] if first else []
    return draw_from(bank, stock, plan.length, rng)


def _stock(plan: Plan) -> Stock:
    """The items the quiz is drawn from."""
    bank = services().bank
    stock = bank.stock_of([TopicId(topic) for topic in plan.topics])
    if plan.choice is not Choice.MISTAKES:
        return stock
    mistakes = set(list_mistakes(services().engine, find_learner()))
    return Stock.gather((item for items in stock.items.values() for item in items if item.id in mistakes), bank.base)


def _tell_nothing(plan: Plan) -> str:
    if plan.choice is Choice.MISTAKES:
        return str(_("There is nothing here that you last got wrong."))
    return str(_("No question belongs to all of that. Please leave something open."))


def _tell_number(number: int) -> str:
    return services().bank.catalogue(read_language()).tell_number("%(num)d question", "%(num)d questions", number)


def _show(form: PlanForm) -> str:
    bank = services().bank
    listed: dict[TopicSort, list[Topic]] = {sort: [] for sort in _SORTS}
    for topic in bank.base.topics.values():
        if bank.by_topic[topic.id]:
            listed[topic.sort].append(topic)
    plan = form.read_plan() if form.problem is None else None
    return render_template(
        "planning/form.html",
        form=form,
        problem=form.problem,
        sorts=[(title, anything, listed[sort]) for sort, (title, anything) in _SORTS.items()],
        number=_tell_number(sum(map(len, _stock(plan).items.values()))) if plan else "",
        mistakes=len(list_mistakes(services().engine, find_learner())),
    )
