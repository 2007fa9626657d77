"""Turkish forms as they are printed, as the rules have them, and every number by the table of its last word."""

from __future__ import annotations

import csv
from collections import Counter
from pathlib import Path

import pytest

from quizzes.language import inflect
from quizzes.language.kinds import Case
from tests.language.attested import find_misses, read_attested

#: Suffixes after the last word of a number: locative, ablative, dative, accusative, genitive, instrumental.
SUFFIXES = {
    "sıfır": "da dan a ı ın la",
    "bir": "de den e i in le",
    "iki": "de den ye yi nin yle",
    "üç": "te ten e ü ün le",
    "dört": "te ten e ü ün le",
    "beş": "te ten e i in le",
    "altı": "da dan ya yı nın yla",
    "yedi": "de den ye yi nin yle",
    "sekiz": "de den e i in le",
    "dokuz": "da dan a u un la",
    "on": "da dan a u un la",
    "yirmi": "de den ye yi nin yle",
    "otuz": "da dan a u un la",
    "kırk": "ta tan a ı ın la",
    "elli": "de den ye yi nin yle",
    "altmış": "ta tan a ı ın la",
    "yetmiş": "te ten e i in le",
    "seksen": "de den e i in le",
    "doksan": "da dan a ı ın la",
    "yüz": "de den e ü ün le",
    "bin": "de den e i in le",
}
UNITS = "sıfır bir iki üç dört beş altı yedi sekiz dokuz".split()
TENS = "on yirmi otuz kırk elli altmış yetmiş seksen doksan".split()
CASES = (Case.LOCATIVE, Case.ABLATIVE, Case.DATIVE, Case.ACCUSATIVE, Case.GENITIVE, Case.INSTRUMENTAL)


def _read(number: int) -> list[str]:
    """A number below ten thousand in words."""
    if number == 0:
        return ["sıfır"]
    thousands, hundreds, tens, units = (int(digit) for digit in f"{number:04}")
    words = [*([UNITS[thousands]] if thousands > 1 else []), *(["bin"] if thousands else [])]
    words += [*([UNITS[hundreds]] if hundreds > 1 else []), *(["yüz"] if hundreds else [])]
    return words + [TENS[tens - 1]] * bool(tens) + [UNITS[units]] * bool(units)


def test_inflect_writes_what_is_printed() -> None:
    rows = read_attested("tr")
    assert len(rows) >= 400
    assert {case for case in Case if case is not Case.NOMINATIVE} == {row.case for row in rows}
    assert [(row.base, row.case, row.form, form) for row, form in find_misses("tr")] == []


def test_inflect_writes_what_is_printed_without_being_told_the_kind() -> None:
    misses = [(row.base, row.case, row.form, form) for row, form in find_misses("tr", with_kind=False)]
    assert misses == []


def test_attested_forms_stand_once() -> None:
    counts = Counter((row.base, row.case) for row in read_attested("tr"))
    assert [key for key, count in counts.items() if count > 1] == []


def test_inflect_writes_what_the_rules_ask() -> None:
    with Path(__file__).with_name("ruled_tr.tsv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
    assert len(rows) > 800
    written = [(row["base"], row["case"], row["form"], inflect(row["base"], row["case"], "tr")) for row in rows]
    assert [row for row in written if row[2] != row[3]] == []


@pytest.mark.parametrize("template", ["{}", "28 Mayıs {}", "Mayıs {}", "1799-{}", "1799–{}"])
def test_inflect_writes_every_year_in_every_case(template: str) -> None:
    for year in range(1800, 2031):
        suffixes = SUFFIXES[_read(year)[-1]].split()
        base = template.format(year)
        assert [inflect(base, case, "tr") for case in CASES] == [f"{base}’{suffix}" for suffix in suffixes]


def test_inflect_writes_every_number_in_every_case() -> None:
    for number in range(2101):
        suffixes = SUFFIXES[_read(number)[-1]].split()
        assert [inflect(str(number), case, "tr") for case in CASES] == [f"{number}’{suffix}" for suffix in suffixes]


@pytest.mark.parametrize(
    ("figures", "form"),
    [
        ("10.000", "10.000’e"),
        ("1.500.000", "1.500.000’e"),
        ("3.000.000.000", "3.000.000.000’a"),
        ("2.500", "2.500’e"),
        ("08.45", "08.45’e"),
        ("17.30", "17.30’a"),
        ("11.00", "11.00’e"),
        ("3,14", "3,14’e"),
        ("28.05.1918", "28.05.1918’e"),
        ("%50", "%50’ye"),
    ],
)
def test_inflect_reads_figures_as_they_are_written(figures: str, form: str) -> None:
    assert inflect(figures, Case.DATIVE, "tr") == form
