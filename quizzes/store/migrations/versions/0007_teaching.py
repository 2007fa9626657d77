"""Roles; classes, sets, assignments; regrades, invitations, the audit log."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0007"
down_revision = "0006"

_MOMENT = sa.DateTime(timezone=True)
_ROLES = "'student', 'teacher', 'editor', 'admin'"


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "audit",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.Column("actor", sa.String(32), nullable=True),
        sa.Column("actor_name", sa.Text(), nullable=False),
        sa.Column("action", sa.String(48), nullable=False),
        sa.Column("object", sa.String(64), nullable=False),
        sa.Column("detail", sa.JSON(), nullable=False),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_audit")),
    )
    op.create_index("ix_audit_at", "audit", ["at"])
    op.create_index("ix_audit_object", "audit", ["object"])

    op.create_table(
        "classroom",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("time_zone", sa.String(64), nullable=False),
        sa.Column("join_code", sa.String(16), nullable=True),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("archived_at", _MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_classroom")),
        sa.UniqueConstraint("join_code", name=op.f("uq_classroom_join_code")),
    )
    op.create_table(
        "invitation",
        sa.Column("digest", sa.String(64), nullable=False),
        sa.Column("created_by", sa.String(32), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("expires_at", _MOMENT, nullable=False),
        sa.Column("used_by", sa.String(32), nullable=True),
        sa.Column("used_at", _MOMENT, nullable=True),
        sa.PrimaryKeyConstraint("digest", name=op.f("pk_invitation")),
    )
    op.create_table(
        "question_set",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(32), nullable=False),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("items", sa.Text(), nullable=True),
        sa.Column("rule", sa.JSON(), nullable=True),
        sa.Column("share_code", sa.String(16), nullable=True),
        sa.Column("copied_from", sa.String(32), nullable=True),
        sa.Column("version", sa.Integer(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("updated_at", _MOMENT, nullable=False),
        sa.CheckConstraint("(rule IS NULL) <> (items IS NULL)", name=op.f("ck_question_set_content")),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_question_set")),
        sa.UniqueConstraint("share_code", name=op.f("uq_question_set_share_code")),
    )
    op.create_index("ix_question_set_owner", "question_set", ["owner"])

    op.create_table(
        "assignment",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("classroom_id", sa.String(32), nullable=False),
        sa.Column("set_id", sa.String(32), nullable=True),
        sa.Column("title", sa.Text(), nullable=False),
        sa.Column("items", sa.Text(), nullable=False),
        sa.Column("opens_at", _MOMENT, nullable=False),
        sa.Column("due_at", _MOMENT, nullable=True),
        sa.Column("attempts", sa.Integer(), nullable=True),
        sa.Column("seconds", sa.Integer(), nullable=True),
        sa.Column("shuffles", sa.Boolean(), nullable=False),
        sa.Column("language", sa.String(8), nullable=True),
        sa.Column("feedback", sa.String(16), nullable=False),
        sa.Column("counting", sa.String(16), nullable=False),
        sa.Column("late", sa.String(16), nullable=False),
        sa.Column("penalty", sa.Integer(), nullable=False),
        sa.Column("is_for_all", sa.Boolean(), nullable=False),
        sa.Column("created_at", _MOMENT, nullable=False),
        sa.Column("created_by", sa.String(32), nullable=False),
        sa.Column("withdrawn_at", _MOMENT, nullable=True),
        sa.CheckConstraint("counting IN ('best', 'last', 'mean')", name=op.f("ck_assignment_counting")),
        sa.CheckConstraint("feedback IN ('at-once', 'submission', 'deadline')", name=op.f("ck_assignment_feedback")),
        sa.CheckConstraint("late IN ('refuse', 'accept', 'penalise')", name=op.f("ck_assignment_late")),
        sa.CheckConstraint("attempts > 0", name=op.f("ck_assignment_attempts")),
        sa.CheckConstraint("due_at IS NULL OR due_at > opens_at", name=op.f("ck_assignment_due")),
        sa.CheckConstraint("penalty BETWEEN 0 AND 100", name=op.f("ck_assignment_penalty")),
        sa.CheckConstraint("seconds > 0", name=op.f("ck_assignment_seconds")),
        sa.ForeignKeyConstraint(
            ["classroom_id"], ["classroom.id"], name=op.f("fk_assignment_classroom_id_classroom"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("id", name=op.f("pk_assignment")),
    )
    op.create_index("ix_assignment_classroom", "assignment", ["classroom_id", "opens_at"])

    op.create_table(
        "classroom_student",
        sa.Column("classroom_id", sa.String(32), nullable=False),
        sa.Column("learner", sa.String(32), nullable=False),
        sa.Column("name", sa.Text(), nullable=False),
        sa.Column("extra_time", sa.Integer(), nullable=False),
        sa.Column("joined_at", _MOMENT, nullable=False),
        sa.Column("left_at", _MOMENT, nullable=True),
        sa.CheckConstraint("extra_time BETWEEN 0 AND 300", name=op.f("ck_classroom_student_extra_time")),
        sa.ForeignKeyConstraint(
            ["classroom_id"],
            ["classroom.id"],
            name=op.f("fk_classroom_student_classroom_id_classroom"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("classroom_id", "learner", name=op.f("pk_classroom_student")),
    )
    op.create_index("ix_classroom_student_learner", "classroom_student", ["learner"])

    op.create_table(
        "classroom_teacher",
        sa.Column("classroom_id", sa.String(32), nullable=False),
        sa.Column("teacher", sa.String(32), nullable=False),
        sa.Column("added_at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["classroom_id"],
            ["classroom.id"],
            name=op.f("fk_classroom_teacher_classroom_id_classroom"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("classroom_id", "teacher", name=op.f("pk_classroom_teacher")),
    )
    op.create_index("ix_classroom_teacher_teacher", "classroom_teacher", ["teacher"])

    op.create_table(
        "allowance",
        sa.Column("assignment_id", sa.String(32), nullable=False),
        sa.Column("learner", sa.String(32), nullable=False),
        sa.Column("is_chosen", sa.Boolean(), nullable=False),
        sa.Column("extra_time", sa.Integer(), nullable=True),
        sa.Column("extra_attempts", sa.Integer(), nullable=False),
        sa.Column("due_at", _MOMENT, nullable=True),
        sa.CheckConstraint("extra_attempts BETWEEN 0 AND 99", name=op.f("ck_allowance_extra_attempts")),
        sa.CheckConstraint("extra_time BETWEEN 0 AND 300", name=op.f("ck_allowance_extra_time")),
        sa.ForeignKeyConstraint(
            ["assignment_id"], ["assignment.id"], name=op.f("fk_allowance_assignment_id_assignment"), ondelete="CASCADE"
        ),
        sa.PrimaryKeyConstraint("assignment_id", "learner", name=op.f("pk_allowance")),
    )
    op.create_index("ix_allowance_learner", "allowance", ["learner"])

    op.create_table(
        "regrade",
        sa.Column("attempt_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer(), nullable=False),
        sa.Column("number", sa.Integer(), nullable=False),
        sa.Column("old_grade", sa.String(16), nullable=False),
        sa.Column("new_grade", sa.String(16), nullable=False),
        sa.Column("note", sa.Text(), nullable=False),
        sa.Column("actor", sa.String(32), nullable=False),
        sa.Column("at", _MOMENT, nullable=False),
        sa.ForeignKeyConstraint(
            ["attempt_id", "position"],
            ["attempt_item.attempt_id", "attempt_item.position"],
            name=op.f("fk_regrade_attempt_id_attempt_item"),
            ondelete="CASCADE",
        ),
        sa.PrimaryKeyConstraint("attempt_id", "position", "number", name=op.f("pk_regrade")),
    )
    # Added as the databases add them, not by making the tables anew: reflection would leave their checks out.
    op.execute(
        "ALTER TABLE account ADD COLUMN role VARCHAR(16) NOT NULL DEFAULT 'student'"
        f" CONSTRAINT ck_account_role CHECK (role IN ({_ROLES}))"
    )
    op.add_column("account", sa.Column("email", sa.Text, nullable=True))
    op.execute(
        "ALTER TABLE attempt ADD COLUMN assignment_id VARCHAR(32)"
        " CONSTRAINT fk_attempt_assignment_id_assignment REFERENCES assignment (id)"
    )
    op.create_index("ix_attempt_assignment", "attempt", ["assignment_id", "learner"])


def downgrade() -> None:
    """Take back. Classes, sets, assignments and everybody's role are lost; attempts stay, as practice of their own."""
    op.drop_index("ix_attempt_assignment", "attempt")
    if op.get_bind().dialect.name == "postgresql":
        op.drop_column("attempt", "assignment_id")
        op.drop_column("account", "email")
        op.drop_column("account", "role")
    else:
        with op.batch_alter_table("attempt", copy_from=_attempts()) as batch:
            batch.drop_constraint("fk_attempt_assignment_id_assignment", type_="foreignkey")
            batch.drop_column("assignment_id")
        with op.batch_alter_table("account") as batch:
            batch.drop_constraint(op.f("ck_account_role"), type_="check")
            batch.drop_column("email")
            batch.drop_column("role")
    for table in (
        "regrade",
        "allowance",
        "classroom_teacher",
        "classroom_student",
        "assignment",
        "question_set",
        "invitation",
        "classroom",
        "audit",
    ):
        op.drop_table(table)


