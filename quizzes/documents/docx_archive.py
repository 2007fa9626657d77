"""The parts of a DOCX, read piece by piece out of its zip, with a limit to everything a hostile file may inflate."""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from types import TracebackType
from typing import BinaryIO, Final, Self

from quizzes.errors import DocumentError, DocumentFault

MAX_ENTRIES: Final = 10_000
#: What all entries may declare together, pictures included.
MAX_DECLARED: Final = 1_000_000_000
#: What one part may inflate to.
MAX_PART: Final = 200_000_000
#: XML shrinks to a tenth or twentieth; a larger part that shrinks more was made to burst.
MAX_RATIO: Final = 150
_SMALL_PART: Final = 5_000_000
_CHUNK: Final = 1 << 16
_MAIN: Final = re.compile(r"word/document\d*\.xml")
_METHODS: Final = frozenset({zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED})
_FAULTS: Final = (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError, RuntimeError)


class DocxArchive:
    """A DOCX that has been checked to be one."""

    def __init__(self, file: BinaryIO, document: str) -> None:
        self._document = document
        try:
            self._zip = zipfile.ZipFile(file)
        except _FAULTS as error:
            raise self._broken() from error
        entries = self._zip.infolist()
        if len(entries) > MAX_ENTRIES or sum(entry.file_size for entry in entries) > MAX_DECLARED:
            raise self._bomb()
        self._entries = {entry.filename: entry for entry in entries}

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._zip.close()

    def find_main(self) -> str:
        """The name of the part that holds the text."""
        if "word/document.xml" in self._entries:
            return "word/document.xml"
        name = next((name for name in self._entries if _MAIN.fullmatch(name)), None)
        if name is None:
            raise self._broken()
        return name

    def __contains__(self, name: str) -> bool:
        return name in self._entries

    def read(self, name: str) -> Iterator[tuple[bytes, float]]:
        """A part in pieces, each with the share of the part read with it."""
        entry = self._entries[name]
        self._check(entry)
        size = 0
        try:
            with self._zip.open(entry) as part:
                while chunk := part.read(_CHUNK):
                    size += len(chunk)
                    if size > max(entry.file_size, _CHUNK) or size > MAX_PART:
                        raise self._bomb()
                    yield chunk, min(1.0, size / max(1, entry.file_size))
        except _FAULTS as error:
            raise self._broken() from error

    def _check(self, entry: zipfile.ZipInfo) -> None:
        if entry.flag_bits & 1:
            raise DocumentError(self._document, DocumentFault.ENCRYPTED, "protected by a password")
        if entry.compress_type not in _METHODS:
            raise self._broken()
        is_dense = entry.file_size > _SMALL_PART and entry.file_size > entry.compress_size * MAX_RATIO
        if is_dense or entry.file_size > MAX_PART:
            raise self._bomb()

    def _broken(self) -> DocumentError:
        return DocumentError(self._document, DocumentFault.BROKEN, "a damaged DOCX file")

    def _bomb(self) -> DocumentError:
        return DocumentError(self._document, DocumentFault.ZIP_BOMB, "inflates to more than a document holds")
