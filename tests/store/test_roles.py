"""Roles, invitations and the log are kept the same way in SQLite and in PostgreSQL; an admin is always left."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from functools import partial
from threading import Barrier, Thread

import pytest
from sqlalchemy import Engine

from quizzes.errors import LastAdmin, NameTaken, NotFound
from quizzes.store.accounts import authenticate, begin_teaching, find_account, open_account, recover_account
from quizzes.store.administration import create_account, list_accounts, read_account, reset_account, set_role
from quizzes.store.audit import read_log
from quizzes.store.everything import delete_everything
from quizzes.store.invitations import (
    InvitationFault,
    InvitationRefused,
    InvitationState,
    accept_invitation,
    list_invitations,
    make_invitation,
)
from quizzes.store.preferences import Preferences
from quizzes.store.reports import ReportReason, add_report, close_report, list_reports, reopen_report
from quizzes.store.tables import ReportState, Role
from quizzes.study.attempts import LearnerId
from tests.teaching import make_account

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
LATER = NOW + timedelta(days=31)
PASSWORD = "kalem ve defter"


def _role(engine: Engine, learner: LearnerId) -> Role:
    found = find_account(engine, learner)
    assert found
    return found.role


def _log(engine: Engine) -> list[tuple[str, str, str]]:
    """Actor, action and object, the oldest first."""
    return [(one.actor_name, one.action, one.object) for one in reversed(read_log(engine)[0])]


def _at_once(*deeds: Callable[[], object]) -> list[Exception | None]:
    """Do these at the same time; what each was refused by."""
    refused: list[Exception | None] = [None] * len(deeds)
    barrier = Barrier(len(deeds))

    def run(number: int) -> None:
        barrier.wait()
        try:
            deeds[number]()
        except Exception as error:
            refused[number] = error

    threads = [Thread(target=run, args=[number]) for number in range(len(deeds))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return refused


# Roles.


def test_a_role_is_set_and_noted(engine: Engine) -> None:
    admin, leyla = make_account(engine, "Ayla", Role.ADMIN), make_account(engine, "Leylâ", Role.STUDENT)
    set_role(engine, "LEYLA", Role.EDITOR, by=admin, now=NOW)
    set_role(engine, "Leylâ", Role.EDITOR, by=admin, now=NOW)
    assert _role(engine, leyla) is Role.EDITOR
    (entry,), total = read_log(engine)
    assert total == 1
    assert (entry.actor_name, entry.action, entry.object) == ("Ayla", "account.role", "account:Leylâ")
    assert entry.detail == {"old": "student", "new": "editor"}
    assert entry.at == NOW


def test_an_unknown_name_changes_nothing(engine: Engine) -> None:
    admin = make_account(engine, "Ayla", Role.ADMIN)
    with pytest.raises(NotFound):
        set_role(engine, "Deniz", Role.ADMIN, by=admin, now=NOW)
    with pytest.raises(NotFound):
        reset_account(engine, "a\0b", by=admin, now=NOW)
    assert read_log(engine) == ([], 0)


def test_the_last_admin_stays_one(engine: Engine) -> None:
    ayla, deniz = make_account(engine, "Ayla", Role.ADMIN), make_account(engine, "Deniz", Role.ADMIN)
    set_role(engine, "Ayla", Role.TEACHER, by=ayla, now=NOW)
    with pytest.raises(LastAdmin):
        set_role(engine, "Deniz", Role.STUDENT, by=deniz, now=NOW)
    with pytest.raises(LastAdmin):
        set_role(engine, "Deniz", Role.STUDENT, by=None, now=NOW)
    with pytest.raises(NotFound):
        set_role(engine, "Ayla", Role.ADMIN, by=ayla, now=NOW)
    assert (_role(engine, ayla), _role(engine, deniz)) == (Role.TEACHER, Role.ADMIN)
    assert len(_log(engine)) == 1


def test_of_two_admins_who_demote_each_other_at_once_one_is_left(engine: Engine) -> None:
    ayla, deniz = make_account(engine, "Ayla", Role.ADMIN), make_account(engine, "Deniz", Role.ADMIN)
    refused = _at_once(
        partial(set_role, engine, "Deniz", Role.STUDENT, by=ayla, now=NOW),
        partial(set_role, engine, "Ayla", Role.STUDENT, by=deniz, now=NOW),
    )
    assert sorted(type(one).__name__ for one in refused) == ["LastAdmin", "NoneType"]
    assert {_role(engine, ayla), _role(engine, deniz)} == {Role.ADMIN, Role.STUDENT}


def test_an_operator_makes_an_account(engine: Engine) -> None:
    code = create_account(engine, "Ayla", PASSWORD, Role.ADMIN, now=NOW)
    learner = authenticate(engine, "ayla", PASSWORD)
    assert learner
    assert _role(engine, learner) is Role.ADMIN
    with pytest.raises(NameTaken):
        create_account(engine, "AYLA", PASSWORD, Role.STUDENT, now=NOW)
    assert _log(engine) == [("flask", "account.create", "account:Ayla")]
    assert recover_account(engine, "Ayla", code, "unutmam artık")


def test_accounts_are_found_by_a_part_of_the_name(engine: Engine) -> None:
    for name in ("Rəsulzadə", "Resul 100%", "Ayla", "İsmayıl"):
        make_account(engine, name, Role.TEACHER if name == "Ayla" else Role.STUDENT)

    def find(name: str = "", role: Role | None = None) -> list[str]:
        return [one.name for one in list_accounts(engine, name=name, role=role)[0]]

    assert find("RESUL") == ["Resul 100%", "Rəsulzadə"]
    assert find("ismayil") == ["İsmayıl"]
    assert find("_") == find("a\0") == []
    assert find(role=Role.TEACHER) == ["Ayla"]
    found, total = list_accounts(engine, first=1, most=2)
    assert (len(found), total) == (2, 4)
    assert read_account(engine, "resulzade").name == "Rəsulzadə"


def test_a_new_code_for_another_opens_her_account_and_is_not_noted(engine: Engine) -> None:
    admin = make_account(engine, "Ayla", Role.ADMIN)
    make_account(engine, "Leyla", Role.STUDENT)
    code = reset_account(engine, "leyla", by=admin, now=NOW)
    assert _log(engine) == [("Ayla", "account.reset", "account:Leyla")]
    assert code not in str(read_log(engine))
    assert recover_account(engine, "Leyla", code, PASSWORD)


# Invitations.


def test_an_invitation_makes_one_teacher(engine: Engine) -> None:
    admin = make_account(engine, "Ayla", Role.ADMIN)
    leyla, deniz = make_account(engine, "Leyla", Role.STUDENT), make_account(engine, "Deniz", Role.STUDENT)
    code = make_invitation(engine, admin, now=NOW)
    accept_invitation(engine, leyla, code.lower().replace("-", " "), now=NOW)
    with pytest.raises(InvitationRefused) as refused:
        accept_invitation(engine, deniz, code, now=NOW)
    assert refused.value.fault is InvitationFault.USED
    assert (_role(engine, leyla), _role(engine, deniz)) == (Role.TEACHER, Role.STUDENT)
    (kept,) = list_invitations(engine, now=NOW)
    assert (kept.state, kept.created_by, kept.used_by) == (InvitationState.USED, "Ayla", "Leyla")
    assert [action for _actor, action, _object in _log(engine)].count("account.role") == 1
    assert code not in str(read_log(engine))


def test_an_unknown_or_expired_invitation_makes_nobody_a_teacher(engine: Engine) -> None:
    leyla = make_account(engine, "Leyla", Role.STUDENT)
    code = make_invitation(engine, None, now=NOW)
    for given, now, fault in (
        ("7K2QF-AAAAA-AAAAA-AAAAA", NOW, InvitationFault.UNKNOWN),
        ("", NOW, InvitationFault.UNKNOWN),
        (code, LATER, InvitationFault.EXPIRED),
    ):
        with pytest.raises(InvitationRefused) as refused:
            accept_invitation(engine, leyla, given, now=now)
        assert refused.value.fault is fault
    assert _role(engine, leyla) is Role.STUDENT
    (kept,) = list_invitations(engine, now=LATER)
    assert (kept.state, kept.created_by) == (InvitationState.EXPIRED, None)


def test_who_may_more_already_uses_no_invitation_up(engine: Engine) -> None:
    editor = make_account(engine, "Ayla", Role.EDITOR)
    code = make_invitation(engine, None, now=NOW)
    accept_invitation(engine, editor, code, now=NOW)
    begin_teaching(engine, editor, now=NOW)
    assert _role(engine, editor) is Role.EDITOR
    assert list_invitations(engine, now=NOW)[0].state is InvitationState.OPEN
    with pytest.raises(NotFound):
        accept_invitation(engine, LearnerId("guest"), code, now=NOW)


def test_one_code_given_by_two_at_once_is_used_once(engine: Engine) -> None:
    learners = [make_account(engine, name, Role.STUDENT) for name in ("Leyla", "Deniz")]
    code = make_invitation(engine, None, now=NOW)
    refused = _at_once(*(partial(accept_invitation, engine, learner, code, now=NOW) for learner in learners))
    assert sorted(type(one).__name__ for one in refused) == ["InvitationRefused", "NoneType"]
    assert sorted(_role(engine, learner) for learner in learners) == [Role.STUDENT, Role.TEACHER]


def test_an_account_opened_with_a_bad_invitation_is_not_opened(engine: Engine) -> None:
    code = make_invitation(engine, None, now=NOW)
    guest = LearnerId("guest")
    with pytest.raises(InvitationRefused):
        open_account(engine, guest, "Leyla", PASSWORD, Preferences(), now=LATER, invitation=code)
    assert list_accounts(engine) == ([], 0)
    learner, _code = open_account(engine, guest, "Leyla", PASSWORD, Preferences(), now=NOW, invitation=code)
    assert _role(engine, learner) is Role.TEACHER


# The log.


def test_a_deletion_is_noted_by_name_only(engine: Engine) -> None:
    leyla = make_account(engine, "Leyla", Role.STUDENT)
    delete_everything(engine, leyla, now=NOW)
    delete_everything(engine, LearnerId("guest"), now=NOW)
    assert _log(engine) == [("Leyla", "account.delete", "account:Leyla")]
    assert leyla not in str(read_log(engine))


def test_a_report_is_closed_and_opened_again_by_somebody(engine: Engine) -> None:
    editor = make_account(engine, "Ayla", Role.EDITOR)
    report = add_report(engine, LearnerId("deniz"), "a.b.c", "az", ReportReason.FACT, "Yanlış", now=NOW)
    close_report(engine, report, editor, now=NOW)
    close_report(engine, report, editor, now=NOW)
    reopen_report(engine, report, None, now=NOW + timedelta(minutes=1))
    assert list_reports(engine)[0].state is ReportState.OPEN
    assert _log(engine) == [
        ("Ayla", "report.close", f"report:{report}"),
        ("flask", "report.reopen", f"report:{report}"),
    ]
    with pytest.raises(NotFound):
        reopen_report(engine, "missing", editor, now=NOW)


def test_the_log_is_turned_and_searched(engine: Engine) -> None:
    admin = make_account(engine, "Aylâ", Role.ADMIN)
    for number in range(5):
        make_account(engine, f"Leyla {number}", Role.STUDENT)
        set_role(
            engine, f"Leyla {number}", Role.TEACHER, by=admin if number else None, now=NOW + timedelta(hours=number)
        )
    found, total = read_log(engine, actor="AYLA", first=1, most=2)
    assert total == 4
    assert [one.object for one in found] == ["account:Leyla 3", "account:Leyla 2"]
    assert read_log(engine, subject="leyla 0")[1] == 1
    assert read_log(engine, subject="%")[1] == read_log(engine, actor="nobody")[1] == 0
    assert read_log(engine, actor="\0", subject="\0")[1] == 0
