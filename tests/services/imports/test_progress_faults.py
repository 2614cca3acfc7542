"""A cell that cannot be taken is told with its place and holds back its measure, not the file."""

from __future__ import annotations

from datetime import date

import pytest

from ita_dash.db.database import Database
from ita_dash.queries.agencies import Agency
from ita_dash.services.measures.edits import create_measure
from tests.builders import draft
from tests.returned_form import STEPS, Cells
from tests.services.imports.test_progress import Office, told
from tests.stored import WORKING_GROUP

FAULTS: list[tuple[Cells, str, str]] = [
    ({"progress": 150}, "ความคืบหน้า (%)", "0 ถึง 100"),
    ({"progress": 33.5}, "ความคืบหน้า (%)", "0 ถึง 100"),
    ({"progress": "มาก"}, "ความคืบหน้า (%)", "0 ถึง 100"),
    ({"progress": "=1/0"}, "ความคืบหน้า (%)", "สูตร"),
    ({"status": "ใกล้เสร็จ"}, "สถานะ", "ดำเนินการแล้วเสร็จ"),
    ({"status": None}, "สถานะ", "ดำเนินการแล้วเสร็จ"),
    ({"status": "ดำเนินการแล้วเสร็จ"}, "ความคืบหน้า (%)", "100"),
    ({"status": "ยังไม่ดำเนินการ"}, "ความคืบหน้า (%)", "0"),
    ({"day": "05/01/2024"}, "วันที่ดำเนินการ", "05/01/2567"),
    ({"day": "05/01/24"}, "วันที่ดำเนินการ", "05/01/2567"),
    ({"day": "05/01/2599"}, "วันที่ดำเนินการ", "ยังมาไม่ถึง"),
    ({"day": "05/01/2565"}, "วันที่ดำเนินการ", "ไกลจากปีงบประมาณ"),
    ({"day": "เมื่อวาน"}, "วันที่ดำเนินการ", "พ.ศ."),
    ({"output_reached": "สี่"}, "ค่าที่ทำได้", "ตัวเลข"),
    ({"output_reached": "-3"}, "ค่าที่ทำได้", "ตัวเลข"),
    ({"links": "file:///C:/a.pdf"}, "เพิ่มลิงก์หลักฐาน", "http"),
    ({"links": "javascript:alert(1)"}, "เพิ่มลิงก์หลักฐาน", "โปรดคัดลอก"),
    ({"links": "แฟ้มสีแดง"}, "เพิ่มลิงก์หลักฐาน", "ลิงก์"),
]
STEP_FAULTS: list[tuple[Cells, str, str]] = [
    ({"done": "เกือบ"}, "เสร็จหรือไม่", "เลือก เสร็จแล้ว"),
    ({"done_on": "05/01/2567"}, "วันที่เสร็จ", "ยังไม่ได้เลือก"),
    ({"done": "เสร็จแล้ว", "done_on": "05/01/2024"}, "วันที่เสร็จ", "05/01/2567"),
    ({"step_no": 9}, "ขั้นที่", "ไม่มีขั้นตอนนี้"),
    ({"step_no": 1}, "ขั้นที่", "ซ้ำ"),
]


@pytest.fixture
def office(db: Database, agency: Agency) -> Office:
    """Three measures, of which สำนักปลัด reports the first and the third."""
    books = Office(db, agency)
    third = draft(number=3, divisions=("สำนักปลัด",))
    create_measure(db, WORKING_GROUP, agency.agency_id, third)
    return books


def test_every_fault_is_told_and_holds_back_its_measure_alone(office: Office) -> None:
    for which, faults in ((0, FAULTS), (STEPS, STEP_FAULTS)):
        for cells, column, words in faults:
            form = office.form().fill(1 if which else 0, cells, which)
            form.fill(2, {"result": "แถวที่ถูกต้อง"})
            preview = office.preview(form)
            (problem, *_) = (each for each in preview.problems if each.column)
            assert problem.column is not None
            assert (column in problem.column, words in str(problem.message)) == (True, True), (
                cells,
                told(preview),
            )
            assert problem.sheet == ("ขั้นตอน" if which else "แบบรายงาน")
            assert "มาตรการที่ 1 ยังไม่นำเข้าทั้งแถว" in told(preview)
            assert len(preview.with_status("held")) == 1
            assert len(preview.with_status("new")) == 1


def test_the_others_are_written_and_the_mended_form_again(office: Office) -> None:
    form = office.form().fill(0, {"progress": 150}).fill(2, {"progress": 80})
    outcome = office.take(form)
    assert (outcome.updated, outcome.skipped) == (1, 1)
    assert (office.standing(1).progress, office.standing(3).progress) == (40, 80)
    office.take(form.fill(0, {"progress": 50}))
    assert (office.standing(1).progress, office.standing(3).progress) == (50, 80)


