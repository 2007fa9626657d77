"""What Turkish and Azerbaijani endings have in common: the word that takes one, and what the suffix must fit."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Final, Protocol

from quizzes.language.harmony import VOWELS
from quizzes.language.kinds import Case, NameKind
from quizzes.language.lexicon import PLAIN_ENDINGS

_COMPOUND: Final = re.compile(r"(?:s[ıiuü]|[^\W\d_aıoueiöüəâîû][ıiuü])$")
#: Kinds whose names of several words, when they end in -ı or -sı, are possessive compounds.
_COMPOUND_KINDS: Final = frozenset(NameKind) - {NameKind.PERSON, NameKind.PLACE}


@dataclass(frozen=True, slots=True)
class LastWord:
    """The last word of `text`, which takes the ending, without quotes and brackets; `folded` for comparison."""

    text: str
    word: str
    folded: str
    kind: NameKind | None = None
    is_quoted: bool = False

    @property
    def is_common(self) -> bool:
        """Whether it is written as a common noun."""
        return self.word[:1].islower()

    @property
    def looks_compound(self) -> bool:
        """Whether a name of several words ends as a possessive compound does, where its kind lets it."""
        if " " not in self.text or self.folded in PLAIN_ENDINGS or not _COMPOUND.search(self.folded):
            return False
        return self.is_common or self.is_quoted or self.kind in _COMPOUND_KINDS

    def with_last(self, changed: str) -> str:
        """The text with another stem in place of its last word."""
        return self.text[: len(self.text) - len(self.word)] + changed


@dataclass(frozen=True, slots=True)
class Ending:
    """What a suffix has to fit: the sound a name ends with, and the stem it is written on.

    `is_compound`: the name ends in a possessive, which takes an n before the case. `joint` is the mark between
    name and suffix. Before a suffix that begins with a vowel the stem may change: *kitap*, *kitab-ı*.
    """

    sound: str
    stem: str
    stem_before_vowel: str
    is_compound: bool = False
    joint: str = ""

    @property
    def ends_in_vowel(self) -> bool:
        """Whether the name is read with a vowel at its end."""
        return self.sound[-1:] in VOWELS


class Endings(Protocol):
    """What the module of one language promises."""

    @property
    def JOINT(self) -> str:  # noqa: N802
        """The mark between a number or an abbreviation and its suffix."""

    def read_ending(self, last: LastWord, /) -> Ending:
        """What a suffix on a name written in letters has to fit."""

    def suffix(self, ending: Ending, case: Case, /) -> str:
        """The suffix of a case."""

    def possessive(self, ending: Ending, /) -> str:
        """The suffix of the third person's possessive."""

    def abbreviation_sound(self, folded: str, /) -> str:
        """How an abbreviation ends when read."""
