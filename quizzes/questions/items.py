"""Items: what is asked, in no language yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import NewType

from quizzes.facts.entities import EntityId
from quizzes.facts.facts import FactId, TopicId
from quizzes.language.dates import DateValue

ItemId = NewType("ItemId", str)

#: What an option or a key stands for.
Answer = EntityId | DateValue


class ItemType(StrEnum):
    """How a learner responds."""

    SINGLE_CHOICE = "single-choice"
    TRUE_FALSE = "true-false"
    NAME = "name"
    DATE = "date"


class Aspect(StrEnum):
    """What of a fact is asked."""

    YEAR = "year"
    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    PARTNER = "partner"


@dataclass(frozen=True, slots=True)
class Item:
    """What every item has. `given` is the entity the stem names beside its subject: the other party of a treaty."""

    fact: FactId
    aspect: Aspect
    topic: TopicId
    given: EntityId | None = None

    @property
    def type(self) -> ItemType:
        """How it is answered."""
        raise NotImplementedError

    @property
    def id(self) -> ItemId:
        """Stable id: fact, aspect and type, never wording or value."""
        given = f"-{self.given}" if self.given else ""
        return ItemId(f"{self.fact}.{self.aspect}{given}.{self.type}")

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Everything right, or, for a true or false item, what its statement says."""
        raise NotImplementedError


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceItem(Item):
    """One key among options of its kind, the others proven false."""

    key: Answer
    distractors: tuple[Answer, ...]

    @property
    def type(self) -> ItemType:
        """Single choice."""
        return ItemType.SINGLE_CHOICE

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The key."""
        return (self.key,)

    @property
    def options(self) -> tuple[Answer, ...]:
        """Key and distractors: dates in their order, else the key first."""
        options = (self.key, *self.distractors)
        dates = [option for option in options if isinstance(option, DateValue)]
        return tuple(sorted(dates, key=lambda date: date.first_day)) or options


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalseItem(Item):
    """A statement that is the fact, or the fact with one value proven false."""

    stated: Answer
    is_true: bool

    @property
    def type(self) -> ItemType:
        """True or false."""
        return ItemType.TRUE_FALSE

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What the statement says."""
        return (self.stated,)


@dataclass(frozen=True, slots=True, kw_only=True)
class NameItem(Item):
    """A name is typed; any of `keys` is right."""

    keys: tuple[EntityId, ...]

    @property
    def type(self) -> ItemType:
        """Typed name."""
        return ItemType.NAME

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Every accepted entity."""
        return self.keys


@dataclass(frozen=True, slots=True, kw_only=True)
class DateItem(Item):
    """A date is typed, as precisely as the source has it."""

    key: DateValue

    @property
    def type(self) -> ItemType:
        """Typed date."""
        return ItemType.DATE

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The date."""
        return (self.key,)


AnyItem = ChoiceItem | TrueFalseItem | NameItem | DateItem
