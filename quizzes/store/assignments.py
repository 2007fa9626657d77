"""Keep assignments: give one, change its terms, sit it, read what came of it. Each function is one transaction.

What a teacher asks for is looked for in the classes she leads, what a student asks for in those she is in; whatever is
elsewhere is `NotFound`.
"""

from __future__ import annotations

import secrets
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any, Final

from sqlalchemy import Connection, Engine, RowMapping, case, delete, func, insert, select, update

from quizzes.errors import Conflict, ContentError, NotFound
from quizzes.questions.mark import Grade, Mark, Reason
from quizzes.store.attempts import insert_attempt, read_attempt
from quizzes.store.tables import AttemptItemRow, AttemptRow, ResponseRow, table_of
from quizzes.store.teaching_tables import (
    AllowanceRow,
    AssignmentRow,
    ClassroomRow,
    ClassroomStudentRow,
    ClassroomTeacherRow,
    RegradeRow,
)
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
    Terms,
    due_for_everybody,
    is_given_to,
    may_go_on,
    open_until,
    refuse,
)
from quizzes.study.attempts import Attempt, AttemptId, Choice, LearnerId, Plan, Slot
from quizzes.study.item_analysis import Answer
from quizzes.study.set_rules import MOST_ITEMS

_class: Final = table_of(ClassroomRow)
_teacher: Final = table_of(ClassroomTeacherRow)
_student: Final = table_of(ClassroomStudentRow)
_assignment: Final = table_of(AssignmentRow)
_allowance: Final = table_of(AllowanceRow)
_attempt: Final = table_of(AttemptRow)
_item: Final = table_of(AttemptItemRow)
_response: Final = table_of(ResponseRow)
_regrade: Final = table_of(RegradeRow)

LONGEST_TITLE: Final = 120
_SCORES: Final = {grade: Mark(grade, Reason.MATCH).score for grade in Grade}
_SCORE: Final = case({grade.value: score for grade, score in _SCORES.items()}, value=_response.c.grade)
_GIVEN: Final = (_response.c.attempt_id == _item.c.attempt_id) & (_response.c.position == _item.c.position)
#: Each attempt of an assignment with the points it earned, and when the last that earned any was given.
_SITTINGS: Final = (
    select(
        _attempt.c.id,
        _attempt.c.learner,
        _attempt.c.assignment_id,
        _attempt.c.started_at,
        _attempt.c.finished_at,
        func.count().label("items"),
        func.count(_response.c.position).label("responses"),
        func.coalesce(func.sum(_SCORE), 0.0).label("points"),
        func.max(case((_response.c.grade != Grade.WRONG.value, _response.c.responded_at))).label("earned_at"),
    )
    .join_from(_attempt, _item, _item.c.attempt_id == _attempt.c.id)
    .outerjoin(_response, _GIVEN)
    .group_by(
        _attempt.c.id, _attempt.c.learner, _attempt.c.assignment_id, _attempt.c.started_at, _attempt.c.finished_at
    )
    .order_by(_attempt.c.started_at, _attempt.c.id)
)  # fmt: skip


class Refused(Conflict):
    """An attempt of an assignment cannot begin; `reason` says why."""

    def __init__(self, reason: Refusal) -> None:
        super().__init__(f"the attempt cannot begin: {reason}")
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Student:
    """A student of a class under the name her teachers know."""

    learner: LearnerId
    name: str
    extra_time: int  # per cent, in every assignment of the class
    left_at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Given:
    """An assignment as one student has it."""

    assignment: Assignment
    classroom: str  # its name
    time_zone: str  # of the class, in which its dates are told
    she: Circumstances
    due_for_everybody: datetime | None
    sittings: Sequence[Sitting]


@dataclass(frozen=True, slots=True)
class Gradebook:
    """A class with all it was given and all it did: what grades are worked out from, by `study.assignments`."""

    students: Sequence[Student]
    assignments: Sequence[Assignment]
    allowances: Mapping[tuple[AssignmentId, LearnerId], Allowance]
    sittings: Mapping[tuple[AssignmentId, LearnerId], Sequence[Sitting]]

    def circumstances(self, assignment: Assignment, student: Student) -> Circumstances:
        """One student before one assignment."""
        return Circumstances(
            self.allowances.get((assignment.id, student.learner), Allowance()), class_extra_time=student.extra_time
        )


