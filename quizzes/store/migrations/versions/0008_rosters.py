"""Which class an account was made by, so that its teachers may give it a new password."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0008"
down_revision = "0007"


def upgrade() -> None:
    """Apply."""
    op.add_column("account", sa.Column("made_by_class", sa.String(32), nullable=True))


def downgrade() -> None:
    """Take back. Accounts stay; their teachers can no longer give them a password."""
    op.drop_column("account", "made_by_class")
