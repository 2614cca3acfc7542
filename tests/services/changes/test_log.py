"""The log tells of every change what it is about, and what it changed from what to what."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.exports.changes.log import ChangeLog, LoggedChange, change_table
from ita_dash.i18n.translator import translator
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.divisions import division_register
from ita_dash.services.agencies.agency import create_agency, edit_agency
from ita_dash.services.agencies.division_handover import measures_of, merge_divisions
from ita_dash.services.agencies.divisions import add_divisions, order_divisions, rename_division
from ita_dash.services.local_user import name_user
from ita_dash.services.measures.edits import (
    create_measure,
    edit_measure,
    remove_measure,
    restore_measure,
)
from ita_dash.services.measures.rows import MeasureRevision
from ita_dash.services.measures.writer import write_measures
from ita_dash.services.sample import load_sample
from tests.builders import DRAFT, draft
from tests.stored import (
    ADMIN,
    PC,
    PROFILE,
    WORKING_GROUP,
    assessed_rows,
    fill,
    import_scores,
    score_rows,
)


def log_of(db: Database, agency_id: int, language: str = "th") -> list[LoggedChange]:
    newest = newest_change(db, agency_id)
    found = ChangeLog(db, agency_id, newest, translator(language))
    return found.worded(changes(db, agency_id, newest))


def newest_of(db: Database, agency_id: int) -> LoggedChange:
    return log_of(db, agency_id)[0]


def register_of(db: Database, agency_id: int) -> dict[str, Division]:
    register = division_register(db, agency_id, newest_change(db, agency_id))
    return {each.name: each for each in register}


def told(change: LoggedChange) -> list[str]:
    return [str(line) for line in change.lines]


@pytest.fixture
def agency_id(db: Database) -> int:
    return create_agency(db, ADMIN, PROFILE).agency_id


def test_a_new_agency_and_what_became_of_it(db: Database, agency_id: int) -> None:
    first = newest_of(db, agency_id)
    assert (first.label, first.subject, told(first)) == ("เพิ่มหน่วยงาน", "", [PROFILE.name])
    edited = replace(PROFILE, name="เทศบาลตำบลทดสอบ", agency_type="เทศบาลตำบล", district="ดอนสัก")
    edit_agency(db, ADMIN, agency_id, edited)
    assert told(newest_of(db, agency_id)) == [
        f"ชื่อหน่วยงาน: {PROFILE.name} → เทศบาลตำบลทดสอบ",
        "ประเภทหน่วยงาน: อบต. → เทศบาลตำบล",
        "อำเภอ: – → ดอนสัก",
    ]
    assert newest_of(db, agency_id).place == "agency"


def test_a_measure_field_by_field(db: Database, agency_id: int) -> None:
    measure_id = create_measure(db, WORKING_GROUP, agency_id, DRAFT).measure_id
    made = newest_of(db, agency_id)
    assert made.subject == f"มาตรการที่ 1 ปี 2567: {DRAFT.title}"
    assert told(made) == ["ส่วนราชการใหม่: สำนักปลัด, กองคลัง"]
    assert (made.place, made.measure_ids) == ("measures", (measure_id,))
    edited = draft(
        title="ชื่อใหม่", status=MeasureStatus.COMPLETED, progress=100, divisions=("กองคลัง",)
    )
    edit_measure(db, WORKING_GROUP, agency_id, measure_id, edited, made.change_no)
    change = newest_of(db, agency_id)
    assert change.subject == "มาตรการที่ 1 ปี 2567: ชื่อใหม่"
    assert told(change) == [
        f"มาตรการ/แนวทาง: {DRAFT.title} → ชื่อใหม่",
        "ผู้รับผิดชอบ: สำนักปลัด, กองคลัง → กองคลัง",
        "สถานะ: อยู่ระหว่างดำเนินการ → ดำเนินการแล้วเสร็จ",
        "ความคืบหน้า: 40% → 100%",
    ]
    remove_measure(db, WORKING_GROUP, agency_id, measure_id, change.change_no)
    assert told(newest_of(db, agency_id)) == []
    restore_measure(db, WORKING_GROUP, agency_id, measure_id)
    assert told(newest_of(db, agency_id)) == []


def test_the_same_change_of_many_measures_is_told_once(db: Database, agency_id: int) -> None:
    with db.change(agency_id, WORKING_GROUP, "import_measures", "ก.csv") as transaction:
        drafts = [draft(number=n) for n in (1, 2, 3)]
        write_measures(transaction, [MeasureRevision(n, d) for n, d in enumerate(drafts, 1)])
    assert "มาตรการที่ 1, 2, 3/2567: เพิ่มใหม่" in told(newest_of(db, agency_id))
    with db.change(agency_id, WORKING_GROUP, "edit_measures", "") as transaction:
        done = [replace(d, status=MeasureStatus.COMPLETED, progress=100) for d in drafts]
        done[2] = replace(done[2], outcome="ครบ")
        write_measures(transaction, [MeasureRevision(n, d) for n, d in enumerate(done, 1)])
    assert told(newest_of(db, agency_id)) == [
        "มาตรการที่ 1, 2, 3/2567 · สถานะ: อยู่ระหว่างดำเนินการ → ดำเนินการแล้วเสร็จ",
        "มาตรการที่ 1, 2, 3/2567 · ความคืบหน้า: 40% → 100%",
        "มาตรการที่ 3/2567 · ผลลัพธ์หรือความสำเร็จของการดำเนินการ: – → ครบ",
    ]


def test_what_became_of_divisions(db: Database, agency_id: int) -> None:
    create_measure(db, WORKING_GROUP, agency_id, draft(divisions=("สำนักปลัด", "กองช่าง")))
    key = db, WORKING_GROUP, agency_id

    add_divisions(*key, ["กองคลัง", "ศูนย์ข้อมูล"])
    assert told(newest_of(db, agency_id)) == ["ส่วนราชการใหม่: กองคลัง, ศูนย์ข้อมูล"]
    register = register_of(db, agency_id)
    rename_division(*key, register["กองคลัง"], "กองการคลัง")
    assert told(newest_of(db, agency_id)) == ["กองคลัง → กองการคลัง"]
    register = register_of(db, agency_id)
    ids = [e.division_id for e in register.values()]
    order_divisions(*key, [ids[1], ids[0], *ids[2:]], ids)
    assert told(newest_of(db, agency_id)) == ["ลำดับใหม่: กองการคลัง, สำนักปลัด, กองช่าง, ศูนย์ข้อมูล"]
    moving = measures_of(db, agency_id, newest_change(db, agency_id), register["กองช่าง"])
    merge_divisions(
        *key,
        register["กองช่าง"],
        register["สำนักปลัด"],
        measures_seen=[each.measure_id for each in moving],
    )
    merged = newest_of(db, agency_id)
    assert told(merged) == ["กองช่าง → สำนักปลัด", "ผู้รับผิดชอบ: สำนักปลัด, กองช่าง → สำนักปลัด"]
    assert merged.place == "agency"


def test_scores_few_one_by_one_and_many_by_their_number(db: Database, agency_id: int) -> None:
    import_scores(db, agency_id, score_rows(total=91.15, rating="ผ่าน"))
    import_scores(db, agency_id, score_rows(total=91.2, rating=None))
    change = newest_of(db, agency_id)
    assert told(change) == ["ระดับ ปี 2567: ผ่าน → –", "คะแนนรวม ปี 2567: 91.15 → 91.20"]
    assert (change.place, change.score_years) == ("scores", (2567,))
    many: dict[str, Any] = {f"indicator_{n}": 90.0 for n in range(1, 11)}
    import_scores(db, agency_id, score_rows(fiscal_year=2566, **many))
    assert told(newest_of(db, agency_id)) == ["คะแนน: 10 รายการ ปี 2566"]


def test_figures_of_other_agencies_are_only_counted(db: Database, agency_id: int) -> None:
    with db.change(agency_id, ADMIN, "import_scores", "ก.csv") as transaction:
        transaction.append("assessed_agency", assessed_rows(1, "เทศบาลตำบลอื่น"))
        transaction.append("score", score_rows(assessed_id=1, total=55.19, iit=50.0))
    assert told(newest_of(db, agency_id)) == ["คะแนนของหน่วยงานอื่น: 2 รายการ"]


def test_a_file_is_named_with_what_became_of_its_records(db: Database) -> None:
    agency_id = fill(db)
    change = next(each for each in log_of(db, agency_id) if each.subject == "รายงาน.txt")
    assert "รายการ: เพิ่ม 1 ปรับปรุง 1 ข้าม 1" in told(change)
    assert change.place == "imports"


def test_the_users_name_before_and_after(db: Database, agency_id: int) -> None:
    name_user(db, ADMIN, agency_id, "สมหญิง", PC)
    assert told(newest_of(db, agency_id)) == ["ผู้ดูแล → สมหญิง"]
    name_user(db, ADMIN, agency_id, "", PC)
    assert told(newest_of(db, agency_id)) == ["ผู้ดูแล → ยังไม่ระบุชื่อ"]


def test_every_change_of_the_sample_is_told_in_both_languages(db: Database) -> None:
    agency_id = load_sample(db, date(2026, 6, 15)).agency_id
    for language in ("th", "en"):
        log = log_of(db, agency_id, language)
        assert len(log) == newest_change(db, agency_id)
        assert all(each.label and (each.subject or each.lines) and each.place for each in log)
    table = change_table(log, translator("en"))
    assert list(table["change_no"]) == [each.change_no for each in log]
    assert table["changed_on"].str.contains("25").all()


def test_both_engines_tell_the_same(both: tuple[Database, Database]) -> None:
    first, second = (
        [(each.label, each.subject, told(each), each.place) for each in log_of(db, fill(db))]
        for db in both
    )
    assert first == second
