"""What is shown of a passage: nothing lost but what is far from any evidence."""

from __future__ import annotations

import pytest

from quizzes.documents.excerpts import cut


@pytest.mark.parametrize(
    ("spans", "marked"),
    [
        ([], []),
        ([(0, 4)], ["0123"]),
        ([(2, 4), (3, 6)], ["23", "45"]),
        ([(2, 8), (3, 5)], ["234", "567"]),
        ([(5, 5)], []),
    ],
)
def test_evidence_is_cut_out_without_loss(spans: list[tuple[int, int]], marked: list[str]) -> None:
    pieces = list(cut("0123456789", spans))
    assert "".join(piece.text for piece in pieces) == "0123456789"
    assert [piece.text for piece in pieces if piece.is_marked] == marked


def test_a_long_passage_is_shown_around_its_evidence() -> None:
    text = "söz " * 2000 + "1926 yılında kuruldu." + " söz" * 2000
    pieces = list(cut(text, [(8000, 8021)]))
    assert [piece.text for piece in pieces if piece.is_marked] == ["1926 yılında kuruldu."]
    assert sum(piece.is_left_out for piece in pieces) == 2
    assert sum(len(piece.text) for piece in pieces) < 700
