"""Flashcards as a learner meets them: taken up, reviewed, taken back, set aside, in three languages."""

from __future__ import annotations

import html
import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from urllib.parse import quote
from zoneinfo import ZoneInfo

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.test import TestResponse

from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, ChoiceItem, ClozeItem, DateItem, NameItem
from quizzes.questions.mark import Grade, Mark, Reason
from quizzes.questions.open_items import is_open
from quizzes.services import services
from quizzes.store.attempts import add_response, start_attempt
from quizzes.store.cards import (
    add_review,
    latest_review,
    read_card,
    read_due,
    read_pace,
    read_standing,
    read_suspended,
    set_pace,
    take_up_deck,
)
from quizzes.study.attempts import AttemptId, LearnerId, Plan, Slot
from quizzes.study.cards import LEECH, Card, Pace, Rating, preview
from quizzes.study.days import LearningDay
from quizzes.web.cards.intervals import tell_interval
from quizzes.web.cards.tokens import card_token, find_item
from quizzes.web.time_zones import read_time_zone
from tests.web.reader import Reader

BAKU = ZoneInfo("Asia/Baku")


class Learner(Reader):
    """A reader with cards."""

    def post(self, path: str, page: str, **fields: str) -> TestResponse:
        """Send a form of a page."""
        return self.client.post(path, data={"csrf_token": self.field(page, "csrf_token"), **fields})

    def take_up(self, topic: str = "republic") -> TestResponse:
        """Take up a deck."""
        return self.post(f"/{self.language}/cards/decks", self.get(f"/{self.language}/cards/").text, topic=topic)

    def review(self) -> str:
        """Go to the next card; return its address, or that of the page of her cards when nothing is left."""
        return self.get(f"/{self.language}/cards/review").headers["Location"]

    def rate(self, path: str, rating: Rating) -> TestResponse:
        """Look at the answer and rate the card."""
        page = self.get(f"{path}/answer").text
        return self.post(path, page, rating=str(rating.value), shown_at=self.field(page, "shown_at"))

    def item(self, app: Flask, path: str) -> str:
        """Which item an address asks."""
        with app.test_request_context():
            found = find_item(path.split("/")[4])
        assert found
        return found


@pytest.fixture
def reader(client: FlaskClient) -> Learner:
    return Learner(client)


def _card(app: Flask, reader: Learner, item_id: str) -> Card | None:
    with app.app_context():
        return read_card(services().engine, reader.learner, item_id)


def _token(app: Flask, item_id: str) -> str:
    with app.test_request_context():
        return card_token(item_id)


@pytest.mark.parametrize("language", LANGUAGES)
def test_before_anything_is_taken_up_topics_are_offered(client: FlaskClient, language: str) -> None:
    reader = Learner(client, language)
    page = reader.get(f"/{language}/cards/").text
    assert 'name="topic" value="republic"' in page
    assert 'value="all"' in page
    assert "<svg" not in page
    assert reader.review() == f"/{language}/cards/"


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_topic_is_taken_up_and_its_first_card_asked(app: Flask, client: FlaskClient, language: str) -> None:
    reader = Learner(client, language)
    assert reader.take_up().headers["Location"] == f"/{language}/cards/"
    page = reader.get(f"/{language}/cards/").text
    assert 'id="review"' in page
    path = reader.review()
    with app.app_context():
        bank, stock = services().bank, services().cards
        item = bank.item(reader.item(app, path))
        assert item.id == stock.deck("republic")[0]
        question = bank.question(item, language)
    assert html.escape(question.stem, quote=False) in html.unescape(reader.get(path).text).replace("\u2019", "’")


def test_the_topic_page_takes_its_cards_up(reader: Learner) -> None:
    page = reader.get("/tr/topics/republic").text
    assert 'action="/tr/cards/decks"' in page
    assert reader.post("/tr/cards/decks", page, topic="republic").status_code == 303
    again = reader.post("/tr/cards/decks", page, topic="republic")
    assert "daha önce" in reader.get(again.headers["Location"]).text


@pytest.mark.parametrize("topic", ["", "no-such-topic", "ALL", "republic "])
def test_what_is_no_deck_is_refused(reader: Learner, topic: str) -> None:
    assert reader.take_up(topic).status_code == 422


