"""The words of a name and of a response: titles, words for a sort of thing, case endings, and how letters are compared.

A word is compared by three keys, each more lenient than the one before: as it is written (case folded), in the letters
any keyboard has (`plain_key`), and in what all transliterations of it share (`loose_key`).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from quizzes.language.folding import fold, plain_key
from quizzes.language.kinds import NameKind

#: Titles, in plain letters. They may be left out, put in or exchanged.
TITLES: Final = frozenset(
    """bey beg bek bay han xan khan hanim xanim pasa pasha efendi molla haci aga agha sayin dr doktor prof professor
    mr mrs ms sir gazi general marshal maresal musir kont graf count von der comrade yoldas sultan sah shah""".split()
)
_TITLES_BEFORE: Final = frozenset("general marshal maresal kont graf count von der mr mrs ms sir".split())

#: Words for a sort of thing, in plain letters: those of one line stand for each other.
_SORTS: Final[Mapping[str, tuple[frozenset[NameKind], str]]] = {
    "party": (frozenset({NameKind.ORGANISATION}), "parti partisi partiya partiyasi party firka firkasi firke firkesi"),
    "society": (
        frozenset({NameKind.ORGANISATION}),
        "cemiyet cemiyeti dernek dernegi dernek derneyi society association birlik birligi birliyi union",
    ),
    "committee": (frozenset({NameKind.ORGANISATION}), "komite komitesi komitet committee"),
    "organisation": (
        frozenset({NameKind.ORGANISATION}),
        "orgut orgutu teskilat teskilati organisation organization",
    ),
    "treaty": (
        frozenset({NameKind.TREATY}),
        """antlasma antlasmasi anlasma anlasmasi muahede muahedesi mukavele mukavelesi sazis sazisi treaty agreement
        sozlesme sozlesmesi itilafname itilafnamesi""",
    ),
    "pact": (frozenset({NameKind.TREATY}), "pakt pakti pact misak misaki"),
    "armistice": (
        frozenset({NameKind.TREATY}),
        "mutareke mutarekesi ateskes ateskesi barisik barisigi armistice truce",
    ),
    "periodical": (
        frozenset({NameKind.PUBLICATION}),
        """gazete gazetesi kezet kezeti newspaper paper dergi dergisi jurnal jurnali mecmua mecmuasi journal
        magazine""",
    ),
    "book": (
        frozenset({NameKind.WORK, NameKind.PUBLICATION}),
        "kitap kitabi kitab book eser eseri work mektup mektubu mektub letter adli almanca dilinde",
    ),
    "town": (
        frozenset({NameKind.PLACE}),
        """sehir sehri seher seheri kent kenti city town koy koyu kend kendi village sehrinde kentinde koyunde seherinde
        kendinde saint st sankt""",
    ),
}
_SORT_OF: Final = {
    (kind, word): sort for sort, (kinds, words) in _SORTS.items() for kind in kinds for word in words.split()
}
#: Words that bind a name together and name nothing.
_BINDING: Final = frozenset("of the".split())
#: Words that may stand around a name in an answer: *by Lenin, Lenin tarafından, in the city of Berlin*.
_BEFORE: Final = frozenset("in at by from to of on the with it was o it's".split())
_AFTER: Final = frozenset("tarafindan terefinden ile idi".split())

#: Case endings and the copula, in plain letters: after any letter, after a vowel, after a consonant.
_ENDINGS_ANYWHERE: Final = frozenset("da de dan den la le dir dur dadir dedir daydi deydi".split())
_ENDINGS_AFTER_VOWEL: Final = _ENDINGS_ANYWHERE | frozenset(
    "ya ye na ne yi yu ni nu nin nun nda nde ndan nden yla yle ydi ydu".split()
)
_ENDINGS_AFTER_CONSONANT: Final = _ENDINGS_ANYWHERE | frozenset(
    "a e i u in un ta te tan ten tir tur di du ti tu tadir tedir taydi teydi".split()
)
_ENDINGS: Final = _ENDINGS_AFTER_VOWEL | _ENDINGS_AFTER_CONSONANT
_LONGEST_ENDING: Final = max(map(len, _ENDINGS))
_VOWELS: Final = frozenset("aeiou")
_MANS_SURNAME: Final = ("ov", "ev", "in")  # alone with -a it is a woman's rather than a dative
_SHORTEST_STEM: Final = 3

_APOSTROPHES: Final = "’'`´ʼ‘"
_NO_APOSTROPHES: Final = str.maketrans("", "", _APOSTROPHES)
_LONGEST_ABBREVIATION: Final = 6
_TOKEN: Final = re.compile(rf"[^\W_]+(?:[{_APOSTROPHES}][^\W_]+)*")
_ROMAN: Final = re.compile(r"[ivxlc]+")

#: What transliterations of one name differ in; applied in this order to plain letters.
_LOOSE: Final = (
    (re.compile(r"tch"), "c"),
    (re.compile(r"([ksgcz])h"), r"\1"),
    (re.compile(r"k(?=h)"), ""),
    (re.compile(r"ph"), "f"),
    (re.compile(r"ou"), "u"),
    (re.compile(r"iy$|yi$"), "i"),
    (re.compile(r"(.)\1+"), r"\1"),
)
_LOOSE_LETTERS: Final = str.maketrans("wqgjye", "vkkcia")
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
    return text[:-1] + _DEVOICED.get(text[-1:], text[-1:])


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
    return tuple(word for word in map(read_word, _tokens(text)) if word.plain)


def _tokens(text: str) -> list[str]:
    """What stands between spaces and signs; a mark no letter has taken up, as in a lower-cased İ, is passed over."""
    composed = unicodedata.normalize("NFC", text)
    return _TOKEN.findall("".join(letter for letter in composed if not unicodedata.combining(letter)))


def sort_of(word: Word, kind: NameKind) -> str | None:
    """The sort of thing a word names within names of that kind; the empty sort for a word that binds."""
    if word.plain in _BINDING and kind is not NameKind.PERSON:
        return ""
    return _SORT_OF.get((kind, word.plain))


def is_title_before(word: Word) -> bool:
    """Whether a title stands before a surname (General Thomson), not after a first name (Nuri Paşa)."""
    return word.plain in _TITLES_BEFORE


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to take a response: its words, and whether a bare ending had to be cut off for it."""

    words: tuple[Word, ...]
    is_cut: bool = False

    @property
    def core(self) -> tuple[Word, ...]:
        """Its words without titles."""
        return tuple(word for word in self.words if not word.is_title)


