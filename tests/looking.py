"""What a page is held against: axe's rules, the width of its window, the Tab key."""

from __future__ import annotations

import json
from typing import Any, Final

from playwright.sync_api import Page

from tests.serving import ROOT

_AXE: Final = ROOT / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS: Final = (320, 360, 768, 1280)


def find_violations(page: Page) -> list[str]:
    """What axe finds wrong with a page, with the elements. The page's context must bypass the content policy."""
    page.evaluate(_AXE.read_text(encoding="utf-8"))
    result: dict[str, Any] = page.evaluate("axe.run(document, {resultTypes: ['violations']})")
    return [
        f"{page.url}: {violation['id']}: {json.dumps([node['html'] for node in violation['nodes']])}"
        for violation in result["violations"]
    ]


def find_overflow(page: Page) -> list[str]:
    """The widths of a window that a page does not fit into."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        if page.evaluate("document.documentElement.scrollWidth > innerWidth"):
            found.append(f"{page.url} is wider than {width}")
    return found


def tab_to(page: Page, selector: str) -> None:
    """Reach an element with the Tab key alone."""
    for _ in range(80):
        if page.evaluate("s => document.activeElement.matches(s)", selector):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"{selector} cannot be reached by keyboard")
