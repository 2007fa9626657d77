"""An assignment as a value: its terms, and what they mean for one student at one time.

Every function here is pure: the assignment, what was allowed to the student, her sittings and the time come in.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import NewType

from quizzes.study.attempts import AttemptId, Mode

AssignmentId = NewType("AssignmentId", str)
ClassroomId = NewType("ClassroomId", str)


class FeedbackTime(StrEnum):
    """When the students of an assignment are told what was right."""

    AT_ONCE = "at-once"  # after each response
    SUBMISSION = "submission"  # when the attempt is handed in
    DEADLINE = "deadline"  # when it is due for everybody


class Counting(StrEnum):
    """Which of several attempts counts."""

    BEST = "best"
    LAST = "last"
    MEAN = "mean"


class LatePolicy(StrEnum):
    """What becomes of what comes after an assignment is due."""

    REFUSE = "refuse"  # no attempt begins, and one that is open ends
    ACCEPT = "accept"  # it counts in full, and is told apart
    PENALISE = "penalise"  # part of its grade is taken off


class Refusal(StrEnum):
    """Why an attempt cannot begin now."""

    WITHDRAWN = "withdrawn"
    NOT_CHOSEN = "not-chosen"  # it was given to others of the class
    NOT_OPEN = "not-open"  # not yet
    OVER = "over"
    USED_UP = "used-up"  # sat as often as it may be
    UNDER_WAY = "under-way"  # one is open: that is to be gone on with


class Standing(StrEnum):
    """How far a student is with an assignment."""

    TO_DO = "to-do"
    UNDER_WAY = "under-way"
    DONE = "done"  # an attempt of hers counts
    MISSING = "missing"  # due, and none counts
    EXEMPT = "exempt"  # it was given to others of the class


@dataclass(frozen=True, slots=True)
class Terms:
    """What a teacher sets for an assignment. Raises `ValueError` for what cannot be meant."""

    opens_at: datetime
    due_at: datetime | None = None
    attempts: int | None = 1  # how often it may be sat; as often as she likes for None
    limit: timedelta | None = None  # for one attempt
    shuffles: bool = True
    language: str | None = None  # the student's choice for None
    feedback: FeedbackTime = FeedbackTime.SUBMISSION
    counting: Counting = Counting.BEST
    late: LatePolicy = LatePolicy.REFUSE
    penalty: int = 0  # per cent
    is_for_all: bool = True  # of the class; else for those chosen

    def __post_init__(self) -> None:
        """Hold them against each other."""
        if self.due_at is not None and self.due_at <= self.opens_at:
            raise ValueError("an assignment is due after it opens")
        if self.feedback is FeedbackTime.DEADLINE and self.due_at is None:
            raise ValueError("feedback at the deadline needs one")
        if self.attempts is not None and self.attempts < 1:
            raise ValueError("an assignment is sat once at least")
        if self.limit is not None and self.limit <= timedelta(0):
            raise ValueError("a limit of time is longer than nothing")
        if not 0 <= self.penalty <= 100:
            raise ValueError("a penalty is 0 to 100 per cent")

    @property
    def mode(self) -> Mode:
        """How its attempts are sat: as practice only where each response is told of at once."""
        return Mode.PRACTICE if self.feedback is FeedbackTime.AT_ONCE else Mode.TEST


@dataclass(frozen=True, slots=True)
class Assignment:
    """What a class is to do: the items it was given with, and the terms."""

    id: AssignmentId
    classroom: ClassroomId
    title: str
    items: tuple[str, ...]
    terms: Terms
    set_id: str | None = None  # the set it was made from
    withdrawn_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Allowance:
    """What one student is allowed beyond the terms. It never takes anything away."""

    is_chosen: bool = False  # where not all are
    extra_time: int | None = None  # per cent, instead of what holds for her in the class
    extra_attempts: int = 0
    due_at: datetime | None = None


NOTHING_MORE = Allowance()


@dataclass(frozen=True, slots=True)
class Circumstances:
    """One student before one assignment: what she is allowed in it, and her extra time in the class, in per cent."""

    allowance: Allowance = NOTHING_MORE
    class_extra_time: int = 0

    @property
    def extra_time(self) -> int:
        """Per cent of the limit she has beyond it."""
        own = self.allowance.extra_time
        return self.class_extra_time if own is None else own


@dataclass(frozen=True, slots=True)
class Sitting:
    """One attempt of an assignment as it counts. `score` is the share of what its items can earn, 0 to 1.

    What has no response earns nothing, and neither does what was answered after the attempt was over; the store leaves
    that out of `score`.
    """

    attempt: AttemptId
    started_at: datetime
    finished_at: datetime | None
    score: float


def is_given_to(assignment: Assignment, she: Circumstances) -> bool:
    """Whether a student of the class is to do it."""
    return assignment.terms.is_for_all or she.allowance.is_chosen


def due_for(assignment: Assignment, she: Circumstances) -> datetime | None:
    """When it is due for her: the later of what is set for all and for her; None when never."""
    due, own = assignment.terms.due_at, she.allowance.due_at
    return due and max(due, own or due)


def due_for_everybody(assignment: Assignment, allowances: Iterable[Allowance]) -> datetime | None:
    """When it is due for the last of those who were allowed more; None when never."""
    due = assignment.terms.due_at
    return due and max([due, *(one.due_at for one in allowances if one.due_at)])


def limit_for(assignment: Assignment, she: Circumstances) -> timedelta | None:
    """How long one attempt of hers may take: the limit with her extra time; None when as long as she likes."""
    limit = assignment.terms.limit
    return limit and limit * (100 + she.extra_time) / 100


def attempts_for(assignment: Assignment, she: Circumstances) -> int | None:
    """How often she may sit it; None when as often as she likes."""
    attempts = assignment.terms.attempts
    return attempts and attempts + she.allowance.extra_attempts


def open_until(assignment: Assignment, she: Circumstances, started_at: datetime) -> datetime | None:
    """When an attempt begun then is over, handed in or not; None when it never is.

    Over is what has used its time; and, where what is late is refused, what is due. Extra time does not move the due
    date: that is an allowance of its own.
    """
    ends: list[datetime] = []
    limit, due = limit_for(assignment, she), due_for(assignment, she)
    if limit is not None:
        ends.append(started_at + limit)
    if due is not None and assignment.terms.late is LatePolicy.REFUSE:
        ends.append(due)
    return min(ends, default=None)


def ended_at(assignment: Assignment, she: Circumstances, sitting: Sitting, now: datetime) -> datetime | None:
    """When a sitting ended: handed in, or over; None while it is open."""
    over = open_until(assignment, she, sitting.started_at)
    ends = [one for one in (sitting.finished_at, over) if one is not None and one <= now]
    return min(ends, default=None)


def may_go_on(assignment: Assignment, she: Circumstances, sitting: Sitting, now: datetime) -> bool:
    """Whether a sitting takes responses now. One of an assignment that was withdrawn meanwhile still does."""
    return ended_at(assignment, she, sitting, now) is None


def refuse(assignment: Assignment, she: Circumstances, sittings: Sequence[Sitting], now: datetime) -> Refusal | None:
    """Why she cannot begin an attempt now; None when she may. She begins none while one is open."""
    terms, due, most = assignment.terms, due_for(assignment, she), attempts_for(assignment, she)
    is_over = due is not None and now >= due and terms.late is LatePolicy.REFUSE
    reasons = {
        Refusal.UNDER_WAY: any(may_go_on(assignment, she, sitting, now) for sitting in sittings),
        Refusal.WITHDRAWN: assignment.withdrawn_at is not None,
        Refusal.NOT_CHOSEN: not is_given_to(assignment, she),
        Refusal.NOT_OPEN: now < terms.opens_at,
        Refusal.OVER: is_over,
        Refusal.USED_UP: most is not None and len(sittings) >= most,
    }
    return next((reason for reason, holds in reasons.items() if holds), None)


def is_late(assignment: Assignment, she: Circumstances, sitting: Sitting, now: datetime) -> bool:
    """Whether a sitting ended after the assignment was due for her, or is open though it is due."""
    due = due_for(assignment, she)
    return due is not None and (ended_at(assignment, she, sitting, now) or now) > due


def may_tell(
    assignment: Assignment, she: Circumstances, sitting: Sitting, everybodys_due: datetime | None, now: datetime
) -> bool:
    """Whether she may be told what was right in a sitting, and what she earned.

    At once: always. At submission: when it has ended. At the deadline: when it has ended and the assignment is due for
    everybody (`due_for_everybody`), so that nobody who still sits it is told by another.
    """
    feedback = assignment.terms.feedback
    if feedback is FeedbackTime.AT_ONCE:
        return True
    if ended_at(assignment, she, sitting, now) is None:
        return False
    return feedback is FeedbackTime.SUBMISSION or (everybodys_due is not None and now >= everybodys_due)


def worth(assignment: Assignment, she: Circumstances, sitting: Sitting, now: datetime) -> float:
    """What a sitting is worth, 0 to 1: its score, less the penalty in per cent of it where it is late."""
    terms = assignment.terms
    if terms.late is LatePolicy.PENALISE and is_late(assignment, she, sitting, now):
        return sitting.score * (100 - terms.penalty) / 100
    return sitting.score


def count(assignment: Assignment, she: Circumstances, sittings: Iterable[Sitting], now: datetime) -> float | None:
    """The grade that counts, 0 to 1, of all sittings that have ended; None when none has, which is not zero.

    Best: the one worth most, lateness taken into account. Last: the one begun last. Mean: of what all are worth.
    """
    ended = [one for one in sittings if ended_at(assignment, she, one, now) is not None]
    if not ended:
        return None
    values = [worth(assignment, she, one, now) for one in sorted(ended, key=lambda one: (one.started_at, one.attempt))]
    match assignment.terms.counting:
        case Counting.BEST:
            return max(values)
        case Counting.LAST:
            return values[-1]
        case Counting.MEAN:
            return sum(values) / len(values)


def judge(assignment: Assignment, she: Circumstances, sittings: Sequence[Sitting], now: datetime) -> Standing:
    """How far she is. Work done before she was no longer chosen stays done; another attempt may follow on one done."""
    due = due_for(assignment, she)
    if any(may_go_on(assignment, she, one, now) for one in sittings):
        return Standing.UNDER_WAY
    if sittings:
        return Standing.DONE
    if not is_given_to(assignment, she):
        return Standing.EXEMPT
    return Standing.MISSING if due is not None and now >= due else Standing.TO_DO
