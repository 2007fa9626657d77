"""A teacher's classes: make one, see it, rename it, put it away, its join code, its other teachers."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus

import segno
from flask import flash, render_template, request, url_for
from flask_babel import gettext as _
from markupsafe import Markup
from werkzeug.wrappers import Response

from quizzes.errors import Archived, Changed, LastTeacher
from quizzes.services import services
from quizzes.store.class_students import list_students
from quizzes.store.classrooms import (
    Classroom,
    add_teacher,
    archive_classroom,
    close_code,
    list_classrooms,
    list_teachers,
    make_classroom,
    remove_teacher,
    rename_classroom,
    renew_code,
    restore_classroom,
)
from quizzes.web.classrooms.area import Page, blueprint, go, read_own, sort_students
from quizzes.web.classrooms.forms import ClassForm, TeacherForm
from quizzes.web.learners import know_teacher
from quizzes.web.time_zones import list_time_zones, read_time_zone


@blueprint.get("/teach/classes/")
def list_own() -> str:
    """The teacher's classes, and the form for another one."""
    know_teacher()
    return _show_list(ClassForm(data={"zone": read_time_zone().key}))


@blueprint.post("/teach/classes/")
def make() -> Page:
    """Make a class, and go to it."""
    teacher, form = know_teacher(), ClassForm(request.form)
    if not form.validate():
        return _show_list(form), HTTPStatus.UNPROCESSABLE_ENTITY
    found = make_classroom(services().engine, teacher, form.name.data, form.zone.data, now=datetime.now(UTC))
    return go(
        "show_class",
        _("The class is made. Its students join by the code, or you enter their names."),
        classroom_id=found,
    )


def _show_list(form: ClassForm) -> str:
    classes = list_classrooms(services().engine, know_teacher())
    return render_template("teach/classes.html", classes=classes, form=form, zones=list_time_zones())


@blueprint.get("/teach/classes/<token:classroom_id>/")
def show_class(classroom_id: str) -> str:
    """A class: its students, how they join, who leads it."""
    teacher, classroom = read_own(classroom_id)
    students = sort_students(list_students(services().engine, classroom_id, teacher))
    return render_template(
        "teach/class.html",
        classroom=classroom,
        students=[one for one in students if one.left_at is None],
        gone=[one for one in students if one.left_at is not None],
        teachers=list_teachers(services().engine, classroom_id, teacher),
    )


@blueprint.get("/teach/classes/<token:classroom_id>/settings")
def show_settings(classroom_id: str) -> Page:
    """The name and the time zone, to change; and the way to put the class away."""
    _teacher, classroom = read_own(classroom_id)
    return _show_settings(classroom, _fill(classroom))


@blueprint.post("/teach/classes/<token:classroom_id>/settings")
def change_settings(classroom_id: str) -> Page:
    """Give a class another name and time zone; tell when another teacher was faster."""
    teacher, classroom = read_own(classroom_id)
    form = ClassForm(request.form)
    if not form.validate():
        return _show_settings(classroom, form), HTTPStatus.UNPROCESSABLE_ENTITY
    before = (form.name_before.data, form.zone_before.data)
    try:
        rename_classroom(services().engine, classroom_id, teacher, form.name.data, form.zone.data, before=before)
    except Changed:
        form.problem = _(
            "Another teacher changed this class meanwhile: it is called “%(name)s” now. Save again if yours is right.",
            name=classroom.name,
        )
        form.name_before.data, form.zone_before.data = classroom.name, classroom.time_zone
        return _show_settings(classroom, form), HTTPStatus.CONFLICT
    return go("show_class", _("Saved."), classroom_id=classroom_id)


def _fill(classroom: Classroom) -> ClassForm:
    name, zone = classroom.name, classroom.time_zone
    return ClassForm(data={"name": name, "zone": zone, "name_before": name, "zone_before": zone})


def _show_settings(classroom: Classroom, form: ClassForm) -> str:
    return render_template("teach/settings.html", classroom=classroom, form=form, zones=list_time_zones())


@blueprint.post("/teach/classes/<token:classroom_id>/archive")
def archive(classroom_id: str) -> Response:
    """Put a class away."""
    teacher, _classroom = read_own(classroom_id)
    archive_classroom(services().engine, classroom_id, teacher, now=datetime.now(UTC))
    return go("show_class", _("The class is archived. You can take it back at any time."), classroom_id=classroom_id)