def give_assignment(
    engine: Engine,
    teacher: LearnerId,
    classroom: str,
    title: str,
    items: Sequence[str],
    terms: Terms,
    *,
    now: datetime,
    set_id: str | None = None,
    allowances: Mapping[LearnerId, Allowance] | None = None,
) -> AssignmentId:
    """Give a class items to do, as they stand now, with what some students are allowed beyond the terms.

    Raises `NotFound` when she does not lead the class, or one of those students is not in it; `Conflict` when the class
    is archived; `ContentError` without a title or items.
    """
    if not 0 < len(items) <= MOST_ITEMS or len(set(items)) < len(items):
        raise ContentError(f"an assignment of {len(items)} items, 1 to {MOST_ITEMS} different ones expected")
    assignment_id = AssignmentId(secrets.token_urlsafe(16))
    row = {
        "id": assignment_id,
        "classroom_id": classroom,
        "set_id": set_id,
        "items": "\n".join(items),
        "created_at": now,
        "created_by": teacher,
        "withdrawn_at": None,
        **_to_values(title, terms),
    }
    with engine.begin() as connection:
        _hold_classroom(connection, teacher, classroom)
        connection.execute(insert(_assignment), row)
        for student, allowance in (allowances or {}).items():
            _put_allowance(connection, assignment_id, classroom, student, allowance)
    return assignment_id


def change_terms(engine: Engine, teacher: LearnerId, assignment_id: str, title: str, terms: Terms) -> None:
    """Give an assignment another title and other terms; what was done before is judged by them too.

    An attempt under way keeps the clock it began with until its student opens it again. Raises `NotFound`,
    `ContentError`.
    """
    values = _to_values(title, terms)
    with engine.begin() as connection:
        _find_taught(connection, teacher, assignment_id)
        connection.execute(update(_assignment).where(_assignment.c.id == assignment_id).values(values))


def withdraw_assignment(engine: Engine, teacher: LearnerId, assignment_id: str, *, now: datetime) -> None:
    """Let nobody begin an assignment any more; what was done stays. Twice is as once. Raises `NotFound`."""
    standing = (_assignment.c.id == assignment_id) & _assignment.c.withdrawn_at.is_(None)
    with engine.begin() as connection:
        _find_taught(connection, teacher, assignment_id)
        connection.execute(update(_assignment).where(standing).values(withdrawn_at=now))


def set_allowance(
    engine: Engine, teacher: LearnerId, assignment_id: str, student: LearnerId, allowance: Allowance
) -> None:
    """Allow one student something beyond the terms, instead of what she was allowed before. Raises `NotFound`."""
    with engine.begin() as connection:
        row = _find_taught(connection, teacher, assignment_id)
        _put_allowance(connection, row["id"], row["classroom_id"], student, allowance)


def read_assignment(engine: Engine, teacher: LearnerId, assignment_id: str) -> Assignment:
    """An assignment of a class she leads. Raises `NotFound`."""
    with engine.connect() as connection:
        return _to_assignment(_find_taught(connection, teacher, assignment_id))


def list_assignments(engine: Engine, teacher: LearnerId, classroom: str) -> list[Assignment]:
    """All that a class was given, in the order of opening. Raises `NotFound` when she does not lead it."""
    with engine.connect() as connection:
        _check_leads(connection, teacher, classroom)
        return _list(connection, classroom)


def list_students(engine: Engine, teacher: LearnerId, classroom: str) -> list[Student]:
    """The students of a class, those who left last. Raises `NotFound` when she does not lead it."""
    with engine.connect() as connection:
        _check_leads(connection, teacher, classroom)
        return _list_students(connection, classroom)


def list_allowances(engine: Engine, teacher: LearnerId, assignment_id: str) -> dict[LearnerId, Allowance]:
    """What students are allowed beyond the terms. Raises `NotFound`."""
    with engine.connect() as connection:
        _find_taught(connection, teacher, assignment_id)
        query = select(_allowance).where(_allowance.c.assignment_id == assignment_id)
        return {row["learner"]: _to_allowance(row) for row in connection.execute(query).mappings()}


