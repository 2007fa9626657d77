"""Which items a learner's decks hold, in the order in which they become cards."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Final

from quizzes.facts.base import EVERYTHING
from quizzes.facts.facts import FactId, TopicId
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ItemId
from quizzes.questions.open_items import find_open, gather_open, is_open

#: In place of a topic: what a learner last got wrong. No topic may have it as its id.
MISTAKES: Final = "mistakes"


class CardStock:
    """Every item that may be a card: weighty facts first, then in the order of time. Made once for a bank."""

    def __init__(self, bank: QuestionBank) -> None:
        base = bank.base
        self._bank = bank
        self._open = gather_open(bank.items)

        def rank(item: AnyItem) -> tuple[object, ...]:
            fact = base.facts[item.fact]
            return (-fact.weight, *base.year_and_day(fact), item.id)

        items = sorted((item for of_fact in self._open.values() for item in of_fact), key=rank)
        self.ids: Sequence[ItemId] = tuple(item.id for item in items)
        self._facts = {item.id: item.fact for item in items}
        self._rank = {item_id: place for place, item_id in enumerate(self.ids)}
        self._by_topic = {
            topic: tuple(sorted((item.id for item in of_topic if is_open(item)), key=self._rank.__getitem__))
            for topic, of_topic in bank.by_topic.items()
        }

    def __contains__(self, item_id: object) -> bool:
        """Whether that item may be a card; not any more, if it was withdrawn."""
        return item_id in self._facts

    def fact(self, item_id: str) -> FactId:
        """The fact an item of the stock is about."""
        return self._facts[ItemId(item_id)]

    def has_deck(self, topic: str) -> bool:
        """Whether there is a deck of that name."""
        return topic in {EVERYTHING, MISTAKES} or bool(self._by_topic.get(TopicId(topic)))

    def deck(self, topic: str) -> Sequence[ItemId]:
        """The items of a topic or of everything, in their order; none for a topic there is no more."""
        return self.ids if topic == EVERYTHING else self._by_topic.get(TopicId(topic), ())

    def cards_for(self, mistakes: Iterable[str]) -> list[ItemId]:
        """The items that ask openly what she got wrong, in their order; none for what cannot be asked so."""
        items = (self._bank.item(item_id) for item_id in mistakes if item_id in self._bank)
        found = {one.id for item in items if (one := find_open(item, self._open))}
        return sorted(found, key=self._rank.__getitem__)

    def gather(self, topics: Iterable[str], mistakes: Iterable[str]) -> Sequence[ItemId]:
        """What the decks taken up hold together, in their order, each once."""
        topics = set(topics)
        if EVERYTHING in topics:
            return self.ids
        wrong = self.cards_for(mistakes) if MISTAKES in topics else []
        decks = [self.deck(topic) for topic in topics - {MISTAKES}]
        if len(decks) == 1 and not wrong:
            return decks[0]
        return sorted({item for deck in (*decks, wrong) for item in deck}, key=self._rank.__getitem__)
