"""In which time zone a reader's days are counted, and the zones she chooses from."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final
from zoneinfo import ZoneInfo

from babel.core import Locale, get_global
from babel.dates import get_timezone_location
from flask_babel import lazy_gettext as _l

from quizzes.language.collation import sort_key
from quizzes.web.locale import read_language
from quizzes.web.preferences import is_time_zone, read_preferences

#: By language, where nothing is set: where most of its readers live.
_USUAL: Final = {"tr": "Europe/Istanbul", "az": "Asia/Baku", "en": "Europe/Istanbul"}
#: By the first part of a zone's name, what CLDR calls that part of the world. The others are oceans.
_CONTINENTS: Final = {
    "Europe": "150", "Asia": "142", "Africa": "002", "America": "019", "Australia": "009", "Pacific": "009",
}  # fmt: skip
_ELSEWHERE: Final = _l("Islands of other oceans, the poles")


@dataclass(frozen=True, slots=True)
class Zone:
    """A time zone as it is offered."""

    name: str
    label: str


def read_time_zone() -> ZoneInfo:
    """The zone this reader has set, else the usual one of the page's language."""
    return ZoneInfo(read_preferences().time_zone or _USUAL[read_language()])


def say_usual_city() -> str:
    """The city by whose clock days are counted where nothing is set."""
    language = read_language()
    return _name_city(_USUAL[language], Locale.parse(language))


def list_time_zones() -> Sequence[tuple[str, Sequence[Zone]]]:
    """The zones by part of the world, by country and city in the alphabet of the page's language."""
    language = read_language()
    return [(name or str(_ELSEWHERE), zones) for name, zones in _list(language)]


@cache
def _list(language: str) -> Sequence[tuple[str, Sequence[Zone]]]:
    locale = Locale.parse(language)
    parts: dict[str, list[Zone]] = {str(locale.territories[code]): [] for code in _CONTINENTS.values()}
    parts[""] = []
    for name, territory in get_global("zone_territories").items():
        part, _slash, _city = name.partition("/")
        if part == "Etc" or not is_time_zone(name):
            continue
        label = ", ".join(dict.fromkeys((locale.territories[territory], _name_city(name, locale))))
        parts[locale.territories[_CONTINENTS[part]] if part in _CONTINENTS else ""].append(Zone(name, label))
    return [(part, sorted(zones, key=lambda zone: sort_key(zone.label, language))) for part, zones in parts.items()]


def _name_city(name: str, locale: Locale) -> str:
    return get_timezone_location(ZoneInfo(name), locale=locale, return_city=True).rpartition("/")[2]
