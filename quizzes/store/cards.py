"""Keep flashcards: review one, take a review back, set one aside, take decks up. Each function is one transaction.

Every query starts from one learner and has an index for it, so that nobody else's cards are looked at.
"""

from __future__ import annotations

from datetime import datetime
from typing import Any, Final

from sqlalchemy import (
    Connection,
    Engine,
    and_,
    case,
    delete,
    extract,
    func,
    insert,
    select,
    update,
)
from sqlalchemy.dialects import postgresql, sqlite

from quizzes.store.attempts import find_mistakes
from quizzes.store.tables import (
    AttemptItemRow,
    AttemptRow,
    CardRow,
    DeckRow,
    LearnerRow,
    ResponseRow,
    ReviewRow,
    table_of,
)
from quizzes.study.attempts import LearnerId
from quizzes.study.cards import Card, CardState, Pace, Rating, Review, TrueRetention, schedule
from quizzes.study.days import LearningDay
from quizzes.study.decks import MISTAKES
from quizzes.study.queue import DueCard, Standing

_card: Final = table_of(CardRow)
_review: Final = table_of(ReviewRow)
_deck: Final = table_of(DeckRow)
_learner: Final = table_of(LearnerRow)
_attempt: Final = table_of(AttemptRow)
_item: Final = table_of(AttemptItemRow)
_response: Final = table_of(ResponseRow)

_INSERTS: Final[dict[str, Any]] = {"sqlite": sqlite.insert, "postgresql": postgresql.insert}
#: Seconds; every zone's day begins at a multiple of it.
_QUARTER: Final = 900


class _Refused(Exception):
    """Ends a transaction in which somebody else was first."""


def read_card(engine: Engine, learner: LearnerId, item_id: str) -> Card | None:
    """The learner's card of an item, or None when she never reviewed it."""
    with engine.connect() as connection:
        return _read_card(connection, learner, item_id)


def _read_card(connection: Connection, learner: LearnerId, item_id: str) -> Card | None:
    row = connection.execute(select(_card).where(_is_card(learner, item_id))).first()
    return _to_card(row) if row else None


def _is_card(learner: LearnerId, item_id: str) -> Any:
    return and_(_card.c.learner == learner, _card.c.item_id == item_id)


def _to_card(row: Any) -> Card:
    values = row._asdict()
    del values["learner"]
    return Card(**{**values, "state": CardState(row.state)})


def add_review(
    engine: Engine,
    learner: LearnerId,
    item_id: str,
    number: int,
    rating: Rating,
    *,
    now: datetime,
    retention: float,
) -> Card | None:
    """Keep a card's review of that number, and the card as it then stands.

    None, and nothing is changed, when it is not the review that comes next: it was kept before, or another was.
    """
    try:
        with engine.begin() as connection:
            before = _read_card(connection, learner, item_id)
            if number != (before.reviews if before else 0) + 1:
                return None
            after = schedule(before, rating, item_id=item_id, now=now, retention=retention)
            _keep_card(connection, learner, before, after)
            connection.execute(
                insert(_review),
                {
                    "learner": learner,
                    "item_id": item_id,
                    "number": number,
                    "rating": rating.value,
                    "reviewed_at": now,
                    "before": before.to_record() if before else None,
                },
            )
            return after
    except _Refused:
        return None


def _keep_card(connection: Connection, learner: LearnerId, before: Card | None, after: Card) -> None:
    """Write the card, unless it is no longer as it was read."""
    row = _to_row(learner, after)
    if before is None:
        add = _INSERTS[connection.dialect.name](_card).on_conflict_do_nothing(index_elements=["learner", "item_id"])
        kept = connection.execute(add.returning(_card.c.item_id), row).first() is not None
    else:
        unchanged = _is_card(learner, before.item_id) & (_card.c.reviews == before.reviews)
        kept = connection.execute(update(_card).where(unchanged).values(row)).rowcount == 1
    if not kept:
        raise _Refused


def _to_row(learner: LearnerId, card: Card) -> dict[str, Any]:
    row = {column.name: getattr(card, column.name) for column in _card.c if column.name != "learner"}
    return {**row, "learner": learner, "state": card.state.value}


