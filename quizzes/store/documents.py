"""Keep documents: hand in, claim, tell progress, finish, show, delete. Each function is one transaction.

Whoever reads a document holds a claim on it: a random worker's id with a heartbeat. Every change by a worker is
conditional on its claim, so a worker that was thought dead, or whose document was deleted, changes nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, Final

from sqlalchemy import ColumnElement, Engine, Row, and_, delete, func, insert, or_, select, update

from quizzes.errors import NotFound
from quizzes.facts.candidates import Candidate, Evidence
from quizzes.facts.properties import RecordKind
from quizzes.store.tables import CandidateRow, DocumentRow, DocumentState, PassageRow, table_of
from quizzes.study.attempts import LearnerId

#: A document whose worker died is taken up again, but not for ever: it may be the document that kills them.
MOST_ATTEMPTS: Final = 3
STOPPED: Final = "stopped"


_document: Final = table_of(DocumentRow)
_passage: Final = table_of(PassageRow)
_candidate: Final = table_of(CandidateRow)
_HEAD: Final = [column for column in _document.c if column.name not in {"attempts", "worker"}]


@dataclass(frozen=True, slots=True)
class Document:
    """A document somebody handed in, as its pages tell of it."""

    id: str
    owner: LearnerId
    name: str
    size: int
    state: DocumentState
    progress: float
    error: str | None
    passages: int
    candidates: int
    heartbeat_at: datetime | None
    created_at: datetime
    finished_at: datetime | None


@dataclass(frozen=True, slots=True)
class KeptCandidate:
    """A candidate with its number in the document, and the numbers of those that say the same or otherwise."""

    ordinal: int
    candidate: Candidate
    same_as: int | None = None
    rival_of: int | None = None
    misprint: str | None = None


@dataclass(frozen=True, slots=True)
class KeptPassage:
    """A passage, and the candidates that rest on it."""

    ordinal: int
    text: str
    line: int
    line_end: int
    page: int | None
    candidates: list[KeptCandidate] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Sieve:
    """Which candidates to show: of one kind, and from one confidence up to, not including, another."""

    kind: RecordKind | None = None
    least: float = 0.0
    below: float = 2.0


def add_document(engine: Engine, document_id: str, owner: LearnerId, name: str, size: int, *, now: datetime) -> None:
    """Keep a new document, waiting to be read."""
    row = {
        "id": document_id, "owner": owner, "name": name, "size": size, "state": DocumentState.QUEUED.value,
        "progress": 0.0, "passages": 0, "candidates": 0, "attempts": 0, "created_at": now,
    }  # fmt: skip
    with engine.begin() as connection:
        connection.execute(insert(_document), row)


def read_document(engine: Engine, document_id: str, owner: LearnerId | None) -> Document:
    """The owner's document. Raises `NotFound` for an unknown one, and for somebody else's."""
    with engine.connect() as connection:
        row = connection.execute(select(*_HEAD).where(_document.c.id == document_id)).first()
    if row is None or row.owner != owner:
        raise NotFound(f"document {document_id}")
    return _to_document(row)


def list_documents(engine: Engine, owner: LearnerId) -> list[Document]:
    """The owner's documents, the newest first."""
    query = select(*_HEAD).where(_document.c.owner == owner).order_by(_document.c.created_at.desc(), _document.c.id)
    with engine.connect() as connection:
        return [_to_document(row) for row in connection.execute(query)]


def list_waiting(engine: Engine) -> set[str]:
    """The ids of all documents that are not read yet."""
    waiting = _document.c.state.in_([DocumentState.QUEUED.value, DocumentState.READING.value])
    with engine.connect() as connection:
        return set(connection.execute(select(_document.c.id).where(waiting)).scalars())


def is_any_read(engine: Engine, *, since: datetime) -> bool:
    """Whether a worker that reads something has given a sign since then."""
    is_reading = _document.c.state == DocumentState.READING.value
    query = select(_document.c.id).where(is_reading, _document.c.heartbeat_at >= since).limit(1)
    with engine.connect() as connection:
        return connection.execute(query).first() is not None


def delete_document(engine: Engine, document_id: str, owner: LearnerId | None) -> None:
    """Delete the owner's document with everything found in it. Raises `NotFound`, also for somebody else's."""
    with engine.begin() as connection:
        mine = (_document.c.id == document_id) & (_document.c.owner == owner)
        if connection.execute(delete(_document).where(mine)).rowcount == 0:
            raise NotFound(f"document {document_id}")


