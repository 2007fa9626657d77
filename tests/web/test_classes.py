"""Classes as their teachers and their students use them, and what both are told when something is amiss."""

from __future__ import annotations

import html
import io
import re
from datetime import UTC, datetime
from http import HTTPStatus

import pytest
from flask import Flask
from flask.testing import FlaskClient
from openpyxl import Workbook
from werkzeug.test import TestResponse

from quizzes.language.kinds import LANGUAGES
from quizzes.services import services
from quizzes.store.attempts import read_attempt
from quizzes.store.classrooms import archive_classroom, close_code
from quizzes.store.tables import Role
from quizzes.study.attempts import LearnerId
from tests.teaching import make_account
from tests.web.reader import Reader

PASSWORD = "kalem ve defter"


def _enter(app: Flask, reader: Reader, name: str, role: Role = Role.TEACHER) -> LearnerId:
    """Make an account and be logged in to it."""
    with app.app_context():
        learner = make_account(services().engine, name, role)
    with reader.client.session_transaction() as session:
        session["learner"] = learner
    return learner


@pytest.fixture
def ayla(app: Flask, client: FlaskClient) -> Reader:
    """A teacher."""
    reader = Reader(client, "en")
    _enter(app, reader, "Ayla")
    return reader


@pytest.fixture
def leyla(app: Flask) -> Reader:
    """Another teacher."""
    reader = Reader(app.test_client(), "en")
    _enter(app, reader, "Leyla")
    return reader


@pytest.fixture
def deniz(app: Flask) -> Reader:
    """A guest in another browser."""
    return Reader(app.test_client(), "en")


def _post(reader: Reader, path: str, data: object, *, form: str = "") -> TestResponse:
    token = reader.field(reader.get(form or path).text, "csrf_token")
    assert isinstance(data, dict)
    return reader.client.post(path, data={"csrf_token": token, **data})


def _make(reader: Reader, name: str = "9-B") -> str:
    """Make a class and return its address."""
    made = _post(reader, "/en/teach/classes/", {"name": name, "zone": "Asia/Baku"})
    assert made.status_code == HTTPStatus.SEE_OTHER, made.text
    return made.headers["Location"]


def _code(reader: Reader, path: str) -> str:
    found = re.search(r'<code class="join"[^>]*>(\w+)</code>', reader.get(path).text)
    assert found
    return found[1]


def _roster(reader: Reader, path: str, names: str, deed: str = "look") -> TestResponse:
    return _post(reader, f"{path}roster", {"names": names, "deed": deed})


def _upload(reader: Reader, path: str, data: bytes, name: str) -> TestResponse:
    return _post(reader, f"{path}roster", {"file": (io.BytesIO(data), name), "deed": "look"})


def _students(reader: Reader, path: str) -> list[str]:
    return [html.unescape(name) for name in re.findall(r'students/[\w-]{22}">(.*?)</a>', reader.get(path).text)]


def _slips(page: str) -> list[tuple[str, str]]:
    """Account names and passwords."""
    names = re.findall(r'</dd><dt>[^<]*</dt><dd translate="no">(.*?)</dd>', re.sub(r"\s*\n\s*", "", page))
    return list(zip(names[::1], re.findall(r"<code>(.*?)</code>", page), strict=True))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_teacher_makes_a_class_and_sees_its_code(ayla: Reader, language: str) -> None:
    path = _make(ayla).replace("/en/", f"/{language}/")
    assert "9-B" in ayla.get(f"/{language}/teach/classes/").text
    code = ayla.get(f"{path}code").text
    assert "<svg" in code
    assert f"/{language}/join/" in code
    assert "style=" not in code


@pytest.mark.parametrize("path", ["", "settings", "code", "teachers", "roster", "slips"])
def test_who_is_no_teacher_of_it_finds_no_class(ayla: Reader, leyla: Reader, deniz: Reader, path: str) -> None:
    address = _make(ayla) + path
    for stranger in (leyla, deniz):
        assert stranger.get(address).status_code == HTTPStatus.NOT_FOUND
    assert deniz.get("/en/teach/classes/").status_code == HTTPStatus.NOT_FOUND


def test_a_class_needs_a_name_and_a_zone_and_keeps_what_was_written(ayla: Reader) -> None:
    assert _post(ayla, "/en/teach/classes/", {"name": " ", "zone": "Asia/Baku"}).status_code == 422
    refused = _post(ayla, "/en/teach/classes/", {"name": "9-B <b>", "zone": "Mars/Base"})
    assert refused.status_code == 422
    assert 'value="9-B &lt;b&gt;"' in refused.text
    assert _post(ayla, "/en/teach/classes/", {"name": "x" * 81, "zone": "Asia/Baku"}).status_code == 422


