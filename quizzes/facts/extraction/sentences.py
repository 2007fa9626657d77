"""Cut a passage into sentences and those into words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

_END: Final = re.compile(r"([^\s.!?…]*)([.!?…]+)[”\"»’)\]]*[⁰¹²³⁴-⁹]*\s+(?=[“\"«‘(\[–-]?\s?[^\W_a-zçğıöşüə])")
_ABBREVIATIONS: Final = frozenset(
    """dr prof doç av gen alb yzb bnb vb vs bkz bk haz çev ed yay st mr mrs ms sr jr vol no pp ss cilt böl hz op cit
    akad dos bax məs səh və.s və d r h m e.g i.e ibid rev hon sen gov capt col lt
    doğ təv vəf""".split()
)
_LETTERS: Final = re.compile(r"[^\W\d_]+")


def split_sentences(text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each sentence of a text. Initials, ordinals and abbreviations do not end one.

    >>> text = "M. E. Resulzade geldi. 20. yüzyılda Dr. Fuat gitti (12). Sonra öldü."
    >>> [text[a:b] for a, b in split_sentences(text)]
    ['M. E. Resulzade geldi.', '20. yüzyılda Dr. Fuat gitti (12).', 'Sonra öldü.']
    """
    begin = 0
    for match in _END.finditer(text):
        if _ends(match[1], match[2], match.start()):
            yield begin, match.start() + len(match[0].rstrip())
            begin = match.end()
    if text[begin:].strip():
        yield begin, len(text)


def _ends(word: str, mark: str, start: int) -> bool:
    if mark != ".":
        return True
    if word.endswith((")", "]", "”", "»", '"')):
        return True
    bare = word.strip("“”\"«»()[]’'‘")
    if bare.isdigit():
        return len(bare) >= 4
    if not bare:
        return start > 0
    if bare.lower() in _ABBREVIATIONS:
        return False
    letters = _LETTERS.findall(bare)
    return bool(letters) and (len(letters[-1]) > 2 or (len(letters[-1]) == 2 and letters[-1].islower()))
