"""Item statistics, and the items they send back to the teacher."""

from __future__ import annotations

from random import Random

import pytest

from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import ChoiceItem
from quizzes.study.statistics import ItemStatistics, Scored, analyse, review

ITEM = "musavat-party.founded-on.year.single-choice"


def test_analyse_matches_a_worked_example() -> None:
    """Four attempts at two items: scores 1 1 0 0 against 1 0.5 0.5 0."""
    scores = {"a": (1, 1), "b": (1, 0.5), "c": (0, 0.5), "d": (0, 0)}
    rows = [
        Scored(who, item, "x", score) for who, pair in scores.items() for item, score in zip("pq", pair, strict=True)
    ]
    first = analyse(rows)["p"]
    assert first.responses == 4
    assert first.facility == 0.5
    # cov = 0.5/3; sd = (1/3)^0.5 and (0.5/3)^0.5
    assert first.discrimination == pytest.approx((0.5 / 3) / ((1 / 3) * (0.5 / 3)) ** 0.5, abs=1e-12)
    assert first.efficiency == pytest.approx(1.0)


def test_what_cannot_be_known_is_not_claimed() -> None:
    alone = analyse([Scored("a", "p", "x", 1.0)])["p"]
    assert alone.discrimination is None
    assert alone.efficiency is None
    all_right = analyse([Scored(who, item, "x", 1.0) for who in "abc" for item in "pq"])["p"]
    assert all_right.discrimination is None


def _statistics(**changes: object) -> ItemStatistics:
    values = {"responses": 40, "facility": 0.6, "discrimination": 0.3, "efficiency": 0.5, "given": {}}
    return ItemStatistics(**{**values, **changes})  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({}, 0),
        ({"facility": 0.97}, 1),
        ({"facility": 0.1}, 1),
        ({"discrimination": -0.2}, 1),
        ({"efficiency": 0.1}, 1),
        ({"facility": 0.97, "responses": 29}, 0),
    ],
)
def test_review_lists_what_a_teacher_should_look_at(bank: QuestionBank, changes: dict[str, object], told: int) -> None:
    item = bank.item(ITEM)
    assert isinstance(item, ChoiceItem)
    given = {str(option): 10 for option in item.options}
    found = list(review({ITEM: _statistics(given=given, **changes)}, bank))
    assert len(found) == told
    assert all(finding.rule == 27 and not finding.blocks for finding in found)


def test_review_names_a_distractor_nobody_takes(bank: QuestionBank) -> None:
    item = bank.item(ITEM)
    assert isinstance(item, ChoiceItem)
    given = {str(option): 20 for option in item.options[:3]}
    (finding,) = review({ITEM: _statistics(given=given, responses=60)}, bank)
    left = {str(wrong.answer) for wrong in item.distractors} - set(given)
    assert left.pop() in finding.message


def test_analyse_never_fails() -> None:
    rng = Random(1)
    rows = [Scored(str(rng.randint(0, 9)), str(rng.randint(0, 5)), "x", rng.choice((0, 0.5, 1))) for _ in range(300)]
    for found in analyse(rows).values():
        assert 0 <= found.facility <= 1
        assert found.discrimination is None or -1 <= found.discrimination <= 1
