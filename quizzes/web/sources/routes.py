"""List the documents; tell where they disagree, and in which words contested history is told."""

from __future__ import annotations

from collections import Counter

from flask import Blueprint, render_template

from quizzes.services import services
from quizzes.web.locale import read_language

blueprint = Blueprint("sources", __name__, url_prefix="/<language:language>/sources")


@blueprint.get("/")
def show_sources() -> str:
    """Every document, how it is cited, and how many reviewed facts rest on it."""
    base = services().bank.base
    counts = Counter(document for fact in base.reviewed for document in {source.document for source in fact.sources})
    return render_template("sources/list.html", documents=base.documents.values(), counts=counts)


@blueprint.get("/disagreements")
def show_disagreements() -> str:
    """What the sources say differently or wrongly, by theme."""
    bank, language = services().bank, read_language()
    found = [*bank.directory.disagreements(language).values()]
    themes = [
        (theme, [one for one in found if one.topic == theme.id])
        for theme in bank.base.themes.values()
        if any(one.topic == theme.id for one in found)
    ]
    return render_template("sources/disagreements.html", themes=themes, total=len(found))


@blueprint.get("/wording")
def show_wording() -> str:
    """The words that take sides, and what is said instead."""
    return render_template("sources/wording.html", terms=services().bank.base.contested_terms)
