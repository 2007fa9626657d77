"""Lint sees each flaw it is there for."""

from __future__ import annotations

from dataclasses import replace

import pytest

from quizzes.facts.facts import FactId, State
from quizzes.language.dates import DateValue
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ChoiceItem, Distractor
from quizzes.questions.lint import lint_item
from quizzes.questions.nearness import Nearness
from quizzes.questions.phrase import Question

CHOICE = "musavat-party.founded-on.year.single-choice"


@pytest.fixture
def own_bank(bank: QuestionBank) -> QuestionBank:
    """A bank a test may spoil."""
    return QuestionBank(bank.base, {language: bank.catalogue(language) for language in LANGUAGES}, bank.items)


def _rules(bank: QuestionBank, item: AnyItem) -> set[int]:
    return {finding.rule for finding in lint_item(bank, item) if finding.blocks}


def _spoil(bank: QuestionBank, item: AnyItem, **changes: object) -> None:
    question = bank.question(item, "az")
    bank._questions[item.id, "az"] = replace(question, **changes)  # type: ignore[arg-type]


def _choice(bank: QuestionBank) -> ChoiceItem:
    item = bank.item(CHOICE)
    assert isinstance(item, ChoiceItem)
    return item


def _dates(*years: str) -> tuple[Distractor, ...]:
    return tuple(Distractor(DateValue.parse(year)) for year in years)


def test_a_clean_item_has_no_finding(own_bank: QuestionBank) -> None:
    assert _rules(own_bank, _choice(own_bank)) == set()


@pytest.mark.parametrize(
    ("wrong", "rule"),
    [
        (_dates("1911", "1915", "1920"), 1),
        (_dates("1912", "1913", "1914"), 20),
        (_dates("1905/1908", "1907", "1920"), 7),
        (_dates("1915"), 19),
    ],
)
def test_lint_finds_bad_distractors(own_bank: QuestionBank, wrong: tuple[Distractor, ...], rule: int) -> None:
    item = replace(_choice(own_bank), wrong=wrong)
    assert rule in _rules(own_bank, item)


def test_lint_finds_a_fact_that_is_no_longer_reviewed(own_bank: QuestionBank) -> None:
    facts = dict(own_bank.base.facts)
    fact_id = FactId("musavat-party.founded-on")
    facts[fact_id] = replace(facts[fact_id], state=State.CANDIDATE)
    spoiled = replace(own_bank.base, facts=facts)
    bank = QuestionBank(own_bank.base, {language: own_bank.catalogue(language) for language in LANGUAGES})
    bank.base = spoiled
    bank.near = Nearness(spoiled)
    assert 3 in _rules(bank, _choice(bank))


@pytest.mark.parametrize(
    ("stem", "rule"),
    [
        ("Müsavat Partiyası haqqında danışın", 14),
        ("Müsavat Partiyası neçənci ildə yaradılmış deyil?", 15),
        ("This party neçənci ildə yaradılıb?", 16),
        ("{subject} neçənci ildə yaradılıb?", 14),
        (" ".join(["söz"] * 31) + "?", 23),
        ("Müsavat Partiyası kaç ildə yaradılıb?", 24),
        ("Müsavat Partiyası için nə vaxt?", 24),
        ("Müsavat Partiyası u\u0308çün nə vaxt?", 24),
    ],
)
def test_lint_finds_a_bad_stem(own_bank: QuestionBank, stem: str, rule: int) -> None:
    item = _choice(own_bank)
    _spoil(own_bank, item, stem=stem)
    assert rule in _rules(own_bank, item)


@pytest.mark.parametrize(
    ("label", "rule"), [("hamısı", 8), ("həmişə Bakı", 13), ("1911", 6)], ids=["all", "absolute", "twice"]
)
def test_lint_finds_a_bad_option(own_bank: QuestionBank, label: str, rule: int) -> None:
    item = _choice(own_bank)
    question: Question = own_bank.question(item, "az")
    options = tuple(option if option.is_key else replace(option, label=label) for option in question.options)
    _spoil(own_bank, item, options=options)
    assert rule in _rules(own_bank, item)


def test_lint_finds_a_word_that_only_the_key_shares_with_the_stem(own_bank: QuestionBank) -> None:
    item = next(i for i in own_bank.items if i.id.endswith("who.single-choice"))
    question = own_bank.question(item, "az")
    _spoil(own_bank, item, stem=f"{question.key} {question.stem}")
    assert 11 in _rules(own_bank, item)
