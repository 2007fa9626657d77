"""Read the date a learner typed, in Turkish, Azerbaijani or English.

Days, months and years written out in full, months in any case of both Turkic languages. A response is read more kindly
than a document (`date_finder` reads those): letters a keyboard lacks are forgiven, but words that change what a date
says ("before 1921") are not passed over. One slip of typing in a month is read too, and told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Final

from rapidfuzz import process
from rapidfuzz.distance import OSA

from quizzes.errors import ContentError
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.folding import fold, plain_letters
from quizzes.language.harmony import four_way, last_vowel
from quizzes.language.inflection import inflect
from quizzes.language.kinds import Case
from quizzes.language.names import MONTHS

_ENGLISH_SHORT: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sept", "oct", "nov", "dec")


def _month_forms() -> Iterator[tuple[str, int]]:
    """Every form of every month, folded: in all cases, and as possessed by its year (mayı, Mayıs’ın, mayında)."""
    for language, names in MONTHS.items():
        for number, name in enumerate(names, 1):
            yield fold(name, language), number
            if language == "en":
                continue
            possessed = fold(name, language) + four_way(last_vowel(fold(name, language)))
            for case in Case:
                yield fold(inflect(name, case, language), language).replace("’", ""), number
                yield fold(inflect(possessed, case, language), language), number
                yield inflect(f"yıl {possessed}", case, language).removeprefix("yıl "), number


_FORMS: Final = {form: number for form, number in _month_forms() if " " not in form}
_PLAIN_FORMS: Final = {
    **{plain_letters(form): number for form, number in _FORMS.items()},
    **{short: number for number, short in enumerate(_ENGLISH_SHORT, 1)},
    "sep": 9,
}
_SHORTEST_MONTH: Final = 4  # letters: in a shorter word a slip may make any month
_ROMAN_NUMERALS: Final = "i ii iii iv v vi vii viii ih h hi hii".split()  # an x is an h in plain letters
_ROMAN_MONTH: Final = re.compile(rf"(?<=\d)[.\s/]+({'|'.join(_ROMAN_NUMERALS)})[.\s/]+(?=1\d{{3}}|20)")
_FORM_LIST: Final = sorted(_PLAIN_FORMS, key=lambda form: (-len(form), form))

#: As forms with fields hand a date on; of two dates both are written out.
_EDTF: Final = re.compile(r"\d{4}(?:-\d\d){0,2}/\d{4}(?:-\d\d){0,2}")
_YEAR: Final = r"(?P<year>1[0-9]{3}|20[0-9]{2})"
_DAY: Final = r"(?P<day>[0-3]?[0-9])"
_MONTH_NUMBER: Final = r"(?P<month_number>[01]?[0-9])"
_DAYS: Final = rf"{_DAY}(?:\s*[-–]\s*(?P<last_day>[0-3]?[0-9]))?"
_PART: Final = r"\s*[-./\s]\s*"
_ENGLISH_ORDINAL: Final = r"(?:-?(?:st|nd|rd|th))"
_DAY_SUFFIX: Final = r"(?:\s*['’`´-]\s*[a-zıəöü]{1,3}|[iu])?"
_YEAR_SUFFIX: Final = r"(?:['’`´][a-zıəöü]{1,4})?"
_AZ_YEAR: Final = rf"{_YEAR}\s*[-–]?\s*c[ıiuü]\s+il(?:in|də|de|i)?"
_OF_YEAR: Final = r"(?:\s+(?:yılı(?:nın|n)?|yili(?:nin|n)?|senesi(?:nin)?|il(?:in)?))?"


def _patterns(forms: Mapping[str, int]) -> tuple[re.Pattern[str], ...]:
    names = "|".join(sorted((re.escape(form) for form in forms), key=len, reverse=True))
    # An apostrophe may stand before a case ending and is not told apart here.
    month = rf"(?P<month>(?:{names})(?:['’`´][a-zıəöüçşğ]{{1,5}})?(?![^\W\d_]))"
    return tuple(
        re.compile(rf"(?<![\w.]){pattern}(?!\d)")
        for pattern in (
            rf"{_YEAR}[-./]{_MONTH_NUMBER}[-./]{_DAY}",
            rf"{_DAY}{_PART}{_MONTH_NUMBER}{_PART}{_YEAR}",
            # The month first, as in America, where the number of the day can be no month's.
            rf"{_MONTH_NUMBER}{_PART}(?P<day>1[3-9]|2[0-9]|3[01]){_PART}{_YEAR}",
            rf"{_AZ_YEAR},?\s+{month}\s+{_DAYS}",
            rf"{_AZ_YEAR},?\s+{_DAYS}\s+{month}",
            rf"{_DAYS}(?:\.|{_ENGLISH_ORDINAL}|['’`´][a-zıəöü]{{1,3}})?(?:\s+of)?\s+{month}[.,\s]+{_YEAR}",
            rf"{month}\.?\s+(?:the\s+)?{_DAYS}{_ENGLISH_ORDINAL}?{_DAY_SUFFIX}[,\s]+{_YEAR}",
            rf"{_YEAR}{_YEAR_SUFFIX}{_OF_YEAR}[,\s]+{_DAYS}\s+{month}",
            rf"{_YEAR}{_YEAR_SUFFIX}{_OF_YEAR}[,\s]+{month}\s+{_DAYS}",
            rf"{_AZ_YEAR}\s+{month}",
            rf"{month}[.,\s]+{_YEAR}",
            rf"{_YEAR}{_YEAR_SUFFIX}{_OF_YEAR}\s+{month}",
            rf"(?P<month_number>[01][0-9])[./]{_YEAR}",
            rf"{_YEAR}-(?P<month_number>[01][0-9])(?![-\d])",
            rf"(?P<first_year>1[0-9]{{3}}|20[0-9]{{2}})\s*[-–/]\s*{_YEAR}",
            _YEAR,
        )
    )


_PATTERNS: Final = _patterns(_PLAIN_FORMS)
#: What may stand beside a date in a response without changing it, plain letters.
_HARMLESS: Final = frozenset(
    """the in on of year c ca about around il ilde ilin illerde yil yili yilda yilin yilinda yillari senesi senesinde
    tarihinde tarixinde tarihleri tarixlerinde gunu gun arasi arasinda aylarinda civarinda dolaylarinda yaklasik
    texminen ci cu da de ta te dan den tan ten a e ya ye i u yi yu in un nin nun le la yle yla ile th
    inde unda unde inci nci uncu ncu dir tir dur tur idi it was civari circa""".split()
)


@dataclass(frozen=True, slots=True)
class _FoundDate:
    """A date and where in the response it stands, as offsets."""

    date: DateValue
    start: int
    end: int


def _search(plain: str) -> list[_FoundDate]:
    taken = bytearray(len(plain))
    found = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(plain):
            if any(taken[match.start() : match.end()]):
                continue
            date = _read(match)
            if date is not None:
                taken[match.start() : match.end()] = b"\1" * (match.end() - match.start())
                found.append(_FoundDate(date, match.start(), match.end()))
    return sorted(found, key=lambda one: one.start)


@dataclass(frozen=True, slots=True)
class TypedDate:
    """A date as it was meant, and whether a slip of typing in a month was passed over."""

    date: DateValue
    has_slip: bool = False


def read_typed(text: str, language: str) -> TypedDate | None:
    """The one date or interval a response consists of, one slip in each month's name forgiven.

    >>> read_typed("28 Febuary 1918", "en").has_slip, read_typed("28 iyn 1918", "az")
    (True, None)
    """
    date = read_date(text, language)
    if date is not None:
        return TypedDate(date)
    plain = _plain(text, language)
    mended = re.sub(rf"[^\W\d_]{{{_SHORTEST_MONTH},}}", _mend, plain)
    date = None if mended == plain else _read_span(mended) or _read_one(mended)
    return None if date is None else TypedDate(date, has_slip=True)


def read_date(text: str, language: str) -> DateValue | None:
    """The one date or interval a response consists of, or None when it is none, or says more than a date.

    >>> [str(read_date(t, "az")) for t in ("mayın 28-i 1918", "28.05.1918", "May 28, 1918", "1918-ci il")]
    ['1918-05-28', '1918-05-28', '1918-05-28', '1918']
    """
    if _EDTF.fullmatch(text):
        try:
            return DateValue.parse(text)
        except ContentError:
            return None
    plain = _plain(text, language)
    return _read_span(plain) or _read_one(plain)


def _mend(match: re.Match[str]) -> str:
    """The month a word is one slip away from; the word itself when that is none, or might be two."""
    word = match[0]
    if word in _PLAIN_FORMS or word in _HARMLESS:
        return word
    near = [form for form, _, _ in process.extract_iter(word, _FORM_LIST, scorer=OSA.distance, score_cutoff=1)]
    return near[0] if len({_PLAIN_FORMS[form] for form in near}) == 1 else word


def _space_out(match: re.Match[str]) -> str:
    """*28-May-1918*, *May/28/1918* with spaces; what has no month's name is left as it is."""
    return f"{match[1]} {match[2]} " if match[1].isdigit() != match[2].isdigit() else match[0]


