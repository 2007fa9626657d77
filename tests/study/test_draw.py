"""A quiz is varied, fair, and does not answer its own questions."""

from __future__ import annotations

from collections import Counter
from datetime import UTC, datetime
from random import Random

import pytest

from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import ChoiceItem, ItemType
from quizzes.questions.mark import Grade, Mark, Reason
from quizzes.study.attempts import Attempt, AttemptId, LearnerId, Plan, Slot
from quizzes.study.draw import LENGTHS, arrange, draw, leaks
from quizzes.study.lint_quizzes import lint_quizzes


@pytest.mark.parametrize("length", LENGTHS)
def test_draw_takes_as_many_as_wanted_about_different_subjects(bank: QuestionBank, length: int) -> None:
    for seed in range(20):
        items = draw(bank, None, length, Random(seed))
        subjects = [bank.base.facts[item.fact].subject for item in items]
        assert len(items) == length
        assert len(set(subjects)) == length


def test_draw_keeps_to_the_topic(bank: QuestionBank) -> None:
    for topic in bank.base.themes:
        items = draw(bank, topic, 10, Random(1))
        assert len(items) == 10
        assert {item.topic for item in items} == {topic}


def test_draw_mixes_ways_of_asking(bank: QuestionBank) -> None:
    types = Counter(item.type for seed in range(50) for item in draw(bank, None, 10, Random(seed)))
    assert all(count > 20 for count in types.values())
    assert set(types) == set(ItemType)


def test_no_question_gives_away_another(bank: QuestionBank) -> None:
    """No sentence of a quiz names what another stem names together with that stem's key."""
    assert [str(finding) for finding in lint_quizzes(bank) if finding.rule in {17, 21}] == []


def test_leaks_sees_a_question_that_tells_anothers_key(bank: QuestionBank) -> None:
    when = bank.item("treaty-of-moscow.signed-on.when.date")
    choice = bank.item("treaty-of-moscow.signed-on.year.single-choice")
    other = bank.item("musavat-party.founded-on.when.date")
    assert leaks(bank, when, choice)
    assert not leaks(bank, when, other)


@pytest.mark.parametrize(("length", "least"), [(5, 5), (10, 10), (20, 18)])
def test_a_topic_gives_as_many_as_go_together(bank: QuestionBank, length: int, least: int) -> None:
    """The smallest topics have hardly twenty facts that do not tell each other's keys."""
    for topic in bank.base.themes:
        for seed in range(10):
            assert least <= len(draw(bank, topic, length, Random(seed))) <= length


def test_arrange_puts_the_key_anywhere(bank: QuestionBank) -> None:
    places: Counter[int] = Counter()
    named = [item for item in bank.items if isinstance(item, ChoiceItem) and isinstance(item.key, str)]
    for seed in range(20):
        for slot, item in zip(arrange(named, Random(seed)), named, strict=True):
            assert sorted(slot.options) == sorted(map(str, item.options))
            if len(slot.options) == 4:
                places[slot.options.index(str(item.key))] += 1
    assert all(0.22 < places[place] / places.total() < 0.28 for place in range(4))


def test_arrange_leaves_years_in_order(bank: QuestionBank) -> None:
    item = bank.item("musavat-party.founded-on.year.single-choice")
    options = arrange([item], Random(3))[0].options
    assert list(options) == sorted(options)


def test_an_attempt_knows_where_it_stands() -> None:
    right = Mark(Grade.RIGHT, Reason.MATCH)
    partial = Mark(Grade.PARTIAL, Reason.COARSER)
    slots = [Slot(1, "a", (), "x", right), Slot(2, "b", (), "y", partial), Slot(3, "c", ())]
    attempt = Attempt(AttemptId("t"), LearnerId("l"), Plan(), slots, datetime(2026, 5, 28, tzinfo=UTC))

    assert attempt.next_position == 3
    assert attempt.score == 1.5
    assert attempt.grades == [Grade.RIGHT, Grade.PARTIAL, None]
    assert attempt.slot(4) is None
