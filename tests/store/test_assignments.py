"""Assignments in both databases: who sees them, how often they are sat, what counts, regrades."""

from __future__ import annotations

import secrets
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from sqlalchemy import Engine, event, select, update

from quizzes.errors import Conflict, ContentError, NotFound
from quizzes.questions.mark import Grade, Mark, Reason
from quizzes.store.assignments import (
    Refused,
    begin_attempt,
    change_terms,
    give_assignment,
    list_allowances,
    list_assignments,
    list_given,
    list_students,
    read_answers,
    read_assignment,
    read_given,
    read_gradebook,
    read_student_attempt,
    regrade,
    set_allowance,
    withdraw_assignment,
)
from quizzes.store.attempts import add_response, finish_attempt, hand_in, read_attempt, start_attempt
from quizzes.store.everything import delete_everything
from quizzes.store.teaching_tables import ClassroomStudentRow, RegradeRow
from quizzes.study.assignments import (
    Allowance,
    AssignmentId,
    Circumstances,
    Counting,
    FeedbackTime,
    LatePolicy,
    Refusal,
    Terms,
    count,
)
from quizzes.study.attempts import AttemptId, Choice, LearnerId, Mode, Plan, Slot
from tests.classes import make_classroom

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
AYLA, LEYLA = LearnerId("ayla"), LearnerId("leyla")  # Ayla teaches the class, Leyla another
DENIZ, EMIN = LearnerId("deniz"), LearnerId("emin")
ITEMS = ("kars.signed-on.when.date", "moscow.signed-on.when.date")
RIGHT, HALF = Mark(Grade.RIGHT, Reason.MATCH), Mark(Grade.PARTIAL, Reason.MATCH)
WRONG = Mark(Grade.WRONG, Reason.OTHER)
TERMS = Terms(NOW, NOW + 24 * HOUR, attempts=2, feedback=FeedbackTime.DEADLINE)


@pytest.fixture
def classroom(engine: Engine) -> str:
    make_classroom(engine, LEYLA, [LearnerId("far")], now=NOW, classroom="11-b")
    return make_classroom(engine, AYLA, [DENIZ, EMIN], now=NOW)


def give(engine: Engine, classroom: str, terms: Terms = TERMS, **how: object) -> AssignmentId:
    return give_assignment(engine, AYLA, classroom, "Treaties", ITEMS, terms, now=NOW, **how)  # type: ignore[arg-type]


def begin(engine: Engine, assignment: str, student: LearnerId = DENIZ, now: datetime = NOW) -> AttemptId:
    slots = [Slot(position, item, ()) for position, item in enumerate(ITEMS, 1)]
    return begin_attempt(engine, student, assignment, AttemptId(secrets.token_urlsafe(16)), slots, now=now)


def sit(engine: Engine, assignment: str, *marks: Mark, student: LearnerId = DENIZ, now: datetime = NOW) -> AttemptId:
    """Begin, give these responses and hand in a minute later."""
    attempt = begin(engine, assignment, student, now)
    for position, mark in enumerate(marks, 1):
        add_response(engine, attempt, position, f"answer {position}", mark, now=now + HOUR / 120, language="az")
    left = range(len(marks) + 1, len(ITEMS) + 1)
    hand_in(engine, attempt, left, now=now + HOUR / 60)
    return attempt


def grade(engine: Engine, classroom: str, assignment: str, student: LearnerId, now: datetime) -> float | None:
    book = read_gradebook(engine, AYLA, classroom)
    found = next(one for one in book.assignments if one.id == assignment)
    she = next(one for one in book.students if one.learner == student)
    return count(found, book.circumstances(found, she), book.sittings.get((found.id, student), []), now)


def test_an_assignment_is_kept_with_its_items_and_terms(engine: Engine, classroom: str) -> None:
    terms = replace(
        TERMS,
        limit=HOUR / 2,
        language="az",
        counting=Counting.MEAN,
        late=LatePolicy.PENALISE,
        penalty=20,
        attempts=None,
    )
    given = give(engine, classroom, terms)
    found = read_assignment(engine, AYLA, given)
    assert (found.title, found.items, found.terms, found.withdrawn_at) == ("Treaties", ITEMS, terms, None)
    assert list_assignments(engine, AYLA, classroom) == [found]
    change_terms(engine, AYLA, given, "Treaties, again", TERMS)
    assert read_assignment(engine, AYLA, given) == replace(found, title="Treaties, again", terms=TERMS)


