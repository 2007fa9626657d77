"""Tell the format of a file by what it holds, never by its name."""

from __future__ import annotations

import re
import zipfile
from typing import BinaryIO, Final

from quizzes.errors import DocumentError, DocumentFault

_HEAD: Final = 4_096
_ZIP: Final = b"PK\x03\x04"
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
#: The name under which Office keeps a document with a password.
_ENCRYPTED_PACKAGE: Final = "EncryptedPackage".encode("utf-16-le")
_HTML: Final = re.compile(
    r"\ufeff?\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*)*<(?:!doctype\s+html|html|head|body|meta|title|article|section|div|p|h1)\b",
    re.IGNORECASE | re.DOTALL,
)
#: Formats that many files are in and no reader is for, by how they begin.
_UNSUPPORTED: Final = (
    (b"{\\rtf", "a rich text file (RTF)"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"\x1f\x8b", "a compressed file"),
    (b"7z\xbc\xaf", "a compressed file"),
    (b"Rar!", "a compressed file"),
    (b"PK\x05\x06", "an empty zip file"),
    (b"%!PS", "a PostScript file"),
    (b"AT&TFORM", "a DjVu file"),
)


def tell_format(file: BinaryIO, document: str) -> str:
    """`text`, `pdf`, `docx` or `html`. Raises `DocumentError` for a format that is known not to be read."""
    file.seek(0)
    head = file.read(_HEAD)
    for beginning, words in _UNSUPPORTED:
        if head.startswith(beginning):
            raise DocumentError(document, DocumentFault.UNSUPPORTED, f"{words}, not PDF, DOCX, HTML or text")
    if head.startswith(_OLE):
        raise _old_office(file, document)
    if head.startswith(_ZIP):
        return _tell_zip(file, document)
    if b"%PDF-" in head[:1_024]:
        return "pdf"
    return "html" if _HTML.match(_roughly(head)) else "text"


def _roughly(head: bytes) -> str:
    """The beginning as text, well enough to find tags in it."""
    wide = head.startswith((b"\xff\xfe", b"\xfe\xff"))
    return head.decode("utf-16", "ignore") if wide else head.removeprefix(b"\xef\xbb\xbf").decode("latin-1")


def _old_office(file: BinaryIO, document: str) -> DocumentError:
    file.seek(0)
    if _ENCRYPTED_PACKAGE in file.read(1 << 20):
        return DocumentError(document, DocumentFault.ENCRYPTED, "protected by a password")
    return DocumentError(document, DocumentFault.UNSUPPORTED, "an old Office file, not PDF, DOCX, HTML or text")


def _tell_zip(file: BinaryIO, document: str) -> str:
    try:
        with zipfile.ZipFile(file) as archive:
            names = set(archive.namelist())
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError) as error:
        raise DocumentError(document, DocumentFault.BROKEN, "a damaged zip or DOCX file") from error
    if any(name.endswith("word/document.xml") for name in names) or "[Content_Types].xml" in names:
        return "docx"
    raise DocumentError(document, DocumentFault.UNSUPPORTED, "a zip file, but not DOCX")
