"""Keep what readers say is wrong with questions, until an editor closes it. Each function is one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Engine, Table, select, update
from sqlalchemy.dialects import postgresql, sqlite

from quizzes.errors import NotFound
from quizzes.store.tables import ReportRow, ReportState
from quizzes.study.attempts import LearnerId

_report: Final[Table] = ReportRow.__table__  # type: ignore[attr-defined]

LONGEST_TEXT: Final = 500  # characters
_ID_LETTERS: Final = 16


class ReportReason(StrEnum):
    """What is wrong."""

    FACT = "fact"
    WORDING = "wording"
    SEVERAL_RIGHT = "several-right"
    MARKING = "marking"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Report:
    """One reader's report of one item, as it last was."""

    id: str
    item_id: str
    learner: str
    language: str
    reason: ReportReason
    text: str
    state: ReportState
    created_at: datetime


#: What a later report of the same item by the same reader changes.
_CHANGED: Final = ("language", "reason", "text", "state", "created_at")
_INSERTS: Final = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def add_report(
    engine: Engine,
    learner: LearnerId,
    item_id: str,
    language: str,
    reason: ReportReason,
    text: str,
    *,
    now: datetime,
) -> str:
    """Keep a report and return its id. A reader has one of each item: her next one takes its place and is open anew."""
    # Made of reader and item, so that of two sent at once one is kept.
    report_id = sha256(f"{learner}/{item_id}".encode()).hexdigest()[:_ID_LETTERS]
    row = {
        "id": report_id,
        "item_id": item_id,
        "learner": learner,
        "language": language,
        "reason": reason.value,
        "text": text,
        "state": ReportState.OPEN.value,
        "created_at": now,
    }
    statement: Any = _INSERTS[engine.dialect.name](_report).values(row)
    changes = {name: statement.excluded[name] for name in _CHANGED}
    with engine.begin() as connection:
        connection.execute(statement.on_conflict_do_update(index_elements=["id"], set_=changes))
    return report_id


def list_reports(engine: Engine, state: ReportState | None = None) -> Sequence[Report]:
    """The reports in a state, or all of them; the oldest first."""
    wanted = select(_report).order_by(_report.c.created_at, _report.c.id)
    if state is not None:
        wanted = wanted.where(_report.c.state == state.value)
    with engine.connect() as connection:
        return [_to_report(row) for row in connection.execute(wanted)]


def _to_report(row: Any) -> Report:
    return Report(
        row.id,
        row.item_id,
        row.learner,
        row.language,
        ReportReason(row.reason),
        row.text,
        ReportState(row.state),
        row.created_at,
    )


def close_report(engine: Engine, report_id: str) -> None:
    """Note that nothing more is to be done about a report. Raises `NotFound`."""
    with engine.begin() as connection:
        closed = update(_report).where(_report.c.id == report_id).values(state=ReportState.CLOSED.value)
        if connection.execute(closed).rowcount != 1:
            raise NotFound(f"report {report_id}")
