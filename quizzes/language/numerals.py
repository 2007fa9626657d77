"""How the last word of a numeral is read: all a suffix needs to know."""

from __future__ import annotations

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
_THOUSAND: Final = {"tr": "bin", "az": "min"}
_LARGE: Final = {"tr": "milyon", "az": "milyon"}


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
    return _THOUSAND[language] if number % 1_000_000 else _LARGE[language]
