"""In a real Chromium: the record is accessible, fits its window, needs no script, and shows what it says."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from quizzes.language.kinds import LANGUAGES
from quizzes.study.attempts import LearnerId
from tests.browsing import go_on, respond, start_quiz
from tests.looking import find_violations
from tests.records import enter, fill_record


@pytest.fixture(scope="module")
def deniz(address: str, instance: Path) -> LearnerId:
    """Who has studied for months."""
    return fill_record(instance)


@pytest.fixture
def page(browser: Browser, address: str, instance: Path, deniz: LearnerId) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 360, "height": 800})
    found = context.new_page()
    enter(found, address, instance, deniz)
    yield found
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(
    browser: Browser, address: str, instance: Path, deniz: LearnerId, language: str, scheme: Any
) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}/{language}/record/")
    found = find_violations(page)
    enter(page, address, instance, deniz)
    page.goto(f"{address}/{language}/record/")
    page.click(".method summary")
    found += find_violations(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_page_fits_every_window(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}/{language}/record/")
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), width
        small = page.locator("main a, main summary").evaluate_all(
            "all => all.filter(one => one.getBoundingClientRect().height < 24).map(one => one.outerHTML)"
        )
        assert small == [], width


def test_the_picture_shows_what_the_words_say(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    page.goto(f"{address}/en/record/")
    row = page.locator(".standings > li", has=page.locator("a[href$='/topics/awakening']"))
    whole, band, stroke, line = (
        row.locator(f"rect.{name}").bounding_box() for name in ("whole", "range", "estimate", "part")
    )
    assert whole
    assert band
    assert stroke
    assert line
    told = row.inner_text()
    share, low, high = (int(text) for text in re.findall(r"(\d+)%", told))
    asked, total = (int(text) for text in re.findall(r"(\d+) of (\d+)", told)[0])

    def place(at: float) -> float:
        return (at - whole["x"]) / whole["width"] * 100

    assert place(stroke["x"] + stroke["width"] / 2) == pytest.approx(share, abs=1)
    assert place(band["x"]) == pytest.approx(low, abs=1)
    assert place(band["x"] + band["width"]) == pytest.approx(high, abs=1)
    assert place(line["x"] + line["width"]) == pytest.approx(asked / total * 100, abs=1)


def test_without_javascript_a_quiz_is_left_and_taken_up_again(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    start_quiz(page, address, "az")
    respond(page)
    go_on(page)
    left = page.url
    page.click("header a[href$='/record/']")
    page.click(".sittings.open .button")
    assert page.url == left
    context.close()


def test_the_page_asks_nobody_else_and_breaks_no_policy(page: Page, address: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto(f"{address}/tr/record/")
    assert complaints == []
    assert all(url.startswith(address) for url in asked)
