"""What a reader finds who looks around: search, the timeline, a page for everything, and quizzes on it."""

from __future__ import annotations

import gzip
import html
import re

import pytest
from flask import Flask
from flask.testing import FlaskClient

from quizzes.facts.facts import State
from quizzes.facts.topics import TopicSort
from quizzes.language.kinds import LANGUAGES, NameKind
from quizzes.questions.bank import QuestionBank
from quizzes.questions.search_entries import tell
from quizzes.services import services
from quizzes.settings import ROOT
from tests.web.reader import Reader

LIMIT = 50_000  # bytes of a page, compressed, with what belongs to it


@pytest.fixture
def reader(client: FlaskClient) -> Reader:
    return Reader(client)


def _words(page: str) -> str:
    """A page as it reads: no tags, one space between words."""
    return " ".join(html.unescape(re.sub(r"<[^>]+>", "", page)).split())


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_entity_has_a_page_that_states_what_is_known_of_it(
    client: FlaskClient, bank: QuestionBank, language: str
) -> None:
    """All of them, a third in each language."""
    for entity in [*bank.base.entities.values()][LANGUAGES.index(language) :: 3]:
        response = client.get(f"/{language}/names/{entity.id}")
        assert response.status_code == 200, entity.id
        page = _words(response.text)
        assert all(name.label[1:] in page for name in entity.names.values())  # some begin with a capital
        for fact in bank.base.mentioning(entity.id):
            assert " ".join(tell(fact, bank, language).split()) in page, fact.id
            assert f'id="{fact.id}"' in response.text


def test_every_kind_of_name_is_listed(client: FlaskClient, bank: QuestionBank) -> None:
    for kind in NameKind:
        page = client.get(f"/az/names/?kind={kind.value}").text
        entities = [entity for entity in bank.base.entities.values() if entity.kind is kind]
        assert entities
        assert all(f'href="/az/names/{entity.id}"' in page for entity in entities)


def test_events_are_listed_by_year(client: FlaskClient, bank: QuestionBank) -> None:
    page = client.get("/tr/names/?kind=event").text
    listed = re.findall(r'<a href="/tr/names/([^"]+)">', page.partition('class="by-year"')[2].partition("</ul>")[0])
    years = [bank.directory.year(entity) or 9999 for entity in listed]  # what has no year comes last
    assert years == sorted(years)
    assert len(set(years)) > 50


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_page_tells_what_each_document_says_of_what_is_disputed(
    client: FlaskClient, bank: QuestionBank, language: str
) -> None:
    told = client.get(f"/{language}/sources/disagreements").text
    disputed = [fact for fact in bank.base.facts.values() if fact.state is State.DISPUTED or fact.misprints]
    for fact in disputed[::6]:
        response = client.get(f"/{language}/names/{fact.subject}").text
        found = bank.directory.disagreements(language)[fact.id]
        assert f'href="/{language}/sources/disagreements#{fact.id}"' in response
        assert f'id="{fact.id}"' in told
        for said in found.said:
            assert " ".join(said.words.split()) in _words(response)
            assert all(citation.text in _words(response) for citation in said.citations)
    for one in bank.base.discrepancies[::10]:
        for entity in one.about:
            assert f"disagreements#{one.id}" in client.get(f"/{language}/names/{entity}").text


def test_neighbours_are_those_whom_facts_name_together(bank: QuestionBank) -> None:
    directory = bank.directory
    for entity in [*bank.base.entities][::25]:
        for one in directory.neighbours(entity):
            together = [fact for fact in directory.mentioning(entity) if one.entity.id in directory.named(fact)]
            assert len(together) == one.facts > 0
    kars = [one.entity.id for one in directory.neighbours("treaty-of-kars")]  # type: ignore[arg-type]
    assert {"turkey", "azerbaijan-ssr", "georgian-ssr", "armenian-ssr"} <= set(kars)


def test_what_happened_around_is_near_and_names_somebody_else(bank: QuestionBank) -> None:
    directory = bank.directory
    told = 0
    for entity in [*bank.base.entities][::5]:
        found = directory.around(entity, 3)
        if found is None:
            continue
        told += 1
        own = {fact.id for fact in directory.mentioning(entity)}
        assert own.isdisjoint(fact.id for fact in (*found.before, *found.after))
        years = [bank.base.year_of(fact) for fact in (*found.before, *found.after)]
        assert years == sorted(years)
        assert all(bank.base.year_of(fact) <= found.year for fact in found.before)
        assert all(bank.base.year_of(fact) >= found.year for fact in found.after)
    assert told > 100


