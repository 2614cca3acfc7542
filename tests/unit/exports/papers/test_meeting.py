"""The meeting summary is one page of plain content, and its sheet says just that, on one A4."""

from __future__ import annotations

import io
from dataclasses import replace
from typing import Any, TypeVar

import openpyxl
import pandas as pd
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from ita_dash.domain.scores.sources import typed_source
from ita_dash.exports.contents import Contents
from ita_dash.exports.papers.content import Blanks, Figures, Heading, Items, Paper, Table
from ita_dash.exports.papers.meeting import meeting_paper
from ita_dash.exports.workbook.book import workbook_xlsx
from ita_dash.frames.measures import MEASURE_TABLE
from ita_dash.frames.scores import ASSESSMENTS, INDICATOR_SCORES, SCORE_CHANGES
from ita_dash.i18n.translator import translator
from tests.unit.exports.exported import AGENCY, BOOKS, FORMULA, PROVENANCE, contents

Kind = TypeVar("Kind")


def paper(given: Contents | None = None, language: str = "th", **about: Any) -> Paper:
    """The paper of 2568, or of what ``about`` changes in the provenance."""
    told = replace(PROVENANCE, **about)
    return meeting_paper(given or contents(), told, BOOKS, translator(language))


def parts(found: Paper, kind: type[Kind]) -> list[Kind]:
    """The parts of one kind, in order."""
    return [part for part in found.parts if isinstance(part, kind)]


def late(count: int, title: str = "มาตรการ") -> pd.DataFrame:
    """MEASURE_TABLE of so many overdue measures, the oldest last."""
    one = contents().late
    rows = [one.assign(number=n, title=f"{title} {n}", days_left=-n) for n in range(1, count + 1)]
    return MEASURE_TABLE.apply(pd.concat(rows, ignore_index=True))


def first_sheet(given: Contents, language: str = "th") -> Worksheet:
    content = workbook_xlsx(given, PROVENANCE, BOOKS, translator(language))
    found = openpyxl.load_workbook(io.BytesIO(content)).worksheets[0]
    assert isinstance(found, Worksheet)
    return found


def test_it_says_whose_result_of_which_year_and_on_which_day() -> None:
    found = paper(filters={})
    assert found.title == "สรุปผลการประเมิน ITA และมาตรการ เพื่อการประชุม"
    assert found.under == (AGENCY, "ปีงบประมาณ พ.ศ. 2568 · วันที่ 24 พฤศจิกายน 2569")
    assert [part.text for part in parts(found, Heading)] == [
        *("ข้อค้นพบ", "มาตรการปี 2569", "มาตรการที่เกินกำหนด 1 มาตรการ"),
        *("ข้อพิจารณา", "มติที่ประชุม"),
    ]


def test_the_answer_stands_first_with_its_rule_and_what_it_is_compared_with() -> None:
    (answer,) = parts(paper(), Figures)
    assert [(each.label, each.value, each.note) for each in answer.figures] == [
        ("คะแนนรวม", "84.74", "ตามที่เผยแพร่"),
        ("ระดับผลการประเมิน", "ต้องปรับปรุง", "เกณฑ์: 70 – 84.99"),
        ("ห่างจากเป้าหมาย 85", "-0.26", "ต่ำกว่าเป้าหมาย"),
        ("เปลี่ยนแปลงจากปี 2567", "-3.71", "ปีก่อนได้ 88.45"),
    ]


def test_a_rise_has_its_plus_and_a_computed_total_says_so() -> None:
    given = contents()
    raised = given.assessments.assign(total_is_computed=True, gap=0.465)
    (answer,) = parts(paper(replace(given, assessments=raised)), Figures)
    total, _, gap, _ = answer.figures
    assert total.note == "คำนวณ ยังไม่ใช่ผลที่ประกาศ"
    assert (gap.value, gap.note) == ("+0.47", "ถึงเป้าหมาย")


def test_three_findings_and_the_decisions_are_numbered() -> None:
    findings, decisions = parts(paper(), Items)
    assert len(findings.items) == 3
    assert decisions.items == (
        "เพื่อทราบผลการประเมิน ITA ปีงบประมาณ พ.ศ. 2568",
        "เร่งรัดมาตรการที่เกินกำหนด 1 มาตรการ ของ กองช่าง และกำหนดวันแล้วเสร็จใหม่",
        "พิจารณามาตรการยกระดับตัวชี้วัดที่ 9, 10 ซึ่งต่ำกว่าเป้าหมาย",
    )
    (lines,) = parts(paper(), Blanks)
    assert lines.lines >= 3


def test_late_measures_stand_with_their_division_the_latest_first() -> None:
    (table,) = parts(paper(), Table)
    assert table.rows == (("2569 / 2", "รับเรื่องร้องเรียน", "กองช่าง", "1 ก.พ. 2569", "28"),)
    assert sum(table.shares) == 24


def test_of_many_late_measures_the_latest_stand_and_the_others_are_counted() -> None:
    found = paper(replace(contents(), late=late(9)))
    (table,) = parts(found, Table)
    assert [row[4] for row in table.rows] == ["9", "8", "7", "6", "5"]
    assert "และอีก 4 มาตรการ" in found.texts()
    assert "มาตรการที่เกินกำหนด 9 มาตรการ" in found.texts()


def test_nothing_late_is_said() -> None:
    found = paper(replace(contents(), late=MEASURE_TABLE.empty()))
    assert parts(found, Table) == []
    assert "ไม่มีมาตรการที่เกินกำหนด" in found.texts()


