"""Divisions are added, renamed, ordered, closed and merged; all of it appended and undone."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.agencies.divisions import Division, spellings
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.domain.measures.draft import MeasureDraft
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.table import read_measures
from ita_dash.queries.agencies import Agency, workspace_agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.divisions import division_register, divisions
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.queries.measure_history import measure_history
from ita_dash.services.agencies.division_checks import SimilarDivision
from ita_dash.services.agencies.division_handover import (
    close_division,
    measures_of,
    merge_divisions,
)
from ita_dash.services.agencies.division_split import split_of, undo_merge
from ita_dash.services.agencies.divisions import (
    add_divisions,
    order_divisions,
    rename_division,
    reopen_division,
)
from ita_dash.services.imports.measures import confirm_measure_import, preview_measure_import
from ita_dash.services.measures.edits import (
    create_measure,
    edit_measure,
    record_progress,
    remove_measure,
    restore_measure,
)
from tests.builders import draft
from tests.stored import VIEWER, WORKING_GROUP


class Office:
    """An agency with two measures, and what is done with its divisions."""

    def __init__(self, db: Database, agency_id: int) -> None:
        self.db, self.agency_id = db, agency_id
        self.actor = WORKING_GROUP
        self.key = db, WORKING_GROUP, agency_id
        self.first = self.create(draft(divisions=("สำนักปลัด", "กองคลัง")))
        self.second = self.create(draft(number=2, divisions=("กองคลงั", "กองช่าง", "กองคลัง")))
        self.made_at = self.newest

    def create(self, content: MeasureDraft) -> int:
        return create_measure(*self.key, content).measure_id

    @property
    def newest(self) -> int:
        return newest_change(self.db, self.agency_id)

    @property
    def register(self) -> list[Division]:
        return division_register(self.db, self.agency_id, self.newest)

    def named(self, name: str) -> Division:
        return next(each for each in self.register if each.name == name)

    def offered(self) -> list[str]:
        return [each.name for each in self.register if not each.is_closed]

    def of(self, measure_id: int, as_of: int | None = None) -> tuple[str, ...]:
        drafts = measure_drafts(self.db, self.agency_id, as_of or self.newest)
        return drafts[measure_id].draft.divisions

    def rename(self, name: str, wanted: str) -> int | None:
        return rename_division(*self.key, self.named(name), wanted)

    def merge(self, name: str, into: str) -> int:
        seen = self.named(name)
        moving = measures_of(self.db, self.agency_id, self.newest, seen)
        ids = [each.measure_id for each in moving]
        return merge_divisions(*self.key, seen, self.named(into), measures_seen=ids)

    def last_action(self) -> str:
        return str(changes(self.db, self.agency_id, self.newest)["action"].iloc[0])


@pytest.fixture
def office(db: Database, agency: Agency) -> Office:
    return Office(db, agency.agency_id)


def test_a_renamed_division_bears_its_new_name_and_old_change_numbers_the_old(
    office: Office,
) -> None:
    office.rename("กองคลัง", "กองการคลัง")
    assert office.of(office.first) == ("สำนักปลัด", "กองการคลัง")
    assert office.of(office.first, office.made_at) == ("สำนักปลัด", "กองคลัง")
    assert office.named("กองการคลัง").former_names == ("กองคลัง",)
    office.rename("กองการคลัง", "กองคลัง")
    assert office.of(office.first) == ("สำนักปลัด", "กองคลัง")
    assert office.last_action() == "rename_division"


def test_the_same_name_again_writes_nothing(office: Office) -> None:
    assert office.rename("กองคลัง", " กองคลัง ") is None
    assert office.newest == office.made_at


def test_a_former_name_in_a_form_or_file_does_not_make_the_division_again(office: Office) -> None:
    office.rename("กองคลัง", "กองการคลัง")
    third = office.create(draft(number=3, divisions=("กองคลัง", "กองการคลัง")))
    assert office.of(third) == ("กองการคลัง",)
    assert office.offered() == ["สำนักปลัด", "กองการคลัง", "กองช่าง", "กองคลงั"]
    assert spellings(office.register)["กองคลัง"] == "กองการคลัง"


@pytest.mark.parametrize("names", ["สำนักปลัด กองคลัง", "สำนักปลัด; กองการคลัง"])
def test_a_file_with_the_former_name_brings_nothing_back(office: Office, names: str) -> None:
    office.rename("กองคลัง", "กองการคลัง")
    title = draft().title
    file = f"fiscal_year,number,title,divisions\n2567,1,{title},{names}\n2567,9,ใหม่,{names}\n"
    known = spellings(office.register)
    parsed = read_measures(Upload("measures.csv", file.encode()), known, 5)
    agency = workspace_agency(office.db)
    plan = preview_measure_import(office.db, agency, parsed)
    assert [measure.status for measure in plan.measures] == ["same", "new"]
    assert agency is not None
    before = office.offered()
    confirm_measure_import(office.db, WORKING_GROUP, agency, parsed)
    assert office.offered() == before
    assert not [each for each in plan.problems if "ส่วนราชการใหม่" in str(each.message)]


def test_two_people_who_rename_one_division_do_not_overwrite_each_other(office: Office) -> None:
    seen = office.named("กองคลัง")
    office.rename("กองคลัง", "กองการคลัง")
    with pytest.raises(EditCollision, match="คณะทำงาน เปลี่ยนชื่อ กองคลัง เป็น กองการคลัง") as collision:
        rename_division(*office.key, seen, "กองคลังและพัสดุ")
    assert collision.value.current_change_no == office.newest
    assert office.named("กองการคลัง")


def test_another_order_is_no_collision_for_who_renames(office: Office) -> None:
    seen = office.named("กองคลัง")
    ids = [each.division_id for each in office.register]
    order_divisions(*office.key, ids[::-1], ids)
    assert rename_division(*office.key, seen, "กองการคลัง")


def test_divisions_stand_in_the_order_that_was_chosen(office: Office) -> None:
    ids = [each.division_id for each in office.register]
    order_divisions(*office.key, [ids[2], ids[0], ids[3], ids[1]], ids)
    assert [each.division_id for each in office.register] == [ids[2], ids[0], ids[3], ids[1]]
    frame = divisions(office.db, office.agency_id, office.newest)
    assert frame["division_id"].tolist() == [ids[2], ids[0], ids[3], ids[1]]
    before = divisions(office.db, office.agency_id, office.made_at)
    assert before["division_id"].tolist() == ids
    assert order_divisions(*office.key, ids, ids) is None
    with pytest.raises(EditCollision, match="คณะทำงาน"):
        order_divisions(*office.key, ids[::-1], ids)


def test_new_divisions_stand_in_official_order_until_the_office_has_its_own(
    office: Office,
) -> None:
    add_divisions(*office.key, ["หน่วยตรวจสอบภายใน", "กองสวัสดิการสังคม", "ศูนย์ข้อมูล"])
    assert office.offered() == [
        *("สำนักปลัด", "กองคลัง", "กองช่าง", "กองสวัสดิการสังคม", "หน่วยตรวจสอบภายใน"),
        *("กองคลงั", "ศูนย์ข้อมูล"),
    ]
    ids = [each.division_id for each in office.register]
    order_divisions(*office.key, ids[::-1], ids)
    add_divisions(*office.key, ["กองส่งเสริมการเกษตร"])
    assert office.offered()[-1] == "กองส่งเสริมการเกษตร"


@pytest.mark.parametrize("name", ["กองคลัง", " กอง คลัง", "กอง\nคลัง"])
def test_a_name_that_is_borne_is_not_given_twice(office: Office, name: str) -> None:
    with pytest.raises(InvalidInput, match="มีส่วนราชการชื่อ กองคลัง อยู่แล้ว"):
        add_divisions(*office.key, [name], despite_near=True)
    with pytest.raises(InvalidInput, match="อยู่แล้ว"):
        rename_division(*office.key, office.named("กองช่าง"), name, despite_near=True)
    assert office.newest == office.made_at


def test_a_near_name_is_told_and_taken_when_it_is_meant(office: Office) -> None:
    with pytest.raises(SimilarDivision, match="สำนักปลัด") as told:
        add_divisions(*office.key, ["สำนักปลัดเทศบาล"])
    assert told.value.names == ("สำนักปลัด",)
    add_divisions(*office.key, ["สำนักปลัดเทศบาล"], despite_near=True)
    assert "สำนักปลัดเทศบาล" in office.offered()


@pytest.mark.parametrize("name", ["", " \n ", "ก" * 151])
def test_no_name_and_a_page_of_it_are_refused(office: Office, name: str) -> None:
    with pytest.raises(InvalidInput):
        add_divisions(*office.key, [name])
    with pytest.raises(InvalidInput):
        rename_division(*office.key, office.named("กองช่าง"), name)


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


CHANGES: tuple[Callable[[Office], object], ...] = (
    lambda office: add_divisions(*office.key, ["ศูนย์ข้อมูล"]),
    lambda office: office.rename("กองคลัง", "กองการคลัง"),
    lambda office: order_divisions(*office.key, [2, 1, 4, 3], [1, 2, 4, 3]),
    lambda office: close_division(*office.key, office.named("กองช่าง"), open_seen=[office.second]),
    lambda office: reopen_division(*office.key, office.named("กองช่าง")),
    lambda office: office.merge("กองคลงั", "กองคลัง"),
    lambda office: undo_merge(*office.key, office.named("กองคลงั")),
)


@pytest.mark.parametrize("change", CHANGES)
def test_nobody_below_the_working_group_changes_divisions(
    office: Office, change: Callable[[Office], object]
) -> None:
    office.key = office.db, VIEWER, office.agency_id
    with pytest.raises(NotAllowed):
        change(office)
    assert office.newest == office.made_at


def test_somebody_else_closed_or_merged_it_before(office: Office) -> None:
    seen = office.named("กองคลงั")
    office.merge("กองคลงั", "กองคลัง")
    with pytest.raises(EditCollision, match="รวม กองคลงั"):
        rename_division(*office.key, seen, "กองพัสดุ")
    seen = office.named("กองช่าง")
    close_division(*office.key, seen, open_seen=[office.second])
    with pytest.raises(EditCollision, match="ปิด กองช่าง"):
        close_division(*office.key, seen, open_seen=[office.second])
    closed = office.named("กองช่าง")
    reopen_division(*office.key, closed)
    with pytest.raises(EditCollision, match="เปิดใช้ กองช่าง"):
        reopen_division(*office.key, closed)
