"""The tables. Rows do not validate; forms and values do, and CHECK constraints stand behind them."""

from __future__ import annotations

from datetime import UTC, datetime
from enum import StrEnum
from typing import Any, ClassVar

from sqlalchemy import (
    JSON,
    CheckConstraint,
    Column,
    DateTime,
    Dialect,
    Float,
    ForeignKeyConstraint,
    Index,
    String,
    Table,
    Text,
)
from sqlalchemy.types import TypeDecorator
from sqlmodel import Field, SQLModel

from quizzes.documents.passages import PassageKind
from quizzes.facts.properties import RecordKind
from quizzes.questions.mark import Grade, Reason
from quizzes.study.attempts import Choice, Mode

# Named constraints, so that a migration can alter them on SQLite too. Set before any table is declared.
SQLModel.metadata.naming_convention = {
    "ix": "ix_%(column_0_label)s",
    "uq": "uq_%(table_name)s_%(column_0_name)s",
    "ck": "ck_%(table_name)s_%(constraint_name)s",
    "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
    "pk": "pk_%(table_name)s",
}


class DocumentState(StrEnum):
    """How far the reading of a document has come."""

    QUEUED = "queued"
    READING = "reading"
    DONE = "done"
    FAILED = "failed"


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


def table_of(row: Any) -> Table:
    """The table of a row class, which SQLModel does not tell a type checker."""
    table: Table = row.__table__
    return table


def one_of(column: str, values: type[StrEnum]) -> str:
    """The condition that a column holds one of these."""
    return f"{column} IN ({', '.join(repr(value.value) for value in values)})"


class AttemptRow(SQLModel, table=True):
    """One sitting of a quiz.

    `topic` is a topic's id, or several with a space between, where a quiz asks what belongs to all of them; `level` the
    ready-made set of it. `length` is how many items are wanted, of which an adaptive quiz has only those asked so far.
    """

    __tablename__: ClassVar[Any] = "attempt"
    __table_args__ = (
        CheckConstraint(one_of("mode", Mode), name="mode"),
        CheckConstraint(one_of("choice", Choice), name="choice"),
        CheckConstraint("length > 0", name="length"),
        CheckConstraint("seconds > 0", name="seconds"),
        Index("ix_attempt_learner", "learner", "started_at"),
        Index("ix_attempt_assignment", "assignment_id", "learner"),
        ForeignKeyConstraint(["assignment_id"], ["assignment.id"]),
    )

    id: str = Field(primary_key=True, max_length=32)
    learner: str = Field(max_length=32)
    topic: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    level: str | None = Field(default=None, max_length=16)
    mode: str = Field(sa_column=Column(String(16), nullable=False))
    choice: str = Field(sa_column=Column(String(16), nullable=False))
    length: int
    seconds: int | None = None  # allowed for the whole of it
    asks_confidence: bool
    started_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    finished_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime, nullable=True))
    assignment_id: str | None = Field(default=None, max_length=32)


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
        CheckConstraint(one_of("grade", Grade), name="grade"),
        CheckConstraint(one_of("reason", Reason), name="reason"),
        CheckConstraint("confidence BETWEEN 1 AND 3", name="confidence"),
        CheckConstraint("version > 0", name="version"),
    )

    attempt_id: str = Field(primary_key=True, max_length=32)
    position: int = Field(primary_key=True)
    response: str = Field(sa_column=Column(Text, nullable=False))
    grade: str = Field(sa_column=Column(String(16), nullable=False))
    reason: str = Field(sa_column=Column(String(16), nullable=False))
    meant: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    confidence: int | None = None  # 1: guessed, 2: fairly sure, 3: sure
    language: str | None = Field(default=None, max_length=8)  # in which it was read and answered
    version: int  # 1, and one more for each change while a test is open
    responded_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))


class CardRow(SQLModel, table=True):
    """A flashcard as its last review left it: an item a learner has reviewed at least once. See `study.cards`."""

    __tablename__: ClassVar[Any] = "card"
    __table_args__ = (
        CheckConstraint("state BETWEEN 1 AND 3", name="state"),
        CheckConstraint("reviews > 0 AND lapses >= 0", name="counts"),
        Index("ix_card_due", "learner", "is_suspended", "due"),
        Index("ix_card_introduced", "learner", "introduced_at"),
    )

    learner: str = Field(primary_key=True, max_length=32)
    item_id: str = Field(sa_column=Column(Text, primary_key=True))
    state: int  # of FSRS: 1 learning, 2 review, 3 relearning
    step: int | None = None
    stability: float = Field(sa_column=Column(Float, nullable=False))  # days
    difficulty: float = Field(sa_column=Column(Float, nullable=False))  # 1 to 10
    due: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    introduced_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    last_review_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    reviews: int
    lapses: int
    is_suspended: bool


