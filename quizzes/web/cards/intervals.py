"""Say in a reader's words how long it is until a card comes back."""

from __future__ import annotations

import math
from datetime import timedelta
from typing import Final

from flask_babel import format_decimal, ngettext
from flask_babel import gettext as _

_MINUTE, _HOUR, _DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
#: Days of a mean month and year; up to so many days are told as days.
_MONTH, _YEAR, _MOST_DAYS = 30.4375, 365.25, 30
_TENTH: Final = 10


def tell_interval(interval: timedelta) -> str:
    """Minutes and hours rounded up, days exactly, months and years to a tenth: *10 min*, *4 days*, *1.5 months*."""
    days = interval / _DAY
    if interval < _HOUR:
        return str(_("%(num)s min", num=max(1, math.ceil(interval / _MINUTE))))
    if interval < _DAY:
        return str(_("%(num)s h", num=math.ceil(interval / _HOUR)))
    if days <= _MOST_DAYS:
        return str(ngettext("%(num)d day", "%(num)d days", round(days)))
    if days < _YEAR:
        return _tell_tenths(days / _MONTH, "month")
    return _tell_tenths(days / _YEAR, "year")


def _tell_tenths(value: float, unit: str) -> str:
    tenths = round(value * _TENTH)
    shown = format_decimal(tenths / _TENTH)
    is_one = 1 if tenths == _TENTH else 2
    if unit == "month":
        return str(ngettext("%(shown)s month", "%(shown)s months", is_one, shown=shown))
    return str(ngettext("%(shown)s year", "%(shown)s years", is_one, shown=shown))
