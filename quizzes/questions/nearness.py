"""Which facts and entities a learner may confuse with one another: the likeliest first, the same at every start.

Distractors are worth offering when they are near the key: of its topic, time, place and actors, of the same surname.
What is equally near is ordered by a digest of the ids, so that a new fact moves few of the others.
"""

from __future__ import annotations

import zlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property
from heapq import nsmallest
from operator import itemgetter
from typing import Final, TypeVar

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.facts.facts import Fact, FactId
from quizzes.facts.properties import Property
from quizzes.language.folding import plain_key
from quizzes.language.kinds import NameKind
from quizzes.questions.items import Distractor

#: How many facts of a group are looked at around a year, of its own and of each other year. A year may have hundreds.
_LOOKED_AT, _OF_OWN_YEAR, _OF_A_YEAR = 170, 60, 24
_OF_A_TOPIC: Final = 5  # facts of one topic and year that are looked at for the sake of their year
_YEARS_FELT: Final = 12  # beyond so many years two facts are no longer near in time
_TOPIC, _TIME, _SAME_YEAR, _PLACE, _ACTOR, _PROPERTY, _SURNAME = 3.0, 4.0, 1.0, 1.5, 2.0, 1.0, 3.0
#: Who has one of these roles may be taken for who has another.
_ROLES: Final = frozenset(
    {
        Property.FOUNDER,
        Property.EDITOR,
        Property.AUTHOR,
        Property.HELD_BY,
        Property.MEMBER,
        Property.PARTICIPANT,
        Property.SIGNATORY,
        Property.ORGAN_OF,
    }
)
_ANYONE: Final = "anyone"
_DATED: Final = "dated"
_HAPPENING: Final = "happening"
FARTHEST: Final = 20  # years: beyond them nothing is near
_KEPT: Final = 56  # facts ranked around one
#: Knuth's multiplicative hash (The Art of Computer Programming 3, 6.4): spreads the xor of two digests.
_MIXER: Final = 2_654_435_761
_MASK: Final = 0xFFFF_FFFF

_TREATIES: Final = f"{Property.SIGNED_ON} {NameKind.TREATY}"
PLACE: Final = "place"
PARTY: Final = "party"

T = TypeVar("T")


def digest(*parts: object) -> int:
    """A number made of some ids: the same in every process, unlike `hash`."""
    return zlib.crc32("|".join(map(str, parts)).encode())


def shuffled(items: Iterable[T], *seed: object) -> list[T]:
    """The items in an order that looks like chance, hangs on the seed and hardly changes when one is added."""
    return sorted(items, key=lambda item: (digest(*seed, item), str(item)))


@dataclass(frozen=True, slots=True)
class _Traits:
    """What nearness is told by."""

    year: int
    topic: str
    place: EntityId | None
    actors: frozenset[EntityId]
    property: Property
    digest: int


_Member = tuple[EntityId, Fact]


class _Year:
    """The members of a group of one year, in the order of their digests."""

    def __init__(self, members: Iterable[_Member]) -> None:
        keyed = sorted(((digest(fact.id, entity), entity, fact) for entity, fact in members), key=itemgetter(0, 1))
        self._digests = [key for key, _, _ in keyed]
        self._members = [(entity, fact) for _, entity, fact in keyed]

    def take(self, here: int, most: int) -> Sequence[_Member]:
        """So many of them, from a point on the circle of digests: another member moves few of those taken.

        Consistent hashing: Karger et al. 1997.
        """
        if len(self._members) <= most:
            return self._members
        start = bisect_left(self._digests, here)
        return [*self._members[start : start + most], *self._members[: max(0, start + most - len(self._members))]]


