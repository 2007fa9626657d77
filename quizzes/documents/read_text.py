"""Read a plain text file, as taken from a printed page, into passages.

Such files break words over lines, put an empty line after every line, and leave page numbers, running heads and
footnotes standing among the sentences. What tells them apart here is how the lines are set, never what they say:
a page begins with a line indented by one space, footnotes stand under a rule of blanks up to the end of their page.
A long file is read in sections; what is usual in it (widths, spacing, repeated heads) is learnt of each anew.
"""

from __future__ import annotations

import io
import itertools
import re
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import BinaryIO, Final, NamedTuple

from quizzes.documents.encodings import is_mojibake, mend_mojibake, tell_encoding
from quizzes.documents.furniture import find_furniture, is_right_aligned
from quizzes.documents.headings import Headings, find_headings
from quizzes.documents.joining import Block, Words, join
from quizzes.documents.lines import (
    Line,
    ends_sentence,
    find_broken,
    is_heading,
    is_numbered_heading,
    is_rule,
    starts_page,
)
from quizzes.documents.passages import Passage, PassageKind
from quizzes.documents.progress import Progress, nowhere
from quizzes.documents.sections import split_sections
from quizzes.documents.setting import Setting
from quizzes.errors import ContentError, DocumentError, DocumentFault

#: How PDF, zip (DOCX) and RTF files begin.
_NO_TEXT: Final = (b"%PDF", b"PK\x03\x04", b"{\\rtf")
_CHUNK: Final = 1 << 20
#: A longer line is read in pieces, each of them with its number.
_LINE_LENGTH: Final = 20_000
_NOTE_START: Final = re.compile(r"\s?(\d{1,3})\s+(?=\S)")


def decode(data: bytes, name: str) -> str:
    """Bytes of a text file as text, whatever their encoding.

    Raises `DocumentError` for a file that is empty, broken off or no text.
    """
    if data.startswith(_NO_TEXT):
        raise DocumentError(name, DocumentFault.UNSUPPORTED, "not a text file")
    return "".join(_decoded_lines(io.BytesIO(data), name))


