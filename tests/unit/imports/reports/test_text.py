"""The real report as text, and texts as offices paste them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.reports.document import read_report
from tests.unit.imports.made_files import csv_upload, xlsx_upload
from tests.unit.imports.reports.real_report import (
    COLUMNS,
    CONTENT,
    SPELLINGS,
    assert_is_real_report,
    measure_cells,
    outside_text,
    read,
)

HEADER = "\t".join(COLUMNS)
ROW = "(1) ให้ความรู้\t1.ประชุม 2.สรุป\tสำนักปลัด\tตุลาคม 2566 - กันยายน 2567\tประชุมแล้ว\tเข้าใจ"


def messages(parsed: ParsedMeasures, severity: str) -> list[str]:
    return [str(found.message) for found in parsed.problems if found.severity == severity]


def test_the_real_report_is_read_as_a_careful_reader_reads_it() -> None:
    parsed = read(CONTENT)
    assert_is_real_report(parsed)
    assert parsed.agency_spellings == SPELLINGS
    assert parsed.rows_read == 5
    first, second, *_, fifth = [measure.draft for measure in parsed.drafts]
    assert first.title.startswith("ให้ความรู้ เรื่องการประเมินคุณธรรมและความโปร่งใส")
    assert second.result.startswith("-มีการจัดทำประกาศองค์การบริหารส่วนตำบลป่าร้อน")
    assert fifth.outcome.endswith("ข้อมูลสาธารณะทางเว็บไซต์")
    assert first.steps[0].description.endswith("ประจำปี 2566")
    assert fifth.indicators == ()
    assert fifth.progress is None


def test_the_real_reports_cells_are_kept_as_they_stand() -> None:
    parsed = read(CONTENT)
    lines = CONTENT.decode().splitlines()
    for measure in parsed.drafts:
        kept = [measure.raw[field] for field in ("title", "methods", "divisions", "period")]
        assert kept == lines[measure.row - 1].split("\t")[:4]
    assert parsed.drafts[2].raw["methods"].count("<p>") == 3


def test_what_the_real_report_leaves_blank_or_over_is_noticed() -> None:
    parsed = read(CONTENT)
    assert next(found for found in parsed.problems if found.value == "เทศบาล").row == 75
    notices = " ".join(messages(parsed, "notice"))
    assert "ยังไม่ได้ใส่เลขที่" in notices
    assert "ยังไม่ได้ใส่วันที่" in notices
    assert "5 มาตรการไม่มีสถานะ" in notices
    assert len(messages(parsed, "warning")) == 1
    assert "4 แบบ" in messages(parsed, "warning")[0]


def test_names_of_people_are_kept_nowhere_but_as_signers_of_the_memo() -> None:
    people = re.findall(r"\((?:นาย|นาง|นางสาว)(\S+) (\S+)\)", CONTENT.decode())
    assert len(people) == 3
    parsed = read(CONTENT)
    assert parsed.memo is not None
    assert len(parsed.memo.signers) == 3
    kept = repr(replace(parsed, memo=None))
    assert not [name for person in people for name in person if name in kept]


def test_the_status_of_measures_without_one_is_the_users_choice() -> None:
    upload = Upload("report.txt", CONTENT)
    chosen = read_report(upload, (), 5, default_status=MeasureStatus.COMPLETED)
    assert {m.draft.status for m in chosen.drafts} == {MeasureStatus.COMPLETED}
    assert {m.draft.status for m in read(CONTENT).drafts} == {MeasureStatus.IN_PROGRESS}
    assert all("status" not in measure.given for measure in chosen.drafts)


def test_a_given_fiscal_year_wins_and_its_disagreement_is_told() -> None:
    parsed = read_report(Upload("report.txt", CONTENT), (), 5, fiscal_year=2568)
    assert {measure.draft.fiscal_year for measure in parsed.drafts} == {2568}
    assert any("2568" in text and "2567" in text for text in messages(parsed, "warning"))


def test_a_report_tells_of_a_year_that_has_begun() -> None:
    upload, june = Upload("report.txt", CONTENT), date(2026, 6, 15)
    for year, reason in ((2570, "ปีของมาตรการ"), (2597, "2567")):
        told = messages(read_report(upload, (), 5, fiscal_year=year, today=june), "error")
        assert len(told) == 1
        assert reason in told[0]
    assert not messages(read_report(upload, (), 5, fiscal_year=2569, today=june), "error")


def test_without_results_it_is_a_plan_and_may_be_of_the_next_year() -> None:
    text = HEADER + "\n(1) ให้ความรู้\tประชุม\tสำนักปลัด\tไตรมาส 1 - 4\t\t"
    plan = Upload("plan.txt", text.encode())
    for year, errors in ((2570, 0), (2571, 1)):
        told = read_report(plan, (), 5, fiscal_year=year, today=date(2026, 6, 15))
        assert len(messages(told, "error")) == errors


def test_without_any_year_nothing_is_drafted_and_the_year_is_asked_for() -> None:
    text = HEADER + "\n(1) ให้ความรู้\tประชุม\tสำนักปลัด\tไตรมาส 1 - 4\t\t"
    assert read(text).drafts == ()
    assert messages(read(text), "error") == ["ไม่พบปีงบประมาณในรายงาน โปรดระบุปีงบประมาณ"]
    given = read_report(Upload("report.txt", text.encode()), (), 5, fiscal_year=2570)
    assert str(given.drafts[0].draft.period_end) == "2027-09-30"


def test_a_table_with_cells_over_several_lines_as_word_pastes_it() -> None:
    pasted = "\n".join(
        [
            "มาตรการ/แนวทาง\tขั้นตอน/วิธีการปฏิบัติ\tหน่วยงานที่\nรับผิดชอบ\tห้วงเวลา\tผลการ",
            "ดำเนินการ\tผลลัพธ์หรือความสำเร็จ",
            "ของการดำเนินการ",
            "(1) ให้ความรู้",
            "แก่บุคลากร\t1. ประชุม",
            "2. สรุป\tสำนักปลัด",
            "กองคลัง\tตุลาคม 2566 -",
            "กันยายน 2567\t- ประชุมแล้ว",
            "- สรุปแล้ว\tเข้าใจ",
            "มากขึ้น",
            "(2) ปรับปรุงเว็บไซต์\tปรับปรุง\tสำนักปลัด\tไตรมาส 2\t\t",
            "",
            "(นายเอ บีซี)",
            "ผู้รายงาน\tผู้ตรวจสอบ\tผู้อนุมัติ",
        ]
    )
    first, second = [measure.draft for measure in read(pasted).drafts]
    assert first.title == "ให้ความรู้ แก่บุคลากร"
    assert [step.description for step in first.steps] == ["ประชุม", "สรุป"]
    assert first.divisions == ("สำนักปลัด", "กองคลัง")
    assert first.period_text == "ตุลาคม 2566 - กันยายน 2567"
    assert first.result == "- ประชุมแล้ว\n- สรุปแล้ว"
    assert first.outcome == "เข้าใจ\nมากขึ้น"
    assert second.period_start is not None
    assert "บีซี" not in repr(read(pasted))


def test_quoted_cells_as_a_spreadsheet_copies_them() -> None:
    row = '(1) ให้ความรู้\t"1. ประชุม\n2. สรุป ""ผล"""\tสำนักปลัด\tปีงบประมาณ 2567\tประชุมแล้ว\tเข้าใจ'
    (measure,) = read(f"{HEADER}\n{row}\n").drafts
    assert [step.description for step in measure.draft.steps] == ["ประชุม", 'สรุป "ผล"']


