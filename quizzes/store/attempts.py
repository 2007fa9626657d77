"""Keep attempts: start one, read one, add a response, finish it. Each function is one transaction."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Engine, bindparam, case, func, insert, inspect, select, update
from sqlalchemy.dialects import postgresql, sqlite

from quizzes.errors import NotFound
from quizzes.questions.mark import GIVEN_UP, Grade, Mark, Reason
from quizzes.store.tables import AttemptItemRow, AttemptRow, ResponseRow, table_of
from quizzes.study.attempts import Attempt, AttemptId, Choice, Confidence, LearnerId, Mode, Plan, Slot
from quizzes.study.statistics import Scored

_attempt: Final = table_of(AttemptRow)
_item: Final = table_of(AttemptItemRow)
_response: Final = table_of(ResponseRow)

_HEAD: Final = [column for column in _attempt.c if column.name != "id"]
_GIVEN: Final = [column for column in _response.c if column.name not in {"attempt_id", "position", "language"}]

# One statement reads a whole attempt; built once, so that SQLAlchemy compiles it once.
_READ: Final = (
    select(*_HEAD, _item.c.position, _item.c.item_id, _item.c.options, *_GIVEN)
    .join_from(_attempt, _item, _item.c.attempt_id == _attempt.c.id)
    .outerjoin(
        _response, (_response.c.attempt_id == _item.c.attempt_id) & (_response.c.position == _item.c.position)
    )
    .where(_attempt.c.id == bindparam("attempt_id"))
    .order_by(_item.c.position)
)  # fmt: skip
_LAST_GRADES: Final = (
    select(_item.c.item_id, _response.c.grade)
    .join_from(_attempt, _item, _item.c.attempt_id == _attempt.c.id)
    .join(_response, (_response.c.attempt_id == _item.c.attempt_id) & (_response.c.position == _item.c.position))
    .where(
        (_attempt.c.learner == bindparam("learner"))
        & ((_attempt.c.mode == Mode.PRACTICE.value) | _attempt.c.finished_at.is_not(None))
    )
    .order_by(_response.c.responded_at.desc(), _response.c.attempt_id.desc(), _item.c.item_id)
)
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
#: By dialect: a slot that is there already stays.
_ADD_SLOT: Final = {
    "sqlite": sqlite.insert(_item).on_conflict_do_nothing(index_elements=_KEY),
    "postgresql": postgresql.insert(_item).on_conflict_do_nothing(index_elements=_KEY),
}


def start_attempt(
    engine: Engine, attempt_id: AttemptId, learner: LearnerId, plan: Plan, slots: Sequence[Slot], *, now: datetime
) -> None:
    """Keep a new attempt with its slots; of an adaptive one the first."""
    with engine.begin() as connection:
        insert_attempt(connection, attempt_id, learner, plan, slots, now=now)


def insert_attempt(
    connection: Connection,
    attempt_id: AttemptId,
    learner: LearnerId,
    plan: Plan,
    slots: Sequence[Slot],
    *,
    now: datetime,
    assignment: str | None = None,
) -> None:
    """The same within a transaction; `assignment` is the id of the one it is an attempt of."""
    connection.execute(
        insert(_attempt),
        {
            "id": attempt_id,
            "learner": learner,
            "topic": " ".join(plan.topics) or None,
            "level": plan.level,
            "mode": plan.mode.value,
            "choice": plan.choice.value,
            "length": plan.length if plan.choice is Choice.ADAPTIVE else len(slots),
            "seconds": round(plan.limit.total_seconds()) if plan.limit else None,
            "asks_confidence": plan.asks_confidence,
            "started_at": now,
            "finished_at": None,
            "assignment_id": assignment,
        },
    )
    connection.execute(insert(_item), [_to_row(attempt_id, slot) for slot in slots])


def add_slot(engine: Engine, attempt_id: AttemptId, slot: Slot) -> None:
    """Keep the next item of an adaptive attempt; one that is there already, from another window, stays."""
    with engine.begin() as connection:
        connection.execute(_ADD_SLOT[engine.dialect.name], _to_row(attempt_id, slot))


def _to_row(attempt_id: AttemptId, slot: Slot) -> dict[str, object]:
    return {
        "attempt_id": attempt_id,
        "position": slot.position,
        "item_id": slot.item_id,
        "options": "\n".join(slot.options),
    }


def read_attempt(engine: Engine, attempt_id: str, learner: LearnerId | None) -> Attempt:
    """The learner's attempt as it stands. Raises `NotFound` for an unknown one, and for somebody else's."""
    with engine.connect() as connection:
        rows: Sequence[Any] = connection.execute(_READ, {"attempt_id": attempt_id}).all()
    if not rows or rows[0].learner != learner:
        raise NotFound(f"attempt {attempt_id}")
    return _to_attempt(attempt_id, rows[0], [_to_slot(row) for row in rows])


def _to_attempt(attempt_id: str, row: Any, slots: Sequence[Slot]) -> Attempt:
    learner = LearnerId(row.learner)
    return Attempt(AttemptId(attempt_id), learner, to_plan(row), slots, row.started_at, row.finished_at)


def to_plan(row: Any) -> Plan:
    """The plan that a row of the table of attempts holds."""
    return Plan(
        mode=Mode(row.mode),
        choice=Choice(row.choice),
        topics=tuple(row.topic.split(" ")) if row.topic else (),
        level=row.level,
        length=row.length,
        limit=timedelta(seconds=row.seconds) if row.seconds else None,
        asks_confidence=row.asks_confidence,
    )


def _to_slot(row: Any) -> Slot:
    options = tuple(row.options.split("\n")) if row.options else ()
    if row.grade is None:
        return Slot(row.position, row.item_id, options)
    mark = Mark(Grade(row.grade), Reason(row.reason), row.meant)
    confidence = Confidence(row.confidence) if row.confidence else None
    return Slot(row.position, row.item_id, options, row.response, mark, row.version, confidence, row.responded_at)


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
    language: str | None = None,
    confidence: Confidence | None = None,
    version: int = 1,
) -> bool:
    """Keep a response. False when the one it would follow is not the one that stands: nothing is changed then.

    A `version` of 1 is the first response; a higher one changes that of the version before it, which the caller allows
    in a test that is open.
    """
    row = {
        "attempt_id": attempt_id,
        "position": position,
        "response": response,
        "grade": mark.grade.value,
        "reason": mark.reason.value,
        "meant": mark.meant,
        "responded_at": now,
        "language": language,
        "confidence": confidence,
        "version": version,
    }
    with engine.begin() as connection:
        if version > 1:
            return _change_response(connection, row)
        return connection.execute(_KEEP_FIRST[engine.dialect.name], row).first() is not None


def _change_response(connection: Connection, row: dict[str, Any]) -> bool:
    before = (
        (_response.c.attempt_id == row["attempt_id"])
        & (_response.c.position == row["position"])
        & (_response.c.version == row["version"] - 1)
        & select(_attempt.c.id).where((_attempt.c.id == row["attempt_id"]) & _attempt.c.finished_at.is_(None)).exists()
    )
    return connection.execute(update(_response).where(before).values(row)).rowcount == 1


def finish_attempt(engine: Engine, attempt_id: AttemptId, *, now: datetime) -> bool:
    """Note that nothing more is to come. False when that was noted before."""
    with engine.begin() as connection:
        return _finish(connection, attempt_id, now)


def hand_in(engine: Engine, attempt_id: AttemptId, open_positions: Iterable[int], *, now: datetime) -> bool:
    """Finish a test; what has no response is given up. False when it was handed in before."""
    given_up = {
        "attempt_id": attempt_id, "response": "", "grade": GIVEN_UP.grade.value, "reason": GIVEN_UP.reason.value,
        "meant": None, "responded_at": now, "language": None, "confidence": None, "version": 1,
    }  # fmt: skip
    with engine.begin() as connection:
        if not _finish(connection, attempt_id, now):
            return False
        for position in open_positions:
            connection.execute(_KEEP_FIRST[engine.dialect.name], {**given_up, "position": position})
        return True


def _finish(connection: Connection, attempt_id: AttemptId, now: datetime) -> bool:
    is_open = (_attempt.c.id == attempt_id) & (_attempt.c.finished_at.is_(None))
    return connection.execute(update(_attempt).where(is_open).values(finished_at=now)).rowcount == 1


def list_mistakes(engine: Engine, learner: LearnerId | None) -> list[str]:
    """The items whose last response by a learner earned less than all, the latest mistake first.

    What is given in a test counts once that is handed in.
    """
    with engine.connect() as connection:
        return find_mistakes(connection, learner)


def find_mistakes(connection: Connection, learner: LearnerId | None) -> list[str]:
    """The same within a transaction."""
    last: dict[str, str] = {}
    for row in connection.execute(_LAST_GRADES, {"learner": learner}):  # the newest first
        last.setdefault(row.item_id, row.grade)
    return [item_id for item_id, grade in last.items() if grade != Grade.RIGHT.value]
