"""Choose wrong options: of the key's kind and time, and proven false by the fact base.

A value is proven false only when the property takes one value, or its list is marked complete; see item-writing
rules 1, 4, 5, 6, 7 and 20 in `docs/item-rules.md`. Every wrong option carries the fact it is right for.
"""

from __future__ import annotations

import itertools
from collections.abc import Callable, Collection, Iterable, Sequence
from operator import ge
from random import Random
from statistics import median
from typing import Final

from quizzes.facts.base import FactBase
from quizzes.facts.entities import Entity, EntityId
from quizzes.facts.facts import Fact
from quizzes.facts.properties import Property
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.kinds import NameKind
from quizzes.questions.items import Distractor
from quizzes.questions.nearness import Nearness

WANTED: Final = 3
_NEAREST: Final = 9
_TRIES: Final = 30
LONGEST_KEY: Final = 1.25  # times the median option
_LENGTH_HIDDEN: Final = 0.9  # share of items for which a longer option is looked for
_GROWN_UP: Final = 18  # years
_FARTHEST: Final = 12  # years between a key and a wrong year
_BEGINS: Final = (Property.FOUNDED_ON, Property.PUBLISHED_ON, Property.BORN_ON)
_ENDS: Final = (Property.CLOSED_ON, Property.DIED_ON)


def distract_year(fact: Fact, date: DateValue, near: Nearness, rng: Random) -> tuple[Distractor, ...]:
    """Three years of other facts near `date`, some before and some after it as chance has it; fewer if there are none.

    None that the subject's own history rules out at a glance, as an end before the beginning. The key's rank among the
    sorted options is uniform where its neighbours allow, so that the middle is no clue.
    """
    if date.year is None:
        return ()
    here = date.year
    slack = 3 if date.is_approximate else 0
    first, last = _open_years(fact, near.base)
    others = {
        year: found
        for year, found in near.years(fact).items()
        if slack < abs(year - here) <= _FARTHEST and first <= year <= last and not _is_claimed(year, fact)
    }
    # The nearest fact first; of equally near ones the year that is nearer.
    ranked = sorted(others, key=lambda year: (-round(others[year][0]), abs(year - here), year))
    before = [year for year in ranked if year < here]
    after = [year for year in ranked if year > here]
    chosen: list[int] = []
    for _ in range(_TRIES):
        rank = max(min(rng.randint(0, WANTED), len(before)), WANTED - len(after))
        chosen = _draw(before, rank, rng) + _draw(after, WANTED - rank, rng)
        if not is_arithmetic([*chosen, here]):
            break
    return tuple(Distractor(DateValue(HistoricalDate(year)), others[year][1]) for year in sorted(chosen))


def _is_claimed(year: int, fact: Fact) -> bool:
    """Whether some document gives that year for a disputed fact."""
    dates = [claim.value for claim in fact.claims if isinstance(claim.value, DateValue)]
    return any(date.first_day.year <= year <= date.last_day.year for date in dates)


def _open_years(fact: Fact, base: FactBase) -> tuple[int, int]:
    """The years that the subject's other dates leave open: nothing ends before it begins, or begins after its end."""
    dates = [other for other in base.about(fact.subject) if other.date]
    begins = [other.date.start.year for other in dates if other.date and other.property in _BEGINS]
    ends = [other.date.last_day.year for other in dates if other.date and other.property in _ENDS]
    first = max(begins, default=0) if fact.property in _ENDS else 0
    last = min(ends, default=9999) if fact.property in _BEGINS else 9999
    return first, last


def _draw(nearest_first: Sequence[int], count: int, rng: Random) -> list[int]:
    """Some of the nearest, with a little room for chance."""
    near = nearest_first[: count + 1]
    return rng.sample(near, min(count, len(near)))


def is_arithmetic(years: Iterable[int]) -> bool:
    """Whether the years stand in even steps, as no real history does."""
    row = sorted(years)
    return len({b - a for a, b in itertools.pairwise(row)}) == 1


