"""Her own document on the site: handed in, read, shown beside its passages, private; and all that goes wrong."""

from __future__ import annotations

import html
import io
import json
import re
from collections.abc import Sequence
from pathlib import Path
from random import Random
from typing import Any

import pytest
from flask import Flask
from flask.testing import FlaskClient
from werkzeug.datastructures import FileStorage, MultiDict
from werkzeug.test import TestResponse, encode_multipart

from app import create_app
from quizzes.errors import DocumentFault
from quizzes.facts.properties import RecordKind
from quizzes.language.kinds import LANGUAGES
from quizzes.reading.work import Fault, work
from quizzes.services import services
from quizzes.settings import Settings
from quizzes.store import tables
from quizzes.store.documents import claim_document, fail_document, finish_document, tell_progress
from quizzes.web.documents.faults import TOLD
from quizzes.web.documents.forms import MOST_DOCUMENTS, MOST_WAITING, Surety, View
from quizzes.web.documents.tell import KINDS, SURETIES
from tests.documents.pdfs import Page, page_of, write_pdf
from tests.store.test_documents import CANDIDATES, LONG_AGO, NOW, PASSAGES, _candidate
from tests.web.reader import Reader

TEXT = (
    "1926 yılının Temmuz ayında Örnek Gençler Birliği Bakü’de kuruldu. Birlik sonra kendi dergisini de çıkardı.\n\n"
    "Örnek Dostluk Derneği 1923 yılında Ankara’da kuruldu. Bu dernek için çok şey yazıldı ve söylendi.\n"
)
RUSSIAN = "Партия была основана в городе Баку. Она издавала газету и журнал, и её члены жили в разных городах. " * 20
OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + "EncryptedPackage".encode("utf-16-le") + bytes(512)
BAD: dict[str, tuple[str, bytes, DocumentFault]] = {
    "blank": ("blank.txt", b" \n\n ", DocumentFault.EMPTY),
    "binary": ("notlar.txt", Random(1).randbytes(4000), DocumentFault.BINARY),
    "executable": ("rapor.pdf", b"MZ\x90\x00" + bytes(range(256)) * 40, DocumentFault.BINARY),
    "picture": ("scan.pdf", b"\x89PNG\r\n\x1a\n" + bytes(200), DocumentFault.UNSUPPORTED),
    "locked pdf": ("locked.pdf", write_pdf([page_of(["Bir şey"])], password="gizli"), DocumentFault.ENCRYPTED),
    "locked docx": ("locked.docx", OLE, DocumentFault.ENCRYPTED),
    "scanned": ("scanned.pdf", write_pdf([Page(has_picture=True)]), DocumentFault.NO_TEXT),
    "broken": ("half.pdf", write_pdf([page_of(["Bir şey"])])[:300], DocumentFault.BROKEN),
    "broken docx": ("half.docx", b"PK\x03\x04" + bytes(100), DocumentFault.BROKEN),
    "russian": ("russian.txt", RUSSIAN.encode(), DocumentFault.FOREIGN_LANGUAGE),
}


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    return Settings(instance=tmp_path / "instance", log_level="ERROR", readers=0, document_megabytes=1)


@pytest.fixture(params=LANGUAGES)
def reader(request: pytest.FixtureRequest, client: FlaskClient) -> Reader:
    return Reader(client, request.param)


@pytest.fixture
def ayla(client: FlaskClient) -> Reader:
    return Reader(client, "tr")


def _send(reader: Reader, data: bytes = TEXT.encode(), name: str = "notlar.txt", **changes: str) -> TestResponse:
    path = f"/{reader.language}/documents/"
    fields = {"csrf_token": reader.field(reader.get(path).text, "csrf_token"), **changes}
    # Encoded here: the test client leaves the temporary file of a large form open.
    boundary, body = encode_multipart({**fields, "file": FileStorage(io.BytesIO(data), name)})
    return reader.client.post(path, data=body, content_type=f"multipart/form-data; boundary={boundary}")


def _hand_in(reader: Reader, data: bytes = TEXT.encode(), name: str = "notlar.txt") -> str:
    response = _send(reader, data, name)
    assert response.status_code == 303, response.text
    return response.headers["Location"]


def _read_all(app: Flask) -> None:
    with app.app_context():
        work(services().engine, services().settings)


