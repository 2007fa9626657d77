"""In a real Chromium: cards reviewed by keyboard alone, without JavaScript, off line, and accessible everywhere."""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any

import pytest
from flask import Flask
from playwright.sync_api import Browser, Page

from app import create_app
from quizzes.language.kinds import LANGUAGES
from quizzes.services import services
from quizzes.settings import Settings
from quizzes.store.cards import add_review, latest_review, set_pace, suspend_card, take_up_deck
from quizzes.study.attempts import LearnerId
from quizzes.study.cards import Card, Pace, Rating
from tests.looking import find_overflow, find_violations, tab_to


@pytest.fixture(scope="module")
def site(address: str, instance: Path) -> Flask:
    """The same site, to look into its database."""
    return create_app(Settings(instance=instance, log_level="ERROR"))


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    yield context.new_page()
    context.close()


def _become(page: Page, address: str, site: Flask) -> LearnerId:
    """A learner who has taken up a topic and wants three new cards a day."""
    learner = LearnerId(secrets.token_urlsafe(16))
    signer = site.session_interface.get_signing_serializer(site)  # type: ignore[attr-defined]
    cookie = signer.dumps({"learner": learner, "_permanent": True})
    page.context.add_cookies([{"name": "salname", "value": cookie, "url": address}])
    with site.app_context():
        take_up_deck(services().engine, learner, "republic", now=datetime.now(UTC))
        set_pace(services().engine, learner, Pace(new_per_day=3))
    return learner


