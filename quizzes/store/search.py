"""Search: keep the index true to the question bank, and find in it. Each function is one transaction.

SQLite finds with FTS5 (https://sqlite.org/fts5.html), PostgreSQL with tsvector and tsquery. Both are handed words that
are folded and quoted already, so neither ever reads a reader's query in its own syntax.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Any, Final

from sqlalchemy import (
    Boolean,
    Column,
    ColumnElement,
    Connection,
    Engine,
    Integer,
    MetaData,
    Table,
    Text,
    and_,
    bindparam,
    case,
    delete,
    func,
    insert,
    literal_column,
    or_,
    select,
    text,
)
from sqlalchemy.dialects.postgresql import TSQUERY, TSVECTOR
from sqlalchemy.sql.expression import cast

from quizzes.facts.entities import EntityId
from quizzes.language.folding import plain_key
from quizzes.questions.bank import QuestionBank
from quizzes.questions.search_entries import Entry, EntryKind, digest, write_entries
from quizzes.questions.search_words import Query, Term
from quizzes.store.tables import SearchStateRow, table_of

_state: Final = table_of(SearchStateRow)
#: Made by its migration in each database's own way, so it is not among the declared tables. SQLite has `told` besides,
#: PostgreSQL `words` instead.
_entry: Final = Table(
    "search_entry",
    MetaData(),
    Column("kind", Text),
    Column("ref", Text),
    Column("ordinal", Integer),
    Column("is_proper", Boolean),
    Column("names", Text),
    Column("aliases", Text),
    Column("told", Text),
    Column("words", TSVECTOR),
)
_COMMON: Final = ("kind", "ref", "ordinal", "is_proper", "names", "aliases")
#: Any number; it only has to be the same in every process. PostgreSQL: one rebuilds, the others wait.
_LOCK: Final = 7_225_263
_MOST_SUGGESTED: Final = 5
#: Between the names of an entry, so that the whole of one, or its beginning, can be told from a part.
_BAR: Final = "|"


@dataclass(frozen=True, slots=True)
class Found:
    """The entries of one kind that a query finds, the best first: those of a page, and how many there are."""

    refs: tuple[str, ...] = ()
    total: int = 0


def is_current(engine: Engine, wanted: str) -> bool:
    """Whether the index was made from the entries of that digest."""
    with engine.connect() as connection:
        return _read_digest(connection) == wanted


def _read_digest(connection: Connection) -> str | None:
    found: str | None = connection.execute(select(_state.c.digest)).scalar()
    return found


def refresh(engine: Engine, entries: Sequence[Entry]) -> bool:
    """Make the index anew unless it is made from just these entries. False when nothing was to be done.

    Processes that come to it at once wait for the first, and then have nothing to do; who searches meanwhile finds what
    was there before.
    """
    wanted = digest(entries)
    if is_current(engine, wanted):
        return False
    with engine.begin() as connection:
        _lock(connection)
        if _read_digest(connection) == wanted:
            return False
        connection.execute(delete(_entry))
        write = _ROWS[engine.dialect.name]
        connection.execute(*write(entries))
        connection.execute(delete(_state))
        connection.execute(insert(_state), {"id": 1, "digest": wanted})
    return True


def _lock(connection: Connection) -> None:
    if connection.dialect.name == "sqlite":
        # The driver would begin a transaction that reads first, and two of those cannot both go on to write.
        connection.exec_driver_sql("BEGIN IMMEDIATE")
    else:
        connection.execute(text("SELECT pg_advisory_xact_lock(:number)"), {"number": _LOCK})


def _join(names: Iterable[str]) -> str:
    """Names with a bar around each: `| kars antlasmasi | treaty of kars |`."""
    keys = [key for key in dict.fromkeys(map(plain_key, names)) if key]
    return f"{_BAR} {f' {_BAR} '.join(keys)} {_BAR}" if keys else ""


def _rows(entries: Iterable[Entry]) -> Iterator[tuple[Entry, dict[str, Any]]]:
    for ordinal, entry in enumerate(entries):
        names, aliases = _join(entry.names), _join(entry.aliases)
        row = (entry.kind.value, entry.ref, ordinal, entry.is_proper, names, aliases)
        yield entry, dict(zip(_COMMON, row, strict=True))


def _sqlite_rows(entries: Iterable[Entry]) -> tuple[Any, list[dict[str, Any]]]:
    rows = [{**row, "told": " ".join(map(plain_key, entry.told))} for entry, row in _rows(entries)]
    return insert(_entry).values({name: bindparam(name) for name in (*_COMMON, "told")}), rows


def _postgresql_rows(entries: Iterable[Entry]) -> tuple[Any, list[dict[str, Any]]]:
    rows = []
    for entry, row in _rows(entries):
        words = {word for name in (*entry.names, *entry.aliases, *entry.told) for word in plain_key(name).split()}
        rows.append({**row, "words": " ".join(f"'{word}'" for word in sorted(words))})
    # Cast, not parsed: the words are what was folded here, and the server's own idea of a word would spoil them.
    values = {**{name: bindparam(name) for name in _COMMON}, "words": cast(bindparam("words", type_=Text), TSVECTOR)}
    return insert(_entry).values(values), rows


_ROWS: Final[dict[str, Callable[[Iterable[Entry]], tuple[Any, list[dict[str, Any]]]]]] = {
    "sqlite": _sqlite_rows,
    "postgresql": _postgresql_rows,
}


def find(
    engine: Engine, query: Query, *, most: int, first: int = 0, kind: EntryKind | None = None
) -> dict[EntryKind, Found]:
    """What a query finds of each kind, or of one: so many from the `first`, counted from 0, and how many in all.

    First what has just this name, then just this spelling, then proper names that begin so, then names in which all the
    words stand, then other spellings, then descriptions and sentences; equal ones in the order of the entries.
    """
    if not query.terms:
        return {}
    ranked = _rank(engine, query, kind)
    place = func.row_number().over(partition_by=ranked.c.kind, order_by=(ranked.c.rank, ranked.c.ordinal))
    total = func.count().over(partition_by=ranked.c.kind)
    placed = select(ranked.c.kind, ranked.c.ref, place.label("place"), total.label("total")).subquery()
    wanted = select(placed).where(placed.c.place > first, placed.c.place <= first + most)
    with engine.connect() as connection:
        rows = connection.execute(wanted.order_by(placed.c.kind, placed.c.place)).all()
    found = {EntryKind(row.kind): row.total for row in rows}
    return {one: Found(tuple(row.ref for row in rows if row.kind == one), total) for one, total in found.items()}


def _rank(engine: Engine, query: Query, kind: EntryKind | None) -> Any:
    position = func.instr if engine.dialect.name == "sqlite" else func.strpos

    def has(column: ColumnElement[str], parts: Iterable[str]) -> ColumnElement[bool]:
        return or_(*(position(column, part) > 0 for part in parts))

    def has_all(column: ColumnElement[str]) -> ColumnElement[bool]:
        words = ([f" {term.beginning}", *(f" {word} " for word in term.wholes)] for term in query.terms)
        return and_(*(has(column, parts) for parts in words))

    names, aliases = _entry.c.names, _entry.c.aliases
    whole = [f"{_BAR} {key} {_BAR}" for key in query.keys]
    rank = case(
        (has(names, whole), 0),
        (has(aliases, whole), 1),
        (and_(_entry.c.is_proper, has(names, [f"{_BAR} {query.key}"])), 2),
        (has_all(names), 3),
        (has_all(aliases), 4),
        else_=5,
    )
    chosen = select(_entry.c.kind, _entry.c.ref, _entry.c.ordinal, rank.label("rank"))
    chosen = chosen.where(_matches(engine, query.terms))
    return (chosen if kind is None else chosen.where(_entry.c.kind == kind.value)).subquery()


def _matches(engine: Engine, terms: Sequence[Term]) -> ColumnElement[bool]:
    if engine.dialect.name == "sqlite":
        return literal_column("search_entry").op("MATCH")(" AND ".join(map(_fts5_term, terms)))
    return _entry.c.words.op("@@")(cast(" & ".join(map(_tsquery_term, terms)), TSQUERY))


def _fts5_term(term: Term) -> str:
    """A word is letters and digits only; in quotes none is an operator."""
    return "({})".format(" OR ".join([f'"{term.beginning}" *', *(f'"{word}"' for word in term.wholes)]))


def _tsquery_term(term: Term) -> str:
    return "({})".format(" | ".join([f"'{term.beginning}':*", *(f"'{word}'" for word in term.wholes)]))


@dataclass(frozen=True, slots=True)
class Answer:
    """What a reader gets who looked for something."""

    query: Query
    found: Mapping[EntryKind, Found]
    is_shortened: bool  # nothing has the words themselves: what begins alike is told
    suggested: Sequence[EntityId]  # whose names are like the query, when nothing was found


class SearchIndex:
    """The index of a question bank in a database. It is seen to once in each process, at the first search."""

    def __init__(self, engine: Engine, bank: QuestionBank) -> None:
        self._engine = engine
        self._bank = bank
        self._is_seen_to = False

    def refresh(self) -> bool:
        """Make it anew if the bank is not the one it was made from. False when nothing was to be done."""
        made = refresh(self._engine, list(write_entries(self._bank)))
        self._is_seen_to = True
        return made

    def search(self, asked: str, *, most: int, first: int = 0, kind: EntryKind | None = None) -> Answer:
        """What is found of each kind, or of one; by shorter words when nothing has these; else what may be meant."""
        if not self._is_seen_to:
            self.refresh()
        query = self._bank.vocabulary.read(asked)
        found = self._find(query, most, first, kind)
        is_past_end = not found and first > 0 and bool(self._find(query, 1, 0, kind))
        if found or is_past_end or not query.terms:
            return Answer(query, found, is_shortened=False, suggested=())
        shorter = self._bank.vocabulary.shorten(query)
        if shorter is not None and (found := self._find(shorter, most, first, kind)):
            return Answer(shorter, found, is_shortened=True, suggested=())
        return Answer(query, {}, is_shortened=False, suggested=self._bank.vocabulary.suggest(query, _MOST_SUGGESTED))

    def _find(self, query: Query, most: int, first: int, kind: EntryKind | None) -> Mapping[EntryKind, Found]:
        """Only what the bank has: another process may have made the index of a newer one."""
        found = find(self._engine, query, most=most, first=first, kind=kind)
        return {
            one: replace(part, refs=tuple(ref for ref in part.refs if ref in self._known[one]))
            for one, part in found.items()
        }

    @cached_property
    def _known(self) -> Mapping[EntryKind, Container[str]]:
        base = self._bank.base
        return {EntryKind.NAME: base.entities, EntryKind.TOPIC: base.topics, EntryKind.FACT: base.facts}
