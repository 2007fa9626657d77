"""The records of the content files, each checked for itself."""

from __future__ import annotations

import re
from typing import Annotated, Final, Literal

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, model_validator

from quizzes.facts.facts import Calendar, DiscrepancyKind, State
from quizzes.facts.properties import Property
from quizzes.language.kinds import NameKind

SLUG: Final = r"^[a-z0-9]+(?:-[a-z0-9]+)*$"
SOURCE: Final = re.compile(r"([a-z0-9-]+):([0-9]{1,7})(?:-([0-9]{1,7}))?")


def _wordy(text: str) -> str:
    if not any(letter.isalnum() for letter in text):
        raise ValueError("no letter or figure in it")
    return text


def _as_list(value: object) -> object:
    return [value] if isinstance(value, str) else value


Slug = Annotated[str, Field(pattern=SLUG)]
#: A text with a letter or figure in it, no space at its ends and no control character.
_TRIMMED: Final = r"^[^\s\x00-\x1f](?:[^\x00-\x1f]*[^\s\x00-\x1f])?$"
Text = Annotated[str, Field(pattern=_TRIMMED, max_length=300), AfterValidator(_wordy)]
#: The same for a note of several sentences.
LongText = Annotated[str, Field(pattern=_TRIMMED, max_length=900), AfterValidator(_wordy)]
#: The same for a line of a list.
Line = Annotated[
    str, Field(pattern=r"^[^\s\x00-\x1f](?:[^\x00-\x1f]*[^\s\x00-\x1f.])?$", max_length=160), AfterValidator(_wordy)
]
SourceTexts = Annotated[list[Annotated[str, Field(pattern=rf"^{SOURCE.pattern}$")]], Field(min_length=1)]
Values = Annotated[list[Text], BeforeValidator(_as_list), Field(min_length=1)]


class Record(BaseModel):
    """What every record has: nothing unknown in it."""

    model_config = ConfigDict(extra="forbid", frozen=True)


class NameRecord(Record):
    """A name whose letters do not say how it is read."""

    name: Text
    reads: Text | None = None


#: A sentence about an event with a slot for its date and perhaps one for its place; about a quantity, for its number.
Told = Annotated[
    Text,
    Field(pattern=r"^(?:[^{}]*(?:\{where\}[^{}]*)?\{when\}[^{}]*(?:\{where\}[^{}]*)?|[^{}]*\{number\}[^{}]*)$"),
]


class Trilingual(Record):
    """A text in each language."""

    tr: Text
    az: Text
    en: Text


class NoteRecord(Record):
    """A note of a sentence or several in each language."""

    tr: LongText
    az: LongText
    en: LongText


class AboutRecord(Record):
    """A description of one line, without a final stop, in each language."""

    tr: Line
    az: Line
    en: Line


class ToldRecord(Record):
    """An event or a quantity told with a verb in each language; English asks in words of its own."""

    tr: Told
    az: Told
    en: Told
    asked: Annotated[Text, Field(pattern=r"^[^{}?]*$")]


class EntityRecord(Record):
    """Who or what facts are about."""

    id: Slug
    kind: NameKind
    tr: Text | NameRecord
    az: Text | NameRecord
    en: Text | NameRecord
    aliases: list[Text] = []
    within: Slug | None = None
    lived: tuple[int, int] | None = None
    circle: Slug | None = None
    told: ToldRecord | None = None
    about: AboutRecord | None = None


class TopicRecord(Trilingual):
    """What a reader chooses from: a theme, a period, or what is said of subjects of some kinds."""

    id: Slug
    sort: Literal["theme", "period", "kind"] = "theme"
    span: tuple[int, int] | None = None
    kinds: list[NameKind] = []

    @model_validator(mode="after")
    def _gathers_by_one_thing(self) -> TopicRecord:
        if (self.span is None) is not (self.sort == "kind") or bool(self.kinds) is not (self.sort == "kind"):
            raise ValueError("a theme and a period have a span, a kind has kinds")
        return self


class DocumentRecord(Record):
    """A document facts are taken from."""

    id: Slug
    file: Text
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    language: Annotated[str, Field(pattern=r"^(tr|az|en)$")]
    citation: Trilingual
    name: Trilingual


class ClaimRecord(Record):
    """One source’s word on a disputed fact, or a slip of its."""

    value: Values
    sources: SourceTexts


class FactRecord(Record):
    """A fact."""

    subject: Slug
    property: Property
    value: Values | None = None
    state: State = State.REVIEWED
    complete: bool = False
    killed: bool = False
    place: Slug | None = None
    parties: list[Slug] = []
    since: str | None = None
    until: str | None = None
    topic: Slug
    weight: Annotated[int, Field(ge=1, le=3, strict=True)]
    sources: SourceTexts | None = None
    claims: list[ClaimRecord] = []
    misprints: list[ClaimRecord] = []
    right: Values | None = None
    printed: str | None = None
    calendar: Calendar | None = None
    note: NoteRecord | None = None


class ReadingRecord(Trilingual):
    """What one source says, in words; of a misprint it is wrong unless it says what is right, or is told not to be."""

    sources: SourceTexts
    wrong: bool | None = None


class DiscrepancyRecord(Record):
    """What sources say differently, or wrongly, and is no fact's value."""

    id: Slug
    kind: DiscrepancyKind
    about: Annotated[list[Slug], Field(min_length=1)]
    topic: Slug
    readings: Annotated[list[ReadingRecord], Field(min_length=1)]
    right: Trilingual | None = None
    note: NoteRecord


class Words(Record):
    """Words in each language; a language may have none."""

    tr: list[Text] = []
    az: list[Text] = []
    en: list[Text] = []


class TermRecord(Record):
    """A contested word and the neutral one."""

    avoid: Words
    use: Trilingual
    why: Trilingual
