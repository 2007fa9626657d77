"""The search index: SQLite's FTS5, PostgreSQL's full text."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op
from sqlalchemy.dialects.postgresql import TSVECTOR

revision = "0005"
down_revision = "0004"


def upgrade() -> None:
    """Apply."""
    op.create_table(
        "search_state",
        sa.Column("id", sa.Integer, nullable=False, autoincrement=False),
        sa.Column("digest", sa.String(64), nullable=False),
        sa.PrimaryKeyConstraint("id", name="pk_search_state"),
        sa.CheckConstraint("id = 1", name=op.f("ck_search_state_only")),
    )
    if op.get_bind().dialect.name == "sqlite":
        # What is indexed is folded before: plain letters, with spaces between words.
        op.execute(
            "CREATE VIRTUAL TABLE search_entry USING fts5("
            "kind UNINDEXED, ref UNINDEXED, ordinal UNINDEXED, is_proper UNINDEXED, names, aliases, told, "
            "tokenize = 'unicode61 remove_diacritics 0', prefix = '1 2 3')"
        )
        return
    op.create_table(
        "search_entry",
        sa.Column("kind", sa.String(16), nullable=False),
        sa.Column("ref", sa.Text, nullable=False),
        sa.Column("ordinal", sa.Integer, nullable=False),
        sa.Column("is_proper", sa.Boolean, nullable=False),
        sa.Column("names", sa.Text, nullable=False),
        sa.Column("aliases", sa.Text, nullable=False),
        sa.Column("words", TSVECTOR, nullable=False),
        sa.PrimaryKeyConstraint("kind", "ref", name="pk_search_entry"),
    )
    op.create_index("ix_search_entry_words", "search_entry", ["words"], postgresql_using="gin")


def downgrade() -> None:
    """Take back."""
    op.drop_table("search_entry")
    op.drop_table("search_state")
