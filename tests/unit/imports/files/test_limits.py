"""A file that holds more than any real one is refused in words, also where a small one unfolds."""

from __future__ import annotations

import pytest

from ita_dash.domain.agencies.division_names import recognise_divisions
from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.measures.draft import MOST_STEPS
from ita_dash.domain.sensible_years import year_refused
from ita_dash.imports.files.limits import (
    MAX_DOCUMENT_CELLS,
    MAX_LETTERS,
    MAX_MEASURES,
    MAX_TABLE_LETTERS,
)
from ita_dash.imports.measures.cells import divisions_of, numbers_of
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.reports.document_model import plain_text
from tests.unit.imports.made_files import csv_upload, parsed, xlsx_upload
from tests.unit.imports.reports.real_report import COLUMNS, read

HEAD = "\t".join(COLUMNS)
CELLS = "".join(f"<th>{name}</th>" for name in COLUMNS)
TOO_LARGE = "ยาวเกินกว่าจะเป็นรายงานมาตรการ"


def test_a_report_of_too_many_measures_is_refused() -> None:
    rows = [f"({number % 99}) ก\t1. ข\tกองคลัง\t\t\t" for number in range(MAX_MEASURES + 1)]
    assert read("\n".join([HEAD, *rows[1:]])).rows_read == MAX_MEASURES
    with pytest.raises(UnreadableFile, match=TOO_LARGE):
        read("\n".join([HEAD, *rows]))


def test_a_report_of_too_many_letters_is_refused() -> None:
    with pytest.raises(UnreadableFile, match=TOO_LARGE):
        read("ก" * (MAX_LETTERS + 1))


def test_a_report_of_too_many_cells_is_refused() -> None:
    rows = (MAX_DOCUMENT_CELLS // 100) * ["(1) ก" + "\t" * 100]
    with pytest.raises(UnreadableFile, match=TOO_LARGE):
        read("\n".join([HEAD, *rows]))


def test_a_cell_merged_over_rows_is_counted_in_each_of_them() -> None:
    words = "ก" * (MAX_LETTERS // 50)
    merged = f"<td>(1) ก</td><td rowspan=60>{words}</td><td>กองคลัง</td>"
    below = "".join(f"<tr><td>({row}) ก</td><td>กองช่าง</td></tr>" for row in range(2, 61))
    with pytest.raises(UnreadableFile, match=TOO_LARGE):
        read(f"<table><tr>{CELLS}</tr><tr>{merged}</tr>{below}</table>", "r.html")


def test_cells_that_reach_down_are_counted_in_every_row() -> None:
    row = "<td rowspan=100>ก</td>" * 200
    rows = (f"<tr>{row}</tr>" + "<tr></tr>" * 99) * 16
    with pytest.raises(UnreadableFile, match=TOO_LARGE):
        read(f"<table><tr>{CELLS}</tr>{rows}</table>", "r.html")


def test_a_table_of_too_many_measures_is_refused() -> None:
    rows = [["title", "number"], *(["ก", number] for number in range(MAX_MEASURES + 1))]
    with pytest.raises(UnreadableFile, match="ใหญ่เกินกว่าจะเป็นตารางมาตรการ"):
        read_measures(csv_upload(rows), (), 5)


def test_a_merged_cell_of_a_sheet_is_counted_in_every_row() -> None:
    words = "ก" * 30_000
    rows = [["title", "methods"], *(["ก", words] for _ in range(MAX_TABLE_LETTERS // 30_000 + 1))]
    merged = [f"B2:B{len(rows)}"]
    upload = xlsx_upload([rows[0], rows[1], *([row[0], None] for row in rows[2:])], merged=merged)
    with pytest.raises(UnreadableFile, match="ใหญ่เกินกว่าจะเป็นตารางมาตรการ"):
        read_measures(upload, (), 5)


def test_a_measure_of_too_many_steps_is_an_error() -> None:
    methods = "\n".join(f"- ขั้นตอน {number}" for number in range(MOST_STEPS + 1))
    found = read_measures(
        csv_upload([["title", "methods"], ["ก", methods]]), (), 5, fiscal_year=2568
    )
    [error] = [problem for problem in found.problems if problem.severity == "error"]
    assert str(MOST_STEPS) in str(error.message)


def test_a_text_in_place_of_divisions_names_none_and_is_shown_cut() -> None:
    names, rest = recognise_divisions("กองคลัง " * 1_000, ())
    assert names == ()
    assert len(rest) < 130


def test_a_list_too_long_for_divisions_names_none_of_them() -> None:
    names = "; ".join(f"กองที่{number}" for number in range(400))
    assert divisions_of(names, ())[0] == ()
    assert len(divisions_of(names[:200], ())[0]) > 10


@pytest.mark.parametrize("digits", ["9" * 5_000, "๙" * 5_000])
def test_a_number_longer_than_python_counts_is_no_year(digits: str) -> None:
    assert "โปรดระบุปีงบประมาณ" in str(year_refused(digits, range(2561, 2570)))
    scores = parsed([["fiscal_year", "total"], [digits, digits]])
    assert all(problem.severity == "error" for problem in scores.problems)


def test_a_letter_longer_than_python_counts_is_none() -> None:
    assert plain_text(f"ก&#{'9' * 5_000};ข&#x{'f' * 5_000};ค&#3588;") == "ก;ข;คค"


def test_a_text_in_place_of_numbers_is_no_list() -> None:
    with pytest.raises(ValueError, match="1-999"):
        numbers_of("1-999, " * 1_000)


def test_a_long_header_is_content() -> None:
    scores = parsed([["ปีงบประมาณ", "คะแนนรวม", "คะแนน " * 100], [2567, 90, 80]])
    assert scores.figures["value"].tolist() == [90]
