"""The tables of teaching: classes, sets, assignments, regrades, invitations, the audit log."""

from __future__ import annotations

from datetime import datetime
from typing import Any, ClassVar

from sqlalchemy import JSON, CheckConstraint, Column, ForeignKeyConstraint, Index, String, Text
from sqlmodel import Field, SQLModel

from quizzes.store.tables import UtcDateTime, one_of
from quizzes.study.assignments import Counting, FeedbackTime, LatePolicy


def _moment(*, nullable: bool = False) -> Column[datetime]:
    return Column(UtcDateTime, nullable=nullable)


class ClassroomRow(SQLModel, table=True):
    """A class. Its students join by `join_code`, which is null while nobody may."""

    __tablename__: ClassVar[Any] = "classroom"

    id: str = Field(primary_key=True, max_length=32)
    name: str = Field(sa_column=Column(Text, nullable=False))
    time_zone: str = Field(max_length=64)
    join_code: str | None = Field(default=None, max_length=16, unique=True)
    created_at: datetime = Field(sa_column=_moment())
    archived_at: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class ClassroomTeacherRow(SQLModel, table=True):
    """Who leads a class; all who do may do the same in it."""

    __tablename__: ClassVar[Any] = "classroom_teacher"
    __table_args__ = (ForeignKeyConstraint(["classroom_id"], ["classroom.id"], ondelete="CASCADE"),)

    classroom_id: str = Field(primary_key=True, max_length=32)
    teacher: str = Field(primary_key=True, max_length=32, index=True)
    added_at: datetime = Field(sa_column=_moment())


class ClassroomStudentRow(SQLModel, table=True):
    """A student of a class under the name her teachers know. One who left keeps her row, and her work stays counted.

    `extra_time` is in per cent of what an assignment allows; it holds for every assignment of the class.
    """

    __tablename__: ClassVar[Any] = "classroom_student"
    __table_args__ = (
        ForeignKeyConstraint(["classroom_id"], ["classroom.id"], ondelete="CASCADE"),
        CheckConstraint("extra_time BETWEEN 0 AND 300", name="extra_time"),
    )

    classroom_id: str = Field(primary_key=True, max_length=32)
    learner: str = Field(primary_key=True, max_length=32, index=True)
    name: str = Field(sa_column=Column(Text, nullable=False))
    extra_time: int
    joined_at: datetime = Field(sa_column=_moment())
    left_at: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class QuestionSetRow(SQLModel, table=True):
    """A teacher's set: items, one id a line, or a rule by which they are drawn. `share_code` lets others copy it."""

    __tablename__: ClassVar[Any] = "question_set"
    __table_args__ = (CheckConstraint("(rule IS NULL) <> (items IS NULL)", name="content"),)

    id: str = Field(primary_key=True, max_length=32)
    owner: str = Field(index=True, max_length=32)
    title: str = Field(sa_column=Column(Text, nullable=False))
    items: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    rule: Any = Field(default=None, sa_column=Column(JSON(none_as_null=True), nullable=True))
    share_code: str | None = Field(default=None, max_length=16, unique=True)
    copied_from: str | None = Field(default=None, max_length=32)
    version: int  # one more with every change, so that of two editors the later is told
    created_at: datetime = Field(sa_column=_moment())
    updated_at: datetime = Field(sa_column=_moment())