def test_another_teacher_and_another_student_learn_nothing(engine: Engine, classroom: str) -> None:
    given = give(engine, classroom)
    attempt = sit(engine, given, RIGHT)
    far = LearnerId("far")
    for try_it in (
        lambda: give_assignment(engine, LEYLA, classroom, "Mine", ITEMS, TERMS, now=NOW),
        lambda: read_assignment(engine, LEYLA, given),
        lambda: change_terms(engine, LEYLA, given, "Mine", TERMS),
        lambda: withdraw_assignment(engine, LEYLA, given, now=NOW),
        lambda: set_allowance(engine, LEYLA, given, DENIZ, Allowance(extra_attempts=1)),
        lambda: list_assignments(engine, LEYLA, classroom),
        lambda: list_students(engine, LEYLA, classroom),
        lambda: list_allowances(engine, LEYLA, given),
        lambda: read_gradebook(engine, LEYLA, classroom),
        lambda: read_student_attempt(engine, LEYLA, attempt),
        lambda: read_answers(engine, LEYLA, given),
        lambda: regrade(engine, LEYLA, given, lambda *_: WRONG, "mine", now=NOW),
        lambda: read_given(engine, far, given),
        lambda: begin(engine, given, far),
        lambda: read_assignment(engine, DENIZ, given),
        lambda: set_allowance(engine, AYLA, given, far, Allowance(extra_attempts=1)),
        lambda: give(engine, classroom, allowances={far: Allowance(is_chosen=True)}),
    ):
        with pytest.raises(NotFound):
            try_it()
    assert list_given(engine, far) == []
    assert read_assignment(engine, AYLA, given).terms == TERMS
    assert read_attempt(engine, attempt, DENIZ).score == 1
    assert len(list_assignments(engine, AYLA, classroom)) == 1


def test_a_quiz_she_sat_for_herself_is_no_teachers_to_see(engine: Engine, classroom: str) -> None:
    start_attempt(engine, AttemptId("own"), DENIZ, Plan(), [Slot(1, ITEMS[0], ())], now=NOW)
    with pytest.raises(NotFound):
        read_student_attempt(engine, AYLA, "own")
    given = give(engine, classroom)
    attempt = sit(engine, given, RIGHT, HALF)
    assignment, seen = read_student_attempt(engine, AYLA, attempt)
    assert (assignment.id, seen.learner, seen.score) == (given, DENIZ, 1.5)


def test_nothing_is_given_to_an_archived_class(engine: Engine) -> None:
    archived = make_classroom(engine, AYLA, [DENIZ], now=NOW, is_archived=True)
    with pytest.raises(Conflict):
        give(engine, archived)


@pytest.mark.parametrize(("title", "items"), [(" ", ITEMS), ("x" * 121, ITEMS), ("Kars", ()), ("Kars", ITEMS * 2)])
def test_no_assignment_without_title_or_items(
    engine: Engine, classroom: str, title: str, items: tuple[str, ...]
) -> None:
    with pytest.raises(ContentError):
        give_assignment(engine, AYLA, classroom, title, items, TERMS, now=NOW)
    assert list_assignments(engine, AYLA, classroom) == []


def test_an_attempt_is_sat_by_the_terms(engine: Engine, classroom: str) -> None:
    given = give(engine, classroom, replace(TERMS, limit=HOUR))
    set_allowance(engine, AYLA, given, EMIN, Allowance(extra_time=50))
    plan = read_attempt(engine, begin(engine, given), DENIZ).plan
    assert (plan.mode, plan.choice, plan.limit, plan.length) == (Mode.TEST, Choice.SET, HOUR, 2)
    assert read_attempt(engine, begin(engine, given, EMIN), EMIN).plan.limit == HOUR * 3 / 2
    near_the_end = give(engine, classroom, replace(TERMS, limit=HOUR, feedback=FeedbackTime.AT_ONCE))
    plan = read_attempt(engine, begin(engine, near_the_end, now=NOW + 23.5 * HOUR), DENIZ).plan
    assert (plan.mode, plan.limit) == (Mode.PRACTICE, HOUR / 2)  # what is due ends it


def test_it_is_gone_on_with_and_sat_no_more_often_than_allowed(engine: Engine, classroom: str) -> None:
    given = give(engine, classroom)
    first = begin(engine, given)
    assert begin(engine, given) == first
    finish_attempt(engine, first, now=NOW + HOUR)
    second = sit(engine, given, RIGHT, now=NOW + 2 * HOUR)
    assert second != first
    with pytest.raises(Refused) as refused:
        begin(engine, given, now=NOW + 3 * HOUR)
    assert refused.value.reason is Refusal.USED_UP
    set_allowance(engine, AYLA, given, DENIZ, Allowance(extra_attempts=1))
    assert begin(engine, given, now=NOW + 3 * HOUR) not in {first, second}
    assert begin(engine, given, EMIN)


