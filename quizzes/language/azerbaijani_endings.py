"""Azerbaijani case endings, after Azərbaycan dilinin orfoqrafiya normaları (2019)."""

from __future__ import annotations

import re
from typing import Final

from quizzes.language import lexicon_azerbaijani as lexicon
from quizzes.language.endings import Ending, LastWord
from quizzes.language.folding import fold
from quizzes.language.harmony import VOWELS, four_way, last_vowel, two_way
from quizzes.language.kinds import Case, NameKind
from quizzes.language.numerals import last_word_read, roman_value

#: Between a number or an abbreviation and its suffix; names take theirs directly.
JOINT: Final = "-"

_FRONT: Final = frozenset("eəiöü")
#: Loans in -k after a front vowel: bolşevik, akademik, texnik. Native nouns of that shape are in the lexicon.
_LOAN_IK: Final = re.compile(r"[vntmf]ik$")
_ABSTRACT: Final = re.compile(r"l[ıu]q$|l[iü]k$")
_AFTER_CONSONANT: Final = re.compile(r"[^\W\d_aıoueəiöü][ıiuü]$")
_AFTER_S: Final = re.compile(r"[aıoueəiöü]s[ıiuü]$")
#: Suffixes of whole classes of nouns, with the possessive: -lığı, -əti, -izmi; and the plural with it.
_POSSESSED_CLASS: Final = re.compile(r"(?:l[ıu]ğ[ıu]|l[iü]y[iü]|\wəti|\watı|izmi|\w\wları|\w\wləri)$")
#: Who does something (-çı, -ıcı) and ordinals: no possessives.
_AGENT: Final = re.compile(r"ç[ıiuü]$|[ıiuü]\w*[ıiuü]c[ıiuü]$")
#: Surnames and place names that end like a possessive.
_PLAIN_NAME: Final = re.compile(r"(?:sk[iı]|sku|başı|xanı|qapı|qulu|l[ıiuü]|[çc][ıiuü])$")
#: A patronymic keeps the possessive it is: Ağaoğluna.
_PATRONYMIC: Final = re.compile(r"\woğlu$")
#: Days and parts of a number, possessed (*mayın 28-i*), and ordinals, which are not.
_POSSESSED_NUMBER: Final = re.compile(r"\d-s?[ıiuü]$")
_ORDINAL: Final = re.compile(r"\d-c[ıiuü]$")
#: A genitive before the last word: *Əsrimizin Siyavuşu*.
_GENITIVE: Final = re.compile(r"\w{2}[nz][ıiuü]n$")
#: Words in small letters within a name in capitals; any other is a title, and a person follows: *baş nazir Qandi*.
_LINKS: Final = frozenset({"və", "adına", "üzrə", "haqqında", "ilə"})
#: What is hardly ever named after a person alone, as works and newspapers are: “İmadəddin Nəsimi”.
_COMPOUND_KINDS: Final = frozenset(
    {NameKind.ORGANISATION, NameKind.STATE, NameKind.TREATY, NameKind.EVENT, NameKind.OFFICE}
)
#: A capital behind a small letter, or as last letter: AzTU, AzərTAc, RK(b)P.
_MIXED: Final = re.compile(r"[^\W\d_A-ZÇƏĞIİÖŞÜ)(-][A-ZÇƏĞIİÖŞÜ]|[A-ZÇƏĞIİÖŞÜ]\(\w\)[A-ZÇƏĞIİÖŞÜ]$|^[A-ZÇƏĞIİÖŞÜ]$")


def read_ending(last: LastWord) -> Ending:
    """What a suffix on this name, written in letters, has to fit."""
    if (sound := _read_sign(last)) is not None:
        return Ending(sound, last.text, last.text, joint="" if last.is_quoted else JOINT)
    is_compound = _is_possessed(last)
    if is_compound or last.is_quoted:
        return Ending(last.folded, last.text, last.text, is_compound)
    if last.folded in lexicon.Y_STEMS and last.is_common:
        return Ending(last.folded + "y", last.text, last.text + "y")
    softens = _is_common(last) or last.folded in lexicon.SOFT_NOUNS or _is_abstract(last)
    before_vowel = last.with_last(_soften(last.word, last.folded)) if softens else last.text
    return Ending(last.folded, last.text, before_vowel)


def _is_abstract(last: LastWord) -> bool:
    """Whether it ends as *birlik* does, and is no surname: *Çulik*."""
    return last.kind is not NameKind.PERSON and bool(_ABSTRACT.search(last.folded))


