"""An account is optional, keeps what a guest did, and lets in nobody else."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from limits import RateLimitItemPerMinute
from sqlalchemy import event
from werkzeug.test import TestResponse

from app import create_app
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ItemType
from quizzes.services import services
from quizzes.settings import ROOT, Settings
from quizzes.store.accounts import find_by_name
from quizzes.store.everything import has_record
from quizzes.web.account import tries
from quizzes.web.time_zones import read_time_zone
from tests.web.reader import Reader

PASSWORD = "kalem ve defter"


@pytest.fixture(params=LANGUAGES)
def reader(request: pytest.FixtureRequest, client: FlaskClient) -> Reader:
    return Reader(client, request.param)


@pytest.fixture
def leyla(client: FlaskClient) -> Reader:
    return Reader(client, "en")


@pytest.fixture
def elsewhere(app: Flask) -> Reader:
    """Another browser."""
    return Reader(app.test_client(), "en")


def _post(reader: Reader, page: str, data: Mapping[str, str], *, form: str = "") -> TestResponse:
    """Fill in the form of an account page; what is posted elsewhere has its form on another one."""
    token = reader.field(reader.get(f"/{reader.language}/account/{form or page}").text, "csrf_token")
    return reader.client.post(f"/{reader.language}/account/{page}", data={"csrf_token": token, **data})


def _open(reader: Reader, name: str = "Leyla", password: str = PASSWORD) -> TestResponse:
    return _post(reader, "open", {"name": name, "new_password": password})


def _log_in(reader: Reader, name: str = "Leyla", password: str = PASSWORD, **more: str) -> TestResponse:
    return _post(reader, "login", {"name": name, "password": password, **more})


def _log_out(reader: Reader) -> TestResponse:
    token = reader.field(reader.get("/en/account/name").text, "csrf_token")
    return reader.client.post("/en/account/logout", data={"csrf_token": token})


def _answer(reader: Reader) -> str:
    """Answer one question and return the address of its feedback."""
    path = reader.start()
    assert reader.respond(path).status_code == 303
    return path


def _code(page: str) -> str:
    found = re.search(r"<code[^>]*>(.*?)</code>", page)
    assert found
    return re.sub(r"<[^>]*>", "", found[1])


def _is_logged_in(reader: Reader) -> bool:
    return 'action="/' in reader.get(f"/{reader.language}/account/").text


def _is_told(response: TestResponse, message: str) -> bool:
    return any(message in told for told in re.findall(r'role="alert">(.*?)</p>', response.text))


# Opening.


def test_everything_works_as_a_guest_and_the_page_says_so(reader: Reader) -> None:
    page = reader.get(f"/{reader.language}/account/").text
    for way in ("open", "login", "preferences", "everything.json", "delete"):
        assert f'href="/{reader.language}/account/{way}"' in page


def test_opening_an_account_keeps_what_the_guest_did(reader: Reader) -> None:
    path = _answer(reader)
    response = _open(reader)
    assert response.status_code == 200
    assert re.fullmatch(r"(?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}", _code(response.text))
    assert _is_logged_in(reader)
    assert reader.get(path).status_code == 200
    assert reader.finish(reader.link(reader.get(path).text, "next")).text.count('<p class="asked">') == 5


def test_the_cookie_of_before_is_worth_nothing_once_an_account_is_open(app: Flask, leyla: Reader) -> None:
    """Somebody who sat at this browser before may have kept it."""
    path = _answer(leyla)
    cookie = leyla.client.get_cookie("salname")
    assert cookie
    _open(leyla)
    thief = app.test_client()
    thief.set_cookie("salname", cookie.value)
    assert thief.get(path).status_code == 404
    assert "Leyla" not in thief.get("/en/account/").text


def test_an_account_opened_by_two_posts_at_once_is_one(app: Flask, leyla: Reader) -> None:
    """The second has the cookie of before the first; either answer leads to the same account."""
    path = _answer(leyla)
    cookie = leyla.client.get_cookie("salname")
    token = leyla.field(leyla.get("/en/account/open").text, "csrf_token")
    second = app.test_client()
    assert cookie
    second.set_cookie("salname", cookie.value)
    data = {"csrf_token": token, "name": "Leyla", "new_password": PASSWORD}
    for client in (leyla.client, second):
        assert client.post("/en/account/open", data=data).status_code == 200
        assert client.get(path).status_code == 200


def test_a_name_that_looks_like_a_taken_one_is_409(leyla: Reader, elsewhere: Reader) -> None:
    _open(leyla, "Rəsulzadə")
    path = _answer(elsewhere)
    for name in ("RƏSULZADƏ", "resulzade", " Resulzadé ", "RESULZADE"):
        response = _open(elsewhere, name, "başka bir parola")
        assert response.status_code == 409, name
        assert _is_told(response, "This name is taken")
        assert f'value="{name.strip()}"' in response.text
    assert elsewhere.get(path).status_code == 200
    assert not _is_logged_in(elsewhere)


_REFUSED = [
    ({"name": "al"}, "at least 3 characters"),
    ({"name": "x" * 41}, "at most 40 characters"),
    ({"name": "   "}, "Please write your name"),
    ({"name": "a\x00bc"}, "letters, digits, spaces and hyphens only"),
    ({"name": "<script>"}, "letters, digits, spaces and hyphens only"),
    ({"new_password": ""}, "Please write a password"),
    ({"new_password": "kısacık"}, "at least 8 characters"),
    ({"new_password": "x" * 201}, "at most 200 characters"),
    ({"new_password": "Galatasaray1905"}, "Too many people use this password"),
    ({"new_password": "leyla2010"}, "too much like the name"),
]


def test_what_opens_no_account_is_told_and_the_name_stays(leyla: Reader) -> None:
    for changes, said in _REFUSED:
        response = _post(leyla, "open", {"name": "Leyla", "new_password": PASSWORD, **changes})
        assert response.status_code == 422, changes
        assert _is_told(response, said)
        assert response.text.count("autofocus") == 1
        assert "name" in changes or 'value="Leyla"' in response.text
        assert PASSWORD not in response.text
    assert not _is_logged_in(leyla)


def test_name_and_password_of_an_account_open_it_with_what_the_guest_did(leyla: Reader, elsewhere: Reader) -> None:
    """Who forgot that she has one need not lose what she did meanwhile."""
    first = _answer(leyla)
    _open(leyla)
    second = _answer(elsewhere)
    assert _open(elsewhere, "LEYLA").status_code == 200
    assert elsewhere.get(first).status_code == elsewhere.get(second).status_code == 200


# Logging in and out.


def test_what_was_done_in_this_browser_comes_along(leyla: Reader, elsewhere: Reader) -> None:
    first = _answer(leyla)
    _open(leyla)
    second = _answer(elsewhere)
    page = elsewhere.get("/en/account/login").text
    assert re.search(r'name="merge" value="yes" checked', page)
    response = _log_in(elsewhere, merge="yes")
    assert response.status_code == 303
    assert "is now in your account" in elsewhere.get(response.headers["Location"]).text
    for one in (leyla, elsewhere):
        assert one.get(first).status_code == one.get(second).status_code == 200


def test_what_is_not_hers_waits_until_she_logs_out(leyla: Reader, elsewhere: Reader) -> None:
    _open(leyla)
    path = _answer(elsewhere)
    _log_in(elsewhere)
    assert elsewhere.get(path).status_code == 404
    own = _answer(elsewhere)
    _log_out(elsewhere)
    assert elsewhere.get(path).status_code == 200
    assert elsewhere.get(own).status_code == 404
    assert leyla.get(path).status_code == 404


def test_nothing_is_asked_where_nothing_was_done(leyla: Reader, elsewhere: Reader) -> None:
    _open(leyla)
    assert 'name="merge"' not in elsewhere.get("/en/account/login").text
    assert "You are logged in." in elsewhere.get(_log_in(elsewhere).headers["Location"]).text


def test_logging_out_leaves_nothing_of_the_account(leyla: Reader) -> None:
    _open(leyla)
    path = _answer(leyla)
    _post(leyla, "preferences", {"site_language": "en", "theme": "dark"})
    response = _log_out(leyla)
    assert response.status_code == 303
    page = leyla.get(response.headers["Location"]).text
    assert "You are logged out" in page
    assert "Leyla" not in page
    assert "data-theme" not in page
    assert leyla.get(path).status_code == 404


def test_a_guest_who_logs_out_loses_nothing(leyla: Reader) -> None:
    path = _answer(leyla)
    assert _post(leyla, "logout", {}, form="open").status_code == 303
    assert leyla.get(path).status_code == 200


def test_the_session_is_new_after_logging_in(leyla: Reader, elsewhere: Reader) -> None:
    _open(leyla)
    before = elsewhere.field(elsewhere.get("/en/account/login").text, "csrf_token")
    _log_in(elsewhere)
    late = elsewhere.client.post("/en/account/logout", data={"csrf_token": before})
    assert late.status_code == 400
    assert _is_logged_in(elsewhere)


def test_the_cookie_is_written_once_at_log_in(leyla: Reader, elsewhere: Reader) -> None:
    """A page that arrives late must not bring back the session of before."""
    _open(leyla)
    _log_in(elsewhere)
    for path in ("account/", "account/preferences", "account/password", "", "topics/"):
        cookies = elsewhere.get(f"/en/{path}").headers.getlist("Set-Cookie")
        assert not [cookie for cookie in cookies if cookie.startswith("salname=")], path


def _without_tokens(page: str) -> str:
    return re.sub(r'(name="(?:csrf_token|name)" value=|value=)"[^"]*"', "", page)


def test_a_wrong_password_and_an_unknown_name_are_answered_alike(reader: Reader, elsewhere: Reader) -> None:
    _open(elsewhere)
    wrong, unknown = _log_in(reader, "Leyla", "wrong password"), _log_in(reader, "Nobody", "wrong password")
    assert wrong.status_code == unknown.status_code == 422
    assert _without_tokens(wrong.text) == _without_tokens(unknown.text)
    assert 'role="alert"' in wrong.text
    assert "wrong password" not in wrong.text


def test_no_name_however_odd_does_harm(leyla: Reader) -> None:
    for name in ("\x00", "x" * 60_000, "'; DROP TABLE account; --", "<b>", "İ" * 300):
        assert _log_in(leyla, name, "x" * 1000).status_code == 422


_FOREIGN = (
    "https://elsewhere.example/",
    "//elsewhere.example/tr/",
    "/\\elsewhere.example/tr/",
    "/tr//../\\elsewhere.example",
    "javascript:alert(1)",
    "/tr/\r\nSet-Cookie: a=b",
    "/de/",
    "tr/",
    "http:/tr/",
)


def test_after_logging_in_one_stays_on_this_site(app: Flask, leyla: Reader, elsewhere: Reader) -> None:
    _open(leyla)
    for target in _FOREIGN:
        page = elsewhere.client.get("/en/account/login", query_string={"next": target}).text
        assert 'name="next"' not in page, target
        response = _log_in(Reader(app.test_client(), "en"), next=target)
        assert response.headers["Location"] == "/en/account/?done=in", target


def test_after_logging_in_one_is_where_one_was_going(leyla: Reader, elsewhere: Reader) -> None:
    _open(leyla)
    page = elsewhere.get("/en/account/login?next=/en/topics/republic%3Fa=b").text
    target = elsewhere.field(page, "next")
    assert _log_in(elsewhere, next=target).headers["Location"] == "/en/topics/republic?a=b"


# Tries.

_TOO_MANY = {"tr": "Çok fazla deneme", "az": "Həddən artıq cəhd", "en": "Too many tries"}


def test_too_many_tries_are_429_and_say_when_to_come_back(reader: Reader, elsewhere: Reader) -> None:
    _open(elsewhere)
    for _ in range(10):
        assert _log_in(reader, "Leyla", "wrong password").status_code == 422
    response = _log_in(reader)
    assert response.status_code == 429
    assert 0 < int(response.headers["Retry-After"]) <= 15 * 60
    assert _is_told(response, _TOO_MANY[reader.language])
    assert re.search(r'role="alert">[^<]*\b15\b', response.text)
    assert 'value="Leyla"' in response.text
    assert _log_in(reader, "léyla").status_code == 429, "the name counts however it is typed"
    assert _log_in(reader, "Deniz").status_code == 422, "another name does not"
    assert _is_logged_in(elsewhere)


def test_right_passwords_count_nothing(app: Flask, leyla: Reader) -> None:
    _open(leyla)
    for _ in range(12):
        assert _log_in(Reader(app.test_client(), "en")).status_code == 303


def test_tries_are_counted_by_address_too(
    monkeypatch: pytest.MonkeyPatch, app: Flask, leyla: Reader, elsewhere: Reader
) -> None:
    monkeypatch.setattr(tries, "_BY_ADDRESS", RateLimitItemPerMinute(3, 15))
    _open(leyla)
    for name in ("Ayla", "Deniz", "Selim"):
        assert _log_in(elsewhere, name).status_code == 422
    assert _log_in(elsewhere).status_code == 429
    elsewhere.client.environ_base["REMOTE_ADDR"] = "192.0.2.7"
    assert _log_in(elsewhere).status_code == 303


def test_a_network_of_the_newer_kind_is_one_address(
    monkeypatch: pytest.MonkeyPatch, leyla: Reader, elsewhere: Reader
) -> None:
    monkeypatch.setattr(tries, "_BY_ADDRESS", RateLimitItemPerMinute(1, 15))
    elsewhere.client.environ_base["REMOTE_ADDR"] = "2001:db8:1:2::7"
    assert _log_in(elsewhere, "Ayla").status_code == 422
    elsewhere.client.environ_base["REMOTE_ADDR"] = "2001:db8:1:2:ffff::8"
    assert _log_in(elsewhere, "Deniz").status_code == 429
    elsewhere.client.environ_base["REMOTE_ADDR"] = "2001:db8:1:3::7"
    assert _log_in(elsewhere, "Deniz").status_code == 422


@pytest.mark.parametrize(("proxies", "status"), [(0, 429), (1, 422)])
def test_a_proxy_is_believed_about_addresses_only_if_there_is_one(
    monkeypatch: pytest.MonkeyPatch, settings: Settings, bank: QuestionBank, proxies: int, status: int
) -> None:
    monkeypatch.setattr(tries, "_BY_ADDRESS", RateLimitItemPerMinute(1, 15))
    app = create_app(settings.model_copy(update={"proxies": proxies}), bank)
    assert app.test_cli_runner().invoke(args=["database", "upgrade"]).exit_code == 0
    reader = Reader(app.test_client(), "en")
    reader.client.environ_base["HTTP_X_FORWARDED_FOR"] = "192.0.2.1"
    assert _log_in(reader, "Ayla").status_code == 422
    reader.client.environ_base["HTTP_X_FORWARDED_FOR"] = "192.0.2.2"
    assert _log_in(reader, "Deniz").status_code == status


def test_a_store_of_tries_that_is_none_stops_the_start(settings: Settings, bank: QuestionBank) -> None:
    with pytest.raises(SystemExit, match="RATE_LIMIT_STORAGE"):
        create_app(settings.model_copy(update={"rate_limit_storage": "nowhere://"}), bank)


def test_the_password_cannot_be_guessed_on_the_other_pages_either(leyla: Reader, elsewhere: Reader) -> None:
    _open(leyla)
    for _ in range(10):
        assert _post(leyla, "delete", {"password": "wrong password"}).status_code == 422
    assert _post(leyla, "password", {"password": PASSWORD, "new_password": "defter ve kalem"}).status_code == 429
    for _ in range(10):
        assert _open(elsewhere, "Leyla", "yanlış bir parola").status_code == 409
    assert _open(elsewhere, "Leyla", PASSWORD).status_code == 429


# Changing.


def test_the_name_is_changed_to_a_free_one(leyla: Reader, elsewhere: Reader) -> None:
    _open(leyla)
    _open(elsewhere, "Deniz")
    assert _post(leyla, "name", {"name": "DENİZ"}).status_code == 409
    assert _post(leyla, "name", {"name": "a"}).status_code == 422
    response = _post(leyla, "name", {"name": "Leyla Xanım"})
    assert "Leyla Xanım" in leyla.get(response.headers["Location"]).text


def test_a_new_password_ends_every_other_session_and_not_this_one(leyla: Reader, elsewhere: Reader) -> None:
    path = _answer(leyla)
    _open(leyla)
    _log_in(elsewhere)
    assert elsewhere.get(path).status_code == 200
    assert _post(leyla, "password", {"password": "x", "new_password": "defter ve kalem"}).status_code == 422
    assert elsewhere.get(path).status_code == 200
    assert _post(leyla, "password", {"password": PASSWORD, "new_password": "leyla2010"}).status_code == 422
    response = _post(leyla, "password", {"password": PASSWORD, "new_password": "defter ve kalem"})
    assert "Your password is changed" in leyla.get(response.headers["Location"]).text
    assert leyla.get(path).status_code == 200
    assert elsewhere.get(path).status_code == 404
    assert "Leyla" not in elsewhere.get("/en/account/").text
    assert _log_in(elsewhere).status_code == 422
    assert _log_in(elsewhere, password="defter ve kalem").status_code == 303


def test_who_is_not_logged_in_is_led_to_where_one_logs_in(leyla: Reader) -> None:
    for page in ("name", "password", "code"):
        assert leyla.get(f"/en/account/{page}").headers["Location"].startswith("/en/account/login")
        response = _post(leyla, page, {"name": "Ayla", "password": "x", "new_password": PASSWORD}, form="open")
        assert response.headers["Location"].startswith("/en/account/login")


def test_who_is_logged_in_is_not_asked_again(leyla: Reader) -> None:
    _open(leyla)
    for page in ("open", "login", "recover"):
        assert leyla.get(f"/en/account/{page}").headers["Location"] == "/en/account/"


def test_no_form_is_taken_without_its_token(reader: Reader) -> None:
    path = _answer(reader)
    _open(reader)
    data = {"name": "Ayla", "password": PASSWORD, "new_password": "defter ve kalem", "sure": "yes"}
    for page in ("open", "login", "logout", "recover", "name", "password", "code", "delete", "preferences"):
        assert reader.client.post(f"/{reader.language}/account/{page}", data=data).status_code == 400, page
    assert reader.get(path).status_code == 200
    assert "Leyla" in reader.get(f"/{reader.language}/account/").text


# Recovery.


def test_a_recovery_code_opens_the_account_once_and_gives_the_next(leyla: Reader, elsewhere: Reader) -> None:
    path = _answer(leyla)
    code = _code(_open(leyla).text)
    given = {"name": "leyla", "code": code.lower().replace("-", " "), "new_password": "unutmam artık"}
    assert _post(elsewhere, "recover", {**given, "code": "7K2QF"}).status_code == 422
    assert _post(elsewhere, "recover", {**given, "name": "Deniz"}).status_code == 422
    assert _post(elsewhere, "recover", {**given, "new_password": "leyla1"}).status_code == 422
    response = _post(elsewhere, "recover", given)
    assert response.status_code == 200
    assert _code(response.text) != code
    assert elsewhere.get(path).status_code == 200
    assert leyla.get(path).status_code == 404
    assert _post(leyla, "recover", given).status_code == 422
    assert _log_in(leyla, password="unutmam artık").status_code == 303


def test_a_wrong_code_is_answered_as_an_unknown_name_and_counted(leyla: Reader, elsewhere: Reader) -> None:
    _open(leyla)
    given = {"code": "7K2QF", "new_password": "unutmam artık"}
    wrong = _post(elsewhere, "recover", {**given, "name": "Leyla"})
    unknown = _post(elsewhere, "recover", {**given, "name": "Nobody"})
    assert _without_tokens(wrong.text) == _without_tokens(unknown.text)
    for _ in range(9):
        _post(elsewhere, "recover", {**given, "name": "Leyla"})
    assert _post(elsewhere, "recover", {**given, "name": "Leyla"}).status_code == 429


def test_a_code_is_renewed_by_password(leyla: Reader, elsewhere: Reader) -> None:
    old = _code(_open(leyla).text)
    assert _post(leyla, "code", {"password": "wrong password"}).status_code == 422
    new = _code(_post(leyla, "code", {"password": PASSWORD}).text)
    given = {"name": "Leyla", "new_password": "unutmam artık"}
    assert _post(elsewhere, "recover", {**given, "code": old}).status_code == 422
    assert _post(elsewhere, "recover", {**given, "code": new}).status_code == 200


def test_an_operator_prints_a_new_code(app: Flask, leyla: Reader, elsewhere: Reader) -> None:
    _open(leyla)
    runner = app.test_cli_runner()
    assert runner.invoke(args=["users", "reset", "Deniz"]).exit_code == 1
    code = runner.invoke(args=["users", "reset", "LEYLA"]).stdout.strip()
    given = {"name": "Leyla", "code": code, "new_password": "unutmam artık"}
    assert _post(elsewhere, "recover", given).status_code == 200


# Everything, taken away or deleted.


def _items(bank: QuestionBank) -> list[AnyItem]:
    return [next(item for item in bank.items if item.type is kind) for kind in ItemType]


def test_everything_is_downloaded_as_documented(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    path = reader.start_with(app, _items(bank))
    reader.respond(path)
    reader.finish(reader.link(reader.get(path).text, "next"))
    guest = reader.learner
    _open(reader, "Leylâ")
    _post(reader, "preferences", {"site_language": reader.language, "zone": "Asia/Baku"})
    response = reader.get(f"/{reader.language}/account/everything.json")
    assert response.mimetype == "application/json"
    assert re.fullmatch(r"attachment; filename=salname-\d{4}-\d\d-\d\d\.json", response.headers["Content-Disposition"])
    found = json.loads(response.data.decode("utf-8"))
    assert found["account"]["name"] == "Leylâ"
    assert found["preferences"]["time_zone"] == "Asia/Baku"
    (attempt,) = found["attempts"]
    assert {item["item"] for item in attempt["items"]} == {item.id for item in _items(bank)}
    for item in attempt["items"]:
        question = bank.question(bank.item(item["item"]), reader.language)
        assert item["stem"] == question.stem
        assert set(item["options"]) <= set(question.labels.values())
        assert item["grade"] in {"right", "partial", "wrong"}
        assert item["responded_at"].endswith("Z")
        if question.options and item["response"] and "-" in item["response"]:
            assert item["answer"] != item["response"], "an id is told in words"
    for secret in (guest, reader.learner, "argon2", "csrf"):
        assert secret not in response.text
    documented = (ROOT / "docs" / "your-data.md").read_text(encoding="utf-8")
    keys = {*found, *attempt, *attempt["items"][0], *found["preferences"], *found["account"]}
    assert [key for key in sorted(keys) if f"`{key}`" not in documented] == []


def test_a_guest_downloads_everything_too(leyla: Reader, elsewhere: Reader) -> None:
    _answer(leyla)
    _post(leyla, "preferences", {"site_language": "en", "theme": "dark"})
    found = json.loads(leyla.get("/en/account/everything.json").text)
    assert found["account"] is None
    assert found["preferences"] == {"theme": "dark"}
    assert len(found["attempts"]) == 1
    assert json.loads(elsewhere.get("/en/account/everything.json").text)["attempts"] == []


def test_a_withdrawn_question_is_downloaded_without_its_words(app: Flask, leyla: Reader) -> None:
    path = _answer(leyla)
    item_id = leyla.attempt(app, path).slots[0].item_id
    with app.app_context():
        del services().bank._items[item_id]  # type: ignore[arg-type]
    (attempt,) = json.loads(leyla.get("/en/account/everything.json").text)["attempts"]
    withdrawn = attempt["items"][0]
    assert (withdrawn["item"], withdrawn["stem"]) == (item_id, None)
    assert withdrawn["grade"]


def test_everything_of_an_account_is_deleted_by_password(app: Flask, leyla: Reader, elsewhere: Reader) -> None:
    path = _answer(leyla)
    _open(leyla)
    _log_in(elsewhere)
    for data in ({}, {"password": "wrong password"}, {"sure": "yes"}):
        assert _post(leyla, "delete", data).status_code == 422
    assert leyla.get(path).status_code == 200
    response = _post(leyla, "delete", {"password": PASSWORD})
    assert "Everything is deleted." in leyla.get(response.headers["Location"]).text
    for one in (leyla, elsewhere):
        assert one.get(path).status_code == 404
        assert "Leyla" not in one.get("/en/account/").text
    with app.app_context():
        assert find_by_name(services().engine, "Leyla") is None
        assert not has_record(services().engine, elsewhere.learner)
    assert _open(elsewhere).status_code == 200, "the name is free again"


def test_everything_of_a_guest_is_deleted_by_a_tick(leyla: Reader) -> None:
    path = _answer(leyla)
    _post(leyla, "preferences", {"site_language": "en", "theme": "dark"})
    before = leyla.learner
    response = _post(leyla, "delete", {})
    assert response.status_code == 422
    assert _is_told(response, "Please tick the box")
    assert leyla.get(path).status_code == 200
    _post(leyla, "delete", {"sure": "yes"})
    assert leyla.get(path).status_code == 404
    assert leyla.learner != before
    assert "data-theme" not in leyla.get("/en/").text


def test_the_file_of_a_document_goes_too(app: Flask, leyla: Reader, tmp_path: Path) -> None:
    with app.app_context():
        uploads = services().settings.uploads
    token = leyla.field(leyla.get("/en/documents/").text, "csrf_token")
    uploads.mkdir(parents=True, exist_ok=True)
    with (ROOT / "tests" / "evaluation" / "texts" / "tr-1.txt").open("rb") as file:
        response = leyla.client.post("/en/documents/", data={"csrf_token": token, "file": (file, "ders.txt")})
    path = response.headers["Location"]
    _post(leyla, "delete", {"sure": "yes"})
    assert not (uploads / path.rsplit("/", 1)[1]).exists()
    assert leyla.get(path).status_code == 404


# Preferences.


def test_preferences_are_kept_in_a_cookie_and_stand_on_every_page(reader: Reader) -> None:
    data = {"site_language": "az", "zone": "Asia/Baku", "text": "large", "motion": "less", "theme": "dark"}
    response = _post(reader, "preferences", data)
    assert response.headers["Location"] == "/az/account/preferences?done=saved"
    cookie = next(cookie for cookie in response.headers.getlist("Set-Cookie") if cookie.startswith("view="))
    assert cookie.startswith("view=zone=Asia%2FBaku&text=large&motion=less&theme=dark;")
    assert "SameSite=Lax" in cookie
    assert "HttpOnly" in cookie
    assert f"Max-Age={365 * 24 * 3600}" in cookie
    for path in ("/en/", "/en/nothing", "/tr/account/"):
        assert ' data-text="large" data-motion="less" data-theme="dark">' in reader.get(path).text
    page = reader.get("/az/account/preferences").text
    assert re.search(r'value="Asia/Baku" selected', page)
    assert len(re.findall(r'type="radio"[^>]* checked', page)) == 4
    response = _post(reader, "preferences", {"site_language": "tr"})
    assert "view=;" in response.headers["Set-Cookie"]
    assert '<html lang="tr">' in reader.get("/tr/").text


def test_a_spoiled_cookie_says_nothing(client: FlaskClient) -> None:
    for cookie in (
        "", "theme=pink", 'theme=dark"><script>', "text=large&text=huge", "zone=../../etc/passwd", "zone=localtime%00",
        "=&=", "%00", "x" * 3000, "motion=LESS",
    ):  # fmt: skip
        client.set_cookie("view", cookie)
        page = client.get("/en/account/preferences")
        assert page.status_code == 200
        assert '<html lang="en">' in page.text, cookie


def test_a_preference_that_is_not_on_offer_is_422(leyla: Reader) -> None:
    for changes in (
        {"zone": "Mars/Olympus"}, {"theme": "pink"}, {"text": "huge"}, {"motion": "more"}, {"site_language": "de"},
        {"site_language": ""},
    ):  # fmt: skip
        response = _post(leyla, "preferences", {"site_language": "en", "theme": "dark", **changes})
        assert response.status_code == 422, changes
        assert 'role="alert"' in response.text
        assert "view=" not in response.headers.get("Set-Cookie", "")


def test_an_account_brings_its_preferences_along(leyla: Reader, elsewhere: Reader) -> None:
    _open(leyla)
    _post(leyla, "preferences", {"site_language": "az", "theme": "light", "zone": "Asia/Tokyo"})
    response = _log_in(elsewhere, next="/en/topics/")
    assert response.headers["Location"] == "/az/topics/"
    page = elsewhere.get("/az/account/preferences").text
    assert ' data-theme="light">' in page
    assert re.search(r'value="Asia/Tokyo" selected', page)


def test_a_guests_preferences_go_into_the_account_she_opens(leyla: Reader, elsewhere: Reader) -> None:
    _post(leyla, "preferences", {"site_language": "en", "theme": "dark"})
    _open(leyla)
    _log_in(elsewhere)
    assert ' data-theme="dark">' in elsewhere.get("/en/").text


def test_no_page_asks_the_database_for_preferences(app: Flask, leyla: Reader) -> None:
    _open(leyla)
    _post(leyla, "preferences", {"site_language": "en", "theme": "dark"})
    asked: list[str] = []
    with app.app_context():
        engine = services().engine
    event.listen(engine, "before_cursor_execute", lambda *arguments: asked.append(arguments[2]))
    assert ' data-theme="dark">' in leyla.get("/en/sources/").text
    assert asked == []


@pytest.mark.parametrize(
    ("language", "zone"), [("tr", "Europe/Istanbul"), ("en", "Europe/Istanbul"), ("az", "Asia/Baku")]
)
def test_days_are_counted_where_most_readers_live_unless_she_says_otherwise(
    app: Flask, language: str, zone: str
) -> None:
    with app.test_request_context(f"/{language}/"):
        app.preprocess_request()
        assert read_time_zone().key == zone
    with app.test_request_context(f"/{language}/", headers={"Cookie": "view=zone=Asia%2FTokyo"}):
        app.preprocess_request()
        assert read_time_zone().key == "Asia/Tokyo"


def test_every_zone_offered_exists_and_is_named_in_the_readers_language(reader: Reader) -> None:
    page = reader.get(f"/{reader.language}/account/preferences").text
    assert len(re.findall(r'<option value="[A-Z]', page)) > 300
    label = {"tr": "Türkiye, İstanbul", "az": "Türkiyə, İstanbul", "en": "Türkiye, Istanbul"}[reader.language]
    assert re.search(rf'value="Europe/Istanbul">{label}<', page)
