"""A file with damaged Thai letters says so, where, and how to save it again."""

from __future__ import annotations

import pytest

from ita_dash.domain.errors import UnreadableFile
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.reports.document import read_report
from ita_dash.imports.scores.table import read_scores
from ita_dash.settings import ROOT
from tests.unit.imports.case_files import case
from tests.unit.imports.made_files import BOOKS, MAX_MB, csv_upload, parsed, xlsx_upload

DAMAGE = ("เสียหาย", "สลับลำดับ", "ฟอนต์รุ่นเก่า", "ตอนบันทึกไฟล์")
HEAD = ["ปีงบประมาณ", "มาตรการ", "ผลการดำเนินการ"]


def damage(found: ParsedMeasures) -> list[tuple[str, int | None, str | None, str | None]]:
    return [
        (p.severity, p.row, p.column, p.value)
        for p in found.problems
        if any(word in str(p.message) for word in DAMAGE)
    ]


@pytest.mark.parametrize("name", ["U19d_utf8_saved_as_ansi.csv", "U19e_question_marks.csv"])
def test_a_table_whose_thai_was_lost_in_saving_says_how_to_save_it(name: str) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_scores(case(name), BOOKS, MAX_MB)
    assert "ตอนบันทึกไฟล์" in str(refused.value)
    assert "CSV UTF-8" in str(refused.value.todo)


def test_a_workbook_made_from_such_a_table_says_so_too() -> None:
    rows = [["?????????????", "????????", "????????"], ["2567", "???.??????????", 91.25]]
    with pytest.raises(UnreadableFile) as refused:
        read_scores(xlsx_upload(rows), BOOKS, MAX_MB)
    assert "เครื่องหมาย ?" in str(refused.value)


def test_names_that_were_lost_in_saving_stop_a_table_of_scores() -> None:
    rows = [["fiscal_year", "agency", "total"], [2567, "???.??????", 91], [2567, "à¸\x81à¸²", 90]]
    stopped = [(p.row, p.column) for p in parsed(rows).problems if p.severity == "error"]
    assert stopped == [(2, "B agency"), (3, "B agency")]


def test_a_pasted_report_is_read_and_its_damage_shown_cell_by_cell() -> None:
    found = read_report(case("U25_pasted_from_pdf.txt"), (), MAX_MB)
    assert [m.draft.number for m in found.drafts] == [1, 2]
    assert [m.draft.title for m in found.drafts] == [
        "มาตรการปรับปรุงการให้บริการ",
        "มาตรการก ากับการใช้ทรัพย์สิน",
    ]
    told = damage(found)
    assert {severity for severity, *_ in told} == {"warning"}
    assert [row for _, row, _, _ in told] == [None, 4, 4, 4, 5, 5, 5, 5]
    assert told[0][3] == "รายงานผลการดาเนินการเพื่อส่งเสริมคุณธรรมและความโปร่งใสภาย"
    assert ("warning", 5, "ผู้รับผิดชอบ", "กองคลงั") in told


def test_a_report_whose_header_is_damaged_is_refused_for_that() -> None:
    with pytest.raises(UnreadableFile) as refused:
        read_report(case("U25b_pasted_broken_header.txt"), (), MAX_MB)
    assert "เสียหายจากไฟล์ PDF" in str(refused.value)
    assert "วธิ กี ารดำ" in str(refused.value)


def test_marks_of_old_fonts_are_mended_and_told() -> None:
    found = read_report(case("U25c_private_use_marks.txt"), (), MAX_MB)
    (measure,) = [m.draft for m in found.drafts]
    assert measure.title == "มาตรการให้บริการที่โปร่งใส"
    assert [step.description for step in measure.steps] == ["ตั้งตู้รับเรื่อง", "แจ้งผู้ร้องภายใน 15 วัน"]
    assert (measure.divisions, measure.result) == (("กองช่าง",), "ตั้งตู้แล้ว 3 แห่ง")
    assert found.agency_spellings == (("องค์การบริหารส่วนตำบลบ้านตัวอย่าง", 1),)
    told = damage(found)
    assert {severity for severity, *_ in told} == {"notice"}
    assert [row for _, row, _, _ in told] == [None, 4, 4, 4, 4]


@pytest.mark.parametrize("name", ["measures.csv", "measures.xlsx"])
def test_a_table_of_measures_is_mended_and_told_too(name: str) -> None:
    rows = [HEAD, ["2568", "ให้บริการที\uf70aดี", "เม่ือวาน"], ["2568", "จัดท าคู่มือ", ""]]
    upload = csv_upload(rows, name) if name.endswith("csv") else xlsx_upload(rows, name=name)
    found = read_measures(upload, (), MAX_MB)
    drafts = [m.draft for m in found.drafts]
    assert [(d.title, d.result) for d in drafts] == [
        ("ให้บริการที่ดี", "เมื่อวาน"),
        ("จัดท าคู่มือ", ""),
    ]
    assert [told[:3] for told in damage(found)] == [
        ("warning", 2, "C ผลการดำเนินการ"),
        ("warning", 3, "B มาตรการ"),
        ("notice", 2, "B มาตรการ"),
    ]


def test_the_real_report_and_the_published_rows_raise_no_alarm() -> None:
    folder = ROOT / "tests" / "data"
    report = Upload("report.txt", (folder / "report_fy2567.txt").read_bytes())
    assert damage(read_report(report, (), MAX_MB)) == []
    scores = read_scores(Upload("s.csv", (folder / "scores_real.csv").read_bytes()), BOOKS, MAX_MB)
    assert not [p for p in scores.problems if any(word in str(p.message) for word in DAMAGE)]
