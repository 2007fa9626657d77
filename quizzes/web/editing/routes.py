"""Show an editor what readers say is wrong with questions; close a report, or open it again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final

from flask import Blueprint, redirect, render_template, request, url_for
from flask_babel import lazy_gettext as _l
from werkzeug.wrappers import Response

from quizzes.facts.entities import EntityId
from quizzes.questions.phrase import Question
from quizzes.services import services
from quizzes.store.reports import Report, close_report, count_reports, list_reports, reopen_report
from quizzes.store.tables import ReportState
from quizzes.web.access import know_account
from quizzes.web.locale import LANGUAGE_NAMES
from quizzes.web.quiz.report_form import REASONS
from quizzes.web.times import tell_time

blueprint = Blueprint("editing", __name__, url_prefix="/<language:language>/editing")

_A_PAGE: Final = 20
_DONE: Final = {
    "closed": _l("The report is closed."),
    "reopened": _l("The report is open again."),
}


@dataclass(frozen=True, slots=True)
class _Told:
    """A report with its question in the language it was reported in; None where that has been withdrawn."""

    report: Report
    reason: str
    language: str
    at: str
    question: Question | None
    subject: EntityId | None


@blueprint.get("/reports")
def show_reports() -> str:
    """The reports in a state, the oldest first; those that are open, unless another is named."""
    named = request.args.get("state", "")
    state = ReportState(named) if named in set(ReportState) else None if named == "all" else ReportState.OPEN
    engine = services().engine
    total = count_reports(engine, state)
    pages = max(1, -(-total // _A_PAGE))
    page = min(max(request.args.get("page", 1, type=int), 1), pages)
    shown = list_reports(engine, state, first=(page - 1) * _A_PAGE, most=_A_PAGE)
    return render_template(
        "editing/reports.html",
        reports=[_tell(one) for one in shown],
        total=total,
        state=state.value if state else "all",
        page=page,
        pages=pages,
        done=_DONE.get(request.args.get("done", "")),
    )


@blueprint.post("/reports/<report_id>/close")
def close_one(report_id: str) -> Response:
    """Take a report off the list."""
    close_report(services().engine, report_id, know_account().learner, now=datetime.now(UTC))
    return _go("closed")


@blueprint.post("/reports/<report_id>/reopen")
def reopen_one(report_id: str) -> Response:
    """Put it back."""
    reopen_report(services().engine, report_id, know_account().learner, now=datetime.now(UTC))
    return _go("reopened")


def _go(done: str) -> Response:
    """Back to the list she came from."""
    state = request.form.get("state")
    kept = state if state in {*ReportState, "all"} else None
    return redirect(url_for("editing.show_reports", state=kept, done=done), HTTPStatus.SEE_OTHER)


def _tell(report: Report) -> _Told:
    bank = services().bank
    item = bank.item(report.item_id) if report.item_id in bank else None
    language = report.language if report.language in LANGUAGE_NAMES else "en"
    return _Told(
        report,
        str(REASONS[report.reason]),
        LANGUAGE_NAMES[language],
        tell_time(report.created_at),
        bank.question(item, language) if item else None,
        bank.base.facts[item.fact].subject if item else None,
    )
