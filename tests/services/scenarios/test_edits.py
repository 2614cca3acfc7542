"""Scenarios are appended, told apart by their names, and never written over unseen."""

from __future__ import annotations

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.domain.targets.scenario import Scenario
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.scenario_drafts import recorded_scenarios
from ita_dash.services.scenarios.edits import (
    SavedScenario,
    create_scenario,
    edit_scenario,
    remove_scenario,
    restore_scenario,
)
from tests.builders import scenario
from tests.stored import VIEWER, WORKING_GROUP


def standing(db: Database, agency: Agency, as_of: int = 1000) -> dict[int, Scenario]:
    found = recorded_scenarios(db, agency.agency_id, as_of)
    return {scenario_id: each.content for scenario_id, each in found.items()}


def test_a_scenario_comes_back_as_it_was_saved(db: Database, agency: Agency) -> None:
    wanted = scenario(note="ลองยก OIT", scores={9: 92.5})
    saved = create_scenario(db, WORKING_GROUP, agency.agency_id, wanted)
    assert saved == SavedScenario(1, 2, is_written=True)
    (found,) = recorded_scenarios(db, agency.agency_id, 1000).values()
    assert (found.content, found.change_no, found.actor) == (wanted, 2, WORKING_GROUP.name)
    assert changes(db, agency.agency_id, 1000)["note"][0] == "2568 แผน ก"


def test_an_edit_replaces_everything_and_the_old_one_stays_in_the_past(
    db: Database, agency: Agency
) -> None:
    place = db, WORKING_GROUP, agency.agency_id
    first = create_scenario(*place, scenario())
    changed = scenario(name="แผน ข", scores={1: 99.0})
    assert edit_scenario(*place, 1, changed, first.change_no) == SavedScenario(1, 3, True)
    assert standing(db, agency) == {1: changed}
    assert standing(db, agency, as_of=2) == {1: scenario()}


def test_an_edit_that_changes_nothing_writes_nothing(db: Database, agency: Agency) -> None:
    place = db, WORKING_GROUP, agency.agency_id
    create_scenario(*place, scenario())
    again = edit_scenario(*place, 1, scenario(name=" แผน  ก"), 2)
    assert again == SavedScenario(1, 2, is_written=False)
    assert newest_change(db, agency.agency_id) == 2


def test_an_editor_who_saw_an_older_revision_is_told(db: Database, agency: Agency) -> None:
    place = db, WORKING_GROUP, agency.agency_id
    create_scenario(*place, scenario())
    edit_scenario(*place, 1, scenario(scores={1: 99.0}), 2)
    with pytest.raises(EditCollision, match="บันทึกแผนทดลองนี้ไปก่อนแล้ว") as collision:
        edit_scenario(*place, 1, scenario(scores={1: 98.0}), 2)
    assert collision.value.current_change_no == 3
    remove_scenario(*place, 1, 3)
    with pytest.raises(EditCollision, match="ลบแผนทดลองนี้ไปก่อนแล้ว"):
        edit_scenario(*place, 1, scenario(scores={1: 98.0}), 3)
    assert newest_change(db, agency.agency_id) == 4


def test_a_removed_scenario_comes_back_as_it_was(db: Database, agency: Agency) -> None:
    place = db, WORKING_GROUP, agency.agency_id
    create_scenario(*place, scenario(scores={4: 91.0}))
    remove_scenario(*place, 1, 2)
    assert standing(db, agency) == {}
    assert list(recorded_scenarios(db, agency.agency_id, 1000, is_removed=True)) == [1]
    assert restore_scenario(*place, 1) == 4
    assert standing(db, agency) == {1: scenario(scores={4: 91.0})}
    with pytest.raises(EditCollision):
        restore_scenario(*place, 1)


def test_two_scenarios_of_a_year_never_bear_one_name(db: Database, agency: Agency) -> None:
    place = db, WORKING_GROUP, agency.agency_id
    create_scenario(*place, scenario())
    with pytest.raises(InvalidInput, match="มีแผนทดลองชื่อ"):
        create_scenario(*place, scenario(name="แผน  ก"))
    assert create_scenario(*place, scenario(fiscal_year=2567)).scenario_id == 2
    other = create_scenario(*place, scenario(name="แผน ข"))
    with pytest.raises(InvalidInput, match="มีแผนทดลองชื่อ"):
        edit_scenario(*place, other.scenario_id, scenario(), other.change_no)
    remove_scenario(*place, 1, 2)
    edit_scenario(*place, other.scenario_id, scenario(), other.change_no)
    with pytest.raises(InvalidInput, match="มีแผนทดลองชื่อ"):
        restore_scenario(*place, 1)


def test_broken_scores_are_refused_and_nothing_is_written(db: Database, agency: Agency) -> None:
    place = db, WORKING_GROUP, agency.agency_id
    with pytest.raises(InvalidInput, match="ตัวชี้วัดที่ 9"):
        create_scenario(*place, scenario(scores={9: 101.0}))
    bare = Scenario(2568, "แผน", "", {1: 90.0})
    with pytest.raises(InvalidInput, match="ไม่มีคะแนนของตัวชี้วัดที่ 2"):
        create_scenario(*place, bare)
    assert newest_change(db, agency.agency_id) == 1


def test_who_only_reads_may_write_none(db: Database, agency: Agency) -> None:
    create_scenario(db, WORKING_GROUP, agency.agency_id, scenario())
    place = db, VIEWER, agency.agency_id
    with pytest.raises(NotAllowed):
        create_scenario(*place, scenario(name="แผน ข"))
    with pytest.raises(NotAllowed):
        edit_scenario(*place, 1, scenario(scores={1: 1.0}), 2)
    with pytest.raises(NotAllowed):
        remove_scenario(*place, 1, 2)
    with pytest.raises(NotAllowed):
        restore_scenario(*place, 1)


def test_a_scenario_that_never_was_is_not_found(db: Database, agency: Agency) -> None:
    with pytest.raises(InvalidInput, match="ไม่พบแผนทดลองนี้"):
        remove_scenario(db, WORKING_GROUP, agency.agency_id, 7, 1)