def _fill(app: Flask, path: str, candidates: Sequence[Any] = CANDIDATES, passages: Sequence[Any] = PASSAGES) -> None:
    """As if a document had been read and this was found."""
    document_id = path.rsplit("/", 1)[1]
    with app.app_context():
        engine = services().engine
        assert claim_document(engine, document_id, "w", now=NOW, stale_before=LONG_AGO)
        assert finish_document(engine, document_id, "w", passages, candidates, read=9, now=NOW)


def _delete(reader: Reader, path: str, **changes: str) -> TestResponse:
    token = reader.field(reader.get(f"/{reader.language}/documents/").text, "csrf_token")
    return reader.client.post(path + "/delete", data={"csrf_token": token, **changes})


def _count(app: Flask, table: Any = tables.DocumentRow) -> int:
    with app.app_context(), services().engine.connect() as connection:
        return int(connection.exec_driver_sql(f"SELECT count(*) FROM {table.__tablename__}").scalar_one())


def _files(settings: Settings) -> list[str]:
    return [path.name for path in settings.uploads.glob("[!.]*")]


def _finds(page: str) -> list[str]:
    """The text of each candidate, in order."""
    found = re.findall(r'<li class="find.*?</li>', re.sub(r'<span class="year">(\d+)</span>', r"\1", page), re.DOTALL)
    return [" ".join(html.unescape(re.sub(r"<[^>]*>", " ", text)).split()) for text in found]


def test_a_document_is_handed_in_read_and_shown_beside_its_passages(app: Flask, reader: Reader) -> None:
    path = _hand_in(reader)
    waiting = reader.get(path).text
    assert "<progress" in waiting
    assert '<noscript><meta http-equiv="refresh"' in waiting
    _read_all(app)
    page = reader.get(path)
    assert page.status_code == 200
    assert re.search(r"<mark>[^<]*Örnek Gençler Birliği[^<]*</mark>", page.text)
    month = {"tr": "Temmuz", "az": "iyul", "en": "July"}[reader.language]
    assert any("Örnek Gençler Birliği" in find and f"{month} 1926" in find for find in _finds(page.text))


def test_the_list_tells_how_each_document_stands(app: Flask, reader: Reader) -> None:
    _fill(app, _hand_in(reader, name="bir.txt"))
    _hand_in(reader, BAD["binary"][1], "iki.txt")
    _read_all(app)
    _hand_in(reader, name="üç.txt")
    page = reader.get(f"/{reader.language}/documents/").text
    words = {
        "tr": ("4 aday olgu", "okunamadı", "okunuyor"),
        "az": ("4 namizəd fakt", "oxuna bilmədi", "oxunur"),
        "en": ("4 candidate facts", "could not be read", "being read"),
    }[reader.language]
    assert all(word in page for word in words)
    assert page.index("üç.txt") < page.index("iki.txt") < page.index("bir.txt")


def test_progress_is_told_as_json_and_in_words(app: Flask, reader: Reader) -> None:
    path = _hand_in(reader)
    waiting = reader.get(path + "/progress").get_json()
    assert (waiting["state"], waiting["progress"]) == ("queued", 0.0)
    with app.app_context():
        document_id = path.rsplit("/", 1)[1]
        assert claim_document(services().engine, document_id, "w", now=NOW, stale_before=LONG_AGO)
        assert tell_progress(services().engine, document_id, "w", 0.37, now=NOW)
    told = reader.get(path + "/progress").get_json()
    assert (told["state"], told["progress"]) == ("reading", 0.37)
    share = {"tr": "%37", "az": "37%", "en": "37%"}[reader.language]
    assert share in told["text"]
    assert share in reader.get(path).text


@pytest.mark.parametrize("case", BAD)
def test_a_bad_document_is_told_in_every_language_and_nothing_is_kept(
    app: Flask, ayla: Reader, settings: Settings, case: str
) -> None:
    name, data, fault = BAD[case]
    path = _hand_in(ayla, data, name)
    _read_all(app)
    told = set()
    for language in LANGUAGES:
        with app.test_request_context(f"/{language}/"):
            app.preprocess_request()
            what, remedy = str(TOLD[fault].what), str(TOLD[fault].remedy)
        page = html.unescape(ayla.get(path.replace("/tr/", f"/{language}/")).text)
        assert what in page
        assert remedy in page
        told.add(what)
    assert len(told) == 3
    assert _count(app, tables.PassageRow) == _count(app, tables.CandidateRow) == 0
    assert _files(settings) == []


