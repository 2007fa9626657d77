"""Every route is held against who may use it: each role, and a stranger without a cookie."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from random import Random
from typing import Any, Final

import pytest
from flask import Flask, url_for
from flask.testing import FlaskClient
from itsdangerous import URLSafeTimedSerializer
from sqlalchemy import Engine, event

from app import create_app
from quizzes.errors import SettingsError
from quizzes.questions.bank import QuestionBank
from quizzes.services import services
from quizzes.settings import Settings
from quizzes.store.attempts import start_attempt
from quizzes.store.class_students import join_class
from quizzes.store.classrooms import ClassroomId, make_classroom, read_classroom
from quizzes.store.database import migrate
from quizzes.store.documents import add_document
from quizzes.store.question_sets import QuestionSetId, make_set, share_set
from quizzes.store.reports import ReportReason, add_report
from quizzes.store.tables import Role
from quizzes.study.attempts import AttemptId, LearnerId, Plan
from quizzes.study.draw import arrange
from quizzes.web import access
from quizzes.web.classrooms.area import student_token
from tests.teaching import log_in, make_account

ROLES: Final = ("stranger", "guest", "student", "teacher", "other teacher", "editor", "admin")
_ACCOUNTS: Final = {
    "student": Role.STUDENT,
    "teacher": Role.TEACHER,
    "other teacher": Role.TEACHER,
    "editor": Role.EDITOR,
    "admin": Role.ADMIN,
}


@dataclass
class World:
    """A site with somebody of each role; what is made anew for each request is the student's."""

    app: Flask
    engine: Engine
    bank: QuestionBank
    learners: Mapping[str, LearnerId]

    def attempt(self) -> dict[str, Any]:
        """A quiz of the student's, with nothing answered."""
        attempt_id = AttemptId(secrets.token_urlsafe(16))
        slots = arrange(self.bank.items[:1], Random(1))
        start_attempt(self.engine, attempt_id, self.learners["student"], Plan(), slots, now=datetime.now(UTC))
        return {"attempt_id": attempt_id}

    def item(self) -> dict[str, Any]:
        """Its first item."""
        return {**self.attempt(), "position": 1}

    def document(self) -> dict[str, Any]:
        """A document of the student's, that waits to be read."""
        document_id = secrets.token_urlsafe(16)
        add_document(self.engine, document_id, self.learners["student"], "ders.txt", 10, now=datetime.now(UTC))
        return {"document_id": document_id}

    def report(self) -> dict[str, Any]:
        """A reader's report."""
        item, now = self.bank.items[0].id, datetime.now(UTC)
        return {
            "report_id": add_report(
                self.engine, self.learners["student"], item, "tr", ReportReason.FACT, "Yanlış", now=now
            )
        }

    def classroom(self) -> dict[str, Any]:
        """A class of the teacher's, which the student attends."""
        now = datetime.now(UTC)
        found = make_classroom(self.engine, self.learners["teacher"], "9-B", "Asia/Baku", now=now)
        code = read_classroom(self.engine, found, self.learners["teacher"]).join_code or ""
        join_class(self.engine, code, self.learners["student"], "Deniz", now=now)
        return {"classroom_id": found}

    def code(self) -> dict[str, Any]:
        """The code of such a class."""
        found = ClassroomId(self.classroom()["classroom_id"])
        return {"code": read_classroom(self.engine, found, self.learners["teacher"]).join_code}

    def student(self) -> dict[str, Any]:
        """The student of such a class, as its pages name her."""
        found = ClassroomId(self.classroom()["classroom_id"])
        with self.app.app_context():
            return {"classroom_id": found, "token": student_token(found, self.learners["student"])}

    def shared(self) -> dict[str, Any]:
        """The code by which colleagues see a set of the teacher's."""
        found = QuestionSetId(self.question_set()["set_id"])
        return {"code": share_set(self.engine, self.learners["teacher"], found)}

    def question_set(self) -> dict[str, Any]:
        """A set of the teacher's."""
        now, items = datetime.now(UTC), [self.bank.items[0].id]
        return {"set_id": make_set(self.engine, self.learners["teacher"], "Kars", items, now=now)}


@dataclass(frozen=True)
class Row:
    """What a request to a route is answered with, by role, and what it is made with."""

    expected: Mapping[str, int]
    arguments: Mapping[str, Any] | Callable[[World], dict[str, Any]] = field(default_factory=dict)
    data: Mapping[str, str] = field(default_factory=dict)