@blueprint.post("/teach/classes/<token:classroom_id>/restore")
def restore(classroom_id: str) -> Response:
    """Take it back."""
    teacher, _classroom = read_own(classroom_id)
    restore_classroom(services().engine, classroom_id, teacher)
    return go("show_class", _("The class is taken back."), classroom_id=classroom_id)


@blueprint.get("/teach/classes/<token:classroom_id>/code")
def show_code(classroom_id: str) -> str:
    """The join code so large that a class can read it off a wall, and as a QR code."""
    _teacher, classroom = read_own(classroom_id)
    link = _link(classroom)
    return render_template("teach/code.html", classroom=classroom, link=link, picture=draw_code(link) if link else None)


@blueprint.post("/teach/classes/<token:classroom_id>/code")
def change_code(classroom_id: str) -> Response:
    """A new code, or none."""
    teacher, _classroom = read_own(classroom_id)
    if request.form.get("deed") == "close":
        close_code(services().engine, classroom_id, teacher)
        return go("show_code", _("Nobody can join by code now."), classroom_id=classroom_id)
    renew_code(services().engine, classroom_id, teacher)
    return go(
        "show_code", _("This is the new code. The one before is worth nothing any more."), classroom_id=classroom_id
    )


def _link(classroom: Classroom) -> str | None:
    """The address at which one joins, as it is said to others."""
    if classroom.join_code is None or classroom.is_archived:
        return None
    scheme = "https" if services().settings.https else None
    return url_for("classrooms.show_joining", code=classroom.join_code, _external=True, _scheme=scheme)


def draw_code(link: str) -> Markup:
    """A QR code (ISO/IEC 18004) as SVG, black on white in whatever colours the page is, without a style of its own."""
    drawn = segno.make(link, error="m", micro=False)
    return Markup(drawn.svg_inline(omitsize=True, light="#fff", border=4, svgclass="qr", lineclass=None))  # noqa: S704


@blueprint.get("/teach/classes/<token:classroom_id>/teachers")
def show_teachers(classroom_id: str) -> str:
    """Who leads the class, and the form for one more."""
    return _show_teachers(classroom_id, TeacherForm())


@blueprint.post("/teach/classes/<token:classroom_id>/teachers")
def change_teachers(classroom_id: str) -> Page:
    """Let one more teacher lead the class, or one less, by the name of her account."""
    teacher, classroom = read_own(classroom_id)
    if "remove" in request.form:
        return _remove_teacher(classroom, request.form["remove"])
    form = TeacherForm(request.form)
    if not form.validate():
        return _show_teachers(classroom_id, form), HTTPStatus.UNPROCESSABLE_ENTITY
    added = add_teacher(services().engine, classroom_id, teacher, form.name.data, now=datetime.now(UTC))
    if added is None:
        form.blame("name", _("No teacher's account has this name. Please ask your colleague which name it is."))
        return _show_teachers(classroom_id, form), HTTPStatus.UNPROCESSABLE_ENTITY
    return go("show_teachers", _("%(name)s leads this class too.", name=added.name), classroom_id=classroom_id)


def _remove_teacher(classroom: Classroom, name: str) -> Page:
    teacher = know_teacher()
    if classroom.is_archived:
        raise Archived(f"class {classroom.id}")
    try:
        remove_teacher(services().engine, classroom.id, teacher, name)
    except LastTeacher:
        form = TeacherForm()
        form.problem = _("A class needs a teacher: add another one first, or archive the class.")
        return _show_teachers(classroom.id, form), HTTPStatus.CONFLICT
    left = any(one.id == classroom.id for one in list_classrooms(services().engine, teacher))
    flash(_("%(name)s does not lead this class any more.", name=name))
    return go("show_teachers", classroom_id=classroom.id) if left else go("list_own")


def _show_teachers(classroom_id: str, form: TeacherForm) -> str:
    teacher, classroom = read_own(classroom_id)
    teachers = list_teachers(services().engine, classroom_id, teacher)
    return render_template("teach/teachers.html", classroom=classroom, teachers=teachers, form=form, me=teacher)
