"""The page of her cards: what is due, the decks she takes cards from, how it goes; and what she sets there."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from http import HTTPStatus
from typing import Final

from flask import flash, redirect, render_template, request, url_for
from flask_babel import format_date, format_percent
from flask_babel import gettext as _
from werkzeug.exceptions import UnprocessableEntity
from werkzeug.wrappers import Response

from quizzes.facts.base import EVERYTHING
from quizzes.facts.facts import TopicId
from quizzes.facts.topics import TopicSort
from quizzes.language.folding import capitalise
from quizzes.questions.phrase import Question
from quizzes.services import services
from quizzes.store.attempts import list_mistakes
from quizzes.store.cards import (
    count_reviews,
    lay_down_deck,
    read_due,
    read_standing,
    read_suspended,
    read_true_retention,
    set_pace,
    suspend_card,
    take_up_deck,
)
from quizzes.study.attempts import LearnerId
from quizzes.study.cards import Card
from quizzes.study.days import HeatMap, LearningDay, draw_map, first_of_map, forecast
from quizzes.study.decks import MISTAKES
from quizzes.study.queue import Queue, Standing, line_up
from quizzes.web.cards.area import blueprint
from quizzes.web.cards.forms import DeckForm, PaceForm
from quizzes.web.cards.intervals import tell_interval
from quizzes.web.cards.review import find_undo
from quizzes.web.cards.tokens import card_token, find_item
from quizzes.web.learners import know_learner
from quizzes.web.locale import read_language
from quizzes.web.time_zones import read_time_zone

_FORECAST: Final = 30  # days
_RETENTION: Final = 30  # days
_WEEKS: Final = 26


@dataclass(frozen=True, slots=True)
class Deck:
    """A deck on the page: what it is called, how many cards it has and how many of them are begun."""

    topic: str
    name: str
    cards: int
    begun: int = 0


@dataclass(frozen=True, slots=True)
class Day:
    """A bar of the forecast or a square of the map: of which day, in words, and how many."""

    on: date
    name: str
    count: int
    level: int  # 0 to 4, as a share of the most


@blueprint.get("/")
def show_today() -> str:
    """What is due, and everything else about her cards."""
    return _show(know_learner())


def _show(learner: LearnerId, pace_form: PaceForm | None = None) -> str:
    engine, stock, now = services().engine, services().cards, datetime.now(UTC)
    today = LearningDay.of(now, read_time_zone())
    standing = replace(read_standing(engine, learner, today), mistakes=list_mistakes(engine, learner))
    queue = line_up(standing, stock, today, now)
    retention = read_true_retention(engine, learner, since=today.after(1 - _RETENTION).start)
    due = read_due(engine, learner, before=today.after(_FORECAST).start)
    reviews = count_reviews(engine, learner, since=first_of_map(today, _WEEKS).start)
    heat_map = draw_map(reviews, today, _WEEKS)
    return render_template(
        "cards/today.html",
        queue=queue,
        has_cards=bool(standing.known),
        next_one=_tell_next(queue, [card.due for card in due if card.item_id in stock], today, now),
        decks=[_count(topic, standing) for topic in standing.decks if stock.has_deck(topic)],
        offered=_offer(standing),
        pace=pace_form or PaceForm.of(standing.pace),
        forecast=_name_days(forecast((card.due for card in due if card.item_id in stock), today, _FORECAST), today),
        retention=retention,
        recalled=format_percent(retention.share) if retention.share is not None else "",
        wanted=format_percent(standing.pace.retention),
        weeks=_level(heat_map),
        heat_map=heat_map,
        aside=_list_aside(read_suspended(engine, learner)),
        undo=find_undo(learner, today),
    )


@blueprint.post("/decks", endpoint="take_up_deck")
def take_up() -> Response:
    """Take up a deck; its cards come a few a day."""
    topic = _read_topic()
    if take_up_deck(services().engine, know_learner(), topic, now=datetime.now(UTC)):
        flash(_("Taken up: %(topic)s", topic=_name(topic)))
    else:
        flash(_("You had taken this up before: %(topic)s", topic=_name(topic)))
    return _go_back()


@blueprint.post("/decks/down", endpoint="lay_down_deck")
def lay_down() -> Response:
    """Take no more new cards from a deck."""
    topic = _read_topic()
    if lay_down_deck(services().engine, know_learner(), topic):
        flash(_("Laid down: %(topic)s. The cards you have begun go on.", topic=_name(topic)))
    return _go_back()


@blueprint.post("/pace")
def change_pace() -> Response | tuple[str, int]:
    """Set how many new cards a day and which share to recall."""
    learner, form = know_learner(), PaceForm(request.form)
    pace = form.read_pace()
    if pace is None:
        return _show(learner, form), HTTPStatus.UNPROCESSABLE_ENTITY
    set_pace(services().engine, learner, pace)
    flash(_("Kept. It holds from the next review on."))
    return _go_back()


@blueprint.post("/aside/<token:card>")
def take_back(card: str) -> Response:
    """Take a card back that was set aside."""
    item_id = find_item(card)
    if item_id and suspend_card(services().engine, know_learner(), item_id, is_suspended=False):
        flash(_("The card is back."))
    return _go_back()


def _read_topic() -> str:
    form = DeckForm(request.form)
    if not form.validate() or not services().cards.has_deck(form.topic.data):
        raise UnprocessableEntity
    return str(form.topic.data)


def _go_back() -> Response:
    return redirect(url_for("cards.show_today"), HTTPStatus.SEE_OTHER)


def _name(topic: str) -> str:
    if topic == EVERYTHING:
        return str(_("All topics"))
    if topic == MISTAKES:
        return str(_("My mistakes"))
    return capitalise(services().bank.base.topics[TopicId(topic)].names[read_language()], read_language())


def _count(topic: str, standing: Standing) -> Deck:
    stock = services().cards
    items = stock.cards_for(standing.mistakes) if topic == MISTAKES else stock.deck(topic)
    return Deck(topic, _name(topic), len(items), sum(item in standing.known for item in items))


def _offer(standing: Standing) -> list[tuple[str, list[Deck]]]:
    """The decks not taken up, by sort."""
    stock, topics = services().cards, services().bank.base.topics
    titles = {
        TopicSort.THEME: _("Themes"),
        TopicSort.PERIOD: _("Periods"),
        TopicSort.KIND: _("Kinds"),
        TopicSort.PERSON: _("People"),
        TopicSort.DOCUMENT: _("Documents"),
    }
    taken = set(standing.decks)
    groups: list[tuple[str, list[str]]] = [(str(_("Together")), [EVERYTHING, MISTAKES])]
    for sort, title in titles.items():
        groups.append((str(title), [topic.id for topic in topics.values() if topic.sort is sort]))
    offered = [
        (title, [topic for topic in ids if topic not in taken and stock.has_deck(topic)]) for title, ids in groups
    ]
    return [(title, [_count(topic, standing) for topic in ids]) for title, ids in offered if ids]


def _tell_next(queue: Queue, dues: list[datetime], today: LearningDay, now: datetime) -> str:
    """When the next card comes, if none is left for today."""
    days = [today.until(due) for due in dues if today.until(due) > 0]
    if queue.has_more_new:
        days.append(1)
    if queue.waiting:
        return str(_("The next card comes in %(interval)s.", interval=tell_interval(queue.waiting[0].due - now)))
    if not days:
        return ""
    if min(days) == 1:
        return str(_("The next card comes tomorrow."))
    on = today.after(min(days)).on
    return str(_("The next card comes on %(day)s.", day=format_date(on, "d MMMM")))


def _name_days(counts: list[int], today: LearningDay) -> list[Day]:
    most = max(counts)
    days = [(today.after(number).on, count) for number, count in enumerate(counts)]
    return [Day(on, format_date(on, "d MMMM"), count, _grade(count, most)) for on, count in days]


def _level(heat_map: HeatMap) -> list[list[Day]]:
    most = max((count for _on, count in heat_map.days), default=0)
    return [
        [Day(on, format_date(on, "d MMMM y"), count, _grade(count, most)) for on, count in week]
        for week in heat_map.weeks
    ]


def _grade(count: int, most: int) -> int:
    """Rounded up, so that one review is seen beside a hundred."""
    return -(-4 * count // most) if most else 0


def _list_aside(cards: list[Card]) -> list[tuple[str, Question, Card]]:
    bank, stock = services().bank, services().cards
    kept = [card for card in cards if card.item_id in stock]
    return [(card_token(card.item_id), bank.question(bank.item(card.item_id), read_language()), card) for card in kept]
