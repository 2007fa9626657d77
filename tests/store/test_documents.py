"""Documents, their claims and what was found in them are kept the same way in SQLite and in PostgreSQL."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from threading import Thread
from typing import Any

import pytest
from sqlalchemy import Engine, func, select
from sqlalchemy.exc import IntegrityError

from quizzes.errors import NotFound
from quizzes.facts.candidates import Candidate, Evidence
from quizzes.facts.properties import RecordKind
from quizzes.store import documents, tables
from quizzes.store.documents import MOST_ATTEMPTS, Sieve, add_document, claim_document, finish_document, read_document
from quizzes.store.tables import DocumentState
from quizzes.study.attempts import LearnerId

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
LONG_AGO = NOW - timedelta(minutes=1)
AYLA, LEYLA = LearnerId("ayla"), LearnerId("leyla")
PASSAGES = [
    {"ordinal": n, "kind": "body", "text": f"Parça {n}.", "line": n + 1, "line_end": n + 2, "page": None}
    for n in (2, 5, 7)
]


def _candidate(ordinal: int, passage: int, **changes: Any) -> dict[str, Any]:
    row: dict[str, Any] = {
        "ordinal": ordinal, "passage": passage, "kind": "founded", "subject": "Örnek Derneği", "value": "1926-07",
        "extra": {"place": "Bakü", "parties": ["Türkiye", "İran"]}, "confidence": 0.8, "start": 0, "end": 5, "line": 3,
        "line_end": 4, "page": None, "language": "tr", "rule": "found", "same_as": None, "rival_of": None,
        "misprint": None,
    }  # fmt: skip
    return {**row, **changes}


CANDIDATES = [
    _candidate(0, 2, confidence=0.6),
    _candidate(1, 5, kind="role", value=["Ayşe Örnek"], confidence=0.95),
    _candidate(2, 5, value="1927", rival_of=0),
    _candidate(3, 7, same_as=0, confidence=0.899),
]


def _add(engine: Engine, document_id: str = "first", *, now: datetime = NOW) -> None:
    add_document(engine, document_id, AYLA, "notlar.txt", 120, now=now)


def _claim(engine: Engine, worker: str = "w1", *, now: datetime = NOW, stale_before: datetime = LONG_AGO) -> bool:
    return claim_document(engine, "first", worker, now=now, stale_before=stale_before) is not None


def _count(engine: Engine, table: Any) -> int:
    with engine.connect() as connection:
        return connection.execute(select(func.count()).select_from(table)).scalar_one()


@pytest.fixture
def read(engine: Engine) -> Engine:
    """A database with one document that was read."""
    _add(engine)
    assert _claim(engine)
    assert finish_document(engine, "first", "w1", PASSAGES, CANDIDATES, read=9, now=NOW)
    return engine


def test_a_document_waits_as_it_was_handed_in(engine: Engine) -> None:
    _add(engine)
    document = read_document(engine, "first", AYLA)
    assert (document.name, document.size, document.state) == ("notlar.txt", 120, DocumentState.QUEUED)
    assert document.created_at == NOW
    assert documents.list_waiting(engine) == {"first"}


@pytest.mark.parametrize(("document", "owner"), [("first", LEYLA), ("first", None), ("other", AYLA)])
def test_nobody_else_reads_or_deletes_a_document(read: Engine, document: str, owner: LearnerId | None) -> None:
    with pytest.raises(NotFound):
        read_document(read, document, owner)
    with pytest.raises(NotFound):
        documents.delete_document(read, document, owner)
    assert _count(read, tables.CandidateRow) == 4


def test_each_owner_sees_her_own_documents_the_newest_first(engine: Engine) -> None:
    _add(engine, "first")
    _add(engine, "second", now=NOW + timedelta(seconds=1))
    assert [document.id for document in documents.list_documents(engine, AYLA)] == ["second", "first"]
    assert documents.list_documents(engine, LEYLA) == []


def test_of_many_workers_exactly_one_claims_a_document(engine: Engine) -> None:
    _add(engine)
    claimed: list[bool] = []
    threads = [Thread(target=lambda n=n: claimed.append(_claim(engine, f"w{n}"))) for n in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(claimed) == [False] * 7 + [True]


def test_a_claim_without_a_heartbeat_is_taken_up_again_and_the_first_worker_changes_nothing_more(
    engine: Engine,
) -> None:
    _add(engine)
    assert _claim(engine, "w1")
    assert not _claim(engine, "w2"), "it is being read"
    later = NOW + timedelta(minutes=5)
    assert documents.list_claimable(engine, stale_before=later) == ["first"]
    assert _claim(engine, "w2", now=later, stale_before=later - timedelta(minutes=1))
    assert not documents.tell_progress(engine, "first", "w1", 0.5, now=later)
    assert not documents.fail_document(engine, "first", "w1", "broken", now=later)
    assert not finish_document(engine, "first", "w1", PASSAGES, CANDIDATES, read=9, now=later)
    assert _count(engine, tables.PassageRow) == 0
    assert finish_document(engine, "first", "w2", PASSAGES, CANDIDATES, read=9, now=later)


def test_a_heartbeat_keeps_the_claim(engine: Engine) -> None:
    _add(engine)
    assert _claim(engine, "w1")
    assert documents.tell_progress(engine, "first", "w1", 0.25, now=NOW + timedelta(minutes=2))
    assert not _claim(engine, "w2", stale_before=NOW + timedelta(minutes=1))
    assert read_document(engine, "first", AYLA).progress == 0.25


def test_a_document_that_kills_its_workers_is_marked_failed(engine: Engine) -> None:
    _add(engine)
    for number in range(MOST_ATTEMPTS):
        assert _claim(engine, f"w{number}", stale_before=NOW + timedelta(seconds=1))
    assert not _claim(engine, "last", stale_before=NOW + timedelta(seconds=1))
    document = read_document(engine, "first", AYLA)
    assert (document.state, document.error) == (DocumentState.FAILED, documents.STOPPED)
    assert documents.list_waiting(engine) == set()


def test_everything_found_is_kept_at_once_or_not_at_all(engine: Engine) -> None:
    _add(engine)
    assert _claim(engine)
    spoiled = [*CANDIDATES, _candidate(4, 99)]  # rests on no passage
    with pytest.raises(IntegrityError):
        finish_document(engine, "first", "w1", PASSAGES, spoiled, read=9, now=NOW)
    assert (_count(engine, tables.PassageRow), _count(engine, tables.CandidateRow)) == (0, 0)
    assert read_document(engine, "first", AYLA).state is DocumentState.READING


@pytest.mark.parametrize(
    "changes", [{"kind": "rumour"}, {"confidence": 1.5}, {"line": 9, "line_end": 4}, {"start": 7, "end": 5}]
)
def test_a_candidate_that_makes_no_sense_is_refused_by_the_database(engine: Engine, changes: Mapping[str, Any]) -> None:
    _add(engine)
    assert _claim(engine)
    with pytest.raises(IntegrityError):
        finish_document(engine, "first", "w1", PASSAGES, [_candidate(0, 2, **changes)], read=9, now=NOW)


def test_what_was_found_comes_back_as_it_was(read: Engine) -> None:
    document = read_document(read, "first", AYLA)
    assert (document.state, document.candidates, document.passages) == (DocumentState.DONE, 4, 9)
    first, second, *_ = documents.read_candidates(read, document)
    assert first == Candidate(
        RecordKind.FOUNDED, "Örnek Derneği", "1926-07", Evidence("notlar.txt", 2, 0, 5, 3, 4), 0.6, "tr", "found",
        {"place": "Bakü", "parties": ("Türkiye", "İran")},
    )  # fmt: skip
    assert second.value == ("Ayşe Örnek",)


@pytest.mark.parametrize(
    ("sieve", "by_confidence", "expected"),
    [
        (Sieve(), False, {2: [0], 5: [1, 2], 7: [3]}),
        (Sieve(), True, {5: [1, 2], 7: [3], 2: [0]}),
        (Sieve(kind=RecordKind.ROLE), False, {5: [1]}),
        (Sieve(least=0.9), False, {5: [1], 7: [3]}),  # 0.899 is shown as 90 %
        (Sieve(least=0.7, below=0.9), False, {5: [2]}),
        (Sieve(kind=RecordKind.ROLE, below=0.7), False, {}),
    ],
)
def test_passages_come_sieved_and_in_order(
    read: Engine, sieve: Sieve, by_confidence: bool, expected: dict[int, list[int]]
) -> None:
    document = read_document(read, "first", AYLA)
    found = documents.read_passages(read, document, sieve, by_confidence=by_confidence, limit=9, offset=0)
    assert [(p.ordinal, [kept.ordinal for kept in p.candidates]) for p in found] == list(expected.items())
    assert documents.count_passages(read, document, sieve) == (len(expected), sum(map(len, expected.values())))


def test_passages_come_page_by_page(read: Engine) -> None:
    document = read_document(read, "first", AYLA)
    pages = [
        documents.read_passages(read, document, Sieve(), by_confidence=False, limit=2, offset=offset)
        for offset in (0, 2, 4)
    ]
    assert [[passage.ordinal for passage in page] for page in pages] == [[2, 5], [7], []]


def test_what_agrees_and_what_contradicts_is_found_from_either_side(read: Engine) -> None:
    document = read_document(read, "first", AYLA)
    for sieve in (Sieve(below=0.7), Sieve(least=0.7, below=0.9), Sieve(least=0.89)):
        shown = documents.read_passages(read, document, sieve, by_confidence=False, limit=9, offset=0)
        assert {0, 2, 3} <= set(documents.read_related(read, document, shown))


def test_kinds_are_counted(read: Engine) -> None:
    document = read_document(read, "first", AYLA)
    assert documents.count_kinds(read, document) == {RecordKind.FOUNDED: 3, RecordKind.ROLE: 1}


def test_deleting_a_document_leaves_nothing_of_it(read: Engine) -> None:
    documents.delete_document(read, "first", AYLA)
    for table in (tables.DocumentRow, tables.PassageRow, tables.CandidateRow):
        assert _count(read, table) == 0


def test_a_document_deleted_while_it_is_read_is_not_kept(engine: Engine) -> None:
    _add(engine)
    assert _claim(engine)
    documents.delete_document(engine, "first", AYLA)
    assert not documents.tell_progress(engine, "first", "w1", 0.5, now=NOW)
    assert not finish_document(engine, "first", "w1", PASSAGES, CANDIDATES, read=9, now=NOW)
    assert _count(engine, tables.PassageRow) == 0
