"""Classes are their teachers' only; students come and go and lose nothing; a roster gives each an account."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sqlalchemy import Engine, update

from quizzes.errors import Archived, Changed, LastTeacher, NotFound
from quizzes.store.accounts import authenticate, change_password, find_by_name
from quizzes.store.attempts import read_attempt, start_attempt
from quizzes.store.class_students import (
    change_student,
    find_class,
    join_class,
    leave_class,
    list_joined,
    list_students,
    remove_student,
)
from quizzes.store.classrooms import (
    CODE_LETTERS,
    ClassroomId,
    add_teacher,
    archive_classroom,
    close_code,
    fold_code,
    list_classrooms,
    list_teachers,
    make_classroom,
    read_classroom,
    remove_teacher,
    rename_classroom,
    renew_code,
    restore_classroom,
)
from quizzes.store.credentials import judge_name, judge_password, make_password
from quizzes.store.everything import account
from quizzes.store.rosters import MOST_AT_ONCE, add_roster, reset_passwords
from quizzes.store.tables import Role
from quizzes.study.attempts import AttemptId, LearnerId, Plan, Slot
from quizzes.study.rosters import Row, derive_account_name, judge_roster
from tests.teaching import make_account

NOW = datetime(2026, 9, 14, 9, 0, tzinfo=UTC)
ZONE = "Asia/Baku"


@pytest.fixture
def ayla(engine: Engine) -> LearnerId:
    return make_account(engine, "Ayla", Role.TEACHER)


@pytest.fixture
def leyla(engine: Engine) -> LearnerId:
    """Another teacher."""
    return make_account(engine, "Leyla", Role.TEACHER)


@pytest.fixture
def deniz(engine: Engine) -> LearnerId:
    return make_account(engine, "Deniz")


@pytest.fixture
def classroom(engine: Engine, ayla: LearnerId) -> ClassroomId:
    return make_classroom(engine, ayla, "9-B", ZONE, now=NOW)


def _code(engine: Engine, classroom: ClassroomId, teacher: LearnerId) -> str:
    code = read_classroom(engine, classroom, teacher).join_code
    assert code is not None
    return code


def _rows(*names: str) -> list[Row]:
    return judge_roster([[name] for name in names], [])


def test_a_class_has_a_code_of_letters_nobody_mistakes(engine: Engine, ayla: LearnerId, classroom: ClassroomId) -> None:
    code = _code(engine, classroom, ayla)
    assert 6 <= len(code) <= 8
    assert not set(code) & set("0O1Il")
    assert set(CODE_LETTERS) == set(fold_code(CODE_LETTERS))


def test_another_teachers_class_does_not_exist(
    engine: Engine, ayla: LearnerId, leyla: LearnerId, deniz: LearnerId, classroom: ClassroomId
) -> None:
    join_class(engine, _code(engine, classroom, ayla), deniz, "Deniz", now=NOW)
    for stranger in (leyla, deniz):
        for deed in (
            lambda one: read_classroom(engine, classroom, one),
            lambda one: list_students(engine, classroom, one),
            lambda one: list_teachers(engine, classroom, one),
            lambda one: rename_classroom(engine, classroom, one, "x", ZONE, before=("9-B", ZONE)),
            lambda one: archive_classroom(engine, classroom, one, now=NOW),
            lambda one: restore_classroom(engine, classroom, one),
            lambda one: renew_code(engine, classroom, one),
            lambda one: close_code(engine, classroom, one),
            lambda one: add_teacher(engine, classroom, one, "Leyla", now=NOW),
            lambda one: remove_teacher(engine, classroom, one, "Ayla"),
            lambda one: change_student(engine, classroom, one, deniz, "x", 0, before=("Deniz", 0)),
            lambda one: remove_student(engine, classroom, one, deniz, now=NOW),
            lambda one: add_roster(engine, classroom, one, [], now=NOW),
            lambda one: reset_passwords(engine, classroom, one, [deniz]),
        ):
            with pytest.raises(NotFound):
                deed(stranger)
    assert list_classrooms(engine, leyla) == []
    assert [one.name for one in list_students(engine, classroom, ayla)] == ["Deniz"]


def test_an_archived_class_is_read_and_nothing_else(
    engine: Engine, ayla: LearnerId, deniz: LearnerId, classroom: ClassroomId
) -> None:
    code = _code(engine, classroom, ayla)
    archive_classroom(engine, classroom, ayla, now=NOW)
    assert read_classroom(engine, classroom, ayla).is_archived
    for deed in (
        lambda: join_class(engine, code, deniz, "Deniz", now=NOW),
        lambda: rename_classroom(engine, classroom, ayla, "x", ZONE, before=("9-B", ZONE)),
        lambda: renew_code(engine, classroom, ayla),
        lambda: add_roster(engine, classroom, ayla, _rows("Elif"), now=NOW),
    ):
        with pytest.raises(Archived):
            deed()
    restore_classroom(engine, classroom, ayla)
    assert join_class(engine, code, deniz, "Deniz", now=NOW)[1]


def test_of_two_teachers_who_rename_at_once_the_second_is_told(
    engine: Engine, ayla: LearnerId, leyla: LearnerId, classroom: ClassroomId
) -> None:
    assert add_teacher(engine, classroom, ayla, "LEYLA", now=NOW)
    seen = ("9-B", ZONE)
    rename_classroom(engine, classroom, ayla, "9-B tarih", ZONE, before=seen)
    with pytest.raises(Changed):
        rename_classroom(engine, classroom, leyla, "9-C", ZONE, before=seen)
    rename_classroom(engine, classroom, ayla, "9-B tarih", ZONE, before=seen)  # the same form sent twice
    assert read_classroom(engine, classroom, leyla).name == "9-B tarih"


def test_only_a_teacher_becomes_a_co_teacher_and_one_always_stays(
    engine: Engine, ayla: LearnerId, leyla: LearnerId, deniz: LearnerId, classroom: ClassroomId
) -> None:
    assert add_teacher(engine, classroom, ayla, "Deniz", now=NOW) is None
    assert add_teacher(engine, classroom, ayla, "Nobody", now=NOW) is None
    with pytest.raises(LastTeacher):
        remove_teacher(engine, classroom, ayla, "Ayla")
    for _twice in range(2):
        add_teacher(engine, classroom, ayla, "Leyla", now=NOW)
    assert [one.name for one in list_teachers(engine, classroom, leyla)] == ["Ayla", "Leyla"]
    remove_teacher(engine, classroom, leyla, "Ayla")
    with pytest.raises(NotFound):
        read_classroom(engine, classroom, ayla)
    with pytest.raises(LastTeacher):
        remove_teacher(engine, classroom, leyla, "Leyla")


def test_two_teachers_who_remove_each_other_leave_one(
    engine: Engine, ayla: LearnerId, leyla: LearnerId, classroom: ClassroomId
) -> None:
    add_teacher(engine, classroom, ayla, "Leyla", now=NOW)

    def remove(pair: tuple[LearnerId, str]) -> bool:
        try:
            remove_teacher(engine, classroom, *pair)
        except NotFound:
            return False
        return True

    with ThreadPoolExecutor(2) as pool:
        done = list(pool.map(remove, [(ayla, "Leyla"), (leyla, "Ayla")]))
    assert sorted(done) == [False, True]
    assert len(list_teachers(engine, classroom, ayla if done[0] else leyla)) == 1


def test_a_code_is_found_however_typed_until_it_is_renewed_or_closed(
    engine: Engine, ayla: LearnerId, classroom: ClassroomId
) -> None:
    code = _code(engine, classroom, ayla)
    assert find_class(engine, f" {code[:3].lower()}-{code[3:]} ").name == "9-B"
    assert find_class(engine, code).teachers == ["Ayla"]
    new = renew_code(engine, classroom, ayla)
    for unknown in (code, "", "-", "0000000", "ZZZ\0ZZZ"):
        with pytest.raises(NotFound):
            find_class(engine, unknown)
    close_code(engine, classroom, ayla)
    with pytest.raises(NotFound):
        find_class(engine, new)


def test_joining_twice_changes_nothing_and_who_comes_back_is_the_same_student(
    engine: Engine, ayla: LearnerId, deniz: LearnerId, classroom: ClassroomId
) -> None:
    code = _code(engine, classroom, ayla)
    assert join_class(engine, code, deniz, "Deniz Kaya", now=NOW)[1]
    assert not join_class(engine, code, deniz, "Someone Else", now=NOW)[1]
    change_student(engine, classroom, ayla, deniz, "Deniz K.", 25, before=("Deniz Kaya", 0))
    assert leave_class(engine, classroom, deniz, now=NOW) == "9-B"
    assert list_joined(engine, deniz) == []
    [gone] = list_students(engine, classroom, ayla)
    assert gone.left_at == NOW
    assert join_class(engine, code, deniz, "Deniz", now=NOW)[1]
    [back] = list_students(engine, classroom, ayla)
    assert (back.name, back.extra_time, back.left_at) == ("Deniz K.", 25, None)
    assert [one.own_name for one in list_joined(engine, deniz)] == ["Deniz K."]
    with pytest.raises(NotFound):
        leave_class(engine, classroom, ayla, now=NOW)


def test_a_guest_cannot_be_a_student(engine: Engine, ayla: LearnerId, classroom: ClassroomId) -> None:
    with pytest.raises(NotFound):
        join_class(engine, _code(engine, classroom, ayla), LearnerId("guest"), "Guest", now=NOW)


def test_a_removed_students_work_stays_hers(
    engine: Engine, ayla: LearnerId, deniz: LearnerId, classroom: ClassroomId
) -> None:
    join_class(engine, _code(engine, classroom, ayla), deniz, "Deniz", now=NOW)
    start_attempt(engine, AttemptId("a"), deniz, Plan(), [Slot(1, "item", ())], now=NOW)
    for _twice in range(2):
        remove_student(engine, classroom, ayla, deniz, now=NOW)
    assert read_attempt(engine, AttemptId("a"), deniz).slots
    assert read_classroom(engine, classroom, ayla).students == 0


def test_membership_follows_a_change_of_password(
    engine: Engine, ayla: LearnerId, deniz: LearnerId, classroom: ClassroomId
) -> None:
    join_class(engine, _code(engine, classroom, ayla), deniz, "Deniz", now=NOW)
    new, own = change_password(engine, deniz, "kalem ve defter"), change_password(engine, ayla, "defter ve kalem")
    assert [one.learner for one in list_students(engine, classroom, own)] == [new]


def test_of_two_teachers_who_change_a_student_the_second_is_told(
    engine: Engine, ayla: LearnerId, deniz: LearnerId, classroom: ClassroomId
) -> None:
    join_class(engine, _code(engine, classroom, ayla), deniz, "Deniz", now=NOW)
    change_student(engine, classroom, ayla, deniz, "Deniz", 50, before=("Deniz", 0))
    with pytest.raises(Changed):
        change_student(engine, classroom, ayla, deniz, "Denız", 0, before=("Deniz", 0))


def test_a_roster_makes_accounts_that_open(engine: Engine, ayla: LearnerId, classroom: ClassroomId) -> None:
    make_account(engine, "Elif Kaya")
    make_account(engine, "elif kaya 2")
    slips = add_roster(engine, classroom, ayla, _rows("Əli Məmmədov", "Elif Kaya", "Li"), now=NOW)
    assert [slip.account for slip in slips] == ["Əli Məmmədov", "Elif Kaya 3", "Li 1"]
    for slip in slips:
        learner = authenticate(engine, slip.account.lower(), slip.password)
        assert learner
        assert [one.name for one in list_joined(engine, learner)] == ["9-B"]
    assert all(one.is_made_here for one in list_students(engine, classroom, ayla))


def test_names_that_derive_one_account_name_get_two(engine: Engine, ayla: LearnerId, classroom: ClassroomId) -> None:
    rows = [Row(1, "Elif"), Row(2, "Elif Kaya", "Elif"), Row(3, "ELİF (A)", "elif")]
    slips = add_roster(engine, classroom, ayla, rows, now=NOW)
    assert [slip.account for slip in slips] == ["Elif", "Elif 2", "elif 3"]


def test_a_roster_sent_twice_makes_nobody_twice(engine: Engine, ayla: LearnerId, classroom: ClassroomId) -> None:
    rows = _rows("Elif", "Ömer")
    with ThreadPoolExecutor(2) as pool:
        both = list(pool.map(lambda _: add_roster(engine, classroom, ayla, rows, now=NOW), range(2)))
    assert sorted(len(slips) for slips in both) == [0, 2]
    assert read_classroom(engine, classroom, ayla).students == 2


def test_a_batch_has_its_limit(engine: Engine, ayla: LearnerId, classroom: ClassroomId) -> None:
    with pytest.raises(ValueError, match="at once"):
        add_roster(engine, classroom, ayla, [Row(n, f"Elif {n}") for n in range(MOST_AT_ONCE + 1)], now=NOW)


def test_only_what_the_class_made_is_given_a_new_password(
    engine: Engine, ayla: LearnerId, leyla: LearnerId, deniz: LearnerId, classroom: ClassroomId
) -> None:
    [slip] = add_roster(engine, classroom, ayla, _rows("Elif"), now=NOW)
    join_class(engine, _code(engine, classroom, ayla), deniz, "Deniz", now=NOW)
    elif_ = find_by_name(engine, "Elif")
    assert elif_
    with pytest.raises(NotFound):
        reset_passwords(engine, classroom, ayla, [elif_, deniz])
    assert authenticate(engine, "Elif", slip.password) == elif_  # neither was changed

    hers = make_classroom(engine, leyla, "10-A", ZONE, now=NOW)
    join_class(engine, _code(engine, hers, leyla), elif_, "Elif", now=NOW)
    with pytest.raises(NotFound):
        reset_passwords(engine, hers, leyla, [elif_])

    start_attempt(engine, AttemptId("a"), elif_, Plan(), [Slot(1, "item", ())], now=NOW)
    [new] = reset_passwords(engine, classroom, ayla, [elif_])
    assert authenticate(engine, "Elif", slip.password) is None
    now_hers = authenticate(engine, "Elif", new.password)
    assert now_hers
    assert now_hers != elif_
    assert read_attempt(engine, AttemptId("a"), now_hers).slots
    with pytest.raises(NotFound):
        reset_passwords(engine, classroom, ayla, [elif_])  # the second of two teachers

    leave_class(engine, classroom, now_hers, now=NOW)
    with pytest.raises(NotFound):
        reset_passwords(engine, classroom, ayla, [now_hers])


def test_no_password_is_kept_in_clear(engine: Engine, ayla: LearnerId, classroom: ClassroomId) -> None:
    [slip] = add_roster(engine, classroom, ayla, _rows("Elif"), now=NOW)
    with engine.connect() as connection:
        kept = connection.execute(account.select()).mappings().all()
    assert slip.password not in repr(kept)
    with engine.begin() as connection:
        connection.execute(update(account).values(made_by_class=None))
    with pytest.raises(NotFound):
        reset_passwords(engine, classroom, ayla, [one.learner for one in list_students(engine, classroom, ayla)])


def test_passwords_made_are_strong_enough_and_differ() -> None:
    made = {make_password() for _ in range(500)}
    assert len(made) == 500
    assert all(judge_password(password, "Elif Kaya") is None for password in made)


@given(st.text(max_size=90))
def test_what_is_derived_is_a_name_of_an_account_with_a_number_too(name: str) -> None:
    found = derive_account_name(name)
    assert found == "" or judge_name(f"{found} 99999") is None
    assert found == "" or (judge_name(found) is None and derive_account_name(found) == found)
