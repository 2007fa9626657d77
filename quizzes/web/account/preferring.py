"""Preferences: how pages look to her, and by which clock her days are counted."""

from __future__ import annotations

from http import HTTPStatus

from flask import render_template, request
from werkzeug.wrappers import Response

from quizzes.services import services
from quizzes.store.preferences import keep_preferences
from quizzes.web.access import find_present
from quizzes.web.account.area import Refusal, blueprint, go, refuse, say_done
from quizzes.web.account.forms import PreferencesForm
from quizzes.web.learners import know_learner
from quizzes.web.locale import read_language
from quizzes.web.preferences import read_preferences, write_preferences
from quizzes.web.time_zones import list_time_zones, say_usual_city


@blueprint.get("/preferences")
def show_preferences() -> str:
    """What is set, to change."""
    know_learner()
    set_so_far = read_preferences()
    form = PreferencesForm(
        data={
            "site_language": read_language(),
            "zone": set_so_far.time_zone or "",
            "text": set_so_far.text_size or "",
            "motion": set_so_far.motion or "",
            "theme": set_so_far.theme or "",
        }
    )
    return render_template("account/preferences.html", form=form, done=say_done(), **_offer())


@blueprint.post("/preferences")
def save_preferences() -> Refusal | Response:
    """Keep what was chosen: in this browser, and in the account if there is one."""
    form = PreferencesForm(request.form)
    if not form.validate():
        return refuse("account/preferences.html", form, HTTPStatus.UNPROCESSABLE_ENTITY, **_offer())
    preferences, account = form.read(), find_present()
    if account:
        keep_preferences(services().engine, account.learner, preferences)
    response = go("show_preferences", done="saved", language=preferences.language)
    write_preferences(response, preferences)
    return response


def _offer() -> dict[str, object]:
    return {"zones": list_time_zones(), "usual_city": say_usual_city()}
