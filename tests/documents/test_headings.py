"""Headings in sentence case are told from paragraphs by how they are set, and no line of the text is lost."""

from __future__ import annotations

import time

import pytest

from quizzes.documents.passages import Passage, PassageKind
from quizzes.documents.read_text import read_passages

TR = """Bakü Öğretmenler Derneği 28 Mayıs 1906 tarihinde Bakü şehrinde kırk üç öğretmen tarafından
kuruldu. Derneğin ilk başkanı Hasan Bey Melikov oldu ve bu görevde iki yıl kaldı; sonra
yerine Habib Bey geçti."""
AZ = """Bakı Müəllimlər Cəmiyyəti 1906-cı il mayın 28-də Bakı şəhərində qırx üç müəllim tərəfindən
yaradıldı. Cəmiyyətin ilk sədri Həsən bəy Məlikov oldu və bu vəzifədə iki il qaldı; sonra
yerinə Həbib bəy keçdi."""
EN = """The Teachers' Society of Baku was founded in the city of Baku on 28 May 1906 by forty-three
teachers. Its first president was Hasan Bey Melikov, who stayed in office for two years; he
was followed by Habib Bey."""
PARAGRAPHS = {"tr": TR, "az": AZ, "en": EN}
HEADINGS = {
    "tr": ["Dil ve Tarih Kurumları", "1. Yeni devlet ve anayasa", "1.2. Kurtuluş yılları", "Sonuç"],
    "az": ["Xiyabani hərəkatı", "2. Fərmanlar dövrü", "1.2. Qurtuluş illəri", "Nəticə"],
    "en": ["Foundations", "2. The Emir and the revolution", "1.2. Years of war", "From protest to parliament"],
}
CASES = [(language, heading) for language, headings in HEADINGS.items() for heading in headings]


def _doubled(text: str) -> str:
    """The text with an empty line after every line, as some converters leave it: none parts paragraphs any more."""
    return "\n\n".join(line for line in text.split("\n") if line)


def _read(text: str) -> list[Passage]:
    """The passages, once it is seen that they hold every line, each of them once."""
    passages = read_passages(text, "page.txt")
    kept = [line for passage in passages for line, _ in passage.line_offsets]
    assert kept == [number for number, line in enumerate(text.split("\n"), 1) if line.strip()]
    return passages


def _headings(text: str) -> list[str]:
    return [passage.text for passage in _read(text) if passage.kind is PassageKind.HEADING]


def _bodies(text: str) -> list[str]:
    return [passage.text for passage in _read(text) if passage.kind is PassageKind.BODY]


def _joined(text: str) -> str:
    return " ".join(text.split("\n"))


@pytest.mark.parametrize(("language", "heading"), CASES)
def test_a_line_alone_between_blank_lines_is_a_heading(language: str, heading: str) -> None:
    paragraph = PARAGRAPHS[language]
    text = f"{paragraph}\n\n{heading}\n\n{paragraph}\n"

    assert _headings(text) == [heading]
    assert _bodies(text) == [_joined(paragraph)] * 2


@pytest.mark.parametrize(("language", "heading"), CASES)
def test_a_short_line_is_a_heading_where_every_line_is_followed_by_a_blank_one(language: str, heading: str) -> None:
    paragraph = PARAGRAPHS[language]
    text = _doubled(f"{paragraph}\n{heading}\n{paragraph}\n{paragraph}")

    assert _headings(text) == [heading]
    assert heading not in " ".join(_bodies(text))


@pytest.mark.parametrize(("language", "heading"), CASES)
def test_a_larger_gap_parts_a_heading_from_double_spaced_text(language: str, heading: str) -> None:
    paragraph = _doubled(PARAGRAPHS[language])
    text = f"{paragraph}\n\n\n\n{heading}\n\n\n\n{paragraph}\n"

    assert _headings(text) == [heading]
    assert len(_bodies(text)) == 2


