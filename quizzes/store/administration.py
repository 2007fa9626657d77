"""What an admin, or an operator, does with the accounts of others. Each function is one transaction and is noted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import ColumnElement, Connection, Engine, false, func, select, update

from quizzes.errors import LastAdmin, NameTaken, NotFound
from quizzes.store.accounts import insert_account, make_learner
from quizzes.store.audit import Action, name_account, note
from quizzes.store.credentials import hash_recovery_code, make_recovery_code, name_key
from quizzes.store.everything import account, hold_account
from quizzes.store.preferences import Preferences, put_preferences
from quizzes.store.tables import Role
from quizzes.study.attempts import LearnerId


@dataclass(frozen=True, slots=True)
class Listed:
    """An account in the list."""

    name: str
    role: Role
    created_at: datetime


def create_account(engine: Engine, name: str, password: str, role: Role, *, now: datetime) -> str:
    """Open an account for somebody, as an operator. Returns its recovery code. Raises `NameTaken`."""
    learner = make_learner()
    with engine.begin() as connection:
        code = insert_account(connection, learner, name, password, role, now=now)
        if code is None:
            raise NameTaken(name)
        put_preferences(connection, learner, Preferences())
        note(connection, None, Action.CREATE, name_account(name), {"role": role.value}, now=now)
    return code


def list_accounts(
    engine: Engine, *, name: str = "", role: Role | None = None, first: int = 0, most: int | None = None
) -> tuple[Sequence[Listed], int]:
    """Accounts by name, and how many there are in all: with a part of a name, with a role."""
    conditions: list[ColumnElement[bool]] = []
    if name.strip():
        key = name_key(name)  # nothing is left of punctuation, and nothing is in every name
        conditions.append(account.c.name_key.contains(key, autoescape=True) if key else false())
    if role is not None:
        conditions.append(account.c.role == role.value)
    wanted = select(account.c.name, account.c.role, account.c.created_at).where(*conditions)
    with engine.connect() as connection:
        total = connection.execute(select(func.count()).select_from(account).where(*conditions)).scalar_one()
        rows = connection.execute(wanted.order_by(account.c.name_key).offset(first).limit(most)).all()
    return [Listed(row.name, Role(row.role), row.created_at) for row in rows], total


def read_account(engine: Engine, name: str) -> Listed:
    """The account of a name, or of one that looks like it. Raises `NotFound`."""
    wanted = select(account.c.name, account.c.role, account.c.created_at).where(account.c.name_key == name_key(name))
    with engine.connect() as connection:
        row = connection.execute(wanted).first()
    if row is None:
        raise NotFound(f"account {name}")
    return Listed(row.name, Role(row.role), row.created_at)


def set_role(engine: Engine, name: str, role: Role, *, by: LearnerId | None, now: datetime) -> None:
    """Give an account another role; `by` is None for an operator.

    Raises `NotFound` for an unknown name, and when who does it is no admin any more; `LastAdmin` when none would be
    left. Two admins who take each other's role at once come one after the other: the second is refused.
    """
    with engine.begin() as connection:
        # Every admin, in one order, so that two of these cannot wait for each other. SQLite locks at the change below.
        admins = select(account.c.learner).where(account.c.role == Role.ADMIN.value).order_by(account.c.learner)
        connection.execute(admins.with_for_update()).all()
        learner = _find(connection, name)
        hold_account(connection, learner)
        left = set(connection.execute(admins).scalars())
        if role is not Role.ADMIN and left == {learner}:
            raise LastAdmin(name)
        if by is not None and by not in left:
            raise NotFound("admin")
        old = connection.execute(select(account.c.name, account.c.role).where(account.c.learner == learner)).one()
        if old.role == role.value:
            return
        connection.execute(update(account).where(account.c.learner == learner).values(role=role.value))
        detail = {"old": old.role, "new": role.value}
        note(connection, by, Action.ROLE, name_account(old.name), detail, now=now)


def reset_account(engine: Engine, name: str, *, by: LearnerId | None, now: datetime) -> str:
    """A new recovery code for who forgot both password and code; the password stays until it is used.

    Raises `NotFound` for an unknown name. Make sure first that it is she who asks.
    """
    code = make_recovery_code()
    with engine.begin() as connection:
        learner = _find(connection, name)
        mine = account.c.learner == learner
        if connection.execute(update(account).where(mine).values(recovery_hash=hash_recovery_code(code))).rowcount == 0:
            raise NotFound(f"account {name}")
        own = connection.execute(select(account.c.name).where(mine)).scalar_one()
        note(connection, by, Action.RESET, name_account(own), now=now)
    return code


def _find(connection: Connection, name: str) -> LearnerId:
    found = connection.execute(select(account.c.learner).where(account.c.name_key == name_key(name))).scalar()
    if found is None:
        raise NotFound(f"account {name}")
    return LearnerId(found)
