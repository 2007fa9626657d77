"""One page for each way a request can fail, in the reader's language."""

from __future__ import annotations

import logging
from dataclasses import dataclass
from http import HTTPStatus
from typing import Final

from flask import Flask, render_template, request
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString
from werkzeug.exceptions import HTTPException

from quizzes.errors import Conflict, NotFound
from quizzes.services import services

log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class _Told:
    title: LazyString
    text: LazyString


_TOLD: Final = {
    400: _Told(
        _l("This form could not be accepted"),
        _l("It was open for too long, or came from another window. Everything you answered before is kept."),
    ),
    404: _Told(
        _l("Page not found"),
        _l("The address may be misspelled, or the quiz belongs to another browser or has been removed."),
    ),
    405: _Told(
        _l("This address cannot be used like that"),
        _l("Please go back and use the buttons of the page."),
    ),
    409: _Told(
        _l("This answer belongs to another question"),
        _l("Nothing was changed. Go on with the question that is open now."),
    ),
    413: _Told(
        _l("That was too large"),
        _l("An answer should be only a few words long. Nothing was changed; please try again."),
    ),
    422: _Told(
        _l("Something is missing"),
        _l("Nothing was changed. Please go back and choose again."),
    ),
    500: _Told(
        _l("Something went wrong here"),
        _l("The fault is ours and has been noted. What you answered is kept; please try again in a moment."),
    ),
}
#: Where the reader was doing something else than answering.
_TOLD_OF_DOCUMENTS: Final = {
    400: _Told(
        _l("This form could not be accepted"),
        _l("It was open for too long, or came from another window. Please open the page again and repeat it."),
    ),
    404: _Told(
        _l("No such document"),
        _l("It may be deleted, or belong to another browser: a document is shown only where it was handed in."),
    ),
    413: _Told(
        _l("This file is too large"),
        _l("A document may have up to %(number)d MB. Nothing was kept; please send it in parts."),
    ),
}
#: Statuses without words of their own speak as the one they are a case of.
_SPEAKS_AS: Final = dict.fromkeys((400, 401, 403, 406, 411, 412, 414, 415, 416, 417, 428, 429, 431), 400)

#: What a client needs beside the words.
_KEPT_HEADERS: Final = frozenset({"Allow", "Retry-After", "Content-Range"})


def init_app(app: Flask) -> None:
    """Show the page for every HTTP error, for our own, and for what nobody expected."""
    app.register_error_handler(HTTPException, _show_http_error)
    app.register_error_handler(NotFound, lambda error: _show(error, HTTPStatus.NOT_FOUND))
    app.register_error_handler(Conflict, lambda error: _show(error, HTTPStatus.CONFLICT))
    app.register_error_handler(Exception, _show_unexpected)


def _show_http_error(error: HTTPException) -> tuple[str, int, dict[str, str]]:
    status = error.code or HTTPStatus.INTERNAL_SERVER_ERROR
    kept = {name: value for name, value in error.get_headers() if name in _KEPT_HEADERS}
    return (*_show(error, status), kept)


def _show_unexpected(error: Exception) -> tuple[str, int]:
    log.error("unexpected error", exc_info=error, extra={"endpoint": request.endpoint})
    return _render(HTTPStatus.INTERNAL_SERVER_ERROR)


def _show(error: Exception, status: int) -> tuple[str, int]:
    log.info("refused", extra={"status": int(status), "endpoint": request.endpoint, "reason": type(error).__name__})
    return _render(status)


def _render(status: int) -> tuple[str, int]:
    status_of_words = status if status in _TOLD else _SPEAKS_AS.get(status, 500)
    told = _TOLD[status_of_words]
    if (request.endpoint or "").startswith("documents."):
        told = _TOLD_OF_DOCUMENTS.get(status_of_words, told)
    text = str(told.text) % {"number": services().settings.document_megabytes}
    return render_template("error.html", status=int(status), title=told.title, text=text), int(status)
