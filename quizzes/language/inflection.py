"""Put a name, a number or an abbreviation into a case, as schools in Türkiye and Azerbaijan write it.

Rules: Türk Dil Kurumu, Yazım Kılavuzu (kesme işareti, kısaltmalar, sayılar); Azərbaycan dilinin orfoqrafiya
normaları (2019). Where two spellings are accepted one is used throughout: institutions without apostrophe,
Azerbaijani *ilə* as a word of its own.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import Final

from quizzes.errors import ContentError
from quizzes.language import lexicon
from quizzes.language.folding import fold
from quizzes.language.harmony import VOWELS, four_way, last_vowel, two_way
from quizzes.language.kinds import LANGUAGES, Case, NameKind
from quizzes.language.numerals import last_word_read

APOSTROPHE: Final = "’"
_CLOSING_QUOTES: Final = '”"»'
_HARD: Final = frozenset("fstkçşhp")
_DIGITS: Final = re.compile(r"(\d+)\.?$")
_COMPOUND: Final = re.compile(r"(?:s[ıiuü]|[^\W\d_aıoueiöüəâîû][ıiuü])$")
#: Kinds whose names of several words, when they end in -ı or -sı, are possessive compounds.
_COMPOUND_KINDS: Final = frozenset(NameKind) - {NameKind.PERSON, NameKind.PLACE}


@dataclass(frozen=True, slots=True)
class _Ending:
    """What a suffix has to fit: the sound a name ends with, and the stem it is written on."""

    sound: str
    stem: str
    stem_before_vowel: str
    is_compound: bool = False
    joint: str = ""

    @property
    def ends_in_vowel(self) -> bool:
        return self.sound[-1:] in VOWELS


def inflect(
    text: str,
    case: Case | str,
    language: str,
    *,
    kind: NameKind | None = None,
    reads: str | None = None,
) -> str:
    """Put `text`, a name in the nominative, into `case` in `language` (`tr`, `az` or `en`).

    `kind` says what is named; without it the head noun tells. `reads` says how a foreign name is read, where its
    letters mislead. English knows one case ending, the genitive; the others return the name as it is, because
    English says them with prepositions. Raises `ContentError` for an unknown language or case.

    >>> inflect("Resulzade", "genitive", "tr"), inflect("Kars Antlaşması", "accusative", "tr")
    ('Resulzade’nin', 'Kars Antlaşması’nı')
    >>> inflect("Müsavat Partisi", "dative", "tr"), inflect("1918", "locative", "tr")
    ('Müsavat Partisine', '1918’de')
    >>> inflect("Müsavat Partiyası", "dative", "az"), inflect("Bakı", "accusative", "az")
    ('Müsavat Partiyasına', 'Bakını')
    """
    if language not in LANGUAGES:
        raise ContentError(f"no inflection for language {language!r}")
    try:
        case = Case(case)
    except ValueError:
        raise ContentError(f"no case {case!r}") from None
    if case is Case.NOMINATIVE or not text:
        return text
    if language == "en":
        return _english(text, case)
    ending = _read_ending(text, language, kind)
    if reads:
        ending = replace(ending, sound=fold(reads, language))
    suffix = (_turkish_suffix if language == "tr" else _azerbaijani_suffix)(ending, case)
    if suffix.startswith(" "):
        return text + suffix
    stem = ending.stem_before_vowel if suffix[0] in VOWELS else ending.stem
    return stem + ending.joint + suffix


def _english(text: str, case: Case) -> str:
    if case is not Case.GENITIVE:
        return text
    return text + (APOSTROPHE if text.endswith("s") and " " in text and text[-2] != "s" else APOSTROPHE + "s")


def _read_ending(text: str, language: str, kind: NameKind | None) -> _Ending:
    quoted = text[-1] in _CLOSING_QUOTES
    word = text.rstrip(_CLOSING_QUOTES + ")").rsplit(" ", 1)[-1].lstrip('“"«(')
    folded = fold(word, language)
    if number := _DIGITS.search(word):
        return _Ending(
            last_word_read(number[1], language),
            text,
            text,
            joint=APOSTROPHE if language == "tr" else "-",
        )
    if _is_abbreviation(word):
        joint = "" if quoted else APOSTROPHE if language == "tr" else "-"
        return _Ending(_abbreviation_sound(folded, language), text, text, joint=joint)
    if language == "tr":
        return _turkish_ending(text, word, folded, kind, quoted=quoted)
    return _azerbaijani_ending(text, word, folded, kind, quoted=quoted)


def _is_abbreviation(word: str) -> bool:
    letters = word.replace("-", "")
    return len(letters) > 1 and letters.isalpha() and letters.isupper() and not re.fullmatch(r"[IVXLC]+", letters)


def _abbreviation_sound(folded: str, language: str) -> str:
    words = lexicon.TR_READ_AS_WORDS if language == "tr" else lexicon.AZ_READ_AS_WORDS
    if folded in words:
        return words[folded]
    # KİK, NATO, TİKA: consonant and vowel in turn from the first letter on are read as a word.
    as_word = all((letter in VOWELS) == bool(place % 2) for place, letter in enumerate(folded))
    if as_word and len(folded) > 2:
        return folded
    if language == "tr":
        return lexicon.TR_LETTER_NAMES.get(folded[-1], folded[-1] + "e")
    return lexicon.AZ_LETTER_NAMES.get(folded[-1], folded[-1] + "e")


# Turkish


def _turkish_ending(text: str, word: str, folded: str, kind: NameKind | None, *, quoted: bool) -> _Ending:
    is_common = word[:1].islower()
    is_institution_head = folded in lexicon.TR_INSTITUTION_HEADS
    is_compound = (
        folded in lexicon.TR_NAME_HEADS
        or is_institution_head
        or _looks_compound(text, folded, kind, is_common=is_common or quoted)
    )
    if kind is NameKind.STATE or fold(text, "tr") in lexicon.TR_APOSTROPHE_NAMES:
        is_institution = False
    elif kind is NameKind.ORGANISATION:
        is_institution = is_compound or " " in text
    else:
        is_institution = kind is None and is_institution_head
    joint = "" if quoted or is_common or is_institution else APOSTROPHE
    sound = lexicon.TR_READINGS.get(folded, folded)
    before_vowel = text
    if not joint and not is_compound and not quoted:
        before_vowel = text[: len(text) - len(word)] + _soften_turkish(word, folded)
    elif kind is None and " " not in text and re.search(r"l[ıiuü]k$", folded):
        joint, before_vowel = (
            "",
            text[:-1] + "ğ",
        )  # Başkanlık, Birlik: a common noun written with a capital
    return _Ending(sound, text, before_vowel, is_compound, joint)


def _looks_compound(text: str, folded: str, kind: NameKind | None, *, is_common: bool) -> bool:
    if " " not in text or folded in lexicon.PLAIN_ENDINGS or not _COMPOUND.search(folded):
        return False
    return is_common or kind in _COMPOUND_KINDS


def _soften_turkish(word: str, folded: str) -> str:
    if changed := lexicon.TR_SOFTENING.get(folded) or lexicon.TR_VOWEL_DROP.get(folded):
        return word[:1] + changed[1:]
    many_syllables = sum(letter in VOWELS for letter in folded) > 1
    if folded.endswith("k") and many_syllables and folded not in lexicon.TR_KEEP_K and folded[-2] in VOWELS:
        return word[:-1] + "ğ"
    return word


def _turkish_suffix(ending: _Ending, case: Case) -> str:
    vowel = last_vowel(ending.sound)
    if ending.sound in lexicon.TR_FRONT_WORDS:
        vowel = {"a": "e", "ı": "i", "o": "ö", "u": "ü", "â": "e"}.get(vowel, vowel)
    wide, narrow = two_way(vowel, open_front="e"), four_way(vowel)
    after_vowel = ending.ends_in_vowel
    hard = "t" if ending.sound[-1:] in _HARD else "d"
    n = "n" if ending.is_compound else ""
    match case:
        case Case.ACCUSATIVE:
            return (n or ("y" if after_vowel else "")) + narrow
        case Case.DATIVE:
            return (n or ("y" if after_vowel else "")) + wide
        case Case.LOCATIVE:
            return f"{n}{hard}{wide}"
        case Case.ABLATIVE:
            return f"{n}{hard}{wide}n"
        case Case.GENITIVE:
            return ("n" if after_vowel else "") + narrow + "n"
        case _:
            return ("y" if after_vowel else "") + "l" + wide


# Azerbaijani


def _azerbaijani_ending(text: str, word: str, folded: str, kind: NameKind | None, *, quoted: bool) -> _Ending:
    is_common = word[:1].islower()
    is_compound = folded in lexicon.AZ_HEADS or _looks_compound(text, folded, kind, is_common=is_common or quoted)
    before_vowel = text
    if is_common and not quoted and not is_compound:
        before_vowel = text[: len(text) - len(word)] + _soften_azerbaijani(word, folded)
    return _Ending(folded, text, before_vowel, is_compound)


def _soften_azerbaijani(word: str, folded: str) -> str:
    if changed := lexicon.AZ_VOWEL_DROP.get(folded):
        return word[:1] + changed[1:]
    many_syllables = sum(letter in VOWELS for letter in folded) > 1
    if many_syllables and folded not in lexicon.AZ_KEEP:
        return word[:-1] + {"q": "ğ", "k": "y"}.get(folded[-1], word[-1])
    return word


def _azerbaijani_suffix(ending: _Ending, case: Case) -> str:
    vowel = last_vowel(ending.sound)
    wide, narrow = two_way(vowel, open_front="ə"), four_way(vowel)
    after_vowel = ending.ends_in_vowel
    n = "n" if ending.is_compound else ""
    match case:
        case Case.ACCUSATIVE:
            return ("n" if after_vowel else "") + narrow
        case Case.DATIVE:
            return (n or ("y" if after_vowel else "")) + wide
        case Case.LOCATIVE:
            return f"{n}d{wide}"
        case Case.ABLATIVE:
            return f"{n}d{wide}n"
        case Case.GENITIVE:
            return ("n" if after_vowel else "") + narrow + "n"
        case _:
            return " ilə"
