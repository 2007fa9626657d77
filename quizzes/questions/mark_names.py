"""Mark a name a learner typed as a fair teacher would: spellings are forgiven, other people are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from rapidfuzz.distance import OSA

from quizzes.facts.base import FactBase
from quizzes.facts.entities import Entity, EntityId
from quizzes.language.folding import fold, plain_key
from quizzes.language.kinds import NameKind
from quizzes.questions.grades import RIGHT, WRONG, Grade, Mark, Reason

_TITLES: Final = frozenset(
    """bey beg bek bay han xan khan hanim xanim pasa pasha efendi molla haci aga agha sayin dr doktor prof professor
    the""".split()
)
_SHORTEST_FORGIVEN: Final = 5  # letters: in a shorter name one slip may make another name


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


def mark_name(
    keys: Sequence[EntityId],
    response: str,
    base: FactBase,
    language: str,  # noqa: ARG001 - the slip shown will follow it
) -> Mark:
    """A name, in any language and word order; any of `keys` is right. `language` is the learner's."""
    given = _Spelled.read(response)
    if not given.words:
        return WRONG
    wanted = [base.entity(key) for key in keys]
    kinds = {key.kind for key in wanted}
    others = [entity for entity in base.entities.values() if entity.kind in kinds and entity.id not in keys]
    return (
        _match_whole(given, response, wanted)
        or _match_person_in_part(given, wanted, others, kinds)
        or _forgive_slip(given, wanted, others)
        or WRONG
    )


def _match_whole(given: _Spelled, response: str, keys: list[Entity]) -> Mark | None:
    """The whole name, in any language and word order; letters a keyboard lacks are forgiven and shown."""
    for key in keys:
        for name in key.all_names:
            if sorted(_Spelled.read(name).words) == sorted(given.words):
                is_exact = any(_letters(response) == _letters(other) for other in key.all_names)
                return RIGHT if is_exact else Mark(Grade.RIGHT, Reason.SPELLING, name)
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
    return RIGHT


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
