"""Bad input gets a clear message in the reader's language and the right status, and nothing is lost."""

from __future__ import annotations

import html
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizzes.language.dates import DateValue
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ClozeItem, DateItem, ItemType
from quizzes.services import services
from quizzes.store import tables
from quizzes.web.errors import _TOLD
from tests.web.reader import Answer, Reader

TITLES = {
    400: {"tr": "Bu form kabul edilemedi", "az": "Bu forma qəbul edilmədi", "en": "This form could not be accepted"},
    404: {"tr": "Böyle bir sayfa yok", "az": "Belə bir səhifə yoxdur", "en": "Page not found"},
    409: {"tr": "Bu yanıt başka bir soruya ait", "az": "Bu cavab başqa suala aiddir", "en": "another question"},
    413: {"tr": "Gönderilen veri çok büyük", "az": "həddən artıq böyük", "en": "That was too large"},
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
    [{"topic": "gardening"}, {"length": "7"}, {"kind": "exam"}, {"pace": "1"}, {"extra": "-50"}, {"length": "ten"}],
)
def test_a_quiz_that_is_not_on_offer_is_422_and_none_is_started(
    app: Flask, reader: Reader, changes: dict[str, str]
) -> None:
    token = reader.field(reader.get(f"/{reader.language}/").text, "csrf_token")
    data = {"csrf_token": token, "topic": "all", "length": "5", **changes}
    response = reader.client.post(f"/{reader.language}/quizzes", data=data)
    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert _count(app, tables.AttemptRow) == 0


def test_a_form_without_its_token_is_400_and_leads_back_to_the_quiz(app: Flask, reader: Reader) -> None:
    path = reader.start()
    response = reader.client.post(path, data={"response": "1918"})
    assert response.status_code == 400
    assert TITLES[400][reader.language] in response.text
    assert f'href="{path}"' in response.text
    assert _count(app, tables.ResponseRow) == 0


def test_an_empty_response_is_told_and_nothing_is_kept(app: Flask, reader: Reader) -> None:
    response = reader.respond(reader.start(), {"response": "  "})
    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert _count(app, tables.ResponseRow) == 0


def test_an_option_never_offered_is_told(app: Flask, reader: Reader) -> None:
    path = _start_until(reader, 'type="radio"')
    for number in ("genghis-khan", "0", "9", "²", "-1"):
        response = reader.respond(path, response=number)
        assert response.status_code == 422
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


#: By the item's key, if it is a date, or its type: what is posted, what is said in English, and the field to mend.
_FAULTS: list[tuple[str, Answer, str, str]] = [
    ("1918-05-28", {}, "Please answer first", "day"),
    ("1918-05-28", {"day": "31", "month": "2", "year": "1920"}, "that month has 29 days", "day"),
    ("1918-05-28", {"day": "0", "month": "4", "year": "1920"}, "that month has 30 days", "day"),
    ("1918-05-28", {"month": "5"}, "Please give the year, too.", "year"),
    ("1918-05-28", {"day": "28", "year": "1918"}, "choose the month, too", "month"),
    ("1918-05-28", {"day": "dün", "month": "5", "year": "1918"}, "Please write the day as a number", "day"),
    ("1918-05-28", {"day": "28", "month": "13", "year": "1918"}, "choose a month from the list", "month"),
    ("1918-05-28", {"year": "dünən <axşam>"}, "Please write the year in four digits", "year"),
    ("1918-05-28", {"year": "18"}, "Please write the year in four digits", "year"),
    ("1918-05-28", {"year": "٣" * 4}, "Please write the year in four digits", "year"),
    ("1918-05-28", {"year": "9" * 5000}, "Please write the year in four digits", "year"),
    ("1804/1813", {"year": "1813", "end_year": "1804"}, "The second date is before", "end_year"),
    ("1804/1813", {"end_year": "1813"}, "Please give the first date, too.", "year"),
    (
        "1945-02-04/1945-02-11",
        {"day": "4", "month": "2", "year": "1945", "end_year": "1946"},
        "as exactly as each other",
        "end_day",
    ),
    ("multiple-choice", {}, "Please choose at least one answer", ""),
    ("multiple-choice", {"response": ["1", "genghis-khan"]}, "one of the answers offered", ""),
    ("multiple-choice", {"response": ["2", "99"]}, "one of the answers offered", ""),
    ("single-choice", {}, "Please answer first", ""),
    ("ordering", {}, "Please answer first", "place-1"),
    ("ordering", {"place-1": "1", "place-3": "2", "place-4": "3"}, "give every row a number", "place-2"),
    ("ordering", {f"place-{n}": "5" for n in range(1, 5)}, "one of the answers offered", "place-1"),
    ("matching", {"answer-1": "1", "answer-2": "3", "answer-4": "1"}, "an answer for every row", "answer-3"),
    ("matching", {f"answer-{n}": "-1" for n in range(1, 5)}, "one of the answers offered", "answer-1"),
    ("cloze-year", {"response": "geçen yıl"}, "Please write the year in four digits", "response"),
    ("cloze-year", {"response": ""}, "Please answer first", "response"),
    ("name", {"response": "x" * 201}, "in a few words", "response"),
]


