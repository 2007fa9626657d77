"""What is counted is asked with numbers one may take for each other, and marked to the digit."""

from __future__ import annotations

from decimal import Decimal

import pytest

from quizzes.language.amounts import Amount
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import Aspect, ChoiceItem, ClozeItem
from quizzes.questions.mark import Grade, mark


def _last_digit(number: Decimal) -> int:
    """The place of the last digit that is no zero: 3 of 4000, -1 of 1.5."""
    exponent = number.normalize().as_tuple().exponent
    assert isinstance(exponent, int)
    return exponent


def test_wrong_numbers_are_of_the_keys_size_and_roundness(bank: QuestionBank) -> None:
    choices = [item for item in bank.items if isinstance(item, ChoiceItem) and isinstance(item.key, Amount)]
    assert len(choices) >= 50
    for item in choices:
        assert isinstance(item.key, Amount)
        numbers = [option.number for option in item.options if isinstance(option, Amount)]
        assert numbers == sorted(set(numbers)), item.id
        assert len(numbers) >= 3
        assert all(number > 0 for number in numbers)
        assert max(numbers) <= max(2 * item.key.number, item.key.number + 4), item.id
        assert all(_last_digit(number) >= _last_digit(item.key.number) - 1 for number in numbers), item.id


def test_the_key_is_the_smallest_as_often_as_the_largest(bank: QuestionBank) -> None:
    choices = [item for item in bank.items if isinstance(item, ChoiceItem) and isinstance(item.key, Amount)]
    ranks = [item.options.index(item.key) for item in choices if len(item.options) == 4]
    assert all(0.1 < ranks.count(rank) / len(ranks) < 0.45 for rank in range(4))


@pytest.mark.parametrize(
    ("response", "grade"),
    [
        ("44024", Grade.RIGHT),
        ("44.024", Grade.RIGHT),
        ("44 024", Grade.RIGHT),
        ("44,024", Grade.RIGHT),
        ("44025", Grade.WRONG),
        ("4402", Grade.WRONG),
        ("kırk dört bin", Grade.WRONG),
        ("", Grade.WRONG),
    ],
)
def test_a_number_is_right_to_the_digit(bank: QuestionBank, response: str, grade: Grade) -> None:
    found = next(item for item in bank.items if item.aspect is Aspect.NUMBER and isinstance(item, ClozeItem))
    item = ClozeItem(fact=found.fact, aspect=Aspect.NUMBER, topic=found.topic, key=Amount.parse("44024"))
    for language in ("tr", "az", "en"):
        assert mark(item, response, bank.base, language).grade is grade
