"""Every form a date is written in is found with its value and its words; what only looks like one is not."""

from __future__ import annotations

import time
from datetime import date as Day  # noqa: N812
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from quizzes.language.calendars import Calendar
from quizzes.language.date_context import DateContext
from quizzes.language.date_finder import Standing, find_dates
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.kinds import LANGUAGES, Case
from quizzes.language.names import phrase_date

#: A form, its date, and the words taken in where they are fewer than the whole form.
Form = tuple[str, str] | tuple[str, str, str]

TURKISH: list[Form] = [
    ("28 Mayıs 1918", "1918-05-28"),
    ("28 Mayıs 1918’de", "1918-05-28"),
    ("28 Mayıs 1918'de", "1918-05-28"),
    ("28 Mayıs 1918`de", "1918-05-28"),
    ("28 Mayıs 1918´de", "1918-05-28"),
    ("28 Mayıs 1918de", "1918-05-28"),
    ("28 MAYIS 1918", "1918-05-28"),
    ("28 mayıs 1918", "1918-05-28"),
    ("28 Mayis 1918", "1918-05-28"),
    ("28 HAZIRAN 1918", "1918-06-28"),
    ("12 Ağustos 1920", "1920-08-12"),
    ("12 AĞUSTOS 1920’YE", "1920-08-12"),
    ("12 Agustos 1920", "1920-08-12"),
    ("28Mayıs 1918", "1918-05-28"),
    ("14 Nisan1918’de", "1918-04-14"),
    ("26 Mayı 1918’de", "1918-05-26"),
    ("28 Mayıs, 1918", "1918-05-28"),
    ("28. Mayıs 1918", "1918-05-28"),
    ("28 Mayıs 1918’e", "1918-05-28"),
    ("28 Mayıs 1918’i", "1918-05-28"),
    ("28 Mayıs 1918’in", "1918-05-28"),
    ("2 Ağustos 1920 tarihinde", "1920-08-02"),
    ("2 Ağustos 1920 tarihli", "1920-08-02"),
    ("2 Ağustos 1920 tarihindeki", "1920-08-02"),
    ("8 Nisan 1905 yılında", "1905-04-08"),
    ("28 Nisan 1920 Çarşamba günü", "1920-04-28"),
    ("28 Nisan 1920 gecesi", "1920-04-28"),
    ("1917 senesi 5 Aralık tarihinde", "1917-12-05"),
    ("1918 7 Aralık", "1918-12-07"),
    ("1918 yılının 28 Mayıs’ında", "1918-05-28"),
    ("1918 yılı Mayıs ayının 28’inde", "1918-05-28"),
    ("1918 Mayısının 28’inde", "1918-05-28"),
    ("Mayıs 1918", "1918-05"),
    ("Mayıs 1918’de", "1918-05"),
    ("1918 Mayıs’ında", "1918-05"),
    ("1918 Mayısında", "1918-05"),
    ("1918 yılının Mayıs ayında", "1918-05"),
    ("1906 yılının Nisan’ında", "1906-04"),
    ("1918 Mayıs ayında", "1918-05"),
    ("Aralık 1918’in", "1918-12"),
    ("1918", "1918"),
    ("1918’de", "1918"),
    ("1918 yılı", "1918"),
    ("1918 yılında", "1918"),
    ("1918 yılının", "1918"),
    ("1918 senesinde", "1918"),
    ("1918’deki", "1918"),
    ("1918 tarihli", "1918"),
    ("2000’de", "2000", ""),
    ("2000 yılında", "2000"),
    ("1900 yılında", "1900"),
    ("26-27 Nisan 1920", "1920-04-26/1920-04-27"),
    ("26–27 Nisan 1920 gecesi", "1920-04-26/1920-04-27"),
    ("26 ve 27 Nisan 1920’de", "1920-04-26/1920-04-27"),
    ("26, 27 ve 28 Nisan 1920’de", "1920-04-26/1920-04-28"),
    ("1905 6-9 Şubat arasında", "1905-02-06/1905-02-09"),
    ("23 Temmuz - 6 Ağustos 1919", "1919-07-23/1919-08-06"),
    ("23 Temmuz 1919 - 6 Ağustos 1919", "1919-07-23/1919-08-06"),
    ("28 Aralık – 3 Ocak 1907", "1906-12-28/1907-01-03"),
    ("23 Ağustos 1921’den 13 Eylül 1921’e kadar", "1921-08-23/1921-09-13"),
    ("23 Ağustos’tan 13 Eylül 1921’e kadar", "1921-08-23/1921-09-13"),
    ("23 Ağustos ile 13 Eylül 1921 tarihleri arasında", "1921-08-23/1921-09-13"),
    ("Nisan 1920’den Ağustos 1921’e kadar", "1920-04/1921-08"),
    ("Ağustos-Eylül 1924’te", "1924-08/1924-09"),
    ("1924 yılının Ağustos-Eylül aylarında", "1924-08/1924-09"),
    ("1918-20 yıllarında", "1918/1920"),
    ("1918/19", "1918/1919"),
    ("1918-1920", "1918/1920"),
    ("1918 – 1920 yılları arasında", "1918/1920"),
    ("1920 ile 1922 yılları arasında", "1920/1922"),
    ("1928-1934 yılları muhacirler", "1928/1934", "1928-1934 yılları"),
    ("Muharrem ve Mart 1943’te", "1943-03", "Mart 1943’te"),
    ("1920 ve 1922 arasında", "1920/1922"),
    ("1920’den 1922’ye kadar", "1920/1922"),
    ("1920’li yıllar", "1920/1929"),
    ("1920’li yıllarda", "1920/1929"),
    ("1930’larda", "1930/1939"),
    ("1930’ların", "1930/1939"),
    ("1920-30’lu yıllarda", "1920/1939"),
    ("30’lu yıllarda", "1930/1939"),
    ("XX. yüzyılın 20’li yılları", "1920/1929"),
    ("20. yüzyılın 20’li yıllarında", "1920/1929"),
    ("19. yüzyılda", "1801/1900~"),
    ("XIX. yüzyıl", "1801/1900~"),
    ("XIX yüzyılın sonlarında", "1876/1900~"),
    ("20. yüzyılın başları", "1901/1925~"),
    ("20. yüzyılın başlarından itibaren", "1901/1925~"),
    ("19. yüzyılın ortalarına kadar", "1840/1860~"),
    ("19. yüzyılın ikinci yarısında", "1851/1900~"),
    ("20. asrın başında", "1901/1925~"),
    ("1918 yılının sonlarında", "1918"),
    ("1918 başlarında", "1918"),
    ("1918 ortalarında", "1918"),
    ("1918 yılının ilk yarısında", "1918-01/1918-06"),
    ("1918 yılının ikinci yarısında", "1918-07/1918-12"),
    ("1918 yılının son aylarında", "1918"),
    ("1918 yazında", "1918-06/1918-08"),
    ("1918 yılının yazında", "1918-06/1918-08"),
    ("1918 yılının baharında", "1918-03/1918-05"),
    ("1917 senesinin sonbaharında", "1917-09/1917-11"),
    ("1918 kışında", "1918"),
    ("1919-1920 kışında", "1919-12/1920-02"),
    ("Ekim 1917 sonlarında", "1917-10"),
    ("yaklaşık 1911’de", "1911~"),
    ("1911 dolaylarında", "1911~"),
    ("1918’den itibaren", "1918"),
    ("1920’den beri", "1920"),
    ("1920’den bu yana", "1920"),
    ("1922’ye kadar", "1922"),
    ("1920’den sonra", "1920"),
    ("1920’den önceki", "1920"),
    ("28.05.1918", "1918-05-28"),
    ("28.5.1918’de", "1918-05-28", "28.5.1918’de"),
    ("28/05/1918", "1918-05-28"),
    ("28-05-1918", "1918-05-28"),
    ("1918-05-28", "1918-05-28"),
    ("1918/05/28", "1918-05-28"),
    ("04.05.37", "1937-05-04"),
    ("05.1918", "1918-05"),
    ("28 Teşrinievvel 1918", "1918-10-28"),
]

