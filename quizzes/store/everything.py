"""Everything that is one learner's: give it to another id, read it, delete it. Each function is one transaction."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Column, Connection, Engine, RowMapping, delete, exists, or_, select, update

from quizzes.errors import NotFound
from quizzes.store.audit import Action, name_account, note
from quizzes.store.tables import (
    AccountRow,
    AttemptItemRow,
    AttemptRow,
    CardRow,
    DeckRow,
    DocumentRow,
    LearnerRow,
    ReportRow,
    ResponseRow,
    ReviewRow,
    table_of,
)
from quizzes.store.teaching_tables import (
    AllowanceRow,
    AssignmentRow,
    AuditRow,
    ClassroomStudentRow,
    ClassroomTeacherRow,
    InvitationRow,
    QuestionSetRow,
    RegradeRow,
)
from quizzes.study.attempts import LearnerId

account: Final = table_of(AccountRow)
attempt: Final = table_of(AttemptRow)
card: Final = table_of(CardRow)
deck: Final = table_of(DeckRow)
document: Final = table_of(DocumentRow)
report: Final = table_of(ReportRow)
review: Final = table_of(ReviewRow)
settings: Final = table_of(LearnerRow)
_item: Final = table_of(AttemptItemRow)
_response: Final = table_of(ResponseRow)

#: Every column that says whose a row is. What hangs on these rows goes with them by foreign key.
OWNERS: Final[tuple[Column[Any], ...]] = (
    account.c.learner,
    attempt.c.learner,
    card.c.learner,
    deck.c.learner,
    document.c.owner,
    review.c.learner,
    settings.c.id,
    table_of(QuestionSetRow).c.owner,
    table_of(ClassroomTeacherRow).c.teacher,
    table_of(ClassroomStudentRow).c.learner,
    table_of(AllowanceRow).c.learner,
)
#: Every column that says who did something that is not hers alone: it stays when she goes, as nobody's.
SIGNED: Final[tuple[Column[Any], ...]] = (
    report.c.learner,
    table_of(AssignmentRow).c.created_by,
    table_of(RegradeRow).c.actor,
    table_of(InvitationRow).c.created_by,
    table_of(InvitationRow).c.used_by,
    table_of(AuditRow).c.actor,
)
#: What a learner did, in contrast to what she set.
_DEEDS: Final = (attempt.c.learner, card.c.learner, deck.c.learner, document.c.owner)
#: Nobody: whose a report is when the one who wrote it is gone.
NOBODY: Final = LearnerId("")


def hold_account(connection: Connection, learner: LearnerId) -> None:
    """Let no other transaction change this account until the present one ends. Raises `NotFound` without one.

    It is a change of nothing, because SQLite locks at the first change only, and after a read might be refused it.
    """
    statement = update(account).where(account.c.learner == learner).values(learner=learner)
    if connection.execute(statement).rowcount == 0:
        raise NotFound("account")


def give_all(connection: Connection, learner: LearnerId, new: LearnerId) -> None:
    """Give everything of a learner to an id that has nothing yet."""
    for column in (*OWNERS, *SIGNED):
        connection.execute(update(column.table).where(column == learner).values({column.name: new}))


def has_record(engine: Engine, learner: LearnerId) -> bool:
    """Whether a learner has done anything that could be lost."""
    found = or_(*(exists().where(column == learner) for column in _DEEDS))
    with engine.connect() as connection:
        return bool(connection.execute(select(found)).scalar())


def delete_everything(engine: Engine, learner: LearnerId, *, now: datetime) -> list[str]:
    """Delete all that is a learner's, her account with it, which is noted by its name; reports stay, as nobody's.

    Returns her documents' ids.
    """
    with engine.begin() as connection:
        name = connection.execute(select(account.c.name).where(account.c.learner == learner)).scalar()
        if name is not None:
            note(connection, learner, Action.DELETE, name_account(name), now=now)
        for column in SIGNED:
            connection.execute(update(column.table).where(column == learner).values({column.name: NOBODY}))
        mine = select(document.c.id).where(document.c.owner == learner)
        documents = list(connection.execute(mine).scalars())
        for column in OWNERS:
            connection.execute(delete(column.table).where(column == learner))
    return documents


def read_everything(engine: Engine, learner: LearnerId) -> dict[str, Any]:
    """All that is a learner's, as it stands at one moment: by table the rows, without ids of hers and hashes.

    An attempt comes with its `items`, each with what was answered, None where nothing was.
    """
    with _one_moment(engine) as connection:
        items: dict[str, list[RowMapping]] = {}
        for row in connection.execute(_ITEMS.where(attempt.c.learner == learner)).mappings():
            items.setdefault(row["attempt_id"], []).append(row)

        def read(column: Column[Any], *order: Column[Any], without: str = "") -> list[dict[str, Any]]:
            hidden = {column.name, *without.split()}
            shown = [one for one in column.table.c if one.name not in hidden]
            query = select(*shown).where(column == learner).order_by(*order)
            return [dict(row) for row in connection.execute(query).mappings()]

        attempts = read(attempt.c.learner, attempt.c.started_at, attempt.c.id)
        return {
            "account": next(iter(read(account.c.learner, without=_KEPT_BACK)), None),
            "preferences": next(iter(read(settings.c.id)), None),
            "attempts": [{**one, "items": [dict(row) for row in items.get(one["id"], [])]} for one in attempts],
            "decks": read(deck.c.learner, deck.c.added_at, deck.c.topic),
            "cards": read(card.c.learner, card.c.item_id),
            "reviews": read(
                review.c.learner, review.c.reviewed_at, review.c.item_id, review.c.number, without="before"
            ),
            "reports": read(report.c.learner, report.c.created_at, report.c.id, without="id"),
            "documents": read(document.c.owner, document.c.created_at, document.c.id, without=_MACHINERY),
        }


@contextmanager
def _one_moment(engine: Engine) -> Iterator[Connection]:
    """A connection all of whose reads see the same state."""
    with engine.connect() as connection:
        if engine.dialect.name == "sqlite":
            connection.exec_driver_sql("BEGIN")  # Python's driver begins at the first change only
        else:
            connection.execution_options(isolation_level="REPEATABLE READ")
        yield connection


_KEPT_BACK: Final = "name_key password_hash recovery_hash made_by_class"
_MACHINERY: Final = "id attempts worker heartbeat_at progress"
_GIVEN: Final = [column for column in _response.c if column.name not in {"attempt_id", "position"}]
_ITEMS: Final = (
    select(_item.c.attempt_id, _item.c.position, _item.c.item_id, _item.c.options, *_GIVEN)
    .join_from(attempt, _item, _item.c.attempt_id == attempt.c.id)
    .outerjoin(
        _response, (_response.c.attempt_id == _item.c.attempt_id) & (_response.c.position == _item.c.position)
    )
    .order_by(_item.c.attempt_id, _item.c.position)
)  # fmt: skip
