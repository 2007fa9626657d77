"""A learner's record tells what she did, how sure that makes what is said of her, and nothing that is not known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import insert

from quizzes.facts.facts import TopicId
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem
from quizzes.services import services
from quizzes.store.attempts import finish_attempt
from quizzes.store.tables import AccountRow
from quizzes.study.attempts import AttemptId, Choice, Confidence, Mode, Plan
from tests import records
from tests.web.reader import Reader

NOW = datetime.now(UTC)
ON_PRESS = Plan(topics=("press",))


@pytest.fixture
def reader(client: FlaskClient) -> Reader:
    found = Reader(client, "en")
    found.get("/en/")
    return found


@pytest.fixture
def press(bank: QuestionBank) -> Iterator[AnyItem]:
    """Items on the press, each of another fact."""
    stock = bank.stock(TopicId("press"))
    return iter([stock.items[fact][0] for fact in stock.facts])


def _take(items: Iterator[AnyItem], number: int) -> list[AnyItem]:
    return [next(items) for _ in range(number)]


def _sit(
    app: Flask,
    reader: Reader,
    items: list[AnyItem],
    *rights: bool,
    plan: Plan = ON_PRESS,
    ago: timedelta = timedelta(),
    confidence: Confidence | None = None,
) -> AttemptId:
    with app.app_context():
        sure = [confidence] * len(rights) if confidence else []
        return records.sit(
            services().engine, reader.learner, items, rights, now=NOW - ago, plan=plan, confidences=sure
        )  # fmt: skip


def _row(page: str, topic: str) -> str:
    """What the map says of a topic, as read aloud."""
    rows = re.findall(r'<li class="[a-z-]+">(.*?)</li>', page, re.DOTALL)
    return next(_read(row) for row in rows if f"/topics/{topic}" in row)


def _read(html: str) -> str:
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def _past(page: str) -> list[str]:
    return [_read(row) for row in re.findall(r"<li>(.*?)</li>", page.partition('id="past"')[2], re.DOTALL)]


# Nobody yet.


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_has_done_nothing_is_invited(client: FlaskClient, language: str) -> None:
    page = client.get(f"/{language}/record/").text
    assert f'class="button" href="/{language}/"' in page
    assert 'href="../account/"' in page
    assert "<svg" not in page
    assert "%" not in _read(page)


def test_looking_at_the_record_makes_nobody_a_learner(client: FlaskClient) -> None:
    assert "salname=" not in str(client.get("/en/record/").headers.getlist("Set-Cookie"))


def test_every_page_leads_to_the_record(client: FlaskClient) -> None:
    assert 'href="/az/record/">Nəticələrim</a>' in client.get("/az/").text


# Few answers.


def test_of_few_answers_no_share_is_told(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    _sit(app, reader, _take(press, 3), True, True, True)
    page = reader.get("/en/record/").text
    assert "So far you have been asked 3 of " in page
    assert _row(page, "press") == "The press 1875–1955 3 of 178 facts asked Too few to say"
    assert _row(page, "war").endswith("facts Not begun")
    assert 'class="estimate"' not in page.partition('class="axis"')[2], "the legend alone shows one"
    assert "Practise what you know least" not in page


# Many.


def test_of_many_answers_the_share_is_told_with_its_range(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    _sit(app, reader, _take(press, 20), *[True] * 20)
    row = _row(reader.get("/en/record/").text, "press")
    assert re.search(r"20 of 178 facts asked On the way : about 100% known \(\d\d%–100%\)$", row)


def test_half_of_a_topic_known_well_is_firm(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    _sit(app, reader, _take(press, 100), *[True] * 100)
    assert "Firm" in _row(reader.get("/en/record/").text, "press")


def test_the_topic_known_least_is_offered(
    app: Flask, reader: Reader, press: Iterator[AnyItem], bank: QuestionBank
) -> None:
    stock = bank.stock(TopicId("war"))
    on_war = [stock.items[fact][0] for fact in stock.facts if fact not in bank.stock(TopicId("press")).items]
    _sit(app, reader, _take(press, 12), *[True] * 12)
    _sit(app, reader, on_war[:12], *[False] * 12, plan=Plan(topics=("war",)))
    page = reader.get("/en/record/").text
    assert re.search(r'href="/en/topics/war" aria-label="Practise what you know least: The Second World War"', page)


def test_what_was_answered_long_ago_has_faded(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    items = _take(press, 20)
    _sit(app, reader, items, *[True] * 20, ago=timedelta(days=300))
    row = _row(reader.get("/en/record/").text, "press")
    assert 40 < int(re.findall(r"about (\d+)%", row)[0]) < 80


def test_cards_count(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    with app.app_context():
        for item in _take(press, 12):
            records.review(services().engine, reader.learner, item, rating=3, stability=50.0, now=NOW)
    page = reader.get("/en/record/").text
    assert "12 of 178 facts asked" in _row(page, "press")
    assert 'id="past"' not in page


def test_who_never_said_how_sure_she_was_is_not_judged(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    _sit(app, reader, _take(press, 12), *[True] * 12)
    assert "How well you judge yourself" not in reader.get("/en/record/").text


def test_how_well_she_judges_herself_is_told_from_ten_on(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    _sit(app, reader, _take(press, 12), *[True] * 9, *[False] * 3, confidence=Confidence.SURE)
    _sit(app, reader, _take(press, 2), True, True, confidence=Confidence.GUESSED)
    page = _read(reader.get("/en/record/").text)
    assert "When you were sure 9 of 12 answers right" in page
    assert "When you guessed 2 answers: too few to say" in page


# Her quizzes.


def test_a_quiz_begun_goes_on_where_it_was_left(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    attempt = _sit(app, reader, _take(press, 5), True, False)
    page = reader.get("/en/record/").text
    address = re.findall(r'class="button quiet" href="([^"]+)" aria-label="Go on: The press"', page)
    assert address == [f"/en/quizzes/{attempt}/3"]
    assert reader.get(address[0]).status_code == 200
    assert "2 of 5 answered · Practice · " in _read(page)


def test_a_finished_quiz_leads_to_its_result(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    attempt = _sit(app, reader, _take(press, 3), True, False, True)
    page = reader.get("/en/record/").text
    assert "Unfinished quizzes" not in page
    assert f'href="/en/quizzes/{attempt}/result">The press</a>' in page
    assert _past(page)[0].endswith("2 out of 3")
    assert "2 out of 3" in reader.get(f"/en/quizzes/{attempt}/result").text


def test_a_quiz_is_named_as_its_learner_would(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    plans = {
        "All topics": Plan(),
        "The press · The essentials": Plan(choice=Choice.SET, topics=("press",), level="basics"),
        "The press · The year 1920": Plan(topics=("press", "period-1920")),
        "My mistakes · The press": Plan(choice=Choice.MISTAKES, topics=("press",)),
        "A topic that is no more": Plan(topics=("gone",)),
    }
    items = _take(press, 1)
    for minutes, plan in enumerate(plans.values()):
        _sit(app, reader, items, True, plan=plan, ago=timedelta(minutes=minutes))
    told = _past(reader.get("/en/record/").text)
    assert [row.partition(" Practice")[0] for row in told] == list(plans)


def test_a_test_tells_nothing_until_it_is_handed_in(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    attempt = _sit(app, reader, _take(press, 12), *[True] * 12, plan=Plan(Mode.TEST, topics=("press",)))
    page = reader.get("/en/record/").text
    assert _read(page).count("All answered, not handed in yet") == 2
    assert "out of" not in " ".join(_past(page))
    assert _row(page, "press").endswith("facts Not begun")
    with app.app_context():
        finish_attempt(services().engine, attempt, now=NOW)
    page = reader.get("/en/record/").text
    assert _past(page)[0].endswith("12 out of 12")
    assert "12 of 178 facts asked" in _row(page, "press")


def test_an_adaptive_quiz_goes_on_though_all_that_was_asked_is_answered(
    app: Flask, reader: Reader, press: Iterator[AnyItem]
) -> None:
    attempt = _sit(app, reader, _take(press, 2), True, True, plan=Plan(choice=Choice.ADAPTIVE, length=10))
    page = reader.get("/en/record/").text
    assert "2 of 10 answered" in _read(page)
    assert f'class="button quiet" href="/en/quizzes/{attempt}/result"' in page


def _withdraw(app: Flask, *items: AnyItem) -> None:
    with app.app_context():
        for item in items:
            del services().bank._items[item.id]


def test_what_was_withdrawn_is_no_longer_to_be_answered(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    items = _take(press, 3)
    attempt = _sit(app, reader, items, True)
    _withdraw(app, items[1])
    page = reader.get("/en/record/").text
    assert f'href="/en/quizzes/{attempt}/3"' in page
    assert "1 of 2 answered" in page
    _withdraw(app, items[2])
    page = reader.get("/en/record/").text
    assert "Unfinished quizzes" not in page
    assert _past(page)[0].endswith("1 out of 1")


def test_a_quiz_of_which_nothing_is_left_leads_nowhere(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    items = _take(press, 2)
    _sit(app, reader, items)
    _withdraw(app, *items)
    page = reader.get("/en/record/").text
    assert _past(page)[0].endswith("Its questions have been withdrawn")
    assert "/quizzes/" not in page


def test_an_answer_to_a_withdrawn_question_still_counts(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    items = _take(press, 12)
    _sit(app, reader, items, *[True] * 12)
    _withdraw(app, items[0])
    assert "12 of 178 facts asked" in _row(reader.get("/en/record/").text, "press")


def test_quizzes_come_by_twenty(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    items = _take(press, 1)
    for hour in range(21):
        _sit(app, reader, items, True, ago=timedelta(hours=hour))
    first, second = reader.get("/en/record/").text, reader.get("/en/record/?page=2").text
    assert (len(_past(first)), len(_past(second))) == (20, 1)
    assert 'href="?page=2#past" rel="next"' in first
    for odd in ("0", "99", "-1", "x", ""):
        assert reader.get(f"/en/record/?page={odd}").status_code == 200
    assert _past(reader.get("/en/record/?page=99").text) == _past(second)


def test_nobody_elses_quizzes_are_shown(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    _sit(app, reader, _take(press, 1), True)
    assert "out of" not in Reader(app.test_client(), "en").get("/en/record/").text


# When, and for whom.


@pytest.mark.parametrize(
    ("language", "zone", "expected"),
    [
        ("tr", None, "1 Ocak 2026, 00:30"),
        ("az", None, "1 yanvar 2026, 01:30"),
        ("en", None, "1 January 2026, 00:30"),
        ("en", "America/New_York", "31 December 2025, 16:30"),
        ("en", "Nowhere/Land", "1 January 2026, 00:30"),
        ("en", "../../etc/passwd", "1 January 2026, 00:30"),
    ],
)
def test_times_are_those_of_the_reader(
    app: Flask, reader: Reader, press: Iterator[AnyItem], language: str, zone: str | None, expected: str
) -> None:
    _sit(app, reader, _take(press, 2), True, ago=NOW - datetime(2025, 12, 31, 21, 30, tzinfo=UTC))
    if zone:
        reader.client.set_cookie("view", f"text=large&zone={zone}")
    page = reader.get(f"/{language}/record/").text
    assert page.count(f'<time datetime="2025-12-31T21:30:00+00:00">{expected}</time>') == 2


def test_who_has_an_account_is_not_asked_to_open_one(app: Flask, reader: Reader, press: Iterator[AnyItem]) -> None:
    _sit(app, reader, _take(press, 1), True)
    assert 'href="../account/"' in reader.get("/en/record/").text
    account = {"name": "Deniz", "name_key": "deniz", "password_hash": "-", "created_at": NOW}
    with app.app_context(), services().engine.begin() as connection:
        connection.execute(insert(AccountRow), {"learner": reader.learner, **account})
    assert 'href="../account/"' not in reader.get("/en/record/").text