def test_a_heading_right_above_its_paragraph_is_told() -> None:
    text = f"{TR}\n\nBolşeviklerin tavrı\n{TR}\n\nSonuç\n{TR}\n"
    assert _headings(text) == ["Bolşeviklerin tavrı", "Sonuç"]


@pytest.mark.parametrize(
    "title",
    [
        "BİR DERNEĞİN TARİHİ\n\nDil ve Tarih Kurumları",
        "CUMHURİYETİN KURUMLARI (1923–1960)\nLise 12. Sınıf – Ders Notu\n\n1. Yeni Devlet ve Anayasalar",
        "Türkiye’de Basın — Ahmet Yılmaz",
        "Albania and its neighbours, 1912–1925",
        "Bir derneğin tarihi\n\nAhmet Yılmaz\n\nAnkara Üniversitesi\n\nGiriş",
        "2. Bölüm adı\n\n2.1. Alt başlık",
    ],
)
def test_titles_one_under_the_other_are_headings(title: str) -> None:
    text = f"{title}\n\n{TR}\n\n{TR}\n"
    assert " ".join(_headings(text)) == " ".join(title.split())
    assert len(_bodies(text)) == 2


def test_a_heading_of_two_lines_is_one_passage() -> None:
    heading = "Genç Cumhuriyetin Komşularıyla İlgili Tutumu ve Kafkasya ile Balkanların\nYakınlaşması"
    assert _headings(f"{TR}\n\n{heading}\n\n{TR}\n") == [_joined(heading)]

    numbered = "1.3.2. Genç Yazarlara Karşı Sansür ve Sürgün Kararları. Gizli Derneklerin Ortaya\nÇıkışı"
    assert _headings(_doubled(f"{TR}\n{numbered}\n{TR}\n{TR}")) == [_joined(numbered)]


def test_a_centred_line_is_a_heading_and_no_running_head() -> None:
    text = f"{TR}\n\n{' ' * 32}Dil ve Tarih Kurumları\n\n{TR}\n"
    assert _headings(text) == ["Dil ve Tarih Kurumları"]


def test_paragraphs_of_one_line_each_leave_headings_apart() -> None:
    text = "\n\n".join(["Giriş", _joined(TR), "Derneğin kuruluşu", _joined(TR), _joined(TR)])
    assert _headings(text) == ["Giriş", "Derneğin kuruluşu"]
    assert _bodies(text) == [_joined(TR)] * 3


@pytest.mark.parametrize("layout", ["single", "double"])
@pytest.mark.parametrize(
    "text",
    [
        TR,
        f"{TR}\n\nDernek bir yıl sonra\n\nkapandı ve üyeleri dağıldı.",  # a sentence goes on
        f"{TR}\n\nÜyeler şunlardı:\n\nHasan Bey\n\nHabib Bey\n\n{TR}",  # what a colon announces
        f"{TR}\n\nHasan Bey Melikov\n\nHabib Bey Mahmutbeyov\n\nSultan Mecit Ganizade\n\n{TR}",  # a list
        f"{TR}\n\n1. Hasan Bey Melikov\n\n2. Habib Bey Mahmutbeyov\n\n{TR}",
        f"{TR}\n\n1. Hasan Bey Melikov\n\n2. {TR}",
        f"{TR}\n\nBakü, 1906\n\n{TR}",  # a place and a date
        f"{TR}\n\n28 Mayıs 1918\n\n{TR}",
        f"{TR}\n\nŞekil 3. Derneğin binası\n\n{TR}",  # a caption
        f"{TR}\n\nEy mavi göklerin beyaz ve kızıl süsü\nKız kardeşimin gelinliği şehidimin örtüsü\n\n{TR}",
        f"{TR}\n\nYolda bir kişi,\n\n{TR}",
        f"{TR}\n\nHasan Bey Melikov",  # a signature: nothing stands under it
        f"{TR}\nDernek 1906’da kuruldu. O zaman Azerbaycan\nSSCB\niçinde kalan bir kurum yoktu. Dernek kapandı.",
        f"{TR}\nDernek bir kurumdu. Bütçesi o yıl\n2.5 Milyon ruble idi ve bu para ona yetmedi, kapandı.",
    ],
)
def test_what_is_no_heading_stays_text(text: str, layout: str) -> None:
    if layout == "double":
        text = _doubled(text)
    assert _headings(text) == []


