"""What is told of a learner's knowledge is bounded, monotone, and honest about how little it rests on."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from fsrs import Card, Rating, Scheduler
from hypothesis import given
from hypothesis import strategies as st

from quizzes.facts.facts import FactId
from quizzes.questions.bank import QuestionBank
from quizzes.study import mastery
from quizzes.study.mastery import (
    ENOUGH,
    Answered,
    Evidence,
    Knowledge,
    Mastery,
    Recalled,
    Share,
    Standing,
    gather,
    judge,
    retrievability,
    weigh,
    wilson,
)

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
DAY = timedelta(days=1)
CHOICE, TYPED = 0.25, 0.0
SLACK = 1e-9  # of the arithmetic

#: Each item is asked one way, so it has one chance.
ITEMS = {"one": 0.0, "two": 0.25, "three": 0.5, "four": 0.113}


@st.composite
def responses(draw: st.DrawFn) -> Evidence:
    item = draw(st.sampled_from(sorted(ITEMS)))
    score = draw(st.sampled_from([0.0, 0.5, 1.0]))
    chance = 0.0 if score == 0 and draw(st.booleans()) else ITEMS[item]  # given up
    return Evidence(item, score, chance, NOW - draw(st.integers(0, 800)) * DAY / 2)


@st.composite
def cards(draw: st.DrawFn) -> Evidence:
    at = NOW - draw(st.integers(0, 400)) * DAY
    return Evidence("one", draw(st.sampled_from([0.0, 1.0])), 0.0, at, draw(st.floats(0.1, 1000)))


histories = st.tuples(st.lists(responses(), min_size=1, max_size=6), st.lists(cards(), max_size=1)).map(
    lambda both: [*both[0], *both[1]]
)
#: A fact of a topic: its weight, and what the evidence on it came to.
facts = st.tuples(
    st.integers(1, 3),
    st.builds(
        Knowledge,
        known=st.floats(-1, 1),
        chance=st.sampled_from(sorted(set(ITEMS.values()))),
        freshness=st.floats(0.2, 1),
    ),
)
topics = st.lists(facts, min_size=ENOUGH, max_size=ENOUGH + 3)
Topic = list[tuple[int, Knowledge]]


def _judge(topic: Topic, *, unasked: int = 5) -> Mastery:
    weights = {FactId(f"f{number}"): weight for number, (weight, _) in enumerate(topic)}
    knowledge = {FactId(f"f{number}"): known for number, (_, known) in enumerate(topic)}
    return judge(weights | {FactId(f"u{number}"): 1 for number in range(unasked)}, knowledge)


def _asked(*scores: float, chance: float = TYPED) -> Topic:
    """Facts asked once each, now."""
    return [(1, weigh([Evidence("one", score, chance, NOW)], now=NOW)) for score in scores]


def _share(topic: Topic, *, unasked: int = 5) -> Share:
    found = _judge(topic, unasked=unasked).share
    assert found is not None
    return found


# Nothing is said of nothing.


def test_nothing_asked_is_unknown_not_zero() -> None:
    found = judge({FactId("a"): 1, FactId("b"): 3}, {})
    assert (found.asked, found.total, found.share, found.standing) == (0, 2, None, Standing.NOT_BEGUN)


def test_a_topic_without_facts_is_not_begun() -> None:
    assert judge({}, {}).standing is Standing.NOT_BEGUN


@given(st.integers(1, ENOUGH - 1))
def test_from_too_few_no_share_is_told(number: int) -> None:
    found = _judge(_asked(*[1.0] * number))
    assert (found.asked, found.share, found.standing) == (number, None, Standing.TOO_FEW)


def test_what_is_known_of_other_topics_is_not_counted() -> None:
    knowledge = {FactId("elsewhere"): weigh([Evidence("one", 1.0, 0.0, NOW)], now=NOW)}
    assert judge({FactId("here"): 1}, knowledge).asked == 0


def test_facts_not_asked_change_nothing_in_the_share() -> None:
    topic = _asked(*[1.0, 0.0] * 6)
    assert _share(topic, unasked=0) == _share(topic, unasked=500)


# Always.


@given(topics)
def test_the_share_lies_between_its_bounds(topic: Topic) -> None:
    share = _share(topic)
    assert 0 <= share.low <= share.estimate <= share.high <= 1


@given(histories)
def test_what_is_known_of_a_fact_is_bounded(history: list[Evidence]) -> None:
    found = weigh(history, now=NOW)
    assert -1 <= found.known <= 1
    assert 0 <= found.chance <= max(ITEMS.values())
    assert 0 < found.freshness <= 1


@given(histories, st.sampled_from(sorted(ITEMS)), st.integers(0, 900))
def test_one_more_right_answer_to_a_fact_never_lowers_what_is_known(
    history: list[Evidence], item: str, days: int
) -> None:
    more = [*history, Evidence(item, 1.0, ITEMS[item], NOW - days * DAY / 2)]
    assert weigh(more, now=NOW).known >= weigh(history, now=NOW).known - SLACK


@given(histories, st.sampled_from(sorted(ITEMS)))
def test_a_wrong_answer_now_never_raises_what_is_known(history: list[Evidence], item: str) -> None:
    more = [*history, Evidence(item, 0.0, ITEMS[item], NOW)]
    assert weigh(more, now=NOW).known <= max(weigh(history, now=NOW).known, 0) + SLACK


@given(topics, st.integers(0, ENOUGH - 1), st.floats(0, 1))
def test_the_more_is_known_of_a_fact_the_greater_the_share(topic: Topic, place: int, more: float) -> None:
    weight, known = topic[place]
    better = [*topic[:place], (weight, replace(known, known=min(known.known + more, 1.0))), *topic[place + 1 :]]
    assert _share(better).estimate >= _share(topic).estimate - SLACK


@given(topics, st.integers(1, 3), st.sampled_from(sorted(ITEMS)))
def test_a_right_answer_to_a_new_fact_never_lowers_the_share(topic: Topic, weight: int, item: str) -> None:
    right = weigh([Evidence(item, 1.0, ITEMS[item], NOW)], now=NOW)
    assert _share([*topic, (weight, right)]).estimate >= _share(topic).estimate - SLACK


@given(histories, st.randoms(use_true_random=False))
def test_the_order_in_which_evidence_comes_is_nothing(history: list[Evidence], rng: Random) -> None:
    assert weigh(rng.sample(history, len(history)), now=NOW) == weigh(history, now=NOW)


@given(topics, st.integers(2, 5))
def test_more_of_the_same_makes_the_bounds_narrower(topic: Topic, times: int) -> None:
    once, often = _share(topic), _share(topic * times)
    assert often.estimate == pytest.approx(once.estimate)
    assert often.high - often.low <= once.high - once.low + SLACK


@given(histories, st.integers(1, 400))
def test_waiting_alone_teaches_nobody(history: list[Evidence], days: int) -> None:
    right = [replace(piece, score=1.0) for piece in history]
    now, later = weigh(right, now=NOW), weigh(right, now=NOW + days * DAY)
    assert later.known < now.known
    assert later.freshness < now.freshness


# Guessing.


def test_who_always_guesses_is_not_taken_to_know() -> None:
    rng = Random(1)
    guessed = [float(rng.random() < CHOICE) for _ in range(400)]
    assert _share(_asked(*guessed, chance=CHOICE)).estimate < 0.06


def test_saying_that_one_is_not_sure_costs_less_than_guessing_wrong() -> None:
    right = _asked(*[1.0] * 12, chance=CHOICE)
    given_up, wrong = _asked(0.0, chance=0.0), _asked(0.0, chance=CHOICE)
    assert _share(right + given_up).estimate > _share(right + wrong).estimate


def test_what_may_be_guessed_tells_less() -> None:
    assert _share(_asked(*[1.0] * 12)).low > _share(_asked(*[1.0] * 12, chance=0.5)).low


@pytest.mark.parametrize("known", [0.3, 0.6, 0.85])
@pytest.mark.parametrize("chance", [TYPED, CHOICE])
def test_the_bounds_hold_nine_times_out_of_ten(known: float, chance: float) -> None:
    rng, held = Random(7), 0
    for _ in range(300):
        share = _share(_asked(*(float(rng.random() < known + (1 - known) * chance) for _ in range(30)), chance=chance))
        held += share.low <= known <= share.high
    assert 0.87 <= held / 300 <= 0.97


def test_old_responses_leave_the_bounds_wider() -> None:
    fresh = [(1, Knowledge(0.5, 0.0, 1.0))] * 20
    old = [(1, Knowledge(0.5, 0.0, 0.5))] * 20
    assert _share(old).high - _share(old).low > _share(fresh).high - _share(fresh).low


# Time.


@pytest.mark.parametrize(("days", "stability"), [(1, 2.3), (30, 10.0), (400, 100.0)])
def test_forgetting_is_that_of_fsrs(days: int, stability: float) -> None:
    card = Card(stability=stability, last_review=NOW)
    expected = Scheduler().get_card_retrievability(card, NOW + days * DAY)
    assert retrievability(days, stability) == pytest.approx(expected)


@pytest.mark.parametrize(
    ("first", "stabilities"), [(Rating.Easy, mastery._KNOWN), (Rating.Good, mastery._LEARNED)], ids=["easy", "good"]
)
def test_stabilities_are_those_of_a_card_reviewed_when_due(first: Rating, stabilities: tuple[float, ...]) -> None:
    scheduler, card, at, rating = Scheduler(enable_fuzzing=False, learning_steps=()), Card(), NOW, first
    for expected in stabilities:
        card, _ = scheduler.review_card(card, rating, at)
        assert card.stability == pytest.approx(expected, abs=0.06)
        at, rating = card.due, Rating.Good


def _known(*history: tuple[float, float]) -> float:
    """Of one fact asked so many days ago with that score, by typing."""
    return weigh([Evidence("one", score, 0.0, NOW - days * DAY) for days, score in history], now=NOW).known


def test_what_was_known_fades() -> None:
    assert _known((0, 1)) == 1
    assert _known((1, 1)) > _known((30, 1)) > _known((365, 1)) > 0.4


def test_what_was_right_again_and_again_fades_slowly() -> None:
    assert _known((140, 1), (120, 1), (60, 1)) > _known((60, 1)) + 0.15


def test_what_had_to_be_learned_fades_sooner_than_what_was_known() -> None:
    assert _known((61, 0), (60, 1)) < _known((60, 1))


def test_right_twice_within_a_day_is_no_more_than_once() -> None:
    assert _known((60.5, 1), (60, 1)) == pytest.approx(_known((60, 1)))


def test_the_last_word_on_an_item_counts() -> None:
    assert _known((30, 0), (0, 1)) == 1
    assert _known((30, 1), (0, 0)) == 0


def test_a_lapse_takes_back_what_repetition_built() -> None:
    assert _known((140, 1), (120, 1), (61, 0), (60, 1)) == pytest.approx(_known((61, 0), (60, 1)))


def test_a_card_that_holds_speaks_for_its_fact() -> None:
    quiz = Evidence("one", 1.0, CHOICE, NOW - 200 * DAY)
    card = Evidence("one", 1.0, 0.0, NOW - 20 * DAY, 200.0)
    assert weigh([quiz, card], now=NOW).known > 0.95
    assert weigh([quiz], now=NOW).known < 0.7


# Where it comes from.


def test_evidence_is_gathered_by_fact(bank: QuestionBank) -> None:
    chosen = next(item for item in bank.items if item.type == "single-choice")
    fact = chosen.fact
    found = gather(
        [
            Answered(chosen.id, 1.0, False, NOW),
            Answered(f"{fact}.who.name", 0.0, True, NOW),
            Answered("gone.fact.when.true-false", 1.0, False, NOW),
        ],
        [Recalled(chosen.id, False, NOW, 3.0)],
        bank,
    )
    assert [(one.score, one.chance, one.stability) for one in found[fact]] == [
        (1.0, 1 / (len(chosen.distractors) + 1), None),
        (0.0, 0.0, None),
        (0.0, 0.0, 3.0),
    ]
    assert found[FactId("gone.fact")][0].chance == 0.5


def test_every_item_tells_its_fact(bank: QuestionBank) -> None:
    assert [item.id for item in bank.items if mastery.fact_of(item.id) != item.fact] == []


# In a word.


@pytest.mark.parametrize(
    ("scores", "unasked", "expected"),
    [
        ([1.0] * 5 + [0.0] * 5, 5, Standing.BEGINNING),
        ([1.0] * 9 + [0.0], 5, Standing.ON_THE_WAY),
        ([1.0] * 12, 5, Standing.FIRM),
        ([1.0] * 12, 13, Standing.ON_THE_WAY),  # of less than half of its facts nobody is firm in a topic
    ],
)
def test_a_word_for_each_standing(scores: list[float], unasked: int, expected: Standing) -> None:
    assert _judge(_asked(*scores), unasked=unasked).standing is expected


def test_bounds_are_those_of_wilson() -> None:
    """Brown, Cai & DasGupta (2001) compute them so; the figures are those of R's `prop.test(correct = FALSE)`."""
    assert wilson(0.5, 20, z=1.959964) == pytest.approx((0.2992980, 0.7007020), abs=1e-6)
    assert wilson(1.0, 10, z=1.959964) == pytest.approx((0.7224672, 1.0), abs=1e-6)
    assert wilson(0.0, 10, z=1.959964) == pytest.approx((0.0, 0.2775328), abs=1e-6)
