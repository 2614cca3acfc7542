"""The single months of a table: planned, reached and done, dated, and told where not understood."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from io import BytesIO
from typing import Any

import openpyxl
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.comments import Comment

from ita_dash.domain.measures.monthly.month import MeasureMonth
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.month_columns import MonthColumn, MonthSeries
from ita_dash.imports.measures.month_dates import month_dates
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.tables.sheets import SheetChoice
from tests.unit.imports.case_files import case
from tests.unit.imports.made_files import MAX_MB, csv_upload, said

TITLE = ["แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. 2568"]
FISCAL = ["ต.ค.", "พ.ย.", "ธ.ค.", "ม.ค.", "ก.พ.", "มี.ค."]
CALENDAR = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย."]


def grid(*rows: Sequence[Any]) -> ParsedMeasures:
    return read_measures(csv_upload([TITLE, *rows], "grid.csv"), (), MAX_MB)


def months(found: ParsedMeasures, number: int = 1) -> list[MeasureMonth]:
    """The months of one measure."""
    (draft,) = (each.draft for each in found.drafts if each.draft.number == number)
    return list(draft.months)


def percents(found: ParsedMeasures, number: int = 1) -> list[tuple[float | None, float | None]]:
    return [(each.planned_percent, each.actual_percent) for each in months(found, number)]


def test_a_grid_with_targets_in_comments_gives_the_whole_year() -> None:
    found = read_measures(case("U01_monthly_grid.xlsx"), (), MAX_MB)
    second = months(found, 2)
    assert [each.month for each in second] == [date(2026, month, 1) for month in range(1, 13)]
    assert [each.planned_percent for each in second] == [
        *(5, 10, 15, 20, 35, 50, 70, 80, 85, 90, 95, 100)
    ]
    assert [each.actual_percent for each in second] == [5, 10, 15, 20, 35, 50, 60, *[None] * 5]
    assert {each.done for each in second} == {"อยู่ระหว่างดำเนินการ", ""}
    assert [len(months(found, number)) for number in (1, 2, 3, 4)] == [12] * 4
    assert {"months", "progress"} <= found.drafts[1].given


def test_the_comments_of_every_sheet_are_those_of_its_own_rows() -> None:
    whole = SheetChoice(takes_all=True)
    found = read_measures(case("U01_monthly_grid.xlsx"), (), MAX_MB, sheets=whole)
    planned = [[each.planned_percent for each in months(found, number)] for number in (5, 6, 8)]
    assert planned == [
        [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 100, 100],
        [0, 0, 0, 0, 0, 50, 50, 50, 100, 100, 100, 100],
        [10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 100, 100],
    ]


def test_a_row_of_targets_and_one_of_results_are_the_months_of_one_measure() -> None:
    found = read_measures(case("U02_two_rows_an_activity.xlsx"), (), MAX_MB)
    assert percents(found, 1) == [(30, 30), (60, 60), (100, 100)]
    assert percents(found, 2)[:6] == [(5, 5), (10, 10), (15, 15), (20, 20), (35, 30), (50, None)]
    assert percents(found, 3) == [(20, 20), (40, 20), (60, None), (80, None), (100, None)]
    assert [each.draft.weight for each in found.drafts] == [20, 50, 30]


def test_months_from_october_on_are_of_the_fiscal_year() -> None:
    found = grid(["กิจกรรม", *FISCAL], ["ก", 10, 20, 30, 40])
    assert [each.month for each in months(found)] == [
        *(date(2024, 10, 1), date(2024, 11, 1), date(2024, 12, 1), date(2025, 1, 1))
    ]


def test_a_year_in_the_header_is_believed() -> None:
    found = grid(["กิจกรรม", "ม.ค. 68", "ก.พ. 68", "มี.ค. 2568"], ["ก", 10, 20, 30])
    assert [each.month for each in months(found)] == [date(2025, n, 1) for n in (1, 2, 3)]


def test_what_was_done_stands_in_its_month_and_in_the_result() -> None:
    heads = [f"ผลการดำเนินงาน {month}" for month in CALENDAR]
    found = grid(["กิจกรรม", *heads], ["ก", "ประชุม", "", "อบรม"])
    assert [(each.month.month, each.done) for each in months(found)] == [(1, "ประชุม"), (3, "อบรม")]


@pytest.mark.parametrize(
    ("planned", "says", "column"),
    [
        (["10", "ครึ่งหนึ่ง", "100"], "ไม่ใช่ร้อยละ", "D"),
        (["10", "50", "130"], "ระหว่าง 0 ถึง 100", "F"),
        (["10", "60", "30"], "ไม่ใช่ยอดสะสม", "F"),
    ],
)
def test_a_month_that_is_not_understood_is_told_by_its_cell(
    planned: list[str], says: str, column: str
) -> None:
    heads = [text for month in FISCAL[:3] for text in (f"แผน {month}", f"ผล {month}")]
    row = [text for plan in planned for text in (plan, "5")]
    found = grid(["กิจกรรม", *heads], ["ก", *row])
    (told,) = said(found.problems, says)
    assert (told.severity, told.row, str(told.column)[:1]) == ("warning", 3, column)
    assert [actual for _, actual in percents(found)] == [5, 5, 5]
    assert not [each for each in found.problems if each.severity == "error"]


def test_a_status_that_contradicts_the_months_leaves_their_results_out() -> None:
    found = grid(["กิจกรรม", *FISCAL, "สถานะ"], ["ก", 10, 40, *[""] * 4, "ดำเนินการแล้วเสร็จ"])
    assert months(found) == []
    assert said(found.problems, "จึงไม่ได้อ่านร้อยละที่ทำได้รายเดือน")


def test_a_comment_without_a_percentage_is_told_and_others_stay_unread() -> None:
    book = openpyxl.Workbook()
    sheet = book.worksheets[0]
    for row in ([*TITLE], ["กิจกรรม", *CALENDAR], ["ก", 10, 20, 30]):
        sheet.append(row)
    texts = {"B3": "เป้าหมาย: 15%", "C3": "เป้าหมายยังไม่กำหนด", "D3": "โทรถามกองคลัง"}
    texts["E3"] = "แผนสะสมเดือน ม.ค.: 90%"
    for cell, text in texts.items():
        sheet[cell].comment = Comment(text, "ผู้กรอก")
    content = BytesIO()
    book.save(content)
    found = read_measures(Upload("grid.xlsx", content.getvalue()), (), MAX_MB)
    assert percents(found) == [(15, 10), (None, 20), (None, 30)]
    (unread,) = said(found.problems, "ไม่พบร้อยละของแผนในความคิดเห็น")
    assert (unread.severity, unread.row, str(unread.column)[:1]) == ("warning", 3, "C")
    (other,) = said(found.problems, "บอกแผนของเดือนอื่น")
    assert (other.severity, other.row, str(other.column)[:1]) == ("warning", 3, "E")
    (left,) = said(found.problems, "ไม่ได้นำเข้าข้อความในความคิดเห็น")
    assert "(D3)" in str(left.message)


@settings(deadline=None)
@given(st.integers(0, 11), st.integers(3, 12), st.integers(2562, 2571))
def test_the_columns_of_a_series_are_months_one_after_the_other(
    start: int, count: int, fiscal_year: int
) -> None:
    numbers = [(start + place) % 12 + 1 for place in range(count)]
    series = MonthSeries("", tuple(MonthColumn(f"C{n}", n) for n in numbers))
    dates = list(month_dates(series, fiscal_year).values())
    places = [day.year * 12 + day.month for day in dates]
    assert places == list(range(places[0], places[0] + count))
    assert dates[0].year + 543 == fiscal_year - (numbers[0] >= 10)
