"""Rules of drawn quizzes: 17 (no item gives away another), 18 (the key stands anywhere), 21 (no fact twice)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from random import Random
from typing import Final

from quizzes.facts.facts import TopicId
from quizzes.language.folding import plain_key
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import (
    AnyItem,
    Aspect,
    ChoiceItem,
    MatchingItem,
    MultipleChoiceItem,
    OrderingItem,
    TrueFalseItem,
)
from quizzes.questions.rules.findings import Finding
from quizzes.study.draw import LENGTHS, arrange, draw

_DRAWN: Final = 12  # quizzes of each topic
_FEWEST: Final = 100  # items before a share says anything
_LANGUAGE: Final = "en"  # leaks are the same in all; English names inflect least


def lint_quizzes(bank: QuestionBank) -> Iterator[Finding]:
    """What is wrong with quizzes drawn from the bank, some of every topic, the same at every call."""
    places: Counter[int] = Counter()
    for topic in (None, *bank.base.themes):
        for seed in range(_DRAWN):
            rng = Random(f"{topic}.{seed}")
            items = draw(bank, topic, LENGTHS[-1], rng)
            yield from _check_facts(items, topic)
            yield from _check_leaks(items, bank)
            places.update(_places(items, rng))
    for place in range(4):
        share = places[place] / places.total() if places else 0.25
        if places.total() >= _FEWEST and not 0.15 <= share <= 0.35:
            yield Finding(18, "quizzes", "all", f"the key stands in place {place + 1} of {share:.0%} of the choices")


def _check_facts(items: list[AnyItem], topic: TopicId | None) -> Iterator[Finding]:
    for fact, count in Counter(item.fact for item in items).items():
        if count > 1:
            yield Finding(21, fact, "all", f"{count} items in one quiz on {topic or 'everything'}", blocks=False)


def _check_leaks(items: list[AnyItem], bank: QuestionBank) -> Iterator[Finding]:
    """Whether a sentence of one item names another's subject together with that other's key."""
    texts = {item.id: _told(item, bank) for item in items}
    for asked in items:
        if isinstance(asked, OrderingItem | MatchingItem | MultipleChoiceItem) or asked.aspect is Aspect.FIRST:
            continue  # one of their facts is not their key
        subject = plain_key(_cue(asked, bank))
        keys = [f" {plain_key(key)} " for key in _keys(asked, bank)]
        for shown in items:
            telling = [told for told in texts[shown.id] if f" {subject} " in told]
            if shown is not asked and any(key in told for told in telling for key in keys):
                yield Finding(17, asked.id, _LANGUAGE, f"given away by {shown.id}")


def _cue(item: AnyItem, bank: QuestionBank) -> str:
    """What the stem names: the subject, or, where that is asked, what is said of it."""
    fact = bank.base.facts[item.fact]
    if item.aspect is Aspect.WHAT and item.given is None and fact.date:
        return str(fact.date.first_day.year)
    named = item.given if item.aspect is Aspect.WHAT and item.given else fact.subject
    return bank.base.entity(named).name(_LANGUAGE).label


def _keys(item: AnyItem, bank: QuestionBank) -> list[str]:
    """What would answer an item; of a statement what is true, whatever it says."""
    if isinstance(item, TrueFalseItem):
        fact = bank.base.facts[item.fact]
        years = [str(fact.date.first_day.year)] if fact.date else []
        return [*years, *(bank.base.entity(entity).name(_LANGUAGE).label for entity in fact.entities)]
    return bank.question(item, _LANGUAGE).key.split(" / ")


def _told(item: AnyItem, bank: QuestionBank) -> list[str]:
    """Every sentence of an item's page, ready for comparison."""
    question = bank.question(item, _LANGUAGE)
    told = [question.stem, *question.explanation.split(". "), *(option.reason for option in question.options)]
    return [f" {plain_key(sentence)} " for sentence in told]


def _places(items: list[AnyItem], rng: Random) -> Iterator[int]:
    """Where the keys of single choices without an order of their own stand, among four."""
    for slot, item in zip(arrange(items, rng), items, strict=True):
        if isinstance(item, ChoiceItem) and isinstance(item.key, str) and len(slot.options) == 4:
            yield slot.options.index(item.key)
