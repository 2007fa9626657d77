"""What a reader says is wrong with a question."""

from __future__ import annotations

from typing import Any, Final

from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from wtforms import RadioField, TextAreaField
from wtforms.validators import InputRequired, ValidationError

from quizzes.store.reports import LONGEST_TEXT, ReportReason
from quizzes.web.forms import Form

REASONS: Final = {
    ReportReason.FACT: _l("A fact is wrong"),
    ReportReason.WORDING: _l("The wording is wrong or clumsy"),
    ReportReason.SEVERAL_RIGHT: _l("More than one answer is right"),
    ReportReason.MARKING: _l("My answer was marked unfairly"),
    ReportReason.OTHER: _l("Something else"),
}
_REQUIRED: Final = _l("Please choose what is wrong.")


class ReportForm(Form):
    """A reason, and a few words."""

    reason = RadioField(
        choices=[reason.value for reason in REASONS],
        validators=[InputRequired(_REQUIRED)],
        validate_choice=False,
    )
    text = TextAreaField(filters=[lambda text: _clean(text or "")])

    longest = LONGEST_TEXT
    reasons = REASONS

    def validate_reason(self, field: Any) -> None:
        """One of those offered."""
        if field.data not in set(ReportReason):
            raise ValidationError(str(_REQUIRED))

    def validate_text(self, field: Any) -> None:
        """Not too long; where no reason fits, not empty."""
        if len(field.data) > LONGEST_TEXT:
            raise ValidationError(_("Please write no more than %(number)d characters.", number=LONGEST_TEXT))
        if self.reason.data == ReportReason.OTHER and not field.data:
            raise ValidationError(_("Please say in a few words what it is."))


def _clean(text: str) -> str:
    """As it was typed, in lines, without what cannot be printed."""
    lines = text.replace("\r\n", "\n").split("\n")
    return "\n".join("".join(c if c.isprintable() else " " for c in line).rstrip() for line in lines).strip()
