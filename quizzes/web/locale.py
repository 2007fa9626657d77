"""Which language a reader sees: the one in the address, else the one she last chose, else her browser's."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Final
from urllib.parse import quote

from babel import negotiate_locale
from flask import Flask, Response, current_app, g, redirect, request, url_for
from flask_babel import Babel
from markupsafe import Markup, escape
from werkzeug.routing import BaseConverter
from werkzeug.wrappers import Response as BaseResponse

from quizzes.language.folding import capitalise
from quizzes.language.kinds import LANGUAGES
from quizzes.services import services

#: Each language by its own name: never translated.
LANGUAGE_NAMES: Final = {"tr": "Türkçe", "az": "Azərbaycanca", "en": "English"}
_COOKIE: Final = "language"
_YEAR: Final = 365 * 24 * 3600  # seconds
#: A year, and the ending it carries in Turkish and Azerbaijani.
_YEARS: Final = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)(?!\d)([-’][^\W\d_]+)?")


class LanguageConverter(BaseConverter):
    """The first part of nearly every address: tr, az or en, nothing else."""

    regex = "|".join(LANGUAGES)


class TokenConverter(BaseConverter):
    """The random id of an attempt: anything else in its place is an unknown page, asked of no database."""

    regex = r"[A-Za-z0-9_-]{22}"


def init_app(app: Flask) -> None:
    """Select the locale from the address and give the templates what they need to switch it."""
    app.url_map.converters["language"] = LanguageConverter
    app.url_map.converters["token"] = TokenConverter
    Babel(app, locale_selector=read_language)
    app.url_value_preprocessor(_take_language)
    app.url_defaults(_put_language)
    app.after_request(_remember_language)
    app.add_template_filter(mark_years, "years")
    app.add_template_filter(_capitalise, "capitalised")
    app.jinja_env.globals["language_names"] = LANGUAGE_NAMES
    app.add_template_global(link_languages, "language_links")
    app.context_processor(_speak)
    app.add_url_rule("/", "root", _redirect_home)


def read_language() -> str:
    """The language of this request."""
    found: str | None = g.get("language")
    if found is None:
        found = g.language = _prefer()
    return found


def _prefer() -> str:
    chosen = request.cookies.get(_COOKIE)
    if chosen in LANGUAGES:
        return str(chosen)
    wanted = list(request.accept_languages.values())
    return negotiate_locale(wanted, LANGUAGES, sep="-") or "tr"


def _take_language(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    if values and "language" in values:
        g.language = values.pop("language")


def _remember_language(response: Response) -> Response:
    """Keep the language in a cookie of its own: the session's is written once, so that no late page overwrites it."""
    language = g.get("language")
    if request.url_rule and "language" in request.url_rule.arguments and request.cookies.get(_COOKIE) != language:
        secure = bool(current_app.config["SESSION_COOKIE_SECURE"])
        response.set_cookie(_COOKIE, str(language), max_age=_YEAR, secure=secure, httponly=True, samesite="Lax")
    return response


def _put_language(endpoint: str, values: dict[str, Any]) -> None:
    if "language" not in values and current_app.url_map.is_endpoint_expecting(endpoint, "language"):
        values["language"] = read_language()


def _speak() -> dict[str, object]:
    """What templates speak with. Flask-Babel would look its catalogue up anew for each of a page's twenty messages."""
    language = read_language()
    catalogue = services().bank.catalogue(language)
    return {
        "language": language,
        "frame": _render_frame(language, request.script_root),
        "_": catalogue.tell,
        "ngettext": catalogue.tell_number,
    }


@dataclass(frozen=True, slots=True)
class _Frame:
    """The parts of every page that depend on nothing but the language, rendered once."""

    head: Markup
    header: Markup
    footer: Markup


@cache
def _render_frame(language: str, _root: str) -> _Frame:
    speech = {"_": services().bank.catalogue(language).tell}
    environment = current_app.jinja_env
    parts = (environment.get_template(f"site/{part}.html").render(speech) for part in ("head", "header", "footer"))
    return _Frame(*(Markup(part) for part in parts))  # noqa: S704 - a template escapes what it is given


def link_languages() -> Iterator[tuple[str, str, str]]:
    """Code, own name and address of this page in each language; of the home page, for a page that has none."""
    rest = quote(request.path.partition("/")[2].partition("/")[2]) if _can_be_opened() else ""
    for code, name in LANGUAGE_NAMES.items():
        yield code, name, f"{request.script_root}/{code}/{rest}"


def _can_be_opened() -> bool:
    """Whether this address, which may have been posted to, shows a page in a language."""
    rule = request.url_rule
    if rule is None or "language" not in rule.arguments:
        return False
    if "GET" in (rule.methods or ()):
        return True
    return any(other.rule == rule.rule and "GET" in (other.methods or ()) for other in current_app.url_map.iter_rules())


def _redirect_home() -> BaseResponse:
    return redirect(url_for("home.show_home", language=read_language()))


def _capitalise(text: str) -> str:
    """A text with a capital at its beginning, as the page's language writes it."""
    return capitalise(text, read_language())


def mark_years(text: str) -> Markup:
    """Set the years of a sentence as rubrics; one with an ending stays on one line with it."""
    return Markup(_YEARS.sub(_mark_year, str(escape(text))))  # noqa: S704 - escaped first


def _mark_year(found: re.Match[str]) -> str:
    year = f'<span class="year">{found[1]}</span>'
    return f'<span class="whole">{year}{found[2]}</span>' if found[2] else year
