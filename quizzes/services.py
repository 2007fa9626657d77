"""What every request shares and none changes: settings, the question bank, the database's engine, the decks' stamps."""

from __future__ import annotations

import gc
from dataclasses import dataclass
from typing import Final

from flask import Flask, current_app
from sqlalchemy import Engine

from quizzes.exports.anki import LOCK_FILE, Stamps, read_stamps
from quizzes.questions.bank import QuestionBank
from quizzes.settings import Settings
from quizzes.store.database import open_database

_KEY: Final = "salname"


@dataclass(frozen=True, slots=True)
class Services:
    """Made once by `create_app`."""

    settings: Settings
    bank: QuestionBank
    engine: Engine
    stamps: Stamps


def init_app(app: Flask, settings: Settings, bank: QuestionBank | None = None) -> None:
    """Load the bank, unless one is given, and open the database."""
    bank = bank or QuestionBank.load(settings.content, settings.translations)
    # The bank stays for good: no collection need look through it again.
    gc.freeze()
    app.extensions[_KEY] = Services(
        settings,
        bank,
        open_database(settings.database),
        read_stamps(settings.content / LOCK_FILE),
    )


def services() -> Services:
    """The services of the running application."""
    found: Services = current_app.extensions[_KEY]
    return found
