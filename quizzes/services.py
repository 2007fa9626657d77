"""What every request shares and none changes: settings, bank, database, stamps, sets, passages, index, cards."""

from __future__ import annotations

import gc
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from flask import Flask, current_app
from sqlalchemy import Engine

from quizzes.exports.anki import LOCK_FILE, Stamps, read_stamps
from quizzes.facts.quotes import Passages
from quizzes.questions.bank import QuestionBank
from quizzes.settings import Settings
from quizzes.store.database import open_database
from quizzes.store.search import SearchIndex
from quizzes.study.decks import CardStock
from quizzes.study.sets import SETS_FILE, QuizSet, SetId, read_sets

_KEY: Final = "salname"


@dataclass(frozen=True, slots=True)
class Services:
    """Made once by `create_app`."""

    settings: Settings
    bank: QuestionBank
    engine: Engine
    stamps: Stamps
    sets: Mapping[SetId, QuizSet]
    passages: Passages
    index: SearchIndex
    cards: CardStock


def init_app(app: Flask, settings: Settings, bank: QuestionBank | None = None) -> None:
    """Load the bank, unless one is given, and open the database."""
    is_own = bank is None
    bank = bank or QuestionBank.load(settings.content, settings.translations)
    passages = Passages.read(bank.base, settings.documents)
    if is_own:
        # The bank stays for good: no collection need look through it again. Not so beside a bank that was there before,
        # where other applications may have come and gone.
        gc.freeze()
    engine = open_database(settings.database)
    app.extensions[_KEY] = Services(
        settings,
        bank,
        engine,
        read_stamps(settings.content / LOCK_FILE),
        read_sets(settings.content / SETS_FILE),
        passages,
        SearchIndex(engine, bank),
        CardStock(bank),
    )


def services() -> Services:
    """The services of the running application."""
    found: Services = current_app.extensions[_KEY]
    return found
