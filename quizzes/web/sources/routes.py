"""List the documents with the number of facts taken from each."""

from __future__ import annotations

from collections import Counter

from flask import Blueprint, render_template

from quizzes.services import services

blueprint = Blueprint("sources", __name__, url_prefix="/<language:language>/sources")


@blueprint.get("/")
def show_sources() -> str:
    """Every document, how it is cited, and how many reviewed facts rest on it."""
    base = services().bank.base
    counts = Counter(document for fact in base.reviewed for document in {source.document for source in fact.sources})
    return render_template("sources/list.html", documents=base.documents.values(), counts=counts)
