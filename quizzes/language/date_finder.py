"""Find the dates in a document's text, in Turkish, Azerbaijani or English.

A text is read in three steps, each linear in its length. Every word and everything between two words becomes one
letter (`date_lexicon`). Patterns over the letters find *units*: a day, a month, a year with the endings and words that
belong to it; units that stand together make a *run*. Patterns over a run's units, the table `_LAYOUTS`, say which of
them make a date together. What stands before and after (*since*, *tarihli*, *kadar*) is read word by word.

What a few words are taken to mean:

| words | date |
|---|---|
| *1918 yılının sonlarında*, *early 1918* | the year: it says no more, and no less surely |
| *ilk yarısında, ikinci yarısında* | the months of that half |
| spring, summer, autumn of a year | March–May, June–August, September–November |
| winter of one year | the year, as it may be its first months or its last; of two years, December–February |
| *1920’li yıllar*, *the 1920s* | 1920/1929 |
| *19th century* | 1801/1900, approximate; its beginning 1801/1825, middle 1840/1860, end 1876/1900 |
| *Rumi 1325*, *1338 Hicri* | from its first month to its last, of ours |
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import lru_cache
from itertools import accumulate
from typing import Final

from quizzes.errors import ContentError
from quizzes.language.calendars import RUMI_YEARS, Calendar, from_hijri, from_julian, from_rumi, rumi_year_of_month
from quizzes.language.date_lexicon import HIJRI, LETTERS, LEXICONS, UNKNOWN, Ending, Word
from quizzes.language.dates import DateValue, HistoricalDate


class Standing(StrEnum):
    """How the text relates what it tells to the date."""

    AT = "at"
    SINCE = "since"
    UNTIL = "until"
    BEFORE = "before"
    AFTER = "after"
    ABOUT = "about"


class Resolution(StrEnum):
    """How much of the date the text itself says where it stands."""

    WRITTEN = "written"
    YEAR_ADDED = "year-added"
    RELATIVE = "relative"


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date and where in the text it stands.

    The offsets take in the date's own suffixes and the words that belong to it: *1918 yılında, tarihli, in, since*.
    """

    date: DateValue
    start: int
    end: int
    standing: Standing = Standing.AT
    resolution: Resolution = Resolution.WRITTEN
    #: 1.0 is what the text says in full; lower when a year was carried far or over doubtful ground.
    certainty: float = 1.0
    #: The date modifies the noun that follows: *1921 tarihli Kars anlaşması*.
    is_attributive: bool = False
    calendar: Calendar = Calendar.GREGORIAN


Parts = tuple[int | None, int | None, int | None]
"""Year, month and day, as far as they are said."""


