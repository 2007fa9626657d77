"""A quiz is varied, fair, and does not answer its own questions."""

from __future__ import annotations

from collections import Counter
from random import Random

import pytest

from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import ChoiceItem
from quizzes.questions.mark import Grade, Mark, Reason
from quizzes.study.attempts import Attempt, AttemptId, LearnerId, Slot
from quizzes.study.draw import LENGTHS, arrange, draw


@pytest.mark.parametrize("length", LENGTHS)
def test_draw_takes_as_many_as_wanted_about_different_subjects(bank: QuestionBank, length: int) -> None:
    for seed in range(20):
        items = draw(bank, None, length, Random(seed))
        subjects = [bank.base.facts[item.fact].subject for item in items]
        assert len(items) == length
        assert len(set(subjects)) == length


def test_draw_keeps_to_the_topic(bank: QuestionBank) -> None:
    for topic in bank.base.topics:
        items = draw(bank, topic, 10, Random(1))
        assert len(items) == 10
        assert {item.topic for item in items} == {topic}


def test_draw_mixes_ways_of_asking(bank: QuestionBank) -> None:
    types = Counter(item.type for seed in range(50) for item in draw(bank, None, 10, Random(seed)))
    assert all(count > 25 for count in types.values())
    assert len(types) == 4


def test_no_question_gives_away_another(bank: QuestionBank) -> None:
    """No stem or explanation of one question tells the year or name another one about a like subject asks for."""
    for seed in range(30):
        items = draw(bank, None, 20, Random(seed))
        facts = [item.fact for item in items]
        assert len(set(facts)) == len(facts)


def test_arrange_puts_the_key_anywhere(bank: QuestionBank) -> None:
    places: Counter[int] = Counter()
    for item in bank.items:
        if isinstance(item, ChoiceItem) and isinstance(item.key, str):
            slot = arrange([item], Random(item.id))[0]
            assert sorted(slot.options) == sorted(item.options)  # type: ignore[type-var]
            if len(slot.options) == 4:
                places[slot.options.index(item.key)] += 1
    assert all(0.18 < places[place] / places.total() < 0.32 for place in range(4))


def test_arrange_leaves_years_in_order(bank: QuestionBank) -> None:
    item = bank.item("musavat-party.founded-on.year.single-choice")
    options = arrange([item], Random(3))[0].options
    assert list(options) == sorted(options)


def test_an_attempt_knows_where_it_stands() -> None:
    right = Mark(Grade.RIGHT, Reason.MATCH)
    partial = Mark(Grade.PARTIAL, Reason.COARSER)
    slots = [Slot(1, "a", (), "x", right), Slot(2, "b", (), "y", partial), Slot(3, "c", ())]
    attempt = Attempt(AttemptId("t"), LearnerId("l"), None, slots)

    assert attempt.next_position == 3
    assert attempt.score == 1.5
    assert attempt.count(Grade.RIGHT) == 1
    assert attempt.slot(4) is None
