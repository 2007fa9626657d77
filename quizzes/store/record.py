"""Read what a learner has done: her sittings, her responses, her cards. Each function is one transaction.

Everything is found from the learner's own index, so it costs what she did, not what others did.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    Connection,
    Engine,
    Select,
    and_,
    bindparam,
    case,
    exists,
    func,
    or_,
    select,
)

from quizzes.questions.mark import Grade, Mark, Reason
from quizzes.store.attempts import to_plan
from quizzes.store.tables import AccountRow, AttemptItemRow, AttemptRow, CardRow, ResponseRow, ReviewRow, table_of
from quizzes.study.attempts import AttemptId, Choice, Confidence, LearnerId, Mode, Plan
from quizzes.study.mastery import Answered, Recalled

_attempt: Final = table_of(AttemptRow)
_item: Final = table_of(AttemptItemRow)
_response: Final = table_of(ResponseRow)
_card: Final = table_of(CardRow)
_review: Final = table_of(ReviewRow)
_account: Final = table_of(AccountRow)

_SCORES: Final = {grade: Mark(grade, Reason.MATCH).score for grade in Grade}
_AGAIN: Final = 1  # the rating of a card that was not recalled


@dataclass(frozen=True, slots=True)
class Sitting:
    """An attempt as a list shows it. `score` is None for a test that is not handed in: nothing of it is told yet."""

    id: AttemptId
    plan: Plan
    started_at: datetime
    finished_at: datetime | None
    answered: int
    score: float | None
    unanswered: tuple[tuple[int, str], ...]  # position and item, in order


# Statements are built once, so that SQLAlchemy compiles them once.
_MINE: Final = _attempt.c.learner == bindparam("learner")
_UNANSWERED: Final = (
    select(_item.c.attempt_id, _item.c.position, _item.c.item_id)
    .outerjoin(
        _response, (_response.c.attempt_id == _item.c.attempt_id) & (_response.c.position == _item.c.position)
    )
    .where(_response.c.attempt_id.is_(None))
)  # fmt: skip
_COUNT_ANSWERED: Final = (
    select(func.count()).select_from(_response).where(_response.c.attempt_id == _attempt.c.id).scalar_subquery()
)
_IS_OPEN: Final = and_(
    _attempt.c.finished_at.is_(None),
    or_(
        _attempt.c.mode == Mode.TEST.value,  # until it is handed in
        exists(_UNANSWERED.where(_item.c.attempt_id == _attempt.c.id).correlate(_attempt)),
        and_(_attempt.c.choice == Choice.ADAPTIVE.value, _attempt.c.length > _COUNT_ANSWERED),
    ),
)


def _page(*conditions: Any) -> Select[Any]:
    """Attempts of the learner, the newest first, with what was answered and earned; only those of the page are read."""
    shown = (
        select(_attempt)
        .where(_MINE, *conditions)
        .order_by(_attempt.c.started_at.desc(), _attempt.c.id.desc())
        .limit(bindparam("limit"))
        .offset(bindparam("offset"))
        .subquery()
    )
    of_it = _response.c.attempt_id == shown.c.id
    points = case({grade.value: score for grade, score in _SCORES.items()}, value=_response.c.grade)
    return select(
        shown,
        select(func.count()).select_from(_response).where(of_it).scalar_subquery().label("answered"),
        select(func.coalesce(func.sum(points), 0.0)).where(of_it).scalar_subquery().label("earned"),
    ).order_by(shown.c.started_at.desc(), shown.c.id.desc())


_ALL: Final = _page()
_OPEN: Final = _page(_IS_OPEN)
_COUNT: Final = select(func.count()).select_from(_attempt).where(_MINE)
_UNANSWERED_OF: Final = _UNANSWERED.where(_item.c.attempt_id.in_(bindparam("ids", expanding=True))).order_by(
    _item.c.attempt_id, _item.c.position
)
_ANSWERED: Final = (
    select(
        _item.c.item_id, _response.c.grade, _response.c.reason, _response.c.responded_at, _response.c.confidence
    )
    .join_from(_attempt, _item, _item.c.attempt_id == _attempt.c.id)
    .join(_response, (_response.c.attempt_id == _item.c.attempt_id) & (_response.c.position == _item.c.position))
    .where(_MINE, or_(_attempt.c.mode != Mode.TEST.value, _attempt.c.finished_at.is_not(None)))
)  # fmt: skip
_RECALLED: Final = (
    select(_card.c.item_id, _card.c.last_review_at, _card.c.stability, _review.c.rating)
    .outerjoin(
        _review,
        (_review.c.learner == _card.c.learner)
        & (_review.c.item_id == _card.c.item_id)
        & (_review.c.number == _card.c.reviews),
    )
    .where(_card.c.learner == bindparam("learner"))
)
_HAS_ACCOUNT: Final = select(_account.c.learner).where(_account.c.learner == bindparam("learner"))


def list_sittings(engine: Engine, learner: LearnerId, *, limit: int, offset: int = 0) -> list[Sitting]:
    """The learner's attempts, the newest first."""
    with engine.connect() as connection:
        return _read_sittings(connection, _ALL, learner, limit, offset)