def _give_past(learner: LearnerId, site: Flask, *, reviews: int = 60) -> None:
    """Weeks of reviews, cards due, and one set aside."""
    rng, now = Random(1), datetime.now(UTC)
    with site.app_context():
        engine, ids = services().engine, services().cards.deck("republic")
        for place, item_id in enumerate(ids[: reviews // 3]):
            moment, card = now - timedelta(days=50 - place), None
            for number in range(1, 4):
                if moment < now:
                    rating = rng.choices(list(Rating), [1, 1, 6, 2])[0]
                    card = add_review(engine, learner, item_id, number, rating, now=moment, retention=0.9)
                    assert isinstance(card, Card)
                    moment = card.due + timedelta(hours=rng.random() * 9)
        suspend_card(engine, learner, ids[0], is_suspended=True)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_topic_is_taken_up_and_reviewed_by_keyboard_only(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}/{language}/cards/")
    tab_to(page, "button[value=republic]")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    tab_to(page, "#new_per_day")
    page.keyboard.press("ControlOrMeta+a")
    page.keyboard.type("3")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    tab_to(page, "#review")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    for show, rate in (("Space", "3"), ("Enter", "4"), ("Space", "Enter"), ("Enter", "4"), ("Space", "4")):
        page.wait_for_selector("#show")
        page.keyboard.press(show)
        page.wait_for_selector(".rating")
        assert page.locator("#key").inner_text()
        page.keyboard.press(rate)
    page.wait_for_selector("h1:not(.stem)")
    assert page.url == f"{address}/{language}/cards/"
    assert page.locator("#review").count() == 0


def test_the_answer_may_be_typed_and_undo_is_one_key(page: Page, address: str, site: Flask) -> None:
    learner = _become(page, address, site)
    page.goto(f"{address}/az/cards/review")
    first, stem = page.url, page.locator("#stem").inner_text()
    assert page.evaluate("document.activeElement.id") == "show"
    page.keyboard.press("Shift+Tab")
    page.keyboard.type("3 uzun")  # digits and letters are typed, not taken for keys
    page.keyboard.press("Enter")
    page.wait_for_selector(".rating")
    assert page.locator(".given b").inner_text() == "3 uzun"
    assert page.evaluate("document.activeElement.value") == "1", "a wrong answer proposes to see it again"
    assert page.url.startswith(first)
    page.keyboard.press("4")
    page.wait_for_selector("#undo")
    assert page.locator("#stem").inner_text() != stem
    page.keyboard.press("u")
    page.wait_for_function("stem => document.querySelector('#stem').innerText === stem", arg=stem)
    assert page.url == first
    with site.app_context():
        assert latest_review(services().engine, learner) is None


def test_a_key_held_down_does_not_rate(page: Page, address: str, site: Flask) -> None:
    learner = _become(page, address, site)
    page.goto(f"{address}/tr/cards/review")
    page.keyboard.down("Enter")
    page.wait_for_selector(".rating")
    for _ in range(3):
        page.keyboard.down("Enter")  # repeats
    page.keyboard.up("Enter")
    assert page.locator(".rating").count() == 1
    with site.app_context():
        assert latest_review(services().engine, learner) is None


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_review_without_javascript(browser: Browser, address: str, site: Flask, language: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    _become(page, address, site)
    page.goto(f"{address}/{language}/cards/")
    with page.expect_navigation():
        page.click("#review")
    seen = 0
    while "/review/" in page.url:
        assert page.locator("#key").count() == 0
        with page.expect_navigation():
            page.click("#show")
        assert page.locator("#key").count() == 1
        with page.expect_navigation():
            page.click(".rating button[value='3']")
        seen += 1
        assert seen < 10
    assert seen == 6
    with page.expect_navigation():
        page.click("#undo")
    assert "/review/" in page.url
    context.close()


def test_a_double_click_rates_once(page: Page, address: str, site: Flask) -> None:
    _become(page, address, site)
    page.goto(f"{address}/tr/cards/review")
    page.click("#show")
    page.wait_for_selector(".rating")
    page.dblclick(".rating button[value='4']")
    page.wait_for_selector("#show")
    assert page.locator(".notice:visible").count() == 0
    assert page.locator("progress").get_attribute("value") == "1"


def test_the_back_button_and_a_second_tab_double_nothing(page: Page, address: str, site: Flask) -> None:
    _become(page, address, site)
    page.goto(f"{address}/tr/cards/review")
    other = page.context.new_page()
    other.goto(page.url)
    for tab in (page, other):
        tab.click("#show")
        tab.wait_for_selector(".rating")
    for tab, rating in ((page, "4"), (other, "1")):
        tab.click(f".rating button[value='{rating}']")
        tab.wait_for_selector("#show")
    assert "ilk değerlendirmeniz" in other.locator(".notice:visible").inner_text()
    assert other.locator("progress").get_attribute("value") == "1"
    stem = page.locator("#stem").inner_text()
    page.goto(f"{address}/tr/cards/")
    page.go_back()
    assert page.locator("#stem").inner_text() == stem


def test_the_language_is_switched_on_either_side(page: Page, address: str, site: Flask) -> None:
    _become(page, address, site)
    page.goto(f"{address}/tr/cards/review")
    asked = page.url
    with page.expect_navigation():
        page.click(".langs a[lang=az]")
    assert page.url == asked.replace("/tr/", "/az/")
    page.click("#show")
    page.wait_for_selector(".rating")
    with page.expect_navigation():
        page.click(".langs a[lang=en]")
    assert page.locator(".rating").count() == 1
    assert page.evaluate("document.documentElement.lang") == "en"
    assert page.url.startswith(asked.replace("/tr/", "/en/"))


def test_a_rating_given_off_line_is_sent_when_the_line_is_back(page: Page, address: str, site: Flask) -> None:
    learner = _become(page, address, site)
    page.goto(f"{address}/tr/cards/review")
    page.click("#show")
    page.wait_for_selector(".rating")
    page.context.set_offline(True)
    page.keyboard.press("3")
    page.wait_for_selector("#line:visible")
    with site.app_context():
        assert latest_review(services().engine, learner) is None
    page.context.set_offline(False)
    page.wait_for_selector("#show")
    with site.app_context():
        latest = latest_review(services().engine, learner)
    assert latest
    assert latest.rating is Rating.GOOD


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page(browser: Browser, address: str, site: Flask, language: str, scheme: Any) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme, reduced_motion="reduce")
    page, found = context.new_page(), list[str]()

    def look() -> None:
        found.extend([*find_violations(page), *find_overflow(page)])

    page.goto(f"{address}/{language}/cards/")
    look()
    _give_past(_become(page, address, site), site)
    page.goto(f"{address}/{language}/cards/")
    page.locator("summary").evaluate_all("all => all.forEach(one => one.click())")
    look()
    page.fill("#retention", "12")
    with page.expect_navigation():
        page.click(".pace button")
    look()
    page.goto(f"{address}/{language}/cards/review")
    page.fill("#typed", "1918")
    look()
    page.click("#show")
    page.wait_for_selector(".rating")
    look()
    page.click(".rating button[value='4']")
    page.wait_for_selector("#undo")
    look()
    page.goto(f"{address}/{language}/topics/republic")
    look()
    context.close()
    assert found == []


def test_pages_ask_nobody_else_break_no_policy_and_do_not_jump(page: Page, address: str, site: Flask) -> None:
    asked: list[str] = []
    complaints: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.add_init_script(
        "shift = 0; new PerformanceObserver(list => list.getEntries().forEach(one => shift += one.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    learner = _become(page, address, site)
    _give_past(learner, site)
    page.goto(f"{address}/tr/cards/")
    page.evaluate("new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")
    assert page.evaluate("shift") == 0
    page.goto(f"{address}/tr/cards/review")
    page.click("#show")
    page.wait_for_selector(".rating")
    assert all(url.startswith(address) for url in asked)
    assert complaints == []
