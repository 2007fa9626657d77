"""A learner who has done something: quizzes begun and answered, cards reviewed. What she gives is made up."""

from __future__ import annotations

import secrets
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from random import Random

from flask import Flask
from playwright.sync_api import Page
from sqlalchemy import Engine, insert

from app import create_app
from quizzes.facts.facts import TopicId
from quizzes.questions.bank import QuestionBank
from quizzes.questions.grades import RIGHT, WRONG
from quizzes.questions.items import AnyItem
from quizzes.services import services
from quizzes.settings import Settings
from quizzes.store.attempts import add_response, finish_attempt, start_attempt
from quizzes.store.tables import CardRow, ReviewRow
from quizzes.study.attempts import AttemptId, Choice, Confidence, LearnerId, Mode, Plan
from quizzes.study.draw import arrange, draw


def sit(
    engine: Engine,
    learner: LearnerId,
    items: Iterable[AnyItem],
    rights: Sequence[bool],
    *,
    now: datetime,
    plan: Plan | None = None,
    confidences: Sequence[Confidence] = (),
) -> AttemptId:
    """An attempt at these items, of which as many are answered as it is said whether they were right."""
    attempt, slots, plan = AttemptId(secrets.token_urlsafe(16)), arrange(items, Random(1)), plan or Plan()
    start_attempt(engine, attempt, learner, plan, slots, now=now)
    for number, is_right in enumerate(rights):
        add_response(
            engine,
            attempt,
            slots[number].position,
            "made up",
            RIGHT if is_right else WRONG,
            now=now + timedelta(seconds=20 * number),
            confidence=confidences[number] if confidences else None,
        )
    if len(rights) == len(slots) and plan.mode is Mode.PRACTICE and plan.choice is not Choice.ADAPTIVE:
        finish_attempt(engine, attempt, now=now + timedelta(minutes=5))
    return attempt


def review(engine: Engine, learner: LearnerId, item: AnyItem, *, rating: int, stability: float, now: datetime) -> None:
    """A card reviewed once."""
    with engine.begin() as connection:
        connection.execute(
            insert(CardRow),
            {
                "learner": learner, "item_id": item.id, "state": 2, "stability": stability, "difficulty": 5.0,
                "due": now, "introduced_at": now, "last_review_at": now, "reviews": 1, "lapses": 0,
                "is_suspended": False,
            },
        )  # fmt: skip
        kept = {"learner": learner, "item_id": item.id, "number": 1, "rating": rating, "reviewed_at": now}
        connection.execute(insert(ReviewRow), kept)


def study_for_months(engine: Engine, bank: QuestionBank, learner: LearnerId, *, now: datetime) -> None:
    """A record that shows everything the page can show: each standing, cards, confidences, several pages of quizzes."""
    rng = Random(3)
    shares = {
        "awakening": (0.97, 110),
        "republic": (0.9, 60),
        "press": (0.45, 40),
        "diplomacy": (0.7, 20),
        "war": (0.5, 4),
    }
    for name, (share, wanted) in shares.items():
        topic, asked, sittings = TopicId(name), set[str](), 0
        while len(asked) < wanted:
            items = draw(bank, topic, min(10, wanted), rng)
            asked |= {item.fact for item in items}
            rights = [rng.random() < share for _ in items]
            confidences = [rng.choice([Confidence.SURE if right else Confidence.FAIRLY, Confidence.FAIRLY])
                           for right in rights]  # fmt: skip
            confidences[0] = Confidence.GUESSED if sittings < 2 else confidences[0]
            sittings += 1
            plan = Plan(topics=(topic,), asks_confidence=True, length=len(items))
            at = now - timedelta(days=40 - sittings % 40, minutes=rng.randrange(600))
            sit(engine, learner, items, rights, now=at, plan=plan, confidences=confidences)
    for item in draw(bank, TopicId("promethean"), 12, rng):
        review(engine, learner, item, rating=rng.choice([1, 3, 3, 3]), stability=30.0, now=now - timedelta(days=9))
    begun = Plan(choice=Choice.SET, topics=("press",), level="basics")
    sit(engine, learner, draw(bank, TopicId("press"), 10, rng), [True] * 4, now=now - timedelta(hours=5), plan=begun)
    test = replace(begun, mode=Mode.TEST, choice=Choice.TOPIC, level=None, topics=("republic", "period-1918-1919"))
    sit(engine, learner, draw(bank, TopicId("republic"), 5, rng), [True] * 5, now=now - timedelta(days=1), plan=test)


@cache
def _site(instance: Path) -> Flask:
    """The site that is served from an instance folder, with the same key and database."""
    return create_app(Settings(instance=instance, log_level="ERROR"))


def fill_record(instance: Path) -> LearnerId:
    """Somebody who has studied for months on the site of that folder."""
    learner = LearnerId(secrets.token_urlsafe(16))
    with _site(instance).app_context():
        study_for_months(services().engine, services().bank, learner, now=datetime.now(UTC))
    return learner


def enter(page: Page, address: str, instance: Path, learner: LearnerId) -> None:
    """Open the site as that learner from now on."""
    site = _site(instance)
    signer = site.session_interface.get_signing_serializer(site)  # type: ignore[attr-defined]
    cookie = signer.dumps({"learner": learner, "_permanent": True})
    page.context.add_cookies([{"name": "salname", "value": cookie, "url": address}])