def distract_entity(
    key: EntityId, right: Collection[EntityId], fact: Fact, base: FactBase, rng: Random, peers: Iterable[Distractor]
) -> tuple[Distractor, ...]:
    """Up to three entities of the key's kind and circle, none of them `right`, drawn from `peers`, likeliest first.

    Nothing that shares a word with the key or the subject, unless it is a person: two bearers of one surname are a
    fair pair, two names for one state are not. No place or state that lies within the key or surrounds it; nobody who
    was dead by then or a child, no state that was not yet or no longer there.
    """
    excluded = {*right, key, fact.subject, *fact.parties}

    def is_fair(peer: EntityId, chosen: Sequence[EntityId]) -> bool:
        if peer in excluded or not _is_like(key, peer, fact, base):
            return False
        is_person = base.entity(peer).kind is NameKind.PERSON
        rivals = (fact.subject,) if is_person else (key, *chosen, fact.subject)
        if any(base.shares_word(peer, rival) for rival in rivals):
            return False
        return not any(base.surrounds(one, peer) or base.surrounds(peer, one) for one in (key, *chosen, *fact.parties))

    return choose(key, peers, is_fair, base, rng)


def distract_subject(
    fact: Fact, others: Iterable[Fact], named: Collection[EntityId], base: FactBase, rng: Random
) -> tuple[Distractor, ...]:
    """Up to three other subjects of the same kind, of facts that `others` has found not to fit the stem.

    `named` are the entities the stem names: nothing that shares a word with one of them is offered.
    """

    def is_fair(peer: EntityId, chosen: Sequence[EntityId]) -> bool:
        nested = any(is_part_of_name(base, peer, other) for other in (fact.subject, *chosen))
        return not nested and not any(base.shares_word(peer, entity) for entity in named)

    peers = [Distractor(other.subject, other.id) for other in others]
    return choose(fact.subject, peers, is_fair, base, rng)


def is_part_of_name(base: FactBase, one: EntityId, other: EntityId) -> bool:
    """Whether one name, in some language, stands in the other: *the Musavat Party*, *the Musavat Party's bureau*."""
    return any(a in b or b in a for a, b in zip(base.labels(one), base.labels(other), strict=True))


def choose(
    key: EntityId,
    peers: Iterable[Distractor],
    is_fair: Callable[[EntityId, Sequence[EntityId]], bool],
    base: FactBase,
    rng: Random,
) -> tuple[Distractor, ...]:
    """Up to three fair peers, chance among the likeliest, mostly with one as long as the key (rule 9)."""
    because = {peer.answer: peer.because for peer in peers if isinstance(peer.answer, str)}
    candidates = _shuffled_head([peer for peer in because if is_fair(peer, ())], rng)
    chosen: list[EntityId] = []
    for peer in _hide_length(key, candidates, base, rng):
        if is_fair(peer, chosen):
            chosen.append(peer)
        if len(chosen) == WANTED:
            break
    return tuple(Distractor(peer, because[peer]) for peer in chosen)


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
        wanted = base.name_lengths(key)
        in_how_many = {peer: sum(map(ge, base.name_lengths(peer), wanted)) for peer in candidates}
        longer = max(candidates, key=lambda peer: in_how_many[peer], default=key)  # of equals the likeliest
        if in_how_many.get(longer):
            return [longer, *(peer for peer in candidates if peer != longer)]
    return candidates


def sticks_out(key: EntityId, distractors: Iterable[Distractor], base: FactBase) -> bool:
    """Whether its length alone shows the key in some language: the longest, and far above the median (rule 9)."""
    options = [key, *(one.answer for one in distractors if isinstance(one.answer, str))]
    return lengths_stick_out([base.name_lengths(option) for option in options])


def lengths_stick_out(by_option: Sequence[Sequence[int]], most: float = LONGEST_KEY) -> bool:
    """The same of the options' lengths, the key's first, each by language; `most` times the median is allowed."""
    return any(
        lengths[0] == max(lengths) and lengths[0] > most * median(lengths) for lengths in zip(*by_option, strict=True)
    )