class AssignmentRow(SQLModel, table=True):
    """What a class is to do: items as they stood in the set, one id a line, and the terms. See `study.assignments`."""

    __tablename__: ClassVar[Any] = "assignment"
    __table_args__ = (
        ForeignKeyConstraint(["classroom_id"], ["classroom.id"], ondelete="CASCADE"),
        CheckConstraint("due_at IS NULL OR due_at > opens_at", name="due"),
        CheckConstraint("attempts > 0", name="attempts"),
        CheckConstraint("seconds > 0", name="seconds"),
        CheckConstraint("penalty BETWEEN 0 AND 100", name="penalty"),
        CheckConstraint(one_of("feedback", FeedbackTime), name="feedback"),
        CheckConstraint(one_of("counting", Counting), name="counting"),
        CheckConstraint(one_of("late", LatePolicy), name="late"),
        Index("ix_assignment_classroom", "classroom_id", "opens_at"),
    )

    id: str = Field(primary_key=True, max_length=32)
    classroom_id: str = Field(max_length=32)
    set_id: str | None = Field(default=None, max_length=32)
    title: str = Field(sa_column=Column(Text, nullable=False))
    items: str = Field(sa_column=Column(Text, nullable=False))
    opens_at: datetime = Field(sa_column=_moment())
    due_at: datetime | None = Field(default=None, sa_column=_moment(nullable=True))
    attempts: int | None = None  # how often it may be sat; as often as she likes for None
    seconds: int | None = None  # allowed for one attempt
    shuffles: bool
    language: str | None = Field(default=None, max_length=8)  # the student's choice for None
    feedback: str = Field(sa_column=Column(String(16), nullable=False))
    counting: str = Field(sa_column=Column(String(16), nullable=False))
    late: str = Field(sa_column=Column(String(16), nullable=False))
    penalty: int  # per cent of a grade taken off what is handed in late
    is_for_all: bool  # of the class; else for those chosen
    created_at: datetime = Field(sa_column=_moment())
    created_by: str = Field(max_length=32)
    withdrawn_at: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class AllowanceRow(SQLModel, table=True):
    """What one student of an assignment is allowed beyond its terms; and that she is chosen, where not all are."""

    __tablename__: ClassVar[Any] = "allowance"
    __table_args__ = (
        ForeignKeyConstraint(["assignment_id"], ["assignment.id"], ondelete="CASCADE"),
        CheckConstraint("extra_time BETWEEN 0 AND 300", name="extra_time"),
        CheckConstraint("extra_attempts BETWEEN 0 AND 99", name="extra_attempts"),
    )

    assignment_id: str = Field(primary_key=True, max_length=32)
    learner: str = Field(primary_key=True, max_length=32, index=True)
    is_chosen: bool
    extra_time: int | None = None  # per cent, instead of what holds for her in the class
    extra_attempts: int
    due_at: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class RegradeRow(SQLModel, table=True):
    """One response whose mark was changed after it was given, by whom, when and why; the mark it had before."""

    __tablename__: ClassVar[Any] = "regrade"
    __table_args__ = (
        ForeignKeyConstraint(
            ["attempt_id", "position"], ["attempt_item.attempt_id", "attempt_item.position"], ondelete="CASCADE"
        ),
    )

    attempt_id: str = Field(primary_key=True, max_length=32)
    position: int = Field(primary_key=True)
    number: int = Field(primary_key=True)
    old_grade: str = Field(max_length=16)
    new_grade: str = Field(max_length=16)
    note: str = Field(sa_column=Column(Text, nullable=False))
    actor: str = Field(max_length=32)
    at: datetime = Field(sa_column=_moment())


class InvitationRow(SQLModel, table=True):
    """A code with which an account becomes a teacher's; kept as a digest, good once."""

    __tablename__: ClassVar[Any] = "invitation"

    digest: str = Field(primary_key=True, max_length=64)
    created_by: str = Field(max_length=32)
    created_at: datetime = Field(sa_column=_moment())
    expires_at: datetime = Field(sa_column=_moment())
    used_by: str | None = Field(default=None, max_length=32)
    used_at: datetime | None = Field(default=None, sa_column=_moment(nullable=True))


class AuditRow(SQLModel, table=True):
    """Who did what to whom or what, for an admin to look up. Never holds a password, a code or an answer."""

    __tablename__: ClassVar[Any] = "audit"
    __table_args__ = (Index("ix_audit_at", "at"), Index("ix_audit_object", "object"))

    id: str = Field(primary_key=True, max_length=32)
    at: datetime = Field(sa_column=_moment())
    actor: str | None = Field(default=None, max_length=32)  # none: an operator's command
    actor_name: str = Field(sa_column=Column(Text, nullable=False))  # as it was then
    action: str = Field(max_length=48)
    object: str = Field(max_length=64)
    detail: Any = Field(sa_column=Column(JSON, nullable=False))