def test_a_row_broken_by_a_page_goes_on_below_the_repeated_header() -> None:
    rest = "\t3.รายงาน\tกองคลัง\t\tสรุปแล้ว\t"
    (measure,) = read("\n".join([HEADER, ROW, "", HEADER, rest])).drafts
    assert [step.description for step in measure.draft.steps] == ["ประชุม", "สรุป", "รายงาน"]
    assert measure.draft.divisions == ("สำนักปลัด", "กองคลัง")
    assert measure.draft.result == "ประชุมแล้ว\nสรุปแล้ว"


def test_a_report_without_the_outcome_column_and_with_columns_in_another_order() -> None:
    order = (3, 0, 2, 4, 1)
    lines = ["\t".join(COLUMNS[i] for i in order)]
    lines += ["\t".join(cells[i].replace("\n", " ") for i in order) for cells in measure_cells()]
    parsed = read(outside_text() + "\n" + "\n".join(lines))
    assert_is_real_report(parsed)
    assert all(measure.draft.outcome == "" for measure in parsed.drafts)
    assert all("outcome" not in measure.given for measure in parsed.drafts)
    assert "ไม่พบคอลัมน์ ผลลัพธ์หรือความสำเร็จของการดำเนินการ ในรายงาน" in messages(parsed, "notice")


def test_numbers_and_statuses_in_columns_of_their_own() -> None:
    header = "ที่\tมาตรการ\tแนวทางการดำเนินการ\tงบประมาณ\tผู้รับผิดชอบ\tระยะเวลา\tสถานะ"
    rows = [
        "๑\tให้ความรู้\tประชุม\t5,000\tสำนักปลัด\tปีงบประมาณ 2567\tดำเนินการแล้วเสร็จ",
        "๓\tปรับปรุง\tแก้ไข\t-\tกองช่าง\tปีงบประมาณ 2567\tกำลังดำเนินการ",
        "\tสรุป\tรวบรวม\t-\tกองคลัง\tปีงบประมาณ 2567\tไม่แน่ใจ",
    ]
    parsed = read("\n".join([header, *rows]))
    assert [measure.draft.number for measure in parsed.drafts] == [1, 3, 4]
    assert [measure.draft.status for measure in parsed.drafts] == [
        MeasureStatus.COMPLETED,
        MeasureStatus.IN_PROGRESS,
        MeasureStatus.NOT_STARTED,
    ]
    assert ["status" in measure.given for measure in parsed.drafts] == [True, True, False]
    assert [(p.row, p.value) for p in parsed.problems if p.severity == "warning"] == [
        (4, "สรุป"),
        (4, "ไม่แน่ใจ"),
    ]


