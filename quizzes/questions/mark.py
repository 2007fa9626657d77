"""Mark a response as a fair teacher would. What is told the learner about it is the web room's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rapidfuzz.distance import OSA

from quizzes.facts.base import FactBase
from quizzes.facts.entities import Entity, EntityId
from quizzes.language.date_grammar import read_date
from quizzes.language.dates import DateValue
from quizzes.language.folding import fold, plain_key
from quizzes.language.kinds import NameKind
from quizzes.questions.items import (
    AnyItem,
    ChoiceItem,
    DateItem,
    NameItem,
    TrueFalseItem,
)
from quizzes.questions.phrase import FALSE, TRUE, answer_id

_TITLES: Final = frozenset(
    "bey beg bek bay han xan khan hanim xanim pasa pasha efendi mirza molla haci dr doktor prof professor".split()
) - {"mirza"}  # part of several persons' names
_SHORTEST_FORGIVEN: Final = 5  # letters: in a shorter name one slip may make another name


class Grade(StrEnum):
    """What a response earns."""

    RIGHT = "right"
    PARTIAL = "partial"
    WRONG = "wrong"


class Reason(StrEnum):
    """Why it earns that."""

    MATCH = "match"
    SPELLING = "spelling"  # forgiven, and shown
    SURNAME_SHARED = "surname-shared"
    COARSER = "coarser"
    OTHER = "other"
    GIVEN_UP = "given-up"


@dataclass(frozen=True, slots=True)
class Mark:
    """The grade of one response and the reason for it. `meant` is the spelling a forgiven slip was taken for."""

    grade: Grade
    reason: Reason
    meant: str | None = None

    @property
    def score(self) -> float:
        """Points earned of one."""
        return {Grade.RIGHT: 1.0, Grade.PARTIAL: 0.5, Grade.WRONG: 0.0}[self.grade]


_RIGHT: Final = Mark(Grade.RIGHT, Reason.MATCH)
_WRONG: Final = Mark(Grade.WRONG, Reason.OTHER)
GIVEN_UP: Final = Mark(Grade.WRONG, Reason.GIVEN_UP)


def mark(item: AnyItem, response: str, base: FactBase, language: str) -> Mark:
    """Mark a response: an option's id for a choice, what was typed for a name or a date.

    An empty response is a given-up one. `language` is the one the learner reads and types in.
    """
    response = response.strip()
    if not response:
        return GIVEN_UP
    match item:
        case ChoiceItem():
            return _RIGHT if response == answer_id(item.key) else _WRONG
        case TrueFalseItem():
            return _RIGHT if response == (TRUE if item.is_true else FALSE) else _WRONG
        case DateItem():
            return _mark_date(item.key, read_date(response, language))
        case NameItem():
            return _mark_name(item, response, base)


def _mark_date(key: DateValue, response: DateValue | None) -> Mark:
    """A date must agree with the key; one less precise earns part. Never a digit is forgiven."""
    if response is None:
        return _WRONG
    if key.contains(response):
        return _RIGHT
    return Mark(Grade.PARTIAL, Reason.COARSER) if response.contains(key) and not response.end else _WRONG


@dataclass(frozen=True, slots=True)
class _Spelled:
    """A name ready for comparison."""

    text: str
    words: tuple[str, ...]

    @classmethod
    def read(cls, text: str) -> _Spelled:
        words = plain_key(text).split()
        kept = [word for word in words if word not in _TITLES]
        return cls(text, tuple(kept or words))

    @property
    def joined(self) -> str:
        return " ".join(self.words)


def _mark_name(item: NameItem, response: str, base: FactBase) -> Mark:
    given = _Spelled.read(response)
    if not given.words:
        return _WRONG
    keys = [base.entity(key) for key in item.keys]
    kinds = {key.kind for key in keys}
    others = [entity for entity in base.entities.values() if entity.kind in kinds and entity.id not in item.keys]
    return (
        _match_whole(given, response, keys)
        or _match_person_in_part(given, keys, others, kinds)
        or _forgive_slip(given, keys, others)
        or _WRONG
    )


def _match_whole(given: _Spelled, response: str, keys: list[Entity]) -> Mark | None:
    """The whole name, in any language and word order; letters a keyboard lacks are forgiven and shown."""
    folded = {fold(response, language) for language in ("tr", "en")}
    for key in keys:
        for name in key.all_names:
            spelled = _Spelled.read(name)
            if sorted(spelled.words) == sorted(given.words):
                exact = folded & {fold(name, language) for language in ("tr", "en")}
                same_letters = sorted(fold(response, "tr").split()) == sorted(fold(name, "tr").split())
                if exact or same_letters or _differs_only_in_marks(response, key):
                    return _RIGHT
                return Mark(Grade.RIGHT, Reason.SPELLING, name)
    return None


def _differs_only_in_marks(response: str, key: Entity) -> bool:
    """Whether it is a name of the key but for hyphens, dots, titles, quotes or apostrophes."""

    def letters(text: str) -> list[str]:
        words = re.findall(r"[^\W\d_]+", re.sub(r"[’'`´]", "", fold(text, "tr")))
        return sorted(word for word in words if plain_key(word) not in _TITLES)

    return any(letters(response) == letters(name) for name in key.all_names)


def _match_person_in_part(
    given: _Spelled, keys: list[Entity], others: list[Entity], kinds: set[NameKind]
) -> Mark | None:
    """A surname alone, with initials, or with one of two first names: right when nobody else is meant by it."""
    if NameKind.PERSON not in kinds or not any(_is_part(given, key) for key in keys):
        return None
    if any(_is_part(given, other) for other in others):
        return Mark(Grade.PARTIAL, Reason.SURNAME_SHARED)
    return _RIGHT


def _is_part(given: _Spelled, entity: Entity) -> bool:
    if entity.kind is not NameKind.PERSON:
        return False
    for name in entity.all_names:
        words = _Spelled.read(name).words
        if given.words[-1] != words[-1] or len(given.words) > len(words):
            continue
        first = list(words[:-1])
        if all(_take(first, word) for word in given.words[:-1]):
            return True
    return False


def _take(words: list[str], wanted: str) -> bool:
    """Strike out the first word that `wanted` is, or is the initial of."""
    for word in words:
        if word == wanted or (len(wanted) == 1 and word.startswith(wanted)):
            words.remove(word)
            return True
    return False


def _forgive_slip(given: _Spelled, keys: list[Entity], others: list[Entity]) -> Mark | None:
    """One slip of typing in a name, unless the response comes as near to somebody else, or the slip is a digit."""
    if len(given.joined) < _SHORTEST_FORGIVEN:
        return None
    digits = re.findall(r"\d", given.joined)
    nearest: tuple[int, str] | None = None
    for key in keys:
        for name in key.all_names:
            spelled = _Spelled.read(name)
            if re.findall(r"\d", spelled.joined) != digits:
                continue
            distance = _distance(given, spelled)
            if nearest is None or distance < nearest[0]:
                nearest = (distance, name)
    if nearest is None or nearest[0] > 1:
        return None
    for other in others:
        if any(_distance(given, _Spelled.read(name)) <= nearest[0] for name in other.all_names):
            return None
    return Mark(Grade.RIGHT, Reason.SPELLING, nearest[1])


def _distance(one: _Spelled, other: _Spelled) -> int:
    """Slips between two names (optimal string alignment), in either word order; 2 stands for "too many"."""
    straight: int = OSA.distance(one.joined, other.joined, score_cutoff=1)
    if straight <= 1 or len(one.words) != len(other.words):
        return straight
    return OSA.distance(" ".join(sorted(one.words)), " ".join(sorted(other.words)), score_cutoff=1)


def entity_ids(item: AnyItem) -> tuple[EntityId, ...]:
    """The entities among an item's answers."""
    return tuple(answer for answer in item.answers if not isinstance(answer, DateValue))
