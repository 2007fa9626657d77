"""Every fact becomes items whose wrong options are proven wrong."""

from __future__ import annotations

from collections import Counter

import pytest

from quizzes.facts.base import FactBase
from quizzes.facts.facts import FactId
from quizzes.language.dates import DateValue
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.derive import derive_all
from quizzes.questions.items import ChoiceItem, DateItem, ItemType, NameItem, TrueFalseItem
from quizzes.questions.lint import lint


def test_every_item_type_is_there(bank: QuestionBank) -> None:
    counts = Counter(item.type for item in bank.items)
    assert set(counts) == set(ItemType)
    assert min(counts.values()) >= 50


def test_ids_are_unique_and_stable(bank: QuestionBank, base: FactBase) -> None:
    assert len({item.id for item in bank.items}) == len(bank.items)
    assert "musavat-party.founded-on.year.single-choice" in bank
    assert list(derive_all(base)) == list(bank.items)


def test_no_distractor_is_true(bank: QuestionBank, base: FactBase) -> None:
    for item in bank.items:
        fact = base.facts[item.fact]
        if not isinstance(item, ChoiceItem):
            continue
        assert item.key not in item.distractors
        assert len(set(item.options)) == len(item.options)
        for wrong in item.distractors:
            if isinstance(wrong, DateValue):
                assert fact.date is not None
                assert not wrong.overlaps(fact.date)
            else:
                assert wrong not in (*fact.entities, *fact.parties, fact.place)
                assert base.entity(wrong).kind is base.entity(item.answers[0]).kind  # type: ignore[arg-type]


def test_a_false_statement_is_false(bank: QuestionBank, base: FactBase) -> None:
    statements = [item for item in bank.items if isinstance(item, TrueFalseItem)]
    assert 0.4 < sum(item.is_true for item in statements) / len(statements) < 0.6
    for item in statements:
        fact = base.facts[item.fact]
        if isinstance(item.stated, DateValue):
            assert fact.date is not None
            assert item.stated.overlaps(fact.date) is item.is_true
        else:
            assert (item.stated in fact.entities) is item.is_true


def test_a_list_that_may_lack_somebody_is_not_asked_by_name(bank: QuestionBank, base: FactBase) -> None:
    open_lists = {fact.id for fact in base.reviewed if fact.entities and not fact.is_closed}
    assert open_lists
    assert open_lists.isdisjoint(item.fact for item in bank.items)


def test_a_treaty_named_after_its_city_is_not_asked_for_it(bank: QuestionBank) -> None:
    fact = bank.base.facts[FactId("treaty-of-kars.signed-on")]
    assert fact.place == "kars"
    assert "treaty-of-kars.signed-on.where.name" not in bank


def test_the_key_is_not_always_in_the_middle(bank: QuestionBank) -> None:
    ranks = Counter(
        item.options.index(item.key)
        for item in bank.items
        if isinstance(item, ChoiceItem) and isinstance(item.key, DateValue) and len(item.options) == 4
    )
    assert all(0.15 <= ranks[rank] / ranks.total() <= 0.35 for rank in range(4))


def test_lint_blocks_nothing_that_is_published(bank: QuestionBank) -> None:
    assert [str(finding) for finding in lint(bank) if finding.blocks] == []


def test_every_item_is_phrased_in_every_language_with_the_same_options(bank: QuestionBank) -> None:
    for item in bank.items:
        questions = [bank.question(item, language) for language in LANGUAGES]
        assert len({tuple(option.id for option in question.options) for question in questions}) == 1
        for question in questions:
            assert question.stem
            assert question.explanation
            assert question.citations
            assert len({option.label for option in question.options}) == len(question.options)
            assert sum(option.is_key for option in question.options) == (1 if question.options else 0)


@pytest.mark.parametrize("language", LANGUAGES)
def test_phrase_matches_golden_questions(bank: QuestionBank, language: str, golden) -> None:  # type: ignore[no-untyped-def]
    """The sentences a reader sees, one of each pattern."""
    seen = set()
    lines = []
    for item in bank.items:
        fact = bank.base.facts[item.fact]
        kind = bank.base.entity(fact.subject).kind
        pattern = (fact.property, kind, item.aspect, item.type, bool(fact.place), fact.date and fact.date.precision)
        if pattern in seen or not isinstance(item, DateItem | NameItem | TrueFalseItem):
            continue
        seen.add(pattern)
        question = bank.question(item, language)
        lines.append(f"{item.id}\n  {question.stem}\n  {question.key}\n  {question.explanation}\n")
    golden(f"questions-{language}.txt", "".join(sorted(lines)))
