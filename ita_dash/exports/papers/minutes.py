"""Which meeting minutes are about, and what it decided, out of a snapshot."""

from __future__ import annotations

from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.meetings.meeting import RecordedMeeting
from ita_dash.domain.papers.minutes import MeetingTask
from ita_dash.queries.snapshot.whole import Snapshot


def meeting_of_year(snapshot: Snapshot, fiscal_year: int) -> RecordedMeeting | None:
    """The last meeting that was held in a fiscal year; None where none is recorded."""
    newest_first = snapshot.meetings.known
    held = (each for each in newest_first if _year(each) == fiscal_year)
    return next(held, None)


def meeting_tasks(snapshot: Snapshot, meeting_id: int) -> tuple[MeetingTask, ...]:
    """What a meeting decided, in the order in which it was written."""
    table = snapshot.divisions.table
    names = dict(zip(table["division_id"].tolist(), table["name"], strict=True))
    return tuple(
        MeetingTask(each.decision, names.get(each.decision.division_id or 0, ""))
        for each in snapshot.meetings.decisions
        if each.decision.meeting_id == meeting_id
    )


def _year(each: RecordedMeeting) -> int:
    return fiscal_year_of(each.meeting.held_on)
