"""A set as a rule: how many items, from what, asked how. Data without a word of any language; the pages tell it.

"Twelve on treaties of 1918 to 1923, as choices" is
`{"number": 12, "topics": ["treaties"], "year_from": 1918, "year_to": 1923, "types": ["single-choice"]}`. No two items
drawn are on one fact and none gives away another, whatever the rule says: `study.draw` sees to that.
"""

from __future__ import annotations

from collections.abc import Sequence
from random import Random
from typing import Annotated, Any, Final, Self

from pydantic import Field, ValidationError, model_validator

from quizzes.errors import ContentError
from quizzes.facts.content_records import Record, Slug
from quizzes.facts.facts import TopicId
from quizzes.questions.bank import QuestionBank, Stock
from quizzes.questions.difficulty import estimate
from quizzes.questions.items import AnyItem, ItemType
from quizzes.study.draw import draw_from

#: Items of a set, made by hand or by rule.
MOST_ITEMS: Final = 100
_Year = Annotated[int, Field(ge=1, le=9999)]
_Difficulty = Annotated[float, Field(ge=0, le=1)]


class SetRule(Record):
    """What a set is drawn by; what is left out leaves everything open."""

    number: Annotated[int, Field(ge=1, le=MOST_ITEMS)]
    topics: tuple[Slug, ...] = ()  # an item belongs to all of them
    year_from: _Year | None = None  # of the fact an item is about, as `year_to`
    year_to: _Year | None = None
    types: tuple[ItemType, ...] = ()  # any of them
    easiest: _Difficulty = 0.0  # as `questions.difficulty` estimates it, as `hardest`
    hardest: _Difficulty = 1.0

    @model_validator(mode="after")
    def _is_possible(self) -> Self:
        if self.year_from is not None and self.year_to is not None and self.year_from > self.year_to:
            raise ValueError("the first year is after the last")
        if self.easiest > self.hardest:
            raise ValueError("the easiest is harder than the hardest")
        if len(set(self.topics)) < len(self.topics) or len(set(self.types)) < len(self.types):
            raise ValueError("a topic or a type twice")
        return self


def read_rule(kept: object) -> SetRule:
    """The rule that was kept or sent as data. Raises `ContentError` for what is none."""
    try:
        return SetRule.model_validate(kept)
    except ValidationError as error:
        raise ContentError(f"a rule of a set: {error}") from error


def write_rule(rule: SetRule) -> dict[str, Any]:
    """The rule as data for JSON; what is left open is left out."""
    return rule.model_dump(mode="json", exclude_defaults=True)


def matching_items(rule: SetRule, bank: QuestionBank) -> Sequence[AnyItem]:
    """Every item the rule allows; none when it names a topic that is no more."""
    if any(topic not in bank.base.topics for topic in rule.topics):
        return ()
    stock = bank.stock_of([TopicId(topic) for topic in rule.topics])
    return [
        item
        for fact, items in stock.items.items()
        if _is_of_the_years(rule, bank.base.known_year_of(bank.base.facts[fact]))
        for item in items
        if _is_asked_so(rule, item, bank)
    ]


def _is_of_the_years(rule: SetRule, year: int | None) -> bool:
    """Whether a fact is of the years wanted; one of no known year is, where any will do."""
    if year is None:
        return rule.year_from is None and rule.year_to is None
    return (rule.year_from is None or rule.year_from <= year) and (rule.year_to is None or year <= rule.year_to)


def _is_asked_so(rule: SetRule, item: AnyItem, bank: QuestionBank) -> bool:
    if rule.types and item.type not in rule.types:
        return False
    if rule.easiest == 0 and rule.hardest == 1:
        return True
    return rule.easiest <= estimate(item, bank.near) <= rule.hardest


def draw_by_rule(rule: SetRule, bank: QuestionBank, rng: Random) -> list[AnyItem]:
    """The items of one drawing; fewer than wanted when no more go together."""
    return draw_from(bank, Stock.gather(matching_items(rule, bank), bank.base), rule.number, rng)
