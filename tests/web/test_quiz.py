"""A quiz from the home page to the result, and what must never happen on the way."""

from __future__ import annotations

import re
from collections import Counter

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.services import services
from tests.web.reader import Reader


@pytest.fixture
def reader(client: FlaskClient) -> Reader:
    return Reader(client)


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_quiz_can_be_taken_from_start_to_result(client: FlaskClient, language: str) -> None:
    reader = Reader(client, language)
    page = reader.finish(reader.start()).text
    assert f'<html lang="{language}">' in page
    assert page.count('class="cited"') == 5
    ticks = Counter(re.findall(r'<i class="(\w+)"', page))
    lead = re.search(r'class="lead">(\d+) \D+, (\d+) \D+, (\d+) ', page)
    assert lead
    assert [int(count) for count in lead.groups()] == [ticks[grade] for grade in ("right", "partial", "wrong")]
    assert ticks.total() == 5


def test_feedback_names_the_document_and_its_lines(reader: Reader) -> None:
    path = reader.start()
    page = reader.get(reader.respond(path).headers["Location"]).text
    assert re.search(r"satır \d+", page)
    assert 'class="verdict' in page


def test_the_key_is_not_in_the_page_before_the_response(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    """Nothing on a question's page, headers included, tells which option is right or what to type."""
    for seed in range(12):
        path = reader.start(length=20)
        for slot in reader.attempt(app, path).slots[:1]:
            item = bank.item(slot.item_id)
            question = bank.question(item, "tr")
            response = reader.get(path)
            told = response.text + str(response.headers)
            assert question.explanation not in told or question.explanation == question.stem
            assert not [fact for fact in item.facts if str(fact) in told]
            assert item.id not in told
            if not question.options:
                form = response.text.partition("<form")[2].partition("</form>")[0]
                assert question.key not in re.sub(r"<[^>]+>", " ", form), (seed, item.id)


def test_a_choice_offers_each_option_alike(app: Flask, reader: Reader) -> None:
    for _ in range(6):
        page = reader.get(reader.start()).text
        rows = re.findall(r"<li><label>.*?</label></li>", page, re.DOTALL)
        shapes = {re.sub(r'value="[^"]*"|<span>.*?</span>|\d</kbd>', "", row) for row in rows}
        assert len(shapes) <= 1


def test_a_reload_after_answering_shows_the_feedback_again(reader: Reader) -> None:
    path = reader.start()
    reader.respond(path)
    assert "verdict" in reader.get(path).text
    assert "verdict" in reader.get(path).text


def test_an_answer_posted_twice_counts_once_and_the_first_stands(
    app: Flask, reader: Reader, bank: QuestionBank
) -> None:
    path = reader.start_with(app, [next(item for item in bank.items if item.type == "single-choice")])
    page = reader.get(path).text
    data = {name: reader.field(page, name) for name in ("csrf_token", "item")}
    first = reader.client.post(path, data={**data, "response": "1"})
    again = reader.client.post(path, data={**data, "response": "1"})
    other = reader.client.post(path, data={**data, "response": "2"})

    assert {response.status_code for response in (first, again, other)} == {303}
    slot = reader.attempt(app, path).slots[0]
    assert slot.response == slot.options[0]
    assert "ilk yanıtınız geçerlidir" in reader.get(path).text


def test_a_later_question_waits_for_the_earlier_ones(reader: Reader) -> None:
    path = reader.start()
    later = path.removesuffix("/1") + "/4"
    response = reader.get(later)
    assert response.status_code == 303
    assert response.headers["Location"] == path


def test_the_result_waits_until_everything_is_answered(reader: Reader) -> None:
    path = reader.start()
    assert reader.get(path.rsplit("/", 1)[0] + "/result").headers["Location"] == path


def test_the_language_may_be_switched_in_the_middle(app: Flask, client: FlaskClient) -> None:
    reader = Reader(client, "az")
    path = reader.start()
    path = reader.link(reader.get(reader.respond(path).headers["Location"]).text, "next")
    in_azerbaijani = reader.get(path).text
    turkish = path.replace("/az/", "/tr/")
    assert f'href="{turkish}"' in in_azerbaijani

    in_turkish = reader.get(turkish).text
    assert '<html lang="tr">' in in_turkish
    assert len(reader.options(in_azerbaijani)) == len(reader.options(in_turkish))
    page = reader.finish(turkish).text
    assert page.count('class="cited"') == 5
    assert all(slot.is_answered for slot in reader.attempt(app, path).slots)


def test_giving_up_is_an_answer(app: Flask, reader: Reader) -> None:
    path = reader.start()
    reader.respond(path, give_up="1")
    slot = reader.attempt(app, path).slots[0]
    assert slot.response == ""
    assert slot.is_answered


def test_an_item_withdrawn_meanwhile_does_not_stop_the_quiz(app: Flask, reader: Reader) -> None:
    path = reader.start()
    reader.respond(path)
    attempt = reader.attempt(app, path)
    answered, waiting = attempt.slots[0].item_id, attempt.slots[1].item_id
    with app.app_context():
        del services().bank._items[answered]  # type: ignore[arg-type]
        del services().bank._items[waiting]  # type: ignore[arg-type]

    page = reader.get(path).text
    assert "Bu soru geri çekildi." in page
    result = reader.finish(reader.link(page, "next")).text
    assert result.count('class="cited"') == 3


def test_home_offers_every_topic_with_its_questions(reader: Reader, bank: QuestionBank) -> None:
    page = reader.get("/az/").text
    for topic in bank.base.themes:
        assert bank.base.themes[topic].names["az"] in page
        assert f"{len(bank.by_topic[topic])} sual" in page


def test_sources_lists_the_documents(reader: Reader, bank: QuestionBank) -> None:
    page = reader.get("/en/sources/").text
    assert all(document.file in page for document in bank.base.documents.values())


def test_half_points_are_written_as_the_language_writes_them(app: Flask, reader: Reader) -> None:
    """2,5 in Turkish, 2.5 in English."""
    path = reader.start()
    reader.finish(path)
    with app.app_context(), services().engine.begin() as connection:
        connection.exec_driver_sql("UPDATE response SET grade = 'partial', reason = 'coarser'")
    result = path.rsplit("/", 1)[0] + "/result"
    assert "5 üzerinden 2,5 puan" in reader.get(result).text
    assert "2.5 out of 5" in reader.get(result.replace("/tr/", "/en/")).text
