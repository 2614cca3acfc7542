"""Templates are what the imports read, and hold no data of their own."""

from __future__ import annotations

from io import BytesIO

import pytest
from openpyxl import load_workbook

from ita_dash.exports.readable import headings
from ita_dash.exports.tables import measures_table
from ita_dash.exports.templates.tables import (
    measures_template_csv,
    measures_template_xlsx,
    scores_template_csv,
    scores_template_xlsx,
)
from ita_dash.i18n.translator import Translator, translator
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.scores.table import read_scores
from ita_dash.imports.tables.table import read_table
from tests.unit.exports.exported import measures
from tests.unit.imports.made_files import BOOKS, MAX_MB, errors, said, values

THAI, ENGLISH = translator("th"), translator("en")
SCORES = {"a.csv": scores_template_csv(BOOKS, THAI), "a.xlsx": scores_template_xlsx(BOOKS, THAI)}
MEASURE_HEADERS = [
    *("ปีงบประมาณ", "ลำดับที่", "มาตรการ/แนวทาง", "วิธีการดำเนินการ", "ขั้นตอนที่แล้วเสร็จ"),
    *("วันที่เสร็จของขั้นตอน", "บันทึกของขั้นตอน", "ผู้รับผิดชอบ"),
    *("ระยะเวลา", "วันเริ่มต้น", "วันสิ้นสุด", "สถานะ", "ความคืบหน้า"),
    *("สรุปผลการดำเนินการตามมาตรการ", "ผลลัพธ์หรือความสำเร็จของการดำเนินการ"),
    *("ผลผลิตที่คาดว่าจะได้รับ", "เป้าหมายผลผลิต", "หน่วยนับ", "ผลผลิตที่ทำได้"),
    *("งบประมาณ (บาท)", "แหล่งงบประมาณ", "น้ำหนัก", "ตัวชี้วัด", "ข้อ OIT ที่เกี่ยวข้อง"),
    *("ประเด็นที่ต้องพัฒนา (ภายใน)", "การกำกับติดตาม (ภายใน)", "ปัญหา/อุปสรรค (ภายใน)", "ยังต้องยืนยัน"),
]


@pytest.mark.parametrize("name", SCORES)
def test_an_empty_scores_template_has_only_no_rows_wrong_with_it(name: str) -> None:
    scores = read_scores(Upload(name, SCORES[name]), BOOKS, MAX_MB)
    assert [str(problem.message) for problem in scores.problems] == ["ไม่มีแถวข้อมูลใต้หัวตาราง"]


def test_a_filled_scores_template_is_understood() -> None:
    header = SCORES["a.csv"].decode("utf-8-sig").strip()
    row = (
        "2567,อบต.ทดสอบ,อบต.,สงขลา,,,90,90,90,90,90,90,90,90,90,90,90,90,90,เต็ม 100,90,ผ่านดี,,เว็บไซต์"
    )
    scores = read_scores(Upload("a.csv", f"{header}\n{row}\n".encode()), BOOKS, MAX_MB)
    assert not scores.problems
    assert len(values(scores)) == 15
    assert set(scores.figures["source"]) == {"เว็บไซต์"}


@pytest.mark.parametrize(
    ("name", "content"),
    [("a.csv", measures_template_csv(THAI)), ("a.xlsx", measures_template_xlsx(THAI))],
)
def test_the_measures_template_has_the_official_columns(name: str, content: bytes) -> None:
    table = read_table(Upload(name, content), MAX_MB, MEASURE_HEADERS.__contains__)
    assert list(table.headers.values()) == MEASURE_HEADERS
    assert table.frame.empty


def test_the_measures_template_calls_divisions_by_their_own_word() -> None:
    workbook = load_workbook(BytesIO(measures_template_xlsx(THAI)))
    words = [str(cell) for sheet in workbook for row in sheet.values for cell in row if cell]
    assert any("ส่วนราชการ" in each for each in words)
    assert [each for each in words if "หน่วยงาน" in each] == []


def test_the_guide_is_never_taken_for_the_table() -> None:
    scores = read_scores(Upload("a.xlsx", SCORES["a.xlsx"]), BOOKS, MAX_MB)
    assert said(errors(scores), "ไม่มีแถวข้อมูล")
    assert scores.figures.empty


@pytest.mark.parametrize("tr", [THAI, ENGLISH], ids=["th", "en"])
def test_a_template_is_headed_as_the_exports_are(tr: Translator) -> None:
    header = measures_template_csv(tr).decode("utf-8-sig").strip().split(",")
    assert header == headings(measures_table(measures()[0]), tr)


@pytest.mark.parametrize(
    "content",
    [scores_template_xlsx(BOOKS, ENGLISH), measures_template_xlsx(ENGLISH)],
    ids=["scores", "measures"],
)
def test_an_english_template_is_english_but_for_names(content: bytes) -> None:
    names = ("องค์การบริหารส่วนตำบลตัวอย่าง", "สุราษฎร์ธานี", "กาญจนดิษฐ์", "สำนักปลัด; กองคลัง")
    cells = [
        cell for sheet in load_workbook(BytesIO(content)) for row in sheet.values for cell in row
    ]
    thai = [str(cell) for cell in cells if any("ก" <= letter <= "๛" for letter in str(cell))]
    assert set(thai) <= set(names)


def test_no_template_asks_for_a_code() -> None:
    for content in (scores_template_xlsx(BOOKS, THAI), measures_template_xlsx(THAI)):
        book = load_workbook(BytesIO(content))
        cells = {str(cell) for sheet in book for row in sheet.values for cell in row}
        lists = " ".join(
            str(rule.formula1)
            for sheet in book.worksheets
            for rule in sheet.data_validations.dataValidation
        )
        assert not {"percent", "points", "official"} & cells
        assert not any(code in lists for code in ("percent", "points", "official"))


def test_a_filled_english_template_is_understood() -> None:
    header = scores_template_csv(BOOKS, ENGLISH).decode("utf-8-sig").strip()
    scored = ",".join(["90"] * 13)
    row = f"2567,อบต.ทดสอบ,อบต.,สงขลา,,,{scored},out of 100,90,Good pass,,เว็บไซต์"
    scores = read_scores(Upload("a.csv", f"{header}\n{row}\n".encode()), BOOKS, MAX_MB)
    assert not scores.problems
    assert set(scores.figures["label"].dropna()) == {"ผ่านดี"}
