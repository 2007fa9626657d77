"""Items: what is asked, in no language yet."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final, NewType

from quizzes.facts.entities import EntityId
from quizzes.facts.facts import DocumentId, FactId, TopicId
from quizzes.language.amounts import Amount
from quizzes.language.dates import DateValue

ItemId = NewType("ItemId", str)


@dataclass(frozen=True, slots=True)
class Happening:
    """A dated fact offered as an option, told without its date: *the signing of the Treaty of Kars*."""

    fact: FactId

    def __str__(self) -> str:
        return self.fact


#: What an option or a key stands for.
Answer = EntityId | DateValue | Amount | Happening


class ItemType(StrEnum):
    """How a learner responds."""

    SINGLE_CHOICE = "single-choice"
    MULTIPLE_CHOICE = "multiple-choice"
    TRUE_FALSE = "true-false"
    NAME = "name"
    DATE = "date"
    CLOZE = "cloze"
    ORDERING = "ordering"
    MATCHING = "matching"


class Aspect(StrEnum):
    """What of a fact is asked."""

    YEAR = "year"
    WHEN = "when"
    WHERE = "where"
    WHO = "who"
    PARTNER = "partner"  # the other party to a treaty
    PARTIES = "parties"  # all of them
    WHAT = "what"  # the subject, from what is said of it
    FIRST = "first"  # the earliest of several
    SAME = "same"  # those of one year
    ORDER = "order"
    NUMBER = "number"


class Level(StrEnum):
    """What an item asks of a learner, after the revised taxonomy of Anderson & Krathwohl (2001), Bloom's successors."""

    REMEMBER = "remember"
    UNDERSTAND = "understand"


#: Comparing facts with each other is more than recalling one.
_UNDERSTOOD: Final = frozenset({Aspect.FIRST, Aspect.ORDER})


@dataclass(frozen=True, slots=True)
class Distractor:
    """A wrong answer, and the fact that says what it is right for."""

    answer: Answer
    because: FactId | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """What every item has.

    `fact` is the fact it is about, `given` an entity the stem names beside its subject, as the other party of a treaty.
    `document` is whose word is asked for, where documents differ.
    """

    fact: FactId
    aspect: Aspect
    topic: TopicId
    given: EntityId | None = None
    document: DocumentId | None = None

    @property
    def type(self) -> ItemType:
        """How it is answered."""
        raise NotImplementedError

    @property
    def id(self) -> ItemId:
        """Stable id: fact, aspect and type, never wording or value; of several facts, the one it starts from."""
        given = f"-{self.given}" if self.given else ""
        document = f"-after-{self.document}" if self.document else ""
        return ItemId(f"{self.fact}.{self.aspect}{given}{document}.{self.type}")

    @property
    def answers(self) -> tuple[Answer, ...]:
        """Everything right, or, for a true or false item, what its statement says."""
        raise NotImplementedError

    @property
    def distractors(self) -> tuple[Distractor, ...]:
        """What is offered and wrong."""
        return ()

    @property
    def facts(self) -> tuple[FactId, ...]:
        """Every fact it rests on, its own first."""
        told = [answer.fact for answer in self.answers if isinstance(answer, Happening)]
        others = [one.answer.fact for one in self.distractors if isinstance(one.answer, Happening)]
        return tuple(dict.fromkeys([self.fact, *told, *others]))

    @property
    def level(self) -> Level:
        """What it asks of a learner, never claimed higher than it is."""
        is_more = self.aspect in _UNDERSTOOD or self.type is ItemType.MATCHING
        return Level.UNDERSTAND if is_more else Level.REMEMBER


def _in_order(options: tuple[Answer, ...]) -> tuple[Answer, ...]:
    """Dates and numbers by size; anything else as it came."""
    dates = [option for option in options if isinstance(option, DateValue)]
    amounts = [option for option in options if isinstance(option, Amount)]
    if dates:
        return tuple(sorted(dates, key=lambda date: date.first_day))
    return tuple(sorted(amounts)) or options