@pytest.mark.parametrize("attempts", [1, 2])
def test_however_many_begin_at_once_one_attempt_begins(engine: Engine, classroom: str, attempts: int) -> None:
    given = give(engine, classroom, replace(TERMS, attempts=attempts))
    barrier, begun = Barrier(6), []

    def run() -> None:
        barrier.wait()
        begun.append(begin(engine, given))

    threads = [Thread(target=run) for _ in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(begun) == 6
    assert len(set(begun)) == 1
    assert [one.attempt for one in read_given(engine, DENIZ, given).sittings] == begun[:1]


def test_one_for_some_is_there_for_those_chosen_only(engine: Engine, classroom: str) -> None:
    given = give(engine, classroom, replace(TERMS, is_for_all=False), allowances={DENIZ: Allowance(is_chosen=True)})
    assert [one.assignment.id for one in list_given(engine, DENIZ)] == [given]
    assert list_given(engine, EMIN) == []
    with pytest.raises(NotFound):
        read_given(engine, EMIN, given)
    with pytest.raises(NotFound):
        begin(engine, given, EMIN)
    assert list_allowances(engine, AYLA, given) == {DENIZ: Allowance(is_chosen=True)}
    set_allowance(engine, AYLA, given, DENIZ, Allowance())
    assert list_allowances(engine, AYLA, given) == {}


def test_a_student_sees_what_she_has_to_do_the_nearest_first(engine: Engine, classroom: str) -> None:
    never = give(engine, classroom, Terms(NOW))
    late = give(engine, classroom, replace(TERMS, due_at=NOW + 48 * HOUR))
    soon = give(engine, classroom)
    set_allowance(engine, AYLA, soon, EMIN, Allowance(due_at=NOW + 30 * HOUR))
    found = list_given(engine, DENIZ)
    assert [one.assignment.id for one in found] == [soon, late, never]
    assert (found[0].classroom, found[0].time_zone, found[0].due_for_everybody) == (
        "10-A",
        "Asia/Baku",
        NOW + 30 * HOUR,
    )
    withdraw_assignment(engine, AYLA, late, now=NOW)
    withdraw_assignment(engine, AYLA, late, now=NOW + HOUR)
    assert read_assignment(engine, AYLA, late).withdrawn_at == NOW
    begin(engine, soon)
    withdraw_assignment(engine, AYLA, soon, now=NOW)
    assert [one.assignment.id for one in list_given(engine, DENIZ)] == [soon, never]
    assert [one.assignment.id for one in list_given(engine, EMIN)] == [never]


def test_who_left_keeps_what_she_began_and_begins_nothing(engine: Engine, classroom: str) -> None:
    begun, other = give(engine, classroom), give(engine, classroom)
    sit(engine, begun, RIGHT, RIGHT)
    with engine.begin() as connection:
        left = update(ClassroomStudentRow).where(ClassroomStudentRow.learner == DENIZ)  # type: ignore[arg-type]
        connection.execute(left.values(left_at=NOW))
    assert [one.assignment.id for one in list_given(engine, DENIZ)] == [begun]
    for assignment in (begun, other):
        with pytest.raises(NotFound):
            begin(engine, assignment)
    assert grade(engine, classroom, begun, DENIZ, NOW + HOUR) == 1
    assert [one.learner for one in list_students(engine, AYLA, classroom)] == [EMIN, DENIZ]


def test_the_gradebook_counts_what_counts(engine: Engine, classroom: str) -> None:
    given = give(engine, classroom)
    sit(engine, given, RIGHT)
    assert grade(engine, classroom, given, DENIZ, NOW + HOUR) == 0.5
    sit(engine, given, HALF, WRONG, now=NOW + HOUR)
    assert grade(engine, classroom, given, DENIZ, NOW + 2 * HOUR) == 0.5
    change_terms(engine, AYLA, given, "Treaties", replace(TERMS, counting=Counting.MEAN))
    assert grade(engine, classroom, given, DENIZ, NOW + 2 * HOUR) == 0.375
    assert grade(engine, classroom, given, EMIN, NOW + 2 * HOUR) is None


def test_what_was_answered_when_the_time_was_over_earns_nothing(engine: Engine, classroom: str) -> None:
    given = give(engine, classroom, replace(TERMS, limit=HOUR))
    attempt = begin(engine, given)
    add_response(engine, attempt, 1, "in time", RIGHT, now=NOW + HOUR)
    add_response(engine, attempt, 2, "late", RIGHT, now=NOW + HOUR + timedelta(seconds=1))
    assert grade(engine, classroom, given, DENIZ, NOW + HOUR / 2) is None
    assert grade(engine, classroom, given, DENIZ, NOW + 2 * HOUR) == 0.5
    hand_in(engine, attempt, [], now=NOW + 2 * HOUR)
    assert grade(engine, classroom, given, DENIZ, NOW + 2 * HOUR) == 0.5
    set_allowance(engine, AYLA, given, DENIZ, Allowance(extra_time=25))
    assert grade(engine, classroom, given, DENIZ, NOW + 2 * HOUR) == 1


def test_an_item_withdrawn_before_it_was_answered_costs_nothing(engine: Engine, classroom: str) -> None:
    given = give(engine, classroom)
    attempt = begin(engine, given)
    add_response(engine, attempt, 1, "right", RIGHT, now=NOW)
    hand_in(engine, attempt, [], now=NOW + HOUR)  # the second was not there to be given up
    assert grade(engine, classroom, given, DENIZ, NOW + HOUR) == 1


def test_the_gradebook_reads_all_attempts_at_once(engine: Engine, classroom: str) -> None:
    queries: list[str] = []
    event.listen(engine, "before_cursor_execute", lambda *arguments: queries.append(arguments[2]))
    read_gradebook(engine, AYLA, classroom)
    empty = len(queries)
    for _ in range(3):
        given = give(engine, classroom)
        sit(engine, given, RIGHT)
        sit(engine, given, HALF, student=EMIN)
    queries.clear()
    read_gradebook(engine, AYLA, classroom)
    assert len(queries) == empty


def test_a_regrade_changes_marks_and_keeps_the_old_ones(engine: Engine, classroom: str) -> None:
    given, other = give(engine, classroom), give(engine, classroom)
    attempt, elsewhere = sit(engine, given, WRONG, RIGHT), sit(engine, other, WRONG, WRONG)
    asked: list[tuple[str, str, str | None]] = []

    def mark_anew(item: str, response: str, language: str | None) -> Mark | None:
        asked.append((item, response, language))
        return RIGHT if item == ITEMS[0] else None

    later = NOW + HOUR
    assert regrade(engine, AYLA, given, mark_anew, " The calendar ", now=later) == 1
    assert asked == [(ITEMS[0], "answer 1", "az"), (ITEMS[1], "answer 2", "az")]
    assert grade(engine, classroom, given, DENIZ, later) == 1
    assert read_attempt(engine, elsewhere, DENIZ).score == 0
    assert regrade(engine, AYLA, given, mark_anew, "Again", now=later) == 0
    assert regrade(engine, AYLA, given, lambda *_: WRONG, "No", now=later) == 2
    with engine.connect() as connection:
        kept = connection.execute(select(RegradeRow.__table__).order_by("position", "number")).all()  # type: ignore[attr-defined]
    assert [tuple(row) for row in kept] == [
        (attempt, 1, 1, "wrong", "right", "The calendar", AYLA, later),
        (attempt, 1, 2, "right", "wrong", "No", AYLA, later),
        (attempt, 2, 1, "right", "wrong", "No", AYLA, later),
    ]
    with pytest.raises(ContentError):
        regrade(engine, AYLA, given, mark_anew, "  ", now=later)


def test_item_analysis_is_given_the_first_attempt_of_each(engine: Engine, classroom: str) -> None:
    given = give(engine, classroom)
    first = sit(engine, given, HALF)
    sit(engine, given, RIGHT, RIGHT, now=NOW + HOUR)
    begin(engine, given, EMIN)
    attempts, answers = read_answers(engine, AYLA, given)
    assert attempts == [first]
    assert sorted((one.item, one.response, one.score, one.language) for one in answers) == [
        (ITEMS[0], "answer 1", 0.5, "az"),
        (ITEMS[1], "", 0.0, None),
    ]


def test_who_deletes_her_account_leaves_the_class_its_assignment(engine: Engine, classroom: str) -> None:
    given = give(engine, classroom)
    sit(engine, given, RIGHT)
    delete_everything(engine, DENIZ, now=NOW)
    book = read_gradebook(engine, AYLA, classroom)
    assert [one.learner for one in book.students] == [EMIN]
    assert book.sittings == {}
    assert Circumstances() == book.circumstances(book.assignments[0], book.students[0])
