"""An attempt as it stands, brought up to date: withdrawn items left out, the next one chosen, a practice ended."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from random import Random

from quizzes.errors import NotFound
from quizzes.facts.facts import TopicId
from quizzes.services import services
from quizzes.store.attempts import add_slot, finish_attempt, read_attempt
from quizzes.study.adapt import Tried, choose_next
from quizzes.study.attempts import Attempt
from quizzes.study.draw import arrange
from quizzes.web.learners import find_learner


def read_sitting(attempt_id: str) -> Attempt:
    """This browser's attempt. What a crash between two steps left undone is done. Raises `NotFound`."""
    return _settle(_skip_withdrawn(read_attempt(services().engine, attempt_id, find_learner())))


def _settle(attempt: Attempt) -> Attempt:
    """Choose the next item of an adaptive quiz when it is due, and end a practice in which everything is answered."""
    if attempt.wants_more:
        grown = _grow(attempt)
        if grown is not None:
            return grown
    if not attempt.is_finished and not attempt.is_open_test and attempt.next_position is None:
        now = datetime.now(UTC)
        finish_attempt(services().engine, attempt.id, now=now)
        return replace(attempt, finished_at=now)
    return attempt


def _grow(attempt: Attempt) -> Attempt | None:
    """The adaptive quiz with its next item; None when there is none that goes with those asked."""
    bank, position = services().bank, max(slot.position for slot in attempt.slots) + 1
    stock = bank.stock_of([TopicId(topic) for topic in attempt.plan.topics if topic in bank.base.topics])
    tried = [
        Tried(bank.item(slot.item_id), slot.mark.score) for slot in attempt.slots if slot.mark and slot.item_id in bank
    ]
    # Of two windows both choose the same.
    rng = Random(f"{attempt.id}/{position}")
    item = choose_next(bank, stock, tried, rng)
    if item is None:
        return None
    slot = arrange([item], rng)[0]._replace(position=position)
    add_slot(services().engine, attempt.id, slot)
    return replace(attempt, slots=[*attempt.slots, slot])


def _skip_withdrawn(attempt: Attempt) -> Attempt:
    """Leave out the items that have since been withdrawn from the bank, unless they were answered."""
    bank = services().bank
    if all(slot.item_id in bank for slot in attempt.slots):
        return attempt
    kept = [slot for slot in attempt.slots if slot.item_id in bank or slot.is_answered]
    if not kept:
        raise NotFound(f"attempt {attempt.id}: every item is withdrawn")
    return replace(attempt, slots=kept)