AZERBAIJANI: list[Form] = [
    ("28 may 1918", "1918-05-28"),
    ("28 May 1918", "1918-05-28"),
    ("28 MAY 1918", "1918-05-28"),
    ("28 may 1918-ci il", "1918-05-28"),
    ("28 may 1918-ci ildə", "1918-05-28"),
    ("28 may 1918-ci ilin", "1918-05-28"),
    ("28 may 1918 ci ildə", "1918-05-28"),
    ("28 may 1918-də", "1918-05-28"),
    ("28 may 1918 tarixində", "1918-05-28"),
    ("28 may 1918-ci il tarixli", "1918-05-28"),
    ("28 may 1918 tarixli", "1918-05-28"),
    ("1918-ci il mayın 28-də", "1918-05-28"),
    ("1918-ci il mayın 28-i", "1918-05-28"),
    ("1918-ci il mayın 28-dən", "1918-05-28"),
    ("1918-ci il mayın 28-dək", "1918-05-28"),
    ("1918-ci il mayın 28-nə qədər", "1918-05-28"),
    ("1918-ci il, mayın 28-də", "1918-05-28"),
    ("1918-ci ilin mayın 28-də", "1918-05-28"),
    ("1918-ci ilin mayının 28-də", "1918-05-28"),
    ("1918-ci il may ayının 28-də", "1918-05-28"),
    ("1918-ci il 28 may", "1918-05-28"),
    ("1918-ci il 28 mayda", "1918-05-28"),
    ("1918-ci il 28 may tarixində", "1918-05-28"),
    ("mayın 28-i 1918", "1918-05-28"),
    ("1920-ci il avqustun 10-da", "1920-08-10"),
    ("1920-ci il AVQUSTUN 10-DA", "1920-08-10"),
    ("16 mart 1921-ci ildə", "1921-03-16"),
    ("İYUN 1919", "1919-06"),
    ("4 iyun 1918-ci il", "1918-06-04"),
    ("15 sentyabr 1918-ci ildə", "1918-09-15"),
    ("1918-ci il sentyabrın 15-də", "1918-09-15"),
    ("13 oktyabr 1921-ci il", "1921-10-13"),
    ("7 dekabr 1918", "1918-12-07"),
    ("1918-ci ilin mayında", "1918-05"),
    ("1918-ci ilin may ayında", "1918-05"),
    ("1918-ci ilin mayı", "1918-05"),
    ("1918-ci ilin mayından", "1918-05"),
    ("may 1918", "1918-05"),
    ("1918-ci il may", "1918-05"),
    ("1921-ci ilin fevralında", "1921-02"),
    ("1906-cı ilin aprelində", "1906-04"),
    ("1918-ci il", "1918"),
    ("1918-ci ildə", "1918"),
    ("1918-ci ilin", "1918"),
    ("1918-ci ildən", "1918"),
    ("1918-ci ildəki", "1918"),
    ("1918 ildə", "1918"),
    ("1918-də", "1918"),
    ("1918", "1918"),
    ("1922 tarixli", "1922"),
    ("1923-cü ildə", "1923"),
    ("1926-cı ildə", "1926"),
    ("1919-cu ildə", "1919"),
    ("1912-1913-cü illərdə", "1912/1913"),
    ("1918–1920-ci illərdə", "1918/1920"),
    ("1918-1920-ci illərin", "1918/1920"),
    ("1918-20-ci illərdə", "1918/1920"),
    ("1920-ci illərdə", "1920/1929"),
    ("1920-ci illər", "1920/1929"),
    ("1920-ci illərin", "1920/1929"),
    ("1920-30-cu illərdə", "1920/1939"),
    ("XX əsrin 20-ci illərində", "1920/1929"),
    ("XX əsrin 20-30-cu illərində", "1920/1939"),
    ("XIX əsrdə", "1801/1900~"),
    ("XIX əsrin sonu", "1876/1900~"),
    ("XX əsrin əvvəllərində", "1901/1925~"),
    ("XIX əsrin ortalarında", "1840/1860~"),
    ("XIX əsrin ikinci yarısında", "1851/1900~"),
    ("19-cu əsrin axırlarında", "1876/1900~"),
    ("1918-ci ilin sonlarında", "1918"),
    ("1918-ci ilin əvvəlində", "1918"),
    ("1918-ci ilin birinci yarısında", "1918-01/1918-06"),
    ("1918-ci ilin yazında", "1918-03/1918-05"),
    ("1918-ci ilin yayında", "1918-06/1918-08"),
    ("1918-ci ilin payızında", "1918-09/1918-11"),
    ("1918-ci ilin qışında", "1918"),
    ("təxminən 1911-ci ildə", "1911~"),
    ("26-27 aprel 1920-ci il", "1920-04-26/1920-04-27"),
    ("26-27 aprel 1920-ci il gecəsi", "1920-04-26/1920-04-27"),
    ("1920-ci il aprelin 26-27-də", "1920-04-26/1920-04-27"),
    ("23 iyul – 6 avqust 1919-cu il tarixlərində", "1919-07-23/1919-08-06"),
    ("1920-ci ildən 1922-ci ilə qədər", "1920/1922"),
    ("1920-ci ildən etibarən", "1920"),
    ("1920-ci ilə qədər", "1920"),
    ("1920-ci ilədək", "1920"),
    ("1920-ci ildən sonra", "1920"),
    ("1920-ci ildən əvvəl", "1920"),
    ("avqust–sentyabr 1924", "1924-08/1924-09"),
    ("1924-cü ilin avqust-sentyabr aylarında", "1924-08/1924-09"),
    ("28.05.1918", "1918-05-28"),
    ("28.05.1918-ci il", "1918-05-28"),
]

