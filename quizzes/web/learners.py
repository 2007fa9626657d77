"""Who is there: this browser's learner or teacher, known by a signed cookie only."""

from __future__ import annotations

import secrets

from flask import session
from flask_wtf.csrf import generate_csrf

from quizzes.errors import NotFound
from quizzes.services import services
from quizzes.store.accounts import find_account
from quizzes.store.tables import Role
from quizzes.study.attempts import LearnerId


def know_learner() -> LearnerId:
    """Whoever uses this browser; she is given an id at her first visit, and keeps it."""
    if "learner" not in session:
        session["learner"] = secrets.token_urlsafe(16)
        session.permanent = True
    return LearnerId(session["learner"])


def find_learner() -> LearnerId | None:
    """Whoever uses this browser, if she was here before."""
    found: LearnerId | None = session.get("learner")
    return found


def become(learner: LearnerId, *, waiting: LearnerId | None = None) -> None:
    """Make this browser another learner's, with a session that has nothing of the one before.

    The new one has its forms' token at once, so that no later page need write the cookie. A guest who is `waiting` has
    a record in this browser that she did not take along; she is back when whoever comes now logs out.
    """
    session.clear()
    session["learner"] = learner
    if waiting is not None:
        session["waiting"] = waiting
    session.permanent = True
    generate_csrf()


def find_waiting() -> LearnerId | None:
    """The guest of this browser who waits for the account's owner to log out."""
    found: LearnerId | None = session.get("waiting")
    return found


def know_teacher() -> LearnerId:
    """The teacher whose browser this is. Raises `NotFound` for anybody else, and tells her nothing."""
    found = find_account(services().engine, find_learner())
    if found is None or found.role not in {Role.TEACHER, Role.EDITOR, Role.ADMIN}:
        raise NotFound("teacher")
    return found.learner
