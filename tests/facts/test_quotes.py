"""What a source says word for word, with what proves the fact marked, where the document is at hand."""

from __future__ import annotations

from dataclasses import replace
from hashlib import sha256
from pathlib import Path

import pytest

from quizzes.facts.base import Document, FactBase
from quizzes.facts.entities import EntityId
from quizzes.facts.facts import Calendar, Claim, DocumentId, Fact, Source, TopicId, Value
from quizzes.facts.properties import Property
from quizzes.facts.quotes import Passages, Quote
from quizzes.language.amounts import Amount
from quizzes.language.dates import DateValue

NOTES = DocumentId("notes")
TEXT = """Bir başlangıç cümlesi burada durur ve hiçbir şey kanıtlamaz. Mehmet Emin Bey Resulzade sonra
Bakü’ye döndü. Müsavat Partisi, 1911 yılının Ekim ayında Bakü’de kuruldu (Örnek, 2020, s. 4). Parti
ilk yıllarda gizli çalıştı ve pek çok kişi onu bilmedi, bilenler de ondan söz etmedi.

Rus İmparatorluğunun her yerinde o yıllarda pek çok kimse toplandı ve dağıldı, kimse de bunu yazmadı.
Şubat ayının 28’inde toplanan kurultaya 1 500 kişi katıldı. Kurultayı Resulzade açtı, sonra
Fethali Han Hoyski konuştu; 27.05.1918 günü Milli Şura seçildi.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "notes.txt").write_text(TEXT, encoding="utf-8")
    return tmp_path


@pytest.fixture
def notes(base: FactBase) -> FactBase:
    """The names that ship, and a document of our own."""
    names = dict.fromkeys(("tr", "az", "en"), "Notlar")
    digest = sha256(TEXT.encode()).hexdigest()
    return replace(base, documents={NOTES: Document(NOTES, "notes.txt", digest, "tr", names, {})})


def _fact(subject: str, wanted: Property, value: Value, lines: tuple[int, int], **changes: object) -> Fact:
    sources = (Source(NOTES, *lines),)
    return Fact(EntityId(subject), wanted, value, TopicId("awakening"), 2, sources, **changes)  # type: ignore[arg-type]


def _quote(notes: FactBase, folder: Path, fact: Fact) -> Quote:
    found = Passages.read(notes, folder).quote(fact, fact.all_sources[0])
    assert found is not None
    return found


def _text(quote: Quote) -> str:
    return "".join("[…]" if piece.is_left_out else piece.text for piece in quote.pieces)


def test_name_and_date_are_marked_in_whole_sentences(notes: FactBase, folder: Path) -> None:
    fact = _fact("musavat-party", Property.FOUNDED_ON, DateValue.parse("1911-10"), (2, 2))
    quote = _quote(notes, folder, fact)
    assert quote.language == "tr"
    assert _text(quote) == "Müsavat Partisi, 1911 yılının Ekim ayında Bakü’de kuruldu (Örnek, 2020, s. 4)."
    assert quote.marks == ["Müsavat Partisi", "1911 yılının Ekim"]


def test_a_sentence_that_begins_on_another_line_is_quoted_whole_but_not_marked_there(
    notes: FactBase, folder: Path
) -> None:
    value = (EntityId("mammad-amin-rasulzade"),)
    quote = _quote(notes, folder, _fact("musavat-party", Property.FOUNDER, value, (1, 1)))
    assert _text(quote).startswith("Mehmet Emin Bey Resulzade sonra Bakü’ye döndü.")
    assert quote.marks == ["Mehmet Emin Bey Resulzade"]


def test_of_what_says_nothing_only_a_sign_is_left(notes: FactBase, folder: Path) -> None:
    value = (EntityId("mammad-amin-rasulzade"),)
    quote = _quote(notes, folder, _fact("musavat-party", Property.FOUNDER, value, (1, 6)))
    assert "[…]" in _text(quote)
    assert "Rus İmparatorluğunun" not in _text(quote)
    assert quote.marks.count("Resulzade") == 1


def test_numbers_are_found_however_they_are_set(notes: FactBase, folder: Path) -> None:
    amount = _fact("musavat-party", Property.AMOUNT, Amount.parse("1500"), (6, 6))
    assert "1 500" in _quote(notes, folder, amount).marks
    day = _fact("musavat-party", Property.HAPPENED_ON, DateValue.parse("1918-05-27"), (7, 7))
    assert "27.05.1918" in _quote(notes, folder, day).marks


def test_what_a_source_prints_is_marked_be_it_another_calendar_or_a_slip(notes: FactBase, folder: Path) -> None:
    printed = DateValue.parse("1918-02-28")
    value = DateValue.parse("1918-03-13")
    old = _fact("musavat-party", Property.HELD_ON, value, (6, 6), printed=printed, calendar=Calendar.JULIAN)
    assert "Şubat ayının 28’inde" in _quote(notes, folder, old).marks
    slip = (Claim(DateValue.parse("1911"), (Source(NOTES, 2, 2),)),)
    wrong = replace(_fact("musavat-party", Property.FOUNDED_ON, DateValue.parse("1912"), (9, 9)), misprints=slip)
    found = Passages.read(notes, folder).quote(wrong, slip[0].sources[0])
    assert found is not None
    assert "1911" in found.marks


def test_without_the_very_document_nothing_is_quoted(notes: FactBase, folder: Path, tmp_path: Path) -> None:
    fact = _fact("musavat-party", Property.FOUNDED_ON, DateValue.parse("1911-10"), (2, 2))
    assert Passages.read(notes, tmp_path / "missing").quote(fact, fact.sources[0]) is None
    (folder / "notes.txt").write_text(TEXT.replace("1911", "1912"), encoding="utf-8")
    passages = Passages.read(notes, folder)
    assert NOTES not in passages
    assert passages.quote(fact, fact.sources[0]) is None


def test_lines_a_document_does_not_have_are_not_quoted(notes: FactBase, folder: Path) -> None:
    fact = _fact("musavat-party", Property.FOUNDED_ON, DateValue.parse("1911-10"), (4000, 4001))
    assert Passages.read(notes, folder).quote(fact, fact.sources[0]) is None


def test_nearly_every_fact_is_marked_in_the_documents_and_no_quotation_is_long(base: FactBase, documents: Path) -> None:
    passages = Passages.read(base, documents)
    assert all(document in passages for document in base.documents)
    marked = 0
    for fact in base.reviewed:
        quotes = [quote for source in fact.sources if (quote := passages.quote(fact, source))]
        assert quotes, fact.id
        marked += any(quote.marks for quote in quotes)
        for quote in quotes:
            assert len(quote) <= 1200, fact.id
            assert all(piece.text or piece.is_left_out for piece in quote.pieces)
    assert marked / len(base.reviewed) >= 0.99
