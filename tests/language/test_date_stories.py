"""Counts, days by number alone, months and seasons by name are resolved from the course of the story, or not at all.

All dates of what follows an opening are expected, in their order.
"""

from __future__ import annotations

import pytest

from quizzes.language.date_context import DateContext
from quizzes.language.date_finder import find_dates
from quizzes.language.date_mentions import Standing

#: An agreement signed on 13 October 1921.
OPENINGS = {
    "en": "It was signed on 13 October 1921. ",
    "tr": "13 Ekim 1921’de imzalandı. ",
    "az": "1921-ci il oktyabrın 13-də imzalandı. ",
}

COUNTED = [
    ("en", "Sixteen days later it was ratified.", "1921-10-29"),
    ("en", "Twenty-five days later it was ratified.", "1921-11-07"),
    ("en", "16 days later it was ratified.", "1921-10-29"),
    ("en", "Five days after its signature he left.", "1921-10-18"),
    ("en", "Five days after this he left.", "1921-10-18"),
    ("en", "Three weeks afterwards he left.", "1921-11-03"),
    ("en", "Three days before, he had left.", "1921-10-10"),
    ("en", "The day after, he left.", "1921-10-14"),
    ("en", "A year to the day after, he returned.", "1922-10-13"),
    ("en", "Six months earlier he had come.", "1921-04"),
    ("en", "Two years afterward he returned.", "1923"),
    ("en", "About two years later he returned.", "1923~"),
    ("en", "Two years later, in 1923, he returned.", "1923"),
    ("en", "In 1923, two years later, he returned.", "1923"),
    ("tr", "Beş gün sonra gitti.", "1921-10-18"),
    ("tr", "Bundan on altı gün sonra gitti.", "1921-10-29"),
    ("tr", "Yirmi beş gün sonra gitti.", "1921-11-07"),
    ("tr", "Üç hafta sonra gitti.", "1921-11-03"),
    ("tr", "İki ay önce gelmişti.", "1921-08"),
    ("tr", "Bir yıl sonra öldü.", "1922"),
    ("tr", "Ertesi yıl öldü.", "1922"),
    ("tr", "Bir sonraki yıl öldü.", "1922"),
    ("tr", "Bir önceki yıl gelmişti.", "1920"),
    ("tr", "Aradan iki yıl geçtikten sonra öldü.", "1923"),
    ("tr", "Yaklaşık iki yıl sonra öldü.", "1923~"),
    ("tr", "Bir ay kadar sonra gitti.", "1921-11~"),
    ("tr", "İki yıl sonra, 1923’te öldü.", "1923"),
    ("az", "Beş gün sonra getdi.", "1921-10-18"),
    ("az", "Bundan on altı gün sonra getdi.", "1921-10-29"),
    ("az", "İyirmi beş gün sonra getdi.", "1921-11-07"),
    ("az", "İki həftə sonra getdi.", "1921-10-27"),
    ("az", "Üç ildən sonra qayıtdı.", "1924"),
    ("az", "Bir il sonra qayıtdı.", "1922"),
    ("az", "Növbəti il qayıtdı.", "1922"),
    ("az", "Səkkiz ay əvvəl gəlmişdi.", "1921-02"),
    ("az", "Aradan iki il keçdikdən sonra qayıtdı.", "1923"),
    ("az", "Təxminən iki il sonra qayıtdı.", "1923~"),
]

