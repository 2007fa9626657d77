"""In a real Chromium: the pages of a teacher's sets are accessible, fit every window, and need no script."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser

from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.store.database import open_database
from quizzes.store.question_sets import make_set, share_set
from quizzes.store.tables import Role
from quizzes.study.attempts import LearnerId
from quizzes.study.set_rules import SetRule
from tests.looking import find_violations
from tests.records import enter
from tests.teaching import make_account

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)


@pytest.fixture(scope="module")
def ayla(address: str, instance: Path) -> LearnerId:
    engine = open_database(f"sqlite:///{instance / 'salname.db'}")
    learner = make_account(engine, "Ayla of the sets", Role.TEACHER)
    engine.dispose()
    return learner


@pytest.fixture(scope="module")
def paths(instance: Path, ayla: LearnerId, bank: QuestionBank) -> list[str]:
    """The pages of sets, with something in them."""
    engine = open_database(f"sqlite:///{instance / 'salname.db'}")
    items = [item.id for item in bank.items[:300:30]]
    by_hand = make_set(engine, ayla, "Kars, Moskva və Naxçıvan: müqavilələr", items, now=NOW)
    rule = SetRule(number=12, topics=("diplomacy",), year_from=1918, year_to=1923, hardest=0.4)
    by_rule = make_set(engine, ayla, "1918–1923", rule, now=NOW)
    code = share_set(engine, ayla, by_hand)
    engine.dispose()
    return ["", "bank?topic=diplomacy&text=Kars", "rule", by_hand, by_rule, f"shared/{code}"]


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing(
    browser: Browser, address: str, instance: Path, ayla: LearnerId, paths: list[str], language: str, scheme: Any
) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme)
    page = context.new_page()
    enter(page, address, instance, ayla)
    found = []
    for path in paths:
        page.goto(f"{address}/{language}/teach/sets/{path}")
        found += find_violations(page)
    context.close()
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_pages_fit_every_window(
    browser: Browser, address: str, instance: Path, ayla: LearnerId, paths: list[str], language: str
) -> None:
    context = browser.new_context()
    page = context.new_page()
    enter(page, address, instance, ayla)
    for path in paths:
        page.goto(f"{address}/{language}/teach/sets/{path}")
        for width in (320, 360, 768, 1280):
            page.set_viewport_size({"width": width, "height": 800})
            assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), (path, width)
    context.close()


def test_a_set_is_made_without_javascript(
    browser: Browser, address: str, instance: Path, ayla: LearnerId, paths: list[str]
) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    enter(page, address, instance, ayla)
    page.goto(f"{address}/en/teach/sets/bank")
    page.fill("[name=title]", "By hand")
    page.locator("[name=item]").first.check()
    page.select_option("[name=topic]", "diplomacy")
    page.click("[name=show]")
    assert page.locator("[name=item]:checked").count() == 1
    page.locator("[name=item]").nth(2).check()
    page.click("text=Make the set")
    assert page.locator("h1").inner_text() == "By hand"
    assert page.locator("[name=item]:checked").count() == 2
    context.close()
