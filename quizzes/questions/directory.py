"""What a reader finds when she looks around: names in order, what stands beside each, and where sources disagree."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.facts.entities import Entity, EntityId
from quizzes.facts.facts import Claim, Fact, FactId, State
from quizzes.facts.properties import Property
from quizzes.facts.topics import Topic, TopicSort
from quizzes.language.catalogue import Catalogue
from quizzes.language.collation import sort_key
from quizzes.language.kinds import NameKind
from quizzes.questions.disagreements import Disagreement, tell_disagreements
from quizzes.questions.nearness import Nearness

#: Kinds whose names are phrases that name others: *the ambassador of Azerbaijan to Georgia in 1920*.
_PHRASES: Final = frozenset({NameKind.EVENT, NameKind.OFFICE, NameKind.PROVISION, NameKind.QUANTITY, NameKind.WORK})
#: Dates that frame a life or an existence, and say little of the time somebody was heard of.
_FRAMES: Final = frozenset({Property.BORN_ON, Property.DIED_ON})
_TELLING_WEIGHT: Final = 2
_SHORT: Final = 10  # years
_LAST: Final = 9999  # what is not dated is listed after all that is
#: Kinds whose names are proper names; the others are described rather than called.
PROPER: Final = frozenset(NameKind) - _PHRASES


@dataclass(frozen=True, slots=True)
class Neighbour:
    """Somebody or something that facts name together with another, and in how many of them."""

    entity: Entity
    facts: int


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The facts nearest in time to something, and the year they are near to."""

    year: int
    before: tuple[Fact, ...]
    after: tuple[Fact, ...]


