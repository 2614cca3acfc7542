"""Measures of a report are linked to indicators by number, name and question; doubts are told."""

from __future__ import annotations

import pytest

from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.reports.document import read_report
from ita_dash.queries.rulebooks import load_rulebooks
from tests.unit.imports.case_files import case
from tests.unit.imports.reports.word_file import row, table, word_file

HEADS = ("ที่", "ตัวชี้วัด", "ประเด็น", "แนวทางการพัฒนา", "ผู้รับผิดชอบ", "ระยะเวลา")
CONTRADICTS = "ข้อคำถามที่อ้างถึงเป็นของตัวชี้วัดที่ 4 ไม่ตรงกับตัวชี้วัดที่ระบุ"


def linked(indicator: str, point: str) -> ParsedMeasures:
    line = row("1", indicator, point, "จัดทำทะเบียน", "กองคลัง", "ไตรมาส 1")
    upload = Upload("report.docx", word_file(table(row(*HEADS), line)))
    return read_report(upload, (), 5, rulebooks=load_rulebooks())


def doubts(found: ParsedMeasures) -> list[tuple[str | None, str]]:
    warnings = [each for each in found.problems if each.severity == "warning"]
    return [(each.column, str(each.message)) for each in warnings if each.row]


@pytest.mark.parametrize(
    ("indicator", "point", "numbers"),
    [
        ("ตัวชี้วัดที่ ๔ การใช้ทรัพย์สินของราชการ", "ข้อ i10 ไม่ทราบแนวปฏิบัติ", (4,)),
        ("การใช้ทรัพย์สินของราชการ", "", (4,)),
        ("๔", "", (4,)),
        ("1, 2 และ 9", "", (1, 2, 9)),
        ("", "ตัวชี้วัดที่ 8 การปรับปรุงระบบการทำงาน", (8,)),
        ("", "ข้อ i10 ไม่ทราบแนวปฏิบัติ", (4,)),
        ("", "ไม่ทราบแนวปฏิบัติ", ()),
    ],
)
def test_what_links_a_measure(indicator: str, point: str, numbers: tuple[int, ...]) -> None:
    found = linked(indicator, point)
    assert found.drafts[0].draft.indicators == numbers
    assert not [column for column, told in doubts(found) if "รายการข้อคำถาม" not in told]


def test_a_question_of_another_indicator_is_told() -> None:
    found = linked("ตัวชี้วัดที่ 9", "ข้อ i10 ไม่ทราบแนวปฏิบัติ")
    assert found.drafts[0].draft.indicators == (9,)
    assert CONTRADICTS in [told for _, told in doubts(found)]


def test_words_that_name_no_indicator_are_a_warning_at_their_place() -> None:
    found = linked("เรื่องอื่นใดทั้งสิ้น", "")
    assert found.drafts[0].draft.indicators == ()
    (doubt,) = doubts(found)
    assert doubt[0] == "ตัวชี้วัด ITA ที่เกี่ยวข้อง"


def test_the_plan_behind_an_analysis_is_linked_with_the_rule_books_too() -> None:
    found = read_report(case("U03_analysis_and_measures.docx"), (), 5, rulebooks=load_rulebooks())
    assert [each.draft.indicators for each in found.drafts] == [(4,), (8,)]