DAYS_ALONE = [
    ("en", "On the 29th he left.", "1921-10-29"),
    ("en", "He left on the 29th.", "1921-10-29"),
    ("en", "On the 28th of that month he left.", "1921-10-28"),
    ("en", "On the 28th of the month he left.", "1921-10-28"),
    ("en", "On the night of the 28th he left.", "1921-10-28"),
    ("en", "On the last day of the month he left.", "1921-10-31"),
    ("en", "On the last day of that year he left.", "1921-12-31"),
    ("en", "It lapsed on the last day of February 1924.", "1924-02-29"),
    ("en", "The first day of 1922 was cold.", "1922-01-01"),
    ("tr", "Ayın 29’unda gitti.", "1921-10-29"),
    ("tr", "Aynı ayın 16’sında gitti.", "1921-10-16"),
    ("tr", "Ayın on beşinde gitti.", "1921-10-15"),
    ("tr", "Ayın yirmi dokuzunda gitti.", "1921-10-29"),
    ("tr", "Ağustosun birinci günü gelmişti.", "1921-08-01"),
    ("tr", "Kasımın on ikinci günü gitti.", "1921-11-12"),
    ("tr", "Eylülün 26’sında gelmişti.", "1921-09-26"),
    ("tr", "Kitap ağustosun 16’sında çıkmıştı.", "1921-08-16"),
    ("tr", "Kasımın on altısında gitti.", "1921-11-16"),
    ("tr", "Ayın son günü gitti.", "1921-10-31"),
    ("tr", "Yılın son günü gitti.", "1921-12-31"),
    ("tr", "Kasımın son günü gitti.", "1921-11-30"),
    ("az", "Həmin ayın 29-da getdi.", "1921-10-29"),
    ("az", "Ayın 15-də getdi.", "1921-10-15"),
    ("az", "Ayın on beşində getdi.", "1921-10-15"),
    ("az", "Avqustun 16-da gəlmişdi.", "1921-08-16"),
    ("az", "Noyabrın iyirmi altısında getdi.", "1921-11-26"),
    ("az", "Noyabrın birinci günü getdi.", "1921-11-01"),
    ("az", "Ayın son günü getdi.", "1921-10-31"),
]

NAMED = [
    ("en", "The following January it lapsed.", "1922-01"),
    ("en", "In the following December it lapsed.", "1921-12"),
    ("en", "The previous January they had met.", "1921-01"),
    ("en", "That December it lapsed.", "1921-12"),
    ("en", "Next spring it lapsed.", "1922-03/1922-05"),
    ("en", "That autumn it lapsed.", "1921-09/1921-11"),
    ("en", "The following winter was hard.", "1921-12/1922-02"),
    ("en", "In December it lapsed.", "1921-12"),
    ("en", "By the end of the year it lapsed.", "1921"),
    ("tr", "Yıl sonunda kapandı.", "1921"),
    ("tr", "O yılın aralık ayında kapandı.", "1921-12"),
    ("tr", "Aynı yılın sonbaharında kapandı.", "1921-09/1921-11"),
    ("tr", "Gelecek yılın ocak ayı beklendi.", "1922-01"),
    ("tr", "Ertesi baharda kapandı.", "1922-03/1922-05"),
    ("tr", "Ertesi bahar kapandı.", "1922-03/1922-05"),
    ("tr", "O kış zor geçti.", "1921-12/1922-02"),
    ("tr", "Dernek aralıkta kapandı.", "1921-12"),
    ("az", "İlin sonunda bağlandı.", "1921"),
    ("az", "Həmin ilin payızında bağlandı.", "1921-09/1921-11"),
    ("az", "Həmin payız bağlandı.", "1921-09/1921-11"),
    ("az", "Növbəti yazda bağlandı.", "1922-03/1922-05"),
    ("az", "Dekabrda bağlandı.", "1921-12"),
]

