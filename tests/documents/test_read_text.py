"""A printed page taken as text becomes clean passages that know their lines."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.documents.detect import detect_language
from quizzes.documents.passages import Passage, PassageKind, text_between
from quizzes.documents.read_text import decode, read_passages, read_text_file
from quizzes.errors import ContentError

RULE = " " * 49
#: Every line followed by an empty one; a word broken over lines, a hyphen that belongs, a page number, a running head,
#: a footnote mark, footnotes under a rule of blanks, a sentence that goes on over the page.
PAGE = f"""1.1. BİR BAŞLIK

Dernek uzun bir hazırlıktan sonra Bakü şehrinde kurul-

muş ve ilk toplantısını aynı yılın sonbaharında yapmıştır.1 Bu

dönemde siyasi-ideolojik tartışmalar hız kazanmış, siyasi-

ideolojik gruplar ortaya çıkmıştır. Bu grupların ilki olan ve

{RULE}

1 Derneğin ilk başkanı bir öğretmendi ve iki yıl görevde

kaldı.

                                                  DERGİ 12

12

 sonraki yıllarda da adından söz ettiren topluluk dağıldı.

Yeni bir paragraf burada başlar ve kısa bir süre sonra biter.
"""


def _texts(passages: list[Passage], kind: PassageKind) -> list[str]:
    return [passage.text for passage in passages if passage.kind is kind]


def test_read_passages_mends_words_and_leaves_furniture_out() -> None:
    passages = read_passages(PAGE, "page.txt")

    body = " ".join(_texts(passages, PassageKind.BODY))
    assert "kurulmuş" in body
    assert "siyasi-ideolojik gruplar" in body
    assert "ilki olan ve sonraki yıllarda" in body
    assert "yapmıştır. Bu" in body
    assert "DERGİ" not in body
    assert "12" not in body
    assert _texts(passages, PassageKind.HEADING) == ["1.1. BİR BAŞLIK"]
    assert _texts(passages, PassageKind.FOOTNOTE) == ["Derneğin ilk başkanı bir öğretmendi ve iki yıl görevde kaldı."]


def test_a_passage_knows_the_lines_of_its_spans() -> None:
    passages = read_passages(PAGE, "page.txt")
    found = next(passage for passage in passages if "kurulmuş" in passage.text)
    start = found.text.index("kurulmuş")

    assert found.lines_of(start, start + len("kurulmuş")) == (3, 5)
    assert (found.line, found.line_end) == (3, 23)


def test_text_between_gives_what_came_from_the_lines() -> None:
    passages = read_passages(PAGE, "page.txt")
    assert text_between(passages, 13, 13).startswith("Derneğin ilk başkanı")
    assert text_between(passages, 7, 7).startswith("dönemde siyasi-ideolojik")


NO_TEXT = [b"", b"  \n ", b"\xef\xbb\xbf", b"\x00\x01\x02", b"%PDF-1.7 x", b"PK\x03\x04", b"\xff\xfeA"]


@pytest.mark.parametrize("data", NO_TEXT)
def test_decode_refuses_what_is_no_text(data: bytes) -> None:
    with pytest.raises(ContentError, match=r"page\.txt"):
        decode(data, "page.txt")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "cp1254"])
def test_decode_reads_the_usual_encodings(encoding: str) -> None:
    assert decode("Şöyle bir çağ: ığdır".encode(encoding), "page.txt") == "Şöyle bir çağ: ığdır"


def test_line_ends_of_other_systems_read_the_same() -> None:
    unix = read_passages(decode(PAGE.encode(), "page.txt"), "page.txt")
    for ending in ("\r\n", "\r"):
        assert read_passages(decode(PAGE.replace("\n", ending).encode(), "page.txt"), "page.txt") == unix


def test_read_text_file_names_the_file_that_is_missing(tmp_path: Path) -> None:
    with pytest.raises(ContentError, match=r"none\.txt"):
        read_text_file(tmp_path / "none.txt")


@given(st.text(alphabet="ab- \n\t1.ÇşƏ\ufeff\u00ad", max_size=400))
def test_read_passages_keeps_lines_in_order_whatever_the_text(text: str) -> None:
    for passage in read_passages(text, "any.txt"):
        lines = [line for line, _ in passage.line_offsets]
        offsets = [offset for _, offset in passage.line_offsets]
        assert lines == sorted(lines)
        assert offsets == sorted(offsets)
        assert lines[-1] <= text.count("\n") + 1


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Dernek bir yıl sonra ve daha geniş bir kadro ile kuruldu.", "tr"),
        ("Dərnək bir il sonra və daha geniş heyət ilə yaradıldı.", "az"),
        ("The society was founded a year later and with a larger staff.", "en"),
    ],
)
def test_detect_language_tells_ours(text: str, language: str) -> None:
    assert detect_language(text) == language


def test_detect_language_refuses_others() -> None:
    with pytest.raises(ContentError):
        detect_language("Общество было основано годом позже")


# The five documents, where they are at hand.


def _read(documents: Path, number: str) -> list[Passage]:
    return read_text_file(next(documents.glob(f"{number}_*.txt")))


def test_words_of_the_azerbaijani_document_are_whole(documents: Path) -> None:
    body = " ".join(_texts(_read(documents, "002"), PassageKind.BODY))
    for word in ("dönəmdə", "münasibətdə", "Türkiyə-Rusiya", "milli-azadlıq", "imzalandıqdan"):
        assert word in body
    assert re.findall(r"[^\W\d_]- [^\W\d_]", body) == []


def test_page_numbers_of_the_thesis_are_no_text(documents: Path) -> None:
    passages = _read(documents, "004")
    numbers = {324, 439, 756, 2148, 3426, 3663, 6148, 8987, 9958}
    assert numbers.isdisjoint(line for passage in passages for line, _ in passage.line_offsets)
    assert sum(passage.kind is PassageKind.FOOTNOTE for passage in passages) == 14


def test_footnotes_of_the_articles_are_told_from_the_text(documents: Path) -> None:
    notes = {p.number: p for p in _read(documents, "001") if p.kind is PassageKind.FOOTNOTE}
    assert {2, 4, 5, 10} <= set(notes)
    assert (notes[5].line, notes[5].line_end) == (89, 92)
    body = _texts(_read(documents, "003"), PassageKind.BODY)
    assert any(text.startswith("4 Mayıs 1920’de Sergey Kirov") for text in body)
    assert not any("SÜTAD 38" in text for text in body)


def test_no_line_of_any_document_is_lost(documents: Path) -> None:
    """Every line that is not blank, a page number or a running head belongs to exactly one passage."""
    for path in sorted(documents.glob("*.txt")):
        text = decode(path.read_bytes(), path.name)
        kept = [line for passage in read_passages(text, path.name) for line, _ in passage.line_offsets]
        filled = {number for number, line in enumerate(text.split("\n"), 1) if line.strip()}
        assert len(kept) == len(set(kept))
        lost = [text.split("\n")[number - 1].strip() for number in sorted(filled - set(kept))]
        assert [line for line in lost if not line.isdigit() and len(line) > 80] == []
