"""Tables that go month by month: the last filled month counts, plans and sums are no measures."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.thai.months import THAI_MONTHS, THAI_MONTHS_SHORT
from ita_dash.imports.measures.month_columns import month_head
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.tables.sheets import SheetChoice
from tests.unit.imports.case_files import case
from tests.unit.imports.made_files import MAX_MB, csv_upload, said, xlsx_upload

TITLE = ["แผนปฏิบัติการ ประจำปีงบประมาณ พ.ศ. 2568"]
FISCAL = [*THAI_MONTHS_SHORT[9:], *THAI_MONTHS_SHORT[:9]]


def grid(rows: Sequence[Any], **options: Any) -> ParsedMeasures:
    """The measures of a table."""
    return read_measures(csv_upload(rows, "grid.csv"), (), MAX_MB, **options)


def told(found: ParsedMeasures) -> list[tuple[int, str, int | None, str]]:
    """Number, title, progress and status of each measure."""
    return [(d.number, d.title, d.progress, d.status.value) for d in _drafts(found)]


def _drafts(found: ParsedMeasures) -> list[Any]:
    return [measure.draft for measure in found.drafts]


def test_a_grid_on_three_sheets() -> None:
    found = read_measures(case("U01_monthly_grid.xlsx"), (), MAX_MB)
    assert [(d.progress, d.status.value) for d in _drafts(found)] == [
        *((100, "completed"), (60, "in_progress"), (100, "completed"), (0, "not_started"))
    ]
    assert {d.fiscal_year for d in _drafts(found)} == {2569}
    assert {d.result for d in _drafts(found)} == {""}
    taken = {str(table.name): table.is_taken for table in found.account.tables}
    assert taken == {
        **{"คำแนะนำ": False, "ITA": True, "คุณธรรม": False, "9 หมวด": False},
        "สรุปรายเดือน": False,
    }
    assert [p.sheet for p in found.problems if "เลือกแผ่นงานนี้ได้" in str(p.message)] == [
        "คุณธรรม",
        "9 หมวด",
    ]
    assert said(found.problems, "อ่านแผนสะสมรายเดือนจากความคิดเห็นของ 48 เซลล์")[0].sheet == "ITA"
    assert not said(found.problems, "ไม่ได้นำเข้าข้อความในความคิดเห็น")
    repeated = said(found.problems, "มีหัวเดียวกัน")
    assert [str(p.column)[:2] for p in repeated] == ["AK", "AL"]
    assert said(found.problems, "(ปีปฏิทิน)")
    assert not [p for p in found.problems if p.severity == "error"]


def test_all_sheets_of_a_grid_have_numbers_of_their_own() -> None:
    whole = SheetChoice(takes_all=True)
    found = read_measures(case("U01_monthly_grid.xlsx"), (), MAX_MB, sheets=whole)
    assert [table.rows_taken for table in found.account.taken] == [4, 2, 2]
    assert [number for number, *_ in told(found)] == list(range(1, 9))
    assert [progress for *_, progress, _ in told(found)] == [100, 60, 100, 0, 30, None, 100, 20]
    heading = found.account.taken[2].skipped
    assert [(group.rows, str(group.reason)) for group in heading] == [((5,), "หัวข้อกลุ่ม")]
    assert said(found.problems, "ให้ลำดับใหม่แก่ 4 รายการ")


def test_targets_and_results_of_an_activity_are_one_measure() -> None:
    found = read_measures(case("U02_two_rows_an_activity.xlsx"), (), MAX_MB)
    assert [(d.number, d.progress) for d in _drafts(found)] == [(1, 100), (2, 30), (3, 20)]
    assert [d.divisions for d in _drafts(found)] == [
        *(("สำนักปลัด",), ("สำนักปลัด", "กองคลัง"), ("กองช่าง",))
    ]
    (table,) = found.account.taken
    assert [group.rows for group in table.merged] == [(8, 10, 12)]
    assert [group.rows for group in table.skipped] == [(13, 14)]


def test_three_rows_of_header_tell_the_plan_from_the_result() -> None:
    rows = [
        TITLE,
        ["ที่", "โครงการ/กิจกรรม", "ความก้าวหน้า", "", "", "", "", ""],
        ["", "", "ต.ค.", "", "พ.ย.", "", "ธ.ค.", ""],
        ["", "", "แผน", "ผล", "แผน", "ผล", "แผน", "ผล"],
        [1, "ก", 10, 5, 50, 40, 100, ""],
        [2, "ข", 10, "", 50, "", 100, ""],
    ]
    merged = ["A2:A4", "B2:B4", "C2:H2", "C3:D3", "E3:F3", "G3:H3"]
    upload = xlsx_upload(rows, merged=merged, name="grid.xlsx")
    for found in (grid(rows), read_measures(upload, (), MAX_MB)):
        assert told(found) == [(1, "ก", 40, "in_progress"), (2, "ข", None, "not_started")]
        assert not found.account.taken[0].unused
        assert [
            (each.planned_percent, each.actual_percent) for each in _drafts(found)[0].months
        ] == [(10, 5), (50, 40), (100, None)]


def test_results_may_stand_above_their_targets_and_without_repeated_titles() -> None:
    rows: list[list[Any]] = [TITLE, ["ที่", "กิจกรรม", "แผน/ผล", *FISCAL]]
    rows += [[1, "ก", "ผล", 20, 30], ["", "", "แผน", *range(5, 65, 5)]]
    rows += [[2, "ข", "ผล", "", ""], ["", "", "แผน", 50, 100]]
    found = grid(rows)
    assert told(found) == [(1, "ก", 30, "in_progress"), (2, "ข", None, "not_started")]
    assert said(found.problems, "ปีงบประมาณ) โดยใช้เดือนล่าสุด")


@pytest.mark.parametrize(
    ("values", "progress", "says"),
    [
        (["10%", "55.5%"], 56, "ปัดความคืบหน้า"),
        ([99.7], 99, "ปัดความคืบหน้า"),
        ([0.25, 0.6], 60, "สัดส่วน"),
        ([30, 40, 30], 30, "ไม่ใช่ยอดสะสม"),
        ([100, "", ""], 100, ""),
        (["ร้อยละ 20", "ทำแล้ว", 30], 30, "ไม่ใช่ร้อยละ"),
    ],
)
def test_percentages_of_months(values: list[Any], progress: int, says: str) -> None:
    found = grid([TITLE, ["กิจกรรม", *FISCAL], ["ก", *values]])
    assert [d.progress for d in _drafts(found)] == [progress]
    assert said(found.problems, says)


@pytest.mark.parametrize(
    ("text", "progress", "says"),
    [
        *(("33.3%", 33, "ปัดความคืบหน้าเป็น 33"), ("ร้อยละ 40", 40, ""), ("99.6", 99, "เป็น 99")),
        *(("0.5", None, "จำนวนเต็ม"), ("0.5%", 1, "เป็น 1"), ("100%", 100, "")),
    ],
)
def test_a_progress_is_a_whole_percentage(text: str, progress: int | None, says: str) -> None:
    found = grid([TITLE, ["กิจกรรม", "ความคืบหน้า"], ["ก", text]])
    assert [d.progress for d in _drafts(found)] == [progress]
    assert said(found.problems, says)


def test_words_of_months_are_statuses_or_what_was_done() -> None:
    heads = [f"ผลการดำเนินงาน {month}" for month in FISCAL]
    rows = [TITLE, ["กิจกรรม", *heads], ["ก", "ประชุม", "อบรม"], ["ข", "กำลังดำเนินการ", "เสร็จสิ้น"]]
    first, second = _drafts(grid(rows))
    assert first.result == "ผลการดำเนินงาน ต.ค.: ประชุม\nผลการดำเนินงาน พ.ย.: อบรม"
    assert (second.status, second.result) == (MeasureStatus.COMPLETED, "")


def test_marks_and_money_by_month_are_no_progress() -> None:
    money = [f"เบิกจ่าย {month}" for month in FISCAL]
    rows = [TITLE, ["กิจกรรม", *FISCAL, *money], ["ก", "✓", "", "✓", *[""] * 9, 50, 80]]
    (draft,) = _drafts(grid(rows))
    assert (draft.progress, draft.result) == (None, "")


def test_a_status_older_than_the_progress_gives_way() -> None:
    heads = [f"สถานะ {month}" for month in FISCAL]
    rows = [TITLE, ["กิจกรรม", *FISCAL, *heads], ["ก", 0, 20, *[""] * 10, "ยังไม่ดำเนินการ"]]
    found = grid(rows)
    assert told(found) == [(1, "ก", 20, "in_progress")]
    assert said(found.problems, "เก่ากว่าความคืบหน้า")


def test_sums_and_headings_are_no_measures_but_names_like_them_are() -> None:
    rows = [
        ["ปีงบประมาณ", "ลำดับ", "กิจกรรม", "ผู้รับผิดชอบ"],
        ["", "หมวด 1 การป้องกัน", "", ""],
        ["2568", "1", "รวมพลังต้านทุจริต", "กองคลัง"],
        ["", "", "ด้านการเปิดเผยข้อมูล", ""],
        ["2568", "2", "ด้านข้อมูล: ปรับปรุงเว็บไซต์", "กองช่าง"],
        ["", "", "รวมทั้งสิ้น", ""],
    ]
    found = grid(rows)
    assert [title for _, title, *_ in told(found)] == [rows[2][2], rows[4][2]]
    (table,) = found.account.tables
    assert {str(group.reason): group.rows for group in table.skipped} == {
        "หัวข้อกลุ่ม": (2, 4),
        "แถวรวมหรือสะสม": (6,),
    }


@pytest.mark.parametrize(
    ("title", "year"),
    [
        ("แผน ITA ประจำปี 2569", 2569),
        ("แผนปฏิบัติการ ปีงบประมาณ พ.ศ. ๒๕๖๘", 2568),
        ("Plan, fiscal year 2025", 2568),
        ("แผนปี 2566-2570", None),
        ("แผนปี 2568 (ปรับปรุงจากปี 2567)", None),
        ("ที่ อด 123/2568", None),
    ],
)
def test_the_year_of_a_title(title: str, year: int | None) -> None:
    found = grid([[title], ["กิจกรรม", "ผู้รับผิดชอบ"], ["ก", "กองคลัง"]])
    assert [d.fiscal_year for d in _drafts(found)] == ([year] if year else [])
    assert grid([[title], ["กิจกรรม", "ผลลัพธ์"], ["ก", "ดี"]], fiscal_year=2567).fiscal_year == 2567


@pytest.mark.parametrize(
    ("head", "month"),
    [
        *(("ม.ค.", (1, "")), ("เดือนตุลาคม พ.ศ. 2568", (10, "")), ("ต.ค. 68", (10, ""))),
        *(("2025-10-01", (10, "")), ("March 2025", (3, "")), ("ผลงาน (มิ.ย.)", (6, "ผลงาน"))),
        *(("ม.ค.-มี.ค.", None), ("1 ม.ค. 2568", None), ("Mayor", None), ("decision", None)),
    ],
)
def test_a_header_names_one_month(head: str, month: tuple[int, str] | None) -> None:
    assert month_head(head) == month


@settings(deadline=None, max_examples=40)
@given(st.data())
def test_the_last_filled_month_counts_wherever_the_columns_stand(data: st.DataObject) -> None:
    start = data.draw(st.sampled_from([0, 9]))
    names = data.draw(st.sampled_from([THAI_MONTHS, THAI_MONTHS_SHORT]))
    months = [*names[start:], *names[:start]]
    growth = data.draw(st.lists(st.integers(0, 20), min_size=12, max_size=12))
    values = [min(sum(growth[: place + 1]), 100) for place in range(12)]
    filled = data.draw(st.lists(st.booleans(), min_size=12, max_size=12))
    shown = [value if is_filled else "" for value, is_filled in zip(values, filled, strict=True)]
    columns = [("กิจกรรม", "ก"), ("น้ำหนัก", 5), ("หน่วยงาน", "กองคลัง")]
    before = data.draw(st.permutations(columns))
    head, row = [name for name, _ in before] + months, [cell for _, cell in before] + shown
    (draft,) = _drafts(grid([TITLE, head, row]))
    last = [value for value in shown if value != ""]
    assert draft.progress == (last[-1] if last else None)


def test_a_month_of_no_year_heads_no_column() -> None:
    assert month_head("มีนาคม 9999") is None
    assert month_head("มีนาคม 2568") == (3, "")
