"""What hands a document in, and what sieves its candidates."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import FileStorage, MultiDict
from wtforms import FileField
from wtforms.validators import InputRequired

from quizzes.facts.properties import RecordKind
from quizzes.store.documents import Document, Sieve
from quizzes.web.forms import Form

#: Enough for a teacher's year; each is hers to delete.
MOST_DOCUMENTS: Final = 30
#: Of everybody's documents together: they lie on this machine until they are read.
MOST_WAITING: Final = 40
_LONGEST_NAME: Final = 120  # characters


class UploadForm(Form):
    """A file."""

    file = FileField(validators=[InputRequired(_l("Please choose a file."))])

    def find_problem(self, mine: Sequence[Document]) -> str | None:
        """Why the file is not taken in; None when it is."""
        if not self.validate() or not self.file.data.filename:
            return str(_("Please choose a file."))
        if _measure(self.file.data) == 0:
            return str(_("This file is empty. Please choose one that holds text."))
        if len(mine) >= MOST_DOCUMENTS:
            return str(_("You have %(number)d documents here. Please delete one first.", number=len(mine)))
        return None

    def save(self, path: Path) -> int:
        """Write the file to a path, for nobody else to read. Returns its size."""
        path.touch(mode=0o600)
        self.file.data.save(path)
        return path.stat().st_size

    @property
    def name(self) -> str:
        """The file's name as it may be shown: its last part, of printable characters."""
        last = unicodedata.normalize("NFC", self.file.data.filename).replace("\\", "/").rpartition("/")[2]
        shown = "".join(letter if letter.isprintable() else " " for letter in last).strip()
        stem, dot, ending = shown.rpartition(".")
        if len(shown) > _LONGEST_NAME and dot and len(ending) < 8:
            return f"{stem[: _LONGEST_NAME - len(ending) - 2]}….{ending}"
        return shown[:_LONGEST_NAME] or "…"


def _measure(file: FileStorage) -> int:
    size = file.stream.seek(0, 2)
    file.stream.seek(0)
    return size


class Surety(StrEnum):
    """A confidence as people speak of it."""

    SURE = "sure"
    LIKELY = "likely"
    UNCERTAIN = "uncertain"
    DOUBTFUL = "doubtful"


#: From which confidence on, and below which.
_BOUNDS: Final = {
    Surety.SURE: (0.9, 2.0),
    Surety.LIKELY: (0.7, 0.9),
    Surety.UNCERTAIN: (0.5, 0.7),
    Surety.DOUBTFUL: (0.0, 0.5),
}
#: In an address: the doubtful too. They are many, and most of them are wrong, so they are shown to who asks.
_ALL: Final = "all"


def tell_surety(confidence: float) -> Surety:
    """How a confidence is spoken of. What is shown as 90 % is sure."""
    return next(surety for surety, (least, _) in _BOUNDS.items() if round(confidence, 2) >= least)


@dataclass(frozen=True, slots=True)
class View:
    """What the address of a result page asks for. What it asks wrongly it does not ask at all."""

    kind: RecordKind | None = None
    surety: Surety | None = None
    with_doubtful: bool = False
    by_confidence: bool = False
    page: int = 1

    @classmethod
    def read(cls, values: MultiDict[str, str]) -> View:
        """Read the query of an address."""
        page = values.get("page", "1")
        return cls(
            RecordKind(values["kind"]) if values.get("kind") in set(RecordKind) else None,
            Surety(values["confidence"]) if values.get("confidence") in set(Surety) else None,
            values.get("confidence") == _ALL,
            values.get("sort") == "confidence",
            max(1, int(page)) if page.isascii() and page.isdigit() and len(page) < 6 else 1,
        )

    @property
    def sieve(self) -> Sieve:
        """The candidates it asks for."""
        least, below = _BOUNDS[self.surety] if self.surety else (0.0 if self.with_doubtful else 0.5, 2.0)
        return Sieve(self.kind, least, below)

    def query(self, page: int) -> dict[str, str]:
        """The same view of another page, as the query of an address."""
        given = {
            "kind": self.kind and self.kind.value,
            "confidence": self.surety.value if self.surety else _ALL if self.with_doubtful else None,
            "sort": "confidence" if self.by_confidence else None,
            "page": str(page) if page > 1 else None,
        }
        return {key: value for key, value in given.items() if value}
