"""Claim the documents that wait and have each read by a process of its own; start the process that does so.

Nothing here needs a broker. The queue is the table of documents; a lock on a file, which the kernel lets go when its
holder dies, keeps the number of readers on this machine; a claim without a heartbeat is taken up again.
"""

from __future__ import annotations

import contextlib
import fcntl
import json
import logging
import os
import queue
import secrets
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import IO, Any, Final

from sqlalchemy import Engine
from sqlalchemy.exc import SQLAlchemyError

from quizzes.settings import ROOT, Settings
from quizzes.store.documents import (
    Document,
    claim_document,
    fail_document,
    finish_document,
    list_claimable,
    list_waiting,
    tell_progress,
)

log = logging.getLogger(__name__)

#: A claim is lost when its worker has given no sign for so long; it gives one every `_HEARTBEAT`.
STALE: Final = timedelta(seconds=20)
_HEARTBEAT: Final = 3.0  # seconds
_TELLING: Final = 0.3  # seconds between two writes of progress
#: A file that no document waits for, and that nobody can still be handing in.
_ORPHAN: Final = 3600  # seconds


class Fault(StrEnum):
    """Why a reading ended without the document being at fault by itself. The values are stable: pages translate them.

    What the document is at fault for, its reader says: `quizzes.errors.DocumentFault`.
    """

    STOPPED = "stopped"
    TOO_SLOW = "too-slow"
    TOO_MUCH_MEMORY = "too-much-memory"


def start_work(settings: Settings) -> None:
    """Start a process that reads the documents that wait, unless enough of them run; it outlives this one."""
    if settings.readers == 0:
        return
    path = os.pathsep.join([str(ROOT), *filter(None, [os.environ.get("PYTHONPATH")])])
    process = subprocess.Popen(
        [sys.executable, "-m", "quizzes.reading"],
        env={**os.environ, **settings.as_environment(), "PYTHONPATH": path},
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )
    # Somebody has to take its exit status, else it stays in the process table.
    threading.Thread(target=process.wait, daemon=True).start()


def work(engine: Engine, settings: Settings) -> int:
    """Read every document that waits; return how many were taken up. At most `READERS` workers run on a machine."""
    settings.uploads.mkdir(parents=True, exist_ok=True, mode=0o700)
    taken = 0
    # Looked at again after the place is given back: another worker may have found it taken and gone.
    while _list_at_hand(engine, settings):
        with _take_place(settings) as has_place:
            if not has_place:
                break
            for document_id in _list_at_hand(engine, settings):
                taken += _take_up(engine, settings, document_id)
    _remove_orphans(engine, settings)
    return taken


def _list_at_hand(engine: Engine, settings: Settings) -> list[str]:
    """What may be claimed and lies on this machine; what does not is another machine's."""
    waiting = list_claimable(engine, stale_before=datetime.now(UTC) - STALE)
    return [document_id for document_id in waiting if (settings.uploads / document_id).exists()]


@contextlib.contextmanager
def _take_place(settings: Settings) -> Iterator[bool]:
    """One of the machine's places for readers; False when all are taken."""
    for number in range(max(1, settings.readers)):
        with (settings.uploads / f".place-{number}").open("w") as file:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except BlockingIOError:
                continue
            yield True
            return
    yield False


def _take_up(engine: Engine, settings: Settings, document_id: str) -> bool:
    """Claim a document, read it, keep what was found or why not, and remove the file."""
    worker = secrets.token_urlsafe(16)
    now = datetime.now(UTC)
    document = claim_document(engine, document_id, worker, now=now, stale_before=now - STALE)
    if document is None:
        return False
    reading = _Reading(engine, settings, document, worker)
    try:
        failure = reading.run()
        if failure is None:
            reading.keep()
        else:
            fail_document(engine, document_id, worker, failure, now=datetime.now(UTC))
    except SQLAlchemyError:
        log.exception("what was found cannot be kept", extra={"document": document_id})
        fail_document(engine, document_id, worker, Fault.STOPPED, now=datetime.now(UTC))
    (settings.uploads / document_id).unlink(missing_ok=True)
    return True


