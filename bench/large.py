"""Pages with a million responses and 200,000 cards in the database, against an empty one: `python -m bench.large`.

The same learner with the same record of her own, once beside nobody, once beside two thousand others. Told is the
median time of each page in one process, as a ratio within one run, pages of both taken in turns.
"""

from __future__ import annotations

import tempfile
import time
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from statistics import median

from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import Engine, insert

from app import create_app
from quizzes.questions.bank import QuestionBank
from quizzes.questions.open_items import is_open
from quizzes.services import services
from quizzes.settings import ROOT, Settings
from quizzes.store.tables import AttemptItemRow, AttemptRow, CardRow, ResponseRow, ReviewRow
from quizzes.study.draw import draw
from tests.web.reader import Reader

_RESPONSES, _CARDS = 1_000_000, 200_000
_LEARNERS, _LENGTH = 2_000, 20
_ROUNDS = 60
_BATCH = 50_000
_NOW = datetime.now(UTC)


def main() -> None:
    """Fill one database, leave the other empty, and compare."""
    bank = QuestionBank.load(ROOT / "content", ROOT / "translations")
    with tempfile.TemporaryDirectory() as folder:
        sites = []
        for name in ("empty", "full"):
            app = create_app(Settings(instance=Path(folder) / name, log_level="ERROR"), bank)
            app.test_cli_runner().invoke(args=["database", "upgrade"])
            if name == "full":
                with app.app_context():
                    _fill(services().engine, bank)
            sites.append(_settle(app))
        _compare(*sites)


def _fill(engine: Engine, bank: QuestionBank) -> None:
    """Two thousand learners, each with twenty-five quizzes of twenty questions and a hundred cards."""
    rng = Random(1)
    items = [item.id for item in bank.items]
    cards = [item.id for item in bank.items if is_open(item)]
    attempts = _RESPONSES // _LENGTH
    began = time.perf_counter()
    _insert(engine, AttemptRow, (_attempt(number) for number in range(attempts)))
    _insert(engine, AttemptItemRow, (_item(number, at, rng.choice(items)) for number, at in _places(attempts)))
    _insert(engine, ResponseRow, (_response(number, at, rng) for number, at in _places(attempts)))
    each = _CARDS // _LEARNERS
    chosen = [(learner, item) for learner in range(_LEARNERS) for item in rng.sample(cards, each)]
    _insert(engine, CardRow, (_card(learner, item, rng) for learner, item in chosen))
    _insert(engine, ReviewRow, (_review(learner, item, n, rng) for learner, item in chosen for n in (1, 2, 3)))
    with engine.begin() as connection:
        connection.exec_driver_sql("ANALYZE")
    print(f"{attempts * _LENGTH} responses, {len(chosen)} cards, in {time.perf_counter() - began:.0f} s")


def _places(attempts: int) -> Iterator[tuple[int, int]]:
    return ((number, at) for number in range(attempts) for at in range(1, _LENGTH + 1))


def _insert(engine: Engine, row: type, rows: Iterator[dict[str, object]]) -> None:
    batch: list[dict[str, object]] = []
    for one in rows:
        batch.append(one)
        if len(batch) == _BATCH:
            _write(engine, row, batch)
            batch = []
    if batch:
        _write(engine, row, batch)


def _write(engine: Engine, row: type, batch: list[dict[str, object]]) -> None:
    with engine.begin() as connection:
        connection.execute(insert(row), batch)


def _attempt(number: int) -> dict[str, object]:
    started = _NOW - timedelta(hours=number % 5000)
    return {
        "id": f"attempt-{number}", "learner": f"learner-{number % _LEARNERS}", "topic": None, "level": None,
        "mode": "practice", "choice": "topic", "length": _LENGTH, "seconds": None, "asks_confidence": False,
        "started_at": started, "finished_at": started,
    }  # fmt: skip


def _item(number: int, position: int, item: str) -> dict[str, object]:
    return {"attempt_id": f"attempt-{number}", "position": position, "item_id": item, "options": ""}


def _response(number: int, position: int, rng: Random) -> dict[str, object]:
    grade = rng.choice(("right", "wrong"))
    return {
        "attempt_id": f"attempt-{number}", "position": position, "response": "x", "grade": grade,
        "reason": "match" if grade == "right" else "other", "meant": None, "confidence": None, "language": "tr",
        "version": 1, "responded_at": _NOW - timedelta(hours=number % 5000),
    }  # fmt: skip


def _card(learner: int, item: str, rng: Random) -> dict[str, object]:
    return {
        "learner": f"learner-{learner}", "item_id": item, "state": 2, "step": None, "stability": 10.0,
        "difficulty": 5.0, "due": _NOW + timedelta(days=rng.uniform(-5, 30)),
        "introduced_at": _NOW - timedelta(days=40),
        "last_review_at": _NOW - timedelta(days=6), "reviews": 3, "lapses": 0, "is_suspended": False,
    }  # fmt: skip


def _review(learner: int, item: str, number: int, rng: Random) -> dict[str, object]:
    when = _NOW - timedelta(days=40 - 10 * number + rng.random())
    return {
        "learner": f"learner-{learner}", "item_id": item, "number": number, "rating": 3, "reviewed_at": when,
        "before": None,
    }  # fmt: skip


def _settle(app: Flask) -> tuple[FlaskClient, dict[str, str]]:
    """A learner with a quiz half answered and a deck; the addresses of her pages."""
    reader = Reader(app.test_client(), "tr")
    path = _start(app, reader)
    for position in range(1, 6):
        reader.respond(path.removesuffix("1") + str(position))
    token = reader.field(reader.get("/tr/").text, "csrf_token")
    reader.client.post("/tr/cards/decks", data={"csrf_token": token, "topic": "diplomacy"})
    pages = {
        "home": "/tr/",
        "quiz": path.removesuffix("1") + "6",
        "feedback": path,
        "flashcard": "/tr/cards/review",
        "cards": "/tr/cards/",
        "explore": "/tr/explore/?q=resulzade",
        "timeline": "/tr/explore/timeline",
        "record": "/tr/record/",
    }
    return reader.client, pages


def _start(app: Flask, reader: Reader) -> str:
    with app.app_context():
        items = draw(services().bank, None, _LENGTH, Random(7))
    return reader.start_with(app, items, seed=7)


def _compare(empty: tuple[FlaskClient, dict[str, str]], full: tuple[FlaskClient, dict[str, str]]) -> None:
    for name in empty[1]:
        times: list[list[float]] = [[], []]
        for round_ in range(_ROUNDS + 5):
            for taken, (client, pages) in zip(times, (empty, full), strict=True):
                began = time.perf_counter()
                status = client.get(pages[name], follow_redirects=True).status_code
                if round_ >= 5:  # the first fill memories
                    taken.append(time.perf_counter() - began)
                if status != 200:
                    raise SystemExit(f"{name}: {status}")
        without, beside = (median(taken) * 1000 for taken in times)
        print(
            f"{name}: ratio {beside / without:.2f} ({without:.1f} ms beside nobody, {beside:.1f} ms beside the others)"
        )


if __name__ == "__main__":
    main()
