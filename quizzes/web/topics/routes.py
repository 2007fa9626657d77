"""List the topics; show one with its ready-made sets; start one of them."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, render_template
from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from quizzes.errors import NotFound
from quizzes.facts.facts import TopicId
from quizzes.facts.topics import Topic, TopicSort
from quizzes.language.folding import capitalise
from quizzes.questions.phrase import Question
from quizzes.services import services
from quizzes.study.attempts import Choice, Plan
from quizzes.study.sets import QuizSet, SetId, sets_on
from quizzes.web.learners import know_learner
from quizzes.web.locale import read_language
from quizzes.web.planning.forms import PlanForm
from quizzes.web.planning.routes import offer
from quizzes.web.plans import LEVELS
from quizzes.web.starting import start

blueprint = Blueprint("topics", __name__, url_prefix="/<language:language>/topics")

_SORTS: Final = {
    TopicSort.THEME: _l("Themes"),
    TopicSort.PERIOD: _l("Periods"),
    TopicSort.KIND: _l("Kinds"),
    TopicSort.PERSON: _l("People"),
    TopicSort.DOCUMENT: _l("Documents"),
}


@blueprint.get("/")
def show_topics() -> str:
    """Every topic by sort, with the years it spans and how many questions and sets it has."""
    bank, sets = services().bank, services().sets
    listed = [
        (title, [topic for topic in bank.base.topics.values() if topic.sort is sort and bank.by_topic[topic.id]])
        for sort, title in _SORTS.items()
    ]
    return render_template(
        "topics/list.html",
        sorts=[(title, topics) for title, topics in listed if topics],
        counts={topic: len(items) for topic, items in bank.by_topic.items()},
        sets={topic: len(sets_on(topic, sets)) for topic in bank.base.topics},
    )


@blueprint.get("/<topic_id>")
def show_topic(topic_id: str) -> str:
    """A topic: its sets, with what each asks, and the form that draws a quiz from all of it."""
    topic = _find(topic_id)
    bank = services().bank
    know_learner()  # known before a quiz is started: from then on the session's cookie stays as it is
    return render_template(
        "topics/topic.html",
        topic=topic,
        name=capitalise(topic.names[read_language()], read_language()),
        sort=_SORTS[topic.sort],
        questions=len(bank.by_topic[topic.id]),
        facts=len(bank.base.facts_on[topic.id]),
        sets=[(one, LEVELS[one.level], _ask(one)) for one in sets_on(topic.id, services().sets)],
        form=PlanForm(MultiDict()),
        **offer(),
    )


@blueprint.post("/<topic_id>/sets/<level>")
def start_set(topic_id: str, level: str) -> Response:
    """Start a ready-made set, in the language of the page."""
    topic, bank = _find(topic_id), services().bank
    one = services().sets.get(SetId(f"{topic.id}.{level}"))
    if one is None:
        raise NotFound(f"set {topic_id}.{level}")
    plan = Plan(choice=Choice.SET, topics=(topic.id,), level=one.level.value)
    return start(lambda _rng: one.of(bank), plan, read_language())


def _find(topic_id: str) -> Topic:
    topic = services().bank.base.topics.get(TopicId(topic_id))
    if topic is None:
        raise NotFound(f"topic {topic_id}")
    return topic


def _ask(one: QuizSet) -> list[Question]:
    """The questions of a set; the page shows what is asked, never what is right."""
    bank = services().bank
    return [bank.question(item, read_language()) for item in one.of(bank)]
