"""Blank out what a text cites, so that the years of books and archives are not taken for events."""

from __future__ import annotations

import re
from typing import Final

_BRACKETS: Final = re.compile(r"\((?:[^()]|\([^()]{0,120}\)){1,400}\)|\[[^\[\]]{1,200}\]")
_CITES: Final = re.compile(
    r"[^\W\d_]\.?,\s*(?:1[0-9]|20)\d\d|(?:1[0-9]|20)\d\d[a-z]?\s*[,:]\s*(?:ss?\.|səh|pp?\.|\d)"
    r"|\b(?:ss?|səh|pp?|vol|c|ed|bkz|bax|see|cf)\.\s*\d"
    r"|https?://|www\.|\b(?:a\.g\.e|ibid|a\.ə|op\. ?cit|Cilt|cild|Devre|Fond|f\. ?\d|Yer:|BCA|TDA|ARDA)"
    r"|^\s*\d{1,3}(?:\s*[,;–-]\s*\d{1,3})*\s*$"
    r"|^\s*[^\W\d_][^\d()]{1,60}\s(?:1[89]|20)\d\d[a-z]?\s*$"
)
#: A citation whose end was lost with the foot of a page: *(Devlet, Rusya Türkleri, 2020, s. İkinci toplantı …*
_BROKEN_OFF: Final = re.compile(
    r"\((?=[^\W\d_])[^()]{2,160}?,\s*(?:1[0-9]|20)\d\d[a-z]?,?(?:\s*(?:ss?|səh|pp?)\.(?:\s*\d[\d\s,–-]*)?)?(?=\s)"
)
_ADDRESS: Final = re.compile(r"https?://\S+|www\.\S+")


def mask_citations(text: str) -> str:
    """The same text, letter for letter as long, with spaces where it cites.

    >>> mask_citations("öldü (Carr, 1989: 74-76). Resulzade (1884-1955) sonra")
    'öldü                    . Resulzade (1884-1955) sonra'
    """
    if "(" not in text and "[" not in text and "://" not in text:
        return text
    text = _BRACKETS.sub(lambda match: " " * len(match[0]) if _CITES.search(match[0][1:-1]) else match[0], text)
    text = _BROKEN_OFF.sub(lambda match: " " * len(match[0]), text)
    return _ADDRESS.sub(lambda match: " " * len(match[0]), text)
