"""Alembic's entry: runs migrations on the connection that `migrate` hands over."""

from __future__ import annotations

from alembic import context

from quizzes.store import tables, teaching_tables  # noqa: F401 - declares its tables

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=tables.SQLModel.metadata,
    include_name=tables.is_declared,
    render_as_batch=True,
)
with context.begin_transaction():
    context.run_migrations()
