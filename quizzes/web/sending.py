"""Answer a form that was sent: by the way to its next page, for a browser's own form and for our script alike."""

from __future__ import annotations

from http import HTTPStatus
from typing import Final

from flask import jsonify, redirect, request
from werkzeug.wrappers import Response

_JSON: Final = "application/json"


def lead_to(address: str) -> Response:
    """To the next page. The script that keeps what is sent asks for JSON, learns that it was kept, and goes there."""
    if request.accept_mimetypes.best == _JSON:
        return jsonify(go=address)
    return redirect(address, HTTPStatus.SEE_OTHER)
