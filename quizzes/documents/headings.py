"""Find the headings of a section by how they are set: short, without a full stop, apart from the paragraphs around.

A line of a paragraph ends where the next word would not fit; a heading ends before that. Where empty lines stand
between paragraphs only, a heading stands alone among them. What is set alike but is no heading (the items of a list, a
caption, a date) stays text, and stays apart.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Final, NamedTuple

from quizzes.documents.lines import (
    Line,
    ends_sentence,
    is_heading,
    is_numbered_heading,
    is_rule,
    is_title_word,
    starts_page,
)
from quizzes.documents.setting import Setting

#: No heading in sentence case is longer, on one line and on two.
_LENGTH: Final = 100
_LENGTH_OF_TWO: Final = 220
#: So wide a line below a heading is a paragraph, however wide the others are.
_PARAGRAPH: Final = 60
#: So many characters at least are left free at the end of such a line.
_ROOM: Final = 12
#: How many short lines one under the other are the items of a list. At the top of a text they may be its titles.
_ITEMS: Final = 3
_TITLES: Final = 5

_LABEL: Final = re.compile(r"(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}|[A-Z])(?:[.)]|(?<=\d\.\d)|(?<=\d\.\d\d))\s+")
_OPENERS: Final = "“”\"'«‘(["
_CLOSERS: Final = (")", "]", "»", "”")
_PENDING: Final = (",", ";", ":", "-", "–", "—", "\u00ad", "&", "/")
_YEAR: Final = re.compile(r"(?<![\d–(-])\d{3,4}(?![\d–-])")
_INNER_STOP: Final = re.compile(r"[^\W\d_]{4,}[.!?]\s+[^\W\d_]")
_CAPTION: Final = re.compile(
    r"(?:şek[iı]l|şəkil|tablo|cədvəl|çizelge|resim|rəsm|harita|xəritə|[gq]rafik|foto\w*|sxem"
    r"|fig(?:ure|\.)|table|map|plate|chart|image|illustration)\s*(?:\d|[IVX]+\b)",
    re.IGNORECASE,
)


class Headings(NamedTuple):
    """Numbers of lines that begin a heading, that go on with one, and that are text but no part of a paragraph."""

    starts: set[int]
    rest: set[int]
    alone: set[int]


def find_headings(lines: Sequence[Line], furniture: set[int], setting: Setting) -> Headings:
    """The headings among the lines that are no page numbers or running heads."""
    rows = _Rows(lines, furniture, setting)
    found = Headings(set(), set(), set())
    items = _find_items(rows)
    limit = rows.width * 0.9
    is_above = False  # whether the row above is of a heading
    for index, line in enumerate(rows.lines):
        if is_above and _goes_on(rows, index):
            found.rest.add(line.number)
            continue
        if index in items:
            found.alone.add(line.number)
            is_above = False
            continue
        is_above = _is_sure(rows, index, is_above=is_above) or (
            (len(line.text) < limit or rows.opens(index))
            and _may_head(line.text)
            and _is_likely(rows, index, items, is_above=is_above)
        )
        if is_above and _is_counted(rows, index, found.starts):
            is_above = False
            if rows.is_single(index):
                found.alone.add(line.number)
        if is_above:
            found.starts.add(line.number)
    return found


class _Rows:
    """The filled lines of the body, and how far they stand from each other."""

    __slots__ = ("_apart", "_groups", "_pages", "is_double", "lines", "width")

    def __init__(self, lines: Sequence[Line], furniture: set[int], setting: Setting) -> None:
        self.width = setting.width
        self.is_double = setting.gap > 0
        self.lines: list[Line] = []
        #: Whether a row stands farther below the one above than usual, or on another page, where this says nothing.
        self._apart: list[bool] = []
        self._pages: list[bool] = []
        self._groups: list[int] = []
        is_break = False
        number = -2
        for line in lines:
            if line.is_blank:
                is_break = is_break or "\f" in line.raw or is_rule(line.raw)
            elif line.number in furniture:
                is_break = True
            else:
                is_break = is_break or (setting.has_pages and starts_page(line.raw))
                self.lines.append(line)
                self._pages.append(is_break)
                self._apart.append(not is_break and line.number - number > setting.gap + 1)
                is_first = is_break or self._apart[-1] or not self._groups
                self._groups.append(len(self._groups) if is_first else self._groups[-1])
                is_break = False
                number = line.number

    def __len__(self) -> int:
        return len(self.lines)

    def text(self, index: int) -> str:
        return self.lines[index].text if index < len(self.lines) else ""

    def group(self, index: int) -> Line:
        """The first row of the group that a row belongs to."""
        return self.lines[self._groups[index]]

    def is_apart(self, index: int) -> bool:
        """Whether a row begins a group of rows."""
        return index >= len(self.lines) or self._apart[index]

    def is_first(self, index: int) -> bool:
        """Whether a row is the first of a page."""
        return index < len(self.lines) and self._pages[index]

    def opens(self, index: int) -> bool:
        """Whether a row stands below a larger gap or on top of a page."""
        return index == 0 or self._apart[index] or self._pages[index]

    def is_single(self, index: int) -> bool:
        """Whether a row has a larger gap above and below."""
        return self.opens(index) and index + 1 < len(self.lines) and self._apart[index + 1]

    def leaves_room(self, index: int, share: float) -> bool:
        """Whether the first word of the next row would have fitted on this one, in so much of the width."""
        words = self.text(index + 1).split(" ", 2)
        word = words[0]
        if len(words) > 1 and word.endswith(".") and len(word) < 4:  # an initial stays with its name
            word = f"{word} {words[1]}"
        return len(self.text(index)) + 1 + len(word) <= min(self.width * share, self.width - _ROOM)

    def is_closed(self, index: int) -> bool:
        """Whether the paragraph above a row may have ended: with a sentence, or short above a gap."""
        above = self.text(index - 1)
        if ends_sentence(above) or not self.opens(index):
            return ends_sentence(above)
        return _is_closed(above) or (
            self._apart[index] and self.leaves_room(index - 1, 0.75) and not above.endswith(_PENDING)
        )

    def is_paragraph(self, index: int) -> bool:
        """Whether a row begins what may stand below a heading: some lines, or one that is wide or a sentence."""
        if index >= len(self.lines) or not _begins(self.lines[index].text):
            return False
        text = self.lines[index].text
        return not self.is_apart(index + 1) or len(text) >= _PARAGRAPH or ends_sentence(text)

    def is_filled(self, index: int) -> bool:
        """Whether a row begins a paragraph and fills its line."""
        text = self.text(index)
        return _begins(text) and len(text) >= min(self.width, _LENGTH) * 0.75


def _is_sure(rows: _Rows, index: int, *, is_above: bool) -> bool:
    """Whether a line is a heading by itself: numbered, in capitals, or a word on top of a page."""
    text = rows.text(index)
    if not is_heading(text):
        is_title = rows.is_first(index) and starts_page(rows.lines[index].raw) and is_title_word(text)
        return is_title and _begins(rows.text(index + 1))
    if is_above or rows.opens(index) or ends_sentence(rows.text(index - 1)):
        return not is_numbered_heading(text) or _is_whole(rows, index)
    # A line in capitals may also be the middle of a sentence.
    is_middle = is_numbered_heading(text) or rows.text(index + 1)[:1].islower()
    return not is_middle and rows.leaves_room(index - 1, 0.6)


def _is_whole(rows: _Rows, index: int) -> bool:
    """Whether a numbered line is no beginning of a numbered paragraph: it ends there, or one line below."""
    if rows.is_apart(index + 1) or not rows.text(index + 1)[:1].islower():
        return True
    return _goes_on(rows, index + 1)


def _goes_on(rows: _Rows, index: int) -> bool:
    """Whether a row is the second one of a heading: the first was full, this one is not, and a paragraph follows."""
    text = rows.text(index)
    if index >= len(rows) or rows.opens(index) or rows.leaves_room(index - 1, 0.8):
        return False
    return (
        not ends_sentence(text)
        and not text.endswith(_PENDING)
        and not is_heading(text)
        and not rows.is_first(index + 1)
        and (rows.is_apart(index + 1) or rows.leaves_room(index, 0.75))
        and (rows.is_filled(index + 1) or rows.is_paragraph(index + 1) or is_heading(rows.text(index + 1)))
        and len(rows.text(index - 1)) + len(text) < _LENGTH_OF_TWO
    )


def _is_likely(rows: _Rows, index: int, items: set[int], *, is_above: bool) -> bool:
    """Whether a line in sentence case is a heading by how it stands between the lines around it."""
    text = rows.text(index)
    above = rows.text(index - 1) if index else ""
    may_open = index == 0 or is_above or index - 1 in items or (not above.endswith(":") and rows.is_closed(index))
    if not may_open or index + 1 >= len(rows) or rows.is_first(index + 1):
        return False
    if rows.is_single(index):
        return len(text) <= rows.width * 0.9 and _leads(rows, index + 1, items)
    if rows.opens(index) and not rows.leaves_room(index, 0.8):
        return rows.is_apart(index + 2) and _goes_on(rows, index + 1)
    is_own = is_above or rows.opens(index)
    if not is_own and len(above) >= rows.width * 0.85 and not (rows.is_double and not rows.is_apart(index + 1)):
        return False
    if rows.is_apart(index + 1):
        return (is_own or "," not in text) and rows.leaves_room(index, 0.75) and _leads(rows, index + 1, items)
    return _leads_closely(rows, index, 0.75 if is_own else 0.6)


def _leads(rows: _Rows, index: int, items: set[int]) -> bool:
    """Whether a heading may stand above a row: a paragraph, or another heading."""
    text = rows.text(index)
    if is_heading(text) or rows.is_paragraph(index):
        return True
    return index not in items and rows.is_single(index) and _may_head(text)


def _leads_closely(rows: _Rows, index: int, share: float) -> bool:
    """Whether a row ends long before the margin, and the next one begins a paragraph or is a heading."""
    below = rows.text(index + 1)
    return rows.leaves_room(index, share) and (rows.is_filled(index + 1) or is_heading(below))


def _find_items(rows: _Rows) -> set[int]:
    """The indices of short lines that stand alone as headings do, but one under the other, or as captions."""
    items: set[int] = set()
    run: list[int] = []
    for index in range(len(rows) + 1):
        if index < len(rows) and rows.is_single(index) and _may_head(rows.text(index)):
            run.append(index)
            continue
        if run:
            announced = run[0] > 0 and rows.text(run[0] - 1).endswith(":")
            if announced or len(run) >= (_ITEMS if run[0] else _TITLES + 1):
                items.update(run)
            run = []
        if index < len(rows) and rows.is_single(index) and _CAPTION.match(rows.text(index)):
            items.add(index)
    return items


def _is_counted(rows: _Rows, index: int, starts: set[int]) -> bool:
    """Whether a line is numbered on from the text above it, or text below it is: *1.*, *2.* are the items of a list."""
    label = _LABEL.match(rows.text(index))
    if label is None:
        return False
    below = _LABEL.match(rows.text(index + 1))
    if below is not None and _follows(label[1], below[1]):
        return True
    first = rows.group(index - 1) if index else None
    above = _LABEL.match(first.text) if first is not None and first.number not in starts else None
    return above is not None and _follows(above[1], label[1])


def _follows(label: str, other: str) -> bool:
    """Whether one label comes right behind another: *1.2* and *1.3*."""
    *upper, last = label.split(".")
    *others, number = other.split(".")
    return upper == others and last.isdecimal() and number.isdecimal() and int(number) == int(last) + 1


def _may_head(text: str) -> bool:
    """Whether the words of a line could be a heading: short, no sentence and no part of one, no date, no caption."""
    if len(text) > _LENGTH or ends_sentence(text) or text.endswith(_PENDING):
        return False
    label = _LABEL.match(text)
    words = text[label.end() :] if label else text
    if not words.lstrip(_OPENERS)[:1].isupper() or _CAPTION.match(text):
        return False
    is_date = words.count(" ") < 4 and _YEAR.search(words) is not None
    return not is_date and _INNER_STOP.search(words) is None


def _begins(text: str) -> bool:
    """Whether a paragraph may begin so: with a capital or a number."""
    first = text.lstrip(_OPENERS)[:1]
    return first.isupper() or first.isdecimal()


def _is_closed(text: str) -> bool:
    """Whether a paragraph may end so: as a sentence does, with a source in brackets, or with a rule."""
    return ends_sentence(text) or text.endswith(_CLOSERS) or not any(char.isalnum() for char in text)
