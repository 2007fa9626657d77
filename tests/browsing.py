"""A real Chromium, and a reader who takes a quiz in it."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, sync_playwright

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


def start_quiz(page: Page, address: str, language: str, *, topic: str = "all", length: int = 5) -> None:
    """Start a quiz from the home page."""
    page.goto(f"{address}/{language}/")
    page.check(f"input[name=topic][value={topic}]")
    page.check(f"input[name=length][value='{length}']", force=True)
    with page.expect_navigation():
        page.click("main .button:not(.quiet)")


def respond(page: Page, *, typed: str = "1918") -> None:
    """Answer the question on the page somehow: its first option, or what is given."""
    if page.locator("input[type=radio]").count():
        page.locator("input[type=radio]").first.check()
    else:
        page.fill("#response", typed)
    with page.expect_navigation():
        page.click("form.item .button:not(.quiet)")


def go_on(page: Page) -> None:
    """From the feedback to what comes next."""
    with page.expect_navigation():
        page.click("#next")
