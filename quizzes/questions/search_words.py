"""Read what somebody looks for as words to be found, whatever the keyboard, the case and the endings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Final

from rapidfuzz import fuzz, process

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.language.folding import plain_key
from quizzes.questions.directory import PROPER

#: What is read of a query. Nobody looks for more; a longer one is cut.
MOST_LETTERS: Final = 200
_MOST_WORDS: Final = 12
_SHORTEST_STEM: Final = 3  # letters before an ending that is taken off
_SHORTEST_COMMON: Final = 4  # letters two words must share to be taken for one another
_ALIKE: Final = 72  # of 100: names less like the query are not suggested
_NEAR: Final = 15  # of 100: of names about as like as the likest, those that are told most of come first
_ALIKE_PART: Final = 0.9  # what a likeness of a part of a name counts

#: Case endings, possessives and plurals of Turkish and Azerbaijani, and the English genitive, in plain letters.
_ENDING: Final = (
    r"(?:s|[yns]?[iu]|n?[iu]n|[yn]?[ae]|[ns]?[iu]?n?[dt][ae]n?|[iu]?nd[ae]n?|[ns]?[iu]?n[iuae]|y?l[ae]"
    r"|d[iu]r|l[iu]|l[iu]k|s[iu]z|l[ae]r(?:[iu]?n?(?:[iu]n?|[ae]|[dt][ae]n?)?)?)"
)
_APOSTROPHE: Final = r"[’'`´ʼ‘]"
_WITH_APOSTROPHE: Final = re.compile(rf"([^\W_]{{{_SHORTEST_STEM},}}){_APOSTROPHE}([^\W_]+)")
#: An ending of a number: *1918-ci*, *1920’de*. Only the number is looked for.
_AFTER_NUMBER: Final = re.compile(rf"(?<=\d)(?:-|{_APOSTROPHE})[^\W\d_]+")
_WORD: Final = re.compile(rf"[^\W_]+(?:{_APOSTROPHE}[^\W_]+)*")


@dataclass(frozen=True, slots=True)
class Term:
    """A word looked for: what a word that answers it begins with, or, without an ending it may carry, is."""

    beginning: str
    wholes: tuple[str, ...] = ()

    def finds(self, word: str) -> bool:
        """Whether a word, as the index spells it, answers."""
        return word.startswith(self.beginning) or word in self.wholes


@dataclass(frozen=True, slots=True)
class Query:
    """What is looked for: all terms must be found. `keys` are the whole of it, as it is and without endings."""

    keys: tuple[str, ...]
    terms: tuple[Term, ...]

    @property
    def key(self) -> str:
        """The words as they were given."""
        return self.keys[0]

    def mark(self, text: str) -> list[tuple[str, bool]]:
        """A text in pieces, each with whether it is a word that was looked for."""
        pieces: list[tuple[str, bool]] = []
        end = 0
        for word in _WORD.finditer(text):
            key = plain_key(word[0])
            if any(term.finds(key) for term in self.terms):
                pieces += [(text[end : word.start()], False), (word[0], True)]
                end = word.end()
        return [piece for piece in [*pieces, (text[end:], False)] if piece[0]]


class Vocabulary:
    """The words and spellings of all names, for what a query may have meant."""

    def __init__(self, base: FactBase) -> None:
        self._base = base
        self._bearers: defaultdict[str, list[EntityId]] = defaultdict(list)
        for entity in base.entities.values():
            for key in dict.fromkeys(map(plain_key, entity.all_names)):
                self._bearers[key].append(entity.id)

    @cached_property
    def _words(self) -> frozenset[str]:
        return frozenset(word for key in self._bearers for word in key.split())

    @cached_property
    def _sorted(self) -> Sequence[str]:
        return sorted(self._words)

    def read(self, text: str) -> Query:
        """The query a text makes; without terms when there is no word in it."""
        text = _AFTER_NUMBER.sub("", text[:MOST_LETTERS])
        words = plain_key(_WITH_APOSTROPHE.sub(_take_off_ending, text)).split()[:_MOST_WORDS]
        stems = {word: self._stems(word) for word in words}
        keys = (" ".join(([*stems[word], word])[place] for word in words) for place in (-1, 0))
        return Query(tuple(dict.fromkeys(keys)), tuple(Term(word, wholes) for word, wholes in stems.items()))

    def _stems(self, word: str) -> tuple[str, ...]:
        """The words of names that, with an ending, make this one: *resulzade* of *resulzadenin*."""
        found = (word[:length] for length in range(_SHORTEST_STEM, len(word)))
        return tuple(stem for stem in found if stem in self._words and re.fullmatch(_ENDING, word[len(stem) :]))

    def shorten(self, query: Query) -> Query | None:
        """The query with each word cut to what some word of a name begins with; None where nothing is left of any."""
        beginnings = (self._common_beginning(term.beginning) for term in query.terms)
        terms = tuple(Term(beginning) for beginning in dict.fromkeys(beginnings) if len(beginning) >= _SHORTEST_COMMON)
        shorter = Query(query.keys, terms)
        return shorter if terms and terms != query.terms else None

    def _common_beginning(self, word: str) -> str:
        place = bisect_left(self._sorted, word)
        return max((_shared(word, near) for near in self._sorted[max(place - 1, 0) : place + 1]), key=len, default="")

    def suggest(self, query: Query, most: int) -> list[EntityId]:
        """Who and what may be meant by a query that finds nothing: the likeliest first; none where none is like it."""
        found = process.extract(query.key, self._proper, scorer=_compare, limit=most * 3, score_cutoff=_ALIKE)
        likeness = {bearer: score for key, score, _ in reversed(found) for bearer in self._bearers[key]}
        meant = [
            bearer for bearer, score in likeness.items() if self._is_proper(bearer) and score > found[0][1] - _NEAR
        ]
        return sorted(meant, key=lambda bearer: -self._base.prominence(bearer))[:most]

    @cached_property
    def _proper(self) -> Sequence[str]:
        return tuple(key for key, bearers in self._bearers.items() if any(map(self._is_proper, bearers)))

    def _is_proper(self, entity: EntityId) -> bool:
        return self._base.entity(entity).kind in PROPER


def _compare(query: str, name: str, **_options: object) -> float:
    """How alike the two are, of 100: the query and the name, or a part of it that is long enough to tell."""
    part = fuzz.partial_ratio(query, name) if _SHORTEST_COMMON <= len(query) <= len(name) else 0.0
    return max(fuzz.ratio(query, name), _ALIKE_PART * part)


def _shared(one: str, other: str) -> str:
    length = next((at for at, (a, b) in enumerate(zip(one, other, strict=False)) if a != b), min(len(one), len(other)))
    return one[:length]


def _take_off_ending(found: re.Match[str]) -> str:
    """*Resulzade’nin* is looked for as *Resulzade*; *Ta’lim* and *Qur’an* keep what follows their apostrophe."""
    return found[1] if re.fullmatch(_ENDING, plain_key(found[2])) else found[0]
