"""What every response carries against misuse, and the token every form must bring back."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from flask import Flask, Response, current_app, request, url_for
from flask_wtf import CSRFProtect

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_POLICY: Final = "; ".join((
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
))  # fmt: skip
_HEADERS: Final = {
    "Content-Security-Policy": _POLICY,
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=()",
}
_YEAR: Final = 365 * 24 * 3600  # seconds
_FOUND: Final = frozenset({200, 206, 304})

csrf: Final = CSRFProtect()


def init_app(app: Flask, *, https: bool) -> None:
    """Protect every form, and put the headers on every response."""
    csrf.init_app(app)
    headers = {**_HEADERS}
    if https:
        headers["Strict-Transport-Security"] = f"max-age={_YEAR}; includeSubDomains"

    @app.after_request
    def set_caching(response: Response) -> Response:
        if response.location and response.location.startswith(request.host_url):
            # Path only: the host in an address is the client's word.
            response.headers["Location"] = response.location.removeprefix(request.host_url.rstrip("/"))
        if request.endpoint == "static" and response.status_code in _FOUND:
            response.headers["Cache-Control"] = f"public, max-age={_YEAR}, immutable"
        elif request.endpoint == "static" or "Cache-Control" not in response.headers:
            # A page shows one learner's state: the back button must ask again.
            response.headers["Cache-Control"] = "no-store"
        return response

    app.add_template_global(static_url)
    app.wsgi_app = _add_headers(app.wsgi_app, [*headers.items()])  # type: ignore[method-assign,assignment]


def _add_headers(wsgi_app: WSGIApplication, added: list[tuple[str, str]]) -> WSGIApplication:
    """Add headers that are always the same where they cost nothing: behind Flask, to errors of its own too."""

    def wrapped(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        def start(status: str, headers: list[tuple[str, str]], *rest: Any) -> Callable[[bytes], object]:
            return start_response(status, headers + added, *rest)

        return wsgi_app(environ, start)

    return wrapped


def static_url(name: str) -> str:
    """The address of a static file, changing with its content, so that it may be kept for a year."""
    return _build_static_url(str(current_app.static_folder), name, request.script_root)


@cache
def _build_static_url(folder: str, name: str, _root: str) -> str:
    digest = hashlib.sha256((Path(folder) / name).read_bytes()).hexdigest()[:10]
    return url_for("static", filename=name, v=digest)
