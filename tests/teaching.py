"""Accounts of every role, for the tests of teaching."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import Engine, insert

from quizzes.store.accounts import make_learner
from quizzes.store.credentials import name_key
from quizzes.store.everything import account
from quizzes.store.tables import Role
from quizzes.study.attempts import LearnerId


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
