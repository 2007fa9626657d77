"""Every sentence the questions are made of, as gettext messages.

A placeholder carries the case it needs: `{subject:acc}` in a translation puts the subject into the accusative. The
case codes are the first three letters of `Case`; in English only `gen` changes a name, and `{date:loc}` says "when"
with its preposition.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
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
    who_among: str | None = None  # one of several right persons, or of those that may be several
    name_one: str | None = None  # the same of people or treaties, to be typed, where it is worded otherwise
    who_all: str | None = None  # all of them
    claim: str | None = None  # a true or false statement about one person
    what: str | None = None  # which subject a date belongs to
    what_there: str | None = None  # which subject a place belongs to
    what_of: str | None = None  # which subject a person belongs to
    which_of: str | None = None  # the same, asked openly, with the year
    happening: str | None = None  # the fact without its date, as an option
    heading: str | None = None  # the same of a fact that has no date
    follow_up: str | None = None  # the fact told after another about the same subject
    statement_all: str | None = None  # several, and nobody is missing
    #: The same where several are named, or where somebody may be missing.
    statement_among: str | None = None
    claim_among: str | None = None
    what_of_among: str | None = None
    which_of_among: str | None = None
    follow_up_among: str | None = None
    match_year: str | None = None
    match_place: str | None = None
    match_person: str | None = None


_FOUNDED: Final = Wording(
    statement=N_("{subject} was founded {date:loc}."),
    statement_with_place=N_("{subject} was founded in {place} {date:loc}."),
    year=N_("In which year was {subject} founded?"),
    when=N_("When was {subject} founded?"),
    where=N_("Where was {subject} founded?"),
    what=N_("Which of these organisations was founded {date:loc}?"),
    what_there=N_("Which of these organisations was founded in {place}?"),
    happening=N_("the founding of {subject}"),
    follow_up=N_("It was founded {date:loc}."),
    match_year=N_("Match each organisation with the year in which it was founded."),
    match_place=N_("Match each organisation with the place where it was founded."),
)
_ESTABLISHED: Final = Wording(
    statement=N_("{subject} was established {date:loc}."),
    statement_with_place=N_("{subject} was established in {place} {date:loc}."),
    year=N_("In which year was {subject} established?"),
    when=N_("When was {subject} established?"),
    where=N_("Where was {subject} established?"),
    what=N_("Which of these states was established {date:loc}?"),
    happening=N_("the establishment of {subject}"),
    follow_up=N_("It was established {date:loc}."),
    match_year=N_("Match each state with the year in which it was established."),
)
_ENDED: Final = Wording(
    statement=N_("{subject} ceased to exist {date:loc}."),
    year=N_("In which year did {subject} cease to exist?"),
    when=N_("When did {subject} cease to exist?"),
    what=N_("Which of these organisations ceased to exist {date:loc}?"),
    happening=N_("the end of {subject}"),
    follow_up=N_("It ceased to exist {date:loc}."),
    match_year=N_("Match each organisation with the year in which it ceased to exist."),
)
_FALLEN: Final = Wording(
    statement=N_("{subject} came to an end {date:loc}."),
    year=N_("In which year did {subject} come to an end?"),
    when=N_("When did {subject} come to an end?"),
    what=N_("Which of these states came to an end {date:loc}?"),
    happening=N_("the fall of {subject}"),
    follow_up=N_("It came to an end {date:loc}."),
    match_year=N_("Match each state with the year in which it came to an end."),
)
_CEASED: Final = Wording(
    statement=N_("{subject} ceased publication {date:loc}."),
    year=N_("In which year did {subject} cease publication?"),
    when=N_("When did {subject} cease publication?"),
    what=N_("Which of these publications ceased to appear {date:loc}?"),
    happening=N_("the last issue of {subject}"),
    follow_up=N_("It ceased publication {date:loc}."),
    match_year=N_("Match each publication with the year in which it ceased to appear."),
)
_SIGNED: Final = Wording(
    statement=N_("{subject} was signed {date:loc}."),
    statement_with_place=N_("{subject} was signed in {place} {date:loc}."),
    year=N_("In which year was {subject} signed?"),
    when=N_("When was {subject} signed?"),
    where=N_("Where was {subject} signed?"),
    what=N_("Which of these was signed {date:loc}?"),
    what_there=N_("Which of these was signed in {place}?"),
    happening=N_("the signing of {subject}"),
    follow_up=N_("It was signed {date:loc}."),
    match_year=N_("Match each agreement with the year in which it was signed."),
    match_place=N_("Match each agreement with the place where it was signed."),
)
_HELD: Final = Wording(
    statement=N_("{subject} was held {date:loc}."),
    statement_with_place=N_("{subject} was held in {place} {date:loc}."),
    year=N_("In which year was {subject} held?"),
    when=N_("When was {subject} held?"),
    where=N_("Where was {subject} held?"),
    what=N_("Which of these events was held {date:loc}?"),
    what_there=N_("Which of these events was held in {place}?"),
    happening=N_("{subject}"),
    follow_up=N_("It was held {date:loc}."),
    match_year=N_("Match each event with the year in which it was held."),
    match_place=N_("Match each event with the place where it was held."),
)
_HAPPENED: Final = Wording(
    statement=N_("{subject} took place {date:loc}."),
    statement_with_place=N_("{subject} took place in {place} {date:loc}."),
    year=N_("In which year did {subject} take place?"),
    when=N_("When did {subject} take place?"),
    where=N_("Where did {subject} take place?"),
    what=N_("Which of these events took place {date:loc}?"),
    what_there=N_("Which of these events took place in {place}?"),
    happening=N_("{subject}"),
    follow_up=N_("It took place {date:loc}."),
    match_year=N_("Match each event with the year in which it took place."),
    match_place=N_("Match each event with the place where it took place."),
)
_SENT: Final = Wording(
    statement=N_("{subject} was sent {date:loc}."),
    statement_with_place=N_("{subject} was sent from {place} {date:loc}."),
    year=N_("In which year was {subject} sent?"),
    when=N_("When was {subject} sent?"),
    where=N_("Where was {subject} sent from?"),
    what=N_("Which of these messages was sent {date:loc}?"),
    happening=N_("the sending of {subject}"),
    follow_up=N_("It was sent {date:loc}."),
    match_year=N_("Match each message with the year in which it was sent."),
)
_APPEARED: Final = Wording(
    statement=N_("{subject} began publication {date:loc}."),
    statement_with_place=N_("{subject} began publication in {place} {date:loc}."),
    year=N_("In which year did {subject} begin publication?"),
    when=N_("When did {subject} begin publication?"),
    where=N_("Where did {subject} begin publication?"),
    what=N_("Which of these publications first appeared {date:loc}?"),
    what_there=N_("Which of these publications first appeared in {place}?"),
    happening=N_("the first issue of {subject}"),
    follow_up=N_("It began publication {date:loc}."),
    match_year=N_("Match each publication with the year in which it first appeared."),
    match_place=N_("Match each publication with the place where it first appeared."),
)
_PUBLISHED: Final = Wording(
    statement=N_("{subject} was published {date:loc}."),
    statement_with_place=N_("{subject} was published in {place} {date:loc}."),
    year=N_("In which year was {subject} published?"),
    when=N_("When was {subject} published?"),
    where=N_("Where was {subject} published?"),
    what=N_("Which of these works was published {date:loc}?"),
    what_there=N_("Which of these works was published in {place}?"),
    happening=N_("the publication of {subject}"),
    follow_up=N_("It was published {date:loc}."),
    match_year=N_("Match each work with the year in which it was published."),
    match_place=N_("Match each work with the place where it was published."),
)
_BORN: Final = Wording(
    statement=N_("{subject} was born {date:loc}."),
    statement_with_place=N_("{subject} was born in {place} {date:loc}."),
    year=N_("In which year was {subject} born?"),
    when=N_("When was {subject} born?"),
    where=N_("Where was {subject} born?"),
    what=N_("Which of these people was born {date:loc}?"),
    what_there=N_("Which of these people was born in {place}?"),
    happening=N_("the birth of {subject}"),
    follow_up=N_("{subject} was born {date:loc}."),
    match_year=N_("Match each person with the year of their birth."),
    match_place=N_("Match each person with the place of their birth."),
)
_DIED: Final = Wording(
    statement=N_("{subject} died {date:loc}."),
    statement_with_place=N_("{subject} died in {place} {date:loc}."),
    year=N_("In which year did {subject} die?"),
    when=N_("When did {subject} die?"),
    where=N_("Where did {subject} die?"),
    what=N_("Which of these people died {date:loc}?"),
    what_there=N_("Which of these people died in {place}?"),
    happening=N_("the death of {subject}"),
    follow_up=N_("{subject} died {date:loc}."),
    match_year=N_("Match each person with the year of their death."),
    match_place=N_("Match each person with the place of their death."),
)
_KILLED: Final = replace(
    _DIED,
    statement=N_("{subject} was killed {date:loc}."),
    statement_with_place=N_("{subject} was killed in {place} {date:loc}."),
    year=N_("In which year was {subject} killed?"),
    when=N_("When was {subject} killed?"),
    where=N_("Where was {subject} killed?"),
    what=N_("Which of these people was killed {date:loc}?"),
    what_there=N_("Which of these people was killed in {place}?"),
    follow_up=N_("{subject} was killed {date:loc}."),
)
_FOUNDER: Final = Wording(
    statement=N_("{subject} was founded by {people}."),
    who=N_("Who founded {subject}?"),
    who_among=N_("Who was one of the founders of {subject}?"),
    claim=N_("{person} founded {subject}."),
    who_all=N_("Which of these people were founders of {subject}?"),
    what_of=N_("Which of these was founded by {person}?"),
    which_of=N_("Which {sort} was founded by {person} {date:loc}?"),
    heading=N_("the founders of {subject}"),
    follow_up=N_("Its founder was {people}."),
    match_person=N_("Match each of the following with its founder."),
    statement_among=N_("The founders of {subject} included {people}."),
    claim_among=N_("{person} was among the founders of {subject}."),
    what_of_among=N_("Which of these did {person} help to found?"),
    which_of_among=N_("Which {sort} did {person} help to found {date:loc}?"),
    follow_up_among=N_("Its founders included {people}."),
)
_EDITOR: Final = Wording(
    statement=N_("{subject} was edited by {people}."),
    who=N_("Who edited {subject}?"),
    who_among=N_("Who was one of the editors of {subject}?"),
    claim=N_("{person} edited {subject}."),
    who_all=N_("Which of these people edited {subject}?"),
    what_of=N_("Which of these publications was edited by {person}?"),
    heading=N_("the editors of {subject}"),
    follow_up=N_("Its editor was {people}."),
    match_person=N_("Match each publication with its editor."),
    statement_among=N_("The editors of {subject} included {people}."),
    claim_among=N_("{person} was among the editors of {subject}."),
    what_of_among=N_("Which of these publications was edited by {person}?"),
    follow_up_among=N_("Its editors included {people}."),
)
_AUTHOR: Final = Wording(
    statement=N_("{subject} was written by {people}."),
    who=N_("Who wrote {subject}?"),
    who_among=N_("Who was one of the authors of {subject}?"),
    claim=N_("{person} wrote {subject}."),
    who_all=N_("Which of these people were authors of {subject}?"),
    what_of=N_("Which of these works was written by {person}?"),
    which_of=N_("Which work by {person} was published {date:loc}?"),
    heading=N_("the author of {subject}"),
    follow_up=N_("Its author was {people}."),
    match_person=N_("Match each work with its author."),
    statement_among=N_("The authors of {subject} included {people}."),
    claim_among=N_("{person} was among the authors of {subject}."),
    what_of_among=N_("Which of these works was {person} an author of?"),
    which_of_among=N_("Which work by {person} was published {date:loc}?"),
    follow_up_among=N_("Its authors included {people}."),
)
_HOLDER: Final = Wording(
    statement=N_("{people} was {subject}."),
    who=N_("Who was {subject}?"),
    claim=N_("{person} was {subject}."),
    heading=N_("{subject}"),
    what_of=N_("Which description fits {person}?"),
    match_person=N_("Match each description with the person it fits."),
)

_MEMBER: Final = Wording(
    statement=N_("{people} was a member of {subject}."),
    who=N_("Who was a member of {subject}?"),
    who_among=N_("Which of these was a member of {subject}?"),
    name_one=N_("Who was one of the members of {subject}?"),
    who_all=N_("Which of these were members of {subject}?"),
    claim=N_("{person} was a member of {subject}."),
    heading=N_("the members of {subject}"),
    what_of=N_("Which of these organisations did {person} belong to?"),
    statement_all=N_("The members of {subject} were {people}."),
    statement_among=N_("The members of {subject} included {people}."),
    claim_among=N_("{person} was a member of {subject}."),
    follow_up_among=N_("Its members included {people}."),
)
_AMONG: Final = Wording(
    statement=N_("{people} was one of {subject}."),
    who_among=N_("Which of these was one of {subject}?"),
    name_one=N_("Who was one of {subject}?"),
    heading=N_("{subject}"),
    who_all=N_("Which of these were among {subject}?"),
    claim=N_("{person} was one of {subject}."),
    statement_all=N_("{subject} were {people}."),
    statement_among=N_("{subject} included {people}."),
    claim_among=N_("{person} was one of {subject}."),
)
_PARTICIPANT: Final = Wording(
    statement=N_("{people} took part in {subject}."),
    who_among=N_("Which of these took part in {subject}?"),
    name_one=N_("Who was one of those who took part in {subject}?"),
    who_all=N_("Which of the following took part in {subject}?"),
    claim=N_("{person} took part in {subject}."),
    heading=N_("those who took part in {subject}"),
    what_of=N_("Which of these did {person} take part in?"),
    follow_up=N_("{people} took part in it."),
    statement_all=N_("{people} took part in {subject}."),
    statement_among=N_("Those who took part in {subject} included {people}."),
    claim_among=N_("{person} took part in {subject}."),
    follow_up_among=N_("Those who took part in it included {people}."),
)
_SIGNATORY: Final = Wording(
    statement=N_("{subject} was signed by {people}."),
    who=N_("Who signed {subject}?"),
    who_among=N_("Who was one of the signatories of {subject}?"),
    who_all=N_("Which of these people signed {subject}?"),
    claim=N_("{person} signed {subject}."),
    heading=N_("the signatories of {subject}"),
    what_of=N_("Which of these was signed by {person}?"),
    follow_up=N_("It was signed by {people}."),
    statement_among=N_("The signatories of {subject} included {people}."),
    claim_among=N_("{person} was among the signatories of {subject}."),
    follow_up_among=N_("Its signatories included {people}."),
)
_ORGAN: Final = Wording(
    statement=N_("{subject} was the organ of {people}."),
    who=N_("Which organisation’s organ was {subject}?"),
    claim=N_("{person} had {subject} as its organ."),
    heading=N_("whose organ {subject} was"),
    what_of=N_("Which of these publications was the organ of {person}?"),
    follow_up=N_("It was the organ of {people}."),
    match_person=N_("Match each publication with the organisation whose organ it was."),
)
_PROVISION: Final = Wording(
    statement=N_("{people} provided for {subject}."),
    who=N_("Which agreement provided for {subject}?"),
    who_among=N_("Which of these agreements provided for {subject}?"),
    name_one=N_("Which was one of the agreements that provided for {subject}?"),
    who_all=N_("Which of the following agreements provided for {subject}?"),
    claim=N_("{person} provided for {subject}."),
    heading=N_("{subject}"),
    what_of=N_("Which of these did {person} provide for?"),
    claim_among=N_("{person} provided for {subject}."),
    match_person=N_("Match each provision with the agreement that contained it."),
)
#: What is counted is asked and told by its own sentence (`Clause` in `facts/entities.py`).
_COUNTED: Final = Wording(statement="", heading=N_("{subject}"))

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
    (Property.MEMBER, None): _MEMBER,
    (Property.MEMBER, NameKind.OFFICE): _AMONG,
    (Property.PARTICIPANT, None): _PARTICIPANT,
    (Property.SIGNATORY, None): _SIGNATORY,
    (Property.ORGAN_OF, None): _ORGAN,
    (Property.LAID_DOWN_IN, None): _PROVISION,
    (Property.AMOUNT, None): _COUNTED,
}

#: What the slots of a clause are filled with (`Clause` in `facts/entities.py`).
ASK_WHEN: Final = N_("when")
ASK_YEAR: Final = N_("in which year")
ASK_YEARS: Final = N_("between which years")
ASK_WHERE: Final = N_("where")
ASK_HOW_MANY: Final = N_("how many")  # an English clause asks it in words of its own
ASK_WHERE_FROM: Final = N_("from where")
IN_PLACE: Final = N_("in {place}")
FROM_PLACE: Final = N_("from {place}")

#: Beginnings of the words, in plain letters, with which the subjects of a property are asked for: a name that has one
#: of them would be told by it (item-writing rule 11).
ECHOES: Final[Mapping[Property, tuple[str, ...]]] = {
    Property.FOUNDED_ON: ("kurul", "teski", "organ", "yarad", "found", "devle", "dovle", "state"),
    Property.CLOSED_ON: ("kurul", "teski", "organ", "devle", "dovle", "state"),
    Property.HELD_ON: ("olay", "hadis", "event", "kecir"),
    Property.HAPPENED_ON: ("olay", "hadis", "event", "place"),
    Property.SENT_ON: ("gonde", "mesaj", "messa", "sent"),
    Property.PUBLISHED_ON: ("yayin", "nesr", "publi", "eser", "eserl"),
    Property.SIGNED_ON: ("imzal", "signe"),
    Property.ORGAN_OF: ("yayin", "nesr", "publi", "organ"),
    Property.PARTICIPANT: ("katil", "istir", "parti"),
}
#: The same of all that happened.
ECHOES_OF_HAPPENINGS: Final = ("olay", "hadis", "event")

FIRST_STEM: Final = N_("Which of these events happened earliest?")
SAME_YEAR_STEM: Final = N_("Which of these events date from {year}?")
ORDER_STEM: Final = N_("Put the following events in order, the earliest first.")
PARTIES_STEM: Final = N_("Which of these were parties to {subject}?")
TREATY_OF_PARTY_STEM: Final = N_("Which of these did {party} sign?")
TREATY_OF_DAY_STEM: Final = N_("Which agreement did {parties} sign {date:loc}?")
#: Put before a stem that asks for the word of one document. Stems are written so that it may precede them.
ACCORDING_TO: Final = N_("according to {document}, {question}")
DOCUMENTS_DIFFER: Final = N_("The documents differ. {statements}")
DOCUMENT_SAYS: Final = N_("{document} gives {date}.")
ALSO_HELD: Final = N_("The same person was also {subject}.")
OF_THE_YEAR: Final = N_("An event of {year}: {happening}.")
SAME_YEAR: Final = N_("The same year also saw {happening}.")
PARTNER_STATE_STEM: Final = N_("With which state did {party} sign {subject}?")
PARTNER_STEM: Final = N_("With whom did {party} sign {subject}?")
PARTNER_STATEMENT: Final = N_("The parties to {subject} were {parties}.")


def wording_of(wanted: Property, kind: NameKind, *, is_killed: bool = False) -> Wording:
    """How a property of a subject of that kind is worded; a death by another's hand has words of its own."""
    if is_killed:
        return _KILLED
    return _WORDINGS.get((wanted, kind)) or _WORDINGS[wanted, None]
