"""Search finds the same in SQLite and in PostgreSQL: whatever the spelling, the case, the ending or the keyboard."""

from __future__ import annotations

import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from threading import Barrier, Thread

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Engine, text

from quizzes.questions.bank import QuestionBank
from quizzes.questions.search_entries import Entry, EntryKind, digest, write_entries
from quizzes.store.database import migrate, open_database, roll_back
from quizzes.store.search import find, is_current, refresh


@pytest.fixture(scope="module")
def entries(bank: QuestionBank) -> list[Entry]:
    return list(write_entries(bank))


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def filled(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, entries: list[Entry]
) -> Iterator[Engine]:
    """A database of each kind with the whole index, for tests that change nothing."""
    if request.param == "sqlite":
        engine = open_database(f"sqlite:///{tmp_path_factory.mktemp('search') / 'test.db'}")
    else:
        url = str(request.getfixturevalue("postgresql"))
        server = open_database(url)
        with server.connect().execution_options(isolation_level="AUTOCOMMIT") as connection:
            connection.execute(text("CREATE DATABASE search"))
        server.dispose()
        engine = open_database(url.replace("/postgres?", "/search?"))
    migrate(engine)
    refresh(engine, entries)
    yield engine
    engine.dispose()


def _names(engine: Engine, bank: QuestionBank, asked: str) -> tuple[str, ...]:
    found = find(engine, bank.vocabulary.read(asked), most=10)
    return found[EntryKind.NAME].refs if EntryKind.NAME in found else ()


#: What people type, and what they mean by it: it comes first.
_SPELLINGS = [
    *((asked, "mammad-amin-rasulzade") for asked in (
        "resulzade", "Rəsulzadə", "RESULZADE", "RƏSULZADƏ", "Rasulzade", "resulzâde", "Resulzade'nin", "Resulzade’ye",
        "Rəsulzadənin", "Rəsulzadəyə", "Rasulzade's", "Mehmet Emin", "MEHMET EMİN RESULZADE", "məhəmməd əmin",
        "M. E. Resulzade", "Mehemmed Emin Resulzade",
    )),
    *((asked, "istanbul") for asked in (
        "İSTANBUL", "istanbul", "ıstanbul", "Istanbul", "ISTANBUL", "İstanbul'da", "İstanbulda", "istanbul’un",
    )),
    *((asked, "ganja-khanate") for asked in ("Gence Hanlığı", "Gəncə xanlığı", "Ganja Khanate", "gence hanligi")),
    *((asked, "ganja-khanate") for asked in ("Gence", "Gəncə", "Ganja")),
    *((asked, "baku") for asked in ("bakü", "Bakı", "baku", "BAKÜ", "Bakıda", "Bakü'den", "Bakının")),
    *((asked, "treaty-of-kars") for asked in (
        "Kars Antlaşması", "kars antlasmasi", "Kars Antlaşması’nı", "Qars müqaviləsi", "treaty of kars",
    )),
    *((asked, "musavat-party") for asked in ("müsavat", "Müsavat Partiyası", "MÜSAVAT", "Müsavatın", "musavat party")),
    *((asked, "nariman-narimanov") for asked in ("Nərimanov", "Neriman Nerimanov", "narimanov", "Nerimanov’a")),
]  # fmt: skip


@pytest.mark.parametrize(("asked", "meant"), _SPELLINGS)
def test_every_spelling_finds_who_is_meant_first(filled: Engine, bank: QuestionBank, asked: str, meant: str) -> None:
    assert _names(filled, bank, asked)[0] == meant


def test_every_name_in_every_language_finds_its_bearer(
    bank: QuestionBank, entries: list[Entry], tmp_path: Path
) -> None:
    """Every tenth, on SQLite: there are thousands."""
    engine = open_database(f"sqlite:///{tmp_path / 'all.db'}")
    migrate(engine)
    refresh(engine, entries)
    for entity in [*bank.base.entities.values()][::10]:
        for name in entity.all_names:
            found = find(engine, bank.vocabulary.read(name), most=100, kind=EntryKind.NAME)
            assert entity.id in found[EntryKind.NAME].refs, name
    engine.dispose()


def test_statements_are_found_in_all_three_languages(filled: Engine, bank: QuestionBank) -> None:
    for asked in ("cumhuriyet 28 mayıs 1918", "cümhuriyyət 28 may 1918-ci ildə", "republic on 28 May 1918"):
        found = find(filled, bank.vocabulary.read(asked), most=10)
        assert "azerbaijan-democratic-republic.founded-on" in found[EntryKind.FACT].refs, asked


def test_topics_are_found_by_their_names(filled: Engine, bank: QuestionBank) -> None:
    for asked in ("Antlaşmalar ve hükümleri", "müqavilələr və müddəaları", "treaties and their terms"):
        assert find(filled, bank.vocabulary.read(asked), most=5)[EntryKind.TOPIC].refs == ("kind-treaties",)


def test_heavier_statements_come_first(filled: Engine, bank: QuestionBank) -> None:
    found = find(filled, bank.vocabulary.read("resulzade"), most=500)[EntryKind.FACT]
    weights = [bank.base.facts[ref].weight for ref in found.refs]  # type: ignore[index]
    assert weights == sorted(weights, reverse=True)
    assert len(weights) == found.total > 100


