"""Which language a reader sees: the one in the address, else the one she last chose, else her browser's."""

from __future__ import annotations

import re
from typing import Any, Final

from babel import negotiate_locale
from flask import Flask, current_app, g, redirect, request, session, url_for
from flask_babel import Babel
from markupsafe import Markup, escape
from werkzeug.routing import BaseConverter
from werkzeug.wrappers import Response

from quizzes.language.kinds import LANGUAGES

#: Each language by its own name: never translated.
LANGUAGE_NAMES: Final = {"tr": "Türkçe", "az": "Azərbaycanca", "en": "English"}
_YEARS: Final = re.compile(r"(?<!\d)(1[6-9]\d\d|20\d\d)(?!\d)")


class LanguageConverter(BaseConverter):
    """The first part of nearly every address: tr, az or en, nothing else."""

    regex = "|".join(LANGUAGES)


def init_app(app: Flask) -> None:
    """Select the locale from the address and give the templates what they need to switch it."""
    app.url_map.converters["language"] = LanguageConverter
    Babel(app, locale_selector=read_language)
    app.url_value_preprocessor(_take_language)
    app.url_defaults(_put_language)
    app.add_template_filter(mark_years, "years")
    app.context_processor(
        lambda: {
            "language": read_language(),
            "language_names": LANGUAGE_NAMES,
            "url_in": switch_language,
        }
    )
    app.add_url_rule("/", "root", _redirect_home)


def read_language() -> str:
    """The language of this request."""
    found: str | None = g.get("language")
    if found is None:
        found = g.language = _prefer()
    return found


def _prefer() -> str:
    chosen = session.get("language")
    if chosen in LANGUAGES:
        return str(chosen)
    wanted = list(request.accept_languages.values())
    return negotiate_locale(wanted, LANGUAGES, sep="-") or "tr"


def _take_language(_endpoint: str | None, values: dict[str, Any] | None) -> None:
    if values and "language" in values:
        g.language = values.pop("language")
        if session.get("language") != g.language:
            session["language"] = g.language
            session.permanent = True


def _put_language(endpoint: str, values: dict[str, Any]) -> None:
    if "language" not in values and current_app.url_map.is_endpoint_expecting(endpoint, "language"):
        values["language"] = read_language()


def switch_language(language: str) -> str:
    """This page's address in another language; the home page's for a page that has none."""
    if request.view_args is None or request.endpoint is None or "language" not in _arguments():
        return url_for("home.show_home", language=language)
    return url_for(request.endpoint, **{**request.view_args, "language": language})


def _arguments() -> set[str]:
    return request.url_rule.arguments if request.url_rule else set()


def _redirect_home() -> Response:
    return redirect(url_for("home.show_home", language=read_language()))


def mark_years(text: str) -> Markup:
    """Set the years of a sentence as rubrics."""
    return Markup(_YEARS.sub(r'<span class="year">\1</span>', str(escape(text))))  # noqa: S704 - escaped first