def test_a_number_that_comes_twice_is_given_anew_and_told() -> None:
    rows = [ROW, ROW.replace("ให้ความรู้", "ปรับปรุง"), ROW.replace("(1) ให้ความรู้", "สรุป")]
    parsed = read("\n".join([HEADER, *rows]))
    assert [measure.draft.number for measure in parsed.drafts] == [1, 2, 3]
    assert sum("ลำดับที่" in text for text in messages(parsed, "warning")) == 2


def test_a_heading_between_measures_is_left_out_and_told() -> None:
    rows = [ROW, "ด้านการเปิดเผยข้อมูล\t\t\t\t\t", ROW.replace("(1)", "(2)").replace("ให้ความรู้", "ข")]
    parsed = read("\n".join([HEADER, *rows]))
    assert [measure.draft.number for measure in parsed.drafts] == [1, 2]
    assert [found.value for found in parsed.problems if found.row == 3] == ["ด้านการเปิดเผยข้อมูล"]


def test_divisions_that_are_all_are_told_and_unknown_ones_are_warned_of() -> None:
    parsed = read("\n".join([HEADER, ROW.replace("สำนักปลัด", "ทุกสำนัก/กอง")]))
    assert parsed.drafts[0].draft.divisions == ("ทุกส่วนราชการ",)
    assert "อ่าน “ทุกสำนัก/กอง” เป็นทุกส่วนราชการ" in messages(parsed, "notice")
    parsed = read("\n".join([HEADER, ROW.replace("สำนักปลัด", "หน่วยงานที่เกี่ยวข้อง")]))
    assert parsed.drafts[0].draft.divisions == ()
    assert any("หน่วยงานที่เกี่ยวข้อง" in text for text in messages(parsed, "warning"))


def test_markdown_tables_are_read() -> None:
    lines = ["| " + " | ".join(COLUMNS) + " |", "|" + "---|" * len(COLUMNS)]
    lines += [
        "| " + " | ".join(cell.replace("\n", "<br>") for cell in cells) + " |"
        for cells in measure_cells()
    ]
    parsed = read(outside_text() + "\n\n" + "\n".join(lines), "report.md")
    assert_is_real_report(parsed)
    assert parsed.agency_spellings == SPELLINGS


def test_a_pasted_table_without_the_memo() -> None:
    lines = [HEADER, *("\t".join(cell.replace("\n", " ") for cell in c) for c in measure_cells())]
    assert_is_real_report(read("\n".join(lines), "ข้อความที่วาง"))


def test_the_table_in_a_spreadsheet() -> None:
    rows = [COLUMNS, *measure_cells()]
    for upload in (xlsx_upload(rows, name="report.xlsx"), csv_upload(rows, "report.csv")):
        assert_is_real_report(read_report(upload, (), 5))


@pytest.mark.parametrize(
    "content", [b"", b"  \n", "บันทึกข้อความ".encode(), b"\xff\xfe\x00", b"a\tb\nc\td"]
)
def test_a_text_without_a_table_of_measures_is_refused_in_words(content: bytes) -> None:
    with pytest.raises(UnreadableFile) as refused:
        read(content)
    assert str(refused.value.todo)


PIECES = st.sampled_from(
    [
        "\t",
        "\n",
        '"',
        "|",
        "(1) ",
        "1.",
        "- ",
        "<p>",
        "<table>",
        "</td>",
        "ก",
        *COLUMNS,
        HEADER + "\n",
    ]
)


@settings(deadline=None)
@given(st.lists(PIECES | st.text(max_size=5), max_size=60), st.sampled_from(["txt", "md", "html"]))
def test_any_text_is_read_or_refused_in_words(pieces: list[str], suffix: str) -> None:
    content = "".join(pieces).encode("utf-8", "replace")
    try:
        parsed = read_report(Upload(f"report.{suffix}", content), (), 5, fiscal_year=2567)
    except UnreadableFile:
        return
    numbers = [measure.draft.number for measure in parsed.drafts]
    assert len(set(numbers)) == len(numbers)


@settings(deadline=None)
@given(st.integers(0, len(CONTENT)), st.binary(max_size=3))
def test_the_real_report_with_damage_anywhere_is_read_or_refused(at: int, noise: bytes) -> None:
    try:
        read(CONTENT[:at] + noise + CONTENT[at + len(noise) :])
    except UnreadableFile:
        return
