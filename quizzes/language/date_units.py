"""A text as letters, one for each word and gap, and the days, months and years in it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from typing import Final

from quizzes.language.date_lexicon import HIJRI, LETTERS, LEXICONS, UNKNOWN, Ending, Word

_TOKENS: Final = re.compile(r"(\d+|[^\W\d_]+)")
#: A wider gap is no gap between words: it stands where something was blanked out.
_WIDEST_SPACE: Final = 8
_MARKS: Final = {
    ".": ".",
    ",": ",",
    "[": "[",
    "/": "/",
    "(": "(",
    ")": ")",
    "),": ")",
    **dict.fromkeys("’'`´ʼ‘", "'"),
    **dict.fromkeys("-–—‐‑−", "-"),
}


@lru_cache(maxsize=4096)
def _mark(between: str) -> str:
    """The letter for what stands between two words."""
    if not between:
        return "~"
    stripped = between.strip()
    if not stripped:
        return " " if len(between) <= _WIDEST_SPACE else "|"
    mark = _MARKS.get(stripped, "|")
    if mark == "." and between[-1].isspace():
        return ":"
    # An apostrophe after a blank opens a quotation.
    return "|" if mark == "'" and between[0].isspace() else mark


@dataclass(slots=True)
class Reading:
    """A text as words and as letters, one letter for each word and for each gap."""

    text: str
    language: str
    words: list[str]
    letters: str
    offsets: list[int]
    lexicon: Mapping[str, Word]

    def at(self, index: int) -> Word:
        """The word at an index, which must be one of the lexicon's."""
        return self.lexicon[self.words[index]]

    def word(self, index: int) -> str:
        """The folded word at an index; empty beyond the text."""
        return self.words[index] if 0 <= index < len(self.words) else ""

    def letter(self, index: int) -> str:
        """The letter at an index; a break beyond the text."""
        return self.letters[index] if 0 <= index < len(self.letters) else "|"

    def is_capital(self, index: int) -> bool:
        """Whether the word at an index begins with a capital."""
        return index < len(self.words) and self.text[self.offsets[index] : self.offsets[index] + 1].isupper()


def read_letters(text: str, language: str) -> Reading:
    """Fold a text, keeping every offset, and give every word its letter."""
    folded = text.replace("İ", "i")  # its lower case is two letters long
    if language != "en":
        folded = folded.replace("I", "ı")
    words = _TOKENS.split(folded.lower())
    known = LETTERS[language]
    letters = [UNKNOWN] * len(words)
    letters[1::2] = [known.get(word, UNKNOWN) for word in words[1::2]]
    letters[::2] = map(_mark, words[::2])
    for edge in (0, -1):
        letters[edge] = letters[edge] if words[edge] else "|"
    offsets = [0, *accumulate(map(len, words))]
    return Reading(text, language, words, "".join(letters), offsets, LEXICONS[language])


# Units and runs

#: The first letter stands before all ways to go on, so that what begins no unit is passed over at once.
_UNIT: Final = re.compile(
    r"""
    [RDNYMramdnqf](?:
    (?P<C>(?<=[RD])(?:['~-]x)?[ :~]k)                   # XX. yüzyılın, 19th century
    | (?P<T>(?<=[DN])['~-]x[ ]y|(?<=[dR])[ ]y)          # 20’li yılları, otuzlu yıllarda
    | (?P<Y>(?<=Y)(?:['~-]x|[ ]x(?=[ ]y))?(?:[ ~'-]y)?)
    | (?P<Q>(?<=r)[ ]y)                                 # aynı yılın
    | (?P<A>(?<=r)[ ]a|(?<=a)(?=[ ](?:D['~-]x|(?:n[ ])?(?:q|[fRd][ ]t))))   # həmin ayın, ayın 29’unda
    | (?P<M>(?<=M)(?:['~]x)?(?:[ ]a)?|(?<=m))
    | (?P<D>(?<=D)(?:['~-]x)?)
    | (?P<W>(?<=[Max][ ][nqfRd])(?:(?<=n)[ ](?:q|[fRd](?=[ ]t))|(?<=q)|(?<=[fRd])(?=[ ]t)))   # ayın on beşinde
    | (?P<E>(?<=d))                                     # the thirties
    | (?P<N>(?<=[NR]))
    )
    """,
    re.VERBOSE,
)
#: How two units of a run may be joined, and the letter for it.
_JOINTS: Final = {
    **{mark: mark for mark in " ,-/.:()["},
    "~": " ",
    " o ": " ",
    " o o ": " ",
    " o y ": " ",
    " o o y ": " ",
    " v ": "&",
}


@dataclass(slots=True)
class Unit:
    """A day, month, year, decade or century with all that belongs to it: words `first` to `last`."""

    letter: str
    first: int
    last: int
    value: int | None
    shift: int | None = None
    ending: Ending = Ending.BARE
    is_plural: bool = False
    is_plain: bool = True


