"""In which time zone a reader lives."""

from __future__ import annotations

from functools import cache
from typing import Final
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo, available_timezones

from flask import request

from quizzes.web.locale import read_language

#: What a page looks like to one reader, as `key=value&key=value`.
VIEW_COOKIE: Final = "view"
_DEFAULTS: Final = {"tr": "Europe/Istanbul", "en": "Europe/Istanbul", "az": "Asia/Baku"}


def read_time_zone() -> ZoneInfo:
    """The zone her cookie names, or, where it names none there is, that of her language's country."""
    chosen = parse_qs(request.cookies.get(VIEW_COOKIE, "")).get("zone", [""])[0]
    return ZoneInfo(chosen if chosen in _zones() else _DEFAULTS[read_language()])


@cache
def _zones() -> frozenset[str]:
    return frozenset(available_timezones())