def _item(bank: QuestionBank, kind: str) -> AnyItem:
    if kind == "cloze-year":
        return next(item for item in bank.items if isinstance(item, ClozeItem) and isinstance(item.key, DateValue))
    return next(
        item for item in bank.items if (str(item.key) == kind if isinstance(item, DateItem) else item.type == kind)
    )


@pytest.mark.parametrize("kind", list(dict.fromkeys(kind for kind, *_ in _FAULTS)))
def test_what_is_no_response_is_told_and_everything_given_stays(
    app: Flask, client: FlaskClient, bank: QuestionBank, kind: str
) -> None:
    reader = Reader(client, "en")
    path = reader.start_with(app, [_item(bank, kind)])
    for answer, said, field in (fault[1:] for fault in _FAULTS if fault[0] == kind):
        response = reader.respond(path, answer)
        page = response.text
        assert response.status_code == 422
        problem = re.search(r'id="problem" role="alert">(.*?)</p>', page)
        assert problem
        assert said in html.unescape(problem[1])
        if field:
            faulty = re.search(rf'<(?:input|select)[^>]*name="{field}"[^>]*>', page)
            assert faulty
            assert 'aria-invalid="true"' in faulty[0]
            assert "autofocus" in faulty[0]
            assert page.count("autofocus") == 1
        for name, values in answer.items():
            for value in [values] if isinstance(values, str) else values:
                assert _is_kept(page, name, value), (name, value)
    assert _count(app, tables.ResponseRow) == 0


def _is_kept(page: str, name: str, value: str) -> bool:
    """Whether a field holds a value; one that no field could have sent is not."""
    value = re.escape(html.escape(value))
    typed = re.search(rf'<input[^>]*type="text"[^>]*name="{name}"|<input[^>]*name="{name}"[^>]*type="text"', page)
    if typed:
        return bool(re.search(rf'<input[^>]*name="{name}"[^>]*value="{value}"', page))
    select = re.search(rf'<select[^>]*name="{name}".*?</select>', page, re.DOTALL)
    if select:
        is_offered = re.search(rf'<option value="{value}"|<option(?: selected)?>{value}<', select[0])
        return not is_offered or bool(re.search(rf'value="{value}" selected|selected>{value}<', select[0]))
    box = re.search(rf'<input type="checkbox" name="{name}" value="{value}"( checked)?', page)
    return box is None or bool(box[1])


@pytest.mark.parametrize("kind", [*ItemType])
def test_no_form_of_any_type_can_be_spoiled(
    app: Flask, client: FlaskClient, bank: QuestionBank, kind: ItemType
) -> None:
    reader = Reader(client, "az")
    path = reader.start_with(app, [_item(bank, "1918-05-28" if kind is ItemType.DATE else kind)])
    names = [
        "response",
        "day",
        "month",
        "year",
        "end_year",
        *(f"{row}-{n}" for row in ("place", "answer") for n in "1234"),
    ]
    for value in ("\x00", "²", "1e3", "<b>", " ", "-1", "0", "99", "null", "é" * 300):
        response = reader.respond(path, dict.fromkeys(names, value))
        assert response.status_code in {303, 422}, value
        if response.status_code == 303:  # a name may be anything
            assert kind in {ItemType.NAME, ItemType.CLOZE}
            return


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
    response = reader.client.post(path, data={**data, **reader.answer(page)})
    assert response.status_code == 303
    assert _count(app, tables.ResponseRow) == before == 5


def test_the_wrong_method_is_405(reader: Reader) -> None:
    assert reader.get(f"/{reader.language}/quizzes").status_code == 405


def test_a_fault_of_ours_is_told_without_its_details(app: Flask, reader: Reader) -> None:
    path = reader.start()
    with app.app_context():
        services().engine.dispose()
        with services().engine.begin() as connection:
            connection.exec_driver_sql("ALTER TABLE attempt RENAME TO secret_table")
    response = reader.get(path)
    assert response.status_code == 500
    assert "secret_table" not in response.text
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
