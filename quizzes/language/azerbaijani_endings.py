"""Azerbaijani case endings, after Azərbaycan dilinin orfoqrafiya normaları (2019)."""

from __future__ import annotations

from typing import Final

from quizzes.language import lexicon_azerbaijani as lexicon
from quizzes.language.endings import Ending, LastWord
from quizzes.language.harmony import VOWELS, four_way, last_vowel, two_way
from quizzes.language.kinds import Case

#: Between a number or an abbreviation and its suffix; names take theirs directly.
JOINT: Final = "-"


def read_ending(last: LastWord) -> Ending:
    """What a suffix on this name, written in letters, has to fit."""
    is_compound = last.folded in lexicon.HEADS or last.looks_compound
    before_vowel = last.text
    if last.is_common and not last.is_quoted and not is_compound:
        before_vowel = last.with_last(_soften(last.word, last.folded))
    return Ending(last.folded, last.text, before_vowel, is_compound)


def _soften(word: str, folded: str) -> str:
    if changed := lexicon.VOWEL_DROP.get(folded):
        return word[:1] + changed[1:]
    many_syllables = sum(letter in VOWELS for letter in folded) > 1
    if many_syllables and folded not in lexicon.KEEP:
        return word[:-1] + {"q": "ğ", "k": "y"}.get(folded[-1], word[-1])
    return word


def suffix(ending: Ending, case: Case) -> str:
    """The suffix of a case, in the shape this ending takes; none in the nominative.

    The instrumental is a word of its own, with the space before it.
    """
    vowel = last_vowel(ending.sound)
    wide, narrow = two_way(vowel, open_front="ə"), four_way(vowel)
    after_vowel = ending.ends_in_vowel
    n = "n" if ending.is_compound else ""
    match case:
        case Case.NOMINATIVE:
            return ""
        case Case.ACCUSATIVE:
            return ("n" if after_vowel else "") + narrow
        case Case.DATIVE:
            return (n or ("y" if after_vowel else "")) + wide
        case Case.LOCATIVE | Case.ABLATIVE:
            return f"{n}d{wide}" + ("n" if case is Case.ABLATIVE else "")
        case Case.GENITIVE:
            return ("n" if after_vowel else "") + narrow + "n"
        case _:
            return " ilə"


def possessive(ending: Ending) -> str:
    """The suffix of the third person's possessive; none where the name ends in one already."""
    if ending.is_compound:
        return ""
    return ("s" if ending.ends_in_vowel else "") + four_way(last_vowel(ending.sound))


def abbreviation_sound(folded: str) -> str:
    """How an abbreviation in capitals ends when read: as a word where it can be, else by its last letter's name."""
    if (read := lexicon.READ_AS_WORDS.get(folded)) is not None:
        return read
    # NATO: consonant and vowel in turn from the first letter on are read as a word.
    if len(folded) > 2 and all((letter in VOWELS) == bool(place % 2) for place, letter in enumerate(folded)):
        return folded
    return lexicon.LETTER_NAMES.get(folded[-1], folded[-1] + "e")
