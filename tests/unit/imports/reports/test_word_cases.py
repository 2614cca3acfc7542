"""Word files in the structures that offices make with controls, changes, merges and ticks."""

from __future__ import annotations

from datetime import date

import pytest

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.reports.document import read_report
from tests.unit.imports.case_files import case
from tests.unit.imports.reports.word_file import told

YEAR = (date(2024, 10, 1), date(2025, 9, 30))


def read(name: str) -> ParsedMeasures:
    found = read_report(case(name), (), 5)
    assert found.fiscal_year == 2568
    return found


def drafts(name: str) -> list[MeasureDraft]:
    return [measure.draft for measure in read(name).drafts]


def steps(draft: MeasureDraft) -> list[str]:
    return [step.description for step in draft.steps]


def test_an_analysis_of_two_years_stands_before_the_measures() -> None:
    found = read("U03_analysis_and_measures.docx")
    first, second = (measure.draft for measure in found.drafts)
    assert (first.title, first.indicators) == ("จัดทำแนวปฏิบัติการยืมทรัพย์สิน", (4,))
    assert (first.divisions, steps(first)) == (("กองคลัง",), ["ร่างแนวปฏิบัติ", "แจ้งเวียนทุกกอง"])
    assert (first.period_start, first.period_end) == (date(2024, 10, 1), date(2025, 3, 31))
    assert first.background == "ข้อ i10 บุคลากรทราบแนวปฏิบัติการยืมทรัพย์สินน้อย\nคะแนน (ร้อยละ) ๘๔.๒๐"
    assert first.follow_up == "รายงานต่อปลัดเทศบาลทุกไตรมาส"
    assert (second.title, second.indicators) == ("เพิ่มช่องทางประชาสัมพันธ์ e-Service", (8,))
    assert (second.divisions, second.period_end) == (("สำนักปลัดเทศบาล",), date(2025, 9, 30))
    assert second.background == "ข้อ e7 ประชาชนไม่ทราบบริการออนไลน์\nคะแนน (ร้อยละ) ๘๑.๕๕"
    assert second.follow_up == "รายงานในที่ประชุมประจำเดือน"
    assert "ไม่ได้นำเข้าตารางที่ 1 (เป็นตารางคะแนน ไม่ใช่มาตรการ)" in told(found)


def test_a_plan_of_budgets_without_anybody_responsible_is_refused() -> None:
    with pytest.raises(UnreadableFile, match="ไม่พบตารางมาตรการ") as refused:
        read("U04_four_year_plan.docx")
    assert "ผู้รับผิดชอบ" in str(refused.value.todo)


def test_rows_two_controls_deep() -> None:
    first, second, third = drafts("U20_repeating_section.docx")
    assert (first.number, first.title) == (1, "มาตรการปรับปรุงการให้บริการ")
    assert (second.divisions, third.result) == (("กองคลัง",), "เผยแพร่ครบ 12 เดือน")
    assert (third.number, third.outcome) == (3, "คะแนน OIT เพิ่มขึ้น")


def test_changes_that_nobody_accepted_yet() -> None:
    found = read("U21_tracked_changes.docx")
    third, first, second = (measure.draft for measure in found.drafts)
    assert [third.number, first.number, second.number] == [3, 1, 2]
    assert first.result == "จัดทำคู่มือแล้ว 12 งานบริการ"
    assert second.result == "มีทะเบียนครบทุกกอง"
    assert second.outcome == "ไม่มีทรัพย์สินสูญหาย ประหยัดค่าซ่อม 20,000 บาท"
    (pending,) = told(found)
    assert pending.startswith("เอกสารมีการแก้ไขที่ยังไม่ได้ยอมรับ")
    assert "โดย 1 คน" in pending


def test_a_row_that_begins_one_column_late() -> None:
    first, second = drafts("U22_grid_before.docx")
    assert steps(first) == ["จัดทำคู่มือประชาชน", "เผยแพร่ทางเว็บไซต์", "ตรวจทานคู่มือ"]
    assert first.divisions == ("สำนักปลัด", "กองช่าง")
    assert first.result == "จัดทำคู่มือแล้ว 12 งานบริการ\nตรวจทานแล้ว"
    assert (first.period_start, first.period_end) == YEAR
    assert (second.number, second.title) == (2, "มาตรการกำกับการใช้ทรัพย์สินของราชการ")


def test_ticks_in_columns_of_a_status_each_and_before_words() -> None:
    found = drafts("U23_ticked_status.docx")
    assert [draft.status for draft in found] == [
        MeasureStatus.COMPLETED,
        MeasureStatus.IN_PROGRESS,
        MeasureStatus.NOT_STARTED,
        MeasureStatus.COMPLETED,
    ]
    assert not any(draft.is_status_assumed for draft in found)


def test_numbers_that_word_counts_in_thai_figures() -> None:
    found = read("U24_automatic_numbers.docx")
    assert [measure.draft.number for measure in found.drafts] == [1, 2, 3]
    assert not told(found)


def test_steps_in_a_table_within_a_cell() -> None:
    first, second = drafts("U27_nested_table.docx")
    assert steps(first) == ["จัดทำคู่มือประชาชน (ธ.ค. 2567)", "เผยแพร่ทางเว็บไซต์ (มี.ค. 2568)"]
    assert steps(second) == ["จัดทำทะเบียนการยืม", "ตรวจสอบทุกไตรมาส"]
