"""Show the contents page; start a quiz."""

from __future__ import annotations

import secrets
from datetime import UTC, datetime
from http import HTTPStatus
from random import Random

from flask import Blueprint, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.exceptions import UnprocessableEntity
from werkzeug.wrappers import Response

from quizzes.facts.base import EVERYTHING
from quizzes.facts.facts import TopicId
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.names import DateName
from quizzes.questions.wording import N_
from quizzes.services import services
from quizzes.store.attempts import start_attempt
from quizzes.study.attempts import AttemptId
from quizzes.study.draw import LENGTHS, arrange, draw
from quizzes.web.home.forms import StartForm
from quizzes.web.learners import know_learner
from quizzes.web.locale import read_language

blueprint = Blueprint("home", __name__, url_prefix="/<language:language>")

_HEADLINE = N_("Questions from documents, from {first:abl} to {last:dat}")


@blueprint.get("/")
def show_home() -> str:
    """The topics with the years they span and how many questions they hold, and the form."""
    bank = services().bank
    know_learner()  # known before a quiz is started: from then on the session's cookie stays as it is
    form = StartForm(
        data={
            "topic": EVERYTHING,
            "length": str(LENGTHS[1]),
            "quiz_language": read_language(),
        }
    )
    return render_template(
        "home/contents.html",
        form=form,
        lengths=LENGTHS,
        headline=_write_headline(),
        topics=[(topic, len(items)) for topic in bank.base.topics.values() if (items := bank.by_topic[topic.id])],
        total=len(bank.items),
        facts=len(bank.base.reviewed),
    )


def _write_headline() -> str:
    bank, language = services().bank, read_language()
    dates = [fact.date for fact in bank.base.reviewed if fact.date]
    topics = bank.base.topics.values()
    years = (
        min([date.first_day.year for date in dates] or [topic.first_year for topic in topics]),
        max([date.last_day.year for date in dates] or [topic.last_year for topic in topics]),
    )
    first, last = (DateName(DateValue(HistoricalDate(year)), language) for year in years)
    return bank.catalogue(language).say(_HEADLINE).format(first=first, last=last)


@blueprint.post("/quizzes")
def start_quiz() -> Response:
    """Draw a quiz, keep it as an attempt of this browser's learner, and go to its first question."""
    bank, form = services().bank, StartForm(request.form)
    if not form.has_known_values(bank.base.topics):
        raise UnprocessableEntity
    topic = None if form.topic.data == EVERYTHING else TopicId(form.topic.data)
    attempt_id = AttemptId(secrets.token_urlsafe(16))
    # The draw is chance, not secrecy: which items come up may be foreseen, their keys may not be read from it.
    rng = Random(attempt_id)
    slots = arrange(draw(bank, topic, int(form.length.data), rng), rng)
    if not slots:
        flash(_("There is no question on this topic yet."))
        return redirect(url_for("home.show_home"), HTTPStatus.SEE_OTHER)
    start_attempt(services().engine, attempt_id, know_learner(), topic, slots, now=datetime.now(UTC))
    target = url_for(
        "quiz.show_item",
        language=form.quiz_language.data,
        attempt_id=attempt_id,
        position=1,
    )
    return redirect(target, HTTPStatus.SEE_OTHER)
