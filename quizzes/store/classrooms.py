"""Keep classes: who leads them, by which code they are joined, whether they are put away. Each is one transaction.

A class that is not a teacher's does not exist for her. Whatever changes a class holds its row first, so that of two
teachers one waits for the other.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NewType

from sqlalchemy import Connection, Engine, RowMapping, delete, exists, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from quizzes.errors import Archived, Changed, LastTeacher, NotFound
from quizzes.language.folding import look_alike_key
from quizzes.store.credentials import name_key
from quizzes.store.everything import account
from quizzes.store.tables import Role, table_of
from quizzes.store.teaching_tables import ClassroomRow, ClassroomStudentRow, ClassroomTeacherRow
from quizzes.study.attempts import LearnerId

ClassroomId = NewType("ClassroomId", str)

#: What a join code is made of: nothing that is taken for something else, on paper or on a board.
CODE_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"
_CODE_LENGTH: Final = 7
_TEACHING: Final = (Role.TEACHER.value, Role.EDITOR.value, Role.ADMIN.value)


@dataclass(frozen=True, slots=True)
class Classroom:
    """A class as its teachers see it. `students` are those who are in it now."""

    id: ClassroomId
    name: str
    time_zone: str
    join_code: str | None
    archived_at: datetime | None
    students: int = 0

    @property
    def is_archived(self) -> bool:
        """Whether it is put away."""
        return self.archived_at is not None


@dataclass(frozen=True, slots=True)
class Teacher:
    """Who leads a class, by the name of her account."""

    learner: LearnerId
    name: str


classroom: Final = table_of(ClassroomRow)
student: Final = table_of(ClassroomStudentRow)
teacher_of: Final = table_of(ClassroomTeacherRow)
_STUDENTS: Final = (
    select(func.count())
    .where(student.c.classroom_id == classroom.c.id, student.c.left_at.is_(None))
    .scalar_subquery()
    .label("students")
)
#: By dialect: one who leads the class already stays.
_ADD_TEACHER: Final = {
    "sqlite": sqlite.insert(teacher_of).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(teacher_of).on_conflict_do_nothing(),
}


def make_classroom(engine: Engine, teacher: LearnerId, name: str, time_zone: str, *, now: datetime) -> ClassroomId:
    """A new class of a teacher, which students may join by its code."""
    found = ClassroomId(secrets.token_urlsafe(16))
    row = {"id": found, "name": name, "time_zone": time_zone, "join_code": None, "created_at": now}
    with engine.begin() as connection:
        connection.execute(insert(classroom), row)
        connection.execute(insert(teacher_of), {"classroom_id": found, "teacher": teacher, "added_at": now})
    renew_code(engine, found, teacher)
    return found


def list_classrooms(engine: Engine, teacher: LearnerId) -> list[Classroom]:
    """The classes of a teacher: those at work by name, then those put away, the last one first."""
    query = (
        select(classroom, _STUDENTS)
        .where(_leads(teacher))
        .order_by(classroom.c.archived_at.is_not(None), classroom.c.archived_at.desc(), classroom.c.name)
    )
    with engine.connect() as connection:
        return [to_classroom(row) for row in connection.execute(query).mappings()]


def read_classroom(engine: Engine, classroom_id: str, teacher: LearnerId) -> Classroom:
    """A teacher's class. Raises `NotFound` for an unknown one, and for somebody else's."""
    with engine.connect() as connection:
        return read_as_teacher(connection, classroom_id, teacher)


def read_as_teacher(connection: Connection, classroom_id: str, teacher: LearnerId) -> Classroom:
    """The same within a transaction."""
    query = select(classroom, _STUDENTS).where(classroom.c.id == classroom_id, _leads(teacher))
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFound(f"class {classroom_id}")
    return to_classroom(row)


def hold_classroom(
    connection: Connection, classroom_id: str, teacher: LearnerId, *, even_archived: bool = False
) -> Classroom:
    """Let nobody else change a teacher's class until the transaction ends. Raises `NotFound`, `Archived`.

    It is a change of nothing, because SQLite locks at the first change only.
    """
    mine = (classroom.c.id == classroom_id) & _leads(teacher)
    if connection.execute(update(classroom).where(mine).values(name=classroom.c.name)).rowcount == 0:
        raise NotFound(f"class {classroom_id}")
    found = read_as_teacher(connection, classroom_id, teacher)
    if found.is_archived and not even_archived:
        raise Archived(f"class {classroom_id}")
    return found


def rename_classroom(
    engine: Engine, classroom_id: str, teacher: LearnerId, name: str, time_zone: str, *, before: tuple[str, str]
) -> None:
    """Give a class another name and time zone. Raises `Changed` when they are not those the teacher saw before."""
    with engine.begin() as connection:
        found = hold_classroom(connection, classroom_id, teacher)
        if (found.name, found.time_zone) not in {before, (name, time_zone)}:
            raise Changed(f"class {classroom_id}")
        _set(connection, classroom_id, name=name, time_zone=time_zone)


def archive_classroom(engine: Engine, classroom_id: str, teacher: LearnerId, *, now: datetime) -> None:
    """Put a class away: nobody joins it, nothing of it changes. One that is put away already stays so."""
    with engine.begin() as connection:
        if not hold_classroom(connection, classroom_id, teacher, even_archived=True).is_archived:
            _set(connection, classroom_id, archived_at=now)


def restore_classroom(engine: Engine, classroom_id: str, teacher: LearnerId) -> None:
    """Take a class back to work."""
    with engine.begin() as connection:
        hold_classroom(connection, classroom_id, teacher, even_archived=True)
        _set(connection, classroom_id, archived_at=None)


def renew_code(engine: Engine, classroom_id: str, teacher: LearnerId) -> str:
    """A new code to join by; the one before leads nowhere any more."""
    while True:
        code = "".join(secrets.choice(CODE_LETTERS) for _ in range(_CODE_LENGTH))
        try:
            with engine.begin() as connection:
                hold_classroom(connection, classroom_id, teacher)
                _set(connection, classroom_id, join_code=code)
        except IntegrityError:  # another class has it: one in twenty thousand million
            continue
        return code


def close_code(engine: Engine, classroom_id: str, teacher: LearnerId) -> None:
    """Let nobody join by code until there is a new one."""
    with engine.begin() as connection:
        hold_classroom(connection, classroom_id, teacher)
        _set(connection, classroom_id, join_code=None)


def fold_code(code: str) -> str:
    """A code as it is kept, however it was typed.

    >>> fold_code(" abc-2 3ş4 ")
    'ABC23S4'
    """
    typed = look_alike_key(code).upper()
    return "".join(letter for letter in typed if letter.isascii() and letter.isalnum())


def list_teachers(engine: Engine, classroom_id: str, teacher: LearnerId) -> list[Teacher]:
    """Who leads a class, in the order they came."""
    query = (
        select(account.c.learner, account.c.name)
        .join_from(teacher_of, account, account.c.learner == teacher_of.c.teacher)
        .where(teacher_of.c.classroom_id == classroom_id)
        .order_by(teacher_of.c.added_at, account.c.name)
    )
    with engine.connect() as connection:
        read_as_teacher(connection, classroom_id, teacher)
        return [Teacher(LearnerId(row.learner), row.name) for row in connection.execute(query)]


def add_teacher(engine: Engine, classroom_id: str, teacher: LearnerId, name: str, *, now: datetime) -> Teacher | None:
    """Let another teacher, by the name of her account, lead the class too. None when no teacher has that name.

    Whether somebody else has it is not told.
    """
    query = select(account.c.learner, account.c.name).where(
        account.c.name_key == name_key(name), account.c.role.in_(_TEACHING)
    )
    with engine.begin() as connection:
        hold_classroom(connection, classroom_id, teacher)
        row = connection.execute(query).first()
        if row is None:
            return None
        added = {"classroom_id": classroom_id, "teacher": row.learner, "added_at": now}
        connection.execute(_ADD_TEACHER[connection.dialect.name], added)
    return Teacher(LearnerId(row.learner), row.name)


def remove_teacher(engine: Engine, classroom_id: str, teacher: LearnerId, name: str) -> None:
    """Let a teacher, maybe herself, lead the class no more. Raises `LastTeacher`; one who is gone already stays so."""
    hers = select(account.c.learner).where(account.c.name_key == name_key(name))
    here = teacher_of.c.classroom_id == classroom_id
    with engine.begin() as connection:
        hold_classroom(connection, classroom_id, teacher)
        if connection.execute(delete(teacher_of).where(here, teacher_of.c.teacher.in_(hers))).rowcount:
            left = connection.execute(select(func.count()).select_from(teacher_of).where(here)).scalar()
            if not left:
                raise LastTeacher(f"class {classroom_id}")


def to_classroom(row: RowMapping) -> Classroom:
    """The class that a row holds."""
    return Classroom(
        ClassroomId(row["id"]), row["name"], row["time_zone"], row["join_code"], row["archived_at"], row["students"]
    )


def _set(connection: Connection, classroom_id: str, **values: object) -> None:
    connection.execute(update(classroom).where(classroom.c.id == classroom_id).values(values))


def _leads(teacher: LearnerId) -> Any:
    return exists().where(teacher_of.c.classroom_id == classroom.c.id, teacher_of.c.teacher == teacher)
