"""More reasons why a response earns what it earns."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

_OLD = ("match", "spelling", "surname-shared", "coarser", "other", "given-up")
#: Every value of `Reason` in quizzes/questions/grades.py when this was written; one that is added later needs a
#: migration of its own once this one is released.
_REASONS = (*_OLD, "almost")
#: What the older check would refuse, told as nearly as it can.
_OLDER = {"almost": "other"}
#: The first migration's names went through the naming convention twice.
_OLD_NAME, _NAME = "ck_response_ck_response_reason", "ck_response_reason"


def upgrade() -> None:
    """Apply."""
    _exchange((_OLD_NAME, _OLD), (_NAME, _REASONS))


def downgrade() -> None:
    """Take back."""
    for new, old in _OLDER.items():
        op.execute(sa.text("UPDATE response SET reason = :old WHERE reason = :new").bindparams(new=new, old=old))
    _exchange((_NAME, _REASONS), (_OLD_NAME, _OLD))


def _exchange(before: tuple[str, tuple[str, ...]], after: tuple[str, tuple[str, ...]]) -> None:
    # SQLite alters no check: the table is made anew, from what is said here and not from what is reflected, because
    # reflection leaves checks out.
    with op.batch_alter_table("response", copy_from=_table(*before)) as batch:
        batch.drop_constraint(op.f(before[0]), type_="check")
        batch.create_check_constraint(op.f(after[0]), sa.text(_one_of(after[1])))


def _one_of(reasons: tuple[str, ...]) -> str:
    return f"reason IN ({', '.join(map(repr, reasons))})"


def _table(name: str, reasons: tuple[str, ...]) -> sa.Table:
    return sa.Table(
        "response",
        sa.MetaData(),
        sa.Column("attempt_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("response", sa.Text, nullable=False),
        sa.Column("grade", sa.String(16), nullable=False),
        sa.Column("reason", sa.String(16), nullable=False),
        sa.Column("meant", sa.Text, nullable=True),
        sa.Column("responded_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", "position", name="pk_response"),
        sa.ForeignKeyConstraint(
            ["attempt_id", "position"],
            ["attempt_item.attempt_id", "attempt_item.position"],
            name="fk_response_attempt_id_attempt_item",
            ondelete="CASCADE",
        ),
        sa.CheckConstraint("grade IN ('right', 'partial', 'wrong')", name="ck_response_ck_response_grade"),
        sa.CheckConstraint(_one_of(reasons), name=name),
    )
