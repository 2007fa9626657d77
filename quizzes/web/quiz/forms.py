"""A response to an item."""

from __future__ import annotations

from typing import Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import HiddenField, StringField
from wtforms.validators import Length

from quizzes.language.date_grammar import read_date
from quizzes.questions.items import ChoiceItem, DateItem, TrueFalseItem
from quizzes.questions.phrase import Question
from quizzes.study.attempts import Slot
from quizzes.web.forms import Form

LONGEST_RESPONSE: Final = 200  # characters


class ResponseForm(Form):
    """The item answered, what was given, and whether she gave up."""

    item = HiddenField()
    response = StringField(
        validators=[
            Length(max=LONGEST_RESPONSE, message=_l("Please answer in a few words."))
        ]
    )
    give_up = StringField()

    def read_response(self, slot: Slot, question: Question) -> str | None:
        """The response to keep, empty when she gave up; None, with `problem` telling why, when it is none."""
        if self.give_up.data:
            return ""
        response = (self.response.data or "").strip()
        if not self.validate():
            return self._refuse(self.response.errors[0])
        if not response:
            return self._refuse(_("Please answer first, or say that you are not sure."))
        if isinstance(question.item, ChoiceItem | TrueFalseItem):
            offered = slot.options or tuple(option.id for option in question.options)
            return (
                response
                if response in offered
                else self._refuse(_("Please choose one of the answers offered."))
            )
        if (
            isinstance(question.item, DateItem)
            and read_date(response, question.language) is None
        ):
            return self._refuse(
                _("This is not a date we can read. Write it like the example.")
            )
        return response

    problem: str | None = None

    def _refuse(self, problem: object) -> None:
        self.problem = str(problem)
