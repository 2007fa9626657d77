"""The blueprint its pages are registered with."""

from __future__ import annotations

from typing import Final

from flask import Blueprint

blueprint: Final = Blueprint("cards", __name__, url_prefix="/<language:language>/cards")