def list_claimable(engine: Engine, *, stale_before: datetime) -> list[str]:
    """The ids of the documents that nobody reads, or whose worker has given no sign since then; the oldest first."""
    query = select(_document.c.id).where(_is_free(stale_before)).order_by(_document.c.created_at)
    with engine.connect() as connection:
        return list(connection.execute(query).scalars())


def claim_document(
    engine: Engine, document_id: str, worker: str, *, now: datetime, stale_before: datetime
) -> Document | None:
    """Claim a document that nobody reads; None when somebody does, or when too many workers died of it."""
    mine = (_document.c.id == document_id) & _is_free(stale_before)
    claim = {
        "state": DocumentState.READING.value, "worker": worker, "heartbeat_at": now, "progress": 0.0,
        "attempts": _document.c.attempts + 1,
    }  # fmt: skip
    # Of two workers that saw it free the second finds it taken: the condition is looked at anew under its lock.
    _change(engine, mine & (_document.c.attempts >= MOST_ATTEMPTS), _failed(STOPPED, now))
    if not _change(engine, mine, claim):
        return None
    with engine.connect() as connection:
        row = connection.execute(select(*_HEAD).where(_document.c.id == document_id)).first()
    return _to_document(row) if row else None


def tell_progress(engine: Engine, document_id: str, worker: str, progress: float, *, now: datetime) -> bool:
    """Keep how far a worker is, and that it lives. False when its claim has gone."""
    return _change(engine, _claimed(document_id, worker), {"progress": progress, "heartbeat_at": now})


def fail_document(engine: Engine, document_id: str, worker: str, error: str, *, now: datetime) -> bool:
    """Mark a claimed document failed, by a stable code. False when the claim has gone."""
    return _change(engine, _claimed(document_id, worker), _failed(error, now))


def finish_document(
    engine: Engine,
    document_id: str,
    worker: str,
    passages: Sequence[Mapping[str, Any]],
    candidates: Sequence[Mapping[str, Any]],
    *,
    read: int,
    now: datetime,
) -> bool:
    """Keep everything found in a claimed document at once. False, with nothing kept, when the claim has gone.

    The rows are those of the tables without `document_id`; `read` is how many passages the document has.
    """
    done = {
        "state": DocumentState.DONE.value, "progress": 1.0, "worker": None, "heartbeat_at": None,
        "finished_at": now, "passages": read, "candidates": len(candidates),
    }  # fmt: skip
    with engine.begin() as connection:
        if connection.execute(update(_document).where(_claimed(document_id, worker)).values(done)).rowcount == 0:
            return False
        if passages:
            connection.execute(insert(_passage), [{**row, "document_id": document_id} for row in passages])
        if candidates:
            connection.execute(insert(_candidate), [{**row, "document_id": document_id} for row in candidates])
    return True


def read_passages(
    engine: Engine, document: Document, sieve: Sieve, *, by_confidence: bool, limit: int, offset: int
) -> list[KeptPassage]:
    """Passages with the candidates the sieve lets through: as they stand, or those with the surest first."""
    wanted = _matches(document.id, sieve)
    order = [func.max(_candidate.c.confidence).desc()] if by_confidence else []
    query = (
        select(_candidate.c.passage)
        .where(wanted)
        .group_by(_candidate.c.passage)
        .order_by(*order, _candidate.c.passage)
        .limit(limit)
        .offset(offset)
    )
    with engine.connect() as connection:
        ordinals = list(connection.execute(query).scalars())
        shown = (_passage.c.document_id == document.id) & _passage.c.ordinal.in_(ordinals)
        rows = connection.execute(select(_passage).where(shown)).all()
        found = connection.execute(
            select(_candidate).where(wanted & _candidate.c.passage.in_(ordinals)).order_by(_candidate.c.ordinal)
        ).all()
    passages = {row.ordinal: KeptPassage(row.ordinal, row.text, row.line, row.line_end, row.page) for row in rows}
    for row in found:
        passages[row.passage].candidates.append(_to_candidate(row, document.name))
    return [passages[ordinal] for ordinal in ordinals]


