"""Everything kept of one learner as one JSON file, in UTF-8: for her to read, to keep, and to take elsewhere.

Its keys are told in docs/your-data.md. Instants are ISO 8601 in UTC; an item's id is that of `flask questions export`.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import parse_qsl

from quizzes.errors import ContentError
from quizzes.facts.facts import TopicId
from quizzes.language.dates import DateValue
from quizzes.language.kinds import Case
from quizzes.language.names import phrase_date
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import ItemType
from quizzes.questions.phrase import Question
from quizzes.questions.responses import read_chosen, read_order, read_pairs

FORMAT: Final = "salname-everything"
VERSION: Final = 1
_KEPT_IN: Final = {"zone": "time_zone", "text": "text_size", "motion": "motion", "theme": "theme"}


def write_everything(
    found: Mapping[str, Any], bank: QuestionBank, language: str, *, view: str, now: datetime
) -> Iterator[str]:
    """The file, piece by piece.

    `found` is what the store read: its rows by kind; `view` what this browser's cookie says of preferences. Questions
    are told in `language`, those withdrawn since as null.
    """
    writer = _Writer(bank, language)
    head = {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": now,
        "language": language,
        "account": found["account"],
        "preferences": _preferences(found["preferences"], view),
    }
    lists: dict[str, Iterator[Mapping[str, Any]]] = {
        "attempts": map(writer.tell_attempt, found["attempts"]),
        "decks": map(writer.tell_deck, found["decks"]),
        "cards": map(writer.tell_item, found["cards"]),
        "reviews": map(writer.tell_item, found["reviews"]),
        "reports": map(writer.tell_item, found["reports"]),
        "documents": iter(found["documents"]),
    }
    yield "{\n" + ",\n".join(f"{_json(key)}: {_json(value)}" for key, value in head.items())
    for key, rows in lists.items():
        yield f",\n{_json(key)}: ["
        for number, row in enumerate(rows):
            yield (",\n  " if number else "\n  ") + _json(row)
        yield "]"
    yield "\n}\n"


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, default=_write_instant)


def _write_instant(value: object) -> str:
    assert isinstance(value, datetime)
    return value.astimezone(UTC).isoformat().replace("+00:00", "Z")


def _preferences(row: Mapping[str, Any] | None, view: str) -> dict[str, Any]:
    """What is kept with an account, and over it what this browser has."""
    return {**(row or {}), **{_KEPT_IN[name]: value for name, value in parse_qsl(view)}}


class _Writer:
    """Tells rows in one language."""

    def __init__(self, bank: QuestionBank, language: str) -> None:
        self._bank = bank
        self._language = language

    def tell_attempt(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """An attempt with its items."""
        rest = {key: value for key, value in row.items() if key not in {"id", "topic", "items"}}
        topics = row["topic"].split(" ") if row["topic"] else []
        return {**rest, "topics": topics, "items": [self._tell_slot(item) for item in row["items"]]}

    def _tell_slot(self, row: Mapping[str, Any]) -> dict[str, Any]:
        question = self._question(row["item_id"])
        options = row["options"].split("\n") if row["options"] else []
        given = row["response"]
        hidden = {"attempt_id", "item_id", "options", "response"}
        return {
            "item": row["item_id"],
            "stem": question.stem if question else None,
            "options": [question.labels.get(option, option) for option in options] if question else options,
            "response": given,
            "answer": _read_aloud(given, question) if given and question else given,
            **{key: value for key, value in row.items() if key not in hidden},
        }

    def tell_deck(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A deck with the name of its topic."""
        topic = self._bank.base.topics.get(TopicId(row["topic"]))
        return {**row, "name": topic.names[self._language] if topic else None}

    def tell_item(self, row: Mapping[str, Any]) -> dict[str, Any]:
        """A row about an item with what the item asks."""
        question = self._question(row["item_id"])
        rest = {key: value for key, value in row.items() if key != "item_id"}
        return {"item": row["item_id"], "stem": question.stem if question else None, **rest}

    def _question(self, item_id: str) -> Question | None:
        bank = self._bank
        return bank.question(bank.item(item_id), self._language) if item_id in bank else None


def _read_aloud(response: str, question: Question) -> str:
    """A response as she would read it: words for ids."""
    labels = question.labels

    def say(ids: Sequence[str], joint: str) -> str:
        return joint.join(labels.get(one, one) for one in ids)

    match question.item.type:
        case ItemType.MULTIPLE_CHOICE:
            return say(sorted(read_chosen(response)), "; ")
        case ItemType.ORDERING:
            return " → ".join(say(sorted(place), " = ") for place in read_order(response))
        case ItemType.MATCHING:
            return "; ".join(say(pair, " – ") for pair in read_pairs(response).items())
        case ItemType.DATE:
            return _say_date(response, question.language)
        case _:
            return say([response], "")


def _say_date(response: str, language: str) -> str:
    try:
        return phrase_date(DateValue.parse(response), Case.NOMINATIVE, language)
    except ContentError:
        return response  # typed before there were fields
