"""In which time zone a reader is told when something was: the one her browser keeps, else that of her language."""

from __future__ import annotations

from functools import cache
from typing import Final
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo, available_timezones

from flask import request

from quizzes.web.locale import read_language

#: The cookie that holds what a page looks like to one reader, as `key=value&…`.
VIEW_COOKIE: Final = "view"
_ZONES: Final = {"tr": "Europe/Istanbul", "az": "Asia/Baku", "en": "Europe/Istanbul"}


def read_time_zone() -> ZoneInfo:
    """The time zone of this request."""
    chosen = parse_qs(request.cookies.get(VIEW_COOKIE, "")).get("zone", [""])[0]
    return ZoneInfo(chosen if chosen in _known_zones() else _ZONES[read_language()])


@cache
def _known_zones() -> frozenset[str]:
    return frozenset(available_timezones())
