"""The words of a name and of a response: titles, and how letters are compared.

A word is compared by three keys, each more lenient than the one before: as it is written (case folded), in the letters
any keyboard has (`plain_key`), and in what all transliterations of it share (`loose_key`).
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from quizzes.language.folding import fold, plain_key

#: Titles, in plain letters. They may be left out, put in or exchanged.
TITLES: Final = frozenset(
    """bey beg bek bay han xan khan hanim xanim pasa pasha efendi molla haci aga agha sayin dr doktor prof professor
    mr mrs ms sir gazi general marshal maresal musir kont graf count von der comrade yoldas sultan sah shah""".split()
)
_TITLES_BEFORE: Final = frozenset("general marshal maresal kont graf count von der mr mrs ms sir".split())

APOSTROPHES: Final = "’'`´ʼ‘"
_NO_APOSTROPHES: Final = str.maketrans("", "", APOSTROPHES)
_LONGEST_ABBREVIATION: Final = 6
_TOKEN: Final = re.compile(rf"[^\W_]+(?:[{APOSTROPHES}][^\W_]+)*")
_ROMAN: Final = re.compile(r"[ivxlc]+")

#: What transliterations of one name differ in; applied in this order to plain letters.
_LOOSE: Final = (
    (re.compile(r"tch"), "c"),
    (re.compile(r"([sgcz])h"), r"\1"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"iy$|yi$"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_LOOSE_LETTERS: Final = str.maketrans("wqgjye", "vkkcia")
#: Renderings of one first name that no rule of letters joins, by their loose keys.
_SAME_FIRST_NAMES: Final = {
    other: names.split()[0]
    for names in (
        "mahmat mahamat mamat muhamat mohamat mohamat mahomat",
        "iusuf iusif iosuf iusup",
        "ismail ismaiil",
        "husaiin husain husin",
        "iosif cosaf cosif cozaf iuzaf iosaf",
        "caorci ciorci caorcas caorca",
    )
    for other in names.split()
}
_DEVOICED: Final = {"d": "t", "b": "p", "v": "f"}


@lru_cache(maxsize=65536)
def loose_key(plain: str) -> str:
    """What all transliterations of a word share: Mehmed and Mehmet, Khoyski and Hoyski, Narimanoff and Nərimanov.

    >>> loose_key("khoyski") == loose_key("hoyski"), loose_key("resulzade") == loose_key("rasulzada")
    (True, True)
    """
    # "x" and Turkish "h" are "h" in plain letters, English has "kh": it must lose its k, not its h.
    text = plain.replace("kh", "h")
    for pattern, letters in _LOOSE:
        text = pattern.sub(letters, text)
    text = re.sub(r"(.)\1+", r"\1", text.translate(_LOOSE_LETTERS))
    text = text[:-1] + _DEVOICED.get(text[-1:], text[-1:])
    return _SAME_FIRST_NAMES.get(text, text)


@dataclass(frozen=True, slots=True)
class Word:
    """One word by its keys. `written` is it twice: a capital I is dotless in Turkish, dotted in English."""

    written: tuple[str, str]
    plain: str
    loose: str
    is_title: bool  # it may be left out of a person's name
    is_initial: bool  # it stands for any word with that first letter
    may_slip: bool  # not so digits, Roman numerals and abbreviations

    @classmethod
    def of(cls, written: tuple[str, str], plain: str, *, is_abbreviation: bool = False) -> Word:
        """The word of these letters."""
        is_number = any(map(str.isdigit, plain)) or _ROMAN.fullmatch(plain) is not None
        is_initial = len(plain) == 1 and plain.isalpha()
        return cls(written, plain, loose_key(plain), plain in TITLES, is_initial, not (is_abbreviation or is_number))

    def is_written_as(self, other: Word) -> bool:
        """Whether the two are the same letters, by the rule of either language for I."""
        one, two = self.written
        return one in other.written or two in other.written

    def without(self, letters: int) -> Word:
        """Its stem: all but so many of its last letters."""
        return Word.of((self.written[0][:-letters], self.written[1][:-letters]), self.plain[:-letters])


@lru_cache(maxsize=65536)
def read_word(token: str) -> Word:
    """A word by its keys."""
    bare = token.translate(_NO_APOSTROPHES)
    plain = plain_key(bare).replace(" ", "")
    is_abbreviation = 1 < len(bare) <= _LONGEST_ABBREVIATION and bare.isupper() and not _ROMAN.fullmatch(plain)
    return Word.of((fold(bare, "tr"), fold(bare, "en")), plain, is_abbreviation=is_abbreviation)


def words_of(text: str) -> tuple[Word, ...]:
    """The words of a name, without quotes, hyphens and apostrophes."""
    return tuple(word for word in map(read_word, tokens_of(text)) if word.plain)


def tokens_of(text: str) -> list[str]:
    """What stands between spaces and signs; a mark no letter has taken up, as in a lower-cased İ, is passed over."""
    composed = unicodedata.normalize("NFC", text)
    return _TOKEN.findall("".join(letter for letter in composed if not unicodedata.combining(letter)))


def is_title_before(word: Word) -> bool:
    """Whether a title stands before a surname (General Thomson), not after a first name (Nuri Paşa)."""
    return word.plain in _TITLES_BEFORE
