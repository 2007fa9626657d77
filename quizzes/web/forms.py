"""The base of our forms: our own messages only, since WTForms knows no Azerbaijani."""

from __future__ import annotations

from typing import Any

from flask_wtf import FlaskForm


class _SilentTranslations:
    """Leaves messages as they are: each validator carries one of ours, translated already."""

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        return singular if count == 1 else plural


class Form(FlaskForm):  # type: ignore[misc]  # Flask-WTF ships no types
    """A form. The application's CSRFProtect checks the token of every POST, so no form does again."""

    class Meta:
        """How WTForms builds it."""

        csrf = False

        def get_translations(self, form: Any) -> _SilentTranslations:
            """No built-in message is to reach a reader."""
            return _SilentTranslations()
