"""Topics with their sets, names, disagreements and wording: what a reader gets of the fact base."""

from __future__ import annotations

import html
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizzes.facts.facts import State
from quizzes.facts.topics import TopicSort, topic_of_person
from quizzes.language.collation import sort_key
from quizzes.language.kinds import LANGUAGES, NameKind
from quizzes.questions.bank import QuestionBank
from quizzes.questions.disagreements import tell_disagreements
from quizzes.questions.items import TrueFalseItem
from quizzes.services import services
from quizzes.study.sets import SetId
from tests.web.reader import Reader


@pytest.fixture
def reader(client: FlaskClient) -> Reader:
    return Reader(client)


@pytest.mark.parametrize("language", LANGUAGES)
def test_topics_of_every_sort_are_offered(client: FlaskClient, bank: QuestionBank, language: str) -> None:
    page = html.unescape(client.get(f"/{language}/topics/").text)
    assert {topic.sort for topic in bank.base.topics.values()} == set(TopicSort)
    for topic in bank.base.topics.values():
        assert f"/{language}/topics/{topic.id}" in page
        assert topic.names[language][1:] in page


def test_a_ready_made_set_asks_its_questions_in_their_order(app: Flask, reader: Reader) -> None:
    page = reader.get("/az/topics/republic").text
    reader.language = "az"
    response = reader.client.post(
        "/az/topics/republic/sets/basics", data={"csrf_token": reader.field(page, "csrf_token")}
    )
    assert response.status_code == 303
    attempt = reader.attempt(app, response.headers["Location"])
    with app.app_context():
        one = services().sets[SetId("republic.basics")]
    assert tuple(slot.item_id for slot in attempt.slots) == one.items
    assert attempt.topic == "republic"


def test_the_page_of_a_topic_shows_what_is_asked_and_no_key(app: Flask, bank: QuestionBank, reader: Reader) -> None:
    page = html.unescape(reader.get("/en/topics/republic").text)
    with app.app_context():
        one = services().sets[SetId("republic.basics")]
    for item in one.of(bank):
        question = bank.question(item, "en")
        assert all(part in page for part in question.stem.split("_____")), question.stem
        if not isinstance(item, TrueFalseItem):
            assert question.explanation not in page


def test_a_set_that_is_not_there_is_not_found(reader: Reader) -> None:
    token = reader.field(reader.get("/tr/topics/republic").text, "csrf_token")
    for path in ("/tr/topics/gardening/sets/basics", "/tr/topics/republic/sets/hard"):
        assert reader.client.post(path, data={"csrf_token": token}).status_code == 404
    assert reader.get("/tr/topics/gardening").status_code == 404
    assert reader.client.post("/tr/topics/republic/sets/basics").status_code == 400  # without its token


def test_a_quiz_is_drawn_from_any_topic(app: Flask, bank: QuestionBank, reader: Reader) -> None:
    for topic in ("period-1920", "kind-treaties", "document-bolshevization", "person-mammad-amin-rasulzade"):
        attempt = reader.attempt(app, reader.start(topic=topic))
        facts = {fact.id for fact in bank.base.facts_on[bank.base.topics[topic].id]}  # type: ignore[index]
        assert {bank.item(slot.item_id).fact for slot in attempt.slots} <= facts


def test_names_are_listed_in_the_order_of_the_alphabet(client: FlaskClient) -> None:
    page = client.get("/az/names/?kind=place").text
    listed = re.findall(r'<dt><a href="/az/names/[^"]+">([^<]+)</a>', page)
    assert len(listed) >= 20
    assert listed == sorted(listed, key=lambda name: sort_key(name, "az"))
    assert listed.index("Bakı") < listed.index("İstanbul") < listed.index("Qars") < listed.index("Moskva")
    assert "Lloyd" in client.get("/en/names/?kind=gardening").text  # an unknown kind shows people


def test_a_name_has_its_spellings_and_what_is_stated_of_it(client: FlaskClient, bank: QuestionBank) -> None:
    page = html.unescape(client.get("/en/names/mammad-amin-rasulzade").text)
    entity = bank.base.entity("mammad-amin-rasulzade")  # type: ignore[arg-type]
    assert all(name in page for name in ("Mehmet Emin Resulzade", "Məhəmməd Əmin Rəsulzadə", *entity.aliases))
    assert entity.descriptions["en"][1:] in page
    assert all(f'<li id="{fact.id}">' in page for fact in bank.base.mentioning(entity.id))
    assert topic_of_person(entity.id) in page
    assert client.get("/en/names/nobody").status_code == 404


def test_every_name_has_a_page_in_every_language(client: FlaskClient, bank: QuestionBank) -> None:
    listed = [one for one in bank.base.entities.values() if one.kind in {NameKind.TREATY, NameKind.STATE}]
    for entity in listed:
        for language in LANGUAGES:
            assert client.get(f"/{language}/names/{entity.id}").status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_disagreement_is_told_with_its_sources(client: FlaskClient, bank: QuestionBank, language: str) -> None:
    page = html.unescape(client.get(f"/{language}/sources/disagreements").text)
    found = tell_disagreements(bank.near, bank.catalogue(language))
    disputed = [fact for fact in bank.base.facts.values() if fact.state is State.DISPUTED or fact.misprints]
    assert len(found) == len(disputed) + len(bank.base.discrepancies)
    for one in found:
        assert f'id="{one.id}"' in page
        assert all(citation.text in page for said in one.said for citation in said.citations)


@pytest.mark.parametrize("language", LANGUAGES)
def test_contested_words_stand_beside_the_neutral_ones(client: FlaskClient, bank: QuestionBank, language: str) -> None:
    page = html.unescape(client.get(f"/{language}/sources/wording").text)
    for term in bank.base.contested_terms:
        assert term.use[language] in page
        assert term.why[language] in page
