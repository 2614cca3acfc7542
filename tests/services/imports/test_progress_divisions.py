"""What became of divisions between the printing of a form and its return changes nothing of it."""

from __future__ import annotations

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.agencies.divisions import Division
from ita_dash.domain.agencies.every_division import EVERY_DIVISION
from ita_dash.queries.agencies import Agency
from ita_dash.queries.divisions import division_register
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.agencies.division_handover import merge_divisions
from ita_dash.services.agencies.divisions import rename_division
from tests.services.imports.test_progress import OTHERS, OWN, Office, told
from tests.stored import WORKING_GROUP


@pytest.fixture
def office(db: Database, agency: Agency) -> Office:
    return Office(db, agency)


def named(office: Office, name: str) -> Division:
    register = division_register(office.db, office.agency.agency_id, office.newest)
    return next(each for each in register if each.name == name)


def test_a_division_with_a_new_name_is_the_same(office: Office) -> None:
    form = office.form().fill(0, {"progress": 60})
    key = office.db, WORKING_GROUP, office.agency.agency_id
    rename_division(*key, named(office, "สำนักปลัด"), "สำนักงานปลัดและนิติการ")
    preview = office.preview(form)
    assert (told(preview), preview.division) == ("", "สำนักงานปลัดและนิติการ")
    office.take(form)
    after = office.standing(OWN)
    assert (after.lead, after.progress) == ("สำนักงานปลัดและนิติการ", 60)


def test_a_division_that_went_into_another_reports_there(office: Office) -> None:
    form = office.form("กองช่าง").fill(0, {"progress": 60})
    moved = [
        each.measure_id
        for each in measure_drafts(office.db, office.agency.agency_id, 1000).values()
        if "กองช่าง" in each.draft.divisions
    ]
    key = office.db, WORKING_GROUP, office.agency.agency_id
    pair = named(office, "กองช่าง"), named(office, "กองคลัง")
    merge_divisions(*key, *pair, measures_seen=moved)
    assert told(office.preview(form)) == ""
    office.take(form)
    assert (office.standing(OTHERS).lead, office.standing(OTHERS).progress) == ("กองคลัง", 60)


def test_a_measure_of_every_division_is_on_every_form_and_both_are_heard(office: Office) -> None:
    office.edit(OWN, divisions=(EVERY_DIVISION,))
    first, second = office.form("สำนักปลัด"), office.form("กองคลัง")
    office.take(first.fill(0, {"result": "จากสำนักปลัด"}))
    office.take(second.fill(0, {"outcome": "จากกองคลัง"}))
    assert office.standing(OWN).result == "จากสำนักปลัด"
    assert office.standing(OWN).outcome == "จากกองคลัง"
