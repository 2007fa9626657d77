"""A real Chromium, and a reader who takes a quiz in it."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from random import Random

from flask import Flask
from playwright.sync_api import Browser, Page, sync_playwright

from app import create_app
from quizzes.language.dates import DateValue
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ClozeItem, DateItem
from quizzes.services import services
from quizzes.settings import Settings
from quizzes.store.attempts import start_attempt
from quizzes.study.attempts import AttemptId, LearnerId, Plan
from quizzes.study.draw import arrange

_ARGUMENTS = [
    "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
    "--disable-component-update", "--disable-sync",
]  # fmt: skip


@contextmanager
def open_browser() -> Iterator[Browser]:
    """Debian's Chromium, headless."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is None:
        raise RuntimeError("no Chromium: run `sudo apt-get install chromium` (or your system's like)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=_ARGUMENTS)
        yield browser
        browser.close()


def start_quiz(
    page: Page, address: str, language: str, *, topic: str = "", length: int = 5, kind: str = "practice"
) -> None:
    """Start a quiz from the form in which one is planned."""
    page.goto(f"{address}/{language}/quizzes/new?topic={topic}")
    page.check(f"input[name=length][value='{length}']", force=True)
    page.check(f"input[name=kind][value='{kind}']")
    with page.expect_navigation():
        page.click("main .button:not(.quiet)")


def pick_items(bank: QuestionBank) -> list[AnyItem]:
    """One item of each shape, with long words, which are hard to set. Of dates the most precise."""
    kinds: dict[tuple[object, ...], list[AnyItem]] = {}
    for item in bank.items:
        key = item.answers[0]
        kind = (
            item.type,
            isinstance(item, ClozeItem) and isinstance(key, DateValue),
            isinstance(item, DateItem) and item.key.end is not None,
        )
        kinds.setdefault(kind, []).append(item)
    return [max(alike[:30], key=lambda item: _size(bank, item)) for alike in kinds.values()]


def _size(bank: QuestionBank, item: AnyItem) -> tuple[int, int]:
    question = bank.question(item, "en")
    precision = item.key.precision if isinstance(item, DateItem) else 0
    return precision, len(question.stem) + max((len(label) for label in question.labels.values()), default=0)


@cache
def _site(instance: Path) -> Flask:
    """The site that is served from an instance folder, with the same key and database."""
    return create_app(Settings(instance=instance, log_level="ERROR"))


def start_with(page: Page, address: str, instance: Path, language: str, items: Iterable[AnyItem]) -> None:
    """Start a quiz of these items for a learner who has just come."""
    app, learner, attempt_id = _site(instance), secrets.token_urlsafe(16), AttemptId(secrets.token_urlsafe(16))
    with app.app_context():
        slots = arrange(items, Random(1))
        start_attempt(services().engine, attempt_id, LearnerId(learner), Plan(), slots, now=datetime.now(UTC))
    signer = app.session_interface.get_signing_serializer(app)  # type: ignore[attr-defined]
    cookie = signer.dumps({"learner": learner, "_permanent": True})
    page.context.add_cookies([{"name": "salname", "value": cookie, "url": address}])
    page.goto(f"{address}/{language}/quizzes/{attempt_id}/1")


def fill(page: Page, *, typed: str = "1918") -> None:
    """Fill in the form on the page somehow: the first option, or what is given, or the order it stands in."""
    if page.locator(".options input").count():
        page.locator(".options input").first.check()
    elif page.locator("#response").count():
        page.fill("#response", typed)
    elif page.locator("input[name=year]").count():
        page.fill("input[name=year]", "1918")
    else:
        for number, select in enumerate(page.locator("form.item select").all(), 1):
            if select.is_visible():  # rows that are moved have their numbers already
                select.select_option(index=number)


def respond(page: Page, *, typed: str = "1918") -> None:
    """Answer the question on the page somehow."""
    fill(page, typed=typed)
    with page.expect_navigation():
        page.click("form.item .button:not(.quiet)")


def go_on(page: Page) -> None:
    """From the feedback to what comes next."""
    with page.expect_navigation():
        page.click("#next")