class _Group:
    """Entities in one role, with the facts they have it in, by year."""

    def __init__(self, members: Iterable[_Member], year_of: Callable[[Fact], int]) -> None:
        by_year: defaultdict[int, list[_Member]] = defaultdict(list)
        for entity, fact in members:
            by_year[year_of(fact)].append((entity, fact))
        self._years = {year: _Year(found) for year, found in by_year.items()}

    def around(self, year: int, here: int) -> Sequence[_Member]:
        """Those nearest in time, of both sides."""
        found: list[_Member] = []
        for apart in range(FARTHEST + 1):
            for one in {year - apart, year + apart}:
                if one in self._years:
                    found += self._years[one].take(here, _OF_A_YEAR if apart else _OF_OWN_YEAR)
            if len(found) >= _LOOKED_AT:
                break
        return found

    def of_year(self, year: int, here: int) -> Sequence[_Member]:
        """Some of one year."""
        return self._years[year].take(here, _OF_OWN_YEAR) if year in self._years else ()

    def of_each_year(self, year: int, here: int) -> Iterator[_Member]:
        """Some of every year that is not far."""
        for one in range(year - FARTHEST, year + FARTHEST + 1):
            if one in self._years:
                yield from self._years[one].take(here, _OF_A_TOPIC)


class Nearness:
    """Ranks the facts and entities of a fact base around any one of its facts."""

    def __init__(self, base: FactBase) -> None:
        """Look at every fact once."""
        self.base = base
        self._traits = {fact.id: self._read(fact) for fact in base.facts.values()}
        self._tellable = {fact.id for fact in base.reviewed if _can_be_told(fact, base)}
        self._groups = self._gather()
        self._surnames = {
            entity.id: plain_key(entity.name("en").label).split()[-1]
            for entity in base.entities.values()
            if entity.kind is NameKind.PERSON
        }
        # Memos, not states: the same for every caller.
        self._alike: dict[FactId, list[Fact]] = {}
        self._happenings: dict[FactId, list[Fact]] = {}

    def _read(self, fact: Fact) -> _Traits:
        actors = frozenset({*fact.entities, *fact.parties, fact.subject})
        year = self.base.year_of(fact)
        return _Traits(year, fact.topic, fact.place, actors, fact.property, digest(fact.id))

    def _gather(self) -> dict[str, _Group]:
        found: defaultdict[str, list[tuple[EntityId, Fact]]] = defaultdict(list)
        for fact in self.base.reviewed:
            found[_subjects_of(fact, self.base)].append((fact.subject, fact))
            if fact.date:
                found[_DATED].append((fact.subject, fact))
                found[f"{_DATED} {fact.topic}"].append((fact.subject, fact))
            if self.can_be_told(fact):
                found[_HAPPENING].append((fact.subject, fact))
            for value in fact.entities:
                found[fact.property].append((value, fact))
                found[_ANYONE].append((value, fact))
            if fact.place:
                found[PLACE].append((fact.place, fact))
            for party in fact.parties:
                found[PARTY].append((party, fact))
        return {role: _Group(members, lambda fact: self._traits[fact.id].year) for role, members in found.items()}

    def can_be_told(self, fact: Fact) -> bool:
        """Whether a dated fact may be offered without its date: it is sure, and no figure in its name tells it."""
        return fact.id in self._tellable

    @cached_property
    def years_known(self) -> frozenset[int]:
        """Every year in which something dated happened."""
        return frozenset(fact.date.year for fact in self.base.reviewed if fact.date and fact.date.year)

    def between(self, one: FactId, other: FactId) -> float:
        """How near two facts are; the more, the more easily they are confused."""
        a, b = self._traits[one], self._traits[other]
        apart = abs(a.year - b.year)
        near = _TIME * (1 - apart / _YEARS_FELT) if apart < _YEARS_FELT else 0.0
        if apart == 0:
            near += _SAME_YEAR
        if a.topic == b.topic:
            near += _TOPIC
        if a.place is not None and a.place == b.place:
            near += _PLACE
        if a.property is b.property:
            near += _PROPERTY
        if not a.actors.isdisjoint(b.actors):
            near += _ACTOR
        return near

    def have_common(self, one: FactId, other: FactId) -> bool:
        """Whether two facts share a place or somebody who acts in them, be it in the subjects' names."""
        a, b = self._traits[one], self._traits[other]
        if (a.place is not None and a.place == b.place) or not a.actors.isdisjoint(b.actors):
            return True
        words = (self.base.telling_stems(self.base.facts[fact].subject) for fact in (one, other))
        return not frozenset.isdisjoint(*words)

    def entities(self, key: EntityId, fact: Fact, role: str) -> list[Distractor]:
        """Entities that have a role elsewhere, the most confusable with `key` first, each with its nearest fact."""
        members = [*self._around(role, fact)]
        if role in _ROLES:
            members += [*self._around(_ANYONE, fact), *self._around(PARTY, fact)]
        if role == Property.LAID_DOWN_IN:
            members += self._around(_TREATIES, fact)
        best: dict[EntityId, tuple[float, FactId]] = {}
        surname, here = self._surnames.get(key), self._traits[fact.id].year
        for entity, other in members:
            if entity == key or other.id == fact.id or abs(self._traits[other.id].year - here) > FARTHEST:
                continue
            score = self.between(fact.id, other.id)
            if surname and self._surnames.get(entity) == surname:
                score += _SURNAME
            if entity not in best or (score, other.id) > best[entity]:
                best[entity] = score, other.id
        ranked = sorted(best, key=lambda entity: (-best[entity][0], digest(fact.id, entity)))
        return [Distractor(entity, best[entity][1]) for entity in ranked]

    def years(self, fact: Fact) -> dict[int, tuple[float, FactId]]:
        """The years of other dated facts, each with the nearest fact of that year and how near it is."""
        best: dict[int, tuple[float, FactId]] = {}
        here = self._traits[fact.id]
        roles = (_DATED, f"{_DATED} {fact.topic}")
        groups = (self._groups[role] for role in roles if role in self._groups)
        for _, other in (member for group in groups for member in group.of_each_year(here.year, here.digest)):
            year = other.date.year if other.date and not other.date.is_approximate else None
            if year is None or other.id == fact.id:
                continue
            score = self.between(fact.id, other.id), other.id
            if year not in best or score > best[year]:
                best[year] = score
        return best

    def alike(self, fact: Fact) -> list[Fact]:
        """Facts with the same property of other subjects of the same kind, the nearest first."""
        if fact.id not in self._alike:
            self._alike[fact.id] = self._rank(fact, _subjects_of(fact, self.base))
        return self._alike[fact.id]

    def happenings(self, fact: Fact) -> list[Fact]:
        """Facts about other subjects that can be told without their date, the nearest first."""
        if fact.id not in self._happenings:
            self._happenings[fact.id] = self._rank(fact, _HAPPENING)
        return self._happenings[fact.id]

    def happenings_of(self, year: int, fact: Fact) -> list[Fact]:
        """Facts of a year about other subjects than a fact's that can be told without their date, the nearest first."""
        group, here = self._groups.get(_HAPPENING), self._traits[fact.id].digest
        members = group.of_year(year, here) if group else ()
        others = [other for _, other in members if other.subject != fact.subject]
        return sorted(others, key=lambda other: (-self.between(fact.id, other.id), digest(fact.id, other.id)))

    def _rank(self, fact: Fact, role: str) -> list[Fact]:
        here, year = self._traits[fact.id].digest, self._traits[fact.id].year
        ranked = [
            (-self.between(fact.id, other.id), (here ^ self._traits[other.id].digest) * _MIXER & _MASK, other)
            for _, other in self._around(role, fact)
            if other.subject != fact.subject and abs(self._traits[other.id].year - year) <= FARTHEST
        ]
        return [other for _, _, other in nsmallest(_KEPT, ranked, key=lambda one: one[:2])]

    def _around(self, role: str, fact: Fact) -> Sequence[tuple[EntityId, Fact]]:
        group, here = self._groups.get(role), self._traits[fact.id]
        return group.around(here.year, here.digest) if group else ()


def _subjects_of(fact: Fact, base: FactBase) -> str:
    """The group of those whom the same is said of."""
    return f"{fact.property} {base.entity(fact.subject).kind}"


def _can_be_told(fact: Fact, base: FactBase) -> bool:
    if fact.date is None or fact.date.is_approximate:
        return False
    return not any(letter.isdigit() for label in base.labels(fact.subject) for letter in label)
