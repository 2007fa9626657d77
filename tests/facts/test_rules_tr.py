"""What the rules of Turkish find in their examples and in the ways its history prose says things."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest

from quizzes.facts.extraction.drafts import Draft
from quizzes.facts.extraction.rules import Frame, read_lexis
from tests.facts import sentences
from tests.facts.sentences import told

FRAMES: Sequence[Frame] = tuple(read_lexis("tr").frames.values())


def read(*passages: str, heading: str = "") -> list[Draft]:
    """The drafts of passages of one document, or of an entry under a heading."""
    return sentences.read("tr", *passages, heading=heading)


@pytest.mark.parametrize("frame", FRAMES, ids=lambda frame: frame.name)
def test_frame_finds_what_it_says(frame: Frame) -> None:
    found = told(read(frame.example))

    for kind, subject, value in frame.finds:
        assert (kind, subject, [value] if kind == "founder" else value) in found


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        # founding: active, passive, nominal, reported; apart from its verb; by several
        (
            "Mustafa Suphi, Türkiye Komünist Partisini 10 Eylül 1920’de Bakü’de kurdu.",
            ("founder", "Türkiye Komünist Partisi", ["Mustafa Suphi"]),
        ),
        (
            "Osmanlı Hürriyet Cemiyeti’nin temelleri 1906 yılında Selanik’te atıldı.",
            ("founded", "Osmanlı Hürriyet Cemiyeti", "1906"),
        ),
        (
            "Ali Fethi Bey’in 12 Ağustos 1930’da kurduğu Serbest Cumhuriyet Fırkası uzun sürmedi.",
            ("founder", "Serbest Cumhuriyet Fırkası", ["Ali Fethi Bey"]),
        ),
        (
            "Celal Bayar, Adnan Menderes, Fuat Köprülü ve Refik Koraltan 7 Ocak 1946’da Demokrat Parti’yi kurdular.",
            ("founder", "Demokrat Parti", ["Celal Bayar", "Adnan Menderes", "Fuat Köprülü", "Refik Koraltan"]),
        ),
        (
            "1909’da Teâlî-i Nisvân Cemiyeti’ni kuran Halide Edip İstanbul’da yaşadı.",
            ("founder", "Teâlî-i Nisvân Cemiyeti", ["Halide Edip"]),
        ),
        ("TBMM 1920’de Ankara’da kuruldu.", ("founded", "TBMM", "1920")),
        ("Cemiyet 1889’da İttihad-ı Osmanî adıyla kuruldu.", ("founded", "İttihad-ı Osmanî", "1889")),
        ("İstanbul Üniversitesi 1 Ağustos 1933’te açıldı.", ("founded", "İstanbul Üniversitesi", "1933-08-01")),
        # closing
        ("Yeni Kafkasya dergisi 1927’de yayınını durdurdu.", ("closed", "Yeni Kafkasya dergisi", "1927")),
        ("Yeni Kafkasya dergisinin yayınına 1927’de son verildi.", ("closed", "Yeni Kafkasya dergisi", "1927")),
        ("İttihat ve Terakki 1 Kasım 1918’de kendini feshetti.", ("closed", "İttihat ve Terakki", "1918-11-01")),
        (
            "Terakkiperver Cumhuriyet Fırkası 3 Haziran 1925’te Bakanlar Kurulu kararıyla kapatıldı.",
            ("closed", "Terakkiperver Cumhuriyet Fırkası", "1925-06-03"),
        ),
        # publishing
        (
            "Tercüman-ı Hakikat, 27 Haziran 1878’de yayımlanmaya başladı.",
            ("publication", "Tercüman-ı Hakikat", "1878-06-27"),
        ),
        (
            "Ömer Seyfettin, Ali Canip ve Ziya Gökalp 1911’de Selanik’te Genç Kalemler dergisini çıkarmaya başladılar.",
            ("publication", "Genç Kalemler dergisi", "1911"),
        ),
        (
            "Resulzade’nin editörlüğünde çıkan Açık Söz gazetesinin ilk sayısı 2 Ekim 1915’te yayımlandı.",
            ("publication", "Açık Söz gazetesi", "1915-10-02"),
        ),
        # treaties
        (
            "Türkiye, Yunanistan, Yugoslavya ve Romanya arasında 9 Şubat 1934’te Atina’da Balkan Antantı imzalandı.",
            ("treaty", "Balkan Antantı", "1934-02-09"),
        ),
        (
            "16 Mart 1921 tarihli Moskova Antlaşması ile sınırlar çizildi.",
            ("treaty", "Moskova Antlaşması", "1921-03-16"),
        ),
        # lives
        (
            "Ziya Gökalp 1876’da Diyarbakır’da doğmuş, 25 Ekim 1924’te İstanbul’da ölmüştür.",
            ("birth", "Ziya Gökalp", "1876"),
        ),
        (
            "Ziya Gökalp 1876’da Diyarbakır’da doğmuş, 25 Ekim 1924’te İstanbul’da ölmüştür.",
            ("death", "Ziya Gökalp", "1924-10-25"),
        ),
        ("1876 Diyarbakır doğumlu olan Ziya Gökalp sosyologdu.", ("birth", "Ziya Gökalp", "1876")),
        ("Hüseyin Cavit’in ölüm tarihi 5 Aralık 1941’dir.", ("death", "Hüseyin Cavit", "1941-12-05")),
        # events: clauses as noun phrases, event nouns with their owner, congresses and whose they were
        (
            "Mustafa Kemal Paşa 19 Mayıs 1919’da Samsun’a çıktı.",
            ("event", "Mustafa Kemal Paşa’nın Samsun’a çıkması", "1919-05-19"),
        ),
        (
            "1940 yılında Paris’in Almanya tarafından işgalinden sonra Resulzade kentten ayrıldı.",
            ("event", "Paris’in Almanya tarafından işgali", "1940"),
        ),
        (
            "Türkiye’nin Milletler Cemiyeti’ne girişi 18 Temmuz 1932’de gerçekleşti.",
            ("event", "Türkiye’nin Milletler Cemiyeti’ne girişi", "1932-07-18"),
        ),
        (
            "Müsavat Partisi 18 Aralık 1933’te Varşova’da bir kongre yaptı.",
            ("event", "Müsavat Partisinin kongresi", "1933-12-18"),
        ),
        # offices
        (
            "Kafkas İslam Ordusu komutanı Nuri Paşa 25 Mayıs 1918’de Gence’ye geldi.",
            ("role", "Kafkas İslam Ordusu komutanı", ["Nuri Paşa"]),
        ),
    ],
)
def test_ways_of_saying_are_understood(text: str, fact: tuple[str, str, Any]) -> None:
    assert fact in told(read(text))


def test_a_heading_says_who_an_entry_is_about() -> None:
    found = told(read("23 Mart 1876’da Diyarbakır’da doğdu, 25 Ekim 1924’te İstanbul’da öldü.", heading="ZİYA GÖKALP"))

    assert ("birth", "Ziya Gökalp", "1876-03-23") in found
    assert ("death", "Ziya Gökalp", "1924-10-25") in found


@pytest.mark.parametrize(
    ("text", "kind", "subject"),
    [
        # who closes something is not closed; who carries a decision out is not what it is about
        ("Sovyetler Birliği dostluk antlaşmasını 19 Mart 1945’te feshetti.", "closed", "Sovyetler Birliği"),
        ("Fırka 3 Haziran 1925’te Bakanlar Kurulu kararıyla kapatıldı.", "closed", "Bakanlar Kurulu"),
        # what a verb sets up without founding anything; a name that begins with an object; the first of a list
        (
            "Azerbaycan hükümeti 1919’da Dağlı Cumhuriyeti ile diplomatik ilişkiler kurmuştur.",
            "founder",
            "Dağlı Cumhuriyeti",
        ),
        (
            "Amerikalılar 1950’de Münih’te Sovyetler Birliğini Araştırma Enstitüsünü kurdular.",
            "founder",
            "Sovyetler Birliği",
        ),
        # which telegram, it does not say; what lies before its date
        ("23 Mart 1921 tarihli telgraf Ankara’ya ulaştı.", "event", "23 Mart 1921 tarihli telgraf"),
        ("1864 tarihinden önceki isyanlar bastırıldı.", "event", "1864 tarihinden önceki isyanlar"),
        # what was not done, and the year of a citation
        ("Azerbaycan Milli Merkezi 1930 yılında kurulmadı.", "founded", "Azerbaycan Milli Merkezi"),
        ("Bu dönemde Türk Ocağı kuruldu (Carr, 1989: 74-76).", "founded", "Türk Ocağı"),
    ],
)
def test_nothing_sure_is_said_of(text: str, kind: str, subject: str) -> None:
    assert not [fact for fact in told(read(text)) if fact[:2] == (kind, subject)]


def test_evidence_lies_in_the_passage() -> None:
    for frame in FRAMES:
        for draft in read(frame.example):
            assert 0 <= draft.start < draft.end <= len(frame.example)
