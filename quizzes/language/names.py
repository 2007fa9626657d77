"""What a stem's placeholder stands for: something that writes itself in the case the translator asks for.

A catalogue says `{subject:acc} kim kurdu?`; formatting calls `__format__` with the case code, and the value
inflects itself. Case codes are the first three letters of the case.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from quizzes.errors import ContentError
from quizzes.language.dates import DateValue, HistoricalDate, Precision
from quizzes.language.harmony import four_way, last_vowel, two_way
from quizzes.language.inflection import inflect
from quizzes.language.kinds import CASE_CODES, Case, NameKind

MONTHS: Final = {
    "tr": ("Ocak", "Şubat", "Mart", "Nisan", "Mayıs", "Haziran",
           "Temmuz", "Ağustos", "Eylül", "Ekim", "Kasım", "Aralık"),
    "az": ("yanvar", "fevral", "mart", "aprel", "may", "iyun",
           "iyul", "avqust", "sentyabr", "oktyabr", "noyabr", "dekabr"),
    "en": ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"),
}  # fmt: skip
_AND: Final = {"tr": " ve ", "az": " və ", "en": " and "}
#: Between two parties to something: *Türkiye ile Sovyet Rusya arasında*.
_WITH: Final = {"tr": " ile ", "az": " ilə ", "en": " and "}
_AZ_ORDINAL: Final = {"ı": "cı", "i": "ci", "u": "cu", "ü": "cü"}
_DASH: Final = "–"
_SORT_BEFORE_TITLE: Final = re.compile(r"^(?:book|newspaper|journal) (?=[“\w])(?=[^a-zəıöüğşç])")
#: What is left out of a cloze sentence.
GAP: Final = "_____"


def read_case(code: str) -> Case:
    """The case a placeholder's code names; the nominative for none. Raises `ContentError`."""
    if not code:
        return Case.NOMINATIVE
    if code not in CASE_CODES:
        raise ContentError(f"no case code {code!r}: one of {', '.join(CASE_CODES)} expected")
    return CASE_CODES[code]


@dataclass(frozen=True, slots=True)
class Name:
    """A name in one language, ready to be put into any case."""

    text: str
    language: str
    kind: NameKind
    reads: str | None = None

    def __format__(self, code: str) -> str:
        return inflect(self.text, read_case(code), self.language, kind=self.kind, reads=self.reads)

    def __str__(self) -> str:
        return self.text

    @property
    def label(self) -> str:
        """The name standing alone, as an option or a card's answer.

        English without its article, and a title without what it is the title of: *Yeni Kafkasya*, not *the journal …*.
        """
        if self.language != "en":
            return self.text
        bare = _SORT_BEFORE_TITLE.sub("", self.text.removeprefix("the "))
        return bare[:1].upper() + bare[1:]


@dataclass(frozen=True, slots=True)
class NameList:
    """Several names joined as a sentence joins them; the case falls on the last one."""

    names: Sequence[Name]
    are_parties: bool = False

    def __format__(self, code: str) -> str:
        *others, last = self.names
        if not others:
            return format(last, code)
        joint = (_WITH if self.are_parties and len(others) == 1 else _AND)[last.language]
        return ", ".join(str(name) for name in others) + joint + format(last, code)


@dataclass(frozen=True, slots=True)
class DateName:
    """A date in one language: bare as it is, and in the locative as "when": *1918’de, 1918-ci ildə, in 1918*."""

    date: DateValue
    language: str

    def __format__(self, code: str) -> str:
        return phrase_date(self.date, read_case(code), self.language)


@dataclass(frozen=True, slots=True)
class Gap:
    """The gap of a cloze sentence where a name would stand, the same in every case."""

    def __format__(self, code: str) -> str:
        read_case(code)
        return GAP


@dataclass(frozen=True, slots=True)
class DateGap:
    """The gap of a cloze sentence where a year would stand: *in ____*, *____ yılında*, *____ ildə*."""

    language: str

    def __format__(self, code: str) -> str:
        if read_case(code) is not Case.LOCATIVE:
            return GAP
        return {"tr": f"{GAP} yılında", "az": f"{GAP} ildə", "en": f"in the year {GAP}"}[self.language]


def fill_date_gap(date: DateValue, language: str) -> str:
    """What is written into the gap of a year: *1918*, in Azerbaijani *1918-ci*, since *il* follows the gap."""
    year = phrase_date(date, Case.NOMINATIVE, language)
    return f"{year}-{azerbaijani_ordinal(date.start.year)}" if language == "az" else year


def phrase_date(date: DateValue, case: Case, language: str) -> str:
    """Write a date out in a case.

    The locative answers "when": English takes the preposition with it. Azerbaijani full dates follow the
    form *28 may 1918-ci ildə*, Turkish *28 Mayıs 1918’de*.

    >>> phrase_date(DateValue.parse("1918-05-28"), Case.LOCATIVE, "az")
    '28 may 1918-ci ildə'
    >>> phrase_date(DateValue.parse("1920-04-27/1920-04-28"), Case.LOCATIVE, "tr")
    '27-28 Nisan 1920’de'
    """
    writer = {"tr": _turkish_date, "az": _azerbaijani_date, "en": _english_date}[language]
    return writer(date, case)


def _is_years(date: DateValue) -> bool:
    return date.start.month is None and (date.end or date.start).month is None


