"""Open an account, log in, log out, come back with a recovery code.

The page that tells a recovery code answers the form itself, since the code is kept nowhere.
"""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime
from http import HTTPStatus
from typing import TypedDict

from flask import redirect, render_template, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from quizzes.errors import NameTaken
from quizzes.language.kinds import LANGUAGES
from quizzes.services import services
from quizzes.settings import Registration
from quizzes.store.accounts import (
    authenticate,
    make_learner,
    open_account,
    recover_account,
    renew_recovery_code,
)
from quizzes.store.everything import has_record
from quizzes.store.invitations import InvitationRefused
from quizzes.store.merging import merge_guest
from quizzes.store.preferences import find_preferences
from quizzes.store.tables import Role
from quizzes.study.attempts import LearnerId
from quizzes.web.access import find_present
from quizzes.web.account.area import Refusal, blueprint, go, refuse
from quizzes.web.account.forms import LogInForm, OpenForm, RecoverForm
from quizzes.web.account.teaching import FAULTS
from quizzes.web.account.tries import TooManyTries, try_password
from quizzes.web.learners import become, find_learner, find_waiting, know_learner
from quizzes.web.locale import read_language
from quizzes.web.preferences import read_preferences, write_preferences


class _Teaching(TypedDict):
    role: Role
    invitation: str


@blueprint.get("/open")
def show_opening() -> str | Response:
    """The form that opens an account."""
    if find_present():
        return go()
    know_learner()
    return render_template("account/open.html", form=OpenForm(), registration=_registration().value)


@blueprint.post("/open")
def open_one() -> Refusal | str | Response:
    """Give this browser's record a name and a password, and tell the recovery code.

    Name and password of an account that is there are taken as logging in to it: the form was sent twice, or she forgot
    that she has one.
    """
    if find_present():
        return go()
    form, engine = OpenForm(request.form), services().engine
    if not form.validate():
        return _refuse_opening(form, HTTPStatus.UNPROCESSABLE_ENTITY)
    name, password = form.name.data, form.new_password.data
    guest, preferences = know_learner(), replace(read_preferences(), language=read_language())
    try:
        learner, code = open_account(
            engine, guest, name, password, preferences, now=datetime.now(UTC), **_read_teaching(form)
        )
    except InvitationRefused as error:
        form.blame("invitation", str(FAULTS[error.fault]))
        return _refuse_opening(form, HTTPStatus.CONFLICT)
    except NameTaken:
        try:
            found = try_password(name, lambda: authenticate(engine, name, password), way="open")
        except TooManyTries as error:
            return _refuse_opening(form, error)
        if found is None:
            message = _(
                "This name is taken, or one that looks like it. Please choose another; or log in, if it is yours."
            )
            form.blame("name", message)
            return _refuse_opening(form, HTTPStatus.CONFLICT)
        merge_guest(engine, guest, found)
        learner, code = found, renew_recovery_code(engine, found)
    become(learner)
    return render_template("account/code.html", code=code, is_new=True)


def _registration() -> Registration:
    return services().settings.teacher_registration


def _read_teaching(form: OpenForm) -> _Teaching:
    """What of the form makes the account a teacher's, as far as the site allows it."""
    match _registration():
        case Registration.OPEN:
            return {"role": Role.TEACHER if form.teaches.data else Role.STUDENT, "invitation": ""}
        case Registration.INVITATION:
            return {"role": Role.STUDENT, "invitation": form.invitation.data}
        case _:
            return {"role": Role.STUDENT, "invitation": ""}


def _refuse_opening(form: OpenForm, why: TooManyTries | HTTPStatus) -> Refusal:
    return refuse("account/open.html", form, why, registration=_registration().value)


@blueprint.get("/login")
def show_log_in() -> str | Response:
    """The form that logs in."""
    if find_present():
        return go()
    form = LogInForm(data={"merge": True, "next": _own_path(request.args.get("next"))})
    return render_template("account/log_in.html", form=form, has_record=has_record(services().engine, know_learner()))


@blueprint.post("/login")
def log_in() -> Refusal | Response:
    """Make this browser the account's, with what was done in it if she wants that."""
    form, engine = LogInForm(request.form), services().engine
    guest = None if find_present() else find_learner()
    is_left = guest is not None and has_record(engine, guest)
    if not form.validate():
        return refuse("account/log_in.html", form, HTTPStatus.UNPROCESSABLE_ENTITY, has_record=is_left)
    name, password = form.name.data, form.password.data
    try:
        learner = try_password(name, lambda: authenticate(engine, name, password))
    except TooManyTries as error:
        return refuse("account/log_in.html", form, error, has_record=is_left)
    if learner is None:
        form.blame("password", _("This name and this password do not belong together."))
        return refuse("account/log_in.html", form, HTTPStatus.UNPROCESSABLE_ENTITY, has_record=is_left)
    is_added = bool(form.merge.data) and is_left
    if guest is not None and form.merge.data:
        merge_guest(engine, guest, learner)
    become(learner, waiting=guest if is_left and not is_added else None)
    return _welcome(learner, _own_path(form.next.data), done="added" if is_added else "in")


def _welcome(learner: LearnerId, path: str, *, done: str) -> Response:
    """To where she was going, in the language and with the looks she has set."""
    preferences = find_preferences(services().engine, learner)
    language = preferences.language if preferences and preferences.language in LANGUAGES else read_language()
    response = go(done=done, language=language)
    if path:
        here = f"{request.script_root}/{language}/"
        response = redirect(here + path.removeprefix(request.script_root).split("/", 2)[2], HTTPStatus.SEE_OTHER)
    if preferences:
        write_preferences(response, preferences)
    return response


def _own_path(path: str | None) -> str:
    """An address to go to, if it is a page of this site in some language; nothing else is gone to."""
    here = rf"{re.escape(request.script_root)}/(?:{'|'.join(LANGUAGES)})/[!-\[\]-~]*"
    return path if path and re.fullmatch(here, path) else ""


@blueprint.post("/logout")
def log_out() -> Response:
    """Make this browser a new guest's, or that of the guest who was left in it."""
    if find_present() is None:
        return go()
    become(find_waiting() or make_learner())
    response = go(done="out")
    write_preferences(response, None)
    return response


@blueprint.get("/recover")
def show_recovery() -> str | Response:
    """The form for who forgot her password."""
    if find_present():
        return go()
    know_learner()
    return render_template("account/recover.html", form=RecoverForm())


@blueprint.post("/recover")
def recover() -> Refusal | str:
    """Set a new password by the recovery code, and tell the next code."""
    form, engine = RecoverForm(request.form), services().engine
    if not form.validate():
        return refuse("account/recover.html", form, HTTPStatus.UNPROCESSABLE_ENTITY)
    name, code, password = form.name.data, form.code.data, form.new_password.data
    try:
        found = try_password(name, lambda: recover_account(engine, name, code, password))
    except TooManyTries as error:
        return refuse("account/recover.html", form, error)
    if found is None:
        form.blame("code", _("This name and this recovery code do not belong together."))
        return refuse("account/recover.html", form, HTTPStatus.UNPROCESSABLE_ENTITY)
    learner, next_code = found
    guest = None if find_present() else find_learner()
    become(learner, waiting=guest if guest and has_record(engine, guest) else None)
    return render_template("account/code.html", code=next_code, is_new=False)
