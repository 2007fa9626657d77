"""What starts a quiz."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from flask_babel import lazy_gettext as _l
from wtforms import RadioField
from wtforms.validators import InputRequired

from quizzes.facts.base import EVERYTHING
from quizzes.study.draw import LENGTHS
from quizzes.web.forms import Form
from quizzes.web.locale import LANGUAGE_NAMES

_REQUIRED: Final = _l("Please choose one.")


class StartForm(Form):
    """Topic, length and language."""

    topic = RadioField(validators=[InputRequired(_REQUIRED)], validate_choice=False)
    length = RadioField(
        choices=[str(length) for length in LENGTHS],
        validators=[InputRequired(_REQUIRED)],
    )
    quiz_language = RadioField(choices=list(LANGUAGE_NAMES), validators=[InputRequired(_REQUIRED)])

    def has_known_values(self, topics: Iterable[str]) -> bool:
        """Whether everything chosen was on offer."""
        return bool(self.validate()) and (self.topic.data == EVERYTHING or self.topic.data in set(topics))