def _all(status: int, **more: int) -> dict[str, int]:
    return dict.fromkeys(ROLES, status) | more


def _accounts(status: int) -> dict[str, int]:
    """Whoever is not logged in is led to where one logs in."""
    return _all(status) | {"stranger": 303, "guest": 303}


def _only(status: int, *roles: str) -> dict[str, int]:
    """For all others there is nothing."""
    return _all(404) | dict.fromkeys(roles, status)


def _hers(status: int) -> dict[str, int]:
    """The student's, whose it is."""
    return _only(status, "student")


_CARD: Final = {"card": "x" * 22, "number": 1}
_EDITORS: Final = ("editor", "admin")
_TEACHERS: Final = ("teacher", "other teacher", *_EDITORS)
TABLE: Final[Mapping[str, Row]] = {
    "static": Row(_all(200), {"filename": "salname.css"}),
    "root": Row(_all(302)),
    "home.show_home": Row(_all(200)),
    "line.show_offline": Row(_all(200)),
    "line.send_worker": Row(_all(200)),
    "topics.show_topics": Row(_all(200)),
    "topics.show_topic": Row(_all(200), {"topic_id": "republic"}),
    "topics.show_facts": Row(_all(200), {"topic_id": "republic"}),
    "topics.start_set": Row(_all(303), {"topic_id": "republic", "level": "basics"}),
    "sources.show_sources": Row(_all(200)),
    "sources.show_disagreements": Row(_all(200)),
    "sources.show_wording": Row(_all(200)),
    "names.show_names": Row(_all(200)),
    "names.show_name": Row(_all(200), {"entity_id": "mammad-amin-rasulzade"}),
    "names.start_quiz": Row(_all(303), {"entity_id": "mammad-amin-rasulzade"}),
    "explore.show_explore": Row(_all(200)),
    "explore.show_timeline": Row(_all(200)),
    "deck.download_deck": Row(_all(200), {"topic": "emigration"}),
    "planning.show_form": Row(_all(200)),
    "planning.count_items": Row(_all(200)),
    "planning.start_quiz": Row(_all(303), data={"topic": "all", "length": "5"}),
    "quiz.show_item": Row(_hers(200), World.item),
    "quiz.submit_response": Row(_hers(409), World.item),
    "quiz.show_overview": Row(_hers(303), World.attempt),
    "quiz.hand_in_test": Row(_hers(303), World.attempt),
    "quiz.show_result": Row(_hers(303), World.attempt),
    "reports.show_item": Row(_all(303), World.item),  # leads to the question, which is hers
    "reports.report_item": Row(_hers(409), World.item),
    "record.show_record": Row(_all(200)),
    "cards.show_today": Row(_all(200)),
    "cards.take_up_deck": Row(_all(303), data={"topic": "republic"}),
    "cards.lay_down_deck": Row(_all(303), data={"topic": "republic"}),
    "cards.change_pace": Row(_all(422)),
    "cards.take_back": Row(_all(303), {"card": "x" * 22}),
    "cards.show_next": Row(_all(303)),
    "cards.ask_card": Row(_all(303), _CARD),
    "cards.tell_answer": Row(_all(303), _CARD),
    "cards.rate_card": Row(_all(422), _CARD),
    "cards.set_aside": Row(_all(303), _CARD),
    "cards.undo_rating": Row(_all(422)),
    "documents.list_all": Row(_all(200)),
    "documents.upload_document": Row(_all(422)),
    "documents.show_document": Row(_hers(200), World.document),
    "documents.show_progress": Row(_hers(200), World.document),
    "documents.download_candidates": Row(_hers(200), World.document),
    "documents.delete_document": Row(_hers(303), World.document),
    "account.show_account": Row(_all(200)),
    "account.show_opening": Row(_all(303, stranger=200, guest=200)),
    "account.open_one": Row(_all(303, guest=422)),
    "account.show_log_in": Row(_all(303, stranger=200, guest=200)),
    "account.log_in": Row(_all(422)),
    "account.log_out": Row(_all(303)),
    "account.show_recovery": Row(_all(303, stranger=200, guest=200)),
    "account.recover": Row(_all(422)),
    "account.show_preferences": Row(_all(200)),
    "account.save_preferences": Row(_all(303), data={"site_language": "en"}),
    "account.export_everything": Row(_all(200)),
    "account.show_deletion": Row(_all(200)),
    "account.delete_all": Row(_all(422)),
    "account.show_name": Row(_accounts(200)),
    "account.change_name": Row(_accounts(422)),
    "account.show_password": Row(_accounts(200)),
    "account.change_own_password": Row(_accounts(422)),
    "account.show_code_form": Row(_accounts(200)),
    "account.renew_code": Row(_accounts(422)),
    "account.show_teaching": Row(_accounts(200)),
    "account.begin_teaching": Row(_accounts(422)),
    "classrooms.list_mine": Row(_all(200)),
    "classrooms.show_code_field": Row(_all(303)),
    "classrooms.enter_code": Row(_all(422)),
    "classrooms.show_joining": Row(_all(200, student=303), World.code),  # she is in it already
    "classrooms.join": Row(_all(422), World.code),
    "classrooms.leave": Row(_accounts(404) | {"student": 303}, World.classroom),
    "classrooms.list_own": Row(_only(200, *_TEACHERS)),
    "classrooms.make": Row(_only(422, *_TEACHERS)),
    "classrooms.show_class": Row(_only(200, "teacher"), World.classroom),
    "classrooms.show_settings": Row(_only(200, "teacher"), World.classroom),
    "classrooms.show_code": Row(_only(200, "teacher"), World.classroom),
    "classrooms.show_teachers": Row(_only(200, "teacher"), World.classroom),
    "classrooms.show_slips": Row(_only(200, "teacher"), World.classroom),
    "classrooms.show_roster": Row(_only(200, "teacher"), World.classroom),
    "classrooms.change_settings": Row(_only(422, "teacher"), World.classroom),
    "classrooms.archive": Row(_only(303, "teacher"), World.classroom),
    "classrooms.restore": Row(_only(303, "teacher"), World.classroom),
    "classrooms.change_code": Row(_only(303, "teacher"), World.classroom),
    "classrooms.change_teachers": Row(_only(422, "teacher"), World.classroom),
    "classrooms.make_slips": Row(_only(422, "teacher"), World.classroom),
    "classrooms.enter_roster": Row(_only(422, "teacher"), World.classroom),
    "classrooms.show_student": Row(_only(200, "teacher"), World.student),
    "classrooms.change": Row(_only(422, "teacher"), World.student),
    "classrooms.remove": Row(_only(303, "teacher"), World.student),
    "sets.show_sets": Row(_only(200, *_TEACHERS)),
    "sets.copy_set": Row(_only(422, *_TEACHERS)),
    "sets.copy_ready": Row(_only(404)),
    "sets.show_rule_form": Row(_only(200, *_TEACHERS)),
    "sets.make_by_rule": Row(_only(422, *_TEACHERS)),
    "sets.show_bank": Row(_only(200, *_TEACHERS)),
    "sets.make_by_hand": Row(_only(422, *_TEACHERS)),
    "sets.show_set": Row(_only(200, "teacher"), World.question_set),
    "sets.change_set": Row(_only(409, "teacher"), World.question_set),
    "sets.share_set": Row(_only(303, "teacher"), World.question_set),
    "sets.take_back": Row(_only(303, "teacher"), World.question_set),
    "sets.delete_set": Row(_only(303, "teacher"), World.question_set),
    "sets.show_shared": Row(_only(200, *_TEACHERS), World.shared),
    "editing.show_reports": Row(_only(200, *_EDITORS)),
    "editing.close_one": Row(_only(303, *_EDITORS), World.report),
    "editing.reopen_one": Row(_only(303, *_EDITORS), World.report),
    "admin.show_accounts": Row(_only(200, "admin")),
    "admin.show_account": Row(_only(200, "admin"), {"name": "student"}),
    "admin.change_role": Row(_only(303, "admin"), {"name": "student"}, {"role": "student"}),
    "admin.renew_code": Row(_only(200, "admin"), {"name": "student"}),
    "admin.show_invitations": Row(_only(200, "admin")),
    "admin.invite": Row(_only(200, "admin")),
    "admin.show_log": Row(_only(200, "admin")),
}


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory, bank: QuestionBank) -> Iterator[World]:
    settings = Settings(instance=tmp_path_factory.mktemp("instance"), log_level="ERROR", readers=0)
    app = create_app(settings, bank)
    app.testing = False
    with app.app_context():
        engine = services().engine
        migrate(engine)
        services().index.refresh()
    learners = {name: make_account(engine, name, role) for name, role in _ACCOUNTS.items()}
    yield World(app, engine, bank, {"guest": LearnerId(secrets.token_urlsafe(16)), **learners})
    engine.dispose()


