"""A teacher's sets are hers, shared by a code alone; of two who change one, the later is told."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime, timedelta
from threading import Barrier, Thread

import pytest
from sqlalchemy import Engine

from quizzes.errors import Conflict, ContentError, NotFound
from quizzes.store.question_sets import (
    Content,
    change_set,
    copy_set,
    delete_set,
    list_sets,
    make_set,
    read_set,
    read_shared,
    share_set,
    take_back,
)
from quizzes.study.attempts import LearnerId
from quizzes.study.set_rules import SetRule

NOW = datetime(2026, 5, 28, 12, 0, tzinfo=UTC)
AYLA, LEYLA = LearnerId("ayla"), LearnerId("leyla")
ITEMS = ("kars.signed-on.when.date", "moscow.signed-on.when.date")
RULE = SetRule(number=12, topics=("treaties",), year_from=1918, year_to=1923)


@pytest.mark.parametrize("content", [ITEMS, RULE])
def test_a_set_is_kept_as_it_was_made(engine: Engine, content: Content) -> None:
    made = make_set(engine, AYLA, "  Kars and\tMoscow ", content, now=NOW)
    found = read_set(engine, AYLA, made)
    assert (found.title, found.version, found.share_code) == ("Kars and Moscow", 1, None)
    assert (found.rule or found.items) == content
    assert list_sets(engine, AYLA) == [found]
    assert list_sets(engine, LEYLA) == []


def test_somebody_elses_set_is_not_there(engine: Engine) -> None:
    made = make_set(engine, AYLA, "Kars", ITEMS, now=NOW)
    for attempt in (
        lambda: read_set(engine, LEYLA, made),
        lambda: change_set(engine, LEYLA, made, 1, "Mine", RULE, now=NOW),
        lambda: share_set(engine, LEYLA, made),
        lambda: take_back(engine, LEYLA, made),
        lambda: delete_set(engine, LEYLA, made),
        lambda: read_shared(engine, made),
    ):
        with pytest.raises(NotFound):
            attempt()
    assert read_set(engine, AYLA, made).title == "Kars"


def test_of_two_editors_the_later_is_told(engine: Engine) -> None:
    made = make_set(engine, AYLA, "Kars", ITEMS, now=NOW)
    later = NOW + timedelta(minutes=1)
    assert change_set(engine, AYLA, made, 1, "Kars, 1921", RULE, now=later) == 2
    with pytest.raises(Conflict):
        change_set(engine, AYLA, made, 1, "Moscow", ITEMS, now=later)
    found = read_set(engine, AYLA, made)
    assert (found.title, found.rule, found.items, found.version, found.updated_at) == ("Kars, 1921", RULE, (), 2, later)


def test_of_many_changes_at_once_one_is_made(engine: Engine) -> None:
    made, barrier, done = make_set(engine, AYLA, "Kars", ITEMS, now=NOW), Barrier(6), []

    def change(number: int) -> None:
        barrier.wait()
        with suppress(Conflict):
            done.append(change_set(engine, AYLA, made, 1, f"Kars {number}", ITEMS, now=NOW))

    threads = [Thread(target=change, args=(number,)) for number in range(6)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert done == [2]
    assert read_set(engine, AYLA, made).version == 2


def test_a_colleague_copies_what_is_shared_and_the_copy_is_hers(engine: Engine) -> None:
    made = make_set(engine, AYLA, "Kars", ITEMS, now=NOW)
    code = share_set(engine, AYLA, made)
    assert share_set(engine, AYLA, made) == code
    assert read_shared(engine, f" {code[:5].upper()}-{code[5:]} ").items == ITEMS
    copy = copy_set(engine, LEYLA, code, now=NOW)
    change_set(engine, LEYLA, copy, 1, "Mine", ITEMS[:1], now=NOW)
    assert read_set(engine, AYLA, made).items == ITEMS
    assert read_set(engine, LEYLA, copy).share_code is None
    take_back(engine, AYLA, made)
    with pytest.raises(NotFound):
        copy_set(engine, LEYLA, code, now=NOW)
    delete_set(engine, AYLA, made)
    assert read_set(engine, LEYLA, copy).title == "Mine"
    assert list_sets(engine, AYLA) == []


@pytest.mark.parametrize(
    ("title", "content"),
    [(" ", ITEMS), ("x" * 121, ITEMS), ("Kars", ()), ("Kars", ITEMS * 2), ("Kars", [str(one) for one in range(101)])],
)
def test_a_set_without_title_or_items_is_refused(engine: Engine, title: str, content: Content) -> None:
    with pytest.raises(ContentError):
        make_set(engine, AYLA, title, content, now=NOW)
    assert list_sets(engine, AYLA) == []
