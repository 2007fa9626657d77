"""Forms seen in print, and how many of them `inflect` writes: `python -m tests.language.attested tr`."""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

from quizzes.language import NameKind, inflect
from quizzes.language.kinds import Case


@dataclass(frozen=True, slots=True)
class AttestedForm:
    """A form and where it was seen: a line of a document, or the address of a page."""

    base: str
    kind: NameKind | None
    case: Case
    form: str
    seen: str


def read_attested(language: str) -> list[AttestedForm]:
    """The rows of `attested_<language>.tsv`; a kind of "-" is none given."""
    path = Path(__file__).with_name(f"attested_{language}.tsv")
    with path.open(encoding="utf-8", newline="") as lines:
        return [
            AttestedForm(
                row["base"],
                None if row["kind"] == "-" else NameKind(row["kind"]),
                Case(row["case"]),
                row["form"],
                row["seen"],
            )
            for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE)
        ]


def find_misses(language: str, *, with_kind: bool = True) -> list[tuple[AttestedForm, str]]:
    """The attested forms that `inflect` writes otherwise, each with what it writes."""
    written = [
        (row, inflect(row.base, row.case, language, kind=row.kind if with_kind else None))
        for row in read_attested(language)
    ]
    return [(row, form) for row, form in written if form != row.form]


def main(language: str) -> None:
    """Print the misses and the figure."""
    count = len(read_attested(language))
    misses = find_misses(language)
    for row, form in misses:
        print(f"{row.base} | {row.case} | {row.form} | {form}")
    print(f"{language}: {count - len(misses)} of {count} ({(count - len(misses)) / count:.1%})")


if __name__ == "__main__":
    main(sys.argv[1])
