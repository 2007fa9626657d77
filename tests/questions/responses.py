"""Responses as a history teacher grades them, and how many are marked so: `python -m tests.questions.responses`."""

from __future__ import annotations

import csv
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import ItemId
from quizzes.questions.mark import Grade, Mark, mark
from quizzes.settings import ROOT

TABLE: Final = Path(__file__).with_name("responses.tsv")
SLIP: Final = "slip"  # right, and a slip is shown


@dataclass(frozen=True, slots=True)
class Row:
    """One response, and the grade it deserves."""

    language: str
    item: ItemId
    response: str
    grade: str
    why: str


def read_table() -> Iterator[Row]:
    """Every row of the table."""
    with TABLE.open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Row(row["language"], ItemId(row["item"]), row["response"], row["grade"], row["why"])


def grade_of(given: Mark) -> str:
    """A mark in the words of the table."""
    return SLIP if given.grade is Grade.RIGHT and given.meant else given.grade.value


def disagreements(bank: QuestionBank, rows: list[Row]) -> list[str]:
    """The rows marked otherwise, one line each."""
    found = []
    for row in rows:
        given = mark(bank.item(row.item), row.response, bank.base, row.language)
        if grade_of(given) != row.grade:
            told = f"{grade_of(given)} ({given.reason}, meant {given.meant})"
            found.append(f"{row.language} {row.item}: {row.response!r} is {told}, not {row.grade}: {row.why}")
    return found


def main() -> int:
    """Print the disagreements, the sum, and the counts by grade and language."""
    bank = QuestionBank.load(ROOT / "content", ROOT / "translations")
    rows = list(read_table())
    wrong = disagreements(bank, rows)
    for line in wrong:
        print(line)
    print(f"marking: {len(rows) - len(wrong)} of {len(rows)}")
    for name, counts in (
        ("grade", Counter(row.grade for row in rows)),
        ("language", Counter(row.language for row in rows)),
    ):
        print(f"by {name}: " + ", ".join(f"{key} {count}" for key, count in sorted(counts.items())))
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
