"""Marking is as fair as a teacher: spellings are forgiven, digits and other people are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.facts.entities import EntityId
from quizzes.facts.facts import FactId, TopicId
from quizzes.language.dates import DateValue
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import Aspect, ChoiceItem, DateItem, NameItem, TrueFalseItem
from quizzes.questions.mark import Grade, Mark, mark


def _mark_name(bank: QuestionBank, keys: str, response: str) -> Mark:
    ids = tuple(EntityId(key) for key in keys.split())
    item = NameItem(fact=FactId("musavat-party.founder"), aspect=Aspect.WHO, topic=TopicId("awakening"), keys=ids)
    return mark(item, response, bank.base, "tr")


RASULZADE = "mammad-amin-rasulzade"


@pytest.mark.parametrize(
    ("keys", "response", "grade", "is_slip"),
    [
        (RASULZADE, "Mehmet Emin Resulzade", "right", False),
        (RASULZADE, "Məhəmməd Əmin Rəsulzadə", "right", False),
        (RASULZADE, "Mammad Amin Rasulzade", "right", False),
        (RASULZADE, "MEHMET EMİN RESULZADE", "right", False),
        (RASULZADE, "  mehmet  emin resulzade ", "right", False),
        (RASULZADE, "Resulzade, Mehmet Emin", "right", False),
        (RASULZADE, "Mehemmed Emin Resulzade", "right", False),  # another language’s name in plain letters
        (RASULZADE, "Mehmet Emin Resülzade", "right", True),
        (RASULZADE, "Mehmet Emin Reslzade", "right", True),
        (RASULZADE, "M. E. Resulzade", "right", False),
        (RASULZADE, "Emin Resulzade", "right", False),
        (RASULZADE, "Resulzade", "partial", False),
        (RASULZADE, "Mehmet Ali Resulzade", "wrong", False),
        (RASULZADE, "Mehmed Ali Resulzade", "wrong", False),
        (RASULZADE, "Neriman Nerimanov", "wrong", False),
        (RASULZADE, "?!", "wrong", False),
        (RASULZADE, "Mehmet", "wrong", False),
        ("nariman-narimanov", "Nerimanov", "right", False),
        ("nariman-narimanov", "Nərimanov", "right", False),
        ("nariman-narimanov", "Neriman Nerimanof", "right", True),
        ("kazim-karabekir", "Kazım Karabekir Paşa", "right", False),
        ("kazim-karabekir", "Kâzım Karabekir", "right", False),
        ("nasib-bey-yusifbeyli", "Nesib Yusufbeyli", "right", False),
        ("baku", "Bakı", "right", False),
        ("baku", "Baku", "right", False),
        ("baku", "Batum", "wrong", False),
        ("moscow", "Moskva", "right", False),
        ("moscow", "Moskwa", "right", True),
        ("moscow nariman-narimanov", "Moscow", "right", False),
        ("turkey", "Türkiye", "right", False),
        ("turkey", "turkiye", "right", True),
        ("allied-powers", "the Allied Powers", "right", False),
        (RASULZADE, "Resulzde", "partial", False),
        ("nariman-narimanov", "Nermanov", "right", True),
        ("nariman-narimanov", "Nerimanova", "wrong", False),
        ("nariman-narimanov", "bey", "wrong", False),
        ("mahammad-agha-shahtakhtinski", "ağa", "wrong", False),
        ("ibrahim-tali-ongoren", "İbrahim", "wrong", False),
        ("ibrahim-abilov", "İbrahim", "wrong", False),
        ("mustafa-kemal-ataturk", "Atatürk", "right", False),
        ("mustafa-kemal-ataturk", "Mustafa", "wrong", False),
        ("vladimir-lenin", "Lenin", "right", False),
        ("vladimir-lenin", "Stalin", "wrong", False),
    ],
)
def test_mark_name(bank: QuestionBank, keys: str, response: str, grade: str, is_slip: bool) -> None:
    given = _mark_name(bank, keys, response)
    assert (given.grade, given.meant is not None) == (Grade(grade), is_slip)


@pytest.mark.parametrize(
    ("key", "response", "grade"),
    [
        ("1918-05-28", "28 Mayıs 1918", "right"),
        ("1918-05-28", "28.05.1918", "right"),
        ("1918-05-28", "mayın 28-i 1918", "right"),
        ("1918-05-28", "May 28, 1918", "right"),
        ("1918-05-28", "1918", "partial"),
        ("1918-05-28", "Mayıs 1918", "partial"),
        ("1918-05-28", "27 Mayıs 1918", "wrong"),
        ("1918-05-28", "28 Mayıs 1919", "wrong"),
        ("1918-05-28", "1919", "wrong"),
        ("1918", "28 Mayıs 1918", "right"),
        ("1918", "1918", "right"),
        ("1918", "1981", "wrong"),
        ("1918", "elbette 1918 ve 1919", "wrong"),
        ("1920-04-27/1920-04-28", "27-28 Nisan 1920", "right"),
        ("1920-04-27/1920-04-28", "28 Nisan 1920", "right"),
        ("1920-04-27/1920-04-28", "Nisan 1920", "partial"),
        ("1804/1813", "1804-1813", "right"),
        ("1804/1813", "1804-1815", "wrong"),
        ("1804/1813", "1804", "partial"),
        ("1804/1813", "1813", "partial"),
        ("1921-08-23/1921-09-13", "23 Ağustos 1921 - 13 Eylül 1921", "right"),
        ("1921-08-23/1921-09-13", "1 Eylül 1921", "partial"),
        ("1921-08-23/1921-09-13", "Eylül 1921", "partial"),
        ("1921-08-23/1921-09-13", "22 Ağustos 1921", "wrong"),
        ("1936-05-31/1936-06-01", "Mayıs 1936", "partial"),
        ("1804/1813", "1809", "wrong"),
        ("1921-08-23/1921-09-13", "23 Ağustos 1921", "partial"),
        ("1921-08-23/1921-09-13", "1921", "partial"),
        ("1921-02", "Subat 1921", "right"),
        ("1921-02", "Eylul 1921", "wrong"),
        ("1921", "before 1921", "wrong"),
    ],
)
def test_mark_date(bank: QuestionBank, key: str, response: str, grade: str) -> None:
    item = DateItem(
        fact=FactId("x.founded-on"), aspect=Aspect.WHEN, topic=TopicId("republic"), key=DateValue.parse(key)
    )
    assert mark(item, response, bank.base, "tr").grade == grade


def test_mark_choice_knows_only_the_key(bank: QuestionBank) -> None:
    for item in bank.items:
        question = bank.question(item, "en")
        for option in question.options if isinstance(item, ChoiceItem | TrueFalseItem) else ():
            expected = Grade.RIGHT if option.is_key else Grade.WRONG
            assert mark(item, option.id, bank.base, "en").grade is expected


def test_mark_takes_every_key_it_shows(bank: QuestionBank) -> None:
    """What the feedback calls right is marked right, in every language."""
    for item in bank.items:
        if isinstance(item, NameItem | DateItem):
            for language in ("tr", "az", "en"):
                for key in bank.question(item, language).key.split(" / "):
                    assert mark(item, key, bank.base, language).grade is Grade.RIGHT, (item.id, key)


def test_an_empty_response_is_given_up(bank: QuestionBank) -> None:
    given = mark(bank.items[0], "  ", bank.base, "tr")
    assert (given.grade, given.reason) == (Grade.WRONG, "given-up")


@given(response=st.text(max_size=60))
def test_mark_never_fails(bank: QuestionBank, response: str) -> None:
    for item in (bank.items[0], *bank.items[::97]):
        assert 0 <= mark(item, response, bank.base, "az").score <= 1