def test_pages_of_what_is_found_follow_one_another(filled: Engine, bank: QuestionBank) -> None:
    query = bank.vocabulary.read("azerbaycan")
    whole = find(filled, query, most=60, kind=EntryKind.FACT)[EntryKind.FACT]
    parts = [find(filled, query, most=20, first=first, kind=EntryKind.FACT)[EntryKind.FACT] for first in (0, 20, 40)]
    assert [ref for part in parts for ref in part.refs] == list(whole.refs)
    assert {part.total for part in parts} == {whole.total}
    assert find(filled, query, most=20, first=10_000) == {}


def test_an_inflected_word_that_nothing_has_is_cut_to_what_names_begin_with(filled: Engine, bank: QuestionBank) -> None:
    query = bank.vocabulary.read("Topçubaşovgilmişçesine")
    assert find(filled, query, most=5) == {}
    shorter = bank.vocabulary.shorten(query)
    assert shorter is not None
    assert find(filled, shorter, most=5)[EntryKind.NAME].refs[0] == "ali-mardan-topchubashov"


@pytest.mark.parametrize(("asked", "meant"), [
    ("Besulzade", "mammad-amin-rasulzade"), ("Nsrimanov", "nariman-narimanov"),
    ("Uopçubaşov", "ali-mardan-topchubashov"),
    ("amdkara", "ankara"), ("Nuzavat Partiyasi", "musavat-party"),
])  # fmt: skip
def test_what_nothing_has_is_met_with_the_likest_names(bank: QuestionBank, asked: str, meant: str) -> None:
    assert meant in bank.vocabulary.suggest(bank.vocabulary.read(asked), 5)


def test_nothing_is_suggested_for_what_is_like_nothing(bank: QuestionBank) -> None:
    for asked in ("xyzzy", "", "!?", "qqqq wwww"):
        assert bank.vocabulary.suggest(bank.vocabulary.read(asked), 5) == []


#: What would mean something to a search engine that read it.
_SYNTAX = st.sampled_from([
    '"', "'", "*", "AND", "OR", "NOT", "NEAR(", ")", "(", ":", "names:", "{", "}", "^", "-", "+", "|", "&", "!", "<->",
    "%", "_", "\\", "\0", ";", "--", "\N{COMBINING DOT ABOVE}", "İ", "ı", "①", "ﬁ", "𐐀", "ᚠ", "resulzade",
    "'nin", "1918-ci",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(
    asked=st.one_of(st.text(max_size=300), st.lists(_SYNTAX, max_size=12).map("".join), st.lists(_SYNTAX).map(" ".join))
)
def test_no_query_is_read_as_syntax(filled: Engine, bank: QuestionBank, asked: str) -> None:
    query = bank.vocabulary.read(asked)
    find(filled, query, most=5)
    if shorter := bank.vocabulary.shorten(query):
        find(filled, shorter, most=5)
    bank.vocabulary.suggest(query, 3)
    assert "".join(piece for piece, _ in query.mark(asked)) == asked


@pytest.mark.parametrize("asked", ["", " ", "'", "*", '"', "()", "’"])
def test_no_word_finds_nothing(filled: Engine, bank: QuestionBank, asked: str) -> None:
    assert find(filled, bank.vocabulary.read(asked), most=5) == {}


def test_words_are_marked_where_they_stand(bank: QuestionBank) -> None:
    query = bank.vocabulary.read("rəsulzadə 1911")
    pieces = query.mark("Mehmet Emin Resulzade’nin partisi 1911’de kuruldu.")
    assert [piece for piece, is_found in pieces if is_found] == ["Resulzade’nin", "1911’de"]


def test_the_index_is_made_anew_only_when_what_it_holds_has_changed(engine: Engine, entries: list[Entry]) -> None:
    some = entries[:50]
    assert refresh(engine, some)
    assert not refresh(engine, some)
    assert is_current(engine, digest(some))
    changed = [replace(some[0], names=("Something else",)), *some[1:]]
    assert not is_current(engine, digest(changed))
    assert refresh(engine, changed)
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM search_entry")).scalar() == len(changed)


def test_many_at_once_make_one_index(engine: Engine, entries: list[Entry]) -> None:
    together, made = Barrier(4), []

    def make() -> None:
        together.wait()
        made.append(refresh(engine, entries))

    threads = [Thread(target=make) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(made) == [False, False, False, True]
    with engine.connect() as connection:
        assert connection.execute(text("SELECT count(*) FROM search_entry")).scalar() == len(entries)


def test_making_the_index_and_finding_in_it_are_fast(engine: Engine, bank: QuestionBank) -> None:
    started = time.perf_counter()
    refresh(engine, list(write_entries(bank)))
    assert time.perf_counter() - started < 2
    query = bank.vocabulary.read("resulzade")
    took = []
    for _ in range(20):
        started = time.perf_counter()
        find(engine, query, most=10)
        took.append(time.perf_counter() - started)
    assert min(took) < 0.01


def test_the_migration_leads_both_ways(engine: Engine, entries: list[Entry]) -> None:
    refresh(engine, entries[:5])
    roll_back(engine, "0004")
    migrate(engine)
    assert refresh(engine, entries[:5])
