"""How near a response comes to the names of one entity.

The same letters; the same but for letters a keyboard lacks or another transliteration; or slips of typing away.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from rapidfuzz.distance import OSA

from quizzes.language.kinds import NameKind
from quizzes.questions.name_readings import Reading
from quizzes.questions.name_sorts import IDLE, may_drop_sort, sort_of
from quizzes.questions.name_words import Word, is_title_before
from quizzes.questions.spelled_names import SpelledEntity, SpelledName

_SHORTEST_NAME: Final = 5  # letters: in a shorter name one slip may make another name
_SHORTEST_WORD: Final = 4  # … and in a shorter word of a longer name
_LONG_NAME: Final = 10  # letters of several words: a slip in each of two

_PATRONYMICS: Final = ("ovic", "avic")  # loose: a patronymic beyond the name does it no harm

_Cost = tuple[int, int]
_EXACT: Final[_Cost] = (0, 0)
_LETTERS: Final[_Cost] = (0, 1)
_SLIP: Final[_Cost] = (1, 0)


@dataclass(frozen=True, slots=True, order=True)
class NameMatch:
    """How a response meets a name: the smaller the nearer, and a slip weighs more than letters."""

    slips: int
    letters: int
    is_part: bool  # a surname, perhaps with first names; or a name without its sort of thing
    name: SpelledName = field(compare=False)
    surnames: frozenset[str] = field(default=frozenset(), compare=False)  # by their loose keys

    @property
    def cost(self) -> _Cost:
        """What decides between two entities; that some of the name is left out does not."""
        return self.slips, self.letters


def nearness(read: Sequence[Reading], entity: SpelledEntity) -> NameMatch | None:
    """The nearest any of its names comes to any reading of a response; None when none is near."""
    best: NameMatch | None = None
    for reading in read:
        for found in _meetings(reading, entity):
            # What is cut off as an ending may have been part of another name: no slip is forgiven besides.
            if not (reading.is_cut and found.slips) and (best is None or found < best):
                best = found
        if best is not None and best.cost == _EXACT and not best.is_part:
            break
    return best


def _meetings(reading: Reading, entity: SpelledEntity) -> Iterator[NameMatch]:
    meet = _meet_person if entity.kind is NameKind.PERSON else _meet_thing
    for name in entity.names:
        found = meet(reading, name, entity) or _meet_joined(reading, name)
        if found is not None:
            yield found


def word_cost(given: Word, name: Word) -> _Cost | None:
    """What separates two words; None for more than one slip."""
    if given.is_written_as(name):
        return _EXACT
    if given.plain == name.plain:
        return _LETTERS
    if not (given.may_slip and name.may_slip) or is_other_name(given.plain, name.plain):
        return None
    if given.loose == name.loose:
        return _LETTERS
    return _SLIP if _is_one_slip(given.plain, name.plain) else None


def _is_one_slip(given: str, name: str) -> bool:
    if min(len(given), len(name)) < _SHORTEST_WORD or abs(len(given) - len(name)) > 1:
        return False
    return OSA.distance(given, name, score_cutoff=1) <= 1


def is_other_name(given: str, name: str) -> bool:
    """Whether the one letter more makes a woman's surname of a man's."""
    return given == name + "a"


def _assign(given: Sequence[Word], name: SpelledName, places: Sequence[int]) -> dict[int, tuple[int, _Cost]] | None:
    """Give every word a place of its own, the surest first; by the number of the word, its place and cost."""
    chosen: dict[int, tuple[int, _Cost]] = {}
    free = list(places)
    costs = [
        (cost, abs(number - order), number, place)
        for number, word in enumerate(given)
        for order, place in enumerate(places)
        if (cost := _place_cost(word, name, place)) is not None
    ]
    for cost, _, number, place in sorted(costs):
        if number not in chosen and place in free:
            chosen[number] = (place, cost)
            free.remove(place)
    return chosen if len(chosen) == len(given) else None


def _place_cost(word: Word, name: SpelledName, place: int) -> _Cost | None:
    if word.is_initial and place not in name.surname:
        is_initial_of = any(other.plain.startswith(word.plain) for other in name.places[place])
        return (0, 0) if is_initial_of else None
    costs = [cost for other in name.places[place] if (cost := word_cost(word, other)) is not None]
    return min(costs, default=None)


def _sum(given: Sequence[Word], costs: Sequence[_Cost], *, is_mixed: bool) -> _Cost | None:
    slips = sum(slip for slip, _ in costs)
    letters = sum(len(word.plain) for word in given)
    allowed = 0 if letters < _SHORTEST_NAME else 2 if letters >= _LONG_NAME and len(given) > 1 else 1
    return (slips, int(is_mixed or any(other for _, other in costs))) if slips <= allowed else None


def _meet_person(reading: Reading, name: SpelledName, _: SpelledEntity) -> NameMatch | None:
    """A name in full, or its surname, alone or with some of the first names or their initials."""
    titles = [word for word in reading.words if word.is_title]
    given = [word for word in reading.words if not word.is_title]
    whole = given
    if len(given) > len(name.core):
        given = _without_patronymic(given, len(name.core))
    if not given or len(given) > len(name.places):
        return None
    has_initials = any(word.is_initial for word in given)
    places = range(len(name.places)) if has_initials else sorted(name.core)
    chosen = _assign(given, name, places)
    if chosen is None:
        return None
    taken = {place for place, _ in chosen.values()}
    cost = _sum(given, [cost for _, cost in chosen.values()], is_mixed=name.is_mixed)
    if cost is None or (name.ends_in_title and len(given) == 1 and not titles):
        return None  # Nuri Paşa is not just Nuri
    surnames = frozenset(name.words[place].loose for place in taken & name.surname)
    if taken >= name.core:
        # With an initial left out it may be somebody else's: M. D. Rasulzade is not M. E. Rasulzade.
        is_cut = len(given) < len(whole) and any(word.is_initial for word in whole)
        return NameMatch(*cost, is_part=is_cut, name=name, surnames=surnames)
    if surnames or _is_first_name_with_title(given, titles, name, taken):
        return NameMatch(*cost, is_part=True, name=name, surnames=surnames)
    return None


def _without_patronymic(given: list[Word], length: int) -> list[Word]:
    """*İosif Vissarionoviç Stalin* and *S. M. Kirov* for names that leave the patronymic out."""
    kept = [word for word in given if not word.loose.endswith(_PATRONYMICS)] or given
    initials = [word for word in kept if word.is_initial]
    if len(kept) == length + 1 and len(initials) == 2:
        kept = [word for word in kept if word is not initials[1]] if initials[0] != initials[1] else kept[1:]
    return kept


def _is_first_name_with_title(
    given: Sequence[Word], titles: Sequence[Word], name: SpelledName, taken: set[int]
) -> bool:
    """*Nəsib bəy*, the first name with the title that follows it in the name."""
    if len(given) != 1 or len(titles) != 1 or given[0].is_initial or is_title_before(titles[0]):
        return False
    following = max(taken) + 1
    return following < len(name.places) and any(titles[0].loose == word.loose for word in name.places[following])


def _meet_thing(reading: Reading, name: SpelledName, entity: SpelledEntity) -> NameMatch | None:
    """A name in full, or without the word for its sort, or with another such word that says the same."""
    sorts = [sort_of(word, entity.kind) for word in reading.words]
    given = [word for word, sort in zip(reading.words, sorts, strict=True) if sort is None]
    said = {sort for sort in sorts if sort}
    if len(given) == len(reading.words) == len(name.places):
        given, places, is_part = list(reading.words), list(range(len(name.places))), False
    elif len(given) == len(name.core) and said <= entity.sorts | IDLE:
        named = {sort_of(name.words[place], entity.kind) for place in range(len(name.places)) if place not in name.core}
        places, is_part = sorted(name.core), bool(named - IDLE - {None}) and not said
    else:
        return None
    if is_part and not may_drop_sort(entity.kind):
        return None
    chosen = _assign(given, name, places)
    if chosen is None:
        return None
    # The word for its sort makes a short name long enough for a slip: Kasr Antlaşması.
    cost = _sum(reading.words if said else given, [cost for _, cost in chosen.values()], is_mixed=False)
    return NameMatch(*cost, is_part=is_part or name.is_title_of_work, name=name) if cost else None


def _meet_joined(reading: Reading, name: SpelledName) -> NameMatch | None:
    """The same letters with spaces elsewhere: *Əli Mərdan* and *Əlimərdan*."""
    words = name.words
    if name.is_mixed or len(words) == len(reading.words):
        return None
    best: NameMatch | None = None
    ways = [(reading.words, words)]
    if not name.ends_in_title:
        ways.append((reading.core, tuple(word for word in words if not word.is_title)))
    for given, other in ways:
        cost = _joined_cost(given, other)
        if cost is not None and (best is None or cost < best.cost):
            best = NameMatch(*cost, is_part=False, name=name)
    return best


def _joined_cost(given: Sequence[Word], name: Sequence[Word]) -> _Cost | None:
    if any(word.is_initial for word in given):
        return None
    plain, other = "".join(word.plain for word in given), "".join(word.plain for word in name)
    if abs(len(plain) - len(other)) > 1 or len(other) < _SHORTEST_NAME or is_other_name(plain, other):
        return None
    if plain == other:
        written = {"".join(word.written[way] for word in name) for way in (0, 1)}
        is_exact = any("".join(word.written[way] for word in given) in written for way in (0, 1))
        return _EXACT if is_exact else _LETTERS
    may_slip = all(word.may_slip for word in (*given, *name))
    return _SLIP if may_slip and OSA.distance(plain, other, score_cutoff=1) <= 1 else None
