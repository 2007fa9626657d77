"""A PDF becomes passages that know their page: words mended, heads and numbers gone, notes apart."""

from __future__ import annotations

import time
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from quizzes.documents.passages import Locator, Passage, PassageKind
from quizzes.documents.read import read_document
from quizzes.errors import DocumentError, DocumentFault
from tests.documents.pdfs import Page, Text, page_of, write_pdf

Save = Callable[[bytes], Path]
LETTERS = "Şöyle bir çağ: ığdır, İzmir, Əliağa, Öğüt, yüz, Gəncə"
#: Two pages of one paragraph, with notes, and a second paragraph.
PAGES = [
    page_of(
        [
            "Dernek uzun bir hazırlıktan sonra Bakü şehrinde kurul-",
            "muş ve ilk toplantısını aynı yılın sonbaharında yapmış,",
            "bu dönemde siyasi-ideolojik tartışmalar hız kazanmış, siyasi-",
            "ideolojik gruplar ortaya çıkmıştır. Bu grupların ilki olan ve",
        ],
        head="SÜTAD 38",
        number="11",
        notes=["1 Derneğin ilk başkanı bir öğretmendi ve iki yıl gö-", "revde kaldı; sonra Gəncəyə gitti ve"],
    ),
    page_of(
        [
            "sonraki yıllarda da adından söz ettiren topluluk dağıldı.",
            "",
            "Yeni bir paragraf burada başlar ve biter.",
        ],
        head="SÜTAD 38",
        number="12",
        notes=["orada öldü.", "2 İkinci not."],
    ),
    page_of(["Son sayfanın metni de budur ve burada biter."], head="SÜTAD 38", number="13"),
]


def _read(path: Path) -> list[Passage]:
    return list(read_document(path, language="tr"))


def _texts(passages: Sequence[Passage], kind: PassageKind) -> list[str]:
    return [passage.text for passage in passages if passage.kind is kind]


def test_paragraphs_go_on_over_lines_and_pages(save: Save) -> None:
    body = _texts(_read(save(write_pdf(PAGES))), PassageKind.BODY)

    assert body[0] == (
        "Dernek uzun bir hazırlıktan sonra Bakü şehrinde kurulmuş ve ilk toplantısını aynı yılın sonbaharında yapmış, "
        "bu dönemde siyasi-ideolojik tartışmalar hız kazanmış, siyasi-ideolojik gruplar ortaya çıkmıştır. Bu grupların "
        "ilki olan ve sonraki yıllarda da adından söz ettiren topluluk dağıldı."
    )
    assert body[1:] == [
        "Yeni bir paragraf burada başlar ve biter.",
        "Son sayfanın metni de budur ve burada biter.",
    ]


def test_notes_are_apart_and_go_on_over_the_page(save: Save) -> None:
    notes = [passage for passage in _read(save(write_pdf(PAGES))) if passage.kind is PassageKind.FOOTNOTE]

    assert [(note.number, note.text) for note in notes] == [
        (1, "Derneğin ilk başkanı bir öğretmendi ve iki yıl görevde kaldı; sonra Gəncəyə gitti ve orada öldü."),
        (2, "İkinci not."),
    ]
    assert notes[0].pages[0][0] == 1
    assert notes[0].page_of(len(notes[0].text) - 1) == 2


def test_notes_as_large_as_the_text_are_told_by_their_mark_and_gap(save: Save) -> None:
    page = page_of(["Dernek o yıl yine kuruldu.", "Sonra dağıldı ve unutuldu."], notes=["1 Öğretmendi."], note_size=11)
    page.texts.insert(1, Text(70 + 5.5 * 26, 764, "1", 6))
    passages = _read(save(write_pdf([page])))

    assert _texts(passages, PassageKind.BODY) == ["Dernek o yıl yine kuruldu. Sonra dağıldı ve unutuldu."]
    assert _texts(passages, PassageKind.FOOTNOTE) == ["Öğretmendi."]


def test_a_span_is_cited_by_page_and_line(save: Save) -> None:
    passage = _read(save(write_pdf(PAGES)))[0]
    start = passage.text.index("topluluk")

    assert passage.locate(start, start + 8) == Locator(line=10, line_end=10, page=2, line_on_page=2)
    assert passage.page_of(0) == 1
    assert passage.locate(0, 6) == Locator(line=2, line_end=2, page=1, line_on_page=2)


def test_letters_of_both_languages_arrive(save: Save) -> None:
    assert _read(save(write_pdf([page_of([LETTERS])])))[0].text == LETTERS


def test_large_lines_are_headings(save: Save) -> None:
    page = page_of(["", "", "Dernek o yıl Bakü şehrinde kuruldu.", "Sonra dağıldı."])
    page.texts.insert(0, Text(70, 780, "Kuruluş ve dağılış", 16))
    passages = _read(save(write_pdf([page])))
    assert _texts(passages, PassageKind.HEADING) == ["Kuruluş ve dağılış"]


SCAN = [Page(has_picture=True), Page([Text(290, 30, "2")], has_picture=True)]


@pytest.mark.parametrize(
    ("data", "fault"),
    [
        (write_pdf(PAGES, password="gizli"), DocumentFault.ENCRYPTED),
        (write_pdf(SCAN), DocumentFault.NO_TEXT),
        (write_pdf(PAGES)[:1_500], DocumentFault.BROKEN),
        (b"%PDF-1.7\nnothing\n%%EOF", DocumentFault.BROKEN),
        (write_pdf([]), DocumentFault.BROKEN),
    ],
)
def test_what_cannot_be_read_is_told_by_a_code(save: Save, data: bytes, fault: DocumentFault) -> None:
    path = save(data)
    with pytest.raises(DocumentError, match=path.name) as caught:
        _read(path)
    assert caught.value.fault is fault


def test_a_pdf_that_needs_no_password_to_be_read_is_read(save: Save) -> None:
    assert "kurulmuş" in _read(save(write_pdf(PAGES, password="")))[0].text


def test_a_pdf_of_500_pages_is_read_page_by_page(save: Save) -> None:
    lines = ["Dernek o yıl Bakü şehrinde kuruldu ve iki yıl sonra dağıldı."] * 40
    pages = [page_of([f"{n}. sayfa", *lines], head="Tarih", number=str(n)) for n in range(1, 501)]
    path = save(write_pdf(pages))
    shares: list[float] = []
    began = time.perf_counter()
    passages = list(read_document(path, progress=shares.append))

    assert time.perf_counter() - began < 10
    assert passages[-1].pages[-1][0] == 500
    assert shares == sorted(shares)
    assert (shares[-1], len(shares) > 10) == (1.0, True)
    assert not any(passage.text in {"Tarih", "250"} for passage in passages)


def test_a_reader_that_stops_early_leaves_no_file_open(save: Save) -> None:
    passages = read_document(save(write_pdf(PAGES)), language="tr")
    next(passages)
    passages.close()  # type: ignore[attr-defined]
