"""The forms of the account, and what is said of what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString
from wtforms import BooleanField, HiddenField, PasswordField, RadioField, SelectField, StringField
from wtforms.validators import DataRequired, InputRequired, StopValidation

from quizzes.language.kinds import LANGUAGES
from quizzes.store.credentials import (
    LONGEST_NAME,
    LONGEST_PASSWORD,
    SHORTEST_NAME,
    SHORTEST_PASSWORD,
    NameFault,
    PasswordFault,
    judge_name,
    judge_password,
    tidy_name,
)
from quizzes.store.preferences import Motion, Preferences, TextSize, Theme
from quizzes.web.forms import Form
from quizzes.web.preferences import is_time_zone

_NAME_FAULTS: Final[Mapping[NameFault, LazyString]] = {
    NameFault.TOO_SHORT: _l("A name has at least %(number)d characters.", number=SHORTEST_NAME),
    NameFault.TOO_LONG: _l("A name has at most %(number)d characters.", number=LONGEST_NAME),
    NameFault.ODD_CHARACTERS: _l("Please use letters, digits, spaces and hyphens only."),
}
_PASSWORD_FAULTS: Final[Mapping[PasswordFault, LazyString]] = {
    PasswordFault.TOO_SHORT: _l("A password has at least %(number)d characters.", number=SHORTEST_PASSWORD),
    PasswordFault.TOO_LONG: _l("A password has at most %(number)d characters.", number=LONGEST_PASSWORD),
    PasswordFault.COMMON: _l("Too many people use this password, so it is tried first. Please choose another."),
    PasswordFault.LIKE_NAME: _l("This password is too much like the name. Please choose another."),
}
_NO_NAME: Final = _l("Please write your name.")
_NO_PASSWORD: Final = _l("Please write your password.")


class AccountForm(Form):
    """A form with something to say of itself, beside what its fields say of themselves."""

    problem: str | None = None

    def blame(self, field: str, message: str) -> None:
        """Say something of a field that no validator can know."""
        self[field].errors = [message]


def _tidy(name: str | None) -> str:
    return tidy_name(name or "")


def _name_field() -> StringField:
    return StringField(filters=[_tidy], validators=[DataRequired(_NO_NAME)])


def _password_field() -> PasswordField:
    return PasswordField(validators=[InputRequired(_NO_PASSWORD)])


class _NewNameForm(AccountForm):
    name = _name_field()

    def validate_name(self, field: StringField) -> None:
        """Whether it may be a name."""
        fault = judge_name(field.data)
        if fault:
            raise StopValidation(_NAME_FAULTS[fault])


class _NewPasswordForm(AccountForm):
    new_password = PasswordField(validators=[InputRequired(_l("Please write a password."))])

    def validate_new_password(self, field: PasswordField) -> None:
        """Whether it may be a password of that name."""
        fault = judge_password(field.data, self._whose())
        if fault:
            raise StopValidation(_PASSWORD_FAULTS[fault])

    def _whose(self) -> str:
        return self["name"].data if "name" in self else ""


class OpenForm(_NewNameForm, _NewPasswordForm):
    """What opens an account; a teacher's by an invitation, or by saying so where the site allows that."""

    invitation = StringField(filters=[lambda code: (code or "").strip()])
    teaches = BooleanField()


class InvitationForm(AccountForm):
    """What makes an account a teacher's."""

    invitation = StringField(
        filters=[lambda code: (code or "").strip()],
        validators=[DataRequired(_l("Please write the code of your invitation."))],
    )


class LogInForm(AccountForm):
    """A name and its password; whether this browser's record comes along; where to go then."""

    name = _name_field()
    password = _password_field()
    merge = BooleanField()
    next = HiddenField()


class RecoverForm(_NewPasswordForm):
    """What opens an account whose password is forgotten."""

    name = _name_field()
    code = StringField(validators=[InputRequired(_l("Please write your recovery code."))])


class NameForm(_NewNameForm):
    """Another name."""


class PasswordForm(_NewPasswordForm):
    """Another password, by the present one, for an account of some name."""

    password = _password_field()

    def __init__(self, *arguments: Any, name: str = "", **values: Any) -> None:
        super().__init__(*arguments, **values)
        self._name = name

    def _whose(self) -> str:
        return self._name


class ConfirmForm(AccountForm):
    """The password, to be sure that it is she."""

    password = _password_field()


class TickForm(AccountForm):
    """A tick, to be sure that a guest means it."""

    sure = BooleanField(validators=[InputRequired(_l("Please tick the box if you mean it."))])


class PreferencesForm(AccountForm):
    """How pages look and days are counted. An empty choice leaves it to the browser."""

    site_language = RadioField(choices=list(LANGUAGES), validators=[InputRequired(_l("Please choose one."))])
    zone = SelectField(validate_choice=False)
    text = RadioField(choices=["", *TextSize], default="")
    motion = RadioField(choices=["", *Motion], default="")
    theme = RadioField(choices=["", *Theme], default="")

    def validate_zone(self, field: SelectField) -> None:
        """Whether there is such a time zone."""
        if field.data and not is_time_zone(field.data):
            raise StopValidation(_("Please choose one."))

    def read(self) -> Preferences:
        """What was chosen, of a form found valid."""
        return Preferences(
            language=self.site_language.data,
            time_zone=self.zone.data or None,
            text_size=TextSize(self.text.data) if self.text.data else None,
            motion=Motion(self.motion.data) if self.motion.data else None,
            theme=Theme(self.theme.data) if self.theme.data else None,
        )
