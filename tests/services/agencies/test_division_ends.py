"""Divisions are closed and merged; measures keep theirs, and a merge is taken back."""

from __future__ import annotations

import pytest

from ita_dash.domain.errors import InvalidInput
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.queries.divisions import divisions
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.queries.measure_history import measure_history
from ita_dash.services.agencies.division_handover import (
    close_division,
    merge_divisions,
)
from ita_dash.services.agencies.division_split import split_of, undo_merge
from ita_dash.services.agencies.divisions import (
    add_divisions,
    reopen_division,
)
from ita_dash.services.measures.edits import (
    edit_measure,
    record_progress,
    remove_measure,
    restore_measure,
)
from tests.builders import draft
from tests.services.agencies.office import Office


def test_a_closed_division_stays_on_its_measures_and_is_offered_no_more(office: Office) -> None:
    with pytest.raises(InvalidInput, match="2/2567"):
        close_division(*office.key, office.named("กองช่าง"), open_seen=[])
    close_division(*office.key, office.named("กองช่าง"), open_seen=[office.second])
    assert "กองช่าง" not in office.offered()
    assert "กองช่าง" in office.of(office.second)
    frame = divisions(office.db, office.agency_id, office.newest).set_index("name")
    assert frame["is_closed"].to_dict() == {
        "สำนักปลัด": False,
        "กองคลัง": False,
        "กองช่าง": True,
        "กองคลงั": False,
    }
    with pytest.raises(InvalidInput, match="ปิดไปแล้ว"):
        add_divisions(*office.key, ["กองช่าง"], despite_near=True)
    reopen_division(*office.key, office.named("กองช่าง"))
    assert "กองช่าง" in office.offered()


def test_a_closed_division_without_a_measure_is_gone_from_filters(office: Office) -> None:
    add_divisions(*office.key, ["ศูนย์ข้อมูล"])
    close_division(*office.key, office.named("ศูนย์ข้อมูล"), open_seen=[])
    assert "ศูนย์ข้อมูล" not in list(divisions(office.db, office.agency_id, office.newest)["name"])
    assert office.named("ศูนย์ข้อมูล").is_closed


def test_open_measures_may_go_over_to_another_when_a_division_is_closed(office: Office) -> None:
    done = office.create(
        draft(number=3, divisions=("กองช่าง",), status=MeasureStatus.COMPLETED, progress=100),
    )
    close_division(
        *office.key,
        office.named("กองช่าง"),
        open_seen=[office.second],
        move_to=office.named("สำนักปลัด"),
    )
    assert office.of(office.second) == ("กองคลงั", "สำนักปลัด", "กองคลัง")
    assert office.of(done) == ("กองช่าง",)


def test_a_measure_that_names_a_closed_division_can_still_be_written(office: Office) -> None:
    close_division(*office.key, office.named("กองช่าง"), open_seen=[office.second])
    standing = measure_drafts(office.db, office.agency_id, office.newest)[office.second]
    record_progress(
        *office.key,
        office.second,
        standing.change_no,
        status=MeasureStatus.COMPLETED,
        progress=100,
        result="ครบ",
        outcome="",
        steps_done=[1, 2],
    )
    assert office.of(office.second) == ("กองคลงั", "กองช่าง", "กองคลัง")
    assert office.named("กองช่าง").is_closed


def test_merging_moves_every_measure_and_history_tells_it(office: Office) -> None:
    merged_at = office.merge("กองคลงั", "กองคลัง")
    assert office.of(office.second) == ("กองคลัง", "กองช่าง")
    assert office.of(office.second, office.made_at) == ("กองคลงั", "กองช่าง", "กองคลัง")
    assert office.of(office.first) == ("สำนักปลัด", "กองคลัง")
    newest, first = measure_history(office.db, office.agency_id, office.newest, office.second)
    assert newest.change_no == merged_at
    assert newest.action == "merge_divisions"
    assert newest.draft.steps == first.draft.steps
    assert first.draft.divisions == ("กองคลงั", "กองช่าง", "กองคลัง")
    merged = office.named("กองคลงั")
    assert merged.merged_into == office.named("กองคลัง").division_id
    assert "กองคลงั" not in list(divisions(office.db, office.agency_id, office.newest)["name"])


