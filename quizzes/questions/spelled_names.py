"""The names of an entity prepared for comparison: words in their places, titles, surname, sort of thing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from quizzes.facts.entities import Entity, EntityId
from quizzes.language.kinds import NameKind
from quizzes.questions.name_sorts import sort_of
from quizzes.questions.name_words import Word, words_of

#: Kinds whose names may quote a title, which is enough: the journal *Azərbaycan* of some society.
_TITLED: Final = frozenset({NameKind.PUBLICATION, NameKind.WORK})
_QUOTED: Final = re.compile(r"[“\"«]([^”\"»]+)[”\"»]")


@dataclass(frozen=True, slots=True)
class SpelledName:
    """One name, word by word. A place holds every word that may stand there.

    `core` are the places of what names, without titles and without words for the sort of thing; `surname` those of a
    person's surname, or of both halves of a double one.
    """

    text: str
    places: tuple[tuple[Word, ...], ...]
    core: frozenset[int]
    surname: frozenset[int] = frozenset()
    is_mixed: bool = False  # made of several attested names: Mehmet Emin Rasulzade
    ends_in_title: bool = False  # there may be no surname: Nuri Paşa, Ahmet Tevfik Paşa
    is_title_of_work: bool = False  # what stands in quotes within a longer name

    @property
    def words(self) -> tuple[Word, ...]:
        """The first word of each place: the name itself."""
        return tuple(place[0] for place in self.places)


@dataclass(frozen=True, slots=True)
class SpelledEntity:
    """All names of an entity, and the sorts of thing its names say it is."""

    id: EntityId
    kind: NameKind
    names: tuple[SpelledName, ...]
    sorts: frozenset[str]

    @classmethod
    def read(cls, entity: Entity) -> SpelledEntity:
        """Prepare an entity's names."""
        names = _persons_names(entity) if entity.kind is NameKind.PERSON else _names(entity)
        words = (word for name in names for word in name.words)
        sorts = {sort_of(word, entity.kind) for word in words}
        return cls(entity.id, entity.kind, tuple(names), frozenset(sort for sort in sorts if sort))


def _texts(entity: Entity) -> Sequence[str]:
    return tuple(dict.fromkeys(entity.all_names))


def _names(entity: Entity) -> list[SpelledName]:
    found = []
    for text in _texts(entity):
        words = words_of(text)
        core = frozenset(place for place, word in enumerate(words) if sort_of(word, entity.kind) is None)
        if words:
            found.append(SpelledName(text, tuple((word,) for word in words), core or frozenset(range(len(words)))))
        if entity.kind in _TITLED and (quoted := _QUOTED.search(text)) and (words := words_of(quoted[1])):
            places = tuple((word,) for word in words)
            found.append(SpelledName(text, places, frozenset(range(len(words))), is_title_of_work=True))
    return found


def _persons_names(entity: Entity) -> list[SpelledName]:
    main = {name.label for name in entity.names.values()}
    firsts, lasts = _parts_of_main_names(main)
    found = []
    for text in _texts(entity):
        words = words_of(text)
        if not words:
            continue
        core = frozenset(place for place, word in enumerate(words) if not word.is_title)
        surname = _surname(text, words, core)
        if text not in main and any(words[place].loose in firsts for place in surname):
            # An alias without the surname, or with the surname first: Mustafa Kemal; Şahtahtlı Mehemmed Ağa.
            surname = frozenset(place for place in core if words[place].loose in lasts)
        core = core or frozenset(range(len(words)))
        ends_in_title = words[-1].is_title and len(words) > 1
        found.append(SpelledName(text, tuple((word,) for word in words), core, surname, ends_in_title=ends_in_title))
    return [*found, *_mixed(found)]


def _parts_of_main_names(texts: Iterable[str]) -> tuple[set[str], set[str]]:
    """The first names and the surnames, by their loose keys, of the names in the three languages."""
    firsts: set[str] = set()
    lasts: set[str] = set()
    for text in texts:
        words = words_of(text)
        core = frozenset(place for place, word in enumerate(words) if not word.is_title)
        surname = _surname(text, words, core)
        firsts |= {words[place].loose for place in core - surname}
        lasts |= {words[place].loose for place in surname}
    return firsts - lasts, lasts


def _surname(text: str, words: Sequence[Word], core: frozenset[int]) -> frozenset[int]:
    """The last part of a name that is no title; both halves of Fatalibeyli-Dudenginsky."""
    place = len(words)
    for part in reversed(re.split(r"\s+", text.strip())):
        length = len(words_of(part))
        places = frozenset(range(place - length, place)) & core
        if places:
            return places
        place -= length
    return frozenset()


def _mixed(names: Sequence[SpelledName]) -> Iterator[SpelledName]:
    """What names of equal length make together: each word in the spelling of any of them."""
    by_length: dict[tuple[int, int], list[SpelledName]] = defaultdict(list)
    for name in names:
        has_surname_last = name.surname and max(name.surname) == max(name.core)
        if has_surname_last and not any(word.is_initial for word in name.words):
            by_length[len(name.core), len(name.surname)].append(name)
    for (length, surnames), alike in by_length.items():
        if length < 2 or len(alike) < 2:
            continue
        columns = zip(*([name.words[place] for place in sorted(name.core)] for name in alike), strict=True)
        places = tuple(tuple(dict.fromkeys(column)) for column in columns)
        if any(len(place) > 1 for place in places):
            surname = frozenset(range(length - surnames, length))
            titled = all(name.ends_in_title for name in alike)
            core = frozenset(range(length))
            yield SpelledName(alike[0].text, places, core, surname, is_mixed=True, ends_in_title=titled)
