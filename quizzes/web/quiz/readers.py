"""Read what a form brings, one reader an item type: the response to keep, or what is amiss with it."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from flask_babel import gettext as _
from werkzeug.datastructures import MultiDict

from quizzes.language.amounts import read_amount
from quizzes.language.typed_date import read_date
from quizzes.questions.items import ItemType
from quizzes.questions.phrase import Option
from quizzes.questions.responses import write_chosen, write_order, write_pairs
from quizzes.web.quiz.asked import Asked
from quizzes.web.quiz.date_fields import read_date_fields
from quizzes.web.quiz.problems import Problem, is_missing, say_missing

LONGEST_RESPONSE: Final = 200  # characters

Sent = MultiDict[str, str]


def read_response(sent: Sent, asked: Asked) -> str:
    """The response to keep. Raises `Problem`."""
    return _READERS[asked.question.item.type](sent, asked)


def _read_one_chosen(sent: Sent, asked: Asked) -> str:
    number = sent.get("response", "")
    if not number:
        raise is_missing()
    return _pick(number, asked.options, "response").id


def _read_all_chosen(sent: Sent, asked: Asked) -> str:
    numbers = sent.getlist("response")
    if not numbers:
        raise Problem(_("Please choose at least one answer, or say that you are not sure."))
    return write_chosen(_pick(number, asked.options, "response").id for number in numbers)


def _read_typed(sent: Sent, _asked: Asked) -> str:
    typed = sent.get("response", "")
    if len(typed) > LONGEST_RESPONSE:
        raise Problem(_("Please answer in a few words."), "response")
    response = "".join(letter if letter.isprintable() else " " for letter in typed).strip()
    if not response:
        raise is_missing("response")
    return response


def _read_gap(sent: Sent, asked: Asked) -> str:
    response = _read_typed(sent, asked)
    if asked.date and read_date(response, asked.question.language) is None:
        raise Problem(_("Please write the year in four digits, as in %(example)s.", example=asked.example), "response")
    if asked.wants_number and read_amount(response) is None:
        raise Problem(_("Please write the number in digits, as in 1500."), "response")
    return response


def _read_order(sent: Sent, asked: Asked) -> str:
    places = _read_rows(sent, "place", len(asked.options), _("Please give every row a number."))
    count = len(asked.options)
    return write_order(
        {
            option.id: _read_number(number, count, name)
            for option, (name, number) in zip(asked.options, places.items(), strict=True)
        }
    )


def _read_pairs(sent: Sent, asked: Asked) -> str:
    rows = asked.question.rows
    answers = _read_rows(sent, "answer", len(rows), _("Please choose an answer for every row."))
    return write_pairs(
        {
            row.id: _pick(number, asked.options, name).id
            for row, (name, number) in zip(rows, answers.items(), strict=True)
        }
    )


def _read_rows(sent: Mapping[str, str], name: str, count: int, problem: str) -> dict[str, str]:
    """What was chosen in the numbered fields of that name; every one must have something."""
    found = {f"{name}-{number}": sent.get(f"{name}-{number}", "") for number in range(1, count + 1)}
    missing = [field for field, value in found.items() if not value]
    if len(missing) == count:
        raise Problem(say_missing(), *missing)
    if missing:
        raise Problem(problem, *missing)
    return found


def _pick(number: str, options: Sequence[Option], field: str) -> Option:
    """The option of that number, counted from 1."""
    return options[_read_number(number, len(options), field) - 1]


def _read_number(number: str, most: int, field: str) -> int:
    if number.isascii() and number.isdecimal() and len(number) < 3 and 1 <= int(number) <= most:
        return int(number)
    raise Problem(_("Please choose one of the answers offered."), field)


_READERS: Final[Mapping[ItemType, Callable[[Sent, Asked], str]]] = {
    ItemType.SINGLE_CHOICE: _read_one_chosen,
    ItemType.TRUE_FALSE: _read_one_chosen,
    ItemType.MULTIPLE_CHOICE: _read_all_chosen,
    ItemType.NAME: _read_typed,
    ItemType.CLOZE: _read_gap,
    ItemType.DATE: read_date_fields,
    ItemType.ORDERING: _read_order,
    ItemType.MATCHING: _read_pairs,
}
