"""Classes for the tests of what is done in them: rows as they stand once a teacher has made one and students joined."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

from sqlalchemy import Engine, insert

from quizzes.store.teaching_tables import ClassroomRow, ClassroomStudentRow, ClassroomTeacherRow
from quizzes.study.assignments import ClassroomId
from quizzes.study.attempts import LearnerId


def make_classroom(
    engine: Engine,
    teacher: LearnerId,
    students: Iterable[LearnerId],
    *,
    now: datetime,
    classroom: str = "10-a",
    extra_time: int = 0,
    is_archived: bool = False,
) -> ClassroomId:
    """A class with its teacher and students, each under her own id as a name."""
    with engine.begin() as connection:
        connection.execute(
            insert(ClassroomRow),
            {
                "id": classroom,
                "name": classroom.upper(),
                "time_zone": "Asia/Baku",
                "join_code": None,
                "created_at": now,
                "archived_at": now if is_archived else None,
            },
        )
        connection.execute(
            insert(ClassroomTeacherRow), {"classroom_id": classroom, "teacher": teacher, "added_at": now}
        )
        rows = [
            {
                "classroom_id": classroom,
                "learner": one,
                "name": one,
                "extra_time": extra_time,
                "joined_at": now,
                "left_at": None,
            }
            for one in students
        ]
        if rows:
            connection.execute(insert(ClassroomStudentRow), rows)
    return ClassroomId(classroom)
