"""Measure the gradebook: `python -m bench.gradebook`.

Forty students and fifty assignments of ten items, all done, on SQLite: milliseconds to read the book and to work out
every grade, the best of five, and the same as a multiple of reading one row for each attempt.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random

from sqlalchemy import Engine, insert, text

from quizzes.store.assignments import Gradebook, give_assignment, read_gradebook
from quizzes.store.database import migrate, open_database
from quizzes.store.tables import AttemptItemRow, AttemptRow, ResponseRow
from quizzes.study.assignments import Terms, count
from quizzes.study.attempts import LearnerId
from tests.classes import make_classroom

_STUDENTS, _ASSIGNMENTS, _ITEMS = 40, 50, 10
_ROUNDS = 5
_NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
_TEACHER = LearnerId("teacher")


def main() -> None:
    """Print the times and the multiple."""
    with tempfile.TemporaryDirectory() as folder:
        engine = open_database(f"sqlite:///{Path(folder) / 'bench.db'}")
        migrate(engine)
        classroom = _fill(engine)
        least = _measure(lambda: _read_heads(engine))
        taken = _measure(lambda: _grade(read_gradebook(engine, _TEACHER, classroom)))
        engine.dispose()
    print(
        f"{_STUDENTS} students, {_ASSIGNMENTS} assignments: grades in {taken:.0f} ms,"
        f" {taken / least:.1f} times reading a row of each attempt"
    )


def _fill(engine: Engine) -> str:
    rng, students = Random(1), [LearnerId(f"student-{one}") for one in range(_STUDENTS)]
    classroom = make_classroom(engine, _TEACHER, students, now=_NOW)
    items = [f"item-{one}" for one in range(_ITEMS)]
    ids = [
        give_assignment(engine, _TEACHER, classroom, f"Assignment {one}", items, Terms(_NOW), now=_NOW)
        for one in range(_ASSIGNMENTS)
    ]
    attempts = [(f"{student}/{number}", student, ids[number]) for student in students for number in range(len(ids))]
    ended = _NOW + timedelta(minutes=9)
    slots = [(attempt, place) for attempt, _student, _id in attempts for place in range(1, _ITEMS + 1)]
    with engine.begin() as connection:
        connection.execute(
            insert(AttemptRow),
            [
                {
                    "id": attempt, "learner": student, "mode": "test", "choice": "set", "length": _ITEMS,
                    "asks_confidence": False, "started_at": _NOW, "finished_at": ended, "assignment_id": assignment,
                }
                for attempt, student, assignment in attempts
            ],
        )  # fmt: skip
        connection.execute(
            insert(AttemptItemRow),
            [
                {"attempt_id": attempt, "position": place, "item_id": f"item-{place}", "options": ""}
                for attempt, place in slots
            ],
        )
        connection.execute(
            insert(ResponseRow),
            [
                {
                    "attempt_id": attempt, "position": place, "response": "one", "reason": "match", "version": 1,
                    "grade": rng.choice(["right", "partial", "wrong"]), "responded_at": ended,
                }
                for attempt, place in slots
            ],
        )  # fmt: skip
    return classroom


def _grade(book: Gradebook) -> list[float | None]:
    return [
        count(one, book.circumstances(one, she), book.sittings.get((one.id, she.learner), ()), _NOW + timedelta(days=1))
        for she in book.students
        for one in book.assignments
    ]


def _read_heads(engine: Engine) -> int:
    with engine.connect() as connection:
        return len(connection.execute(text("SELECT * FROM attempt")).all())


def _measure(run: Callable[[], object]) -> float:
    taken = []
    for _ in range(_ROUNDS):
        begin = time.process_time()
        run()
        taken.append(time.process_time() - begin)
    return min(taken) * 1000


if __name__ == "__main__":
    main()
