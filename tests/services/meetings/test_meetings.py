"""Meetings and what they decide: written, collided, taken back and logged, on both engines."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.domain.meetings.decision import Decision, DecisionStatus
from ita_dash.domain.meetings.meeting import AgendaPoint
from ita_dash.exports.changes.log import ChangeLog
from ita_dash.i18n.translator import translator
from ita_dash.queries.agencies import Agency
from ita_dash.queries.changes import changes, newest_change
from ita_dash.queries.meetings import decisions, meetings
from ita_dash.services.changes.undo import preview_undo, undo_change
from ita_dash.services.meetings.decisions import remove_decision, save_decision
from ita_dash.services.meetings.edits import remove_meeting, save_meeting
from tests.stored import ADMIN, MEETING, VIEWER

DECISION = Decision(1, "ให้กองคลังเร่งรัด", person="ผู้อำนวยการกองคลัง", due_on=date(2024, 3, 1))


def key(db: Database, agency: Agency) -> tuple[Database, int, int]:
    """What reads of the newest state take."""
    return db, agency.agency_id, newest_change(db, agency.agency_id)


def lines(db: Database, agency: Agency, change_no: int) -> list[str]:
    """What the log says of a change."""
    log = changes(*key(db, agency))
    [told] = ChangeLog(*key(db, agency), translator("th")).worded(
        log[log["change_no"] == change_no]
    )
    assert told.place == "meetings"
    return [str(line) for line in told.lines]


def test_a_meeting_is_kept_as_it_was_told(db: Database, agency: Agency) -> None:
    written = save_meeting(db, ADMIN, agency.agency_id, MEETING)
    [only] = meetings(*key(db, agency))
    assert only.meeting == MEETING
    assert (only.meeting_id, only.change_no) == (written.id, written.change_no)
    later = replace(MEETING, held_on=date(2024, 3, 20), number=2, people=())
    save_meeting(db, ADMIN, agency.agency_id, later)
    assert [each.meeting.number for each in meetings(*key(db, agency))] == [2, 1]


def test_a_change_goes_over_what_was_seen_and_nothing_else(db: Database, agency: Agency) -> None:
    first = save_meeting(db, ADMIN, agency.agency_id, MEETING)
    changed = replace(MEETING, points=(AgendaPoint(5, "", "ปิดประชุม"),), place="ศาลา")
    second = save_meeting(db, ADMIN, agency.agency_id, changed, first.id, first.change_no)
    with pytest.raises(EditCollision):
        save_meeting(db, ADMIN, agency.agency_id, MEETING, first.id, first.change_no)
    assert [each.meeting for each in meetings(*key(db, agency))] == [changed]
    assert any(
        "ห้องประชุมสภา" in line and "ศาลา" in line for line in lines(db, agency, second.change_no)
    )


def test_a_decision_is_a_task_until_somebody_says_what_became_of_it(
    db: Database, agency: Agency
) -> None:
    save_meeting(db, ADMIN, agency.agency_id, MEETING)
    made = save_decision(db, ADMIN, agency.agency_id, DECISION)
    done = replace(DECISION, status=DecisionStatus.DONE, note="ทำแล้ว")
    told = save_decision(db, ADMIN, agency.agency_id, done, made.id, made.change_no)
    assert [each.decision for each in decisions(*key(db, agency))] == [done]
    assert "แล้วเสร็จ" in lines(db, agency, told.change_no)[0]
    undo_change(db, ADMIN, agency.agency_id, told.change_no)
    assert [each.decision for each in decisions(*key(db, agency))] == [DECISION]


def test_what_is_not_allowed_or_not_sound_writes_nothing(db: Database, agency: Agency) -> None:
    save_meeting(db, ADMIN, agency.agency_id, MEETING)
    before = newest_change(db, agency.agency_id)
    with pytest.raises(NotAllowed):
        save_meeting(db, VIEWER, agency.agency_id, MEETING)
    with pytest.raises(NotAllowed):
        save_decision(db, VIEWER, agency.agency_id, DECISION)
    with pytest.raises(InvalidInput):
        save_meeting(db, ADMIN, agency.agency_id, replace(MEETING, title="", number=0))
    wrong = (
        replace(DECISION, meeting_id=9),
        replace(DECISION, division_id=999),
        replace(DECISION, decided=""),
        replace(DECISION, status=DecisionStatus.DROPPED),
    )
    for each in wrong:
        with pytest.raises(InvalidInput):
            save_decision(db, ADMIN, agency.agency_id, each)
    assert newest_change(db, agency.agency_id) == before


def test_a_meeting_whose_decisions_stand_is_not_taken_away(db: Database, agency: Agency) -> None:
    held = save_meeting(db, ADMIN, agency.agency_id, MEETING)
    made = save_decision(db, ADMIN, agency.agency_id, DECISION)
    with pytest.raises(InvalidInput):
        remove_meeting(db, ADMIN, agency.agency_id, held.id, held.change_no)
    assert preview_undo(db, agency.agency_id, held.change_no).is_empty
    gone = remove_decision(db, ADMIN, agency.agency_id, made.id, made.change_no)
    away = remove_meeting(db, ADMIN, agency.agency_id, held.id, held.change_no)
    assert meetings(*key(db, agency)) == []
    assert preview_undo(db, agency.agency_id, gone.change_no).is_empty
    undo_change(db, ADMIN, agency.agency_id, away.change_no)
    undo_change(db, ADMIN, agency.agency_id, gone.change_no)
    assert [each.decision for each in decisions(*key(db, agency))] == [DECISION]
