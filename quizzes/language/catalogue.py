"""Read gettext catalogues without Flask: the questions speak through the same ones as the pages."""

from __future__ import annotations

import gettext
from pathlib import Path

from quizzes.errors import ContentError


class Catalogue:
    """The messages of one language. Immutable once read; safe to share."""

    def __init__(self, folder: Path, language: str) -> None:
        """Read `folder`/`language`/LC_MESSAGES/messages.mo. Raises `ContentError` when it is not compiled."""
        self.language = language
        try:
            self._messages = gettext.translation("messages", folder, languages=[language])
        except OSError:
            raise ContentError(f"no compiled catalogue for {language} in {folder}: run `make setup`") from None

    def say(self, message: str) -> str:
        """The message in this language."""
        return self._messages.gettext(message)

    def tell(self, message: str, **values: object) -> str:
        """The message with its `%(name)s` values filled in."""
        told = self._messages.gettext(message)
        return told % values if values else told

    def tell_number(self, singular: str, plural: str, num: int, **values: object) -> str:
        """The message in the form its number takes in this language, with the number and its other values in it."""
        return self._messages.ngettext(singular, plural, num) % {"num": num, **values}
