"""List the names of a kind; show one with its spellings and its facts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from flask import Blueprint, render_template, request
from flask_babel import lazy_gettext as _l

from quizzes.errors import NotFound
from quizzes.facts.entities import Entity, EntityId
from quizzes.facts.facts import Fact
from quizzes.facts.topics import topic_of_person
from quizzes.language.collation import sort_key
from quizzes.language.folding import capitalise
from quizzes.language.kinds import NameKind
from quizzes.questions.citations import Citation, cite, sources_of
from quizzes.questions.sentences import FactWriter
from quizzes.services import services
from quizzes.web.locale import read_language

blueprint = Blueprint("names", __name__, url_prefix="/<language:language>/names")

#: The kinds that are listed: what is described in a line of its own.
_KINDS: Final = {
    NameKind.PERSON: _l("People"),
    NameKind.ORGANISATION: _l("Organisations"),
    NameKind.STATE: _l("States"),
    NameKind.TREATY: _l("Treaties"),
    NameKind.PUBLICATION: _l("Papers and journals"),
    NameKind.WORK: _l("Books and writings"),
    NameKind.PLACE: _l("Places"),
}


@dataclass(frozen=True, slots=True)
class Stated:
    """A fact as the page of a name tells it."""

    sentence: str
    citations: tuple[Citation, ...]


@blueprint.get("/")
def show_names() -> str:
    """All names of a kind with their descriptions, in the order of the language's alphabet."""
    kind = NameKind(request.args["kind"]) if request.args.get("kind") in set(_KINDS) else NameKind.PERSON
    language = read_language()
    entities = [entity for entity in services().bank.base.entities.values() if entity.kind is kind]
    entities.sort(key=lambda entity: sort_key(entity.name(language).label, language))
    return render_template("names/list.html", kinds=_KINDS, kind=kind, entities=entities)


@blueprint.get("/<entity_id>")
def show_name(entity_id: str) -> str:
    """A name in the three languages, how else it is written, and what is stated of its bearer."""
    base, language = services().bank.base, read_language()
    entity = base.entities.get(EntityId(entity_id))
    if entity is None or entity.kind not in _KINDS:
        raise NotFound(f"name {entity_id}")
    return render_template(
        "names/name.html",
        entity=entity,
        kind=_KINDS[entity.kind],
        title=capitalise(entity.name(language).label, language),
        aliases=_other_spellings(entity),
        stated=[_state(fact) for fact in base.mentioning(entity.id)],
        topic=base.topics.get(topic_of_person(entity.id)),
        disputed=entity.id in base.disputed_entities,
    )


def _other_spellings(entity: Entity) -> list[str]:
    """The aliases that are not one of the three names."""
    names = {name.label for name in entity.names.values()}
    return [alias for alias in entity.aliases if alias not in names]


def _state(fact: Fact) -> Stated:
    bank, language = services().bank, read_language()
    writer = FactWriter(fact, bank.near, bank.catalogue(language))
    return Stated(writer.write_statement(), cite(sources_of(fact), bank.base, bank.catalogue(language)))