def read_text_file(path: Path) -> list[Passage]:
    """Every passage of a text file, in order. Raises `ContentError` for a file that is no text."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ContentError(f"{path.name}: {error.strerror}") from error
    return read_passages(decode(data, path.name), path.name)


def read_passages(text: str, document: str) -> list[Passage]:
    """Every passage of a text, in order; lines are counted from 1 as `text` has them."""
    lines = (Line(number, raw) for number, raw in enumerate(text.split("\n"), 1))
    return list(read_lines(lines, document))


def read_text(file: BinaryIO, document: str, progress: Progress = nowhere) -> Iterator[Passage]:
    """The passages of a text file, one after the other, holding no more than a section of it."""
    size = file.seek(0, io.SEEK_END)
    for section in split_sections(_numbered(_decoded_lines(file, document))):
        yield from _read_section(section, document)
        progress(min(1.0, file.tell() / size))


def read_lines(lines: Iterable[Line], document: str) -> Iterator[Passage]:
    """The passages that lines make."""
    for section in split_sections(lines):
        yield from _read_section(section, document)


def _decoded_lines(file: BinaryIO, document: str) -> Iterator[str]:
    """The lines of a file, each with its end as one newline. Raises `DocumentError` when nothing stands in them."""
    file.seek(0)
    encoding = tell_encoding(iter(lambda: file.read(_CHUNK), b""), document)
    file.seek(0)
    text = io.TextIOWrapper(file, encoding, errors="replace", newline=None)
    # Keep this short: far into a function Python must make a number to enter `finally`, and where memory has run out it
    # tries so forever.
    try:
        yield from _mended_lines(text, document)
    finally:
        text.detach()


def _mended_lines(text: io.TextIOWrapper, document: str) -> Iterator[str]:
    is_empty = True
    head = text.read(_CHUNK // 4)
    rest = iter(lambda: text.readline(_LINE_LENGTH), "")
    mends = is_mojibake(head)
    lines = itertools.chain(_split_head(head, text), rest)
    for line in mend_mojibake(lines) if mends else lines:
        is_empty = is_empty and not line.strip("\ufeff \t\r\n\f\v\u00a0")
        yield line
    if is_empty:
        raise DocumentError(document, DocumentFault.EMPTY, "the file is empty")


def _split_head(head: str, text: io.TextIOWrapper) -> Iterator[str]:
    """The lines of the part already read, its last one made whole."""
    head += text.readline(_LINE_LENGTH) if not head.endswith("\n") else ""
    file = io.StringIO(head, newline="\n")
    return iter(lambda: file.readline(_LINE_LENGTH), "")


def _numbered(lines: Iterable[str]) -> Iterator[Line]:
    """Lines with their numbers; the pieces of an overlong line share one, and are parted between words."""
    number = 1
    carried = ""
    for line in lines:
        if line.endswith("\n"):
            yield Line(number, carried + line[:-1])
            carried = ""
            number += 1
            continue
        piece, blank, carried = (carried + line).rpartition(" ")
        if len(carried) > _LINE_LENGTH:  # no word is that long
            piece, carried = piece + blank + carried, ""
        if piece:
            yield Line(number, piece)
    if carried:
        yield Line(number, carried)


class _Layout(NamedTuple):
    """What is known of a section before its lines are gone through."""

    setting: Setting
    furniture: set[int]
    headings: Headings


def _read_section(lines: Sequence[Line], document: str) -> Iterator[Passage]:
    words = Words(lines)
    setting = Setting(lines)
    furniture = find_furniture(lines, setting)
    blocks = _split_blocks(lines, _Layout(setting, furniture, find_headings(lines, furniture, setting)))
    notes = {block.number for block in blocks if block.kind is PassageKind.FOOTNOTE}
    for block in blocks:
        passage = join(block, document, words, notes)
        if passage.text:
            yield passage


def _split_blocks(lines: Sequence[Line], layout: _Layout) -> list[Block]:
    """Cut the lines into paragraphs, headings and footnotes."""
    blocks: list[Block] = []
    paragraph: Block | None = None
    note: Block | None = None
    last_note: Block | None = None
    in_notes = False
    blanks = 0
    for index, line in enumerate(lines):
        if line.is_blank:
            blanks += 1
            if is_rule(line.raw) and _rule_opens_notes(lines, index):
                in_notes, note = True, last_note
            continue
        gap, blanks = blanks, 0
        if line.number in layout.furniture:
            continue
        if in_notes and starts_page(line.raw) and not _is_next_note(line, note):
            in_notes = False
        if in_notes:
            note = last_note = _add_to_notes(line, note, blocks)
            continue
        paragraph = _add_to_body(line, paragraph, blocks, gap=gap, layout=layout)
    return blocks


def _rule_opens_notes(lines: Sequence[Line], index: int) -> bool:
    """Whether the first line under a rule of blanks begins a footnote, or goes on with one after a long rule."""
    line = next((lines[below] for below in range(index + 1, len(lines)) if not lines[below].is_blank), None)
    if line is None or is_right_aligned(line.raw):
        return False
    return bool(_NOTE_START.match(line.raw)) or len(lines[index].raw) > 80


def _is_next_note(line: Line, note: Block | None) -> bool:
    start = _NOTE_START.match(line.raw)
    return start is not None and note is not None and int(start[1]) == (note.number or 0) + 1


def _add_to_notes(line: Line, note: Block | None, blocks: list[Block]) -> Block:
    start = _NOTE_START.match(line.raw)
    if note is None or note.is_full or _is_next_note(line, note) or (start and int(start[1]) == 1):
        note = Block(PassageKind.FOOTNOTE, number=int(start[1]) if start else None)
        blocks.append(note)
        if start:
            line = Line(line.number, line.raw[start.end() :])
    note.add(line)
    return note


def _add_to_body(line: Line, paragraph: Block | None, blocks: list[Block], *, gap: int, layout: _Layout) -> Block:
    headings = layout.headings
    if _continues_heading(line, blocks, gap=gap, layout=layout):
        blocks[-1].add(line)
        return blocks[-1]
    if line.number in headings.starts:
        block = Block(PassageKind.HEADING, [line])
        blocks.append(block)
        return block
    if paragraph is not None and paragraph.kind is PassageKind.BODY and not paragraph.is_full:
        above = paragraph.lines[-1]
        is_short = len(above.text) < layout.setting.width * 0.85
        is_apart = gap > layout.setting.gap and not starts_page(line.raw)
        is_ended = (is_apart or is_short) and ends_sentence(above.text) and not find_broken(above.text)
        if not is_ended and line.number not in headings.alone and above.number not in headings.alone:
            paragraph.add(line)
            return paragraph
    paragraph = Block(PassageKind.BODY, [line])
    blocks.append(paragraph)
    return paragraph


def _continues_heading(line: Line, blocks: Sequence[Block], *, gap: int, layout: _Layout) -> bool:
    if not blocks or blocks[-1].kind is not PassageKind.HEADING:
        return False
    if line.number in layout.headings.rest:
        return True
    if gap > layout.setting.gap or line.number not in layout.headings.starts:
        return False
    above = blocks[-1].lines[-1].text
    is_capital = line.text == line.text.upper() and above == above.upper()
    return is_capital and not is_numbered_heading(line.text) and is_heading(line.text)
