"""Read a sheet of names, however it was saved or pasted, into rows of texts; nothing of it is ever worked out.

XLSX: ECMA-376. Of a cell with a formula the value last shown counts. CSV: RFC 4180, with a comma, a semicolon (Excel in
Turkish and Azerbaijani) or a tab, each line a row.
"""

from __future__ import annotations

import codecs
import csv
import io
import warnings
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException  # type: ignore[import-untyped]
from openpyxl import load_workbook
from openpyxl.utils.exceptions import InvalidFileException

from quizzes.errors import SalnameError

_ZIP: Final = b"PK\x03\x04"
_OLD_EXCEL: Final = b"\xd0\xcf\x11\xe0"
_MOST_UNPACKED: Final = 64 * 1024 * 1024  # bytes
_MOST_ROWS_LOOKED_AT: Final = 20_000  # filled or empty
_MOST_CELLS: Final = 20  # in a row; what stands further right is no name
_SEPARATORS: Final = "\t;,"
_SAMPLE: Final = 50  # lines
_BROKEN: Final = (
    zipfile.BadZipFile, InvalidFileException, DefusedXmlException, ParseError, KeyError, ValueError, TypeError,
    AttributeError, IndexError, EOFError, OSError, NotImplementedError, RuntimeError,
)  # fmt: skip

Sheet = list[list[str]]


class SheetFault(StrEnum):
    """What keeps a file from being read as a sheet. The values are stable: pages translate by them."""

    EMPTY = "empty"
    NO_SHEET = "no-sheet"
    OLD_EXCEL = "old-excel"
    BROKEN = "broken"
    ENCODING = "encoding"


class SheetError(SalnameError):
    """A file or a text that is no sheet."""

    def __init__(self, fault: SheetFault) -> None:
        super().__init__(fault.value)
        self.fault = fault


def read_file(data: bytes) -> Sheet:
    """The rows of a file, of whatever name: its beginning says what it is. Raises `SheetError`.

    An empty row stays, as a list of nothing, so that rows keep their numbers.
    """
    if not data.strip():
        raise SheetError(SheetFault.EMPTY)
    if data.startswith(_OLD_EXCEL):
        raise SheetError(SheetFault.OLD_EXCEL)
    if data.startswith(_ZIP):
        return list(_read_workbook(data))
    return read_text(_decode(data))


def read_text(text: str) -> Sheet:
    r"""The rows of a text.

    >>> read_text("Ad;Hesap\n\n\"Yılmaz; Ayşe\";ayse")
    [['Ad', 'Hesap'], [], ['Yılmaz; Ayşe', 'ayse']]
    """
    lines = text.removeprefix("\N{ZERO WIDTH NO-BREAK SPACE}").splitlines()
    separator = _tell_separator([line for line in lines if line.strip()][:_SAMPLE])
    return [_split(line, separator) for line in lines]


def _split(line: str, separator: str) -> list[str]:
    try:
        cells = next(csv.reader([line], delimiter=separator), [])
    except csv.Error:  # a cell longer than a book
        cells = [line]
    return _tidy(cells)


def _tell_separator(lines: Sequence[str]) -> str:
    """The one that stands in most lines."""
    return max(_SEPARATORS, key=lambda mark: sum(mark in line for line in lines)) if lines else ","


def _tidy(cells: Iterable[Any]) -> list[str]:
    """Cells as texts, without empty ones at the end."""
    texts = [_write(cell) for cell, _place in zip(cells, range(_MOST_CELLS), strict=False)]
    while texts and not texts[-1]:
        texts.pop()
    return texts


def _write(cell: Any) -> str:
    if cell is None:
        return ""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    if isinstance(cell, date):
        return cell.isoformat()
    return " ".join(str(cell).split())


def _decode(data: bytes) -> str:
    """UTF-8, UTF-16 with its mark, or Windows-1254, in which Excel saves where Turkish is the system's language."""
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        encodings = ["utf-16"]
    elif b"\0" in data:
        raise SheetError(SheetFault.NO_SHEET)
    else:
        encodings = ["utf-8-sig", "cp1254"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeError:
            continue
        if any(ord(letter) < 32 and letter not in "\t\n\v\f\r" for letter in text):
            raise SheetError(SheetFault.NO_SHEET)
        return text
    raise SheetError(SheetFault.ENCODING)


def _read_workbook(data: bytes) -> Iterator[list[str]]:
    """The rows of the first sheet of an XLSX file."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            if "[Content_Types].xml" not in archive.namelist():
                raise SheetError(SheetFault.NO_SHEET)
            if sum(member.file_size for member in archive.infolist()) > _MOST_UNPACKED:
                raise SheetError(SheetFault.BROKEN)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # what it leaves out, such as styles, is not asked for
            book = load_workbook(io.BytesIO(data), read_only=True, data_only=True, keep_links=False)
            if not book.worksheets:
                raise SheetError(SheetFault.NO_SHEET)
            rows = book.worksheets[0].iter_rows(values_only=True, max_row=_MOST_ROWS_LOOKED_AT, max_col=_MOST_CELLS)
            yield from [_tidy(row) for row in rows]
            book.close()
    except _BROKEN as error:
        raise SheetError(SheetFault.BROKEN) from error
