"""Dates that an office tells: written, collided, taken back, undone and logged, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.calendar.entry import OwnDate, StoredDate
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.exports.changes.log import ChangeLog
from ita_dash.i18n.translator import translator
from ita_dash.queries.agencies import Agency
from ita_dash.queries.calendar import calendar_entries, each_entry
from ita_dash.queries.changes import changes, newest_change
from ita_dash.services.calendar.edits import remove_date, set_date
from ita_dash.services.changes.undo import undo_change
from tests.stored import ADMIN, VIEWER, WORKING_GROUP

OIT = OwnDate(2570, "oit", None, date(2027, 4, 1), date(2027, 5, 15), "หนังสือ")
OWN = OwnDate(2570, "", "อบรม ITA", None, date(2027, 1, 15), "")


def standing(db: Database, agency: Agency) -> list[StoredDate]:
    """What the office tells now."""
    newest = newest_change(db, agency.agency_id)
    return each_entry(calendar_entries(db, agency.agency_id, newest))


def lines(db: Database, agency: Agency, change_no: int) -> list[str]:
    """What the log says of a change."""
    key = db, agency.agency_id, newest_change(db, agency.agency_id)
    log = changes(*key)
    [told] = ChangeLog(*key, translator("th")).worded(log[log["change_no"] == change_no])
    assert told.place == "agency"
    return [str(line) for line in told.lines]


def test_a_step_is_told_and_its_change_says_from_what_to_what(db: Database, agency: Agency) -> None:
    number = set_date(db, WORKING_GROUP, agency.agency_id, OIT, None)
    (entry,) = standing(db, agency)
    assert (entry.start_on, entry.end_on, entry.change_no) == (OIT.start_on, OIT.end_on, number)
    later = replace(OIT, end_on=date(2027, 5, 31))
    again = set_date(db, ADMIN, agency.agency_id, later, number)
    assert lines(db, agency, again) == [
        "ตอบแบบตรวจ OIT ปี 2570: 1 เม.ย. 2570 – 15 พ.ค. 2570 (หนังสือ)"
        " → 1 เม.ย. 2570 – 31 พ.ค. 2570 (หนังสือ)"
    ]
    as_of = calendar_entries(db, agency.agency_id, number)
    assert each_entry(as_of)[0].end_on == OIT.end_on


def test_entries_of_its_own_get_codes_that_never_come_back(db: Database, agency: Agency) -> None:
    first = set_date(db, ADMIN, agency.agency_id, OWN, None)
    remove_date(db, ADMIN, agency.agency_id, (2570, "own_1"), first)
    set_date(db, ADMIN, agency.agency_id, OWN, None)
    assert [each.code for each in standing(db, agency)] == ["own_2"]


def test_who_was_slower_is_told_and_writes_nothing(db: Database, agency: Agency) -> None:
    number = set_date(db, ADMIN, agency.agency_id, OIT, None)
    with pytest.raises(EditCollision) as told:
        set_date(db, WORKING_GROUP, agency.agency_id, OIT, None)
    assert told.value.current_change_no == number
    with pytest.raises(EditCollision):
        remove_date(db, ADMIN, agency.agency_id, (2570, "oit"), number - 1)
    assert newest_change(db, agency.agency_id) == number


def test_what_is_not_allowed_or_not_sound_writes_nothing(db: Database, agency: Agency) -> None:
    before = newest_change(db, agency.agency_id)
    with pytest.raises(NotAllowed):
        set_date(db, VIEWER, agency.agency_id, OIT, None)
    for wrong in (replace(OIT, code="party", title="x"), replace(OIT, start_on=None, end_on=None)):
        with pytest.raises(InvalidInput):
            set_date(db, ADMIN, agency.agency_id, wrong, None)
    assert newest_change(db, agency.agency_id) == before


def test_an_undo_brings_back_what_stood(db: Database, agency: Agency) -> None:
    first = set_date(db, ADMIN, agency.agency_id, OIT, None)
    second = set_date(db, ADMIN, agency.agency_id, replace(OIT, note="แก้"), first)
    undo_change(db, ADMIN, agency.agency_id, second)
    assert standing(db, agency)[0].note == "หนังสือ"
    gone = remove_date(
        db, ADMIN, agency.agency_id, (2570, "oit"), standing(db, agency)[0].change_no
    )
    assert standing(db, agency) == []
    undo_change(db, ADMIN, agency.agency_id, gone)
    assert standing(db, agency)[0].end_on == OIT.end_on