def _shapes(bank: QuestionBank) -> list[AnyItem]:
    """A date, a name and a number."""
    return [
        next(item for item in bank.items if is_open(item) and isinstance(item, shape) and len(str(item.answers[0])) > 3)
        for shape in (DateItem, NameItem, ClozeItem)
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_key_is_in_no_page_before_the_answer_is_shown(app: Flask, client: FlaskClient, language: str) -> None:
    reader = Learner(client, language)
    reader.get(f"/{language}/cards/")
    with app.app_context():
        bank = services().bank
        for item in _shapes(bank):
            question = bank.question(item, language)
            path = f"/{language}/cards/review/{_token(app, item.id)}/1"
            page = html.unescape(reader.get(path).text)
            assert item.id not in page
            assert question.key not in page
            answer = html.unescape(reader.get(f"{path}/answer").text)
            assert question.key in answer
            assert question.citations[0].text in answer
            assert "_____" not in answer
            assert item.id not in answer


def test_a_rating_is_kept_and_leads_to_the_next_card(app: Flask, reader: Learner) -> None:
    reader.take_up()
    path = reader.review()
    then = reader.rate(path, Rating.GOOD)
    assert then.status_code == 303
    assert then.headers["Location"] not in {path, "/tr/cards/"}
    card = _card(app, reader, reader.item(app, path))
    assert card
    assert card.reviews == 1
    assert card.due - card.last_review_at == timedelta(minutes=10)


def test_a_form_posted_twice_counts_once_and_says_nothing(app: Flask, reader: Learner) -> None:
    reader.take_up()
    path = reader.review()
    page = reader.get(f"{path}/answer").text
    sent = {"rating": "3", "shown_at": reader.field(page, "shown_at")}
    first, second = (reader.post(path, page, **sent) for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"]
    assert 'class="notice" role="status">' not in reader.get(second.headers["Location"]).text
    card = _card(app, reader, reader.item(app, path))
    assert card
    assert card.reviews == 1


def test_another_rating_from_a_second_tab_changes_nothing_and_is_told(app: Flask, reader: Learner) -> None:
    reader.take_up()
    path = reader.review()
    page = reader.get(f"{path}/answer").text
    reader.post(path, page, rating="1")
    before = _card(app, reader, reader.item(app, path))
    then = reader.post(path, page, rating="4")
    assert "ilk değerlendirmeniz geçerlidir" in reader.get(then.headers["Location"]).text
    assert _card(app, reader, reader.item(app, path)) == before


def test_the_back_button_leads_to_no_card_that_is_rated(reader: Learner) -> None:
    reader.take_up()
    path = reader.review()
    reader.rate(path, Rating.GOOD)
    for address in (path, f"{path}/answer"):
        assert reader.get(address).headers["Location"] == "/tr/cards/review"


@pytest.mark.parametrize("rating", ["", "0", "5", "good", "1e0", "١"])
def test_a_rating_there_is_not_is_refused(app: Flask, reader: Learner, rating: str) -> None:
    reader.take_up()
    path = reader.review()
    page = reader.get(f"{path}/answer").text
    assert reader.post(path, page, rating=rating).status_code == 422
    assert _card(app, reader, reader.item(app, path)) is None


@pytest.mark.parametrize(
    "shown_at", ["", "yesterday", "2026-05-28T12:00:00", "1999-01-01T00:00:00+00:00", "2999-01-01Z"]
)
def test_an_odd_moment_is_taken_for_now(app: Flask, reader: Learner, shown_at: str) -> None:
    reader.take_up()
    path = reader.review()
    reader.post(path, reader.get(f"{path}/answer").text, rating="3", shown_at=shown_at)
    card = _card(app, reader, reader.item(app, path))
    assert card
    assert abs(datetime.now(UTC) - card.last_review_at) < timedelta(minutes=1)


def _buttons(page: str) -> Mapping[Rating, str]:
    found = re.findall(r'name="rating" value="(\d)"[^>]*>[^<]*<small>([^<]*)</small>', page)
    return {Rating(int(value)): html.unescape(interval) for value, interval in found}


@pytest.mark.parametrize("rating", list(Rating))
@pytest.mark.parametrize("language", LANGUAGES)
def test_the_interval_on_the_button_is_the_one_given(
    app: Flask, client: FlaskClient, language: str, rating: Rating
) -> None:
    reader = Learner(client, language)
    reader.get(f"/{language}/cards/")
    with app.app_context():
        item_id = services().cards.ids[0]
        earlier = datetime.now(UTC) - timedelta(days=9)
        add_review(services().engine, reader.learner, item_id, 1, Rating.EASY, now=earlier, retention=0.9)
    path = f"/{language}/cards/review/{_token(app, item_id)}/2"
    page = reader.get(f"{path}/answer").text
    reader.post(path, page, rating=str(rating.value), shown_at=reader.field(page, "shown_at"))
    card = _card(app, reader, item_id)
    assert card
    with app.test_request_context(f"/{language}/"):
        app.preprocess_request()
        assert tell_interval(card.due - card.last_review_at) == _buttons(page)[rating]


@pytest.mark.parametrize("rating", [Rating.HARD, Rating.GOOD, Rating.EASY])
def test_the_interval_told_is_given_though_a_day_was_completed_meanwhile(
    app: Flask, reader: Learner, rating: Rating
) -> None:
    reader.get("/tr/cards/")
    now = datetime.now(UTC)
    shown_at = now - timedelta(minutes=30)
    with app.app_context():
        item_id = services().cards.ids[0]
        earlier = now - timedelta(days=9, hours=12, minutes=15)
        before = add_review(services().engine, reader.learner, item_id, 1, Rating.EASY, now=earlier, retention=0.9)
    told, later = (preview(before, item_id=item_id, now=moment, retention=0.9)[rating] for moment in (shown_at, now))
    assert told != later
    path = f"/tr/cards/review/{_token(app, item_id)}/2"
    page = reader.get(f"{path}/answer").text
    reader.post(path, page, rating=str(rating.value), shown_at=shown_at.isoformat())
    card = _card(app, reader, item_id)
    assert card
    assert card.due == shown_at + told


@pytest.mark.parametrize(
    ("interval", "told"),
    [
        (timedelta(minutes=1), ("1 dk", "1 dəq", "1 min")),
        (timedelta(minutes=5.5), ("6 dk", "6 dəq", "6 min")),
        (timedelta(hours=2), ("2 sa", "2 saat", "2 h")),
        (timedelta(days=1), ("1 gün", "1 gün", "1 day")),
        (timedelta(days=4), ("4 gün", "4 gün", "4 days")),
        (timedelta(days=30), ("30 gün", "30 gün", "30 days")),
        (timedelta(days=31), ("1 ay", "1 ay", "1 month")),
        (timedelta(days=46), ("1,5 ay", "1,5 ay", "1.5 months")),
        (timedelta(days=400), ("1,1 yıl", "1,1 il", "1.1 years")),
        (timedelta(days=3653), ("10 yıl", "10 il", "10 years")),
    ],
)
def test_intervals_read_as_they_are_said(app: Flask, interval: timedelta, told: tuple[str, str, str]) -> None:
    for language, words in zip(("tr", "az", "en"), told, strict=True):
        with app.test_request_context(f"/{language}/"):
            app.preprocess_request()
            assert tell_interval(interval) == words


def test_what_is_typed_is_compared_and_only_proposes(app: Flask, reader: Learner) -> None:
    reader.get("/tr/cards/")
    with app.app_context():
        bank = services().bank
        item = next(item for item in bank.items if isinstance(item, NameItem))
        key = bank.question(item, "tr").key
    path = f"/tr/cards/review/{_token(app, item.id)}/1/answer"

    def proposed(typed: str) -> tuple[str, str]:
        page = reader.get(f"{path}?typed={quote(typed)}").text
        found = re.search(r'value="(\d)" class="proposed"', page)
        assert found
        return found[1], page

    assert proposed("")[0] == "3"
    assert "verdict" not in proposed("")[1]
    right, page = proposed(key)
    assert right == "3"
    assert 'class="verdict right"' in page
    wrong, page = proposed("<b>Napolyon</b>")
    assert wrong == "1"
    assert 'class="verdict wrong"' in page
    assert "&lt;b&gt;Napolyon" in page
    assert proposed("x" * 5000)[0] == "1"
    assert _card(app, reader, item.id) is None


def test_undo_brings_the_card_back_as_it_was(app: Flask, reader: Learner) -> None:
    reader.take_up()
    path = reader.review()
    then = reader.rate(path, Rating.EASY).headers["Location"]
    page = reader.get(then).text
    undo = {"card": reader.field(page, "card"), "number": reader.field(page, "number")}
    undone = [reader.post("/tr/cards/review/undo", page, **undo) for _ in range(2)]
    assert [response.headers["Location"] for response in undone] == [path, path]
    assert _card(app, reader, reader.item(app, path)) is None
    assert 'class="undo"' not in reader.get(path).text
    assert reader.rate(path, Rating.AGAIN).status_code == 303


def test_only_the_latest_rating_is_taken_back(app: Flask, reader: Learner) -> None:
    reader.take_up()
    path = reader.review()
    page = reader.get(reader.rate(path, Rating.EASY).headers["Location"]).text
    undo = {"card": reader.field(page, "card"), "number": reader.field(page, "number")}
    reader.rate(reader.review(), Rating.EASY)
    told = reader.post("/tr/cards/review/undo", page, **undo)
    assert "Yalnızca son değerlendirme" in reader.get(told.headers["Location"]).text
    assert _card(app, reader, reader.item(app, path))


@pytest.mark.parametrize(("card", "number"), [("", "1"), ("x", "x"), ("x", ""), ("x", "9" * 5000)])
def test_undo_of_nothing_is_refused(reader: Learner, card: str, number: str) -> None:
    page = reader.get("/tr/cards/").text
    assert reader.post("/tr/cards/review/undo", page, card=card, number=number).status_code == 422


def test_a_whole_day_ends_with_the_day_told_on_which_it_goes_on(app: Flask, reader: Learner) -> None:
    reader.take_up()
    with app.app_context():
        set_pace(services().engine, reader.learner, Pace(new_per_day=3))
    met, path = [], reader.review()
    while path != "/tr/cards/":
        met.append(reader.item(app, path))
        path = reader.rate(path, Rating.GOOD).headers["Location"]
        assert len(met) < 20
    assert len(met) == 6, "each new card, and its second step"
    assert len(set(met)) == 3
    page = reader.get("/tr/cards/").text
    assert "Sıradaki kart yarın gelecek." in page
    assert "Bugün 3 kart tamamlandı." in page
    assert 'id="review"' not in page
    assert page.count("<svg") == 2


def test_the_language_is_switched_in_the_middle_and_the_place_kept(app: Flask, reader: Learner) -> None:
    reader.take_up()
    path = f"{reader.review()}/answer"
    page = reader.get(path).text
    other = re.search(r'href="([^"]*)" lang="az"', page)
    assert other
    assert other[1] == path.replace("/tr/", "/az/")
    with app.app_context():
        bank = services().bank
        question = bank.question(bank.item(reader.item(app, path)), "az")
    assert question.key in html.unescape(reader.get(other[1]).text)


def test_a_withdrawn_card_is_skipped_quietly(app: Flask, reader: Learner) -> None:
    reader.take_up()
    page = reader.get(f"{reader.review()}/answer").text
    gone = f"/tr/cards/review/{'A' * 22}/1"
    assert reader.get(gone).headers["Location"] == "/tr/cards/review"
    then = reader.post(gone, page, rating="3")
    assert then.headers["Location"] == reader.review()
    with app.app_context():
        item = "withdrawn.founded-on.when.date"
        past = datetime.now(UTC) - timedelta(days=30)
        for learner in (reader.learner,):
            add_review(services().engine, learner, item, 1, Rating.EASY, now=past, retention=0.9)
            add_review(services().engine, learner, item, 2, Rating.GOOD, now=datetime.now(UTC), retention=0.9)
    assert reader.get("/tr/cards/").status_code == 200
    assert 'class="undo"' not in reader.get("/tr/cards/").text


def test_nobody_sees_or_changes_the_cards_of_another(app: Flask, reader: Learner) -> None:
    reader.take_up()
    path = reader.review()
    reader.rate(path, Rating.GOOD)
    card = _card(app, reader, reader.item(app, path))
    stranger = Learner(app.test_client())
    page = stranger.get("/tr/cards/").text
    assert 'id="review"' not in page
    token = path.split("/")[4]
    stranger.post("/tr/cards/review/undo", page, card=token, number="1")
    stranger.post(f"/tr/cards/review/{token}/2/aside", page)
    stranger.post(path.replace("/1", "/2"), page, rating="1")
    assert _card(app, reader, reader.item(app, path)) == card


def test_without_the_token_of_the_form_nothing_is_taken(client: FlaskClient, reader: Learner) -> None:
    reader.take_up()
    path = reader.review()
    for address in (path, "/tr/cards/decks", "/tr/cards/pace", "/tr/cards/review/undo", f"{path}/aside"):
        assert client.post(address, data={"rating": "3", "topic": "all"}).status_code == 400


def _forget(app: Flask, reader: Learner, lapses: int) -> str:
    """A card that was forgotten so many times, is learnt again and due now."""
    with app.app_context():
        engine, learner = services().engine, reader.learner
        item_id = services().cards.deck("republic")[0]
        moment, number = datetime.now(UTC) - timedelta(days=4 * lapses + 15), 1

        def review(rating: Rating, now: datetime) -> Card:
            nonlocal number
            card = add_review(engine, learner, item_id, number, rating, now=now, retention=0.9)
            assert card
            number += 1
            return card

        card = review(Rating.EASY, moment)
        for _ in range(lapses):
            card = review(Rating.AGAIN, card.due)
            card = review(Rating.GOOD, card.due)
    return item_id


def test_a_card_forgotten_too_often_is_set_aside_and_can_be_taken_back(app: Flask, reader: Learner) -> None:
    reader.take_up()
    item_id = _forget(app, reader, LEECH - 1)
    path = f"/tr/cards/review/{_token(app, item_id)}/{2 * LEECH}"
    then = reader.rate(path, Rating.AGAIN)
    assert "8 kez unuttunuz" in reader.get(then.headers["Location"]).text
    page = reader.get("/tr/cards/").text
    assert "8 kez unutuldu" in page
    take_back = f"/tr/cards/aside/{_token(app, item_id)}"
    assert f'action="{take_back}"' in page
    for _ in range(2):
        assert reader.post(take_back, page).headers["Location"] == "/tr/cards/"
    with app.app_context():
        assert read_suspended(services().engine, reader.learner) == []


def test_a_card_is_set_aside_by_hand(app: Flask, reader: Learner) -> None:
    reader.take_up()
    item_id = _forget(app, reader, 0)
    path = f"/tr/cards/review/{_token(app, item_id)}/2"
    page = reader.get(f"{path}/answer").text
    assert f'action="{path}/aside"' in page
    then = reader.post(f"{path}/aside", page)
    assert "Kart kenara ayrıldı" in reader.get(then.headers["Location"]).text
    assert reader.get(path).status_code == 303
    with app.app_context():
        assert [card.item_id for card in read_suspended(services().engine, reader.learner)] == [item_id]
        far = datetime.now(UTC) + timedelta(days=999)
        assert read_due(services().engine, reader.learner, before=far) == []


def test_a_deck_is_laid_down_and_its_cards_stay(app: Flask, reader: Learner) -> None:
    reader.take_up()
    path = reader.review()
    reader.rate(path, Rating.AGAIN)
    page = reader.get("/tr/cards/").text
    for _ in range(2):
        assert reader.post("/tr/cards/decks/down", page, topic="republic").status_code == 303
    assert reader.review().startswith(path.rpartition("/")[0]), "what was begun goes on"
    reader.rate(reader.review(), Rating.EASY)
    assert reader.review() == "/tr/cards/"


@pytest.mark.parametrize(
    ("sent", "pace"),
    [
        ({"new_per_day": "25", "retention": "85"}, Pace(25, 0.85)),
        ({"new_per_day": " 0 ", "retention": "%97"}, Pace(0, 0.97)),
        ({"new_per_day": "999", "retention": "70 %"}, Pace(999, 0.7)),
    ],
)
def test_the_pace_is_set(app: Flask, reader: Learner, sent: dict[str, str], pace: Pace) -> None:
    reader.take_up()
    assert reader.post("/tr/cards/pace", reader.get("/tr/cards/").text, **sent).status_code == 303
    with app.app_context():
        assert read_pace(services().engine, reader.learner) == pace


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    ("sent", "field"),
    [
        ({"new_per_day": "1000", "retention": "90"}, "new_per_day"),
        ({"new_per_day": "-1", "retention": "90"}, "new_per_day"),
        ({"new_per_day": "", "retention": "90"}, "new_per_day"),
        ({"new_per_day": "7", "retention": "69"}, "retention"),
        ({"new_per_day": "7", "retention": "98"}, "retention"),
        ({"new_per_day": "7", "retention": "0.9"}, "retention"),
        ({"new_per_day": "7"}, "retention"),
    ],
)
def test_a_pace_that_makes_no_sense_is_told_and_stays_in_the_form(
    app: Flask, client: FlaskClient, sent: dict[str, str], field: str, language: str
) -> None:
    reader = Learner(client, language)
    reader.take_up()
    answer = reader.post(f"/{language}/cards/pace", reader.get(f"/{language}/cards/").text, **sent)
    assert answer.status_code == 422
    assert re.search(rf'id="{field}"[^>]*aria-invalid="true"', answer.text)
    for name, value in sent.items():
        assert re.search(rf'name="{name}"[^>]*value="{value}"', answer.text)
    with app.app_context():
        assert read_pace(services().engine, reader.learner) == Pace()


def test_her_mistakes_become_cards(app: Flask, reader: Learner) -> None:
    reader.get("/tr/cards/")
    with app.app_context():
        bank, engine = services().bank, services().engine
        open_facts = {item.fact for item in bank.items if is_open(item)}
        item = next(item for item in bank.items if isinstance(item, ChoiceItem) and item.fact in open_facts)
        start_attempt(engine, AttemptId("one"), reader.learner, Plan(), [Slot(1, item.id, ())], now=datetime.now(UTC))
        wrong = Mark(Grade.WRONG, Reason.OTHER)
        add_response(engine, AttemptId("one"), 1, "x", wrong, now=datetime.now(UTC))
    reader.take_up("mistakes")
    path = reader.review()
    with app.app_context():
        assert services().bank.item(reader.item(app, path)).fact == item.fact
    reader.rate(path, Rating.EASY)
    assert reader.review() == "/tr/cards/"


@pytest.mark.parametrize(
    ("language", "cookie", "zone"),
    [
        ("tr", None, "Europe/Istanbul"),
        ("az", None, "Asia/Baku"),
        ("en", None, "Europe/Istanbul"),
        ("az", "size=large&zone=Europe%2FBerlin", "Europe/Berlin"),
        ("az", "zone=Europe/Berlin", "Europe/Berlin"),
        ("tr", "zone=Mars/Olympus", "Europe/Istanbul"),
        ("tr", "zone=../../etc/passwd", "Europe/Istanbul"),
        ("tr", "nonsense", "Europe/Istanbul"),
    ],
)
def test_the_zone_is_the_one_of_her_cookie_or_of_her_language(
    app: Flask, language: str, cookie: str | None, zone: str
) -> None:
    headers = {"Cookie": f'view="{cookie}"'} if cookie else {}
    with app.test_request_context(f"/{language}/cards/", headers=headers):
        app.preprocess_request()
        assert read_time_zone() == ZoneInfo(zone)


def test_the_page_tells_what_was_reviewed_and_recalled(app: Flask, reader: Learner) -> None:
    reader.take_up()
    _forget(app, reader, 3)
    page = reader.get("/tr/cards/").text
    assert "hatırlama oranınız" in page
    assert "7 tekrar" in page
    assert page.count('role="img"') == 2
    assert "<table" in page


def test_a_learner_known_from_before_keeps_her_id(app: Flask, reader: Learner) -> None:
    reader.take_up()
    learner = reader.learner
    reader.rate(reader.review(), Rating.GOOD)
    assert reader.learner == learner
    with app.app_context():
        assert latest_review(services().engine, learner)
        today = LearningDay.of(datetime.now(UTC), BAKU)
        assert read_standing(services().engine, learner, today).decks == ["republic"]


def test_a_topic_no_longer_there_is_left_out(app: Flask, reader: Learner) -> None:
    reader.get("/tr/cards/")
    with app.app_context():
        take_up_deck(services().engine, LearnerId(reader.learner), "bygone", now=datetime.now(UTC))
    page = reader.get("/tr/cards/")
    assert page.status_code == 200
    assert "bygone" not in page.text
