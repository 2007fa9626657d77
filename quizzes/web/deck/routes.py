"""Hand out the deck of a topic, or of everything, in the reader's language."""

from __future__ import annotations

import time
from io import BytesIO

from flask import Blueprint, send_file
from werkzeug.wrappers import Response

from quizzes.errors import NotFound
from quizzes.exports.anki import write_deck
from quizzes.facts.base import EVERYTHING
from quizzes.facts.facts import TopicId
from quizzes.services import services
from quizzes.web.locale import read_language

blueprint = Blueprint("deck", __name__, url_prefix="/<language:language>/decks")


@blueprint.get("/<topic>.apkg")
def download_deck(topic: str) -> Response:
    """An Anki package. Its notes carry the same ids whichever topic they are taken with."""
    bank, language = services().bank, read_language()
    if topic != EVERYTHING and topic not in bank.base.topics:
        raise NotFound(f"topic {topic}")
    data = write_deck(
        bank,
        language,
        None if topic == EVERYTHING else TopicId(topic),
        stamps=services().stamps,
        now=int(time.time()),
    )
    return send_file(
        BytesIO(data),
        mimetype="application/octet-stream",
        as_attachment=True,
        download_name=f"salname-{language}-{topic}.apkg",
        max_age=0,
    )