ENGLISH: list[Form] = [
    ("May 28, 1918", "1918-05-28"),
    ("On May 28, 1918", "1918-05-28"),
    ("May 28th, 1918", "1918-05-28"),
    ("May 28 1918", "1918-05-28"),
    ("28 May 1918", "1918-05-28"),
    ("on 28 May 1918", "1918-05-28"),
    ("on the 28th of May 1918", "1918-05-28"),
    ("the 28th of May, 1918", "1918-05-28"),
    ("28th May 1918", "1918-05-28"),
    ("28 MAY 1918", "1918-05-28"),
    ("28 Sept. 1918", "1918-09-28", "28 Sept. 1918"),
    ("1918 May 28", "1918-05-28"),
    ("1918, May 28", "1918-05-28"),
    ("1918-05-28", "1918-05-28"),
    ("28-May-1918", "1918-05-28"),
    ("28.05.1918", "1918-05-28"),
    ("October 1917", "1917-10"),
    ("in October 1917", "1917-10"),
    ("October, 1917", "1917-10"),
    ("in October of 1917", "1917-10"),
    ("in the October of the year 1917", "1917-10"),
    ("since October 1917", "1917-10"),
    ("1918", "1918"),
    ("in 1918", "1918"),
    ("in the year 1918", "1918"),
    ("In early 1918", "1918"),
    ("late in 1918", "1918"),
    ("mid-1918", "1918"),
    ("by the end of 1918", "1918"),
    ("in the first half of 1918", "1918-01/1918-06"),
    ("in the spring of 1918", "1918-03/1918-05"),
    ("summer 1918", "1918-06/1918-08"),
    ("in the winter of 1919–1920", "1919-12/1920-02"),
    ("around 1911", "1911~"),
    ("c. 1911", "1911~"),
    ("circa 1911", "1911~"),
    ("between 1920 and 1922", "1920/1922"),
    ("from 1918 to 1920", "1918/1920"),
    ("from 1918 until 1920", "1918/1920"),
    ("1918–1920", "1918/1920"),
    ("in 1918-20", "1918/1920"),
    ("in the 1920s", "1920/1929"),
    ("the 1920's", "1920/1929"),
    ("in the early 1920s", "1920/1929"),
    ("19th century", "1801/1900~"),
    ("in the nineteenth century", "1801/1900~"),
    ("in the early 20th century", "1901/1925~"),
    ("at the end of the 19th century", "1876/1900~"),
    ("in the second half of the 19th century", "1851/1900~"),
    ("April 26-27, 1920", "1920-04-26/1920-04-27"),
    ("26–27 April 1920", "1920-04-26/1920-04-27"),
    ("from 6 to 13 January 1922", "1922-01-06/1922-01-13"),
    ("from 23 July to 6 August 1919", "1919-07-23/1919-08-06"),
    ("23 July – 6 August 1919", "1919-07-23/1919-08-06"),
    ("from August to September 1924", "1924-08/1924-09"),
    ("between 1 May and 3 May 1920", "1920-05-01/1920-05-03"),
    ("before 1921", "1921"),
    ("until 1922", "1922"),
    ("after 28 May 1918", "1918-05-28"),
]


