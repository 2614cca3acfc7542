"""A division's form comes back: only what it changed is written, collisions are shown."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import InvalidInput, NotAllowed
from ita_dash.domain.evidence.record import each_recorded
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.monthly.month import MeasureMonth
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.imports.progress.form_file import read_form
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.evidence import evidence
from ita_dash.queries.imports import import_files
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.changes.undo import undo_change
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.services.imports.progress import confirm_progress_import, preview_progress_import
from ita_dash.services.imports.progress_preview import ProgressPreview
from ita_dash.services.measures.edits import create_measure, edit_measure, remove_measure
from tests.builders import draft
from tests.returned_form import STEPS, Returned, printed
from tests.stored import VIEWER, WORKING_GROUP

OWN, OTHERS = 1, 2


class Office:
    """The books of an agency with a measure of สำนักปลัด and one of กองช่าง that it supports."""

    def __init__(self, db: Database, agency: Agency) -> None:
        self.db, self.agency = db, agency
        for number, led in ((OWN, ("สำนักปลัด", "กองคลัง")), (OTHERS, ("กองช่าง", "สำนักปลัด"))):
            create_measure(db, WORKING_GROUP, agency.agency_id, draft(number=number, divisions=led))

    def form(self, division: str = "สำนักปลัด", language: str = "th") -> Returned:
        return Returned.of(printed(self.db, self.agency, division, language=language))

    def preview(self, form: Returned) -> ProgressPreview:
        return preview_progress_import(self.db, self.agency, read_form(form.upload(), 25))

    def take(self, form: Returned, on_conflict: OnConflict = "stop") -> ImportOutcome:
        read = read_form(form.upload(), 25)
        return confirm_progress_import(self.db, WORKING_GROUP, self.agency, read, on_conflict)

    def standing(self, number: int = OWN) -> MeasureDraft:
        found = measure_drafts(self.db, self.agency.agency_id, 1000).values()
        return next(each.draft for each in found if each.draft.number == number)

    def edit(self, number: int = OWN, **changed: object) -> None:
        key = self.agency.agency_id
        found = measure_drafts(self.db, key, 1000).values()
        (own,) = (each for each in found if each.draft.number == number)
        edited = replace(own.draft, **changed)  # type: ignore[arg-type]
        edit_measure(self.db, WORKING_GROUP, key, own.measure_id, edited, own.change_no)

    def links(self) -> list[tuple[str | None, date, str]]:
        found = each_recorded(evidence(self.db, self.agency.agency_id, 1000))
        return [(each.content.link, each.content.about, each.content.title) for each in found]

    @property
    def newest(self) -> int:
        return newest_change(self.db, self.agency.agency_id)


@pytest.fixture
def office(db: Database, agency: Agency) -> Office:
    return Office(db, agency)


def told(preview: ProgressPreview) -> str:
    return "\n".join(f"{each.column} {each.message}" for each in preview.problems)


@pytest.mark.parametrize("language", ["th", "en"])
def test_a_form_that_nobody_filled_in_changes_nothing(office: Office, language: str) -> None:
    before = office.newest
    for division in ("สำนักปลัด", "กองช่าง", "กองคลัง"):
        form = office.form(division, language)
        preview = office.preview(form)
        assert (preview.problems, preview.with_status("new"), preview.different) == ((), [], 0)
        assert office.take(form).change_no is None
    assert office.newest == before


def test_what_was_filled_in_is_one_change_that_can_be_taken_back(office: Office) -> None:
    before = office.standing()
    form = office.form().fill(
        0,
        {
            **{"status": "ดำเนินการแล้วเสร็จ", "progress": 100, "result": "ประชุมครบ\nเผยแพร่ครบ"},
            **{"outcome": "ประชาชนเข้าถึงข้อมูล", "output_reached": 4, "obstacles": "ระบบล่ม 1 วัน"},
            **{"day": "05/01/2567", "links": "https://example.go.th/a\nhttps://example.go.th/b"},
        },
    )
    form.fill(1, {"done": "เสร็จแล้ว", "done_on": "04/01/2567", "note": "ครบ"}, STEPS)
    outcome = office.take(form)
    assert (outcome.added, outcome.updated, outcome.same, outcome.skipped) == (2, 1, 0, 0)
    after = office.standing()
    assert (after.status, after.progress) == (MeasureStatus.COMPLETED, 100)
    assert after.result == "ประชุมครบ\nเผยแพร่ครบ"
    assert (after.outcome, after.obstacles) == ("ประชาชนเข้าถึงข้อมูล", "ระบบล่ม 1 วัน")
    assert after.output_reached == 4
    assert (after.steps[1].is_done, after.steps[1].done_on) == (True, date(2024, 1, 4))
    assert after.steps[1].note == "ครบ"
    assert [link[:2] for link in office.links()] == [
        ("https://example.go.th/a", date(2024, 1, 5)),
        ("https://example.go.th/b", date(2024, 1, 5)),
    ]
    log = changes(office.db, office.agency.agency_id, office.newest).iloc[0]
    assert (log["action"], log["note"]) == ("import_progress", "ส่งคืน.xlsx")
    assert import_files(office.db, office.agency.agency_id, office.newest)["kind"].iloc[0] == (
        "progress"
    )
    undo_change(office.db, WORKING_GROUP, office.agency.agency_id, office.newest)
    assert (office.standing(), office.links()) == (before, [])


def test_the_same_form_twice_is_no_change_the_second_time(office: Office) -> None:
    form = office.form().fill(0, {"progress": 60, "links": "https://example.go.th/a"})
    office.take(form)
    again = office.take(form)
    assert (again.change_no, again.same) == (None, 1)


def test_two_forms_of_two_divisions_do_not_disturb_each_other(office: Office) -> None:
    first, second = office.form(), office.form("กองช่าง")
    office.take(first.fill(0, {"result": "ของสำนักปลัด"}))
    office.take(second.fill(0, {"result": "ของกองช่าง"}))
    assert office.standing(OWN).result == "ของสำนักปลัด"
    assert office.standing(OTHERS).result == "ของกองช่าง"


def test_what_others_changed_in_other_cells_stays(office: Office) -> None:
    form = office.form().fill(0, {"result": "ทำแล้ว"})
    office.edit(title="ชื่อใหม่", progress=55)
    assert office.preview(form).different == 0
    office.take(form)
    after = office.standing()
    assert (after.title, after.progress, after.result) == ("ชื่อใหม่", 55, "ทำแล้ว")


def test_a_cell_that_others_changed_too_collides(office: Office) -> None:
    form = office.form().fill(0, {"progress": 70, "outcome": "จากแบบ"})
    office.edit(progress=55)
    (each,) = office.preview(form).measures
    (collision,) = each.collisions
    assert [side.progress for side in collision.sides] == [40, 55, 70]
    assert WORKING_GROUP.name in str(each.changed_by)
    with pytest.raises(InvalidInput):
        office.take(form)
    skipped = office.take(form, "skip")
    assert (office.standing().progress, office.standing().outcome) == (55, "จากแบบ")
    assert (skipped.updated, skipped.skipped) == (1, 1)
    office.take(form, "update")
    assert office.standing().progress == 70


def test_only_who_may_import_does(office: Office) -> None:
    read = read_form(office.form().fill(0, {"progress": 60}).upload(), 25)
    with pytest.raises(NotAllowed):
        confirm_progress_import(office.db, VIEWER, office.agency, read)


def test_a_measure_that_was_removed_or_moved_is_told(office: Office) -> None:
    form = office.form().fill(0, {"progress": 60})
    office.edit(divisions=("กองคลัง", "สำนักปลัด"))
    assert "เปลี่ยนผู้รับผิดชอบเป็น กองคลัง" in told(office.preview(form))
    found = measure_drafts(office.db, office.agency.agency_id, 1000).values()
    own = next(each for each in found if each.draft.number == OWN)
    key = office.agency.agency_id
    remove_measure(office.db, WORKING_GROUP, key, own.measure_id, own.change_no)
    assert "ถูกลบไปหลังพิมพ์แบบ" in told(office.preview(form))
    assert office.take(form).change_no is None


def test_a_form_of_another_agency_or_of_other_books_is_refused(office: Office) -> None:
    form = office.form()
    mark = form.book["ita_dash"]
    rows = {str(row[0].value): row[1] for row in mark.iter_rows(max_col=2)}
    for key, value, words in (
        ("agency", "อบต.อื่น", "แบบนี้เป็นของ อบต.อื่น"),
        ("change_no", "999", "การเปลี่ยนแปลงที่ 999"),
        ("fingerprint", "0", "ไม่ตรงกับข้อมูล"),
        ("division_id", "99", "ไม่ตรงกับข้อมูล"),
    ):
        kept, rows[key].value = rows[key].value, value
        assert words in told(office.preview(form))
        with pytest.raises(InvalidInput):
            office.take(form)
        rows[key].value = kept


def test_a_day_tells_its_month_what_was_done_and_how_far(office: Office) -> None:
    before = office.standing()
    result = f"{before.result}\nอบรมแล้ว"
    form = office.form().fill(0, {"progress": 60, "result": result, "day": "05/01/2567"})
    office.take(form)
    after = office.standing()
    assert after.months == (MeasureMonth(date(2024, 1, 1), None, 60.0, "อบรมแล้ว"),)
    assert (after.progress, after.result) == (60, result)
    assert office.take(form).change_no is None


def test_a_month_before_the_newest_one_takes_no_new_progress(office: Office) -> None:
    office.take(office.form().fill(0, {"progress": 60, "day": "05/03/2567"}))
    early = office.form().fill(0, {"progress": 70, "day": "05/01/2567"})
    assert "มีผลของเดือน มี.ค. 2567 แล้ว" in told(office.preview(early))
    office.take(office.form().fill(0, {"result": "เพิ่งนึกได้", "day": "05/01/2567"}))
    assert [(each.month.month, each.actual_percent) for each in office.standing().months] == [
        *((1, None), (3, 60.0))
    ]
    assert office.standing().progress == 60


def test_months_of_others_stay_where_a_month_collides(office: Office) -> None:
    form = office.form().fill(0, {"progress": 70, "day": "05/03/2567"})
    office.take(office.form().fill(0, {"progress": 30, "day": "05/02/2567"}))
    office.take(office.form().fill(0, {"progress": 50, "day": "06/03/2567"}))
    assert office.preview(form).different == 1
    assert office.take(form, "skip").change_no is None
    assert office.standing().progress == 50
    office.take(form, "update")
    assert [each.actual_percent for each in office.standing().months] == [30, 70]
    assert office.standing().progress == 70
