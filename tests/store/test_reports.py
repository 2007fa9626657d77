"""Reports are kept the same way in SQLite and in PostgreSQL."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from threading import Thread

import pytest
from sqlalchemy import Engine

from quizzes.errors import NotFound
from quizzes.store.reports import ReportReason, add_report, close_report, list_reports
from quizzes.store.tables import ReportState
from quizzes.study.attempts import LearnerId

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
DENIZ, LEYLA = LearnerId("deniz"), LearnerId("leyla")
ITEM, OTHER = "a.b.c.d", "e.f.g.h"


def _add(engine: Engine, learner: LearnerId = DENIZ, item: str = ITEM, text: str = "", minutes: int = 0) -> str:
    now = NOW + timedelta(minutes=minutes)
    return add_report(engine, learner, item, "az", ReportReason.WORDING, text, now=now)


def test_reports_are_listed_with_the_oldest_first(engine: Engine) -> None:
    _add(engine, item=OTHER, minutes=1, text="İkinci")
    _add(engine, text="Əvvəlki\nsətir")
    found = list_reports(engine)
    assert [(one.item_id, one.text, one.state) for one in found] == [
        (ITEM, "Əvvəlki\nsətir", ReportState.OPEN),
        (OTHER, "İkinci", ReportState.OPEN),
    ]
    assert found[0].created_at == NOW
    assert (found[0].reason, found[0].language, found[0].learner) == (ReportReason.WORDING, "az", DENIZ)


def test_a_reader_has_one_report_of_an_item(engine: Engine) -> None:
    first = _add(engine)
    again = add_report(engine, DENIZ, ITEM, "tr", ReportReason.FACT, "Yıl yanlış", now=NOW + timedelta(days=1))
    assert first == again
    assert _add(engine, LEYLA) != first
    (mine,) = (one for one in list_reports(engine) if one.learner == DENIZ)
    assert (mine.reason, mine.text, mine.language) == (ReportReason.FACT, "Yıl yanlış", "tr")


def test_two_sent_at_once_are_one(engine: Engine) -> None:
    threads = [Thread(target=_add, args=(engine,), kwargs={"text": str(n)}) for n in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(list_reports(engine)) == 1


def test_a_closed_report_leaves_the_list_until_it_is_sent_again(engine: Engine) -> None:
    report = _add(engine)
    close_report(engine, report, now=NOW)
    close_report(engine, report, now=NOW)
    assert list_reports(engine, ReportState.OPEN) == []
    assert [one.id for one in list_reports(engine, ReportState.CLOSED)] == [report]
    _add(engine, minutes=5)
    assert [one.id for one in list_reports(engine, ReportState.OPEN)] == [report]


def test_an_unknown_report_cannot_be_closed(engine: Engine) -> None:
    with pytest.raises(NotFound):
        close_report(engine, "missing", now=NOW)