def _cases(forms: list[Form], language: str) -> list[object]:
    return [pytest.param(*form, *([form[0]] if len(form) == 2 else []), language, id=form[0]) for form in forms]


@pytest.mark.parametrize(
    ("form", "expected", "span", "language"),
    [*_cases(TURKISH, "tr"), *_cases(AZERBAIJANI, "az"), *_cases(ENGLISH, "en")],
)
@pytest.mark.parametrize("frame", ["{}", "“Açıq söz”, {}; …", "xyz {} zyx."])
def test_form_is_found_with_its_words(form: str, expected: str, span: str, language: str, frame: str) -> None:
    text = frame.format(form)

    found = find_dates(text, language)

    if not span:
        assert found == []
        return
    assert [(str(one.date), text[one.start : one.end].lower()) for one in found] == [(expected, span.lower())]


NO_DATES = [
    ("tr", "(Carr, 1989: 74-76)"),
    ("tr", "(Resulzade, 1990, s. 85)"),
    ("tr", "(Əliyarlı, 2009, s. 542-544)"),
    ("tr", "(bkz. Swietochowski T. , 1985, s. 7; Bala, 1938, s. 12)"),
    ("tr", "(Yaqublu, Qafqaz İslam Ordusu Azərbaycanda, 2013, s. 35)"),
    ("tr", "(Sarı, 2017:1078)"),
    ("tr", "Bakı, 2013, s. 44"),
    ("tr", "s. 1919"),
    ("tr", "s.1919"),
    ("tr", "ss. 1918-1920"),
    ("tr", "s.626"),
    ("tr", "4567 sayılı"),
    ("tr", "1921 sayılı kanun"),
    ("tr", "№ 1921"),
    ("tr", "No: 1921"),
    ("tr", "no 1921"),
    ("tr", "30.18.1.1./3.18.16"),
    ("tr", "30-18-1-1/142333"),
    ("tr", "F. 894, op. 10"),
    ("tr", "F. 1894"),
    ("tr", "Yer: 571/34747"),
    ("tr", "Yer: 571/1918"),
    ("tr", "1918 kişi öldü"),
    ("tr", "1918 kişilik bir birlik"),
    ("tr", "1500 asker"),
    ("tr", "1500 askerle"),
    ("tr", "2000 ton"),
    ("tr", "3000 fişek"),
    ("tr", "17600 top"),
    ("tr", "1.918"),
    ("tr", "1.918.000"),
    ("tr", "1918,5"),
    ("tr", "% 1918"),
    ("tr", "1918 %"),
    ("tr", "1918 / 3"),
    ("tr", "1921/15 sayılı"),
    ("tr", "2000’den fazla insan"),
    ("tr", "1500’e yakın"),
    ("tr", "1500 yıl"),
    ("tr", "saat 02.00’de"),
    ("tr", "saat 10.12"),
    ("tr", "0 312 493 1920"),
    ("tr", "+90 312 493 19 20"),
    ("tr", "ISBN 978-605-1918-12-3"),
    ("tr", "34 yaşında"),
    ("tr", "Kasım bey"),
    ("tr", "Kasım’ın evi"),
    ("tr", "A. Mir Kasım’da kalan mektuplar"),
    ("tr", "Ekim zamanı geldi"),
    ("tr", "Türk Ocakları"),
    ("tr", "Türk Ocağında"),
    ("tr", "beş ocakta yanan ateş"),
    ("tr", "32 Mayıs 1918"),
    ("tr", "31 Nisan 1918"),
    ("tr", "31.13.1918"),
    ("tr", "2.3.4"),
    ("tr", "12.03.5"),
    ("tr", "9999"),
    ("tr", "0918"),
    ("tr", "1918a"),
    ("az", "1918 nəfər"),
    ("az", "1500 əsgər"),
    ("az", "№ 1921"),
    ("az", "1921 saylı qərar"),
    ("az", "səh. 1918"),
    ("az", "s. 56-57"),
    ("az", "may bəlkə"),
    ("en", "pp. 1918-1920"),
    ("en", "p. 1918"),
    ("en", "1918 soldiers"),
    ("en", "2000 people"),
    ("en", "they may 20 times"),
    ("en", "the troops march on"),
    ("en", "He may go in may"),
    ("en", "Captain March spoke"),
    ("en", "$1918"),
    ("en", "1,918 men"),
]


