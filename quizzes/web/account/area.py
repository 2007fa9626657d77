"""What the pages of the account have in common: their address, what was done, how a form is refused."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Final

from flask import Blueprint, redirect, render_template, request, url_for
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response

from quizzes.web.account.forms import AccountForm
from quizzes.web.account.tries import TooManyTries, say_wait
from quizzes.web.locale import read_language

blueprint = Blueprint("account", __name__, url_prefix="/<language:language>/account")

Refusal = tuple[str, int, Mapping[str, str]]

#: What was done, as the address of the page that follows names it. A message in the session would write its cookie
#: twice more, and a late page could then bring back the session of before.
_DONE: Final[Mapping[str, LazyString]] = {
    "in": _l("You are logged in."),
    "added": _l("You are logged in, and what was done in this browser is now in your account."),
    "out": _l("You are logged out. This browser keeps nothing of your account."),
    "name": _l("Your name is changed."),
    "password": _l("Your password is changed. Wherever else you were logged in, you no longer are."),
    "saved": _l("Your preferences are saved."),
    "teaching": _l("You are a teacher here now."),
    "deleted": _l("Everything is deleted."),
}


def go(page: str = "show_account", *, done: str | None = None, language: str | None = None) -> Response:
    """To another page of the account, which says what was done."""
    target = url_for(f"account.{page}", done=done, language=language or read_language())
    return redirect(target, HTTPStatus.SEE_OTHER)


def say_done() -> LazyString | None:
    """What was just done, if the address names it."""
    return _DONE.get(request.args.get("done", ""))


def refuse(template: str, form: AccountForm, why: TooManyTries | HTTPStatus, **values: object) -> Refusal:
    """The form again with what is wrong, and everything in it but passwords."""
    if isinstance(why, TooManyTries):
        form.problem = say_wait(why.seconds)
        return (
            render_template(template, form=form, **values),
            HTTPStatus.TOO_MANY_REQUESTS,
            {"Retry-After": str(why.seconds)},
        )
    return render_template(template, form=form, **values), why, {}
