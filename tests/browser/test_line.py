"""In a real Chromium: the server killed and the network cut at every step. Nothing is lost, nothing doubled."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Request
from sqlalchemy import create_engine, text

from quizzes.language.kinds import LANGUAGES
from tests.browsing import fill, go_on, respond, start_quiz
from tests.serving import Site

LENGTH = 5


@pytest.fixture(scope="module")
def instance(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("instance")


@pytest.fixture(scope="module")
def site(instance: Path) -> Iterator[Site]:
    found = Site(instance)
    found.start()
    yield found
    found.stop()


@pytest.fixture
def context(browser: Browser) -> Iterator[BrowserContext]:
    found = browser.new_context(viewport={"width": 390, "height": 800})
    yield found
    found.close()


@pytest.fixture
def page(context: BrowserContext, site: Site) -> Page:
    """A page whose worker is in charge, as it is from a reader's second page on."""
    found = context.new_page()
    found.goto(f"{site.address}/tr/")
    found.evaluate("navigator.serviceWorker.ready.then(() => navigator.serviceWorker.controller || new Promise(done => "
                   "navigator.serviceWorker.addEventListener('controllerchange', done)))")  # fmt: skip
    return found


def _kept(instance: Path, page: Page) -> list[tuple[int, str]]:
    """Every response of the quiz on the page, as the database has it."""
    attempt = page.url.split("/")[5]
    engine = create_engine(f"sqlite:///{instance / 'salname.db'}")
    with engine.connect() as connection:
        rows = connection.execute(
            text("SELECT position, response FROM response WHERE attempt_id = :attempt ORDER BY position"),
            {"attempt": attempt},
        ).all()
    engine.dispose()
    return [(row.position, row.response) for row in rows]


def _send(page: Page) -> None:
    page.click("form.item .button:not(.quiet)")


def _wait_for_notice(page: Page) -> None:
    page.wait_for_selector("#line:not([hidden]) button:not([hidden])")


def test_the_server_is_killed_before_every_answer(page: Page, site: Site, instance: Path) -> None:
    start_quiz(page, site.address, "tr", length=LENGTH)
    for position in range(1, LENGTH + 1):
        fill(page)
        site.kill()
        _send(page)
        _wait_for_notice(page)
        assert "saklanıyor" in page.locator("#line p").inner_text()
        assert len(_kept(instance, page)) == position - 1
        site.start()
        page.wait_for_selector("p.verdict")
        assert len(_kept(instance, page)) == position
        go_on(page)
    assert page.locator(".review > li").count() == LENGTH
    assert [position for position, _ in _kept(instance, page)] == [*range(1, LENGTH + 1)]
    assert page.evaluate("localStorage.getItem('salname.unsent')") is None


def test_the_network_is_cut_at_every_answer_and_between(
    page: Page, context: BrowserContext, site: Site, instance: Path
) -> None:
    start_quiz(page, site.address, "az", length=LENGTH)
    for position in range(1, LENGTH + 1):
        fill(page)
        context.set_offline(True)
        _send(page)
        _wait_for_notice(page)
        context.set_offline(False)  # the browser says so itself: no pause is waited for
        page.wait_for_selector("p.verdict")
        assert len(_kept(instance, page)) == position
        context.set_offline(True)
        page.click("#next")
        page.wait_for_selector("#offline")
        assert "Bağlantı yoxdur" in page.locator("h1").inner_text()
        context.set_offline(False)
        page.click("#again")
        page.wait_for_selector("form.item, .review")
    assert page.locator(".review > li").count() == LENGTH


def test_an_answer_whose_receipt_is_lost_is_not_doubled(page: Page, site: Site, instance: Path) -> None:
    """The server has kept it, but the line broke on the way back: it is sent again, and taken once."""
    start_quiz(page, site.address, "en", length=LENGTH)
    sent: list[str] = []

    def lose_receipt(route: object, request: Request) -> None:
        if request.method != "POST":
            route.continue_()  # type: ignore[attr-defined]
            return
        sent.append(request.post_data or "")
        route.fetch()  # type: ignore[attr-defined]
        route.abort()  # type: ignore[attr-defined]

    for position in range(1, LENGTH + 1):
        fill(page)
        page.route("**/quizzes/*/*", lose_receipt)
        _send(page)
        _wait_for_notice(page)
        kept = _kept(instance, page)
        assert len(kept) == position, "the server has it"
        page.unroute("**/quizzes/*/*")
        page.click("#line button")
        page.wait_for_selector("p.verdict")
        assert _kept(instance, page) == kept
        assert page.locator(".notice").count() == 0
        go_on(page)
    assert len(sent) >= LENGTH


def test_a_closed_page_loses_nothing(page: Page, context: BrowserContext, site: Site, instance: Path) -> None:
    """What could not be sent is sent from whatever page of the site is opened next."""
    start_quiz(page, site.address, "tr", length=LENGTH)
    fill(page)
    context.set_offline(True)
    _send(page)
    _wait_for_notice(page)
    address = page.url
    page.close()
    context.set_offline(False)
    other = context.new_page()
    other.goto(f"{site.address}/tr/topics/")
    other.wait_for_selector("#line:has-text('gönderildi')")
    other.goto(address)
    assert other.locator("p.verdict").count() == 1
    assert len(_kept(instance, other)) == 1


def test_a_test_survives_the_same(page: Page, context: BrowserContext, site: Site, instance: Path) -> None:
    start_quiz(page, site.address, "en", length=LENGTH, kind="test")
    for position in range(1, LENGTH + 1):
        fill(page)
        context.set_offline(True)
        _send(page)
        _wait_for_notice(page)
        context.set_offline(False)
        page.wait_for_url(f"**/{position + 1}" if position < LENGTH else "**/hand-in")
    kept = _kept(instance, page)
    site.kill()
    page.click("form .button")
    _wait_for_notice(page)
    site.start()
    page.click("#line button")
    page.wait_for_url("**/result")
    assert _kept(instance, page) == kept
    assert page.locator(".review > li").count() == LENGTH


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_that_cannot_be_reached_is_told_in_the_readers_language(
    page: Page, context: BrowserContext, site: Site, language: str
) -> None:
    context.set_offline(True)
    page.goto(f"{site.address}/{language}/topics/")
    told = {"tr": "Bağlantı yok", "az": "Bağlantı yoxdur", "en": "No connection"}[language]
    assert page.locator("h1").inner_text() == told
    context.set_offline(False)
    page.wait_for_selector(".contents")


def test_a_quiz_goes_on_in_another_browser_tab_where_it_was_left(
    page: Page, context: BrowserContext, site: Site
) -> None:
    start_quiz(page, site.address, "tr", length=LENGTH)
    respond(page)
    go_on(page)
    address = page.url
    page.close()
    other = context.new_page()
    other.goto(address)
    assert other.locator("form.item").count() == 1
    assert "2 / 5" in other.locator(".where").inner_text()
