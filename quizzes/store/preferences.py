"""Keep what a learner has set about how pages look and how her days are counted. Each function is one transaction."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import Connection, Engine, select
from sqlalchemy.dialects import postgresql, sqlite

from quizzes.store.tables import LearnerRow, table_of
from quizzes.study.attempts import LearnerId
from quizzes.study.cards import NEW_PER_DAY, RETENTION


class TextSize(StrEnum):
    """How large text is; a size that is not named is the browser's own."""

    LARGE = "large"
    VERY_LARGE = "very-large"


class Motion(StrEnum):
    """Whether anything moves; what is not named is as the system has it."""

    LESS = "less"


class Theme(StrEnum):
    """Which colours; what is not named is as the system has it."""

    LIGHT = "light"
    DARK = "dark"


@dataclass(frozen=True, slots=True)
class Preferences:
    """What she has set; None where she has set nothing."""

    language: str | None = None
    time_zone: str | None = None
    text_size: TextSize | None = None
    motion: Motion | None = None
    theme: Theme | None = None


_table: Final = table_of(LearnerRow)
_INSERT: Final = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def keep_preferences(engine: Engine, learner: LearnerId, preferences: Preferences) -> None:
    """Keep what she has set; how she studies, which stands in the same row, stays."""
    with engine.begin() as connection:
        put_preferences(connection, learner, preferences)


def put_preferences(connection: Connection, learner: LearnerId, preferences: Preferences) -> None:
    """The same within a transaction."""
    given = {
        "language": preferences.language,
        "time_zone": preferences.time_zone,
        "text_size": preferences.text_size,
        "motion": preferences.motion,
        "theme": preferences.theme,
    }
    row = {"id": learner, "new_per_day": NEW_PER_DAY, "retention": RETENTION, **given}
    statement: Any = _INSERT[connection.dialect.name](_table)
    connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=given), row)


def find_preferences(engine: Engine, learner: LearnerId) -> Preferences | None:
    """What a learner has set; None when she never did."""
    with engine.connect() as connection:
        row = connection.execute(select(_table).where(_table.c.id == learner)).first()
    if row is None:
        return None
    return Preferences(
        row.language,
        row.time_zone,
        TextSize(row.text_size) if row.text_size in set(TextSize) else None,
        Motion(row.motion) if row.motion in set(Motion) else None,
        Theme(row.theme) if row.theme in set(Theme) else None,
    )
