"""In a real Chromium: the pages of admins and editors are accessible, fit their window and need no script."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from app import create_app
from quizzes.language.kinds import LANGUAGES
from quizzes.services import services
from quizzes.settings import Settings
from quizzes.store.administration import set_role
from quizzes.store.reports import ReportReason, add_report
from quizzes.store.tables import Role
from quizzes.study.attempts import LearnerId
from tests.looking import find_violations
from tests.records import enter
from tests.teaching import make_account

PAGES = ("admin/", "admin/accounts/Leyla", "admin/invitations", "admin/log", "editing/reports", "account/")


@pytest.fixture(scope="module")
def ayla(address: str, instance: Path) -> LearnerId:
    """An admin, after whom there is something to look."""
    assert address
    now = datetime.now(UTC)
    with create_app(Settings(instance=instance, log_level="ERROR")).app_context():
        engine, bank = services().engine, services().bank
        admin = make_account(engine, "Ayla", Role.ADMIN)
        make_account(engine, "Leyla", Role.STUDENT)
        make_account(engine, "Məhəmmədəli Əbdürrəhmanoğlu Şıxlinskizadə"[:40], Role.STUDENT)
        set_role(engine, "Leyla", Role.TEACHER, by=admin, now=now)
        for number, language in enumerate(LANGUAGES):
            item = bank.items[number * 500].id
            add_report(engine, LearnerId("deniz"), item, language, ReportReason.OTHER, "x" * 500, now=now)
    return admin


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(
    browser: Browser, address: str, instance: Path, ayla: LearnerId, language: str, scheme: Any
) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    page.goto(f"{address}/{language}/account/open")
    page.click("summary")
    found = find_violations(page)
    enter(page, address, instance, ayla)
    for path in PAGES:
        page.goto(f"{address}/{language}/{path}")
        found += find_violations(page)
    page.goto(f"{address}/{language}/admin/accounts/Leyla")
    with page.expect_navigation():
        page.locator("section.deed button").first.click()
    found += find_violations(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_fit_every_window(
    browser: Browser, address: str, instance: Path, ayla: LearnerId, language: str
) -> None:
    page = browser.new_page()
    enter(page, address, instance, ayla)
    for path in PAGES:
        page.goto(f"{address}/{language}/{path}")
        for width in (320, 360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (path, width)
            small = page.locator("main a, main button, main summary").evaluate_all(
                "all => all.filter(one => one.getBoundingClientRect().height < 24).map(one => one.outerHTML)"
            )
            assert small == [], (path, width)
    page.close()


def test_without_javascript_an_admin_finds_an_account_and_sets_its_role(
    browser: Browser, address: str, instance: Path, ayla: LearnerId
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    enter(page, address, instance, ayla)
    page.goto(f"{address}/en/admin/")
    page.fill("#q", "mehemmed")
    page.keyboard.press("Enter")
    page.click(".people a")
    page.check("input[value=editor]", force=True)
    page.click(".deed .button >> nth=0")
    assert "The role is changed" in page.locator("[role=status]").first.inner_text()
    assert page.is_checked("input[value=editor]")
    context.close()


def test_the_fields_of_an_account_stand_in_its_form(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 360, "height": 800})
    page.goto(f"{address}/az/account/open")
    form = page.locator("form.account").bounding_box()
    assert form
    for name in ("name", "new_password"):
        box = page.locator(f"#{name}").bounding_box()
        assert box
        assert form["y"] < box["y"] < form["y"] + form["height"]
        assert box["x"] >= form["x"]
    page.close()
