"""What a learner whose slip was forgiven should mind: the words, and in them the letters.

Told from the response and the spelling it was taken for, which are both kept; so it can be told of old responses too.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from rapidfuzz.distance import OSA, Levenshtein

from quizzes.questions.name_readings import Reading, readings
from quizzes.questions.name_words import Word, read_word, tokens_of


class SlipKind(StrEnum):
    """How much a response differs from what was meant."""

    DIACRITICS = "diacritics"  # letters a keyboard may lack, or another transliteration
    SPELLING = "spelling"  # a slip of typing


@dataclass(frozen=True, slots=True)
class Slip:
    """What to mind: the words as they are rightly written, and the letters of them that the response has otherwise."""

    kind: SlipKind
    words: tuple[str, ...]
    letters: tuple[str, ...]


def slip_between(response: str, meant: str) -> Slip | None:
    """What keeps a response from being `meant`; None when every word of it is in there.

    >>> slip_between("Kazim Karabekir", "Kazım Karabekir")
    Slip(kind=<SlipKind.DIACRITICS: 'diacritics'>, words=('Kazım',), letters=('ı',))
    >>> slip_between("Febuary 1918", "February 1918").letters
    ('r',)
    """
    right = [(token, read_word(token)) for token in tokens_of(meant)]
    if not right:
        return None
    taken = [(_pairs(reading, right), reading.is_cut) for reading in readings(response)]
    # A letter too many is a slip rather than an ending.
    pairs, _ = min(taken, key=lambda one: _apart(one[0]) + one[1], default=([], False))
    wrong = [(given, token, word) for given, token, word in pairs if not given.is_written_as(word)]
    if not wrong:
        return None
    is_light = all(given.plain == word.plain or given.loose == word.loose for given, _, word in wrong)
    letters = (letter for given, _, word in wrong for letter in _letters(given, word))
    return Slip(
        SlipKind.DIACRITICS if is_light else SlipKind.SPELLING,
        tuple(dict.fromkeys(token for _, token, _ in wrong)),
        tuple(dict.fromkeys(letters)),
    )


def _pairs(reading: Reading, right: list[tuple[str, Word]]) -> list[tuple[Word, str, Word]]:
    """Each word given with the word of the right name it is nearest to."""
    given = [word for word in reading.words if not (word.is_title or word.is_initial)]
    nearest = (min(right, key=lambda one: _distance(word, one[1])) for word in given)
    return [(word, token, other) for word, (token, other) in zip(given, nearest, strict=True)]


def _apart(pairs: list[tuple[Word, str, Word]]) -> int:
    return sum(_distance(given, word) for given, _, word in pairs)


def _distance(given: Word, word: Word) -> int:
    return min(OSA.distance(one, other) for one in given.written for other in word.written)


def _letters(given: Word, word: Word) -> list[str]:
    """The letters of the right word that are missing or others in the word given."""
    ways = [(one, other) for one in given.written for other in word.written]
    one, other = min(ways, key=lambda way: Levenshtein.distance(*way))
    return [other[edit.dest_pos] for edit in Levenshtein.editops(one, other) if edit.tag != "delete"]
