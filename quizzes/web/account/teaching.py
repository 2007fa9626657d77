"""Become a teacher: by saying so or by an invitation, as the setting TEACHER_REGISTRATION has it."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Final

from flask import render_template, request
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response

from quizzes.errors import NotFound
from quizzes.services import services
from quizzes.settings import Registration
from quizzes.store.accounts import begin_teaching as begin
from quizzes.store.invitations import InvitationFault, InvitationRefused, accept_invitation
from quizzes.store.tables import Role
from quizzes.web.access import know_account
from quizzes.web.account.area import Refusal, blueprint, go, refuse
from quizzes.web.account.forms import InvitationForm, TickForm

FAULTS: Final[Mapping[InvitationFault, LazyString]] = {
    InvitationFault.UNKNOWN: _l("There is no such invitation. Please look at the code once more."),
    InvitationFault.USED: _l("This invitation has been used already. Please ask for another."),
    InvitationFault.EXPIRED: _l("This invitation has expired. Please ask for another."),
}


def _is_open() -> bool:
    return services().settings.teacher_registration is Registration.OPEN


@blueprint.get("/teaching")
def show_teaching() -> str:
    """The form, or that she is a teacher already. Nothing where only an admin makes teachers."""
    account = know_account()
    _refuse_if_closed(account.role)
    form = TickForm() if _is_open() else InvitationForm()
    return render_template("account/teaching.html", form=form, account=account, is_open=_is_open())


@blueprint.post("/teaching")
def begin_teaching() -> Refusal | Response:
    """Make the account a teacher's."""
    account = know_account()
    _refuse_if_closed(account.role)
    form = TickForm(request.form) if _is_open() else InvitationForm(request.form)
    now = datetime.now(UTC)
    if not form.validate():
        return _refuse(form, HTTPStatus.UNPROCESSABLE_ENTITY)
    if isinstance(form, TickForm):
        begin(services().engine, account.learner, now=now)
        return go(done="teaching")
    try:
        accept_invitation(services().engine, account.learner, form.invitation.data, now=now)
    except InvitationRefused as error:
        form.blame("invitation", str(FAULTS[error.fault]))
        return _refuse(form, HTTPStatus.CONFLICT)
    return go(done="teaching")


def _refuse_if_closed(role: Role) -> None:
    if role is Role.STUDENT and services().settings.teacher_registration is Registration.CLOSED:
        raise NotFound("registration of teachers")


def _refuse(form: TickForm | InvitationForm, why: HTTPStatus) -> Refusal:
    return refuse("account/teaching.html", form, why, account=know_account(), is_open=_is_open())