class ReviewRow(SQLModel, table=True):
    """One recall of a card. The key allows one of each number, whatever is posted twice.

    `before` is the card as it was, so that the review can be undone; null when it was the first.
    """

    __tablename__: ClassVar[Any] = "review"
    __table_args__ = (
        CheckConstraint("rating BETWEEN 1 AND 4", name="rating"),
        CheckConstraint("number > 0", name="number"),
        Index("ix_review_learner", "learner", "reviewed_at"),
    )

    learner: str = Field(primary_key=True, max_length=32)
    item_id: str = Field(sa_column=Column(Text, primary_key=True))
    number: int = Field(primary_key=True)
    rating: int  # 1 again, 2 hard, 3 good, 4 easy
    reviewed_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    before: Any = Field(sa_column=Column(JSON(none_as_null=True), nullable=True))


class DeckRow(SQLModel, table=True):
    """A topic, everything, or her mistakes, whose items a learner takes up as cards."""

    __tablename__: ClassVar[Any] = "deck"

    learner: str = Field(primary_key=True, max_length=32)
    topic: str = Field(primary_key=True, max_length=64)
    added_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))


class LearnerRow(SQLModel, table=True):
    """What a learner has set; one who has set nothing has no row."""

    __tablename__: ClassVar[Any] = "learner"
    __table_args__ = (
        CheckConstraint("new_per_day BETWEEN 0 AND 999", name="new_per_day"),
        CheckConstraint("retention BETWEEN 0.7 AND 0.97", name="retention"),
    )

    id: str = Field(primary_key=True, max_length=32)
    language: str | None = Field(default=None, max_length=8)
    time_zone: str | None = Field(default=None, max_length=64)
    text_size: str | None = Field(default=None, max_length=16)
    motion: str | None = Field(default=None, max_length=16)
    theme: str | None = Field(default=None, max_length=16)
    new_per_day: int
    retention: float = Field(sa_column=Column(Float, nullable=False))


class Role(StrEnum):
    """What an account may do. A guest may what a student may."""

    STUDENT = "student"
    TEACHER = "teacher"
    EDITOR = "editor"  # looks after everybody's questions
    ADMIN = "admin"  # looks after accounts


class AccountRow(SQLModel, table=True):
    """A name and a password for a learner. `name_key` is the name as it is compared: see `store.credentials`.

    `recovery_hash` is of the code that opens the account when the password is forgotten; null when there is none.
    `made_by_class` is the class on whose roster it was made; null when she opened it herself.
    """

    __tablename__: ClassVar[Any] = "account"
    __table_args__ = (CheckConstraint(one_of("role", Role), name="role"),)

    learner: str = Field(primary_key=True, max_length=32)
    name: str = Field(sa_column=Column(Text, nullable=False))
    name_key: str = Field(sa_column=Column(Text, nullable=False, unique=True))
    password_hash: str = Field(sa_column=Column(Text, nullable=False))
    recovery_hash: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
    role: str = Field(sa_column=Column(String(16), nullable=False, server_default=Role.STUDENT.value))
    email: str | None = Field(default=None, sa_column=Column(Text, nullable=True))  # only where she gave one
    made_by_class: str | None = Field(default=None, max_length=32)
    created_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))


class ReportState(StrEnum):
    """What an editor has done about a report."""

    OPEN = "open"
    CLOSED = "closed"


class ReportRow(SQLModel, table=True):
    """What a reader says is wrong with a question."""

    __tablename__: ClassVar[Any] = "report"
    __table_args__ = (CheckConstraint(one_of("state", ReportState), name="state"),)

    id: str = Field(primary_key=True, max_length=32)
    item_id: str = Field(sa_column=Column(Text, nullable=False))
    learner: str = Field(index=True, max_length=32)
    language: str = Field(max_length=8)
    reason: str = Field(max_length=32)
    text: str = Field(sa_column=Column(Text, nullable=False))
    state: str = Field(sa_column=Column(String(16), nullable=False, index=True))
    created_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))


