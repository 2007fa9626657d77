"""A student's side: the classes she is in, joining one by its code with an account or on the way to one, leaving."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus

from flask import render_template, request, url_for
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from quizzes.errors import Archived, NameTaken, NotFound
from quizzes.services import services
from quizzes.store.accounts import authenticate, open_account, renew_recovery_code
from quizzes.store.class_students import JoinedClass, find_class, join_class, leave_class, list_joined
from quizzes.store.classrooms import fold_code
from quizzes.store.everything import has_record
from quizzes.store.merging import merge_guest
from quizzes.study.attempts import LearnerId
from quizzes.web.access import find_present
from quizzes.web.account.forms import AccountForm
from quizzes.web.account.tries import TooManyTries, say_wait, try_code, try_password
from quizzes.web.classrooms.area import Page, blueprint, go
from quizzes.web.classrooms.forms import CodeForm, JoinForm, OpenAndJoinForm
from quizzes.web.learners import become, find_learner, know_learner
from quizzes.web.locale import read_language
from quizzes.web.preferences import read_preferences


@blueprint.get("/classes/")
def list_mine() -> str:
    """The classes she is in, and the field for a code."""
    know_learner()
    return _show_mine(CodeForm())


def _show_mine(form: CodeForm) -> str:
    joined = list_joined(services().engine, find_learner())
    return render_template("teach/mine.html", joined=joined, form=form, account=find_present())


@blueprint.get("/join")
def show_code_field() -> Response:
    """Where the code is asked for."""
    return go("list_mine")


@blueprint.post("/join")
def enter_code() -> Page:
    """To the class of a code, or what is wrong with the code."""
    form = CodeForm(request.form)
    if not form.validate():
        return _show_mine(form), HTTPStatus.UNPROCESSABLE_ENTITY
    try:
        try_code(lambda: find_class(services().engine, form.code.data))
    except NotFound:
        form.blame("code", _say_unknown())
        return _show_mine(form), HTTPStatus.NOT_FOUND
    except TooManyTries as error:
        form.blame("code", say_wait(error.seconds))
        return _show_mine(form), HTTPStatus.TOO_MANY_REQUESTS
    return go("show_joining", code=fold_code(form.code.data))


def _say_unknown() -> str:
    return str(
        _("No class has this code now. Please look again, or ask your teacher: it may have been renewed or closed.")
    )


@blueprint.get("/join/<string(maxlength=40):code>")
def show_joining(code: str) -> Page:
    """Which class it is, and the form that joins it."""
    know_learner()
    found = _find(code)
    if not isinstance(found, JoinedClass):
        return found
    account = find_present()
    if account and any(one.id == found.id for one in list_joined(services().engine, account.learner)):
        return go("list_mine", _("You are in this class already."))
    form = JoinForm(data={"own_name": account.name}) if account else OpenAndJoinForm()
    return _ask(found, code, form)


@blueprint.post("/join/<string(maxlength=40):code>")
def join(code: str) -> Page:
    """Join the class; for a guest an account is opened first, which takes along what she did."""
    found = _find(code)
    if not isinstance(found, JoinedClass):
        return found
    account = find_present()
    form = JoinForm(request.form) if account else OpenAndJoinForm(request.form)
    if not form.validate():
        return _ask(found, code, form), HTTPStatus.UNPROCESSABLE_ENTITY
    if account:
        is_new = join_class(services().engine, code, account.learner, form.own_name.data, now=datetime.now(UTC))[1]
        told = (
            _("You are in the class “%(name)s” now.", name=found.name)
            if is_new
            else _("You are in this class already.")
        )
        return go("list_mine", told)
    return _open_and_join(found, code, form)


def _open_and_join(found: JoinedClass, code: str, form: OpenAndJoinForm) -> Page:
    try:
        learner, recovery_code = _open(form)
    except NameTaken:
        taken = _("This name is taken, or one that looks like it. Please choose another; or log in, if it is yours.")
        form.blame("name", taken)
        return _ask(found, code, form), HTTPStatus.CONFLICT
    except TooManyTries as error:
        form.problem = say_wait(error.seconds)
        return _ask(found, code, form), HTTPStatus.TOO_MANY_REQUESTS
    become(learner)
    try:
        join_class(services().engine, code, learner, form.own_name.data, now=datetime.now(UTC))
    except (Archived, NotFound):  # closed in this very moment: her account is open all the same, and has its code
        return render_template("teach/joined.html", joined=None, code=recovery_code), HTTPStatus.CONFLICT
    return render_template("teach/joined.html", joined=found, code=recovery_code)


def _open(form: OpenAndJoinForm) -> tuple[LearnerId, str]:
    """An account for this browser's record. Its name and password, sent twice, lead to the one made first.

    Raises `NameTaken` and `TooManyTries`.
    """
    engine, name, password = services().engine, form.name.data, form.new_password.data
    guest, preferences = know_learner(), replace(read_preferences(), language=read_language())
    try:
        return open_account(engine, guest, name, password, preferences, now=datetime.now(UTC))
    except NameTaken:
        found = try_password(name, lambda: authenticate(engine, name, password), way="open")
        if found is None:
            raise
        merge_guest(engine, guest, found)
        return found, renew_recovery_code(engine, found)


def _find(code: str) -> JoinedClass | tuple[str, int]:
    """The class of a code in an address; or the page that asks for another code."""
    form = CodeForm(data={"code": code})
    try:
        found = try_code(lambda: find_class(services().engine, code))
    except NotFound:
        form.blame("code", _say_unknown())
        return _show_mine(form), HTTPStatus.NOT_FOUND
    except TooManyTries as error:
        form.blame("code", say_wait(error.seconds))
        return _show_mine(form), HTTPStatus.TOO_MANY_REQUESTS
    if found.is_archived:
        form.blame("code", _("The class “%(name)s” is archived: nobody can join it any more.", name=found.name))
        return _show_mine(form), HTTPStatus.CONFLICT
    return found


def _ask(found: JoinedClass, code: str, form: AccountForm) -> str:
    account = find_present()
    return render_template(
        "teach/join.html",
        joined=found,
        code=code,
        form=form,
        account=account,
        has_record=account is None and has_record(services().engine, know_learner()),
        log_in=url_for("account.show_log_in", next=url_for("classrooms.show_joining", code=fold_code(code))),
    )


@blueprint.post("/classes/<token:classroom_id>/leave")
def leave(classroom_id: str) -> Response:
    """Leave a class; what was done for it stays with its teachers."""
    name = leave_class(services().engine, classroom_id, know_learner(), now=datetime.now(UTC))
    return go("list_mine", _("You have left the class “%(name)s”. Your record is still yours.", name=name))
