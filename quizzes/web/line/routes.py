"""Hand out the service worker, and the page it shows when the server cannot be reached."""

from __future__ import annotations

import hashlib
import json
from functools import cache
from pathlib import Path

from flask import Blueprint, Response, current_app, render_template, request, url_for

from quizzes.language.kinds import LANGUAGES
from quizzes.services import services
from quizzes.web.security import static_url

blueprint = Blueprint("line", __name__)


@blueprint.get("/<language:language>/offline")
def show_offline() -> str:
    """The page shown instead of any other while there is no connection. It tries again by itself."""
    return render_template("line/offline.html")


@blueprint.get("/worker.js")
def send_worker() -> Response:
    """The worker, with what it keeps. Its bytes change whenever one of these does, so a browser takes the new one."""
    response = Response(_write_worker(request.script_root), mimetype="text/javascript")
    response.headers["Cache-Control"] = "no-cache"
    return response


@cache
def _write_worker(_root: str) -> str:
    pages = {language: url_for("line.show_offline", language=language) for language in LANGUAGES}
    kept = {"pages": pages, "files": [static_url(name) for name in ("salname.css", "line.js", "icon.svg")]}
    words = "".join(_render(language) for language in LANGUAGES)
    kept["name"] = f"salname-{hashlib.sha256((json.dumps(kept) + words).encode()).hexdigest()[:10]}"
    source = (Path(str(current_app.static_folder)) / "worker.js").read_text(encoding="utf-8")
    return f"const KEPT = {json.dumps(kept)};\n{source}"


def _render(language: str) -> str:
    """What the page says, without the frame of this request."""
    return current_app.jinja_env.get_template("line/words.html").render({"_": services().bank.catalogue(language).tell})
