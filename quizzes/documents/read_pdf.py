"""Read a PDF into passages, a few dozen pages at a time.

A line is a line as it is set on its page; lines are counted through the whole document, and the passage knows which
of them begins each page. Running heads and page numbers are left out, footnotes are passages of their own.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import BinaryIO, Final

from quizzes.documents.joining import Block, Words, join
from quizzes.documents.lines import ends_sentence, find_broken, is_heading
from quizzes.documents.passages import Passage, PassageKind
from quizzes.documents.pdf_layout import NOTE_START, Layout, find_notes, without_heads
from quizzes.documents.pdf_pages import SetLine, SetPage, read_pages
from quizzes.documents.progress import Progress, nowhere
from quizzes.errors import DocumentError, DocumentFault

#: How many pages are held at a time.
_SECTION: Final = 40
#: Letters this much larger than the text's are those of a heading.
_LARGE: Final = 1.12
_HEADING_LENGTH: Final = 150
#: Fewer letters on a page than this are stamps on a picture of it.
_FEW_LETTERS: Final = 20


def read_pdf(file: BinaryIO, document: str, progress: Progress = nowhere) -> Iterator[Passage]:
    """The passages of a PDF. Raises `DocumentError` when it is locked, damaged, or only pictures of pages."""
    pages = read_pages(file, document)
    splitter = _Splitter()
    starts: dict[int, int] = {}
    letters = 0
    try:
        while section := list(islice(pages, _SECTION)):
            for page, _ in section:
                starts[page.number] = page.lines[0].number if page.lines else 0
                letters += sum(len(line.text) for line in page.lines)
            is_last = section[-1][0].number == section[-1][1]
            blocks = splitter.split([page for page, _ in section], is_last=is_last)
            yield from _join_all(blocks, [page for page, _ in section], splitter.notes, starts, document)
            progress(section[-1][0].number / section[-1][1])
    finally:
        pages.close()  # type: ignore[attr-defined]
    if letters < _FEW_LETTERS:
        raise DocumentError(document, DocumentFault.NO_TEXT, "the pages are pictures without text")


def _join_all(
    blocks: Sequence[Block], pages: Sequence[SetPage], notes: set[int | None], starts: dict[int, int], document: str
) -> Iterator[Passage]:
    words = Words([line for page in pages for line in page.lines])
    for block in blocks:
        passage = join(block, document, words, notes)
        if passage.text:
            numbers = dict.fromkeys(line.page for line in block.lines if isinstance(line, SetLine))
            yield dataclasses.replace(passage, pages=tuple((page, starts[page]) for page in numbers))


class _Splitter:
    """Cuts pages into blocks. The last paragraph and the last note wait, since the next page may go on with them."""

    def __init__(self) -> None:
        self._layout = Layout()
        self._blocks: list[Block] = []
        self._paragraph: Block | None = None
        self._note: Block | None = None
        self._above: SetLine | None = None
        self.notes: set[int | None] = set()

    def split(self, pages: Sequence[SetPage], *, is_last: bool) -> list[Block]:
        """The blocks that these pages end; with the last pages all that wait."""
        self._layout.learn(pages)
        for page in pages:
            self._split_page(page)
        held = [] if is_last else [block for block in (self._paragraph, self._note) if block is not None]
        done = [block for block in self._blocks if block not in held]
        self._blocks = [block for block in self._blocks if block in held]
        return done

    def _split_page(self, page: SetPage) -> None:
        lines = without_heads(page, self._layout)
        last = self._note.number if self._note is not None else None
        notes = find_notes(page, lines, self._layout, last=last)
        self._above = None
        for line in lines:
            if line.number in notes:
                self._add_note(line)
            else:
                self._add_text(line)

    def _add_note(self, line: SetLine) -> None:
        start = NOTE_START.match(line.text)
        last = self._note.number if self._note is not None else None
        if self._note is None or self._note.is_full or (start and _follows(int(start[1]), last)):
            self._note = Block(PassageKind.FOOTNOTE, number=int(start[1]) if start else None)
            self._blocks.append(self._note)
            self.notes.add(self._note.number)
            if start:
                line.retext(line.text[start.end() :])
        self._note.add(line)

    def _add_text(self, line: SetLine) -> None:
        above, self._above = self._above, line
        kind = PassageKind.HEADING if self._is_heading(above, line) else PassageKind.BODY
        paragraph = self._paragraph
        if paragraph is None or paragraph.kind is not kind or self._parts(paragraph, above, line):
            self._paragraph = paragraph = Block(kind)
            self._blocks.append(paragraph)
        paragraph.add(line)

    def _is_heading(self, above: SetLine | None, line: SetLine) -> bool:
        if line.size > self._layout.size * _LARGE:
            return len(line.text) < _HEADING_LENGTH and any(char.isalpha() for char in line.text)
        if not is_heading(line.text) or line.text.endswith((";", ",")):
            return False
        # A line in capitals may also be the middle of a sentence.
        paragraph = self._paragraph
        if paragraph is None or paragraph.kind is PassageKind.HEADING:
            return True
        return self._gap(above, line) > 1.2 or ends_sentence(paragraph.lines[-1].text)

    def _parts(self, paragraph: Block, above: SetLine | None, line: SetLine) -> bool:
        """Whether a line begins another passage than the paragraph before it."""
        if paragraph.is_full:
            return True
        last = paragraph.lines[-1]
        if paragraph.kind is PassageKind.HEADING:
            return above is None or abs(above.size - line.size) > 1 or self._gap(above, line) > 2
        if find_broken(last.text):
            return False
        gap = self._gap(above, line)
        if not ends_sentence(last.text):
            return gap > 2.2 and not line.text[:1].islower()
        return gap > 1.35 or self._is_short(last) or line.left > self._layout.left + self._layout.size * 0.5

    def _gap(self, above: SetLine | None, line: SetLine) -> float:
        """From the line above to this one, in lines; one at the top of a page or a column."""
        if above is None or above.bottom <= line.bottom or not self._layout.step:
            return 1.0
        return (above.bottom - line.bottom) / self._layout.step

    def _is_short(self, line: object) -> bool:
        layout = self._layout
        return isinstance(line, SetLine) and line.right < layout.right - (layout.right - layout.left) * 0.12


def _follows(number: int, last: int | None) -> bool:
    """Whether a number is that of the next note: one more than the last, a few more, or counted anew."""
    return last is None or number == 1 or last < number <= last + 3
