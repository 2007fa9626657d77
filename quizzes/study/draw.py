"""Draw the items of a quiz: varied, weighty ones first, none giving away another."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from random import Random
from typing import Final

from quizzes.facts.facts import TopicId
from quizzes.language.dates import DateValue
from quizzes.language.folding import plain_key
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ChoiceItem, ItemType
from quizzes.study.attempts import Slot

LENGTHS: Final = (5, 10, 20)
#: How often each way of asking is wanted, where a fact has them all.
_TYPE_WEIGHTS: Final = {
    ItemType.SINGLE_CHOICE: 5,
    ItemType.TRUE_FALSE: 2,
    ItemType.NAME: 2,
    ItemType.DATE: 1,
}


def draw(bank: QuestionBank, topic: TopicId | None, length: int, rng: Random) -> list[AnyItem]:
    """Draw up to `length` items of a topic (None: of all), no two about one subject, none leaking another's key.

    Fewer come back when the topic has no more. Item-writing rules 17 and 21.
    """
    by_fact: dict[str, list[AnyItem]] = {}
    for item in bank.items if topic is None else bank.by_topic[topic]:
        by_fact.setdefault(item.fact, []).append(item)
    # Weighted shuffle (Efraimidis & Spirakis 2006): a fact of weight 3 comes early three times as readily.
    order = sorted(
        by_fact, key=lambda fact: rng.random() ** (1 / bank.base.facts[bank.item(by_fact[fact][0].id).fact].weight),
        reverse=True,
    )  # fmt: skip
    chosen: list[AnyItem] = []
    subjects: set[str] = set()
    for fact_id in order:
        subject = bank.base.facts[by_fact[fact_id][0].fact].subject
        if subject in subjects:
            continue
        item = _pick_type(by_fact[fact_id], rng)
        if any(_leaks(bank, item, other) or _leaks(bank, other, item) for other in chosen):
            continue
        chosen.append(item)
        subjects.add(subject)
        if len(chosen) == length:
            break
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


def _pick_type(items: Sequence[AnyItem], rng: Random) -> AnyItem:
    return rng.choices(items, [_TYPE_WEIGHTS[item.type] for item in items])[0]


def _leaks(bank: QuestionBank, shown: AnyItem, asked: AnyItem) -> bool:
    """Whether reading one item, its feedback included, tells the key of another on a like subject."""
    told = bank.question(shown, "en")
    text = plain_key(f"{told.stem} {told.explanation}")
    keys = [plain_key(_label(bank, answer)) for answer in asked.answers]
    if not any(f" {key} " in f" {text} " for key in keys):
        return False
    subject = bank.base.entity(bank.base.facts[asked.fact].subject)
    words = {word[:5] for word in plain_key(str(subject.name("en"))).split() if len(word) > 3}
    return any(word[:5] in words for word in text.split())


def _label(bank: QuestionBank, answer: object) -> str:
    if isinstance(answer, DateValue):
        return str(answer.start.year)
    return bank.base.entities[answer].name("en").label  # type: ignore[index]  # the other kind of answer is an id
