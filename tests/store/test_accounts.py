"""Accounts are kept the same way in SQLite and in PostgreSQL; a guest's record is merged whole, once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from threading import Thread
from typing import Any

import pytest
from argon2 import PasswordHasher
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection, Engine, Table, delete, func, insert, select, update
from sqlmodel import SQLModel

from quizzes.errors import NameTaken, NotFound
from quizzes.questions.mark import Grade, Mark, Reason
from quizzes.store import everything, teaching_tables
from quizzes.store.accounts import (
    authenticate,
    change_password,
    find_account,
    find_by_name,
    is_password,
    open_account,
    recover_account,
    rename_account,
    renew_recovery_code,
)
from quizzes.store.attempts import add_response, start_attempt
from quizzes.store.cards import add_review, read_card, undo_review
from quizzes.store.credentials import (
    NameFault,
    PasswordFault,
    hash_recovery_code,
    is_recovery_code,
    judge_name,
    judge_password,
    make_recovery_code,
    tidy_name,
)
from quizzes.store.everything import NOBODY, OWNERS, SIGNED, delete_everything, has_record, read_everything
from quizzes.store.merging import merge_guest
from quizzes.store.preferences import Motion, Preferences, TextSize, Theme, find_preferences, keep_preferences
from quizzes.study.attempts import AttemptId, LearnerId, Plan, Slot
from quizzes.study.cards import Rating

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
GUEST, OTHER = LearnerId("guest"), LearnerId("other")
PASSWORD = "kalem ve defter"
RIGHT = Mark(Grade.RIGHT, Reason.MATCH)


def _open(engine: Engine, name: str = "Leyla", guest: LearnerId = GUEST) -> LearnerId:
    return open_account(engine, guest, name, PASSWORD, Preferences(), now=NOW)[0]


def _add_attempt(engine: Engine, attempt_id: str, learner: LearnerId) -> None:
    start_attempt(
        engine, AttemptId(attempt_id), learner, Plan(), [Slot(1, "a.b", ("x", "y")), Slot(2, "c", ())], now=NOW
    )
    add_response(engine, AttemptId(attempt_id), 1, "x", RIGHT, now=NOW, language="az")


def _card(learner: str, item_id: str, times: list[datetime], *, stability: float = 3.0) -> dict[str, Any]:
    return {
        "learner": learner, "item_id": item_id, "state": 2, "step": None, "stability": stability, "difficulty": 5.0,
        "due": max(times) + timedelta(days=3), "introduced_at": min(times), "last_review_at": max(times),
        "reviews": len(times), "lapses": 1, "is_suspended": False,
    }  # fmt: skip


def _add_card(engine: Engine, learner: str, item_id: str, times: list[datetime], *, stability: float = 3.0) -> None:
    rows = [
        {"learner": learner, "item_id": item_id, "number": number, "rating": 3, "reviewed_at": time, "before": None}
        for number, time in enumerate(times, 1)
    ]
    with engine.begin() as connection:
        connection.execute(insert(everything.card), _card(learner, item_id, times, stability=stability))
        connection.execute(insert(everything.review), rows)


def _add_deck(engine: Engine, learner: str, topic: str, added_at: datetime = NOW) -> None:
    with engine.begin() as connection:
        connection.execute(insert(everything.deck), {"learner": learner, "topic": topic, "added_at": added_at})


def _add_report(engine: Engine, learner: str, report_id: str = "r") -> None:
    row = {
        "id": report_id, "item_id": "a.b", "learner": learner, "language": "tr", "reason": "wrong",
        "text": "1918 değil", "state": "open", "created_at": NOW,
    }  # fmt: skip
    with engine.begin() as connection:
        connection.execute(insert(everything.report), row)


def _add_document(engine: Engine, owner: str, document_id: str = "d") -> None:
    row = {
        "id": document_id, "owner": owner, "name": "ders.txt", "size": 3, "state": "queued", "progress": 0.0,
        "passages": 0, "candidates": 0, "attempts": 0, "created_at": NOW,
    }  # fmt: skip
    with engine.begin() as connection:
        connection.execute(insert(everything.document), row)


def _fill(engine: Engine, learner: LearnerId, mark: str = "1", *, is_guest: bool = False) -> None:
    """Something of everything a learner may have; of a guest only what one may have without an account."""
    _add_attempt(engine, f"attempt-{mark}", learner)
    _add_card(engine, learner, "a.b", [NOW])
    _add_deck(engine, learner, "republic")
    _add_report(engine, learner, f"report-{mark}")
    _add_document(engine, learner, f"document-{mark}")
    if not is_guest:
        _fill_teaching(engine, learner, mark)
    keep_preferences(engine, learner, Preferences("az", "Asia/Baku", TextSize.LARGE, Motion.LESS, Theme.DARK))


def _fill_teaching(engine: Engine, learner: LearnerId, mark: str) -> None:
    """A set, a class that she leads and attends, and what she is allowed in its assignment."""
    with engine.begin() as connection:
        add = partial(_insert_row, connection)
        add(
            teaching_tables.QuestionSetRow,
            id=f"set-{mark}", owner=learner, title="x", items="a", version=1, created_at=NOW, updated_at=NOW,
        )  # fmt: skip
        add(teaching_tables.ClassroomRow, id=f"class-{mark}", name="9-A", time_zone="Asia/Baku", created_at=NOW)
        add(teaching_tables.ClassroomTeacherRow, classroom_id=f"class-{mark}", teacher=learner, added_at=NOW)
        add(
            teaching_tables.ClassroomStudentRow,
            classroom_id=f"class-{mark}", learner=learner, name="Deniz", extra_time=0, joined_at=NOW,
        )  # fmt: skip
        add(
            teaching_tables.AssignmentRow,
            id=f"task-{mark}", classroom_id=f"class-{mark}", title="x", items="a", opens_at=NOW, shuffles=False,
            feedback="at-once", counting="best", late="accept", penalty=0, is_for_all=True, created_at=NOW,
            created_by=learner,
        )  # fmt: skip
        add(
            teaching_tables.AllowanceRow,
            assignment_id=f"task-{mark}", learner=learner, is_chosen=True, extra_attempts=0,
        )  # fmt: skip


def _insert_row(connection: Connection, row: Any, **values: Any) -> None:
    connection.execute(insert(row), values)


def _owners(engine: Engine) -> dict[str, list[str]]:
    with engine.connect() as connection:
        return {
            column.table.name: sorted(connection.execute(select(column)).scalars())
            for column in (*OWNERS, everything.report.c.learner)
        }


def _rows(engine: Engine, table: Table) -> int:
    with engine.connect() as connection:
        return int(connection.execute(select(func.count()).select_from(table)).scalar_one())


def test_every_column_that_names_a_learner_is_known() -> None:
    named = {
        (table.name, column.name)
        for table in SQLModel.metadata.tables.values()
        for column in table.c
        if column.name in {"learner", "owner", "teacher", "actor", "created_by", "used_by"}
        or (table.name, column.name) == ("learner", "id")
    }
    assert named == {(column.table.name, column.name) for column in (*OWNERS, *SIGNED)}


def test_opening_an_account_keeps_the_record_and_ends_the_id_of_before(engine: Engine) -> None:
    _fill(engine, GUEST)
    learner, _ = open_account(engine, GUEST, "Leyla", PASSWORD, Preferences("tr"), now=NOW)
    assert learner != GUEST
    assert set(map(tuple, _owners(engine).values())) == {(learner,)}
    assert authenticate(engine, "leyla", PASSWORD) == learner
    account = find_account(engine, learner)
    assert account
    assert (account.name, account.created_at, account.has_recovery_code) == ("Leyla", NOW, True)
    assert find_account(engine, GUEST) is None


def test_the_password_is_kept_as_a_hash_of_the_parameters_meant(engine: Engine) -> None:
    _open(engine)
    with engine.connect() as connection:
        kept = connection.execute(select(everything.account)).mappings().one()
    assert kept["password_hash"].startswith("$argon2id$v=19$m=19456,t=2,p=1$")
    assert not any(PASSWORD in str(value) for value in kept.values())


@pytest.mark.parametrize("name", ["Leyla", "leyla", "LEYLA", "Léyla", "LEYLÂ", "lеylа"])
def test_a_name_that_looks_like_a_taken_one_is_refused_and_nothing_is_moved(engine: Engine, name: str) -> None:
    _open(engine)
    _add_attempt(engine, "first", OTHER)
    with pytest.raises(NameTaken):
        _open(engine, name, OTHER)
    assert has_record(engine, OTHER)
    assert _rows(engine, everything.account) == 1


def test_a_name_is_found_however_it_is_typed(engine: Engine) -> None:
    learner = _open(engine, "Məhəmməd Əmin RƏSULZADƏ")
    assert authenticate(engine, "mehemmed emin resulzade", PASSWORD) == learner
    assert find_by_name(engine, "MEHEMMED-EMİN RESULZADE") == learner
    assert authenticate(engine, "mehemmed emin", PASSWORD) is None


@pytest.mark.parametrize(("name", "password"), [("Leyla", "kalem ve Defter"), ("Leyla", ""), ("Deniz", PASSWORD)])
def test_a_wrong_password_and_an_unknown_name_open_nothing(engine: Engine, name: str, password: str) -> None:
    _open(engine)
    assert authenticate(engine, name, password) is None


def test_a_password_is_the_same_from_any_keyboard(engine: Engine) -> None:
    learner, _ = open_account(engine, GUEST, "Leyla", "şəhər ağacı", Preferences(), now=NOW)
    assert authenticate(engine, "Leyla", "s\u0327əhər ag\u0306acı") == learner


def test_a_hash_of_other_parameters_is_made_anew_at_log_in(engine: Engine) -> None:
    learner = _open(engine)
    weak = PasswordHasher(time_cost=1, memory_cost=8, parallelism=1).hash(PASSWORD)
    with engine.begin() as connection:
        connection.execute(update(everything.account).values(password_hash=weak))
    assert authenticate(engine, "Leyla", "another one") is None
    assert authenticate(engine, "Leyla", PASSWORD) == learner
    with engine.connect() as connection:
        kept = connection.execute(select(everything.account.c.password_hash)).scalar_one()
    assert "m=19456,t=2,p=1" in kept
    assert authenticate(engine, "Leyla", PASSWORD) == learner


def test_a_new_password_gives_everything_a_new_id(engine: Engine) -> None:
    learner = _open(engine)
    _fill(engine, learner)
    new = change_password(engine, learner, "defter ve kalem")
    assert set(map(tuple, _owners(engine).values())) == {(new,)}
    assert new != learner
    assert not has_record(engine, learner)
    assert not is_password(engine, new, PASSWORD)
    assert is_password(engine, new, "defter ve kalem")
    with pytest.raises(NotFound):
        change_password(engine, learner, "the second of two posts")


def test_an_account_is_renamed_but_not_as_another(engine: Engine) -> None:
    learner = _open(engine)
    _open(engine, "Deniz", OTHER)
    rename_account(engine, learner, "LEYLA")
    account = find_account(engine, learner)
    assert account
    assert account.name == "LEYLA"
    with pytest.raises(NameTaken):
        rename_account(engine, learner, "denız")
    assert authenticate(engine, "Leyla", PASSWORD) == learner


def test_a_recovery_code_opens_the_account_once(engine: Engine) -> None:
    learner, code = open_account(engine, GUEST, "Leyla", PASSWORD, Preferences(), now=NOW)
    _fill(engine, learner)
    assert recover_account(engine, "Leyla", make_recovery_code(), "unutmam artık") is None
    assert recover_account(engine, "Deniz", code, "unutmam artık") is None
    found = recover_account(engine, "LEYLA", code.lower().replace("-", " "), "unutmam artık")
    assert found
    new, next_code = found
    assert set(map(tuple, _owners(engine).values())) == {(new,)}
    assert authenticate(engine, "Leyla", "unutmam artık") == new
    assert recover_account(engine, "Leyla", code, "bir daha yok") is None
    assert recover_account(engine, "Leyla", next_code, "bir daha var") is not None


def test_a_renewed_code_replaces_the_one_before(engine: Engine) -> None:
    learner, code = open_account(engine, GUEST, "Leyla", PASSWORD, Preferences(), now=NOW)
    new = renew_recovery_code(engine, learner)
    assert recover_account(engine, "Leyla", code, "unutmam artık") is None
    assert recover_account(engine, "Leyla", new, "unutmam artık") is not None
    with pytest.raises(NotFound):
        renew_recovery_code(engine, GUEST)


def test_an_account_without_a_code_is_opened_by_none(engine: Engine) -> None:
    _open(engine)
    with engine.begin() as connection:
        connection.execute(update(everything.account).values(recovery_hash=None))
    for code in ("", "None", "-"):
        assert recover_account(engine, "Leyla", code, "unutmam artık") is None


def test_preferences_leave_how_she_studies_alone(engine: Engine) -> None:
    assert find_preferences(engine, GUEST) is None
    keep_preferences(engine, GUEST, Preferences("az"))
    with engine.begin() as connection:
        connection.execute(update(everything.settings).values(new_per_day=7, retention=0.8))
    changed = Preferences("tr", "Asia/Baku", TextSize.VERY_LARGE, Motion.LESS, Theme.LIGHT)
    keep_preferences(engine, GUEST, changed)
    assert find_preferences(engine, GUEST) == changed
    with engine.connect() as connection:
        row = connection.execute(select(everything.settings)).mappings().one()
    assert (row["new_per_day"], row["retention"]) == (7, 0.8)


def test_everything_is_deleted_and_nothing_of_others(engine: Engine) -> None:
    learner = _open(engine)
    _fill(engine, learner, "1")
    _fill(engine, OTHER, "2")
    assert delete_everything(engine, learner, now=NOW) == ["document-1"]
    owners = _owners(engine)
    assert owners.pop("account") == []
    assert owners.pop("report") == [NOBODY, OTHER]
    assert set(map(tuple, owners.values())) == {(OTHER,)}
    assert _rows(engine, SQLModel.metadata.tables["response"]) == 1
    assert authenticate(engine, "Leyla", PASSWORD) is None
    assert delete_everything(engine, learner, now=NOW) == []


def test_everything_is_read_without_ids_and_hashes(engine: Engine) -> None:
    learner = _open(engine)
    _fill(engine, learner, "1")
    _fill(engine, OTHER, "2")
    found = read_everything(engine, learner)
    assert found["account"] == {"name": "Leyla", "created_at": NOW, "role": "student", "email": None}
    assert [item["response"] for item in found["attempts"][0]["items"]] == ["x", None]
    assert {
        key: len(found[key]) for key in ("attempts", "decks", "cards", "reviews", "reports", "documents")
    } == dict.fromkeys(("attempts", "decks", "cards", "reviews", "reports", "documents"), 1)
    assert str(learner) not in str(found)
    assert "argon2" not in str(found)


# Merging.


def test_a_merge_brings_everything_and_doubles_nothing(engine: Engine) -> None:
    learner = _open(engine)
    _fill(engine, learner, "1")
    _fill(engine, GUEST, "2", is_guest=True)
    _add_card(engine, GUEST, "only.theirs", [NOW])
    _add_deck(engine, GUEST, "diplomacy")
    for _ in range(2):
        merge_guest(engine, GUEST, learner)
        owners = _owners(engine)
        assert {owner for found in owners.values() for owner in found} == {learner}
        assert {name: len(found) for name, found in owners.items()} == {
            "account": 1, "attempt": 2, "card": 2, "deck": 2, "document": 2, "learner": 1, "report": 2, "review": 3,
            "question_set": 1, "classroom_teacher": 1, "classroom_student": 1, "allowance": 1,
        }  # fmt: skip


def test_what_the_account_has_set_stays_set(engine: Engine) -> None:
    learner = _open(engine)
    keep_preferences(engine, learner, Preferences(theme=Theme.DARK))
    keep_preferences(engine, GUEST, Preferences(theme=Theme.LIGHT))
    merge_guest(engine, GUEST, learner)
    assert find_preferences(engine, learner) == Preferences(theme=Theme.DARK)
    assert find_preferences(engine, GUEST) is None


def test_what_the_guest_has_set_counts_where_the_account_set_nothing(engine: Engine) -> None:
    learner = _open(engine)
    with engine.begin() as connection:
        connection.execute(delete(everything.settings))
    keep_preferences(engine, GUEST, Preferences(theme=Theme.LIGHT))
    merge_guest(engine, GUEST, learner)
    assert find_preferences(engine, learner) == Preferences(theme=Theme.LIGHT)


def test_a_card_of_both_is_scheduled_anew_from_all_its_reviews(engine: Engine) -> None:
    """As if one learner had given them all, and each may be undone as hers."""
    learner = _open(engine)
    days = [NOW + timedelta(days=day) for day in range(5)]
    given = {GUEST: (days[1], days[4]), learner: (days[0], days[2])}
    for owner, times in given.items():
        for number, now in enumerate(times, 1):
            assert add_review(engine, LearnerId(owner), "a.b", number, Rating.GOOD, now=now, retention=0.9)
    merge_guest(engine, GUEST, learner)
    alone = LearnerId("alone")
    for number, now in enumerate((days[0], days[1], days[2], days[4]), 1):
        add_review(engine, alone, "a.b", number, Rating.GOOD, now=now, retention=0.9)
    assert read_card(engine, learner, "a.b") == read_card(engine, alone, "a.b")
    assert undo_review(engine, learner, "a.b", 4)
    assert undo_review(engine, alone, "a.b", 4)
    assert read_card(engine, learner, "a.b") == read_card(engine, alone, "a.b")


def test_nobody_takes_another_account_by_merging(engine: Engine) -> None:
    learner, other = _open(engine), _open(engine, "Deniz", OTHER)
    _add_attempt(engine, "first", other)
    merge_guest(engine, other, learner)
    merge_guest(engine, learner, learner)
    assert has_record(engine, other)
    assert not has_record(engine, learner)


def test_a_merge_into_no_account_is_refused_and_changes_nothing(engine: Engine) -> None:
    _fill(engine, GUEST)
    with pytest.raises(NotFound):
        merge_guest(engine, GUEST, OTHER)
    assert has_record(engine, GUEST)


_ITEMS = st.sampled_from(["a", "b", "c", "d"])
_TIMES = st.lists(st.integers(0, 500), min_size=1, max_size=5, unique=True).map(sorted)
_RECORDS = st.dictionaries(_ITEMS, _TIMES)
_DECKS = st.sets(st.sampled_from(["republic", "diplomacy", "all"]))


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mine=_RECORDS, theirs=_RECORDS, my_decks=_DECKS, their_decks=_DECKS, attempts=st.integers(0, 3))
def test_nothing_is_lost_and_nothing_doubled(
    engine: Engine,
    mine: dict[str, list[int]],
    theirs: dict[str, list[int]],
    my_decks: set[str],
    their_decks: set[str],
    attempts: int,
) -> None:
    with engine.begin() as connection:
        for column in OWNERS:
            connection.execute(delete(column.table))
    learner = _open(engine)
    for owner, record, decks in ((learner, mine, my_decks), (GUEST, theirs, their_decks)):
        for item_id, minutes in record.items():
            _add_card(engine, owner, item_id, [NOW + timedelta(minutes=minute) for minute in minutes])
        for topic in decks:
            _add_deck(engine, owner, topic)
    for number in range(attempts):
        _add_attempt(engine, f"attempt-{number}", GUEST)
    _run_together([lambda: merge_guest(engine, GUEST, learner)] * 2)
    merge_guest(engine, GUEST, learner)

    with engine.connect() as connection:
        reviews = connection.execute(select(everything.review).order_by(everything.review.c.number)).all()
        cards = connection.execute(select(everything.card)).all()
        topics = list(connection.execute(select(everything.deck.c.topic)).scalars())
    whole = Counter(
        (item_id, NOW + timedelta(minutes=minute))
        for record in (mine, theirs)
        for item_id, minutes in record.items()
        for minute in minutes
    )
    assert Counter((row.item_id, row.reviewed_at) for row in reviews) == whole
    assert {row.learner for row in [*reviews, *cards]} <= {learner}
    assert sorted(topics) == sorted(my_decks | their_decks)
    assert _owners(engine)["attempt"] == [learner] * attempts
    assert {card.item_id for card in cards} == {*mine, *theirs}
    for card in cards:
        own = [row for row in reviews if row.item_id == card.item_id]
        assert [row.number for row in own] == [*range(1, len(own) + 1)]
        assert [row.reviewed_at for row in own] == sorted(row.reviewed_at for row in own)
        assert card.reviews == len(own)
        assert (card.introduced_at, card.last_review_at) == (own[0].reviewed_at, own[-1].reviewed_at)


def _run_together(calls: list[Callable[[], object]]) -> None:
    failed: list[Exception] = []

    def run(call: Callable[[], object]) -> None:
        try:
            call()
        except Exception as error:
            failed.append(error)

    threads = [Thread(target=run, args=(call,)) for call in calls]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert failed == []


def test_of_accounts_opened_at_once_by_one_name_one_is_kept(engine: Engine) -> None:
    _add_attempt(engine, "first", GUEST)
    opened: list[LearnerId] = []

    def open_one() -> None:
        try:
            opened.append(_open(engine))
        except NameTaken:
            opened.append(NOBODY)

    _run_together([open_one] * 3)
    assert sorted(bool(learner) for learner in opened) == [False, False, True]
    assert _owners(engine)["attempt"] == [learner for learner in opened if learner]


# What may be a name, a password, a code.


@pytest.mark.parametrize("name", ["Ayla", "Şükrü Ö.", "O’Neil-Ağa", "李小龙", "Лейла", "हिन्दी", "123"])
def test_any_language_makes_a_name(name: str) -> None:
    assert judge_name(name) is None


@pytest.mark.parametrize(
    ("name", "fault"),
    [
        ("  a  b  ", None),
        ("al", NameFault.TOO_SHORT),
        (" " * 9, NameFault.TOO_SHORT),
        ("x" * 41, NameFault.TOO_LONG),
        ("...", NameFault.ODD_CHARACTERS),
        ("a\u200bbc", NameFault.ODD_CHARACTERS),
        ("ab\x00c", NameFault.ODD_CHARACTERS),
        ("<b>abc", NameFault.ODD_CHARACTERS),
    ],
)
def test_what_is_no_name_is_told(name: str, fault: NameFault | None) -> None:
    assert judge_name(tidy_name(name)) is fault


@pytest.mark.parametrize(
    ("password", "fault"),
    [
        ("kısacık", PasswordFault.TOO_SHORT),
        ("x" * 201, PasswordFault.TOO_LONG),
        ("12345678", PasswordFault.COMMON),
        ("Galatasaray1905", PasswordFault.COMMON),
        ("AZƏRBAYCAN1", PasswordFault.COMMON),
        ("ŞifreŞifre", PasswordFault.COMMON),
        ("qwertyuiop", PasswordFault.COMMON),
        ("!!!!!!!!", PasswordFault.COMMON),
        ("1Leyla-Memmedova1", PasswordFault.LIKE_NAME),
        ("avodemmeMalyeL", PasswordFault.LIKE_NAME),
        ("kalem ve defter", None),
        ("        a", PasswordFault.COMMON),
        ("ev dağda dır", None),
    ],
)
def test_a_password_is_judged_by_length_commonness_and_name_only(password: str, fault: PasswordFault | None) -> None:
    assert judge_password(password, "Leyla Məmmədova") is fault


def test_a_recovery_code_is_read_as_people_write_it() -> None:
    kept = hash_recovery_code("S8SCR-X60FZ-31G30-GRTES")
    assert is_recovery_code(" s8scr x6ofz 3ıg3o grtes", kept)
    assert is_recovery_code("S8SCRX60FZ3LG30GRTES", kept)
    assert not is_recovery_code("S8SCR-X60FZ-31G30-GRTE", kept)
    assert make_recovery_code() != make_recovery_code()
