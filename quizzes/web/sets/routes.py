"""A teacher's sets: list them, make one by hand, by a rule or from a ready-made one, change, share, copy, delete."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from http import HTTPStatus
from random import Random
from typing import Final

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from quizzes.errors import Conflict, NotFound
from quizzes.facts.facts import TopicId
from quizzes.language.folding import capitalise, fold
from quizzes.questions.items import AnyItem
from quizzes.services import services
from quizzes.store import question_sets as store
from quizzes.store.question_sets import Content, QuestionSet
from quizzes.study.attempts import LearnerId
from quizzes.study.set_rules import MOST_ITEMS, draw_by_rule, matching_items
from quizzes.study.sets import SetId, SetLevel
from quizzes.web.learners import know_teacher
from quizzes.web.locale import read_language
from quizzes.web.plans import LEVELS
from quizzes.web.sets.forms import DIFFICULTIES, TYPES, RuleForm, check_title
from quizzes.web.sets.telling import tell_item, tell_items, tell_number, tell_rule

blueprint = Blueprint("sets", __name__, url_prefix="/<language:language>/teach/sets")

#: Items of the bank that are listed at once.
_LISTED: Final = 60


@blueprint.get("/")
def show_sets() -> str:
    """Her sets, and the ways to another."""
    return _show_sets(None)


def _show_sets(problem: str | None, code: str = "") -> str:
    mine = store.list_sets(services().engine, know_teacher())
    return render_template(
        "sets/list.html", sets=[(one, _sum_up(one)) for one in mine], ready=_list_ready(), problem=problem, code=code
    )


def _sum_up(one: QuestionSet) -> str:
    return " · ".join(tell_rule(one.rule)) if one.rule else tell_number(len(one.items))


def _list_ready() -> list[tuple[str, list[tuple[str, str]]]]:
    """The ready-made sets by topic."""
    language, topics = read_language(), services().bank.base.topics
    found: dict[str, list[tuple[str, str]]] = {}
    for one in services().sets.values():
        if one.topic in topics:
            name = capitalise(topics[one.topic].names[language], language)
            told = f"{LEVELS[SetLevel(one.level)]} ({tell_number(len(one.items))})"
            found.setdefault(name, []).append((one.id, told))
    return list(found.items())


@blueprint.post("/copy")
def copy_set() -> Response | tuple[str, int]:
    """Copy a colleague's set by its code."""
    teacher, code = know_teacher(), request.form.get("code", "")
    try:
        made = store.copy_set(services().engine, teacher, code, now=datetime.now(UTC))
    except NotFound:
        problem = _("No set has that code. Please check it against the one you were given.")
        return _show_sets(problem, code[:40]), HTTPStatus.UNPROCESSABLE_ENTITY
    return _lead_to(made)


@blueprint.post("/ready")
def copy_ready() -> Response:
    """Make a ready-made set hers."""
    teacher, ready = know_teacher(), services().sets.get(SetId(request.form.get("ready", "")))
    if ready is None:
        raise NotFound("ready-made set")
    topic, language = services().bank.base.topics[ready.topic], read_language()
    title = f"{capitalise(topic.names[language], language)} · {LEVELS[ready.level]}"
    items = [item.id for item in ready.of(services().bank)]
    return _lead_to(store.make_set(services().engine, teacher, title, items, now=datetime.now(UTC)))


@blueprint.get("/rule")
def show_rule_form() -> str:
    """The form of a rule."""
    know_teacher()
    return _show_rule_form(RuleForm(request.args))


@blueprint.post("/rule")
def make_by_rule() -> Response | tuple[str, int]:
    """Keep a set by the rule that was sent."""
    teacher, form = know_teacher(), RuleForm(request.form)
    rule = form.read_rule()
    if rule is not None:
        if matching_items(rule, services().bank):
            made = store.make_set(services().engine, teacher, form.title.data, rule, now=datetime.now(UTC))
            return _lead_to(made)
        form.problem = _("No question belongs to all of that. Please leave something open.")
    return _show_rule_form(form), HTTPStatus.UNPROCESSABLE_ENTITY


def _show_rule_form(form: RuleForm) -> str:
    return render_template(
        "sets/rule.html", form=form, topics=_list_topics(), types=TYPES, difficulties=DIFFICULTIES, most=MOST_ITEMS
    )


def _list_topics() -> list[tuple[str, str]]:
    bank, language = services().bank, read_language()
    return [
        (topic.id, capitalise(topic.names[language], language))
        for topic in bank.base.topics.values()
        if bank.by_topic[topic.id]
    ]


@blueprint.get("/bank")
def show_bank() -> str:
    """The questions of a topic, to choose from; the query may narrow them by way of asking and by a text."""
    know_teacher()
    return _show_bank(None, request.args.get("title", ""), [])


@blueprint.post("/bank")
def make_by_hand() -> Response | tuple[str, int] | str:
    """Keep a set of the items ticked; or list others, with those ticked still among them."""
    teacher, title, items = know_teacher(), request.form.get("title", ""), _read_items()
    if "show" in request.form:
        return _show_bank(None, title, items)
    problem = check_title(title) or _check_items(items)
    if problem is not None:
        return _show_bank(problem, title, items), HTTPStatus.UNPROCESSABLE_ENTITY
    return _lead_to(store.make_set(services().engine, teacher, title, items, now=datetime.now(UTC)))


