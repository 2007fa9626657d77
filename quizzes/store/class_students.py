"""Keep who is in a class: join, leave, be renamed, be given more time. Each function is one transaction.

One who leaves keeps her row, so that her work stays counted; when she comes back she is the same student.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Engine, select, update
from sqlalchemy.dialects import postgresql, sqlite

from quizzes.errors import Archived, Changed, NotFound
from quizzes.store.classrooms import (
    ClassroomId,
    classroom,
    fold_code,
    hold_classroom,
    read_as_teacher,
    student,
    teacher_of,
)
from quizzes.store.everything import account, hold_account
from quizzes.study.attempts import LearnerId


@dataclass(frozen=True, slots=True)
class Student:
    """A student as her teachers see her. `extra_time` is in per cent.

    `is_made_here`: her account was made on the class's roster, so its teachers may give it a new password while she is
    in the class.
    """

    learner: LearnerId
    name: str
    account: str
    extra_time: int
    joined_at: datetime
    left_at: datetime | None
    is_made_here: bool


@dataclass(frozen=True, slots=True)
class JoinedClass:
    """A class as one sees it who is in it, or is about to be."""

    id: ClassroomId
    name: str
    teachers: Sequence[str]
    is_archived: bool
    own_name: str = ""
    is_made_here: bool = False


_INSERT: Final = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}


def find_class(engine: Engine, code: str) -> JoinedClass:
    """The class that a code leads to. Raises `NotFound` for a code that is unknown, renewed or closed."""
    with engine.connect() as connection:
        return _find_class(connection, code)


def _find_class(connection: Connection, code: str) -> JoinedClass:
    query = select(classroom).where(classroom.c.join_code == fold_code(code))
    row = connection.execute(query).first() if fold_code(code) else None
    if row is None:
        raise NotFound("code")
    return JoinedClass(row.id, row.name, _name_teachers(connection, [row.id])[row.id], row.archived_at is not None)


def _name_teachers(connection: Connection, classrooms: Sequence[str]) -> dict[str, list[str]]:
    query = (
        select(teacher_of.c.classroom_id, account.c.name)
        .join_from(teacher_of, account, account.c.learner == teacher_of.c.teacher)
        .where(teacher_of.c.classroom_id.in_(classrooms))
        .order_by(teacher_of.c.added_at, account.c.name)
    )
    found: dict[str, list[str]] = {one: [] for one in classrooms}
    for row in connection.execute(query):
        found[row.classroom_id].append(row.name)
    return found


def join_class(engine: Engine, code: str, learner: LearnerId, name: str, *, now: datetime) -> tuple[JoinedClass, bool]:
    """Put a learner who has an account into the class of a code, by a name. False when she is in it already.

    One who comes back keeps the name and the time her teachers gave her. Raises `NotFound` for a code that leads
    nowhere, or without an account; `Archived`.
    """
    row = {"learner": learner, "name": name, "extra_time": 0, "joined_at": now, "left_at": None}
    with engine.begin() as connection:
        hold_account(connection, learner)
        found = _find_class(connection, code)
        if found.is_archived:
            raise Archived(f"class {found.id}")
        statement: Any = _INSERT[connection.dialect.name](student)
        is_new = connection.execute(
            statement.on_conflict_do_nothing().returning(student.c.learner), {**row, "classroom_id": found.id}
        ).first()
        if is_new:
            return found, True
        gone = (student.c.classroom_id == found.id) & (student.c.learner == learner) & student.c.left_at.is_not(None)
        return found, connection.execute(update(student).where(gone).values(left_at=None)).rowcount > 0


def leave_class(engine: Engine, classroom_id: str, learner: LearnerId, *, now: datetime) -> str:
    """Leave a class, put away or not. Returns its name. Raises `NotFound` when she is not in it."""
    here = _is_in(classroom_id, learner)
    with engine.begin() as connection:
        if connection.execute(update(student).where(here).values(left_at=now)).rowcount == 0:
            raise NotFound(f"class {classroom_id}")
        name: str = connection.execute(select(classroom.c.name).where(classroom.c.id == classroom_id)).scalar_one()
    return name


def list_joined(engine: Engine, learner: LearnerId | None) -> list[JoinedClass]:
    """The classes a learner is in, by name; those put away last."""
    query = (
        select(classroom, student.c.name.label("own_name"), account.c.made_by_class)
        .join_from(student, classroom, classroom.c.id == student.c.classroom_id)
        .join(account, account.c.learner == student.c.learner)
        .where(student.c.learner == learner, student.c.left_at.is_(None))
        .order_by(classroom.c.archived_at.is_not(None), classroom.c.name)
    )
    with engine.connect() as connection:
        rows = connection.execute(query).all()
        teachers = _name_teachers(connection, [row.id for row in rows])
    return [
        JoinedClass(
            row.id, row.name, teachers[row.id], row.archived_at is not None, row.own_name, row.made_by_class == row.id
        )
        for row in rows
    ]


def list_students(engine: Engine, classroom_id: str, teacher: LearnerId) -> list[Student]:
    """Who is or was in a teacher's class, in no order: that is a matter of the language. Raises `NotFound`."""
    with engine.connect() as connection:
        read_as_teacher(connection, classroom_id, teacher)
        return read_students(connection, classroom_id)


def read_students(connection: Connection, classroom_id: str) -> list[Student]:
    """The same within a transaction that has asked whose class it is."""
    query = (
        select(student, account.c.name.label("account"), account.c.made_by_class)
        .join_from(student, account, account.c.learner == student.c.learner)
        .where(student.c.classroom_id == classroom_id)
    )
    return [
        Student(
            LearnerId(row.learner), row.name, row.account, row.extra_time, row.joined_at, row.left_at,
            row.made_by_class == classroom_id and row.left_at is None,
        )
        for row in connection.execute(query)
    ]  # fmt: skip


def change_student(
    engine: Engine,
    classroom_id: str,
    teacher: LearnerId,
    learner: LearnerId,
    name: str,
    extra_time: int,
    *,
    before: tuple[str, int],
) -> None:
    """Give a student another name in the class, and more time or less.

    Raises `NotFound`; `Archived`; `Changed` when name and time are not those the teacher saw before.
    """
    with engine.begin() as connection:
        hold_classroom(connection, classroom_id, teacher)
        row = connection.execute(select(student).where(_is_in(classroom_id, learner))).first()
        if row is None:
            raise NotFound("student")
        if (row.name, row.extra_time) not in {before, (name, extra_time)}:
            raise Changed("student")
        changed = {"name": name, "extra_time": extra_time}
        connection.execute(update(student).where(_is_in(classroom_id, learner)).values(changed))


def remove_student(engine: Engine, classroom_id: str, teacher: LearnerId, learner: LearnerId, *, now: datetime) -> None:
    """Take a student out of a class; her work stays. Only she can come back, by the code.

    One who is out already stays so. Raises `NotFound`, `Archived`.
    """
    with engine.begin() as connection:
        hold_classroom(connection, classroom_id, teacher)
        hers = (student.c.classroom_id == classroom_id) & (student.c.learner == learner)
        if connection.execute(select(student.c.learner).where(hers)).first() is None:
            raise NotFound("student")
        connection.execute(update(student).where(hers, student.c.left_at.is_(None)).values(left_at=now))


def _is_in(classroom_id: str, learner: LearnerId) -> Any:
    return (student.c.classroom_id == classroom_id) & (student.c.learner == learner) & student.c.left_at.is_(None)