def test_a_late_measure_without_a_division_says_so() -> None:
    alone = contents().late.assign(lead_division=None)
    for divisions, told in (("", "ยังไม่ระบุส่วนราชการ"), ("กองช่าง; กองคลัง", "ยังไม่ได้ระบุหน่วยหลัก")):
        late_one = MEASURE_TABLE.apply(alone.assign(divisions=divisions))
        (table,) = parts(paper(replace(contents(), late=late_one)), Table)
        assert table.rows[0][2] == told


def test_what_is_to_be_confirmed_is_neither_late_nor_said_to_be_in_time() -> None:
    asked = contents().late.assign(due="unconfirmed", is_status_assumed=True)
    told = paper(replace(contents(), late=MEASURE_TABLE.empty(), unconfirmed=asked)).texts()
    assert "ไม่มีมาตรการที่เกินกำหนด" not in told
    assert "เลยวันสิ้นสุดแล้ว แต่สถานะยังไม่ได้ยืนยัน 1 มาตรการ" in told
    assert any("ยืนยันสถานะของ 1 มาตรการที่เลยวันสิ้นสุดแล้ว" in line for line in told)


def test_the_foot_says_where_it_comes_from_and_a_filter_stands_on_top() -> None:
    found = paper()
    assert "เฉพาะ สถานะ: เกินกำหนด" in found.under
    assert found.foot == (
        "ที่มาของคะแนน: ผลการประเมินที่สำนักงาน ป.ป.ช. ประกาศ · ประกาศผล",
        "ข้อมูล ณ การเปลี่ยนแปลงที่ 12 เมื่อ 20 พ.ย. 2569 16:11 · "
        "จัดทำเมื่อ 24 พ.ย. 2569 00:30 · จัดทำโดย ผู้ใช้เครื่องนี้",
    )


def test_a_year_without_scores_and_an_agency_without_measures_are_said() -> None:
    nothing = replace(
        contents(),
        assessments=ASSESSMENTS.empty(),
        indicator_scores=INDICATOR_SCORES.empty(),
        score_changes=SCORE_CHANGES.empty(),
        measures=MEASURE_TABLE.empty(),
        late=MEASURE_TABLE.empty(),
    )
    texts = paper(nothing).texts()
    assert {"ยังไม่มีคะแนนของปีนี้", "ยังไม่มีมาตรการ"} <= set(texts)


def test_a_year_of_which_only_the_total_is_known_has_no_findings() -> None:
    found = paper(fiscal_year=2561)
    assert "68.42" in found.texts()
    assert "ข้อค้นพบ" not in found.texts()
    assert "–" in found.texts()


def test_in_english_only_the_data_are_thai() -> None:
    data = (AGENCY, "สถานะ", "กองช่าง", "รับเรื่องร้องเรียน", "ประกาศผล", "ผู้ใช้เครื่องนี้")
    for text in paper(language="en").texts():
        if not any(each in text for each in data):
            assert not any("ก" <= letter <= "๛" for letter in text), text


@pytest.mark.parametrize("language", ["th", "en"])
@pytest.mark.parametrize("count", [0, 1, 9])
def test_the_sheet_says_just_what_the_paper_says(count: int, language: str) -> None:
    given = replace(contents(), late=late(count) if count else MEASURE_TABLE.empty())
    cells = [
        cell
        for row in first_sheet(given, language).iter_rows(values_only=True)
        for cell in row
        if cell
    ]
    assert sorted(cells) == sorted(paper(given, language).texts())
    assert cells[0] == paper(given, language).title


def test_the_sheet_prints_on_one_upright_a4_with_margins() -> None:
    sheet = first_sheet(contents())
    setup = sheet.page_setup
    assert (setup.paperSize, setup.orientation) == (9, "portrait")
    assert sheet.sheet_properties.pageSetUpPr.fitToPage
    assert (setup.fitToWidth, setup.fitToHeight) in ((1, 1), (None, None))
    assert min(sheet.page_margins.left, sheet.page_margins.right) >= 0.7
    assert {cell.font.name for row in sheet.iter_rows() for cell in row if cell.value} == {
        "TH SarabunPSK"
    }


def test_a_text_that_looks_like_a_formula_is_text() -> None:
    sheet = first_sheet(replace(contents(), late=late(1, FORMULA)))
    found = [cell for row in sheet.iter_rows() for cell in row if FORMULA in str(cell.value)]
    assert [(cell.data_type, cell.hyperlink) for cell in found] == [("s", None)]


def test_long_titles_are_clipped_and_their_rows_are_higher() -> None:
    title = "พัฒนาระบบเผยแพร่ข้อมูลข่าวสารของราชการ " * 8
    given = replace(contents(), late=late(1, title))
    (table,) = parts(paper(given), Table)
    assert len(table.rows[0][1]) <= 80
    sheet = first_sheet(given)
    rows = {
        row[0].row for row in sheet.iter_rows() if any(c.value == table.rows[0][1] for c in row)
    }
    (row,) = rows
    assert (sheet.row_dimensions[row].height or 0) > 60


@pytest.mark.parametrize(
    ("language", "said"), [("th", "กรอกด้วยมือจาก หนังสือ ก"), ("en", "Typed by hand from หนังสือ ก")]
)
def test_figures_typed_by_hand_are_said_to_be(language: str, said: str) -> None:
    given = contents()
    figures = given.figures.assign(source=typed_source("หนังสือ ก"))
    foot = paper(replace(given, figures=figures), language).foot
    assert foot[0].endswith(said)
