"""What the lines of PDF pages are, told by where and how large they are set: heads, notes, text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from typing import Final

from quizzes.documents.furniture import without_digits
from quizzes.documents.pdf_pages import SetLine, SetPage

NOTE_START: Final = re.compile(r"[(\[]?(\d{1,3})[)\].]?(?:\s+|(?=[^\W\d_]))(?=\S)")
_BARE_NUMBER: Final = re.compile(r"\W*(?:\d{1,4}|[ivxlc]{1,6}|[IVXLC]{1,6})\W*(?:/\s*\d{1,4})?\W*")
#: How many lines at the top and at the foot of a page may be heads.
_EDGE: Final = 2
#: Letters this much smaller than the text's are those of notes.
_SMALL: Final = 0.93
#: Notes stand below this part of the page's height.
_FOOT: Final = 0.7
#: The gap above notes that are as large as the text, in lines.
_NOTE_GAP: Final = 1.6


class Layout:
    """What is usual in the pages seen so far."""

    def __init__(self) -> None:
        self._heads: Counter[tuple[bool, str]] = Counter()
        self._sizes: Counter[float] = Counter()
        self._lefts: Counter[int] = Counter()
        self._rights: Counter[int] = Counter()
        self._steps: Counter[float] = Counter()
        self._pages = 0

    def learn(self, pages: Iterable[SetPage]) -> None:
        """Count how the lines of more pages are set."""
        for page in pages:
            self._pages += 1
            self._heads.update({_head_key(line, is_top=is_top) for is_top, line in _edges(page)})
            for line in page.lines:
                self._sizes[line.size] += len(line.text)
                self._lefts[round(line.left)] += 1
                self._rights[round(line.right)] += 1
            for above, line in pairwise(page.lines):
                step = round(above.bottom - line.bottom)
                self._steps[step] += 0 < step <= line.size * 3

    @property
    def size(self) -> float:
        """How large the letters of the text are."""
        return _commonest(self._sizes)

    @property
    def left(self) -> float:
        """Where most lines begin."""
        return _commonest(self._lefts)

    @property
    def right(self) -> float:
        """Where the lines of a full width end."""
        total = sum(self._rights.values())
        seen = 0
        for right in sorted(self._rights, reverse=True):
            seen += self._rights[right]
            if seen > total * 0.1:
                return right
        return 0.0

    @property
    def step(self) -> float:
        """From one line to the next."""
        return _commonest(self._steps)

    def is_head(self, line: SetLine, *, is_top: bool) -> bool:
        """Whether a line at the edge of a page is a bare number, or repeated at the edge of others."""
        if _BARE_NUMBER.fullmatch(line.text):
            return True
        is_numbered = line.text[:1].isdecimal() or line.text[-1:].isdecimal()
        return self._heads[_head_key(line, is_top=is_top)] >= (2 if is_numbered or self._pages < 6 else 3)

    def is_small(self, line: SetLine) -> bool:
        """Whether a line's letters are smaller than the text's."""
        return 0 < line.size < self.size * _SMALL


def _commonest(counts: Counter[float] | Counter[int]) -> float:
    return max(counts, key=lambda value: (counts[value], -value), default=0.0)


def _edges(page: SetPage) -> Iterator[tuple[bool, SetLine]]:
    """The lines at the top (true) and at the foot (false) of a page, by where they stand."""
    ordered = sorted(page.lines, key=lambda line: -line.bottom)
    yield from ((True, line) for line in ordered[:_EDGE])
    yield from ((False, line) for line in ordered[max(_EDGE, len(ordered) - _EDGE) :])


def _head_key(line: SetLine, *, is_top: bool) -> tuple[bool, str]:
    return is_top, without_digits(line.text).strip("# ")


def without_heads(page: SetPage, layout: Layout) -> list[SetLine]:
    """The lines of a page but its running heads and numbers, and marks of notes that stand alone."""
    heads: set[int] = set()
    ordered = sorted(page.lines, key=lambda line: -line.bottom)
    for is_top, edge in ((True, ordered[:_EDGE]), (False, ordered[::-1][:_EDGE])):
        for line in edge:
            if layout.is_head(line, is_top=is_top):
                heads.add(line.number)
    marks = {line.number for line in page.lines if line.text.isdecimal() and layout.is_small(line)}
    return [line for line in page.lines if line.number not in heads | marks]


def find_notes(page: SetPage, lines: Sequence[SetLine], layout: Layout, *, last: int | None) -> set[int]:
    """Numbers of the lines that are footnotes. `last` is the number of the note before, if one is known."""
    small = _small_runs(page, lines, layout, goes_on=last is not None)
    return small or _numbered_foot(page, lines, layout, last=last)


def _small_runs(page: SetPage, lines: Sequence[SetLine], layout: Layout, *, goes_on: bool) -> set[int]:
    """Runs of small lines low on the page, that begin with a number or go on with the page before."""
    found: set[int] = set()
    run: list[SetLine] = []
    for line in (*lines, None):
        if line is not None and layout.is_small(line) and line.bottom < page.height * _FOOT:
            run.append(line)
            continue
        begin = next((index for index, small in enumerate(run) if NOTE_START.match(small.text)), None)
        if run and goes_on and (begin is None or begin > 0) and line is None:
            begin = 0
        found.update(small.number for small in run[begin:] if begin is not None)
        run = []
    return found


def _numbered_foot(page: SetPage, lines: Sequence[SetLine], layout: Layout, *, last: int | None) -> set[int]:
    """Notes as large as the text: below a gap, numbered on, with a raised mark for the first on the page."""
    marks = set().union(*(line.marks for line in lines))
    for index, (above, line) in enumerate(pairwise(lines), 1):
        start = NOTE_START.match(line.text)
        is_below = above.bottom - line.bottom > layout.step * _NOTE_GAP and line.bottom < page.height * _FOOT
        if start and is_below and int(start[1]) in ({1, (last or 0) + 1} & marks):
            return {below.number for below in lines[index:]}
    return set()
