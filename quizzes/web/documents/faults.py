"""Why a document could not be read, and what to do about it, in the reader's language."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString

from quizzes.errors import DocumentFault
from quizzes.reading.work import Fault


@dataclass(frozen=True, slots=True)
class Told:
    """What is wrong, and what helps."""

    what: LazyString
    remedy: LazyString


_DIVIDE: Final = _l("Please divide it into parts, by chapters perhaps, and send them one by one.")
_SAVE_AGAIN: Final = _l("Please open it in the program it was made with, save it as PDF, DOCX or text, and send that.")
_TOO_LARGE: Final = Told(_l("This document is too large to be read in one go."), _DIVIDE)
_OURS: Final = Told(
    _l("Reading broke off. The fault is ours and has been noted."),
    _l("Nothing of the document was kept. Please send it again; if it breaks off again, send it in parts."),
)

TOLD: Final[dict[str, Told]] = {
    DocumentFault.EMPTY: Told(_l("There is nothing in this file."), _l("Please choose a file that holds text.")),
    DocumentFault.BINARY: Told(
        _l("This is no document, whatever its name says: it holds no text."),
        _l("A text, PDF, DOCX or HTML file can be read. Please choose one of these."),
    ),
    DocumentFault.UNSUPPORTED: Told(
        _l("Files of this kind cannot be read here."),
        _l("A text, PDF, DOCX or HTML file can be read. Please save yours as one of these."),
    ),
    DocumentFault.ENCRYPTED: Told(
        _l("This file is locked with a password."),
        _l("Please save a copy without a password, and send that."),
    ),
    DocumentFault.NO_TEXT: Told(
        _l("The pages of this document are pictures, so there are no words in it to read."),
        _l("It was scanned, it seems. Please have its text recognised (OCR) first, and send the result."),
    ),
    DocumentFault.BROKEN: Told(_l("This file is damaged and cannot be read to its end."), _SAVE_AGAIN),
    DocumentFault.UNREADABLE: _OURS,
    DocumentFault.TOO_LARGE: _TOO_LARGE,
    DocumentFault.ZIP_BOMB: Told(
        _l("Unpacked, this file would be far too large. It is damaged, or made to do harm."), _SAVE_AGAIN
    ),
    DocumentFault.FOREIGN_LANGUAGE: Told(
        _l("This text is in none of the three languages that are read here."),
        _l("Please choose a text in Turkish, Azerbaijani or English."),
    ),
    Fault.TOO_SLOW: Told(_l("Reading took too long and was stopped."), _DIVIDE),
    Fault.TOO_MUCH_MEMORY: _TOO_LARGE,
    Fault.STOPPED: _OURS,
}


def tell_fault(error: str | None) -> Told:
    """What to say of a failure; of one without words of its own, that it is ours."""
    return TOLD.get(error or "", _OURS)
