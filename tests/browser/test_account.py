"""In a real Chromium: an account from one browser to another, preferences seen, accessible at the largest text."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page

from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ItemType
from tests.browsing import go_on, respond, start_quiz, start_with
from tests.looking import find_overflow, find_violations

PASSWORD = "kalem ve defter"
SEND = "form.account .button:not(.quiet)"


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    yield context.new_page()
    context.close()


def _send(page: Page, selector: str = SEND) -> None:
    with page.expect_navigation():
        page.click(selector)


def _open(page: Page, address: str, language: str, name: str) -> None:
    page.goto(f"{address}/{language}/account/open")
    page.fill("#name", name)
    page.fill("#new_password", PASSWORD)
    _send(page)


def _log_in(page: Page, address: str, language: str, name: str) -> None:
    page.goto(f"{address}/{language}/account/login")
    page.fill("#name", name)
    page.fill("#password", PASSWORD)
    _send(page)


@pytest.mark.parametrize("has_script", [True, False])
def test_what_a_guest_did_is_there_in_another_browser(browser: Browser, address: str, has_script: bool) -> None:
    name = f"Leyla {has_script}"
    first, second = (browser.new_context(java_script_enabled=has_script) for _ in range(2))
    page = first.new_page()
    start_quiz(page, address, "az")
    respond(page)
    answered = page.url
    page.click("header nav a[href$='/account/']")
    page.click("main a[href$='/open']")
    page.fill("#name", name)
    page.fill("#new_password", PASSWORD)
    _send(page)
    assert len(page.locator(".code").inner_text().strip()) == 23
    page.goto(answered)
    verdict = page.locator("p.verdict").inner_text()

    other = second.new_page()
    start_quiz(other, address, "az")
    respond(other)
    own = other.url
    other.goto(answered)
    assert other.locator("p.verdict").count() == 0
    other.goto(f"{address}/az/account/login")
    assert other.locator("#merge").is_checked()
    _log_in(other, address, "az", name.upper())
    assert name in other.locator("h1").inner_text()
    other.goto(answered)
    assert other.locator("p.verdict").inner_text() == verdict
    page.goto(own)
    assert page.locator("p.verdict").count() == 1

    other.goto(f"{address}/az/account/")
    _send(other, "main form .button")
    assert name not in other.content()
    other.goto(answered)
    assert other.locator("p.verdict").count() == 0
    first.close()
    second.close()


def test_everything_is_downloaded_and_then_deleted(page: Page, address: str) -> None:
    start_quiz(page, address, "tr")
    respond(page)
    answered = page.url
    page.goto(f"{address}/tr/account/")
    with page.expect_download() as download:
        page.click("a[href$='everything.json']")
    found = json.loads(Path(download.value.path()).read_text(encoding="utf-8"))
    assert [item["grade"] is not None for item in found["attempts"][0]["items"]] == [True, False, False, False, False]
    page.click("a[href$='/delete']")
    page.check("#sure")
    _send(page)
    assert "Her şey silindi." in page.locator(".notice").inner_text()
    page.goto(answered)
    assert page.locator("p.verdict").count() == 0


def test_a_password_is_looked_at_and_sent_as_one(page: Page, address: str) -> None:
    page.goto(f"{address}/tr/account/login")
    page.fill("#name", "Kimse")
    page.fill("#password", PASSWORD)
    button = page.get_by_role("button", name="Göster: Parola")
    assert button.get_attribute("aria-pressed") == "false"
    button.click()
    assert page.locator("#password").get_attribute("type") == "text"
    assert page.evaluate("document.activeElement.id") == "password"
    assert button.get_attribute("aria-pressed") == "true"
    page.evaluate("addEventListener('submit', () => sessionStorage.type = document.getElementById('password').type)")
    _send(page)
    assert page.evaluate("sessionStorage.type") == "password"
    assert page.locator("#password").input_value() == ""
    assert page.locator("#name").input_value() == "Kimse"
    assert page.evaluate("document.activeElement.id") == "password"


def test_a_double_click_opens_one_account(page: Page, address: str) -> None:
    page.goto(f"{address}/en/account/open")
    page.fill("#name", "Double")
    page.fill("#new_password", PASSWORD)
    page.dblclick(SEND)
    page.wait_for_selector(".code")
    page.goto(f"{address}/en/account/")
    assert page.locator("h1").inner_text() == "Double"


def test_the_browsers_time_zone_is_proposed_and_kept_only_when_saved(browser: Browser, address: str) -> None:
    context = browser.new_context(timezone_id="Asia/Tokyo")
    page = context.new_page()
    page.goto(f"{address}/en/account/preferences")
    assert page.locator("#zone").input_value() == "Asia/Tokyo"
    assert [cookie for cookie in context.cookies() if cookie.get("name") == "view"] == []
    _send(page)
    assert [cookie.get("value") for cookie in context.cookies() if cookie.get("name") == "view"] == [
        "zone=Asia%2FTokyo"
    ]
    page.select_option("#zone", "Asia/Baku")
    _send(page)
    assert page.locator("#zone").input_value() == "Asia/Baku"
    context.close()


def _look(page: Page) -> tuple[str, str]:
    """How light the paper is, and how large text is."""
    return (
        page.evaluate("getComputedStyle(document.body).backgroundColor"),
        page.evaluate("getComputedStyle(document.documentElement).fontSize"),
    )


def test_colours_and_size_are_hers_whatever_the_system_has(browser: Browser, address: str) -> None:
    paper, night = "rgb(251, 248, 242)", "rgb(22, 20, 15)"
    for scheme, chosen, expected in (("dark", "light", paper), ("light", "dark", night), ("dark", "", night)):
        context = browser.new_context(color_scheme=scheme)  # type: ignore[arg-type]
        page = context.new_page()
        page.goto(f"{address}/az/account/preferences")
        page.check(f"input[name=theme][value='{chosen}']", force=True)
        page.check("input[name=text][value='very-large']", force=True)
        _send(page)
        page.goto(f"{address}/az/")
        assert _look(page) == (expected, "23.2px")
        context.close()


def test_nothing_moves_for_who_wants_less(page: Page, address: str) -> None:
    page.goto(f"{address}/en/account/preferences")
    page.check("input[name=motion][value='less']", force=True)
    _send(page)
    moved = page.evaluate(
        """() => { const root = document.documentElement, body = document.body;
        body.style.transition = 'opacity 1s'; body.style.animation = 'x 1s'; root.style.scrollBehavior = 'smooth';
        const told = getComputedStyle(body);
        return [told.transitionDuration, told.animationName, getComputedStyle(root).scrollBehavior] }"""
    )
    assert moved == ["0s", "none", "auto"]


#: The pages of the account, as a guest sees them and as its owner does.
_AS_GUEST = ("", "open", "login", "recover", "delete", "preferences")
_AS_OWNER = ("", "name", "password", "code", "delete", "preferences")


def _largest(browser: Browser, address: str, scheme: str) -> BrowserContext:
    context = browser.new_context(bypass_csp=True)
    view = f"text=very-large&theme={scheme}"
    context.add_cookies([{"name": "view", "value": view, "url": address}])
    return context


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_page_of_the_account_is_sound_at_the_largest_text(
    browser: Browser, address: str, language: str, scheme: str
) -> None:
    context = _largest(browser, address, scheme)
    page, found = context.new_page(), []

    def look() -> None:
        found.extend([*find_violations(page), *(find_overflow(page) if scheme == "light" else [])])

    start_quiz(page, address, language)
    respond(page)
    url = f"{address}/{language}/account"
    for path in _AS_GUEST:
        page.goto(f"{url}/{path}")
        look()
        if page.locator(SEND).count() and path != "preferences":
            page.locator("form.account").evaluate("form => form.noValidate = true")
            _send(page)
            assert page.locator("[role=alert]").count() >= 1
            look()
    _open(page, address, language, f"Rəsulzadə {language} {scheme}")
    look()
    for path in _AS_OWNER:
        page.goto(f"{url}/{path}")
        look()
    context.close()
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_other_pages_fit_at_the_largest_text_too(
    browser: Browser, address: str, instance: Path, bank: QuestionBank, language: str
) -> None:
    context = _largest(browser, address, "dark")
    page, found = context.new_page(), []
    for path in ("", "topics/", "topics/republic", "names/treaty-of-kars", "sources/", "sources/wording", "documents/"):
        page.goto(f"{address}/{language}/{path}")
        found += find_overflow(page)
    start_with(page, address, instance, language, _longest_words(bank, language))
    while "/result" not in page.url:
        found += find_overflow(page)
        respond(page)
        found += find_overflow(page)
        go_on(page)
    found += find_overflow(page)
    context.close()
    assert found == []


def _longest_words(bank: QuestionBank, language: str) -> list[AnyItem]:
    """Of each type the item with the longest word to set: in its stem, and in what it offers."""

    def longest(*texts: str) -> int:
        return max((len(word) for text in texts for word in re.split(r"[\s–-]+", text)), default=0)

    found: dict[str, AnyItem] = {}
    for kind in ItemType:
        questions = [bank.question(item, language) for item in bank.items if item.type is kind]
        by_stem = max(questions, key=lambda question: longest(question.stem))
        by_label = max(questions, key=lambda question: longest(*question.labels.values()))
        found |= {question.item.id: question.item for question in (by_stem, by_label)}
    return [*found.values()]


def test_the_pages_break_no_policy_and_do_not_jump(page: Page, address: str) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.add_init_script(
        "shift = 0; new PerformanceObserver(list => list.getEntries().forEach(one => shift += one.value))"
        ".observe({type: 'layout-shift', buffered: true})"
    )
    for path in _AS_GUEST:
        page.goto(f"{address}/tr/account/{path}")
        page.wait_for_load_state("networkidle")
        assert page.evaluate("shift") == 0, path
    assert complaints == []
