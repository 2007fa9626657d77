"""List the names of a kind; show one with its spellings, its facts and its neighbours; start a quiz on it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from heapq import nlargest
from http import HTTPStatus
from typing import Final

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from quizzes.errors import NotFound
from quizzes.facts.entities import Entity, EntityId
from quizzes.facts.facts import Fact
from quizzes.facts.topics import Topic, topic_of_person
from quizzes.language.folding import capitalise
from quizzes.language.kinds import NameKind
from quizzes.questions.bank import Stock
from quizzes.questions.directory import Neighbour
from quizzes.services import services
from quizzes.study.attempts import Plan
from quizzes.study.draw import LENGTHS, draw_from
from quizzes.web.kinds import KIND_TITLES
from quizzes.web.learners import know_learner
from quizzes.web.locale import read_language
from quizzes.web.starting import start
from quizzes.web.stated import state

blueprint = Blueprint("names", __name__, url_prefix="/<language:language>/names")

#: Facts in whose names an entity stands that are told on its page, and neighbours of each kind that are listed.
_MOST_NAMING: Final = 30
_MOST_NEIGHBOURS: Final = 12
_MOST_AROUND: Final = 3
#: Fewer facts with questions make no quiz.
_FEWEST: Final = 3


@dataclass(frozen=True, slots=True)
class Neighbours:
    """Neighbours of one kind, the nearest first, and how many more there are."""

    title: str
    listed: tuple[Neighbour, ...]
    more: int


@blueprint.get("/")
def show_names() -> str:
    """All names of a kind with their descriptions, in the order of the language's alphabet; events in that of time."""
    kind = NameKind(request.args["kind"]) if request.args.get("kind") in set(KIND_TITLES) else NameKind.PERSON
    directory = services().bank.directory
    entities = directory.names(kind, read_language())
    years = {entity.id: directory.year(entity.id) for entity in entities if kind is NameKind.EVENT}
    return render_template("names/list.html", kinds=KIND_TITLES, kind=kind, entities=entities, years=years)


@blueprint.get("/<entity_id>")
def show_name(entity_id: str) -> str:
    """A name in the three languages, how else it is written, what is stated of its bearer, and who is beside it."""
    entity = _find(entity_id)
    base, directory, language = services().bank.base, services().bank.directory, read_language()
    naming = directory.naming(entity.id)
    weightiest = {fact.id for fact in nlargest(_MOST_NAMING, naming, key=lambda fact: fact.weight)}
    around = directory.around(entity.id, _MOST_AROUND)
    know_learner()  # known before a quiz is started: from then on the session's cookie stays as it is
    return render_template(
        "names/name.html",
        entity=entity,
        kind=KIND_TITLES[entity.kind],
        title=capitalise(entity.name(language).label, language),
        aliases=_other_spellings(entity),
        stated=[state(fact, entity.id) for fact in base.mentioning(entity.id)],
        naming=[state(fact, entity.id) for fact in naming if fact.id in weightiest],
        more=len(naming) - len(weightiest),
        disagreements=directory.disagreements_about(entity.id, language),
        neighbours=_sort(directory.neighbours(entity.id)),
        around=around and (around.year, [state(fact) for fact in (*around.before, *around.after)]),
        topics=_topics_of(entity),
        is_asked=len(_stock(entity).facts) >= _FEWEST,
    )


@blueprint.post("/<entity_id>/quiz")
def start_quiz(entity_id: str) -> Response:
    """Start a quiz of the facts that name an entity, in the language of the page."""
    entity, bank, language = _find(entity_id), services().bank, read_language()
    stock = _stock(entity)
    if len(stock.facts) < _FEWEST:
        flash(_("There are too few questions about this for a quiz of its own."))
        return redirect(url_for("names.show_name", entity_id=entity_id), HTTPStatus.SEE_OTHER)
    topics = {bank.base.facts[fact].topic for fact in stock.facts}
    own = bank.base.topics.get(topic_of_person(entity.id))
    plan = Plan(topics=(own.id,) if own else tuple(topics) if len(topics) == 1 else ())
    return start(lambda rng: draw_from(bank, stock, LENGTHS[1], rng), plan, language)


def _find(entity_id: str) -> Entity:
    entity = services().bank.base.entities.get(EntityId(entity_id))
    if entity is None:
        raise NotFound(f"name {entity_id}")
    return entity


def _other_spellings(entity: Entity) -> list[str]:
    """The aliases that are not one of the three names."""
    names = {name.label for name in entity.names.values()}
    return [alias for alias in entity.aliases if alias not in names]


def _sort(neighbours: Iterable[Neighbour]) -> list[Neighbours]:
    """Neighbours by kind, in the order kinds are listed."""
    by_kind: dict[NameKind, list[Neighbour]] = {kind: [] for kind in KIND_TITLES}
    for one in neighbours:
        by_kind[one.entity.kind].append(one)
    return [
        Neighbours(str(KIND_TITLES[kind]), tuple(found[:_MOST_NEIGHBOURS]), max(0, len(found) - _MOST_NEIGHBOURS))
        for kind, found in by_kind.items()
        if found
    ]


def _topics_of(entity: Entity) -> list[Topic]:
    """Where more is asked: the person's own topic, else the themes of the facts, the fullest first."""
    base = services().bank.base
    own = base.topics.get(topic_of_person(entity.id))
    if own:
        return [own]
    facts: list[Fact] = [*services().bank.directory.mentioning(entity.id)]
    themes = sorted({fact.topic for fact in facts}, key=lambda topic: -sum(fact.topic == topic for fact in facts))
    return [base.topics[theme] for theme in themes[:3]]


def _stock(entity: Entity) -> Stock:
    """The items of the facts that name an entity, but for those that ask for it."""
    bank = services().bank
    items = bank.stock(None).items
    asked = (item for fact in bank.directory.mentioning(entity.id) for item in items.get(fact.id, ()))
    return Stock.gather((item for item in asked if entity.id not in item.answers), bank.base)
