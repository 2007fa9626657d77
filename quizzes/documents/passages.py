"""A passage: a piece of clean text and the lines of the file it came from."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class PassageKind(StrEnum):
    """What a passage is in its document."""

    BODY = "body"
    HEADING = "heading"
    FOOTNOTE = "footnote"


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, heading or footnote with its words re-joined.

    `line_offsets` pairs each source line with the offset in `text` where its first character stands, in order, so
    that any span of the text can be cited by the lines of the file as given (counted from 1).
    """

    document: str
    kind: PassageKind
    text: str
    line_offsets: tuple[tuple[int, int], ...]
    number: int | None = None  # of a footnote

    @property
    def line(self) -> int:
        """The first line of the passage in its file."""
        return self.line_offsets[0][0]

    @property
    def line_end(self) -> int:
        """The last line of the passage in its file."""
        return self.line_offsets[-1][0]

    def lines_of(self, start: int, end: int) -> tuple[int, int]:
        """The first and last line that the characters from `start` up to `end` came from."""
        offsets = [offset for _, offset in self.line_offsets]
        first = bisect_right(offsets, start) - 1
        last = bisect_right(offsets, max(start, end - 1)) - 1
        return self.line_offsets[first][0], self.line_offsets[last][0]


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
