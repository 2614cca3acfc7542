"""The workspace's agency is made, described anew, and takes the place of the sample."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.queries.agencies import (
    agency_as_of,
    agency_names,
    has_any_agency,
    next_agency_id,
    workspace_agency,
)
from ita_dash.queries.changes import changes, newest_change
from ita_dash.services.agencies import agency as agency_services
from ita_dash.services.agencies.agency import (
    NumberTaken,
    create_agency,
    edit_agency,
    start_workspace,
)
from tests.stored import ADMIN, PROFILE, WORKING_GROUP

NEW = replace(PROFILE, name="เทศบาลตำบลทดสอบ", agency_type="เทศบาลตำบล")
SAMPLE = AgencyProfile("อบต.ตัวอย่าง", "อบต.", None, None)


def test_an_empty_database_has_no_agency(db: Database) -> None:
    assert workspace_agency(db) is None
    assert not has_any_agency(db)
    assert next_agency_id(db) == 1
    assert agency_as_of(db, 1, 1000) is None


def test_the_first_agency_is_the_workspace(db: Database) -> None:
    made = create_agency(db, ADMIN, PROFILE)
    assert workspace_agency(db) == made
    assert (made.agency_id, made.name, made.district, made.is_sample) == (
        1,
        PROFILE.name,
        None,
        False,
    )


def test_the_own_agency_takes_the_place_of_the_sample(db: Database) -> None:
    sample = create_agency(db, ADMIN, SAMPLE, is_sample=True)
    own = start_workspace(db, ADMIN, PROFILE)
    assert own.agency_id == sample.agency_id + 1
    assert workspace_agency(db) == own
    assert workspace_agency(db, SAMPLE.name) is None
    assert changes(db, sample.agency_id, 1000)["action"].tolist() == [
        "remove_agency",
        "create_agency",
    ]
    assert agency_as_of(db, sample.agency_id, 1) == sample
    assert next_agency_id(db) == own.agency_id + 1


def test_a_workspace_can_start_without_a_sample_but_not_twice(db: Database) -> None:
    own = start_workspace(db, ADMIN, PROFILE)
    with pytest.raises(InvalidInput, match=PROFILE.name):
        start_workspace(db, ADMIN, replace(PROFILE, name="อบต.อื่น"))
    assert workspace_agency(db) == own


def test_two_who_start_a_workspace_at_once_do_not_both_get_one(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    def looked(reader: Database) -> None:
        assert workspace_agency(reader) is None
        create_agency(db, ADMIN, PROFILE)

    monkeypatch.setattr(agency_services, "workspace_agency", looked)
    with pytest.raises(NumberTaken):
        start_workspace(db, ADMIN, replace(PROFILE, name="อบต.อื่น"))
    assert next_agency_id(db) == 2


def test_an_agency_is_found_by_name_where_there_are_several(db: Database) -> None:
    first = create_agency(db, ADMIN, PROFILE)
    second = create_agency(db, ADMIN, replace(PROFILE, name="อบต.อื่น"))
    assert workspace_agency(db) == second
    assert workspace_agency(db, PROFILE.name) == first


def test_a_new_description_leaves_the_old_one_in_history(db: Database) -> None:
    made = create_agency(db, ADMIN, PROFILE)
    assert edit_agency(db, ADMIN, made.agency_id, replace(PROFILE, district="ดอนสัก")) == 2
    edited = workspace_agency(db)
    assert edited is not None
    assert edited.district == "ดอนสัก"
    assert agency_as_of(db, made.agency_id, 1) == made
    assert edit_agency(db, ADMIN, made.agency_id, replace(PROFILE, district="ดอนสัก")) is None
    assert newest_change(db, made.agency_id) == 2


def test_a_new_name_stands_now_and_the_old_one_at_old_change_numbers(db: Database) -> None:
    made = create_agency(db, ADMIN, PROFILE)
    edit_agency(db, ADMIN, made.agency_id, NEW)
    assert workspace_agency(db) == agency_as_of(db, made.agency_id, 1000)
    then = agency_as_of(db, made.agency_id, 1)
    assert then is not None
    assert then.name == PROFILE.name
    assert agency_names(db, made.agency_id, 1000) == (NEW.name, PROFILE.name)
    assert agency_names(db, made.agency_id, 1) == (PROFILE.name,)
    edit_agency(db, ADMIN, made.agency_id, PROFILE)
    assert agency_names(db, made.agency_id, 1000) == (PROFILE.name, NEW.name)


def test_a_setting_that_names_the_agency_as_it_was_called_still_finds_it(db: Database) -> None:
    made = create_agency(db, ADMIN, PROFILE)
    create_agency(db, ADMIN, replace(PROFILE, name="อบต.อื่น"))
    edit_agency(db, ADMIN, made.agency_id, NEW)
    assert workspace_agency(db, PROFILE.name) == workspace_agency(db, NEW.name)
    assert workspace_agency(db, NEW.name) != workspace_agency(db)
    bears_it_now = create_agency(db, ADMIN, PROFILE)
    assert workspace_agency(db, PROFILE.name) == bears_it_now


def test_two_people_who_describe_the_agency_do_not_overwrite_each_other(db: Database) -> None:
    made = create_agency(db, ADMIN, PROFILE)
    edit_agency(db, ADMIN, made.agency_id, NEW, seen=PROFILE)
    with pytest.raises(EditCollision, match="ผู้ดูแล แก้ไขข้อมูลหน่วยงาน") as collision:
        edit_agency(db, ADMIN, made.agency_id, replace(PROFILE, district="ดอนสัก"), seen=PROFILE)
    assert collision.value.current_change_no == newest_change(db, made.agency_id) == 2


def test_a_name_is_needed(db: Database) -> None:
    with pytest.raises(InvalidInput, match="ชื่อหน่วยงาน"):
        create_agency(db, ADMIN, AgencyProfile(" "))
    made = create_agency(db, ADMIN, PROFILE)
    with pytest.raises(InvalidInput, match="ชื่อหน่วยงาน"):
        edit_agency(db, ADMIN, made.agency_id, AgencyProfile(""))
    assert workspace_agency(db) == made
    with pytest.raises(InvalidInput, match="ไม่พบ"):
        edit_agency(db, ADMIN, 99, PROFILE)


def test_only_the_admin_makes_and_describes_agencies(db: Database) -> None:
    made = create_agency(db, ADMIN, PROFILE)
    with pytest.raises(NotAllowed):
        create_agency(db, WORKING_GROUP, PROFILE)
    with pytest.raises(NotAllowed):
        start_workspace(db, WORKING_GROUP, PROFILE)
    with pytest.raises(NotAllowed):
        edit_agency(db, WORKING_GROUP, made.agency_id, SAMPLE)
    assert newest_change(db, made.agency_id) == 1


def test_two_processes_that_make_an_agency_at_once_do_not_share_its_books(
    postgres_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    first, second = open_database(postgres_url), open_database(postgres_url)
    made = create_agency(first, ADMIN, PROFILE)
    monkeypatch.setattr(agency_services, "next_agency_id", lambda db: made.agency_id)
    with pytest.raises(InvalidInput, match="พร้อมกัน"):
        create_agency(second, ADMIN, SAMPLE)
    assert workspace_agency(second) == made
    for database in (first, second):
        database.close()
