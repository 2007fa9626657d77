"""Turkish case endings, as Türk Dil Kurumu's Yazım Kılavuzu writes them (kesme işareti, kısaltmalar, sayılar)."""

from __future__ import annotations

import re
from typing import Final

from quizzes.language import lexicon_turkish as lexicon
from quizzes.language.endings import Ending, LastWord
from quizzes.language.folding import fold
from quizzes.language.harmony import VOWELS, four_way, last_vowel, two_way
from quizzes.language.kinds import Case, NameKind

#: Between a name, a number or an abbreviation and its suffix.
JOINT: Final = "’"
_HARD: Final = frozenset("fstkçşhp")


def read_ending(last: LastWord) -> Ending:
    """What a suffix on this name, written in letters, has to fit."""
    is_institution_head = last.folded in lexicon.INSTITUTION_HEADS
    is_compound = last.folded in lexicon.NAME_HEADS or is_institution_head or last.looks_compound
    if last.kind is NameKind.STATE or fold(last.text, "tr") in lexicon.APOSTROPHE_NAMES:
        is_institution = False
    elif last.kind is NameKind.ORGANISATION:
        is_institution = is_compound or " " in last.text
    else:
        is_institution = last.kind is None and is_institution_head
    joint = "" if last.is_quoted or last.is_common or is_institution else JOINT
    before_vowel = last.text
    if not joint and not is_compound and not last.is_quoted:
        before_vowel = last.with_last(_soften(last.word, last.folded))
    elif last.kind is None and " " not in last.text and re.search(r"l[ıiuü]k$", last.folded):
        # Başkanlık, Birlik: a common noun written with a capital
        joint, before_vowel = "", last.text[:-1] + "ğ"
    return Ending(lexicon.READINGS.get(last.folded, last.folded), last.text, before_vowel, is_compound, joint)


def _soften(word: str, folded: str) -> str:
    if changed := lexicon.SOFTENING.get(folded) or lexicon.VOWEL_DROP.get(folded):
        return word[:1] + changed[1:]
    many_syllables = sum(letter in VOWELS for letter in folded) > 1
    if folded.endswith("k") and many_syllables and folded not in lexicon.KEEP_K and folded[-2] in VOWELS:
        return word[:-1] + "ğ"
    return word


def suffix(ending: Ending, case: Case) -> str:
    """The suffix of a case, in the shape this ending takes; none in the nominative."""
    vowel = last_vowel(ending.sound)
    if ending.sound in lexicon.FRONT_WORDS:
        vowel = {"a": "e", "ı": "i", "o": "ö", "u": "ü", "â": "e"}.get(vowel, vowel)
    wide, narrow = two_way(vowel, open_front="e"), four_way(vowel)
    after_vowel = ending.ends_in_vowel
    hard = "t" if ending.sound[-1:] in _HARD else "d"
    n = "n" if ending.is_compound else ""
    match case:
        case Case.NOMINATIVE:
            return ""
        case Case.ACCUSATIVE | Case.DATIVE:
            return (n or ("y" if after_vowel else "")) + (narrow if case is Case.ACCUSATIVE else wide)
        case Case.LOCATIVE | Case.ABLATIVE:
            return f"{n}{hard}{wide}" + ("n" if case is Case.ABLATIVE else "")
        case Case.GENITIVE:
            return ("n" if after_vowel else "") + narrow + "n"
        case _:
            return ("y" if after_vowel else "") + "l" + wide


def possessive(ending: Ending) -> str:
    """The suffix of the third person's possessive; none where the name ends in one already."""
    if ending.is_compound:
        return ""
    vowel = last_vowel(ending.sound)
    if ending.sound in lexicon.FRONT_WORDS:
        vowel = {"a": "e", "ı": "i", "o": "ö", "u": "ü", "â": "e"}.get(vowel, vowel)
    return ("s" if ending.ends_in_vowel else "") + four_way(vowel)


def abbreviation_sound(folded: str) -> str:
    """How an abbreviation in capitals ends when read: as a word where it can be, else by its last letter's name."""
    if (read := lexicon.READ_AS_WORDS.get(folded)) is not None:
        return read
    # KİK, NATO, TİKA: consonant and vowel in turn from the first letter on are read as a word.
    if len(folded) > 2 and all((letter in VOWELS) == bool(place % 2) for place, letter in enumerate(folded)):
        return folded
    return lexicon.LETTER_NAMES.get(folded[-1], folded[-1] + "e")
