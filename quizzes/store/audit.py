"""Note who did what to whom or what, and find it again. No password, code or answer is ever noted."""

from __future__ import annotations

import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final

from sqlalchemy import ColumnElement, Connection, Engine, func, insert, or_, select

from quizzes.language.folding import look_alike_key
from quizzes.store.tables import AccountRow, table_of
from quizzes.store.teaching_tables import AuditRow
from quizzes.study.attempts import LearnerId

_audit: Final = table_of(AuditRow)
_account: Final = table_of(AccountRow)

#: How somebody at the machine itself is named, who has no account.
OPERATOR: Final = "flask"


class Action(StrEnum):
    """What is noted of accounts, invitations and reports. Pages translate by these."""

    CREATE = "account.create"
    ROLE = "account.role"
    RESET = "account.reset"
    DELETE = "account.delete"
    INVITE = "invitation.make"
    ACCEPT = "invitation.use"
    CLOSE_REPORT = "report.close"
    REOPEN_REPORT = "report.reopen"


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of the log. `object` is a kind and a name, as `account:Leyla`."""

    at: datetime
    actor_name: str
    action: str
    object: str
    detail: Mapping[str, Any]


def name_account(name: str) -> str:
    """How the log names an account: by its name at the time, since its id changes with its password."""
    return f"account:{name}"


def note(
    connection: Connection,
    actor: LearnerId | None,
    action: str,
    object: str,
    detail: Mapping[str, Any] | None = None,
    *,
    now: datetime,
) -> None:
    """Note an action in the transaction that does it. Without an actor it was an operator at the machine."""
    wanted = select(_account.c.name).where(_account.c.learner == actor)
    name = connection.execute(wanted).scalar() or "" if actor is not None else OPERATOR
    row = {
        "id": secrets.token_urlsafe(16),
        "at": now,
        "actor": actor,
        "actor_name": name,
        "action": action,
        "object": object,
        "detail": dict(detail or {}),
    }
    connection.execute(insert(_audit), row)


def read_log(
    engine: Engine, *, actor: str = "", subject: str = "", first: int = 0, most: int = 50
) -> tuple[Sequence[Entry], int]:
    """Lines of the log, the latest first, and how many there are in all: of one actor's name, of what names a subject.

    An actor is found by a name that looks like hers, a subject by a part of it.
    """
    with engine.connect() as connection:
        conditions: list[ColumnElement[bool]] = []
        if actor:
            names = connection.execute(select(_audit.c.actor_name).distinct()).scalars()
            key = look_alike_key(actor)
            conditions.append(_audit.c.actor_name.in_([name for name in names if look_alike_key(name) == key]))
        if subject:
            plain = subject.replace("\0", "\N{REPLACEMENT CHARACTER}")
            conditions.append(or_(_audit.c.object.icontains(plain, autoescape=True), _audit.c.action == plain))
        total = connection.execute(select(func.count()).select_from(_audit).where(*conditions)).scalar_one()
        wanted = select(_audit).where(*conditions).order_by(_audit.c.at.desc(), _audit.c.id).offset(first).limit(most)
        rows = connection.execute(wanted).all()
    return [Entry(row.at, row.actor_name, row.action, row.object, row.detail) for row in rows], total
