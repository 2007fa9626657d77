"""Documents handed in, their passages and the candidates found in them."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "document",
        sa.Column("id", sa.String(32), nullable=False),
        sa.Column("owner", sa.String(32), nullable=False),
        sa.Column("name", sa.Text, nullable=False),
        sa.Column("size", sa.Integer, nullable=False),
        sa.Column("state", sa.String(16), nullable=False),
        sa.Column("progress", sa.Float, nullable=False),
        sa.Column("error", sa.String(32), nullable=True),
        sa.Column("passages", sa.Integer, nullable=False),
        sa.Column("candidates", sa.Integer, nullable=False),
        sa.Column("attempts", sa.Integer, nullable=False),
        sa.Column("worker", sa.String(32), nullable=True),
        sa.Column("heartbeat_at", sa.DateTime(timezone=True), nullable=True),
        sa.Column("created_at", sa.DateTime(timezone=True), nullable=False),
        sa.Column("finished_at", sa.DateTime(timezone=True), nullable=True),
        sa.PrimaryKeyConstraint("id", name="pk_document"),
        sa.CheckConstraint("state IN ('queued', 'reading', 'done', 'failed')", name="ck_document_state"),
        sa.CheckConstraint("progress BETWEEN 0 AND 1", name="ck_document_progress"),
        sa.CheckConstraint("(state = 'failed') = (error IS NOT NULL)", name="ck_document_error"),
        sa.CheckConstraint(
            "(state = 'reading') = (worker IS NOT NULL AND heartbeat_at IS NOT NULL)", name="ck_document_claim"
        ),
        sa.CheckConstraint(
            "size >= 0 AND passages >= 0 AND candidates >= 0 AND attempts >= 0", name="ck_document_counts"
        ),
    )
    op.create_index("ix_document_owner", "document", ["owner"])
    op.create_index("ix_document_state", "document", ["state"])
    op.create_table(
        "passage",
        sa.Column("document_id", sa.String(32), nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("text", sa.Text, nullable=False),
        sa.Column("line", sa.Integer, nullable=False),
        sa.Column("line_end", sa.Integer, nullable=False),
        sa.Column("page", sa.Integer, nullable=True),
        sa.PrimaryKeyConstraint("document_id", "ordinal", name="pk_passage"),
        sa.ForeignKeyConstraint(
            ["document_id"], ["document.id"], name="fk_passage_document_id_document", ondelete="CASCADE"
        ),
        sa.CheckConstraint("kind IN ('body', 'heading', 'footnote')", name="ck_passage_kind"),
        sa.CheckConstraint("line <= line_end", name="ck_passage_lines"),
    )
    op.create_table(
        "candidate",
        sa.Column("document_id", sa.String(32), nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("passage", sa.Integer, nullable=False),
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("subject", sa.Text, nullable=False),
        sa.Column("value", sa.JSON, nullable=False),
        sa.Column("extra", sa.JSON, nullable=False),
        sa.Column("confidence", sa.Float, nullable=False),
        sa.Column("start", sa.Integer, nullable=False),
        sa.Column("end", sa.Integer, nullable=False),
        sa.Column("line", sa.Integer, nullable=False),
        sa.Column("line_end", sa.Integer, nullable=False),
        sa.Column("page", sa.Integer, nullable=True),
        sa.Column("language", sa.String(8), nullable=False),
        sa.Column("rule", sa.Text, nullable=False),
        sa.Column("same_as", sa.Integer, nullable=True),
        sa.Column("rival_of", sa.Integer, nullable=True),
        sa.Column("misprint", sa.Text, nullable=True),
        sa.PrimaryKeyConstraint("document_id", "ordinal", name="pk_candidate"),
        sa.ForeignKeyConstraint(
            ["document_id", "passage"],
            ["passage.document_id", "passage.ordinal"],
            name="fk_candidate_document_id_passage",
            ondelete="CASCADE",
        ),
        sa.CheckConstraint(
            "kind IN ('founded', 'founder', 'treaty', 'event', 'birth', 'death', 'role', 'publication', 'closed', "
            "'quantity')",
            name="ck_candidate_kind",
        ),
        sa.CheckConstraint("confidence BETWEEN 0 AND 1", name="ck_candidate_confidence"),
        sa.CheckConstraint("line <= line_end", name="ck_candidate_lines"),
        sa.CheckConstraint('start >= 0 AND start <= "end"', name="ck_candidate_span"),
    )
    op.create_index("ix_candidate_passage", "candidate", ["document_id", "passage"])


def downgrade() -> None:
    """Take back."""
    op.drop_index("ix_candidate_passage", "candidate")
    op.drop_table("candidate")
    op.drop_table("passage")
    op.drop_index("ix_document_state", "document")
    op.drop_index("ix_document_owner", "document")
    op.drop_table("document")
