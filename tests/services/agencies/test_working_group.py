"""The working group of a year: written, collided, taken out, undone and logged, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.agencies.working_group import (
    GroupDuty,
    GroupMember,
    StoredGroup,
    WorkingGroup,
)
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.exports.changes.log import ChangeLog
from ita_dash.i18n.translator import translator
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.working_groups import standing_groups
from ita_dash.services.agencies.working_group import remove_group, set_group
from ita_dash.services.changes.undo import undo_change
from tests.stored import ADMIN, GROUP, VIEWER, WORKING_GROUP

NEW = GroupMember("นางสาวสุดา ทดสอบ", "ผู้อำนวยการกองคลัง", GroupDuty.MEMBER)


def standing(db: Database, agency: Agency) -> tuple[StoredGroup, ...]:
    """The groups that stand."""
    return standing_groups(db, agency.agency_id, newest_change(db, agency.agency_id))


def lines(db: Database, agency: Agency, change_no: int) -> list[str]:
    """What the log says of a change."""
    key = db, agency.agency_id, newest_change(db, agency.agency_id)
    log = changes(*key)
    [told] = ChangeLog(*key, translator("th")).worded(log[log["change_no"] == change_no])
    assert told.place == "agency"
    return [str(line) for line in told.lines]


def test_a_group_is_written_and_its_change_says_who_came(db: Database, agency: Agency) -> None:
    first = set_group(db, WORKING_GROUP, agency.agency_id, GROUP, None)
    assert [each.content for each in standing(db, agency)] == [GROUP]
    wanted = replace(GROUP, order_number=None, members=(*GROUP.members, NEW))
    second = set_group(db, ADMIN, agency.agency_id, wanted, first)
    assert second is not None
    assert standing(db, agency)[0].content == wanted
    assert lines(db, agency, second) == [
        "คณะทำงาน ปี 2567 คำสั่งที่: 125/2566 → –",
        "คณะทำงาน ปี 2567 นางสาวสุดา ทดสอบ: – → ผู้อำนวยการกองคลัง, คณะทำงาน",
    ]
    assert first is not None
    assert standing_groups(db, agency.agency_id, first)[0].content == GROUP


def test_the_same_group_is_not_written_twice(db: Database, agency: Agency) -> None:
    first = set_group(db, ADMIN, agency.agency_id, GROUP, None)
    assert set_group(db, ADMIN, agency.agency_id, GROUP, first) is None
    assert newest_change(db, agency.agency_id) == first


def test_who_was_slower_is_told_and_writes_nothing(db: Database, agency: Agency) -> None:
    first = set_group(db, ADMIN, agency.agency_id, GROUP, None)
    with pytest.raises(EditCollision) as told:
        set_group(db, WORKING_GROUP, agency.agency_id, GROUP, None)
    assert told.value.current_change_no == first
    with pytest.raises(EditCollision):
        remove_group(db, ADMIN, agency.agency_id, 2567, 1)
    assert newest_change(db, agency.agency_id) == first


@pytest.mark.parametrize(
    ("wrong", "why"),
    [
        (replace(GROUP, members=()), "ต้องระบุคณะทำงานอย่างน้อยหนึ่งคน"),
        (replace(GROUP, members=(NEW, replace(NEW, name=""))), "คนที่ 2 ยังไม่ระบุชื่อ"),
        (replace(GROUP, members=(NEW, NEW)), "ซ้ำกัน"),
        (replace(GROUP, begins_on=date(2030, 1, 1)), "เกินหนึ่งปี"),
        (
            replace(GROUP, members=(*GROUP.members, replace(NEW, duty=GroupDuty.CHAIR))),
            "ประธานคณะทำงานมีได้คนเดียว",
        ),
    ],
)
def test_what_is_not_sound_is_refused(
    wrong: WorkingGroup, why: str, db: Database, agency: Agency
) -> None:
    with pytest.raises(InvalidInput, match=why):
        set_group(db, ADMIN, agency.agency_id, wrong, None)
    assert standing(db, agency) == ()


def test_a_viewer_writes_nothing(db: Database, agency: Agency) -> None:
    with pytest.raises(NotAllowed):
        set_group(db, VIEWER, agency.agency_id, GROUP, None)


def test_an_undo_brings_back_what_stood(db: Database, agency: Agency) -> None:
    first = set_group(db, ADMIN, agency.agency_id, GROUP, None)
    second = set_group(db, ADMIN, agency.agency_id, replace(GROUP, members=(NEW,)), first)
    assert second is not None
    undo_change(db, ADMIN, agency.agency_id, second)
    assert standing(db, agency)[0].content == GROUP
    newest = standing(db, agency)[0].change_no
    gone = remove_group(db, ADMIN, agency.agency_id, 2567, newest)
    assert standing(db, agency) == ()
    undo_change(db, ADMIN, agency.agency_id, gone)
    assert standing(db, agency)[0].content == GROUP
