"""What a learner has before her today."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.facts.base import EVERYTHING
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import ChoiceItem, ItemType, TrueFalseItem
from quizzes.questions.open_items import find_open, gather_open, is_open
from quizzes.study.cards import Card, CardState, Pace, Rating, schedule
from quizzes.study.days import LearningDay
from quizzes.study.decks import MISTAKES, CardStock
from quizzes.study.queue import DueCard, Queue, Standing, line_up

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
BAKU = ZoneInfo("Asia/Baku")
TODAY = LearningDay.of(NOW, BAKU)
EMPTY = Standing(due=(), reviewed={}, known=frozenset(), decks=(EVERYTHING,), mistakes=(), pace=Pace())


@pytest.fixture(scope="module")
def stock(bank: QuestionBank) -> CardStock:
    return CardStock(bank)


def _line_up(stock: CardStock, standing: Standing, now: datetime = NOW) -> Queue:
    return line_up(standing, stock, LearningDay.of(now, BAKU), now)


def test_the_cards_are_those_of_the_anki_decks_weighty_first_then_in_time(bank: QuestionBank, stock: CardStock) -> None:
    assert set(stock.ids) == {item.id for item in bank.items if is_open(item)}
    facts = [bank.base.facts[stock.fact(item)] for item in stock.ids]
    ranks = [(-fact.weight, bank.base.year_and_day(fact)) for fact in facts]
    assert ranks == sorted(ranks)


def test_decks_taken_up_hold_each_item_once(bank: QuestionBank, stock: CardStock) -> None:
    both = stock.gather(["republic", "diplomacy", "no-such-topic"], [])
    assert len(both) == len(set(both)) == len({*stock.deck("republic"), *stock.deck("diplomacy")})
    assert stock.gather(["republic", EVERYTHING], []) == stock.ids
    assert stock.gather([], ["whatever"]) == []
    assert stock.has_deck("republic")
    assert not stock.has_deck("no-such-topic")


def test_a_mistake_becomes_the_card_that_asks_the_same_openly(bank: QuestionBank, stock: CardStock) -> None:
    open_items = gather_open(bank.items)
    closed = [item for item in bank.items if not is_open(item)]
    for item in closed:
        found = find_open(item, open_items)
        alike = [one for one in open_items.get(item.fact, ()) if one.aspect is item.aspect]
        assert (found is None) == (item.fact not in open_items)
        assert found is None or (found.fact == item.fact and (found in alike or not alike))
    chosen = next(item for item in closed if isinstance(item, ChoiceItem) and find_open(item, open_items))
    lost = next(item for item in closed if isinstance(item, TrueFalseItem) and not find_open(item, open_items))
    assert len(stock.cards_for([chosen.id, chosen.id, lost.id, "withdrawn.item.who.name"])) == 1
    own = stock.ids[7]
    assert list(stock.gather([MISTAKES], [own])) == [own]


def test_new_cards_are_at_most_as_many_as_wanted_and_of_different_facts(stock: CardStock) -> None:
    queue = _line_up(stock, replace(EMPTY, pace=Pace(new_per_day=500)))
    assert len(queue.new) == 500
    assert len({stock.fact(item) for item in queue.new}) == 500
    assert _line_up(stock, EMPTY).new == queue.new[:10]
    assert _line_up(stock, replace(EMPTY, pace=Pace(new_per_day=0))).next is None
    assert _line_up(stock, replace(EMPTY, decks=())).left == 0


def test_those_introduced_today_count_and_their_siblings_wait(bank: QuestionBank, stock: CardStock) -> None:
    siblings = next(items for items in gather_open(bank.items).values() if len(items) > 1)
    first, second = siblings[0].id, siblings[1].id
    standing = replace(EMPTY, reviewed={first: 1}, known=frozenset([first]), pace=Pace(new_per_day=2000))
    queue = _line_up(stock, standing)
    assert second not in queue.new
    assert second in _line_up(stock, replace(standing, reviewed={})).new, "tomorrow"
    due = DueCard(first, CardState.REVIEW, NOW)
    assert second not in _line_up(stock, replace(standing, reviewed={}, due=(due,))).new
    assert len(_line_up(stock, replace(standing, pace=Pace(new_per_day=3))).new) == 2


def test_first_comes_what_is_being_learnt_then_reviews_with_new_ones_among_them(stock: CardStock) -> None:
    ids = stock.ids
    step = DueCard(ids[50], CardState.LEARNING, NOW - timedelta(minutes=1))
    reviews = [DueCard(item, CardState.REVIEW, NOW - timedelta(days=2)) for item in ids[60:68]]
    standing = replace(EMPTY, due=(step, *reviews), known=frozenset(ids[50:68]), pace=Pace(new_per_day=4))
    queue = _line_up(stock, standing)
    assert queue.next == step.item_id
    assert queue.left == 13
    met: list[str] = []
    while standing.due or _line_up(stock, standing).new:
        item = _line_up(stock, standing).next
        assert item
        met.append("new" if item not in standing.known else "due")
        standing = replace(
            standing,
            due=[card for card in standing.due if card.item_id != item],
            reviewed={**standing.reviewed, item: 1 if item not in standing.known else 5},
            known=standing.known | {item},
        )
    assert "".join(kind[0] for kind in met) == "d" + "ndd" * 4
    assert _line_up(stock, standing).next is None


def test_what_was_due_longest_comes_first_and_the_rest_by_chance_that_stays_all_day(stock: CardStock) -> None:
    dues = [DueCard(item, CardState.REVIEW, NOW - timedelta(hours=place)) for place, item in enumerate(stock.ids[:40])]
    standing = replace(EMPTY, due=dues, decks=())
    order = list(_line_up(stock, standing).reviews)
    days = {card.item_id: TODAY.until(card.due) for card in dues}
    assert [days[item] for item in order] == sorted(days.values())
    assert order != [card.item_id for card in reversed(dues)]
    assert order == list(_line_up(stock, standing, NOW + timedelta(hours=5)).reviews)


def test_a_step_that_is_not_over_waits_twenty_minutes_at_most(stock: CardStock) -> None:
    def after(minutes: int) -> Queue:
        card = DueCard(stock.ids[0], CardState.LEARNING, NOW + timedelta(minutes=minutes))
        return _line_up(stock, replace(EMPTY, due=(card,), decks=()))

    assert after(20).next == stock.ids[0]
    assert after(21).next is None
    assert after(21).left == 1


def test_a_review_due_tonight_is_due_all_day_a_step_is_not(stock: CardStock) -> None:
    tonight = TODAY.end - timedelta(minutes=1)
    review = replace(EMPTY, due=(DueCard(stock.ids[0], CardState.REVIEW, tonight),), decks=())
    assert _line_up(stock, review).next == stock.ids[0]


def test_withdrawn_items_are_skipped(stock: CardStock) -> None:
    due = (DueCard("gone.held-by.who.name", CardState.REVIEW, NOW), DueCard("gone.b.who.name", CardState.LEARNING, NOW))
    standing = replace(EMPTY, due=due, reviewed={"gone.c.who.name": 4}, mistakes=("gone.d.who.name",))
    queue = _line_up(stock, replace(standing, decks=("no-such-topic", MISTAKES)))
    assert (queue.left, queue.next) == (0, None)


@given(
    st.integers(0, 12),
    st.lists(st.lists(st.sampled_from(Rating), max_size=40), min_size=1, max_size=6),
)
@settings(deadline=None)
def test_never_more_new_cards_in_a_day_than_wanted(
    stock: CardStock, new_per_day: int, sittings: list[list[Rating]]
) -> None:
    """Days of reviewing, broken off at any point."""
    cards: dict[str, Card] = {}
    introduced: Counter[int] = Counter()
    for number, ratings in enumerate(sittings):
        now, reviewed = NOW + timedelta(days=number), dict[str, int]()
        day = LearningDay.of(now, BAKU)
        facts = set[str]()
        for rating in ratings:
            due = [DueCard(one.item_id, one.state, one.due) for one in cards.values() if one.due < day.end]
            standing = Standing(due, reviewed, frozenset(cards), ["republic"], (), Pace(new_per_day))
            queue = line_up(standing, stock, day, now)
            if queue.next is None:
                break
            card = cards.get(queue.next)
            if card is None:
                introduced[number] += 1
                assert stock.fact(queue.next) not in facts
                facts.add(stock.fact(queue.next))
            cards[queue.next] = schedule(card, rating, item_id=queue.next, now=now, retention=0.9)
            reviewed.setdefault(queue.next, cards[queue.next].reviews)
            now += timedelta(seconds=30)
    assert all(count <= new_per_day for count in introduced.values())


def test_every_type_of_card_is_there(bank: QuestionBank, stock: CardStock) -> None:
    types = {bank.item(item).type for item in stock.ids}
    assert types == {ItemType.NAME, ItemType.DATE, ItemType.CLOZE}
