"""Change the name, the password, the recovery code. Only for who is logged in."""

from __future__ import annotations

from http import HTTPStatus

from flask import render_template, request
from flask_babel import gettext as _
from werkzeug.wrappers import Response

from quizzes.errors import NameTaken
from quizzes.services import services
from quizzes.store.accounts import Account, change_password, is_password, rename_account, renew_recovery_code
from quizzes.web.access import know_account
from quizzes.web.account.area import Refusal, blueprint, go, refuse
from quizzes.web.account.forms import AccountForm, ConfirmForm, NameForm, PasswordForm
from quizzes.web.account.tries import TooManyTries, try_password
from quizzes.web.learners import become, find_waiting


@blueprint.get("/name")
def show_name() -> str:
    """The form for another name."""
    return render_template("account/name.html", form=NameForm(data={"name": know_account().name}))


@blueprint.post("/name")
def change_name() -> Refusal | Response:
    """Take another name."""
    account, form = know_account(), NameForm(request.form)
    if not form.validate():
        return refuse("account/name.html", form, HTTPStatus.UNPROCESSABLE_ENTITY)
    try:
        rename_account(services().engine, account.learner, form.name.data)
    except NameTaken:
        form.blame("name", _("This name is taken, or one that looks like it. Please choose another."))
        return refuse("account/name.html", form, HTTPStatus.CONFLICT)
    return go(done="name")


@blueprint.get("/password")
def show_password() -> str:
    """The form for another password."""
    account = know_account()
    return render_template("account/password.html", form=PasswordForm(name=account.name), account=account)


@blueprint.post("/password")
def change_own_password() -> Refusal | Response:
    """Take another password, which ends every session but this one."""
    account = know_account()
    form = PasswordForm(request.form, name=account.name)
    refused = refuse_unless_she(account, form, "account/password.html")
    if refused:
        return refused
    become(change_password(services().engine, account.learner, form.new_password.data), waiting=find_waiting())
    return go(done="password")


@blueprint.get("/code")
def show_code_form() -> str:
    """The form for a new recovery code."""
    account = know_account()
    return render_template("account/renew.html", form=ConfirmForm(), account=account)


@blueprint.post("/code")
def renew_code() -> Refusal | str:
    """Tell a new recovery code; the one before is worth nothing then."""
    account, form = know_account(), ConfirmForm(request.form)
    refused = refuse_unless_she(account, form, "account/renew.html")
    if refused:
        return refused
    code = renew_recovery_code(services().engine, account.learner)
    return render_template("account/code.html", code=code, is_new=False)


def refuse_unless_she(account: Account, form: AccountForm, template: str) -> Refusal | None:
    """The form again, unless it is filled in and its password is the account's."""
    if not form.validate():
        return refuse(template, form, HTTPStatus.UNPROCESSABLE_ENTITY, account=account)
    password = form["password"].data
    try:
        if try_password(account.name, lambda: is_password(services().engine, account.learner, password)):
            return None
    except TooManyTries as error:
        return refuse(template, form, error, account=account)
    form.blame("password", _("This is not your password."))
    return refuse(template, form, HTTPStatus.UNPROCESSABLE_ENTITY, account=account)
