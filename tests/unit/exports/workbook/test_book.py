"""The workbook holds typed cells, no formulas, native charts, and says where it comes from."""

from __future__ import annotations

import io
import time
import zipfile
from dataclasses import replace
from datetime import datetime

import openpyxl
import pytest
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from ita_dash.domain.scores.scoring import assessments
from ita_dash.exports.tables import TABLES
from ita_dash.exports.workbook.book import table_xlsx, workbook_xlsx
from ita_dash.exports.workbook.sizes import lines_of
from ita_dash.frames.scores import ASSESSMENTS, INDICATOR_SCORES, SCORE_CHANGES
from ita_dash.i18n.translator import translator
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


TABLE_SHEETS = [
    *("รายการสรุป", "คะแนน", "ตัวชี้วัด", "คะแนนรายข้อ", "มาตรการ", "ส่วนราชการภายใน"),
    *("ผลที่เกิดขึ้น", "หลักฐาน", "แผนกับผล", "ความต่อเนื่องรายปี", "ตรวจทานก่อนเสนอ"),
    *("คณะทำงาน", "งานที่ต้องปรับปรุง"),
]


def table(book: openpyxl.Workbook, name: str) -> tuple[int, list[str]]:
    """The row of a sheet's header, below which the panes are frozen, and the header."""
    frozen = sheet(book, name).freeze_panes
    row = int(str(frozen)[1:]) - 1
    return row, [str(cell.value) for cell in sheet(book, name)[row]]


def column(book: openpyxl.Workbook, name: str, header: str) -> list[object]:
    row, head = table(book, name)
    rows = sheet(book, name).iter_rows(row + 1, values_only=True)
    return [cells[head.index(header)] for cells in rows]


def test_the_paper_comes_first_and_every_table_has_a_sheet(book: openpyxl.Workbook) -> None:
    assert book.sheetnames == ["สรุปการประชุม", "กราฟ", *TABLE_SHEETS, "ข้อมูลไฟล์"]


@pytest.mark.parametrize("name", TABLE_SHEETS)
def test_a_table_stands_below_its_title_and_its_header_stays(
    name: str, book: openpyxl.Workbook
) -> None:
    found = sheet(book, name)
    row, head = table(book, name)
    assert found["A1"].value == name
    assert str(found["A2"].value).startswith(f"{PROVENANCE.agency} · ปีงบประมาณ ")
    assert "ข้อมูล ณ การเปลี่ยนแปลงที่ 12" in str(found["A2"].value)
    assert "ตัวกรอง: สถานะ: เกินกำหนด" in str(found["A2"].value)
    assert (row, None in head) == (3, False)
    assert found.auto_filter.ref.startswith("A3:")
    assert found.print_title_rows == "$3:$3"


@pytest.mark.parametrize("name", ["สรุปการประชุม", "กราฟ", *TABLE_SHEETS, "ข้อมูลไฟล์"])
def test_every_sheet_prints_on_a4_with_its_name_and_page_number(
    name: str, book: openpyxl.Workbook
) -> None:
    found = sheet(book, name)
    assert found.page_setup.paperSize == 9
    assert found.sheet_properties.pageSetUpPr.fitToPage
    assert found.page_setup.fitToWidth in (None, 1)
    assert name in str(found.oddFooter.left.text)
    assert "หน้า &P จาก &N" in str(found.oddFooter.right.text)
    assert found.freeze_panes


def test_the_title_says_which_years_the_sheet_holds(book: openpyxl.Workbook) -> None:
    years = {name: str(sheet(book, name)["A2"].value).split(" · ")[1] for name in TABLE_SHEETS}
    assert years == {
        "รายการสรุป": "ปีงบประมาณ 2568",
        "คะแนน": "ปีงบประมาณ 2561 – 2568",
        "ตัวชี้วัด": "ปีงบประมาณ 2561 – 2568",
        "คะแนนรายข้อ": "ปีงบประมาณ 2567",
        "มาตรการ": "ปีงบประมาณ 2569",
        "ส่วนราชการภายใน": "ปีงบประมาณ 2569",
        "ผลที่เกิดขึ้น": "ปีงบประมาณ 2568",
        "หลักฐาน": "ปีงบประมาณ 2568",
        "แผนกับผล": "ปีงบประมาณ 2569",
        "ความต่อเนื่องรายปี": "ปีงบประมาณ 2569",
        "ตรวจทานก่อนเสนอ": "ปีงบประมาณ 2568",
        "คณะทำงาน": "ปีงบประมาณ 2568",
        "งานที่ต้องปรับปรุง": "ปีงบประมาณ 2569",
    }


def test_figures_are_numbers_rounded_as_they_are_shown(book: openpyxl.Workbook) -> None:
    assert column(book, "คะแนน", "คะแนนรวม") == [68.42, 88.45, 84.74]
    row, head = table(book, "ตัวชี้วัด")
    formats = {
        name: sheet(book, "ตัวชี้วัด").cell(row + 1, head.index(name) + 1).number_format
        for name in ("คะแนน", "ห่างจากเป้าหมาย", "ปีงบประมาณ")
    }
    assert formats == {
        "คะแนน": "0.00",
        "ห่างจากเป้าหมาย": "+0.00;-0.00;0.00",
        "ปีงบประมาณ": "0",
    }