@lru_cache(maxsize=256)
def readings(response: str) -> tuple[Reading, ...]:
    """How a response may be taken, the most literal first: as it stands, without what stands around, uninflected."""
    tokens = [token for token in _tokens(response) if read_word(token).plain]
    whole = tuple(map(read_word, tokens))
    if not whole:
        return ()
    found = [Reading(whole)]
    if len(whole) > 1 and all(word.is_initial for word in whole):
        found.append(Reading((read_word("".join(word.plain for word in whole).upper()),)))
    inner = _strip_surroundings(tokens)
    bare = tuple(map(read_word, inner))
    found.append(Reading(bare))
    found += _without_apostrophe(inner)
    is_alone = sum(not word.is_title for word in bare) == 1
    found += [Reading((*bare[:-1], stem), is_cut=True) for stem in _stems(bare[-1], is_alone=is_alone)]
    return tuple(dict.fromkeys(found))


def _strip_surroundings(tokens: Sequence[str]) -> Sequence[str]:
    start, end = 0, len(tokens)
    while end - start > 1 and plain_key(tokens[start]) in _BEFORE:
        start += 1
    while end - start > 1 and plain_key(tokens[end - 1]) in _AFTER:
        end -= 1
    return tokens[start:end]


def _without_apostrophe(tokens: Sequence[str]) -> Iterator[Reading]:
    """Without the ending that an apostrophe sets off: *Berlin’de, Lenin's*."""
    stem, *endings = re.split(rf"[{_APOSTROPHES}]", tokens[-1])
    if endings and stem and all(plain_key(ending) in _ENDINGS | {"s"} for ending in endings):
        yield Reading((*map(read_word, tokens[:-1]), read_word(stem)))


def _stems(word: Word, *, is_alone: bool) -> Iterator[Word]:
    for letters in range(1, _LONGEST_ENDING + 1):
        stem, ending = word.plain[:-letters], word.plain[-letters:]
        is_womans = is_alone and ending == "a" and stem.endswith(_MANS_SURNAME)
        if len(stem) < _SHORTEST_STEM or is_womans:
            continue
        if ending in (_ENDINGS_AFTER_VOWEL if stem[-1] in _VOWELS else _ENDINGS_AFTER_CONSONANT):
            yield word.without(letters)