def test_the_name_of_a_merged_division_stands_for_the_one_that_took_it_in(office: Office) -> None:
    office.merge("กองคลงั", "กองคลัง")
    office.rename("กองคลัง", "กองการคลัง")
    third = office.create(draft(number=3, divisions=("กองคลงั",)))
    assert office.of(third) == ("กองการคลัง",)
    with pytest.raises(InvalidInput, match="รวมเข้ากับ"):
        add_divisions(*office.key, ["กองคลงั"], despite_near=True)


def test_what_was_merged_into_a_division_may_give_it_its_name(office: Office) -> None:
    office.merge("กองคลงั", "กองคลัง")
    assert office.rename("กองคลัง", "กองคลงั")


def test_a_removed_measure_comes_back_to_the_division_that_took_in_its_own(office: Office) -> None:
    standing = measure_drafts(office.db, office.agency_id, office.newest)[office.second]
    remove_measure(*office.key, office.second, standing.change_no)
    office.merge("กองคลงั", "กองคลัง")
    restore_measure(*office.key, office.second)
    assert office.of(office.second) == ("กองคลัง", "กองช่าง")


def test_a_merge_says_when_more_would_move_than_was_shown(office: Office) -> None:
    with pytest.raises(InvalidInput, match="2/2567"):
        merge_divisions(
            *office.key, office.named("กองคลงั"), office.named("กองคลัง"), measures_seen=[]
        )
    assert office.newest == office.made_at


def test_a_division_is_not_merged_with_itself_nor_with_a_closed_one(office: Office) -> None:
    with pytest.raises(InvalidInput, match="เดียวกัน"):
        office.merge("กองคลัง", "กองคลัง")
    close_division(*office.key, office.named("กองช่าง"), open_seen=[office.second])
    with pytest.raises(InvalidInput, match="ปิดไปแล้ว"):
        office.merge("กองคลงั", "กองช่าง")
    office.merge("กองช่าง", "กองคลัง")
    assert office.of(office.second) == ("กองคลงั", "กองคลัง")


def test_a_merge_is_taken_back_for_what_was_not_changed_since(office: Office) -> None:
    third = office.create(draft(number=3, divisions=("กองคลงั",), result="ก"))
    office.merge("กองคลงั", "กองคลัง")
    edit_measure(
        *office.key,
        office.second,
        draft(number=2, divisions=("กองช่าง",)),
        office.newest,
    )
    merged_at = office.named("กองคลงั").change_no
    edit_measure(*office.key, third, draft(number=3, divisions=("กองคลัง",), result="ข"), merged_at)
    office.rename("กองคลัง", "กองการคลัง")
    split = split_of(office.db, office.agency_id, office.newest, office.named("กองคลงั"))
    assert [each.measure_id for each in split.moving] == [third]
    assert [each.measure_id for each in split.staying] == [office.second]
    undo_merge(*office.key, office.named("กองคลงั"))
    assert office.of(third) == ("กองคลงั",)
    assert measure_drafts(office.db, office.agency_id, office.newest)[third].draft.result == "ข"
    assert office.of(office.second) == ("กองช่าง",)
    assert not office.named("กองคลงั").is_closed
    assert office.last_action() == "undo_merge"


def test_a_merge_is_not_taken_back_onto_a_name_that_another_bears(office: Office) -> None:
    office.merge("กองคลงั", "กองคลัง")
    office.rename("กองคลัง", "กองคลงั")
    with pytest.raises(InvalidInput, match="อยู่แล้ว"):
        undo_merge(*office.key, next(e for e in office.register if e.merged_into))
    with pytest.raises(InvalidInput, match="ไม่ได้ถูกรวม"):
        undo_merge(*office.key, office.named("กองช่าง"))