def test_every_fault_has_its_words(app: Flask) -> None:
    assert set(TOLD) == {*DocumentFault, *Fault}


def test_an_unknown_fault_is_told_as_ours(app: Flask, ayla: Reader) -> None:
    path = _hand_in(ayla)
    document_id = path.rsplit("/", 1)[1]
    with app.app_context():
        engine = services().engine
        assert claim_document(engine, document_id, "w", now=NOW, stale_before=LONG_AGO)
        assert fail_document(engine, document_id, "w", "eclipse", now=NOW)
    assert "Hata bizden" in ayla.get(path).text


@pytest.mark.parametrize(
    ("data", "name", "words"),
    [
        (b"", "empty.txt", {"tr": "Bu dosya boş", "az": "Bu fayl boşdur", "en": "This file is empty"}),
        (b"", "", {"tr": "Lütfen bir dosya seçin", "az": "bir fayl seçin", "en": "Please choose a file"}),
    ],
)
def test_nothing_handed_in_is_told_in_the_form(
    app: Flask, reader: Reader, data: bytes, name: str, words: dict[str, str]
) -> None:
    response = _send(reader, data, name)
    assert response.status_code == 422
    assert words[reader.language] in response.text
    assert 'role="alert"' in response.text
    assert _count(app) == 0


def test_a_form_without_a_file_field_is_told(app: Flask, reader: Reader) -> None:
    path = f"/{reader.language}/documents/"
    token = reader.field(reader.get(path).text, "csrf_token")
    response = reader.client.post(path, data={"csrf_token": token, "file": "text"})
    assert response.status_code == 422
    assert _count(app) == 0


def test_a_file_too_large_is_413_and_the_site_goes_on(app: Flask, reader: Reader, settings: Settings) -> None:
    response = _send(reader, b"x" * (settings.most_bytes + 100_000))
    assert response.status_code == 413
    title = {"tr": "Bu dosya çok büyük", "az": "Bu fayl həddən artıq böyükdür", "en": "This file is too large"}
    assert title[reader.language] in response.text
    assert "1 MB" in response.text
    assert f'href="/{reader.language}/documents/"' in response.text
    assert _count(app) == 0
    assert _files(settings) == []
    assert reader.get(_hand_in(reader)).status_code == 200


def test_a_file_of_the_largest_size_is_taken_in(ayla: Reader, settings: Settings) -> None:
    lines = b"Bir dernek kuruldu.\r\n" * settings.most_bytes
    path = _hand_in(ayla, lines[: settings.most_bytes])
    assert (settings.uploads / path.rsplit("/", 1)[1]).stat().st_size == settings.most_bytes


def test_other_forms_stay_as_small_as_they_were(ayla: Reader) -> None:
    response = ayla.client.post("/tr/quizzes", data={"topic": "x" * 100_000})
    assert response.status_code == 413


@pytest.mark.parametrize("token", ["", "wrong"])
def test_a_form_without_its_token_is_400_and_nothing_is_kept(
    app: Flask, reader: Reader, settings: Settings, token: str
) -> None:
    assert _send(reader, csrf_token=token).status_code == 400
    assert _count(app) == 0
    assert _files(settings) == []
    path = _hand_in(reader)
    assert _delete(reader, path, csrf_token=token).status_code == 400
    assert _count(app) == 1


def test_a_stranger_finds_nothing(app: Flask, reader: Reader) -> None:
    path = _hand_in(reader)
    _fill(app, path)
    stranger = Reader(app.test_client(), reader.language)
    unknown = path[:-4] + "AAAA"
    for other, address in ((stranger, path), (reader, unknown)):
        for page in ("", "/progress", "/candidates.jsonl"):
            response = other.get(address + page)
            assert response.status_code == 404
        assert _delete(other, address).status_code == 404
    title = {"tr": "Böyle bir belge yok", "az": "Belə bir sənəd yoxdur", "en": "No such document"}
    assert title[reader.language] in stranger.get(path).text
    assert "notlar.txt" not in stranger.get(f"/{reader.language}/documents/").text
    assert reader.get(path).status_code == 200


