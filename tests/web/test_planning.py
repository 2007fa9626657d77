"""A quiz is planned by topics, length and way of sitting it; what cannot be had is said, and the choice stays."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.study.attempts import Choice, Mode, Plan
from tests.web.reader import Reader


@pytest.fixture
def reader(client: FlaskClient) -> Reader:
    return Reader(client)


@pytest.mark.parametrize(
    ("how", "plan"),
    [
        ({}, Plan(length=5)),
        ({"kind": "test"}, Plan(mode=Mode.TEST, length=5)),
        ({"kind": "adaptive"}, Plan(choice=Choice.ADAPTIVE, length=5)),
        ({"pace": "60"}, Plan(length=5, limit=timedelta(minutes=5))),
        ({"pace": "60", "extra": "50"}, Plan(length=5, limit=timedelta(minutes=7.5))),
        ({"extra": "50"}, Plan(length=5)),
        ({"confidence": "1"}, Plan(length=5, asks_confidence=True)),
        ({"topic": "diplomacy"}, Plan(length=5, topics=("diplomacy",))),
    ],
)
def test_a_quiz_is_sat_as_it_was_planned(app: Flask, reader: Reader, how: dict[str, str], plan: Plan) -> None:
    assert reader.attempt(app, reader.start(**{"topic": "all", **how})).plan == plan  # type: ignore[arg-type]


def test_a_quiz_on_several_topics_asks_what_belongs_to_all_of_them(
    app: Flask, reader: Reader, bank: QuestionBank
) -> None:
    topics = ["diplomacy", "period-1921-1923", "kind-treaties"]
    token = reader.field(reader.get("/tr/quizzes/new").text, "csrf_token")
    sent = {"csrf_token": token, "topic": [*topics, ""], "length": "10"}
    path = reader.client.post("/tr/quizzes", data=sent).headers["Location"]
    slots = reader.attempt(app, path).slots
    assert len(slots) >= 5
    for topic in topics:
        assert {slot.item_id for slot in slots} <= {item.id for item in bank.by_topic[topic]}  # type: ignore[index]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_no_question_belongs_to_is_said_and_the_choice_stays(client: FlaskClient, language: str) -> None:
    reader = Reader(client, language)
    token = reader.field(reader.get(f"/{language}/quizzes/new").text, "csrf_token")
    chosen = ["after-1945", "period-before-1905"]
    response = client.post(f"/{language}/quizzes", data={"csrf_token": token, "topic": chosen, "kind": "test"})
    assert response.status_code == 422
    assert 'role="alert"' in response.text
    for topic in chosen:
        assert f'<option value="{topic}" selected>' in response.text
    assert 'value="test" checked' in response.text


def test_the_number_of_questions_is_told_for_what_is_chosen(reader: Reader, bank: QuestionBank) -> None:
    number = len(bank.by_topic["diplomacy"])  # type: ignore[index]
    assert reader.get("/tr/quizzes/count?topic=diplomacy&topic=").json == {"text": f"{number} soru"}
    assert reader.get("/az/quizzes/count?topic=gardening").json == {"text": "0 sual"}
    assert f"{number} soru" in reader.get("/tr/quizzes/new?topic=diplomacy").text


def test_mistakes_are_asked_again_until_they_are_right(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    assert 'name="mistakes"' not in reader.get("/tr/quizzes/new").text, "nothing is wrong yet"
    items = [item for item in bank.by_topic["diplomacy"] if item.type == "single-choice"][:3]  # type: ignore[index]
    path = reader.start_with(app, items)
    for position, item in enumerate(items, 1):
        slot = reader.attempt(app, path).slots[position - 1]
        right = str(slot.options.index(str(item.answers[0])) + 1)
        wrong = str(slot.options.index(str(item.distractors[0].answer)) + 1)
        reader.respond(path.removesuffix("1") + str(position), {"response": right if position == 1 else wrong})
    assert "(2 soru)" in reader.get("/tr/quizzes/new").text
    result = reader.get(path.removesuffix("1") + "result").text
    assert 'name="mistakes" value="1"' in result

    again = reader.start(length=5, mistakes="1")
    attempt = reader.attempt(app, again)
    assert attempt.plan.choice is Choice.MISTAKES
    assert {slot.item_id for slot in attempt.slots} <= {item.id for item in items[1:]}
    for slot in attempt.slots:
        item = bank.item(slot.item_id)
        right = str(slot.options.index(str(item.answers[0])) + 1)
        reader.respond(again.removesuffix("1") + str(slot.position), {"response": right})
    left = 2 - len(attempt.slots)
    assert (f"({left} soru)" in reader.get("/tr/quizzes/new").text) is (left > 0)


def test_nobody_repeats_mistakes_she_has_not_made(reader: Reader) -> None:
    token = reader.field(reader.get("/az/").text, "csrf_token")
    response = reader.client.post("/az/quizzes", data={"csrf_token": token, "mistakes": "1"})
    assert response.status_code == 422
    assert re.search(r'role="alert">[^<]*səhv', response.text)
