"""Decisions about measures from plan to plan: who may take them, what they say, how they go."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.domain.improvement.lineage import Decision
from ita_dash.exports.changes.log import ChangeLog
from ita_dash.i18n.translator import translator
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.improvement import measure_lineage
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.changes.undo import preview_undo, undo_change
from ita_dash.services.improvement.lineage import LineageNote, forget_lineage, note_lineage
from ita_dash.services.measures.edits import create_measure, remove_measure
from tests.builders import draft
from tests.stored import VIEWER, WORKING_GROUP

OLD, NEW = 1, 2
CHANGED = LineageNote(2568, NEW, Decision.CHANGED, OLD, "เพิ่มการติดตามรายเดือน")
DROPPED = LineageNote(2568, OLD, Decision.DROPPED, reason="หมดความจำเป็น")


@pytest.fixture
def plans(db: Database, agency: Agency) -> Agency:
    """An agency with a measure of 2567 and another one of 2568."""
    for fiscal_year, title in ((2567, "ปรับปรุงเว็บไซต์"), (2568, "นโยบายไม่รับของขวัญ")):
        kept = draft(fiscal_year=fiscal_year, title=title)
        create_measure(db, WORKING_GROUP, agency.agency_id, kept)
    return agency


def noted(db: Database, agency: Agency, note: LineageNote, seen: int | None = None) -> int | None:
    return note_lineage(db, WORKING_GROUP, agency.agency_id, note, seen)


def decisions(db: Database, agency: Agency) -> list[tuple[int, str, int | None, str]]:
    """The ledger of 2568: earlier measure, decision, measure, reason."""
    as_of = newest_change(db, agency.agency_id)
    snapshot = Snapshot(db, agency.agency_id, as_of, date(2026, 3, 1), load_rulebooks())
    rows = snapshot.improvement.ledger.astype(object)
    rows = rows.where(rows.notna(), None)
    columns = ["earlier_id", "decision", "measure_id", "reason"]
    return [tuple(row) for row in rows[columns].to_numpy()]


def test_a_decision_is_kept_with_its_reason_and_shown_in_the_ledger(
    db: Database, plans: Agency
) -> None:
    assert decisions(db, plans) == [(None, "new", NEW, ""), (OLD, "dropped", None, "")]
    change_no = noted(db, plans, CHANGED)
    assert decisions(db, plans) == [(OLD, "changed", NEW, "เพิ่มการติดตามรายเดือน")]
    row = measure_lineage(db, plans.agency_id, 1000).to_dict("records")[0]
    assert (row["change_no"], row["actor"]) == (change_no, WORKING_GROUP.name)


def test_the_same_decision_again_writes_nothing(db: Database, plans: Agency) -> None:
    change_no = noted(db, plans, CHANGED)
    again = replace(CHANGED, reason=f"  {CHANGED.reason} ")
    assert noted(db, plans, again, change_no) is None
    assert newest_change(db, plans.agency_id) == change_no


def test_who_saw_an_older_decision_is_told_of_the_newer_one(db: Database, plans: Agency) -> None:
    first = noted(db, plans, CHANGED)
    with pytest.raises(EditCollision, match="ระบุความต่อเนื่องของมาตรการนี้ไปก่อนแล้ว"):
        noted(db, plans, replace(CHANGED, reason="อื่น"), None)
    assert first is not None
    forget_lineage(db, WORKING_GROUP, plans.agency_id, 2568, NEW, first)
    with pytest.raises(EditCollision, match="ออกไปก่อนแล้ว"):
        noted(db, plans, replace(CHANGED, reason="อื่น"), first)
    assert decisions(db, plans)[0][1] == "new"


def test_a_decision_taken_back_leaves_the_titles_to_speak(db: Database, plans: Agency) -> None:
    change_no = noted(db, plans, DROPPED)
    assert change_no is not None
    forget_lineage(db, WORKING_GROUP, plans.agency_id, 2568, OLD, change_no)
    assert decisions(db, plans)[1] == (OLD, "dropped", None, "")
    assert measure_lineage(db, plans.agency_id, 1000).empty


@pytest.mark.parametrize(
    ("note", "told"),
    [
        (replace(CHANGED, measure_id=99), "ไม่พบมาตรการนี้"),
        (replace(CHANGED, measure_id=OLD), "ไม่ได้อยู่ในแผนปี 2568"),
        (replace(CHANGED, predecessor_id=None), "ยังไม่ได้เลือกมาตรการเดิม"),
        (replace(CHANGED, predecessor_id=NEW), "ยังไม่ได้เลือกมาตรการเดิม"),
        (replace(DROPPED, measure_id=NEW), "ต้องเป็นของแผนก่อนปี 2568"),
        (replace(CHANGED, reason="ก" * 1001), "ยาวเกิน 1000"),
    ],
)
def test_a_decision_that_cannot_be_is_refused_and_writes_nothing(
    db: Database, plans: Agency, note: LineageNote, told: str
) -> None:
    before = newest_change(db, plans.agency_id)
    with pytest.raises(InvalidInput, match=told):
        noted(db, plans, note)
    assert newest_change(db, plans.agency_id) == before


def test_a_measure_cannot_go_on_and_be_dropped(db: Database, plans: Agency) -> None:
    noted(db, plans, CHANGED)
    with pytest.raises(InvalidInput, match="มีมาตรการทำต่อ"):
        noted(db, plans, DROPPED)


def test_a_dropped_measure_is_carried_on_by_none(db: Database, plans: Agency) -> None:
    noted(db, plans, DROPPED)
    with pytest.raises(InvalidInput, match="ว่าไม่ทำต่อ"):
        noted(db, plans, CHANGED)


def test_who_only_looks_decides_nothing(db: Database, plans: Agency) -> None:
    with pytest.raises(NotAllowed):
        note_lineage(db, VIEWER, plans.agency_id, CHANGED, None)
    with pytest.raises(NotAllowed):
        forget_lineage(db, VIEWER, plans.agency_id, 2568, NEW, 1)


def test_a_decision_can_be_undone_and_the_undo_too(db: Database, plans: Agency) -> None:
    first = noted(db, plans, CHANGED)
    assert first is not None
    second = noted(db, plans, replace(CHANGED, reason="อื่น"), first)
    assert second is not None
    seen = preview_undo(db, plans.agency_id, second)
    assert [line.effect for line in seen.lines] == ["restored"]
    undo = undo_change(db, WORKING_GROUP, plans.agency_id, second, seen)
    assert decisions(db, plans)[0][3] == CHANGED.reason
    undo_change(db, WORKING_GROUP, plans.agency_id, undo)
    assert decisions(db, plans)[0][3] == "อื่น"


def test_the_log_says_what_was_decided_of_which_measure(db: Database, plans: Agency) -> None:
    noted(db, plans, CHANGED)
    noted(db, plans, LineageNote(2568, NEW, Decision.NEW), 4)
    forget_lineage(db, WORKING_GROUP, plans.agency_id, 2568, NEW, 5)
    log = changes(db, plans.agency_id, 1000)
    worded = ChangeLog(db, plans.agency_id, 1000, translator("th")).worded(log)[:3]
    assert [each.subject for each in worded] == ["มาตรการที่ 1 ปี 2568: นโยบายไม่รับของขวัญ"] * 3
    assert [[str(line) for line in each.lines] for each in worded] == [
        ["แผนปี 2568: นำคำตอบออกแล้ว"],
        ["แผนปี 2568: มาตรการใหม่"],
        [
            "แผนปี 2568: ทำต่อโดยปรับปรุง",
            "ต่อจาก: มาตรการที่ 1 ปี 2567: ปรับปรุงเว็บไซต์",
            "เหตุผล: เพิ่มการติดตามรายเดือน",
        ],
    ]
    assert [each.measure_ids for each in worded] == [(NEW,)] * 3


def test_a_decision_outlives_the_removal_of_its_measure(db: Database, plans: Agency) -> None:
    noted(db, plans, DROPPED)
    remove_measure(db, WORKING_GROUP, plans.agency_id, OLD, 2)
    assert decisions(db, plans) == []
    assert len(measure_lineage(db, plans.agency_id, 1000)) == 1
