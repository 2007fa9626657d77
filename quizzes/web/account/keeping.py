"""Who is logged in; everything kept of her, to take away or to delete."""

from __future__ import annotations

from datetime import UTC, datetime
from http import HTTPStatus

from flask import current_app, render_template, request
from werkzeug.wrappers import Response

from quizzes.exports.everything import write_everything
from quizzes.reading.hand_in import discard_files
from quizzes.services import services
from quizzes.settings import Registration
from quizzes.store.accounts import make_learner
from quizzes.store.everything import delete_everything, has_record, read_everything
from quizzes.web.access import find_present, may
from quizzes.web.account.area import Refusal, blueprint, go, refuse, say_done
from quizzes.web.account.changing import refuse_unless_she
from quizzes.web.account.forms import ConfirmForm, TickForm
from quizzes.web.learners import become, find_waiting, know_learner
from quizzes.web.locale import read_language
from quizzes.web.preferences import read_preferences, write_cookie, write_preferences


@blueprint.get("/")
def show_account() -> str:
    """Whose account it is, or the two ways to one."""
    learner = know_learner()
    return render_template(
        "account/account.html",
        account=find_present(),
        done=say_done(),
        has_record=has_record(services().engine, learner),
        may_begin_teaching=services().settings.teacher_registration is not Registration.CLOSED,
        has_editing=may("editing.show_reports"),
        has_admin=may("admin.show_accounts"),
    )


@blueprint.get("/everything.json")
def export_everything() -> Response:
    """All that is kept of her, as one file."""
    found = read_everything(services().engine, know_learner())
    now = datetime.now(UTC)
    text = write_everything(found, services().bank, read_language(), view=write_cookie(read_preferences()), now=now)
    response = current_app.response_class(text, mimetype="application/json")
    response.headers.set("Content-Disposition", "attachment", filename=f"salname-{now:%Y-%m-%d}.json")
    return response


@blueprint.get("/delete")
def show_deletion() -> str:
    """What will go, and the form."""
    know_learner()
    account = find_present()
    return render_template("account/delete.html", account=account, form=ConfirmForm() if account else TickForm())


@blueprint.post("/delete")
def delete_all() -> Refusal | Response:
    """Delete everything, and begin anew as a guest."""
    account = find_present()
    if account:
        refused = refuse_unless_she(account, ConfirmForm(request.form), "account/delete.html")
        if refused:
            return refused
    elif not (form := TickForm(request.form)).validate():
        return refuse("account/delete.html", form, HTTPStatus.UNPROCESSABLE_ENTITY, account=None)
    discard_files(services().settings, delete_everything(services().engine, know_learner(), now=datetime.now(UTC)))
    become(find_waiting() or make_learner())
    response = go(done="deleted")
    write_preferences(response, None)
    return response
