"""Draw facts for a second reading, and count its verdicts: `python -m tests.facts.second_reading [SEED]`.

With a seed 150 facts are drawn and their ids printed. Without one the verdicts kept in `second_reading.jsonl` are
counted: `id, right, note, digest, draw` (the seed). They were given by readers who had not written the facts, with the
cited lines before them; a verdict holds as long as the digest of what the fact states, and of the names and sentences
of its subject in the three languages, is the one that was read.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections import Counter
from pathlib import Path
from random import Random
from typing import Any

from quizzes.facts.base import FactBase
from quizzes.facts.content import load_content
from quizzes.facts.facts import Fact, State
from quizzes.language.kinds import LANGUAGES
from quizzes.settings import ROOT

COUNT = 150
VERDICTS = Path(__file__).with_name("second_reading.jsonl")


def draw_facts(base: FactBase, seed: int) -> list[Fact]:
    """Facts that may be asked or told as disputed, by chance, in the order of their ids."""
    facts = sorted(
        (fact for fact in base.facts.values() if fact.state in {State.REVIEWED, State.DISPUTED}), key=lambda one: one.id
    )
    return sorted(Random(seed).sample(facts, COUNT), key=lambda one: one.id)


def digest(fact: Fact, base: FactBase) -> str:
    """What a verdict knows a fact by: its values, qualifiers and sources, and how its subject is named and told."""
    subject = base.entity(fact.subject)
    values = (fact.value, fact.place, fact.parties, fact.is_complete, fact.claims, fact.misprints, fact.right)
    stated = (fact.state, values, fact.sources)
    told = [(str(subject.name(language)), subject.clauses.get(language)) for language in LANGUAGES]
    return f"{zlib.crc32(repr((stated, told)).encode()):08x}"


def read_verdicts() -> list[dict[str, Any]]:
    """Every verdict, in the order they were given."""
    return [json.loads(line) for line in VERDICTS.read_text(encoding="utf-8").splitlines()]


def main() -> None:
    """Print a draw, or how many facts of each draw were found right, and how many still state the same."""
    base = load_content(ROOT / "content")
    if len(sys.argv) > 1:
        for fact in draw_facts(base, int(sys.argv[1])):
            print(json.dumps({"id": fact.id, "digest": digest(fact, base)}))
        return
    verdicts = read_verdicts()
    for seed in sorted({row["draw"] for row in verdicts}):
        rows = [row for row in verdicts if row["draw"] == seed]
        counts = Counter(row["right"] for row in rows)
        known = [(row, base.facts[row["id"]]) for row in rows if row["id"] in base.facts]
        same = [row for row, fact in known if digest(fact, base) == row["digest"]]
        wrong = sum(not row["right"] for row in same)
        print(
            f"draw {seed}: {counts[False]} of {counts.total()} facts wrong as drawn; "
            f"{len(same)} still state the same, {wrong} of them wrong"
        )


if __name__ == "__main__":
    main()
