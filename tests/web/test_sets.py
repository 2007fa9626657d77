"""A teacher makes sets by hand, by a rule and from ready-made ones; colleagues copy by code; others find nothing."""

from __future__ import annotations

import html
import re
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import ItemType
from quizzes.services import services
from quizzes.store.question_sets import QuestionSet, list_sets
from quizzes.store.tables import Role
from quizzes.study.attempts import LearnerId
from quizzes.study.set_rules import SetRule
from tests.teaching import log_in, make_account
from tests.web.reader import Reader


@pytest.fixture
def ayla(app: Flask, client: FlaskClient) -> LearnerId:
    with app.app_context():
        learner = make_account(services().engine, "Ayla", Role.TEACHER)
    log_in(client, learner)
    return learner


def _post(client: FlaskClient, path: str, page: str = "/en/teach/sets/", **sent: Any) -> TestResponse:
    token = Reader.field(client.get(page).text, "csrf_token")
    return client.post(path, data={"csrf_token": token, **sent})


def _mine(app: Flask, learner: LearnerId) -> list[QuestionSet]:
    with app.app_context():
        return list_sets(services().engine, learner)


@pytest.mark.parametrize("role", [None, Role.STUDENT])
def test_who_does_not_teach_finds_nothing(app: Flask, client: FlaskClient, role: Role | None) -> None:
    if role:
        with app.app_context():
            log_in(client, make_account(services().engine, "Deniz", role))
    for path in ("", "rule", "bank", "abcdefghijklmnopqrstuv", "shared/abcdefghjk"):
        assert client.get(f"/en/teach/sets/{path}").status_code == 404


def test_a_set_is_made_by_rule(app: Flask, client: FlaskClient, ayla: LearnerId) -> None:
    sent: dict[str, Any] = {
        "title": "Years of war",
        "number": "12",
        "topic": ["", "diplomacy"],
        "year_from": "1918",
        "type": "date",
    }
    response = _post(client, "/en/teach/sets/rule", **sent)
    assert response.status_code == 303, response.text
    rule = SetRule(number=12, topics=("diplomacy",), year_from=1918, types=(ItemType.DATE,))
    assert [(one.title, one.rule) for one in _mine(app, ayla)] == [("Years of war", rule)]
    for language in LANGUAGES:
        page = client.get(response.headers["Location"].replace("/en/", f"/{language}/"))
        assert page.status_code == 200
        assert "1918–" in page.text


@pytest.mark.parametrize(
    "wrong",
    [
        {"title": " "},
        {"title": "x" * 121},
        {"number": "0"},
        {"number": "²"},
        {"number": "many"},
        {"year_from": "1923", "year_to": "1918"},
        {"year_from": "-"},
        {"topic": "no-such-topic"},
        {"type": "essay"},
        {"difficulty": "deadly"},
        {"year_from": "9000"},  # nothing is of those years
    ],
)
def test_what_cannot_be_meant_is_told_and_stays(
    app: Flask, client: FlaskClient, ayla: LearnerId, wrong: dict[str, str]
) -> None:
    response = _post(client, "/en/teach/sets/rule", **{"title": "War", "number": "12", **wrong})
    assert response.status_code == 422
    assert 'role="alert"' in response.text
    if "title" not in wrong:
        assert 'value="War"' in response.text
    assert _mine(app, ayla) == []


def test_a_set_is_made_by_hand_and_trimmed(
    app: Flask, client: FlaskClient, ayla: LearnerId, bank: QuestionBank
) -> None:
    path = "/en/teach/sets/bank"
    page = client.get(f"{path}?topic=diplomacy&type=single-choice&text=KARS").text
    offered = [html.unescape(one) for one in re.findall(r'name="item" value="([^"]*)"', page)]
    assert offered
    assert all(bank.item(one).type == "single-choice" for one in offered)
    assert all("kars" in bank.question(bank.item(one), "en").stem.lower() for one in offered)
    refused = _post(client, path, title="", item=offered[:2], topic="republic")
    assert refused.status_code == 422
    assert refused.text.count(" checked") == 2
    other = _post(client, path, title="Kars", item=offered[:2], topic="republic", show="1")
    assert other.status_code == 200
    assert (other.text.count(" checked"), 'value="Kars"' in other.text) == (2, True)  # nothing ticked is lost
    assert _post(client, path, title="Kars").status_code == 422
    made = _post(client, path, title="Kars", item=[*offered[:3], "nonsense"]).headers["Location"]
    assert _mine(app, ayla)[0].items == tuple(offered[:3])
    assert _post(client, made, title="Kars 1921", item=offered[1:3], version="1").status_code == 303
    assert [(one.title, one.items) for one in _mine(app, ayla)] == [("Kars 1921", tuple(offered[1:3]))]
    late = _post(client, made, title="Mine", item=offered[:1], version="1")
    assert late.status_code == 409
    assert "Kars 1921" in late.text
    assert _post(client, made, title="Mine", version="2").status_code == 422
    assert _mine(app, ayla)[0].title == "Kars 1921"


def test_a_colleague_copies_by_code_and_link(app: Flask, client: FlaskClient, ayla: LearnerId) -> None:
    with app.app_context():
        ready = next(iter(services().sets))
        leyla = make_account(services().engine, "Leyla", Role.TEACHER)
    made = _post(client, "/en/teach/sets/ready", ready=ready).headers["Location"]
    assert _post(client, "/en/teach/sets/ready", ready="none").status_code == 404
    _post(client, f"{made}/share")
    code = _mine(app, ayla)[0].share_code
    assert code
    assert code in client.get(made).text
    colleague = app.test_client()
    log_in(colleague, leyla)
    assert colleague.get(made).status_code == 404
    assert colleague.get(f"/tr/teach/sets/shared/{code}").status_code == 200
    assert _post(colleague, "/en/teach/sets/copy", code="nonsense").status_code == 422
    assert _post(colleague, "/en/teach/sets/copy", code=code.upper()).status_code == 303
    assert [one.items for one in _mine(app, leyla)] == [_mine(app, ayla)[0].items]
    _post(client, f"{made}/take-back")
    assert colleague.get(f"/tr/teach/sets/shared/{code}").status_code == 404
    assert _post(client, f"{made}/delete").status_code == 303
    assert _mine(app, ayla) == []