def _attempts() -> sa.Table:
    """Told, not reflected, because reflection leaves checks out."""
    return sa.Table(
        "attempt",
        sa.MetaData(),
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("learner", sa.String(32), nullable=False),
        sa.Column("topic", sa.Text, nullable=True),
        sa.Column("started_at", _MOMENT, nullable=False),
        sa.Column("level", sa.String(16), nullable=True),
        sa.Column("mode", sa.String(16), nullable=False),
        sa.Column("choice", sa.String(16), nullable=False),
        sa.Column("length", sa.Integer, nullable=False),
        sa.Column("seconds", sa.Integer, nullable=True),
        sa.Column("asks_confidence", sa.Boolean, nullable=False),
        sa.Column("finished_at", _MOMENT, nullable=True),
        sa.Column("assignment_id", sa.String(32), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
        sa.ForeignKeyConstraint(["assignment_id"], ["assignment.id"], name="fk_attempt_assignment_id_assignment"),
        sa.CheckConstraint("mode IN ('practice', 'test')", name="ck_attempt_mode"),
        sa.CheckConstraint("choice IN ('topic', 'set', 'mistakes', 'adaptive')", name="ck_attempt_choice"),
        sa.CheckConstraint("length > 0", name="ck_attempt_length"),
        sa.CheckConstraint("seconds > 0", name="ck_attempt_seconds"),
        sa.Index("ix_attempt_learner", "learner", "started_at"),
    )