def count_passages(engine: Engine, document: Document, sieve: Sieve) -> tuple[int, int]:
    """How many passages and candidates the sieve lets through."""
    query = select(func.count(_candidate.c.passage.distinct()), func.count()).where(_matches(document.id, sieve))
    with engine.connect() as connection:
        passages, candidates = connection.execute(query).one()
    return passages, candidates


def count_kinds(engine: Engine, document: Document) -> dict[RecordKind, int]:
    """How many candidates of each kind a document holds."""
    query = (
        select(_candidate.c.kind, func.count().label("number"))
        .where(_candidate.c.document_id == document.id)
        .group_by(_candidate.c.kind)
    )
    with engine.connect() as connection:
        counts = {row.kind: row.number for row in connection.execute(query)}
    return {kind: counts[kind.value] for kind in RecordKind if kind.value in counts}


def read_related(engine: Engine, document: Document, passages: Sequence[KeptPassage]) -> dict[int, KeptCandidate]:
    """By number, every candidate that one of those shown repeats or contradicts, or that does so to it."""
    shown = [kept for passage in passages for kept in passage.candidates]
    heads = {head for kept in shown for head in (kept.ordinal, kept.same_as, kept.rival_of) if head is not None}
    related = (_candidate.c.ordinal.in_(heads) | _candidate.c.same_as.in_(heads) | _candidate.c.rival_of.in_(heads)) & (
        _candidate.c.document_id == document.id
    )
    with engine.connect() as connection:
        rows = connection.execute(select(_candidate).where(related).order_by(_candidate.c.ordinal)).all()
    return {row.ordinal: _to_candidate(row, document.name) for row in rows}


def read_candidates(engine: Engine, document: Document) -> Iterator[Candidate]:
    """Every candidate of a document, in the order of the text."""
    query = select(_candidate).where(_candidate.c.document_id == document.id).order_by(_candidate.c.ordinal)
    with engine.connect().execution_options(yield_per=500) as connection:
        for row in connection.execute(query):
            yield _to_candidate(row, document.name).candidate


def _change(engine: Engine, condition: ColumnElement[bool], values: Mapping[str, Any]) -> bool:
    with engine.begin() as connection:
        return connection.execute(update(_document).where(condition).values(**values)).rowcount == 1


def _is_free(stale_before: datetime) -> ColumnElement[bool]:
    is_reading = _document.c.state == DocumentState.READING.value
    return or_(
        _document.c.state == DocumentState.QUEUED.value, and_(is_reading, _document.c.heartbeat_at < stale_before)
    )


def _claimed(document_id: str, worker: str) -> ColumnElement[bool]:
    reading = _document.c.state == DocumentState.READING.value
    return and_(_document.c.id == document_id, reading, _document.c.worker == worker)


def _failed(error: str, now: datetime) -> dict[str, Any]:
    return {
        "state": DocumentState.FAILED.value, "error": error, "worker": None, "heartbeat_at": None, "finished_at": now,
    }  # fmt: skip


def _matches(document_id: str, sieve: Sieve) -> ColumnElement[bool]:
    # The page tells a confidence in whole per cents; what is shown as 70 % is sieved as 70 %.
    rounded = func.round(_candidate.c.confidence * 100)
    conditions = [
        _candidate.c.document_id == document_id,
        rounded >= round(sieve.least * 100),
        rounded < round(sieve.below * 100),
    ]
    if sieve.kind is not None:
        conditions.append(_candidate.c.kind == sieve.kind.value)
    return and_(*conditions)


def _to_document(row: Row[Any]) -> Document:
    values = {**row._mapping, "state": DocumentState(row.state)}
    return Document(**values)


def _to_candidate(row: Row[Any], document: str) -> KeptCandidate:
    evidence = Evidence(document, row.passage, row.start, row.end, row.line, row.line_end, row.page)
    extra = {key: _to_value(value) for key, value in row.extra.items()}
    candidate = Candidate(
        RecordKind(row.kind), row.subject, _to_value(row.value), evidence, row.confidence, row.language, row.rule, extra
    )
    return KeptCandidate(row.ordinal, candidate, row.same_as, row.rival_of, row.misprint)


def _to_value(value: str | list[str]) -> str | tuple[str, ...]:
    return tuple(value) if isinstance(value, list) else value