def test_a_guest_opens_an_account_while_joining_and_keeps_her_record(app: Flask, ayla: Reader, deniz: Reader) -> None:
    path = _make(ayla)
    code = _code(ayla, path)
    quiz = deniz.start()
    deniz.respond(quiz)
    asked = _post(deniz, "/en/join", {"code": code.lower()}, form="/en/classes/")
    assert asked.headers["Location"] == f"/en/join/{code}"
    own = {"own_name": "Deniz Kaya", "name": "deniz_07", "new_password": PASSWORD}
    refused = _post(deniz, f"/en/join/{code}", {**own, "new_password": "12345678"})
    assert refused.status_code == 422
    assert 'value="Deniz Kaya"' in refused.text
    joined = _post(deniz, f"/en/join/{code}", own)
    assert joined.status_code == 200
    assert "recovery code" in joined.text
    assert deniz.attempt(app, quiz).slots[0].is_answered
    assert _students(ayla, path) == ["Deniz Kaya"]
    assert "9-B" in deniz.get("/en/classes/").text
    again = deniz.get(f"/en/join/{code}")
    assert again.headers["Location"] == "/en/classes/"


def test_who_has_an_account_logs_in_and_is_back_at_the_class(app: Flask, ayla: Reader, deniz: Reader) -> None:
    code = _code(ayla, _make(ayla))
    with app.app_context():
        make_account(services().engine, "Deniz")
    page = deniz.get(f"/en/join/{code}").text
    assert f"login?next=/en/join/{code}" in html.unescape(page).replace("%2F", "/")
    own = {"own_name": "Deniz", "name": "DENIZ", "new_password": PASSWORD}
    taken = _post(deniz, f"/en/join/{code}", own)
    assert taken.status_code == HTTPStatus.CONFLICT
    assert 'value="DENIZ"' in taken.text


def test_joining_twice_and_leaving(app: Flask, ayla: Reader, deniz: Reader) -> None:
    path = _make(ayla)
    code = _code(ayla, path)
    _enter(app, deniz, "Deniz", Role.STUDENT)
    token = deniz.field(deniz.get(f"/en/join/{code}").text, "csrf_token")
    for _twice in range(2):
        sent = deniz.client.post(f"/en/join/{code}", data={"csrf_token": token, "own_name": "Deniz"})
        assert sent.headers["Location"] == "/en/classes/"
    page = deniz.get("/en/classes/").text
    assert "already" in page
    leave = re.search(r'action="([^"]*/leave)"', page)
    assert leave
    assert _post(deniz, leave[1], {}, form="/en/classes/").status_code == HTTPStatus.SEE_OTHER
    assert _post(deniz, leave[1], {}, form="/en/classes/").status_code == HTTPStatus.NOT_FOUND
    assert "1 student has left" in ayla.get(path).text


def test_codes_that_lead_nowhere_are_told(app: Flask, ayla: Reader, deniz: Reader) -> None:
    path = _make(ayla)
    code = _code(ayla, path)
    with app.app_context():
        archive_classroom(services().engine, path.split("/")[4], ayla.learner, now=datetime.now(UTC))
    archived = deniz.get(f"/en/join/{code}")
    assert archived.status_code == HTTPStatus.CONFLICT
    assert "archived" in archived.text
    assert _post(ayla, f"{path}restore", {}, form=path).status_code == HTTPStatus.SEE_OTHER
    with app.app_context():
        close_code(services().engine, path.split("/")[4], ayla.learner)
    for unknown in (code, "QQQQQQQ", "%00", "-"):
        told = deniz.get(f"/en/join/{unknown}")
        assert told.status_code == HTTPStatus.NOT_FOUND
        assert "No class has this code" in told.text
    assert _post(deniz, "/en/join", {"code": ""}, form="/en/classes/").status_code == 422


def test_guessing_codes_ends_soon(ayla: Reader, deniz: Reader) -> None:
    code = _code(ayla, _make(ayla))
    for number in range(100):
        assert deniz.get(f"/en/join/WRONG{number}").status_code == HTTPStatus.NOT_FOUND
    assert deniz.get(f"/en/join/{code}").status_code == HTTPStatus.TOO_MANY_REQUESTS


def test_an_archived_class_is_read_and_every_form_of_it_refused(ayla: Reader, deniz: Reader) -> None:
    path = _make(ayla)
    _roster(ayla, path, "Elif Kaya", "make")
    [student] = re.findall(r"students/[\w-]{22}", ayla.get(path).text)
    settings = {"name": "x", "zone": "Asia/Baku", "name_before": "9-B", "zone_before": "Asia/Baku"}
    _post(ayla, f"{path}archive", {}, form=f"{path}settings")
    for page, data in {
        "settings": settings,
        "code": {"deed": "renew"},
        "teachers": {"name": "Leyla"},
        student: {"own_name": "x", "extra_time": "0"},
        f"{student}/remove": {},
    }.items():
        refused = _post(ayla, path + page, data, form="/en/teach/classes/")
        assert refused.status_code == HTTPStatus.CONFLICT, page
        assert "archived" in refused.text
    assert "Elif Kaya" in ayla.get(path).text


