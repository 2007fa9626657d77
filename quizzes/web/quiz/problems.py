"""What keeps a posted form from being a response."""

from __future__ import annotations

from flask_babel import gettext as _


class Problem(Exception):
    """Says what is amiss, in the reader's language, and names the fields to mend, the first one first."""

    def __init__(self, text: str, *fields: str) -> None:
        super().__init__(text)
        self.text = text
        self.fields = fields


def say_missing() -> str:
    """What is said when nothing was given."""
    return str(_("Please answer first, or say that you are not sure."))


def is_missing(*fields: str) -> Problem:
    """The problem that nothing was given."""
    return Problem(say_missing(), *fields)