def _enter(world: World, role: str) -> tuple[FlaskClient, str]:
    """A browser of that role, and the token of its forms; a stranger has none."""
    client = world.app.test_client()
    if role == "stranger":
        return client, ""
    log_in(client, world.learners[role])
    with client.session_transaction() as session:
        session["csrf_token"] = "raw"
    signer = URLSafeTimedSerializer(str(world.app.secret_key), salt="wtf-csrf-token")
    return client, str(signer.dumps("raw"))


def _ask(world: World, endpoint: str, role: str, *, is_post: bool) -> int:
    row = TABLE[endpoint]
    arguments = row.arguments(world) if callable(row.arguments) else row.arguments
    with world.app.test_request_context("/en/"):
        path = url_for(endpoint, **arguments)
    client, token = _enter(world, role)
    if is_post:
        return client.post(path, data={"csrf_token": token, **row.data}).status_code
    with client.get(path) as response:
        return response.status_code


def _endpoints(app: Flask) -> dict[str, bool]:
    """Every endpoint, and whether it is posted to."""
    return {rule.endpoint: "POST" in (rule.methods or ()) for rule in app.url_map.iter_rules()}


def test_every_route_stands_in_the_table(world: World) -> None:
    assert sorted(_endpoints(world.app)) == sorted(TABLE)


