"""Take pictures of every page in each language at phone and desktop width: `make screenshots`.

They land in `build/screenshots`; the one in the README is taken anew as well.
"""

from __future__ import annotations

import shutil
import tempfile
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Browser, Page

from app import create_app
from quizzes.language.dates import DateValue
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ClozeItem, DateItem
from quizzes.services import services
from quizzes.settings import Settings
from quizzes.store.administration import set_role
from quizzes.store.database import open_database
from quizzes.store.invitations import make_invitation
from quizzes.store.question_sets import make_set
from quizzes.store.reports import ReportReason, add_report
from quizzes.store.tables import Role
from quizzes.study.set_rules import SetRule
from tests.browsing import fill, open_browser, pick_items, start_with
from tests.records import enter, fill_record
from tests.serving import ROOT, serve
from tests.teaching import fill_class, make_account

_WIDTHS = {"phone": 360, "tablet": 768, "desktop": 1280}
_OUTPUT = ROOT / "build" / "screenshots"
#: A text of our own, to show what is found in a document handed in.
_TEXT = ROOT / "tests" / "evaluation" / "texts" / "tr-1.txt"


def main() -> None:
    """Walk through the site and take a picture of each kind of page."""
    shutil.rmtree(_OUTPUT, ignore_errors=True)
    _OUTPUT.mkdir(parents=True)
    items = pick_items(QuestionBank.load(ROOT / "content", ROOT / "translations"))
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder)) as address, open_browser() as browser:
        for language in ("tr", "az", "en"):
            _walk(browser, address, Path(folder), language, items)
            _hand_in(browser, address, language)
            _take_record(browser, address, Path(folder), language)
            _review_cards(browser, address, language)
            _open_account(browser, address, language)
            _look_after(browser, address, Path(folder), language)
            _lead_class(browser, address, Path(folder), language)
            _show_sets(browser, address, Path(folder), language)
        _take_one(browser, address)


def _show_sets(browser: Browser, address: str, instance: Path, language: str) -> None:
    """A teacher's sets."""
    engine = open_database(f"sqlite:///{instance / 'salname.db'}")
    teacher = make_account(engine, f"Ayla {language}", Role.TEACHER)
    rule = SetRule(number=12, topics=("diplomacy",), year_from=1918, year_to=1923)
    made = make_set(engine, teacher, "1918–1923", rule, now=datetime.now(UTC))
    engine.dispose()
    page = browser.new_page()
    enter(page, address, instance, teacher)
    for name, path in {"sets": "", "sets-bank": "bank?topic=diplomacy", "sets-rule": "rule", "set": made}.items():
        _take(page, f"{address}/{language}/teach/sets/{path}", f"{language}-{name}")
    page.close()


def _walk(browser: Browser, address: str, instance: Path, language: str, items: list[AnyItem]) -> None:
    page = browser.new_page()
    _take(page, f"{address}/{language}/", f"{language}-home")
    _take(page, f"{address}/{language}/sources/", f"{language}-sources")
    _take(page, f"{address}/{language}/sources/disagreements", f"{language}-disagreements")
    _take(page, f"{address}/{language}/sources/wording", f"{language}-wording")
    _take(page, f"{address}/{language}/names/", f"{language}-names")
    _take(page, f"{address}/{language}/names/mammad-amin-rasulzade", f"{language}-name")
    _take(page, f"{address}/{language}/topics/", f"{language}-topics")
    _take(page, f"{address}/{language}/topics/diplomacy", f"{language}-topic")
    _take(page, f"{address}/{language}/topics/emigration/facts", f"{language}-topic-facts")
    _take(page, f"{address}/{language}/names/outbreak-of-the-ganja-uprising", f"{language}-name-event")
    _take(page, f"{address}/{language}/explore/", f"{language}-explore")
    _take(page, f"{address}/{language}/explore/?q=resulzade", f"{language}-search")
    _take(page, f"{address}/{language}/explore/?q=Besulzade", f"{language}-search-nothing")
    _take(page, f"{address}/{language}/explore/timeline?topic=republic", f"{language}-timeline")
    _take(page, f"{address}/{language}/nothing", f"{language}-error")
    _take(page, f"{address}/{language}/offline", f"{language}-offline")
    _take(page, f"{address}/{language}/quizzes/new?pace=60", f"{language}-plan")
    start_with(page, address, instance, language, items)
    for item in items:
        _take(page, page.url, f"{language}-question-{_kind(item)}")
        if item.type == "date":
            _spoil_date(page, f"{language}-problem-{_kind(item)}")
        fill(page)
        page.click("form.item .button:not(.quiet)")
        _take(page, page.url, f"{language}-feedback-{_kind(item)}")
        page.click("#next")
    _take(page, page.url, f"{language}-result")
    _take(page, f"{address}/{language}/", f"{language}-home-again")
    _sit_test(page, address, language)
    page.close()