#: No date, or another one than a hurried reader would take.
NOT_OURS = [
    ("en", "Sixteen days of talks followed.", ""),
    ("en", "Two or three days later he left.", ""),
    ("en", "Two hundred and five days later he left.", ""),
    ("en", "No more than five days later he left.", ""),
    ("en", "He left five days after the war.", ""),
    ("en", "He came five days later than the others.", ""),
    ("en", "Half a year later he left.", ""),
    ("en", "On the 11th Army fell the burden.", ""),
    ("en", "The 26th Division marched.", ""),
    ("en", "On the 29th anniversary he spoke.", ""),
    ("en", "He was in his thirties.", ""),
    ("en", "He may come, and they march.", ""),
    ("tr", "On gün süren kurultay dağıldı.", ""),
    ("tr", "Üç-dört gün sonra gitti.", ""),
    ("tr", "İki üç gün sonra gitti.", ""),
    ("tr", "Bir buçuk yıl sonra gitti.", ""),
    ("tr", "İki yüz on gün sonra gitti.", ""),
    ("tr", "En az üç gün sonra gitti.", ""),
    ("tr", "Her ayın 5’inde toplandılar.", ""),
    ("tr", "Evlerin birinde, ayın altında durdu.", ""),
    ("tr", "II. Meşrutiyet’in ilanından iki yıl sonra gitti.", ""),
    ("tr", "Mondros’tan iki yıl sonra gitti.", ""),
    ("tr", "Bu aralıkta ocakta ateş yandı.", ""),
    ("tr", "Otuzlu yaşlardaydı.", ""),
    ("tr", "Şubatın otuz birinci günü yoktur.", ""),
    ("az", "On gün davam edən qurultay dağıldı.", ""),
    ("az", "İki-üç gün sonra getdi.", ""),
    ("az", "Hər ayın 5-də toplaşdılar.", ""),
    ("az", "Müharibədən əvvəlki illərdə getdi.", ""),
]

#: What is told in passing does not move the story: language, the whole, its last date.
IN_PASSING = [
    ("en", "It opened in 1921. He met Ali, who would die in 1930. In December he left.", "1921-12"),
    ("en", "It opened in 1921. He met Ali, born in 1884 in Baku. In December he left.", "1921-12"),
    ("en", "It opened in 1921. He met Ali, who had founded a paper in 1911. In December he left.", "1921-12"),
    ("en", "It opened in 1921. The treaty of 1930 was far away. In December he left.", "1921-12"),
    ("en", "It opened in 1921. In 1930 he would become a minister. In December he left.", "1921-12"),
    ("en", "It opened in 1921. The Republic (28 May 1918) was remembered. In December he left.", "1921-12"),
    ("en", "It opened in 1921. The first days of 1922 were cold. In February he left.", "1922-02"),
    ("en", "It opened in 1921. He returned in 1922. In February he left.", "1922-02"),
    ("tr", "1921’de açıldı. 1930’da ölecek olan Ali de geldi. Aralıkta gitti.", "1921-12"),
    ("tr", "1921’de açıldı. 1930’da başbakan olacaktır. Aralıkta gitti.", "1921-12"),
    ("tr", "1921’de açıldı. 1955’te ölen Ali de geldi. Aralıkta gitti.", "1921-12"),
    ("tr", "1921’de açıldı. 1911’de Bakü’de kurulan parti de geldi. Aralıkta gitti.", "1921-12"),
    ("tr", "1921’de açıldı. Cumhuriyet (28 Mayıs 1918) anıldı. Aralıkta gitti.", "1921-12"),
    ("tr", "1921’de açıldı. Dergi (Bakü, 1915) anıldı. Aralıkta gitti.", "1921-12"),
    ("tr", "1921’de açıldı. 1922’de kapandı. Aralıkta gitti.", "1922-12"),
    ("tr", "1921’de açıldı. Ali (1884 doğumlu) geldi. İki yıl sonra gitti.", "1923"),
    ("az", "1921-ci ildə açıldı. 1930-cu ildə öləcək Əli də gəldi. Dekabrda getdi.", "1921-12"),
    ("az", "1921-ci ildə açıldı. 1955-ci ildə ölən Əli də gəldi. Dekabrda getdi.", "1921-12"),
    ("az", "1921-ci ildə açıldı. 1911-ci ildə Bakıda yaradılmış partiya da gəldi. Dekabrda getdi.", "1921-12"),
    ("az", "1921-ci ildə açıldı. Respublika (28 may 1918) anıldı. Dekabrda getdi.", "1921-12"),
    ("az", "1921-ci ildə açıldı. 1922-ci ildə bağlandı. Dekabrda getdi.", "1922-12"),
]

