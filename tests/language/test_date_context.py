"""What a date leaves unsaid is filled in from what was told before, and no surer than that allows."""

from __future__ import annotations

import pytest

from quizzes.language.date_context import DateContext
from quizzes.language.date_finder import FoundDate, Resolution

#: Language, passages, and the dates of the last passage.
STORIES = [
    ("tr", ["28 Mayıs 1918’de kuruldu. 30 Mayısta bildirildi."], "1918-05-28 1918-05-30"),
    ("tr", ["1918’de kuruldu.", "Mayıs ayında bildirildi."], "1918-05"),
    ("tr", ["Mart 1920’de başladı.", "Orada kaldılar.", "Nisan ayının başından itibaren hazırlık vardı."], "1920-04"),
    ("tr", ["27 Nisan 1920’de işgal edildi. Aynı gün Parlamento toplandı."], "1920-04-27 1920-04-27"),
    ("tr", ["24 Ağustos 1920’de parafe edildi; üç gün sonra toprak istendi."], "1920-08-24 1920-08-27"),
    ("tr", ["13 Ekim 1921’de imzalandı. Ertesi gün açıklandı."], "1921-10-13 1921-10-14"),
    ("tr", ["13 Ekim 1921’de imzalandı. Bir gün sonra açıklandı."], "1921-10-13 1921-10-14"),
    ("tr", ["31 Aralık 1921’de geldi. İki hafta sonra gitti."], "1921-12-31 1922-01-14"),
    ("tr", ["Kasım 1921’de geldi. Üç ay sonra gitti."], "1921-11 1922-02"),
    ("tr", ["1875’te çıktı. İki yıl sonra kapatıldı."], "1875 1877"),
    ("tr", ["1911’de kuruldu. Ertesi yıl kapatıldı. Aynı yılın Eylül ayında açıldı."], "1911 1912 1912-09"),
    ("tr", ["1911’de kuruldu. Ertesi yılın Ocak ayında kapatıldı."], "1911 1912-01"),
    ("tr", ["1911’de kuruldu. Aynı yıl kapatıldı."], "1911 1911"),
    ("tr", ["1918’de kuruldu.", "O yılın sonbaharında taşındı."], "1918-09/1918-11"),
    ("tr", ["1918’de kuruldu.", "Bu yılın Mayısında taşındı."], "1918-05"),
    ("tr", ["5 Eylül 1922’de karar verildi. Bu tarihten sonra gönderildi."], "1922-09-05 1922-09-05"),
    ("tr", ["1937’ye kadar görev yaptı. Bu tarihten sonra adı değişti."], "1937 1937"),
    ("tr", ["9 Ekim 1918’de düştü, ay sonuna kadar ateşkes imzalandı."], "1918-10-09 1918-10"),
    ("tr", ["Savaş 1921’de ilerledi. 23 Ağustos’tan 13 Eylül’e kadar sürdü."], "1921 1921-08-23/1921-09-13"),
    ("tr", ["1919’da toplandılar. 4-11 Eylül tarihinde Sivas’a geldiler."], "1919 1919-09-04/1919-09-11"),
    ("tr", ["27 Nisan ve 28 Nisan 1920’de toplandı."], "1920-04-27 1920-04-28"),
    # What only names something, spans years, stands in brackets or lies far ahead does not move the story.
    ("tr", ["1920’de geldi. 1905 Devrimi konuşuldu. 3 Nisan’da gitti."], "1920 1905 1920-04-03"),
    ("tr", ["1920’de geldi. 1921 tarihli anlaşma ayrı konudur. 3 Nisan’da gitti."], "1920 1921 1920-04-03"),
    ("tr", ["1920’de geldi. Cumhuriyet (1918-1920) yıkılmıştı. 3 Mayıs’ta gitti."], "1920 1918/1920 1920-05-03"),
    ("tr", ["1920’de geldi. Açık Söz (1915) anıldı. 3 Nisan’da gitti."], "1920 1915 1920-04-03"),
    ("tr", ["1920’de geldi. 1991’de bağımsız oldu.", "3 Nisan’da gitti."], "1920-04-03"),
    ("tr", ["1920’de geldi (Bala, 1938, s. 5). 3 Nisan’da gitti."], "1920 1920-04-03"),
    ("tr", ["1920’de geldi. Bu durum 1923’e kadar sürdü. 3 Nisan’da gitti."], "1920 1923 1920-04-03"),
    # A day spoken of is of the year it was written with.
    ("tr", ["28 Mayıs 1918’de kuruldu.", "1936’da bir yazı çıktı. 28 Mayıs törenini anlattı."], "1936 1918-05-28"),
    ("tr", ["28 Mayıs 1918’de kuruldu.", "1936’da bir yazı çıktı. 28 Mayıs’ta tören vardı."], "1936 1936-05-28"),
    # What stands behind says more.
    ("tr", ["1929’da gitti. Gitmeden üç ay önce, Ekim 1929’da başvurdu."], "1929 1929-10"),
    ("tr", ["1840’ta geldi. 30’lu yıllarda yazmıştı."], "1840 1830/1839"),
    ("tr", ["1918’de kuruldu. Kasım’da bir şey yok; Ekim’de taşındı."], "1918 1918-10"),
    # Nothing to fill in from.
    ("tr", ["27 Mayısta kuruldu. Ertesi gün, aynı yıl, üç gün sonra kapatıldı."], ""),
    ("tr", ["1918’de kuruldu. Üç gün sonra kapatıldı."], "1918"),
    ("tr", ["Bu yıl ve o yıllarda, aynı günlerde, beş yıl boyunca."], ""),
    ("az", ["1921-ci il martın 16-da imzalandı. Həmin ayın 29-da təsdiq edildi."], "1921-03-16 1921-03-29"),
    ("az", ["1921-ci ildə imzalandı. Martın 16-da təsdiq edildi."], "1921 1921-03-16"),
    ("az", ["1921-ci ildə imzalandı. Həmin ilin mayında gəldi. Növbəti il getdi."], "1921 1921-05 1922"),
    ("az", ["1921-ci il martın 16-da imzalandı. Həmin gün yola düşdü."], "1921-03-16 1921-03-16"),
    ("az", ["1921-ci ilin martında imzalandı. Eyni ildə qayıtdı."], "1921-03 1921"),
    ("az", ["1921-ci il martın 16-da gəldi. Üç gün sonra getdi."], "1921-03-16 1921-03-19"),
    ("az", ["1918-ci il mayın 28-də elan edildi.", "Sentyabrda paytaxt köçdü."], "1918-09"),
    ("az", ["1918-ci ildə, mart ayında baş verdi."], "1918-03"),
    ("en", ["The Republic was declared on 28 May 1918. On 28 June it moved."], "1918-05-28 1918-06-28"),
    ("en", ["The party was founded in October 1911. The following year it split."], "1911-10 1912"),
    ("en", ["It opened in 1911. In May of the same year it closed."], "1911 1911-05"),
    ("en", ["It opened on 3 May 1911. Three days later it closed."], "1911-05-03 1911-05-06"),
    ("en", ["It opened in 1911. A year later it closed. That year was hard."], "1911 1912 1912"),
    ("en", ["It opened on 3 May 1911. The same day it closed."], "1911-05-03 1911-05-03"),
    ("en", ["In 1918 it opened. In May it may close, and in March they march."], "1918 1918-05 1918-03"),
    ("en", ["It opened in 1918.", "The 1905 revolution was over. On 3 April it closed."], "1905 1918-04-03"),
]  # fmt: skip


