"""The question bank: every publishable item, phrased on demand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cached_property
from pathlib import Path

from quizzes.errors import NotFound
from quizzes.facts.base import FactBase
from quizzes.facts.content import load_content
from quizzes.facts.facts import TopicId
from quizzes.language.catalogue import Catalogue
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.derive import derive_all
from quizzes.questions.items import AnyItem, ItemId
from quizzes.questions.phrase import Question, phrase


class QuestionBank:
    """Items by id and topic, and their questions by language. Built once; nothing in it changes what it answers."""

    def __init__(self, base: FactBase, catalogues: Mapping[str, Catalogue]) -> None:
        self.base = base
        self._catalogues = catalogues
        self._items: dict[ItemId, AnyItem] = {item.id: item for item in derive_all(base)}
        self._questions: dict[tuple[ItemId, str], Question] = {}  # a memo, not a state: the same for every caller

    @classmethod
    def load(cls, content: Path, translations: Path) -> QuestionBank:
        """Read the fact base and the catalogues. Raises `ContentFaults` or `ContentError`."""
        return cls(
            load_content(content),
            {language: Catalogue(translations, language) for language in LANGUAGES},
        )

    @property
    def items(self) -> Sequence[AnyItem]:
        """Every item, in the order of the facts."""
        return tuple(self._items.values())

    @cached_property
    def by_topic(self) -> Mapping[TopicId, tuple[AnyItem, ...]]:
        """Items of each topic, in the order of the contents page."""
        return {topic: tuple(item for item in self.items if item.topic == topic) for topic in self.base.topics}

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
            found = self._questions[item.id, language] = phrase(item, self.base, self._catalogues[language])
        return found

    def catalogue(self, language: str) -> Catalogue:
        """The messages of a language."""
        return self._catalogues[language]