def _sit_test(page: Page, address: str, language: str) -> None:
    """A test with a limit of time: a question, and what is shown before it is handed in."""
    page.goto(f"{address}/{language}/quizzes/new?pace=60&confidence=1&kind=test")
    with page.expect_navigation():
        page.click("main .button:not(.quiet)")
    fill(page)
    with page.expect_navigation():
        page.click("form.item .button:not(.quiet)")
    _take(page, page.url, f"{language}-test")
    _take(page, page.url.rpartition("/")[0] + "/hand-in", f"{language}-test-overview")


def _spoil_date(page: Page, name: str) -> None:
    """Give a day that no calendar has: what is said of it and what stays in its fields."""
    page.fill("input[name=day]", "31")
    page.select_option("select[name=month]", "9")
    page.fill("input[name=year]", "1918")
    page.click("form.item .button:not(.quiet)")
    page.set_viewport_size({"width": _WIDTHS["phone"], "height": 800})
    page.screenshot(path=_OUTPUT / f"{name}-phone.png", full_page=True)
    page.goto(page.url)


def _hand_in(browser: Browser, address: str, language: str) -> None:
    page = browser.new_page()
    url = f"{address}/{language}/documents/"
    _take(page, url, f"{language}-documents-empty")
    spoiled = {"name": "rapor.pdf", "mimeType": "application/pdf", "buffer": bytes(range(256)) * 40}
    for number, file in enumerate((spoiled, _TEXT)):
        page.goto(url)
        page.set_input_files("#file", file)  # type: ignore[arg-type] # a path, or a file made up
        page.click("#upload button")
        page.wait_for_selector(("main .problem", ".spread")[number])
        _take(page, page.url, f"{language}-documents-{('failure', 'candidates')[number]}")
    page.goto(url)
    # Held where it is, so that its page may be seen: the site is asked no more, and the bar drawn half full.
    page.route("**/progress", lambda route: route.fulfill(json={"state": "reading", "progress": 0.4, "text": "40 %"}))
    page.set_input_files("#file", _TEXT)
    page.click("#upload button")
    page.wait_for_selector("#told:has-text('40')")
    page.set_viewport_size({"width": _WIDTHS["tablet"], "height": 800})
    page.screenshot(path=_OUTPUT / f"{language}-documents-progress-tablet.png", full_page=True)
    _take(page, url, f"{language}-documents")
    page.close()


def _take_record(browser: Browser, address: str, instance: Path, language: str) -> None:
    page = browser.new_page()
    _take(page, f"{address}/{language}/record/", f"{language}-record-empty")
    enter(page, address, instance, fill_record(instance))
    _take(page, f"{address}/{language}/record/", f"{language}-record")
    page.close()


def _review_cards(browser: Browser, address: str, language: str) -> None:
    """Take a topic up, and answer its first card."""
    page = browser.new_page()
    url = f"{address}/{language}/cards/"
    _take(page, url, f"{language}-cards-empty")
    with page.expect_navigation():
        page.click("button[value=republic]")
    page.goto(f"{url}review")
    _take(page, page.url, f"{language}-cards-question")
    _take(page, f"{page.url}/answer?typed=1918", f"{language}-cards-answer")
    with page.expect_response(lambda response: response.request.method == "POST"):
        page.keyboard.press("4")
    _take(page, url, f"{language}-cards")
    page.close()


