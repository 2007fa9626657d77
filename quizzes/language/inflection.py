"""Put a name, a number or an abbreviation into a case, as schools in Türkiye and Azerbaijan write it.

Rules: Türk Dil Kurumu, Yazım Kılavuzu (kesme işareti, kısaltmalar, sayılar); Azərbaycan dilinin orfoqrafiya
normaları (2019). Where two spellings are accepted one is used throughout: institutions without apostrophe,
Azerbaijani *ilə* as a word of its own. The endings of each language are in a module of their own.
"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Final

from quizzes.errors import ContentError
from quizzes.language import azerbaijani_endings, turkish_endings
from quizzes.language.endings import Ending, Endings, LastWord
from quizzes.language.folding import fold
from quizzes.language.harmony import VOWELS
from quizzes.language.kinds import LANGUAGES, Case, NameKind
from quizzes.language.numerals import last_word_of_figures

_ENDINGS: Final[dict[str, Endings]] = {"tr": turkish_endings, "az": azerbaijani_endings}
_APOSTROPHE: Final = "’"
_CLOSING_QUOTES: Final = '”"»'
_FIGURES: Final = re.compile(r"(\d(?:[\d.,:]*\d)?)\.?$")
#: *Babadan oğula*: it loses its vowel before every suffix but this, in both languages.
_WHOLE_IN_DATIVE: Final = "oğul"
#: Thousands set apart by spaces: *10 000*.
_GROUPED_FIGURES: Final = re.compile(r"(?<!\d)\d{1,3}(?:[ \u00a0]\d{3})+$")
#: A day of a month in Azerbaijani loses its possessive before *-də, -dən*: *mayın 28-i, mayın 28-də*.
_DAY_OF_MONTH: Final = re.compile(
    r"(?:yanvar|fevral|mart|aprel|may|[iİ]yun|[iİ]yul|avqust|sentyabr|oktyabr|noyabr|dekabr)[ıiu]n"
    r" \d{1,2}(-s?[ıiuü])$",
    re.IGNORECASE,
)
#: An explanation behind a name, which stays behind the suffix: Yakup Kadri’nin (Karaosmanoğlu).
_REMARK: Final = re.compile(r"(?<=[^\s(])\s+\([^()]*\)$")


def inflect(
    text: str,
    case: Case | str,
    language: str,
    *,
    kind: NameKind | None = None,
    reads: str | None = None,
    possessed: bool = False,
) -> str:
    """Put `text`, a name in the nominative, into `case` in `language` (`tr`, `az` or `en`).

    `kind` says what is named; without it the head noun tells. `reads` says how a foreign name is read, where its
    letters mislead. `possessed` puts the third person's possessive before the case, unless the name ends in one.
    English knows one case ending, the genitive; the others return the name as it is, because English says them with
    prepositions. Raises `ContentError` for an unknown language or case.

    >>> inflect("Resulzade", "genitive", "tr"), inflect("Kars Antlaşması", "accusative", "tr")
    ('Resulzade’nin', 'Kars Antlaşması’nı')
    >>> inflect("Müsavat Partisi", "dative", "tr"), inflect("1918", "locative", "tr")
    ('Müsavat Partisine', '1918’de')
    >>> inflect("Müsavat Partiyası", "dative", "az"), inflect("Bakı", "accusative", "az")
    ('Müsavat Partiyasına', 'Bakını')
    >>> inflect("Rusya", "genitive", "tr", possessed=True), inflect("kömək", "nominative", "az", possessed=True)
    ('Rusya’sının', 'köməyi')
    """
    if language not in LANGUAGES:
        raise ContentError(f"no inflection for language {language!r}")
    try:
        case = Case(case)
    except ValueError:
        raise ContentError(f"no case {case!r}") from None
    if not text or (case is Case.NOMINATIVE and not possessed):
        return text
    if language == "en":
        return _english(text, case)
    if remark := _REMARK.search(text):
        name = inflect(text[: remark.start()], case, language, kind=kind, reads=reads, possessed=possessed)
        return name + remark[0]
    if language == "az" and case in (Case.LOCATIVE, Case.ABLATIVE) and (day := _DAY_OF_MONTH.search(text)):
        text = text[: day.start(1)]
    endings = _ENDINGS[language]
    ending = _read_ending(text, language, kind)
    if reads:
        ending = replace(ending, sound=fold(reads, language))
    if case is Case.DATIVE and not possessed and fold(text, language).endswith(_WHOLE_IN_DATIVE):
        ending = replace(ending, stem_before_vowel=ending.stem)
    suffix = ""
    if possessed and (suffix := endings.possessive(ending)):
        case_suffix = endings.suffix(Ending(ending.sound + suffix, "", "", is_compound=True), case)
    else:
        case_suffix = endings.suffix(ending, case)
    return _join(ending, suffix + case_suffix)


def attributive(text: str, language: str, *, kind: NameKind | None = None, reads: str | None = None) -> str:
    """What is in `text`, a place or time in the nominative, before the noun it describes.

    Turkish -ki never harmonises, Azerbaijani -kı does. English says it with a preposition, so the text stays.

    >>> attributive("Bakü", "tr"), attributive("1918", "tr"), attributive("Bakı", "az"), attributive("Türkiyə", "az")
    ('Bakü’deki', '1918’deki', 'Bakıdakı', 'Türkiyədəki')
    >>> attributive("Türkiye Büyük Millet Meclisi", "tr"), attributive("London", "en")
    ('Türkiye Büyük Millet Meclisindeki', 'London')
    """
    if language != "en" and (remark := _REMARK.search(text)):
        return attributive(text[: remark.start()], language, kind=kind, reads=reads) + remark[0]
    within = inflect(text, Case.LOCATIVE, language, kind=kind, reads=reads)
    if not text or language == "en":
        return within
    return within + ("kı" if language == "az" and within.endswith("a") else "ki")


def _english(text: str, case: Case) -> str:
    if case is not Case.GENITIVE:
        return text
    return text + (_APOSTROPHE if text.endswith("s") and " " in text and text[-2] != "s" else _APOSTROPHE + "s")


def _join(ending: Ending, suffix: str) -> str:
    if not suffix or suffix.startswith(" "):
        return ending.stem + suffix
    return (ending.stem_before_vowel if suffix[0] in VOWELS else ending.stem) + ending.joint + suffix


def _read_ending(text: str, language: str, kind: NameKind | None) -> Ending:
    endings = _ENDINGS[language]
    is_quoted = text[-1] in _CLOSING_QUOTES
    word = text.rstrip(_CLOSING_QUOTES + ")")
    word = (word.rstrip("?!….") if is_quoted else word).rsplit(" ", 1)[-1].lstrip('“"«(')
    folded = fold(word, language)
    if grouped := _GROUPED_FIGURES.search(text.rstrip(_CLOSING_QUOTES + ")")):
        word = grouped[0].replace(" ", "").replace("\u00a0", "")
    if figures := _FIGURES.search(word):
        joint = "" if is_quoted else endings.JOINT
        return Ending(last_word_of_figures(figures[1], language), text, text, joint=joint)
    if _is_abbreviation(word) and not _is_in_capitals(text, word):
        joint = "" if is_quoted else endings.JOINT
        return Ending(endings.abbreviation_sound(folded), text, text, joint=joint)
    return endings.read_ending(LastWord(text, word, folded, kind, is_quoted))


def _is_abbreviation(word: str) -> bool:
    letters = word.replace("-", "")
    return len(letters) > 1 and letters.isalpha() and letters.isupper() and not re.fullmatch(r"[IVXLC]+", letters)


def _is_in_capitals(text: str, word: str) -> bool:
    """Whether a whole name is in capitals: TÜRKİYE BÜYÜK MİLLET MECLİSİ."""
    return len(word) > 3 and any(len(other) > 3 and other.isupper() for other in text.split()[:-1])
