"""Dates are as precise as their source, read in every form people type, and written as each language writes them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from quizzes.errors import ContentError
from quizzes.language.dates import DateValue, HistoricalDate
from quizzes.language.kinds import LANGUAGES, Case
from quizzes.language.names import azerbaijani_ordinal, phrase_date
from quizzes.language.typed_date import read_date


@pytest.mark.parametrize("text", ["1918", "1918-05", "1918-05-28", "1920-04-27/1920-04-28", "1911~", "1906/1907"])
def test_edtf_is_written_as_it_was_read(text: str) -> None:
    assert str(DateValue.parse(text)) == text


@pytest.mark.parametrize("text", ["", "18", "1918-13", "1918-02-30", "1918-5-2", "1920/1919", "28.05.1918", "0000"])
def test_edtf_refuses_what_is_no_date(text: str) -> None:
    with pytest.raises(ContentError):
        DateValue.parse(text)


def test_contains_and_overlaps_follow_the_days() -> None:
    year, month, other = (DateValue.parse(text) for text in ("1918", "1918-05", "1919"))
    assert year.contains(month)
    assert not month.contains(year)
    assert year.overlaps(month)
    assert not year.overlaps(other)


@pytest.mark.parametrize(
    ("text", "tr", "az", "en"),
    [
        ("1918", "1918’de", "1918-ci ildə", "in 1918"),
        ("1920", "1920’de", "1920-ci ildə", "in 1920"),
        ("1923", "1923’te", "1923-cü ildə", "in 1923"),
        ("1926", "1926’da", "1926-cı ildə", "in 1926"),
        ("1918-05", "Mayıs 1918’de", "1918-ci ilin mayında", "in May 1918"),
        ("1921-02", "Şubat 1921’de", "1921-ci ilin fevralında", "in February 1921"),
        ("1918-05-28", "28 Mayıs 1918’de", "28 may 1918-ci ildə", "on 28 May 1918"),
        ("1920-04-27/1920-04-28", "27-28 Nisan 1920’de", "27–28 aprel 1920-ci ildə", "on 27–28 April 1920"),
        (
            "1919-07-23/1919-08-06",
            "23 Temmuz-6 Ağustos 1919 tarihleri arasında",
            "23 iyul – 6 avqust 1919-cu il tarixlərində",
            "from 23 July to 6 August 1919",
        ),
        ("1906/1907", "1906-1907 yılları arasında", "1906–1907-ci illərdə", "in 1906–1907"),
        (
            "1924-08/1924-09",
            "Ağustos-Eylül 1924’te",
            "1924-cü ilin avqust–sentyabr aylarında",
            "in August and September 1924",
        ),
        ("1922-01-06/1922-01-13", "6-13 Ocak 1922’de", "6–13 yanvar 1922-ci ildə", "from 6 to 13 January 1922"),
        ("1911~", "1911 dolaylarında", "təxminən 1911-ci ildə", "around 1911"),
    ],
)
def test_phrase_date_says_when(text: str, tr: str, az: str, en: str) -> None:
    date = DateValue.parse(text)
    assert [phrase_date(date, Case.LOCATIVE, language) for language in LANGUAGES] == [tr, az, en]


def test_an_azerbaijani_month_declines_as_its_years_own() -> None:
    month = DateValue.parse("1918-05")
    cases = (Case.ACCUSATIVE, Case.DATIVE, Case.LOCATIVE, Case.ABLATIVE, Case.GENITIVE)
    assert [phrase_date(month, case, "az").split()[-1] for case in cases] == (
        ["mayını", "mayına", "mayında", "mayından", "mayının"]
    )


def test_azerbaijani_ordinals_follow_the_last_word_read() -> None:
    years = (1918, 1919, 1921, 1923, 1926, 1930, 1940, 1900, 2000)
    assert [azerbaijani_ordinal(year) for year in years] == ["ci", "cu", "ci", "cü", "cı", "cu", "cı", "cü", "ci"]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("1918", "tr", "1918"),
        ("28.05.1918", "tr", "1918-05-28"),
        ("28 Mayıs 1918", "tr", "1918-05-28"),
        ("28 MAYIS 1918’DE", "tr", "1918-05-28"),
        ("Ekim 1917", "tr", "1917-10"),
        ("27-28 Nisan 1920", "tr", "1920-04-27/1920-04-28"),
        ("1906 yılının Nisan’ında", "tr", "1906-04"),
        ("28 may 1918-ci il", "az", "1918-05-28"),
        ("1918-ci il mayın 28-də", "az", "1918-05-28"),
        ("mayın 28-i 1918", "az", "1918-05-28"),
        ("1918-ci ilin mayında", "az", "1918-05"),
        ("İYUN 1919", "az", "1919-06"),
        ("May 28, 1918", "en", "1918-05-28"),
        ("on 28th May 1918", "en", "1918-05-28"),
        ("in 1918", "en", "1918"),
        ("1918-05-28", "en", "1918-05-28"),
        ("31 Mayıs – 1 Haziran 1936", "tr", "1936-05-31/1936-06-01"),
        ("23 Ağustos-13 Eylül 1921", "tr", "1921-08-23/1921-09-13"),
        ("23.08.1921 - 13.09.1921", "tr", "1921-08-23/1921-09-13"),
        ("from 6 to 13 January 1922", "en", "1922-01-06/1922-01-13"),
        ("May–June 1918", "en", "1918-05/1918-06"),
        ("Subat 1921", "tr", "1921-02"),
        ("28 NISAN 1920", "tr", "1920-04-28"),
        ("10 ARALIK 2020", "en", "2020-12-10"),
        ("Eylul 1877", "tr", "1877-09"),
        ("28-05-1918", "az", "1918-05-28"),
        ("05.1918", "az", "1918-05"),
        ("1918-05", "az", "1918-05"),
        ("1918 mayıs 28", "tr", "1918-05-28"),
        ("Aug 1906", "en", "1906-08"),
        ("28 Nisan 1920 Çarşamba günü", "tr", "None"),
        ("avqust–sentyabr 1924", "az", "1924-08/1924-09"),
        ("28 December 1906 – 3 January 1907", "en", "1906-12-28/1907-01-03"),
    ],
)
def test_read_date_takes_what_people_type(text: str, language: str, expected: str) -> None:
    assert str(read_date(text, language)) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "bilmiyorum",
        "31.02.1918",
        "14 Eylül",
        "1918 ya da 1919",
        "19 18",
        "9999",
        "before 1921",
        "not 1921",
        "1921 BC",
        "1921’den önce",
        "Eylol 1906",
        "Mayor 1918",
        "martian 1918",
        "1920’den sonra",
    ],
)
def test_read_date_refuses_what_is_no_single_date(text: str) -> None:
    assert read_date(text, "tr") is None


_days = st.dates().map(lambda day: HistoricalDate(day.year, day.month, day.day))


@given(_days.filter(lambda day: 1000 <= day.year < 2030), st.sampled_from(LANGUAGES), st.sampled_from(list(Case)[::3]))
def test_a_written_date_is_read_back(day: HistoricalDate, language: str, case: Case) -> None:
    assert read_date(phrase_date(DateValue(day), case, language), language) == DateValue(day)