def _tell(language: str, passages: list[str]) -> list[FoundDate]:
    context = DateContext(language)
    dates: list[FoundDate] = []
    for passage in passages:
        dates = context.read(passage)
    return dates


@pytest.mark.parametrize(("language", "passages", "expected"), STORIES)
def test_what_is_left_unsaid_is_filled_in(language: str, passages: list[str], expected: str) -> None:
    assert " ".join(str(one.date) for one in _tell(language, passages)) == expected


def test_resolution_says_how_much_is_written() -> None:
    written, added, relative = _tell("tr", ["28 Mayıs 1918’de kuruldu. 30 Mayısta bildirildi. Ertesi gün kapatıldı."])

    assert written.resolution is Resolution.WRITTEN
    assert added.resolution is Resolution.YEAR_ADDED
    assert relative.resolution is Resolution.RELATIVE
    assert written.certainty == 1.0
    assert written.certainty > added.certainty > relative.certainty


def test_certainty_falls_with_every_passage() -> None:
    context = DateContext("tr")
    context.read("1918’de kuruldu.")
    certainties = []
    for _ in range(40):
        context.read("Orada kaldılar.")
        (date,) = context.read("27 Mayısta bildirildi.", keeps_context=False)
        certainties.append(date.certainty)

    assert certainties == sorted(certainties, reverse=True)
    assert certainties[0] > 0.8
    assert 0 < certainties[-1] < 0.5


def test_certainty_is_low_over_the_turn_of_a_year() -> None:
    _, january = _tell("tr", ["Aralık 1918’de geldi. 5 Ocak’ta gitti."])
    assert january.certainty <= 0.5


def test_certainty_is_low_when_counted_from_something_else() -> None:
    _, after = _tell("tr", ["13 Ekim 1921’de yazıldı. Yasanın imzalanmasından bir gün sonra gitti."])
    assert after.certainty < 0.5


def test_footnote_reads_the_context_and_leaves_it() -> None:
    context = DateContext("tr")
    context.read("1918’de kuruldu.")

    (note,) = context.read("27 Mayısta yazıldı.", keeps_context=False)
    context.read("1955’te öldü.", keeps_context=False)
    (after,) = context.read("28 Mayısta kuruldu.")

    assert str(note.date) == "1918-05-27"
    assert str(after.date) == "1918-05-28"


def test_passage_may_be_of_another_language() -> None:
    context = DateContext("tr")
    context.read("1918’de kuruldu.")
    (date,) = context.read("On 28 June it moved.", "en")
    assert str(date.date) == "1918-06-28"


def test_years_of_a_range_are_told_apart() -> None:
    (date,) = _tell("tr", ["28 Aralık 1906 – 3 Ocak 1907 tarihlerinde toplandı."])
    assert str(date.date) == "1906-12-28/1907-01-03"


def test_range_without_a_year_may_pass_new_year() -> None:
    _, date = _tell("tr", ["1906’da karar verildi. 28 Aralık – 3 Ocak tarihlerinde toplandı."])
    assert str(date.date) == "1906-12-28/1907-01-03"
