"""Who may use each route: one table, held against every request before its view runs.

A rule speaks of roles only. Whether an attempt, a document or a class is hers is asked by the store, which raises
`NotFound` for what is not.
"""

from __future__ import annotations

from enum import Enum
from http import HTTPStatus
from typing import Final

from flask import Flask, current_app, g, redirect, request, url_for
from werkzeug.wrappers import Response

from quizzes.errors import NotFound, SettingsError
from quizzes.services import services
from quizzes.store.accounts import Account, find_account
from quizzes.store.tables import Role
from quizzes.web.learners import find_learner


class Rule(Enum):
    """Who may."""

    ANYONE = "anyone"  # the page is the same for all
    LEARNER = "learner"  # guests too; what is another's is refused by the store
    ACCOUNT = "account"  # whoever is logged in
    TEACHER = "teacher"
    EDITOR = "editor"
    ADMIN = "admin"


#: Of rules that ask for an account: the roles that may.
_ROLES: Final = {
    Rule.ACCOUNT: frozenset(Role),
    Rule.TEACHER: frozenset({Role.TEACHER, Role.EDITOR, Role.ADMIN}),
    Rule.EDITOR: frozenset({Role.EDITOR, Role.ADMIN}),
    Rule.ADMIN: frozenset({Role.ADMIN}),
}

ANYONE, LEARNER, ACCOUNT, TEACHER, EDITOR, ADMIN = Rule

#: One line an endpoint, by area.
RULES: Final[dict[str, Rule]] = {
    # The site.
    "static": ANYONE,
    "root": ANYONE,
    "home.show_home": LEARNER,
    "line.show_offline": ANYONE,
    "line.send_worker": ANYONE,
    # What there is to read.
    "topics.show_topics": ANYONE,
    "topics.show_topic": LEARNER,
    "topics.show_facts": LEARNER,
    "topics.start_set": LEARNER,
    "sources.show_sources": ANYONE,
    "sources.show_disagreements": ANYONE,
    "sources.show_wording": ANYONE,
    "names.show_names": ANYONE,
    "names.show_name": LEARNER,
    "names.start_quiz": LEARNER,
    "explore.show_explore": ANYONE,
    "explore.show_timeline": ANYONE,
    "deck.download_deck": ANYONE,
    # Quizzes.
    "planning.show_form": LEARNER,
    "planning.count_items": LEARNER,
    "planning.start_quiz": LEARNER,
    "quiz.show_item": LEARNER,
    "quiz.submit_response": LEARNER,
    "quiz.show_overview": LEARNER,
    "quiz.hand_in_test": LEARNER,
    "quiz.show_result": LEARNER,
    "reports.show_item": LEARNER,
    "reports.report_item": LEARNER,
    "record.show_record": LEARNER,
    # Cards.
    "cards.show_today": LEARNER,
    "cards.take_up_deck": LEARNER,
    "cards.lay_down_deck": LEARNER,
    "cards.change_pace": LEARNER,
    "cards.take_back": LEARNER,
    "cards.show_next": LEARNER,
    "cards.ask_card": LEARNER,
    "cards.tell_answer": LEARNER,
    "cards.rate_card": LEARNER,
    "cards.set_aside": LEARNER,
    "cards.undo_rating": LEARNER,
    # Documents handed in.
    "documents.list_all": LEARNER,
    "documents.upload_document": LEARNER,
    "documents.show_document": LEARNER,
    "documents.show_progress": LEARNER,
    "documents.download_candidates": LEARNER,
    "documents.delete_document": LEARNER,
    # The reader herself.
    "account.show_account": LEARNER,
    "account.show_opening": LEARNER,
    "account.open_one": LEARNER,
    "account.show_log_in": LEARNER,
    "account.log_in": LEARNER,
    "account.log_out": LEARNER,
    "account.show_recovery": LEARNER,
    "account.recover": LEARNER,
    "account.show_preferences": LEARNER,
    "account.save_preferences": LEARNER,
    "account.export_everything": LEARNER,
    "account.show_deletion": LEARNER,
    "account.delete_all": LEARNER,
    "account.show_name": ACCOUNT,
    "account.change_name": ACCOUNT,
    "account.show_password": ACCOUNT,
    "account.change_own_password": ACCOUNT,
    "account.show_code_form": ACCOUNT,
    "account.renew_code": ACCOUNT,
    "account.show_teaching": ACCOUNT,
    "account.begin_teaching": ACCOUNT,
    # Classes, for their students and for their teachers.
    "classrooms.list_mine": LEARNER,
    "classrooms.show_code_field": LEARNER,
    "classrooms.enter_code": LEARNER,
    "classrooms.show_joining": LEARNER,
    "classrooms.join": LEARNER,
    "classrooms.leave": ACCOUNT,
    "classrooms.list_own": TEACHER,
    "classrooms.make": TEACHER,
    "classrooms.show_class": TEACHER,
    "classrooms.show_settings": TEACHER,
    "classrooms.change_settings": TEACHER,
    "classrooms.archive": TEACHER,
    "classrooms.restore": TEACHER,
    "classrooms.show_code": TEACHER,
    "classrooms.change_code": TEACHER,
    "classrooms.show_teachers": TEACHER,
    "classrooms.change_teachers": TEACHER,
    "classrooms.show_student": TEACHER,
    "classrooms.change": TEACHER,
    "classrooms.remove": TEACHER,
    "classrooms.show_slips": TEACHER,
    "classrooms.make_slips": TEACHER,
    "classrooms.show_roster": TEACHER,
    "classrooms.enter_roster": TEACHER,
    # A teacher's sets.
    "sets.show_sets": TEACHER,
    "sets.copy_set": TEACHER,
    "sets.copy_ready": TEACHER,
    "sets.show_rule_form": TEACHER,
    "sets.make_by_rule": TEACHER,
    "sets.show_bank": TEACHER,
    "sets.make_by_hand": TEACHER,
    "sets.show_set": TEACHER,
    "sets.change_set": TEACHER,
    "sets.share_set": TEACHER,
    "sets.take_back": TEACHER,
    "sets.delete_set": TEACHER,
    "sets.show_shared": TEACHER,
    # Editing.
    "editing.show_reports": EDITOR,
    "editing.close_one": EDITOR,
    "editing.reopen_one": EDITOR,
    # Accounts of others.
    "admin.show_accounts": ADMIN,
    "admin.show_account": ADMIN,
    "admin.change_role": ADMIN,
    "admin.renew_code": ADMIN,
    "admin.show_invitations": ADMIN,
    "admin.invite": ADMIN,
    "admin.show_log": ADMIN,
}


