"""What a learner is told after a response: reason, timeline, the source’s words; and her report of what is wrong."""

from __future__ import annotations

import html
import re
from dataclasses import replace
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path

import pytest
from flask import Flask
from flask.testing import FlaskClient
from sqlalchemy import text

from app import create_app
from quizzes.facts.base import Document
from quizzes.facts.facts import FactId
from quizzes.language.kinds import LANGUAGES
from quizzes.questions.bank import QuestionBank
from quizzes.questions.items import AnyItem, Aspect, DateItem, ItemType, MatchingItem, OrderingItem
from quizzes.questions.neighbours import timeline_around
from quizzes.questions.sentences import FactWriter
from quizzes.services import services
from quizzes.settings import Settings
from quizzes.store.database import migrate
from quizzes.store.reports import LONGEST_TEXT, ReportReason, close_report, list_reports
from quizzes.store.tables import ReportState
from tests.web.reader import Reader

KARS = FactId("treaty-of-kars.signed-on")


@pytest.fixture
def reader(client: FlaskClient) -> Reader:
    return Reader(client, "en")


def _text(page: str) -> str:
    page = re.sub(r'<span class="(?:year|whole)">|</span>', "", page)
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", page)).split())


def _strip(page: str) -> list[tuple[str, str, bool]]:
    """Year, label and whether it stands out, of each moment."""
    section = re.search(r'<section class="strip".*?</section>', page, re.DOTALL)
    if section is None:
        return []
    rows = re.findall(r'<li class="([^"]*)".*?class="year">(.*?)</span>(.*?)</li>', section[0], re.DOTALL)
    labels = [_text(re.sub(r'<span class="(?:cut|date)".*?</span>', "", rest)) for _, _, rest in rows]
    return [(year, label, "asked" in css) for (css, year, _), label in zip(rows, labels, strict=True)]


def _of(bank: QuestionBank, fact: FactId, item_type: ItemType) -> AnyItem:
    return next(item for item in bank.items if item.fact == fact and item.type is item_type)


def _heading(bank: QuestionBank, fact: FactId, language: str = "en") -> str:
    return FactWriter(bank.base.facts[fact], bank.near, bank.catalogue(language)).write_heading()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("item_type", ItemType)
def test_every_type_is_told_whole(
    app: Flask, client: FlaskClient, bank: QuestionBank, language: str, item_type: ItemType
) -> None:
    reader = Reader(client, language)
    item = next(item for item in bank.items if item.type is item_type and bank.base.facts[item.fact].date)
    path = reader.start_with(app, [item])
    reader.respond(path)
    page = reader.get(path).text
    assert page.count('<p class="verdict') == 1
    assert 'id="next"' in page
    assert 'class="margin"' in page
    moments = _strip(page)
    if isinstance(item, OrderingItem):
        assert moments == []
        assert page.count('class="date"') == len(item.sequence)
    else:
        assert len(moments) > 1
        assert sorted(moments, key=lambda moment: moment[0][:4]) == moments
        assert any(is_asked for _, _, is_asked in moments)


