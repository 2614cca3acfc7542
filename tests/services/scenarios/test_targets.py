"""The targets of a year are a scenario as it was seen, and go only when they are taken back."""

from __future__ import annotations

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.exports.changes.log import ChangeLog
from ita_dash.i18n.translator import translator
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes
from ita_dash.queries.scenario_drafts import recorded_scenarios
from ita_dash.queries.scenarios import indicator_targets, year_targets
from ita_dash.services.changes.undo import preview_undo, undo_change
from ita_dash.services.scenarios.edits import create_scenario, edit_scenario, remove_scenario
from ita_dash.services.scenarios.targets import remove_targets, set_targets
from tests.builders import scenario
from tests.stored import VIEWER, WORKING_GROUP


@pytest.fixture
def place(db: Database, agency: Agency) -> tuple[Database, Agency]:
    """An agency with one scenario (1, change 2) of the result of 2568."""
    create_scenario(db, WORKING_GROUP, agency.agency_id, scenario(scores={9: 95.0}))
    return db, agency


Place = tuple[Database, Agency]


def targets(place: Place) -> dict[int, dict[int, float]]:
    """Every target by year and indicator."""
    db, agency = place
    found: dict[int, dict[int, float]] = {}
    for row in indicator_targets(db, agency.agency_id, 1000).to_dict("records"):
        found.setdefault(row["fiscal_year"], {})[row["indicator"]] = row["target"]
    return found


def set_first(place: Place, base_change_no: int = 0) -> int:
    db, agency = place
    return set_targets(db, WORKING_GROUP, agency.agency_id, 1, 2, base_change_no)


def test_a_scenario_becomes_the_targets_of_the_year_planned_from_its_result(place: Place) -> None:
    assert set_first(place) == 3
    assert targets(place) == {2569: {**dict.fromkeys(range(1, 11), 88.0), 9: 95.0}}
    (row,) = year_targets(place[0], place[1].agency_id, 1000).to_dict("records")
    told = row["fiscal_year"], row["result_year"], row["name"], row["actor"]
    assert told == (2569, 2568, "แผน ก", WORKING_GROUP.name)


def test_targets_stay_what_they_were_when_the_scenario_changes_or_goes(place: Place) -> None:
    db, agency = place
    set_first(place)
    before = targets(place)
    edit_scenario(db, WORKING_GROUP, agency.agency_id, 1, scenario(name="แผน ข"), 2)
    remove_scenario(db, WORKING_GROUP, agency.agency_id, 1, 4)
    assert targets(place) == before
    assert year_targets(db, agency.agency_id, 1000)["name"].tolist() == ["แผน ก"]


def test_targets_are_taken_back_and_can_be_set_again(place: Place) -> None:
    db, agency = place
    set_first(place)
    assert remove_targets(db, WORKING_GROUP, agency.agency_id, 2569, 3) == 4
    assert targets(place) == {}
    with pytest.raises(InvalidInput, match="ไม่มีเป้าหมายของหน่วยงาน"):
        remove_targets(db, WORKING_GROUP, agency.agency_id, 2569, 0)
    assert set_first(place) == 5


def test_other_targets_give_way_but_not_unseen(place: Place) -> None:
    db, agency = place
    set_first(place)
    create_scenario(db, WORKING_GROUP, agency.agency_id, scenario(name="แผน ข"))
    with pytest.raises(EditCollision, match="เปลี่ยนเป้าหมายของปี 2569 ไปก่อนแล้ว"):
        set_targets(db, WORKING_GROUP, agency.agency_id, 2, 4, 0)
    set_targets(db, WORKING_GROUP, agency.agency_id, 2, 4, 3)
    assert targets(place) == {2569: dict.fromkeys(range(1, 11), 88.0)}
    with pytest.raises(EditCollision, match="เปลี่ยนเป้าหมายของปี 2569 ไปก่อนแล้ว"):
        remove_targets(db, WORKING_GROUP, agency.agency_id, 2569, 3)


def test_a_scenario_that_changed_since_it_was_seen_is_not_set(place: Place) -> None:
    db, agency = place
    edit_scenario(db, WORKING_GROUP, agency.agency_id, 1, scenario(), 2)
    with pytest.raises(EditCollision, match="บันทึกแผนทดลองนี้ไปก่อนแล้ว"):
        set_first(place)
    assert targets(place) == {}


def test_the_same_targets_are_not_set_twice(place: Place) -> None:
    set_first(place)
    with pytest.raises(InvalidInput, match="เป็นเป้าหมายของปี 2569 อยู่แล้ว"):
        set_first(place, base_change_no=3)


def test_who_only_reads_sets_none(place: Place) -> None:
    db, agency = place
    with pytest.raises(NotAllowed):
        set_targets(db, VIEWER, agency.agency_id, 1, 2, 0)
    set_first(place)
    with pytest.raises(NotAllowed):
        remove_targets(db, VIEWER, agency.agency_id, 2569, 3)


def test_setting_is_undone_and_the_undo_too(place: Place) -> None:
    db, agency = place
    set_first(place)
    before = targets(place)
    assert undo_change(db, WORKING_GROUP, agency.agency_id, 3) == 4
    assert targets(place) == {}
    undo_change(db, WORKING_GROUP, agency.agency_id, 4)
    assert targets(place) == before


def test_the_removal_of_a_scenario_is_undone_unless_its_name_is_taken(place: Place) -> None:
    db, agency = place
    remove_scenario(db, WORKING_GROUP, agency.agency_id, 1, 2)
    create_scenario(db, WORKING_GROUP, agency.agency_id, scenario())
    (line,) = preview_undo(db, agency.agency_id, 3).lines
    assert (line.effect, str(line.why)) == ("kept", "ชื่อนี้เป็นของแผนทดลองอื่นแล้ว")
    undo_change(db, WORKING_GROUP, agency.agency_id, 4)
    undo_change(db, WORKING_GROUP, agency.agency_id, 3)
    (found,) = recorded_scenarios(db, agency.agency_id, 1000).values()
    assert found.content == scenario(scores={9: 95.0})


def test_later_edits_are_kept_by_an_undo(place: Place) -> None:
    db, agency = place
    edit_scenario(db, WORKING_GROUP, agency.agency_id, 1, scenario(scores={9: 97.0}), 2)
    (line,) = preview_undo(db, agency.agency_id, 2).lines
    assert line.effect == "kept"


def test_the_log_tells_what_became_of_scenarios_and_targets(place: Place) -> None:
    db, agency = place
    edit_scenario(
        db, WORKING_GROUP, agency.agency_id, 1, scenario(name="แผน ข", scores={9: 97.0}), 2
    )
    set_targets(db, WORKING_GROUP, agency.agency_id, 1, 3, 0)
    remove_targets(db, WORKING_GROUP, agency.agency_id, 2569, 4)
    log = changes(db, agency.agency_id, 1000)
    worded = ChangeLog(db, agency.agency_id, 1000, translator("th")).worded(log)
    told = {each.change_no: (each.label, list(map(str, each.lines))) for each in worded}
    assert told[2][0] == "บันทึกแผนทดลอง"
    assert "9: 95.00" in told[2][1][0]
    assert told[3] == (
        "แก้ไขแผนทดลอง",
        ["ชื่อ: แผน ก → แผน ข", "ตัวชี้วัดที่ 9: 95.00 → 97.00"],
    )
    assert told[4][1] == ["เป้าหมายปี 2569: จากแผนทดลอง แผน ข"]
    assert told[5][1] == ["เป้าหมายปี 2569: จากแผนทดลอง แผน ข → ไม่มีเป้าหมายของหน่วยงาน"]