def _turkish_date(date: DateValue, case: Case) -> str:
    spaced = _span(date, "tr")
    # Türk Dil Kurumu, Yazım Kılavuzu: the short hyphen stands for "to", without spaces.
    bare = spaced.replace(f" {_DASH} ", "-").replace(_DASH, "-")
    if case is not Case.LOCATIVE:
        return ("yaklaşık " if date.is_approximate else "") + inflect(bare, case, "tr")
    if date.is_approximate:
        return f"{bare} dolaylarında"
    if date.end is not None and _is_years(date):
        return f"{bare} yılları arasında"
    if f" {_DASH} " in spaced and date.precision is Precision.DAY:
        return f"{bare} tarihleri arasında"
    return inflect(bare, case, "tr")


def _month_of_year(month: int, case: Case) -> str:
    """*mayı, mayında, mayından*: the month as possessed by its year."""
    name = MONTHS["az"][month - 1]
    possessed = name + four_way(last_vowel(name))
    wide = two_way(last_vowel(name), open_front="ə")
    endings = {Case.LOCATIVE: f"nd{wide}", Case.ABLATIVE: f"nd{wide}n", Case.DATIVE: f"n{wide}"}
    return possessed + endings[case] if case in endings else inflect(possessed, case, "az")


_MONTHS_OF_YEAR: Final = {
    Case.LOCATIVE: "aylarında",
    Case.ABLATIVE: "aylarından",
    Case.DATIVE: "aylarına",
    Case.GENITIVE: "aylarının",
    Case.ACCUSATIVE: "aylarını",
}


def _azerbaijani_date(date: DateValue, case: Case) -> str:
    start, end = date.start, date.end
    about = "təxminən " if date.is_approximate else ""
    if case is Case.NOMINATIVE:
        return about + _span(date, "az")
    last = end or start
    year = f"{last.year}-{azerbaijani_ordinal(last.year)}"
    if end is None and start.month and not start.day:
        return f"{about}{year} ilin {_month_of_year(start.month, case)}"
    if end is not None and _is_years(date):
        return f"{about}{start.year}{_DASH}{year} {inflect('illər', case, 'az')}"
    if end is not None and end.month and start.month and not end.day and start.year == end.year:
        months = f"{MONTHS['az'][start.month - 1]}{_DASH}{MONTHS['az'][end.month - 1]}"
        return f"{about}{year} ilin {months} {_MONTHS_OF_YEAR.get(case, 'ayları')}"
    before_year = _span(date, "az").removesuffix(str(last.year))
    if end is not None and " – " in before_year and case is Case.LOCATIVE:
        between = f"{before_year}{year} il tarixlərində" if end.day else f"{_from_month(start)} {_until_month(end)}"
        return about + between
    return f"{about}{before_year}{year} {inflect('il', case, 'az')}"


def _from_month(date: HistoricalDate) -> str:
    """*1920-ci ilin avqustundan*."""
    return f"{date.year}-{azerbaijani_ordinal(date.year)} ilin {_month_of_year(date.month or 1, Case.ABLATIVE)}"


def _until_month(date: HistoricalDate) -> str:
    """*1921-ci ilin oktyabrınadək*."""
    dative = _month_of_year(date.month or 1, Case.DATIVE)
    return f"{date.year}-{azerbaijani_ordinal(date.year)} ilin {dative}dək"


def _english_date(date: DateValue, case: Case) -> str:
    written = _span(date, "en")
    if case is not Case.LOCATIVE:
        return ("about " if date.is_approximate else "") + written
    if date.is_approximate:
        return f"around {written}"
    if date.end is not None and (_is_overnight(date) or _is_month_to_month(date)):
        written = written.replace(f" {_DASH} ", " and ") if _is_overnight(date) else written.replace(_DASH, " and ")
    elif date.end is not None and not _is_years(date):
        return "from " + _range_in_english(date)
    return f"{'on' if date.precision is Precision.DAY else 'in'} {written}"


def _is_overnight(date: DateValue) -> bool:
    """Two days running: *on 27–28 April*, as of a night."""
    return date.precision is Precision.DAY and (date.last_day - date.first_day).days == 1


def _is_month_to_month(date: DateValue) -> bool:
    """Two months running: *in August and September 1924*."""
    start, end = date.start, date.end
    if end is None or date.precision is not Precision.MONTH or not start.month or not end.month:
        return False
    return start.year == end.year and end.month - start.month == 1


def _range_in_english(date: DateValue) -> str:
    return _span(date, "en").replace(" – ", " to ").replace(_DASH, " to ")


def _span(date: DateValue, language: str) -> str:
    """Day, month and year, what both ends share written once: 27–28 Nisan 1920, 1906–1907."""
    start, end = date.start, date.end
    if end is None:
        return _plain(start, language)
    if start.year != end.year:
        whole_years = start.month is None and end.month is None
        joint = _DASH if whole_years else f" {_DASH} "
        return _plain(start, language) + joint + _plain(end, language)
    if start.month == end.month and start.day and end.day:
        return f"{start.day}{_DASH}{_plain(end, language)}"
    without_year = _plain(start, language).removesuffix(f" {start.year}")
    joint = f" {_DASH} " if start.day or end.day else _DASH
    return without_year + joint + _plain(end, language)


def _plain(date: HistoricalDate, language: str) -> str:
    parts = [str(date.day)] if date.day else []
    if date.month:
        parts.append(MONTHS[language][date.month - 1])
    return " ".join([*parts, str(date.year)])


def azerbaijani_ordinal(number: int) -> str:
    """The ordinal suffix of a number, without its hyphen: 1918 takes "ci", 1920 "ci", 1906 "cı"."""
    return _AZ_ORDINAL[inflect(str(number), Case.ACCUSATIVE, "az").removeprefix(f"{number}-")[-1]]
