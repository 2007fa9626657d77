"""Documents are read by processes that may die at any moment: nothing is half kept, and nothing waits for ever.

A named pipe in a file's place stops its reader in the middle for as long as a test wants.
"""

from __future__ import annotations

import itertools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from threading import Thread

import pytest
from sqlalchemy import Engine, func, select

from quizzes.facts.properties import RecordKind
from quizzes.reading import work as work_module
from quizzes.reading.hand_in import hand_in, see_to, take_back
from quizzes.reading.work import Fault, start_work, work
from quizzes.settings import ROOT, Settings
from quizzes.store import tables
from quizzes.store.documents import (
    Document,
    Sieve,
    claim_document,
    list_documents,
    list_waiting,
    read_candidates,
    read_document,
    read_passages,
)
from quizzes.store.tables import DocumentState
from quizzes.study.attempts import LearnerId

AYLA = LearnerId("ayla")
TEXT = (
    "1926 yılının Temmuz ayında Örnek Gençler Birliği Bakü’de kuruldu. Birlik sonra kendi dergisini çıkardı.\n\n"
    "Örnek Dostluk Derneği 1923 yılında Ankara’da kuruldu. Bu dernek için çok şey yazıldı ve söylendi.\n"
)
_PATIENCE = 20  # seconds


@pytest.fixture
def settings(tmp_path: Path, engine: Engine) -> Settings:
    url = engine.url.render_as_string(hide_password=False)
    return Settings(instance=tmp_path / "instance", database_url=url, readers=0, log_level="ERROR")


@pytest.fixture
def hold(settings: Settings, engine: Engine) -> Callable[[], str]:
    """Hand in a document that is read up to its beginning and no further."""

    def hand_in_pipe() -> str:
        def save(path: Path) -> int:
            os.mkfifo(path)
            return 0

        return hand_in(engine, settings, AYLA, "held.txt", save, now=datetime.now(UTC))

    return hand_in_pipe


def _hand_in(engine: Engine, settings: Settings, data: bytes = TEXT.encode(), name: str = "notlar.txt") -> str:
    return hand_in(engine, settings, AYLA, name, lambda path: path.write_bytes(data), now=datetime.now(UTC))


@contextmanager
def _start(settings: Settings) -> Iterator[subprocess.Popen[bytes]]:
    environment = {**os.environ, **settings.as_environment(), "PYTHONPATH": str(ROOT)}
    with subprocess.Popen([sys.executable, "-m", "quizzes.reading"], env=environment) as worker:
        try:
            yield worker
        finally:
            worker.kill()


def _wait_for(engine: Engine, document_id: str, *states: DocumentState) -> Document:
    deadline = time.monotonic() + _PATIENCE
    while time.monotonic() < deadline:
        document = read_document(engine, document_id, AYLA)
        if document.state in states:
            return document
        time.sleep(0.05)
    raise AssertionError(f"{document} is not {states}")


def _wait_until(condition: Callable[[], bool]) -> None:
    deadline = time.monotonic() + _PATIENCE
    while not condition():
        assert time.monotonic() < deadline
        time.sleep(0.05)


