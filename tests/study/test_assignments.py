"""What an assignment's terms mean: who may begin, until when, what is late, what is told and what counts."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.study.assignments import (
    Allowance,
    Assignment,
    AssignmentId,
    Circumstances,
    ClassroomId,
    Counting,
    FeedbackTime,
    LatePolicy,
    Refusal,
    Sitting,
    Standing,
    Terms,
    count,
    due_for_everybody,
    ended_at,
    is_late,
    judge,
    limit_for,
    may_go_on,
    may_tell,
    open_until,
    refuse,
    worth,
)
from quizzes.study.attempts import AttemptId, Mode

NOON = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
HOUR = timedelta(hours=1)
PLAIN = Circumstances()

moments = st.integers(-500, 500).map(lambda minutes: NOON + timedelta(minutes=minutes))
allowances = st.builds(
    Allowance,
    is_chosen=st.booleans(),
    extra_time=st.none() | st.integers(0, 300),
    extra_attempts=st.integers(0, 3),
    due_at=st.none() | moments,
)
students = st.builds(Circumstances, allowances, st.integers(0, 300))


@st.composite
def assignments(
    draw: st.DrawFn, feedbacks: Iterable[FeedbackTime] = FeedbackTime, lates: Iterable[LatePolicy] = LatePolicy
) -> Assignment:
    opens_at = draw(moments)
    feedback = draw(st.sampled_from([*feedbacks]))
    due_at = opens_at + timedelta(minutes=draw(st.integers(1, 600)))
    is_due = feedback is FeedbackTime.DEADLINE or draw(st.booleans())
    terms = Terms(
        opens_at,
        due_at if is_due else None,
        draw(st.none() | st.integers(1, 5)),
        draw(st.none() | st.integers(1, 200).map(lambda minutes: timedelta(minutes=minutes))),
        feedback=feedback,
        counting=draw(st.sampled_from(Counting)),
        late=draw(st.sampled_from([*lates])),
        penalty=draw(st.integers(0, 100)),
        is_for_all=draw(st.booleans()),
    )
    return make(terms)


@st.composite
def sittings(draw: st.DrawFn) -> Sitting:
    started_at = draw(moments)
    finished_at = draw(st.none() | st.integers(0, 600).map(lambda minutes: started_at + timedelta(minutes=minutes)))
    attempt = AttemptId(draw(st.text("abc", min_size=8, max_size=8)))
    return Sitting(attempt, started_at, finished_at, draw(st.integers(0, 20)) / 20)


def make(terms: Terms) -> Assignment:
    return Assignment(AssignmentId("a"), ClassroomId("c"), "Kars", ("one", "two"), terms)


def sat(minutes: int, score: float, *, after: int = 0) -> Sitting:
    started_at = NOON + timedelta(minutes=after)
    return Sitting(AttemptId(f"{after}"), started_at, started_at + timedelta(minutes=minutes), score)


@given(assignments([FeedbackTime.DEADLINE]), students, sittings(), st.lists(allowances, max_size=3), moments)
def test_never_is_feedback_given_before_the_deadline_of_everybody(
    assignment: Assignment, she: Circumstances, sitting: Sitting, others: list[Allowance], now: datetime
) -> None:
    due = due_for_everybody(assignment, others)
    if may_tell(assignment, she, sitting, due, now):
        assert due
        assert now >= due
        assert all(one.due_at is None or one.due_at <= now for one in others)
        assert not may_go_on(assignment, she, sitting, now)


@given(assignments(), students, st.integers(0, 300), sittings(), moments)
def test_extra_time_only_lengthens(
    assignment: Assignment, she: Circumstances, extra: int, sitting: Sitting, now: datetime
) -> None:
    more = replace(she, allowance=replace(she.allowance, extra_time=she.extra_time + extra))
    before, after = limit_for(assignment, she), limit_for(assignment, more)
    assert (before is None) == (after is None)
    assert before is None or after is None or before <= after
    ends, later = open_until(assignment, she, NOON), open_until(assignment, more, NOON)
    assert (ends is None) == (later is None)
    assert ends is None or later is None or ends <= later
    if may_go_on(assignment, she, sitting, now):
        assert may_go_on(assignment, more, sitting, now)


@given(assignments(), students, st.lists(sittings(), max_size=4), sittings(), moments)
def test_one_more_attempt_never_lowers_the_best(
    assignment: Assignment, she: Circumstances, before: list[Sitting], another: Sitting, now: datetime
) -> None:
    assignment = replace(assignment, terms=replace(assignment.terms, counting=Counting.BEST))
    first, then = count(assignment, she, before, now), count(assignment, she, [*before, another], now)
    assert first is None or (then is not None and then >= first)


@given(assignments(), students, st.lists(sittings(), max_size=5, unique_by=lambda one: one.attempt), moments)
def test_the_mean_and_the_last_lie_between_the_worst_and_the_best(
    assignment: Assignment, she: Circumstances, found: list[Sitting], now: datetime
) -> None:
    grades = {
        counting: count(replace(assignment, terms=replace(assignment.terms, counting=counting)), she, found, now)
        for counting in Counting
    }
    values = [worth(assignment, she, one, now) for one in found if ended_at(assignment, she, one, now)]
    assert (grades[Counting.BEST] is None) == (not values)
    if values:
        assert grades[Counting.BEST] == max(values)
        mean = grades[Counting.MEAN]
        assert mean is not None
        assert min(values) - 1e-9 <= mean <= max(values) + 1e-9
        assert grades[Counting.LAST] in values


@given(
    assignments([FeedbackTime.DEADLINE], [LatePolicy.ACCEPT, LatePolicy.PENALISE]),
    students,
    sittings(),
    moments,
    st.integers(0, 600),
)
def test_a_later_due_date_makes_nothing_late(
    assignment: Assignment, she: Circumstances, sitting: Sitting, now: datetime, minutes: int
) -> None:
    due = assignment.terms.due_at
    assert due is not None
    later = replace(assignment, terms=replace(assignment.terms, due_at=due + timedelta(minutes=minutes)))
    own = replace(she, allowance=replace(she.allowance, due_at=due + timedelta(minutes=minutes)))
    if not is_late(assignment, she, sitting, now):
        assert not is_late(later, she, sitting, now)
    if not is_late(assignment, replace(she, allowance=replace(she.allowance, due_at=None)), sitting, now):
        assert not is_late(assignment, own, sitting, now)


@given(assignments(lates=[LatePolicy.REFUSE]), students, sittings(), moments)
def test_where_late_work_is_refused_nothing_is_late(
    assignment: Assignment, she: Circumstances, sitting: Sitting, now: datetime
) -> None:
    assert not is_late(assignment, she, sitting, now)


@given(assignments(), students, st.lists(sittings(), max_size=3), moments)
def test_who_may_begin_can_then_go_on(
    assignment: Assignment, she: Circumstances, found: list[Sitting], now: datetime
) -> None:
    if refuse(assignment, she, found, now) is None:
        assert may_go_on(assignment, she, Sitting(AttemptId("new"), now, None, 0.0), now)


@pytest.mark.parametrize(
    ("terms", "she", "done", "now", "refusal"),
    [
        (Terms(NOON), PLAIN, [], NOON, None),
        (Terms(NOON), PLAIN, [], NOON - HOUR, Refusal.NOT_OPEN),
        (Terms(NOON, NOON + HOUR), PLAIN, [], NOON + HOUR, Refusal.OVER),
        (Terms(NOON, NOON + HOUR, late=LatePolicy.ACCEPT), PLAIN, [], NOON + 2 * HOUR, None),
        (Terms(NOON, NOON + HOUR), Circumstances(Allowance(due_at=NOON + 3 * HOUR)), [], NOON + 2 * HOUR, None),
        (Terms(NOON), PLAIN, [sat(5, 1)], NOON + HOUR, Refusal.USED_UP),
        (Terms(NOON), Circumstances(Allowance(extra_attempts=1)), [sat(5, 1)], NOON + HOUR, None),
        (Terms(NOON, attempts=None), PLAIN, [sat(5, 1)] * 9, NOON + HOUR, None),
        (Terms(NOON, attempts=2), PLAIN, [sat(90, 1)], NOON + HOUR, Refusal.UNDER_WAY),
        (Terms(NOON, is_for_all=False), PLAIN, [], NOON, Refusal.NOT_CHOSEN),
        (Terms(NOON, is_for_all=False), Circumstances(Allowance(is_chosen=True)), [], NOON, None),
    ],
)
def test_who_may_begin(
    terms: Terms, she: Circumstances, done: list[Sitting], now: datetime, refusal: Refusal | None
) -> None:
    assert refuse(make(terms), she, done, now) is refusal


def test_one_withdrawn_can_be_gone_on_with_and_not_begun() -> None:
    gone = replace(make(Terms(NOON)), withdrawn_at=NOON)
    assert refuse(gone, PLAIN, [], NOON) is Refusal.WITHDRAWN
    assert may_go_on(gone, PLAIN, sat(60, 0), NOON + HOUR / 2)


def test_half_as_much_time_again() -> None:
    timed = make(Terms(NOON, limit=40 * HOUR / 60))
    assert open_until(timed, Circumstances(class_extra_time=50), NOON) == NOON + HOUR
    assert open_until(timed, Circumstances(Allowance(extra_time=0), 50), NOON) == NOON + HOUR * 2 / 3
    due = make(Terms(NOON, NOON + HOUR / 2, limit=HOUR))
    assert open_until(due, PLAIN, NOON) == NOON + HOUR / 2  # the due date ends what is refused late
    late = make(Terms(NOON, NOON + HOUR / 2, limit=HOUR, late=LatePolicy.ACCEPT))
    assert open_until(late, PLAIN, NOON) == NOON + HOUR


def test_what_is_late_loses_its_penalty_and_counts_by_that() -> None:
    terms = Terms(NOON, NOON + HOUR, attempts=None, late=LatePolicy.PENALISE, penalty=20)
    in_time, late = sat(30, 0.75), sat(30, 0.9, after=60)
    now = NOON + 5 * HOUR
    assert worth(make(terms), PLAIN, late, now) == pytest.approx(0.72)
    assert count(make(terms), PLAIN, [in_time, late], now) == pytest.approx(0.75)
    assert count(make(replace(terms, counting=Counting.LAST)), PLAIN, [late, in_time], now) == pytest.approx(0.72)
    assert count(make(replace(terms, counting=Counting.MEAN)), PLAIN, [in_time, late], now) == pytest.approx(0.735)
    assert count(make(replace(terms, late=LatePolicy.ACCEPT)), PLAIN, [in_time, late], now) == pytest.approx(0.9)


def test_nothing_done_is_missing_and_no_zero() -> None:
    given_out = make(Terms(NOON, NOON + HOUR))
    assert count(given_out, PLAIN, [], NOON + 2 * HOUR) is None
    assert judge(given_out, PLAIN, [], NOON) is Standing.TO_DO
    assert judge(given_out, PLAIN, [], NOON + HOUR) is Standing.MISSING
    assert judge(given_out, PLAIN, [sat(59, 0.0)], NOON + HOUR / 2) is Standing.UNDER_WAY
    assert judge(given_out, PLAIN, [sat(59, 0.0)], NOON + HOUR) is Standing.DONE
    assert judge(make(Terms(NOON, is_for_all=False)), PLAIN, [], NOON) is Standing.EXEMPT


def test_what_was_never_handed_in_counts_when_its_time_is_over() -> None:
    timed = make(Terms(NOON, limit=HOUR))
    left = Sitting(AttemptId("left"), NOON, None, 0.4)
    assert count(timed, PLAIN, [left], NOON + HOUR / 2) is None
    assert count(timed, PLAIN, [left], NOON + HOUR) == pytest.approx(0.4)


@pytest.mark.parametrize(
    ("told", "wrong"),
    [
        ("due after it opens", {"due_at": NOON}),
        ("once at least", {"attempts": 0}),
        ("longer than nothing", {"limit": timedelta(0)}),
        ("penalty", {"penalty": 101}),
        ("at the deadline", {"feedback": FeedbackTime.DEADLINE}),
    ],
)
def test_terms_that_cannot_be_meant_are_refused(told: str, wrong: dict[str, object]) -> None:
    with pytest.raises(ValueError, match=told):
        Terms(NOON, **wrong)  # type: ignore[arg-type]


def test_only_feedback_at_once_is_practice() -> None:
    assert {feedback: Terms(NOON, NOON + HOUR, feedback=feedback).mode for feedback in FeedbackTime} == {
        FeedbackTime.AT_ONCE: Mode.PRACTICE,
        FeedbackTime.SUBMISSION: Mode.TEST,
        FeedbackTime.DEADLINE: Mode.TEST,
    }
