"""A roster is read as it was written, row for row, and each row told what is wrong with it."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from quizzes.study.rosters import Row, RowFault, judge_roster, write_rows
from quizzes.study.spreadsheets import SheetError, read_file, read_text


def test_each_row_is_told_what_is_wrong() -> None:
    sheet = [
        ["Adı Soyadı"], ["Elif Kaya"], [], ["ELİF KAYA"], ["", "elif"], ["x" * 81], ["?!"], ["Ömer", "o/mer"],
        ["Deniz"],
    ]  # fmt: skip
    found = {row.number: (row.fault, row.twin) for row in judge_roster(sheet, ["deniz"])}
    assert found == {
        2: (None, None),
        4: (RowFault.TWICE, 2),
        5: (RowFault.EMPTY, None),
        6: (RowFault.TOO_LONG, None),
        7: (RowFault.NO_LETTERS, None),
        8: (RowFault.ACCOUNT_ODD, None),
        9: (RowFault.IN_CLASS, None),
    }


def test_a_heading_is_one_only_above_the_names() -> None:
    assert [row.name for row in judge_roster([["Elif"], ["Ad"]], [])] == ["Elif", "Ad"]


@given(st.lists(st.tuples(st.text(max_size=20), st.text(max_size=10)), max_size=8))
def test_rows_written_are_read_as_the_same_rows(cells: list[tuple[str, str]]) -> None:
    rows = judge_roster([["Elif Kaya"], *map(list, cells)], [])
    again = judge_roster(read_text(write_rows(rows)), [])
    kept = [(row.name, row.account, row.fault) for row in rows if row.name or row.account]
    assert [(row.name, row.account, row.fault) for row in again] == kept


@given(st.binary(max_size=400))
def test_whatever_a_file_holds_it_is_read_or_refused(data: bytes) -> None:
    for found in (data, b"PK\x03\x04" + data):
        with suppress(SheetError):
            assert all(isinstance(cell, str) for row in read_file(found) for cell in row)


@pytest.mark.parametrize("separator", ["\t", ";", ","])
def test_any_separator_is_told_from_the_names(separator: str) -> None:
    text = f"Ad{separator}Hesap\nElif Kaya{separator}elif\n"
    assert [(row.name, row.account) for row in judge_roster(read_text(text), [])] == [("Elif Kaya", "elif")]


def test_a_workbook_that_bursts_is_refused() -> None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("[Content_Types].xml", "")
        archive.writestr("xl/worksheets/sheet1.xml", b" " * (70 * 1024 * 1024))
    with pytest.raises(SheetError, match="broken"):
        read_file(kept.getvalue())


def test_a_document_of_another_office_program_is_no_sheet() -> None:
    kept = io.BytesIO()
    with zipfile.ZipFile(kept, "w") as archive:
        archive.writestr("word/document.xml", "<x/>")
    with pytest.raises(SheetError, match="no-sheet"):
        read_file(kept.getvalue())


def test_numbers_and_formulas_of_a_workbook_are_texts_or_nothing() -> None:
    book = Workbook()
    book.active.append(["Elif", 12.0, "=1+1"])
    kept = io.BytesIO()
    book.save(kept)
    assert read_file(kept.getvalue()) == [["Elif", "12"]]
    assert judge_roster([["Elif", "a\0bc"]], []) == [Row(1, "Elif", "abc")]