def _read_sign(last: LastWord) -> str | None:
    """How a sign that is neither word, number nor abbreviation in capitals is read; none for a word."""
    if last.folded[-1:] == "%":
        return lexicon.UNITS["%"]
    if last.folded in lexicon.UNITS and re.search(r"\d|\bkv\.", last.text):
        return lexicon.UNITS[last.folded]
    if value := roman_value(last.word):
        return last_word_read(str(value), "az")
    if _MIXED.search(last.word):
        return abbreviation_sound("".join(letter for letter in last.folded if letter.isalpha()))
    return None


# Possessive compounds


def _is_common(last: LastWord) -> bool:
    """Whether the word, or its part behind a hyphen or full stop, is written as a common noun: not *əl-Tehrani*."""
    return re.split(r"[-.]", last.word)[-1][:1].islower()


def _is_possessed(last: LastWord) -> bool:
    """Whether the name ends in the third person's possessive, which takes an n before the case."""
    if _POSSESSED_NUMBER.search(last.folded):
        return True
    folded = re.split(r"[-.]", last.folded)[-1]
    is_common = _is_common(last) and not _ORDINAL.search(last.folded)
    if not (_AFTER_CONSONANT.search(folded) or _AFTER_S.search(folded)) or folded in lexicon.PLAIN_NOUNS:
        return False
    if not is_common and folded in lexicon.PLAIN_NAMES:
        return False
    is_head = folded in _HEADS
    if _PATRONYMIC.search(folded) or " " not in last.text:
        return is_head or bool(_PATRONYMIC.search(folded)) or (is_common and _is_possessed_class(folded))
    if is_common:
        return is_head or not _AGENT.search(folded)
    return last.kind is not NameKind.PERSON and (is_head or _is_possessed_name(last, folded))


def _is_possessed_class(folded: str) -> bool:
    return bool(_AFTER_S.search(folded) or _POSSESSED_CLASS.search(folded)) and _syllables(folded) > 2


def _is_possessed_name(last: LastWord, folded: str) -> bool:
    """Whether a last word with a capital, not in the lexicon, ends a compound and not a surname or a place's name."""
    if _AGENT.search(folded):
        return False
    if _is_possessed_class(folded):
        return True
    if last.kind in _COMPOUND_KINDS:
        return not _PLAIN_NAME.search(folded) or folded.endswith(("lı", "li", "lu", "lü"))
    if _PLAIN_NAME.search(folded):
        return False
    words = [word.strip('“"«(') for word in last.text.split()[:-1]]
    # Foreign names and nisbas end in -i, -u and -ü, hardly in -ı.
    if folded[-1] == "ı" or any(_GENITIVE.search(word) for word in words[-1:]):
        return True
    has_title = any(word[:1].islower() and word not in _LINKS for word in words)
    return not has_title and any(fold(word, "az") in lexicon.INSTITUTION_WORDS for word in words)


# Stems


def _syllables(folded: str) -> int:
    return sum(letter in VOWELS for letter in folded)


def _soften(word: str, folded: str) -> str:
    if changed := lexicon.VOWEL_DROP.get(folded):
        return word[:1] + changed[1:]
    return word[:-1] + {"q": "ğ", "k": "y"}[folded[-1]] if _is_soft(folded) else word


def _is_soft(folded: str) -> bool:
    """Whether -q or -k changes before a vowel, as in native words of several syllables.

    There q stands after back vowels and k after front ones; any other pairing is a loan's: *təzyiqi, əmlaka*.
    """
    if not folded.endswith(("q", "k")) or _syllables(folded) < 2 or folded[-2] not in VOWELS:
        return False
    if (folded[-2] in _FRONT) != (folded[-1] == "k") or folded in lexicon.KEEP or folded.endswith("oq"):
        return False
    return not _LOAN_IK.search(folded) or folded in lexicon.SOFT_IK


def _possessed(noun: str) -> str:
    stem = _soften(noun, noun)
    return stem + ("s" if stem[-1] in VOWELS else "") + four_way(last_vowel(noun))


_HEADS: Final = lexicon.HEADS | {_possessed(noun) for noun in lexicon.HEAD_NOUNS}


# Suffixes


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
    """How an abbreviation in capitals ends when read.

    A single consonant at the end is read with a vowel before it (*YAP, ATƏT, AMEA-dan*); else the last letter's name
    is (*AXC, XİXK*), and so it is when only the first letter is a vowel (Orfoepiya normaları 2021, 4.1).
    """
    if (read := lexicon.READ_AS_WORDS.get(folded)) is not None:
        return read
    vowels = [place for place, letter in enumerate(folded) if letter in VOWELS]
    inner = [place for place in vowels if place]
    if inner and (inner[-1] >= len(folded) - 2 or folded[-1] == folded[-2] or (len(folded) > 6 and len(vowels) > 1)):
        return folded
    return lexicon.LETTER_NAMES.get(folded[-1], folded[-1] + "e")
