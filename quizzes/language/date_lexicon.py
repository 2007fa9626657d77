"""The words dates are written with, each under one letter, so that a grammar can be a pattern over letters.

| letter | words | letter | words |
|---|---|---|---|
| `D` | numbers 1 to 31 | `N` | other numbers of two digits |
| `Y` | numbers 1000 to 2099 | `#` | other numbers of one to three digits |
| `M` | month names, every case; `m` shortened | `R` | Roman numerals |
| `x` | case endings and ordinal endings set off by an apostrophe or hyphen | `y` | year, every case |
| `a` | month, every case | `t` | date, day, night, every case |
| `k` | century, every case | `s` | seasons |
| `p` | beginning, middle, end | `f` | first, second, third |
| `j` | half, quarter (after `f`, `l`) | `b` | between |
| `v` | and, with, to | `o` | of, the |
| `w` | weekdays | `h` | names of calendars |
| `r` | same, that, following | `n` | one to ten in words |
| `u` | week, day and other lengths of time | `z` | since, until, before, after, later, earlier |
| `l` | first, last, without a number | `e` | having passed |
| `q` | days of the month in words, with a case, or ordinal | `d` | decades in words |
| `g` | seasons without an ending | | |
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Final

from quizzes.language.date_words import (
    CENTURIES,
    DAYS_IN_WORDS,
    ENGLISH_SHORT,
    ENGLISH_SHORT_NUMBERS,
    HIJRI_MONTHS,
    NOUNS,
    OLD_MONTHS,
    ONLY_POSSESSED,
    ROMAN,
    WORDS,
)
from quizzes.language.folding import fold, plain_letters
from quizzes.language.harmony import VOWELS, four_way, last_vowel, two_way
from quizzes.language.kinds import LANGUAGES
from quizzes.language.names import MONTHS

UNKNOWN: Final = "·"


class Ending(StrEnum):
    """What the end of a word says of its part in the sentence."""

    BARE = "bare"
    POSSESSED = "possessed"  # yılı, mayısı
    IN = "in"  # yılında, mayısta
    FROM = "from"
    TO = "to"
    OF = "of"
    OBJECT = "object"
    ADJECTIVE = "adjective"  # yılındaki, tarihli
    ORDINAL = "ordinal"  # 28'inci, 1918-ci
    LI = "li"  # 1920'li


@dataclass(frozen=True, slots=True)
class Word:
    """One form of a word: its letter, its number or order, its ending."""

    letter: str
    value: int = 0
    ending: Ending = Ending.BARE
    is_plural: bool = False


_E: Final = Ending


def _noun_forms(noun: str, language: str) -> Iterator[tuple[str, Ending, bool]]:
    """Every form of a Turkic noun, singular and plural, bare and as possessed: *yıl, yılında, yıllarından …*.

    Turkish forms come with d and with t, as people write both.
    """
    wide = two_way(last_vowel(noun), open_front="e" if language == "tr" else "ə")
    for stem, is_plural in ((noun, False), (f"{noun}l{wide}r", True)):
        for form, ending in _cases(stem, language):
            yield form, ending, is_plural


def _cases(stem: str, language: str) -> Iterator[tuple[str, Ending]]:
    open_front = "e" if language == "tr" else "ə"
    vowel = last_vowel(stem)
    wide, narrow = two_way(vowel, open_front=open_front), four_way(vowel)
    after_vowel = stem[-1] in VOWELS
    soft = stem[:-1] + "ğ" if language == "tr" and stem[-1] == "k" else stem
    yield stem, _E.BARE
    for hard in "dt" if language == "tr" else "d":
        yield f"{stem}{hard}{wide}", _E.IN
        yield f"{stem}{hard}{wide}n", _E.FROM
        yield f"{stem}{hard}{wide}k{_ki(wide, language)}", _E.ADJECTIVE
    buffer = "y" if language == "tr" else "n"
    yield soft + ("y" if after_vowel else "") + wide, _E.TO
    yield soft + ("n" if after_vowel else "") + narrow + "n", _E.OF
    yield soft + (buffer if after_vowel else "") + narrow, _E.OBJECT
    possessed = soft + ("s" if after_vowel else "") + narrow
    wide, narrow = two_way(narrow, open_front=open_front), four_way(narrow)
    yield possessed, _E.POSSESSED
    yield f"{possessed}nd{wide}", _E.IN
    yield f"{possessed}nd{wide}n", _E.FROM
    yield f"{possessed}n{wide}", _E.TO
    yield f"{possessed}n{narrow}n", _E.OF
    yield f"{possessed}n{narrow}", _E.OBJECT
    yield f"{possessed}nd{wide}k{_ki(wide, language)}", _E.ADJECTIVE


def _ki(wide: str, language: str) -> str:
    return "i" if language == "tr" or wide == "ə" else "ı"


#: What is added to the number of an Islamic month to tell it from a solar one.
HIJRI: Final = 100


def _numbers() -> Iterator[tuple[str, Word]]:
    for number in range(1000):
        for digits in {str(number), f"{number:02}", f"{number:03}"}:
            is_short = len(digits) <= 2
            letter = "D" if is_short and 1 <= number <= 31 else "N" if len(digits) == 2 else "#"
            yield digits, Word(letter, number)
    for number in range(1000, 2100):
        yield str(number), Word("Y", number)


def _listed(language: str) -> Iterator[tuple[str, Word]]:
    """The words of the list above: *letter, number, ending: forms*; a star marks plurals."""
    for line in WORDS[language].split("\n"):
        head, _, forms = line.strip().partition(":")
        if not forms:
            continue
        letter, _, ending = head.removeprefix("*").partition(" ")
        word = Word(letter[0], int(letter[1:] or 0), Ending(ending or "bare"), is_plural=head.startswith("*"))
        for form in forms.split():
            yield form, word


def _nouns(language: str) -> Iterator[tuple[str, Word]]:
    for letter, nouns in NOUNS.get(language, {}).items():
        for noun, value in nouns:
            for form, ending, is_plural in _noun_forms(noun, language):
                if ending is not Ending.BARE or letter not in ONLY_POSSESSED:
                    yield form, Word(letter, value, ending, is_plural)


def _days_in_words(language: str) -> Iterator[tuple[str, Word]]:
    """*Birinde, on beşinden, yirmi altıncı*: the last word of a day of the month."""
    open_front = "e" if language == "tr" else "ə"
    for number, value in DAYS_IN_WORDS[language]:
        narrow, after_vowel = four_way(last_vowel(number)), number[-1] in VOWELS
        wide = two_way(narrow, open_front=open_front)
        possessed = f"{number}{'s' if after_vowel else ''}{narrow}"
        for end, ending in (
            (f"nd{wide}", _E.IN),
            (f"nd{wide}n", _E.FROM),
            (f"n{wide}", _E.TO),
            (f"nd{wide}k{_ki(wide, language)}", _E.ADJECTIVE),
        ):
            yield possessed + end, Word("q", value, ending)
        ordinal = f"{number}{'' if after_vowel else narrow}nc{narrow}"
        if ordinal not in CENTURIES[language]:
            yield ordinal, Word("q", value, _E.ORDINAL)


def _months(language: str) -> Iterator[tuple[str, Word]]:
    names = [(fold(name, language), number) for number, name in enumerate(MONTHS[language], 1)]
    names += [(form, HIJRI + number) for number, forms in enumerate(HIJRI_MONTHS[language], 1) for form in forms]
    if language == "en":
        yield from ((name, Word("M", number)) for name, number in names)
        yield from (
            (name, Word("m", number)) for name, number in zip(ENGLISH_SHORT, ENGLISH_SHORT_NUMBERS, strict=True)
        )
        return
    if language == "tr":
        names += OLD_MONTHS.items()
        yield "mayı", Word("M", 5)  # as misprinted: 26 Mayı 1918
    for name, number in names:
        for form, ending in _cases(name, language):
            word = Word("M", number, ending)
            # As typed on a keyboard without Turkish letters, or put into capitals by one: agustos, HAZIRAN.
            for spelled in (plain_letters(form), form.replace("i", "ı"), form):
                yield spelled, word


def _lexicon(language: str) -> dict[str, Word]:
    roman = ((form.replace("i", "ı") if language != "en" else form, number) for form, number in ROMAN.items())
    words: dict[str, Word] = {form: Word("R", number) for form, number in roman}
    words |= {form: Word("R", number) for form, number in CENTURIES[language].items()}
    words |= dict(_numbers())
    for source in (_months(language), _nouns(language), _listed(language), _days_in_words(language)):
        words |= _first_of_each(source, words)
    return words


def _first_of_each(source: Iterable[tuple[str, Word]], known: dict[str, Word]) -> dict[str, Word]:
    """A form that two words share keeps its first reading, but a possessed reading beats an object's."""
    found: dict[str, Word] = {}
    for form, word in source:
        if form not in found and (form not in known or known[form].letter == "R"):
            found[form] = word
        elif form in found and found[form].letter == word.letter and word.ending is Ending.POSSESSED:
            found[form] = replace(found[form], ending=Ending.POSSESSED)
    return found


LEXICONS: Final = {language: _lexicon(language) for language in LANGUAGES}
LETTERS: Final = {language: {form: word.letter for form, word in LEXICONS[language].items()} for language in LANGUAGES}
