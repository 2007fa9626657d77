"""Read a DOCX into passages.

A line is a paragraph by its number in the document, counted from 1, empty ones and those of tables included. A note
follows the paragraph that refers to it and has that paragraph's line; its number is counted as Word counts it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import BinaryIO, Final

from quizzes.documents.docx_archive import DocxArchive
from quizzes.documents.docx_paragraphs import Paragraph, read_paragraphs
from quizzes.documents.joining import whole_passages
from quizzes.documents.passages import Passage, PassageKind
from quizzes.documents.progress import Progress, nowhere
from quizzes.errors import DocumentError, DocumentFault

_BODY_LEVEL: Final = 9
#: By kind and id, the text of a note.
Notes = Mapping[tuple[str, str], str]


def read_docx(file: BinaryIO, document: str, progress: Progress = nowhere) -> Iterator[Passage]:
    """The passages of a DOCX. Raises `DocumentError` when it is damaged, locked, empty, or made to burst."""
    with DocxArchive(file, document) as archive:
        main = archive.find_main()
        reader = _Reader(document, _read_styles(archive, document), _read_notes(archive, document))
        is_empty = True
        for paragraphs, share, _ in read_paragraphs(archive.read(main), document):
            for paragraph in paragraphs:
                for passage in reader.read(paragraph):
                    is_empty = False
                    yield passage
            progress(share)
    if is_empty:
        raise DocumentError(document, DocumentFault.EMPTY, "the document holds no text")


def _read_styles(archive: DocxArchive, document: str) -> dict[str, str]:
    """The names of styles by their ids."""
    if "word/styles.xml" not in archive:
        return {}
    *_, (_, _, styles) = read_paragraphs(archive.read("word/styles.xml"), document)
    return styles


def _read_notes(archive: DocxArchive, document: str) -> Notes:
    notes: dict[tuple[str, str], list[str]] = {}
    for kind in ("footnote", "endnote"):
        name = f"word/{kind}s.xml"
        if name not in archive:
            continue
        for paragraphs, _, _ in read_paragraphs(archive.read(name), document):
            for paragraph in paragraphs:
                if paragraph.note is not None:
                    notes.setdefault((kind, paragraph.note), []).append(paragraph.text)
    return {key: " ".join(texts) for key, texts in notes.items()}


class _Reader:
    """Makes passages of paragraphs, counting the notes they refer to."""

    def __init__(self, document: str, styles: Mapping[str, str], notes: Notes) -> None:
        self._document = document
        self._styles = styles
        self._notes = notes
        self._counts = {"footnote": 0, "endnote": 0}

    def read(self, paragraph: Paragraph) -> Iterator[Passage]:
        """The passage of a paragraph and those of its notes."""
        style = self._styles.get(paragraph.style or "", (paragraph.style or "").lower())
        if not style.startswith("toc"):  # a line of the table of contents says a heading twice
            kind = PassageKind.HEADING if _is_heading(style, paragraph.level) else PassageKind.BODY
            yield from whole_passages(self._document, kind, paragraph.text, paragraph.number, None)
        for note in paragraph.notes:
            self._counts[note[0]] += 1
            yield from whole_passages(
                self._document,
                PassageKind.FOOTNOTE,
                self._notes.get(note, ""),
                paragraph.number,
                self._counts[note[0]],
            )


def _is_heading(style: str, level: int) -> bool:
    return style.startswith(("heading", "title", "subtitle")) or level < _BODY_LEVEL
