"""Mark a response as a fair teacher would. What is told the learner about it is the web room's."""

from __future__ import annotations

from quizzes.facts.base import FactBase
from quizzes.questions.grades import GIVEN_UP, RIGHT, WRONG, Grade, Mark, Reason
from quizzes.questions.items import (
    AnyItem,
    ChoiceItem,
    DateItem,
    NameItem,
    TrueFalseItem,
)
from quizzes.questions.mark_dates import mark_date
from quizzes.questions.mark_names import mark_name
from quizzes.questions.phrase import FALSE, TRUE, answer_id

__all__ = ["GIVEN_UP", "Grade", "Mark", "Reason", "mark"]


def mark(item: AnyItem, response: str, base: FactBase, language: str) -> Mark:
    """Mark a response: an option's id for a choice, what was typed for a name or a date.

    An empty response is a given-up one. `language` is the one the learner reads and types in.
    """
    response = response.strip()
    if not response:
        return GIVEN_UP
    match item:
        case ChoiceItem():
            return RIGHT if response == answer_id(item.key) else WRONG
        case TrueFalseItem():
            return RIGHT if response == (TRUE if item.is_true else FALSE) else WRONG
        case DateItem():
            return mark_date(item.key, response, language)
        case NameItem():
            return mark_name(item.keys, response, base, language)