@dataclass(frozen=True, slots=True, kw_only=True)
class ChoiceItem(Item):
    """One key among options of its kind, the others proven false."""

    key: Answer
    wrong: tuple[Distractor, ...]

    @property
    def type(self) -> ItemType:
        """Single choice."""
        return ItemType.SINGLE_CHOICE

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The key."""
        return (self.key,)

    @property
    def distractors(self) -> tuple[Distractor, ...]:
        """The wrong options."""
        return self.wrong

    @property
    def options(self) -> tuple[Answer, ...]:
        """Key and distractors: dates and numbers in their order, else the key first."""
        return _in_order((self.key, *(one.answer for one in self.wrong)))


@dataclass(frozen=True, slots=True, kw_only=True)
class MultipleChoiceItem(Item):
    """Several keys among options of their kind, the others proven false."""

    keys: tuple[Answer, ...]
    wrong: tuple[Distractor, ...]

    @property
    def type(self) -> ItemType:
        """Multiple choice."""
        return ItemType.MULTIPLE_CHOICE

    @property
    def answers(self) -> tuple[Answer, ...]:
        """The keys."""
        return self.keys

    @property
    def distractors(self) -> tuple[Distractor, ...]:
        """The wrong options."""
        return self.wrong

    @property
    def options(self) -> tuple[Answer, ...]:
        """Keys and distractors."""
        return (*self.keys, *(one.answer for one in self.wrong))


@dataclass(frozen=True, slots=True, kw_only=True)
class TrueFalseItem(Item):
    """A statement that is the fact, or the fact with one value proven false."""

    stated: Answer
    is_true: bool
    because: FactId | None = None  # of a false one: the fact its value belongs to

    @property
    def type(self) -> ItemType:
        """True or false."""
        return ItemType.TRUE_FALSE

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What the statement says."""
        return (self.stated,)

    @property
    def distractors(self) -> tuple[Distractor, ...]:
        """What a false statement says."""
        return () if self.is_true else (Distractor(self.stated, self.because),)


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


@dataclass(frozen=True, slots=True, kw_only=True)
class ClozeItem(Item):
    """The fact as a sentence with a gap; the year, the number or the name that fills it is typed."""

    key: EntityId | DateValue | Amount

    @property
    def type(self) -> ItemType:
        """Cloze."""
        return ItemType.CLOZE

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What fills the gap."""
        return (self.key,)


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderingItem(Item):
    """Facts to be put on a timeline, earliest first; no two of their dates may mean the same day."""

    sequence: tuple[Happening, ...]

    @property
    def type(self) -> ItemType:
        """Ordering."""
        return ItemType.ORDERING

    @property
    def answers(self) -> tuple[Answer, ...]:
        """All of them, in their order."""
        return self.sequence


@dataclass(frozen=True, slots=True)
class Pair:
    """One line of a matching item: the fact whose subject is given, and the answer that belongs to it alone."""

    fact: FactId
    answer: EntityId | DateValue


@dataclass(frozen=True, slots=True, kw_only=True)
class MatchingItem(Item):
    """Subjects, and for each of them one of the answers; `wrong` belongs to none."""

    pairs: tuple[Pair, ...]
    wrong: tuple[Distractor, ...] = ()

    @property
    def type(self) -> ItemType:
        """Matching."""
        return ItemType.MATCHING

    @property
    def answers(self) -> tuple[Answer, ...]:
        """What is right for some subject, in the order of the subjects."""
        return tuple(pair.answer for pair in self.pairs)

    @property
    def distractors(self) -> tuple[Distractor, ...]:
        """What belongs to no subject."""
        return self.wrong

    @property
    def facts(self) -> tuple[FactId, ...]:
        """The facts of all its pairs, its own first."""
        return tuple(dict.fromkeys([self.fact, *(pair.fact for pair in self.pairs)]))

    @property
    def options(self) -> tuple[Answer, ...]:
        """What is offered for every subject: dates in their order, else the answers first."""
        return _in_order((*self.answers, *(one.answer for one in self.wrong)))


AnyItem = (
    ChoiceItem | MultipleChoiceItem | TrueFalseItem | NameItem | DateItem | ClozeItem | OrderingItem | MatchingItem
)
