"""Bad input gets a clear message in the reader's language and the right status, and nothing is lost."""

from __future__ import annotations

import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizzes.services import services
from quizzes.store import tables
from quizzes.web.errors import _TOLD
from tests.web.reader import Reader

TITLES = {
    400: {"tr": "Bu form kabul edilemedi", "az": "Bu forma qəbul edilmədi", "en": "This form could not be accepted"},
    404: {"tr": "Böyle bir sayfa yok", "az": "Belə bir səhifə yoxdur", "en": "Page not found"},
    409: {"tr": "Bu yanıt başka bir soruya ait", "az": "Bu cavab başqa suala aiddir", "en": "another question"},
    413: {"tr": "Gönderilen veri çok büyük", "az": "həddən artıq böyük", "en": "That was too large"},
    422: {"tr": "Eksik bir şey var", "az": "Nə isə çatışmır", "en": "Something is missing"},
}


@pytest.fixture(params=["tr", "az", "en"])
def reader(request: pytest.FixtureRequest, client: FlaskClient) -> Reader:
    return Reader(client, request.param)


def _count(app: Flask, table: type) -> int:
    with app.app_context(), services().engine.connect() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table.__tablename__}").scalar_one())  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    "path",
    [
        "/{language}/quizzes/none/1",
        "/{language}/quizzes/none/result",
        "/{language}/nothing",
        "/{language}/decks/gardening.apkg",
        "/{language}/quizzes/none/99999999999999999999",
        "/{language}/quizzes/none/-1",
        "/{language}/quizzes/%00/1",
    ],
)
def test_an_unknown_address_is_404_in_the_readers_language(reader: Reader, path: str) -> None:
    reader.get(f"/{reader.language}/")
    response = reader.get(path.format(language=reader.language))
    assert response.status_code == 404
    assert TITLES[404][reader.language] in response.text


@pytest.mark.parametrize(("accepted", "language"), [("az-Latn-AZ", "az"), ("en-GB,en", "en"), ("ja", "tr")])
def test_an_unknown_language_is_404_in_the_browsers_language(client: FlaskClient, accepted: str, language: str) -> None:
    response = client.get("/de/", headers={"Accept-Language": accepted})
    assert response.status_code == 404
    assert TITLES[404][language] in response.text


@pytest.mark.parametrize("position", [0, 6, 999])
def test_an_unknown_question_number_is_404(reader: Reader, position: int) -> None:
    path = reader.start().rsplit("/", 1)[0]
    assert reader.get(f"{path}/{position}").status_code == 404


@pytest.mark.parametrize(
    "changes",
    [{"topic": "gardening"}, {"length": "7"}, {"quiz_language": "de"}, {"topic": ""}, {"length": "ten"}],
)
def test_a_quiz_that_is_not_on_offer_is_422_and_none_is_started(
    app: Flask, reader: Reader, changes: dict[str, str]
) -> None:
    token = reader.field(reader.get(f"/{reader.language}/").text, "csrf_token")
    data = {"csrf_token": token, "topic": "all", "length": "5", "quiz_language": "tr", **changes}
    response = reader.client.post(f"/{reader.language}/quizzes", data=data)
    assert response.status_code == 422
    assert TITLES[422][reader.language] in response.text
    assert _count(app, tables.AttemptRow) == 0


def test_a_form_without_its_token_is_400_and_leads_back_to_the_quiz(app: Flask, reader: Reader) -> None:
    path = reader.start()
    response = reader.client.post(path, data={"response": "1918"})
    assert response.status_code == 400
    assert TITLES[400][reader.language] in response.text
    assert f'href="{path}"' in response.text
    assert _count(app, tables.ResponseRow) == 0


def test_an_empty_response_is_told_and_nothing_is_kept(app: Flask, reader: Reader) -> None:
    response = reader.respond(reader.start(), response="  ")
    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert _count(app, tables.ResponseRow) == 0


def test_an_option_never_offered_is_told(app: Flask, reader: Reader) -> None:
    path = _start_until(reader, 'type="radio"')
    response = reader.respond(path, response="genghis-khan")
    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert _count(app, tables.ResponseRow) == 0


def _start_until(reader: Reader, mark: str) -> str:
    """Start quizzes until the first question of one has a mark in its page."""
    for _ in range(200):
        path = reader.start()
        if mark in reader.get(path).text:
            return path
    raise AssertionError(f"no quiz began with {mark}")


def test_a_typed_answer_too_long_is_told(app: Flask, reader: Reader) -> None:
    path = _start_until(reader, 'class="typed"')
    assert reader.respond(path, response="x" * 201).status_code == 422
    assert _count(app, tables.ResponseRow) == 0


def test_what_is_no_date_is_told_and_stays_in_its_field(app: Flask, reader: Reader) -> None:
    path = _start_until(reader, "1789")
    response = reader.respond(path, response="dünən axşam")
    assert response.status_code == 422
    assert 'value="dünən axşam"' in response.text
    assert _count(app, tables.ResponseRow) == 0


def test_control_characters_do_no_harm(app: Flask, reader: Reader) -> None:
    path = _start_until(reader, 'class="typed"')
    assert reader.respond(path, response="19\x0018\x07").status_code in {303, 422}


