"""What Turkish common nouns do before a suffix: *kitap, kitab-ı; şehir, şehr-e; saat, saat-i*."""

from __future__ import annotations

from typing import Final

from quizzes.language import lexicon_turkish as lexicon
from quizzes.language.harmony import VOWELS, four_way, last_vowel

#: The circumflex is often left out, and never tells two of our words apart.
WITHOUT_CIRCUMFLEX: Final = str.maketrans("âîû", "aiu")
_FRONTED: Final = {"a": "e", "ı": "i", "o": "ö", "u": "ü", "â": "e", "û": "ü"}


def is_front(sound: str) -> bool:
    """Whether a word takes front vowels although its last vowel is a back one: *saat, kabul, Kemal*."""
    return sound.translate(WITHOUT_CIRCUMFLEX) in lexicon.FRONT_WORDS


def suffix_vowel(sound: str) -> str:
    """The vowel that decides a suffix: the last one, or its front twin."""
    vowel = last_vowel(sound)
    return _FRONTED.get(vowel, vowel) if is_front(sound) else vowel


def soften(word: str, folded: str) -> str:
    """The stem of a common noun before a vowel; `folded` is the word folded.

    >>> soften("kitap", "kitap"), soften("Şehir", "şehir"), soften("halk", "halk"), soften("hak", "hak")
    ('kitab', 'Şehr', 'halk', 'hakk')
    """
    if changed := lexicon.SOFTENING.get(folded) or lexicon.VOWEL_DROP.get(folded):
        return word[:1] + changed[1:]
    if sum(letter in VOWELS for letter in folded) < 2:
        return word
    last, before = folded[-1], folded[-2:-1]
    if last == "k" and folded not in lexicon.KEEP_K:
        return word[:-1] + ("ğ" if before in VOWELS else "g" if before == "n" and not folded.endswith("bank") else "k")
    if last in "pç" and folded not in lexicon.KEEP_P_AND_CH:
        return word[:-1] + {"p": "b", "ç": "c"}[last]
    return word[:-1] + "ğ" if folded.endswith("og") else word


def possessed(noun: str) -> str:
    """A folded common noun with the third person's possessive.

    >>> possessed("göl"), possessed("parti"), possessed("bakanlık"), possessed("nehir"), possessed("su")
    ('gölü', 'partisi', 'bakanlığı', 'nehri', 'suyu')
    """
    narrow = four_way(suffix_vowel(noun))
    if noun[-1] in VOWELS:
        return noun + ("y" if noun in lexicon.Y_WORDS else "s") + narrow
    return soften(noun, noun) + narrow