def count_sittings(engine: Engine, learner: LearnerId) -> int:
    """How many attempts the learner has begun."""
    with engine.connect() as connection:
        return connection.execute(_COUNT, {"learner": learner}).scalar_one()


def list_unfinished(engine: Engine, learner: LearnerId, limit: int) -> list[Sitting]:
    """The learner's attempts that she can go on with, the newest first: not answered to the end, or not handed in.

    Whether the items that are left are still in the bank is for the caller to see.
    """
    with engine.connect() as connection:
        return _read_sittings(connection, _OPEN, learner, limit, 0)


def _read_sittings(
    connection: Connection, statement: Select[Any], learner: LearnerId, limit: int, offset: int
) -> list[Sitting]:
    values = {"learner": learner, "limit": limit, "offset": offset}
    rows: Sequence[Any] = connection.execute(statement, values).all()
    unanswered: defaultdict[str, list[tuple[int, str]]] = defaultdict(list)
    for left in connection.execute(_UNANSWERED_OF, {"ids": [row.id for row in rows]}):
        unanswered[left.attempt_id].append((left.position, left.item_id))
    return [_to_sitting(row, unanswered[row.id]) for row in rows]


def _to_sitting(row: Any, unanswered: Sequence[tuple[int, str]]) -> Sitting:
    is_told = row.mode != Mode.TEST.value or row.finished_at is not None
    return Sitting(
        id=AttemptId(row.id),
        plan=to_plan(row),
        started_at=row.started_at,
        finished_at=row.finished_at,
        answered=row.answered,
        score=float(row.earned) if is_told else None,
        unanswered=tuple(unanswered),
    )


def list_answered(engine: Engine, learner: LearnerId) -> list[Answered]:
    """Every response of the learner with what it earned, but those of tests that are not handed in."""
    with engine.connect() as connection:
        return [
            Answered(
                item=row.item_id,
                score=_SCORES[Grade(row.grade)],
                is_given_up=row.reason == Reason.GIVEN_UP.value,
                at=row.responded_at,
                confidence=Confidence(row.confidence) if row.confidence else None,
            )
            for row in connection.execute(_ANSWERED, {"learner": learner})
        ]


def list_recalled(engine: Engine, learner: LearnerId) -> list[Recalled]:
    """Every card of the learner as its last review left it."""
    with engine.connect() as connection:
        return [
            Recalled(row.item_id, row.rating != _AGAIN, row.last_review_at, row.stability)
            for row in connection.execute(_RECALLED, {"learner": learner})
        ]


def has_account(engine: Engine, learner: LearnerId) -> bool:
    """Whether the learner's record is kept under a name."""
    with engine.connect() as connection:
        return connection.execute(_HAS_ACCOUNT, {"learner": learner}).first() is not None
