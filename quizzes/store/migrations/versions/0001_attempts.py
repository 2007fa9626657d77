"""Attempts, their items and responses."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0001"
down_revision = None


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "attempt",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("learner", sa.String(32), nullable=False),
        sa.Column("topic", sa.String(64), nullable=True),
        sa.Column("started_at", sa.DateTime(timezone=True), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_attempt"),
    )
    op.create_index("ix_attempt_learner", "attempt", ["learner"])
    op.create_table(
        "attempt_item",
        sa.Column("attempt_id", sa.String(32), nullable=False),
        sa.Column("position", sa.Integer, nullable=False),
        sa.Column("item_id", sa.Text, nullable=False),
        sa.Column("options", sa.Text, nullable=False),
        sa.PrimaryKeyConstraint("attempt_id", "position", name="pk_attempt_item"),
        sa.ForeignKeyConstraint(
            ["attempt_id"],
            ["attempt.id"],
            name="fk_attempt_item_attempt_id_attempt",
            ondelete="CASCADE",
        ),
    )
    op.create_table(
        "response",
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
        sa.CheckConstraint("grade IN ('right', 'partial', 'wrong')", name="ck_response_grade"),
        sa.CheckConstraint(
            "reason IN ('match', 'spelling', 'surname-shared', 'coarser', 'other', 'given-up')",
            name="ck_response_reason",
        ),
    )


def downgrade() -> None:
    """Take back."""
    op.drop_table("response")
    op.drop_table("attempt_item")
    op.drop_index("ix_attempt_learner", "attempt")
    op.drop_table("attempt")
