"""A fact: what a source says of one property of one entity."""

from __future__ import annotations

import builtins  # a fact has a property of its own
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NewType

from quizzes.facts.entities import EntityId
from quizzes.facts.properties import PROPERTIES, Property, PropertySpec
from quizzes.language.amounts import Amount
from quizzes.language.dates import DateValue

FactId = NewType("FactId", str)
DocumentId = NewType("DocumentId", str)
TopicId = NewType("TopicId", str)

#: A date, a number, or the entities a list property names.
Value = DateValue | Amount | tuple[EntityId, ...]


class State(StrEnum):
    """Where a fact stands between machine and reader."""

    CANDIDATE = "candidate"
    REVIEWED = "reviewed"
    REJECTED = "rejected"
    DISPUTED = "disputed"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True, order=True)
class Source:
    """Lines of a document as given, counted from 1."""

    document: DocumentId
    line: int
    line_end: int

    def __str__(self) -> str:
        end = f"-{self.line_end}" if self.line_end != self.line else ""
        return f"{self.document}:{self.line}{end}"


class Calendar(StrEnum):
    """What a source reckons in, when not in the Gregorian calendar."""

    JULIAN = "julian"
    RUMI = "rumi"
    HIJRI = "hijri"


@dataclass(frozen=True, slots=True)
class Claim:
    """One source's word on a disputed fact, or a slip of its."""

    value: Value
    sources: tuple[Source, ...]


@dataclass(frozen=True, slots=True)
class Fact:
    """One property of one entity, with the lines it rests on.

    The id names subject and property, never the value, so it stays when a value is corrected. A disputed fact has
    `claims` and no value; every other has a value and `sources`. What a source prints by mistake stands in `misprints`,
    or, where no source at hand has it right, as the one claim beside `right`.
    """

    subject: EntityId
    property: Property
    value: Value | None
    topic: TopicId
    weight: int
    sources: tuple[Source, ...]
    state: State = State.REVIEWED
    is_complete: bool = False
    is_killed: bool = False  # of a death: by another's hand
    place: EntityId | None = None
    parties: tuple[EntityId, ...] = ()
    since: DateValue | None = None
    until: DateValue | None = None
    claims: tuple[Claim, ...] = ()
    misprints: tuple[Claim, ...] = ()
    right: Value | None = None  # of a disputed one: what is known to be so, though no source at hand says it
    printed: DateValue | None = None  # the date as the source gives it, in `calendar`
    calendar: Calendar | None = None
    note: tuple[tuple[str, str], ...] = ()  # (language, text)
    #: Made from what the fact is about: `musavat-party.founded-on`.
    id: FactId = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "id", FactId(f"{self.subject}.{self.property}"))

    @builtins.property
    def spec(self) -> PropertySpec:
        """What the property allows."""
        return PROPERTIES[self.property]

    @builtins.property
    def date(self) -> DateValue | None:
        """The value of a dated fact."""
        return self.value if isinstance(self.value, DateValue) else None

    @builtins.property
    def entities(self) -> tuple[EntityId, ...]:
        """The value of a fact whose value is one entity or several."""
        return self.value if isinstance(self.value, tuple) else ()

    @builtins.property
    def is_closed(self) -> bool:
        """Whether any value but its own is false: one value only, or a list that names them all."""
        return self.spec.is_functional or self.spec.is_listed_whole or self.is_complete

    @builtins.property
    def has_slip(self) -> bool:
        """Whether a source is known to err about it."""
        return bool(self.misprints) or self.right is not None

    @builtins.property
    def all_sources(self) -> tuple[Source, ...]:
        """Every line it is told in, rightly or not."""
        claimed = (source for claim in (*self.claims, *self.misprints) for source in claim.sources)
        return (*self.sources, *claimed)

    @builtins.property
    def amount(self) -> Amount | None:
        """The value of a counted fact."""
        return self.value if isinstance(self.value, Amount) else None


class DiscrepancyKind(StrEnum):
    """Whether sources contradict each other, or one of them errs."""

    DISAGREEMENT = "disagreement"
    MISPRINT = "misprint"


@dataclass(frozen=True, slots=True)
class Reading:
    """What one source says, in a few words of each language."""

    words: tuple[tuple[str, str], ...]  # (language, text)
    sources: tuple[Source, ...]
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class Discrepancy:
    """What sources say differently or wrongly and is no fact's value: a name, a rank, an office, a reason."""

    id: str
    kind: DiscrepancyKind
    about: tuple[EntityId, ...]
    topic: TopicId
    readings: tuple[Reading, ...]
    note: tuple[tuple[str, str], ...]
    right: tuple[tuple[str, str], ...] = ()