def test_the_timeline_has_the_fact_and_links_those_with_a_page(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    path = reader.start_with(app, [_of(bank, KARS, ItemType.DATE)])
    reader.respond(path)
    page = reader.get(path).text
    moments = _strip(page)
    assert [(year, label) for year, label, is_asked in moments if is_asked] == [("1921", _heading(bank, KARS))]
    assert 'href="/en/names/treaty-of-kars"' in page
    for address in re.findall(r'class="event"><a href="([^"]*)"', page):
        assert reader.get(address).status_code == 200


def test_what_compares_facts_shows_them_on_the_timeline(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    for wanted in (
        next(item for item in bank.items if item.aspect is Aspect.FIRST),
        next(item for item in bank.items if isinstance(item, MatchingItem) and item.aspect is Aspect.YEAR),
    ):
        path = reader.start_with(app, [wanted])
        reader.respond(path)
        labels = {label for _, label, _ in _strip(reader.get(path).text)}
        assert labels == {_heading(bank, fact) for fact in wanted.facts}


def test_no_timeline_tells_what_another_open_item_asks(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    first = _of(bank, KARS, ItemType.DATE)
    beside = [fact for fact in timeline_around(bank.base.facts[KARS], bank.near, lambda _: False) if fact.id != KARS]
    other = next(item for fact in beside for item in bank.items if item.fact == fact.id and isinstance(item, DateItem))
    path = reader.start_with(app, [first, other])
    reader.respond(path)
    label = _heading(bank, other.fact)
    assert label not in [seen for _, seen, _ in _strip(reader.get(path).text)]
    reader.respond(path.removesuffix("/1") + "/2")
    assert label in [seen for _, seen, _ in _strip(reader.get(path).text)]


def test_a_wrong_year_is_told_what_it_is_known_for(app: Flask, client: FlaskClient, bank: QuestionBank) -> None:
    item = _of(bank, FactId("musavat-party.founded-on"), ItemType.DATE)
    for language, begins in {"en": "An event of 1918:", "tr": "1918 yılının olaylarından biri:"}.items():
        reader = Reader(client, language)
        path = reader.start_with(app, [item])
        assert begins in _text(reader.told(path, {"year": "1918"}))
        path = reader.start_with(app, [item])
        assert begins not in _text(reader.told(path, {"give_up": "1"}))


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_name_of_somebody_else_is_told_who_that_is(
    app: Flask, client: FlaskClient, bank: QuestionBank, language: str
) -> None:
    reader = Reader(client, language)
    lenin = bank.base.entities["vladimir-lenin"]  # type: ignore[index]
    item = bank.item("istiklal-harbimiz.author.who.name")
    page = reader.told(reader.start_with(app, [item]), {"response": "Lenin"})
    assert f"{lenin.name(language).label} : {lenin.descriptions[language]}" in _text(page)
    assert f'href="/{language}/names/vladimir-lenin"' in page
    page = reader.told(reader.start_with(app, [item]), {"response": "Kâzım Karabekir"})
    assert "vladimir-lenin" not in page


def test_nobody_is_described_who_is_asked_for_later(app: Flask, reader: Reader, bank: QuestionBank) -> None:
    later = next(item for item in bank.items if item.type is ItemType.NAME and item.answers == ("vladimir-lenin",))
    item = bank.item("istiklal-harbimiz.author.who.name")
    page = reader.told(reader.start_with(app, [item, later]), {"response": "Lenin"})
    assert "names/vladimir-lenin" not in page


def test_the_words_of_the_source_are_quoted_where_they_are_at_hand(
    tmp_path: Path, settings: Settings, bank: QuestionBank
) -> None:
    """A text of our own in place of the documents, which a clone may lack."""
    fact = bank.base.facts[KARS]
    source = fact.sources[0]
    words = "Önceki cümle. Kars Antlaşması 13 Ekim 1921 tarihinde <imzalandı> ve herkes sevindi."
    data = ("\n" * (source.line - 1) + words + "\n").encode()
    document = bank.base.documents[source.document]
    (tmp_path / document.file).write_bytes(data)
    own = Document(
        document.id, document.file, sha256(data).hexdigest(), "tr", document.citation, document.names
    )  # fmt: skip
    base = replace(bank.base, documents={**bank.base.documents, own.id: own})
    catalogues = {language: bank.catalogue(language) for language in LANGUAGES}
    app = create_app(settings.model_copy(update={"documents": tmp_path}), QuestionBank(base, catalogues, bank.items))
    with app.app_context():
        migrate(services().engine)
    reader = Reader(app.test_client(), "az")
    path = reader.start_with(app, [_of(bank, KARS, ItemType.DATE)])
    reader.respond(path)
    page = reader.get(path).text
    quote = re.search(r'<blockquote class="quote" lang="tr">(.*?)</blockquote>', page, re.DOTALL)
    assert quote
    assert "<mark>13 Ekim 1921</mark>" in quote[1]
    assert "<mark>Kars Antlaşması</mark>" in quote[1]
    assert "&lt;imzalandı&gt;" in quote[1]
    assert page.count("<blockquote") == 1


def test_without_the_documents_the_citation_stands_alone(
    settings: Settings, bank: QuestionBank, tmp_path: Path
) -> None:
    catalogues = {language: bank.catalogue(language) for language in LANGUAGES}
    app = create_app(
        settings.model_copy(update={"documents": tmp_path / "none"}), QuestionBank(bank.base, catalogues, bank.items)
    )
    with app.app_context():
        migrate(services().engine)
    reader = Reader(app.test_client(), "tr")
    item = _of(bank, KARS, ItemType.DATE)
    path = reader.start_with(app, [item])
    reader.respond(path)
    page = reader.get(path).text
    assert "<blockquote" not in page
    assert all(citation.text in html.unescape(page) for citation in bank.question(item, "tr").citations)


def test_no_feedback_page_is_heavy(app: Flask, reader: Reader, bank: QuestionBank, documents: Path) -> None:
    """The longest: items that rest on the most lines, with what all of them say."""
    assert documents.is_dir()
    sources = {item.id: sum(len(bank.base.facts[fact].sources) for fact in item.facts) for item in bank.items}
    for item in sorted(bank.items, key=lambda item: -sources[item.id])[:4]:
        path = reader.start_with(app, [item])
        reader.respond(path)
        assert len(reader.get(path).data) < 40_000


# Reports


def _report(reader: Reader, path: str, **fields: str) -> tuple[int, str]:
    token = reader.field(reader.get(path).text, "csrf_token")
    response = reader.client.post(f"{path}/report", data={"csrf_token": token, **fields})
    return response.status_code, response.text


@pytest.fixture
def answered(app: Flask, reader: Reader, bank: QuestionBank) -> str:
    path = reader.start_with(app, [_of(bank, KARS, ItemType.DATE), bank.items[0]])
    reader.respond(path)
    return path


def test_a_report_is_kept_and_thanked_for(app: Flask, reader: Reader, answered: str) -> None:
    assert _report(reader, answered, reason="wording", text=" Clumsy\r\nindeed\x00 ")[0] == 303
    assert "Thank you." in reader.get(answered).text
    with app.app_context():
        (kept,) = list_reports(services().engine)
    assert (kept.reason, kept.text, kept.language) == (ReportReason.WORDING, "Clumsy\nindeed", "en")
    assert kept.item_id == reader.attempt(app, answered).slots[0].item_id
    assert kept.learner == reader.learner
    assert reader.get(f"{answered}/report").headers["Location"] == answered


def test_a_second_report_takes_the_place_of_the_first(app: Flask, reader: Reader, answered: str) -> None:
    _report(reader, answered, reason="wording", text="Clumsy")
    _report(reader, answered, reason="fact", text="It was 1920")
    with app.app_context():
        assert [one.text for one in list_reports(services().engine)] == ["It was 1920"]


@pytest.mark.parametrize(
    ("fields", "told"),
    [
        ({}, "Please choose what is wrong."),
        ({"reason": "", "text": "Well"}, "Please choose what is wrong."),
        ({"reason": "spam"}, "Please choose what is wrong."),
        ({"reason": "other"}, "Please say in a few words what it is."),
        ({"reason": "other", "text": " \n "}, "Please say in a few words what it is."),
        ({"reason": "fact", "text": "x" * (LONGEST_TEXT + 1)}, f"Please write no more than {LONGEST_TEXT} characters."),
    ],
)
def test_a_report_that_lacks_something_is_told_and_stays(
    app: Flask, reader: Reader, answered: str, fields: dict[str, str], told: str
) -> None:
    status, page = _report(reader, answered, **fields)
    assert status == 422
    assert told in page
    assert '<details class="report" id="report" open>' in page
    assert fields.get("text", "").strip() in page
    assert ('value="fact" required checked' in page) is (fields.get("reason") == "fact")
    with app.app_context():
        assert list_reports(services().engine) == []


def test_the_longest_report_is_taken(app: Flask, reader: Reader, answered: str) -> None:
    assert _report(reader, answered, reason="fact", text="ə" * LONGEST_TEXT)[0] == 303


def test_what_is_not_answered_yet_cannot_be_reported(app: Flask, reader: Reader, answered: str) -> None:
    assert _report(reader, answered.removesuffix("/1") + "/2", reason="fact")[0] == 409


def test_a_test_that_is_open_tells_nothing_by_a_report(app: Flask, reader: Reader, answered: str) -> None:
    token = reader.field(reader.get(answered).text, "csrf_token")
    with app.app_context(), services().engine.begin() as connection:
        connection.execute(text("UPDATE attempt SET mode = 'test'"))
    for fields in ({}, {"reason": "fact"}):
        response = reader.client.post(f"{answered}/report", data={"csrf_token": token, **fields})
        assert response.status_code == 409


def test_somebody_elses_quiz_cannot_be_reported(app: Flask, reader: Reader, answered: str) -> None:
    stranger = Reader(app.test_client(), "en")
    token = stranger.field(stranger.get("/en/").text, "csrf_token")
    data = {"csrf_token": token, "reason": "fact"}
    assert stranger.client.post(f"{answered}/report", data=data).status_code == 404
    assert stranger.client.post(f"{answered[:-1]}9/report", data=data).status_code == 404


def test_a_report_needs_its_token(reader: Reader, answered: str) -> None:
    assert reader.client.post(f"{answered}/report", data={"reason": "fact"}).status_code == 400


def test_editors_list_reports_and_close_them(app: Flask, reader: Reader, answered: str) -> None:
    _report(reader, answered, reason="fact", text="It was 1920\nI think")
    run = app.test_cli_runner().invoke
    listed = run(args=["reports", "list"]).stdout
    with app.app_context():
        (report,) = list_reports(services().engine)
    assert listed.splitlines()[0].startswith(f"{report.id}  ")
    assert report.item_id in listed
    assert "    It was 1920\n    I think" in listed
    assert run(args=["reports", "list", "--language", "tr"]).stdout == ""
    assert run(args=["reports", "close", report.id]).exit_code == 0
    assert run(args=["reports", "list"]).stdout == ""
    assert report.id in run(args=["reports", "list", "--state", "closed"]).stdout
    assert report.id in run(args=["reports", "list", "--state", "all"]).stdout
    failed = run(args=["reports", "close", "missing"])
    assert failed.exit_code == 1
    assert "no report missing" in failed.output
    with app.app_context():
        close_report(services().engine, report.id, now=datetime.now(UTC))
        assert list_reports(services().engine, ReportState.OPEN) == []
