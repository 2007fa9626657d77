"""The fact base as a whole: look-ups, and what it proves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from quizzes.errors import NotFound
from quizzes.facts.entities import Entity, EntityId
from quizzes.facts.facts import DocumentId, Fact, FactId, State, TopicId
from quizzes.facts.properties import Property

#: In forms, addresses and commands: all topics together. No topic may have it as its id.
EVERYTHING: Final = "all"


@dataclass(frozen=True, slots=True)
class Document:
    """A document facts are taken from: how it is cited, and which file its lines are counted in."""

    id: DocumentId
    file: str
    sha256: str
    language: str
    citation: Mapping[str, str]  # by language of the reader


@dataclass(frozen=True, slots=True)
class Topic:
    """What a reader chooses from."""

    id: TopicId
    first_year: int
    last_year: int
    names: Mapping[str, str]


@dataclass(frozen=True)
class FactBase:
    """Everything in `content/`, validated. Immutable: it may be shared by all requests of a process."""

    documents: Mapping[DocumentId, Document]
    topics: Mapping[TopicId, Topic]
    entities: Mapping[EntityId, Entity]
    facts: Mapping[FactId, Fact]

    @cached_property
    def reviewed(self) -> tuple[Fact, ...]:
        """The facts that may be asked, in the order of the files."""
        return tuple(fact for fact in self.facts.values() if fact.state is State.REVIEWED)

    @cached_property
    def _by_subject(self) -> Mapping[EntityId, tuple[Fact, ...]]:
        grouped: dict[EntityId, list[Fact]] = {}
        for fact in self.reviewed:
            grouped.setdefault(fact.subject, []).append(fact)
        return {subject: tuple(facts) for subject, facts in grouped.items()}

    def entity(self, entity_id: EntityId) -> Entity:
        """The entity of that id. Raises `NotFound`."""
        try:
            return self.entities[entity_id]
        except KeyError:
            raise NotFound(f"entity {entity_id}") from None

    def about(self, subject: EntityId) -> tuple[Fact, ...]:
        """All reviewed facts of which it is the subject."""
        return self._by_subject.get(subject, ())

    def find(self, subject: EntityId, wanted: Property) -> Fact | None:
        """The reviewed fact that states this property of this subject."""
        return next((fact for fact in self.about(subject) if fact.property is wanted), None)

    def year_of(self, fact: Fact) -> int:
        """The year a fact belongs to: its own, its holder's term, its subject's, or the middle of its topic's span."""
        dates = (fact.date, fact.since, fact.until, *(other.date for other in self.about(fact.subject)))
        found = next((date for date in dates if date is not None), None)
        topic = self.topics[fact.topic]
        return found.start.year if found else (topic.first_year + topic.last_year) // 2

    def surrounds(self, outer: EntityId, inner: EntityId) -> bool:
        """Whether place `inner` is `outer` or lies in it."""
        here: EntityId | None = inner
        while here is not None:
            if here == outer:
                return True
            here = self.entity(here).within
        return False
