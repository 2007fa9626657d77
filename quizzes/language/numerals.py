"""How the last word of a numeral is read: all a suffix needs to know."""

from __future__ import annotations

import re
from typing import Final

_UNITS: Final = {
    "tr": (
        "sıfır",
        "bir",
        "iki",
        "üç",
        "dört",
        "beş",
        "altı",
        "yedi",
        "sekiz",
        "dokuz",
    ),
    "az": (
        "sıfır",
        "bir",
        "iki",
        "üç",
        "dörd",
        "beş",
        "altı",
        "yeddi",
        "səkkiz",
        "doqquz",
    ),
}
_TENS: Final = {
    "tr": (
        "",
        "on",
        "yirmi",
        "otuz",
        "kırk",
        "elli",
        "altmış",
        "yetmiş",
        "seksen",
        "doksan",
    ),
    "az": (
        "",
        "on",
        "iyirmi",
        "otuz",
        "qırx",
        "əlli",
        "altmış",
        "yetmiş",
        "səksən",
        "doxsan",
    ),
}
_HUNDRED: Final = {"tr": "yüz", "az": "yüz"}
#: Names of the powers of a thousand.
_POWERS: Final = {"tr": ("", "bin", "milyon", "milyar", "trilyon"), "az": ("", "min", "milyon", "milyard", "trilyon")}
_THOUSANDS: Final = re.compile(r"\d{1,3}(?:\.\d{3})+")
_CLOCK: Final = re.compile(r"(\d{1,2})[.:](\d{2})")
_ROMAN: Final = re.compile(r"(X{0,3})(IX|IV|V?I{0,3})")
_ROMAN_UNITS: Final = ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")


def last_word_read(digits: str, language: str) -> str:
    """The last word of a whole number read aloud in `tr` or `az`.

    >>> last_word_read("1918", "tr"), last_word_read("1920", "az"), last_word_read("2000", "tr")
    ('sekiz', 'iyirmi', 'bin')
    """
    number = int(digits)
    if number % 10 or number == 0:
        return _UNITS[language][number % 10]
    if number % 100:
        return _TENS[language][number // 10 % 10]
    if number % 1000:
        return _HUNDRED[language]
    power = 1
    while power < len(_POWERS[language]) - 1 and number % 1000 ** (power + 1) == 0:
        power += 1
    return _POWERS[language][power]


def words_of(number: int, language: str) -> str:
    """A whole number read aloud in `tr` or `az`.

    >>> words_of(1600, "tr"), words_of(44, "az"), words_of(2_000_003, "tr")
    ('bin altı yüz', 'qırx dörd', 'iki milyon üç')
    """
    if number == 0:
        return _UNITS[language][0]
    words: list[str] = []
    for power in range(len(_POWERS[language]) - 1, -1, -1):
        part = number // 1000**power % 1000
        if not part:
            continue
        hundreds, tens, units = part // 100, part // 10 % 10, part % 10
        if hundreds:
            words += [_UNITS[language][hundreds]] * (hundreds > 1) + [_HUNDRED[language]]
        words += [_TENS[language][tens]] * (tens > 0)
        words += [_UNITS[language][units]] * (units > 0 and not (power == 1 and part == 1))
        words += [_POWERS[language][power]] * (power > 0)
    return " ".join(words)


def last_word_of_figures(figures: str, language: str) -> str:
    """The last word of figures as they are written: with points after thousands, as a time, as a date, as a fraction.

    A full hour is read without its zeros: *11.00’de* is "on birde".

    >>> last_word_of_figures("10.000", "tr"), last_word_of_figures("17.30", "tr"), last_word_of_figures("11.00", "tr")
    ('bin', 'otuz', 'bir')
    >>> last_word_of_figures("28.05.1918", "tr"), last_word_of_figures("3,5", "tr")
    ('sekiz', 'beş')
    """
    if _THOUSANDS.fullmatch(figures):
        return last_word_read(figures.replace(".", ""), language)
    if (clock := _CLOCK.fullmatch(figures)) and clock[2] == "00":
        return last_word_read(clock[1], language)
    return last_word_read(re.split(r"\D", figures)[-1], language)


def roman_value(word: str) -> int | None:
    """The value of a Roman figure of two letters or more up to 39, as centuries and rulers are numbered.

    >>> roman_value("XIX"), roman_value("IV"), roman_value("DC")
    (19, 4, None)
    """
    found = _ROMAN.fullmatch(word)
    if not found or len(word) < 2:
        return None
    return 10 * len(found[1]) + _ROMAN_UNITS.index(found[2])
