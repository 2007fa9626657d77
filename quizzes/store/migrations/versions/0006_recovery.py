"""A recovery code for an account."""

from __future__ import annotations

import sqlalchemy as sa
from alembic import op

revision = "0006"
down_revision = "0005"


def upgrade() -> None:
    """Apply."""
    op.add_column("account", sa.Column("recovery_hash", sa.Text, nullable=True))


def downgrade() -> None:
    """Take back. Codes are lost; names and passwords stay."""
    with op.batch_alter_table("account") as batch:
        batch.drop_column("recovery_hash")
