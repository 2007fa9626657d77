"""Items of several parts: all right, one thing amiss, more amiss."""

from __future__ import annotations

import pytest

from quizzes.language.dates import DateValue
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ClozeItem, ItemType, MatchingItem, MultipleChoiceItem, OrderingItem
from quizzes.questions.mark import Grade, Reason, mark
from quizzes.questions.responses import read_chosen, read_order, read_pairs, write_chosen, write_order, write_pairs


def _grade(bank: QuestionBank, item: AnyItem, response: str) -> str:
    return mark(item, response, bank.base, "tr").grade


def _ordering(bank: QuestionBank) -> OrderingItem:
    return next(item for item in bank.items if isinstance(item, OrderingItem))


def _matching(bank: QuestionBank) -> MatchingItem:
    return next(item for item in bank.items if isinstance(item, MatchingItem))


def test_every_key_of_every_item_is_right(bank: QuestionBank) -> None:
    for item in bank.items:
        match item:
            case OrderingItem():
                response = write_order({str(one): place for place, one in enumerate(item.sequence)})
            case MatchingItem():
                response = write_pairs({pair.fact: str(pair.answer) for pair in item.pairs})
            case MultipleChoiceItem():
                response = write_chosen(map(str, item.keys))
            case _:
                continue
        assert _grade(bank, item, response) == Grade.RIGHT, item.id


def test_mark_multiple_choice_forgives_one(bank: QuestionBank) -> None:
    for item in (item for item in bank.items if isinstance(item, MultipleChoiceItem)):
        keys, wrong = [str(key) for key in item.keys], [str(one.answer) for one in item.distractors]
        assert _grade(bank, item, write_chosen(keys[1:])) == (Grade.PARTIAL if keys[1:] else Grade.WRONG)
        assert _grade(bank, item, write_chosen([*keys, wrong[0]])) == Grade.PARTIAL
        assert _grade(bank, item, write_chosen([*keys, *wrong])) == Grade.WRONG, "everything ticked"
        assert _grade(bank, item, write_chosen([*keys[1:], wrong[0]])) == Grade.WRONG
        assert _grade(bank, item, write_chosen(wrong)) == Grade.WRONG


@pytest.mark.parametrize(
    ("places", "grade"),
    [
        ((1, 2, 3, 4), Grade.RIGHT),
        ((10, 20, 30, 40), Grade.RIGHT),
        ((2, 1, 3, 4), Grade.PARTIAL),
        ((1, 2, 2, 3), Grade.PARTIAL),
        ((4, 1, 2, 3), Grade.PARTIAL),
        ((2, 1, 4, 3), Grade.WRONG),
        ((1, 1, 2, 2), Grade.WRONG),
        ((1, 1, 1, 1), Grade.WRONG),
        ((4, 3, 2, 1), Grade.WRONG),
    ],
    ids=str,
)
def test_mark_ordering(bank: QuestionBank, places: tuple[int, ...], grade: Grade) -> None:
    """Right in the one order, half when one is out of place or two share one, else nothing."""
    item = _ordering(bank)
    response = write_order({str(one): place for one, place in zip(item.sequence, places, strict=True)})
    assert _grade(bank, item, response) == grade


@pytest.mark.parametrize(("exchanged", "grade"), [(0, Grade.RIGHT), (2, Grade.PARTIAL), (3, Grade.WRONG)])
def test_mark_matching(bank: QuestionBank, exchanged: int, grade: Grade) -> None:
    item = _matching(bank)
    answers = [str(pair.answer) for pair in item.pairs]
    given = answers[1:exchanged] + answers[:1] + answers[exchanged:] if exchanged else answers
    response = write_pairs({pair.fact: answer for pair, answer in zip(item.pairs, given, strict=True)})
    assert _grade(bank, item, response) == grade


def test_one_thing_amiss_is_told_as_such(bank: QuestionBank) -> None:
    item = _ordering(bank)
    two_exchanged = write_order({str(one): place for one, place in zip(item.sequence, (2, 1, 3, 4), strict=True)})
    assert mark(item, two_exchanged, bank.base, "az").reason is Reason.ALMOST


@pytest.mark.parametrize("response", ["a", "<", "= = <", "a < b < c < d", "a=b", "x y z", "İ < ı", "==="])
def test_nonsense_is_wrong_and_harmless(bank: QuestionBank, response: str) -> None:
    for item in (_ordering(bank), _matching(bank), next(i for i in bank.items if isinstance(i, MultipleChoiceItem))):
        assert _grade(bank, item, response) == Grade.WRONG


def test_the_gap_takes_a_year_or_a_name(bank: QuestionBank) -> None:
    year = bank.item("musavat-party.founded-on.year.cloze")
    name = bank.item("akinchi.founder.who.cloze")
    assert _grade(bank, year, "1911") == Grade.RIGHT
    assert mark(year, "1911-ci", bank.base, "az").grade == Grade.RIGHT
    assert _grade(bank, year, "1912") == Grade.WRONG
    assert mark(name, "Zərdabi", bank.base, "az").grade == Grade.RIGHT
    gaps = [item for item in bank.items if isinstance(item, ClozeItem)]
    assert {isinstance(item.key, DateValue) for item in gaps} == {True, False}


def test_responses_are_read_as_they_were_written() -> None:
    assert read_chosen(write_chosen(["b", "a"])) == {"a", "b"}
    assert read_order(write_order({"a": 3, "b": 1, "c": 3})) == [{"b"}, {"a", "c"}]
    assert read_pairs(write_pairs({"x.y": "1911", "z.y": "1920-04"})) == {"x.y": "1911", "z.y": "1920-04"}


def test_the_bank_has_an_item_of_every_type_for_this_test(bank: QuestionBank) -> None:
    assert {item.type for item in bank.items} == set(ItemType)
