"""A DOCX becomes passages: paragraphs, headings, cells, and each note after the paragraph that refers to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from quizzes.documents.passages import Passage, PassageKind
from quizzes.documents.read import read_document
from quizzes.errors import DocumentError, DocumentFault
from tests.documents.docxs import document_xml, paragraph, write_docx, write_zip

Save = Callable[[bytes], Path]
FIRST = "Dernek 1911 yılında Bakü şehrinde kuruldu ve ilk başkanı bir öğretmen oldu."
SECOND = "Cəmiyyət 1911-ci ildə Bakıda yaradıldı və onun ilk sədri müəllim oldu."


def _read(path: Path) -> list[Passage]:
    return list(read_document(path, language="tr"))


def test_paragraphs_headings_and_cells_are_passages_with_their_paragraphs_number(save: Save) -> None:
    body = [
        paragraph("1. Giriş 3", style="T1"),
        paragraph("Giriş", style="Balk1"),
        "<w:p/>",
        paragraph(FIRST),
        f"<w:tbl><w:tr><w:tc>{paragraph('Kuruluş')}</w:tc><w:tc>{paragraph('1911')}</w:tc></w:tr></w:tbl>",
    ]
    passages = _read(save(write_docx(body)))

    assert [(p.kind, p.text, p.line) for p in passages] == [
        (PassageKind.HEADING, "Giriş", 2),
        (PassageKind.BODY, FIRST, 4),
        (PassageKind.BODY, "Kuruluş", 5),
        (PassageKind.BODY, "1911", 6),
    ]
    assert passages[1].page_of(3) is None


def test_notes_follow_the_paragraph_that_refers_to_them_with_the_number_word_shows(save: Save) -> None:
    body = [paragraph(FIRST, footnote=7), paragraph("İkinci.", footnote=3, endnote=2)]
    data = write_docx(body, footnotes={3: "Sonraki not.", 7: " İlk not."}, endnotes={2: "Sondaki not."})

    assert [(p.kind.value, p.number, p.text, p.line) for p in _read(save(data))] == [
        ("body", None, FIRST, 1),
        ("footnote", 1, "İlk not.", 1),
        ("body", None, "İkinci.", 2),
        ("footnote", 2, "Sonraki not.", 2),
        ("footnote", 1, "Sondaki not.", 2),
    ]


def test_what_was_deleted_is_left_out_and_what_was_inserted_is_kept(save: Save) -> None:
    runs = (
        "<w:p><w:r><w:t xml:space='preserve'>Dernek </w:t></w:r><w:del><w:r><w:delText>1910</w:delText><w:t>1910</w:t>"
        "</w:r></w:del><w:ins><w:r><w:rPr><w:del/></w:rPr><w:t>1911</w:t></w:r></w:ins><w:r><w:tab/>"
        "<w:t>yılın\u00adda</w:t><w:br/><w:t>ku</w:t><w:softHyphen/><w:t>ruldu,</w:t></w:r><w:r><w:tab/><w:t>siyasi</w:t>"
        "<w:noBreakHyphen/><w:t>ideolojik.</w:t></w:r></w:p>"
    )
    assert [p.text for p in _read(save(write_docx([runs])))] == ["Dernek 1911 yılında kuruldu, siyasi-ideolojik."]


def test_a_text_box_is_read_once_and_after_its_paragraph(save: Save) -> None:
    box = f"<w:txbxContent>{paragraph('Kutu.')}</w:txbxContent>"
    body = [
        f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        f"</mc:AlternateContent><w:t>{FIRST}</w:t></w:r></w:p>"
    ]
    assert [p.text for p in _read(save(write_docx(body)))] == [FIRST, "Kutu."]


def test_each_paragraph_is_in_its_own_language(save: Save) -> None:
    passages = read_document(save(write_docx([paragraph(FIRST), paragraph(SECOND), paragraph("Общество основано.")])))
    assert [passage.language for passage in passages] == ["tr", "az", None]


def test_a_paragraph_without_end_comes_in_pieces(save: Save) -> None:
    passages = _read(save(write_docx([paragraph("söz " * 40_000)])))
    assert len(passages) > 2
    assert {passage.line for passage in passages} == {1}
    assert " ".join(passage.text for passage in passages) == ("söz " * 40_000).strip()


BOMB = b"<w:p>" + b" " * 30_000_000


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (write_zip({"word/document.xml": BOMB}), DocumentFault.ZIP_BOMB),
        (write_zip({"word/document.xml": b""} | {f"{n}": b"" for n in range(10_001)}), DocumentFault.ZIP_BOMB),
        (write_zip({"word/document.xml": b"<w:document"}), DocumentFault.BROKEN),
        (write_zip({"word/document.xml": b"<?xml version='1.0' encoding='utf-7'?><a/>"}), DocumentFault.BROKEN),
        (write_zip({"word/document.xml": b"<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;</a>"}), DocumentFault.BROKEN),
        (write_zip({"[Content_Types].xml": b""}), DocumentFault.BROKEN),
        (write_docx([paragraph(FIRST)])[:-100], DocumentFault.BROKEN),
        (write_docx([paragraph(" ")]), DocumentFault.EMPTY),
        (write_zip({"mimetype": b"application/epub+zip"}), DocumentFault.UNSUPPORTED),
    ],
)
def test_what_is_no_good_docx_is_told_by_a_code(save: Save, data: bytes, fault: DocumentFault) -> None:
    path = save(data)
    with pytest.raises(DocumentError, match=path.name) as caught:
        _read(path)
    assert caught.value.fault is fault


def test_a_part_that_inflates_to_more_than_it_declares_is_refused(save: Save) -> None:
    data = write_zip({"word/document.xml": document_xml([paragraph(FIRST * 5_000)]).encode()})
    size = len(document_xml([paragraph(FIRST * 5_000)]).encode())
    lying = data.replace(size.to_bytes(4, "little"), (100).to_bytes(4, "little"))
    with pytest.raises(DocumentError) as caught:
        _read(save(lying))
    assert caught.value.fault in {DocumentFault.BROKEN, DocumentFault.ZIP_BOMB}


def test_a_docx_with_a_password_says_so(save: Save) -> None:
    ole = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 600
    with pytest.raises(DocumentError) as caught:
        _read(save(ole))
    assert caught.value.fault is DocumentFault.ENCRYPTED
