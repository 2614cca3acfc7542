"""The office's own entries of the library: kept, changed, removed, brought back."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.domain.improvement.filling import filled_measure, library_entry
from ita_dash.domain.improvement.library import LibraryMeasure, serving
from ita_dash.exports.changes.log import ChangeLog
from ita_dash.i18n.translator import translator
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.library import load_library
from ita_dash.queries.own_library import OwnEntry, own_entries
from ita_dash.queries.rulebooks import load_rulebooks
from ita_dash.queries.snapshot.whole import Snapshot
from ita_dash.services.improvement.library import (
    edit_library_entry,
    keep_in_library,
    remove_from_library,
    restore_to_library,
)
from tests.builders import draft
from tests.stored import VIEWER, WORKING_GROUP

ENTRY = library_entry(draft(indicators=(10, 9), follow_up="ติดตามรายเดือน"))


def kept(db: Database, agency: Agency, *, is_removed: bool = False) -> list[OwnEntry]:
    as_of = newest_change(db, agency.agency_id)
    return own_entries(db, agency.agency_id, as_of, is_removed=is_removed)


def keep(db: Database, agency: Agency, entry: LibraryMeasure = ENTRY) -> int:
    return keep_in_library(db, WORKING_GROUP, agency.agency_id, entry)


def test_a_measure_is_kept_and_fills_another_one(db: Database, agency: Agency) -> None:
    change_no = keep(db, agency)
    (own,) = kept(db, agency)
    assert (own.change_no, own.measure.indicators) == (change_no, (9, 10))
    assert own.measure == replace(ENTRY, code="own-1", indicators=(9, 10))
    again = filled_measure(own.measure, 2571, 1, own.measure.divisions)
    assert (again.period_start, again.period_end) == (date(2027, 10, 1), date(2028, 9, 30))
    assert [step.is_done for step in again.steps] == [False, False]
    assert again.follow_up == "ติดตามรายเดือน"


def test_own_entries_stand_before_those_of_the_program(db: Database, agency: Agency) -> None:
    keep(db, agency)
    as_of = newest_change(db, agency.agency_id)
    snapshot = Snapshot(db, agency.agency_id, as_of, date(2026, 3, 1), load_rulebooks())
    assert snapshot.improvement.library[0].is_own
    assert len(snapshot.improvement.library) == 1 + len(load_library())
    assert serving(snapshot.improvement.library, 9)[0].code == "own-1"


def test_an_entry_is_changed_once_and_a_second_editor_is_told(db: Database, agency: Agency) -> None:
    base = keep(db, agency)
    place = db, WORKING_GROUP, agency.agency_id, 1
    changed = replace(ENTRY, title="ชื่อใหม่")
    change_no = edit_library_entry(*place, changed, base)
    assert kept(db, agency)[0].measure.title == "ชื่อใหม่"
    assert edit_library_entry(*place, changed, change_no or 0) is None
    with pytest.raises(EditCollision):
        edit_library_entry(*place, replace(ENTRY, title="อีกชื่อ"), base)


def test_a_removed_entry_comes_back_as_it_was(db: Database, agency: Agency) -> None:
    base = keep(db, agency)
    place = db, WORKING_GROUP, agency.agency_id, 1
    with pytest.raises(EditCollision):
        remove_from_library(*place, base - 1)
    remove_from_library(*place, base)
    assert kept(db, agency) == []
    assert [each.library_id for each in kept(db, agency, is_removed=True)] == [1]
    restore_to_library(*place)
    assert kept(db, agency)[0].measure.indicators == (9, 10)
    with pytest.raises(EditCollision):
        restore_to_library(*place)


@pytest.mark.parametrize(
    ("entry", "told"),
    [
        (replace(ENTRY, title=" "), "ต้องระบุชื่อมาตรการ"),
        (replace(ENTRY, indicators=()), "ต้องระบุตัวชี้วัด"),
        (replace(ENTRY, indicators=(99,)), "ไม่มีตัวชี้วัดที่ 99"),
        (replace(ENTRY, steps=(" ",)), "อย่างน้อยหนึ่งขั้นตอน"),
        (replace(ENTRY, first_month=9, last_month=10), "เดือนสิ้นสุด"),
        (replace(ENTRY, background="ก" * 20_001), "ยาวเกิน"),
    ],
)
def test_what_breaks_a_rule_is_not_kept(
    db: Database, agency: Agency, entry: LibraryMeasure, told: str
) -> None:
    with pytest.raises(InvalidInput, match=told):
        keep(db, agency, entry)
    assert kept(db, agency) == []


def test_a_title_stands_once(db: Database, agency: Agency) -> None:
    keep(db, agency)
    with pytest.raises(InvalidInput, match="อยู่แล้ว"):
        keep(db, agency, replace(ENTRY, title=f" {ENTRY.title}"))


def test_below_the_working_group_nothing_is_written(db: Database, agency: Agency) -> None:
    with pytest.raises(NotAllowed):
        keep_in_library(db, VIEWER, agency.agency_id, ENTRY)


def test_the_log_tells_it_in_both_languages(db: Database, agency: Agency) -> None:
    keep(db, agency)
    newest = newest_change(db, agency.agency_id)
    for language, label in (("th", "เก็บมาตรการไว้ในคลัง"), ("en", "Kept a measure in the library")):
        log = ChangeLog(db, agency.agency_id, newest, translator(language))
        told = log.worded(changes(db, agency.agency_id, newest))[0]
        assert (told.label, told.subject) == (label, ENTRY.title)
