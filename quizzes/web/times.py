"""Tell an instant by the reader's clock, in her language."""

from __future__ import annotations

from datetime import datetime
from typing import Final

from babel.dates import format_datetime

from quizzes.web.locale import read_language
from quizzes.web.time_zones import read_time_zone

#: The day first in all three languages, and no comma or full stop between the digits of a year.
_WHEN: Final = "d MMMM y, HH:mm"


def tell_time(at: datetime) -> str:
    """The day and the minute."""
    return format_datetime(at, _WHEN, tzinfo=read_time_zone(), locale=read_language())