def latest_review(engine: Engine, learner: LearnerId) -> Review | None:
    """Her latest review of all, or None."""
    with engine.connect() as connection:
        return _latest_review(connection, learner)


def _latest_review(connection: Connection, learner: LearnerId) -> Review | None:
    # Two cards may be reviewed in one instant by a machine only; but the later of one card's is told by its number.
    latest = (_review.c.reviewed_at.desc(), _review.c.number.desc())
    row = connection.execute(
        select(_review.c.item_id, _review.c.number, _review.c.rating, _review.c.reviewed_at)
        .where(_review.c.learner == learner)
        .order_by(*latest)
        .limit(1)
    ).first()
    return Review(row.item_id, row.number, Rating(row.rating), row.reviewed_at) if row else None


def read_rating(engine: Engine, learner: LearnerId, item_id: str, number: int) -> Rating | None:
    """How a review that was kept was rated; None when there is none of that number."""
    with engine.connect() as connection:
        found = connection.execute(select(_review.c.rating).where(_is_review(learner, item_id, number))).scalar()
    return Rating(found) if found else None


def _is_review(learner: LearnerId, item_id: str, number: int) -> Any:
    return and_(_review.c.learner == learner, _review.c.item_id == item_id, _review.c.number == number)


def undo_review(engine: Engine, learner: LearnerId, item_id: str, number: int) -> bool:
    """Take a review back, and give the card as it was before. False when it is not her latest, or is taken back."""
    try:
        with engine.begin() as connection:
            latest = _latest_review(connection, learner)
            if latest is None or (latest.item_id, latest.number) != (item_id, number):
                return False
            this = _is_review(learner, item_id, number)
            row = connection.execute(delete(_review).where(this).returning(_review.c.before)).first()
            if row is None:
                raise _Refused
            _give_back(connection, learner, item_id, number, row.before)
            return True
    except _Refused:
        return False


def _give_back(connection: Connection, learner: LearnerId, item_id: str, number: int, record: Any) -> None:
    unchanged = _is_card(learner, item_id) & (_card.c.reviews == number)
    if record is None:
        done = connection.execute(delete(_card).where(unchanged))
    else:
        row = _to_row(learner, Card.from_record(item_id, record))
        done = connection.execute(update(_card).where(unchanged).values(row))
    if done.rowcount != 1:
        raise _Refused


def suspend_card(engine: Engine, learner: LearnerId, item_id: str, *, is_suspended: bool) -> bool:
    """Set a card aside, or take it back. False when it stood like that before, or there is none."""
    differs = _is_card(learner, item_id) & (_card.c.is_suspended != is_suspended)
    with engine.begin() as connection:
        return connection.execute(update(_card).where(differs).values(is_suspended=is_suspended)).rowcount == 1


def read_suspended(engine: Engine, learner: LearnerId) -> list[Card]:
    """Her cards that are set aside, the latest first."""
    with engine.connect() as connection:
        rows = connection.execute(
            select(_card)
            .where(_card.c.learner == learner, _card.c.is_suspended.is_(True))
            .order_by(_card.c.last_review_at.desc())
        )
        return [_to_card(row) for row in rows]


def read_standing(engine: Engine, learner: LearnerId, today: LearningDay) -> Standing:
    """Everything today's queue is made of."""
    with engine.connect() as connection:
        decks = _read_decks(connection, learner)
        return Standing(
            due=_read_due(connection, learner, before=today.end),
            reviewed=_read_reviewed(connection, learner, today),
            known=frozenset(connection.scalars(select(_card.c.item_id).where(_card.c.learner == learner))),
            decks=decks,
            mistakes=find_mistakes(connection, learner) if MISTAKES in decks else (),
            pace=find_pace(connection, learner),
        )


def read_due(engine: Engine, learner: LearnerId, *, before: datetime) -> list[DueCard]:
    """Her cards that come due before an instant, the earliest first; those set aside never do."""
    with engine.connect() as connection:
        return _read_due(connection, learner, before=before)