def list_given(engine: Engine, student: LearnerId) -> list[Given]:
    """What a student was given in all her classes, opened or not: the one due first first, those never due last.

    What was withdrawn is there only when she had begun it.
    """
    with engine.connect() as connection:
        found = _read_given(connection, student, _assignment.c.id.is_not(None))
    wanted = [one for one in found if one.sittings or (one.assignment.withdrawn_at is None and _is_hers(one))]
    return sorted(wanted, key=lambda one: (one.assignment.terms.due_at is None, _due_or_opening(one)))


def _due_or_opening(one: Given) -> datetime:
    return one.assignment.terms.due_at or one.assignment.terms.opens_at


def _is_hers(one: Given) -> bool:
    return is_given_to(one.assignment, one.she)


def read_given(engine: Engine, student: LearnerId, assignment_id: str) -> Given:
    """An assignment as a student has it. Raises `NotFound` for one of another class, or given to others of hers."""
    with engine.connect() as connection:
        return _find_given(connection, student, assignment_id)


def begin_attempt(
    engine: Engine,
    student: LearnerId,
    assignment_id: str,
    attempt_id: AttemptId,
    slots: Sequence[Slot],
    *,
    now: datetime,
) -> AttemptId:
    """Begin an attempt, of these slots; the attempt to go on with, which is the one that is open where one is.

    However often this is done at once, no more attempts begin than she may sit. Raises `Refused`, and `NotFound` as
    for reading it, or when she has left the class.
    """
    with engine.begin() as connection:
        given = _hold_given(connection, student, assignment_id)
        assignment = given.assignment
        for sitting in given.sittings:
            if may_go_on(assignment, given.she, sitting, now):
                return sitting.attempt
        reason = refuse(assignment, given.she, given.sittings, now)
        if reason is not None:
            raise Refused(reason)
        plan = Plan(mode=assignment.terms.mode, choice=Choice.SET, length=len(slots), limit=_clock(given, now))
        insert_attempt(connection, attempt_id, student, plan, slots, now=now, assignment=assignment.id)
    return attempt_id


def _clock(given: Given, now: datetime) -> timedelta | None:
    """What the clock of an attempt begins with: where time is limited, that until it is over, else nothing."""
    ends = open_until(given.assignment, given.she, now)
    return ends - now if ends is not None and given.assignment.terms.limit is not None else None


def read_gradebook(engine: Engine, teacher: LearnerId, classroom: str) -> Gradebook:
    """A class with all it was given and did. Raises `NotFound` when she does not lead it."""
    hers = select(_assignment.c.id).where(_assignment.c.classroom_id == classroom)
    with engine.connect() as connection:
        _check_leads(connection, teacher, classroom)
        book = Gradebook(
            students=_list_students(connection, classroom),
            assignments=_list(connection, classroom),
            allowances=_map_allowances(connection, _allowance.c.assignment_id.in_(hers)),
            sittings={},
        )
        rows = list(connection.execute(_SITTINGS.where(_attempt.c.assignment_id.in_(hers))).mappings())
        return replace(book, sittings=_sort_sittings(connection, rows, book))


def _sort_sittings(
    connection: Connection, rows: Sequence[RowMapping], book: Gradebook
) -> dict[tuple[AssignmentId, LearnerId], list[Sitting]]:
    assignments = {one.id: one for one in book.assignments}
    students = {one.learner: one for one in book.students}
    found: defaultdict[tuple[AssignmentId, LearnerId], list[Sitting]] = defaultdict(list)
    for row in rows:
        assignment, student = assignments[row["assignment_id"]], students.get(row["learner"])
        if student is not None:
            she = book.circumstances(assignment, student)
            found[assignment.id, student.learner].append(_to_sitting(connection, row, assignment, she))
    return dict(found)


def read_student_attempt(engine: Engine, teacher: LearnerId, attempt_id: str) -> tuple[Assignment, Attempt]:
    """An attempt of an assignment in a class she leads. Raises `NotFound`, also for one sat for herself."""
    query = select(_attempt.c.assignment_id, _attempt.c.learner).where(_attempt.c.id == attempt_id)
    with engine.connect() as connection:
        found = connection.execute(query).first()
        if found is None or found.assignment_id is None:
            raise NotFound(f"attempt {attempt_id}")
        assignment = _to_assignment(_find_taught(connection, teacher, found.assignment_id))
    return assignment, read_attempt(engine, attempt_id, LearnerId(found.learner))


