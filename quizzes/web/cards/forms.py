"""What is posted about cards: a rating, how many new ones a day, a deck."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Final

from flask_babel import gettext as _
from wtforms import HiddenField, RadioField, StringField
from wtforms.validators import InputRequired, Regexp

from quizzes.study.cards import HIGHEST_RETENTION, LOWEST_RETENTION, MOST_NEW_PER_DAY, Pace, Rating
from quizzes.web.forms import Form
from quizzes.web.quiz.problems import Problem

_PERCENT: Final = 100
#: For so long the intervals told with an answer are the ones given; a page left open longer is counted from its rating.
_TOLD_FOR: Final = timedelta(hours=1)


class RatingForm(Form):
    """How well a card was recalled, and when its answer was shown."""

    rating = RadioField(choices=[str(rating.value) for rating in Rating], validators=[InputRequired()])
    shown_at = HiddenField()

    def read_moment(self, now: datetime) -> datetime:
        """When the card was recalled: as its answer was shown, so that the intervals told then are the ones given."""
        try:
            shown_at = datetime.fromisoformat(self.shown_at.data or "")
        except ValueError:
            return now
        if shown_at.tzinfo is None or not now - _TOLD_FOR <= shown_at <= now:
            return now
        return shown_at.astimezone(UTC)


class UndoForm(Form):
    """Which review is taken back."""

    card = HiddenField(validators=[InputRequired()])
    number = HiddenField(validators=[InputRequired(), Regexp(r"[0-9]{1,6}\Z")])


class DeckForm(Form):
    """A topic's id, everything, or her mistakes."""

    topic = StringField(validators=[InputRequired()])


class PaceForm(Form):
    """How many new cards a day, and which share she wants to recall, in per cent."""

    new_per_day = StringField()
    retention = StringField()

    problem: Problem | None = None

    @classmethod
    def of(cls, pace: Pace) -> PaceForm:
        """The form as it stands."""
        return cls(data={"new_per_day": str(pace.new_per_day), "retention": str(round(pace.retention * _PERCENT))})

    def read_pace(self) -> Pace | None:
        """The pace wanted; None, with `problem` telling why, when it makes no sense."""
        lowest, highest = round(LOWEST_RETENTION * _PERCENT), round(HIGHEST_RETENTION * _PERCENT)
        try:
            most = _("Please write a whole number from 0 to %(most)d.", most=MOST_NEW_PER_DAY)
            new_per_day = _read_number(self.new_per_day.data, 0, MOST_NEW_PER_DAY, Problem(most, "new_per_day"))
            between = _("Please write a whole number from %(lowest)d to %(highest)d.", lowest=lowest, highest=highest)
            percent = _read_number(self.retention.data, lowest, highest, Problem(between, "retention"))
        except Problem as problem:
            self.problem = problem
            return None
        return Pace(new_per_day, percent / _PERCENT)


def _read_number(text: str | None, lowest: int, highest: int, problem: Problem) -> int:
    text = (text or "").strip().strip("%").strip()
    if not (text.isascii() and text.isdecimal() and len(text) <= len(str(highest))):
        raise problem
    number = int(text)
    if not lowest <= number <= highest:
        raise problem
    return number