@pytest.mark.parametrize("role", ROLES)
def test_who_may_is_answered_and_nobody_else(world: World, role: str) -> None:
    wrong = []
    for endpoint, is_post in _endpoints(world.app).items():
        expected = TABLE[endpoint].expected[role]
        if role == "stranger" and is_post and access.RULES[endpoint] in {access.Rule.ANYONE, access.Rule.LEARNER}:
            expected = 400  # her form came from no page of ours
        found = _ask(world, endpoint, role, is_post=is_post)
        if found != expected:
            wrong.append(f"{endpoint}: {found} instead of {expected}")
    assert not wrong, "\n".join(wrong)


def test_who_is_led_to_log_in_comes_back_to_the_page(world: World) -> None:
    client, token = _enter(world, "guest")
    wanted = client.get("/az/account/password").headers["Location"]
    assert wanted == "/az/account/login?next=/az/account/password"
    assert 'name="next" value="/az/account/password"' in client.get(wanted).text
    sent = client.post("/az/account/password", data={"csrf_token": token})
    assert sent.headers["Location"] == wanted


def test_who_may_not_learns_nothing_of_the_form_or_the_object(world: World) -> None:
    """Without a token, of an account that is there or not: the same page."""
    client, _token = _enter(world, "teacher")
    pages = {
        client.post(path).text.replace(path, "")
        for path in ("/en/admin/accounts/student/role", "/en/admin/accounts/nobody/role", "/en/nothing")
    }
    assert len({page.split("<main")[1] for page in pages}) == 1


def test_the_account_is_looked_up_once_and_only_where_it_is_needed(world: World) -> None:
    asked: list[str] = []
    event.listen(world.engine, "before_cursor_execute", lambda *given: asked.append(given[2]))
    client, _token = _enter(world, "admin")
    client.get("/en/sources/")
    assert [one for one in asked if "FROM account" in one] == []
    client.get("/en/account/name")
    assert len([one for one in asked if "FROM account" in one]) == 1


def test_a_role_taken_away_is_gone_at_once(world: World) -> None:
    learner = make_account(world.engine, "Ayla", Role.EDITOR)
    client = world.app.test_client()
    log_in(client, learner)
    assert client.get("/en/editing/reports").status_code == 200
    assert world.app.test_cli_runner().invoke(args=["users", "role", "ayla", "student"]).exit_code == 0
    assert client.get("/en/editing/reports").status_code == 404


def test_a_route_without_a_rule_and_a_rule_without_a_route_keep_the_site_from_starting() -> None:
    app = Flask("other")
    app.add_url_rule("/open", "wide.open", lambda: "")
    with pytest.raises(SettingsError) as refused:
        access.init_app(app)
    assert "wide.open: has no rule" in str(refused.value)
    assert "admin.invite: has a rule" in str(refused.value)
