"""Put what a guest did into an account: nothing lost, nothing doubled, however often it is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Final

from sqlalchemy import Connection, Engine, Table, delete, exists, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite

from quizzes.store.cards import find_pace
from quizzes.store.everything import account, attempt, card, deck, document, hold_account, report, review, settings
from quizzes.study.attempts import LearnerId
from quizzes.study.cards import Rating, Review, replay_steps

#: What simply changes hands.
_MOVED: Final = (attempt.c.learner, document.c.owner, report.c.learner)
_Row = dict[str, Any]
#: By dialect: a deck that is there already stays.
_ADD_DECK: Final = {
    "sqlite": sqlite.insert(deck).on_conflict_do_nothing(),
    "postgresql": postgresql.insert(deck).on_conflict_do_nothing(),
}


def merge_guest(engine: Engine, guest: LearnerId, learner: LearnerId) -> None:
    """Give an account all that a guest did, in one transaction; of one who did nothing, or is no guest, nothing.

    Attempts, documents and reports change hands and decks are united. A card that only one of them has stays as it is;
    where both reviewed the same item, the reviews become one sequence by time, from which it is scheduled anew. What
    the account has set stays set. Raises `NotFound` when the account has gone.
    """
    with engine.begin() as connection:
        hold_account(connection, learner)
        is_guest = not connection.execute(select(exists().where(account.c.learner == guest))).scalar()
        if not is_guest:
            return
        for column in _MOVED:
            connection.execute(update(column.table).where(column == guest).values({column.name: learner}))
        _unite_decks(connection, guest, learner)
        _unite_cards(connection, guest, learner)
        _take_settings(connection, guest, learner)


def _unite_decks(connection: Connection, guest: LearnerId, learner: LearnerId) -> None:
    """A deck both have stays as the account has it."""
    theirs = deck.c.learner == guest
    rows = [{**row, "learner": learner} for row in connection.execute(select(deck).where(theirs)).mappings()]
    if rows:
        connection.execute(_ADD_DECK[connection.dialect.name], rows)
        connection.execute(delete(deck).where(theirs))


def _unite_cards(connection: Connection, guest: LearnerId, learner: LearnerId) -> None:
    # Held, so that a review given at this moment in another window waits, and then finds the card changed.
    cards = _read_by_item(connection, card, guest, learner)
    reviews = _read_by_item(connection, review, guest, learner)
    retention = find_pace(connection, learner).retention
    for item_id in {*cards, *reviews}:
        both = [*cards.get(item_id, []), *reviews.get(item_id, [])]
        if len({row["learner"] for row in both}) > 1:
            merged = _merge_cards(cards.get(item_id, []), reviews.get(item_id, []), retention)
            _replace(connection, guest, learner, item_id, *merged)
    for table in (card, review):
        connection.execute(update(table).where(table.c.learner == guest).values(learner=learner))


def _read_by_item(connection: Connection, table: Table, *learners: LearnerId) -> dict[str, list[_Row]]:
    found: dict[str, list[_Row]] = {}
    query = select(table).where(table.c.learner.in_(learners)).order_by(table.c.item_id, table.c.learner)
    for row in connection.execute(query.with_for_update()).mappings():
        found.setdefault(row["item_id"], []).append(dict(row))
    return found


def _merge_cards(cards: Sequence[_Row], reviews: Sequence[_Row], retention: float) -> tuple[list[_Row], list[_Row]]:
    """What two learners have of one item as one card, if there is any, and its reviews.

    The reviews are numbered anew by time, and the card scheduled anew from them. It is set aside when whoever reviewed
    last had set it aside.
    """
    in_time = sorted(reviews, key=lambda row: (row["reviewed_at"], row["learner"], row["number"]))
    if not in_time:
        return [max(cards, key=lambda one: one["last_review_at"])], []
    given = [
        Review(row["item_id"], number, Rating(row["rating"]), row["reviewed_at"])
        for number, row in enumerate(in_time, 1)
    ]
    steps = list(replay_steps(given, retention=retention))
    numbered = [
        {**row, "number": number, "before": before.to_record() if before else None}
        for number, (row, before) in enumerate(zip(in_time, [None, *steps], strict=False), 1)
    ]
    if not cards:
        return [], numbered
    latest = max(cards, key=lambda one: one["last_review_at"])
    after = steps[-1]
    scheduled = {name: getattr(after, name) for name in latest if name != "learner"}
    is_suspended = after.is_suspended or latest["is_suspended"]
    return [{**latest, **scheduled, "state": after.state.value, "is_suspended": is_suspended}], numbered


def _replace(
    connection: Connection,
    guest: LearnerId,
    learner: LearnerId,
    item_id: str,
    cards: Sequence[_Row],
    reviews: Sequence[_Row],
) -> None:
    """Put these in the place of what both have of an item."""
    for table, rows in ((card, cards), (review, reviews)):
        connection.execute(delete(table).where(table.c.learner.in_([guest, learner]), table.c.item_id == item_id))
        if rows:
            connection.execute(insert(table), [{**row, "learner": learner} for row in rows])


def _take_settings(connection: Connection, guest: LearnerId, learner: LearnerId) -> None:
    """What the guest has set counts only where the account has set nothing."""
    if connection.execute(select(exists().where(settings.c.id == learner))).scalar():
        connection.execute(delete(settings).where(settings.c.id == guest))
    else:
        connection.execute(update(settings).where(settings.c.id == guest).values(id=learner))
