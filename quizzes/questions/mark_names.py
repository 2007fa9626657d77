"""Mark a name a learner typed as a fair teacher would: spellings are forgiven, other people are not."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final

from rapidfuzz.distance import OSA

from quizzes.facts.base import FactBase
from quizzes.facts.entities import Entity, EntityId
from quizzes.language.folding import plain_key
from quizzes.language.kinds import NameKind
from quizzes.questions.grades import RIGHT, WRONG, Grade, Mark, Reason
from quizzes.questions.name_index import NameIndex, index_of
from quizzes.questions.name_nearness import NameMatch, nearness, word_cost
from quizzes.questions.name_readings import Reading, readings
from quizzes.questions.name_words import Word, words_of
from quizzes.questions.spelled_names import SpelledEntity

_MOST_WORDS: Final = 25  # a longer response is no name
_OBSCURE: Final = 2  # points of prominence: a detail or two
_PROMINENT: Final = 8
_SHARED: Final = Mark(Grade.PARTIAL, Reason.SURNAME_SHARED)
#: What stands between two names, be both meant or one of them.
_BETWEEN: Final = re.compile(
    r"\s*[,;/&+]\s*|\s+(?:or|and|ve|veya|veyahut|ya da|yahut|yoksa|və|ve ya|və ya|ya|yaxud|yoxsa|ile|ilə)\s+",
    re.IGNORECASE,
)


def mark_name(keys: Sequence[EntityId], response: str, base: FactBase, language: str) -> Mark:
    """A name, in any of the three languages and any word order; any of `keys` is right, and so are several of them.

    A slip forgiven is shown in the learner's `language`, unless the response is nearer to the name in another.
    """
    index = index_of(base)
    response = _without_country(keys, response, base)
    whole = _mark_one(keys, response, base, index, language)
    if whole.grade is Grade.RIGHT:
        return whole
    several = _mark_several(keys, response, base, index, language)
    return whole if several is None else max(whole, several, key=lambda mark: mark.score)


def _without_country(keys: Sequence[EntityId], response: str, base: FactBase) -> str:
    """A place without the state it is said to lie in: *Baku, Azerbaijan*."""
    place, comma, country = response.rpartition(",")
    if not comma or any(base.entity(key).kind is not NameKind.PLACE for key in keys):
        return response
    wanted = plain_key(country)
    states = (entity for entity in base.entities.values() if entity.kind is NameKind.STATE)
    return place if any(plain_key(name) == wanted for state in states for name in state.all_names) else response


def _mark_several(
    keys: Sequence[EntityId], response: str, base: FactBase, index: NameIndex, language: str
) -> Mark | None:
    """Several names are right when each is a key. A surname two bear is clear beside another key."""
    parts = [part for part in _BETWEEN.split(response) if part and part.strip()]
    if not 1 < len(parts) <= _MOST_WORDS:
        return None
    marks = [_mark_one(keys, part, base, index, language) for part in parts]
    right = [mark for mark in marks if mark.grade is Grade.RIGHT]
    if any(mark.grade is Grade.WRONG for mark in marks):
        return WRONG
    return next((mark for mark in right if mark.meant), right[0]) if right else _SHARED


def _mark_one(keys: Sequence[EntityId], response: str, base: FactBase, index: NameIndex, language: str) -> Mark:
    read = readings(response)
    if not read or len(read[0].words) > _MOST_WORDS:
        return WRONG
    literal = tuple(reading for reading in read if not reading.is_cut)
    # English has no case endings: there a letter too many is a slip, unless nothing else makes sense of it.
    if language == "en" and any(nearness(literal, index.entities[key]) for key in keys):
        read = literal
    found = [(near, key) for key in keys if (near := nearness(read, index.entities[key])) is not None]
    if not found:
        return WRONG
    near, key = min(found)
    if near.cost != (0, 0) or near.is_part:
        rivalry = _judge_rivals(near, keys, read, index, index.entities[key], base)
        if rivalry is not None:
            return rivalry
    if near.cost == (0, 0):
        return RIGHT
    meant = _what_to_mind(read, base.entity(key), language)
    return Mark(Grade.RIGHT, Reason.SPELLING, meant) if meant else RIGHT


def _judge_rivals(
    near: NameMatch,
    keys: Sequence[EntityId],
    read: Sequence[Reading],
    index: NameIndex,
    key: SpelledEntity,
    base: FactBase,
) -> Mark | None:
    """Nothing unless somebody else is as near. Who shares the surname that was given leaves it in part right.

    Not somebody hardly anything is told of, beside somebody everybody learns of: *Khoyski* is the Prime Minister.
    """
    verdict: Mark | None = None
    for rival, meant in index.candidates(read, key.kind, slips=near.slips > 0):
        if rival.id in keys or (rival.kind is not key.kind and near.is_part):
            continue  # Kars the town does not keep Kars from meaning the treaty
        other = nearness(meant, rival)
        is_vague = key.kind is NameKind.STATE and near.is_part  # Russia: which of them?
        if (other is None and (is_vague or _bears(meant, rival, near))) or (other is not None and _shares(near, other)):
            if base.prominence(rival.id) > _OBSCURE or base.prominence(key.id) < _PROMINENT:
                verdict = _SHARED
        elif other is not None and _is_as_near(other, near):
            return WRONG
    return verdict


def _shares(near: NameMatch, other: NameMatch) -> bool:
    """Whether both are meant by what they share: a surname in any transliteration, or the title of a journal."""
    if not (near.is_part and other.is_part) or other.slips > near.slips:
        return False
    return bool(near.surnames & other.surnames) or (not near.name.surname and other.cost <= near.cost)


def _is_as_near(other: NameMatch, near: NameMatch) -> bool:
    """A whole name weighs more than part of one that is spelled no better."""
    return other.cost < near.cost or (other.cost == near.cost and (near.is_part or not other.is_part))


def _bears(read: Sequence[Reading], rival: SpelledEntity, near: NameMatch) -> bool:
    """Whether one word, given as a surname, stands anywhere in somebody else's name, and as near."""
    if not (near.is_part and near.surnames):
        return False
    for reading in read:
        if len(reading.core) == 1:
            word = reading.core[0]
            others = (other for name in rival.names for place in name.places for other in place)
            costs = (word_cost(word, other) for other in others)
            if any(cost is not None and cost[0] <= near.slips for cost in costs):
                return True
    return False


