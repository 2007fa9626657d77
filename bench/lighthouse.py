"""Lighthouse's scores for the pages a student sees most: `make lighthouse`.

Mobile, simulated throttling, each page as a learner in the middle of her work sees it. Scores are 0 to 100.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Page

from quizzes.settings import ROOT
from tests.browsing import open_browser, respond, start_quiz
from tests.serving import serve

_LIGHTHOUSE = ROOT / "bench" / "browser" / "node_modules" / "lighthouse" / "cli" / "index.js"
_CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
_ROUNDS = 3  # of which the best is told: what else the machine does can only cost


def main() -> None:
    """Print the scores of each page, and what keeps one from 100."""
    languages = sys.argv[1:] or ["tr"]
    with tempfile.TemporaryDirectory() as folder, serve(Path(folder)) as address:
        for language in languages:
            pages, cookie = _prepare(address, language)
            for name, url in pages.items():
                _print(f"{language} {name}", _measure(url, cookie))


def _prepare(address: str, language: str) -> tuple[dict[str, str], str]:
    """The addresses, of a learner who has answered one question and taken up a deck; and her cookies."""
    with open_browser() as browser:
        page = browser.new_page()
        start_quiz(page, address, language)
        feedback = page.url
        respond(page)
        page.wait_for_selector("p.verdict")
        quiz = feedback.removesuffix("1") + "2"
        _take_up_deck(page, address, language)
        cookie = "; ".join(f"{one['name']}={one['value']}" for one in page.context.cookies())
    root = f"{address}/{language}"
    pages = {
        "home": f"{root}/",
        "quiz": quiz,
        "feedback": feedback,
        "flashcard": f"{root}/cards/review",
        "explore": f"{root}/explore/?q=resulzade",
        "timeline": f"{root}/explore/timeline",
    }
    return pages, cookie


def _take_up_deck(page: Page, address: str, language: str) -> None:
    page.goto(f"{address}/{language}/topics/diplomacy")
    with page.expect_navigation():
        page.click("form[action*='/cards/'] button")


def _measure(url: str, cookie: str) -> dict[str, object]:
    """The report of the best of some rounds."""
    return max((_run(url, cookie) for _ in range(_ROUNDS)), key=lambda report: sum(_scores(report).values()))


def _run(url: str, cookie: str) -> dict[str, object]:
    chrome = shutil.which("chromium") or shutil.which("google-chrome") or ""
    command = [
        "node", str(_LIGHTHOUSE), url, "--output=json", "--quiet", "--chrome-flags=--headless=new --no-sandbox",
        f"--only-categories={','.join(_CATEGORIES)}", f"--extra-headers={json.dumps({'Cookie': cookie})}",
    ]  # fmt: skip
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={**os.environ, "CHROME_PATH": chrome}
    )
    if done.returncode:
        sys.exit(f"{url}: {done.stderr[-2000:]}")
    report: dict[str, object] = json.loads(done.stdout)
    return report


def _scores(report: dict[str, object]) -> dict[str, int]:
    categories: dict[str, dict[str, float]] = report["categories"]  # type: ignore[assignment]
    return {name: round((categories[name]["score"] or 0) * 100) for name in _CATEGORIES}


def _print(name: str, report: dict[str, object]) -> None:
    print(f"{name}: " + ", ".join(f"{category} {score}" for category, score in _scores(report).items()))
    categories: dict[str, dict[str, list[dict[str, object]]]] = report["categories"]  # type: ignore[assignment]
    audits: dict[str, dict[str, object]] = report["audits"]  # type: ignore[assignment]
    for category in _CATEGORIES:
        for reference in categories[category]["auditRefs"]:
            audit = audits[str(reference["id"])]
            score = audit["score"]
            if reference["weight"] and isinstance(score, int | float) and score < 1:
                print(f"  {category}: {audit['id']} {score:.2f} {audit.get('displayValue', '')}")
    weight = float(str(audits["total-byte-weight"]["numericValue"])) / 1000
    print(f"  {weight:.1f} kB, {audits['cumulative-layout-shift']['displayValue']} layout shift")


if __name__ == "__main__":
    main()