def _units(reading: Reading) -> Iterator[Unit]:
    for match in _UNIT.finditer(reading.letters):
        kind = match.lastgroup or ""
        first, last = match.start(), match.end() - 1
        ends = [reading.at(index) for index in range(first, last + 1, 2)]
        yield _UNIT_READERS[kind](ends, Unit(kind, first, last, ends[0].value, is_plain=first == last))


def _read_year(ends: list[Word], unit: Unit) -> Unit:
    """A year; the tens of a plural are a decade: *1920’lerde, 1920-ci illər*."""
    last = ends[-1]
    unit.ending = last.ending
    is_tens = ends[0].value % 10 == 0
    if len(ends) > 1 and ends[1].letter == "x":
        unit.is_plural = is_tens and (
            ends[1].is_plural
            or ends[1].ending is Ending.LI
            or (last.is_plural and last.letter == "y" and ends[1].ending is Ending.ORDINAL)
        )
    return unit


def _read_day(ends: list[Word], unit: Unit) -> Unit:
    unit.ending = ends[-1].ending
    return unit


def _read_month(ends: list[Word], unit: Unit) -> Unit:
    unit.ending = ends[-1].ending
    unit.letter = "M"
    return unit


def _read_pointing(ends: list[Word], unit: Unit) -> Unit:
    """*Aynı yılın*, *həmin ayın*: no number, but a shift from the one last told of."""
    unit.value, unit.shift, unit.ending = None, ends[0].value, ends[-1].ending
    unit.is_plural = ends[-1].is_plural
    is_none = unit.is_plural or (unit.is_plain and unit.ending is not Ending.OF)
    unit.letter = "X" if is_none else "Y" if unit.letter == "Q" else "M"
    return unit


_TENS: Final = frozenset({10, 20, 30})


def _read_day_in_words(ends: list[Word], unit: Unit) -> Unit:
    """*On beşinde*: a ten and what is added to it."""
    unit.letter, unit.ending, unit.is_plain = "D", ends[-1].ending, False
    if len(ends) > 1:
        unit.value = ends[0].value + ends[1].value
        is_sum = ends[0].value in _TENS and ends[1].value < min(_TENS)
        unit.letter = "D" if is_sum and unit.value <= 31 else "X"
    return unit


def _read_decade(ends: list[Word], unit: Unit) -> Unit:
    is_decade = ends[-1].is_plural and ends[0].value % 10 == 0
    if ends[0].letter in "DN":
        is_decade = is_decade and ends[1].ending in {Ending.LI, Ending.ORDINAL}
    unit.letter = "T" if is_decade else "N"
    unit.ending = ends[-1].ending
    if ends[0].letter == "R" and not is_decade:
        unit.last = unit.first
    return unit


def _read_century(ends: list[Word], unit: Unit) -> Unit:
    unit.ending = ends[-1].ending
    return unit


def _read_number(_ends: list[Word], unit: Unit) -> Unit:
    return unit


_UNIT_READERS: Final[dict[str, Callable[[list[Word], Unit], Unit]]] = {
    "C": _read_century,
    "T": _read_decade,
    "E": _read_decade,
    "Y": _read_year,
    "Q": _read_pointing,
    "A": _read_pointing,
    "M": _read_month,
    "D": _read_day,
    "W": _read_day_in_words,
    "N": _read_number,
}


def runs(reading: Reading) -> Iterator[tuple[str, list[Unit]]]:
    """Units that stand together, and the letters of units and joints in turn."""
    shape: list[str] = []
    units: list[Unit] = []
    for unit in _units(reading):
        joint = _joint(reading, units[-1], unit) if units else None
        if joint is None:
            if units:
                yield "".join(shape), units
            shape, units = [unit.letter], [unit]
        else:
            shape += joint, unit.letter
            units.append(unit)
    if units:
        yield "".join(shape), units


def _joint(reading: Reading, before: Unit, after: Unit) -> str | None:
    joint = _JOINTS.get(reading.letters[before.last + 1 : after.first])
    if joint == " " and before.letter == "M" and after.letter == "D" and after.is_plain and reading.language == "tr":
        return None  # "Mart 5": only English and Azerbaijani put a bare day behind its month
    if reading.letters[after.first] in "nqfRd" and after.letter == "D" and before.ending is not Ending.OF:
        return None  # "bir ay birinci günü"
    if before.letter == after.letter == "M" and ((before.value or 0) > HIJRI) != ((after.value or 0) > HIJRI):
        return None  # "Muharrem ve Mart 1943"
    if joint == ":" and reading.letter(before.first) == "m":
        return " "  # Sept. 1918
    return joint
