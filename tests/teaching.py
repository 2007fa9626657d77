"""Accounts of every role, and a class to look at, for the tests of teaching."""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from flask.testing import FlaskClient
from sqlalchemy import Engine, insert

from quizzes.settings import Settings
from quizzes.store.accounts import make_learner
from quizzes.store.class_students import change_student, join_class, leave_class
from quizzes.store.classrooms import ClassroomId, add_teacher, make_classroom, read_classroom
from quizzes.store.credentials import name_key
from quizzes.store.database import open_database
from quizzes.store.everything import account
from quizzes.store.rosters import add_roster
from quizzes.store.tables import Role
from quizzes.study.attempts import LearnerId
from quizzes.study.rosters import judge_roster


def make_account(engine: Engine, name: str, role: Role = Role.STUDENT) -> LearnerId:
    """An account that nobody can log in to, since it has no password. Returns whose it is."""
    learner = make_learner()
    row = {
        "learner": learner,
        "name": name,
        "name_key": name_key(name),
        "password_hash": "",
        "role": role.value,
        "created_at": datetime(2026, 9, 1, tzinfo=UTC),
    }
    with engine.begin() as connection:
        connection.execute(insert(account), row)
    return learner


def log_in(client: FlaskClient, learner: LearnerId) -> None:
    """Make a browser that learner's."""
    with client.session_transaction() as session:
        session["learner"] = learner


@dataclass(frozen=True, slots=True)
class Taught:
    """A class with all that its pages can show."""

    teacher: LearnerId
    student: LearnerId
    id: ClassroomId
    code: str


def fill_class(instance: Path) -> Taught:
    """A class with a roster, two teachers, somebody who joined and one who left, in a site's own database."""
    engine = open_database(Settings(instance=instance).database)
    now = datetime(2026, 9, 14, 9, 0, tzinfo=UTC)
    name = f"Ayla Hüseynova {secrets.randbelow(10**6)}"
    teacher, student = make_account(engine, name, Role.TEACHER), make_account(engine, f"{name} Deniz")
    make_account(engine, f"{name} Leyla", Role.TEACHER)
    found = make_classroom(engine, teacher, "9-B Azərbaycan tarixi və Türkiye tarihi", "Asia/Baku", now=now)
    add_teacher(engine, found, teacher, f"{name} Leyla", now=now)
    names = ["Əli Məmmədov", "Çiğdem Şahin", "Xədicə Abdurrəhmanqızı-Hacıyeva", "Işıl Öztürk", "Ömer İnan"]
    add_roster(engine, found, teacher, judge_roster([[one] for one in names], []), now=now)
    code = read_classroom(engine, found, teacher).join_code or ""
    for learner in (student, make_account(engine, f"{name} gone")):
        join_class(engine, code, learner, f"Deniz {len(learner)}", now=now)
    leave_class(engine, found, learner, now=now)
    change_student(engine, found, teacher, student, "Deniz Kaya", 25, before=(f"Deniz {len(student)}", 0))
    engine.dispose()
    return Taught(teacher, student, found, code)
