"""A line of a document, and what can be said of it alone: by how it is set, never by what it says."""

from __future__ import annotations

import re
from typing import Final

_SPACES: Final = re.compile(r"[ \t\u00a0]+")
_CLOSERS: Final = '”"’»)]'
_ENDS: Final = frozenset(".!?:…")
#: A hyphen, a soft hyphen, and the mark that PDFium leaves where a word is broken.
_BREAKS: Final = ("-", "\u00ad", "\ufffe")
_BROKEN: Final = re.compile(r"([^\W\d_]+)[-\u00ad\ufffe]$")
_NUMBERED_HEADING: Final = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+[^\W\d_a-zçğıöşüə]")
_RULE: Final = re.compile(r"[ \t]{35,}")
_LETTER: Final = re.compile(r"[^\W\d_]")


class Line:
    """A line with its number, as it stands in the file (`raw`) and with its blanks tidied (`text`)."""

    __slots__ = ("is_blank", "number", "raw", "text")

    def __init__(self, number: int, raw: str) -> None:
        self.number = number
        if not raw or raw.isspace():
            self.raw = raw
            self.text = ""
            self.is_blank = True
        else:
            self.retext(raw)

    def retext(self, raw: str) -> None:
        """Let the line have another text."""
        self.raw = raw
        self.text = tidy(raw)
        self.is_blank = not self.text and not raw.strip()


def tidy(text: str) -> str:
    """The text without blanks at its ends, and one blank between its words."""
    if "\ufeff" in text:
        text = text.replace("\ufeff", "")
    text = text.strip()
    if "  " in text or "\t" in text or "\u00a0" in text:
        return _SPACES.sub(" ", text)
    return text


def ends_sentence(text: str) -> bool:
    """Whether a line ends where a sentence does; closing marks and the number of a footnote may follow.

    >>> ends_sentence("“Yapıldı.”12"), ends_sentence("yapıldı.¹"), ends_sentence("yapıldı ve")
    (True, True, False)
    """
    text = text.rstrip()
    for _ in range(3):
        if text[-1:].isdigit():
            text = text[:-1]
    return text.rstrip(_CLOSERS)[-1:] in _ENDS


def find_broken(text: str) -> re.Match[str] | None:
    """The beginning of a word that is broken off at the end of the line."""
    return _BROKEN.search(text) if text.endswith(_BREAKS) else None


def is_numbered_heading(text: str) -> bool:
    """Whether a line begins as *1.2. Title* does."""
    return text[:1].isdecimal() and _NUMBERED_HEADING.match(text) is not None


def is_heading(text: str) -> bool:
    """Whether a line is numbered as a heading, or short and all in capitals."""
    if is_numbered_heading(text):
        return True
    return len(text) < 90 and text == text.upper() and not ends_sentence(text) and len(_LETTER.findall(text)) > 2


def is_title_word(text: str) -> bool:
    """A word or two alone on top of a page, as *Abstract*."""
    return len(text) < 24 and text[:1].isupper() and not ends_sentence(text) and not find_broken(text)


def starts_page(raw: str) -> bool:
    """Whether a line is the first of a page: indented by one space, or behind a form feed."""
    return raw[:1] in {" ", "\f"} and not raw[1:2].isspace()


def is_rule(raw: str) -> bool:
    """Whether a line is the rule of blanks that stands above the footnotes of a page."""
    return len(raw) >= 35 and _RULE.fullmatch(raw) is not None
