"""A passage: a piece of clean text, its language, and the lines and pages of the file it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from operator import itemgetter
from typing import Final

_OFFSET: Final = itemgetter(1)


class PassageKind(StrEnum):
    """What a passage is in its document."""

    BODY = "body"
    HEADING = "heading"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Locator:
    """Where a span of text stands in its file: first and last line of the document, both counted from 1.

    A document with pages has the page of the first line too, and that line's number on its page, both from 1.
    """

    line: int
    line_end: int
    page: int | None = None
    line_on_page: int | None = None


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading or footnote with its words re-joined.

    `line_offsets` pairs each source line with the offset in `text` where its first character stands, in order, so
    that any span of the text can be cited by the lines of the file as given (counted from 1). What a line is, the
    format says: a line of a text file or of a PDF page, a paragraph of a DOCX, a block element of an HTML page.

    `marks` pairs the number of each footnote that the passage refers to with the offset where its raised number stood,
    which is no longer in the text.

    `pages` pairs each page the passage stands on with the number of that page's first line. It is empty where the
    format has no pages.
    """

    document: str
    kind: PassageKind
    text: str
    line_offsets: tuple[tuple[int, int], ...]
    number: int | None = None  # of a footnote
    language: str | None = None  # tr, az or en; None when it is none of them
    pages: tuple[tuple[int, int], ...] = ()
    marks: tuple[tuple[int, int], ...] = ()

    @property
    def line(self) -> int:
        """The first line of the passage in its file."""
        return self.line_offsets[0][0]

    @property
    def line_end(self) -> int:
        """The last line of the passage in its file."""
        return self.line_offsets[-1][0]

    def line_of(self, offset: int) -> int:
        """The line that the character at `offset` came from."""
        return self.line_offsets[max(0, bisect_right(self.line_offsets, offset, key=_OFFSET) - 1)][0]

    def lines_of(self, start: int, end: int) -> tuple[int, int]:
        """The first and last line that the characters from `start` up to `end` came from."""
        return self.line_of(start), self.line_of(max(start, end - 1))

    def page_of(self, offset: int) -> int | None:
        """The page that the character at `offset` stands on, from 1; None where the document has no pages."""
        return self.locate(offset, offset).page

    def locate(self, start: int, end: int) -> Locator:
        """Where the characters from `start` up to `end` stand in the file."""
        line, line_end = self.lines_of(start, end)
        if not self.pages:
            return Locator(line, line_end)
        page, first_line = self.pages[max(0, bisect_right(self.pages, line, key=_OFFSET) - 1)]
        return Locator(line, line_end, page, line - first_line + 1)


def text_between(passages: Sequence[Passage], first_line: int, last_line: int) -> str:
    """The clean text that came from a range of lines, passage by passage."""
    parts = []
    for passage in passages:
        begins = [(line, offset) for line, offset in passage.line_offsets if first_line <= line <= last_line]
        if not begins:
            continue
        after = [offset for line, offset in passage.line_offsets if line > last_line]
        parts.append(passage.text[begins[0][1] : after[0] if after else None])
    return "\n".join(parts)
