"""What a form must hold to show a response once more: the way back from `readers`."""

from __future__ import annotations

from quizzes.errors import ContentError
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.questions.items import ItemType
from quizzes.questions.responses import read_chosen, read_order, read_pairs
from quizzes.web.quiz.asked import Asked
from quizzes.web.quiz.date_fields import END
from quizzes.web.quiz.readers import Sent


def refill(response: str, asked: Asked) -> Sent:
    """The fields and what was in them. Of options that are no longer offered nothing is left."""
    numbers = {option.id: str(number) for number, option in enumerate(asked.options, 1)}
    match asked.question.item.type:
        case ItemType.SINGLE_CHOICE | ItemType.TRUE_FALSE:
            fields = [("response", numbers.get(response, ""))]
        case ItemType.MULTIPLE_CHOICE:
            fields = [("response", numbers[one]) for one in read_chosen(response) if one in numbers]
        case ItemType.ORDERING:
            places = {row: place for place, together in enumerate(read_order(response), 1) for row in together}
            fields = [(f"place-{numbers[row]}", str(place)) for row, place in places.items() if row in numbers]
        case ItemType.MATCHING:
            given = read_pairs(response)
            chosen = [(number, given.get(row.id, "")) for number, row in enumerate(asked.question.rows, 1)]
            fields = [(f"answer-{number}", numbers[one]) for number, one in chosen if one in numbers]
        case ItemType.DATE:
            fields = _fill_date(response)
        case ItemType.NAME | ItemType.CLOZE:
            fields = [("response", response)]
    return Sent(fields)


def _fill_date(response: str) -> list[tuple[str, str]]:
    try:
        date = DateValue.parse(response)
    except ContentError:
        return []
    return [*_fill_row(date.start, ""), *(_fill_row(date.end, END) if date.end else [])]


def _fill_row(date: HistoricalDate, prefix: str) -> list[tuple[str, str]]:
    parts = {"day": date.day, "month": date.month, "year": date.year}
    return [(f"{prefix}{unit}", str(number)) for unit, number in parts.items() if number]
