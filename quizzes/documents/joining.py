"""Join the lines of a block into one text, mending the words broken between them."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from quizzes.documents.lines import Line, find_broken
from quizzes.documents.passages import Passage, PassageKind

_WORD: Final = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)?")
_LETTERS: Final = re.compile(r"[^\W\d_]+")
_DIGIT: Final = re.compile(r"\d")
_NOTE_MARK: Final = re.compile(r"(?<=[^\W\d_.,;:’'”\")])(\d{1,3})(?=[\s,.;:)]|$)|(?<=[.,;:’'”\")])(\d{1,3})(?=\s|$)")
#: More than any word is long: all that must be known of the text so far.
_TAIL: Final = 80
#: The letters of the longest paragraph.
_LONGEST: Final = 50_000


@dataclass(slots=True)
class Block:
    """Lines that belong together, before their words are joined."""

    kind: PassageKind
    lines: list[Line] = field(default_factory=list)
    number: int | None = None
    size: int = 0

    def add(self, line: Line) -> None:
        """Put a line at the end."""
        self.lines.append(line)
        self.size += len(line.text)

    @property
    def is_full(self) -> bool:
        """Whether the block is longer than paragraphs are: the text then has no sentences to part it by."""
        return self.size > _LONGEST


class Words:
    """How often a section writes a word with a hyphen, and without. Counted when it is first asked for."""

    def __init__(self, lines: Sequence[Line]) -> None:
        self._lines = lines

    def keeps_hyphen(self, before: str, after: str) -> bool:
        """Whether the hyphen between two parts belongs to the word, as in *siyasi-ideolojik*."""
        if after[0].isupper():
            return True
        hyphened = self._hyphened[f"{before}-{after}".lower()]
        return hyphened > 0 and hyphened > self._all[(before + after).lower()]

    @cached_property
    def _hyphened(self) -> Counter[str]:
        return _count(line.raw for line in self._lines if "-" in line.text[:-1])

    @cached_property
    def _all(self) -> Counter[str]:
        return _count(line.raw for line in self._lines)


def _count(texts: Iterable[str]) -> Counter[str]:
    return Counter(_WORD.findall("\n".join(texts).lower()))


def join(block: Block, document: str, words: Words, notes: Collection[int | None]) -> Passage:
    """The passage that a block makes. `notes` are the numbers of footnotes, whose marks leave the body."""
    removes_marks = bool(notes) and block.kind is PassageKind.BODY
    pieces: list[str] = []
    offsets: list[tuple[int, int]] = []
    marks: list[tuple[int, int]] = []
    tail = ""
    length = 0
    for line in block.lines:
        piece = line.text
        found: list[tuple[int, int]] = []
        if removes_marks and _DIGIT.search(piece):
            piece = "".join(_without_marks(piece, notes, found))
        if length:
            between = _between(tail, piece, words)
            length += len(between) if between is not None else -1
            if between is None:  # the hyphen goes
                pieces[-1] = pieces[-1][:-1]
                tail = tail[:-1]
            elif between:
                pieces.append(between)
                tail += between
        offsets.append((line.number, length))
        marks += [(number, length + offset) for number, offset in found]
        if piece:
            pieces.append(piece)
            length += len(piece)
            tail = (tail + piece)[-_TAIL:]
    return Passage(document, block.kind, "".join(pieces), tuple(offsets), block.number, marks=tuple(marks))


def whole_passages(document: str, kind: PassageKind, text: str, line: int, number: int | None) -> Iterator[Passage]:
    """The passage of a text that is one line already; several of them when it is longer than paragraphs are."""
    text = " ".join(text.replace("\u00ad", "").split())
    while text:
        cut = len(text) if len(text) <= _LONGEST else text.rfind(" ", 1, _LONGEST) + 1 or _LONGEST
        yield Passage(document, kind, text[:cut].rstrip(), ((line, 0),), number)
        text = text[cut:]


def _between(tail: str, piece: str, words: Words) -> str | None:
    """What comes between the text so far and `piece`; None when the hyphen at the end of the text is to go."""
    broken = find_broken(tail)
    if broken is None:
        return "" if tail.endswith(("-", "–")) and piece[:1].isdigit() else " "
    rest = _LETTERS.match(piece)
    if rest is None or words.keeps_hyphen(broken[1], rest[0]):
        return ""
    return None


def _without_marks(text: str, notes: Collection[int | None], found: list[tuple[int, int]]) -> Iterator[str]:
    """The text without the raised numbers that point to footnotes of the same document.

    Each goes into `found`, with the offset where it would stand in the text that is left.
    """
    position = 0
    taken = 0
    for mark in _NOTE_MARK.finditer(text):
        number = int(mark[1] or mark[2])
        if number in notes:
            yield text[position : mark.start()]
            found.append((number, mark.start() - taken))
            position = mark.end()
            taken += mark.end() - mark.start()
    yield text[position:]
