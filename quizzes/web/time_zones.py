"""The time zone of a reader: the one she set, else her language's."""

from __future__ import annotations

from functools import cache
from typing import Final
from urllib.parse import parse_qs
from zoneinfo import ZoneInfo, available_timezones

from flask import request

from quizzes.web.locale import read_language

_COOKIE: Final = "view"
_DEFAULTS: Final = {"tr": "Europe/Istanbul", "az": "Asia/Baku", "en": "Europe/Istanbul"}


@cache
def _known_zones() -> frozenset[str]:
    return frozenset(available_timezones())


def read_time_zone() -> ZoneInfo:
    """The zone her times are told in."""
    chosen = parse_qs(request.cookies.get(_COOKIE, "")).get("zone", [""])[0]
    return ZoneInfo(chosen if chosen in _known_zones() else _DEFAULTS[read_language()])