def init_app(app: Flask) -> None:
    """Hold every request against the table. To be called when all routes stand.

    Raises `SettingsError` naming each route without a rule, and each rule without a route.
    """
    routes = {rule.endpoint for rule in app.url_map.iter_rules()}
    faults = [
        *(f"{endpoint}: has no rule in quizzes/web/access.py" for endpoint in sorted(routes - RULES.keys())),
        *(
            f"{endpoint}: has a rule in quizzes/web/access.py, but no route"
            for endpoint in sorted(RULES.keys() - routes)
        ),
    ]
    if faults:
        raise SettingsError("\n".join(faults))
    # First of all: who may not is told nothing of a form's token either.
    app.before_request_funcs.setdefault(None, []).insert(0, _check)


def _check() -> Response | None:
    """Nothing for who may; else the way to log in, or the page that says there is nothing."""
    if request.endpoint is None:
        return None
    roles = _ROLES.get(RULES[request.endpoint])
    if roles is None:
        return None
    account = find_present()
    if account is not None and account.role in roles:
        return None
    if account is None and RULES[request.endpoint] is Rule.ACCOUNT:
        return redirect(url_for("account.show_log_in", next=_find_page()), HTTPStatus.SEE_OTHER)
    raise NotFound(request.endpoint)


def _find_page() -> str | None:
    """The page she wanted, or the one whose form she sent; None for a form that has none."""
    same = [
        rule for rule in current_app.url_map.iter_rules() if request.url_rule and rule.rule == request.url_rule.rule
    ]
    return request.script_root + request.path if any("GET" in (rule.methods or ()) for rule in same) else None


def find_present() -> Account | None:
    """Whose account this browser is logged in to; None for a guest. Looked up once for each learner in a request."""
    learner = find_learner()
    found: tuple[object, Account | None] | None = g.get("present")
    if found is None or found[0] != learner:
        found = g.present = (learner, find_account(services().engine, learner))
    return found[1]


def know_account() -> Account:
    """The account this browser is logged in to, on a route whose rule asks for one. Raises `NotFound` for a guest."""
    found = find_present()
    if found is None:
        raise NotFound("account")
    return found


def may(endpoint: str) -> bool:
    """Whether who is logged in may use a route: for pages that lead there."""
    roles, account = _ROLES.get(RULES[endpoint]), find_present()
    return roles is None or (account is not None and account.role in roles)
