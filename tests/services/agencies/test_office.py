"""The particulars of the office: written, merged, collided, taken back, on both engines."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.agencies.office import Office
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.exports.changes.log import ChangeLog
from ita_dash.i18n.translator import translator
from ita_dash.queries.agencies import Agency, agency_as_of
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.office import office_as_of
from ita_dash.services.agencies.agency import edit_agency
from ita_dash.services.agencies.office import edit_office
from ita_dash.services.changes.undo import preview_undo, undo_change
from tests.stored import ADMIN, VIEWER, WORKING_GROUP


def standing(db: Database, agency: Agency) -> Office:
    return office_as_of(db, agency.agency_id, newest_change(db, agency.agency_id))


def edit(db: Database, agency: Agency, **fields: str | None) -> int:
    seen = standing(db, agency)
    wanted = replace(seen, **fields)
    number = edit_office(db, ADMIN, agency.agency_id, wanted, seen=seen)
    assert number is not None
    return number


def lines(db: Database, agency: Agency, change_no: int) -> list[tuple[str, str | None, str]]:
    key = db, agency.agency_id, newest_change(db, agency.agency_id)
    log = changes(*key)
    [told] = ChangeLog(*key, translator("th")).worded(log[log["change_no"] == change_no])
    return [(line.label, line.old, line.new) for line in told.lines]


def test_at_first_only_what_the_agency_tells_is_known(db: Database, agency: Agency) -> None:
    assert standing(db, agency).known == ("full_name", "province")


def test_what_is_written_stands_as_of_its_change(db: Database, agency: Agency) -> None:
    before = newest_change(db, agency.agency_id)
    number = edit(db, agency, clerk=" นาง  ก ", clerk_position="ปลัด อบต.")
    assert standing(db, agency).clerk == "นาง ก"
    assert office_as_of(db, agency.agency_id, before).clerk is None
    assert lines(db, agency, number) == [
        ("ปลัด: ชื่อ–สกุล", None, "นาง ก"),
        ("ปลัด: ตำแหน่ง", None, "ปลัด อบต."),
    ]


def test_the_same_again_writes_nothing(db: Database, agency: Agency) -> None:
    edit(db, agency, phone="1")
    newest, seen = newest_change(db, agency.agency_id), standing(db, agency)
    assert edit_office(db, ADMIN, agency.agency_id, seen, seen=seen) is None
    assert newest_change(db, agency.agency_id) == newest


def test_the_agency_is_named_in_one_place(db: Database, agency: Agency) -> None:
    number = edit(db, agency, full_name="เทศบาลตำบลทดสอบ", district="ดอนสัก")
    renamed = agency_as_of(db, agency.agency_id, number)
    assert renamed is not None
    assert (renamed.name, renamed.district) == ("เทศบาลตำบลทดสอบ", "ดอนสัก")
    assert renamed.agency_type == agency.agency_type


def test_who_may_write(db: Database, agency: Agency) -> None:
    seen = standing(db, agency)
    wanted = replace(seen, phone="1")
    with pytest.raises(NotAllowed):
        edit_office(db, VIEWER, agency.agency_id, wanted, seen=seen)
    assert edit_office(db, WORKING_GROUP, agency.agency_id, wanted, seen=seen)
    renamed = replace(wanted, full_name="อื่น")
    with pytest.raises(NotAllowed):
        edit_office(db, WORKING_GROUP, agency.agency_id, renamed, seen=wanted)
    assert standing(db, agency) == wanted


def test_what_cannot_be_writes_nothing(db: Database, agency: Agency) -> None:
    seen, newest = standing(db, agency), newest_change(db, agency.agency_id)
    for wrong in ({"website": "example"}, {"full_name": " "}, {"clerk_acting": "x"}):
        with pytest.raises(InvalidInput):
            edit_office(db, ADMIN, agency.agency_id, replace(seen, **wrong), seen=seen)
    with pytest.raises(InvalidInput):
        edit_office(db, ADMIN, 99, replace(seen, phone="1"), seen=seen)
    assert newest_change(db, agency.agency_id) == newest


def test_two_who_write_different_fields_both_count(db: Database, agency: Agency) -> None:
    seen = standing(db, agency)
    edit(db, agency, phone="1")
    edit_office(db, ADMIN, agency.agency_id, replace(seen, address="หมู่ 1"), seen=seen)
    assert (standing(db, agency).phone, standing(db, agency).address) == ("1", "หมู่ 1")


def test_two_who_write_the_same_field_collide(db: Database, agency: Agency) -> None:
    seen = standing(db, agency)
    number = edit(db, agency, phone="1")
    wanted = replace(seen, phone="2")
    with pytest.raises(EditCollision, match="โทรศัพท์") as collision:
        edit_office(db, ADMIN, agency.agency_id, wanted, seen=seen)
    assert collision.value.current_change_no == number
    assert standing(db, agency).phone == "1"
    now = standing(db, agency)
    edit_office(db, ADMIN, agency.agency_id, replace(now, phone="2"), seen=now)
    assert standing(db, agency).phone == "2"


def test_a_change_is_taken_back_and_the_undo_too(db: Database, agency: Agency) -> None:
    before = standing(db, agency)
    number = edit(db, agency, full_name="เทศบาลตำบลทดสอบ", clerk="นาง ก")
    after = standing(db, agency)
    assert [line.effect for line in preview_undo(db, agency.agency_id, number).lines] == [
        "removed",
        "restored",
    ]
    undone = undo_change(db, ADMIN, agency.agency_id, number)
    assert standing(db, agency) == before
    undo_change(db, ADMIN, agency.agency_id, undone)
    assert standing(db, agency) == after


def test_what_the_form_does_not_tell_of_the_agency_stays(db: Database, agency: Agency) -> None:
    edit_agency(db, ADMIN, agency.agency_id, replace(agency.profile, agency_size="กลาง"))
    number = edit(db, agency, district="ดอนสัก")
    undone = undo_change(db, ADMIN, agency.agency_id, number)
    for change_no in (number, undone):
        told = agency_as_of(db, agency.agency_id, change_no)
        assert told is not None
        assert (told.agency_size, told.agency_type) == ("กลาง", agency.agency_type)


def test_what_was_written_later_stays(db: Database, agency: Agency) -> None:
    number = edit(db, agency, clerk="นาง ก")
    edit(db, agency, clerk="นาง ข")
    with pytest.raises(InvalidInput):
        undo_change(db, ADMIN, agency.agency_id, number)
    assert standing(db, agency).clerk == "นาง ข"
