"""Read a plain text file, as taken from a printed page, into passages.

Such files break words over lines, put an empty line after every line, and leave page numbers, running heads and
footnotes standing among the sentences. What tells them apart here is how the lines are set, never what they say:
a page begins with a line indented by one space, footnotes stand under a rule of blanks up to the end of their page.
"""

from __future__ import annotations

import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from quizzes.documents.passages import Passage, PassageKind
from quizzes.errors import ContentError

#: How PDF, zip (DOCX) and RTF files begin.
_NO_TEXT: Final = (b"%PDF", b"PK\x03\x04", b"{\\rtf")
_PAGE_NUMBER: Final = re.compile(r"\s*(?:\d{1,4}|[ivxlc]{1,6})\s*")
_RULE: Final = re.compile(r"[ \t]{35,}")
_PAGE_START: Final = re.compile(r" (?=\S)")
_NOTE_START: Final = re.compile(r"\s?(\d{1,3})\s+(?=\S)")
_RIGHT_ALIGNED: Final = re.compile(r"[ \t]{20,}\S")
_HEAD_BESIDE_NUMBER: Final = re.compile(r"\d{1,4}\s{2,}\S|.*\S\s{2,}\d{1,4}\s*")
_SENTENCE_END: Final = re.compile(r"[.!?:…][”\"’»)\]]*\d{0,3}\s*$")
_NUMBERED_HEADING: Final = re.compile(r"\d{1,2}(?:\.\d{1,2})+\.?\s+[^\W\d_a-zçğıöşüə]")
_BROKEN: Final = re.compile(r"([^\W\d_]+)[-\u00ad\ufffe]$")
_NOTE_MARK: Final = re.compile(r"(?<=[^\W\d_.,;:’'”\")])(\d{1,3})(?=[\s,.;:)]|$)|(?<=[.,;:’'”\")])(\d{1,3})(?=\s|$)")
_SPACES: Final = re.compile(r"[ \t\u00a0]+")


@dataclass(slots=True)
class _Line:
    number: int
    raw: str

    @property
    def text(self) -> str:
        return _SPACES.sub(" ", self.raw.replace("\ufeff", "")).strip()

    @property
    def is_blank(self) -> bool:
        return not self.raw.strip()


@dataclass(slots=True)
class _Block:
    """Lines that belong together, before their words are joined."""

    kind: PassageKind
    lines: list[_Line] = field(default_factory=list)
    number: int | None = None


def decode(data: bytes, name: str) -> str:
    """Bytes of a text file as text: UTF-8 with or without mark, UTF-16 with mark, else Windows-1254.

    Raises `ContentError` for a file that is empty or no text.
    """
    if data.startswith(_NO_TEXT):
        raise ContentError(f"{name}: not a text file")
    text = _decode(data, name).replace("\r\n", "\n").replace("\r", "\n")
    if not text.strip():
        raise ContentError(f"{name}: the file is empty")
    return text


def _decode(data: bytes, name: str) -> str:
    try:
        if data[:2] in {b"\xff\xfe", b"\xfe\xff"}:
            return data.decode("utf-16")
        if b"\x00" in data:
            raise ContentError(f"{name}: not a text file")
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        if error.encoding.startswith("utf-16"):
            raise ContentError(f"{name}: broken off in the middle of a character") from error
        return data.decode("cp1254", errors="replace")


