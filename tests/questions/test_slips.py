"""What a learner is told to mind."""

from __future__ import annotations

import pytest

from quizzes.questions.bank import QuestionBank
from quizzes.questions.mark import mark
from quizzes.questions.slips import Slip, SlipKind, slip_between
from tests.questions.responses import SLIP, read_table

_LETTERS, _TYPING = SlipKind.DIACRITICS, SlipKind.SPELLING


@pytest.mark.parametrize(
    ("response", "meant", "slip"),
    [
        ("Kazim Karabekir", "Kazım Karabekir", Slip(_LETTERS, ("Kazım",), ("ı",))),
        ("Ataturk", "Mustafa Kemal Atatürk", Slip(_LETTERS, ("Atatürk",), ("ü",))),
        ("turkiye", "Türkiyə", Slip(_LETTERS, ("Türkiyə",), ("ü", "ə"))),
        ("Məhəmməd Əmin Rəsulzade", "Məhəmməd Əmin Rəsulzadə", Slip(_LETTERS, ("Rəsulzadə",), ("ə",))),
        ("Moskow", "Moscow", Slip(_TYPING, ("Moscow",), ("c",))),
        ("Nerimanof", "Neriman Nerimanov", Slip(_LETTERS, ("Nerimanov",), ("v",))),
        ("Berln'de", "Berlin", Slip(_TYPING, ("Berlin",), ("i",))),
        ("Berlinn", "Berlin", Slip(_LETTERS, ("Berlin",), ())),
        ("28 Myıs 1918", "28 Mayıs 1918", Slip(_TYPING, ("Mayıs",), ("a",))),
        ("Lenin’in", "Vladimir Lenin", None),
        ("?", "Lenin", None),
        ("Lenin", "", None),
    ],
)
def test_slip_between(response: str, meant: str, slip: Slip | None) -> None:
    assert slip_between(response, meant) == slip


def test_every_slip_of_the_table_can_be_told(bank: QuestionBank) -> None:
    for row in read_table():
        if row.grade == SLIP:
            given = mark(bank.item(row.item), row.response, bank.base, row.language)
            assert given.meant
            assert slip_between(row.response, given.meant), (row.response, given.meant)
