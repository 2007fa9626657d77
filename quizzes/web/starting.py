"""Start a quiz: keep its items as an attempt of this browser's learner, and go to the first."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from datetime import UTC, datetime
from http import HTTPStatus
from random import Random

from flask import flash, redirect, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from quizzes.questions.items import AnyItem
from quizzes.services import services
from quizzes.store.attempts import start_attempt
from quizzes.study.attempts import AttemptId, Plan
from quizzes.study.draw import arrange
from quizzes.web.learners import know_learner


def start(choose: Callable[[Random], Iterable[AnyItem]], plan: Plan, language: str) -> Response:
    """Begin an attempt at the items chosen, as planned; back to the contents page when there are none."""
    attempt_id = AttemptId(secrets.token_urlsafe(16))
    # The draw is chance, not secrecy: which items come up may be foreseen, their keys may not be read from it.
    rng = Random(attempt_id)
    slots = arrange(choose(rng), rng)
    if not slots:
        flash(_("There is no question on this topic yet."))
        return redirect(url_for("home.show_home"), HTTPStatus.SEE_OTHER)
    start_attempt(services().engine, attempt_id, know_learner(), plan, slots, now=datetime.now(UTC))
    target = url_for("quiz.show_item", language=language, attempt_id=attempt_id, position=1)
    return redirect(target, HTTPStatus.SEE_OTHER)
