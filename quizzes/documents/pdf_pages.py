"""The lines of a PDF, page by page, with where and how large they are set. PDFium reads the file.

PDFium ends a line with CR LF, but leaves U+FFFE alone where a word is broken at the end of one. It must not be called
from two threads at once, so every call here is made under one lock.
"""

from __future__ import annotations

import math
import re
import threading
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO, Final, NamedTuple

import pypdfium2  # type: ignore[import-untyped]
import pypdfium2.raw  # type: ignore[import-untyped]

from quizzes.documents.lines import Line
from quizzes.errors import DocumentError, DocumentFault

_LOCK: Final = threading.Lock()
#: More pages than any book has; a damaged file may claim millions.
MAX_PAGES: Final = 20_000
#: More letters than fit on a page; PDFium is not asked for the rest.
_PAGE_CHARACTERS: Final = 200_000
_LINE: Final = re.compile(r"[^\r\n\ufffe]*(?:\ufffe|[\r\n]+|$)")
_MARK: Final = re.compile(r"(?<=\S)(?<!\d)\d{1,3}(?!\d)")
#: A digit that is set smaller than this, against the line it stands in, is raised: the mark of a footnote.
_RAISED: Final = 0.8
_PASSWORD_ERROR: Final = 4
_TAIL: Final = 64_000


class SetLine(Line):
    """A line of a page: its page, where it stands in points from the lower left corner, the size of its letters."""

    __slots__ = ("bottom", "left", "marks", "page", "right", "size")

    def __init__(self, number: int, raw: str, page: int) -> None:
        super().__init__(number, raw)
        self.page = page
        self.left = self.right = self.bottom = self.size = 0.0
        self.marks: frozenset[int] = frozenset()


class _Letter(NamedTuple):
    """Where a letter stands, and its size; all nothing where PDFium does not know."""

    left: float = 0.0
    bottom: float = 0.0
    right: float = 0.0
    size: float = 0.0


@dataclass(frozen=True, slots=True)
class SetPage:
    """A page by its number, its height, and its lines in the order of the file."""

    number: int
    height: float
    lines: tuple[SetLine, ...]


def read_pages(file: BinaryIO, document: str) -> Iterator[tuple[SetPage, int]]:
    """Each page, with the number of all. Raises `DocumentError` for a file that is locked or damaged."""
    _check_whole(file, document)
    with _LOCK:
        pdf = _open(file, document)
    try:
        with _LOCK:
            count = len(pdf)
        if not count:
            raise _broken(document)
        if count > MAX_PAGES:
            raise DocumentError(document, DocumentFault.TOO_LARGE, f"{count} pages, {MAX_PAGES} can be read")
        next_line = 1
        for index in range(count):
            with _LOCK:
                page = _read_page(pdf, index, next_line, document)
            next_line += len(page.lines)
            yield page, count
    finally:
        with _LOCK:
            pdf.close()


def _check_whole(file: BinaryIO, document: str) -> None:
    """PDFium mends a file that breaks off, and silently loses pages with it."""
    size = file.seek(0, 2)
    file.seek(max(0, size - _TAIL))
    if b"%%EOF" not in file.read():
        raise _broken(document)
    file.seek(0)


def _open(file: BinaryIO, document: str) -> pypdfium2.PdfDocument:
    try:
        return pypdfium2.PdfDocument(file)
    except pypdfium2.PdfiumError as error:
        if error.err_code == _PASSWORD_ERROR:
            raise DocumentError(document, DocumentFault.ENCRYPTED, "protected by a password") from error
        raise _broken(document) from error


def _broken(document: str) -> DocumentError:
    return DocumentError(document, DocumentFault.BROKEN, "a damaged PDF")


def _read_page(pdf: pypdfium2.PdfDocument, index: int, first_line: int, document: str) -> SetPage:
    try:
        page = pdf[index]
        try:
            text_page = page.get_textpage()
            try:
                return SetPage(index + 1, page.get_height(), tuple(_read_lines(text_page, index + 1, first_line)))
            finally:
                text_page.close()
        finally:
            page.close()
    except pypdfium2.PdfiumError as error:
        raise DocumentError(document, DocumentFault.BROKEN, f"page {index + 1} is damaged") from error


def _read_lines(text_page: pypdfium2.PdfTextPage, page: int, number: int) -> Iterator[SetLine]:
    count = min(text_page.count_chars(), _PAGE_CHARACTERS)
    text = text_page.get_text_range(0, count) if count else ""
    for match in _LINE.finditer(text):
        raw = match[0].rstrip("\r\n").replace("\x00", "")
        if not raw.strip(" \t\u00a0\ufffe"):
            continue
        line = SetLine(number, raw.replace("\ufffe", "-"), page)
        _measure(line, text_page, match.start(), match[0].rstrip())
        yield line
        number += 1


def _measure(line: SetLine, text_page: pypdfium2.PdfTextPage, start: int, text: str) -> None:
    """Set the line's box, and take the raised marks of footnotes from its text."""
    places = [index for index, char in enumerate(text) if not char.isspace() and char != "\ufffe"]
    if not places:
        return
    samples = [places[len(places) * part // 4] for part in range(4)]
    letters = [_measure_letter(text_page, start + place) for place in (*samples, places[-1])]
    line.left, line.right = letters[0].left, letters[-1].right
    line.size = Counter(letter.size for letter in letters).most_common(1)[0][0]
    line.bottom = min(letter.bottom for letter in letters)
    _take_marks(line, text_page, start, text)


def _take_marks(line: SetLine, text_page: pypdfium2.PdfTextPage, start: int, text: str) -> None:
    kept: list[str] = []
    marks = set()
    position = 0
    for mark in _MARK.finditer(text):
        if 0 < _measure_letter(text_page, start + mark.start()).size < line.size * _RAISED:
            marks.add(int(mark[0]))
            kept.append(text[position : mark.start()])
            position = mark.end()
    if marks:
        kept.append(text[position:])
        line.retext("".join(kept))
        line.marks = frozenset(marks)


def _measure_letter(text_page: pypdfium2.PdfTextPage, index: int) -> _Letter:
    """The letter at an index of the page's text."""
    char = pypdfium2.raw.FPDFText_GetCharIndexFromTextIndex(text_page, index)
    box = pypdfium2.raw.FS_RECTF()
    matrix = pypdfium2.raw.FS_MATRIX()
    if char < 0 or not pypdfium2.raw.FPDFText_GetLooseCharBox(text_page, char, box):
        return _Letter()
    size = pypdfium2.raw.FPDFText_GetFontSize(text_page, char)
    if pypdfium2.raw.FPDFText_GetMatrix(text_page, char, matrix):  # a size of 1 is often scaled to 11
        size *= math.hypot(matrix.c, matrix.d)
    return _Letter(box.left, box.bottom, box.right, round(size, 1))