class _Reading:
    """One document, the process that reads it, and what that has found so far."""

    def __init__(self, engine: Engine, settings: Settings, document: Document, worker: str) -> None:
        self._engine, self._settings, self._document, self._worker = engine, settings, document, worker
        self._passages: list[dict[str, Any]] = []
        self._candidates: list[dict[str, Any]] = []
        self._read = 0
        self._progress = 0.0

    def run(self) -> str | None:
        """Let the process read to its end. The code of what went wrong; None when nothing did."""
        path = self._settings.uploads / self._document.id
        bounds = [str(self._settings.reading_megabytes), str(self._settings.reading_seconds)]
        child = subprocess.Popen(  # noqa: S603 - our own module
            [sys.executable, "-m", "quizzes.reading.derive_file", str(path), self._document.name, *bounds],
            # It reads what anybody handed in, so it is told no secret.
            env={"PATH": os.environ.get("PATH", ""), "PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
        )
        with child:
            try:
                return self._follow(child)
            finally:
                child.kill()

    def keep(self) -> None:
        """Keep everything that was found, at once."""
        finish_document(
            self._engine,
            self._document.id,
            self._worker,
            self._passages,
            self._candidates,
            read=self._read,
            now=datetime.now(UTC),
        )

    def _follow(self, child: subprocess.Popen[bytes]) -> str | None:
        assert child.stdout is not None
        lines: queue.SimpleQueue[dict[str, Any] | None] = queue.SimpleQueue()
        reader = threading.Thread(target=_pass_lines, args=(child.stdout, lines), daemon=True)
        reader.start()
        deadline = time.monotonic() + self._settings.reading_seconds
        told, told_at = 0.0, time.monotonic()
        try:
            while time.monotonic() < deadline:
                line = _next_line(lines)
                if line is None:
                    return self._tell_death(child)
                if "failed" in line:
                    return str(line["failed"])
                if "read" in line:
                    self._read = line["read"]
                    return None
                self._take(line)
                since = time.monotonic() - told_at
                if since >= (_TELLING if self._progress != told else _HEARTBEAT):
                    told, told_at = self._progress, time.monotonic()
                    if not self._tell_progress():
                        return Fault.STOPPED  # the document was deleted: there is nobody left to tell
            return Fault.TOO_SLOW
        finally:
            child.kill()
            reader.join()

    def _take(self, line: dict[str, Any]) -> None:
        if "passage" in line:
            self._passages.append(line["passage"])
        elif "candidate" in line:
            self._candidates.append(line["candidate"])
        self._progress = line.get("progress", self._progress)

    def _tell_progress(self) -> bool:
        now = datetime.now(UTC)
        return tell_progress(self._engine, self._document.id, self._worker, self._progress, now=now)

    def _tell_death(self, child: subprocess.Popen[bytes]) -> str:
        status = child.wait()
        log.error("a reading broke off", extra={"document": self._document.id, "status": status})
        return Fault.TOO_SLOW if status == -signal.SIGXCPU else Fault.STOPPED


def _next_line(lines: queue.SimpleQueue[dict[str, Any] | None]) -> dict[str, Any] | None:
    """What the process wrote next; an empty line when it is silent for a while, None when it has ended."""
    try:
        return lines.get(timeout=_TELLING)
    except queue.Empty:
        return {}


def _pass_lines(stream: IO[bytes], lines: queue.SimpleQueue[dict[str, Any] | None]) -> None:
    with contextlib.suppress(json.JSONDecodeError):  # it died in the middle of a line
        for line in stream:
            lines.put(json.loads(line))
    lines.put(None)


def _remove_orphans(engine: Engine, settings: Settings) -> None:
    """Remove files that nobody waits for: of documents deleted while they were read, of handing in that broke off."""
    waiting = list_waiting(engine)
    for path in list(settings.uploads.glob("*")):
        is_place = path.name.startswith(".place")
        if not is_place and path.name not in waiting and _age(path) > _ORPHAN:
            path.unlink(missing_ok=True)


def _age(path: Path) -> float:
    try:
        return time.time() - path.stat().st_mtime
    except FileNotFoundError:
        return 0.0
