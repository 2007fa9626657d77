"""Choose wrong options: of the key's kind and time, and proven false by the fact base.

A value is proven false only when the property takes one value, or its list is marked complete; see item-writing
rules 1, 4, 5, 6, 7 and 20 in `docs/item-rules.md`.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from random import Random
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.facts.facts import Fact
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.folding import plain_key
from quizzes.language.kinds import NameKind

WANTED: Final = 3
_NEAREST: Final = 9
_STEM_LETTERS: Final = 4
_TRIES: Final = 9


def distract_year(fact: Fact, base: FactBase, rng: Random) -> tuple[DateValue, ...]:
    """Three years of other facts near the key, some before and some after it as chance has it; fewer if there are none.

    The key's rank among the sorted options is uniform where its neighbours allow, so that the middle is no clue.
    """
    key = fact.date
    key_year = key.year if key else None
    if key is None or key_year is None:
        return ()
    slack = 3 if key.is_approximate else 0
    dates = [other.date for other in base.reviewed if other.date]
    years = sorted(
        {date.year for date in dates if date.year and abs(date.year - key_year) > slack},
        key=lambda year: (abs(year - key_year), year),
    )[: _NEAREST + WANTED]
    before = sorted((year for year in years if year < key_year), reverse=True)
    after = sorted(year for year in years if year > key_year)
    for _ in range(_TRIES):
        rank = rng.randint(0, WANTED)
        rank = max(min(rank, len(before)), WANTED - len(after))
        chosen = _draw(before, rank, rng) + _draw(after, WANTED - rank, rng)
        if not is_arithmetic([*chosen, key_year]):
            break
    return tuple(DateValue(HistoricalDate(year)) for year in sorted(chosen))


def _draw(nearest_first: Sequence[int], count: int, rng: Random) -> list[int]:
    """Some of the nearest, with a little room for chance."""
    near = nearest_first[: count + 3]
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
    """Up to three entities of the key's kind that are not among `right`, drawn from `peers`, the likeliest first.

    Nothing that shares a word with the key or the subject, unless it is a person: two bearers of one surname are a
    fair pair, two names for one state are not. No place that lies within the key or surrounds it.
    """
    excluded = {*right, fact.subject, *fact.parties}
    kind = base.entity(key).kind
    chosen: list[EntityId] = []
    for peer in _shuffled_head(peers, rng):
        entity = base.entity(peer)
        if peer in excluded or entity.kind is not kind or peer in chosen:
            continue
        if kind is NameKind.PLACE and (base.surrounds(key, peer) or base.surrounds(peer, key)):
            continue
        if kind is not NameKind.PERSON and any(
            shares_word(base, peer, other) for other in (key, *chosen, fact.subject)
        ):
            continue
        if kind is NameKind.PERSON and shares_word(base, peer, fact.subject):
            continue
        chosen.append(peer)
        if len(chosen) == WANTED:
            break
    return tuple(chosen)


def _shuffled_head(peers: Sequence[EntityId], rng: Random) -> list[EntityId]:
    """The likeliest peers in random order, the others behind them as they come."""
    head = list(peers[:_NEAREST])
    rng.shuffle(head)
    return [*head, *peers[_NEAREST:]]


def shares_word(base: FactBase, one: EntityId, other: EntityId) -> bool:
    """Whether two names share the stem of a content word in any language: one would point to the other."""
    return bool(_stems(base, one) & _stems(base, other))


def _stems(base: FactBase, entity_id: EntityId) -> set[str]:
    entity = base.entity(entity_id)
    return {
        word[:_STEM_LETTERS]
        for name in (*entity.names.values(), *entity.aliases)
        for word in plain_key(str(name)).split()
        if len(word) >= _STEM_LETTERS
    }