class Length(StrEnum):
    """What *three … later* counts."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


@dataclass(slots=True)
class Mention:
    """What the text says of a date, before what is left unsaid is filled in.

    A year or month that is said by pointing back (*aynı yılın*, *həmin ayın*) is None and has a shift: how many years
    or months after the one last told of.
    """

    start: int
    end: int
    first: Parts
    last: Parts | None = None
    standing: Standing = Standing.AT
    calendar: Calendar = Calendar.GREGORIAN
    year_shift: int | None = None
    month_shift: int | None = None
    shift: tuple[int, Length] | None = None
    season: int = 0
    half: int = 0
    certainty: float = 1.0
    is_approximate: bool = False
    is_attributive: bool = False
    is_between: bool = False
    is_bracketed: bool = False
    is_short_decade: bool = False
    ending: Ending = Ending.BARE
    leading: tuple[str, ...] = ()

    @property
    def has_year(self) -> bool:
        """Whether the year is written where the date stands."""
        return self.first[0] is not None


# Letters

_TOKENS: Final = re.compile(r"(\d+|[^\W\d_]+)")
#: A wider gap is no gap between words: it stands where something was blanked out.
_WIDEST_SPACE: Final = 8
_MARKS: Final = {
    ".": ".",
    ",": ",",
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

_UNIT: Final = re.compile(
    r"""
    (?P<C>[RD](?:['~-]x)?[ :~]k)            # XX. yüzyılın, 19th century
    | (?P<T>[DN]['~-]x[ ]y)                 # 20’li yılları
    | (?P<Y>Y(?:['~-]x|[ ]x(?=[ ]y))?(?:[ ~'-]y)?)
    | (?P<Q>r[ ]y)                          # aynı yılın
    | (?P<A>r[ ]a)                          # həmin ayın
    | (?P<M>M(?:['~]x)?(?:[ ]a)?)
    | (?P<D>D(?:['~-]x)?)
    | (?P<N>[NR])
    """,
    re.VERBOSE,
)
#: How two units of a run may be joined, and the letter for it.
_JOINTS: Final = {
    **{mark: mark for mark in " ,-/.:()"},
    "~": " ",
    " o ": " ",
    " o o ": " ",
    " v ": "&",
}


@dataclass(slots=True)
class _Unit:
    """A day, month, year, decade or century with all that belongs to it: words `first` to `last`."""

    letter: str
    first: int
    last: int
    value: int | None
    shift: int | None = None
    ending: Ending = Ending.BARE
    is_plural: bool = False
    is_plain: bool = True


def _units(reading: Reading) -> Iterator[_Unit]:
    for match in _UNIT.finditer(reading.letters):
        kind = match.lastgroup or ""
        first, last = match.start(), match.end() - 1
        ends = [reading.at(index) for index in range(first, last + 1, 2)]
        yield _UNIT_READERS[kind](ends, _Unit(kind, first, last, ends[0].value, is_plain=first == last))


def _read_year(ends: list[Word], unit: _Unit) -> _Unit:
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


def _read_day(ends: list[Word], unit: _Unit) -> _Unit:
    unit.ending = ends[-1].ending
    return unit


def _read_month(ends: list[Word], unit: _Unit) -> _Unit:
    unit.ending = ends[-1].ending
    unit.letter = "M"
    return unit


def _read_pointing(ends: list[Word], unit: _Unit) -> _Unit:
    """*Aynı yılın*, *həmin ayın*: no number, but a shift from the one last told of."""
    unit.value, unit.shift, unit.ending = None, ends[0].value, ends[-1].ending
    unit.is_plural = ends[-1].is_plural
    unit.letter = "X" if unit.is_plural else "Y" if unit.letter == "Q" else "M"
    return unit


def _read_decade(ends: list[Word], unit: _Unit) -> _Unit:
    is_decade = ends[-1].is_plural and ends[0].value % 10 == 0 and ends[1].ending in {Ending.LI, Ending.ORDINAL}
    unit.letter = "T" if is_decade else "N"
    unit.ending = ends[-1].ending
    return unit


def _read_century(ends: list[Word], unit: _Unit) -> _Unit:
    unit.ending = ends[-1].ending
    return unit


def _read_number(_ends: list[Word], unit: _Unit) -> _Unit:
    return unit


_UNIT_READERS: Final[dict[str, Callable[[list[Word], _Unit], _Unit]]] = {
    "C": _read_century,
    "T": _read_decade,
    "Y": _read_year,
    "Q": _read_pointing,
    "A": _read_pointing,
    "M": _read_month,
    "D": _read_day,
    "N": _read_number,
}


def _runs(reading: Reading) -> Iterator[tuple[str, list[_Unit]]]:
    """Units that stand together, and the letters of units and joints in turn."""
    shape: list[str] = []
    units: list[_Unit] = []
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


def _joint(reading: Reading, before: _Unit, after: _Unit) -> str | None:
    joint = _JOINTS.get(reading.letters[before.last + 1 : after.first])
    if joint == " " and before.letter == "M" and after.letter == "D" and after.is_plain and reading.language == "tr":
        return None  # "Mart 5": only English and Azerbaijani put a bare day behind its month
    return joint


# Layouts

#: Which units, joined how, make a date together, and what each is: day, month, year of the first date (small letters)
#: and of the second (capitals); `e` and `n` are day and month Old Style, `z` the year by another reckoning, `s` a year by its last two
#: digits, `c` a century, `t` a decade by two digits; a full stop is passed over. The first layout that fits is taken.
_LAYOUTS: Final = (
    # 25 Ekim (7 Kasım) 1917, 17/30 Nisan 1905, 25 Ekim 1917 (7 Kasım)
    (r"D M[(/]D M[ )]Y", "endmy"),
    (r"D[(/]D[ )]M[ ,]Y", "edmy"),
    (r"D M Y\(D M Y", "en.dmy"),
    (r"D M Y\(D M", "enydm"),
    (r"M D[(/]D[),]Y", "medy"),
    (r"Y[ ,]M D[(/]D", "ymed"),
    (r"Y[ ,]D M[(/]D M", "yendm"),
    (r"Y[ ,]D[(/]D[ )]M", "yedm"),
    (r"D M[(/]D M", "endm"),
    (r"D[(/]D[ )]M", "edm"),
    # 27 Nisan 1336 (1920): one year by two reckonings
    (r"D M Y[(/]Y", "dmyz"),
    (r"M Y[(/]Y", "myz"),
    (r"Y[(/]Y", "yz"),
    # 23 Temmuz – 6 Ağustos 1919, 26-27 Nisan
    (r"D M Y-D M Y", "dmyDMY"),
    (r"D M-D M[ ,]Y", "dmDMy"),
    (r"D,D&D M[ ,]Y", "d.Dmy"),
    (r"D[-&]D M[ ,]Y", "dDmy"),
    (r"M D Y-M D Y", "mdyMDY"),
    (r"M D-M D[ ,]Y", "mdMDy"),
    (r"M D-D[ ,]Y", "mdDy"),
    (r"Y[ ,]D M-D M(?! Y)", "ydmDM"),
    (r"Y[ ,]D[-&]D M(?! Y)", "ydDm"),
    (r"Y[ ,]M D-M D", "ymdMD"),
    (r"Y[ ,]M D-D", "ymdD"),
    (r"D M-D M", "dmDM"),
    (r"D,D&D M", "d.Dm"),
    (r"D[-&]D M", "dDm"),
    (r"M D-D(?![./])", "mdD"),
    # 28.05.1918, 1918-05-28, 28-May-1918
    (r"(?<![-./:])D\.D\.[YDN](?![-./][DNY])", "dmy"),
    (r"(?<![-./])D/D/Y(?![-./])", "dmy"),
    (r"(?<![-./])D-D-Y(?![-./])", "dmy"),
    (r"(?<![-./])(?:Y-D-D|Y/D/D|Y\.D\.D)(?![-./])", "ymd"),
    (r"D-M-Y|D/M/Y|D\.M\.Y", "dmy"),
    # 28 Mayıs 1918, 1918-ci il mayın 28-də, May 28, 1918
    (r"D[ .:]M[ ,.]Y", "dmy"),
    (r"Y[ ,]D M(?! Y)", "ydm"),
    (r"Y[ ,]M D(?! M)", "ymd"),
    (r"M D[ ,]Y", "mdy"),
    (r"D[ .:]M", "dm"),
    (r"M D(?![-./])", "md"),
    # Mayıs–Haziran 1918, Mayıs 1918, 1918 Mayısında
    (r"M Y-M Y", "myMY"),
    (r"M[-&]M[ ,]Y", "mMy"),
    (r"Y M[-&]M(?! Y)", "ymM"),
    (r"M-M", "mM"),
    (r"M[ ,]Y", "my"),
    (r"Y[ ,]?M(?! Y)", "ym"),
    (r"(?<![-./])D[./]Y(?![-./])", "my"),
    # XX. yüzyılın 20’li yılları, 1920–30’lu yıllar, 1918–1920, 1918–20
    (r"C [DN]-T", "cdD"),
    (r"C T", "cd"),
    (r"[DNR][-&]C", "cC"),
    (r"C", "c"),
    (r"Y-T", "yT"),
    (r"[DN]-T", "tT"),
    (r"T", "t"),
    (r"(?<![-/.])Y-Y(?![-/.])", "yY"),
    (r"(?<![-/.])Y[-/][DN](?![-/.][DNY])(?! M)", "ys"),
    (r"(?<![/.])Y(?![/.][DNY])", "y"),
    (r"M", "m"),
)


_LAYOUT: Final = re.compile("|".join(f"(?P<L{number}>{pattern})" for number, (pattern, _) in enumerate(_LAYOUTS)))
_FIELDS: Final = {f"L{number}": fields for number, (_, fields) in enumerate(_LAYOUTS)}
#: Days the Julian calendar was behind: 11 before 1800, then 12, and 13 from 1900 on. Texts are sometimes one off.
_DAYS_BEHIND: Final = range(11, 14)


@dataclass(slots=True)
class _Match:
    """The units of one date, by what the layout makes of them."""

    units: list[_Unit]
    fields: str
    by_field: dict[str, _Unit]

    def value(self, name: str) -> int | None:
        """The number under a letter of the layout, None where it has none."""
        unit = self.by_field.get(name)
        return unit.value if unit else None


def _matches(reading: Reading) -> Iterator[_Match]:
    for shape, units in _runs(reading):
        for match in _LAYOUT.finditer(shape):
            fields = _FIELDS[match.lastgroup or ""]
            chosen = units[match.start() // 2 : (match.end() + 1) // 2]
            yield _Match(chosen, fields, dict(zip(fields, chosen, strict=True)))


def find_mentions(text: str, language: str) -> list[Mention]:
    """Every mention of a date in the order of the text, years left unsaid still missing; offsets of the text."""
    reading = read_letters(text, language)
    mentions = [mention for match in _matches(reading) if (mention := _mention(reading, match)) is not None]
    mentions += _pointing_mentions(reading)
    mentions.sort(key=lambda one: (one.start, -one.end))
    mentions = _join(reading, _without_overlaps(mentions))
    for mention in mentions:
        mention.start = reading.offsets[mention.start]
        mention.end = reading.offsets[mention.end + 1]
    citations = [match.span() for match in _CITATION.finditer(text)] if mentions else []
    return [one for one in mentions if not any(start <= one.start < end for start, end in citations)]


def _without_overlaps(mentions: list[Mention]) -> list[Mention]:
    kept: list[Mention] = []
    for mention in mentions:
        if not kept or mention.start > kept[-1].end:
            kept.append(mention)
    return kept


# One mention


def _mention(reading: Reading, match: _Match) -> Mention | None:
    """What a match says, with the words around it; None where it is no date after all."""
    mention = _said(reading, match)
    if mention is None or not _is_plausible(reading, match, mention):
        return None
    _read_trailing(reading, match, mention)
    _read_leading(reading, mention)
    if not _is_framed(reading, match, mention):
        return None
    mention.is_bracketed = reading.letter(mention.start - 1) == "("
    mention.is_attributive = _is_attributive(reading, match, mention)
    return mention if _take_calendar(reading, match, mention) else None


def _said(reading: Reading, match: _Match) -> Mention | None:
    start, end = match.units[0].first, match.units[-1].last
    fields = match.fields
    ending = match.units[-1].ending
    year_unit, month_unit = match.by_field.get("y"), match.by_field.get("m")
    mention = Mention(start, end, (None, None, None), ending=ending)
    if year_unit:
        mention.year_shift = year_unit.shift
    if month_unit:
        mention.month_shift = month_unit.shift
    if "c" in fields:
        return _say_century(match, mention)
    if "t" in fields or "T" in fields:
        return _say_short_decades(match, mention)
    if "e" in fields:
        return _say_old_style(match, mention)
    if "z" in fields:
        return _say_double_year(match, mention)
    first = (_full_year(match.value("y"), match), match.value("m"), match.value("d"))
    mention.first = first
    if "s" in fields:
        return _say_short_year(reading, match, mention)
    if any(letter in fields for letter in "DMY"):
        last = (match.value("Y") or first[0], match.value("M") or first[1], match.value("D") or first[2])
        if first[0] and not match.value("Y") and first[1:] > last[1:]:  # type: ignore[operator]
            mention.first = (first[0] - 1, *first[1:])  # Aralık – Ocak 1918
        mention.last = last
    elif first[1:] == (None, None) and year_unit and year_unit.is_plural and first[0]:
        mention.last = (first[0] + 9, None, None)
    return mention


def _full_year(year: int | None, match: _Match) -> int | None:
    """04.05.37 is a day of 1937: the texts are of that century."""
    unit = match.by_field.get("y")
    return year + 1900 if year is not None and unit and unit.letter in "DN" else year


def _say_short_year(reading: Reading, match: _Match, mention: Mention) -> Mention | None:
    """*1918–20* and *1918/19* are years, *1918-05* a month; a smaller number ends no range."""
    year, short = mention.first[0], match.value("s")
    if year is None or short is None or len(reading.word(match.units[-1].first)) != 2:
        return None
    if short > year % 100:
        mention.last = (year - year % 100 + short, None, None)
    elif 1 <= short <= 12 and reading.letter(match.units[0].last + 1) == "-":
        mention.first = (year, short, None)
    else:
        return None
    return mention


def _say_century(match: _Match, mention: Mention) -> Mention | None:
    first, last = match.value("c") or 0, match.value("C") or match.value("c") or 0
    if not 5 <= first <= last <= 21:
        return None
    mention.first, mention.last = ((first - 1) * 100 + 1, None, None), (last * 100, None, None)
    mention.is_approximate = True
    if "d" in match.fields:
        begin, end = match.value("d") or 0, match.value("D") or match.value("d") or 0
        mention.first, mention.last = ((last - 1) * 100 + begin, None, None), ((last - 1) * 100 + end + 9, None, None)
        mention.is_approximate = False
    return mention if mention.last > mention.first else None  # type: ignore[operator]


def _say_short_decades(match: _Match, mention: Mention) -> Mention | None:
    """*30’lu yıllar*: of the twentieth century, unless the year last told of is of another one."""
    year, begin, end = match.value("y"), match.value("t"), match.value("T")
    if year is not None and end is not None:
        begin, century = year % 100, year - year % 100
    else:
        century, mention.is_short_decade = 1900, True
        mention.certainty = 0.8
    begin = end if begin is None else begin
    end = begin if end is None else end
    if begin is None or end is None or begin > end or begin % 10:
        return None
    mention.first, mention.last = (century + begin, None, None), (century + end + 9, None, None)
    return mention


def _say_old_style(match: _Match, mention: Mention) -> Mention | None:
    """One day by both calendars: the Gregorian one is meant. Two days that lie otherwise are a range of days."""
    year, month, day = match.value("y"), match.value("m"), match.value("d")
    old = (year or 1917, match.value("n") or month, match.value("e"))
    new = (year or 1917, month or match.value("n"), day)
    if old[1] is None or old[2] is None or new[1] is None or new[2] is None:
        return None
    mention.first = (year, new[1], new[2])
    try:
        days = (HistoricalDate(*new).first_day - HistoricalDate(*old).first_day).days % 365
    except ContentError:
        return None
    if days in _DAYS_BEHIND:
        mention.calendar = Calendar.JULIAN
    elif days <= 2:
        mention.first, mention.last = (year, old[1], old[2]), mention.first
    else:
        return None
    return mention


def _say_double_year(match: _Match, mention: Mention) -> Mention | None:
    """*1336 (1920)*, *H. 1338/1920*: the second year is ours; *1918/1919* are two years."""
    other, year = match.value("y"), match.value("z")
    if other is None or year is None:
        return None
    rest = (match.value("m"), match.value("d"))
    mention.first = (year, *rest)
    if 583 <= year - other <= 585:
        mention.calendar = Calendar.RUMI
    elif 560 <= year - other <= 622 and year > 1500:
        mention.calendar = Calendar.HIJRI
    elif rest == (None, None) and 0 < year - other < 100:
        mention.first, mention.last = (other, None, None), (year, None, None)
    else:
        mention.first = (other, *rest)
        mention.end = match.units[-2].last
    return mention


# What is no date

#: Before a number, these say it is no year: pages, files, laws, hours.
_NUMBERED: Final = frozenset(
    """s ss sf sh səh p pp no nu nr f op v vr vrk yer d dos g gömlek belge sayı sayılı fond siyahı iş cilt c cild vol
    sayfa sayfası səhifə page pages nömrə nömrəli madde maddə kod sıra tel telefon fax faks saat isbn issn doi
    yaklaşık-değil art article chapter bölüm table tablo şekil figure kutu box dosya""".split()
)
#: Nouns that are counted: a bare number before them is no year. Beginnings of words.
_COUNTED: Final = {
    "tr": """kişi asker nefer er subay zabit esir süngü atlı süvari piyade top tüfek fişek mermi mitralyöz makineli uçak
    vagon ton kilo kg km metre hektar dönüm desyatin verst ruble lira altın kuruş manat dolar frank mark sterlin adet
    aile hane ev köy nüsha sayfa kitap kelime öğrenci işçi köylü delege üye temsilci milyon milyar bin yüz civar kadar yaş saat gün hafta puan varil pud sayılı numaralı nolu no
    fazla yakın aşkın çocuk kadın erkek insan ölü yaralı şehit gönüllü mülteci göçmen muhacir tane çuval""",
    "az": """nəfər əsgər adam süngü atlı süvari piyada top tüfəng patron pulemyot təyyarə vaqon ton kilo kq km metr
    hektar desyatin verst rubl lirə manat dollar frank funt ədəd ailə ev kənd nüsxə səhifə kitab şagird tələbə fəhlə
    kəndli nümayəndə üzv milyon milyard min yüz qədər yaş saat gün həftə pud barel saylı nömrəli çox yaxın artıq uşaq
    qadın insan yaralı qaçqın""",
    "en": """people men soldiers troops officers prisoners bayonets cavalry infantry guns rifles cartridges shells
    machine wagons tons tonnes kilograms kg km kilometres kilometers miles metres meters hectares rubles roubles lira
    liras pounds dollars francs marks copies pages books words students workers peasants delegates members families
    houses villages women children refugees dead wounded million thousand hundred years days hours weeks months
    per percent barrels men's others armenians muslims turks civilians persons""",
}  # fmt: skip
_IS_COUNTED: Final = {
    "tr": re.compile("|".join(_COUNTED["tr"].split())),
    "az": re.compile("|".join(_COUNTED["az"].split())),
    "en": re.compile(rf"(?:{'|'.join(_COUNTED['en'].split())})$"),
}
#: Turkish nouns of these few letters would be beginnings of many others: er, ev, no.
_SHORT_COUNTED: Final = frozenset({"er", "ev", "no", "km", "kg", "kq", "bin", "min", "yüz", "top", "ton"})
#: (Carr, 1989: 74-76), (Resulzade, 1990, s. 85; Ağaoğlu, 1992); also what a broken bracket leaves: Bakı, 2013, s. 5.
_CITATION: Final = re.compile(
    r"""\([^()\d]{0,160}?                    # see; a name; perhaps a title
    [^\W\d][\w’'.&-]*[ .]*,\s*              # of letters, a comma
    (?:1[5-9]|20)\d\d[a-z]?\s*              # a year
    (?:\)|[,:;](?:[^()]{0,300}\))?)
    | (?:1[5-9]|20)\d\d[a-z]?\s*[,:]\s*(?:ss?|pp?|səh)\.\s*\d""",
    re.VERBOSE,
)


def _is_plausible(reading: Reading, match: _Match, mention: Mention) -> bool:
    """Whether the number, standing where it stands, can be a date at all."""
    before, after = reading.letter(mention.start - 1), reading.letter(mention.end + 1)
    if any(unit.letter == "X" for unit in match.units):
        return False
    if after in "./," and reading.letter(mention.end + 2) in "DNY#" and not reading.words[mention.end + 1][1:].strip():
        is_list = reading.words[mention.end + 1][-1:].isspace()
        if not is_list:
            return False
    if before in "./-" and reading.letter(mention.start - 2) in "DNYR#" and not reading.words[mention.start - 1][1:]:
        return False
    if match.fields == "dmy" and match.units[1].letter == "D":
        return _is_numeric_date(reading, match)
    if match.fields == "my" and match.units[0].letter == "D":
        return len(reading.word(match.units[0].first)) == 2 and match.units[0].value in range(1, 13)
    if _is_numbered(reading, mention.start):
        return False
    if match.fields == "y":
        return _is_year(reading, match.units[0])
    if match.fields in {"yY", "ys"}:
        return match.units[0].shift is None and _is_uncounted(reading, mention.end)
    return True


def _is_numeric_date(reading: Reading, match: _Match) -> bool:
    """28.05.1918 and 4.5.1937, but of short years only 04.05.37: a number of a chapter looks alike."""
    day, month, year = match.units
    if month.value not in range(1, 13):
        return False
    is_short = year.letter in "DN"
    return not is_short or all(len(reading.word(unit.first)) == 2 for unit in (day, month, year))


def _is_numbered(reading: Reading, start: int) -> bool:
    """Whether a word before says what the number counts: *s. 1919*, *№ 1921*, *F. 894*."""
    gap = reading.word(start - 1)
    if gap and any(sign in gap for sign in "№#$€£₺%+§"):
        return True
    if start < 2 or reading.letter(start - 1) not in " .:|~/-":
        return False
    if reading.letter(start - 1) == "|" and gap.strip() not in {":", ".:", "."}:
        return False
    return reading.word(start - 2) in _NUMBERED and not (
        reading.word(start - 2) in {"c", "d", "v", "f", "g", "s", "p", "art"} and gap == " "
    )


def _is_year(reading: Reading, unit: _Unit) -> bool:
    """Whether four figures alone are a year, by the words around them."""
    before, after = reading.letter(unit.first - 1), reading.letter(unit.last + 1)
    if unit.shift is not None:
        return not (reading.word(unit.first) == "bu" and unit.ending in {Ending.BARE, Ending.POSSESSED})
    if before in "~'" or (before in "-/" and reading.letter(unit.first - 2) not in UNKNOWN + "pM"):
        return False
    if before == " " and reading.letter(unit.first - 2) in "#N":
        return False
    if after == "~" or (after == "/" and reading.letter(unit.last + 2) in "DNY#"):
        return False
    is_bare_or_round = unit.is_plain or (unit.value or 0) % 100 == 0
    if reading.word(unit.last + 1).strip()[:1] in {"%", "°", "$", "€"}:
        return False
    has_year_word = not unit.is_plain and reading.at(unit.last).letter == "y"
    if is_bare_or_round and not has_year_word and not _is_uncounted(reading, unit.last):
        return False
    if has_year_word:
        ends = reading.at(unit.last)
        is_counted = ends.ending is Ending.BARE and unit.last - unit.first == 2
        return not (is_counted and (ends.is_plural or reading.language != "az"))
    assert unit.value is not None
    if unit.value % 100 or unit.is_plural:
        return True
    is_round = unit.value % 1000 == 0 or unit.ending not in {Ending.IN, Ending.ORDINAL}
    is_said_so = before == "(" or after == ")" or reading.word(unit.first - 2) in {"in", "since", "by", "year"}
    return is_said_so or not is_round


def _is_uncounted(reading: Reading, last: int) -> bool:
    following = reading.word(last + 2)
    if reading.letter(last + 1) != " " or not following or reading.letter(last + 2) in "bvy":
        return True
    match = _IS_COUNTED[reading.language].match(following)
    if match is None:
        return True
    return (
        match[0] in _SHORT_COUNTED
        and not following.startswith((match[0] + "l", match[0] + "d"))
        and following != match[0]
    )


def _is_framed(reading: Reading, match: _Match, mention: Mention) -> bool:
    """Whether a month standing alone, or with only a day, is told to be a date by the words around it."""
    unit = match.by_field.get("m") or match.by_field.get("n")
    if unit is None or unit.shift is not None or unit.letter != "M":
        return True
    is_capital = reading.is_capital(unit.first)
    month = unit.value
    if reading.language == "en":
        if match.fields in {"m", "mM"}:
            return is_capital and bool(_MONTH_FRAMES & set(mention.leading))
        return is_capital or month not in {3, 5} or "y" in match.fields
    if match.fields == "m":
        has_month_word = reading.letter(unit.last) == "a"
        is_part = reading.letter(unit.last + 2) == "p" and mention.end > unit.last
        return has_month_word or is_part or _is_said_when(reading, unit, is_capital=is_capital)
    if match.fields in {"dm", "dDm"} and reading.language == "tr" and month in {1, 10}:
        return is_capital or reading.text.islower()  # five hearths, two sowings
    return True


_MONTH_FRAMES: Final = frozenset(
    "in during since until till by from of early late mid end beginning middle between before after".split()
)


def _is_said_when(reading: Reading, unit: _Unit, *, is_capital: bool) -> bool:
    """*Mayısta* says when by itself; *Kasım’da* may be a man's, *ocakta* a hearth's."""
    if unit.ending is not Ending.IN or (unit.value or 0) > HIJRI:
        return False
    form = reading.word(unit.first)
    if reading.language == "tr":
        return is_capital and unit.value != 11 and not form.startswith("ocağ")
    return True


# The words behind

_STANDINGS: Final[Mapping[str, tuple[Standing, frozenset[Ending] | None]]] = {
    **dict.fromkeys("itibaren itibâren beri yana etibarən bəri".split(), (Standing.SINCE, frozenset({Ending.FROM}))),
    **dict.fromkeys("sonra sonraki sonrakı".split(), (Standing.AFTER, frozenset({Ending.FROM}))),
    **dict.fromkeys("sonrası sonrasında".split(), (Standing.AFTER, None)),
    **dict.fromkeys(
        "önce evvel önceki evvelki əvvəl qabaq öncə əvvəlki".split(), (Standing.BEFORE, frozenset({Ending.FROM}))
    ),
    **dict.fromkeys("öncesi öncesinde öncesindeki".split(), (Standing.BEFORE, None)),
    **dict.fromkeys("kadar dek değin qədər kimi dək".split(), (Standing.UNTIL, frozenset({Ending.TO}))),
    **dict.fromkeys(
        "civarı civarında civarındaki dolayları dolaylarında sıralarında sularında".split(), (Standing.ABOUT, None)
    ),
}


def _read_trailing(reading: Reading, match: _Match, mention: Mention) -> None:
    """Take in the words behind that belong to the date: *yıllarında, tarihinde, sonlarına kadar*."""
    has_day = mention.first[2] is not None
    seen: set[str] = set()
    if reading.word(mention.end) in {"dək", "ədək", "adək", "yədək", "yadək", "ilədək"}:
        mention.standing = Standing.UNTIL
    while reading.letter(mention.end + 1) == " " and (letter := reading.letter(mention.end + 2)) not in seen:
        seen.add(letter)
        take = _TRAILING.get(letter)
        if take is None or not take(reading, match, mention, has_day):
            break
    if mention.ending is Ending.FROM and mention.standing is Standing.AT:
        mention.standing = Standing.SINCE


def _extend(reading: Reading, mention: Mention, words: int = 1) -> bool:
    mention.end += 2 * words
    mention.ending = reading.at(mention.end).ending
    return True


def _take_year_word(reading: Reading, match: _Match, mention: Mention, has_day: bool) -> bool:
    return match.units[-1].letter in "DN" and match.fields == "ys" and _extend(reading, mention)


def _take_day_word(reading: Reading, match: _Match, mention: Mention, has_day: bool) -> bool:
    word = reading.at(mention.end + 2)
    if word.ending is Ending.BARE or (word.value and not has_day) or match.fields == "m":
        return False
    return _extend(reading, mention)


def _take_weekday(reading: Reading, match: _Match, mention: Mention, has_day: bool) -> bool:
    return has_day and _extend(reading, mention)


def _take_between(reading: Reading, match: _Match, mention: Mention, has_day: bool) -> bool:
    mention.is_between = True
    return _extend(reading, mention)


_BEFORE_PART: Final = frozenset({Ending.BARE, Ending.POSSESSED, Ending.OF, Ending.OBJECT})


def _take_part(reading: Reading, match: _Match, mention: Mention, has_day: bool) -> bool:
    """*Sonlarında*: of a century it narrows the years, of anything shorter it says no more."""
    if has_day or mention.ending not in _BEFORE_PART:
        return False
    if "c" in match.fields and "d" not in match.fields:
        _narrow_century(mention, reading.at(mention.end + 2).value)
    return _extend(reading, mention)


def _narrow_century(mention: Mention, part: int) -> None:
    begin, end = mention.first[0], (mention.last or mention.first)[0]
    if begin is None or end is None or end - begin != 99:
        return
    low, high = {1: (0, 24), 2: (39, 59), 3: (75, 99)}.get(part, (0, 99))
    mention.first, mention.last = (begin + low, None, None), (begin + high, None, None)


def _take_season(reading: Reading, match: _Match, mention: Mention, has_day: bool) -> bool:
    if mention.first[1] or mention.month_shift is not None or mention.ending not in _BEFORE_PART:
        return False
    mention.season = reading.at(mention.end + 2).value
    return _extend(reading, mention)


def _take_half(reading: Reading, match: _Match, mention: Mention, has_day: bool) -> bool:
    """*İlk yarısında, son aylarında*."""
    if has_day or mention.ending not in _BEFORE_PART or reading.letters[mention.end + 3 : mention.end + 5] != " j":
        return False
    place, part = reading.at(mention.end + 2).value, reading.at(mention.end + 4)
    if part.value == 2 and place in {1, 2}:
        if "c" in match.fields:
            _halve_century(mention, place)
        elif match.fields == "y":
            mention.half = place
    return _extend(reading, mention, 2)


def _halve_century(mention: Mention, place: int) -> None:
    begin = mention.first[0] or 0
    mention.first = (begin + 50 * (place - 1), None, None)
    mention.last = (begin + 50 * place - 1, None, None)


def _take_standing(reading: Reading, match: _Match, mention: Mention, has_day: bool) -> bool:
    words = 2 if reading.word(mention.end + 2) == "bu" and reading.word(mention.end + 4) == "yana" else 1
    said = _STANDINGS.get(reading.word(mention.end + 2 * words))
    if said is None or (said[1] is not None and mention.ending not in said[1]):
        return False
    mention.standing = said[0]
    if said[0] is Standing.ABOUT:
        mention.is_approximate = True
    is_adjective = reading.word(mention.end + 2).endswith(("ki", "kı"))
    _extend(reading, mention, words)
    mention.ending = Ending.ADJECTIVE if is_adjective else Ending.BARE
    return True


_TRAILING: Final[Mapping[str, Callable[[Reading, _Match, Mention, bool], bool]]] = {
    "y": _take_year_word,
    "t": _take_day_word,
    "w": _take_weekday,
    "b": _take_between,
    "p": _take_part,
    "s": _take_season,
    "f": _take_half,
    "z": _take_standing,
    "r": _take_standing,
}

# The words before

_ENGLISH_LEADING: Final = frozenset(
    """in on at the of by since until till from before prior to up after following around about circa c ca approximately
    early late mid end beginning middle start year years month spring summer autumn fall winter during between night
    day first second half decade decades whole throughout""".split()
)
_APPROXIMATELY: Final = frozenset(
    "yaklaşık takriben tahminen təxminən təqribən circa c ca around about approximately".split()
)
_ENGLISH_STANDINGS: Final = {
    **dict.fromkeys(("since", "from"), Standing.SINCE),
    **dict.fromkeys(("until", "till", "by"), Standing.UNTIL),
    "before": Standing.BEFORE,
    "prior": Standing.BEFORE,
    "after": Standing.AFTER,
    "following": Standing.AFTER,
}
_ENGLISH_SEASONS: Final = {"spring": 1, "summer": 2, "autumn": 3, "fall": 3, "winter": 4}
_ENGLISH_PARTS: Final = {"early": 1, "beginning": 1, "start": 1, "mid": 2, "middle": 2, "late": 3, "end": 3}
#: What a stretch of leading words may begin with; others say nothing of the date: *the, of, year*.
_LONGEST_LEADING: Final = 6


def _read_leading(reading: Reading, mention: Mention) -> None:
    """Take in the words before that belong to the date: *in the early*, *since*, *yaklaşık*."""
    if reading.language == "en":
        _read_english_leading(reading, mention)
    elif reading.letter(mention.start - 1) == " ":
        if reading.word(mention.start - 2) in _APPROXIMATELY:
            mention.start -= 2
            mention.is_approximate, mention.standing = True, Standing.ABOUT
        elif mention.year_shift is not None and reading.word(mention.start - 2) == "bir":
            mention.start -= 2  # bir sonraki yıl


def _read_english_leading(reading: Reading, mention: Mention) -> None:
    words: list[str] = []
    start = mention.start
    while len(words) < _LONGEST_LEADING and reading.word(start - 2) in _ENGLISH_LEADING:
        word, gap = reading.word(start - 2), reading.letter(start - 1)
        if not (
            gap == " " or (gap in ":." and word in {"c", "ca"}) or (gap == "-" and word in {"mid", "early", "late"})
        ):
            break
        words.insert(0, word)
        start -= 2
    while words and words[0] in {"of", "the", "day", "night", "following", "to", "first", "second"} and len(words) > 1:
        words.pop(0)
        start += 2
    if words in (["to"], ["c"]) and words != ["c"]:
        words, start = [], mention.start
    mention.start, mention.leading = start, tuple(words)
    _apply_english_leading(mention, words)


def _apply_english_leading(mention: Mention, words: Sequence[str]) -> None:
    for word in words:
        if word in _ENGLISH_STANDINGS and mention.standing is Standing.AT:
            mention.standing = _ENGLISH_STANDINGS[word]
        if word in _APPROXIMATELY:
            mention.standing, mention.is_approximate = Standing.ABOUT, True
        if word in _ENGLISH_SEASONS and mention.first[1] is None:
            mention.season = _ENGLISH_SEASONS[word]
        if word in _ENGLISH_PARTS:
            _narrow_century(mention, _ENGLISH_PARTS[word])
    if "half" in words and ("first" in words or "second" in words):
        place = 1 if "first" in words else 2
        if mention.last is None:
            mention.half = place
        else:
            _halve_century(mention, place)


# Attributes

_PARTICIPLE: Final = re.compile(r"\w*(?:[ıiuü]l|[aəeıiuü]n)(?:mış|miş|muş|müş|[aeə]n)|olan")
_ATTRIBUTIVE_LAYOUTS: Final = frozenset({"y", "ym", "my", "yY", "ys", "mMy", "ymM"})


def _is_attributive(reading: Reading, match: _Match, mention: Mention) -> bool:
    """Whether the date modifies the noun behind it: *1921 tarihli anlaşma*, *1905 devrimi*, *the 1905 revolution*."""
    following = reading.word(mention.end + 2)
    if reading.letter(mention.end + 1) != " " or not following or not following[0].isalpha():
        return False
    if reading.language == "en":
        return _is_english_attribute(reading, match, mention)
    if mention.ending in {Ending.ADJECTIVE, Ending.LI}:
        return True
    if reading.letter(mention.end + 2) in "vxzbnDN":
        return False
    if mention.ending is Ending.IN:
        return (
            bool(_PARTICIPLE.fullmatch(following))
            and reading.letter(mention.end + 3) == " "
            and (reading.letter(mention.end + 4) != "v")
        )
    if mention.ending in {Ending.BARE, Ending.POSSESSED} and mention.standing in {Standing.AT, Standing.ABOUT}:
        is_unsaid_day = match.fields == "dm" and reading.is_capital(mention.end + 2)
        return match.fields in _ATTRIBUTIVE_LAYOUTS or is_unsaid_day
    return False


def _is_english_attribute(reading: Reading, match: _Match, mention: Mention) -> bool:
    if match.fields not in _ATTRIBUTIVE_LAYOUTS | {"dmy", "mdy"} or reading.letter(mention.end + 2) in "ovzynkDNY":
        return False
    if following_is_function_word(reading.word(mention.end + 2)) or "year" in mention.leading:
        return False
    if match.units[-1].is_plural or match.units[-1].ending is Ending.ORDINAL:
        return False
    before = mention.leading[-1] if mention.leading else reading.word(mention.start - 2)
    return before in {"the", "a", "this", "his", "their"}


def following_is_function_word(word: str) -> bool:
    """Whether an English word cannot be the noun a date modifies."""
    return word in _ENGLISH_FUNCTION_WORDS


_ENGLISH_FUNCTION_WORDS: Final = frozenset(
    """a an the and or but in on at of by to from with as was were is are had has have he she it they we that which who
    when where after before until since for would could did under into during between because while this these""".split()
)


# Calendars

_LABELS: Final = {2: Calendar.RUMI, 3: Calendar.HIJRI}


def _take_calendar(reading: Reading, match: _Match, mention: Mention) -> bool:
    """Turn a date of another calendar into ours; False where that calendar has no such date."""
    year, month = mention.first[:2]
    if mention.calendar is not Calendar.GREGORIAN or year is None:
        return month is None or month <= HIJRI
    calendar = _label(reading, mention)
    if month is not None and month > HIJRI:
        calendar = Calendar.HIJRI
    elif calendar is None and month and year in RUMI_YEARS and reading.language != "en":
        calendar = Calendar.RUMI
    try:
        if calendar is Calendar.RUMI and year in RUMI_YEARS:
            _convert(mention, Calendar.RUMI, _rumi_span)
        elif calendar is Calendar.HIJRI and year < 1600:
            _convert(mention, Calendar.HIJRI, _hijri_span)
        elif _is_labelled_old(reading, mention):
            _convert(mention, Calendar.JULIAN, _julian_span)
    except ContentError:
        return False
    return True


def _label(reading: Reading, mention: Mention) -> Calendar | None:
    """The calendar named right before or behind: *Rumi 1336*, *H. 1338*, *1338 Hicri*, *1336 (Rumi)*."""
    before, after = mention.start - 2, mention.end + 2
    if reading.letter(before) == "h" and reading.letter(mention.start - 1) in " .:":
        if len(reading.word(before)) == 1 and reading.letter(mention.start - 1) == " ":
            return None
        mention.start = before
        return _LABELS.get(reading.at(before).value)
    if reading.letter(after) == "h" and len(reading.word(after)) > 1 and reading.letter(mention.end + 1) in " (":
        mention.end = after
        return _LABELS.get(reading.at(after).value)
    return None


_OLD_STYLE: Final = re.compile(r"\s*\(\s*(?:o\.? ?s\b|old style|eski (?:takvim|usul|stil)|köhnə (?:üslub|stil|təqvim))")


def _is_labelled_old(reading: Reading, mention: Mention) -> bool:
    if mention.first[2] is None or reading.letter(mention.end + 1) != "(":
        return False
    behind = "".join(reading.words[mention.end + 1 : mention.end + 6])
    return _OLD_STYLE.match(behind) is not None


def _convert(mention: Mention, calendar: Calendar, span: Callable[[Parts], tuple[Parts, Parts]]) -> None:
    mention.calendar = calendar
    begin, end = span(mention.first)
    if mention.last is not None:
        end = span(mention.last)[1]
    mention.first, mention.last = begin, end if end != begin else None


def _julian_span(parts: Parts) -> tuple[Parts, Parts]:
    year, month, day = parts
    assert year
    found = from_julian(year, month or 1, day or 1)
    return (parts_of := (found.year, found.month, found.day)), parts_of


def _rumi_span(parts: Parts) -> tuple[Parts, Parts]:
    year, month, day = parts
    assert year
    if day:
        found = from_rumi(year, month or 1, day)
        return (found.year, found.month, found.day), (found.year, found.month, found.day)
    if month:
        ours = (rumi_year_of_month(year, month), month, None)
        return ours, ours
    if year >= 1333:
        return (year + 584, None, None), (year + 584, None, None)
    return (year + 584, 3, None), (year + 585, 3 if year < 1332 else 2, None)


def _hijri_span(parts: Parts) -> tuple[Parts, Parts]:
    """A day as a day; a month or a year from the month it begins in to the month it ends in."""
    year, month, day = parts
    assert year
    number = month - HIJRI if month and month > HIJRI else None
    if day and number:
        found = from_hijri(year, number, day)
        return (found.year, found.month, found.day), (found.year, found.month, found.day)
    begin = from_hijri(year, number or 1, 1)
    last = from_hijri(year, number or 12, 29)
    return (begin.year, begin.month, None), (last.year, last.month, None)


# Pointing back: aynı gün, üç gün sonra

_POINTING: Final = re.compile(
    r"""
    (?P<near>r[ ]t)
    | (?P<later>[nDN\#][ ][tayu][ ]z)
    | (?P<part>[ya][ ]p)
    | (?P<english>·(?:[ ]o){2}[ ][ya])
    """,
    re.VERBOSE,
)
_EARLIER: Final = frozenset("önce evvel əvvəl qabaq öncə earlier".split())
_LATER: Final = frozenset("sonra later".split())
_LENGTHS: Final = {"t": Length.DAY, "u": Length.WEEK, "a": Length.MONTH, "y": Length.YEAR}
_ENDS_OF_TIME: Final = frozenset("end beginning middle start".split())
_NOUN_FROM: Final = re.compile(r"\w{2,}(?:[dt][aeə]n)")


def _pointing_mentions(reading: Reading) -> list[Mention]:
    found = []
    for match in _POINTING.finditer(reading.letters):
        mention = _POINTERS[match.lastgroup or ""](reading, Mention(match.start(), match.end() - 1, (None, None, None)))
        if mention is not None:
            found.append(mention)
    return found


def _point_near(reading: Reading, mention: Mention) -> Mention | None:
    """*Aynı gün, o tarihte, ertesi gece*."""
    head, noun = reading.at(mention.start), reading.at(mention.end)
    if noun.is_plural or (noun.value == 0 and head.value) or noun.ending in {Ending.OF, Ending.OBJECT}:
        return None
    if reading.word(mention.start) in {"bu", "o"} and reading.language != "en" and noun.value == 2:
        return None
    if reading.word(mention.start) == "bu" and noun.value == 1:
        return None  # today
    if reading.word(mention.start) == "that" and reading.word(mention.end) == "date":
        mention.certainty = 0.6
    mention.shift, mention.ending = (head.value, Length.DAY), noun.ending
    _surround(reading, mention)
    return mention


def _point_later(reading: Reading, mention: Mention) -> Mention | None:
    """*Üç gün sonra, two years earlier*."""
    count, unit = reading.at(mention.start), reading.at(mention.start + 2)
    word = reading.word(mention.end)
    if word not in _EARLIER | _LATER or not count.value:
        return None
    if reading.language != "en" and (unit.ending is not Ending.BARE or unit.is_plural):
        return None
    if unit.letter == "t" and unit.value != 1:
        return None
    value = count.value
    if (
        count.letter == "n"
        and reading.letter(mention.start - 1) == " "
        and reading.word(mention.start - 2) in {"on", "yirmi"}
    ):
        value += {"on": 10, "yirmi": 20}[reading.word(mention.start - 2)]
        mention.start -= 2
    before = reading.word(mention.start - 2)
    if reading.language != "en" and _NOUN_FROM.fullmatch(before) and reading.letter(mention.start - 2) not in "xyatM":
        mention.certainty = 0.4  # three days after something else
    mention.shift = (-value if word in _EARLIER else value, _LENGTHS[unit.letter])
    return mention


def _point_part(reading: Reading, mention: Mention) -> Mention | None:
    """*Ay sonuna kadar, yılın sonunda*: of the month or year last told of."""
    if reading.word(mention.start) not in {"ay", "ayın", "yıl", "yılın", "il", "ilin"}:
        return None
    if reading.letter(mention.start - 2) in "nDNfjY#RrMx" and reading.letter(mention.start - 1) in " '-~":
        return None
    mention.certainty = 0.6
    return _point_at_whole(reading, mention, reading.at(mention.start).letter)


def _point_english_part(reading: Reading, mention: Mention) -> Mention | None:
    """*By the end of the year*."""
    if reading.word(mention.start) not in _ENDS_OF_TIME or reading.word(mention.start + 2) != "of":
        return None
    mention.certainty = 0.6
    return _point_at_whole(reading, mention, reading.at(mention.end).letter)


def _point_at_whole(reading: Reading, mention: Mention, letter: str) -> Mention:
    mention.ending = reading.at(mention.end).ending
    if letter == "a":
        mention.month_shift = 0
    else:
        mention.year_shift = 0
    _surround(reading, mention)
    return mention


def _surround(reading: Reading, mention: Mention) -> None:
    unit = _Unit("X", mention.start, mention.end, None)
    _read_trailing(reading, _Match([unit], "m", {}), mention)
    _read_leading(reading, mention)
    if reading.word(mention.start - 2) == "bir" and reading.letter(mention.start - 1) == " ":
        mention.start -= 2
    mention.is_attributive = mention.ending is Ending.ADJECTIVE


_POINTERS: Final = {
    "near": _point_near,
    "later": _point_later,
    "part": _point_part,
    "english": _point_english_part,
}


# Two mentions that are one


def _join(reading: Reading, mentions: list[Mention]) -> list[Mention]:
    """Make one range of two ends: *Nisan 1920’den Ağustos 1921’e kadar*, *between 1920 and 1922*."""
    joined: list[Mention] = []
    for mention in mentions:
        if joined and mention.start - joined[-1].end <= 4:
            between = reading.letters[joined[-1].end + 1 : mention.start]
            one = _as_range(reading, joined[-1], mention, between)
            if one is not None:
                joined[-1] = one
                continue
            _share_year(reading, joined[-1], mention, between)
        joined.append(mention)
    return joined


_AND_GAPS: Final = frozenset({" v ", "-", " y "})


def _as_range(reading: Reading, first: Mention, last: Mention, between: str) -> Mention | None:
    is_simple = first.last is None and last.last is None and first.shift is None and last.shift is None
    if not is_simple or not (first.first[0] or first.first[1]) or not (last.first[0] or last.first[1]):
        return None
    if not (_is_from_to(reading, first, last, between) or _is_between(reading, first, last, between)):
        return None
    begin, end = first.first, last.first
    if begin[0] is None and end[0] is not None:
        begin = (end[0] - (begin[1:] > end[1:]), *begin[1:])
    elif end[0] is None and begin[0] is not None:
        end = (begin[0] + (begin[1:] > end[1:]), *end[1:])
    return replace(
        first,
        first=begin,
        last=end,
        end=last.end,
        standing=Standing.AT,
        ending=last.ending,
        is_between=True,
        certainty=min(first.certainty, last.certainty),
        is_attributive=last.is_attributive,
        year_shift=first.year_shift,
    )


def _is_from_to(reading: Reading, first: Mention, last: Mention, between: str) -> bool:
    if reading.language == "en":
        ends = {" v ", "-", " "} if last.leading[:1] in {("until",), ("till",), ("to",)} else {" v ", "-"}
        is_to = between != " v " or reading.word(first.end + 2) != "and"
        return "from" in first.leading and between in ends and is_to
    return first.ending is Ending.FROM and last.standing is Standing.UNTIL and between == " "


def _is_between(reading: Reading, first: Mention, last: Mention, between: str) -> bool:
    if reading.language == "en":
        return "between" in first.leading and between in {" v ", "-"}
    if between == " " and reading.word(first.end) in {"ilə", "ile"}:
        return last.is_between
    return (
        between in _AND_GAPS
        and (last.is_between or between == "-")
        and (first.ending is not Ending.IN or between == "-")
    )


def _share_year(reading: Reading, first: Mention, last: Mention, between: str) -> None:
    """*27 Nisan ve 28 Nisan 1920’de*: the year is said once, at the end."""
    is_listed = between in {" v ", ",", "-"}
    year, month = last.first[:2]
    if is_listed and year and month and first.first[0] is None and first.shift is None and first.year_shift is None:
        own = first.first[1]
        if own is not None and own <= month and first.ending in {Ending.BARE, last.ending}:
            first.first = (year, *first.first[1:])
            if first.last:
                first.last = (year, *first.last[1:])


# Values

_SEASON_MONTHS: Final = {1: (3, 5), 2: (6, 8), 3: (9, 11)}


def to_value(mention: Mention) -> DateValue | None:
    """The date a mention says, its year being known; None for one no calendar has."""
    first, last = mention.first, mention.last
    year = first[0]
    if year is None:
        return None
    if mention.season and first[1] is None:
        first, last = _season_span(year, last, mention.season)
    elif mention.half:
        first, last = (year, 6 * mention.half - 5, None), (year, 6 * mention.half, None)
    try:
        start = HistoricalDate(*first)  # type: ignore[arg-type]
        end = HistoricalDate(*last) if last and last != first else None  # type: ignore[arg-type]
        return DateValue(start, end, mention.is_approximate)
    except ContentError:
        return None  # 31 February, month 14: numbers, but no date


def _season_span(year: int, last: Parts | None, season: int) -> tuple[Parts, Parts | None]:
    if season in _SEASON_MONTHS:
        begin, end = _SEASON_MONTHS[season]
        return (year, begin, None), ((last[0] if last else year), end, None)
    if last and last[0] == year + 1:
        return (year, 12, None), (year + 1, 2, None)
    return (year, None, None), last


def found(mention: Mention, date: DateValue, *, resolution: Resolution, certainty: float) -> FoundDate:
    """The date of a mention, with where and how it stands."""
    return FoundDate(
        date,
        mention.start,
        mention.end,
        standing=mention.standing,
        resolution=resolution,
        certainty=certainty,
        is_attributive=mention.is_attributive,
        calendar=mention.calendar,
    )


def find_dates(text: str, language: str) -> list[FoundDate]:
    """Every date written out in `text`, in order, none overlapping another; what leaves its year unsaid is passed over.

    >>> [(str(one.date), one.end) for one in find_dates("28 Mayıs 1918’de kuruldu, 27 Nisanda kapatıldı.", "tr")]
    [('1918-05-28', 16)]
    """
    return [
        found(mention, date, resolution=Resolution.WRITTEN, certainty=mention.certainty)
        for mention in find_mentions(text, language)
        if mention.year_shift is None and (date := to_value(mention)) is not None
    ]
