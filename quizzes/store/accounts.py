"""Keep accounts: open one, find whose a name and password are, change them. Each function is one transaction.

Whoever has a learner's id in her cookie is that learner, so the id changes whenever a password is set: at opening,
because others may have used the browser before; at a change, so that every other session ends.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final

from sqlalchemy import Connection, Engine, RowMapping, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import IntegrityError

from quizzes.errors import NameTaken, NotFound
from quizzes.store.credentials import (
    hash_password,
    hash_recovery_code,
    is_outdated,
    is_recovery_code,
    is_right,
    make_recovery_code,
    name_key,
)
from quizzes.store.everything import account, give_all, hold_account
from quizzes.store.preferences import Preferences, put_preferences
from quizzes.store.tables import Role
from quizzes.study.attempts import LearnerId


@dataclass(frozen=True, slots=True)
class Account:
    """An account as its page tells of it."""

    learner: LearnerId
    name: str
    created_at: datetime
    has_recovery_code: bool
    role: Role


#: By dialect: a name that somebody has is left alone.
_KEEP_NAME: Final = {
    name: dialect.insert(account).on_conflict_do_nothing(index_elements=["name_key"]).returning(account.c.learner)
    for name, dialect in {"sqlite": sqlite, "postgresql": postgresql}.items()
}


def make_learner() -> LearnerId:
    """An id nobody has and nobody can guess."""
    return LearnerId(secrets.token_urlsafe(16))


def open_account(
    engine: Engine, guest: LearnerId, name: str, password: str, preferences: Preferences, *, now: datetime
) -> tuple[LearnerId, str]:
    """Make a guest's record an account's. Returns its new id and the recovery code, which is told nowhere else.

    Raises `NameTaken` when somebody has that name, or one that looks like it.
    """
    learner, code = make_learner(), make_recovery_code()
    row = {
        "learner": learner,
        "name": name,
        "name_key": name_key(name),
        "password_hash": hash_password(password),
        "recovery_hash": hash_recovery_code(code),
        "created_at": now,
    }
    with engine.begin() as connection:
        if connection.execute(_KEEP_NAME[engine.dialect.name], row).first() is None:
            raise NameTaken(name)
        _give_but_account(connection, guest, learner)
        put_preferences(connection, learner, preferences)
    return learner, code


def _give_but_account(connection: Connection, guest: LearnerId, learner: LearnerId) -> None:
    """The record of a guest. Of one who has an account already, by a post sent twice, nothing is taken away."""
    if _read(connection, account.c.learner == guest) is None:
        give_all(connection, guest, learner)


def find_account(engine: Engine, learner: LearnerId | None) -> Account | None:
    """The account of a learner; None for a guest."""
    if learner is None:
        return None
    with engine.connect() as connection:
        row = _read(connection, account.c.learner == learner)
    if row is None:
        return None
    return Account(learner, row["name"], row["created_at"], row["recovery_hash"] is not None, Role(row["role"]))


def authenticate(engine: Engine, name: str, password: str) -> LearnerId | None:
    """Whose name and password these are; None for a wrong password as for an unknown name, after as long a time.

    A hash made with older parameters is made anew.
    """
    with engine.connect() as connection:
        row = _read(connection, account.c.name_key == name_key(name))
    kept = row["password_hash"] if row else None
    if not is_right(password, kept) or row is None:
        return None
    if is_outdated(row["password_hash"]):
        mine = (account.c.learner == row["learner"]) & (account.c.password_hash == row["password_hash"])
        with engine.begin() as connection:
            connection.execute(update(account).where(mine).values(password_hash=hash_password(password)))
    return LearnerId(row["learner"])


def is_password(engine: Engine, learner: LearnerId, password: str) -> bool:
    """Whether a password is a learner's."""
    with engine.connect() as connection:
        row = _read(connection, account.c.learner == learner)
    return is_right(password, row["password_hash"] if row else None)


def rename_account(engine: Engine, learner: LearnerId, name: str) -> None:
    """Give an account another name. Raises `NameTaken`."""
    statement = update(account).where(account.c.learner == learner).values(name=name, name_key=name_key(name))
    try:
        with engine.begin() as connection:
            connection.execute(statement)
    except IntegrityError as error:
        raise NameTaken(name) from error


def change_password(engine: Engine, learner: LearnerId, password: str) -> LearnerId:
    """Set a password, and give the record a new id, so that every session of before ends. Returns the id.

    Raises `NotFound` when there is no such account, as for the second of two posted at once.
    """
    new = make_learner()
    hashed = hash_password(password)
    with engine.begin() as connection:
        hold_account(connection, learner)
        connection.execute(update(account).where(account.c.learner == learner).values(password_hash=hashed))
        give_all(connection, learner, new)
    return new


def renew_recovery_code(engine: Engine, learner: LearnerId) -> str:
    """A new recovery code; one of before opens nothing any more. Raises `NotFound`."""
    code = make_recovery_code()
    statement = update(account).where(account.c.learner == learner).values(recovery_hash=hash_recovery_code(code))
    with engine.begin() as connection:
        if connection.execute(statement).rowcount == 0:
            raise NotFound("account")
    return code


def find_by_name(engine: Engine, name: str) -> LearnerId | None:
    """Who has a name, or one that looks like it. For an operator: a reader is never told."""
    with engine.connect() as connection:
        row = _read(connection, account.c.name_key == name_key(name))
    return LearnerId(row["learner"]) if row else None


def recover_account(engine: Engine, name: str, code: str, password: str) -> tuple[LearnerId, str] | None:
    """Set a new password by the recovery code, which is used up. Returns the record's new id and a new code.

    None for a wrong code as for an unknown name.
    """
    learner, new_code = make_learner(), make_recovery_code()
    changed = {"password_hash": hash_password(password), "recovery_hash": hash_recovery_code(new_code)}
    with engine.begin() as connection:
        row = _read(connection, account.c.name_key == name_key(name))
        kept = row["recovery_hash"] if row else None
        if not is_recovery_code(code, kept) or row is None:
            return None
        mine = (account.c.learner == row["learner"]) & (account.c.recovery_hash == kept)
        if connection.execute(update(account).where(mine).values(changed)).rowcount == 0:
            return None
        give_all(connection, LearnerId(row["learner"]), learner)
    return learner, new_code


def _read(connection: Connection, condition: Any) -> RowMapping | None:
    return connection.execute(select(account).where(condition)).mappings().first()
