"""Who is there: this browser's learner or teacher, known by a signed cookie only."""

from __future__ import annotations

import secrets

from flask import session

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
