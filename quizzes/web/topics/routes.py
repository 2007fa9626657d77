"""List the topics; show one with its ready-made sets; start one of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from flask import Blueprint, render_template, request
from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict
from werkzeug.wrappers import Response

from quizzes.errors import NotFound
from quizzes.facts.base import Document
from quizzes.facts.entities import Entity
from quizzes.facts.facts import Fact, TopicId
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
from quizzes.web.stated import state

blueprint = Blueprint("topics", __name__, url_prefix="/<language:language>/topics")

_SORTS: Final = {
    TopicSort.THEME: _l("Themes"),
    TopicSort.PERIOD: _l("Periods"),
    TopicSort.KIND: _l("Kinds"),
    TopicSort.PERSON: _l("People"),
    TopicSort.DOCUMENT: _l("Documents"),
}
_MOST_NAMES: Final = 8
_A_PAGE: Final = 60  # facts


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
        around=_look_around(topic),
    )


@blueprint.get("/<topic_id>/facts")
def show_facts(topic_id: str) -> str:
    """All facts of a topic with the lines they rest on, by year, some years a page; last those nothing dates."""
    topic = _find(topic_id)
    base = services().bank.base
    years: dict[int | None, list[Fact]] = {}
    for fact in sorted(base.facts_on[topic.id], key=base.year_and_day):
        years.setdefault(base.known_year_of(fact), []).append(fact)
    pages = _share_out(sorted(years.items(), key=lambda one: (one[0] is None, one[0] or 0)))
    asked = request.args.get("page", "")
    page = int(asked) if asked.isascii() and asked.isdigit() and len(asked) <= 4 else 1
    page = min(max(page, 1), len(pages))
    return render_template(
        "topics/facts.html",
        topic=topic,
        name=capitalise(topic.names[read_language()], read_language()),
        sort=_SORTS[topic.sort],
        total=len(base.facts_on[topic.id]),
        page=page,
        pages=_name_pages(pages),
        years=[(year, [state(fact) for fact in facts]) for year, facts in pages[page - 1]],
    )


def _share_out(years: Iterable[tuple[int | None, list[Fact]]]) -> list[list[tuple[int | None, list[Fact]]]]:
    """Years on pages of about equal length, none torn apart unless it fills more than a page by itself."""
    pages: list[list[tuple[int | None, list[Fact]]]] = []
    left = 0
    for year, facts in years:
        for first in range(0, len(facts), _A_PAGE):
            part = facts[first : first + _A_PAGE]
            if len(part) > left or year is None:
                pages.append([])
                left = _A_PAGE
            pages[-1].append((year, part))
            left -= len(part)
    return pages


def _name_pages(pages: list[list[tuple[int | None, list[Fact]]]]) -> list[tuple[str, int | None]]:
    """The years on each page and, where several have the same, which of those it is."""
    names = [_name_page(years) for years in pages]
    return [
        (name, names[: place + 1].count(name) if names.count(name) > 1 else None) for place, name in enumerate(names)
    ]


def _name_page(years: list[tuple[int | None, list[Fact]]]) -> str:
    """The years on a page: *1905–1917*; empty for those without one."""
    first, last = years[0][0], years[-1][0]
    if last is None:
        return ""
    return f"{first}" if first == last else f"{first}–{last}"


@dataclass(frozen=True, slots=True)
class Around:
    """What else there is to see of a topic: whom it tells of, its documents, and how much is disputed."""

    names: list[Entity]
    documents: list[Document]
    disagreements: int
    is_dated: bool


def _look_around(topic: Topic) -> Around:
    bank = services().bank
    facts = bank.base.facts_on[topic.id]
    counts = Counter(document for fact in facts for document in {source.document for source in fact.all_sources})
    return Around(
        [entity for entity in bank.directory.prominent(facts, _MOST_NAMES + 1) if entity.id != topic.person][
            :_MOST_NAMES
        ],
        [bank.base.documents[document] for document, _ in counts.most_common()],
        bank.directory.count_disagreements(topic),
        any(fact.date for fact in facts),
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
