"""Find accounts, set their roles, help who lost password and code, invite teachers, read the log.

The pages that tell a code answer the form themselves, since no code is kept. Accounts are addressed by their names: an
id is what a session is known by.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime
from http import HTTPStatus
from typing import Any, Final, TypeVar

from flask import Blueprint, redirect, render_template, request, url_for
from flask_babel import gettext as _
from flask_babel import lazy_gettext as _l
from flask_babel.speaklater import LazyString
from werkzeug.wrappers import Response

from quizzes.errors import LastAdmin
from quizzes.services import services
from quizzes.settings import Registration
from quizzes.store.administration import list_accounts, read_account, reset_account, set_role
from quizzes.store.audit import Action, Entry, name_account, read_log
from quizzes.store.invitations import InvitationState, list_invitations, make_invitation
from quizzes.store.tables import Role
from quizzes.web.access import know_account
from quizzes.web.times import tell_time

blueprint = Blueprint("admin", __name__, url_prefix="/<language:language>/admin")

Row = TypeVar("Row")

_A_PAGE: Final = 30
_LONGEST_QUERY: Final = 100
_LAST_PAGE: Final = 1_000_000  # that a database can count to

ROLES: Final[Mapping[Role, LazyString]] = {
    Role.STUDENT: _l("Student"),
    Role.TEACHER: _l("Teacher"),
    Role.EDITOR: _l("Editor"),
    Role.ADMIN: _l("Admin"),
}
_STATES: Final = {
    InvitationState.OPEN: _l("open"),
    InvitationState.USED: _l("used"),
    InvitationState.EXPIRED: _l("expired"),
}
#: What was done, in words; an action without any is shown as it is kept.
_ACTIONS: Final[Mapping[str, LazyString]] = {
    Action.CREATE: _l("Account opened by an operator"),
    Action.ROLE: _l("Role changed"),
    Action.RESET: _l("New recovery code made"),
    Action.DELETE: _l("Account deleted"),
    Action.INVITE: _l("Invitation made"),
    Action.ACCEPT: _l("Invitation used"),
    Action.CLOSE_REPORT: _l("Report closed"),
    Action.REOPEN_REPORT: _l("Report opened again"),
}


@blueprint.get("/")
def show_accounts() -> str:
    """Accounts by name: those with a part of a name, those with a role."""
    query, named = _read("q"), request.args.get("role", "")
    role = Role(named) if named in set(Role) else None
    found, total, page, pages = _turn(
        lambda first: list_accounts(services().engine, name=query, role=role, first=first, most=_A_PAGE)
    )
    return render_template(
        "admin/accounts.html",
        accounts=[(one, ROLES[one.role], tell_time(one.created_at)) for one in found],
        total=total,
        query=query,
        role=role.value if role else "",
        roles=_offer_roles(),
        page=page,
        pages=pages,
    )


@blueprint.get("/accounts/<name>")
def show_account(name: str) -> str:
    """One account: its role, and what was done with it."""
    return _show_account(name)


@blueprint.post("/accounts/<name>/role")
def change_role(name: str) -> Response | tuple[str, int]:
    """Give it another role, unless no admin would be left."""
    named = request.form.get("role", "")
    if named not in set(Role):
        return _show_account(name, problem=_("Please choose one.")), HTTPStatus.UNPROCESSABLE_ENTITY
    try:
        set_role(services().engine, name, Role(named), by=know_account().learner, now=datetime.now(UTC))
    except LastAdmin:
        problem = _("No admin would be left. Nothing was changed; please make somebody else an admin first.")
        return _show_account(name, problem=problem), HTTPStatus.CONFLICT
    return redirect(url_for("admin.show_account", name=name, done="role"), HTTPStatus.SEE_OTHER)


@blueprint.post("/accounts/<name>/code")
def renew_code(name: str) -> str:
    """A new recovery code for who forgot password and code, shown this once."""
    code = reset_account(services().engine, name, by=know_account().learner, now=datetime.now(UTC))
    return render_template("admin/code.html", code=code, name=read_account(services().engine, name).name)


@blueprint.get("/invitations")
def show_invitations() -> str:
    """The invitations made of late."""
    return render_template("admin/invitations.html", code=None, **_list_invitations())


@blueprint.post("/invitations")
def invite() -> str:
    """Make an invitation, and tell its code this once."""
    code = make_invitation(services().engine, know_account().learner, now=datetime.now(UTC))
    return render_template("admin/invitations.html", code=code, **_list_invitations())


@blueprint.get("/log")
def show_log() -> str:
    """What was done, the latest first: by one actor, to one object."""
    actor, subject = _read("actor"), _read("object")
    found, total, page, pages = _turn(
        lambda first: read_log(services().engine, actor=actor, subject=subject, first=first, most=_A_PAGE)
    )
    entries = [_tell_entry(one) for one in found]
    return render_template(
        "admin/log.html", entries=entries, total=total, actor=actor, subject=subject, page=page, pages=pages
    )


def _show_account(name: str, *, problem: str = "") -> str:
    found = read_account(services().engine, name)
    entries, _total = read_log(services().engine, subject=name_account(found.name), most=10)
    own = name_account(found.name)
    return render_template(
        "admin/account.html",
        account=found,
        since=tell_time(found.created_at),
        roles=_offer_roles(),
        is_own=found.name == know_account().name,
        entries=[_tell_entry(one) for one in entries if one.object == own],
        problem=problem,
        done=request.args.get("done") == "role",
    )


def _offer_roles() -> list[tuple[str, LazyString]]:
    return [(role.value, label) for role, label in ROLES.items()]


def _list_invitations() -> dict[str, Any]:
    found = list_invitations(services().engine, now=datetime.now(UTC))
    return {
        "invitations": [
            (one, _STATES[one.state], tell_time(one.created_at), tell_time(one.expires_at)) for one in found
        ],
        "is_closed": services().settings.teacher_registration is Registration.CLOSED,
    }


def _tell_entry(entry: Entry) -> dict[str, object]:
    """A line of the log: the roles of a change in words, whatever else is noted as it is kept."""
    kind, _colon, name = entry.object.partition(":")
    shown = [str(value) for key, value in entry.detail.items() if key not in {"old", "new", "role"}]
    changed = [
        str(ROLES[Role(entry.detail[key])]) for key in ("old", "new", "role") if entry.detail.get(key) in set(Role)
    ]
    return {
        "at": tell_time(entry.at),
        "moment": entry.at.isoformat(),
        "actor": entry.actor_name,
        "action": _ACTIONS.get(entry.action, entry.action),
        "object": entry.object,
        "name": name if kind == "account" else "",
        "detail": " → ".join(changed) or ", ".join(shown),
    }


def _read(name: str) -> str:
    return request.args.get(name, "").strip()[:_LONGEST_QUERY]


def _turn(read: Callable[[int], tuple[Sequence[Row], int]]) -> tuple[Sequence[Row], int, int, int]:
    """The rows of the page asked for, how many there are in all, the page and the number of pages."""
    page = min(max(request.args.get("page", 1, type=int), 1), _LAST_PAGE)
    found, total = read((page - 1) * _A_PAGE)
    pages = max(1, -(-total // _A_PAGE))
    if page > pages:
        page = pages
        found, total = read((page - 1) * _A_PAGE)
    return found, total, page, pages