def test_a_document_is_deleted_with_everything(app: Flask, reader: Reader) -> None:
    path = _hand_in(reader)
    _fill(app, path)
    response = _delete(reader, path)
    assert response.status_code == 303
    assert "notlar.txt" in reader.get(response.headers["Location"]).text  # the message
    assert "notlar.txt" not in reader.get(response.headers["Location"]).text
    assert reader.get(path).status_code == 404
    for table in (tables.DocumentRow, tables.PassageRow, tables.CandidateRow):
        assert _count(app, table) == 0


def test_a_waiting_document_is_deleted_with_its_file(app: Flask, ayla: Reader, settings: Settings) -> None:
    path = _hand_in(ayla)
    assert _delete(ayla, path).status_code == 303
    assert _files(settings) == []
    _read_all(app)


def test_nobody_deletes_by_a_link(ayla: Reader) -> None:
    assert ayla.get(_hand_in(ayla) + "/delete").status_code == 405


def test_there_is_a_limit_of_documents_each(app: Flask, reader: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("quizzes.web.documents.forms.MOST_DOCUMENTS", 2)
    for _ in range(2):
        _hand_in(reader)
    response = _send(reader)
    assert response.status_code == 422
    assert 'role="alert"' in response.text
    assert _count(app) == 2
    assert MOST_DOCUMENTS < MOST_WAITING


def test_when_too_many_wait_she_is_asked_to_come_back(
    app: Flask, reader: Reader, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("quizzes.web.documents.routes.MOST_WAITING", 1)
    _hand_in(Reader(app.test_client()))
    response = _send(reader)
    assert response.status_code == 503
    assert 'role="alert"' in response.text
    assert _count(app) == 1


@pytest.mark.parametrize(
    ("given", "shown"),
    [
        ("C:\\belgeler\\notlar.txt", "notlar.txt"),
        ("../../etc/passwd", "passwd"),
        ("a\x00b\x07.txt", "a b .txt"),
        ("<script>alert(1)</script>.txt", "script&gt;.txt"),
        ("u\u0308nlu\u0308.txt", "ünlü.txt"),
        ("uzun" * 100 + ".docx", "….docx"),
        ("..", ".."),
    ],
)
def test_the_name_of_a_file_does_no_harm(ayla: Reader, settings: Settings, given: str, shown: str) -> None:
    path = _hand_in(ayla, name=given)
    assert _files(settings) == [path.rsplit("/", 1)[1]]
    page = ayla.get(path).text
    assert shown in page
    assert "<script>alert" not in page


def test_values_are_written_in_the_readers_language(app: Flask, reader: Reader) -> None:
    path = _hand_in(reader)
    candidates = [
        _candidate(0, 2, kind="treaty", subject="Örnek Antlaşması", value="1921-10-13", confidence=0.92),
        _candidate(1, 2, kind="role", subject="başkan", value=["Ayşe Örnek", "Ali Örnek"], confidence=0.7),
        _candidate(2, 2, kind="quantity", subject="altın", value="500 kilo", extra={}, confidence=0.5),
        _candidate(3, 2, kind="closed", subject="Örnek Derneği", value="1920-04-27/1920-04-28", extra={}),
    ]
    _fill(app, path, candidates)
    treaty, role, quantity, closed = _finds(reader.get(path).text)
    expected = {
        "tr": ("antlaşma", "güvenilir · %92", "13 Ekim 1921", "taraflar", "27-28 Nisan 1920"),
        "az": ("müqavilə", "etibarlı · 92%", "13 oktyabr 1921", "tərəflər", "27–28 aprel 1920"),
        "en": ("treaty", "sure · 92%", "13 October 1921", "parties", "27–28 April 1920"),
    }[reader.language]
    for words, find in zip(expected, (treaty, treaty, treaty, treaty, closed), strict=True):
        assert words in find
    assert "Bakü" in treaty
    assert "Türkiye, İran" in treaty
    assert "Ayşe Örnek, Ali Örnek" in role
    assert "500 kilo" in quantity


def test_a_date_that_is_not_the_things_own_is_told_so(app: Flask, reader: Reader) -> None:
    path = _hand_in(reader)
    standings = ("since", "until", "before", "after", "during")
    _fill(app, path, [_candidate(n, 2, value="1918-05", extra={"when": when}) for n, when in enumerate(standings)])
    expected = {
        "tr": ("Mayıs 1918’den itibaren", "Mayıs 1918’e kadar", "Mayıs 1918’den önce", "Mayıs 1918’den sonra"),
        "az": ("1918-ci ilin mayından etibarən", "mayına qədər", "mayından əvvəl", "mayından sonra"),
        "en": ("since May 1918", "until May 1918", "before May 1918", "after May 1918"),
    }[reader.language]
    finds = _finds(reader.get(path).text)
    assert all(words in find for words, find in zip(expected, finds, strict=False))
    assert finds[4].endswith({"tr": "— Mayıs 1918", "az": "— may 1918", "en": "— May 1918"}[reader.language])


def test_conflicts_repetitions_and_misprints_are_told_on_each_side(app: Flask, ayla: Reader) -> None:
    path = _hand_in(ayla)
    candidates = [
        _candidate(0, 2, value="1926", line=3, line_end=3),
        _candidate(1, 5, value="1926", same_as=0, line=9, line_end=10),
        _candidate(2, 7, value="1927", rival_of=0, line=20, line_end=20, misprint="1926"),
        _candidate(3, 7, value="1928", rival_of=0, line=21, line_end=21),
    ]
    _fill(app, path, candidates)
    first, again, rival, other = _finds(ayla.get(path).text)
    assert "satır 9–10" in first
    assert "1927 (satır 20)" in first
    assert "1927 (satır 20)" in again
    assert "satır 3" in again
    assert "1926 (satır 3)" in rival
    assert "1928 (satır 21)" in rival
    assert "1927 (satır 20)" in other
    assert "1926 (satır 3)" in other
    assert "1926 (satır 3)" not in first
    assert "dizgi hatası: 1926" in rival
    assert "dizgi hatası" not in first


@pytest.mark.parametrize(
    ("name", "page", "place"), [("a.txt", None, "satır 6–7"), ("a.DOCX", None, "paragraf 6–7"), ("a.pdf", 3, "sayfa 3")]
)
def test_a_place_is_told_as_the_format_has_it(
    app: Flask, ayla: Reader, name: str, page: int | None, place: str
) -> None:
    path = _hand_in(ayla, name=name)
    _fill(app, path, [_candidate(0, 5, line=6, line_end=7, page=page)], [{**PASSAGES[1], "page": page}])
    assert place in ayla.get(path).text


def test_what_is_doubtful_is_shown_to_who_asks(app: Flask, ayla: Reader) -> None:
    path = _hand_in(ayla)
    _fill(app, path, [_candidate(0, 2, confidence=0.9), _candidate(1, 2, confidence=0.3)])
    page = ayla.get(path).text
    assert "%90" in page
    assert "%30" not in page
    assert f'{path}?confidence=all"' in page
    for query in ("?confidence=all", "?confidence=doubtful"):
        assert "şüpheli · %30" in ayla.get(path + query).text


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("", ["%60", "%95", "%80", "%90"]),
        ("?sort=confidence", ["%95", "%80", "%90", "%60"]),
        ("?kind=role", ["%95"]),
        ("?confidence=sure", ["%95", "%90"]),
        ("?confidence=likely", ["%80"]),
        ("?confidence=uncertain&sort=place", ["%60"]),
        ("?kind=role&confidence=uncertain", []),
        ("?kind=rumour&confidence=very&sort=size&page=-3", ["%60", "%95", "%80", "%90"]),
        ("?page=99999999999999", ["%60", "%95", "%80", "%90"]),
        ("?page=99", ["%60", "%95", "%80", "%90"]),
        ("?page=²", ["%60", "%95", "%80", "%90"]),
    ],
)
def test_candidates_are_sieved_and_sorted(app: Flask, ayla: Reader, query: str, expected: list[str]) -> None:
    path = _hand_in(ayla)
    _fill(app, path)
    page = ayla.get(path + query)
    assert page.status_code == 200
    assert [share for find in _finds(page.text) for share in re.findall(r"· (%\d+)", find)] == expected