class Directory:
    """Look-ups for those who browse. Each is made at its first use and stays; nothing it answers ever changes."""

    def __init__(self, near: Nearness, catalogues: Mapping[str, Catalogue]) -> None:
        self._near = near
        self._catalogues = catalogues
        # Memos, not states: the same for every caller.
        self._names: dict[tuple[NameKind, str], tuple[Entity, ...]] = {}
        self._disagreements: dict[str, Mapping[str, Disagreement]] = {}

    @property
    def _base(self) -> FactBase:
        return self._near.base

    def names(self, kind: NameKind, language: str) -> tuple[Entity, ...]:
        """The entities of a kind in the order of the language's alphabet; events in that of time."""
        found = self._names.get((kind, language))
        if found is None:
            of_kind = [entity for entity in self._base.entities.values() if entity.kind is kind]
            of_kind.sort(key=lambda entity: sort_key(entity.name(language).label, language))
            if kind is NameKind.EVENT:
                of_kind.sort(key=lambda entity: self.year(entity.id) or _LAST)
            found = self._names[kind, language] = tuple(of_kind)
        return found

    @cached_property
    def kinds(self) -> Mapping[NameKind, int]:
        """How many entities there are of each kind."""
        return Counter(entity.kind for entity in self._base.entities.values())

    def disagreements(self, language: str) -> Mapping[str, Disagreement]:
        """Every disagreement and slip recorded, by id, the earliest first."""
        if language not in self._disagreements:
            told = tell_disagreements(self._near, self._catalogues[language])
            self._disagreements[language] = {one.id: one for one in told}
        return self._disagreements[language]

    def disagreements_about(self, entity: EntityId, language: str) -> list[Disagreement]:
        """Those that name an entity."""
        told = self.disagreements(language)
        return [one for key, one in told.items() if key in self._disputes_about.get(entity, ())]

    def count_disagreements(self, topic: Topic) -> int:
        """How many there are about the facts of a topic; of a theme also those that are no fact's value."""
        facts = sum(_is_disputed(fact) for fact in self._base.facts_on[topic.id])
        others = (one for one in self._base.discrepancies if topic.sort is TopicSort.THEME and one.topic == topic.id)
        return facts + sum(1 for _ in others)

    @cached_property
    def _disputes_about(self) -> Mapping[EntityId, frozenset[str]]:
        found: defaultdict[EntityId, set[str]] = defaultdict(set)
        for fact in self._base.facts.values():
            if _is_disputed(fact):
                for entity in self.named(fact):
                    found[entity].add(fact.id)
        for one in self._base.discrepancies:
            for entity in one.about:
                found[entity].add(one.id)
        return {entity: frozenset(ids) for entity, ids in found.items()}

    def year(self, entity: EntityId) -> int | None:
        """The year of the first dated fact about an entity, disputed or not; None where there is none."""
        years = (self._base.known_year_of(fact) for fact in self._about.get(entity, ()))
        return min((year for year in years if year is not None), default=None)

    @cached_property
    def _about(self) -> Mapping[EntityId, Sequence[Fact]]:
        found: defaultdict[EntityId, list[Fact]] = defaultdict(list)
        for fact in self._told:
            found[fact.subject].append(fact)
        return found

    @cached_property
    def _told(self) -> Sequence[Fact]:
        return [fact for fact in self._base.facts.values() if fact.state in {State.REVIEWED, State.DISPUTED}]

    def named(self, fact: Fact) -> tuple[EntityId, ...]:
        """Whom and what a fact names: subject, values, parties and place, then who stands in the names of these."""
        return (*_actors(fact), *self._named_within.get(fact.id, ()))

    @cached_property
    def _named_within(self) -> Mapping[FactId, tuple[EntityId, ...]]:
        return {fact.id: tuple(self._find_within(fact)) for fact in self._told}

    def _find_within(self, fact: Fact) -> Iterator[EntityId]:
        base, actors = self._base, _actors(fact)
        phrases = (actor for actor in actors if base.entity(actor).kind in _PHRASES)
        inner = sorted({one for phrase in phrases for one in base.named_in(phrase) if isinstance(one, str)})
        for one in inner:
            # *Azerbaijan* is not named by a fact that names the Azerbaijan National Centre.
            outer = (*(other for other in inner if other != one), *actors)
            is_part = any(one in base.named_in(other) for other in outer if base.entity(other).kind not in _PHRASES)
            if one not in actors and not is_part:
                yield one

    @cached_property
    def _naming(self) -> Mapping[EntityId, tuple[Fact, ...]]:
        found: defaultdict[EntityId, list[Fact]] = defaultdict(list)
        for fact in self._base.reviewed:
            for entity in self._named_within[fact.id]:
                found[entity].append(fact)
        return {entity: tuple(sorted(facts, key=self._base.year_and_day)) for entity, facts in found.items()}

    def naming(self, entity: EntityId) -> tuple[Fact, ...]:
        """The reviewed facts in whose names an entity stands, without being said to take part; the earliest first."""
        return self._naming.get(entity, ())

    def mentioning(self, entity: EntityId) -> tuple[Fact, ...]:
        """All reviewed facts that name an entity in either way."""
        return (*self._base.mentioning(entity), *self.naming(entity))

    def neighbours(self, entity: EntityId) -> list[Neighbour]:
        """Whom and what facts name together with an entity, the most often named first."""
        counts = Counter(
            other
            for fact in self.mentioning(entity)
            for other in self.named(fact)
            if other != entity and (self._base.entity(other).kind not in _PHRASES or other == fact.subject)
        )
        ranked = sorted(counts.items(), key=lambda one: (-one[1], -self._base.prominence(one[0]), one[0]))
        return [Neighbour(self._base.entity(other), count) for other, count in ranked]

    def prominent(self, facts: Iterable[Fact], most: int) -> list[Entity]:
        """Who is named most in facts, the heavier a fact the more; people, organisations and the like, no phrases."""
        weights: Counter[EntityId] = Counter()
        for fact in facts:
            for entity in self.named(fact):
                if self._base.entity(entity).kind not in _PHRASES | {NameKind.PLACE}:
                    weights[entity] += fact.weight
        ranked = sorted(weights.items(), key=lambda one: (-one[1], one[0]))
        return [self._base.entity(entity) for entity, _ in ranked[:most]]

    def around(self, entity: EntityId, most: int) -> Surroundings | None:
        """What happened shortly before and after what dates an entity, so many facts of each.

        That is a dated fact about it, or the middle one of those that name it. Nothing that names it itself is told,
        and nothing slight. None where nothing dates it, or where it was there for so long that no time is its own.
        """
        anchor = self._anchor(entity)
        if anchor is None or anchor.date is None:
            return None
        own = {fact.id for fact in self.mentioning(entity)}
        keys = [self._base.year_and_day(fact) for fact in self._dated]
        here = self._base.year_and_day(anchor)
        before = [fact for fact in self._dated[: bisect_left(keys, here)] if fact.id not in own][-most:]
        after = [fact for fact in self._dated[bisect_right(keys, here) :] if fact.id not in own][:most]
        return Surroundings(anchor.date.start.year, tuple(before), tuple(after))

    def _anchor(self, entity: EntityId) -> Fact | None:
        dated = [fact for fact in self.mentioning(entity) if fact.date and fact.property not in _FRAMES]
        own = [fact for fact in dated if fact.subject == entity]
        if own:
            return min(own, key=lambda fact: (-fact.weight, self._base.year_and_day(fact)))
        dated.sort(key=self._base.year_and_day)
        years = [self._base.year_of(fact) for fact in dated]
        return dated[len(dated) // 2] if years and years[-1] - years[0] <= _SHORT else None

    @cached_property
    def _dated(self) -> Sequence[Fact]:
        telling = (fact for fact in self._base.reviewed if fact.date and fact.weight >= _TELLING_WEIGHT)
        return sorted(telling, key=self._base.year_and_day)


def _actors(fact: Fact) -> tuple[EntityId, ...]:
    """Subject, values, parties and place, each once."""
    claimed = (entity for claim in fact.claims for entity in _ids(claim))
    place = (fact.place,) if fact.place else ()
    return tuple(dict.fromkeys((fact.subject, *fact.entities, *claimed, *fact.parties, *place)))


def _ids(claim: Claim) -> tuple[EntityId, ...]:
    return claim.value if isinstance(claim.value, tuple) else ()


def _is_disputed(fact: Fact) -> bool:
    return fact.state is State.DISPUTED or bool(fact.misprints)
