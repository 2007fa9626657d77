"""Keep invitations, by which an account becomes a teacher's: each a code that is good once, for thirty days.

A code has 100 random bits, so it is kept as a plain digest, as recovery codes are.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from sqlalchemy import Connection, Engine, insert, select, update

from quizzes.errors import Conflict, NotFound
from quizzes.store.audit import Action, name_account, note
from quizzes.store.credentials import hash_recovery_code, make_recovery_code
from quizzes.store.everything import NOBODY, account
from quizzes.store.tables import Role, table_of
from quizzes.store.teaching_tables import InvitationRow
from quizzes.study.attempts import LearnerId

_invitation: Final = table_of(InvitationRow)

LIFETIME: Final = timedelta(days=30)
#: Of a digest, what tells one invitation from another and opens nothing.
_SHOWN: Final = 8


class InvitationFault(StrEnum):
    """What keeps a code from making a teacher."""

    UNKNOWN = "unknown"
    USED = "used"
    EXPIRED = "expired"


class InvitationRefused(Conflict):
    """A code makes nobody a teacher."""

    def __init__(self, fault: InvitationFault) -> None:
        super().__init__(f"invitation {fault}")
        self.fault = fault


class InvitationState(StrEnum):
    """Whether an invitation can still be used."""

    OPEN = "open"
    USED = "used"
    EXPIRED = "expired"


@dataclass(frozen=True, slots=True)
class Invitation:
    """An invitation as an admin sees it; its code is kept nowhere. Names are None where the account is gone."""

    id: str
    created_by: str | None
    created_at: datetime
    expires_at: datetime
    state: InvitationState
    used_by: str | None


def make_invitation(engine: Engine, by: LearnerId | None, *, now: datetime) -> str:
    """A new code, which is told nowhere else. `by` is None for an operator."""
    code = make_recovery_code()
    digest = hash_recovery_code(code)
    row = {"digest": digest, "created_by": by or NOBODY, "created_at": now, "expires_at": now + LIFETIME}
    with engine.begin() as connection:
        connection.execute(insert(_invitation), row)
        note(connection, by, Action.INVITE, _name(digest), now=now)
    return code


def accept_invitation(engine: Engine, learner: LearnerId, code: str, *, now: datetime) -> None:
    """Make an account a teacher's by a code. One that may more already keeps its role and the code.

    Raises `InvitationRefused` for a code that is none, used or expired, and `NotFound` for a guest.
    """
    with engine.begin() as connection:
        spend(connection, learner, code, now=now)


def spend(connection: Connection, learner: LearnerId, code: str, *, now: datetime) -> None:
    """Use up a code within a transaction. Raises as `accept_invitation` does."""
    digest = hash_recovery_code(code)
    is_student = (account.c.learner == learner) & (account.c.role == Role.STUDENT.value)
    if connection.execute(update(account).where(is_student).values(role=Role.TEACHER.value)).rowcount == 0:
        if connection.execute(select(account.c.learner).where(account.c.learner == learner)).first() is None:
            raise NotFound("account")
        return
    is_good = (
        (_invitation.c.digest == digest) & _invitation.c.used_at.is_(None) & (_invitation.c.expires_at > now)
    )  # fmt: skip
    if connection.execute(update(_invitation).where(is_good).values(used_by=learner, used_at=now)).rowcount == 0:
        raise InvitationRefused(_find_fault(connection, digest))
    note(connection, learner, Action.ACCEPT, _name(digest), now=now)
    name = connection.execute(select(account.c.name).where(account.c.learner == learner)).scalar_one()
    detail = {"old": Role.STUDENT.value, "new": Role.TEACHER.value}
    note(connection, learner, Action.ROLE, name_account(name), detail, now=now)


def _find_fault(connection: Connection, digest: str) -> InvitationFault:
    row = connection.execute(select(_invitation.c.used_at).where(_invitation.c.digest == digest)).first()
    if row is None:
        return InvitationFault.UNKNOWN
    return InvitationFault.EXPIRED if row.used_at is None else InvitationFault.USED


def list_invitations(engine: Engine, *, now: datetime, most: int = 100) -> Sequence[Invitation]:
    """The latest invitations, the newest first."""
    maker, taker = account.alias(), account.alias()
    wanted = (
        select(_invitation, maker.c.name.label("maker"), taker.c.name.label("taker"))
        .outerjoin(maker, maker.c.learner == _invitation.c.created_by)
        .outerjoin(taker, taker.c.learner == _invitation.c.used_by)
        .order_by(_invitation.c.created_at.desc(), _invitation.c.digest)
        .limit(most)
    )
    with engine.connect() as connection:
        rows = connection.execute(wanted).all()
    return [
        Invitation(
            row.digest[:_SHOWN],
            row.maker,
            row.created_at,
            row.expires_at,
            _judge(row.used_at, row.expires_at, now),
            row.taker,
        )
        for row in rows
    ]


def _judge(used_at: datetime | None, expires_at: datetime, now: datetime) -> InvitationState:
    if used_at is not None:
        return InvitationState.USED
    return InvitationState.OPEN if expires_at > now else InvitationState.EXPIRED


def _name(digest: str) -> str:
    return f"invitation:{digest[:_SHOWN]}"