def _children(process: int) -> list[int]:
    """The processes a process started."""
    tasks = Path(f"/proc/{process}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text(encoding="ascii").split()]


def _kept(engine: Engine) -> int:
    with engine.connect() as connection:
        counts = [
            connection.execute(select(func.count()).select_from(table)).scalar_one()
            for table in (tables.PassageRow, tables.CandidateRow)
        ]
    return sum(counts)


def _files(settings: Settings) -> list[str]:
    return [path.name for path in settings.uploads.iterdir() if not path.name.startswith(".")]


def test_a_document_is_read_to_its_candidates_and_its_file_removed(engine: Engine, settings: Settings) -> None:
    document_id = _hand_in(engine, settings)
    assert _files(settings) == [document_id]
    assert work(engine, settings) == 1
    document = read_document(engine, document_id, AYLA)
    assert (document.state, document.progress, document.error) == (DocumentState.DONE, 1.0, None)
    found = {candidate.subject: candidate.value for candidate in read_candidates(engine, document)}
    assert found["Örnek Gençler Birliği"] == "1926-07"
    assert _files(settings) == []


def test_what_agrees_and_what_contradicts_is_kept(engine: Engine, settings: Settings) -> None:
    sentences = [f"Örnek Dostluk Derneği {year} yılında Ankara’da kuruldu." for year in (1923, 1924, 1923, 1925)]
    document_id = _hand_in(engine, settings, "\n\n".join(sentences).encode())
    work(engine, settings)
    document = read_document(engine, document_id, AYLA)
    passages = read_passages(engine, document, Sieve(RecordKind.FOUNDED), by_confidence=False, limit=9, offset=0)
    first, second, again, third = (kept for passage in passages for kept in passage.candidates)
    assert (first.same_as, first.rival_of) == (None, None)
    assert second.rival_of == third.rival_of == first.ordinal
    assert again.same_as == first.ordinal


def test_a_document_that_cannot_be_read_is_failed_with_its_code(engine: Engine, settings: Settings) -> None:
    document_id = _hand_in(engine, settings, b"MZ\x90\x00" + bytes(range(256)) * 50, "rapor.pdf")
    work(engine, settings)
    document = read_document(engine, document_id, AYLA)
    assert (document.state, document.error) == (DocumentState.FAILED, "binary")
    assert _kept(engine) == 0
    assert _files(settings) == []


def test_a_process_of_its_own_reads_everything_that_waits(engine: Engine, settings: Settings) -> None:
    documents = [_hand_in(engine, settings) for _ in range(3)]
    start_work(settings.model_copy(update={"readers": 1}))
    for document_id in documents:
        _wait_for(engine, document_id, DocumentState.DONE)


def test_killed_midway_it_keeps_nothing_and_is_read_again(
    engine: Engine, settings: Settings, hold: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    document_id = hold()
    with _start(settings) as worker:
        _wait_for(engine, document_id, DocumentState.READING)
        _wait_until(lambda: _children(worker.pid) != [])
        (reader,) = _children(worker.pid)
        worker.kill()
    _wait_until(lambda: not Path(f"/proc/{reader}").exists())
    assert read_document(engine, document_id, AYLA).state is DocumentState.READING
    assert work(engine, settings) == 0, "its worker may still live"
    assert _kept(engine) == 0

    path = settings.uploads / document_id
    path.unlink()
    path.write_text(TEXT, encoding="utf-8")
    monkeypatch.setattr(work_module, "STALE", timedelta(0))
    assert work(engine, settings) == 1
    assert read_document(engine, document_id, AYLA).state is DocumentState.DONE
    assert _kept(engine) > 0


@pytest.mark.parametrize(("number", "fault"), [(signal.SIGKILL, Fault.STOPPED), (signal.SIGXCPU, Fault.TOO_SLOW)])
def test_a_reader_that_dies_fails_its_document_only(
    engine: Engine, settings: Settings, hold: Callable[[], str], number: signal.Signals, fault: Fault
) -> None:
    held, other = hold(), _hand_in(engine, settings)
    with _start(settings) as worker:
        _wait_for(engine, held, DocumentState.READING)
        _wait_until(lambda: _children(worker.pid) != [])
        os.kill(_children(worker.pid)[0], number)
        assert worker.wait(timeout=_PATIENCE) == 0
    document = read_document(engine, held, AYLA)
    assert (document.state, document.error) == (DocumentState.FAILED, fault)
    assert read_document(engine, other, AYLA).state is DocumentState.DONE


def test_a_reading_that_takes_too_long_is_stopped(engine: Engine, settings: Settings, hold: Callable[[], str]) -> None:
    document_id = hold()
    work(engine, settings.model_copy(update={"reading_seconds": 1}))
    document = read_document(engine, document_id, AYLA)
    assert (document.state, document.error) == (DocumentState.FAILED, Fault.TOO_SLOW)


def test_a_reading_that_takes_too_much_memory_is_stopped(engine: Engine, settings: Settings) -> None:
    names = ("".join(letters) for letters in itertools.product("abcdefgh", repeat=6))
    text = "\n\n".join(f"1926 yılında Ö{name} Derneği Bakü’de kuruldu ve sonra kapandı." for name in names)
    document_id = _hand_in(engine, settings, text.encode())
    work(engine, settings.model_copy(update={"reading_megabytes": 120}))
    document = read_document(engine, document_id, AYLA)
    assert (document.state, document.error) in {
        (DocumentState.FAILED, Fault.TOO_MUCH_MEMORY),
        (DocumentState.FAILED, Fault.STOPPED),
    }
    assert _kept(engine) == 0


def test_deleted_while_it_is_read_it_is_let_go(engine: Engine, settings: Settings, hold: Callable[[], str]) -> None:
    document_id = hold()
    with _start(settings) as worker:
        _wait_for(engine, document_id, DocumentState.READING)
        take_back(engine, settings, document_id, AYLA)
        assert worker.wait(timeout=_PATIENCE) == 0
    assert list_documents(engine, AYLA) == []
    assert _files(settings) == []


def test_one_worker_is_enough_and_leaves_nothing_behind(
    engine: Engine, settings: Settings, hold: Callable[[], str]
) -> None:
    """A second one finds the place taken and ends; the first reads what the second was started for."""
    held = hold()
    with _start(settings) as first:
        _wait_for(engine, held, DocumentState.READING)
        other = _hand_in(engine, settings)
        with _start(settings) as second:
            assert second.wait(timeout=_PATIENCE) == 0
        assert read_document(engine, other, AYLA).state is DocumentState.QUEUED
        with (settings.uploads / held).open("w", encoding="utf-8") as pipe:
            pipe.write(TEXT)
        assert first.wait(timeout=_PATIENCE) == 0
    assert read_document(engine, other, AYLA).state is DocumentState.DONE


def test_two_readers_read_two_documents_at_once(engine: Engine, settings: Settings, hold: Callable[[], str]) -> None:
    able = settings.model_copy(update={"readers": 2})
    held, other = hold(), _hand_in(engine, settings)
    with _start(able) as first:
        _wait_for(engine, held, DocumentState.READING)
        with _start(able) as second:
            assert second.wait(timeout=_PATIENCE) == 0
        assert read_document(engine, other, AYLA).state is DocumentState.DONE
        take_back(engine, settings, held, AYLA)
        assert first.wait(timeout=_PATIENCE) == 0


def test_a_document_forgotten_by_a_restart_is_seen_to(engine: Engine, settings: Settings) -> None:
    document_id = _hand_in(engine, settings)
    able = settings.model_copy(update={"readers": 1})
    document, now = read_document(engine, document_id, AYLA), datetime.now(UTC)
    see_to(engine, able, document, now=now)  # it has only just come
    time.sleep(0.5)
    assert read_document(engine, document_id, AYLA).state is DocumentState.QUEUED
    see_to(engine, able, document, now=now + timedelta(minutes=1))
    _wait_for(engine, document_id, DocumentState.DONE)


def test_a_file_on_another_machine_is_left_to_it(engine: Engine, settings: Settings) -> None:
    document_id = _hand_in(engine, settings)
    (settings.uploads / document_id).unlink()
    assert work(engine, settings) == 0
    assert list_waiting(engine) == {document_id}


def test_files_nobody_waits_for_are_removed_in_time(engine: Engine, settings: Settings) -> None:
    _hand_in(engine, settings)
    old, new = settings.uploads / "old", settings.uploads / "new"
    for path in (old, new):
        path.write_text("left", encoding="utf-8")
    os.utime(old, (0, 0))
    work(engine, settings)
    assert _files(settings) == ["new"]


def test_a_file_that_cannot_be_kept_leaves_no_document(engine: Engine, settings: Settings) -> None:
    def save(path: Path) -> int:
        path.write_bytes(b"half")
        raise OSError("the disk is full")

    with pytest.raises(OSError, match="disk is full"):
        hand_in(engine, settings, AYLA, "notlar.txt", save, now=datetime.now(UTC))
    assert list_documents(engine, AYLA) == []
    assert _files(settings) == []


def test_a_heartbeat_is_given_while_nothing_is_found(
    engine: Engine, settings: Settings, hold: Callable[[], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(work_module, "_HEARTBEAT", 0.3)
    document_id = hold()
    thread = Thread(target=work, args=(engine, settings))
    thread.start()
    first = _wait_for(engine, document_id, DocumentState.READING).heartbeat_at
    _wait_until(lambda: read_document(engine, document_id, AYLA).heartbeat_at != first)
    now = datetime.now(UTC)
    assert claim_document(engine, document_id, "other", now=now, stale_before=now - timedelta(seconds=5)) is None
    take_back(engine, settings, document_id, AYLA)
    thread.join(timeout=_PATIENCE)
    assert not thread.is_alive()
