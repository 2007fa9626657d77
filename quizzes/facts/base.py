"""The fact base as a whole: look-ups, and what it proves."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from quizzes.errors import NotFound
from quizzes.facts.entities import Entity, EntityId
from quizzes.facts.facts import Discrepancy, DocumentId, Fact, FactId, State, TopicId
from quizzes.facts.properties import Property
from quizzes.facts.topics import Topic, gather
from quizzes.language.dates import DateValue
from quizzes.language.folding import fold, plain_key
from quizzes.language.names import Name

_STEM_LETTERS: Final = 5
_FEW: Final = 6  # names
_SHARE_OF_FEW: Final = 0.03  # of all entities
_SHORTEST_WORD: Final = 4  # letters; shorter ones carry no meaning of their own

#: What dates the things somebody made.
_DATED_BY: Final = {
    Property.FOUNDER: (Property.FOUNDED_ON, Property.PUBLISHED_ON),
    Property.AUTHOR: (Property.PUBLISHED_ON,),
    Property.SIGNATORY: (Property.SIGNED_ON,),
}

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
    names: Mapping[str, Name]  # how a sentence refers to it, by language

    def name(self, language: str) -> Name:
        """How a sentence of that language refers to it."""
        return self.names[language]


@dataclass(frozen=True, slots=True)
class ContestedTerm:
    """A word that takes sides, in each language, and the neutral one."""

    avoid: Mapping[str, tuple[str, ...]]
    use: Mapping[str, str]
    why: Mapping[str, str]

    def is_in(self, text: str, language: str) -> bool:
        """Whether a text uses it, in any inflected form."""
        folded = fold(text, language)
        return any(re.search(rf"\b{re.escape(fold(word, language))}", folded) for word in self.avoid[language])


@dataclass(frozen=True)
class FactBase:
    """Everything in `content/`, validated. Immutable: it may be shared by all requests of a process."""

    documents: Mapping[DocumentId, Document]
    themes: Mapping[TopicId, Topic]
    entities: Mapping[EntityId, Entity]
    facts: Mapping[FactId, Fact]
    contested_terms: tuple[ContestedTerm, ...] = ()
    discrepancies: tuple[Discrepancy, ...] = ()
    groups: tuple[Topic, ...] = ()  # periods and kinds

    @cached_property
    def reviewed(self) -> tuple[Fact, ...]:
        """The facts that may be asked, in the order of the files."""
        return tuple(fact for fact in self.facts.values() if fact.state is State.REVIEWED)

    @cached_property
    def _gathered(self) -> Mapping[Topic, tuple[Fact, ...]]:
        return gather(self)

    @cached_property
    def topics(self) -> Mapping[TopicId, Topic]:
        """Everything a reader chooses from, in the order of the contents page."""
        return {topic.id: topic for topic in self._gathered}

    @cached_property
    def facts_on(self) -> Mapping[TopicId, tuple[Fact, ...]]:
        """The facts of each topic."""
        return {topic.id: facts for topic, facts in self._gathered.items()}

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

    @cached_property
    def _by_mention(self) -> Mapping[EntityId, tuple[Fact, ...]]:
        found: dict[EntityId, list[Fact]] = {}
        for fact in self.reviewed:
            for entity in {fact.subject, *fact.entities, *fact.parties, *([fact.place] if fact.place else [])}:
                found.setdefault(entity, []).append(fact)
        return {entity: tuple(sorted(facts, key=self.year_and_day)) for entity, facts in found.items()}

    def mentioning(self, entity: EntityId) -> tuple[Fact, ...]:
        """All reviewed facts it is subject, value, party or place of, the earliest first."""
        return self._by_mention.get(entity, ())

    def prominence(self, entity: EntityId) -> int:
        """How much is asked of somebody: the weights of the facts that mention them, added up."""
        return sum(fact.weight for fact in self.mentioning(entity))

    @cached_property
    def disputed_entities(self) -> frozenset[EntityId]:
        """Everybody and everything sources disagree or err about."""
        facts = {fact.subject for fact in self.facts.values() if fact.state is State.DISPUTED or fact.misprints}
        return frozenset(facts | {entity for one in self.discrepancies for entity in one.about})

    @cached_property
    def _by_property(self) -> Mapping[Property, tuple[Fact, ...]]:
        grouped: dict[Property, list[Fact]] = {}
        for fact in self.reviewed:
            grouped.setdefault(fact.property, []).append(fact)
        return {wanted: tuple(facts) for wanted, facts in grouped.items()}

    def having(self, wanted: Property) -> tuple[Fact, ...]:
        """All reviewed facts of a property."""
        return self._by_property.get(wanted, ())

    def find(self, subject: EntityId, wanted: Property) -> Fact | None:
        """The reviewed fact that states this property of this subject."""
        return next((fact for fact in self.about(subject) if fact.property is wanted), None)

    def made_in(self, fact: Fact) -> DateValue | None:
        """The year in which what somebody founded or wrote came to be, where the source is sure of it."""
        for dated_by in _DATED_BY.get(fact.property, ()):
            found = self.find(fact.subject, dated_by)
            if found and found.date and found.date.year and not found.date.is_approximate:
                return found.date.in_year()
        return None

    def year_of(self, fact: Fact) -> int:
        """The year a fact belongs to: its own, its term, its subject’s, its treaty’s, or the middle of its topic."""
        known = self.known_year_of(fact)
        topic = self.themes[fact.topic]
        return (topic.first_year + topic.last_year) // 2 if known is None else known

    def known_year_of(self, fact: Fact) -> int | None:
        """The same, or None where nothing dates it."""
        claimed = (claim.value for claim in fact.claims if isinstance(claim.value, DateValue))
        own = (fact.date, *claimed, fact.since, fact.until)
        dates = (*own, *(other.date for other in self.about(fact.subject)), *self._treaty_dates(fact))
        found = next((date for date in dates if date is not None), None)
        return found.start.year if found else None

    def _treaty_dates(self, fact: Fact) -> Iterator[DateValue | None]:
        """When the treaties that laid something down were signed."""
        if fact.property is Property.LAID_DOWN_IN:
            for treaty in fact.entities:
                signed = self.find(treaty, Property.SIGNED_ON)
                yield signed.date if signed else None

    def year_and_day(self, fact: Fact) -> tuple[int, str]:
        """Where a fact stands in time, for sorting."""
        return (fact.date.start.year, str(fact.date)) if fact.date else (self.year_of(fact), "")

    @cached_property
    def _name_stems(self) -> Mapping[EntityId, frozenset[str]]:
        return {entity.id: name_stems(entity) for entity in self.entities.values()}

    def shares_word(self, one: EntityId, other: EntityId) -> bool:
        """Whether two names share the stem of a content word in any language: one would point to the other."""
        return not self._name_stems[one].isdisjoint(self._name_stems[other])

    def echoes(self, entity: EntityId, beginnings: tuple[str, ...]) -> bool:
        """Whether a content word of its names begins in one of these ways."""
        return any(stem.startswith(beginnings) for stem in self._name_stems[entity])

    @cached_property
    def _common_stems(self) -> frozenset[str]:
        """Words so many names have that sharing one says nothing: *Azerbaijan*, *committee*."""
        counts = Counter(stem for stems in self._name_stems.values() for stem in stems)
        few = max(_FEW, len(self.entities) * _SHARE_OF_FEW)
        return frozenset(stem for stem, count in counts.items() if count > few)

    @cached_property
    def _telling_stems(self) -> Mapping[EntityId, frozenset[str]]:
        return {entity: stems - self._common_stems for entity, stems in self._name_stems.items()}

    def telling_stems(self, entity: EntityId) -> frozenset[str]:
        """The words of its names that few other names have."""
        return self._telling_stems[entity]

    @cached_property
    def _named_in(self) -> Mapping[EntityId, frozenset[EntityId | int]]:
        """Names within names, in English, which inflects none of them."""

        def read(text: str) -> str:
            return plain_key(text.replace("’s", ""))

        plain = {entity.id: read(entity.name("en").label) for entity in self.entities.values()}
        by_first_word: dict[str, list[EntityId]] = {}
        for entity, name in plain.items():
            by_first_word.setdefault(name.partition(" ")[0], []).append(entity)
        found: dict[EntityId, frozenset[EntityId | int]] = {}
        for outer, label in plain.items():
            clause = self.entities[outer].clauses.get("en")
            name = f"{label} {read(clause.told)} {read(clause.asked or '')}" if clause else label
            candidates = (entity for word in set(name.split()) for entity in by_first_word.get(word, ()))
            inner = [entity for entity in candidates if entity != outer and f" {plain[entity]} " in f" {name} "]
            years = [int(year) for year in re.findall(r"\b1[0-9]{3}\b|\b20[0-9]{2}\b", name)]
            found[outer] = frozenset([*inner, *years])
        return found

    def named_in(self, entity: EntityId) -> frozenset[EntityId | int]:
        """The entities and years that stand in an entity's name: *the ambassador of Soviet Russia in 1922*."""
        return self._named_in[entity]

    @cached_property
    def _labels(self) -> Mapping[EntityId, tuple[str, ...]]:
        return {entity.id: tuple(name.label for name in entity.names.values()) for entity in self.entities.values()}

    def labels(self, entity: EntityId) -> tuple[str, ...]:
        """An entity's name standing alone, in each language."""
        return self._labels[entity]

    def name_lengths(self, entity: EntityId) -> tuple[int, ...]:
        """Letters of an entity's name in each language."""
        return tuple(map(len, self._labels[entity]))

    def surrounds(self, outer: EntityId, inner: EntityId) -> bool:
        """Whether place `inner` is `outer` or lies in it."""
        here: EntityId | None = inner
        while here is not None:
            if here == outer:
                return True
            here = self.entity(here).within
        return False


def name_stems(entity: Entity) -> frozenset[str]:
    """The beginnings of the content words of all an entity's names, in plain letters."""
    return frozenset(
        word[:_STEM_LETTERS]
        for name in (*map(str, entity.names.values()), *entity.aliases)
        for word in plain_key(name).split()
        if len(word) >= _SHORTEST_WORD
    )