class SearchStateRow(SQLModel, table=True):
    """What the search index was made from: one row, once it was made."""

    __tablename__: ClassVar[Any] = "search_state"
    __table_args__ = (CheckConstraint("id = 1", name="only"),)

    id: int = Field(primary_key=True)
    digest: str = Field(max_length=64)


def is_declared(name: str | None, kind: str, _parents: object) -> bool:
    """Whether a table stands here: not the search index, which each database makes in its own way. For Alembic.

    In SQLite its name begins the names of tables that FTS5 keeps for itself.
    """
    return kind != "table" or not (name or "").startswith("search_entry")


class DocumentRow(SQLModel, table=True):
    """A document somebody handed in, and how far its reading has come.

    `worker` and `heartbeat_at` are the claim of the process that reads it; `attempts` counts the claims.
    """

    __tablename__: ClassVar[Any] = "document"
    __table_args__ = (
        CheckConstraint(one_of("state", DocumentState), name="state"),
        CheckConstraint("progress BETWEEN 0 AND 1", name="progress"),
        CheckConstraint("(state = 'failed') = (error IS NOT NULL)", name="error"),
        CheckConstraint("(state = 'reading') = (worker IS NOT NULL AND heartbeat_at IS NOT NULL)", name="claim"),
        CheckConstraint("size >= 0 AND passages >= 0 AND candidates >= 0 AND attempts >= 0", name="counts"),
    )

    id: str = Field(primary_key=True, max_length=32)
    owner: str = Field(index=True, max_length=32)
    name: str = Field(sa_column=Column(Text, nullable=False))  # of the file, as it was handed in
    size: int  # bytes
    state: str = Field(sa_column=Column(String(16), nullable=False, index=True))
    progress: float = Field(sa_column=Column(Float, nullable=False))
    error: str | None = Field(default=None, max_length=32)
    passages: int  # read, not kept
    candidates: int
    attempts: int
    worker: str | None = Field(default=None, max_length=32)
    heartbeat_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime, nullable=True))
    created_at: datetime = Field(sa_column=Column(UtcDateTime, nullable=False))
    finished_at: datetime | None = Field(default=None, sa_column=Column(UtcDateTime, nullable=True))


class PassageRow(SQLModel, table=True):
    """A passage that a candidate rests on. `ordinal` is its number in the document, from 0."""

    __tablename__: ClassVar[Any] = "passage"
    __table_args__ = (
        ForeignKeyConstraint(["document_id"], ["document.id"], ondelete="CASCADE"),
        CheckConstraint(one_of("kind", PassageKind), name="kind"),
        CheckConstraint("line <= line_end", name="lines"),
    )

    document_id: str = Field(primary_key=True, max_length=32)
    ordinal: int = Field(primary_key=True)
    kind: str = Field(sa_column=Column(String(16), nullable=False))
    text: str = Field(sa_column=Column(Text, nullable=False))
    line: int
    line_end: int
    page: int | None = None


class CandidateRow(SQLModel, table=True):
    """One statement found in a document, in the order of the text.

    `same_as` is the ordinal of the surest candidate that states the same, `rival_of` of one that gives the same
    fact another value; `misprint` is the value that was probably meant.
    """

    __tablename__: ClassVar[Any] = "candidate"
    __table_args__ = (
        ForeignKeyConstraint(
            ["document_id", "passage"],
            ["passage.document_id", "passage.ordinal"],
            ondelete="CASCADE",
        ),
        CheckConstraint(one_of("kind", RecordKind), name="kind"),
        CheckConstraint("confidence BETWEEN 0 AND 1", name="confidence"),
        CheckConstraint("line <= line_end", name="lines"),
        CheckConstraint('start >= 0 AND start <= "end"', name="span"),
        Index("ix_candidate_passage", "document_id", "passage"),
    )

    document_id: str = Field(primary_key=True, max_length=32)
    ordinal: int = Field(primary_key=True)
    passage: int
    kind: str = Field(sa_column=Column(String(16), nullable=False))
    subject: str = Field(sa_column=Column(Text, nullable=False))
    value: Any = Field(sa_column=Column(JSON, nullable=False))
    extra: Any = Field(sa_column=Column(JSON, nullable=False))
    confidence: float = Field(sa_column=Column(Float, nullable=False))
    start: int
    end: int
    line: int
    line_end: int
    page: int | None = None
    language: str = Field(max_length=8)
    rule: str = Field(sa_column=Column(Text, nullable=False))
    same_as: int | None = None
    rival_of: int | None = None
    misprint: str | None = Field(default=None, sa_column=Column(Text, nullable=True))