@pytest.mark.parametrize(("language", "text"), NO_DATES, ids=[text for _, text in NO_DATES])
def test_what_is_no_date_is_passed_over(language: str, text: str) -> None:
    context = DateContext(language)
    assert context.read(f"… {text} …") == []


@pytest.mark.parametrize(
    ("language", "text", "expected", "calendar"),
    [
        ("tr", "27 Nisan 1336", "1920-04-27", Calendar.RUMI),
        ("tr", "27 Nisan 1336’da", "1920-04-27", Calendar.RUMI),
        ("tr", "31 Mart 1325", "1909-04-13", Calendar.RUMI),
        ("tr", "15 Ocak 1324", "1909-01-28", Calendar.RUMI),
        ("tr", "15 Şubat 1332", "1917-02-28", Calendar.RUMI),
        ("tr", "1 Mart 1333", "1917-03-01", Calendar.RUMI),
        ("tr", "Nisan 1336", "1920-04", Calendar.RUMI),
        ("tr", "Rumi 1336", "1920", Calendar.RUMI),
        ("tr", "R. 1336", "1920", Calendar.RUMI),
        ("tr", "1325 Rumi", "1909-03/1910-03", Calendar.RUMI),
        ("tr", "1336 (1920)", "1920", Calendar.RUMI),
        ("tr", "27 Nisan 1336 (1920)", "1920-04-27", Calendar.RUMI),
        ("tr", "1338 Hicri", "1919-09/1920-09", Calendar.HIJRI),
        ("tr", "H. 1338", "1919-09/1920-09", Calendar.HIJRI),
        ("tr", "4 Şaban 1338", "1920-04-23", Calendar.HIJRI),
        ("tr", "Ramazan 1338", "1920-05/1920-06", Calendar.HIJRI),
        ("tr", "1338/1920", "1920", Calendar.HIJRI),
        ("az", "8 şaban 1338", "1920-04-27", Calendar.HIJRI),
        ("az", "1338 hicri", "1919-09/1920-09", Calendar.HIJRI),
        ("tr", "25 Ekim (7 Kasım) 1917", "1917-11-07", Calendar.JULIAN),
        ("tr", "25 Ekim 1917 (7 Kasım 1917)", "1917-11-07", Calendar.JULIAN),
        ("tr", "19 Aralık 1917 (1 Ocak 1918)", "1918-01-01", Calendar.JULIAN),
        ("tr", "17/30 Nisan 1905", "1905-04-30", Calendar.JULIAN),
        ("tr", "1917 yılının 25 Ekim’inde (7 Kasım)", "1917-11-07", Calendar.JULIAN),
        ("az", "15 (28) noyabr 1917-ci il", "1917-11-28", Calendar.JULIAN),
        ("az", "1917-ci il noyabrın 15 (28)-də", "1917-11-28", Calendar.JULIAN),
        ("en", "14 (26) May 1890", "1890-05-26", Calendar.JULIAN),
        ("en", "25 October (7 November) 1917", "1917-11-07", Calendar.JULIAN),
        ("en", "25 October 1917 (O.S.)", "1917-11-07", Calendar.JULIAN),
        ("tr", "26/27 Nisan 1920", "1920-04-26/1920-04-27", Calendar.GREGORIAN),
        ("tr", "1299 yılında", "1299", Calendar.GREGORIAN),
    ],
)
def test_other_calendars_are_read_as_ours(language: str, text: str, expected: str, calendar: Calendar) -> None:
    assert [(str(one.date), one.calendar) for one in find_dates(text, language)] == [(expected, calendar)]


