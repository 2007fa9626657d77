"""Read a document of any known format into passages, one after the other, each with its language.

The format is told by what the file holds, never by its name. Only a part of a large file is held at a time, so a
caller that takes the passages one by one needs little memory.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Final

from quizzes.documents.detect import mark_languages
from quizzes.documents.formats import tell_format
from quizzes.documents.passages import Passage
from quizzes.documents.progress import Progress, nowhere
from quizzes.documents.read_docx import read_docx
from quizzes.documents.read_html import read_html
from quizzes.documents.read_pdf import read_pdf
from quizzes.documents.read_text import read_text
from quizzes.errors import DocumentError, DocumentFault

#: The largest file that is read.
MAX_SIZE: Final = 200_000_000
_READERS: Final = {"text": read_text, "pdf": read_pdf, "docx": read_docx, "html": read_html}


def read_document(
    path: Path, *, name: str | None = None, language: str | None = None, progress: Progress = nowhere
) -> Iterator[Passage]:
    """The passages of a document, in order.

    `name` is what passages and errors call the document, its file name by default. `language` is given to every
    passage; when it is left out, each passage's is told by its words. `progress` is told the share read so far.

    Raises `DocumentError`, with a code that says why, for whatever cannot be read. That may be after the first
    passages, so keep nothing of a document before its last one has come.
    """
    document = name or path.name
    try:
        with path.open("rb") as file:
            passages = _some(_read(file, document, progress), document)
            yield from _in_language(passages, language) if language else mark_languages(passages, document)
    except OSError as error:
        raise DocumentError(document, DocumentFault.UNREADABLE, error.strerror or "cannot be read") from error
    progress(1.0)


def _read(file: BinaryIO, document: str, progress: Progress) -> Iterator[Passage]:
    if file.seek(0, 2) > MAX_SIZE:
        raise DocumentError(document, DocumentFault.TOO_LARGE, f"larger than {MAX_SIZE // 1_000_000} MB")
    file.seek(0)
    return _READERS[tell_format(file, document)](file, document, progress)


def _some(passages: Iterator[Passage], document: str) -> Iterator[Passage]:
    """The passages, of which there must be one."""
    first = next(passages, None)
    if first is None:
        raise DocumentError(document, DocumentFault.NO_TEXT, "nothing but page numbers and running heads")
    yield first
    yield from passages


def _in_language(passages: Iterator[Passage], language: str) -> Iterator[Passage]:
    return (dataclasses.replace(passage, language=language) for passage in passages)