WRITTEN = [
    ("tr", "1930 yılının mart ayında", "1930-03"),
    ("tr", "1918 mayısında", "1918-05"),
    ("tr", "1919 ilkbaharında", "1919-03/1919-05"),
    ("tr", "1917-1918 kışında", "1917-12/1918-02"),
    ("tr", "1908 Temmuz’unda", "1908-07"),
    ("tr", "1334 (1918)", "1918"),
    ("tr", "1336 senesi Mart’ının 5’inde", "1920-03-05"),
    ("tr", "10 Mart 1335 [1919]", "1919-03-10"),
    ("tr", "1940’lara doğru", "1940/1949~"),
    ("tr", "1940’a doğru", "1940~"),
    ("tr", "1918 yılının son günü", "1918-12-31"),
    ("tr", "XX. yüzyılın otuzlu yıllarında", "1930/1939"),
    ("az", "1920-lərin ortalarında", "1920/1929"),
    ("az", "XX əsrin 20-ci illərində", "1920/1929"),
    ("az", "XX əsrin iyirminci illərində", "1920/1929"),
    ("az", "1918-ci il mayın iyirmi səkkizində", "1918-05-28"),
    ("en", "towards 1940", "1940~"),
]


def _dates(language: str, text: str) -> str:
    return " ".join(str(one.date) for one in DateContext(language).read(text))


@pytest.mark.parametrize(("language", "text", "expected"), COUNTED + DAYS_ALONE + NAMED + NOT_OURS)
def test_after_an_agreement_told_of(language: str, text: str, expected: str) -> None:
    assert _dates(language, OPENINGS[language] + text).split()[1:] == expected.split()


@pytest.mark.parametrize(("language", "text", "_"), COUNTED + DAYS_ALONE + NAMED)
def test_nothing_is_resolved_where_nothing_was_told(language: str, text: str, _: str) -> None:
    written = [str(one.date) for one in find_dates(text, language)]
    assert _dates(language, text).split() == written


@pytest.mark.parametrize(("language", "text", "last"), IN_PASSING)
def test_what_is_told_in_passing_does_not_move_the_story(language: str, text: str, last: str) -> None:
    assert _dates(language, text).split()[-1] == last


@pytest.mark.parametrize(("language", "text", "expected"), WRITTEN)
def test_written_out(language: str, text: str, expected: str) -> None:
    (found,) = find_dates(text, language)
    assert str(found.date) == expected
    assert found.start == 0


def test_decade_in_words_needs_a_century() -> None:
    assert not find_dates("Otuzlu yıllarda yazdı.", "tr")
    assert _dates("tr", "Otuzlu yıllarda yazdı.") == ""
    assert _dates("tr", "1921’de geldi. Otuzlu yıllarda yazdı.") == "1921 1930/1939"
    assert _dates("az", "1921-ci ildə gəldi. Otuzuncu illərdə yazdı.") == "1921 1930/1939"
    assert _dates("en", "He came in 1921. In the thirties he wrote.") == "1921 1930/1939"


def test_towards_a_year_is_about_it() -> None:
    (found,) = find_dates("1940’a doğru yazdı.", "tr")
    assert found.standing is Standing.ABOUT


def test_nothing_later_than_a_year_is_a_day() -> None:
    for language, text in (
        ("en", "It opened in 1921. Five days later it closed. On the 29th he left."),
        ("tr", "1921’de açıldı. Beş gün sonra kapandı. Ayın 29’unda gitti."),
        ("az", "1921-ci ildə açıldı. Beş gün sonra bağlandı. Ayın 29-da getdi."),
    ):
        assert _dates(language, text) == "1921"
