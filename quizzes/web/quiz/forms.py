"""A response to an item."""

from __future__ import annotations

from typing import Final

from flask_babel import lazy_gettext as _l
from werkzeug.datastructures import MultiDict
from wtforms import HiddenField, StringField

from quizzes.errors import Conflict
from quizzes.study.attempts import Confidence
from quizzes.web.forms import Form
from quizzes.web.quiz.asked import Asked
from quizzes.web.quiz.problems import Problem
from quizzes.web.quiz.readers import read_response

#: Fields that every form has, whatever is asked.
_FRAME: Final = frozenset({"csrf_token", "item", "give_up", "version", "confidence"})
#: What a learner may say of her response, from the surest.
CONFIDENCES: Final = {
    Confidence.SURE: _l("Sure"),
    Confidence.FAIRLY: _l("Fairly sure"),
    Confidence.GUESSED: _l("Guessing"),
}


class ResponseForm(Form):
    """The item answered and whether she gave up; the other fields are as the type of the item wants them."""

    item = HiddenField()
    give_up = StringField()
    version = HiddenField()
    confidence = StringField()

    problem: Problem | None = None

    def __init__(self, sent: MultiDict[str, str]) -> None:
        super().__init__(sent)
        self.sent = sent

    @property
    def is_empty(self) -> bool:
        """Whether nothing is answered in it."""
        return not any(value for name, value in self.sent.items(multi=True) if name not in _FRAME)

    def read_version(self) -> int:
        """The version of the response that was on the page, 0 when there was none. Raises `Conflict`."""
        given = self.version.data or "0"
        if not (given.isascii() and given.isdecimal() and len(given) < 7):
            raise Conflict(f"version {given!r}")
        return int(given)

    def read_confidence(self) -> Confidence | None:
        """How sure she says she is; None when she does not say."""
        return next((one for one in Confidence if str(one.value) == self.confidence.data), None)

    def read_response(self, asked: Asked) -> str | None:
        """The response to keep, empty when she gave up; None, with `problem` telling why, when it is none."""
        if self.give_up.data:
            return ""
        try:
            return read_response(self.sent, asked)
        except Problem as problem:
            self.problem = problem
            return None
