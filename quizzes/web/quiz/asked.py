"""A question as an attempt asks it: its options in the attempt's order, told apart in the form by number.

Forms carry numbers and not ids, because an id may hold a year.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random
from typing import Final

from quizzes.language.amounts import Amount
from quizzes.language.dates import DateValue, Precision
from quizzes.language.folding import capitalise
from quizzes.language.kinds import Case
from quizzes.language.names import MONTHS, phrase_date
from quizzes.questions.items import ClozeItem, DateItem, ItemType
from quizzes.questions.phrase import Option, Question
from quizzes.study.attempts import Slot
from quizzes.study.draw import arrange

#: By item type: the template that asks.
SHAPES: Final = {
    ItemType.SINGLE_CHOICE: "choice",
    ItemType.TRUE_FALSE: "choice",
    ItemType.MULTIPLE_CHOICE: "choice",
    ItemType.NAME: "typed",
    ItemType.CLOZE: "typed",
    ItemType.DATE: "date",
    ItemType.ORDERING: "ordering",
    ItemType.MATCHING: "matching",
}
#: A date that is nobody's key, to show how one is written; cut to the precision asked for.
_EXAMPLES: Final = {
    Precision.YEAR: DateValue.parse("1789"),
    Precision.MONTH: DateValue.parse("1789-07"),
    Precision.DAY: DateValue.parse("1789-07-14"),
}


@dataclass(frozen=True, slots=True)
class Asked:
    """A question and its options in the order shown."""

    question: Question
    options: Sequence[Option]

    @property
    def shape(self) -> str:
        """How it is asked and told."""
        return SHAPES[self.question.item.type]

    @property
    def date(self) -> DateValue | None:
        """The date that is asked for, be it typed or what fills a gap."""
        item = self.question.item
        return item.key if isinstance(item, DateItem | ClozeItem) and isinstance(item.key, DateValue) else None

    @property
    def wants_number(self) -> bool:
        """Whether a number is typed into a gap."""
        return isinstance(self.question.item, ClozeItem) and isinstance(self.question.item.key, Amount)

    @property
    def units(self) -> Sequence[str]:
        """What the fields of a date ask for, the smallest first: no more than the key says."""
        return ("day", "month", "year")[3 - self.date.precision :] if self.date else ()

    @property
    def months(self) -> Sequence[str]:
        """The names of the months."""
        language = self.question.language
        return [capitalise(name, language) for name in MONTHS[language]]

    @property
    def example(self) -> str:
        """How such a date is written, by another one."""
        precision = self.date.precision if self.date else Precision.YEAR
        return phrase_date(_EXAMPLES[precision], Case.NOMINATIVE, self.question.language)


def ask(slot: Slot, question: Question) -> Asked:
    """The question with the options of its slot.

    Where the bank has dropped or added some since, what is left might tell the key or lack it, so the item's own
    options are shown, in the same order at every look; but once it is answered, those of the slot that there still are.
    """
    by_id = {option.id: option for option in question.options}
    kept = [by_id[option_id] for option_id in slot.options if option_id in by_id]
    has_keys = all(option in kept for option in question.options if option.is_key)
    if has_keys and (slot.is_answered or len(kept) == len(slot.options)):
        return Asked(question, kept)
    anew = arrange([question.item], Random(slot.item_id))[0].options or tuple(by_id)
    return Asked(question, [by_id[option_id] for option_id in anew])
