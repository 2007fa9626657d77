"""How a response that names something may be taken: as it stands, without what stands around it, without its ending."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from quizzes.language.folding import plain_key
from quizzes.questions.name_words import APOSTROPHES, Word, read_word, tokens_of, words_of

#: Words that may stand around a name in an answer: *by Lenin, Lenin tarafından, in the city of Berlin*.
_BEFORE: Final = frozenset("in at by from to of on the with it was o it's".split())
_AFTER: Final = frozenset("tarafindan terefinden ile idi".split())

#: Case endings and the copula, in plain letters: after any letter, after a vowel, after a consonant.
_ENDINGS_ANYWHERE: Final = frozenset("da de dan den la le dir dur dadir dedir daydi deydi".split())
_ENDINGS_AFTER_VOWEL: Final = _ENDINGS_ANYWHERE | frozenset(
    "ya ye na ne yi yu ni nu nin nun nda nde ndan nden yla yle ydi ydu".split()
)
_ENDINGS_AFTER_CONSONANT: Final = _ENDINGS_ANYWHERE | frozenset(
    "a e i u in un ta te tan ten tir tur di du ti tu tadir tedir taydi teydi".split()
)
_ENDINGS: Final = _ENDINGS_AFTER_VOWEL | _ENDINGS_AFTER_CONSONANT
_LONGEST_ENDING: Final = max(map(len, _ENDINGS))
_VOWELS: Final = frozenset("aeiou")
_READ_EITHER_WAY: Final = frozenset("ey")
_MANS_SURNAME: Final = ("ov", "ev", "in")  # alone with -a it is a woman's rather than a dative
_SHORTEST_STEM: Final = 3
_YEARS: Final = re.compile(r"\([\d\s–-]*\)")  # when somebody lived
_HYPHENED: Final = re.compile(r"[^\W_]-[^\W_]+\W*$")  # AXC-nin


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a response: its words, and whether a bare ending had to be cut off for it."""

    words: tuple[Word, ...]
    is_cut: bool = False

    @property
    def core(self) -> tuple[Word, ...]:
        """Its words without titles."""
        return tuple(word for word in self.words if not word.is_title)


@lru_cache(maxsize=256)
def readings(response: str) -> tuple[Reading, ...]:
    """How a response may be taken, the most literal first: as it stands, without what stands around, uninflected."""
    response = _YEARS.sub("", response)
    tokens = [token for token in tokens_of(response) if read_word(token).plain]
    whole = tuple(map(read_word, tokens))
    if not whole:
        return ()
    found = [Reading(whole)]
    if len(whole) > 1 and all(word.is_initial for word in whole):
        found.append(Reading((read_word("".join(word.plain for word in whole).upper()),)))
    if "-" in response.strip("- "):
        found.append(Reading(words_of(re.sub(r"\b-\b", "", response))))
    inner = _strip_surroundings(tokens)
    bare = tuple(map(read_word, inner))
    found.append(Reading(bare))
    found += _without_apostrophe(inner)
    if len(bare) > 1 and bare[-1].plain in _ENDINGS and _HYPHENED.search(response):
        found.append(Reading(bare[:-1]))
    is_alone = sum(not word.is_title for word in bare) == 1
    found += [Reading((*bare[:-1], stem), is_cut=True) for stem in _stems(bare[-1], is_alone=is_alone)]
    return tuple(dict.fromkeys(found))


def _strip_surroundings(tokens: Sequence[str]) -> Sequence[str]:
    start, end = 0, len(tokens)
    while end - start > 1 and plain_key(tokens[start]) in _BEFORE:
        start += 1
    while end - start > 1 and plain_key(tokens[end - 1]) in _AFTER:
        end -= 1
    return tokens[start:end]


def _without_apostrophe(tokens: Sequence[str]) -> Iterator[Reading]:
    """Without the ending that an apostrophe sets off: *Berlin’de, Lenin's*."""
    stem, *endings = re.split(rf"[{APOSTROPHES}]", tokens[-1])
    if endings and stem and all(plain_key(ending) in _ENDINGS | {"s"} for ending in endings):
        yield Reading((*map(read_word, tokens[:-1]), read_word(stem)))


def _endings_after(letter: str) -> frozenset[str]:
    """The endings that may follow a letter; a foreign last e may be silent, a y a vowel: *Georgea, Dalynin*."""
    if letter in _READ_EITHER_WAY:
        return _ENDINGS
    return _ENDINGS_AFTER_VOWEL if letter in _VOWELS else _ENDINGS_AFTER_CONSONANT


def _stems(word: Word, *, is_alone: bool) -> Iterator[Word]:
    for letters in range(1, _LONGEST_ENDING + 1):
        stem, ending = word.plain[:-letters], word.plain[-letters:]
        is_womans = is_alone and ending == "a" and stem.endswith(_MANS_SURNAME)
        if len(stem) < _SHORTEST_STEM or is_womans:
            continue
        if ending in _endings_after(stem[-1]):
            yield word.without(letters)