def test_words_are_read_as_offices_write_them(office: Office) -> None:
    cells = {"progress": "ร้อยละ ๖๐", "day": "๕ ม.ค. ๒๕๖๗", "links": " https://example.go.th/a "}
    form = office.form().fill(0, cells).fill(1, {"done": "✓"}, STEPS)
    preview = office.preview(form)
    assert told(preview) == ""
    office.take(form)
    assert (office.standing().progress, office.standing().steps[1].is_done) == (60, True)
    assert [str(about) for _, about, _ in office.links()] == ["2024-01-05"]


def test_what_a_spreadsheet_made_of_typing_is_read_as_it_is_shown(office: Office) -> None:
    form = office.form().fill(0, {"progress": 0.6, "day": date(2024, 1, 5), "output_reached": 4.0})
    form.sheet().cell(6, form.column("progress")).number_format = "0%"
    form.sheet().cell(6, form.column("day")).number_format = "dd/mm/yyyy"
    assert told(office.preview(form)) == ""
    office.take(form)
    after = office.standing()
    assert (after.progress, after.output_reached) == (60, 4)
    assert [str(each.month) for each in after.months] == ["2024-01-01"]


def test_completed_with_open_steps_is_told_and_taken_as_filled_in(office: Office) -> None:
    form = office.form().fill(0, {"status": "ดำเนินการแล้วเสร็จ", "progress": 100})
    assert "ยังมี 1 ขั้นตอน" in told(office.preview(form))
    office.take(form)
    assert not office.standing().steps[1].is_done


def test_a_day_of_which_nothing_is_told_is_said_not_to_be_kept(office: Office) -> None:
    office.edit(progress=None)
    assert "ไม่ได้เก็บวันที่นี้" in told(office.preview(office.form().fill(0, {"day": "05/01/2567"})))


def test_what_was_locked_is_never_taken(office: Office) -> None:
    form = office.form().fill(0, {"title": "ชื่ออื่น", "progress": 60})
    form.fill(0, {"step": "ขั้นอื่น"}, STEPS)
    preview = office.preview(form)
    assert told(preview).count("ล็อกไว้แต่ถูกแก้") == 2
    before = office.standing()
    office.take(form)
    after = office.standing()
    assert (after.title, after.steps, after.progress) == (before.title, before.steps, 60)


def test_a_supporting_division_cannot_report_for_the_lead(office: Office) -> None:
    preview = office.preview(office.form().fill(1, {"progress": 90}))
    assert "หน่วยหลักเป็นผู้รายงาน" in told(preview)
    assert office.take(office.form().fill(1, {"progress": 90})).change_no is None


def test_rows_that_were_added_doubled_or_deleted_are_told(office: Office) -> None:
    form = office.form()
    key = form.column("measure_id")
    form.sheet().cell(6, key).value = None
    assert {"แถวนี้ไม่ใช่มาตรการในแบบ", "แถวของมาตรการที่ 1 หายไป"} <= {
        words
        for words in ("แถวนี้ไม่ใช่มาตรการในแบบ", "แถวของมาตรการที่ 1 หายไป")
        if words in told(office.preview(form))
    }
    form.sheet().cell(6, key).value = form.sheet().cell(8, key).value
    assert told(office.preview(form)).count("มีหลายแถวในแบบ") == 2
    form.sheet().cell(6, key).value = 99_999_999_999
    assert "แถวนี้ไม่ใช่มาตรการในแบบ" in told(office.preview(form))


def test_a_cleared_text_is_a_change_that_is_shown(office: Office) -> None:
    (each, _) = office.preview(office.form().fill(0, {"result": None})).measures
    (difference,) = each.differences
    assert (difference.stored, difference.incoming) == (office.standing().result, "")


def test_steps_of_no_measure_and_a_sheet_that_is_gone_are_told(office: Office) -> None:
    form = office.form()
    form.sheet(STEPS).cell(6, form.column("measure_id", STEPS)).value = 99
    assert "ขั้นตอนนี้ไม่ใช่ของมาตรการ" in told(office.preview(form))
    form.book.remove(form.sheet(STEPS))
    assert "แผ่นขั้นตอนหายไปจากแบบ" in told(office.preview(form))


def test_columns_that_somebody_added_are_told_and_hold_nothing_back(office: Office) -> None:
    form = office.form().fill(0, {"progress": 60})
    for which in (0, STEPS):
        form.sheet(which).cell(6, 30).value = "หมายเหตุของกอง"
    added = [each for each in office.preview(form).problems if "AD" in str(each.message)]
    assert [(each.row, each.sheet) for each in added] == [(6, "แบบรายงาน"), (6, "ขั้นตอน")]
    assert office.take(form).updated == 1


def test_a_row_below_the_form_is_told(office: Office) -> None:
    form = office.form()
    form.sheet().cell(30, 30).value = "ฝากแจ้ง"
    assert "ไม่ใช่มาตรการในแบบ" in told(office.preview(form))
