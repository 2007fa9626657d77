"""Mark a response as a fair teacher would. What is told the learner about it is the web room's."""

from __future__ import annotations

from quizzes.facts.base import FactBase
from quizzes.facts.entities import EntityId
from quizzes.language.amounts import Amount, read_amount
from quizzes.language.dates import DateValue
from quizzes.questions.grades import GIVEN_UP, RIGHT, WRONG, Grade, Mark, Reason
from quizzes.questions.items import (
    AnyItem,
    ChoiceItem,
    ClozeItem,
    DateItem,
    MatchingItem,
    MultipleChoiceItem,
    NameItem,
    OrderingItem,
    TrueFalseItem,
)
from quizzes.questions.mark_dates import mark_date
from quizzes.questions.mark_names import mark_name
from quizzes.questions.mark_sets import mark_chosen, mark_order, mark_pairs
from quizzes.questions.phrase import FALSE, TRUE, answer_id

__all__ = ["GIVEN_UP", "Grade", "Mark", "Reason", "mark"]


def mark(item: AnyItem, response: str, base: FactBase, language: str) -> Mark:
    """Mark a response: an option's id for a choice, what was typed for a name or a date, `responses` for the others.

    An empty response is a given-up one. `language` is the one the learner reads and types in.
    """
    response = response.strip()
    if not response:
        return GIVEN_UP
    match item:
        case ChoiceItem():
            given = RIGHT if response == answer_id(item.key) else WRONG
        case TrueFalseItem():
            given = RIGHT if response == (TRUE if item.is_true else FALSE) else WRONG
        case MultipleChoiceItem():
            given = mark_chosen(item, response)
        case OrderingItem():
            given = mark_order(item, response)
        case MatchingItem():
            given = mark_pairs(item, response)
        case DateItem():
            given = mark_date(item.key, response, language)
        case NameItem():
            given = mark_name(item.keys, response, base, language)
        case ClozeItem():
            given = _mark_gap(item.key, response, base, language)
    return given


def _mark_gap(key: EntityId | DateValue | Amount, response: str, base: FactBase, language: str) -> Mark:
    if isinstance(key, DateValue):
        return mark_date(key, response, language)
    if isinstance(key, Amount):
        return RIGHT if read_amount(response) == key else WRONG
    return mark_name((key,), response, base, language)