def _open_account(browser: Browser, address: str, language: str) -> None:
    page = browser.new_page()
    url = f"{address}/{language}/account"
    for name in ("", "open", "login", "recover", "delete", "preferences"):
        _take(page, f"{url}/{name}", f"{language}-account-{name or 'guest'}")
    page.goto(f"{url}/open")
    page.fill("#name", f"Rəsulzadə {language}")
    page.fill("#new_password", "kalem ve defter")
    with page.expect_navigation():
        page.click("form.account .button:not(.quiet)")
    page.set_viewport_size({"width": _WIDTHS["phone"], "height": 800})
    page.screenshot(path=_OUTPUT / f"{language}-account-code-phone.png", full_page=True)
    for name in ("", "name", "password", "code", "delete"):
        _take(page, f"{url}/{name}", f"{language}-account-{name or 'open'}-own")
    page.close()


def _look_after(browser: Browser, address: str, instance: Path, language: str) -> None:
    """The pages of an admin, who is an editor too."""
    page = browser.new_page()
    with create_app(Settings(instance=instance, log_level="ERROR")).app_context():
        engine, item, now = services().engine, services().bank.items[0].id, datetime.now(UTC)
        admin = make_account(engine, f"Ayla {language}", Role.ADMIN)
        student = make_account(engine, f"Deniz {language}", Role.STUDENT)
        set_role(engine, f"Deniz {language}", Role.TEACHER, by=admin, now=now)
        make_invitation(engine, admin, now=now)
        add_report(engine, student, item, language, ReportReason.WORDING, "", now=now)
    enter(page, address, instance, admin)
    for name in ("", "invitations", "log"):
        _take(page, f"{address}/{language}/admin/{name}", f"{language}-admin-{name or 'accounts'}")
    _take(page, f"{address}/{language}/admin/accounts/Deniz {language}", f"{language}-admin-account")
    _take(page, f"{address}/{language}/editing/reports", f"{language}-editing-reports")
    page.close()


def _lead_class(browser: Browser, address: str, instance: Path, language: str) -> None:
    """A class as its teacher sees it, and the way into it."""
    page, taught = browser.new_page(), fill_class(instance)
    _take(page, f"{address}/{language}/join/{taught.code}", f"{language}-class-join")
    enter(page, address, instance, taught.student)
    _take(page, f"{address}/{language}/classes/", f"{language}-classes")
    enter(page, address, instance, taught.teacher)
    own = f"{address}/{language}/teach/classes/"
    _take(page, own, f"{language}-teach-classes")
    for name in ("", "settings", "code", "teachers", "roster", "slips"):
        _take(page, f"{own}{taught.id}/{name}", f"{language}-teach-class-{name or 'students'}")
    page.goto(f"{own}{taught.id}/roster")
    page.fill("#names", "Elif Kaya\nÇiğdem Şahin\n\tkimse")
    page.click("main .button:not(.quiet)")
    page.set_viewport_size({"width": _WIDTHS["phone"], "height": 800})
    page.screenshot(path=_OUTPUT / f"{language}-teach-class-preview-phone.png", full_page=True)
    page.click("button[value=make]")
    page.set_viewport_size({"width": _WIDTHS["desktop"], "height": 800})
    page.screenshot(path=_OUTPUT / f"{language}-teach-class-printed-desktop.png", full_page=True)
    page.close()


def _kind(item: AnyItem) -> str:
    if isinstance(item, DateItem) and item.key.end:
        return "date-interval"
    if isinstance(item, ClozeItem) and isinstance(item.key, DateValue):
        return "cloze-year"
    return item.type.value


def _take(page: Page, url: str, name: str) -> None:
    for label, width in _WIDTHS.items():
        page.set_viewport_size({"width": width, "height": 800})
        page.emulate_media(color_scheme="dark" if label == "tablet" else "light")
        page.goto(url)
        page.screenshot(path=_OUTPUT / f"{name}-{label}.png", full_page=True)


def _take_one(browser: Browser, address: str) -> None:
    page = browser.new_page(viewport={"width": 1100, "height": 760})
    page.goto(f"{address}/az/")
    page.screenshot(path=ROOT / "docs" / "screenshot.png")
    page.close()


if __name__ == "__main__":
    main()
