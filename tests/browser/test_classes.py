"""In a real Chromium: classes are accessible, fit their window, and work by keyboard and without a script."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from quizzes.language.kinds import LANGUAGES
from tests.looking import find_violations
from tests.records import enter
from tests.teaching import Taught, fill_class

LIST = "Əli Əliyev\nÇiğdem Şahin\n\tkimse\nAyşe Yılmaz; ayse"


@pytest.fixture(scope="module")
def taught(address: str, instance: Path) -> Taught:
    return fill_class(instance)


def _look_over(page: Page, address: str, language: str, taught: Taught) -> None:
    page.goto(f"{address}/{language}/teach/classes/{taught.id}/roster")
    page.fill("#names", LIST)
    with page.expect_navigation():
        page.click("main .button:not(.quiet)")


def _walk(page: Page, address: str, instance: Path, language: str, taught: Taught) -> Iterator[str]:
    """Open every page of classes, one after the other; yield the name of each."""
    for name in ("classes/", f"join/{taught.code}"):
        page.goto(f"{address}/{language}/{name}")
        yield name.split("/")[0]
    enter(page, address, instance, taught.student)
    page.goto(f"{address}/{language}/classes/")
    page.click(".leave-class summary")
    yield "mine"
    enter(page, address, instance, taught.teacher)
    page.goto(f"{address}/{language}/teach/classes/")
    yield "list"
    own = f"{address}/{language}/teach/classes/{taught.id}/"
    for name in ("", "settings", "code", "teachers", "roster", "slips"):
        page.goto(own + name)
        yield name or "class"
    page.goto(own)
    page.click("table a >> nth=0")
    yield "student"
    _look_over(page, address, language, taught)
    yield "preview"
    page.goto(f"{own}slips")
    page.check("input[name=student] >> nth=0")
    with page.expect_navigation():
        page.click("main .button:not(.quiet)")
    yield "printed"


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_nothing_sticks_out(
    browser: Browser, address: str, instance: Path, taught: Taught, language: str, scheme: Any
) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme, viewport={"width": 360, "height": 800})
    page = context.new_page()
    found = []
    for name in _walk(page, address, instance, language, taught):
        found += find_violations(page)
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{name} is wider than its window")
    context.close()
    assert found == []


def test_without_a_script_a_guest_joins_and_is_in_the_class(browser: Browser, address: str, taught: Taught) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}/tr/classes/")
    page.fill("#code", taught.code.lower())
    page.keyboard.press("Enter")
    page.fill("#own_name", "Elif Kaya")
    page.fill("#name", "elif kaya")
    page.fill("#new_password", "kalem ve defter")
    page.keyboard.press("Enter")
    page.click("main a.button")
    assert "9-B" in page.inner_text("main")
    context.close()


def test_a_slip_printed_opens_an_account(browser: Browser, address: str, instance: Path, taught: Taught) -> None:
    context = browser.new_context()
    page = context.new_page()
    broken: list[str] = []
    page.on("console", lambda message: broken.append(message.text) if message.type == "error" else None)
    enter(page, address, instance, taught.teacher)
    _look_over(page, address, "az", taught)
    with page.expect_navigation():
        page.dblclick("button[value=make]")  # sent once all the same: a second answer would hide the passwords
    page.emulate_media(media="print")
    slips = page.locator(".slips li")
    assert slips.count() == 2
    name, password = slips.nth(0).locator("dd").nth(1).inner_text(), slips.nth(0).locator("code").inner_text()
    assert not page.locator("#print").is_visible()
    context.clear_cookies()
    page.goto(f"{address}/az/account/login")
    page.fill("#name", name)
    page.fill("#password", password)
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.goto(f"{address}/az/classes/")
    assert "9-B" in page.inner_text("main")
    assert broken == []
    context.close()