@pytest.mark.parametrize(
    ("language", "text", "standing"),
    [
        ("tr", "1918’de", Standing.AT),
        ("tr", "1918’den itibaren", Standing.SINCE),
        ("tr", "1918’den bu yana", Standing.SINCE),
        ("tr", "1918 yılından beri", Standing.SINCE),
        ("tr", "28 Mayıs 1918’e kadar", Standing.UNTIL),
        ("tr", "Aralık 1925’e dek", Standing.UNTIL),
        ("tr", "1920’den önce", Standing.BEFORE),
        ("tr", "1920 öncesi", Standing.BEFORE),
        ("tr", "1920 yılından sonra", Standing.AFTER),
        ("tr", "1920 sonrasında", Standing.AFTER),
        ("tr", "1911 dolaylarında", Standing.ABOUT),
        ("az", "1918-ci ildən etibarən", Standing.SINCE),
        ("az", "1918-ci ildən bəri", Standing.SINCE),
        ("az", "1918-ci ilə kimi", Standing.UNTIL),
        ("az", "1918-ci ilədək", Standing.UNTIL),
        ("az", "1918-ci ildən qabaq", Standing.BEFORE),
        ("az", "1918-ci il mayın 28-dən sonra", Standing.AFTER),
        ("az", "təxminən 1918-ci ildə", Standing.ABOUT),
        ("en", "since 1918", Standing.SINCE),
        ("en", "until May 1918", Standing.UNTIL),
        ("en", "by 1918", Standing.UNTIL),
        ("en", "before 28 May 1918", Standing.BEFORE),
        ("en", "prior to 1918", Standing.BEFORE),
        ("en", "after 1918", Standing.AFTER),
        ("en", "about 1918", Standing.ABOUT),
    ],
)
def test_standing_tells_how_the_text_relates_to_the_date(language: str, text: str, standing: Standing) -> None:
    assert [(one.standing, one.end - one.start) for one in find_dates(text, language)] == [(standing, len(text))]


