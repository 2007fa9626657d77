"""Mark a response as a fair teacher would. What is told the learner about it is the web room's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from rapidfuzz.distance import OSA

from quizzes.facts.base import FactBase
from quizzes.facts.entities import Entity
from quizzes.language.dates import DateValue
from quizzes.language.folding import fold, plain_key
from quizzes.language.kinds import NameKind
from quizzes.language.typed_date import read_date
from quizzes.questions.items import (
    AnyItem,
    ChoiceItem,
    DateItem,
    NameItem,
    TrueFalseItem,
)
from quizzes.questions.phrase import FALSE, TRUE, answer_id

_TITLES: Final = frozenset(
    """bey beg bek bay han xan khan hanim xanim pasa pasha efendi molla haci aga agha sayin dr doktor prof professor
    the""".split()
)
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
    """A date must agree with the key; one less precise, or one end of an interval, earns part. No digit is forgiven.

    What lasted a night or a day counts as one date; of what lasted longer both ends are asked.
    """
    if response is None:
        return _WRONG
    is_short = key.end is None or (key.last_day - key.first_day).days <= 1
    if key.contains(response) and (is_short or key.is_approximate or response == key):
        return _RIGHT
    is_an_end = response.end is None and response in {DateValue(key.start), DateValue(key.end or key.start)}
    is_coarser = response.end is None and response.contains(key)
    return Mark(Grade.PARTIAL, Reason.COARSER) if is_an_end or is_coarser else _WRONG


@dataclass(frozen=True, slots=True)
class _Spelled:
    """A name ready for comparison."""

    text: str
    words: tuple[str, ...]

    @classmethod
    def read(cls, text: str) -> _Spelled:
        """Titles fall away, unless nothing of a name would be left without them."""
        words = plain_key(text).split()
        kept = [word for word in words if word not in _TITLES]
        return cls(text, tuple(kept if len(kept) > 1 else words))

    @property
    def surname(self) -> str:
        """The last word that is no title; none for a title alone."""
        return next((word for word in reversed(self.words) if word not in _TITLES), "")

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
    for key in keys:
        for name in key.all_names:
            if sorted(_Spelled.read(name).words) == sorted(given.words):
                is_exact = any(_letters(response) == _letters(other) for other in key.all_names)
                return _RIGHT if is_exact else Mark(Grade.RIGHT, Reason.SPELLING, name)
    return None


def _letters(text: str) -> list[str]:
    """Its words, folded, without marks and titles: what a spelling is judged by."""
    words = re.findall(r"[^\W_]+", re.sub(r"[’'`´]", "", fold(text, "tr")))
    return sorted(word for word in words if plain_key(word) not in _TITLES)


def _match_person_in_part(
    given: _Spelled, keys: list[Entity], others: list[Entity], kinds: set[NameKind]
) -> Mark | None:
    """A surname alone, with initials, or with one of two first names: right when nobody else is meant by it."""
    if NameKind.PERSON not in kinds or not any(_is_part(given, key) for key in keys):
        return None
    is_one_word = len(given.words) == 1
    if any(_is_part(given, other) or (is_one_word and _bears(other, given.surname)) for other in others):
        return Mark(Grade.PARTIAL, Reason.SURNAME_SHARED)
    return _RIGHT


def _bears(entity: Entity, word: str) -> bool:
    """Whether a word stands anywhere in a person's name."""
    return any(word in plain_key(name).split() for name in entity.all_names)


def _is_part(given: _Spelled, entity: Entity) -> bool:
    if entity.kind is not NameKind.PERSON or not given.surname:
        return False
    for name in entity.all_names:
        spelled = _Spelled.read(name)
        if given.surname != spelled.surname or len(given.words) > len(spelled.words):
            continue
        first = [word for word in spelled.words if word != spelled.surname]
        if all(_take(first, word) for word in given.words if word != given.surname):
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
    """One slip of typing in a name or a surname, unless the response comes as near to somebody else.

    A slip in a digit or a numeral is none, nor is the ending that makes a woman's surname of a man's.
    """
    if len(given.joined) < _SHORTEST_FORGIVEN or not given.surname:
        return None
    nearest = _nearest(given, keys)
    if nearest is None:
        return None
    distance, meant = nearest
    rival = _nearest(given, others)
    if rival is not None and rival[0] <= distance:
        shares_surname = _Spelled.read(meant).surname == _Spelled.read(rival[1]).surname
        return Mark(Grade.PARTIAL, Reason.SURNAME_SHARED) if shares_surname and len(given.words) == 1 else None
    return Mark(Grade.RIGHT, Reason.SPELLING, meant)


def _nearest(given: _Spelled, entities: list[Entity]) -> tuple[int, str] | None:
    """The name at most one slip away, and how many slips it is; for a single word, surnames too."""
    best: tuple[int, str] | None = None
    for entity in entities:
        is_person = entity.kind is NameKind.PERSON
        for name in entity.all_names:
            spelled = _Spelled.read(name)
            forms = [spelled]
            if is_person and len(given.words) == 1 and len(spelled.surname) >= _SHORTEST_FORGIVEN:
                forms.append(_Spelled(name, (spelled.surname,)))
            for form in forms:
                distance = _distance(given, form)
                if distance <= 1 and not _is_other_name(given, form) and (best is None or distance < best[0]):
                    best = (distance, name)
    return best


def _is_other_name(given: _Spelled, spelled: _Spelled) -> bool:
    """Whether the one slip makes another name: a digit, a Roman numeral, or the -a of a woman's surname."""
    if re.findall(r"\d", given.joined) != re.findall(r"\d", spelled.joined):
        return True
    if any(re.fullmatch(r"[ivx]+", word) for word in set(given.words) ^ set(spelled.words)):
        return True
    return given.joined == spelled.joined + "a"


def _distance(one: _Spelled, other: _Spelled) -> int:
    """Slips between two names (optimal string alignment), in either word order; 2 stands for "too many"."""
    straight: int = OSA.distance(one.joined, other.joined, score_cutoff=1)
    if straight <= 1 or len(one.words) != len(other.words):
        return straight
    return OSA.distance(" ".join(sorted(one.words)), " ".join(sorted(other.words)), score_cutoff=1)
