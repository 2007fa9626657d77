"""An HTML page becomes passages: its text without menus, its lists of references apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from quizzes.documents.passages import Passage, PassageKind
from quizzes.documents.read import read_document
from quizzes.errors import DocumentError, DocumentFault

Save = Callable[[bytes], Path]
SENTENCE = b"<p>Dernek kuruldu.</p>"
PAGE = """<!doctype html><html><head><meta charset="{charset}"><title>T</title><style>p {{}}</style></head><body>
<header>Site adı</header><nav><a>Menü</a></nav><div class="cookie-banner">Çerez</div>
<main><article><header><h1>Derneğin<sup>[1]</sup> kuruluşu</h1></header>
<p>Dernek 1911 yılında Bakü şehrinde kuruldu.<sup><a href="#n1">1</a></sup> Ve sonra <b>bü</b>yüdü, 20<sup>nci</sup>
yüzyıl boyunca ya&shy;şadı.<p>İkinci paragraf.<br>Aynı paragraf.
<ul><li>Bir<li>İki <p>iç</p></ul><table><tr><th>Yıl</th><td>1918</td></tr></table><blockquote>Alıntı</blockquote>
<h2>Kaynakça</h2><ol class="references"><li>&uarr; Ali Veli, Tarih, 1990.</li><li>Ayşe, 2000.</li></ol>
<h2>Son</h2><p>Bitti.</p></article></main><aside>Reklam</aside><script>var x = "<p>";</script>
<footer>2020</footer></body></html>"""


def _read(path: Path) -> list[Passage]:
    return list(read_document(path, language="tr"))


@pytest.mark.parametrize("charset", ["utf-8", "iso-8859-9", "windows-1254", "utf-16"])
def test_blocks_are_passages_whatever_the_charset(save: Save, charset: str) -> None:
    passages = _read(save(PAGE.format(charset=charset).encode(charset)))

    assert [(p.kind.value, p.number, p.text) for p in passages] == [
        ("heading", None, "Derneğin kuruluşu"),
        (
            "body",
            None,
            "Dernek 1911 yılında Bakü şehrinde kuruldu. Ve sonra büyüdü, 20nci yüzyıl boyunca yaşadı.",
        ),
        ("body", None, "İkinci paragraf. Aynı paragraf."),
        ("body", None, "Bir"),
        ("body", None, "İki"),
        ("body", None, "iç"),
        ("body", None, "Yıl"),
        ("body", None, "1918"),
        ("body", None, "Alıntı"),
        ("heading", None, "Kaynakça"),
        ("footnote", 1, "Ali Veli, Tarih, 1990."),
        ("footnote", 2, "Ayşe, 2000."),
        ("heading", None, "Son"),
        ("body", None, "Bitti."),
    ]
    assert [passage.line for passage in passages] == list(range(1, 15))


def test_notes_of_a_saved_word_page_are_apart(save: Save) -> None:
    page = "<html><body><p>Dernek kuruldu.</p><div id='ftn1'><p class='MsoFootnoteText'>[1] Bir not.</p></div></body>"
    passages = _read(save(page.encode()))
    assert [(p.kind, p.number, p.text) for p in passages][1:] == [(PassageKind.FOOTNOTE, 1, "Bir not.")]


def test_a_page_read_in_a_wrong_encoding_is_mended(save: Save) -> None:
    page = "<html><body><p>Türkiye’nin büyük şehirleri ve köyleri</p></body></html>"
    passages = _read(save(page.encode().decode("cp1254").encode()))
    assert passages[0].text == "Türkiye’nin büyük şehirleri ve köyleri"


@pytest.mark.parametrize("page", ["<html></html>", "<html><body><script>x</script><nav>Menü</nav></body></html>"])
def test_a_page_without_text_says_so(save: Save, page: str) -> None:
    with pytest.raises(DocumentError) as caught:
        _read(save(page.encode()))
    assert caught.value.fault is DocumentFault.EMPTY


def test_a_page_nested_as_usual_is_read(save: Save) -> None:
    page = "<html><body>" + "<div>" * 500 + "Dernek kuruldu." + "</div>" * 500 + "<p>Bir<br>" * 3_000
    assert _read(save(page.encode()))[0].text == "Dernek kuruldu."


BURSTING = [
    "<div>" * 100_000,
    "<p><font>" * 100_000,
    "<table><td>" * 100_000,
    "<p " + " ".join(f"a{number}" for number in range(100_000)) + ">",
    "<p " + " ".join(f"a{number}<" for number in range(100_000)) + ">",
    "<p " + "".join(f'a{number}=">"' for number in range(100_000)) + ">",
]


@pytest.mark.parametrize("tags", BURSTING, ids=lambda tags: tags[:12])
def test_a_page_made_to_burst_is_refused(save: Save, tags: str) -> None:
    with pytest.raises(DocumentError) as caught:
        _read(save(b"<html><body>" + tags.encode() + SENTENCE))
    assert caught.value.fault is DocumentFault.BROKEN


def test_a_page_too_large_to_hold_says_so(save: Save) -> None:
    with pytest.raises(DocumentError) as caught:
        _read(save(b"<html><body><p>" + b"a " * 11_000_000))
    assert caught.value.fault is DocumentFault.TOO_LARGE
