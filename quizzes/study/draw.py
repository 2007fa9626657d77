"""Draw the items of a quiz: varied, weighty ones first, none giving away another."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from random import Random
from typing import Final

from quizzes.facts.facts import FactId, TopicId
from quizzes.language.dates import DateValue
from quizzes.language.folding import plain_key
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import Answer, AnyItem, ChoiceItem, ItemType
from quizzes.study.attempts import Slot

LENGTHS: Final = (5, 10, 20)
_TRIES: Final = 5  # draws made before a shorter quiz is accepted
#: How often each way of asking is wanted, where a fact has them all.
_TYPE_WEIGHTS: Final = {
    ItemType.SINGLE_CHOICE: 5,
    ItemType.TRUE_FALSE: 2,
    ItemType.NAME: 2,
    ItemType.DATE: 1,
}


def draw(bank: QuestionBank, topic: TopicId | None, length: int, rng: Random) -> list[AnyItem]:
    """Draw up to `length` items of a topic (None: of all), no two of one fact, none leaking another's key.

    Two about one subject only where the topic has too few subjects; fewer items when it has no more that go together.
    Item-writing rules 17 and 21.
    """
    by_fact: dict[FactId, list[AnyItem]] = {}
    for item in bank.items if topic is None else bank.by_topic[topic]:
        by_fact.setdefault(item.fact, []).append(item)
    tries: list[list[AnyItem]] = []
    while len(tries) < _TRIES and (not tries or len(tries[-1]) < length):
        tries.append(_draw_once(bank, by_fact, length, rng))
    return max(tries, key=len)


def _draw_once(
    bank: QuestionBank, by_fact: Mapping[FactId, Sequence[AnyItem]], length: int, rng: Random
) -> list[AnyItem]:
    facts = bank.base.facts
    # Weighted shuffle (Efraimidis & Spirakis 2006): a fact of weight 3 comes early three times as readily.
    order = sorted(by_fact, key=lambda fact: rng.random() ** (1 / facts[fact].weight), reverse=True)
    chosen: list[AnyItem] = []
    for may_repeat in (False, True):
        for fact_id in order:
            if len(chosen) == length:
                return chosen
            asked = {item.fact for item in chosen}
            subjects = {facts[fact].subject for fact in asked}
            if fact_id in asked or (facts[fact_id].subject in subjects and not may_repeat):
                continue
            picked = _pick(bank, by_fact[fact_id], chosen, rng)
            if picked is not None:
                chosen.append(picked)
    return chosen


def arrange(items: Iterable[AnyItem], rng: Random) -> list[Slot]:
    """Give each item its place, and shuffle the options of those whose options have no order of their own."""
    return [Slot(position, item.id, _arrange_options(item, rng)) for position, item in enumerate(items, 1)]


def _arrange_options(item: AnyItem, rng: Random) -> tuple[str, ...]:
    if not isinstance(item, ChoiceItem):
        return ()
    options = [str(option) for option in item.options]
    if not isinstance(item.key, DateValue):
        rng.shuffle(options)
    return tuple(options)


def _pick(bank: QuestionBank, items: Sequence[AnyItem], chosen: Sequence[AnyItem], rng: Random) -> AnyItem | None:
    """One of a fact's items, its way of asking by chance, that neither tells another's key nor is told by one."""
    left = list(items)
    while left:
        item = rng.choices(left, [_TYPE_WEIGHTS[item.type] for item in left])[0]
        if not any(leaks(bank, item, other) or leaks(bank, other, item) for other in chosen):
            return item
        left.remove(item)
    return None


def leaks(bank: QuestionBank, shown: AnyItem, asked: AnyItem) -> bool:
    """Whether reading one item, its feedback included, tells the key of another on a like subject."""
    told = bank.question(shown, "en")
    text = plain_key(f"{told.stem} {told.explanation}")
    keys = [plain_key(_label(bank, answer)) for answer in asked.answers]
    if not any(f" {key} " in f" {text} " for key in keys):
        return False
    subject = bank.base.entity(bank.base.facts[asked.fact].subject)
    words = {word[:5] for word in plain_key(str(subject.name("en"))).split() if len(word) > 3}
    return any(word[:5] in words for word in text.split())


def _label(bank: QuestionBank, answer: Answer) -> str:
    if isinstance(answer, DateValue):
        return str(answer.start.year)
    return bank.base.entity(answer).name("en").label
