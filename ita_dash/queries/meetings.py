"""Meetings and what they decided, as they stand and as they ever were."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable
from dataclasses import replace
from datetime import date
from typing import Any, TypeVar

from ita_dash.db.database import Reader
from ita_dash.domain.changes.reversal import Revision
from ita_dash.domain.meetings.decision import Decision, DecisionStatus, RecordedDecision
from ita_dash.domain.meetings.meeting import (
    AgendaPoint,
    Attendance,
    Meeting,
    Person,
    RecordedMeeting,
)
from ita_dash.queries.statements import statements

_SQL = statements("meetings")
Content = TypeVar("Content", bound=Hashable)


def meeting_revisions(db: Reader, agency_id: int, as_of: int) -> list[Revision[int, Meeting]]:
    """Every revision of every meeting by its id, oldest first."""
    key = {"agency_id": agency_id, "as_of": as_of}
    people: dict[tuple[int, int], list[Person]] = defaultdict(list)
    points: dict[tuple[int, int], list[AgendaPoint]] = defaultdict(list)
    for meeting_id, change_no, attendance, *named in db.rows(_SQL["people"], key):
        people[meeting_id, change_no].append(Person(Attendance(attendance), *named))
    for meeting_id, change_no, *told in db.rows(_SQL["points"], key):
        points[meeting_id, change_no].append(AgendaPoint(*told))
    found = []
    for meeting_id, change_no, *told, is_removed in db.rows(_SQL["meetings"], key):
        place = meeting_id, change_no
        meeting = replace(Meeting(*told), people=tuple(people[place]), points=tuple(points[place]))
        found.append(Revision(meeting_id, change_no, None if is_removed else meeting))
    return found


def decision_revisions(db: Reader, agency_id: int, as_of: int) -> list[Revision[int, Decision]]:
    """Every revision of every decision by its id, oldest first."""
    key = {"agency_id": agency_id, "as_of": as_of}
    return [
        Revision(decision_id, change_no, None if is_removed else _decision(*told))
        for decision_id, change_no, *told, is_removed in db.rows(_SQL["decisions"], key)
    ]


def meetings(db: Reader, agency_id: int, as_of: int) -> list[RecordedMeeting]:
    """The meetings that stand, the newest day first."""
    standing = _standing(meeting_revisions(db, agency_id, as_of))
    known = [RecordedMeeting(*each) for each in standing]
    return sorted(known, key=lambda each: (each.meeting.held_on, each.meeting_id), reverse=True)


def decisions(db: Reader, agency_id: int, as_of: int) -> list[RecordedDecision]:
    """The decisions that stand, in the order in which they were written."""
    standing = _standing(decision_revisions(db, agency_id, as_of))
    return [RecordedDecision(*each) for each in standing]


def _standing(revisions: Iterable[Revision[int, Content]]) -> list[tuple[int, int, Content]]:
    newest = {each.key: each for each in revisions}
    return [
        (each.key, each.change_no, each.content)
        for each in newest.values()
        if each.content is not None
    ]


def _decision(
    meeting_id: int,
    decided: str,
    division_id: int | None,
    person: str,
    due_on: date | None,
    status: str,
    note: Any,
) -> Decision:
    state = DecisionStatus(status)
    return Decision(meeting_id, decided, division_id, person, due_on, state, note)
