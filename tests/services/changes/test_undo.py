"""An import that is taken back leaves no trace in any frame, and never what was done since."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import InvalidInput, NotAllowed
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.divisions import division_register
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.queries.undo import undos
from ita_dash.services.agencies.divisions import rename_division
from ita_dash.services.changes.undo import preview_undo, undo_change
from ita_dash.services.measures.edits import create_measure, edit_measure, remove_measure
from tests.builders import draft
from tests.services.changes.undone import (
    OTHER,
    THIRD,
    import_measures,
    import_scores,
    measure,
    same,
    state,
    undo,
)
from tests.stored import VIEWER, WORKING_GROUP


def test_what_was_added_goes_and_what_was_replaced_stands_again(
    db: Database, agency: Agency
) -> None:
    import_scores(db, agency, [2566, agency.name, 80], [2567, agency.name, 81])
    stood = state(db, agency)
    number = import_scores(
        db, agency, [2567, agency.name, 91.5], [2568, agency.name, 92], [2568, OTHER, 70]
    )
    plan = preview_undo(db, agency.agency_id, number)
    assert [(line.effect, str(line.what)) for line in plan.lines] == [
        ("removed", f"คะแนนปี 2568 ของ {agency.name} 1 รายการ"),
        ("restored", f"คะแนนปี 2567 ของ {agency.name} 1 รายการ"),
        ("removed", f"คะแนนปี 2568 ของ {OTHER} 1 รายการ"),
        ("removed", f"หน่วยงานที่นำมาเปรียบเทียบ {OTHER}"),
    ]
    undone = undo(db, agency, number)
    same(state(db, agency), stood)
    log = changes(db, agency.agency_id, undone).iloc[0]
    assert (log["change_no"], log["action"]) == (undone, "undo_change")
    assert log["note"] == f"{number}: scores.csv"
    assert undos(db, agency.agency_id, undone)["undone_change_no"].tolist() == [number]


def test_measures_and_the_divisions_made_for_them(db: Database, agency: Agency) -> None:
    create_measure(db, WORKING_GROUP, agency.agency_id, draft(fiscal_year=2568, number=1))
    stood = state(db, agency)
    number = import_measures(
        db,
        agency,
        [2568, 1, "มาตรการใหม่ชื่อ", "กองใหม่", "เสร็จ"],
        [2568, 2, "มาตรการเพิ่ม", "กองช่าง", ""],
    )
    plan = preview_undo(db, agency.agency_id, number)
    assert plan.counts == {"restored": 1, "removed": 3}
    undo(db, agency, number)
    same(state(db, agency), stood)


def test_what_was_changed_since_is_kept_and_named(db: Database, agency: Agency) -> None:
    number = import_measures(db, agency, [2568, 1, "ก", "กองใหม่", ""], [2568, 2, "ข", "กองช่าง", ""])
    import_scores(db, agency, [2567, agency.name, 85], [2567, OTHER, 70])
    scored = newest_change(db, agency.agency_id)
    import_scores(db, agency, [2567, agency.name, 86], [2568, OTHER, 71])
    since = newest_change(db, agency.agency_id)
    first = measure(db, agency, 1)
    edited = edit_measure(
        db,
        WORKING_GROUP,
        agency.agency_id,
        first.measure_id,
        replace(first.draft, result="ทำแล้ว"),
        first.change_no,
    )
    kept = [line for line in preview_undo(db, agency.agency_id, scored).lines if line.why]
    assert {(str(line.what), str(line.why)) for line in kept} == {
        (
            f"คะแนนปี 2567 ของ {agency.name} 1 รายการ",
            f"คณะทำงาน แก้ไขภายหลัง (การเปลี่ยนแปลงที่ {since})",
        ),
        (f"หน่วยงานที่นำมาเปรียบเทียบ {OTHER}", "ยังมีคะแนนที่ไม่ได้มากับการเปลี่ยนแปลงนี้"),
    }
    undo(db, agency, scored)
    totals = state(db, agency)["all_score_figures"]
    assert totals[["assessed_id", "fiscal_year", "value"]].to_numpy().tolist() == [
        [0, 2567, 86],
        [1, 2568, 71],
    ]
    undo(db, agency, number)
    (left,) = measure_drafts(db, agency.agency_id, 1000).values()
    assert (left.draft.result, left.change_no) == ("ทำแล้ว", edited.change_no)
    assert state(db, agency)["divisions"]["name"].tolist() == ["กองใหม่"]


def test_an_undo_is_undone(db: Database, agency: Agency) -> None:
    import_scores(db, agency, [2566, agency.name, 80])
    import_scores(db, agency, [2566, agency.name, 81], [2567, OTHER, 70])
    scored = newest_change(db, agency.agency_id)
    planned = import_measures(
        db, agency, [2568, 1, "ก", "กองใหม่", ""], [2568, 2, "ข", "กองช่าง", ""]
    )
    stood = state(db, agency)
    undoes = [undo(db, agency, number) for number in (scored, planned)]
    with pytest.raises(InvalidInput, match=f"ถูกยกเลิกแล้วโดยการเปลี่ยนแปลงที่ {undoes[0]}"):
        preview_undo(db, agency.agency_id, scored)
    for number in reversed(undoes):
        undo(db, agency, number)
    same(state(db, agency), stood)
    undo(db, agency, scored)
    assert state(db, agency)["all_score_figures"]["value"].tolist() == [80]


def test_imports_are_taken_back_one_after_the_other(db: Database, agency: Agency) -> None:
    stood = state(db, agency)
    numbers = [
        import_scores(db, agency, [2566, agency.name, 80], [2566, OTHER, 70]),
        import_scores(db, agency, [2566, agency.name, 81], [2566, OTHER, 71], [2567, THIRD, 60]),
    ]
    for number in reversed(numbers):
        undo(db, agency, number)
    same(state(db, agency), stood)


def test_an_agency_that_an_earlier_undo_had_to_leave_goes_with_its_last_figures(
    db: Database, agency: Agency
) -> None:
    stood = state(db, agency)
    first = import_scores(db, agency, [2566, OTHER, 70])
    second = import_scores(db, agency, [2567, OTHER, 71])
    undo(db, agency, first)
    undo(db, agency, second)
    same(state(db, agency), stood)


def test_a_number_that_was_given_to_another_measure_is_not_taken_from_it(
    db: Database, agency: Agency
) -> None:
    number = import_measures(db, agency, [2568, 1, "ก", "กองช่าง", ""])
    again = undo(db, agency, number)
    create_measure(db, WORKING_GROUP, agency.agency_id, draft(fiscal_year=2568, number=1))
    plan = preview_undo(db, agency.agency_id, again)
    assert [str(line.why) for line in plan.lines if line.why] == ["ลำดับที่นี้เป็นของมาตรการอื่นแล้ว"]
    with pytest.raises(InvalidInput, match="ไม่มีสิ่งใดให้คืน"):
        undo(db, agency, again)


def test_a_measure_that_was_removed_since_stays_removed(db: Database, agency: Agency) -> None:
    number = import_measures(db, agency, [2568, 1, "ก", "", ""], [2568, 2, "ข", "", ""])
    first = measure(db, agency, 1)
    remove_measure(db, WORKING_GROUP, agency.agency_id, first.measure_id, first.change_no)
    assert [line.effect for line in preview_undo(db, agency.agency_id, number).lines] == ["removed"]


def test_only_those_who_may_and_only_what_can(db: Database, agency: Agency) -> None:
    number = import_scores(db, agency, [2566, agency.name, 80])
    with pytest.raises(NotAllowed):
        undo_change(db, VIEWER, agency.agency_id, number)
    with pytest.raises(InvalidInput, match="ไม่มีการเปลี่ยนแปลงที่ 99"):
        preview_undo(db, agency.agency_id, 99)
    with pytest.raises(InvalidInput, match="เพิ่มหน่วยงาน"):
        preview_undo(db, agency.agency_id, 1)
    assert newest_change(db, agency.agency_id) == number


def test_a_preview_that_no_longer_holds_writes_nothing(db: Database, agency: Agency) -> None:
    number = import_scores(db, agency, [2566, agency.name, 80], [2567, agency.name, 81])
    seen = preview_undo(db, agency.agency_id, number)
    newest = import_scores(db, agency, [2566, agency.name, 82])
    with pytest.raises(InvalidInput, match="ระหว่างที่ท่านตรวจ"):
        undo_change(db, WORKING_GROUP, agency.agency_id, number, seen)
    assert newest_change(db, agency.agency_id) == newest


def test_a_division_that_went_with_its_import_is_made_anew_by_the_next(
    db: Database, agency: Agency
) -> None:
    row = [2568, 1, "ก", "กองใหม่", ""]
    again = undo(db, agency, import_measures(db, agency, row))
    import_measures(db, agency, row)
    (stands,) = state(db, agency)["divisions"].to_dict("records")
    assert (stands["name"], stands["is_closed"]) == ("กองใหม่", False)
    assert [line.effect for line in preview_undo(db, agency.agency_id, again).lines] == ["kept"]


def test_a_division_that_was_renamed_since_stays_where_a_measure_names_it(
    db: Database, agency: Agency
) -> None:
    number = import_measures(db, agency, [2568, 1, "ก", "กองใหม่", ""], [2568, 2, "ข", "กองใหม่", ""])
    first = measure(db, agency, 1)
    edited = replace(first.draft, result="ทำแล้ว")
    key = agency.agency_id, first.measure_id
    edit_measure(db, WORKING_GROUP, *key, edited, first.change_no)
    (division,) = division_register(db, agency.agency_id, 1000)
    rename_division(db, WORKING_GROUP, agency.agency_id, division, "กองดิจิทัล")
    undo(db, agency, number)
    (left,) = measure_drafts(db, agency.agency_id, 1000).values()
    assert (left.draft.number, left.draft.divisions) == (1, ("กองดิจิทัล",))