def test_many_passages_come_in_pages_and_links_keep_the_sieve(app: Flask, ayla: Reader) -> None:
    path = _hand_in(ayla)
    passages = [{**PASSAGES[0], "ordinal": n, "line": n + 1, "line_end": n + 1} for n in range(120)]
    _fill(app, path, [_candidate(n, n, line=n + 1, line_end=n + 1) for n in range(120)], passages)
    first = ayla.get(path + "?kind=founded&sort=confidence").text
    assert len(_finds(first)) == 50
    assert 'rel="prev"' not in first
    link = re.search(r'rel="next" href="([^"]*)"', first)
    assert link
    second = ayla.get(html.unescape(link[1])).text
    assert 'id="c50"' in second
    assert "kind=founded" in link[1]
    last = ayla.get(path + "?page=3").text
    assert len(_finds(last)) == 20
    assert 'rel="next"' not in last


def test_nothing_found_is_told(app: Flask, reader: Reader) -> None:
    path = _hand_in(reader)
    _fill(app, path, [], [])
    words = {"tr": "bir olgu bulunamadı", "az": "bir fakt tapılmadı", "en": "nothing was found"}
    assert words[reader.language] in reader.get(path).text


def test_candidates_are_downloaded_as_flask_derive_writes_them(app: Flask, ayla: Reader, tmp_path: Path) -> None:
    path = _hand_in(ayla)
    _read_all(app)
    response = ayla.get(path + "/candidates.jsonl")
    assert "attachment" in response.headers["Content-Disposition"]
    (tmp_path / "notlar.txt").write_text(TEXT, encoding="utf-8")
    derived = app.test_cli_runner().invoke(args=["derive", str(tmp_path / "notlar.txt")])
    assert [json.loads(line) for line in response.text.splitlines()] == [
        json.loads(line) for line in derived.stdout.splitlines()
    ]
    assert response.text