def read_text_file(path: Path) -> list[Passage]:
    """Every passage of a text file, in order. Raises `ContentError` for a file that is no text."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ContentError(f"{path.name}: {error.strerror}") from error
    return read_passages(decode(data, path.name), path.name)


def read_passages(text: str, document: str) -> list[Passage]:
    """Every passage of a text, in order; lines are counted from 1 as `text` has them."""
    lines = [_Line(number, raw) for number, raw in enumerate(text.split("\n"), 1)]
    words = Counter(re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)?", text.lower()))
    furniture = _find_furniture(lines)
    blocks = _split_blocks(lines, furniture)
    notes = {block.number for block in blocks if block.kind is PassageKind.FOOTNOTE}
    return [passage for block in blocks if (passage := _join(block, document, words, notes)).text]


def _find_furniture(lines: Sequence[_Line]) -> set[int]:
    """Numbers of the lines that are page numbers or running heads."""
    filled = [line for line in lines if not line.is_blank]
    without_digits = Counter(re.sub(r"\d+", "#", line.text) for line in filled)
    furniture = set()
    for before, line, after in _neighbours(filled):
        is_repeated = without_digits[re.sub(r"\d+", "#", line.text)] >= 4 and len(line.text) > 3
        is_head = bool(_RIGHT_ALIGNED.match(line.raw)) or (
            bool(_HEAD_BESIDE_NUMBER.fullmatch(line.raw) or _HEAD_BESIDE_NUMBER.match(line.raw))
            and any(other and _RIGHT_ALIGNED.match(other.raw) for other in (before, after))
        )
        if _PAGE_NUMBER.fullmatch(line.raw) or is_head or is_repeated:
            furniture.add(line.number)
    return furniture


def _neighbours(
    lines: Sequence[_Line],
) -> Iterable[tuple[_Line | None, _Line, _Line | None]]:
    return zip([None, *lines[:-1]], lines, [*lines[1:], None], strict=False)


def _split_blocks(lines: Sequence[_Line], furniture: set[int]) -> list[_Block]:
    """Cut the lines into paragraphs, headings and footnotes."""
    is_double_spaced = _is_double_spaced(lines)
    width = _usual_width(lines)
    blocks: list[_Block] = []
    paragraph: _Block | None = None
    note: _Block | None = None
    in_notes = False
    blanks = 0
    for line in lines:
        if line.is_blank:
            blanks += 1
            if _RULE.fullmatch(line.raw) and _rule_opens_notes(lines, line.number):
                in_notes, note = True, _last_note(blocks)
            continue
        gap, blanks = blanks, 0
        if line.number in furniture:
            continue
        if in_notes and _PAGE_START.match(line.raw) and not _is_next_note(line, note):
            in_notes = False
        if in_notes:
            note = _add_to_notes(line, note, blocks)
            continue
        paragraph = _add_to_body(
            line,
            paragraph,
            blocks,
            gap=gap,
            width=width,
            is_double_spaced=is_double_spaced,
        )
    return blocks


def _is_double_spaced(lines: Sequence[_Line]) -> bool:
    """Whether an empty line follows nearly every line, so that one empty line says nothing."""
    filled = [line.number for line in lines if not line.is_blank]
    steps = [b - a for a, b in itertools.pairwise(filled)]
    return bool(steps) and sum(step == 2 for step in steps) > len(steps) * 0.6


def _usual_width(lines: Sequence[_Line]) -> int:
    widths = sorted(len(line.text) for line in lines if not line.is_blank)
    return widths[len(widths) * 3 // 4] if widths else 0


def _rule_opens_notes(lines: Sequence[_Line], number: int) -> bool:
    """Whether the first line under a rule of blanks begins a footnote, or goes on with one after a long rule."""
    for line in lines[number:]:
        if not line.is_blank:
            return not _RIGHT_ALIGNED.match(line.raw) and (
                bool(_NOTE_START.match(line.raw)) or len(lines[number - 1].raw) > 80
            )
    return False


def _last_note(blocks: Sequence[_Block]) -> _Block | None:
    return next(
        (block for block in reversed(blocks) if block.kind is PassageKind.FOOTNOTE),
        None,
    )


def _is_next_note(line: _Line, note: _Block | None) -> bool:
    start = _NOTE_START.match(line.raw)
    return start is not None and note is not None and int(start[1]) == (note.number or 0) + 1


def _add_to_notes(line: _Line, note: _Block | None, blocks: list[_Block]) -> _Block:
    start = _NOTE_START.match(line.raw)
    if note is None or _is_next_note(line, note) or (start and int(start[1]) == 1):
        note = _Block(PassageKind.FOOTNOTE, number=int(start[1]) if start else None)
        blocks.append(note)
        if start:
            line = _Line(line.number, line.raw[start.end() :])
    note.lines.append(line)
    return note


def _add_to_body(
    line: _Line,
    paragraph: _Block | None,
    blocks: list[_Block],
    *,
    gap: int,
    width: int,
    is_double_spaced: bool,
) -> _Block:
    is_page_start = bool(_PAGE_START.match(line.raw))
    if _continues_heading(line, blocks, gap=gap, is_double_spaced=is_double_spaced):
        blocks[-1].lines.append(line)
        return blocks[-1]
    if _is_heading(line.text) or (is_page_start and _is_title_word(line.text)):
        block = _Block(PassageKind.HEADING, [line])
        blocks.append(block)
        return block
    if paragraph is not None and paragraph.kind is PassageKind.BODY:
        last = paragraph.lines[-1].text
        ended = bool(_SENTENCE_END.search(last)) and not _BROKEN.search(last)
        is_short = len(last) < width * 0.85
        is_apart = gap > (1 if is_double_spaced else 0) and not is_page_start
        if not (ended and (is_apart or is_short)):
            paragraph.lines.append(line)
            return paragraph
    paragraph = _Block(PassageKind.BODY, [line])
    blocks.append(paragraph)
    return paragraph


def _is_heading(text: str) -> bool:
    if _SENTENCE_END.search(text) and not _NUMBERED_HEADING.match(text):
        return False
    letters = [c for c in text if c.isalpha()]
    return bool(_NUMBERED_HEADING.match(text)) or (len(letters) > 2 and len(text) < 90 and text == text.upper())


def _continues_heading(line: _Line, blocks: Sequence[_Block], *, gap: int, is_double_spaced: bool) -> bool:
    if not blocks or blocks[-1].kind is not PassageKind.HEADING or gap > is_double_spaced:
        return False
    above = blocks[-1].lines[-1].text
    is_capital = line.text == line.text.upper() and above == above.upper()
    return is_capital and not _NUMBERED_HEADING.match(line.text) and _is_heading(line.text)


def _is_title_word(text: str) -> bool:
    """A word or two alone on top of a page, as *Abstract*."""
    return len(text) < 24 and text[:1].isupper() and not _SENTENCE_END.search(text) and not _BROKEN.search(text)


def _join(block: _Block, document: str, words: Counter[str], notes: set[int | None]) -> Passage:
    """Join the lines of a block, mending the words broken between them."""
    text = ""
    offsets: list[tuple[int, int]] = []
    for line in block.lines:
        piece = "".join(_without_marks(line.text, notes)) if block.kind is PassageKind.BODY else line.text
        if text:
            text = _mend(text, piece, words)
        offsets.append((line.number, len(text)))
        text += piece
    return Passage(document, block.kind, text, tuple(offsets), block.number)


def _mend(text: str, piece: str, words: Counter[str]) -> str:
    """The text so far, ready for `piece` to be written right behind it."""
    broken = _BROKEN.search(text)
    if broken is None:
        return text if text.endswith(("-", "–")) and piece[:1].isdigit() else text + " "
    rest = re.match(r"[^\W\d_]+", piece)
    if rest is None:
        return text
    whole, hyphened = (broken[1] + rest[0]).lower(), f"{broken[1]}-{rest[0]}".lower()
    keeps_hyphen = rest[0][0].isupper() or words[hyphened] > words[whole]
    return text if keeps_hyphen else text[:-1]


def _without_marks(text: str, notes: set[int | None]) -> Iterator[str]:
    """The text without the raised numbers that point to footnotes of the same document."""
    position = 0
    for mark in _NOTE_MARK.finditer(text):
        if int(mark[1] or mark[2]) in notes:
            yield text[position : mark.start()]
            position = mark.end()
    yield text[position:]
