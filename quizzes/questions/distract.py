"""Choose wrong options: of the key's kind and time, and proven false by the fact base.

A value is proven false only when the property takes one value, or its list is marked complete; see item-writing
rules 1, 4, 5, 6, 7 and 20 in `docs/item-rules.md`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from operator import ge
from random import Random
from statistics import median
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.facts.entities import Entity, EntityId
from quizzes.facts.facts import Fact
from quizzes.facts.properties import Property
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.folding import plain_key
from quizzes.language.kinds import NameKind

WANTED: Final = 3
_NEAREST: Final = 9
_STEM_LETTERS: Final = 5
_SHORTEST_WORD: Final = 4  # letters; shorter ones carry no meaning of their own
_TRIES: Final = 30
LONGEST_KEY: Final = 1.25  # times the median option
_LENGTH_HIDDEN: Final = 0.9  # share of items for which a longer option is looked for
_GROWN_UP: Final = 18  # years
_FARTHEST: Final = 12  # years between a key and a wrong year
_BEGINS: Final = (Property.FOUNDED_ON, Property.PUBLISHED_ON, Property.BORN_ON)
_ENDS: Final = (Property.CLOSED_ON, Property.DIED_ON)


def distract_year(fact: Fact, base: FactBase, rng: Random) -> tuple[DateValue, ...]:
    """Three years of other facts near the key, some before and some after it as chance has it; fewer if there are none.

    None that the subject's own history rules out at a glance, as an end before the beginning. The key's rank among the
    sorted options is uniform where its neighbours allow, so that the middle is no clue.
    """
    key = fact.date
    if key is None or key.year is None:
        return ()
    here = key.year
    slack = 3 if key.is_approximate else 0
    first = _earliest(fact, base)
    known = {date.year for other in base.reviewed if (date := other.date) and date.year}
    years = sorted(
        (year for year in known if slack < abs(year - here) <= _FARTHEST and year >= first),
        key=lambda year: (abs(year - here), year),
    )
    before = [year for year in years if year < here]
    after = [year for year in years if year > here]
    chosen: list[int] = []
    for _ in range(_TRIES):
        rank = max(min(rng.randint(0, WANTED), len(before)), WANTED - len(after))
        chosen = _draw(before, rank, rng) + _draw(after, WANTED - rank, rng)
        if not is_arithmetic([*chosen, here]):
            break
    return tuple(DateValue(HistoricalDate(year)) for year in sorted(chosen))


def _earliest(fact: Fact, base: FactBase) -> int:
    """The first year that the subject's other dates leave open: nothing ends before it begins."""
    if fact.property not in _ENDS:
        return 0
    begins = [other.date.start.year for other in base.about(fact.subject) if other.date and other.property in _BEGINS]
    return max(begins, default=0)


def _draw(nearest_first: Sequence[int], count: int, rng: Random) -> list[int]:
    """Some of the nearest, with a little room for chance."""
    near = nearest_first[: count + 1]
    return rng.sample(near, min(count, len(near)))


def is_arithmetic(years: Iterable[int]) -> bool:
    """Whether the years stand in even steps, as no real history does."""
    row = sorted(years)
    return len({b - a for a, b in itertools.pairwise(row)}) == 1


def distract_entity(
    key: EntityId,
    right: Iterable[EntityId],
    fact: Fact,
    base: FactBase,
    rng: Random,
    *,
    peers: Sequence[EntityId],
) -> tuple[EntityId, ...]:
    """Up to three entities of the key's kind and circle, none of them `right`, drawn from `peers`, likeliest first.

    Nothing that shares a word with the key or the subject, unless it is a person: two bearers of one surname are a
    fair pair, two names for one state are not. No place or state that lies within the key or surrounds it; nobody who
    was dead by then or a child, no state that was not yet or no longer there.
    """
    excluded = {*right, fact.subject, *fact.parties}
    chosen: list[EntityId] = []
    candidates = _shuffled_head([peer for peer in peers if _is_like(key, peer, fact, base)], rng)
    for peer in _hide_length(key, candidates, base, rng):
        if peer in excluded or peer in chosen:
            continue
        is_person = base.entity(peer).kind is NameKind.PERSON
        rivals = (fact.subject,) if is_person else (key, *chosen, fact.subject)
        if any(shares_word(base, peer, rival) for rival in rivals):
            continue
        if any(base.surrounds(one, peer) or base.surrounds(peer, one) for one in (key, *fact.parties)):
            continue
        chosen.append(peer)
        if len(chosen) == WANTED:
            break
    return tuple(chosen)


def _is_like(key: EntityId, peer: EntityId, fact: Fact, base: FactBase) -> bool:
    """Whether `peer` could stand where `key` stands: of the same kind and circle, and there at the time."""
    one, other = base.entity(key), base.entity(peer)
    return one.kind is other.kind and one.circle == other.circle and _was_there(other, base.year_of(fact))


def _was_there(entity: Entity, year: int) -> bool:
    """Whether a state existed in a year, or a person was alive and grown up."""
    if entity.lived is None:
        return True
    first, last = entity.lived
    return first + (_GROWN_UP if entity.kind is NameKind.PERSON else 0) <= year <= last


def _shuffled_head(peers: Sequence[EntityId], rng: Random) -> list[EntityId]:
    """The likeliest peers in random order, the others behind them as they come."""
    head = list(peers[:_NEAREST])
    rng.shuffle(head)
    return [*head, *peers[_NEAREST:]]


def _hide_length(key: EntityId, candidates: list[EntityId], base: FactBase, rng: Random) -> list[EntityId]:
    """The candidates, mostly with one as long as the key ahead: length is to be no clue in any language (rule 9)."""
    if rng.random() < _LENGTH_HIDDEN:
        wanted = _lengths(base, key)
        in_how_many = {peer: sum(map(ge, _lengths(base, peer), wanted)) for peer in candidates}
        longer = max(candidates, key=lambda peer: in_how_many[peer], default=key)  # of equals the likeliest
        if in_how_many.get(longer):
            return [longer, *(peer for peer in candidates if peer != longer)]
    return candidates


def sticks_out(key: EntityId, distractors: Sequence[EntityId], base: FactBase) -> bool:
    """Whether its length alone shows the key in some language: the longest, and far above the median (rule 9)."""
    by_option = [_lengths(base, option) for option in (key, *distractors)]
    return any(
        lengths[0] == max(lengths) and lengths[0] > LONGEST_KEY * median(lengths)
        for lengths in zip(*by_option, strict=True)
    )


def _lengths(base: FactBase, entity_id: EntityId) -> list[int]:
    return [len(name.label) for name in base.entity(entity_id).names.values()]


def shares_word(base: FactBase, one: EntityId, other: EntityId) -> bool:
    """Whether two names share the stem of a content word in any language: one would point to the other."""
    return bool(_stems(base, one) & _stems(base, other))


def _stems(base: FactBase, entity_id: EntityId) -> set[str]:
    entity = base.entity(entity_id)
    return {
        word[:_STEM_LETTERS]
        for name in (*entity.names.values(), *entity.aliases)
        for word in plain_key(str(name)).split()
        if len(word) >= _SHORTEST_WORD
    }
