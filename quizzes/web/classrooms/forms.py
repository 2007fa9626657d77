"""The forms of classes, and what is said of what they hold."""

from __future__ import annotations

from typing import Final

from flask_babel import lazy_gettext as _l
from wtforms import FileField, HiddenField, IntegerField, SelectField, StringField, TextAreaField
from wtforms.validators import DataRequired, InputRequired, StopValidation

from quizzes.study.rosters import LONGEST_NAME, tidy
from quizzes.web.account.forms import AccountForm, OpenForm
from quizzes.web.preferences import is_time_zone

_LONGEST_CLASS: Final = 80  # characters
_MOST_EXTRA: Final = 300  # per cent


def _tidy(text: str | None) -> str:
    return tidy(text or "")


class ClassForm(AccountForm):
    """The name and the time zone of a class; and what they were when the form was opened."""

    name = StringField(filters=[_tidy], validators=[DataRequired(_l("Please write the name of the class."))])
    zone = SelectField(validate_choice=False)
    name_before = HiddenField()
    zone_before = HiddenField()

    def validate_name(self, field: StringField) -> None:
        """Whether it is short enough."""
        if len(field.data) > _LONGEST_CLASS:
            raise StopValidation(_l("A name has at most %(number)d characters.", number=_LONGEST_CLASS))

    def validate_zone(self, field: SelectField) -> None:
        """Whether there is such a time zone."""
        if not is_time_zone(field.data):
            raise StopValidation(_l("Please choose one."))


class TeacherForm(AccountForm):
    """Another teacher, by the name of her account."""

    name = StringField(filters=[_tidy], validators=[DataRequired(_l("Please write a teacher's account name."))])


class CodeForm(AccountForm):
    """The code of a class."""

    code = StringField(validators=[DataRequired(_l("Please write the code of the class."))])


class _OwnName(AccountForm):
    own_name = StringField(filters=[_tidy], validators=[DataRequired(_l("Please write your name."))])

    def validate_own_name(self, field: StringField) -> None:
        """Whether it is short enough."""
        if len(field.data) > LONGEST_NAME:
            raise StopValidation(_l("A name has at most %(number)d characters.", number=LONGEST_NAME))


class JoinForm(_OwnName):
    """How a student is called in a class."""


class OpenAndJoinForm(_OwnName, OpenForm):
    """The same, and an account for who has none."""


class StudentForm(_OwnName):
    """A student's name in the class and her extra time; and what they were when the form was opened."""

    extra_time = IntegerField(validators=[InputRequired(_l("Please write a number of per cent, 0 for none."))])
    name_before = HiddenField()
    extra_before = HiddenField()

    def validate_extra_time(self, field: IntegerField) -> None:
        """Whether it may be one; what is no number has no value."""
        if field.data is None or not 0 <= field.data <= _MOST_EXTRA:
            field.errors = []
            raise StopValidation(_l("Extra time is a whole number from 0 to %(number)d.", number=_MOST_EXTRA))


class RosterForm(AccountForm):
    """A list of names, as a text or as a file; a file comes first."""

    names = TextAreaField()
    file = FileField()
