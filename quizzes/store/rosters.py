"""Make accounts for the students of a class, and give them new passwords. Each function is one transaction.

A password is returned once, to be printed, and kept as a hash only. Hashing takes a twentieth of a second, so whoever
asks for many asks in batches of `MOST_AT_ONCE`; it is done before the transaction, which so holds up nobody.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Engine, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from quizzes.errors import NotFound
from quizzes.language.folding import look_alike_key
from quizzes.store.accounts import make_learner
from quizzes.store.class_students import Student, read_students
from quizzes.store.classrooms import hold_classroom, student
from quizzes.store.credentials import hash_password, make_password, name_key
from quizzes.store.everything import account, give_all
from quizzes.study.attempts import LearnerId
from quizzes.study.rosters import Row, derive_account_name

MOST_AT_ONCE: Final = 100


@dataclass(frozen=True, slots=True)
class Slip:
    """What a student is given on paper: her name in the class, her account's, and its password."""

    name: str
    account: str
    password: str


#: By dialect: a name that somebody has is left alone.
_KEEP_NAME: Final = {
    name: dialect.insert(account).on_conflict_do_nothing(index_elements=["name_key"]).returning(account.c.learner)
    for name, dialect in {"sqlite": sqlite, "postgresql": postgresql}.items()
}


def add_roster(
    engine: Engine, classroom_id: str, teacher: LearnerId, rows: Sequence[Row], *, now: datetime
) -> list[Slip]:
    """Make an account for each row without a fault, `MOST_AT_ONCE` at most, and put it into the class.

    Who is in the class by then, through another teacher or the same form sent twice, is passed over. Raises `NotFound`,
    `Archived`.
    """
    sound = [row for row in rows if row.fault is None]
    if len(sound) > MOST_AT_ONCE:
        raise ValueError(f"{len(sound)} accounts at once")
    made = [(row, make_password()) for row in sound]
    hashes = [hash_password(password) for _row, password in made]
    slips = []
    with engine.begin() as connection:
        hold_classroom(connection, classroom_id, teacher)
        present = {look_alike_key(one.name) for one in read_students(connection, classroom_id) if not one.left_at}
        wished = {row.number: row.account or derive_account_name(row.name) for row in sound}
        free = _find_free_names(connection, wished)
        for (row, password), hashed in zip(made, hashes, strict=True):
            if look_alike_key(row.name) in present:
                continue
            learner = make_learner()
            kept = {
                "learner": learner, "password_hash": hashed, "recovery_hash": None, "created_at": now,
                "made_by_class": classroom_id,
            }  # fmt: skip
            name = _open_account(connection, free[row.number], wished[row.number], kept)
            joined = {"classroom_id": classroom_id, "learner": learner, "name": row.name, "extra_time": 0}
            connection.execute(insert(student), {**joined, "joined_at": now})
            slips.append(Slip(row.name, name, password))
    return slips


def reset_passwords(engine: Engine, classroom_id: str, teacher: LearnerId, learners: Iterable[LearnerId]) -> list[Slip]:
    """Give new passwords to students whose accounts the class has made, `MOST_AT_ONCE` at most, and end their sessions.

    Raises `NotFound` when one is not such a student, as when another teacher has just done the same; nothing is changed
    then. Raises `Archived`.
    """
    wanted = list(dict.fromkeys(learners))
    if len(wanted) > MOST_AT_ONCE:
        raise ValueError(f"{len(wanted)} passwords at once")
    made = [(learner, make_password()) for learner in wanted]
    hashes = [hash_password(password) for _learner, password in made]
    slips = []
    with engine.begin() as connection:
        hold_classroom(connection, classroom_id, teacher)
        found = {one.learner: one for one in read_students(connection, classroom_id) if one.is_made_here}
        for (learner, password), hashed in zip(made, hashes, strict=True):
            slips.append(_reset(connection, found.get(learner), password, hashed))
    return slips


def _reset(connection: Connection, found: Student | None, password: str, hashed: str) -> Slip:
    if found is None:
        raise NotFound("student")
    hers = account.c.learner == found.learner
    if connection.execute(update(account).where(hers).values(password_hash=hashed)).rowcount == 0:
        raise NotFound("student")
    give_all(connection, found.learner, make_learner())
    return Slip(found.name, found.account, password)


def _open_account(connection: Connection, name: str, wished: str, row: dict[str, Any]) -> str:
    """Keep an account by that name, or, where somebody took it a moment ago, by another one. Returns the name."""
    while True:
        named = {**row, "name": name, "name_key": name_key(name)}
        if connection.execute(_KEEP_NAME[connection.dialect.name], named).first() is not None:
            return name
        name = f"{wished} {secrets.randbelow(900_000) + 100_000}"


def _find_free_names(connection: Connection, wished: dict[int, str]) -> dict[int, str]:
    """For each wished name itself, or with the smallest number behind it that nobody has."""
    free: dict[int, str] = {}
    given: set[str] = set()
    for numbers in (range(1, 10), range(10, 100), range(100, 1000)):
        open_ones = {number: name for number, name in wished.items() if number not in free}
        tried = {number: list(_number(name, numbers)) for number, name in open_ones.items()}
        keys = {name_key(name) for names in tried.values() for name in names}
        taken = set(_find_taken(connection, sorted(keys))) | given
        for number, names in tried.items():
            found = next((name for name in names if name_key(name) not in taken), None)
            if found is not None:
                free[number] = found
                taken.add(name_key(found))
                given.add(name_key(found))
    return {number: free.get(number, name) for number, name in wished.items()}


def _number(name: str, numbers: Iterable[int]) -> Iterator[str]:
    for number in numbers:
        yield name if number == 1 else f"{name} {number}"


def _find_taken(connection: Connection, keys: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(keys), 500):
        query = select(account.c.name_key).where(account.c.name_key.in_(keys[start : start + 500]))
        yield from connection.execute(query).scalars()
