"""Who else could be meant: all names of a fact base, read once and found by their words."""

from __future__ import annotations

import weakref
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.language.kinds import NameKind
from quizzes.questions.name_readings import Reading
from quizzes.questions.name_sorts import sort_of
from quizzes.questions.name_words import Word
from quizzes.questions.spelled_names import SpelledEntity

#: Kinds that answer the same question, so that a name of one may be mistaken for a name of the other.
_ALIKE: Final = (
    frozenset({NameKind.PLACE, NameKind.STATE}),
    frozenset({NameKind.ORGANISATION, NameKind.STATE}),
    frozenset({NameKind.PUBLICATION, NameKind.WORK}),
    frozenset({NameKind.TREATY, NameKind.EVENT}),
)


class NameIndex:
    """The names of all entities, prepared for comparison. Immutable once made; safe to share."""

    def __init__(self, entities: Iterable[SpelledEntity]) -> None:
        self.entities: Final[Mapping[EntityId, SpelledEntity]] = {entity.id: entity for entity in entities}
        self._words: Final = {kind: _Words() for kind in NameKind}
        for entity in self.entities.values():
            self._words[entity.kind].add(entity)

    def candidates(
        self, read: Sequence[Reading], kind: NameKind, *, slips: bool
    ) -> Iterator[tuple[SpelledEntity, Sequence[Reading]]]:
        """Every entity a response to a question for that kind could mean, and perhaps more; each with the readings.

        All words of such a reading are in its names; with `slips` words one slip away count too.
        """
        found: dict[EntityId, list[Reading]] = {}
        for other in frozenset({kind}).union(*(kinds for kinds in _ALIKE if kind in kinds)):
            for reading in read:
                for bearer in self._words[other].bearers(_telling(reading, other), slips=slips and not reading.is_cut):
                    found.setdefault(bearer, []).append(reading)
        return ((self.entities[bearer], meant) for bearer, meant in sorted(found.items(), key=itemgetter(0)))


def _telling(reading: Reading, kind: NameKind) -> list[Word]:
    """The words that must stand in a name: no titles, initials and words for its sort."""
    words = reading.core if kind is NameKind.PERSON else reading.words
    telling = [word for word in words if not word.is_initial and sort_of(word, kind) is None]
    return telling or list(words)


class _Words:
    """Which entities of one kind bear a word."""

    def __init__(self) -> None:
        self._by_loose: dict[str, set[EntityId]] = defaultdict(set)
        self._by_plain: dict[str, set[EntityId]] = defaultdict(set)
        self._by_length: dict[int, list[str]] = defaultdict(list)
        self._by_joined: dict[str, set[EntityId]] = defaultdict(set)

    def add(self, entity: SpelledEntity) -> None:
        for name in entity.names:
            self._by_joined["".join(word.plain for word in name.words)].add(entity.id)
            for word in (word for place in name.places for word in place):
                if word.plain not in self._by_plain:
                    self._by_length[len(word.plain)].append(word.plain)
                self._by_plain[word.plain].add(entity.id)
                self._by_loose[word.loose].add(entity.id)

    def bearers(self, words: Sequence[Word], *, slips: bool) -> set[EntityId]:
        """Who bears all of these words; or has them all as one."""
        if not words:
            return set()
        joined = self._by_joined.get("".join(word.plain for word in words), set())
        return joined | set.intersection(*(self._bearers(word, slips=slips) for word in words))

    def _bearers(self, word: Word, *, slips: bool) -> set[EntityId]:
        found = set(self._by_loose.get(word.loose, ())) | self._by_plain.get(word.plain, set())
        if slips:
            for length in range(len(word.plain) - 1, len(word.plain) + 2):
                for near, _, _ in process.extract_iter(
                    word.plain, self._by_length.get(length, ()), scorer=OSA.distance, score_cutoff=1
                ):
                    found |= self._by_plain[near]
        return found


_kept: Final[dict[int, NameIndex]] = {}


def index_of(base: FactBase) -> NameIndex:
    """The index of a fact base, made at its first use and kept as long as the base is.

    A fact base cannot be hashed, for it holds dictionaries; but it never changes, so that its identity will do.
    """
    index = _kept.get(id(base))
    if index is None:
        index = _kept[id(base)] = NameIndex(map(SpelledEntity.read, base.entities.values()))
        weakref.finalize(base, _kept.pop, id(base), None)
    return index
