"""Show the contents page; start a quiz."""

from __future__ import annotations

from flask import Blueprint, render_template, request
from werkzeug.exceptions import UnprocessableEntity
from werkzeug.wrappers import Response

from quizzes.facts.base import EVERYTHING
from quizzes.facts.facts import TopicId
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.names import DateName
from quizzes.questions.wording import N_
from quizzes.services import services
from quizzes.study.attempts import Plan
from quizzes.study.draw import LENGTHS, draw
from quizzes.web.home.forms import StartForm
from quizzes.web.learners import know_learner
from quizzes.web.locale import read_language
from quizzes.web.starting import start

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
        topics=[(topic, len(items)) for topic in bank.base.themes.values() if (items := bank.by_topic[topic.id])],
        total=len(bank.items),
        facts=len(bank.base.reviewed),
    )


def _write_headline() -> str:
    bank, language = services().bank, read_language()
    dates = [fact.date for fact in bank.base.reviewed if fact.date]
    topics = bank.base.themes.values()
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
    plan = Plan(topics=(topic,) if topic else ())
    return start(lambda rng: draw(bank, topic, int(form.length.data), rng), plan, form.quiz_language.data)