def read_answers(engine: Engine, teacher: LearnerId, assignment_id: str) -> tuple[list[AttemptId], list[Answer]]:
    """What item analysis is made of: of every student the first attempt, once it is handed in, and its responses.

    Later attempts are left out, because who was told what was right is no longer measured by the item. Raises
    `NotFound`.
    """
    mine = _attempt.c.assignment_id == assignment_id
    heads = select(_attempt.c.id, _attempt.c.learner, _attempt.c.finished_at).where(mine)
    given = (
        select(_item.c.attempt_id, _item.c.item_id, _response.c.response, _response.c.grade, _response.c.language)
        .join_from(_attempt, _item, _item.c.attempt_id == _attempt.c.id)
        .join(_response, _GIVEN)
        .where(mine)
    )
    with engine.connect() as connection:
        _find_taught(connection, teacher, assignment_id)
        first: dict[str, Any] = {}
        for row in connection.execute(heads.order_by(_attempt.c.started_at, _attempt.c.id)):
            first.setdefault(row.learner, row)
        attempts = [AttemptId(row.id) for row in first.values() if row.finished_at is not None]
        wanted = set(attempts)
        answers = [
            Answer(row.attempt_id, row.item_id, row.response, _SCORES[Grade(row.grade)], row.language)
            for row in connection.execute(given)
            if row.attempt_id in wanted
        ]
    return attempts, answers


def regrade(
    engine: Engine,
    teacher: LearnerId,
    assignment_id: str,
    mark_anew: Callable[[str, str, str | None], Mark | None],
    note: str,
    *,
    now: datetime,
) -> int:
    """Mark every response of an assignment anew, and return how many marks changed; each keeps its old grade beside it.

    `mark_anew` takes an item's id, a response and the language it was given in; None leaves a mark as it is. A response
    that changes meanwhile was marked by the bank as it is already. Raises `NotFound`; `ContentError` without a note.
    """
    note = note.strip()
    if not note:
        raise ContentError("a regrade without a note")
    query = (
        select(_response, _item.c.item_id)
        .join_from(_attempt, _item, _item.c.attempt_id == _attempt.c.id)
        .join(_response, _GIVEN)
        .where(_attempt.c.assignment_id == assignment_id)
        .order_by(_response.c.attempt_id, _response.c.position)
    )
    with engine.begin() as connection:
        # A change of nothing holds the assignment, so that one regrade follows on another.
        held = update(_assignment).where(_assignment.c.id == assignment_id).values(id=assignment_id)
        connection.execute(held)
        _find_taught(connection, teacher, assignment_id)
        changed = 0
        for row in connection.execute(query).mappings().all():
            new = mark_anew(row["item_id"], row["response"], row["language"])
            if new is not None and _to_mark(row) != new:
                changed += _change_mark(connection, row, new, {"note": note, "actor": teacher, "at": now})
    return changed


def _to_mark(row: RowMapping) -> Mark:
    return Mark(Grade(row["grade"]), Reason(row["reason"]), row["meant"])


def _change_mark(connection: Connection, row: RowMapping, new: Mark, signed: Mapping[str, Any]) -> int:
    """Put a new mark in the place of the one read; 1 when the grade is another."""
    this = (_response.c.attempt_id == row["attempt_id"]) & (_response.c.position == row["position"])
    values = {"grade": new.grade.value, "reason": new.reason.value, "meant": new.meant}
    unchanged = this & (_response.c.version == row["version"])
    is_done = connection.execute(update(_response).where(unchanged).values(values)).rowcount == 1
    if not is_done or row["grade"] == new.grade.value:
        return 0  # of another reason only what is told changes
    place = {"attempt_id": row["attempt_id"], "position": row["position"]}
    last = select(func.coalesce(func.max(_regrade.c.number), 0)).where(
        (_regrade.c.attempt_id == place["attempt_id"]) & (_regrade.c.position == place["position"])
    )
    grades = {"old_grade": row["grade"], "new_grade": new.grade.value}
    number = connection.execute(last).scalar_one() + 1
    connection.execute(insert(_regrade), {**place, **grades, **signed, "number": number})
    return 1


