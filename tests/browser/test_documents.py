"""In a real Chromium: a document of her own from the file to its candidates, by keyboard, without JavaScript."""

from __future__ import annotations

import json
import re
import socket
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page

from quizzes.language.kinds import LANGUAGES
from tests.looking import find_overflow, find_violations, tab_to
from tests.serving import serve

TEXT = """ÖRNEK DERNEKLER ÜZERİNE NOTLAR

1926 yılının Temmuz ayında Örnek Gençler Birliği Bakü’de kuruldu. Birlik iki yıl sonra kendi dergisini çıkardı ve
gençler arasında tanındı.

Örnek Dostluk Derneği 1923 yılında Ankara’da kuruldu. Derneğin ilk toplantısı 13 Ekim 1923’te yapıldı.

Örnek Antlaşması 16 Mart 1921’de Moskova’da imzalandı. Bu antlaşma için çok şey yazıldı.
"""
_PATIENCE = 20_000  # milliseconds


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    with serve(tmp_path_factory.mktemp("instance"), settings={"DOCUMENT_MEGABYTES": "2"}) as found:
        yield found


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(viewport={"width": 390, "height": 800})
    yield context.new_page()
    context.close()


@pytest.fixture
def notes(tmp_path: Path) -> Path:
    path = tmp_path / "notlar.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def _hand_in(page: Page, address: str, language: str, path: Path) -> None:
    page.goto(f"{address}/{language}/documents/")
    page.set_input_files("#file", path)
    page.click("#upload button")
    page.wait_for_url(re.compile(r"/documents/[\w-]{22}$"))


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_file_to_candidates_by_keyboard_only(page: Page, address: str, language: str, notes: Path) -> None:
    complaints: list[str] = []
    page.on("console", lambda message: complaints.append(message.text))
    page.on("pageerror", lambda error: complaints.append(str(error)))
    # The browser is told to hand file choosers over as soon as somebody listens, and is not waited for: told only when
    # the key is about to be pressed, a busy one may open the chooser before it hears of it.
    page.on("filechooser", lambda _: None)
    page.goto(f"{address}/{language}/")
    tab_to(page, ".margin a[href$='/documents/']")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    tab_to(page, "#file")
    with page.expect_file_chooser() as chooser:
        page.keyboard.press("Space")
    chooser.value.set_files(notes)
    tab_to(page, "#upload button")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile(r"/documents/[\w-]{22}$"))
    page.wait_for_selector(".spread mark", timeout=_PATIENCE)
    assert page.locator(".find").count() >= 3
    tab_to(page, "select[name=confidence]")
    page.keyboard.press("End")
    tab_to(page, ".sieve button")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert "confidence=doubtful" in page.url
    tab_to(page, ".delete summary")
    page.keyboard.press("Enter")
    tab_to(page, ".delete button")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    assert page.url.endswith("/documents/")
    assert page.locator(".mine li").count() == 0
    assert complaints == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_from_file_to_candidates_without_javascript(browser: Browser, address: str, language: str, notes: Path) -> None:
    context = browser.new_context(java_script_enabled=False)
    page = context.new_page()
    _hand_in(page, address, language, notes)
    page.wait_for_selector(".spread mark", timeout=_PATIENCE)  # the page asks again by itself
    assert page.locator(".find").count() >= 3
    with page.expect_download() as download:
        page.click("a[download]")
    lines = Path(download.value.path()).read_text(encoding="utf-8").splitlines()
    assert sum(json.loads(line)["confidence"] >= 0.5 for line in lines) == page.locator(".find").count()
    context.close()


@pytest.mark.parametrize("javascript", [True, False])
def test_a_file_too_large_is_told_and_the_site_goes_on(
    browser: Browser, address: str, tmp_path: Path, notes: Path, javascript: bool
) -> None:
    large = tmp_path / "large.txt"
    large.write_bytes(b"x" * 30_000_000)
    context = browser.new_context(java_script_enabled=javascript)
    page = context.new_page()
    page.goto(f"{address}/az/documents/")
    page.set_input_files("#file", large)
    page.click("#upload button")
    page.wait_for_selector("#too-large" if javascript else ".folio")
    assert "2 MB" in page.locator("main").inner_text()
    _hand_in(page, address, "az", notes)
    context.close()


def test_a_file_that_cannot_be_read_is_told(page: Page, address: str, tmp_path: Path) -> None:
    path = tmp_path / "rapor.pdf"
    path.write_bytes(b"MZ\x90\x00" + bytes(range(256)) * 40)
    _hand_in(page, address, "tr", path)
    page.wait_for_selector("main .problem", timeout=_PATIENCE)
    assert "İçinde metin yok" in page.locator(".problem").inner_text()


def test_an_empty_file_is_told_in_the_form(page: Page, address: str, tmp_path: Path) -> None:
    path = tmp_path / "empty.txt"
    path.touch()
    page.goto(f"{address}/tr/documents/")
    page.set_input_files("#file", path)
    page.click("#upload button")
    page.wait_for_selector("#problem")
    assert "Bu dosya boş" in page.locator("#problem").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_axe_finds_nothing_and_every_page_fits(
    browser: Browser, address: str, language: str, scheme: Any, tmp_path: Path
) -> None:
    context = browser.new_context(bypass_csp=True, color_scheme=scheme, reduced_motion="reduce")
    page = context.new_page()
    page.route("**/documents.js*", lambda route: route.fulfill(body="", content_type="text/javascript"))
    notes = tmp_path / ("çok-uzun-bir-ad-" * 6 + ".txt")
    notes.write_text(TEXT, encoding="utf-8")
    _hand_in(page, address, language, notes)
    found = find_violations(page)  # progress
    assert find_overflow(page) == []
    for _ in range(100):
        page.reload()
        if page.locator(".spread").count():
            break
        time.sleep(0.2)
    page.locator(".delete summary").click()
    found += find_violations(page)
    assert find_overflow(page) == []
    spoiled = tmp_path / "rapor.pdf"
    spoiled.write_bytes(b"MZ\x90\x00" + bytes(range(256)) * 40)
    _hand_in(page, address, language, spoiled)
    for _ in range(100):
        page.reload()
        if page.locator("main .problem").count():
            break
        time.sleep(0.2)
    found += find_violations(page)
    assert find_overflow(page) == []
    page.goto(f"{address}/{language}/documents/")
    found += find_violations(page)
    assert find_overflow(page) == []
    context.close()
    assert found == []


def test_slow_lines_hold_up_nobody(address: str) -> None:
    """More of them than there are processes, each sending a form that never ends."""
    host, port = address.removeprefix("http://").split(":")
    ended = threading.Event()

    def trickle() -> None:
        with socket.create_connection((host, int(port))) as line:
            head = f"POST /tr/documents/ HTTP/1.1\r\nHost: {host}\r\nContent-Length: 1000000\r\n"
            line.sendall(f"{head}Content-Type: multipart/form-data; boundary=x\r\n\r\n".encode())
            while not ended.wait(0.1):
                line.sendall(b"x")

    threads = [threading.Thread(target=trickle) for _ in range(6)]
    for thread in threads:
        thread.start()
    try:
        time.sleep(0.5)
        for _ in range(10):
            started = time.monotonic()
            with urlopen(f"{address}/tr/", timeout=10) as response:
                assert response.status == 200
            assert time.monotonic() - started < 2
    finally:
        ended.set()
        for thread in threads:
            thread.join()