@pytest.mark.parametrize(
    ("language", "text", "is_attributive"),
    [
        ("tr", "1921 tarihli Kars anlaşması", True),
        ("tr", "1905 devrimi", True),
        ("tr", "1917 Ekim Devrimi’nden", True),
        ("tr", "1906 yılının Mart’ında kurulmuş Nicat cemiyeti", True),
        ("tr", "1918’deki olaylar", True),
        ("tr", "1920’li yılların başı", False),
        ("tr", "1906 yılının Mart’ında kurulmuş ve kapatılmıştı", False),
        ("tr", "1906 yılında kuruldu", False),
        ("tr", "28 Mayıs 1918’de Bakü", False),
        ("tr", "1919 için", False),
        ("az", "1922 tarixli müqavilə", True),
        ("az", "1921-ci il müqaviləsi", True),
        ("az", "1921-ci ildə imzalanmış müqavilə", True),
        ("az", "1921-ci ildə imzalandı", False),
        ("en", "the 1905 revolution", True),
        ("en", "the October 1917 coup", True),
        ("en", "in 1905 the revolution", False),
        ("en", "the year 1905 saw", False),
    ],
)
def test_attributive_dates_modify_the_noun_behind(language: str, text: str, is_attributive: bool) -> None:
    assert [one.is_attributive for one in find_dates(text, language)] == [is_attributive]


