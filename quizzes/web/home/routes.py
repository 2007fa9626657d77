"""Show the contents page of the question bank."""

from __future__ import annotations

from typing import Final

from flask import Blueprint, render_template

from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.names import DateName
from quizzes.questions.wording import N_
from quizzes.services import services
from quizzes.store.record import list_unfinished
from quizzes.study.draw import LENGTHS
from quizzes.web.cards.review import count_left
from quizzes.web.learners import know_learner
from quizzes.web.locale import read_language
from quizzes.web.record.sittings import tell_sitting

blueprint = Blueprint("home", __name__, url_prefix="/<language:language>")

_MOST_UNFINISHED: Final = 3
_HEADLINE = N_("Questions from documents, from {first:abl} to {last:dat}")


@blueprint.get("/")
def show_home() -> str:
    """The themes with the years they span and how many questions they hold, and a quiz at one click."""
    bank = services().bank
    learner = know_learner()  # known before a quiz is started: from then on the session's cookie stays as it is
    unfinished = map(tell_sitting, list_unfinished(services().engine, learner, _MOST_UNFINISHED))
    return render_template(
        "home/contents.html",
        length=LENGTHS[1],
        headline=_write_headline(),
        topics=[(topic, len(items)) for topic in bank.base.themes.values() if (items := bank.by_topic[topic.id])],
        unfinished=[sitting for sitting in unfinished if sitting.is_open],
        cards=count_left(learner),
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
