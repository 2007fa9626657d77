"""Keep what readers say is wrong with questions, until an editor closes it. Each function is one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import Engine, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from quizzes.errors import NotFound
from quizzes.store.audit import Action, note
from quizzes.store.tables import ReportRow, ReportState, table_of
from quizzes.study.attempts import LearnerId

_report: Final = table_of(ReportRow)

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


def list_reports(
    engine: Engine, state: ReportState | None = None, *, first: int = 0, most: int | None = None
) -> Sequence[Report]:
    """The reports in a state, or all of them; the oldest first."""
    wanted = select(_report).order_by(_report.c.created_at, _report.c.id).offset(first).limit(most)
    if state is not None:
        wanted = wanted.where(_report.c.state == state.value)
    with engine.connect() as connection:
        return [_to_report(row) for row in connection.execute(wanted)]


def count_reports(engine: Engine, state: ReportState | None = None) -> int:
    """How many reports are in a state, or in all."""
    wanted = select(func.count()).select_from(_report)
    if state is not None:
        wanted = wanted.where(_report.c.state == state.value)
    with engine.connect() as connection:
        return connection.execute(wanted).scalar_one()


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


def close_report(engine: Engine, report_id: str, by: LearnerId | None = None, *, now: datetime) -> None:
    """Note that nothing more is to be done about a report. Raises `NotFound`. `by` is None for an operator."""
    _move(engine, report_id, ReportState.CLOSED, Action.CLOSE_REPORT, by, now)


def reopen_report(engine: Engine, report_id: str, by: LearnerId | None = None, *, now: datetime) -> None:
    """Put a report back on the list. Raises `NotFound`."""
    _move(engine, report_id, ReportState.OPEN, Action.REOPEN_REPORT, by, now)


def _move(
    engine: Engine, report_id: str, state: ReportState, action: Action, by: LearnerId | None, now: datetime
) -> None:
    """Set the state, and note it where that changes anything."""
    mine = _report.c.id == report_id
    with engine.begin() as connection:
        moved = update(_report).where(mine, _report.c.state != state.value).values(state=state.value)
        is_moved = connection.execute(moved).rowcount == 1
        item = connection.execute(select(_report.c.item_id).where(mine)).scalar()
        if item is None:
            raise NotFound(f"report {report_id}")
        if is_moved:
            note(connection, by, action, f"report:{report_id}", {"item": item}, now=now)