def _check_leads(connection: Connection, teacher: LearnerId, classroom: str) -> None:
    leads = (_teacher.c.classroom_id == classroom) & (_teacher.c.teacher == teacher)
    if connection.execute(select(_teacher.c.teacher).where(leads)).first() is None:
        raise NotFound(f"class {classroom}")


def _hold_classroom(connection: Connection, teacher: LearnerId, classroom: str) -> None:
    """Let nobody archive a class until the transaction ends. Raises `NotFound`, and `Conflict` when it is archived."""
    standing = (_class.c.id == classroom) & _class.c.archived_at.is_(None)
    is_standing = connection.execute(update(_class).where(standing).values(id=classroom)).rowcount == 1
    _check_leads(connection, teacher, classroom)
    if not is_standing:
        raise Conflict(f"class {classroom} is archived")


def _find_taught(connection: Connection, teacher: LearnerId, assignment_id: str) -> RowMapping:
    query = (
        select(_assignment)
        .join_from(_assignment, _teacher, _teacher.c.classroom_id == _assignment.c.classroom_id)
        .where((_assignment.c.id == assignment_id) & (_teacher.c.teacher == teacher))
    )
    row = connection.execute(query).mappings().first()
    if row is None:
        raise NotFound(f"assignment {assignment_id}")
    return row


def _hold_given(connection: Connection, student: LearnerId, assignment_id: str) -> Given:
    """Let no other attempt of hers begin until the transaction ends: by a change of nothing in her row of the class."""
    classroom = select(_assignment.c.classroom_id).where(_assignment.c.id == assignment_id).scalar_subquery()
    hers = (_student.c.classroom_id == classroom) & (_student.c.learner == student) & _student.c.left_at.is_(None)
    if connection.execute(update(_student).where(hers).values(learner=student)).rowcount == 0:
        raise NotFound(f"assignment {assignment_id}")
    return _find_given(connection, student, assignment_id)


def _find_given(connection: Connection, student: LearnerId, assignment_id: str) -> Given:
    found = _read_given(connection, student, _assignment.c.id == assignment_id)
    if not found or not (found[0].sittings or _is_hers(found[0])):
        raise NotFound(f"assignment {assignment_id}")
    return found[0]


def _read_given(connection: Connection, student: LearnerId, condition: Any) -> list[Given]:
    """The assignments of her classes; those of one she left only where she had begun them."""
    query = (
        select(
            _assignment,
            _class.c.name.label("classroom"),
            _class.c.time_zone,
            _student.c.extra_time.label("class_extra_time"),
            _student.c.left_at,
        )
        .join_from(_assignment, _class, _class.c.id == _assignment.c.classroom_id)
        .join(_student, _student.c.classroom_id == _assignment.c.classroom_id)
        .where((_student.c.learner == student) & condition)
    )
    rows = connection.execute(query).mappings().all()
    ids = [row["id"] for row in rows]
    allowances = _map_allowances(connection, _allowance.c.assignment_id.in_(ids))
    hers = _SITTINGS.where((_attempt.c.learner == student) & _attempt.c.assignment_id.in_(ids))
    attempts: defaultdict[str, list[RowMapping]] = defaultdict(list)
    for row in connection.execute(hers).mappings().all():
        attempts[row["assignment_id"]].append(row)
    found = []
    for row in rows:
        assignment = _to_assignment(row)
        she = Circumstances(allowances.get((assignment.id, student), Allowance()), row["class_extra_time"])
        others = [one for (of, _), one in allowances.items() if of == assignment.id]
        sittings = [_to_sitting(connection, one, assignment, she) for one in attempts[assignment.id]]
        if sittings or row["left_at"] is None:
            due = due_for_everybody(assignment, others)
            found.append(Given(assignment, row["classroom"], row["time_zone"], she, due, sittings))
    return found


def _list(connection: Connection, classroom: str) -> list[Assignment]:
    query = select(_assignment).where(_assignment.c.classroom_id == classroom)
    rows = connection.execute(query.order_by(_assignment.c.opens_at, _assignment.c.id)).mappings()
    return [_to_assignment(row) for row in rows]


