"""An admin finds accounts, sets roles, invites and reads the log; an editor goes through reports; teachers register."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import quote

import pytest
from click.testing import Result
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine, update
from werkzeug.test import TestResponse

from app import create_app
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.services import services
from quizzes.settings import Registration, Settings
from quizzes.store.accounts import find_account, find_by_name
from quizzes.store.administration import set_role
from quizzes.store.audit import read_log
from quizzes.store.database import migrate
from quizzes.store.invitations import make_invitation
from quizzes.store.reports import ReportReason, add_report, list_reports
from quizzes.store.tables import ReportState, Role
from quizzes.store.teaching_tables import InvitationRow
from quizzes.study.attempts import LearnerId
from tests.teaching import log_in, make_account
from tests.web.reader import Reader

PASSWORD = "kalem ve defter"


@pytest.fixture
def engine_of_site(app: Flask) -> Engine:
    with app.app_context():
        return services().engine


@pytest.fixture
def ayla(client: FlaskClient, engine_of_site: Engine) -> Reader:
    """An admin."""
    log_in(client, make_account(engine_of_site, "Ayla", Role.ADMIN))
    return Reader(client, "en")


@pytest.fixture
def leyla(app: Flask, engine_of_site: Engine) -> Reader:
    """A student."""
    reader = Reader(app.test_client(), "en")
    log_in(reader.client, make_account(engine_of_site, "Leyla", Role.STUDENT))
    return reader


def _post(reader: Reader, page: str, data: Mapping[str, str] | None = None, *, form: str = "") -> TestResponse:
    token = reader.field(reader.get(f"/{reader.language}/{form or page}").text, "csrf_token")
    return reader.client.post(f"/{reader.language}/{page}", data={"csrf_token": token, **(data or {})})


def _change_role(reader: Reader, name: str, role: str) -> TestResponse:
    page = f"admin/accounts/{quote(name)}"
    return _post(reader, f"{page}/role", {"role": role}, form=page)


def _role(engine: Engine, name: str) -> Role:
    found = find_account(engine, find_by_name(engine, name))
    assert found
    return found.role


def _code(page: str) -> str:
    found = re.search(r"<code[^>]*>(.*?)</code>", page)
    assert found
    return re.sub(r"<[^>]*>", "", found[1])


def _told(response: TestResponse) -> str:
    return " ".join(html.unescape(told) for told in re.findall(r'role="alert">(.*?)</p>', response.text))


# Accounts.


@pytest.mark.parametrize("language", LANGUAGES)
def test_an_account_is_found_and_its_role_set(ayla: Reader, engine_of_site: Engine, language: str) -> None:
    make_account(engine_of_site, "Rəsulzadə’nin kızı", Role.STUDENT)
    ayla.language = language
    page = ayla.get(f"/{language}/admin/?q=RESULZADE").text
    (path,) = set(re.findall(rf'href="(/{language}/admin/accounts/[^"]+)"', page))
    assert ayla.get(path).status_code == 200
    response = _change_role(ayla, "Rəsulzadə’nin kızı", "editor")
    assert response.status_code == 303
    assert 'value="editor" checked' in ayla.get(response.headers["Location"]).text
    assert _role(engine_of_site, "resulzade'nin kizi") is Role.EDITOR
    assert ayla.get("/en/admin/?role=editor").text.count('class="what"') == 1
    assert ayla.get("/en/admin/?q=nobody&role=god&page=-3").status_code == 200


def test_the_last_admin_is_told_why_she_stays_one(ayla: Reader, engine_of_site: Engine) -> None:
    response = _change_role(ayla, "Ayla", "teacher")
    assert response.status_code == 409
    assert "No admin would be left" in _told(response)
    assert _role(engine_of_site, "Ayla") is Role.ADMIN
    assert read_log(engine_of_site) == ([], 0)


def test_a_role_that_is_none_and_a_name_that_is_nobodys_change_nothing(
    ayla: Reader, leyla: Reader, engine_of_site: Engine
) -> None:
    response = _change_role(ayla, "Leyla", "god")
    assert response.status_code == 422
    assert _told(response)
    for page in ("role", "code"):
        assert (
            _post(ayla, f"admin/accounts/Deniz/{page}", {"role": "admin"}, form="admin/invitations").status_code == 404
        )
    assert ayla.get("/en/admin/accounts/%00").status_code == 404
    assert _role(engine_of_site, "Leyla") is Role.STUDENT
    assert leyla.get("/en/admin/").status_code == 404


def test_a_new_code_is_shown_once_and_opens_the_account(
    app: Flask, ayla: Reader, leyla: Reader, engine_of_site: Engine
) -> None:
    code = _code(_post(ayla, "admin/accounts/leyla/code", form="admin/accounts/leyla").text)
    reader = Reader(app.test_client(), "en")
    given = {"name": "Leyla", "code": code, "new_password": PASSWORD}
    assert _post(reader, "account/recover", given).status_code == 200
    assert leyla.get("/en/account/name").status_code == 303
    log = ayla.get("/en/admin/log?actor=ayla&object=Leyla").text
    assert "New recovery code made" in log
    assert code not in log
    assert PASSWORD not in str(read_log(engine_of_site))


def test_the_log_is_turned_page_by_page(ayla: Reader, leyla: Reader, engine_of_site: Engine) -> None:
    for number in range(35):
        role = (Role.TEACHER, Role.STUDENT)[number % 2]
        set_role(engine_of_site, "Leyla", role, by=ayla.learner, now=datetime.now(UTC) + timedelta(seconds=number))
    first = ayla.get("/en/admin/log?object=leyla").text
    following = re.search(r'href="([^"]+)" rel="next"', first)
    assert following
    second = ayla.get(html.unescape(following[1])).text
    assert (first.count("Role changed"), second.count("Role changed")) == (30, 5)
    assert ayla.get("/en/admin/log?page=99999999999999999999").text.count("Role changed") == 5
    assert leyla.get("/en/admin/log").status_code == 404


# Teachers.


def _site(settings: Settings, bank: QuestionBank, registration: Registration) -> Flask:
    app = create_app(settings.model_copy(update={"teacher_registration": registration}), bank)
    app.testing = False
    with app.app_context():
        migrate(services().engine)
    return app


def _open(reader: Reader, **more: str) -> TestResponse:
    return _post(reader, "account/open", {"name": "Deniz", "new_password": PASSWORD, **more})


def test_an_invitation_opens_a_teachers_account(app: Flask, ayla: Reader, engine_of_site: Engine) -> None:
    code = _code(_post(ayla, "admin/invitations").text)
    assert code not in ayla.get("/en/admin/invitations").text
    deniz = Reader(app.test_client(), "en")
    assert _open(deniz, invitation=code, teaches="yes").status_code == 200
    assert _role(engine_of_site, "Deniz") is Role.TEACHER
    assert "used by Deniz" in ayla.get("/en/admin/invitations").text


def test_a_bad_invitation_opens_nothing_and_stays_in_the_form(app: Flask, engine_of_site: Engine) -> None:
    deniz = Reader(app.test_client(), "en")
    response = _open(deniz, invitation="7K2QF-1")
    assert response.status_code == 409
    assert "There is no such invitation" in _told(response)
    assert 'value="7K2QF-1"' in response.text
    assert find_by_name(engine_of_site, "Deniz") is None
    assert _open(deniz, teaches="yes").status_code == 200
    assert _role(engine_of_site, "Deniz") is Role.STUDENT


def test_an_invitation_is_accepted_later_once(leyla: Reader, app: Flask, engine_of_site: Engine) -> None:
    now = datetime.now(UTC)
    code, old = make_invitation(engine_of_site, None, now=now), make_invitation(engine_of_site, None, now=now)
    assert _post(leyla, "account/teaching", {"invitation": " "}).status_code == 422
    done = _post(leyla, "account/teaching", {"invitation": f" {code.lower()} "})
    assert "You are a teacher here now" in leyla.get(done.headers["Location"]).text
    assert 'name="invitation"' not in leyla.get("/en/account/teaching").text
    deniz = Reader(app.test_client(), "en")
    log_in(deniz.client, make_account(engine_of_site, "Deniz", Role.STUDENT))
    used = _post(deniz, "account/teaching", {"invitation": code})
    assert (used.status_code, "used already" in _told(used)) == (409, True)
    with engine_of_site.begin() as connection:
        connection.execute(update(InvitationRow).values(expires_at=now))
    expired = _post(deniz, "account/teaching", {"invitation": old})
    assert (expired.status_code, "expired" in _told(expired)) == (409, True)
    assert _role(engine_of_site, "Deniz") is Role.STUDENT


def test_where_registration_is_open_who_says_so_teaches(settings: Settings, bank: QuestionBank) -> None:
    app = _site(settings, bank, Registration.OPEN)
    deniz, leyla = Reader(app.test_client(), "en"), Reader(app.test_client(), "en")
    _open(deniz, teaches="yes")
    _post(leyla, "account/open", {"name": "Leyla", "new_password": PASSWORD})
    with app.app_context():
        engine = services().engine
    assert (_role(engine, "Deniz"), _role(engine, "Leyla")) == (Role.TEACHER, Role.STUDENT)
    assert _post(leyla, "account/teaching").status_code == 422
    assert _post(leyla, "account/teaching", {"sure": "yes"}).status_code == 303
    assert _role(engine, "Leyla") is Role.TEACHER
    assert [one.actor_name for one in read_log(engine)[0]] == ["Leyla", "Deniz"]


def test_where_registration_is_closed_nobody_registers(settings: Settings, bank: QuestionBank) -> None:
    app = _site(settings, bank, Registration.CLOSED)
    with app.app_context():
        engine = services().engine
    code = make_invitation(engine, None, now=datetime.now(UTC))
    deniz = Reader(app.test_client(), "en")
    assert "invitation" not in deniz.get("/en/account/open").text
    _open(deniz, teaches="yes", invitation=code)
    assert _role(engine, "Deniz") is Role.STUDENT
    assert deniz.get("/en/account/teaching").status_code == 404
    assert _post(deniz, "account/teaching", {"invitation": code}, form="account/name").status_code == 404
    assert "account/teaching" not in deniz.get("/en/account/").text
    assert app.test_cli_runner().invoke(args=["users", "invite"]).exit_code == 1


# Reports.


def test_an_editor_closes_a_report_and_opens_it_again(
    ayla: Reader, leyla: Reader, bank: QuestionBank, engine_of_site: Engine
) -> None:
    now, deniz = datetime.now(UTC), LearnerId("deniz")
    item = bank.items[0]
    report = add_report(engine_of_site, deniz, item.id, "az", ReportReason.FACT, "Səhv <b>ildir</b>", now=now)
    add_report(engine_of_site, deniz, "gone.item", "tr", ReportReason.WORDING, "", now=now)
    page = ayla.get("/en/editing/reports").text
    assert html.escape(bank.question(item, "az").stem, quote=True).replace("&#x27;", "&#39;") in page
    assert "Səhv &lt;b&gt;ildir" in page
    assert "This question has been withdrawn." in page
    path = f"editing/reports/{report}"
    done = _post(ayla, f"{path}/close", {"state": "open"}, form="editing/reports")
    assert "The report is closed." in ayla.get(done.headers["Location"]).text
    assert [one.id for one in list_reports(engine_of_site, ReportState.CLOSED)] == [report]
    _post(ayla, f"{path}/reopen", {"state": "nonsense"}, form="editing/reports?state=closed")
    assert list_reports(engine_of_site, ReportState.CLOSED) == []
    assert _post(ayla, "editing/reports/missing/close", form="editing/reports").status_code == 404
    assert _post(leyla, f"{path}/close", form="account/name").status_code == 404
    assert len(list_reports(engine_of_site, ReportState.OPEN)) == 2


# Commands.


def _run(app: Flask, *arguments: str, given: str = "") -> Result:
    return app.test_cli_runner().invoke(args=["users", *arguments], input=given)


def test_the_first_admin_is_made_at_the_machine(app: Flask, engine_of_site: Engine) -> None:
    asked = _run(app, "create", "Ayla", "--role", "admin", given=f"{PASSWORD}\n{PASSWORD}\n")
    assert asked.exit_code == 0, asked.output
    assert re.search(r"recovery code: (?:[0-9A-Z]{5}-){3}[0-9A-Z]{5}", asked.stdout)
    assert PASSWORD not in asked.output
    made = _run(app, "create", "Deniz", given="\n\n")
    assert re.search(r"password: \S{12,}", made.stdout)
    reader = Reader(app.test_client(), "en")
    assert _post(reader, "account/login", {"name": "Ayla", "password": PASSWORD}).status_code == 303
    assert reader.get("/en/admin/").status_code == 200
    assert _run(app, "list", "--role", "admin").stdout.split()[1:] == ["admin", "Ayla"]


def test_what_a_command_cannot_do_is_told_and_changes_nothing(app: Flask, ayla: Reader, engine_of_site: Engine) -> None:
    for arguments, said in (
        (["create", "AYLA", "--password", PASSWORD], "taken"),
        (["create", "al", "--password", PASSWORD], "too-short"),
        (["create", "Deniz", "--password", "12345678"], "common"),
        (["role", "Deniz", "admin"], "no account Deniz"),
        (["role", "Ayla", "student"], "last admin"),
        (["role", "Ayla", "god"], "god"),
        (["reset", "Deniz"], "no account Deniz"),
    ):
        result = _run(app, *arguments)
        assert result.exit_code != 0, arguments
        assert said in result.output
    assert _role(engine_of_site, "Ayla") is Role.ADMIN
    assert find_by_name(engine_of_site, "Deniz") is None
    assert read_log(engine_of_site) == ([], 0)
