"""The tables. Rows do not validate; forms and values do, and CHECK constraints stand behind them."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any, ClassVar

from sqlalchemy import (
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    ForeignKeyConstraint,
    String,
    Text,
)
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

from quizzes.questions.mark import Grade, Reason

# Named constraints, so that a migration can alter them on SQLite too. Set before any table is declared.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class UtcDateTime(TypeDecorator[datetime]):
    """An instant, in UTC in every database. SQLite would lose the zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a naive instant."""
        if value is not None and value.tzinfo is None:
            raise ValueError("an instant needs a time zone")
        return value.astimezone(UTC) if value else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give back an aware instant."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def _one_of(column: str, values: type[Grade] | type[Reason]) -> str:
    return f"{column} IN ({', '.join(repr(value.value) for value in values)})"


class AttemptRow(SQLModel, table=True):
    """One sitting of a quiz."""

    __tablename__: ClassVar[Any] = "attempt"

    id: str = Field(primary_key=True, max_length=32)
    learner: str = Field(index=True, max_length=32)
    topic: str | None = Field(default=None, max_length=64)
    started_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))


class AttemptItemRow(SQLModel, table=True):
    """An item's place in an attempt, and its options as they were shown."""

    __tablename__: ClassVar[Any] = "attempt_item"
    __table_args__ = (ForeignKeyConstraint(["attempt_id"], ["attempt.id"], ondelete="CASCADE"),)

    attempt_id: str = Field(primary_key=True, max_length=32)
    position: int = Field(primary_key=True)
    item_id: str = Field(sa_column=Column(Text, nullable=False))
    options: str = Field(sa_column=Column(Text, nullable=False))  # ids, one a line


class ResponseRow(SQLModel, table=True):
    """What the learner gave for one item of one attempt. The key allows one response, whatever is posted twice."""

    __tablename__: ClassVar[Any] = "response"
    __table_args__ = (
        ForeignKeyConstraint(
            ["attempt_id", "position"],
            ["attempt_item.attempt_id", "attempt_item.position"],
            ondelete="CASCADE",
        ),
        CheckConstraint(_one_of("grade", Grade), name="grade"),
        CheckConstraint(_one_of("reason", Reason), name="reason"),
    )

    attempt_id: str = Field(primary_key=True, max_length=32)
    position: int = Field(primary_key=True)
    response: str = Field(sa_column=Column(Text, nullable=False))
    grade: str = Field(sa_column=Column(String(16), nullable=False))
    reason: str = Field(sa_column=Column(String(16), nullable=False))
    meant: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    responded_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