def _list_students(connection: Connection, classroom: str) -> list[Student]:
    rows = connection.execute(select(_student).where(_student.c.classroom_id == classroom)).mappings()
    found = [Student(row["learner"], row["name"], row["extra_time"], row["left_at"]) for row in rows]
    return sorted(found, key=lambda one: (one.left_at is not None, one.name, one.learner))


def _map_allowances(connection: Connection, condition: Any) -> dict[tuple[AssignmentId, LearnerId], Allowance]:
    rows = connection.execute(select(_allowance).where(condition)).mappings()
    return {(row["assignment_id"], row["learner"]): _to_allowance(row) for row in rows}


def _put_allowance(
    connection: Connection, assignment_id: str, classroom: str, student: LearnerId, allowance: Allowance
) -> None:
    hers = (_student.c.classroom_id == classroom) & (_student.c.learner == student)
    # A change of nothing holds her row, so that of two who allow something at once the second follows.
    if connection.execute(update(_student).where(hers).values(learner=student)).rowcount == 0:
        raise NotFound(f"student of class {classroom}")
    this = (_allowance.c.assignment_id == assignment_id) & (_allowance.c.learner == student)
    connection.execute(delete(_allowance).where(this))
    if allowance == Allowance():
        return
    connection.execute(
        insert(_allowance),
        {
            "assignment_id": assignment_id,
            "learner": student,
            "is_chosen": allowance.is_chosen,
            "extra_time": allowance.extra_time,
            "extra_attempts": allowance.extra_attempts,
            "due_at": allowance.due_at,
        },
    )


def _to_sitting(connection: Connection, row: RowMapping, assignment: Assignment, she: Circumstances) -> Sitting:
    """An attempt as it counts: what was answered when it was over is left out.

    Of one handed in, what has no response was withdrawn from the bank before; of one left open, it was not answered.
    """
    points, over = float(row["points"]), open_until(assignment, she, row["started_at"])
    if over is not None and row["earned_at"] is not None and row["earned_at"] > over:
        in_time = (_response.c.attempt_id == row["id"]) & (_response.c.responded_at <= over)
        points = float(connection.execute(select(func.coalesce(func.sum(_SCORE), 0.0)).where(in_time)).scalar_one())
    possible = row["responses"] if row["finished_at"] is not None else row["items"]
    score = points / possible if possible else 0.0
    return Sitting(AttemptId(row["id"]), row["started_at"], row["finished_at"], score)


def _to_allowance(row: RowMapping) -> Allowance:
    return Allowance(row["is_chosen"], row["extra_time"], row["extra_attempts"], row["due_at"])


def _to_values(title: str, terms: Terms) -> dict[str, Any]:
    title = " ".join(title.split())
    if not 0 < len(title) <= LONGEST_TITLE:
        raise ContentError(f"an assignment's title of {len(title)} letters, 1 to {LONGEST_TITLE} expected")
    return {
        "title": title,
        "opens_at": terms.opens_at,
        "due_at": terms.due_at,
        "attempts": terms.attempts,
        "seconds": round(terms.limit.total_seconds()) if terms.limit else None,
        "shuffles": terms.shuffles,
        "language": terms.language,
        "feedback": terms.feedback.value,
        "counting": terms.counting.value,
        "late": terms.late.value,
        "penalty": terms.penalty,
        "is_for_all": terms.is_for_all,
    }


def _to_assignment(row: RowMapping) -> Assignment:
    terms = Terms(
        opens_at=row["opens_at"],
        due_at=row["due_at"],
        attempts=row["attempts"],
        limit=timedelta(seconds=row["seconds"]) if row["seconds"] else None,
        shuffles=row["shuffles"],
        language=row["language"],
        feedback=FeedbackTime(row["feedback"]),
        counting=Counting(row["counting"]),
        late=LatePolicy(row["late"]),
        penalty=row["penalty"],
        is_for_all=row["is_for_all"],
    )
    return Assignment(
        id=AssignmentId(row["id"]),
        classroom=ClassroomId(row["classroom_id"]),
        title=row["title"],
        items=tuple(row["items"].split("\n")),
        terms=terms,
        set_id=row["set_id"],
        withdrawn_at=row["withdrawn_at"],
    )
