"""An adaptive quiz grows harder with success and easier with failure, and never gives itself away."""

from __future__ import annotations

from random import Random
from statistics import mean

import pytest

from quizzes.facts.facts import TopicId
from quizzes.questions.bank import QuestionBank
from quizzes.questions.difficulty import estimate
from quizzes.study.adapt import TARGET, Tried, choose_next, estimate_ability, expect
from quizzes.study.draw import leaks

_LENGTH = 20


def _sit(bank: QuestionBank, skill: float, seed: int, topic: str | None = None) -> list[Tried]:
    """A quiz sat by somebody who gets right what she can be expected to, at a skill in logits."""
    rng, tried = Random(seed), list[Tried]()
    stock = bank.stock(TopicId(topic) if topic else None)
    while len(tried) < _LENGTH and (item := choose_next(bank, stock, tried, rng)):
        tried.append(Tried(item, float(rng.random() < expect(skill, bank, item))))
    return tried


def _difficulty(bank: QuestionBank, tried: list[Tried]) -> float:
    return mean(estimate(one.item, bank.near) for one in tried[_LENGTH // 2 :])


@pytest.mark.parametrize("seed", range(4))
def test_the_abler_are_asked_harder_items(bank: QuestionBank, seed: int) -> None:
    assert _difficulty(bank, _sit(bank, 2.5, seed)) > _difficulty(bank, _sit(bank, -0.5, seed)) + 0.1


def test_a_middling_learner_gets_about_three_in_four_right(bank: QuestionBank) -> None:
    scores = [one.score for seed in range(12) for one in _sit(bank, 1.0, seed)[5:]]
    assert abs(mean(scores) - TARGET) < 0.1


def test_success_makes_the_next_item_harder_and_failure_easier(bank: QuestionBank) -> None:
    tried = _sit(bank, 0.5, 1)[:4]
    last = tried[-1].item
    right, wrong = ([*tried[:-1], Tried(last, score)] for score in (1.0, 0.0))
    assert estimate_ability(bank, right) > estimate_ability(bank, tried[:-1]) > estimate_ability(bank, wrong)


@pytest.mark.parametrize("topic", [None, "diplomacy", "document-ataturk-nerimanov"])
def test_no_item_gives_away_another_or_asks_a_fact_twice(bank: QuestionBank, topic: str | None) -> None:
    items = [one.item for one in _sit(bank, 1.0, 7, topic)]
    assert len({item.fact for item in items}) == len(items) > _LENGTH / 2
    assert not [(one.id, other.id) for one in items for other in items if one is not other and leaks(bank, one, other)]


def test_the_same_chance_chooses_the_same_item(bank: QuestionBank) -> None:
    tried = _sit(bank, 0.5, 3)[:3]
    chosen = {getattr(choose_next(bank, bank.stock(None), tried, Random("x")), "id", None) for _ in range(3)}
    assert len(chosen) == 1


def test_it_ends_when_nothing_is_left(bank: QuestionBank) -> None:
    item = bank.items[0]
    stock = type(bank.stock(None)).gather([item], bank.base)
    assert choose_next(bank, stock, [], Random(1)) is item
    assert choose_next(bank, stock, [Tried(item, 1.0)], Random(1)) is None
