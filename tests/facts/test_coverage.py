"""The fact base holds what annotators found worth asking, where their annotation is at hand."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from quizzes.exports.records import fact_records
from quizzes.facts.base import FactBase
from tests.facts.second_reading import COUNT, digest, read_verdicts


def test_what_matters_of_the_annotated_parts_is_there(base: FactBase, documents: Path, tmp_path: Path) -> None:
    folder = documents.parent / "eval"
    if not (folder / "annotated.jsonl").is_file():
        pytest.skip("the annotation is not at hand")
    facts = tmp_path / "facts.jsonl"
    facts.write_text("\n".join(json.dumps(record) for record in fact_records(base)), encoding="utf-8")
    scored = subprocess.run(
        [sys.executable, folder / "score_facts.py", folder / "annotated.jsonl", facts, "--anywhere", "--json"],
        capture_output=True,
        check=True,
    )
    recall = json.loads(scored.stdout)["lenient"]["recall"]
    assert recall["importance 3"] >= 0.98
    assert recall["importance 2"] >= 0.90


def test_a_second_reading_found_nothing_wrong_that_still_stands(base: FactBase) -> None:
    verdicts = read_verdicts()
    assert len({row["id"] for row in verdicts}) >= COUNT
    standing = [
        row
        for row in verdicts
        if not row["right"] and row["id"] in base.facts and digest(base.facts[row["id"]]) == row["digest"]
    ]
    assert standing == []
