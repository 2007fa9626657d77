"""Enter the names of a class: a list pasted or a file, looked over row by row, then an account for each.

Nothing is kept between the two steps: the page that shows the rows carries them, and they are judged anew when it is
sent. Accounts are made some at a time, and the page of their slips carries the rest.
"""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Final

from flask import render_template, request
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l

from quizzes.services import services
from quizzes.store.class_students import list_students
from quizzes.store.classrooms import Classroom
from quizzes.store.rosters import MOST_AT_ONCE, add_roster
from quizzes.study.attempts import LearnerId
from quizzes.study.rosters import MOST_ROWS, Row, RowFault, judge_roster, write_rows
from quizzes.study.spreadsheets import Sheet, SheetError, SheetFault, read_file, read_text
from quizzes.web.bodies import FORM_AROUND_FILE, MOST_OF_ROSTER
from quizzes.web.classrooms.area import Page, blueprint, read_own
from quizzes.web.classrooms.forms import RosterForm

_FAULTS: Final = {
    RowFault.EMPTY: _l("There is no name."),
    RowFault.TOO_LONG: _l("The name is too long. Is it one name only?"),
    RowFault.NO_LETTERS: _l("There is no letter in the name."),
    RowFault.IN_CLASS: _l("Somebody of this name is in the class already."),
    RowFault.ACCOUNT_ODD: _l("An account name has 3 to 34 letters, digits, spaces and hyphens."),
}
_SHEET_FAULTS: Final = {
    SheetFault.EMPTY: _l("The file is empty."),
    SheetFault.NO_SHEET: _l("This file is not a table. Please send an XLSX or CSV file, or paste the names."),
    SheetFault.OLD_EXCEL: _l("This is a file of an older Excel. Please save it there as XLSX, or paste the names."),
    SheetFault.BROKEN: _l("This file is damaged or too large once unpacked. Please save it anew, or paste the names."),
    SheetFault.ENCODING: _l("The letters of this file cannot be read. Please save it as “CSV UTF-8” or XLSX."),
}


@blueprint.url_value_preprocessor
def _allow_roster(endpoint: str | None, _values: dict[str, Any] | None) -> None:
    """A roster may be larger than any other form. Set here, because looking for the form's token reads it all."""
    if endpoint == "classrooms.enter_roster" and request.method == "POST":
        request.max_content_length = MOST_OF_ROSTER + FORM_AROUND_FILE
        request.max_form_memory_size = MOST_OF_ROSTER + FORM_AROUND_FILE


@blueprint.get("/teach/classes/<token:classroom_id>/roster")
def show_roster(classroom_id: str) -> Page:
    """Where names are pasted or a file is chosen."""
    _teacher, classroom = read_own(classroom_id)
    return _ask(classroom, RosterForm())


@blueprint.post("/teach/classes/<token:classroom_id>/roster")
def enter_roster(classroom_id: str) -> Page:
    """Show what would be made of a list; or make it, and show the slips."""
    teacher, classroom = read_own(classroom_id)
    form = RosterForm(request.form)
    try:
        sheet = _read(form)
    except SheetError as error:
        form.problem = str(_SHEET_FAULTS[error.fault])
        return _ask(classroom, form), HTTPStatus.UNPROCESSABLE_ENTITY
    rows = judge_roster(sheet, _list_present(classroom_id, teacher))
    if not rows:
        form.problem = _("There is no name in it yet.")
        return _ask(classroom, form), HTTPStatus.UNPROCESSABLE_ENTITY
    if len(rows) > MOST_ROWS:
        form.problem = _(
            "The list has %(rows)s rows, and at most %(number)s are taken at once. Is it the list of one class?",
            rows=f"{len(rows):,}".replace(",", " "),
            number=f"{MOST_ROWS:,}".replace(",", " "),
        )
        form.names.data = ""  # so long a text would only be sent to and fro
        return _ask(classroom, form), HTTPStatus.UNPROCESSABLE_ENTITY
    sound = [row for row in rows if row.fault is None]
    if request.form.get("deed") != "make" or not sound:
        is_refused = request.form.get("deed") == "make"
        return _show(classroom, rows), HTTPStatus.UNPROCESSABLE_ENTITY if is_refused else HTTPStatus.OK
    slips = add_roster(services().engine, classroom_id, teacher, sound[:MOST_AT_ONCE], now=datetime.now(UTC))
    rest = sound[MOST_AT_ONCE:]
    return render_template(
        "teach/slips.html", classroom=classroom, slips=slips, rest=rest, text=write_rows(rest), is_new=True,
        next=min(len(rest), MOST_AT_ONCE),
    )  # fmt: skip


def _read(form: RosterForm) -> Sheet:
    """The rows of the file, if there is one, else of the text."""
    file = request.files.get("file")
    return read_file(file.read()) if file and file.filename else read_text(form.names.data or "")


def _list_present(classroom_id: str, teacher: LearnerId) -> list[str]:
    students = list_students(services().engine, classroom_id, teacher)
    return [one.name for one in students if one.left_at is None]


def _ask(classroom: Classroom, form: RosterForm) -> str:
    return render_template("teach/roster.html", classroom=classroom, form=form, most=MOST_ROWS)


def _show(classroom: Classroom, rows: list[Row]) -> str:
    return render_template(
        "teach/preview.html",
        classroom=classroom,
        sound=[row for row in rows if row.fault is None],
        faulty=[(row, tell_fault(row)) for row in rows if row.fault is not None],
        text=write_rows(rows),
        most=MOST_AT_ONCE,
    )


def tell_fault(row: Row) -> str:
    """What is wrong with a row."""
    if row.fault is RowFault.TWICE:
        told = _(
            "The same name stands in row %(number)d. If they are two students, add what tells them apart.",
            number=row.twin,
        )
        return str(told)
    return str(_FAULTS[row.fault]) if row.fault else ""
