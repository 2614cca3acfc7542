"""Templates are what the imports read, and hold no data of their own."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from ita_dash.imports.scores.table import read_scores
from ita_dash.imports.table_file import read_table
from ita_dash.imports.templates import (
    measures_template_csv,
    measures_template_xlsx,
    scores_template_csv,
    scores_template_xlsx,
)
from ita_dash.imports.uploads import Upload
from tests.unit.imports.files import BOOKS, MAX_MB, errors, said, values

SCORES = {"a.csv": scores_template_csv(BOOKS), "a.xlsx": scores_template_xlsx(BOOKS)}
MEASURE_HEADERS = [
    *("ปีงบประมาณ", "ลำดับที่", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ขั้นตอนที่แล้วเสร็จ", "ผู้รับผิดชอบ"),
    *("ระยะเวลา", "วันเริ่มต้น", "วันสิ้นสุด", "สถานะ", "ความก้าวหน้า (ร้อยละ)"),
    *("สรุปผลการดำเนินการตามมาตรการ", "ผลลัพธ์หรือความสำเร็จของการดำเนินการ", "ตัวชี้วัด"),
]


@pytest.mark.parametrize("name", SCORES)
def test_an_empty_scores_template_has_only_no_rows_wrong_with_it(name: str) -> None:
    scores = read_scores(Upload(name, SCORES[name]), BOOKS, MAX_MB)
    assert [str(problem.message) for problem in scores.problems] == ["ไม่มีแถวข้อมูลใต้หัวตาราง"]


def test_a_filled_scores_template_is_understood() -> None:
    header = SCORES["a.csv"].decode("utf-8-sig").strip()
    row = (
        "2567,อบต.ทดสอบ,อบต.,สงขลา,,90,90,90,90,90,90,90,90,90,90,90,90,90,percent,90,ผ่านดี,,เว็บไซต์"
    )
    scores = read_scores(Upload("a.csv", f"{header}\n{row}\n".encode()), BOOKS, MAX_MB)
    assert not scores.problems
    assert len(values(scores)) == 15
    assert set(scores.figures["source"]) == {"เว็บไซต์"}


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.csv", measures_template_csv()), ("a.xlsx", measures_template_xlsx())],
)
def test_the_measures_template_has_the_official_columns(name: str, content: bytes) -> None:
    table = read_table(Upload(name, content), MAX_MB, MEASURE_HEADERS.__contains__)
    assert list(table.headers.values()) == MEASURE_HEADERS
    assert table.frame.empty


def test_the_measures_template_calls_divisions_by_their_own_word() -> None:
    workbook = load_workbook(BytesIO(measures_template_xlsx()))
    words = [str(cell) for sheet in workbook for row in sheet.values for cell in row if cell]
    assert any("ส่วนราชการ" in each for each in words)
    assert [each for each in words if "หน่วยงาน" in each] == []


def test_the_guide_is_never_taken_for_the_table() -> None:
    scores = read_scores(Upload("a.xlsx", SCORES["a.xlsx"]), BOOKS, MAX_MB)
    assert said(errors(scores), "ไม่มีแถวข้อมูล")
    assert scores.figures.empty
