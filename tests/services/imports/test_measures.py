"""Measures are taken in once, as one change, and a report never empties what it does not tell."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.domain.errors import InvalidInput, NotAllowed
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.table import measure_table
from ita_dash.exports.csv_file import csv_bytes
from ita_dash.exports.tables import measures_table
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.parsed import ParsedMeasures
from ita_dash.imports.measures.table import read_measures
from ita_dash.imports.reports.document import read_report
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.divisions import divisions
from ita_dash.queries.imports import import_files
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.queries.measure_history import measure_history
from ita_dash.queries.measures import (
    measure_cells,
    measure_divisions,
    measure_indicators,
    measure_steps,
    measures,
)
from ita_dash.services.agencies.agency import edit_agency
from ita_dash.services.imports.measures import confirm_measure_import, preview_measure_import
from ita_dash.services.imports.outcome import ImportOutcome, OnConflict
from ita_dash.services.measures.edits import (
    create_measure,
    edit_measure,
    record_progress,
    remove_measure,
)
from tests.builders import draft
from tests.stored import ADMIN, VIEWER, WORKING_GROUP
from tests.unit.imports.made_files import MAX_MB, csv_upload
from tests.unit.imports.reports.real_report import CONTENT

REPORT = read_report(Upload("report.txt", CONTENT), (), MAX_MB)
HEADER = ["ปีงบประมาณ", "ลำดับที่", "มาตรการ/แนวทาง", "ผู้รับผิดชอบ", "สรุปผลการดำเนินการ", "สถานะ"]


def _import(
    db: Database, agency: Agency, parsed: ParsedMeasures, on_conflict: OnConflict = "stop"
) -> ImportOutcome:
    return confirm_measure_import(db, WORKING_GROUP, agency, parsed, on_conflict)


def _table(*rows: list[Any], header: list[str] = HEADER) -> ParsedMeasures:
    return read_measures(csv_upload([header, *rows], "measures.csv"), (), MAX_MB)


def _standing(db: Database, agency: Agency) -> list[MeasureDraft]:
    as_of = newest_change(db, agency.agency_id)
    return [found.draft for found in measure_drafts(db, agency.agency_id, as_of).values()]


def _export(db: Database, agency: Agency) -> bytes:
    books = agency.agency_id, newest_change(db, agency.agency_id)
    table = measure_table(
        measures(db, *books),
        measure_divisions(db, *books),
        measure_indicators(db, *books),
        measure_steps(db, *books),
        date(2024, 6, 1),
    )
    return csv_bytes(measures_table(table))


def test_the_real_report_is_one_change_with_its_cells_and_its_file(
    db: Database, agency: Agency
) -> None:
    before = newest_change(db, agency.agency_id)
    plan = preview_measure_import(db, agency, REPORT)
    assert [measure.status for measure in plan.measures] == ["new"] * 5
    assert newest_change(db, agency.agency_id) == before
    outcome = _import(db, agency, REPORT)
    assert outcome == ImportOutcome(before + 1, added=5, updated=0, skipped=0, same=0, warnings=2)
    books = agency.agency_id, before + 1
    assert [found.number for found in _standing(db, agency)] == [1, 2, 3, 4, 5]
    assert divisions(db, *books)["name"].tolist() == ["สำนักปลัด", "กองคลัง", "กองช่าง"]
    cells = measure_cells(db, *books, 3).set_index("field")["raw_text"]
    assert cells["methods"].count("<p>") == 3
    assert len(cells) == 6
    change = changes(db, *books).iloc[0]
    assert (change["action"], change["note"]) == ("import_report", "report.txt")
    file = import_files(db, *books).iloc[0]
    assert (file["kind"], file["rows_read"], file["rows_added"]) == ("report", 5, 5)
    assert file["file_size"] == len(CONTENT)


def test_the_same_report_again_writes_nothing(db: Database, agency: Agency) -> None:
    _import(db, agency, REPORT)
    before = newest_change(db, agency.agency_id)
    outcome = _import(db, agency, REPORT)
    assert outcome == ImportOutcome(None, added=0, updated=0, skipped=0, same=5, warnings=2)
    assert newest_change(db, agency.agency_id) == before


def test_an_answer_confirms_what_the_report_left_open(db: Database, agency: Agency) -> None:
    _import(db, agency, REPORT)
    assert [each.is_status_assumed for each in _standing(db, agency)] == [True] * 5
    answered = read_report(
        Upload("report.txt", CONTENT), (), MAX_MB, default_status=MeasureStatus.COMPLETED
    )
    assert _import(db, agency, answered, "update").updated == 5
    found = {(each.status, each.is_status_assumed) for each in _standing(db, agency)}
    assert found == {(MeasureStatus.COMPLETED, False)}


def test_a_report_on_progress_confirms_the_status_and_the_whole_sheet_does_not(
    db: Database, agency: Agency
) -> None:
    change_no, agency_id = _import(db, agency, REPORT).change_no or 0, agency.agency_id
    first, second, *_ = _standing(db, agency)
    edit_measure(db, ADMIN, agency_id, 1, replace(first, title="แก้แล้ว"), change_no)
    record_progress(
        db,
        ADMIN,
        agency_id,
        2,
        change_no,
        status=second.status,
        progress=second.progress,
        result=second.result,
        outcome=second.outcome,
        steps_done=(),
    )
    first, second, *_ = _standing(db, agency)
    assert (first.title, first.is_status_assumed) == ("แก้แล้ว", True)
    assert (second.status, second.is_status_assumed) == (MeasureStatus.IN_PROGRESS, False)


def test_who_leads_may_stay_open_and_is_read_back_so(db: Database, agency: Agency) -> None:
    open_ = draft(is_lead_open=True)
    measure_id = create_measure(db, WORKING_GROUP, agency.agency_id, open_).measure_id
    assert _standing(db, agency) == [open_]
    books = agency.agency_id, newest_change(db, agency.agency_id)
    assert measure_divisions(db, *books)["position"].tolist() == [2, 3]
    assert [each.draft for each in measure_history(db, *books, measure_id)] == [open_]
    alone = draft(number=2, divisions=("กองคลัง",), is_lead_open=True)
    create_measure(db, WORKING_GROUP, agency.agency_id, alone)
    assert _standing(db, agency)[1].lead == "กองคลัง"


def test_a_plan_before_there_is_an_agency(db: Database) -> None:
    assert {measure.status for measure in preview_measure_import(db, None, REPORT).measures} == {
        "new"
    }


def test_a_report_of_another_agency_is_warned_of(db: Database, agency: Agency) -> None:
    warnings = [str(p.message) for p in preview_measure_import(db, agency, REPORT).problems]
    assert any(agency.name in warning for warning in warnings)
    edit_agency(db, ADMIN, agency.agency_id, AgencyProfile("องค์การบริหารส่วนตำบลป่าร่อน"))
    renamed = replace(agency, name="องค์การบริหารส่วนตำบลป่าร่อน")
    warnings = [str(p.message) for p in preview_measure_import(db, renamed, REPORT).problems]
    assert not any("กำลังนำเข้าใน" in warning for warning in warnings)


def test_a_report_updates_what_it_tells_and_keeps_the_rest(db: Database, agency: Agency) -> None:
    steps = (Step("ขั้นตอนเดิม", is_done=True),)
    standing = draft(number=1, steps=steps, progress=40)
    measure_id = create_measure(db, WORKING_GROUP, agency.agency_id, standing).measure_id
    plan = preview_measure_import(db, agency, REPORT)
    assert [measure.status for measure in plan.measures] == ["different", *["new"] * 4]
    told = {found.field for found in plan.measures[0].differences}
    assert told == {"title", "steps", "steps_done", "divisions", "result", "outcome"}
    outcome = _import(db, agency, REPORT, "update")
    assert (outcome.added, outcome.updated) == (4, 1)
    first = _standing(db, agency)[0]
    assert first.title.startswith("ให้ความรู้")
    assert (first.progress, first.status, first.indicators) == (
        40,
        MeasureStatus.IN_PROGRESS,
        (9, 10),
    )
    cells = measure_cells(db, agency.agency_id, newest_change(db, agency.agency_id), measure_id)
    assert len(cells) == 6


def test_stop_and_skip_leave_what_differs_as_it_is(db: Database, agency: Agency) -> None:
    create_measure(db, WORKING_GROUP, agency.agency_id, draft(number=2))
    before = newest_change(db, agency.agency_id)
    with pytest.raises(InvalidInput, match="1"):
        _import(db, agency, REPORT)
    assert newest_change(db, agency.agency_id) == before
    outcome = _import(db, agency, REPORT, "skip")
    assert (outcome.added, outcome.updated, outcome.skipped) == (4, 0, 1)
    assert _standing(db, agency)[1] == draft(number=2)


def test_a_removed_measure_is_new_again(db: Database, agency: Agency) -> None:
    _import(db, agency, REPORT)
    as_of = newest_change(db, agency.agency_id)
    remove_measure(db, WORKING_GROUP, agency.agency_id, 2, as_of)
    outcome = _import(db, agency, REPORT)
    assert (outcome.added, outcome.same) == (1, 4)
    assert [found.number for found in _standing(db, agency)] == [1, 2, 3, 4, 5]


def test_a_file_with_errors_is_not_taken_in(db: Database, agency: Agency) -> None:
    before = newest_change(db, agency.agency_id)
    wrong = _table([2550, 1, "ก", "กองคลัง", "", "ดำเนินการแล้วเสร็จ"])
    with pytest.raises(InvalidInput):
        _import(db, agency, wrong)
    assert newest_change(db, agency.agency_id) == before


def test_who_may_only_look_takes_in_nothing(db: Database, agency: Agency) -> None:
    with pytest.raises(NotAllowed):
        confirm_measure_import(db, VIEWER, agency, REPORT)


def test_a_table_changes_the_fields_of_its_columns(db: Database, agency: Agency) -> None:
    create_measure(db, WORKING_GROUP, agency.agency_id, draft())
    row = [2567, 1, draft().title, "กองช่าง; กลุ่มงาน ICT", "", "ดำเนินการแล้วเสร็จ"]
    outcome = _import(db, agency, _table(row), "update")
    assert outcome.updated == 1
    assert _standing(db, agency) == [
        draft(
            divisions=("กองช่าง", "กลุ่มงาน ICT"),
            result="",
            status=MeasureStatus.COMPLETED,
            progress=None,
        )
    ]
    change = changes(db, agency.agency_id, outcome.change_no or 0).iloc[0]
    assert change["action"] == "import_measures"


def test_the_export_of_measures_imports_back_with_nothing_changed(
    db: Database, agency: Agency
) -> None:
    _import(db, agency, REPORT)
    rough = draft(
        number=9,
        title="=1+1 หัวข้อที่ขึ้นต้นด้วยเครื่องหมาย",
        steps=(Step("ประชุม\n2. สรุปย่อย", is_done=True), Step("- รายงาน 1. ก 2. ข")),
        divisions=("กลุ่มงาน A/B", "กองการศึกษา ศาสนาและวัฒนธรรม"),
        period_text="ไตรมาส 1 - 2",
        period_start=None,
        period_end=None,
        progress=None,
        result="- ผลที่หนึ่ง\n- ผลที่สอง",
        outcome="-",
        indicators=(),
    )
    create_measure(db, WORKING_GROUP, agency.agency_id, rough)
    before = _standing(db, agency)
    names = divisions(db, agency.agency_id, newest_change(db, agency.agency_id))["name"].tolist()
    parsed = read_measures(Upload("measures.csv", _export(db, agency)), names, MAX_MB)
    plan = preview_measure_import(db, agency, parsed)
    assert [(measure.status, measure.differences) for measure in plan.measures] == [
        ("same", ())
    ] * 6
    assert _import(db, agency, parsed, "update").change_no is None
    assert _standing(db, agency) == before


def test_an_edited_export_changes_only_what_was_edited(db: Database, agency: Agency) -> None:
    measure_id = create_measure(db, WORKING_GROUP, agency.agency_id, draft()).measure_id
    create_measure(db, WORKING_GROUP, agency.agency_id, draft(number=2))
    exported = (
        _export(db, agency).decode("utf-8-sig").replace("ประชุมแล้ว 1 ครั้ง", "ประชุมแล้ว 3 ครั้ง", 1)
    )
    parsed = read_measures(Upload("measures.csv", exported.encode()), (), MAX_MB)
    outcome = _import(db, agency, parsed, "update")
    assert (outcome.updated, outcome.same) == (1, 1)
    first, second = _standing(db, agency)
    assert first == draft(result="ประชุมแล้ว 3 ครั้ง\nเผยแพร่แล้ว 100%")
    assert second == draft(number=2)
    base = outcome.change_no or 0
    edit_measure(db, WORKING_GROUP, agency.agency_id, measure_id, draft(), base)
    assert _standing(db, agency)[0] == draft()
