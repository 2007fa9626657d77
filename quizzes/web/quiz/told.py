"""What is told of a response: what was given and what is right, for each option or row; never more than once."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from quizzes.errors import ContentError
from quizzes.language.dates import DateValue
from quizzes.language.kinds import Case
from quizzes.language.names import GAP, phrase_date
from quizzes.questions.items import ClozeItem, DateItem, Happening, ItemType, MultipleChoiceItem, OrderingItem
from quizzes.questions.phrase import Option
from quizzes.questions.responses import read_chosen, read_order, read_pairs
from quizzes.questions.slips import Slip, slip_between
from quizzes.services import services
from quizzes.study.attempts import Slot
from quizzes.web.quiz.asked import Asked


class State(StrEnum):
    """What became of an option."""

    FOUND = "found"  # a key, chosen
    MISSED = "missed"  # a key, not chosen
    WRONG = "wrong"  # chosen, and no key
    LEFT = "left"  # rightly left alone


@dataclass(frozen=True, slots=True)
class ToldOption:
    """An offered option, and why it is wrong if it was chosen."""

    label: str
    state: State
    reason: str


@dataclass(frozen=True, slots=True)
class ToldPlace:
    """A row of an ordering item at its right place, its date, and the place it was given."""

    label: str
    date: str
    place: int
    own: int | None


@dataclass(frozen=True, slots=True)
class ToldPair:
    """A row of a matching item with its answer, and the one it was given, if another, and why that is wrong."""

    label: str
    answer: str
    is_right: bool
    given: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Told:
    """An answered item."""

    slot: Slot
    asked: Asked

    @property
    def is_table(self) -> bool:
        """Whether option for option or row for row is told, wherever it is told."""
        return self.asked.question.item.type in {ItemType.MULTIPLE_CHOICE, ItemType.ORDERING, ItemType.MATCHING}

    @property
    def shows_key(self) -> bool:
        """Whether a table or the filled gap shows the key, so that no sentence need name it."""
        return self.is_table or self.asked.question.item.type is ItemType.CLOZE

    @property
    def slip(self) -> Slip | None:
        """What to mind in a response that was right but for a slip."""
        mark = self.slot.mark
        return slip_between(self.slot.response or "", mark.meant) if mark and mark.meant else None

    @property
    def is_given_up(self) -> bool:
        """Whether nothing was answered."""
        return not self.slot.response

    @property
    def options(self) -> list[ToldOption]:
        """Every option of a choice."""
        response = self.slot.response or ""
        is_multiple = isinstance(self.asked.question.item, MultipleChoiceItem)
        chosen = read_chosen(response) if is_multiple else {response}
        return [
            ToldOption(option.label, state := _state(option, chosen), self._reason(option, state is State.WRONG))
            for option in self.asked.options
        ]

    @property
    def chosen_wrong(self) -> ToldOption | None:
        """The one wrong option chosen of a single choice."""
        return next((option for option in self.options if option.state is State.WRONG), None)

    @property
    def places(self) -> list[ToldPlace]:
        """The rows of an ordering item in their right order."""
        item = self.asked.question.item
        assert isinstance(item, OrderingItem)
        own = {} if self.is_given_up else _places(self.slot.response or "")
        labels = self.asked.question.labels
        return [
            ToldPlace(labels[str(happening)], self._date_of(happening), place, own.get(str(happening)))
            for place, happening in enumerate(item.sequence, 1)
        ]

    @property
    def pairs(self) -> list[ToldPair]:
        """The rows of a matching item."""
        given = read_pairs(self.slot.response or "")
        by_id = {option.id: option for option in self.asked.question.options}
        told: list[ToldPair] = []
        for row in self.asked.question.rows:
            answer, chosen = by_id[row.key].label, by_id.get(given.get(row.id, ""))
            if chosen is None or chosen.id == row.key:
                told.append(ToldPair(row.label, answer, is_right=chosen is not None))
            else:
                is_told = any(other.given == chosen.label for other in told)  # chosen for several rows
                reason = "" if is_told else self._reason(chosen, is_chosen=True)
                told.append(ToldPair(row.label, answer, is_right=False, given=chosen.label, reason=reason))
        return told

    @property
    def given(self) -> str:
        """What was typed or the one option that was chosen, as she would read it."""
        question, response = self.asked.question, self.slot.response or ""
        if isinstance(question.item, DateItem):
            return _write_date(response, question.language)
        return question.labels.get(response, response)

    @property
    def explanation(self) -> str:
        """What the source says, without the sentence whose gap has just been filled."""
        question = self.asked.question
        if not isinstance(question.item, ClozeItem):
            return question.explanation
        return question.explanation.removeprefix(question.stem.replace(GAP, question.key)).strip()

    def _date_of(self, happening: Happening) -> str:
        date = services().bank.base.facts[happening.fact].date
        return phrase_date(date, Case.NOMINATIVE, self.asked.question.language) if date else ""

    def _reason(self, option: Option, is_chosen: bool) -> str:
        """What a wrong option is right for, unless the explanation says it anyway."""
        return option.reason if is_chosen and option.reason not in self.asked.question.explanation else ""


def _state(option: Option, chosen: set[str]) -> State:
    if option.is_key:
        return State.FOUND if option.id in chosen else State.MISSED
    return State.WRONG if option.id in chosen else State.LEFT


def _places(response: str) -> dict[str, int]:
    """The place each row was given; two may share one."""
    return {row: place for place, together in enumerate(read_order(response), 1) for row in together}


def _write_date(response: str, language: str) -> str:
    try:
        return phrase_date(DateValue.parse(response), Case.NOMINATIVE, language)
    except ContentError:
        return response  # typed before there were fields
