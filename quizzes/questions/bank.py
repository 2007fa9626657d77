"""The question bank: every publishable item, phrased on demand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from pathlib import Path

from quizzes.errors import NotFound
from quizzes.facts.base import FactBase
from quizzes.facts.content import load_content
from quizzes.facts.entities import EntityId
from quizzes.facts.facts import FactId, TopicId
from quizzes.language.catalogue import Catalogue
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.derive import derive_all
from quizzes.questions.directory import Directory
from quizzes.questions.items import AnyItem, ItemId
from quizzes.questions.leaks import Disclosure, Disclosures
from quizzes.questions.nearness import Nearness
from quizzes.questions.phrase import Question, phrase
from quizzes.questions.search_words import Vocabulary


@dataclass(frozen=True, slots=True)
class Stock:
    """What a quiz is drawn from: facts with their items and, running up, their weights."""

    facts: Sequence[FactId]
    items: Mapping[FactId, Sequence[AnyItem]]
    weights: Sequence[int]
    running_weights: Sequence[int]

    @classmethod
    def gather(cls, items: Iterable[AnyItem], base: FactBase) -> Stock:
        """Sort items by the fact they are about."""
        by_fact: dict[FactId, list[AnyItem]] = {}
        for item in items:
            by_fact.setdefault(item.fact, []).append(item)
        weights = [base.facts[fact].weight for fact in by_fact]
        return cls(tuple(by_fact), by_fact, weights, list(accumulate(weights)))


class QuestionBank:
    """Items by id and topic, and their questions by language. Built once; nothing in it changes what it answers."""

    def __init__(
        self, base: FactBase, catalogues: Mapping[str, Catalogue], items: Iterable[AnyItem] | None = None
    ) -> None:
        """The bank of a fact base: of all items it supports, or of those given."""
        self.base = base
        self.near = Nearness(base)
        self._catalogues = catalogues
        self._items = {item.id: item for item in (derive_all(self.near) if items is None else items)}
        # Memos, not states: the same for every caller.
        self._questions: dict[tuple[ItemId, str], Question] = {}
        self._disclosures = Disclosures(self.near)
        self._stocks: dict[TopicId | None, Stock] = {}

    @classmethod
    def load(cls, content: Path, translations: Path) -> QuestionBank:
        """Read the fact base and the catalogues. Raises `ContentFaults` or `ContentError`."""
        return cls(
            load_content(content),
            {language: Catalogue(translations, language) for language in LANGUAGES},
        )

    @cached_property
    def items(self) -> Sequence[AnyItem]:
        """Every item, in the order of the facts."""
        return tuple(self._items.values())

    @cached_property
    def by_topic(self) -> Mapping[TopicId, tuple[AnyItem, ...]]:
        """Items of each topic, in the order of the contents page; of a person’s topic none that asks for the person."""
        by_fact: dict[FactId, list[AnyItem]] = {}
        for item in self.items:
            by_fact.setdefault(item.fact, []).append(item)
        return {
            topic: tuple(
                item
                for fact in facts
                for item in by_fact.get(fact.id, ())
                if self.base.topics[topic].person not in item.answers
            )
            for topic, facts in self.base.facts_on.items()
        }

    @cached_property
    def directory(self) -> Directory:
        """Look-ups for those who browse."""
        return Directory(self.near, self._catalogues)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of all names, for what a reader looks for."""
        return Vocabulary(self.base)

    def stock(self, topic: TopicId | None) -> Stock:
        """What a quiz on a topic is drawn from; on everything for None."""
        if topic not in self._stocks:
            self._stocks[topic] = Stock.gather(self.items if topic is None else self.by_topic[topic], self.base)
        return self._stocks[topic]

    def stock_of(self, topics: Sequence[TopicId]) -> Stock:
        """What a quiz on what belongs to all of some topics is drawn from; on everything when there are none."""
        if len(topics) < 2:
            return self.stock(topics[0] if topics else None)
        common = set.intersection(*({item.id for item in self.by_topic[topic]} for topic in topics))
        return Stock.gather((item for item in self.by_topic[topics[0]] if item.id in common), self.base)

    def item(self, item_id: str) -> AnyItem:
        """The item of that id. Raises `NotFound`."""
        try:
            return self._items[ItemId(item_id)]
        except KeyError:
            raise NotFound(f"item {item_id}") from None

    def __contains__(self, item_id: object) -> bool:
        return item_id in self._items

    def question(self, item: AnyItem, language: str) -> Question:
        """The item in a language."""
        found = self._questions.get((item.id, language))
        if found is None:
            found = self._questions[item.id, language] = phrase(item, self.near, self._catalogues[language])
        return found

    def disclosure(self, item: AnyItem) -> Disclosure:
        """What the item tells of others."""
        return self._disclosures.of(item)

    def gives_away(self, fact: FactId, items: Iterable[AnyItem]) -> bool:
        """Whether telling a fact tells the key of one of these items."""
        return self._disclosures.gives_away(fact, items)

    def points_to(self, entity: EntityId, items: Iterable[AnyItem]) -> bool:
        """Whether telling who an entity is may help with one of these items."""
        return self._disclosures.points_to(entity, items)

    def catalogue(self, language: str) -> Catalogue:
        """The messages of a language."""
        return self._catalogues[language]
