"""Keep teachers' sets: make one, change it, share it, copy a colleague's. Each function is one transaction.

A set is its owner's alone; anybody else meets `NotFound`, but for a teacher who has its share code, who may read and
copy it. Every change names the version it was made from, so that of two editors the later is told: `Conflict`.
"""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any, Final, NewType

from sqlalchemy import Connection, Engine, RowMapping, delete, insert, select, update

from quizzes.errors import Conflict, ContentError, NotFound
from quizzes.store.tables import table_of
from quizzes.store.teaching_tables import QuestionSetRow
from quizzes.study.attempts import LearnerId
from quizzes.study.set_rules import MOST_ITEMS, SetRule, read_rule, write_rule

QuestionSetId = NewType("QuestionSetId", str)
#: What a set holds: items' ids in the order they are asked, or a rule by which they are drawn.
Content = Sequence[str] | SetRule

#: Letters and figures that are not taken for each other, read aloud or copied by hand.
_LETTERS: Final = "23456789abcdefghjkmnpqrstuvwxyz"
_CODE_LENGTH: Final = 10  # some 50 bits: not to be found by trying
LONGEST_TITLE: Final = 120


_set: Final = table_of(QuestionSetRow)


@dataclass(frozen=True, slots=True)
class QuestionSet:
    """A set as its owner has it. One of `items` and `rule` is there."""

    id: QuestionSetId
    title: str
    items: tuple[str, ...]
    rule: SetRule | None
    share_code: str | None
    version: int
    updated_at: datetime


def make_set(engine: Engine, owner: LearnerId, title: str, content: Content, *, now: datetime) -> QuestionSetId:
    """Keep a new set. Raises `ContentError` for one without a title or items, or with too many."""
    with engine.begin() as connection:
        return _insert(connection, owner, _to_values(title, content), None, now)


def list_sets(engine: Engine, owner: LearnerId) -> list[QuestionSet]:
    """A teacher's sets, the one changed last first."""
    query = select(_set).where(_set.c.owner == owner).order_by(_set.c.updated_at.desc(), _set.c.id)
    with engine.connect() as connection:
        return [_to_set(row) for row in connection.execute(query).mappings()]


def read_set(engine: Engine, owner: LearnerId, set_id: str) -> QuestionSet:
    """A teacher's set. Raises `NotFound`, for somebody else's too."""
    with engine.connect() as connection:
        return _to_set(_find(connection, (_set.c.id == set_id) & (_set.c.owner == owner)))


def change_set(
    engine: Engine, owner: LearnerId, set_id: str, version: int, title: str, content: Content, *, now: datetime
) -> int:
    """Give a set another title or content, and return its new version.

    Raises `Conflict` when it is not of that version any more, `NotFound` when it is not hers, `ContentError` as for a
    new one.
    """
    values = {**_to_values(title, content), "version": version + 1, "updated_at": now}
    hers = (_set.c.id == set_id) & (_set.c.owner == owner)
    with engine.begin() as connection:
        if connection.execute(update(_set).where(hers & (_set.c.version == version)).values(values)).rowcount == 0:
            _find(connection, hers)
            raise Conflict(f"set {set_id} is not of version {version} any more")
    return version + 1


def share_set(engine: Engine, owner: LearnerId, set_id: str) -> str:
    """The code by which colleagues may read and copy a set; the same until it is taken back. Raises `NotFound`."""
    hers = (_set.c.id == set_id) & (_set.c.owner == owner)
    with engine.begin() as connection:
        unshared = update(_set).where(hers & _set.c.share_code.is_(None))
        connection.execute(unshared.values(share_code=make_code()))
        return str(_find(connection, hers)["share_code"])


def take_back(engine: Engine, owner: LearnerId, set_id: str) -> None:
    """Share a set no longer; copies made of it stay. Raises `NotFound`."""
    hers = (_set.c.id == set_id) & (_set.c.owner == owner)
    with engine.begin() as connection:
        if connection.execute(update(_set).where(hers).values(share_code=None)).rowcount == 0:
            raise NotFound(f"set {set_id}")


def read_shared(engine: Engine, code: str) -> QuestionSet:
    """The set shared by a code, however it was typed. Raises `NotFound`."""
    with engine.connect() as connection:
        return _to_set(_find(connection, _set.c.share_code == _clean(code)))


def copy_set(engine: Engine, owner: LearnerId, code: str, *, now: datetime) -> QuestionSetId:
    """Make a teacher a copy of the set shared by a code, which is hers from then on. Raises `NotFound`."""
    with engine.begin() as connection:
        row = _find(connection, _set.c.share_code == _clean(code))
        return _insert(connection, owner, {name: row[name] for name in ("title", "items", "rule")}, row["id"], now)


def delete_set(engine: Engine, owner: LearnerId, set_id: str) -> None:
    """Delete a set; what was assigned from it stays as it is. Raises `NotFound`."""
    with engine.begin() as connection:
        if connection.execute(delete(_set).where((_set.c.id == set_id) & (_set.c.owner == owner))).rowcount == 0:
            raise NotFound(f"set {set_id}")


def make_code() -> str:
    """A code nobody can guess, made to be read aloud."""
    return "".join(secrets.choice(_LETTERS) for _ in range(_CODE_LENGTH))


def _clean(code: str) -> str:
    return "".join(letter for letter in code.lower() if letter.isalnum())[:_CODE_LENGTH]


def _insert(
    connection: Connection, owner: LearnerId, values: dict[str, Any], copied_from: str | None, now: datetime
) -> QuestionSetId:
    set_id = QuestionSetId(secrets.token_urlsafe(16))
    row = {
        "id": set_id, "owner": owner, "share_code": None, "copied_from": copied_from, "version": 1,
        "created_at": now, "updated_at": now, **values,
    }  # fmt: skip
    connection.execute(insert(_set), row)
    return set_id


def _to_values(title: str, content: Content) -> dict[str, Any]:
    title = " ".join(title.split())
    if not 0 < len(title) <= LONGEST_TITLE:
        raise ContentError(f"a set's title of {len(title)} letters, 1 to {LONGEST_TITLE} expected")
    if isinstance(content, SetRule):
        return {"title": title, "items": None, "rule": write_rule(content)}
    if not 0 < len(content) <= MOST_ITEMS or len(set(content)) < len(content):
        raise ContentError(f"a set of {len(content)} items, 1 to {MOST_ITEMS} different ones expected")
    return {"title": title, "items": "\n".join(content), "rule": None}


def _find(connection: Connection, condition: Any) -> RowMapping:
    row = connection.execute(select(_set).where(condition)).mappings().first()
    if row is None:
        raise NotFound("set")
    return row


def _to_set(row: RowMapping) -> QuestionSet:
    return QuestionSet(
        id=QuestionSetId(row["id"]),
        title=row["title"],
        items=tuple(row["items"].split("\n")) if row["items"] else (),
        rule=None if row["rule"] is None else read_rule(row["rule"]),
        share_code=row["share_code"],
        version=row["version"],
        updated_at=row["updated_at"],
    )