def test_items_of_a_list_stay_apart_from_the_paragraph_behind() -> None:
    text = f"{TR}\n\nÜyeler şunlardı:\n\nHasan Bey\n\nHabib Bey\n\n{TR}"
    assert _bodies(text)[-3:] == ["Hasan Bey", "Habib Bey", _joined(TR)]


def test_a_heading_below_a_list_is_told() -> None:
    assert _headings(f"{TR}\n\n• Hasan Bey\n• Habib Bey\n\nSonuç\n\n{TR}") == ["Sonuç"]


def test_a_footnote_mark_behind_the_full_stop_ends_the_paragraph() -> None:
    text = f"{TR}¹\n\nÜniversite ve Okul\n\n{TR} [23]\n\nPartiler\n\n{TR}\n"
    assert _headings(text) == ["Üniversite ve Okul", "Partiler"]


DIALOGUE = "\n".join(f"{word} mı, diye sordu.\nEvet efendim.\nO gün Bakü’de {word} vardı." for word in TR.split())
TABLE = "\n\n".join(f"{word}\n\nBakü şehri\n\nÖğretmen" for word in TR.split() if word.isalpha())
COLUMNS = f"{TR}\n\n{' ' * 24}Okul\nBakü    12\nGence    14\n\n{TR}"
INDENTED = "\n".join(f" {line}" for line in DIALOGUE.split("\n"))
REFRAIN = "\n\n".join(f"{word} geldi yine\nBakü’de akşam olur\n{word} gitti yine" for word in TR.split())


@pytest.mark.parametrize(
    "text", [DIALOGUE, _doubled(DIALOGUE), INDENTED, TABLE, COLUMNS, REFRAIN, "\n\n".join(["Evet."] * 9)]
)
def test_lines_that_come_again_are_no_running_heads(text: str) -> None:
    _read(text)


def test_an_indent_of_every_line_is_no_page_break() -> None:
    assert _headings("\n".join(f" {line}" for line in [*TR.split("\n"), "Evet efendim", "Bakü", *TR.split("\n")])) == []


def test_a_year_alone_on_its_line_is_no_page_number() -> None:
    assert "1918" in " ".join(_bodies(f"{TR}\n\n1918\n\n{TR}\n"))


@pytest.mark.parametrize("number", ["12", "– 12 –", "- 12 -", " xii "])
def test_a_page_number_is_no_text(number: str) -> None:
    passages = read_passages(f"{TR}\n\n{number}\n\n{TR}", "page.txt")
    assert 5 not in {line for passage in passages for line, _ in passage.line_offsets}


@pytest.mark.parametrize("page_break", ["{number}\n\n{head}", "{head}\n\n{number}", "\f{head}", "{head} {number}"])
def test_running_heads_leave_the_text(page_break: str) -> None:
    paragraph = "\n\n".join([TR] * 8)
    pages = [paragraph + "\n\n" + page_break.format(number=n, head="Bir Derneğin Tarihi") for n in range(11, 17)]
    passages = read_passages("\n\n".join([*pages, paragraph]), "page.txt")
    assert {passage.text for passage in passages} == {_joined(TR)}


def test_headings_of_a_long_text_are_found_in_linear_time() -> None:
    page = f"{TR}\n\nDil ve Tarih Kurumları\n\n{TR}\n\nÜyeler\n\nHasan Bey\n\nHabib Bey\n\nMecit Bey\n\n"
    times = []
    for count in (200, 1600):
        text = page * count
        began = time.perf_counter()
        read_passages(text, "page.txt")
        times.append(time.perf_counter() - began)
    assert times[1] < 8 * times[0] * 3
