"""Take in what a browser sends before the application is asked, so that a slow line holds up nobody else.

The server has more threads than one only for this: each request waits for its own body there, and then for its turn.
The application itself runs one request at a time in a process, in the order they came: see
docs/adr/0002-one-worker-one-thread.md.
"""

from __future__ import annotations

import re
import sys
from collections import deque
from collections.abc import Iterable
from pathlib import Path
from tempfile import SpooledTemporaryFile
from threading import Lock
from types import TracebackType
from typing import TYPE_CHECKING, Any, Final

from flask import Flask

from quizzes.settings import Settings

if TYPE_CHECKING:
    from _typeshed.wsgi import StartResponse, WSGIApplication, WSGIEnvironment

_PIECE: Final = 64 * 1024  # bytes
_UPLOAD: Final = re.compile(r"/[a-z]{2}/documents/")
_ROSTER: Final = re.compile(r"/[a-z]{2}/teach/classes/[\w-]{22}/roster")
#: What a form adds to its file.
FORM_AROUND_FILE: Final = 64 * 1024  # bytes
#: A roster of many thousand names, as a file or as a text, so that it can be told that they are too many.
MOST_OF_ROSTER: Final = 2 * 1024 * 1024  # bytes


#: How long a thread keeps the interpreter when others want it. They want it to queue up only, so it may be long.
_KEEP: Final = 0.05  # seconds


class _Turn:
    """A lock that is had in the order it was asked for. Python's own lets a late comer in first, and some wait long."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._is_taken = False
        self._waiting: deque[Lock] = deque()

    def __enter__(self) -> None:
        with self._guard:
            if not self._is_taken:
                self._is_taken = True
                return
            mine = Lock()
            mine.acquire()
            self._waiting.append(mine)
        mine.acquire()  # until whoever is before lets go

    def __exit__(
        self, _type: type[BaseException] | None, _value: BaseException | None, _traceback: TracebackType | None
    ) -> None:
        with self._guard:
            if self._waiting:
                self._waiting.popleft().release()
            else:
                self._is_taken = False


def init_app(app: Flask, settings: Settings) -> None:
    """Put the waiting before everything else."""
    sys.setswitchinterval(_KEEP)
    app.wsgi_app = _take_turns(app.wsgi_app, settings)  # type: ignore[method-assign,assignment]


def _take_turns(wsgi_app: WSGIApplication, settings: Settings) -> WSGIApplication:
    turn = _Turn()

    def wrapped(environ: WSGIEnvironment, start_response: StartResponse) -> Iterable[bytes]:
        length = environ.get("CONTENT_LENGTH", "")
        if not length or length == "0":
            with turn:
                return wsgi_app(environ, start_response)
        most = _find_most(environ, settings)
        if not length.isdigit() or int(length) > most:
            with turn:  # refused by the application, unread
                return wsgi_app(environ, start_response)
        with _take_in(environ["wsgi.input"], int(length), settings.uploads) as body, turn:
            return wsgi_app({**environ, "wsgi.input": body}, start_response)

    return wrapped


def _find_most(environ: WSGIEnvironment, settings: Settings) -> int:
    """How many bytes are taken in at an address."""
    if environ["REQUEST_METHOD"] == "POST" and _UPLOAD.fullmatch(environ["PATH_INFO"]):
        return settings.most_bytes + FORM_AROUND_FILE
    if environ["REQUEST_METHOD"] == "POST" and _ROSTER.fullmatch(environ["PATH_INFO"]):
        return MOST_OF_ROSTER + FORM_AROUND_FILE
    return _PIECE


def _take_in(stream: Any, length: int, folder: Path) -> SpooledTemporaryFile[bytes]:
    """The whole body: in memory when it is small, else in a file without a name in the instance folder."""
    if length > _PIECE:
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    body = SpooledTemporaryFile(max_size=_PIECE, dir=str(folder))  # noqa: SIM115 - closed by the caller
    while length > 0 and (piece := stream.read(min(_PIECE, length))):
        length -= body.write(piece)
    body.seek(0)
    return body
