"""Draw stems to be read one by one, and count the verdicts: `python -m tests.questions.naturalness [LANGUAGE] [SEED]`.

With a language 150 different stems are drawn and printed as they read, `id` and text. Without one the verdicts kept in
`stem_verdicts.jsonl` are counted: `id, language, natural, note, digest, draw` (the seed); a verdict holds as long as
the stem's digest is the one that was read.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem
from quizzes.settings import ROOT

COUNT = 150
VERDICTS = Path(__file__).with_name("stem_verdicts.jsonl")


def draw_stems(bank: QuestionBank, language: str, seed: int) -> list[tuple[AnyItem, str]]:
    """Items with different stems, by chance, in the order of the bank."""
    by_stem: dict[str, AnyItem] = {}
    for item in bank.items:
        by_stem.setdefault(bank.question(item, language).stem, item)
    stems = list(by_stem)
    drawn = sorted(Random(f"{language}.{seed}").sample(range(len(stems)), COUNT))
    return [(by_stem[stems[place]], stems[place]) for place in drawn]


def digest(stem: str) -> str:
    """What a verdict knows a stem by, without its words."""
    return f"{zlib.crc32(stem.encode()):08x}"


def read_verdicts() -> list[dict[str, Any]]:
    """Every verdict, in the order they were given."""
    return [json.loads(line) for line in VERDICTS.read_text(encoding="utf-8").splitlines()]


def main(bank: QuestionBank) -> None:
    """Print how many stems were found natural, as drawn, and of those that still read the same."""
    verdicts = read_verdicts()
    for language, seed in sorted({(row["language"], row["draw"]) for row in verdicts}):
        rows = [row for row in verdicts if (row["language"], row["draw"]) == (language, seed)]
        counts = Counter(row["natural"] for row in rows)
        same = [row for row in rows if row["id"] in bank and _reads_the_same(bank, row)]
        faulty = sum(not row["natural"] for row in same)
        print(
            f"{language}, draw {seed}: {counts[True]} of {counts.total()} stems natural as drawn; "
            f"{len(same)} still read so, {faulty} of them faulty"
        )


def _reads_the_same(bank: QuestionBank, row: dict[str, Any]) -> bool:
    return digest(bank.question(bank.item(row["id"]), row["language"]).stem) == str(row["digest"])


if __name__ == "__main__":
    loaded = QuestionBank.load(ROOT / "content", ROOT / "translations")
    if len(sys.argv) > 1:
        for found, text in draw_stems(loaded, sys.argv[1], int(sys.argv[2]) if len(sys.argv) > 2 else 1):
            print(f"{found.id}\t{digest(text)}\t{text}")
    else:
        main(loaded)
