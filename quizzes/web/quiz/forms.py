"""A response to an item."""

from __future__ import annotations

from typing import Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, StringField
from wtforms.validators import Length

from quizzes.language.typed_date import read_date
from quizzes.questions.items import ChoiceItem, DateItem, TrueFalseItem
from quizzes.questions.phrase import Question
from quizzes.study.attempts import Slot
from quizzes.web.forms import Form

LONGEST_RESPONSE: Final = 200  # characters


class ResponseForm(Form):
    """The item answered, what was given, and whether she gave up."""

    item = HiddenField()
    response = StringField(validators=[Length(max=LONGEST_RESPONSE, message=_l("Please answer in a few words."))])
    give_up = StringField()

    problem: str | None = None

    def read_response(self, slot: Slot, question: Question) -> str | None:
        """The response to keep, empty when she gave up; None, with `problem` telling why, when it is none."""
        if self.give_up.data:
            return ""
        typed = self.response.data or ""
        response = "".join(letter if letter.isprintable() else " " for letter in typed).strip()
        self.problem = self._find_problem(response, slot, question)
        return None if self.problem else response

    def _find_problem(self, response: str, slot: Slot, question: Question) -> str | None:
        if not self.validate():
            return str(self.response.errors[0])
        if not response:
            return str(_("Please answer first, or say that you are not sure."))
        if isinstance(question.item, ChoiceItem | TrueFalseItem):
            offered = slot.options or tuple(option.id for option in question.options)
            return None if response in offered else str(_("Please choose one of the answers offered."))
        if isinstance(question.item, DateItem) and read_date(response, question.language) is None:
            return str(_("We cannot read this as a date. Please write it as in the example."))
        return None
