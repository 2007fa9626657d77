"""One student of a class: her name in it, her extra time, taking her out; new passwords for those the class made."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus

from flask import render_template, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from quizzes.errors import Changed, NotFound
from quizzes.services import services
from quizzes.store.class_students import Student, change_student, list_students, remove_student
from quizzes.store.classrooms import Classroom
from quizzes.store.rosters import MOST_AT_ONCE, reset_passwords
from quizzes.study.attempts import LearnerId
from quizzes.web.classrooms.area import Page, blueprint, find_students, go, read_own, sort_students
from quizzes.web.classrooms.forms import StudentForm


@blueprint.get("/teach/classes/<token:classroom_id>/students/<token:token>")
def show_student(classroom_id: str, token: str) -> Page:
    """A student, to change."""
    teacher, classroom = read_own(classroom_id)
    [student] = find_students(classroom_id, teacher, [token])
    form = StudentForm(
        data={
            "own_name": student.name,
            "extra_time": student.extra_time,
            "name_before": student.name,
            "extra_before": str(student.extra_time),
        }
    )
    return _show(classroom, student, form)


@blueprint.post("/teach/classes/<token:classroom_id>/students/<token:token>")
def change(classroom_id: str, token: str) -> Page:
    """Give a student another name in the class, or more time; tell when another teacher was faster."""
    teacher, classroom = read_own(classroom_id)
    [student] = find_students(classroom_id, teacher, [token])
    form = StudentForm(request.form)
    if not form.validate():
        return _show(classroom, student, form), HTTPStatus.UNPROCESSABLE_ENTITY
    extra_before = form.extra_before.data or ""
    before = (form.name_before.data, int(extra_before) if extra_before.isdecimal() and len(extra_before) < 4 else -1)
    try:
        change_student(
            services().engine, classroom_id, teacher, student.learner, form.own_name.data, form.extra_time.data,
            before=before,
        )  # fmt: skip
    except Changed:
        form.problem = _(
            "Another teacher changed this student meanwhile: “%(name)s”, extra time %(number)d per cent. Save again if "
            "yours is right.",
            name=student.name,
            number=student.extra_time,
        )
        form.name_before.data, form.extra_before.data = student.name, str(student.extra_time)
        return _show(classroom, student, form), HTTPStatus.CONFLICT
    return go("show_class", _("Saved."), classroom_id=classroom_id)


def _show(classroom: Classroom, student: Student, form: StudentForm) -> str:
    return render_template("teach/student.html", classroom=classroom, student=student, form=form)


@blueprint.post("/teach/classes/<token:classroom_id>/students/<token:token>/remove")
def remove(classroom_id: str, token: str) -> Response:
    """Take a student out of the class; her work stays."""
    teacher, _classroom = read_own(classroom_id)
    [student] = find_students(classroom_id, teacher, [token])
    remove_student(services().engine, classroom_id, teacher, student.learner, now=datetime.now(UTC))
    told = _(
        "%(name)s is not in the class any more. The work is kept, and the join code leads back.", name=student.name
    )
    return go("show_class", told, classroom_id=classroom_id)


@blueprint.get("/teach/classes/<token:classroom_id>/slips")
def show_slips(classroom_id: str) -> str:
    """Whose password may be made anew, to tick."""
    teacher, classroom = read_own(classroom_id)
    return _offer(classroom, _list_made(classroom, teacher), "")


@blueprint.post("/teach/classes/<token:classroom_id>/slips")
def make_slips(classroom_id: str) -> Page:
    """New passwords for those ticked, to print: they are told in this answer only."""
    teacher, classroom = read_own(classroom_id)
    tokens = list(dict.fromkeys(request.form.getlist("student")))
    made_here = _list_made(classroom, teacher)
    if not tokens:
        return _offer(classroom, made_here, _("Please tick somebody.")), HTTPStatus.UNPROCESSABLE_ENTITY
    if len(tokens) > MOST_AT_ONCE:
        problem = _("Please tick at most %(number)d students at once.", number=MOST_AT_ONCE)
        return _offer(classroom, made_here, problem), HTTPStatus.UNPROCESSABLE_ENTITY
    try:
        found = find_students(classroom_id, teacher, tokens)
        slips = reset_passwords(services().engine, classroom_id, teacher, [one.learner for one in found])
    except NotFound as error:
        if str(error) != "student":
            raise
        problem = _(
            "One of them has left, or was given a new password a moment ago. Nothing was changed; please tick again."
        )
        return _offer(classroom, made_here, problem), HTTPStatus.CONFLICT
    return render_template("teach/slips.html", classroom=classroom, slips=slips, rest=[], done=len(slips), is_new=False)


def _list_made(classroom: Classroom, teacher: LearnerId) -> list[Student]:
    students = list_students(services().engine, classroom.id, teacher)
    return sort_students([one for one in students if one.is_made_here])


def _offer(classroom: Classroom, students: list[Student], problem: str) -> str:
    return render_template(
        "teach/new_slips.html", classroom=classroom, students=students, problem=problem, most=MOST_AT_ONCE
    )
