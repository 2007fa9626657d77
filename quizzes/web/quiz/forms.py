"""A response to an item."""

from __future__ import annotations

from typing import Final

from werkzeug.datastructures import MultiDict
from wtforms import HiddenField, StringField

from quizzes.web.forms import Form
from quizzes.web.quiz.asked import Asked
from quizzes.web.quiz.problems import Problem
from quizzes.web.quiz.readers import read_response

#: Fields that every form has, whatever is asked.
_FRAME: Final = frozenset({"csrf_token", "item", "give_up"})


class ResponseForm(Form):
    """The item answered and whether she gave up; the other fields are as the type of the item wants them."""

    item = HiddenField()
    give_up = StringField()

    problem: Problem | None = None

    def __init__(self, sent: MultiDict[str, str]) -> None:
        super().__init__(sent)
        self.sent = sent

    @property
    def is_empty(self) -> bool:
        """Whether nothing is answered in it."""
        return not any(value for name, value in self.sent.items(multi=True) if name not in _FRAME)

    def read_response(self, asked: Asked) -> str | None:
        """The response to keep, empty when she gave up; None, with `problem` telling why, when it is none."""
        if self.give_up.data:
            return ""
        try:
            return read_response(self.sent, asked)
        except Problem as problem:
            self.problem = problem
            return None
