"""Hand a document in, take it back, and see to it that it is read."""

from __future__ import annotations

import secrets
from collections.abc import Callable, Iterable
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from sqlalchemy import Engine

from quizzes.reading.work import STALE, start_work
from quizzes.settings import Settings
from quizzes.store.documents import (
    Document,
    add_document,
    delete_document,
    is_any_read,
)
from quizzes.store.tables import DocumentState
from quizzes.study.attempts import LearnerId

#: A worker starts in less; after that, the one that was to read the document is no more.
_PATIENCE: Final = timedelta(seconds=5)


def hand_in(
    engine: Engine, settings: Settings, owner: LearnerId, name: str, save: Callable[[Path], int], *, now: datetime
) -> str:
    """Keep a file and have it read; `save` writes it to the path it is given and tells its size. Returns the id."""
    document_id = secrets.token_urlsafe(16)
    settings.uploads.mkdir(parents=True, exist_ok=True, mode=0o700)
    path = settings.uploads / document_id
    try:
        size = save(path)
        add_document(engine, document_id, owner, name, size, now=now)
    except BaseException:
        path.unlink(missing_ok=True)
        raise
    start_work(settings)
    return document_id


def take_back(engine: Engine, settings: Settings, document_id: str, owner: LearnerId | None) -> None:
    """Delete a document with everything found in it. Raises `NotFound`, also for somebody else's.

    A worker that reads it finds its claim gone, and stops.
    """
    delete_document(engine, document_id, owner)
    (settings.uploads / document_id).unlink(missing_ok=True)


def discard_files(settings: Settings, document_ids: Iterable[str]) -> None:
    """Remove the files of documents that are deleted, as far as they still wait."""
    for document_id in document_ids:
        (settings.uploads / document_id).unlink(missing_ok=True)


def see_to(engine: Engine, settings: Settings, document: Document, *, now: datetime) -> None:
    """Start a worker for a document that waits though none is at work: the machine may have been restarted."""
    is_late = document.state is DocumentState.QUEUED and document.created_at < now - _PATIENCE
    is_stale = (
        document.state is DocumentState.READING
        and document.heartbeat_at is not None
        and document.heartbeat_at < now - STALE
    )
    if (is_late or is_stale) and not is_any_read(engine, since=now - STALE):
        start_work(settings)