def test_a_quiz_on_a_name_asks_only_of_facts_that_name_it(app: Flask, bank: QuestionBank, reader: Reader) -> None:
    for entity in ("mammad-amin-rasulzade", "treaty-of-kars", "musavat-party", "baku"):
        page = reader.get(f"/tr/names/{entity}").text
        token = reader.field(page, "csrf_token")
        response = reader.client.post(f"/tr/names/{entity}/quiz", data={"csrf_token": token})
        assert response.status_code == 303
        attempt = reader.attempt(app, response.headers["Location"])
        named = {fact.id for fact in bank.directory.mentioning(entity)}  # type: ignore[arg-type]
        items = [bank.item(slot.item_id) for slot in attempt.slots]
        assert len(items) >= 3
        assert {item.fact for item in items} <= named
        assert not any(entity in item.answers for item in items)


def test_of_what_too_little_is_asked_no_quiz_is_offered(bank: QuestionBank, reader: Reader) -> None:
    lone = next(
        entity.id for entity in bank.base.entities.values()
        if entity.kind is NameKind.EVENT and len(bank.directory.mentioning(entity.id)) == 1
    )  # fmt: skip
    page = reader.get(f"/en/names/{lone}").text
    assert "too few questions" in page
    assert "/quiz" not in page
    token = reader.field(reader.get("/en/topics/republic").text, "csrf_token")
    response = reader.client.post(f"/en/names/{lone}/quiz", data={"csrf_token": token}, follow_redirects=True)
    assert "too few questions" in response.text
    assert reader.client.post("/en/names/nobody/quiz", data={"csrf_token": token}).status_code == 404
    assert reader.client.post("/en/names/treaty-of-kars/quiz").status_code == 400  # without its token


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_found_is_marked_and_grouped(client: FlaskClient, language: str) -> None:
    response = client.get(f"/{language}/explore/?q=RESULZADE'nin")
    assert response.status_code == 200
    page = response.text
    hits = re.findall(r'<ol class="hits".*?</ol>', page, re.DOTALL)
    assert len(hits) == 3
    assert f'href="/{language}/names/mammad-amin-rasulzade"' in hits[0]
    assert "<mark>" in hits[0]
    assert ("<mark>" in hits[2]) == (language != "en")  # which spells it otherwise
    assert f"/{language}/topics/person-mammad-amin-rasulzade" in hits[1]
    assert hits[2].count("<li>") == 8
    assert "kind=fact" in page


def test_a_name_found_by_another_spelling_tells_which(client: FlaskClient) -> None:
    page = client.get("/en/explore/?q=Rəsulzadə").text
    first = page.partition('<ol class="hits"')[2].partition("</li>")[0]
    assert "Mammad Amin Rasulzade" in first
    assert "<mark>Rəsulzadə</mark>" in first


def test_pages_of_what_is_found_hold_all_of_it(client: FlaskClient) -> None:
    found: list[str] = []
    path: str | None = "/tr/explore/?q=resulzade&kind=fact"
    while path:
        page = client.get(path).text
        found += re.findall(r'<li><a href="([^"]+)">', page.partition('class="hits"')[2].partition("</ol>")[0])
        link = re.search(r'rel="next" href="([^"]+)"', page)
        path = html.unescape(link[1]) if link else None
    assert len(found) == len(set(found)) > 100
    assert "<h2>" not in client.get("/tr/explore/?q=resulzade&kind=fact&page=99").text
    assert client.get("/tr/explore/?q=resulzade&kind=odd&page=x").status_code == 200


@pytest.mark.parametrize(
    ("asked", "told"),
    [("Besulzade", "Did you mean"), ("xyzzy", "Nothing was found"), ("", "Please write"), ("!?*", "no word in this"),
     ("Topçubaşovgilmişçesine", "begins alike"), ("<script>", "Nothing was found"), ('"', "no word in this")],
)  # fmt: skip
def test_what_finds_nothing_is_told_kindly(client: FlaskClient, asked: str, told: str) -> None:
    response = client.get("/en/explore/", query_string={"q": asked})
    assert response.status_code == 200
    assert told in _words(response.text)
    assert "<script>" not in response.text.replace('<script type="module"', "")
    assert f'value="{html.escape(asked)}"' in response.text.replace("&#34;", "&quot;")


def test_the_index_is_made_by_the_command_and_else_at_the_first_search(app: Flask, client: FlaskClient) -> None:
    with app.app_context():
        assert "Nothing was found" not in client.get("/en/explore/?q=kars").text
        assert not services().index.refresh()
    assert app.test_cli_runner().invoke(args=["database", "upgrade"]).exit_code == 0


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_timeline_lists_the_weightiest_facts_by_year(
    client: FlaskClient, bank: QuestionBank, language: str
) -> None:
    page = client.get(f"/{language}/explore/timeline").text
    wanted = [fact for fact in bank.base.reviewed if fact.date and fact.weight == 3]
    assert page.count("data-at=") == len(wanted)
    assert page.count("<circle") == len(wanted)
    years = [int(year) for year in re.findall(r'<h2 class="year">(\d+)</h2>', page)]
    assert years == sorted(set(years))
    for fact in wanted:
        assert " ".join(tell(fact, bank, language).split()) in _words(page)
    points = [float(at) for at in re.findall(r'data-at="([\d.]+)"', page)]
    assert points == sorted(points)


