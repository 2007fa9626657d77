"""A set drawn by a rule keeps to it, asks no fact twice and gives nothing away."""

from __future__ import annotations

import itertools
from random import Random
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.errors import ContentError
from quizzes.questions.bank import QuestionBank
from quizzes.questions.difficulty import estimate
from quizzes.questions.items import ItemType
from quizzes.study.draw import leaks
from quizzes.study.set_rules import SetRule, draw_by_rule, matching_items, read_rule, write_rule

SLUGS = st.from_regex(r"[a-z]+", fullmatch=True)


@st.composite
def rules(draw: st.DrawFn, topics: st.SearchStrategy[str] = SLUGS) -> SetRule:
    first, last = sorted((draw(st.integers(1850, 1950)), draw(st.integers(1850, 1950))))
    easiest, hardest = sorted((draw(st.floats(0, 1)), draw(st.floats(0, 1))))
    return SetRule(
        number=draw(st.integers(1, 20)),
        topics=tuple(draw(st.lists(topics, max_size=2, unique=True))),
        year_from=draw(st.none() | st.just(first)),
        year_to=draw(st.none() | st.just(last)),
        types=tuple(draw(st.lists(st.sampled_from(ItemType), max_size=3, unique=True))),
        easiest=easiest,
        hardest=hardest,
    )


@given(rules())
def test_a_rule_outlives_being_kept(rule: SetRule) -> None:
    assert read_rule(write_rule(rule)) == rule


@settings(max_examples=40, deadline=None)
@given(data=st.data(), seed=st.integers(0, 99))
def test_what_is_drawn_keeps_to_the_rule(bank: QuestionBank, data: st.DataObject, seed: int) -> None:
    rule = data.draw(rules(st.sampled_from(sorted(bank.base.topics))))
    drawn = draw_by_rule(rule, bank, Random(seed))
    assert len(drawn) <= rule.number
    assert len({item.fact for item in drawn}) == len(drawn)
    for item in drawn:
        assert all(item in bank.by_topic[topic] for topic in rule.topics)  # type: ignore[index]
        assert not rule.types or item.type in rule.types
        assert rule.easiest <= estimate(item, bank.near) <= rule.hardest
        year = bank.base.known_year_of(bank.base.facts[item.fact])
        assert rule.year_from is None or (year is not None and year >= rule.year_from)
        assert rule.year_to is None or (year is not None and year <= rule.year_to)
    assert not any(leaks(bank, one, other) for one, other in itertools.permutations(drawn, 2))


def test_twelve_of_the_war_years(bank: QuestionBank) -> None:
    rule = SetRule(number=12, year_from=1918, year_to=1923)
    assert len(draw_by_rule(rule, bank, Random(1))) == 12
    assert draw_by_rule(rule, bank, Random(1)) == draw_by_rule(rule, bank, Random(1))
    assert draw_by_rule(rule, bank, Random(1)) != draw_by_rule(rule, bank, Random(2))


def test_what_is_left_open_allows_everything(bank: QuestionBank) -> None:
    assert len(matching_items(SetRule(number=1), bank)) == len(bank.items)
    assert write_rule(SetRule(number=1)) == {"number": 1}


def test_a_topic_that_is_no_more_gives_nothing(bank: QuestionBank) -> None:
    assert draw_by_rule(SetRule(number=5, topics=("no-such-topic",)), bank, Random(1)) == []


@pytest.mark.parametrize(
    "wrong",
    [
        {},
        {"number": 0},
        {"number": 101},
        {"number": 5, "year_from": 1923, "year_to": 1918},
        {"number": 5, "easiest": 0.8, "hardest": 0.2},
        {"number": 5, "types": ["essay"]},
        {"number": 5, "topics": ["a", "a"]},
        {"number": 5, "topics": ["<b>"]},
        {"number": 5, "words": "twelve"},
        "12",
        None,
    ],
)
def test_what_is_no_rule_is_refused(wrong: Any) -> None:
    with pytest.raises(ContentError):
        read_rule(wrong)