@pytest.mark.parametrize(
    ("language", "code"),
    [("th", "[$-107041E]d mmm yyyy;@"), ("en", '[$-1070409]d mmm yyyy" BE";@')],
)
def test_days_are_days_shown_in_the_buddhist_era(language: str, code: str) -> None:
    content = workbook_xlsx(contents(), PROVENANCE, BOOKS, translator(language))
    found = openpyxl.load_workbook(io.BytesIO(content))
    name, header = ("มาตรการ", "วันสิ้นสุด") if language == "th" else ("Measures", "End date")
    assert column(found, name, header)[0] == datetime(2026, 9, 30)  # noqa: DTZ001
    assert column(found, name, header)[2] is None
    row, head = table(found, name)
    day = sheet(found, name).cell(row + 1, head.index(header) + 1)
    assert day.number_format == code


@pytest.mark.parametrize("letters", [30, 400, 3000])
def test_no_text_is_cut_off_by_the_highest_row(letters: int) -> None:
    given = contents()
    long = given.measures.assign(result="ดำเนินการแล้ว " * (letters // 14))
    content = workbook_xlsx(replace(given, measures=long), PROVENANCE, BOOKS, THAI)
    found = sheet(openpyxl.load_workbook(io.BytesIO(content)), "มาตรการ")
    at = table(openpyxl.load_workbook(io.BytesIO(content)), "มาตรการ")[1].index(
        "สรุปผลการดำเนินการตามมาตรการ"
    )
    width = found.column_dimensions[get_column_letter(at + 1)].width
    lines = (found.row_dimensions[4].height or 0) * 96 / 72 // 34
    assert width * lines >= sum(lines_of(long["result"].iloc[0]))


def test_a_title_that_looks_like_a_formula_is_text_and_no_link(book: openpyxl.Workbook) -> None:
    title = sheet(book, "มาตรการ").cell(4, 3)
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
    assert "คะแนนรวมปี 2568 ได้ 84.74 ลดลง 3.71 คะแนนจากปี 2567" in drawing


def test_the_charted_years_have_no_gap_in_the_axis_and_no_zero_for_a_missing_one(
    book: openpyxl.Workbook,
) -> None:
    charted = [row[:2] for row in sheet(book, "กราฟ").iter_rows(5, 12, values_only=True)]
    assert charted[0] == ("2561", 68.42)
    assert charted[1:6] == [(str(year), None) for year in range(2562, 2567)]


def test_the_last_sheet_says_where_it_comes_from(book: openpyxl.Workbook) -> None:
    assert book.sheetnames[-1] == "ข้อมูลไฟล์"
    told = dict(sheet(book, "ข้อมูลไฟล์").iter_rows(3, values_only=True))
    assert told["ชื่อหน่วยงาน"] == PROVENANCE.agency
    assert told["ตัวกรอง"] == "สถานะ: เกินกำหนด"
    assert told["จัดทำโดย"] == PROVENANCE.made_by
    assert "12" in str(told["ข้อมูล ณ"])


def test_the_same_contents_give_the_same_bytes_at_any_time(content: bytes) -> None:
    time.sleep(1.1)  # the clock of a zip archive counts whole seconds
    assert workbook_xlsx(contents(), PROVENANCE, BOOKS, THAI) == content


def test_a_row_is_high_enough_for_all_its_lines(book: openpyxl.Workbook) -> None:
    two_lines = sheet(book, "มาตรการ").row_dimensions[4].height
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
    assert len(names) == 15


def test_one_table_is_a_workbook_of_its_own_with_the_provenance() -> None:
    frame = TABLES["divisions"](contents())
    single = openpyxl.load_workbook(io.BytesIO(table_xlsx("divisions", frame, PROVENANCE, THAI)))
    assert single.sheetnames == ["ส่วนราชการภายใน", "ข้อมูลไฟล์"]
    assert column(single, "ส่วนราชการภายใน", "รับผิดชอบหลัก") == [1, 1, 1]


def test_a_computed_total_is_signed_and_told_on_the_sheet_of_charts() -> None:
    published = contents()
    figures = published.figures[
        ~((published.figures["fiscal_year"] == 2568) & (published.figures["code"] == "total"))
    ]
    computed = replace(published, assessments=assessments(figures, BOOKS))
    book = openpyxl.load_workbook(io.BytesIO(workbook_xlsx(computed, PROVENANCE, BOOKS, THAI)))
    assert "2568 ≈" in _years(book)
    with zipfile.ZipFile(io.BytesIO(workbook_xlsx(computed, PROVENANCE, BOOKS, THAI))) as parts:
        assert "≈ คำนวณ ยังไม่ใช่ผลที่ประกาศ" in parts.read("xl/charts/chart1.xml").decode()
    whole = openpyxl.load_workbook(io.BytesIO(workbook_xlsx(published, PROVENANCE, BOOKS, THAI)))
    assert "2568" in _years(whole)
    assert not [year for year in _years(whole) if "≈" in year]


def _years(book: openpyxl.Workbook) -> list[str]:
    """The first cells of the sheet of charts: the years of the totals, then the indicators."""
    return [str(row[0]) for row in sheet(book, "กราฟ").iter_rows(values_only=True)]
