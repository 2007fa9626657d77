"""Cut a passage into what is shown of it: whole sentences, the evidence marked, what is far from any left out."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

#: A sentence may end behind a bracket, and the number of a note, in brackets too, may follow it.
SENTENCE_END: Final = re.compile(
    r"(?:(?<=\w{3})|(?<=\)))[.!?…]+[”’\"»)]*(?:\s?\(\d{1,3}\))?\s+(?=[“«\"(]?[^\Wa-zçəğıöşü])"
)
_LONG: Final = 700  # characters: an excerpt longer than that is shown around its evidence only
_AROUND: Final = 260


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of a passage: marked as evidence or not, left out or not, with the numbers of what ends there."""

    text: str
    is_marked: bool
    is_left_out: bool = False
    numbers: tuple[int, ...] = ()


def divide(text: str, spans: Sequence[tuple[int, int]]) -> list[tuple[int, int, list[int]]]:
    """Divide a text between sentences, no evidence cut in two: start, end and the numbers of the spans, from 0.

    >>> divide("Bir kuruldu. İki kuruldu. Son söz.", [(0, 11), (13, 24), (4, 11)])
    [(0, 13, [0, 2]), (13, 34, [1])]
    """
    ends = [match.end() for match in SENTENCE_END.finditer(text)]
    parts: list[tuple[int, int, list[int]]] = []
    start, reach, numbers = 0, 0, list[int]()
    for number in sorted(range(len(spans)), key=spans.__getitem__):
        first, last = spans[number]
        border = next((end for end in ends if reach <= end <= first), None) if numbers else None
        if border is not None:
            parts.append((start, border, sorted(numbers)))
            start, numbers = border, []
        numbers.append(number)
        reach = max(reach, last)
    return [*parts, (start, len(text), sorted(numbers))] if numbers else parts


def cut(text: str, spans: Sequence[tuple[int, int]]) -> Iterator[Piece]:
    """Cut a text where evidence begins or ends. Each piece that ends a span carries the span's number, from 1.

    Of a long text, what is far from any evidence is left out.

    >>> [(piece.text, piece.is_marked, piece.numbers) for piece in cut("abcdef", [(1, 3), (2, 5)])]
    [('a', False, ()), ('bc', True, (1,)), ('de', True, (2,)), ('f', False, ())]
    """
    borders = sorted({0, len(text), *(end for _, end in spans), *_openings(spans)})
    for start, end in pairwise(borders):
        is_marked = any(first <= start and end <= last for first, last in spans)
        if not is_marked and len(text) > _LONG:
            yield from _shorten(text[start:end], is_first=start == 0, is_last=end == len(text))
        else:
            numbers = tuple(number for number, (_, last) in enumerate(spans, 1) if last == end)
            yield Piece(text[start:end], is_marked, numbers=numbers if is_marked else ())


def _openings(spans: Iterable[tuple[int, int]]) -> Iterator[int]:
    """Where marking begins: a span that begins within another begins nothing."""
    covered = -1
    for start, end in sorted(spans):
        if start > covered:
            yield start
        covered = max(covered, end)


def _shorten(text: str, *, is_first: bool, is_last: bool) -> Iterator[Piece]:
    before = 0 if is_first else _AROUND
    after = 0 if is_last else _AROUND
    if len(text) <= before + after + _AROUND:
        yield Piece(text, is_marked=False)
        return
    if before:
        yield Piece(text[:before].rpartition(" ")[0] + " ", is_marked=False)
    yield Piece("", is_marked=False, is_left_out=True)
    if after:
        yield Piece(" " + text[-after:].partition(" ")[2], is_marked=False)
