"""What the pages of classes have in common: their addresses, how a form is refused, what is told where nothing is."""

from __future__ import annotations

import base64
import hashlib
import hmac
from collections.abc import Sequence
from http import HTTPStatus
from typing import Any, Final

from flask import Blueprint, current_app, flash, redirect, render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from quizzes.errors import Archived, NotFound
from quizzes.language.collation import sort_key
from quizzes.services import services
from quizzes.store.class_students import Student, list_students
from quizzes.store.classrooms import Classroom, read_classroom
from quizzes.study.attempts import LearnerId
from quizzes.web.learners import know_teacher
from quizzes.web.locale import read_language

blueprint = Blueprint("classrooms", __name__, url_prefix="/<language:language>")

_BYTES: Final = 16
Page = str | Response | tuple[str, int]


def read_own(classroom_id: str) -> tuple[LearnerId, Classroom]:
    """The teacher whose browser this is, and a class of hers. Raises `NotFound`."""
    teacher = know_teacher()
    return teacher, read_classroom(services().engine, classroom_id, teacher)


def go(page: str, said: str = "", **values: Any) -> Response:
    """To another page of a class, which says what was done."""
    if said:
        flash(said)
    return redirect(url_for(f"classrooms.{page}", **values), HTTPStatus.SEE_OTHER)


def sort_students(students: Sequence[Student]) -> list[Student]:
    """Students in the alphabet of the page's language."""
    language = read_language()
    return sorted(students, key=lambda one: (sort_key(one.name, language), one.name, one.account))


def student_token(classroom_id: str, learner: LearnerId) -> str:
    """A student in addresses and forms: her id itself stands in no page, since it is what her session holds."""
    key = str(current_app.secret_key).encode()
    digest = hmac.new(key, f"student/{classroom_id}/{learner}".encode(), hashlib.sha256).digest()[:_BYTES]
    return base64.urlsafe_b64encode(digest).decode().rstrip("=")


def find_students(classroom_id: str, teacher: LearnerId, tokens: Sequence[str]) -> list[Student]:
    """The students of a class by their tokens. Raises `NotFound` when there is none for one of them.

    A student's token changes with her password.
    """
    students = list_students(services().engine, classroom_id, teacher)
    by_token = {student_token(classroom_id, one.learner): one for one in students}
    if not by_token.keys() >= set(tokens):
        raise NotFound("student")
    return [by_token[token] for token in dict.fromkeys(tokens)]


@blueprint.app_template_global("student_token")
def _write_token(classroom: Classroom, student: Student) -> str:
    return student_token(classroom.id, student.learner)


@blueprint.errorhandler(NotFound)
def _tell_missing(error: NotFound) -> tuple[str, int]:
    """Words of our own: elsewhere it is quizzes that are missing."""
    values = request.view_args or {}
    if str(error) == "student" and "classroom_id" in values:
        text = _("This student has left the class, or has just been given a new password. Please open the class again.")
        title = _("No such student")
    else:
        title = _("No such class")
        text = _("The address may be misspelled, or the class is led by somebody else.")
    return render_template("error.html", status=404, title=title, text=text), HTTPStatus.NOT_FOUND


@blueprint.errorhandler(Archived)
def _tell_archived(_error: Archived) -> tuple[str, int]:
    title = _("This class is archived")
    text = _("It can be read, and nothing in it can be changed until a teacher takes it back. Nothing was changed now.")
    return render_template("error.html", status=409, title=title, text=text), HTTPStatus.CONFLICT
