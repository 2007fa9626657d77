"""Numbers of things: how they are written down in the fact base, and how each language prints them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from typing import Final

from babel.numbers import format_decimal

from quizzes.errors import ContentError

_DIGITS: Final = re.compile(r"(?:0|[1-9][0-9]{0,12})(?:\.[0-9]{1,6})?")
_YEARLIKE: Final = 10_000  # from here on thousands are set apart


@dataclass(frozen=True, slots=True, order=True)
class Amount:
    """How many: a number of whatever its subject counts."""

    number: Decimal

    @classmethod
    def parse(cls, text: str) -> Amount:
        """Read digits with a decimal point. Raises `ContentError`.

        >>> str(Amount.parse("44024"))
        '44024'
        """
        if not _DIGITS.fullmatch(text):
            raise ContentError(f"{text!r} is no number: digits are expected, as 44024 or 1.5")
        return cls(Decimal(text))

    def __str__(self) -> str:
        return f"{self.number:f}"


def phrase_amount(amount: Amount, language: str) -> str:
    r"""A number as the language prints it (CLDR); up to four digits stand together, as every style guide has it.

    >>> phrase_amount(Amount.parse("44024"), "tr"), phrase_amount(Amount.parse("44024"), "en")
    ('44.024', '44,024')
    >>> phrase_amount(Amount.parse("1500"), "az"), phrase_amount(Amount.parse("44024"), "az")
    ('1500', '44\xa0024')
    >>> phrase_amount(Amount.parse("1.5"), "tr")
    '1,5'
    """
    printed = format_decimal(amount.number, locale=language, group_separator=amount.number >= _YEARLIKE)
    # Azerbaijani print sets thousands apart by a space that does not break, whatever CLDR has.
    return printed.replace(".", "\N{NO-BREAK SPACE}") if language == "az" else printed


def read_amount(text: str) -> Amount | None:
    """The number somebody typed, thousands set apart by a point, a comma, a space or not at all; None for no number.

    >>> read_amount("44 024") == read_amount("44.024") == Amount.parse("44024")
    True
    >>> read_amount("1,5") == Amount.parse("1.5")
    True
    """
    plain = "".join(text.split())
    if re.fullmatch(r"[1-9][0-9]{0,2}(?:([.,’'])[0-9]{3})(?:\1[0-9]{3})*", plain):
        plain = re.sub(r"[^0-9]", "", plain)
    plain = plain.replace(",", ".")
    return Amount(Decimal(plain)) if _DIGITS.fullmatch(plain) else None
