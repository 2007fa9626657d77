"""The roster of a class: rows of names as a teacher has them, each with what is wrong with it, if anything is."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from quizzes.language.folding import look_alike_key

MOST_ROWS: Final = 2_000
LONGEST_NAME: Final = 80  # characters, of a student as her teachers know her
_LONGEST_ACCOUNT: Final = 34  # of an account's name, so that a number has room behind it
_SHORTEST_ACCOUNT: Final = 3
#: What stands over a column of names.
_HEADINGS: Final = frozenset(
    look_alike_key(heading)
    for heading in (
        "name", "names", "full name", "student", "student name", "ad", "adı", "ad soyad", "adı soyadı", "isim",
        "öğrenci", "öğrenci adı", "ad soyadı", "ad, soyad", "ad və soyad", "soyad ad", "soyadı adı", "şagird",
        "şagirdin adı", "tələbə", "soyad və ad",
    )
)  # fmt: skip


class RowFault(StrEnum):
    """What keeps a row from becoming a student. The values are stable: pages translate by them."""

    EMPTY = "empty"
    TOO_LONG = "too-long"
    NO_LETTERS = "no-letters"
    TWICE = "twice"
    IN_CLASS = "in-class"
    ACCOUNT_ODD = "account-odd"


@dataclass(frozen=True, slots=True)
class Row:
    """A row by its number, from 1: the student's name and the account name wished, which may be empty.

    `twin` is the number of the row before that has the same name.
    """

    number: int
    name: str
    account: str = ""
    fault: RowFault | None = None
    twin: int | None = None


def judge_roster(sheet: Sequence[Sequence[str]], present: Collection[str]) -> list[Row]:
    """The rows of a sheet that hold something, each with what is wrong with it.

    `present` are the names of those who are in the class. A heading over the names is passed over. Names are compared
    as readers see them: without case and accents.
    """
    taken = {look_alike_key(name) for name in present}
    seen: dict[str, int] = {}
    rows = []
    for number, name, account in _list_rows(sheet):
        key = look_alike_key(name)
        fault = _find_fault(name, account)
        twin = seen.get(key) if fault is None else None
        if fault is None and twin is not None:
            fault = RowFault.TWICE
        elif fault is None and key in taken:
            fault = RowFault.IN_CLASS
        rows.append(Row(number, name, account, fault, twin))
        if fault is None:
            seen[key] = number
    return rows


def _list_rows(sheet: Sequence[Sequence[str]]) -> Iterator[tuple[int, str, str]]:
    is_first = True
    for number, cells in enumerate(sheet, 1):
        name, account = (tidy(cells[place]) if len(cells) > place else "" for place in (0, 1))
        if not any(cells):
            continue
        if not (is_first and look_alike_key(name) in _HEADINGS):
            yield number, name, account
        is_first = False


def tidy(name: str) -> str:
    """A name with one space between its parts, and without what no reader sees."""
    seen = "".join(letter for letter in name if unicodedata.category(letter)[0] != "C" or letter in "\t\n")
    return " ".join(unicodedata.normalize("NFC", seen).split())


def _find_fault(name: str, account: str) -> RowFault | None:
    if not name:
        return RowFault.EMPTY
    if len(name) > LONGEST_NAME:
        return RowFault.TOO_LONG
    if not derive_account_name(name):
        return RowFault.NO_LETTERS
    return RowFault.ACCOUNT_ODD if account and derive_account_name(account) != account else None


def derive_account_name(name: str) -> str:
    """What an account for that name may be called; empty where the name has no letters.

    >>> derive_account_name("Ayşe (Elif) Yılmaz"), derive_account_name("Li"), derive_account_name("?")
    ('Ayşe Elif Yılmaz', 'Li 1', '')
    """
    kept = "".join(letter if _is_spoken(letter) else " " for letter in unicodedata.normalize("NFC", name))
    found = " ".join(kept.split())[:_LONGEST_ACCOUNT].strip()
    if not look_alike_key(found):
        return ""
    return found if len(found) >= _SHORTEST_ACCOUNT else f"{found} 1"


def _is_spoken(letter: str) -> bool:
    return unicodedata.category(letter)[0] in {"L", "M", "N"} or letter in " -’'.·_"


def write_rows(rows: Iterable[Row]) -> str:
    """Rows as a text that `spreadsheets.read_text` reads as the same rows: each has a tab, so that no comma is one."""
    return "\n".join(f"{_guard(row.name)}\t{_guard(row.account)}" for row in rows)


def _guard(cell: str) -> str:
    return '"' + cell.replace('"', '""') + '"' if '"' in cell else cell
