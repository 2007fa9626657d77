"""Case and letters fold by the language of the text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.language import LANGUAGES, fold
from quizzes.language.folding import capitalise, plain_key


@pytest.mark.parametrize(
    ("text", "language", "folded"),
    [("IŞIK", "tr", "ışık"), ("İSTANBUL", "tr", "istanbul"), ("İYUN", "az", "iyun"), ("IRAN", "en", "iran")],
)
def test_fold_knows_the_dotless_i(text: str, language: str, folded: str) -> None:
    assert fold(text, language) == folded


@given(st.text(), st.sampled_from(LANGUAGES))
def test_fold_is_idempotent(text: str, language: str) -> None:
    assert fold(fold(text, language), language) == fold(text, language)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [("ilk başkan", "tr", "İlk başkan"), ("“açıq söz”", "az", "“Açıq söz”"), ("the x", "en", "The x")],
)
def test_capitalise_writes_the_languages_capital(text: str, language: str, expected: str) -> None:
    assert capitalise(text, language) == expected


@pytest.mark.parametrize(
    ("one", "other"),
    [("Məhəmməd Əmin Rəsulzadə", "mehemmed emin resulzade"), ("Qars", "KARS"), ("Kâzım", "kazim"), ("Bakı", "BAKI")],
)
def test_plain_key_is_what_any_keyboard_can_type(one: str, other: str) -> None:
    assert plain_key(one) == plain_key(other)
