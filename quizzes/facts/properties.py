"""The closed list of what the fact base can say of an entity."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quizzes.language.kinds import NameKind


class Property(StrEnum):
    """What a fact says of its subject."""

    FOUNDED_ON = "founded-on"
    FOUNDER = "founder"
    CLOSED_ON = "closed-on"
    SIGNED_ON = "signed-on"
    HELD_ON = "held-on"
    HAPPENED_ON = "happened-on"
    SENT_ON = "sent-on"
    PUBLISHED_ON = "published-on"
    EDITOR = "editor"
    AUTHOR = "author"
    BORN_ON = "born-on"
    DIED_ON = "died-on"
    HELD_BY = "held-by"


class RecordKind(StrEnum):
    """The kinds of `flask facts export` and `flask derive`."""

    FOUNDED = "founded"
    FOUNDER = "founder"
    TREATY = "treaty"
    EVENT = "event"
    BIRTH = "birth"
    DEATH = "death"
    ROLE = "role"
    PUBLICATION = "publication"
    CLOSED = "closed"
    QUANTITY = "quantity"


@dataclass(frozen=True, slots=True)
class PropertySpec:
    """What a property may be said of, what its value may be, and what else a fact may add.

    `values` is empty for a date. `is_functional` means one value at most, so that any other is false.
    """

    record_kind: RecordKind
    subjects: frozenset[NameKind]
    values: frozenset[NameKind] = frozenset()
    is_functional: bool = True
    qualifiers: frozenset[str] = frozenset()

    @property
    def is_date(self) -> bool:
        """Whether the value is a date."""
        return not self.values


_K = NameKind
_PLACE: Final = frozenset({"place"})
_PEOPLE: Final = frozenset({_K.PERSON})

PROPERTIES: Final[dict[Property, PropertySpec]] = {
    Property.FOUNDED_ON: PropertySpec(RecordKind.FOUNDED, frozenset({_K.ORGANISATION, _K.STATE}), qualifiers=_PLACE),
    Property.FOUNDER: PropertySpec(
        RecordKind.FOUNDER,
        frozenset({_K.ORGANISATION, _K.STATE, _K.PUBLICATION}),
        values=frozenset({_K.PERSON, _K.ORGANISATION}),
        is_functional=False,
    ),
    Property.CLOSED_ON: PropertySpec(RecordKind.CLOSED, frozenset({_K.ORGANISATION, _K.STATE, _K.PUBLICATION})),
    Property.SIGNED_ON: PropertySpec(
        RecordKind.TREATY,
        frozenset({_K.TREATY}),
        qualifiers=frozenset({"place", "parties"}),
    ),
    Property.HELD_ON: PropertySpec(RecordKind.EVENT, frozenset({_K.EVENT}), qualifiers=_PLACE),
    Property.HAPPENED_ON: PropertySpec(RecordKind.EVENT, frozenset({_K.EVENT}), qualifiers=_PLACE),
    Property.SENT_ON: PropertySpec(RecordKind.EVENT, frozenset({_K.EVENT}), qualifiers=_PLACE),
    Property.PUBLISHED_ON: PropertySpec(
        RecordKind.PUBLICATION, frozenset({_K.PUBLICATION, _K.WORK}), qualifiers=_PLACE
    ),
    Property.EDITOR: PropertySpec(
        RecordKind.ROLE,
        frozenset({_K.PUBLICATION}),
        values=_PEOPLE,
        is_functional=False,
    ),
    Property.AUTHOR: PropertySpec(
        RecordKind.PUBLICATION,
        frozenset({_K.WORK}),
        values=_PEOPLE,
        is_functional=False,
    ),
    Property.BORN_ON: PropertySpec(RecordKind.BIRTH, _PEOPLE, qualifiers=_PLACE),
    Property.DIED_ON: PropertySpec(RecordKind.DEATH, _PEOPLE, qualifiers=_PLACE),
    Property.HELD_BY: PropertySpec(
        RecordKind.ROLE,
        frozenset({_K.OFFICE}),
        values=_PEOPLE,
        qualifiers=frozenset({"since", "until"}),
    ),
}