def _plain(text: str, language: str) -> str:
    """A response in plain letters, without what a month has around it: *may ayında*; *28mayıs1918*; *28.V.1918*."""
    plain = plain_letters(fold(text.strip(), language))
    plain = re.sub(r"\b(\d+|[^\W\d_]{3,})[-/](\d+|[^\W\d_]{3,})[-/](?=\d{4}\b)", _space_out, plain)
    apart = re.sub(r"(?<=\d)(?=[^\W\d_]{3})|(?<=[^\W\d_]{3})(?=\d)", " ", plain)
    apart = re.sub(_ROMAN_MONTH, lambda match: f".{_ROMAN_NUMERALS.index(match[1]) + 1}.", apart)
    return re.sub(r"\bay(?:i|inin|inda|indan|ina)\b", " ", apart)


def _read_one(plain: str) -> DateValue | None:
    found = _search(plain)
    if len(found) != 1:
        return None
    rest = re.findall(r"\w+", plain[: found[0].start] + " " + plain[found[0].end :])
    return found[0].date if all(word in _HARMLESS for word in rest) else None


def _read_span(plain: str) -> DateValue | None:
    """An interval written as two dates; the first may leave out what the second says: *23 July – 6 August 1919*."""
    first, *rest = re.split(r"\s*[-–—]\s*|\s+(?:to|ile)\s+", plain.removeprefix("from "), maxsplit=1)
    end = _read_one(rest[0]) if rest else None
    if end is None or end.end:
        return None
    said_after_day = re.sub(r"^\d{1,2}\.?", "", rest[0])
    for left_out in ("", f" {end.start.year}", said_after_day):
        start = _read_one(first + left_out)
        if start is not None and start.end is None and start.precision == end.precision:
            try:
                return DateValue(start.start, end.start)
            except ContentError:
                return None
    return None


def _read(match: re.Match[str]) -> DateValue | None:
    try:
        start, end = _ends(match.groupdict())
        return DateValue(start, end)
    except ContentError:
        return None  # 31 February, month 14: digits, but no date


def _ends(parts: dict[str, str | None]) -> tuple[HistoricalDate, HistoricalDate | None]:
    year = int(parts["year"] or 0)
    if first_year := parts.get("first_year"):
        return HistoricalDate(int(first_year)), HistoricalDate(year)
    name = re.split(r"['’`´]", parts.get("month") or "")[0]
    month = _PLAIN_FORMS[name] if name else int(parts.get("month_number") or 0) or None
    day, last_day = parts.get("day"), parts.get("last_day")
    start = HistoricalDate(year, month, int(day) if day else None)
    return start, HistoricalDate(year, month, int(last_day)) if last_day else None
