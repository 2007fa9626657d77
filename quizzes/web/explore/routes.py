"""Show the ways into the fact base, search it, and lay it out in time."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from http import HTTPStatus
from itertools import groupby
from typing import Final

from flask import Blueprint, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from quizzes.facts.entities import Entity, EntityId
from quizzes.facts.facts import Fact, FactId, State, TopicId
from quizzes.facts.topics import Topic, TopicSort
from quizzes.language.folding import capitalise, fold
from quizzes.language.names import MONTHS
from quizzes.questions.search_entries import EntryKind, tell
from quizzes.questions.search_words import Query
from quizzes.questions.sentences import FactWriter
from quizzes.services import services
from quizzes.store.search import Answer
from quizzes.web.explore.strip import draw_strip, span_of
from quizzes.web.explore.views import ANY, ESSENTIAL, TELLING, Wanted, read_span, read_wanted
from quizzes.web.kinds import KIND_NAMES, KIND_TITLES
from quizzes.web.locale import read_language

blueprint = Blueprint("explore", __name__, url_prefix="/<language:language>/explore")

#: What is shown of each kind at first, and on a page of one kind alone.
_FEW: Final = 8
_A_PAGE: Final = 30
_GROUPS: Final = {
    EntryKind.NAME: _l("Names"),
    EntryKind.TOPIC: _l("Topics"),
    EntryKind.FACT: _l("Statements"),
}
_WEIGHTS: Final = {
    ESSENTIAL: _l("The most important"),
    TELLING: _l("The important too"),
    ANY: _l("Everything"),
}

Pieces = list[tuple[str, bool]]


@dataclass(frozen=True, slots=True)
class Hit:
    """Something found: its title and a line beside it, in pieces that say what was looked for."""

    address: str
    title: Pieces
    beside: Pieces
    kind: str = ""


@dataclass(frozen=True, slots=True)
class Group:
    """What was found of one kind."""

    kind: EntryKind
    title: str
    hits: list[Hit]
    total: int
    page: int
    pages: int


@blueprint.get("/")
def show_explore() -> str:
    """The ways in; or, for `?q=`, what is found: names, topics and statements, the best of each, or all of one kind."""
    wanted = read_wanted(request.args)
    if wanted.asked:
        return _show_found(wanted)
    base = services().bank.base
    return render_template(
        "explore/explore.html",
        is_empty="q" in request.args,
        themes=[topic for topic in base.topics.values() if topic.sort is TopicSort.THEME],
        kinds=[(kind, title, services().bank.directory.kinds[kind]) for kind, title in KIND_TITLES.items()],
        documents=len(base.documents),
        disagreements=len(services().bank.directory.disagreements(read_language())),
        strip=_draw(_essential()),
    )


def _essential() -> list[Fact]:
    return read_span({}, services().bank.base).choose(services().bank.base)


def _show_found(wanted: Wanted) -> str:
    most = _A_PAGE if wanted.kind else _FEW
    answer = services().index.search(wanted.asked, most=most, first=(wanted.page - 1) * most, kind=wanted.kind)
    base = services().bank.base
    return render_template(
        "explore/found.html",
        asked=wanted.asked,
        kind=wanted.kind,
        has_words=bool(answer.query.terms),
        is_shortened=answer.is_shortened,
        groups=list(_group(answer, wanted, most)),
        suggested=[_label(base.entity(entity)) for entity in answer.suggested],
    )


def _group(answer: Answer, wanted: Wanted, most: int) -> Iterable[Group]:
    makers = {EntryKind.NAME: _hit_name, EntryKind.TOPIC: _hit_topic, EntryKind.FACT: _hit_fact}
    for kind, title in _GROUPS.items():
        found = answer.found.get(kind)
        if found:
            hits = [makers[kind](ref, answer.query) for ref in found.refs]
            yield Group(kind, str(title), hits, found.total, wanted.page, -(-found.total // most))


def _label(entity: Entity) -> str:
    return capitalise(entity.name(read_language()).label, read_language())


def _hit_name(ref: str, query: Query) -> Hit:
    entity, language = services().bank.base.entities[EntityId(ref)], read_language()
    title = query.mark(_label(entity))
    beside = query.mark(entity.descriptions.get(language, ""))
    if not any(is_found for _, is_found in [*title, *beside]):
        # Found by another spelling, which is told then.
        found = max((query.mark(name) for name in entity.all_names), key=_likeness)
        beside = [*found, *([(" · ", False), *beside] if beside else [])]
    return Hit(url_for("names.show_name", entity_id=ref), title, beside, str(KIND_NAMES[entity.kind]))


def _likeness(pieces: Pieces) -> tuple[int, int]:
    """How much of a spelling was looked for, and how much of it in just these letters."""
    asked = fold(request.args.get("q", ""), read_language())
    found = [fold(word, read_language()) for word, is_found in pieces if is_found]
    return len(found), sum(word in asked for word in found)


def _hit_topic(ref: str, query: Query) -> Hit:
    topic = services().bank.base.topics[TopicId(ref)]
    title = query.mark(capitalise(topic.names[read_language()], read_language()))
    years = "" if topic.sort is TopicSort.PERIOD else f"{topic.first_year}–{topic.last_year}"
    return Hit(url_for("topics.show_topic", topic_id=ref), title, [(years, False)])


def _hit_fact(ref: str, query: Query) -> Hit:
    fact = services().bank.base.facts[FactId(ref)]
    if fact.state is State.DISPUTED:
        address = f"{url_for('sources.show_disagreements')}#{fact.id}"
        beside = _("The sources disagree about this")
    else:
        address = f"{url_for('names.show_name', entity_id=fact.subject)}#{fact.id}"
        beside = ""
    return Hit(address, query.mark(tell(fact, services().bank, read_language())), [(beside, False)] if beside else [])


@dataclass(frozen=True, slots=True)
class Moment:
    """A fact on the timeline: its sentence, a few words for the picture, and the points in years it lies between."""

    fact: Fact
    sentence: str
    label: str
    first: float
    last: float


@blueprint.get("/timeline")
def show_timeline() -> tuple[str, int]:
    """Dated facts by year: a strip that a script makes larger, and a list that says the same."""
    bank = services().bank
    span = read_span(request.args, bank.base)
    facts = span.choose(bank.base)
    moments = [_place(fact) for fact in facts]
    years = groupby(moments, key=lambda moment: moment.fact.date and moment.fact.date.start.year)
    page = render_template(
        "explore/timeline.html",
        span=span,
        weights=[(weight, _WEIGHTS[weight]) for weight in span.weights],
        sorts=_sort_topics(bank.base.topics.values()),
        years=[(year, list(of_year)) for year, of_year in years],
        total=len(facts),
        months=MONTHS[read_language()],
        strip=_draw(facts, span.first, span.last),
    )
    return page, HTTPStatus.UNPROCESSABLE_ENTITY if span.problem else HTTPStatus.OK


def _sort_topics(topics: Iterable[Topic]) -> list[tuple[TopicSort, list[Topic]]]:
    """Topics by sort: what the field to choose one offers."""
    listed = [*topics]
    return [(sort, [topic for topic in listed if topic.sort is sort]) for sort in TopicSort]


def _place(fact: Fact) -> Moment:
    assert fact.date is not None
    bank, language = services().bank, read_language()
    writer = FactWriter(fact, bank.near, bank.catalogue(language))
    return Moment(fact, writer.write_statement(), writer.write_heading(), *span_of(fact.date))


def _draw(facts: list[Fact], first: int | None = None, last: int | None = None) -> object:
    """The strip of facts, over the years asked for or those they span."""
    dates = [(fact.date, fact.weight) for fact in facts if fact.date]
    if not dates:
        return None
    first = max(first or 0, min(date.start.year for date, _ in dates))
    last = min(last or max(date.start.year for date, _ in dates), max(date.start.year for date, _ in dates))
    points = [(max(span_of(date)[0], float(first)), weight == ESSENTIAL) for date, weight in dates]
    return draw_strip(points, first, max(last, first))
