"""Draw the items of a quiz: varied, weighty ones first, none giving away another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import Final

from quizzes.facts.entities import EntityId
from quizzes.facts.facts import FactId, TopicId
from quizzes.language.amounts import Amount
from quizzes.language.dates import DateValue
from quizzes.questions.bank import QuestionBank, Stock
from quizzes.questions.items import AnyItem, ChoiceItem, ItemType, MatchingItem, MultipleChoiceItem, OrderingItem
from quizzes.study.attempts import Slot

LENGTHS: Final = (5, 10, 20)
#: Draws made before a shorter quiz is accepted, each with the most facts one of its items may tell: the fewer, the more
#: items go together.
_TRIES: Final = (None, None, 5, 3, 2)
_SMALL: Final = 1000  # facts that are all looked at; of more a sample is
_SAMPLED: Final = 40  # facts looked at for each item wanted
#: How often each way of asking is wanted, where a fact has them all.
_TYPE_WEIGHTS: Final = {
    ItemType.SINGLE_CHOICE: 12,
    ItemType.TRUE_FALSE: 3,
    ItemType.NAME: 6,
    ItemType.DATE: 4,
    ItemType.CLOZE: 4,
    ItemType.MULTIPLE_CHOICE: 8,
    ItemType.ORDERING: 6,
    ItemType.MATCHING: 4,
}


def draw(bank: QuestionBank, topic: TopicId | None, length: int, rng: Random) -> list[AnyItem]:
    """Draw up to `length` items of a topic (None: of all), no two of one fact, none leaking another's key.

    Two about one subject only where the topic has too few subjects; fewer items when it has no more that go together.
    Item-writing rules 17 and 21.
    """
    return draw_from(bank, bank.stock(topic), length, rng)


def draw_from(bank: QuestionBank, stock: Stock, length: int, rng: Random) -> list[AnyItem]:
    """The same from a stock of the bank's items."""
    longest: list[AnyItem] = []
    for most_told in _TRIES:
        drawn = _draw_once(bank, stock, length, rng, most_told)
        longest = max(longest, drawn, key=len)
        if len(longest) == length:
            break
    return longest


def _draw_once(bank: QuestionBank, stock: Stock, length: int, rng: Random, most_told: int | None) -> list[AnyItem]:
    facts = bank.base.facts
    order = _shuffle_weighted(stock, length, rng)
    chosen: list[AnyItem] = []
    asked: set[FactId] = set()
    subjects: set[EntityId] = set()
    for may_repeat in (False, True):
        for fact_id in order:
            if len(chosen) == length:
                return chosen
            if fact_id in asked or (facts[fact_id].subject in subjects and not may_repeat):
                continue
            items = stock.items[fact_id]
            if most_told is not None:
                items = [item for item in items if len(bank.disclosure(item).told) <= most_told]
            picked = _pick(bank, items, chosen, rng)
            if picked is not None:
                chosen.append(picked)
                asked.add(fact_id)
                subjects.add(facts[fact_id].subject)
    return chosen


def _shuffle_weighted(stock: Stock, length: int, rng: Random) -> list[FactId]:
    """The facts by chance, one of weight 3 early three times as readily; of many facts as many as a quiz may need."""
    if len(stock.facts) > _SMALL:
        sampled = rng.choices(stock.facts, cum_weights=stock.running_weights, k=_SAMPLED * length)
        return list(dict.fromkeys(sampled))
    # Weighted shuffle: Efraimidis & Spirakis 2006.
    keys = [rng.random() ** (1 / weight) for weight in stock.weights]
    return [fact for _, fact in sorted(zip(keys, stock.facts, strict=True), reverse=True)]


def arrange(items: Iterable[AnyItem], rng: Random) -> list[Slot]:
    """Give each item its place, and shuffle the options of those whose options have no order of their own."""
    return [Slot(position, item.id, _arrange_options(item, rng)) for position, item in enumerate(items, 1)]


def _arrange_options(item: AnyItem, rng: Random) -> tuple[str, ...]:
    if isinstance(item, OrderingItem):
        options = [str(one) for one in item.sequence]
    elif isinstance(item, ChoiceItem | MultipleChoiceItem | MatchingItem):
        options = [str(option) for option in item.options]
        if isinstance(item.options[0], DateValue | Amount):
            return tuple(options)
    else:
        return ()
    in_order = list(options)
    rng.shuffle(options)
    if isinstance(item, OrderingItem) and options == in_order:
        options.reverse()  # never solved as it is shown
    return tuple(options)


def _pick(bank: QuestionBank, items: Sequence[AnyItem], chosen: Sequence[AnyItem], rng: Random) -> AnyItem | None:
    """One of a fact's items, its way of asking by chance, that neither tells another's key nor is told by one."""
    left = list(items)
    while left:
        types = list(dict.fromkeys(item.type for item in left))
        wanted = rng.choices(types, [_TYPE_WEIGHTS[item_type] for item_type in types])[0]
        item = rng.choice([item for item in left if item.type is wanted])
        if not any(leaks(bank, item, other) or leaks(bank, other, item) for other in chosen):
            return item
        left.remove(item)
    return None


def leaks(bank: QuestionBank, shown: AnyItem, asked: AnyItem) -> bool:
    """Whether reading one item, its feedback included, tells the key of another."""
    return bank.disclosure(shown).leaks(bank.disclosure(asked))
