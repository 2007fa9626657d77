"""Every sentence the questions are made of, as gettext messages.

A placeholder carries the case it needs: `{subject:acc}` in a translation puts the subject into the accusative. The
case codes are the first three letters of `Case`; in English only `gen` changes a name, and `{date:loc}` says "when"
with its preposition.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from quizzes.facts.properties import Property
from quizzes.language.kinds import NameKind


def N_(message: str) -> str:  # noqa: N802 - the name gettext tools look for
    """Mark a message for extraction."""
    return message


@dataclass(frozen=True, slots=True)
class Wording:
    """How one property of one kind of subject is asked and told. None where it cannot be asked so."""

    statement: str
    statement_with_place: str | None = None
    year: str | None = None
    when: str | None = None
    where: str | None = None
    who: str | None = None
    who_among: str | None = None  # one of several right persons
    claim: str | None = None  # a true or false statement about one person


_FOUNDED: Final = Wording(
    statement=N_("{subject} was founded {date:loc}."),
    statement_with_place=N_("{subject} was founded in {place} {date:loc}."),
    year=N_("In which year was {subject} founded?"),
    when=N_("When was {subject} founded?"),
    where=N_("Where was {subject} founded?"),
)
_ESTABLISHED: Final = Wording(
    statement=N_("{subject} was established {date:loc}."),
    statement_with_place=N_("{subject} was established in {place} {date:loc}."),
    year=N_("In which year was {subject} established?"),
    when=N_("When was {subject} established?"),
    where=N_("Where was {subject} established?"),
)
_ENDED: Final = Wording(
    statement=N_("{subject} ceased to exist {date:loc}."),
    year=N_("In which year did {subject} cease to exist?"),
    when=N_("When did {subject} cease to exist?"),
)
_FALLEN: Final = Wording(
    statement=N_("{subject} came to an end {date:loc}."),
    year=N_("In which year did {subject} come to an end?"),
    when=N_("When did {subject} come to an end?"),
)
_CEASED: Final = Wording(
    statement=N_("{subject} ceased publication {date:loc}."),
    year=N_("In which year did {subject} cease publication?"),
    when=N_("When did {subject} cease publication?"),
)
_SIGNED: Final = Wording(
    statement=N_("{subject} was signed {date:loc}."),
    statement_with_place=N_("{subject} was signed in {place} {date:loc}."),
    year=N_("In which year was {subject} signed?"),
    when=N_("When was {subject} signed?"),
    where=N_("Where was {subject} signed?"),
)
_HELD: Final = Wording(
    statement=N_("{subject} was held {date:loc}."),
    statement_with_place=N_("{subject} was held in {place} {date:loc}."),
    year=N_("In which year was {subject} held?"),
    when=N_("When was {subject} held?"),
    where=N_("Where was {subject} held?"),
)
_HAPPENED: Final = Wording(
    statement=N_("{subject} took place {date:loc}."),
    statement_with_place=N_("{subject} took place in {place} {date:loc}."),
    year=N_("In which year did {subject} take place?"),
    when=N_("When did {subject} take place?"),
    where=N_("Where did {subject} take place?"),
)
_SENT: Final = Wording(
    statement=N_("{subject} was sent {date:loc}."),
    statement_with_place=N_("{subject} was sent from {place} {date:loc}."),
    year=N_("In which year was {subject} sent?"),
    when=N_("When was {subject} sent?"),
    where=N_("Where was {subject} sent from?"),
)
_APPEARED: Final = Wording(
    statement=N_("{subject} began publication {date:loc}."),
    statement_with_place=N_("{subject} began publication in {place} {date:loc}."),
    year=N_("In which year did {subject} begin publication?"),
    when=N_("When did {subject} begin publication?"),
    where=N_("Where did {subject} begin publication?"),
)
_PUBLISHED: Final = Wording(
    statement=N_("{subject} was published {date:loc}."),
    statement_with_place=N_("{subject} was published in {place} {date:loc}."),
    year=N_("In which year was {subject} published?"),
    when=N_("When was {subject} published?"),
    where=N_("Where was {subject} published?"),
)
_BORN: Final = Wording(
    statement=N_("{subject} was born {date:loc}."),
    statement_with_place=N_("{subject} was born in {place} {date:loc}."),
    year=N_("In which year was {subject} born?"),
    when=N_("When was {subject} born?"),
    where=N_("Where was {subject} born?"),
)
_DIED: Final = Wording(
    statement=N_("{subject} died {date:loc}."),
    statement_with_place=N_("{subject} died in {place} {date:loc}."),
    year=N_("In which year did {subject} die?"),
    when=N_("When did {subject} die?"),
    where=N_("Where did {subject} die?"),
)
_FOUNDER: Final = Wording(
    statement=N_("{subject} was founded by {people}."),
    who=N_("Who founded {subject}?"),
    who_among=N_("Who was one of the founders of {subject}?"),
    claim=N_("{person} founded {subject}."),
)
_EDITOR: Final = Wording(
    statement=N_("{subject} was edited by {people}."),
    who=N_("Who edited {subject}?"),
    who_among=N_("Who was one of the editors of {subject}?"),
    claim=N_("{person} edited {subject}."),
)
_AUTHOR: Final = Wording(
    statement=N_("{subject} was written by {people}."),
    who=N_("Who wrote {subject}?"),
    who_among=N_("Who was one of the authors of {subject}?"),
    claim=N_("{person} wrote {subject}."),
)
_HOLDER: Final = Wording(
    statement=N_("{people} was {subject}."),
    who=N_("Who was {subject}?"),
    claim=N_("{person} was {subject}."),
)

#: By property; a subject's kind may have words of its own.
_WORDINGS: Final[dict[tuple[Property, NameKind | None], Wording]] = {
    (Property.FOUNDED_ON, None): _FOUNDED,
    (Property.FOUNDED_ON, NameKind.STATE): _ESTABLISHED,
    (Property.CLOSED_ON, None): _ENDED,
    (Property.CLOSED_ON, NameKind.STATE): _FALLEN,
    (Property.CLOSED_ON, NameKind.PUBLICATION): _CEASED,
    (Property.SIGNED_ON, None): _SIGNED,
    (Property.HELD_ON, None): _HELD,
    (Property.HAPPENED_ON, None): _HAPPENED,
    (Property.SENT_ON, None): _SENT,
    (Property.PUBLISHED_ON, None): _PUBLISHED,
    (Property.PUBLISHED_ON, NameKind.PUBLICATION): _APPEARED,
    (Property.BORN_ON, None): _BORN,
    (Property.DIED_ON, None): _DIED,
    (Property.FOUNDER, None): _FOUNDER,
    (Property.EDITOR, None): _EDITOR,
    (Property.AUTHOR, None): _AUTHOR,
    (Property.HELD_BY, None): _HOLDER,
}

PARTNER_STEM: Final = N_("With whom did {party} sign {subject}?")
PARTNER_STATEMENT: Final = N_("{subject} was signed by {parties}.")


def wording_of(wanted: Property, kind: NameKind) -> Wording:
    """How a property of a subject of that kind is worded."""
    return _WORDINGS.get((wanted, kind)) or _WORDINGS[wanted, None]
