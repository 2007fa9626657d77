"""The fact base holds what annotators found worth asking, where their annotation is at hand."""

from __future__ import annotations

from pathlib import Path

import pytest

from quizzes.facts.base import FactBase
from tests.evaluation.coverage import ANNOTATIONS, FOLDER, score
from tests.facts.second_reading import COUNT, digest, read_verdicts


@pytest.mark.parametrize(
    ("name", "of_three", "of_two"),
    [
        ("annotation that came with the documents", 0.98, 0.90),
        ("second annotation", 0.95, 0.90),
        ("third annotation", 0.90, 0.90),
        ("fourth annotation", 0.95, 0.90),
    ],
)
def test_what_matters_of_the_annotated_parts_is_there(
    base: FactBase, documents: Path, name: str, of_three: float, of_two: float
) -> None:
    assert documents.is_dir()
    if not (FOLDER / "score_facts.py").is_file():
        pytest.skip("the scorer is not at hand")
    recall = score(base, ANNOTATIONS[name])["lenient"]["recall"]
    assert recall["importance 3"] >= of_three
    assert recall["importance 2"] >= of_two


def test_a_second_reading_found_nothing_wrong_that_still_stands(base: FactBase) -> None:
    verdicts = read_verdicts()
    assert len({row["id"] for row in verdicts}) >= COUNT
    standing = [
        row
        for row in verdicts
        if not row["right"] and row["id"] in base.facts and digest(base.facts[row["id"]], base) == row["digest"]
    ]
    assert standing == []