def _what_to_mind(read: Sequence[Reading], entity: Entity, language: str) -> str | None:
    """The name a response was taken for, of several as near the learner's own; None where there is nothing to mind.

    Letters a keyboard lacks are to be minded as the learner's own language writes them: an Azerbaijani learner need not
    know the ı of a Turkish spelling, nor an English one the ş of *Varşova*.
    """
    own = entity.name(language).label
    names = list(dict.fromkeys((own, *entity.all_names)))
    plainly = [min(_distance(reading.words, words_of(name), plain=True) for reading in read) for name in names]
    nearest = [name for name, distance in zip(names, plainly, strict=True) if distance == min(plainly)]
    if own in nearest:
        return own
    parts = [name for name in nearest if set(name.split()) <= set(own.split())]  # Atatürk, of Mustafa Kemal Atatürk
    if min(plainly)[0] == 0 and not parts:
        return None
    return min(parts or nearest, key=lambda name: min(_distance(reading.words, words_of(name)) for reading in read))


def _distance(given: Sequence[Word], name: Sequence[Word], *, plain: bool = False) -> tuple[int, int]:
    """By how many letters the words of a response differ from those of a name; then, how many more a name has."""

    def between(word: Word, other: Word) -> int:
        if plain:
            return int(OSA.distance(word.plain, other.plain))
        return min(OSA.distance(written, other.written[0]) for written in word.written[:2])

    apart = sum(
        min((between(word, other) for other in name), default=0)
        for word in given
        if not (word.is_title or word.is_initial)
    )
    return apart, abs(len(given) - len(name))
