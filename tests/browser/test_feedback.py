"""In a real Chromium: what is told after a response, seen at once, told apart, reported without a script."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem
from tests.browsing import go_on, pick_items, respond, start_with
from tests.looking import find_violations

PHONE = {"width": 360, "height": 800}


@pytest.fixture(scope="module")
def items(bank: QuestionBank) -> list[AnyItem]:
    """One of each type, with long words; the first has a timeline and passages."""
    return [bank.item("treaty-of-kars.signed-on.when.date"), *pick_items(bank)]


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport=PHONE)  # type: ignore[arg-type]
    yield context.new_page()
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_with_everything_unfolded(
    browser: Browser, address: str, instance: Path, language: str, scheme: Any, items: list[AnyItem]
) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme, reduced_motion="reduce", viewport=PHONE)  # type: ignore[arg-type]
    page = context.new_page()
    told = [items[0], next(item for item in items if item.type == "matching")]  # the other types: see test_reading
    start_with(page, address, instance, language, told)
    found = []
    for _ in told:
        respond(page)
        page.locator("details").evaluate_all("all => all.forEach(one => one.open = true)")
        found += find_violations(page)
        go_on(page)
    page.goto(page.url.replace("/result", "/1"))
    page.click(".report summary")
    page.locator(".report form").evaluate("form => form.noValidate = true")
    with page.expect_navigation():
        page.click(".report button")
    assert page.locator(".report .problem").count() == 1
    found += find_violations(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_verdict_is_seen_at_once_nothing_jumps_and_nothing_overlaps(
    page: Page, address: str, instance: Path, language: str, items: list[AnyItem]
) -> None:
    page.add_init_script(
        "shift = 0; new PerformanceObserver(list => list.getEntries().forEach(one => shift += one.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    start_with(page, address, instance, language, items)
    seen = 0
    for _ in items:
        respond(page)
        verdict = page.locator("p.verdict").bounding_box()
        assert verdict
        assert verdict["y"] + verdict["height"] <= PHONE["height"], page.url
        assert page.evaluate("scrollY") == 0
        assert page.evaluate("document.activeElement.id") == "next"
        assert page.evaluate("shift") == 0
        for width in (320, 360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            seen += _assert_apart(page, width)
        page.set_viewport_size(PHONE)  # type: ignore[arg-type]
        go_on(page)
    assert seen > 30


_BOXES = """all => all.map(one => one.getBoundingClientRect()).map(one => [one.left, one.right, one.top, one.bottom])"""


def _assert_apart(page: Page, width: int) -> int:
    """No label of the timeline covers another or leaves the page."""
    boxes = page.locator(".strip .event, .strip .year").evaluate_all(_BOXES)
    for number, (left, right, top, bottom) in enumerate(boxes):
        assert 0 <= left <= right <= width
        for other in boxes[number + 1 :]:
            is_beside = right <= other[0] or other[1] <= left
            is_below = bottom <= other[2] + 1 or other[3] <= top + 1
            assert is_beside or is_below, (page.url, width, boxes)
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), page.url
    return len(boxes)


def test_the_timeline_goes_across_where_there_is_room_and_down_where_there_is_not(
    page: Page, address: str, instance: Path, items: list[AnyItem]
) -> None:
    start_with(page, address, instance, "en", items[:1])
    respond(page)
    for width, axis in ((1280, "x"), (360, "y")):
        page.set_viewport_size({"width": width, "height": 800})
        boxes = [box for one in page.locator(".strip .year").all() if (box := one.bounding_box())]
        assert len(boxes) > 2
        assert all(one[axis] < other[axis] for one, other in pairwise(boxes))  # type: ignore[literal-required]
    assert page.locator(".strip [aria-current]").count() == 1


def test_a_report_is_sent_by_keyboard(page: Page, address: str, instance: Path, items: list[AnyItem]) -> None:
    start_with(page, address, instance, "az", items[:1])
    respond(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Enter")
    for key in ("Tab", "ArrowDown", "Tab"):
        page.keyboard.press(key)
    page.keyboard.type("Sualın ifadəsi anlaşılmır.")
    page.keyboard.press("Tab")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.locator(".notice").inner_text() == "Təşəkkür edirik. Redaktor bu sualı yoxlayacaq."
    assert page.locator("p.verdict").count() == 1
    assert page.evaluate("document.activeElement.id") == "next"


def test_a_report_without_javascript(browser: Browser, address: str, instance: Path, items: list[AnyItem]) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    start_with(page, address, instance, "tr", items[:1])
    respond(page)
    assert not page.locator(".report textarea").is_visible()
    page.click(".report summary")
    page.check(".report input[value=other]")
    with page.expect_navigation():
        page.click(".report button")
    assert page.locator(".report .problem").inner_text() == "Lütfen ne olduğunu birkaç sözle yazın."
    assert page.locator(".report input[value=other]").is_checked()
    page.fill(".report textarea", "Başlık eski.")
    with page.expect_navigation():
        page.click(".report button")
    assert page.locator(".notice").count() == 1
    context.close()


def test_a_report_that_lacks_something_has_the_focus(
    page: Page, address: str, instance: Path, items: list[AnyItem]
) -> None:
    start_with(page, address, instance, "en", items[:1])
    respond(page)
    page.click(".report summary")
    page.locator(".report form").evaluate("form => form.noValidate = true")
    with page.expect_navigation():
        page.click(".report button")
    assert page.evaluate("document.activeElement.name") == "reason"