def _read_items() -> list[str]:
    """The items ticked that there are, each once."""
    bank = services().bank
    return [one for one in dict.fromkeys(request.form.getlist("item")) if one in bank]


def _check_items(items: Sequence[str]) -> str | None:
    if not items:
        return str(_("Please tick at least one question."))
    if len(items) > MOST_ITEMS:
        return str(_("Please choose 1 to %(number)d questions.", number=MOST_ITEMS))
    return None


def _show_bank(problem: str | None, title: str, ticked: Sequence[str]) -> str:
    """The page of the bank; what was ticked stays on it, whatever is listed besides."""
    bank, asked = services().bank, request.values
    topics = _list_topics()
    topic = TopicId(asked.get("topic") or topics[0][0])
    if topic not in bank.base.topics:
        raise NotFound(f"topic {topic}")
    text = asked.get("text", "")[:100]
    found = _find(bank.by_topic[topic], asked.get("type", ""), text)
    shown = [bank.item(one) for one in ticked] + [item for item in found[:_LISTED] if item.id not in set(ticked)]
    return render_template(
        "sets/bank.html",
        problem=problem,
        title=title,
        topics=topics,
        types=TYPES,
        topic=topic,
        kind=asked.get("type", ""),
        text=text,
        found=tell_number(len(found)),
        is_cut=len(found) > _LISTED,
        listed=_LISTED,
        items=[tell_item(item) for item in shown],
        ticked=set(ticked),
    )


def _find(items: Sequence[AnyItem], kind: str, text: str) -> list[AnyItem]:
    language, bank = read_language(), services().bank
    wanted = fold(text.strip(), language)
    return [
        item
        for item in items
        if (not kind or item.type == kind)
        and (not wanted or wanted in fold(bank.question(item, language).stem, language))
    ]


@blueprint.get("/<token:set_id>")
def show_set(set_id: str) -> str:
    """A set: what it holds, and what can be done with it."""
    return _show_set(store.read_set(services().engine, know_teacher(), set_id), None)


@blueprint.post("/<token:set_id>")
def change_set(set_id: str) -> Response | tuple[str, int]:
    """Give a set another title, and leave out what is ticked no longer; of two editors the later is told."""
    teacher, engine = know_teacher(), services().engine
    one, title = store.read_set(engine, teacher, set_id), request.form.get("title", "")
    if one.version != _read_version():
        return _tell_conflict(teacher, set_id)
    kept = set(request.form.getlist("item"))
    content: Content = one.rule or [item for item in one.items if item in kept]
    problem = check_title(title) or (None if content else _("A set needs one question at least."))
    if problem is not None:
        return _show_set(one, problem, title), HTTPStatus.UNPROCESSABLE_ENTITY
    try:
        store.change_set(engine, teacher, set_id, one.version, title, content, now=datetime.now(UTC))
    except Conflict:
        return _tell_conflict(teacher, set_id)
    flash(_("The set was saved."))
    return _lead_to(set_id)


def _tell_conflict(teacher: LearnerId, set_id: str) -> tuple[str, int]:
    told = _("This set was changed in another window meanwhile. It is shown as it is now; please change it again.")
    return _show_set(store.read_set(services().engine, teacher, set_id), told), HTTPStatus.CONFLICT


def _read_version() -> int:
    sent = request.form.get("version", "")
    return int(sent) if sent.isdecimal() and len(sent) < 9 else 0


def _show_set(one: QuestionSet, problem: str | None, title: str | None = None) -> str:
    example = draw_by_rule(one.rule, services().bank, Random(one.id)) if one.rule else []
    return render_template(
        "sets/set.html",
        set=one,
        title=one.title if title is None else title,
        problem=problem,
        rule=tell_rule(one.rule) if one.rule else None,
        items=[tell_item(item) for item in example] if one.rule else tell_items(one.items),
        link=url_for("sets.show_shared", code=one.share_code, _external=True) if one.share_code else None,
    )


@blueprint.post("/<token:set_id>/share")
def share_set(set_id: str) -> Response:
    """Give the set a code for colleagues."""
    store.share_set(services().engine, know_teacher(), set_id)
    return _lead_to(set_id)


@blueprint.post("/<token:set_id>/take-back")
def take_back(set_id: str) -> Response:
    """Let its code be good no longer."""
    store.take_back(services().engine, know_teacher(), set_id)
    return _lead_to(set_id)


@blueprint.post("/<token:set_id>/delete")
def delete_set(set_id: str) -> Response:
    """Delete a set."""
    store.delete_set(services().engine, know_teacher(), set_id)
    flash(_("The set was deleted."))
    return redirect(url_for("sets.show_sets"), HTTPStatus.SEE_OTHER)


@blueprint.get("/shared/<code>")
def show_shared(code: str) -> str:
    """A colleague's set, to look at and to copy."""
    know_teacher()
    one = store.read_shared(services().engine, code)
    return render_template(
        "sets/shared.html", set=one, rule=tell_rule(one.rule) if one.rule else None, items=tell_items(one.items)
    )


def _lead_to(set_id: str) -> Response:
    return redirect(url_for("sets.show_set", set_id=set_id), HTTPStatus.SEE_OTHER)
