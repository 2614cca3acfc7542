"""Measures from tables: every cell that can be read is."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.exports.templates.tables import measures_template_csv, measures_template_xlsx
from ita_dash.i18n.translator import translator
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.table import read_measures
from tests.unit.imports.case_files import case
from tests.unit.imports.made_files import BOOKS, MAX_MB, csv_upload, xlsx_upload
from tests.unit.imports.measures.measure_rows import (
    DRAFT,
    ENGLISH,
    ROW,
    THAI,
    changed,
    errors,
    parsed,
)


@pytest.mark.parametrize("header", [ENGLISH, THAI])
def test_a_row_in_english_and_thai_headers(header: list[str]) -> None:
    found = parsed([header, ROW])
    assert [measure.draft for measure in found.drafts] == [DRAFT]
    assert found.problems == ()
    assert (found.kind, found.fiscal_year, found.rows_read) == ("measures", 2567, 1)


@pytest.mark.parametrize(
    "head",
    ["ผู้รับผิดชอบ", "ส่วนราชการภายใน", "ส่วนราชการที่รับผิดชอบ", "หน่วยงานที่รับผิดชอบ", "หน่วยงาน", "กอง/สำนัก"],
)
def test_old_and_new_words_for_divisions_head_the_same_column(head: str) -> None:
    found = parsed([[head if column == "ผู้รับผิดชอบ" else column for column in THAI], ROW])
    assert [measure.draft for measure in found.drafts] == [DRAFT]


def test_an_excel_table_with_real_dates_and_numbers() -> None:
    row = changed(period_start=date(2023, 10, 1), period_end=date(2024, 9, 30), progress=0.4e2)
    found = read_measures(xlsx_upload([THAI, row], name="measures.xlsx"), (), MAX_MB)
    assert [measure.draft for measure in found.drafts] == [DRAFT]


def test_thai_dates_digits_and_words() -> None:
    row = changed(
        fiscal_year="๒๕๖๗",
        number="(๑)",
        steps_done="ขั้นตอนที่ ๑",
        divisions="กองคลัง สำนักปลัด",
        period_start="1 ต.ค. 66",
        period_end="30 กันยายน 2567",
        status="กำลังดำเนินการ",
        progress="๔๐%",
        indicators="ตัวชี้วัดที่ 1 และ 9",
    )
    assert parsed([ENGLISH, row]).drafts[0].draft == DRAFT


def test_dates_are_taken_from_the_period_in_words() -> None:
    rows = [["title", "period", "fiscal_year"], ["ให้ความรู้", "ไตรมาส 1 - 2", "2567"]]
    draft = parsed(rows).drafts[0].draft
    assert (draft.period_start, draft.period_end) == (date(2023, 10, 1), date(2024, 3, 31))


def test_missing_numbers_are_the_next_free_ones_of_the_year() -> None:
    rows: list[Any] = [ENGLISH, *(changed(number=n, fiscal_year=y) for n, y in _NUMBERS)]
    assert [(m.draft.number, m.draft.fiscal_year) for m in parsed(rows).drafts] == [
        *((1, 2567), (3, 2567), (2, 2567), (4, 2567), (1, 2568))
    ]


_NUMBERS = (("", 2567), ("3", 2567), ("2", 2567), ("", 2567), ("", 2568))


def test_numbers_at_the_head_of_titles_where_there_is_no_column_of_them() -> None:
    rows = [["fiscal_year", "title"], ["2567", "(2) ให้ความรู้"], ["2567", "มาตรการที่ 1 ปรับปรุง"]]
    drafts = [measure.draft for measure in parsed(rows).drafts]
    assert [(draft.number, draft.title) for draft in drafts] == [(2, "ให้ความรู้"), (1, "ปรับปรุง")]


def test_years_come_from_the_row_the_caller_or_the_period() -> None:
    rows = [["title", "period", "result"], ["ก", "ปีงบประมาณ 2566", ""], ["ข", "", "ทำ"]]
    assert [m.draft.fiscal_year for m in parsed(rows, fiscal_year=2570).drafts] == [2570, 2570]
    without = parsed(rows)
    assert [m.draft.fiscal_year for m in without.drafts] == [2566]
    assert [row for row, _, _ in errors(without)] == [3]


def test_a_missing_status_is_assumed_and_told() -> None:
    rows = [["fiscal_year", "title", "result", "progress"]]
    rows += [["2567", "ก", "ทำแล้ว", ""], ["2567", "ข", "-", ""], ["2567", "ค", "", "10"]]
    found = parsed(rows)
    begun, not_begun = MeasureStatus.IN_PROGRESS, MeasureStatus.NOT_STARTED
    assert [m.draft.status for m in found.drafts] == [begun, not_begun, begun]
    assert not any("status" in m.given for m in found.drafts)
    assert [str(p.message)[:20] for p in found.problems] == ["3 มาตรการไม่มีสถานะ "]
    chosen = parsed(rows[:3], default_status=MeasureStatus.COMPLETED)
    assert {m.draft.status for m in chosen.drafts} == {MeasureStatus.COMPLETED}


def test_divisions_between_semicolons_are_taken_by_their_words() -> None:
    rows = [["fiscal_year", "title", "divisions"], ["2567", "ก", "สำนักปลัด; กลุ่มงาน ICT; ทุกกอง"]]
    found = parsed(rows)
    assert found.drafts[0].draft.divisions == ("สำนักปลัด", "กลุ่มงาน ICT", "ทุกส่วนราชการ")
    assert [str(p.message) for p in found.problems if p.column == "C divisions"] == [
        "อ่าน “สำนักปลัด; กลุ่มงาน ICT; ทุกกอง” เป็นทุกส่วนราชการ",
        "จะเพิ่มส่วนราชการใหม่: กลุ่มงาน ICT",
    ]


@pytest.mark.parametrize("name", ["กลุ่มร้องทุกข์", "หน่วยงานที่เกี่ยวข้อง"])
def test_a_division_of_the_agency_is_taken_whatever_its_name_says(name: str) -> None:
    rows = [["fiscal_year", "title", "divisions"], ["2567", "ก", f"กองคลัง; {name}"]]
    found = read_measures(csv_upload(rows, "measures.csv"), (name,), MAX_MB)
    assert found.drafts[0].draft.divisions == ("กองคลัง", name)
    assert [p for p in found.problems if p.column == "C divisions"] == []


def test_only_told_fields_are_given() -> None:
    found = parsed([["fiscal_year", "title", "outcome", "period"], ["2567", "ก", "", "ไตรมาส 1"]])
    assert found.drafts[0].given == {"title", "outcome", "period_text"}


@pytest.mark.parametrize(
    "upload",
    [
        Upload("measures.csv", measures_template_csv(translator("th"))),
        Upload("measures.xlsx", measures_template_xlsx(translator("th"))),
    ],
)
def test_the_empty_template_is_understood_and_holds_nothing(upload: Upload) -> None:
    found = read_measures(upload, (), MAX_MB)
    assert (found.drafts, found.problems) == ((), ())


def test_a_table_that_names_no_measures_is_refused_in_words() -> None:
    with pytest.raises(UnreadableFile):
        parsed([["fiscal_year", "number", "status"], [2567, 1, "in_progress"]])


def test_measures_of_the_next_year_are_a_plan() -> None:
    row = changed(fiscal_year="2570", period="", period_start="", period_end="")
    (measure,) = parsed([ENGLISH, row], today=date(2026, 6, 15)).drafts
    assert measure.draft.fiscal_year == 2570


def test_indicators_by_name_and_number_are_linked_and_unknown_questions_kept_as_text() -> None:
    upload = case("U06_measures_by_indicator_name.csv")
    found = read_measures(upload, (), MAX_MB, rulebooks=BOOKS)
    assert [m.draft.indicators for m in found.drafts] == [(4,), (2,), ()]
    assert [(p.severity, p.row, p.value) for p in found.problems if p.row] == [
        ("warning", 4, "i13, i14")
    ]
    assert found.drafts[2].raw["indicators"] == "i13, i14"
    assert "indicators" not in found.drafts[2].given
