"""Divisions are added, renamed and ordered; all of it appended."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ita_dash.domain.agencies.divisions import spellings
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.measures.table import read_measures
from ita_dash.queries.agencies import workspace_agency
from ita_dash.queries.divisions import divisions
from ita_dash.services.agencies.division_checks import SimilarDivision
from ita_dash.services.agencies.division_handover import (
    close_division,
)
from ita_dash.services.agencies.division_split import undo_merge
from ita_dash.services.agencies.divisions import (
    add_divisions,
    order_divisions,
    rename_division,
    reopen_division,
)
from ita_dash.services.imports.measures import confirm_measure_import, preview_measure_import
from tests.builders import draft
from tests.services.agencies.office import Office
from tests.stored import VIEWER, WORKING_GROUP


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