def _read_due(connection: Connection, learner: LearnerId, *, before: datetime) -> list[DueCard]:
    rows = connection.execute(
        select(_card.c.item_id, _card.c.state, _card.c.due)
        .where(_card.c.learner == learner, _card.c.is_suspended.is_(False), _card.c.due < before)
        .order_by(_card.c.due)
    )
    return [DueCard(item_id, CardState(state), due) for item_id, state, due in rows]


def _read_reviewed(connection: Connection, learner: LearnerId, today: LearningDay) -> dict[str, int]:
    rows = connection.execute(
        select(_review.c.item_id, func.min(_review.c.number).label("number"))
        .where(_review.c.learner == learner, _review.c.reviewed_at >= today.start, _review.c.reviewed_at < today.end)
        .group_by(_review.c.item_id)
    )
    return {row.item_id: row.number for row in rows}


def take_up_deck(engine: Engine, learner: LearnerId, topic: str, *, now: datetime) -> bool:
    """Take up a deck. False when it was taken up before."""
    add = _INSERTS[engine.dialect.name](_deck).on_conflict_do_nothing(index_elements=["learner", "topic"])
    row = {"learner": learner, "topic": topic, "added_at": now}
    with engine.begin() as connection:
        return connection.execute(add.returning(_deck.c.topic), row).first() is not None


def lay_down_deck(engine: Engine, learner: LearnerId, topic: str) -> bool:
    """Take no more new cards from a deck; those begun stay. False when it was not taken up."""
    this = (_deck.c.learner == learner) & (_deck.c.topic == topic)
    with engine.begin() as connection:
        return connection.execute(delete(_deck).where(this)).rowcount == 1


def _read_decks(connection: Connection, learner: LearnerId) -> list[str]:
    taken_up = select(_deck.c.topic).where(_deck.c.learner == learner).order_by(_deck.c.added_at, _deck.c.topic)
    return list(connection.scalars(taken_up))


def set_pace(engine: Engine, learner: LearnerId, pace: Pace) -> None:
    """Keep how many new cards she wants a day, and which share she wants to recall."""
    values = {"new_per_day": pace.new_per_day, "retention": pace.retention}
    add = _INSERTS[engine.dialect.name](_learner).values(id=learner, **values)
    with engine.begin() as connection:
        connection.execute(add.on_conflict_do_update(index_elements=["id"], set_=values))


def read_pace(engine: Engine, learner: LearnerId) -> Pace:
    """What she has set, or what we propose."""
    with engine.connect() as connection:
        return find_pace(connection, learner)


def find_pace(connection: Connection, learner: LearnerId) -> Pace:
    """The same within a transaction."""
    row = connection.execute(
        select(_learner.c.new_per_day, _learner.c.retention).where(_learner.c.id == learner)
    ).first()
    return Pace(row.new_per_day, row.retention) if row else Pace()


def read_true_retention(engine: Engine, learner: LearnerId, *, since: datetime) -> TrueRetention:
    """How many of the reviews of cards in review were not rated again since then."""
    state_before = _review.c.before["state"].as_integer()
    recalled = case((_review.c.rating > Rating.AGAIN.value, 1), else_=0)
    with engine.connect() as connection:
        count, kept = connection.execute(
            select(func.count(), func.sum(recalled)).where(
                _review.c.learner == learner,
                _review.c.reviewed_at >= since,
                state_before == CardState.REVIEW.value,
            )
        ).one()
    return TrueRetention(recalled=kept or 0, reviews=count)


def count_reviews(engine: Engine, learner: LearnerId, *, since: datetime) -> list[tuple[datetime, int]]:
    """How often she reviewed, by the quarter of an hour: its earliest review, and how many there were."""
    seconds = extract("epoch", _review.c.reviewed_at)
    with engine.connect() as connection:
        rows = connection.execute(
            select(func.min(_review.c.reviewed_at), func.count())
            .where(_review.c.learner == learner, _review.c.reviewed_at >= since)
            .group_by(seconds - seconds % _QUARTER)
        )
        return [(moment, count) for moment, count in rows]