def test_of_two_teachers_the_second_is_told_and_may_save_again(ayla: Reader, leyla: Reader) -> None:
    path = _make(ayla)
    assert _post(ayla, f"{path}teachers", {"name": "leyla"}).status_code == HTTPStatus.SEE_OTHER
    seen = {"zone": "Asia/Baku", "name_before": "9-B", "zone_before": "Asia/Baku"}
    assert _post(ayla, f"{path}settings", {**seen, "name": "9-B tarih"}).status_code == HTTPStatus.SEE_OTHER
    late = _post(leyla, f"{path}settings", {**seen, "name": "9-C"})
    assert late.status_code == HTTPStatus.CONFLICT
    assert "9-B tarih" in late.text
    assert 'value="9-C"' in late.text
    now_seen = {**seen, "name_before": leyla.field(late.text, "name_before")}
    assert _post(leyla, f"{path}settings", {**now_seen, "name": "9-C"}).status_code == HTTPStatus.SEE_OTHER


def test_the_last_teacher_stays_and_only_teachers_are_added(ayla: Reader, leyla: Reader) -> None:
    path = _make(ayla)
    assert _post(ayla, f"{path}teachers", {"name": "Nobody"}).status_code == 422
    assert _post(ayla, f"{path}teachers", {"remove": "Ayla"}).status_code == HTTPStatus.CONFLICT
    _post(ayla, f"{path}teachers", {"name": "Leyla"})
    gone = _post(ayla, f"{path}teachers", {"remove": "Ayla"})
    assert gone.headers["Location"] == "/en/teach/classes/"
    assert leyla.get(path).status_code == HTTPStatus.OK


def test_a_roster_is_looked_over_then_made_and_each_slip_opens_an_account(
    app: Flask, ayla: Reader, deniz: Reader
) -> None:
    path = _make(ayla)
    looked = _roster(
        ayla, path, "Ad Soyad\tHesap\nƏli Məmmədov\nElif Kaya\telif.k\nƏLİ MƏMMƏDOV\n\tnobody\n\n" + "x" * 81
    )
    assert looked.status_code == HTTPStatus.OK
    assert "2 accounts" in looked.text
    assert "row 2" in looked.text
    assert "3 rows are left out" in looked.text
    assert _students(ayla, path) == []
    found = re.search(r"<textarea[^>]*>\n(.*?)</textarea>", looked.text, re.DOTALL)
    assert found
    made = _roster(ayla, path, html.unescape(found[1]), "make")
    slips = _slips(made.text)
    assert [name for name, _password in slips] == ["Əli Məmmədov", "elif.k"]
    assert _students(ayla, path) == ["Elif Kaya", "Əli Məmmədov"]
    name, password = slips[0]
    logged_in = _post(deniz, "/en/account/login", {"name": name, "password": password})
    assert logged_in.status_code == HTTPStatus.SEE_OTHER
    assert "9-B" in deniz.get("/en/classes/").text
    again = _roster(ayla, path, html.unescape(found[1]), "make")
    assert again.status_code == 422
    assert "in the class already" in again.text


