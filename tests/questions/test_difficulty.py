"""How hard an item is told to be."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizzes.facts.facts import FactId
from quizzes.questions.bank import QuestionBank
from quizzes.questions.difficulty import estimate, update
from quizzes.questions.items import ChoiceItem


def test_what_is_taught_more_is_easier(bank: QuestionBank) -> None:
    by_weight = {weight: [] for weight in (1, 2, 3)}  # type: dict[int, list[float]]
    for item in bank.items:
        by_weight[bank.base.facts[item.fact].weight].append(estimate(item, bank.near))
    means = [sum(by_weight[weight]) / len(by_weight[weight]) for weight in (3, 2, 1)]
    assert means == sorted(means)


def test_recall_is_harder_than_recognition(bank: QuestionBank) -> None:
    ids = [f"musavat-party.founded-on.{asked}" for asked in ("year.true-false", "year.single-choice", "year.cloze")]
    estimates = [estimate(bank.item(item_id), bank.near) for item_id in ids]
    assert estimates == sorted(estimates)
    assert len(set(estimates)) == 3


def test_near_distractors_make_an_item_harder(bank: QuestionBank) -> None:
    item = bank.item("musavat-party.founded-on.year.single-choice")
    assert isinstance(item, ChoiceItem)
    far = FactId("victory-parade-after-the-second-karabakh-war.held-on")
    easier = replace(item, wrong=tuple(replace(wrong, because=far) for wrong in item.wrong))
    assert estimate(easier, bank.near) < estimate(item, bank.near)


@pytest.mark.parametrize(("responses", "mean", "expected"), [(0, 0.0, 0.5), (10, 0.9, 0.3), (10_000, 0.2, 0.8)])
def test_responses_say_better(responses: int, mean: float, expected: float) -> None:
    assert update(0.5, responses, mean) == expected
