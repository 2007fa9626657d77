"""Hand a document in; see how far its reading is; see what was found, beside the passages it rests on.

A document has one address: it shows progress, then the candidates or what went wrong. So a reload, the back button
and a change of language always show what is true now. It is its owner's only; for anybody else it does not exist.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Final

from flask import Blueprint, current_app, flash, redirect, render_template, request, stream_with_context, url_for
from flask_babel import format_percent
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.names import DateName
from quizzes.reading.hand_in import hand_in, see_to, take_back
from quizzes.services import services
from quizzes.store.documents import (
    Document,
    count_kinds,
    count_passages,
    list_documents,
    list_waiting,
    read_candidates,
    read_document,
    read_passages,
    read_related,
)
from quizzes.store.tables import DocumentState
from quizzes.web.bodies import FORM_AROUND_FILE
from quizzes.web.documents.faults import tell_fault
from quizzes.web.documents.forms import MOST_WAITING, UploadForm, View
from quizzes.web.documents.tell import KINDS, SURETIES, tell_passages
from quizzes.web.learners import find_learner, know_learner
from quizzes.web.locale import read_language

blueprint = Blueprint("documents", __name__, url_prefix="/<language:language>/documents")

_PASSAGES_A_PAGE: Final = 50


@blueprint.url_value_preprocessor
def _allow_file(endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """A document may be larger than any other form. Set here, because looking for the form's token reads it all."""
    if endpoint == "documents.upload_document" and request.method == "POST":
        request.max_content_length = services().settings.most_bytes + FORM_AROUND_FILE
        # Werkzeug counts the piece of a file that it is looking through as well.
        request.max_form_memory_size = 8 * FORM_AROUND_FILE


@blueprint.app_template_filter("day")
def _write_day(instant: datetime) -> str:
    """The day as the site writes all its dates."""
    return format(DateName(DateValue(HistoricalDate(instant.year, instant.month, instant.day)), read_language()))


@blueprint.get("/")
def list_all() -> str:
    """The form, and the documents that this browser handed in."""
    return _show_list()


@blueprint.post("/")
def upload_document() -> Response | tuple[str, int]:
    """Keep a file, have it read, and go to its page."""
    engine, owner = services().engine, know_learner()
    form = UploadForm(request.files)
    problem = form.find_problem(list_documents(engine, owner))
    if problem is not None:
        return _show_list(problem), HTTPStatus.UNPROCESSABLE_ENTITY
    if len(list_waiting(engine)) >= MOST_WAITING:
        return _show_list(
            _("Many documents are waiting to be read. Please send yours again in some minutes.")
        ), HTTPStatus.SERVICE_UNAVAILABLE
    document_id = hand_in(engine, services().settings, owner, form.name, form.save, now=datetime.now(UTC))
    return _go(document_id)


@blueprint.get("/<token:document_id>")
def show_document(document_id: str) -> str | Response:
    """How far the reading is; what was found; or why it failed."""
    document = _read(document_id)
    if document.state is DocumentState.DONE:
        return _show_candidates(document)
    if document.state is DocumentState.FAILED:
        return render_template("documents/failure.html", document=document, told=tell_fault(document.error))
    _see_to(document)
    return render_template("documents/progress.html", document=document, **_tell_progress(document))


@blueprint.get("/<token:document_id>/progress")
def show_progress(document_id: str) -> dict[str, object]:
    """For the page's script: how far the reading is, and the words for it."""
    document = _read(document_id)
    _see_to(document)
    return {"state": document.state.value, "progress": document.progress, **_tell_progress(document)}


@blueprint.get("/<token:document_id>/candidates.jsonl")
def download_candidates(document_id: str) -> Response:
    """Every candidate as a line of JSON, in the form of `flask derive`."""
    document = _read(document_id)

    def write() -> Iterator[str]:
        for candidate in read_candidates(services().engine, document):
            yield json.dumps(candidate.as_record(), ensure_ascii=False) + "\n"

    response = current_app.response_class(stream_with_context(write()), mimetype="application/jsonl")
    response.headers.set("Content-Disposition", "attachment", filename="candidates.jsonl")
    return response


@blueprint.post("/<token:document_id>/delete")
def delete_document(document_id: str) -> Response:
    """Delete the document and everything found in it."""
    document = _read(document_id)
    take_back(services().engine, services().settings, document_id, document.owner)
    flash(_("The document “%(name)s” and everything found in it are deleted.", name=document.name))
    return redirect(url_for("documents.list_all"), HTTPStatus.SEE_OTHER)


def _read(document_id: str) -> Document:
    return read_document(services().engine, document_id, find_learner())


def _see_to(document: Document) -> None:
    see_to(services().engine, services().settings, document, now=datetime.now(UTC))


def _go(document_id: str) -> Response:
    return redirect(url_for("documents.show_document", document_id=document_id), HTTPStatus.SEE_OTHER)


def _show_list(problem: str | None = None) -> str:
    return render_template(
        "documents/list.html",
        documents=list_documents(services().engine, know_learner()),
        problem=problem,
        most_bytes=services().settings.most_bytes,
        megabytes=services().settings.document_megabytes,
    )


def _tell_progress(document: Document) -> dict[str, str]:
    if document.state is DocumentState.QUEUED:
        return {"text": _("Waiting for its turn")}
    return {"text": _("%(share)s read", share=format_percent(document.progress))}


def _show_candidates(document: Document) -> str:
    engine, view = services().engine, View.read(request.args)
    passages, candidates = count_passages(engine, document, view.sieve)
    pages = max(1, -(-passages // _PASSAGES_A_PAGE))
    page = min(view.page, pages)
    found = read_passages(
        engine,
        document,
        view.sieve,
        by_confidence=view.by_confidence,
        limit=_PASSAGES_A_PAGE,
        offset=(page - 1) * _PASSAGES_A_PAGE,
    )
    return render_template(
        "documents/candidates.html",
        document=document,
        view=view,
        shown=candidates,
        page=page,
        pages=pages,
        kinds=[(kind, KINDS[kind], count) for kind, count in count_kinds(engine, document).items()],
        sureties=SURETIES.items(),
        passages=tell_passages(found, read_related(engine, document, found), document.name),
    )