def test_a_long_roster_is_made_some_at_a_time(ayla: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizzes.web.classrooms.rosters.MOST_AT_ONCE", 2)
    path = _make(ayla)
    page = _roster(ayla, path, "Yılmaz; Ayşe\tayse\nÖmer\nElif", "make").text
    assert len(_slips(page)) == 2
    assert "1 student is still without" in page
    found = re.search(r"<textarea name=\"names\" hidden>\n(.*?)</textarea>", page, re.DOTALL)
    assert found
    assert len(_slips(_roster(ayla, path, html.unescape(found[1]), "make").text)) == 1
    assert sorted(_students(ayla, path)) == ["Elif", "Yılmaz; Ayşe", "Ömer"]


def test_too_many_rows_are_refused_and_two_thousand_are_not(ayla: Reader) -> None:
    path = _make(ayla)
    refused = _roster(ayla, path, "\n".join(f"Öğrenci {number}" for number in range(10_000)))
    assert refused.status_code == 422
    assert "10 000 rows" in refused.text
    taken = _roster(ayla, path, "\n".join(f"Öğrenci {number}" for number in range(2_000)))
    assert "2000 accounts" in taken.text
    assert _roster(ayla, path, "x" * 3_000_000).status_code == 413


@pytest.mark.parametrize(
    "data",
    [
        "Ad;Hesap\r\nÇiğdem Şahin;\r\n".encode("cp1254"),
        "\ufeffAd,Hesap\nÇiğdem Şahin,".encode(),
        "Ad\tHesap\nÇiğdem Şahin".encode("utf-16"),
        "Çiğdem Şahin".encode(),
    ],
    ids=["cp1254", "utf-8 with mark", "utf-16", "utf-8"],
)
def test_a_file_is_read_in_whatever_encoding_it_was_saved(ayla: Reader, data: bytes) -> None:
    looked = _upload(ayla, _make(ayla), data, "sınıf.csv")
    assert looked.status_code == HTTPStatus.OK
    assert "<li>Çiğdem Şahin</li>" in looked.text


def test_of_a_workbook_the_values_count_and_no_formula(ayla: Reader) -> None:
    book = Workbook()
    sheet = book.active
    for row in (["Ad", "Hesap"], ["Çiğdem Şahin", None], ['=HYPERLINK("http://x")', "a-b"], [None, None], ["Ömer", 12]):
        sheet.append(row)
    kept = io.BytesIO()
    book.save(kept)
    looked = _upload(ayla, _make(ayla), kept.getvalue(), "sinif.xlsx")
    assert looked.status_code == HTTPStatus.OK
    assert "HYPERLINK" not in looked.text
    assert "Çiğdem Şahin" in looked.text
    assert "There is no name." in looked.text  # the formula was never worked out


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"MZ\x90\x00\x03\x00\x00\x00\x04" * 50, "not a table"),
        (b"PK\x03\x04 and then nothing of the kind", "damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" * 20, "older Excel"),
        (b"\xff\xd8\xff\xe0\x01\x02", "not a table"),
        (b"Ay\x9de \x81", "letters of this file"),
        (b"", "empty"),
        (b"\n\n", "empty"),
    ],
)
def test_what_is_no_table_is_told(ayla: Reader, data: bytes, told: str) -> None:
    refused = _upload(ayla, _make(ayla), data, "sinif.xlsx")
    assert refused.status_code == 422
    assert told in refused.text


def test_a_student_is_renamed_given_time_and_taken_out(app: Flask, ayla: Reader, deniz: Reader) -> None:
    path = _make(ayla)
    code = _code(ayla, path)
    _enter(app, deniz, "Deniz", Role.STUDENT)
    quiz = deniz.start()
    _post(deniz, f"/en/join/{code}", {"own_name": "Deniz"})
    [student] = re.findall(r"students/[\w-]{22}", ayla.get(path).text)
    seen = {"own_name": "Deniz Kaya", "name_before": "Deniz", "extra_before": "0"}
    for wrong in ("", "viel", "-1", "301", "2.5"):
        assert _post(ayla, path + student, {**seen, "extra_time": wrong}).status_code == 422
    assert _post(ayla, path + student, {**seen, "extra_time": "25"}).status_code == HTTPStatus.SEE_OTHER
    assert "+25" in ayla.get(path).text
    late = _post(ayla, path + student, {**seen, "own_name": "D.", "extra_time": "0"})
    assert late.status_code == HTTPStatus.CONFLICT
    assert "Deniz Kaya" in late.text
    own_password = _post(ayla, f"{path}slips", {"student": student.split("/")[1]}, form="/en/teach/classes/")
    assert own_password.status_code == HTTPStatus.CONFLICT  # the account is her own
    assert _post(ayla, f"{path}{student}/remove", {}, form=path + student).status_code == HTTPStatus.SEE_OTHER
    assert _students(ayla, path) == []
    with app.app_context():
        assert read_attempt(services().engine, quiz.split("/")[3], deniz.learner)


def test_a_new_password_ends_the_one_before(ayla: Reader, deniz: Reader) -> None:
    path = _make(ayla)
    [(name, old)] = _slips(_roster(ayla, path, "Elif Kaya", "make").text)
    [token] = re.findall(r'name="student" value="([^"]+)"', ayla.get(f"{path}slips").text)
    [(same, new)] = _slips(_post(ayla, f"{path}slips", {"student": token}).text)
    assert (same, new != old) == (name, True)
    assert _post(deniz, "/en/account/login", {"name": name, "password": old}).status_code == 422
    assert _post(deniz, "/en/account/login", {"name": name, "password": new}).status_code == HTTPStatus.SEE_OTHER
    again = _post(ayla, f"{path}slips", {"student": token})
    assert again.status_code == HTTPStatus.CONFLICT
    assert _post(ayla, f"{path}slips", {}).status_code == 422
