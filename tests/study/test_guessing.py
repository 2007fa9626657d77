"""What blind guessing earns is what marking every possible response gives on average."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, combinations, permutations

import pytest

from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ItemType, MatchingItem, OrderingItem, TrueFalseItem
from quizzes.questions.mark import mark
from quizzes.questions.phrase import FALSE, TRUE
from quizzes.questions.responses import write_chosen, write_order, write_pairs
from quizzes.study.guessing import random_guess_score

_TYPED = {ItemType.NAME, ItemType.DATE, ItemType.CLOZE}


def _responses(item: AnyItem, bank: QuestionBank) -> Iterator[str]:
    options = [option.id for option in bank.question(item, "en").options]
    match item:
        case TrueFalseItem():
            yield from (TRUE, FALSE)
        case OrderingItem():
            rows = [str(one) for one in item.sequence]
            yield from (write_order({row: place for place, row in enumerate(order)}) for order in permutations(rows))
        case MatchingItem():
            for given in permutations(options, len(item.pairs)):
                yield write_pairs({pair.fact: answer for pair, answer in zip(item.pairs, given, strict=True)})
        case _ if item.type is ItemType.MULTIPLE_CHOICE:
            ticks = chain.from_iterable(combinations(options, number) for number in range(1, len(options) + 1))
            yield from map(write_chosen, ticks)
        case _:
            yield from options


@pytest.mark.parametrize("kind", [kind for kind in ItemType if kind not in _TYPED])
def test_guessing_earns_what_marking_every_response_does(bank: QuestionBank, kind: ItemType) -> None:
    for item in [item for item in bank.items if item.type is kind][:5]:
        scores = [mark(item, response, bank.base, "en").score for response in _responses(item, bank)]
        assert random_guess_score(item.id, bank) == pytest.approx(sum(scores) / len(scores)), item.id


@pytest.mark.parametrize("kind", _TYPED)
def test_what_is_typed_is_not_guessed(bank: QuestionBank, kind: ItemType) -> None:
    assert random_guess_score(next(item.id for item in bank.items if item.type is kind), bank) == 0


@pytest.mark.parametrize("kind", ItemType)
def test_of_a_withdrawn_item_its_type_tells(bank: QuestionBank, kind: ItemType) -> None:
    usual = [random_guess_score(item.id, bank) for item in bank.items if item.type is kind]
    assert random_guess_score(f"no.such.item.{kind}", bank) == pytest.approx(max(set(usual), key=usual.count))
