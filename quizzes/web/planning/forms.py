"""What a quiz is to be: its topics, its length, how it is sat, the time for it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from enum import StrEnum
from typing import Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict
from wtforms import BooleanField, RadioField, SelectField

from quizzes.facts.base import EVERYTHING
from quizzes.facts.facts import TopicId
from quizzes.services import services
from quizzes.study.attempts import Choice, Mode, Plan
from quizzes.study.draw import LENGTHS
from quizzes.web.forms import Form


class Kind(StrEnum):
    """The ways to sit a quiz that are offered."""

    PRACTICE = "practice"
    TEST = "test"
    ADAPTIVE = "adaptive"


KINDS: Final = {
    Kind.PRACTICE: (_l("Practice"), _l("Feedback after each question.")),
    Kind.TEST: (_l("Test"), _l("Feedback at the end. Until you hand it in, you may change your answers.")),
    Kind.ADAPTIVE: (_l("Adaptive"), _l("Practice that gets harder as you succeed.")),
}
#: Seconds a question, as a form sends them. None is ever required.
PACES: Final = {"": _l("No limit"), "30": _l("Half a minute"), "60": _l("One minute"), "120": _l("Two minutes")}
#: Extra time, as a form sends it: per cent of what is allowed otherwise.
EXTRAS: Final = {
    "0": _l("None"),
    "25": _l("A quarter more"),
    "50": _l("Half as much again"),
    "100": _l("Twice the time"),
}


class PlanForm(Form):
    """What to ask, how many questions and how; whatever is left out has a default."""

    length = RadioField(choices=[str(length) for length in LENGTHS], default=str(LENGTHS[1]))
    kind = RadioField(choices=[kind.value for kind in Kind], default=Kind.PRACTICE.value)
    pace = SelectField(choices=list(PACES), default="")
    extra = SelectField(choices=list(EXTRAS), default="0")
    confidence = BooleanField()
    mistakes = BooleanField()

    def __init__(self, sent: MultiDict[str, str]) -> None:
        """Read what was sent, be it only a topic."""
        super().__init__(sent)
        self.topics: Sequence[TopicId] = [
            TopicId(topic) for topic in sent.getlist("topic") if topic not in {"", EVERYTHING}
        ]
        self.problem: str | None = None

    def read_plan(self) -> Plan | None:
        """The quiz that is wanted; None, with `problem` telling why, when something chosen was not on offer."""
        known = services().bank.base.topics
        if not self.validate() or any(topic not in known for topic in self.topics):
            self.problem = _("Please choose from what is offered.")
            return None
        kind, length = Kind(self.kind.data), int(self.length.data)
        choice = Choice.MISTAKES if self.mistakes.data else Choice.TOPIC
        return Plan(
            mode=Mode.TEST if kind is Kind.TEST else Mode.PRACTICE,
            choice=Choice.ADAPTIVE if kind is Kind.ADAPTIVE else choice,
            topics=tuple(dict.fromkeys(self.topics)),
            length=length,
            limit=self._read_limit(length),
            asks_confidence=bool(self.confidence.data),
        )

    def _read_limit(self, length: int) -> timedelta | None:
        if not self.pace.data:
            return None
        return timedelta(seconds=round(int(self.pace.data) * length * (1 + int(self.extra.data) / 100)))
