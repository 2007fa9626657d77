"""In a real Chromium: the timeline by keyboard and pointer, everything without JavaScript, accessible everywhere."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from quizzes.language.kinds import LANGUAGES
from tests.looking import find_violations

_PAGES = (
    "explore/",
    "explore/?q=",
    "explore/?q=resulzade",
    "explore/?q=resulzade&kind=fact&page=2",
    "explore/?q=Besulzade",
    "explore/timeline",
    "explore/timeline?topic=republic&from=1920&to=1918",
    "explore/timeline?from=soon",
    "names/?kind=event",
    "names/treaty-of-kars",
    "names/outbreak-of-the-ganja-uprising",
    "topics/emigration",
    "topics/emigration/facts",
)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 1100, "height": 900}, reduced_motion="reduce")
    yield context.new_page()
    context.close()


def _open(page: Page, url: str) -> None:
    """A timeline whose picture its script has drawn."""
    page.goto(url)
    page.wait_for_selector("#picture .moment", state="attached")


def _settle(page: Page) -> None:
    """What was asked of the picture is drawn."""
    page.evaluate("() => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)))")


def _reach(page: Page, selector: str) -> None:
    for _ in range(60):
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached by keyboard")


def _seen(page: Page) -> int:
    return page.locator("#picture .moment").count()


def _told(page: Page) -> str:
    return page.locator("#told").inner_text()


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timeline_is_walked_through_by_keyboard(page: Page, address: str, language: str) -> None:
    _open(page, f"{address}/{language}/explore/timeline")
    sentences = page.locator("#moments li[data-at] a").all_inner_texts()
    assert _seen(page) == len(sentences)
    _reach(page, "#picture")
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"
    page.keyboard.press("ArrowRight")
    assert _told(page) == sentences[0]
    for key, place in (("ArrowRight", 1), ("ArrowRight", 2), ("ArrowLeft", 1), ("End", -1), ("ArrowRight", -1)):
        page.keyboard.press(key)
        assert _told(page) == sentences[place]
    page.keyboard.press("Home")
    page.keyboard.press("ArrowLeft")
    assert _told(page) == sentences[0]
    assert page.locator("#picture .now").count() == 1
    page.keyboard.press("ArrowRight")
    target = page.locator("#moments li[data-at] a").nth(1).get_attribute("href")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url == f"{address}{target}"


def test_zooming_keeps_what_is_told_in_view_and_all_years_come_back(page: Page, address: str) -> None:
    _open(page, f"{address}/tr/explore/timeline")
    whole = _seen(page)
    _reach(page, "#picture")
    page.keyboard.press("End")
    page.keyboard.press("ArrowLeft")
    for _ in range(5):
        page.keyboard.press("+")
    expect(page.locator("#picture .moment")).not_to_have_count(whole)
    assert page.locator("#picture .now").count() == 1
    for _ in range(20):
        page.keyboard.press("ArrowLeft")
        page.wait_for_selector("#picture .now", state="attached")
    page.click("[data-zoom=whole]")
    expect(page.locator("#picture .moment")).to_have_count(whole)


def test_zooming_by_button_wheel_and_drag(page: Page, address: str) -> None:
    _open(page, f"{address}/en/explore/timeline?topic=republic")
    whole = _seen(page)
    box = page.locator("#picture").bounding_box()
    assert box
    page.click("[data-zoom=in]")
    expect(page.locator("#picture .moment")).not_to_have_count(whole)
    page.click("[data-zoom=out]")
    expect(page.locator("#picture .moment")).to_have_count(whole)
    page.mouse.move(box["x"] + 40, box["y"] + 60)
    page.mouse.wheel(0, 120)
    assert _seen(page) == whole, "the wheel alone scrolls the page"
    page.keyboard.down("Control")
    page.mouse.wheel(0, -400)
    page.keyboard.up("Control")
    expect(page.locator("#picture .moment")).not_to_have_count(whole)
    _settle(page)
    first = page.locator("#picture text:not(.label)").first.text_content() or ""
    page.locator("#picture").scroll_into_view_if_needed()
    box = page.locator("#picture").bounding_box()
    assert box
    page.mouse.move(box["x"] + 900, box["y"] + 100)
    page.mouse.down()
    page.mouse.move(box["x"] + 100, box["y"] + 100, steps=8)
    page.mouse.up()
    expect(page.locator("#picture text:not(.label)").first).not_to_have_text(first)


def test_a_click_on_a_dot_tells_it_and_no_labels_overlap(page: Page, address: str) -> None:
    _open(page, f"{address}/az/explore/timeline?topic=republic&weight=1")
    for _ in range(3):
        boxes = page.locator("#picture .label").evaluate_all(
            "all => all.map(one => one.getBoundingClientRect()).map(b => [b.left, b.right, b.top + 3, b.bottom - 3])"
        )
        assert len(boxes) >= 3
        for place, (left, right, top, bottom) in enumerate(boxes):
            for other in boxes[:place]:
                assert right <= other[0] or other[1] <= left or bottom <= other[2] or other[3] <= top
        page.click("[data-zoom=in]")
        _settle(page)
    group = page.locator("#picture .moment").last
    place = int(group.get_attribute("data-index") or 0)
    sentence = page.locator("#moments li[data-at] a").nth(place).inner_text()
    group.locator("circle").click(force=True)
    page.wait_for_selector("#told a")
    assert _told(page) == sentence


def test_picture_and_list_change_places(page: Page, address: str) -> None:
    _open(page, f"{address}/tr/explore/timeline")
    page.click("[data-show=list]")
    assert not page.locator("#picture").is_visible()
    assert page.locator("[data-show=list]").get_attribute("aria-pressed") == "true"
    page.click("[data-show=picture]")
    assert page.locator("#picture").is_visible()
    assert page.locator("[data-show=list]").get_attribute("aria-pressed") == "false"


@pytest.mark.parametrize("width", [360, 1280])
def test_nothing_jumps_when_the_picture_is_drawn(browser: Browser, address: str, width: int) -> None:
    page = browser.new_page(viewport={"width": width, "height": 900})
    page.add_init_script(
        "shift = 0; new PerformanceObserver(list => list.getEntries().forEach(one => shift += one.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    _open(page, f"{address}/tr/explore/timeline")
    _settle(page)
    assert page.evaluate("shift") == 0
    page.context.close()


def test_nothing_is_lost_without_javascript(browser: Browser, address: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/en/explore/")
    page.fill("#q", "Rəsulzadənin")
    page.keyboard.press("Enter")
    page.wait_for_selector(".hits")
    page.click(".hits a >> nth=0")
    assert page.url.endswith("/en/names/mammad-amin-rasulzade")
    page.click("text=Quiz me on this")
    page.wait_for_selector("form.item")
    page.goto(f"{address}/en/explore/timeline")
    assert not page.locator("#tools").is_visible()
    assert page.locator("#picture circle").count() == page.locator("#moments li[data-at] a:visible").count() > 100 - 1
    page.select_option("select[name=topic]", "republic")
    page.fill("input[name=from]", "1918")
    page.fill("input[name=to]", "1918")
    page.click(".sieve .button")
    assert re.findall(r"(?m)^\d{4}$", page.locator("#moments").inner_text()) == ["1918"]
    page.click("nav.levels a:last-of-type")
    assert page.locator("#moments li[data-at]").count() > 20
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(browser: Browser, address: str, language: str, scheme: Any) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    found = []
    for path in _PAGES if scheme == "light" or language == "az" else _PAGES[2:7]:
        page.goto(f"{address}/{language}/{path}")
        if page.locator("#picture").count():
            page.focus("#picture")
            page.keyboard.press("ArrowRight")
            page.wait_for_selector("#told a")
        found += find_violations(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_pages_fit_and_break_no_policy(page: Page, address: str, language: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    for path in _PAGES:
        page.goto(f"{address}/{language}/{path}")
        for width in (320, 360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (page.url, width)
    # A form that could not be read is answered with its status, which Chromium notes.
    assert [text for text in complaints if "422" not in text] == []
