"""What a page looks like to this reader: read from a small cookie, so that no page asks the database for it.

The cookie `view` is `zone=…&text=…&motion=…&theme=…`, each only where it differs from what a browser does by itself.
What it says wrongly it does not say.
"""

from __future__ import annotations

from functools import cache
from typing import Final
from urllib.parse import parse_qsl, urlencode
from zoneinfo import available_timezones

from flask import Flask, Response, current_app, request
from markupsafe import Markup
from werkzeug.wrappers import Response as BaseResponse

from quizzes.store.preferences import Motion, Preferences, TextSize, Theme

COOKIE: Final = "view"
_YEAR: Final = 365 * 24 * 3600  # seconds
_LONGEST: Final = 200  # characters; one that is longer is not ours


def init_app(app: Flask) -> None:
    """Give the page's frame its attributes."""
    app.add_template_global(write_attributes, "view_attributes")


def read_preferences() -> Preferences:
    """What this browser has set; its language stands in the address."""
    kept = request.cookies.get(COOKIE, "")
    if not kept or len(kept) > _LONGEST:
        return Preferences()
    found = dict(parse_qsl(kept))
    zone, text, motion, theme = (found.get(name) for name in ("zone", "text", "motion", "theme"))
    return Preferences(
        time_zone=zone if is_time_zone(zone) else None,
        text_size=TextSize(text) if text in set(TextSize) else None,
        motion=Motion(motion) if motion in set(Motion) else None,
        theme=Theme(theme) if theme in set(Theme) else None,
    )


def write_preferences(response: Response | BaseResponse, preferences: Preferences | None) -> None:
    """Set the cookie, or remove it where nothing is set."""
    secure = bool(current_app.config["SESSION_COOKIE_SECURE"])
    text = write_cookie(preferences or Preferences())
    if text:
        response.set_cookie(COOKIE, text, max_age=_YEAR, secure=secure, httponly=True, samesite="Lax")
    elif COOKIE in request.cookies:
        response.delete_cookie(COOKIE, secure=secure, httponly=True, samesite="Lax")


def write_cookie(preferences: Preferences) -> str:
    """What the cookie holds.

    >>> write_cookie(Preferences(time_zone="Asia/Baku", theme=Theme.DARK))
    'zone=Asia%2FBaku&theme=dark'
    """
    given = {
        "zone": preferences.time_zone,
        "text": preferences.text_size,
        "motion": preferences.motion,
        "theme": preferences.theme,
    }
    return urlencode({name: value for name, value in given.items() if value})


def write_attributes() -> Markup:
    """The attributes of the page's root element that the style sheet looks at."""
    preferences = read_preferences()
    given = {"text": preferences.text_size, "motion": preferences.motion, "theme": preferences.theme}
    attributes = (Markup(' data-{}="{}"').format(name, value) for name, value in given.items() if value)
    return Markup("").join(attributes)


def is_time_zone(name: str | None) -> bool:
    """Whether there is a time zone of that name."""
    return name in _time_zones()


@cache
def _time_zones() -> frozenset[str]:
    return frozenset(available_timezones())
