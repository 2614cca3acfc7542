"""The workbook holds typed cells, no formulas, native charts, and says where it comes from."""

from __future__ import annotations

import io
import time
import zipfile
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from ita_dash.exports.tables import TABLES
from ita_dash.exports.workbook import table_xlsx, workbook_xlsx
from ita_dash.frames import ASSESSMENTS, INDICATOR_SCORES, SCORE_CHANGES
from tests.unit.exports.exported import BOOKS, FORMULA, PROVENANCE, THAI, contents


@pytest.fixture(scope="module")
def content() -> bytes:
    """The whole workbook."""
    return workbook_xlsx(contents(), PROVENANCE, BOOKS, THAI)


@pytest.fixture(scope="module")
def book(content: bytes) -> openpyxl.Workbook:
    """The workbook as a spreadsheet reads it."""
    return openpyxl.load_workbook(io.BytesIO(content))


def sheet(book: openpyxl.Workbook, name: str) -> Worksheet:
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def column(book: openpyxl.Workbook, name: str, header: str) -> list[object]:
    head, *rows = sheet(book, name).iter_rows(values_only=True)
    return [row[head.index(header)] for row in rows]


def test_every_table_has_a_sheet_with_a_frozen_header_and_a_filter(
    book: openpyxl.Workbook,
) -> None:
    tables = ["สรุปการประชุม", "คะแนน", "ตัวชี้วัด", "มาตรการ", "ส่วนราชการภายใน", "ข้อมูลไฟล์"]
    assert set(book.sheetnames) == {*tables, "กราฟ"}
    for name in tables:
        assert sheet(book, name).freeze_panes == "A2", name
        assert sheet(book, name).auto_filter.ref, name


def test_numbers_are_numbers_and_days_are_days_shown_in_the_buddhist_era(
    book: openpyxl.Workbook,
) -> None:
    assert column(book, "คะแนน", "คะแนนรวม") == [68.42, 88.45, 84.74]
    assert column(book, "มาตรการ", "วันสิ้นสุด")[0] == datetime(2026, 9, 30)  # noqa: DTZ001
    header = [cell.value for cell in sheet(book, "มาตรการ")[1]]
    day = sheet(book, "มาตรการ").cell(2, header.index("วันสิ้นสุด") + 1)
    assert day.number_format.startswith("[$-107041E]")
    assert column(book, "มาตรการ", "วันสิ้นสุด")[2] is None


def test_a_title_that_looks_like_a_formula_is_text_and_no_link(book: openpyxl.Workbook) -> None:
    title = sheet(book, "มาตรการ").cell(2, 3)
    assert (title.value, title.data_type, title.hyperlink) == (FORMULA, "s", None)
    assert column(book, "มาตรการ", "สถานะ")[0] == "ดำเนินการแล้วเสร็จ"


def test_no_file_inside_holds_a_formula(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        sheets = [name for name in parts.namelist() if name.startswith("xl/worksheets/sheet")]
        assert sheets
        assert not any(b"<f>" in parts.read(name) for name in sheets)


def test_the_charts_are_native_and_described(content: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        charts = [parts.read(name).decode() for name in parts.namelist() if "charts/chart" in name]
        drawing = parts.read("xl/drawings/drawing1.xml").decode()
    line, bars = charts
    assert "<c:lineChart>" in line
    assert "<c:barChart>" in bars
    assert "แนวโน้มคะแนนรวมเทียบเป้าหมาย" in drawing


def test_the_charted_years_have_no_gap_in_the_axis_and_no_zero_for_a_missing_one(
    book: openpyxl.Workbook,
) -> None:
    charted = [row[:2] for row in sheet(book, "กราฟ").iter_rows(2, 9, values_only=True)]
    assert charted[0] == ("2561", 68.42)
    assert charted[1:6] == [(str(year), None) for year in range(2562, 2567)]


def test_the_last_sheet_says_where_it_comes_from(book: openpyxl.Workbook) -> None:
    assert book.sheetnames[-1] == "ข้อมูลไฟล์"
    told = dict(sheet(book, "ข้อมูลไฟล์").iter_rows(2, values_only=True))
    assert told["ชื่อหน่วยงาน"] == PROVENANCE.agency
    assert told["ตัวกรอง"] == "สถานะ: เกินกำหนด"
    assert told["จัดทำโดย"] == PROVENANCE.made_by
    assert "12" in str(told["ข้อมูล ณ"])


def test_the_same_contents_give_the_same_bytes_at_any_time(content: bytes) -> None:
    time.sleep(1.1)  # the clock of a zip archive counts whole seconds
    assert workbook_xlsx(contents(), PROVENANCE, BOOKS, THAI) == content


def test_a_row_is_high_enough_for_all_its_lines(book: openpyxl.Workbook) -> None:
    two_lines = sheet(book, "มาตรการ").row_dimensions[2].height
    usual = sheet(book, "มาตรการ").sheet_format.defaultRowHeight
    assert two_lines is not None
    assert two_lines >= 2 * usual


def test_an_empty_agency_has_its_sheets_and_no_charts() -> None:
    nothing = replace(
        contents(),
        figures=contents().figures[:0],
        assessments=ASSESSMENTS.empty(),
        indicator_scores=INDICATOR_SCORES.empty(),
        score_changes=SCORE_CHANGES.empty(),
        measures=contents().measures[:0],
        division_summary=contents().division_summary[:0],
    )
    names = openpyxl.load_workbook(
        io.BytesIO(workbook_xlsx(nothing, PROVENANCE, BOOKS, THAI))
    ).sheetnames
    assert "กราฟ" not in names
    assert len(names) == 6


def test_one_table_is_a_workbook_of_its_own_with_the_provenance() -> None:
    frame = TABLES["divisions"](contents())
    single = openpyxl.load_workbook(io.BytesIO(table_xlsx("divisions", frame, PROVENANCE, THAI)))
    assert single.sheetnames == ["ส่วนราชการภายใน", "ข้อมูลไฟล์"]
    assert column(single, "ส่วนราชการภายใน", "รับผิดชอบหลัก") == [1, 1, 1]
