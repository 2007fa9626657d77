"""The ways to sit a quiz: a test that tells nothing before it is handed in, an adaptive quiz, a limit of time."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from flask import Flask
from flask.testing import FlaskClient

from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ItemType
from quizzes.study.attempts import Confidence, Mode, Plan
from tests.web.reader import Reader

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)


@pytest.fixture
def reader(client: FlaskClient) -> Reader:
    return Reader(client, "en")


@pytest.fixture(scope="module")
def items(bank: QuestionBank) -> list[AnyItem]:
    """One of each type."""
    return [next(item for item in bank.items if item.type is kind) for kind in ItemType]


def _at(path: str, position: int | str) -> str:
    return path.rpartition("/")[0] + f"/{position}"


def _hand_in(reader: Reader, path: str) -> str:
    token = reader.field(reader.get(_at(path, "hand-in")).text, "csrf_token")
    response = reader.client.post(_at(path, "hand-in"), data={"csrf_token": token})
    assert response.headers["Location"] == _at(path, "result")
    return reader.get(_at(path, "result")).text


def test_a_test_tells_nothing_before_it_is_handed_in(
    app: Flask, reader: Reader, items: list[AnyItem], bank: QuestionBank
) -> None:
    path = reader.start_with(app, items, plan=Plan(mode=Mode.TEST))
    for position, item in enumerate(items, 1):
        response = reader.respond(_at(path, position))
        question = bank.question(item, "en")
        for page in (response.text, reader.get(_at(path, position)).text, reader.get(_at(path, "hand-in")).text):
            assert "verdict" not in page
            assert question.explanation not in page or question.explanation == question.stem
    assert reader.get(_at(path, "result")).status_code == 303
    result = _hand_in(reader, path)
    assert result.count('class="verdict ') == len(items)
    assert 'class="verdict' in reader.get(_at(path, 1)).text, "and each has its feedback from then on"


def test_what_was_given_in_a_test_is_shown_again_and_may_be_changed(
    app: Flask, reader: Reader, items: list[AnyItem]
) -> None:
    path = reader.start_with(app, items, plan=Plan(mode=Mode.TEST))
    for position, item in enumerate(items, 1):
        here = _at(path, position)
        page = reader.get(here).text
        answer = reader.answer(page)
        reader.respond(here, answer)
        given = reader.attempt(app, path).slots[position - 1].response
        again = {name: reader.field(reader.get(here).text, name) for name in ("csrf_token", "item", "version")}
        # Sent back as the page shows it, it is the same response.
        shown = _shown(reader.get(here).text)
        assert shown, item.type
        reader.client.post(here, data={**again, **shown})
        slot = reader.attempt(app, path).slots[position - 1]
        assert (slot.response, slot.version) == (given, 2), item.type


def _shown(page: str) -> dict[str, str | list[str]]:
    """What a form holds, read as a browser would."""
    form = page.partition('id="item"')[2].partition("</form>")[0]
    found: dict[str, str | list[str]] = {}
    chosen = re.findall(r'name="response" value="(\d)"[^>]* checked', form)
    if chosen:
        found["response"] = chosen
    for name, options in re.findall(r'<select[^>]*name="([^"]*)".*?>(.*?)</select>', form, re.DOTALL):
        selected = re.search(r'<option(?: value="(\d+)")? selected>(\d*)', options)
        if selected:
            found[name] = selected[1] or selected[2]
    for field in re.findall(r'<input class="typed[^>]*>', form):
        name, value = re.search(r'name="([^"]*)"', field), re.search(r'value="([^"]*)"', field)
        if name and value and value[1]:
            found[name[1]] = value[1]
    return found


def test_a_test_may_be_answered_in_any_order_and_what_is_missing_is_told(
    app: Flask, reader: Reader, items: list[AnyItem]
) -> None:
    path = reader.start_with(app, items[:3], plan=Plan(mode=Mode.TEST))
    assert reader.respond(_at(path, 3)).headers["Location"] == _at(path, 1)
    assert reader.respond(_at(path, 1)).headers["Location"] == _at(path, 2)
    assert "1 question is not answered yet" in reader.get(_at(path, "hand-in")).text
    assert reader.respond(_at(path, 2)).headers["Location"] == _at(path, "hand-in")
    assert "Everything is answered" in reader.get(_at(path, "hand-in")).text


def test_what_is_not_answered_in_a_test_earns_nothing(app: Flask, reader: Reader, items: list[AnyItem]) -> None:
    path = reader.start_with(app, items, plan=Plan(mode=Mode.TEST))
    assert "0 out of 8" in _hand_in(reader, path)
    assert reader.attempt(app, path).is_finished


def test_a_form_of_before_the_hand_in_changes_nothing(app: Flask, reader: Reader, items: list[AnyItem]) -> None:
    path = reader.start_with(app, items[:1], plan=Plan(mode=Mode.TEST))
    page = reader.get(path).text
    frame = {name: reader.field(page, name) for name in ("csrf_token", "item", "version")}
    _hand_in(reader, path)
    assert reader.client.post(path, data={**frame, **reader.answer(page)}).headers["Location"] == path
    assert "your first answer counts" in reader.get(path).text
    assert reader.attempt(app, path).slots[0].response == ""


def test_of_two_windows_the_later_is_told_that_the_answer_changed(
    app: Flask, reader: Reader, bank: QuestionBank
) -> None:
    item = next(item for item in bank.items if item.type == "name")
    path = reader.start_with(app, [item], plan=Plan(mode=Mode.TEST))
    frame = {name: reader.field(reader.get(path).text, name) for name in ("csrf_token", "item", "version")}
    reader.client.post(path, data={**frame, "response": "first"})
    reader.client.post(path, data={**frame, "response": "first"})  # sent again: nothing to say
    assert "another window" not in reader.get(path).text
    reader.client.post(path, data={**frame, "response": "second"})
    page = reader.get(path).text
    assert "another window" in page
    assert 'value="first"' in page


@pytest.mark.parametrize("version", ["x", "-1", "99999999", "٣"])
def test_a_version_that_is_none_is_refused(app: Flask, reader: Reader, items: list[AnyItem], version: str) -> None:
    path = reader.start_with(app, items[:1], plan=Plan(mode=Mode.TEST))
    assert reader.respond(path, version=version).status_code == 409


def test_the_script_that_keeps_answers_is_told_where_to_go(app: Flask, reader: Reader, items: list[AnyItem]) -> None:
    path = reader.start_with(app, items[:2])
    page = reader.get(path).text
    frame = {name: reader.field(page, name) for name in ("csrf_token", "item")}
    data = {**frame, **reader.answer(page)}
    for _ in range(2):  # sent twice, when the first answer was lost on its way back
        response = reader.client.post(path, data=data, headers={"Accept": "application/json"})
        assert (response.status_code, response.json) == (200, {"go": path})
    assert "first answer counts" not in reader.get(path).text
    spoiled = reader.client.post(path, data={**data, "item": "x"}, headers={"Accept": "application/json"})
    assert spoiled.status_code == 409


def test_an_adaptive_quiz_grows_as_it_is_answered(app: Flask, reader: Reader) -> None:
    path = reader.start(kind="adaptive")
    for position in range(1, 6):
        assert len(reader.attempt(app, path).slots) == position
        page = reader.get(_at(path, position)).text
        assert f"{position} / 5" in page
        reader.respond(_at(path, position))
    attempt = reader.attempt(app, path)
    assert len(attempt.slots) == 5
    assert attempt.is_finished
    assert reader.get(_at(path, "result")).text.count('<p class="asked">') == 5


def test_an_answer_after_the_time_is_kept_and_told_apart(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    items = [item for item in bank.items if item.type == "true-false"][:2]
    with time_machine.travel(NOW, tick=False) as clock:
        path = reader.start_with(app, items, plan=Plan(limit=timedelta(seconds=90)))
        assert 'data-left="90"' in reader.get(path).text
        for position, item in enumerate(items, 1):
            right = "1" if bank.question(item, "en").options[0].is_key else "2"
            clock.shift(timedelta(seconds=60))
            reader.respond(_at(path, position), {"response": right})
        result = reader.get(_at(path, "result")).text
    assert "<h1>2 out of 2</h1>" in result
    assert "Within the time: 1 out of 2" in result
    assert result.count("after the time") == 1


def test_the_page_says_when_the_time_is_over(app: Flask, reader: Reader, items: list[AnyItem]) -> None:
    with time_machine.travel(NOW, tick=False) as clock:
        path = reader.start_with(app, items[:2], plan=Plan(limit=timedelta(minutes=1)))
        assert "15:01:00" in reader.get(path).text, "the hour in her zone"
        assert re.search(r'id="over"[^>]* hidden', reader.get(path).text)
        clock.shift(timedelta(minutes=2))
        page = reader.get(path).text
    assert 'data-left="0"' in page
    assert not re.search(r'id="over"[^>]* hidden', page)


def test_confidence_is_asked_when_wanted_and_never_required(app: Flask, reader: Reader, items: list[AnyItem]) -> None:
    path = reader.start_with(app, items[:3], plan=Plan(asks_confidence=True))
    assert reader.get(path).text.count('name="confidence"') == 3
    reader.respond(path, confidence="3")
    reader.respond(_at(path, 2))
    reader.respond(_at(path, 3), confidence="7")
    assert [slot.confidence for slot in reader.attempt(app, path).slots] == [Confidence.SURE, None, None]
    plain = reader.start_with(app, items[:1])
    assert 'name="confidence"' not in reader.get(plain).text


def test_somebody_elses_test_is_not_found(app: Flask, reader: Reader, items: list[AnyItem]) -> None:
    path = reader.start_with(app, items, plan=Plan(mode=Mode.TEST))
    other = Reader(app.test_client(), "en")
    token = other.field(other.get("/en/").text, "csrf_token")
    assert other.get(_at(path, "hand-in")).status_code == 404
    assert other.client.post(_at(path, "hand-in"), data={"csrf_token": token}).status_code == 404
    assert not reader.attempt(app, path).is_finished
