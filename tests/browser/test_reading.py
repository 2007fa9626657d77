"""In a real Chromium: a whole quiz in each language by keyboard, without JavaScript, and accessible everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request

from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, OrderingItem
from tests.browsing import fill, go_on, pick_items, respond, start_quiz, start_with
from tests.looking import find_overflow, find_violations, tab_to

LENGTH = 5


@pytest.fixture(scope="module")
def items(bank: QuestionBank) -> list[AnyItem]:
    return pick_items(bank)


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    yield context.new_page()
    context.close()


def _press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _fill_by_keyboard(page: Page) -> None:
    """Answer, so that Enter sends it."""
    if page.locator(".options input").count():
        _press(page, "2")
        assert page.locator(".options input").nth(1).is_checked()
    elif page.locator("#response").count():
        page.keyboard.type("1918")
    elif page.locator("input[name=year]").count():
        for unit in ("day", "month", "year"):
            if page.locator(f"[name={unit}]").count():
                assert page.evaluate("document.activeElement.name") == unit
                _press(page, *{"day": "28", "month": ["ArrowDown"] * 5, "year": "1918"}[unit], "Tab")
        _press(page, "Shift+Tab")
    else:
        for number in range(1, 5):
            if page.locator("#ordering").count():
                tab_to(page, "#ordering button[data-step='1']")
                _press(page, "Space")
            else:
                tab_to(page, f"#answer-{number}")
                _press(page, "ArrowDown")
        tab_to(page, "form.item .button")


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_by_keyboard_only(
    page: Page, address: str, instance: Path, language: str, items: list[AnyItem]
) -> None:
    start_with(page, address, instance, language, items)
    for _ in items:
        _fill_by_keyboard(page)
        with page.expect_navigation():
            _press(page, "Enter")
        assert page.locator("p.verdict").count() == 1
        with page.expect_navigation():
            _press(page, "Enter")
    assert page.locator(".review > li").count() == len(items)


def test_a_number_key_takes_a_tick_back(page: Page, address: str, instance: Path, items: list[AnyItem]) -> None:
    start_with(page, address, instance, "tr", [item for item in items if item.type == "multiple-choice"])
    boxes = page.locator("input[type=checkbox]")
    _press(page, "1", "3", "1")
    assert [box.is_checked() for box in boxes.all()] == [False, False, True, False, False]
    with page.expect_navigation():
        _press(page, "Enter")
    assert page.locator("p.verdict").count() == 1


def _labels(page: Page) -> list[str]:
    return page.locator("#ordering label").all_inner_texts()


def test_rows_are_moved_by_button_by_arrow_and_by_pointer(
    page: Page, address: str, instance: Path, items: list[AnyItem]
) -> None:
    item = next(item for item in items if isinstance(item, OrderingItem))
    start_with(page, address, instance, "tr", [item])
    first, second, third, fourth = _labels(page)
    tab_to(page, "#ordering button[data-step='1']")
    _press(page, "Enter")
    assert _labels(page) == [second, first, third, fourth]
    assert page.locator("#moved").inner_text() == f"{first}: şimdi 2 numara"
    _press(page, "ArrowDown", "Alt+ArrowDown")
    assert _labels(page) == [second, third, fourth, first]
    focused = page.locator("#ordering li:focus-within label")
    assert focused.inner_text() == first, "the focus stays on the row that moved"
    _press(page, "ArrowDown", "Enter")
    assert _labels(page) == [second, third, fourth, first], "there is no place below the last"
    page.locator("#ordering li:last-child button[data-step='-1']").click()
    assert _labels(page) == [second, third, first, fourth]
    grip = page.locator("#ordering li:nth-child(3) .grip").bounding_box()
    top = page.locator("#ordering li:nth-child(1)").bounding_box()
    assert grip
    assert top
    page.mouse.move(grip["x"] + 5, grip["y"] + 5)
    page.mouse.down()
    page.mouse.move(grip["x"] + 5, top["y"] + 2, steps=8)
    page.mouse.up()
    assert _labels(page) == [first, second, third, fourth]
    numbers = page.locator("#ordering select").evaluate_all("all => all.map(one => one.value)")
    assert numbers == ["1", "2", "3", "4"]


def test_an_order_is_shown_as_it_was_left_and_nothing_jumps(
    page: Page, address: str, instance: Path, items: list[AnyItem]
) -> None:
    """Rows that become movable take no more room than their numbers did."""
    item = next(item for item in items if isinstance(item, OrderingItem))
    page.add_init_script(
        "shift = 0; new PerformanceObserver(list => list.getEntries().forEach(one => shift += one.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    start_with(page, address, instance, "az", [item])
    page.wait_for_timeout(200)
    assert page.evaluate("shift") == 0
    page.locator("#ordering li:first-child button[data-step='1']").click()
    order = _labels(page)
    with page.expect_navigation():
        page.click(".langs a[lang=tr]")
    page.go_back()
    assert sorted(_labels(page)) == sorted(order)
    page.locator("form.item").evaluate("form => form.querySelector('select').value = ''")
    page.locator("form.item").evaluate("form => { form.noValidate = true }")
    with page.expect_navigation():
        page.click("form.item .button:not(.quiet)")
    assert page.locator("#problem").count() == 1
    assert sorted(_labels(page)) == sorted(order)
    with page.expect_navigation():
        page.click("form.item .button:not(.quiet)")
    assert page.locator("p.verdict").count() == 1


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_quiz_by_keyboard_only(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}/{language}/")
    tab_to(page, "main a.button")
    with page.expect_navigation():
        _press(page, "Enter")
    tab_to(page, "select[name=topic]")
    _press(page, "ArrowDown")
    tab_to(page, "input[name=length]")
    _press(page, "ArrowLeft")
    tab_to(page, "form.start button")
    _press(page, "Enter")
    for number in range(1, LENGTH + 1):
        page.wait_for_url(f"**/quizzes/*/{number}")
        _fill_by_keyboard(page)
        with page.expect_navigation():
            _press(page, "Enter")
        assert page.locator("p.verdict").count() == 1
        assert page.evaluate("document.activeElement.id") == "next"
        with page.expect_navigation():
            _press(page, "Enter")
    assert page.url.endswith("/result")
    assert page.locator(".review > li").count() == LENGTH
    assert page.evaluate("document.documentElement.lang") == language


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_type_without_javascript(
    browser: Browser, address: str, instance: Path, language: str, items: list[AnyItem]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    start_quiz(page, address, language)
    page.wait_for_selector("form.item")
    start_with(page, address, instance, language, items)
    for _ in items:
        assert page.locator("form.item button:visible").count() == 2
        respond(page)
        page.wait_for_selector("p.verdict")
        go_on(page)
    page.wait_for_selector(".review")
    assert page.locator(".review > li").count() == len(items)
    context.close()


def test_back_and_reload_neither_lose_nor_double_an_answer(page: Page, address: str) -> None:
    start_quiz(page, address, "az")
    respond(page)
    verdict = page.locator("p.verdict").inner_text()
    page.reload()
    assert page.locator("p.verdict").inner_text() == verdict
    go_on(page)
    page.go_back()
    assert page.locator("form.item").count() == 0, "an answered question is not asked again"
    page.goto(page.url)
    assert page.locator("p.verdict").inner_text() == verdict
    go_on(page)
    assert page.url.endswith("/2")
    assert page.locator(".ruler i[class]:not(.now)").count() == 1


def test_a_double_click_answers_once(page: Page, address: str) -> None:
    start_quiz(page, address, "tr")
    fill(page)
    page.dblclick("form.item .button:not(.quiet)")
    page.wait_for_selector("p.verdict")
    assert page.locator(".notice").count() == 0
    assert page.locator(".ruler i[class]").count() == 1


def test_the_language_is_switched_in_the_middle(page: Page, address: str) -> None:
    """Azerbaijani first, Turkish half-way: the same quiz, the same options, nothing lost."""
    start_quiz(page, address, "az")
    for _ in range(2):
        respond(page)
        go_on(page)
    options = page.locator("input[name=response]").evaluate_all("all => all.map(one => one.value)")
    with page.expect_navigation():
        page.click(".langs a[lang=tr]")
    assert page.evaluate("document.documentElement.lang") == "tr"
    assert page.locator("input[name=response]").evaluate_all("all => all.map(one => one.value)") == options
    assert page.locator(".ruler i.right, .ruler i.wrong, .ruler i.partial").count() == 2
    for _ in range(3):
        respond(page)
        go_on(page)
    assert page.locator(".review > li").count() == LENGTH


def test_a_deck_is_downloaded_by_one_click(page: Page, address: str) -> None:
    page.goto(f"{address}/az/")
    with page.expect_download() as download:
        page.click(".margin .button")
    assert download.value.suggested_filename == "salname-az-all.apkg"
    assert Path(download.value.path()).read_bytes().startswith(b"PK")


#: The pages one comes to without answering anything.
_PAGES = (
    "",
    "topics/",
    "topics/republic",
    "names/?kind=treaty",
    "names/treaty-of-kars",
    "sources/",
    "sources/wording",
    "nothing",
)


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page(
    browser: Browser, address: str, instance: Path, language: str, scheme: Any, items: list[AnyItem]
) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    found = []
    for path in _PAGES if scheme == "light" else _PAGES[:1]:
        page.goto(f"{address}/{language}/{path}")
        found += find_violations(page)
    start_with(page, address, instance, language, items)
    while "/result" not in page.url:
        found += find_violations(page)
        page.locator("form.item").evaluate("form => form.noValidate = true")
        with page.expect_navigation():
            page.click("form.item .button:not(.quiet)")
        found += find_violations(page)
        if page.locator("form.item").count():
            respond(page)
            found += find_violations(page)
        go_on(page)
    found += find_violations(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_its_window(
    page: Page, address: str, instance: Path, language: str, items: list[AnyItem]
) -> None:
    start_with(page, address, instance, language, items)
    urls = [f"{address}/{language}/{path}" for path in _PAGES]
    while "/result" not in page.url:
        assert find_overflow(page) == []
        respond(page)
        urls.append(page.url)
        go_on(page)
    for url in [*urls, page.url]:
        page.goto(url)
        assert find_overflow(page) == []


def test_the_longest_page_is_sound(browser: Browser, address: str) -> None:
    """Hundreds of disagreements: once, since looking at them takes long."""
    page = browser.new_context(bypass_csp=True).new_page()
    page.goto(f"{address}/tr/sources/disagreements")
    assert page.locator(".disagreement").count() > 100
    assert find_violations(page) == []
    assert find_overflow(page) == []
    page.context.close()


def test_pages_ask_nobody_else_and_break_no_policy(page: Page, address: str) -> None:
    requests: list[Request] = []
    complaints: list[str] = []
    page.on("request", lambda request: requests.append(request))  # noqa: PLW0108 - Playwright marks its handlers
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    start_quiz(page, address, "tr")
    respond(page)
    go_on(page)
    assert all(request.url.startswith(address) for request in requests)
    assert complaints == []