def test_the_timeline_of_a_topic_and_of_some_years(client: FlaskClient, bank: QuestionBank) -> None:
    for topic in bank.base.topics.values():
        page = client.get(f"/az/explore/timeline?topic={topic.id}&weight=1").text
        dated = [fact for fact in bank.base.facts_on[topic.id] if fact.date and fact.state is State.REVIEWED]
        assert page.count("data-at=") == len(dated), topic.id
    page = client.get("/en/explore/timeline?topic=republic&from=1918&to=1918&weight=1").text
    assert re.findall(r'<h2 class="year">(\d+)</h2>', page) == ["1918"]


def test_years_that_cannot_be_are_told_and_nothing_is_lost(client: FlaskClient) -> None:
    page = client.get("/en/explore/timeline?from=1922&to=1918")
    assert page.status_code == 200
    assert "exchanged" in page.text
    assert 'name="from" inputmode="numeric" autocomplete="off" maxlength="4" value="1918"' in page.text
    page = client.get("/en/explore/timeline?from=soon&to=1918&topic=republic")
    assert page.status_code == 422
    assert "as a number" in page.text
    assert 'value="soon"' in page.text
    assert 'value="republic" selected' in page.text
    page = client.get("/en/explore/timeline?from=1200&to=1300")
    assert page.status_code == 200
    assert "Nothing dated" in page.text
    assert client.get("/en/explore/timeline?topic=gardening").status_code == 404
    for odd in ("from=0", "from=٣", "from=99999", "to=-5", "from=1e3"):
        assert client.get(f"/en/explore/timeline?{odd}").status_code == 422, odd
    assert client.get("/en/explore/timeline?weight=9").status_code == 200


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_fact_of_a_topic_is_told_on_its_pages(client: FlaskClient, bank: QuestionBank, language: str) -> None:
    for topic in bank.base.topics.values():
        if topic.sort not in {TopicSort.THEME, TopicSort.PERSON} and language != "tr":
            continue
        told: list[str] = []
        path: str | None = f"/{language}/topics/{topic.id}/facts"
        while path:
            page = client.get(path).text
            told += re.findall(r'<li id="([^"]+)"', page)
            link = re.search(r'rel="next" href="([^"]+)"', page)
            path = html.unescape(link[1]) if link else None
        assert sorted(told) == sorted(fact.id for fact in bank.base.facts_on[topic.id]), topic.id
    assert client.get(f"/{language}/topics/gardening/facts").status_code == 404
    for odd in ("0", "-1", "x", "99999", ""):
        assert client.get(f"/{language}/topics/republic/facts?page={odd}").status_code == 200


def test_a_topic_leads_on(client: FlaskClient, bank: QuestionBank) -> None:
    page = client.get("/tr/topics/emigration").text
    for path in ("topics/emigration/facts", "explore/timeline?topic=emigration", "sources/disagreements#emigration"):
        assert f'href="/tr/{path}"' in page
    assert bank.directory.count_disagreements(bank.base.topics["emigration"]) == sum(  # type: ignore[index]
        one.topic == "emigration" for one in bank.directory.disagreements("tr").values()
    )


def test_explore_leads_everywhere(client: FlaskClient, bank: QuestionBank) -> None:
    page = client.get("/tr/explore/").text
    for theme in bank.base.themes:
        assert f'href="/tr/topics/{theme}"' in page
    for kind in NameKind:
        assert f'href="/tr/names/?kind={kind.value}"' in page
    for path in ("explore/timeline", "topics/", "names/", "sources/", "sources/disagreements"):
        assert f'href="/tr/{path}"' in page
    assert 'href="/tr/explore/"' in client.get("/tr/").text


def test_no_page_is_heavy(client: FlaskClient, bank: QuestionBank) -> None:
    files = (ROOT / "static" / name for name in ("salname.css", "explore.css", "timeline.js", "icon.svg"))
    beside = sum(len(gzip.compress(file.read_bytes())) for file in files)
    busiest = max(bank.base.entities, key=lambda entity: len(bank.directory.mentioning(entity)))
    fullest = max(bank.base.topics, key=lambda topic: len(bank.base.facts_on[topic]))
    paths = [
        "explore/", "explore/?q=a", "explore/?q=azerbaycan&kind=fact", "explore/timeline", "explore/timeline?weight=2",
        f"explore/timeline?topic={fullest}&weight=1", f"names/{busiest}", "names/mammad-amin-rasulzade",
        "names/?kind=event", "names/?kind=office", f"topics/{fullest}/facts", "topics/kind-offices/facts",
    ]  # fmt: skip
    for path in paths:
        for language in LANGUAGES:
            page = client.get(f"/{language}/{path}").data
            assert len(gzip.compress(page)) + beside < LIMIT, (path, language)
