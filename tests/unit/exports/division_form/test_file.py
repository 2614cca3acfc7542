"""The form as a division gets it: what is open, what is locked, what may be chosen."""

from __future__ import annotations

import io
import zipfile
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from ita_dash.domain.measures.division_form.cells import FILLED_CELLS, OFFICIAL_CELLS
from ita_dash.domain.measures.division_form.form import DivisionForm, division_form
from ita_dash.domain.measures.draft import Step
from ita_dash.domain.measures.status import STATUS_LABELS, MeasureStatus
from ita_dash.exports.division_form.about import about_form
from ita_dash.exports.division_form.file import form_xlsx, forms_zip
from ita_dash.i18n.translator import translator
from tests.builders import draft
from tests.unit.exports.exported import FORMULA, PROVENANCE, THAI

OWN, OTHERS, HEAD, KEYS = 6, 7, 5, 4
"""Rows of the sheet of measures."""
PRINTED = date(2026, 11, 30)
DONE = Step("ประกาศ", is_done=True, done_on=date(2026, 1, 5))
FORM = division_form(
    2,
    "กองคลัง",
    2569,
    [
        (
            11,
            draft(
                **{"fiscal_year": 2569, "number": 1, "divisions": ("กองคลัง",)},
                **{"status": MeasureStatus.IN_PROGRESS, "progress": 40, "result": FORMULA},
                **{"steps": (DONE, Step("เผยแพร่")), "output_target": 4.0, "output_unit": "เรื่อง"},
            ),
        ),
        (12, draft(fiscal_year=2569, number=2, divisions=("กองช่าง", "กองคลัง"), progress=None)),
    ],
)


def made(form: DivisionForm = FORM, language: str = "th") -> bytes:
    tr = translator(language)
    return form_xlsx(form, 1, PRINTED, about_form(form, PROVENANCE, tr), tr)


@pytest.fixture(scope="module")
def book() -> openpyxl.Workbook:
    return openpyxl.load_workbook(io.BytesIO(made()))


def sheet(book: openpyxl.Workbook, name: str) -> Worksheet:
    found = book[name]
    assert isinstance(found, Worksheet)
    return found


def columns(found: Worksheet) -> dict[str, int]:
    return {str(cell.value): cell.column for cell in found[KEYS] if cell.value}


def test_only_what_the_division_tells_is_open(book: openpyxl.Workbook) -> None:
    measures = sheet(book, "แบบรายงาน")
    assert measures.protection.sheet
    assert measures.protection.password is None
    at = columns(measures)
    for key in FILLED_CELLS:
        assert not measures.cell(OWN, at[key]).protection.locked
        assert measures.cell(OTHERS, at[key]).protection.locked
    for key in OFFICIAL_CELLS:
        assert measures.cell(OWN, at[key]).protection.locked


def test_what_stands_is_filled_in_and_no_text_is_a_formula(book: openpyxl.Workbook) -> None:
    measures = sheet(book, "แบบรายงาน")
    cells = {key: measures.cell(OWN, at) for key, at in columns(measures).items()}
    assert cells["status"].value == "อยู่ระหว่างดำเนินการ"
    assert cells["progress"].value == 40
    assert (cells["result"].value, cells["result"].data_type) == (FORMULA, "s")
    assert cells["target"].value == "4 เรื่อง"
    assert cells["role"].value == "หลัก"
    assert measures.cell(OTHERS, columns(measures)["role"]).value == "ร่วม (หน่วยหลักรายงาน)"
    steps = sheet(book, "ขั้นตอน")
    said = [[cell.value for cell in row] for row in steps.iter_rows(OWN, min_col=4)]
    assert said[0][:4] == ["1", "ประกาศ", "เสร็จแล้ว", "05/01/2569"]
    assert [row[1] for row in said] == ["ประกาศ", "เผยแพร่"]


@pytest.mark.parametrize("language", ["th", "en"])
def test_statuses_are_chosen_from_the_official_words(language: str) -> None:
    book = openpyxl.load_workbook(io.BytesIO(made(language=language)))
    rules = [
        rule
        for name in book.sheetnames
        for rule in sheet(book, name).data_validations.dataValidation
    ]
    words = ",".join(map(translator(language), STATUS_LABELS.values()))
    assert f'"{words}"' in [rule.formula1 for rule in rules]
    assert any(rule.type == "whole" and rule.formula2 == "100" for rule in rules)


def test_it_says_whose_it_is_and_hides_what_is_for_the_program(book: openpyxl.Workbook) -> None:
    measures = sheet(book, "แบบรายงาน")
    above = [measures.cell(row, 2).value for row in (1, 2, 3)]
    assert above == [
        "แบบรายงานผลการดำเนินการตามมาตรการ ปีงบประมาณ 2569",
        "องค์การบริหารส่วนตำบลตัวอย่าง · กองคลัง",
        "พิมพ์เมื่อ 30 พ.ย. 2569 · ข้อมูล ณ การเปลี่ยนแปลงที่ 12",
    ]
    assert measures.row_dimensions[KEYS].hidden
    assert measures.column_dimensions["A"].hidden
    assert measures.freeze_panes == f"D{HEAD + 1}"
    assert measures.print_title_rows == f"${HEAD}:${HEAD}"
    assert (measures.page_setup.orientation, measures.page_setup.paperSize) == ("landscape", 9)
    assert sheet(book, "ita_dash").sheet_state == "veryHidden"


def test_the_same_form_gives_the_same_bytes() -> None:
    assert made() == made()
    pair = (FORM, replace(FORM, division_id=3, division="กองช่าง"))
    archives = {forms_zip(pair, 1, PRINTED, PROVENANCE, THAI) for _ in range(2)}
    assert len(archives) == 1
    with zipfile.ZipFile(io.BytesIO(archives.pop())) as archive:
        names = archive.namelist()
        assert ["กองคลัง" in names[0], "กองช่าง" in names[1]] == [True, True]
        assert archive.read(names[0]) == made()


def test_a_form_without_steps_is_still_a_form() -> None:
    bare = division_form(
        2, "กองคลัง", 2569, [(1, draft(fiscal_year=2569, divisions=("กองคลัง",), steps=()))]
    )
    book = openpyxl.load_workbook(io.BytesIO(made(bare)))
    assert book.sheetnames == ["แบบรายงาน", "ขั้นตอน", "ita_dash"]
