"""Keep attempts: start one, read one, add a response. Each function is one transaction."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Engine, Table, bindparam, case, func, insert, inspect, select
from sqlalchemy.dialects import postgresql, sqlite

from quizzes.errors import NotFound
from quizzes.questions.mark import Grade, Mark, Reason
from quizzes.store.tables import AttemptItemRow, AttemptRow, ResponseRow
from quizzes.study.attempts import Attempt, AttemptId, LearnerId, Slot
from quizzes.study.statistics import Scored


def _table(row: Any) -> Table:
    table: Table = row.__table__
    return table


_attempt: Final = _table(AttemptRow)
_item: Final = _table(AttemptItemRow)
_response: Final = _table(ResponseRow)

# One statement reads a whole attempt; built once, so that SQLAlchemy compiles it once.
_READ: Final = (
    select(
        _attempt.c.learner, _attempt.c.topic,
        _item.c.position, _item.c.item_id, _item.c.options,
        _response.c.response, _response.c.grade, _response.c.reason, _response.c.meant,
    )
    .join_from(_attempt, _item, _item.c.attempt_id == _attempt.c.id)
    .outerjoin(
        _response, (_response.c.attempt_id == _item.c.attempt_id) & (_response.c.position == _item.c.position)
    )
    .where(_attempt.c.id == bindparam("attempt_id"))
    .order_by(_item.c.position)
)  # fmt: skip
_RESPONSES: Final = select(_item.c.attempt_id, _item.c.item_id, _response.c.response, _response.c.grade).join_from(
    _item, _response, (_response.c.attempt_id == _item.c.attempt_id) & (_response.c.position == _item.c.position)
)
_SCORE: Final = case({grade.value: Mark(grade, Reason.MATCH).score for grade in Grade}, value=_response.c.grade)
_SCORES: Final = (
    select(
        _item.c.item_id,
        func.count().label("responses"),
        func.avg(_SCORE).label("score"),
    )
    .join_from(
        _item, _response, (_response.c.attempt_id == _item.c.attempt_id) & (_response.c.position == _item.c.position)
    )
    .group_by(_item.c.item_id)
)
_KEY: Final = ["attempt_id", "position"]
#: By dialect: a second response to an item changes nothing.
_KEEP_FIRST: Final = {
    "sqlite": sqlite.insert(_response).on_conflict_do_nothing(index_elements=_KEY).returning(_response.c.position),
    "postgresql": postgresql.insert(_response)
    .on_conflict_do_nothing(index_elements=_KEY)
    .returning(_response.c.position),
}


def start_attempt(
    engine: Engine,
    attempt_id: AttemptId,
    learner: LearnerId,
    topic: str | None,
    slots: Sequence[Slot],
    *,
    now: datetime,
) -> None:
    """Keep a new attempt with its slots."""
    with engine.begin() as connection:
        connection.execute(
            insert(_attempt),
            {"id": attempt_id, "learner": learner, "topic": topic, "started_at": now},
        )
        connection.execute(
            insert(_item),
            [
                {
                    "attempt_id": attempt_id,
                    "position": slot.position,
                    "item_id": slot.item_id,
                    "options": "\n".join(slot.options),
                }
                for slot in slots
            ],
        )


def read_attempt(engine: Engine, attempt_id: str, learner: LearnerId | None) -> Attempt:
    """The learner's attempt as it stands. Raises `NotFound` for an unknown one, and for somebody else's."""
    with engine.connect() as connection:
        rows = connection.execute(_READ, {"attempt_id": attempt_id}).all()
    if not rows or rows[0].learner != learner:
        raise NotFound(f"attempt {attempt_id}")
    first = rows[0]
    return Attempt(AttemptId(attempt_id), LearnerId(first.learner), first.topic, [_read_slot(*row[2:]) for row in rows])


def _read_slot(
    position: int,
    item_id: str,
    options: str,
    response: str | None,
    grade: str | None,
    reason: str | None,
    meant: str | None,
) -> Slot:
    mark = Mark(Grade(grade), Reason(reason), meant) if grade and reason else None
    return Slot(position, item_id, tuple(options.split("\n")) if options else (), response, mark)


def item_scores(engine: Engine) -> dict[str, tuple[int, float]]:
    """By item, how many responses it has had and their mean score; none where no attempt was ever kept."""
    if not inspect(engine).has_table(_response.name):
        return {}
    with engine.connect() as connection:
        return {row.item_id: (row.responses, float(row.score)) for row in connection.execute(_SCORES)}


def read_responses(engine: Engine) -> list[Scored]:
    """Every response with what it earned."""
    if not inspect(engine).has_table(_response.name):
        return []
    with engine.connect() as connection:
        return [
            Scored(row.attempt_id, row.item_id, row.response, Mark(Grade(row.grade), Reason.MATCH).score)
            for row in connection.execute(_RESPONSES)
        ]


def add_response(
    engine: Engine,
    attempt_id: AttemptId,
    position: int,
    response: str,
    mark: Mark,
    *,
    now: datetime,
) -> bool:
    """Keep a response. False when there is one already: the first one given stands."""
    row = {
        "attempt_id": attempt_id,
        "position": position,
        "response": response,
        "grade": mark.grade.value,
        "reason": mark.reason.value,
        "meant": mark.meant,
        "responded_at": now,
    }
    with engine.begin() as connection:
        return connection.execute(_KEEP_FIRST[engine.dialect.name], row).first() is not None
