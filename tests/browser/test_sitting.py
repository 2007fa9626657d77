"""In a real Chromium: planning a quiz, and a test with a clock: by keyboard alone, without JavaScript, accessible."""

from __future__ import annotations

from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from quizzes.language.kinds import LANGUAGES
from tests.browsing import fill, start_quiz
from tests.looking import find_overflow, find_violations, tab_to

LENGTH = 5


def _check(page: Page) -> list[str]:
    return [*find_violations(page), *find_overflow(page)]


@pytest.mark.parametrize(("language", "scheme"), [("tr", "light"), ("az", "light"), ("en", "light"), ("az", "dark")])
def test_every_page_of_a_test_is_accessible(browser: Browser, address: str, language: str, scheme: Any) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme, service_workers="block")
    page = context.new_page()
    page.goto(f"{address}/{language}/quizzes/new?pace=30&confidence=1&kind=test&length=5")
    found = _check(page)
    with page.expect_navigation():
        page.click("main .button:not(.quiet)")
    fill(page)
    with page.expect_navigation():
        page.click("form.item .button:not(.quiet)")
    found += _check(page)
    context.set_offline(True)
    fill(page)
    page.click("form.item .button:not(.quiet)")
    page.wait_for_selector("#line:visible")
    found += _check(page)
    context.set_offline(False)
    page.wait_for_url("**/3")
    for path in (page.url.rpartition("/")[0] + "/hand-in", f"{address}/{language}/offline", f"{address}/{language}/"):
        page.goto(path)
        found += _check(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_test_by_keyboard_only(browser: Browser, address: str, language: str) -> None:
    page = browser.new_context(viewport={"width": 390, "height": 800}).new_page()
    page.goto(f"{address}/{language}/quizzes/new?kind=test&length=5")
    tab_to(page, "form.start .row button")
    page.keyboard.press("Enter")
    for position in range(1, LENGTH + 1):
        page.wait_for_url(f"**/{position}")
        fill(page)
        tab_to(page, "form.item .button:not(.quiet)")
        with page.expect_navigation():
            page.keyboard.press("Enter")
    page.wait_for_url("**/hand-in")
    tab_to(page, "form .button")
    page.keyboard.press("Enter")
    page.wait_for_url("**/result")
    assert page.locator(".review > li").count() == LENGTH
    page.context.close()


def test_a_test_without_javascript(browser: Browser, address: str) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    start_quiz(page, address, "az", length=LENGTH, kind="test")
    for position in range(1, LENGTH + 1):
        page.wait_for_url(f"**/{position}")
        fill(page)
        page.click("form.item .button:not(.quiet)")
    page.wait_for_url("**/hand-in")
    page.click("form .button")
    page.wait_for_url("**/result")
    assert page.locator(".review > li").count() == LENGTH
    page.context.close()


def test_the_clock_counts_down_and_says_when_it_is_over(browser: Browser, address: str) -> None:
    page = browser.new_context().new_page()
    page.clock.install()
    page.goto(f"{address}/tr/quizzes/new?pace=30&length=5")
    with page.expect_navigation():
        page.click("main .button:not(.quiet)")
    page.clock.run_for(1000)
    assert page.locator(".digits").inner_text() in {"2:29", "2:28"}
    page.clock.run_for(150_000)
    assert page.locator("#over").is_visible()
    assert not page.locator("#time").is_visible()
    fill(page)
    page.click("form.item .button:not(.quiet)")
    page.wait_for_selector("p.verdict")
    page.context.close()


def test_the_number_of_questions_follows_the_choice(browser: Browser, address: str) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{address}/tr/quizzes/new")
    before = page.locator("#count").inner_text()
    page.locator("select[name=topic]").first.select_option(index=1)
    page.wait_for_function("before => document.getElementById('count').textContent !== before", arg=before)
    page.context.close()