@pytest.mark.parametrize("token", ["é", "", "0" * 10_000, "\x00"])
def test_a_spoiled_item_field_is_409(app: Flask, reader: Reader, token: str) -> None:
    response = reader.respond(reader.start(), item=token)
    assert response.status_code == 409
    assert _count(app, tables.ResponseRow) == 0


def test_a_late_page_of_another_tab_does_not_lose_the_quiz(app: Flask) -> None:
    """Its cookies arrive after the quiz was started, and are those of before."""
    reader = Reader(app.test_client(), "tr")
    reader.get("/tr/")
    before = reader.client.get_cookie("salname")
    assert before is not None
    path = reader.start()
    late = app.test_client()
    late.set_cookie("salname", before.value)
    for header in late.get("/az/sources/").headers.getlist("Set-Cookie"):
        name, _, value = header.partition(";")[0].partition("=")
        reader.client.set_cookie(name, value)
    assert reader.get(path).status_code == 200


def test_a_wrong_method_names_the_right_ones(reader: Reader) -> None:
    assert reader.get(f"/{reader.language}/quizzes").headers["Allow"]


def test_an_address_without_its_slash_leads_on_this_site(reader: Reader) -> None:
    response = reader.client.get(f"/{reader.language}", headers={"Host": "elsewhere.example"})
    assert response.status_code == 308
    assert response.headers["Location"] == f"/{reader.language}/"


def test_a_megabyte_is_413(app: Flask, reader: Reader) -> None:
    response = reader.respond(reader.start(), response="x" * 1_000_000)
    assert response.status_code == 413
    assert TITLES[413][reader.language] in response.text
    assert _count(app, tables.ResponseRow) == 0


def test_the_form_of_another_quiz_is_409_and_changes_nothing(app: Flask, reader: Reader) -> None:
    other = reader.field(reader.get(reader.start()).text, "item")
    path = reader.start()
    response = reader.respond(path, item=other)
    assert response.status_code == 409
    assert TITLES[409][reader.language] in response.text
    assert f'href="{path}"' in response.text
    assert _count(app, tables.ResponseRow) == 0


def test_the_form_of_another_question_of_the_quiz_is_409(app: Flask, reader: Reader) -> None:
    path = reader.start()
    page = reader.get(path).text
    data = {name: reader.field(page, name) for name in ("csrf_token", "item")}
    response = reader.client.post(path.removesuffix("/1") + "/2", data={**data, "response": "1918"})
    assert response.status_code == 409
    assert _count(app, tables.ResponseRow) == 0


def test_a_strangers_quiz_is_404(app: Flask, reader: Reader) -> None:
    path = reader.start()
    stranger = Reader(app.test_client(), reader.language)
    stranger.start()
    assert stranger.get(path).status_code == 404
    assert stranger.get(path.rsplit("/", 1)[0] + "/result").status_code == 404


def test_a_tampered_cookie_is_a_strangers(app: Flask, reader: Reader) -> None:
    path = reader.start()
    cookie = reader.client.get_cookie("salname")
    assert cookie is not None
    tampered = app.test_client()
    tampered.set_cookie("salname", cookie.value[:-4] + "AAAA")
    response = tampered.get(path)
    assert response.status_code == 404
    assert TITLES[404][reader.language] in response.text
    assert tampered.get(f"/{reader.language}/").status_code == 200
    assert reader.get(path).status_code == 200


@pytest.mark.parametrize("cookie", ["", "x", "é", "a.b.c", "." * 3000])
def test_a_cookie_that_is_rubbish_does_no_harm(app: Flask, cookie: str) -> None:
    client = app.test_client()
    client.set_cookie("salname", cookie)
    assert client.get("/tr/").status_code == 200


def test_a_late_answer_to_a_finished_quiz_changes_nothing(app: Flask, reader: Reader) -> None:
    path = reader.start()
    page = reader.get(path).text
    data = {name: reader.field(page, name) for name in ("csrf_token", "item")}
    reader.finish(path)
    before = _count(app, tables.ResponseRow)
    response = reader.client.post(path, data={**data, "response": (reader.options(page) or ["1918"])[-1]})
    assert response.status_code == 303
    assert _count(app, tables.ResponseRow) == before == 5


def test_the_wrong_method_is_405(reader: Reader) -> None:
    assert reader.get(f"/{reader.language}/quizzes").status_code == 405


def test_a_fault_of_ours_is_told_without_its_details(app: Flask, reader: Reader) -> None:
    path = reader.start()
    with app.app_context():
        services().engine.dispose()
        with services().engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE attempt RENAME TO hidden")
    response = reader.get(path)
    assert response.status_code == 500
    assert "hidden" not in response.text
    assert "sqlite" not in response.text.lower()
    assert re.search(r"<h1>[^<]+</h1>", response.text)


def test_every_status_has_its_words_in_every_language(app: Flask) -> None:
    for status, told in _TOLD.items():
        seen = set()
        for language in ("tr", "az", "en"):
            with app.test_request_context(f"/{language}/"):
                app.preprocess_request()
                seen.add((str(told.title), str(told.text)))
        assert len(seen) == 3, status