def test_pages_hold_no_inline_script_or_style(app: Flask, ayla: Reader) -> None:
    path = _hand_in(ayla)
    pages = [ayla.get("/tr/documents/").text, ayla.get(path).text]
    _fill(app, path)
    pages.append(ayla.get(path).text)
    for page in pages:
        assert not re.search(r"<style|\sstyle=|\son\w+=|<script(?![^>]+src=)", page)


def test_the_home_page_leads_there(reader: Reader) -> None:
    assert f'href="/{reader.language}/documents/"' in reader.get(f"/{reader.language}/").text


def test_every_kind_and_surety_has_its_words() -> None:
    assert set(KINDS) == set(RecordKind)
    assert set(SURETIES) == set(Surety)


def test_a_view_is_written_as_it_is_read() -> None:
    view = View.read(MultiDict({"kind": "role", "confidence": "sure", "sort": "confidence", "page": "4"}))
    assert View.read(MultiDict(view.query(4))) == view


def test_each_candidate_stands_beside_its_own_sentence(app: Flask, ayla: Reader) -> None:
    path = _hand_in(ayla)
    text = "Giriş cümlesi burada durur. Bir dernek kuruldu. Ara cümlesi de var. Bir parti kuruldu. Son cümle bu."
    first, second = text.index("Bir dernek"), text.index("Bir parti")
    candidates = [
        _candidate(0, 2, start=first, end=first + 18, line=3, line_end=3),
        _candidate(1, 2, start=second, end=second + 17, line=4, line_end=5),
        _candidate(2, 2, start=second + 4, end=99999, line=4, line_end=5),
    ]
    _fill(app, path, candidates, [{**PASSAGES[0], "text": text}])
    page = ayla.get(path).text
    one, two = re.findall(r'<div class="spread">.*?</ol>', page, re.DOTALL)
    assert "satır 3<" in one
    assert "satır 4–5<" in two
    assert "Giriş cümlesi" in one
    assert "<mark>Bir dernek kuruldu</mark>" in one
    assert "Ara cümlesi" in two
    assert (len(_finds(one)), len(_finds(two))) == (1, 2)


def test_it_works_on_postgresql(settings: Settings, postgresql: str) -> None:
    app = create_app(settings.model_copy(update={"database_url": postgresql}))
    assert app.test_cli_runner().invoke(args=["database", "upgrade"]).exit_code == 0
    reader = Reader(app.test_client(), "az")
    path = _hand_in(reader)
    assert app.test_cli_runner().invoke(args=["documents", "read"]).exit_code == 0
    assert _finds(reader.get(path).text)
