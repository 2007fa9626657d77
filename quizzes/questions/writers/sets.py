"""Questions across facts: what came first, what belongs to one year, what order, what belongs to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import islice

from quizzes.facts.entities import EntityId
from quizzes.facts.facts import Fact
from quizzes.language.dates import DateValue, Precision
from quizzes.questions.distract import is_part_of_name, lengths_stick_out
from quizzes.questions.items import (
    AnyItem,
    Aspect,
    ChoiceItem,
    Distractor,
    Happening,
    MatchingItem,
    MultipleChoiceItem,
    OrderingItem,
    Pair,
)
from quizzes.questions.nearness import PLACE, Nearness, shuffled
from quizzes.questions.wording import ECHOES_OF_HAPPENINGS, Wording, wording_of
from quizzes.questions.writers.dates import sure_year

_OFFERED = 4
_OFFERED_TO_TICK = 5
_MOST_KEYS = 3
_NEAREST = 14  # facts a set is drawn from
_DAYS_APART = 21  # between two happenings whose order is asked: nearer ones are a matter for specialists
_TRIES = 6


def write_first(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """The earliest of four."""
    for attempt in range(_TRIES):
        chosen = _apart(fact, near, "first", attempt)
        if len(chosen) < _OFFERED:
            return
        key, *others = sorted(chosen, key=lambda one: _day(one).first_day)
        if near.base.echoes(key.subject, ECHOES_OF_HAPPENINGS):
            continue
        if not lengths_stick_out([near.base.name_lengths(one.subject) for one in (key, *others)], 1.1):
            wrong = tuple(Distractor(Happening(one.id), one.id) for one in others)
            yield ChoiceItem(fact=fact.id, aspect=Aspect.FIRST, topic=fact.topic, key=Happening(key.id), wrong=wrong)
            return


def write_order(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """Four on a timeline."""
    chosen = _apart(fact, near, "order", 0)
    if len(chosen) == _OFFERED:
        sequence = sorted(chosen, key=lambda one: _day(one).first_day)
        yield OrderingItem(
            fact=fact.id,
            aspect=Aspect.ORDER,
            topic=fact.topic,
            sequence=tuple(Happening(one.id) for one in sequence),
        )


def write_same_year(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """All those of one year, among those of others."""
    year = sure_year(fact)
    if year is None or not near.can_be_told(fact):
        return
    keys, wrong = [fact], list[Fact]()
    for other in _candidates(fact, near, "same"):
        if other.date is None or _are_of_one_affair(other, [*keys, *wrong], near):
            continue
        if sure_year(other) == year and len(keys) < _MOST_KEYS:
            keys.append(other)
        elif not other.date.in_year().overlaps(year) and len(wrong) < _OFFERED_TO_TICK - _MOST_KEYS:
            wrong.append(other)
    wrong = [other for other in wrong if all(_gap(key, other) > _DAYS_APART for key in keys)]
    if len(keys) > 1 and len(wrong) > 1:
        yield MultipleChoiceItem(
            fact=fact.id,
            aspect=Aspect.SAME,
            topic=fact.topic,
            keys=tuple(Happening(one.id) for one in keys),
            wrong=tuple(Distractor(Happening(one.id), one.id) for one in wrong),
        )


def write_matching_years(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """Treaties, parties or papers, and their years."""
    if _wording(fact, near).match_year is None:
        return

    def answer(one: Fact) -> DateValue | None:
        return sure_year(one) if near.can_be_told(one) else None

    def clash(one: Fact, other: Fact) -> bool:
        return answer(one) == answer(other)

    pairs = _pair(fact, near, answer, clash)
    if pairs:
        taken = [pair.answer for pair in pairs]
        years = sorted(near.years(fact).items(), key=lambda found: -found[1][0])
        extra = [
            Distractor(date, because)
            for year, (_, because) in years
            if (date := DateValue.parse(f"{year:04}")) not in taken
        ]
        yield _matching(fact, Aspect.YEAR, pairs, extra[:1])


def write_matching_people(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """Organisations and founders, works and authors, offices and holders."""
    base = near.base
    if _wording(fact, near).match_person is None:
        return

    def answer(one: Fact) -> EntityId | None:
        if len(one.entities) != 1 or not one.is_closed or base.shares_word(one.entities[0], one.subject):
            return None
        return one.entities[0]

    def clash(one: Fact, other: Fact) -> bool:
        mine, theirs = answer(one), answer(other)
        if mine is None or theirs is None or mine == theirs:
            return True
        return base.entity(mine).kind is not base.entity(theirs).kind or base.shares_word(theirs, one.subject)

    pairs = _pair(fact, near, answer, clash)
    if pairs:
        yield _matching(
            fact, Aspect.WHO, pairs, _extra(pairs, near.entities(fact.entities[0], fact, fact.property), near)
        )


def write_matching_places(fact: Fact, near: Nearness) -> Iterator[AnyItem]:
    """Papers and the cities they appeared in, meetings and where they were held."""
    base = near.base
    if _wording(fact, near).match_place is None:
        return

    def answer(one: Fact) -> EntityId | None:
        return one.place if one.place and not base.shares_word(one.place, one.subject) else None

    def clash(one: Fact, other: Fact) -> bool:
        mine, theirs = answer(one), answer(other)
        if mine is None or theirs is None or base.surrounds(mine, theirs) or base.surrounds(theirs, mine):
            return True
        return base.shares_word(theirs, one.subject) or base.shares_word(mine, other.subject)

    pairs = _pair(fact, near, answer, clash)
    if pairs and fact.place:
        yield _matching(fact, Aspect.WHERE, pairs, _extra(pairs, near.entities(fact.place, fact, PLACE), near))


def _wording(fact: Fact, near: Nearness) -> Wording:
    return wording_of(fact.property, near.base.entity(fact.subject).kind)


def _pair(
    fact: Fact,
    near: Nearness,
    answer: Callable[[Fact], EntityId | DateValue | None],
    clash: Callable[[Fact, Fact], bool],
) -> list[Pair]:
    """Four facts of one property that have an answer each, none of which fits another; none when there are fewer."""
    if answer(fact) is None:
        return []
    chosen = [fact]
    candidates = [other for other in islice(near.alike(fact), 3 * _NEAREST) if answer(other) is not None]
    for other in shuffled_facts(candidates[:8], fact.id, "pairs") + candidates[8:]:
        fits = not any(clash(one, other) or clash(other, one) for one in chosen)
        if fits and not any(is_part_of_name(near.base, one.subject, other.subject) for one in chosen):
            chosen.append(other)
        if len(chosen) == _OFFERED:
            break
    if len(chosen) < _OFFERED:
        return []
    return [
        Pair(one.id, found) for one in shuffled_facts(chosen, fact.id, "rows") if (found := answer(one)) is not None
    ]


def _extra(pairs: list[Pair], peers: Iterable[Distractor], near: Nearness) -> list[Distractor]:
    """One more answer that belongs to none, so that the last pair is not left over."""
    base = near.base
    taken = [pair.answer for pair in pairs if isinstance(pair.answer, str)]
    kind = base.entity(taken[0]).kind
    subjects = [base.facts[pair.fact].subject for pair in pairs]
    circles = {base.entity(entity).circle for entity in taken}
    for peer in peers:
        one = peer.answer
        if not isinstance(one, str) or one in taken or base.entity(one).kind is not kind:
            continue
        if base.entity(one).circle not in circles:
            continue
        nested = any(base.surrounds(one, other) or base.surrounds(other, one) for other in taken)
        if not nested and not any(base.shares_word(one, subject) for subject in subjects):
            return [peer]
    return []


def _matching(fact: Fact, aspect: Aspect, pairs: list[Pair], extra: list[Distractor]) -> MatchingItem:
    return MatchingItem(fact=fact.id, aspect=aspect, topic=fact.topic, pairs=tuple(pairs), wrong=tuple(extra))


def _apart(fact: Fact, near: Nearness, purpose: str, attempt: int) -> list[Fact]:
    """The fact and three near ones whose order nobody can dispute."""
    if not near.can_be_told(fact):
        return []
    chosen = [fact]
    for other in _candidates(fact, near, purpose, attempt):
        is_apart = all(_gap(one, other) > _DAYS_APART for one in chosen)
        if is_apart and not _are_of_one_affair(other, chosen, near):
            chosen.append(other)
        if len(chosen) == _OFFERED:
            break
    return chosen


def _candidates(fact: Fact, near: Nearness, *seed: object) -> list[Fact]:
    """What may be told beside a fact: the nearest in an order of chance, the others behind them as they come."""
    happenings = near.happenings(fact)
    return shuffled_facts(happenings[:_NEAREST], fact.id, *seed) + happenings[_NEAREST:]


def _are_of_one_affair(other: Fact, chosen: Iterable[Fact], near: Nearness) -> bool:
    """Whether it may be a stage of what one of the chosen is of, whose order logic tells: dispatch and arrival."""
    base = near.base
    return any(
        not base.telling_stems(one.subject).isdisjoint(base.telling_stems(other.subject))
        or _are_of_one_day(one, other)
        or is_part_of_name(base, one.subject, other.subject)
        for one in chosen
    )


def _are_of_one_day(one: Fact, other: Fact) -> bool:
    """Whether both are dated to the day and may be the same: the fall of a state and its enemy's coming to power."""
    a, b = _day(one), _day(other)
    if a.start.year != b.start.year:  # the rest takes longer, and is asked a hundred thousand times
        return False
    return a.precision is b.precision is Precision.DAY and a.overlaps(b)


def _gap(one: Fact, other: Fact) -> int:
    """Days between two dated facts; negative when they may overlap."""
    a, b = _day(one), _day(other)
    first, second = (a, b) if a.first_day <= b.first_day else (b, a)
    return (second.first_day - first.last_day).days


def _day(fact: Fact) -> DateValue:
    assert fact.date is not None
    return fact.date


def shuffled_facts(facts: Iterable[Fact], *seed: object) -> list[Fact]:
    """Facts in an order that looks like chance and stays."""
    by_id = {str(fact.id): fact for fact in facts}
    return [by_id[fact_id] for fact_id in shuffled(by_id, *seed)]
