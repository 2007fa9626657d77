"""In a real Chromium: a whole quiz in each language by keyboard, without JavaScript, and accessible everywhere."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Request

from quizzes.language.kinds import LANGUAGES
from quizzes.settings import ROOT
from tests.browsing import go_on, open_browser, respond, start_quiz
from tests.serving import serve

AXE = ROOT / "node_modules" / "axe-core" / "axe.min.js"
LENGTH = 5


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve(tmp_path_factory.mktemp("instance")) as found:
        yield found


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with open_browser() as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    yield context.new_page()
    context.close()


def _press(page: Page, *keys: str) -> None:
    for key in keys:
        page.keyboard.press(key)


def _focus(page: Page, selector: str) -> None:
    """Reach an element with the Tab key alone."""
    for _ in range(60):
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached by keyboard")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_whole_quiz_by_keyboard_only(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}/{language}/")
    _focus(page, "input[name=topic]")
    _press(page, "ArrowDown")
    _focus(page, "input[name=length]")
    _press(page, "ArrowLeft")
    _focus(page, "form.start button")
    _press(page, "Enter")
    for number in range(1, LENGTH + 1):
        page.wait_for_url(f"**/quizzes/*/{number}")
        if page.locator("input[type=radio]").count():
            _press(page, "2")
            assert page.locator("input[type=radio]").nth(1).is_checked()
        else:
            page.keyboard.type("1918")
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
def test_a_whole_quiz_without_javascript(browser: Browser, address: str, language: str) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    start_quiz(page, address, language)
    for _ in range(LENGTH):
        respond(page)
        page.wait_for_selector("p.verdict")
        go_on(page)
    page.wait_for_selector(".review")
    assert page.locator(".review > li").count() == LENGTH
    context.close()


def test_back_and_reload_neither_lose_nor_double_an_answer(page: Page, address: str) -> None:
    start_quiz(page, address, "az")
    respond(page)
    verdict = page.locator("p.verdict").inner_text()
    page.reload()
    assert page.locator("p.verdict").inner_text() == verdict
    go_on(page)
    page.go_back()
    page.go_back()
    assert page.locator("form.item").count() == 0, "an answered question is not asked again"
    page.goto(page.url)
    assert page.locator("p.verdict").inner_text() == verdict
    go_on(page)
    assert page.url.endswith("/2")
    assert page.locator(".ruler i[class]:not(.now)").count() == 1


def test_a_double_click_answers_once(page: Page, address: str) -> None:
    start_quiz(page, address, "tr")
    if page.locator("input[type=radio]").count():
        page.locator("input[type=radio]").first.check()
    else:
        page.fill("#response", "1918")
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


def _axe(page: Page) -> list[str]:
    page.evaluate(AXE.read_text(encoding="utf-8"))
    result: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{page.url}: {violation['id']}: {json.dumps([node['html'] for node in violation['nodes']])}"
        for violation in result["violations"]
    ]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_on_any_page(browser: Browser, address: str, language: str, scheme: Any) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    found = []
    for path in (f"/{language}/", f"/{language}/sources/", f"/{language}/nothing"):
        page.goto(address + path)
        found += _axe(page)
    start_quiz(page, address, language, length=10)
    while "/result" not in page.url:
        found += _axe(page)
        page.locator("form.item").evaluate("form => form.noValidate = true")
        with page.expect_navigation():
            page.click("form.item .button:not(.quiet)")
        found += _axe(page)
        respond(page)
        found += _axe(page)
        go_on(page)
    found += _axe(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_page_is_wider_than_its_window(page: Page, address: str, language: str) -> None:
    start_quiz(page, address, language)
    urls = [f"{address}/{language}/", f"{address}/{language}/sources/"]
    while "/result" not in page.url:
        _assert_fits(page)
        respond(page)
        urls.append(page.url)
        go_on(page)
    for url in [*urls, page.url]:
        page.goto(url)
        _assert_fits(page)


def _assert_fits(page: Page) -> None:
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (page.url, width)


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
