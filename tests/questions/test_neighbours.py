"""What stands beside a fact on its timeline, whatever fact it is."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from quizzes.facts.base import FactBase
from quizzes.facts.facts import Fact, FactId, State
from quizzes.facts.properties import Property
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import ClozeItem, DateItem, NameItem
from quizzes.questions.mistakes import find_bearer, find_event
from quizzes.questions.neighbours import event_of_year, moment_of, timeline_around


@pytest.fixture(scope="module")
def dated(base: FactBase) -> list[Fact]:
    return [fact for fact in base.reviewed if fact.date]


def _nothing(_fact: FactId) -> bool:
    return False


@settings(deadline=None, max_examples=150, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_a_timeline_is_sound(bank: QuestionBank, dated: list[Fact], data: st.DataObject) -> None:
    fact = data.draw(st.sampled_from(dated))
    plain = timeline_around(fact, bank.near, _nothing)
    others = [other.id for other in plain if other is not fact]
    excluded = set(data.draw(st.lists(st.sampled_from(others)))) if others else set()
    for moments in (plain, timeline_around(fact, bank.near, excluded.__contains__)):
        assert moments.count(fact) == 1
        assert excluded.isdisjoint(other.id for other in moments) or moments is plain
        assert all(other.date and other.state is State.REVIEWED for other in moments)
        years = [other.date.start.year for other in moments if other.date]
        assert all(one < other for one, other in pairwise(years)), "in their order, no year twice"
        subjects = [other.subject for other in moments if other.subject != fact.subject]
        assert len(subjects) == len(set(subjects))
        assert len(moments) <= 5
    assert timeline_around(fact, bank.near, _nothing) == plain


def test_most_dated_facts_have_something_beside_them(bank: QuestionBank, dated: list[Fact]) -> None:
    beside = [len(timeline_around(fact, bank.near, _nothing)) for fact in dated]
    assert sum(count >= 4 for count in beside) / len(beside) > 0.9


def test_most_of_a_timeline_belongs_to_its_fact(bank: QuestionBank, dated: list[Fact]) -> None:
    pairs = [(fact, other) for fact in dated for other in timeline_around(fact, bank.near, _nothing) if other != fact]
    own = sum(fact.topic == other.topic or bank.near.have_common(fact.id, other.id) for fact, other in pairs)
    assert own / len(pairs) > 0.9


def test_what_has_no_date_stands_where_its_subject_came_to_be(base: FactBase) -> None:
    founder = base.facts[FactId("difai-party.founder")]
    moment = moment_of(founder, base)
    assert moment is not None
    assert (moment.subject, moment.property) == (founder.subject, Property.FOUNDED_ON)
    term = base.having(Property.LAID_DOWN_IN)[0]
    moment = moment_of(term, base)
    assert moment is None or moment.property is Property.SIGNED_ON
    for fact in base.facts.values():
        moment = moment_of(fact, base)
        assert moment is None or (moment.date is not None and moment.state is State.REVIEWED)


def test_the_event_of_a_year_is_of_that_year_and_weighty(bank: QuestionBank, dated: list[Fact]) -> None:
    found = 0
    for fact in dated[::7]:
        for year in range(1905, 1951, 5):
            event = event_of_year(year, fact, bank.near, _nothing)
            if event:
                found += 1
                other = bank.base.facts[event]
                assert other.date
                assert other.date.year == year
                assert other.weight == 3 or (other.weight == 2 and other.topic == fact.topic)
                assert other.subject != fact.subject
                assert event_of_year(year, fact, bank.near, {event}.__contains__) != event
    assert found > 50


def test_a_wrong_year_typed_is_told_of_and_a_right_one_is_not(bank: QuestionBank) -> None:
    item = next(
        item
        for item in bank.items
        if isinstance(item, DateItem) and str(item.key) == "1918-05-28" and item.topic == "republic"
    )
    event = find_event(item, "1920-04", bank.near, "tr", _nothing)
    assert event is not None
    date = bank.base.facts[event].date
    assert date is not None
    assert date.year == 1920
    for response in ("1918", "1918-05-27", "", "Lenin", "1205"):
        assert find_event(item, response, bank.near, "tr", _nothing) is None
    choice = next(item for item in bank.items if item.type == "single-choice" and item.aspect == "year")
    assert find_event(choice, "1920", bank.near, "tr", _nothing) is None


@pytest.mark.parametrize(
    ("response", "bearer"),
    [
        ("Vladimir Lenin", "vladimir-lenin"),
        ("Lenin", "vladimir-lenin"),
        ("Lenin'in", "vladimir-lenin"),
        ("Kazim Karabekir", None),  # the key
        ("nobody at all", None),
        ("", None),
    ],
)
def test_a_name_typed_for_anothers_is_known(bank: QuestionBank, response: str, bearer: str | None) -> None:
    item = bank.item("istiklal-harbimiz.author.who.name")
    assert isinstance(item, NameItem)
    assert find_bearer(item, response, bank.base) == bearer


def test_where_two_bear_the_name_nobody_is_named(bank: QuestionBank) -> None:
    item = bank.item("istiklal-harbimiz.author.who.name")
    labels = [entity.name("en").label.split() for entity in bank.base.entities.values() if entity.kind == "person"]
    last = [words[-1] for words in labels if len(words) > 1]
    shared = next(name for name in last if last.count(name) > 2)
    assert find_bearer(item, shared, bank.base) is None


def test_a_gap_for_a_number_names_nobody(bank: QuestionBank) -> None:
    item = next(item for item in bank.items if isinstance(item, ClozeItem) and not isinstance(item.key, str))
    assert find_bearer(item, "Lenin", bank.base) is None
