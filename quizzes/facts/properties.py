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
    MEMBER = "member"
    PARTICIPANT = "participant"
    SIGNATORY = "signatory"
    ORGAN_OF = "organ-of"
    LAID_DOWN_IN = "laid-down-in"
    AMOUNT = "amount"


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

    `values` is empty for a date and a number. `is_functional` means one value at most, so that any other is false;
    `is_listed_whole` that a list of values always names them all.
    """

    record_kind: RecordKind
    subjects: frozenset[NameKind]
    values: frozenset[NameKind] = frozenset()
    is_functional: bool = True
    is_listed_whole: bool = False
    is_amount: bool = False
    qualifiers: frozenset[str] = frozenset()

    @property
    def is_date(self) -> bool:
        """Whether the value is a date."""
        return not self.values and not self.is_amount


_K = NameKind
_PLACE: Final = frozenset({"place"})
_PEOPLE: Final = frozenset({_K.PERSON})
_ACTORS: Final = frozenset({_K.PERSON, _K.ORGANISATION, _K.STATE})

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
    Property.MEMBER: PropertySpec(
        RecordKind.ROLE,
        frozenset({_K.ORGANISATION, _K.OFFICE}),
        values=_ACTORS,
        is_functional=False,
        qualifiers=frozenset({"since", "until"}),
    ),
    Property.PARTICIPANT: PropertySpec(RecordKind.ROLE, frozenset({_K.EVENT}), values=_ACTORS, is_functional=False),
    Property.SIGNATORY: PropertySpec(RecordKind.ROLE, frozenset({_K.TREATY}), values=_PEOPLE, is_functional=False),
    Property.ORGAN_OF: PropertySpec(RecordKind.ROLE, frozenset({_K.PUBLICATION}), values=frozenset({_K.ORGANISATION})),
    Property.LAID_DOWN_IN: PropertySpec(
        RecordKind.TREATY,
        frozenset({_K.PROVISION}),
        values=frozenset({_K.TREATY}),
        is_functional=False,
        is_listed_whole=True,
    ),
    Property.AMOUNT: PropertySpec(RecordKind.QUANTITY, frozenset({_K.QUANTITY}), is_amount=True),
}
