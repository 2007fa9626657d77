"""Show the contents page of the question bank."""

from __future__ import annotations

from flask import Blueprint, render_template

from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.names import DateName
from quizzes.questions.wording import N_
from quizzes.services import services
from quizzes.study.draw import LENGTHS
from quizzes.web.learners import know_learner
from quizzes.web.locale import read_language

blueprint = Blueprint("home", __name__, url_prefix="/<language:language>")

_HEADLINE = N_("Questions from documents, from {first:abl} to {last:dat}")


@blueprint.get("/")
def show_home() -> str:
    """The themes with the years they span and how many questions they hold, and a quiz at one click."""
    bank = services().bank
    know_learner()  # known before a quiz is started: from then on the session's cookie stays as it is
    return render_template(
        "home/contents.html",
        length=LENGTHS[1],
        headline=_write_headline(),
        topics=[(topic, len(items)) for topic in bank.base.themes.values() if (items := bank.by_topic[topic.id])],
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
