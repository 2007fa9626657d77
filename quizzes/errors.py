"""Every error Salname raises itself; `web/errors.py` maps each to a status once."""

from __future__ import annotations

from collections.abc import Sequence
from enum import StrEnum


class SalnameError(Exception):
    """Base of all errors that Salname raises on purpose."""


class ContentError(SalnameError):
    """A document, fact, date or lexicon is malformed: an editor can fix it."""


class ContentFaults(ContentError):
    """Everything that is wrong with the fact base, told in one go."""

    def __init__(self, faults: Sequence[object]) -> None:
        super().__init__("\n".join(str(fault) for fault in faults))
        self.faults = tuple(faults)


class DocumentFault(StrEnum):
    """What keeps a document from being read. The values are stable: pages translate by them."""

    EMPTY = "empty"
    BINARY = "binary"
    ENCRYPTED = "encrypted"
    NO_TEXT = "no-text"
    BROKEN = "broken"
    TOO_LARGE = "too-large"
    ZIP_BOMB = "zip-bomb"
    FOREIGN_LANGUAGE = "foreign-language"
    UNSUPPORTED = "unsupported"
    UNREADABLE = "unreadable"


class DocumentError(ContentError):
    """A document that cannot be read: its name, what is wrong by code, and the same in words."""

    def __init__(self, document: str, fault: DocumentFault, words: str) -> None:
        super().__init__(f"{document}: {words}")
        self.document = document
        self.fault = fault


class SettingsError(SalnameError):
    """A setting is missing or makes no sense."""


class NotFound(SalnameError):
    """What was asked for does not exist, or is not this reader's to see."""


class Conflict(SalnameError):
    """The request does not fit the present state, as a response to another quiz's item."""


class NameTaken(Conflict):
    """Another account has that name, or one that looks like it."""


class LastAdmin(Conflict):
    """No admin would be left."""


class Archived(Conflict):
    """A class that is put away: it can be read, and not added to."""


class LastTeacher(Conflict):
    """A class cannot be left without a teacher."""


class Changed(Conflict):
    """Somebody else changed it since this reader saw it."""
