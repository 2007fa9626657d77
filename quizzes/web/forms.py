"""The base of our forms: our own messages only, since WTForms knows no Azerbaijani."""

from __future__ import annotations

from typing import Any

import wtforms


class _SilentTranslations:
    """Leaves messages as they are: each validator carries one of ours, translated already."""

    def gettext(self, message: str) -> str:
        return message

    def ngettext(self, singular: str, plural: str, count: int) -> str:
        return singular if count == 1 else plural


class Form(wtforms.Form):  # type: ignore[misc]  # WTForms ships no types
    """A form. The token of every POST is checked by the application's CSRFProtect before a form is read."""

    class Meta:
        """How WTForms builds it."""

        def get_translations(self, form: Any) -> _SilentTranslations:
            """No built-in message is to reach a reader."""
            return _SilentTranslations()