_DAYS = [Day.fromordinal(day) for day in range(Day(1800, 1, 1).toordinal(), Day(2031, 1, 1).toordinal())]


@pytest.mark.parametrize("case", [Case.NOMINATIVE, Case.LOCATIVE])
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_written_is_read_back(language: str, case: Case) -> None:
    dates = [DateValue(HistoricalDate(day.year, day.month, day.day)) for day in _DAYS]

    text = ";\n".join(phrase_date(date, case, language) for date in dates)

    assert [one.date for one in find_dates(text, language)] == dates


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_month_and_year_written_is_read_back(language: str) -> None:
    dates = [DateValue(HistoricalDate(year, month or None)) for year in range(1801, 2031) for month in range(13)]
    dates = [date for date in dates if date.start.month or date.start.year % 100]

    text = ";\n".join(phrase_date(date, Case.LOCATIVE, language) for date in dates)

    assert [one.date for one in find_dates(text, language)] == dates


_PIECES = st.sampled_from([
    *"""28 Mayıs 1918 ’ de - – . , / ( ) ; 1336 mayın -ci ildə il yılında yılının aynı həmin gün üç gün sonra May of the
    in XX. yüzyılın 20’li yılları əsrin sonu ve and Kasım kişi s. № İ I ı ə 00 31 2 12 1920’den 1922’ye kadar Ramazan H.
    Rumi 29 Şubat 1919 (7 Ocak) 04.05.37 ǅ ² ﬁ""".split(),
    " ", "\n", "  ", "",
])  # fmt: skip


def test_a_year_and_a_day_of_it_are_a_range() -> None:
    (found,) = DateContext("az").read("1918 – 28 mayın")
    assert str(found.date) == "1918/1918-05-28"


@settings(max_examples=400, deadline=None)
@given(st.lists(_PIECES, max_size=40), st.sampled_from(["", " "]), st.sampled_from(LANGUAGES))
def test_spans_lie_in_the_text_and_never_overlap(pieces: list[str], joint: str, language: str) -> None:
    text = joint.join(pieces)

    found = DateContext(language).read(text)

    assert all(0 <= one.start < one.end <= len(text) for one in found)
    assert all(before.end <= after.start for before, after in pairwise(found))
    assert all(0 < one.certainty <= 1 for one in found)


@settings(max_examples=200, deadline=None)
@given(st.text(), st.sampled_from(LANGUAGES))
def test_any_text_is_read(text: str, language: str) -> None:
    assert all(text[one.start : one.end].strip() for one in find_dates(text, language))


@pytest.mark.parametrize(
    "unit",
    ["1", "1 ", " ", "12 Mayıs ", "Mayıs ", "1918 ", "12.12.", "1918-", "(", "(Ab, ", "(Ab 1918, ", "aynı yıl ", "a’",
     "1918, ", "üç gün sonra ", "bir ", "12-", "XX. yüzyılın "],
)  # fmt: skip
def test_time_is_linear_in_the_text(unit: str) -> None:
    def seconds(size: int) -> float:
        text = unit * (size // len(unit))
        times = []
        for _ in range(3):
            begin = time.perf_counter()
            DateContext("tr").read(text)
            times.append(time.perf_counter() - begin)
        return min(times)

    seconds(1_000)
    # Eight times as much takes eight times as long, sixty-four times were it quadratic; a busy machine adds its own.
    assert seconds(80_000) < 32 * seconds(10_000) + 0.02
