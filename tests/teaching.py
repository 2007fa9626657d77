"""Accounts with a role, made straight in the database, and a browser that is logged in to one."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime

from flask.testing import FlaskClient
from sqlalchemy import Engine, insert

from quizzes.store.credentials import name_key
from quizzes.store.tables import AccountRow, Role
from quizzes.study.attempts import LearnerId


def make_account(engine: Engine, name: str, role: Role) -> LearnerId:
    """An account nobody can log in to by password. Returns its learner."""
    learner = LearnerId(secrets.token_urlsafe(16))
    row = {
        "learner": learner,
        "name": name,
        "name_key": name_key(name),
        "password_hash": "none",
        "role": role.value,
        "created_at": datetime.now(UTC),
    }
    with engine.begin() as connection:
        connection.execute(insert(AccountRow), row)
    return learner


def log_in(client: FlaskClient, learner: LearnerId) -> None:
    """Make a browser that learner's."""
    with client.session_transaction() as session:
        session["learner"] = learner
