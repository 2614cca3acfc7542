"""Which meeting minutes are about, and what it decided, out of a snapshot."""

from __future__ import annotations

from dataclasses import replace

from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.meetings.meeting import RecordedMeeting
from ita_dash.domain.meetings.named import meeting_number
from ita_dash.domain.papers.minutes import MeetingTask
from ita_dash.exports.provenance import Provenance
from ita_dash.i18n.translator import Translator
from ita_dash.queries.snapshot.whole import Snapshot


def meetings_of_year(snapshot: Snapshot, fiscal_year: int) -> list[RecordedMeeting]:
    """The meetings that were held in a fiscal year, the last one first."""
    return [
        each
        for each in snapshot.meetings.known
        if fiscal_year_of(each.meeting.held_on) == fiscal_year
    ]


def of_meeting(about: Provenance, meeting: RecordedMeeting | None, tr: Translator) -> Provenance:
    """What a file says of itself, with the meeting that it is of; unchanged for None."""
    if meeting is None:
        return about
    return replace(about, filters={**about.filters, tr("การประชุม"): tr(meeting_number(meeting))})


def meeting_tasks(snapshot: Snapshot, meeting_id: int) -> tuple[MeetingTask, ...]:
    """What a meeting decided, in the order in which it was written."""
    table = snapshot.divisions.table
    names = dict(zip(table["division_id"].tolist(), table["name"], strict=True))
    return tuple(
        MeetingTask(each.decision, names.get(each.decision.division_id or 0, ""))
        for each in snapshot.meetings.decisions
        if each.decision.meeting_id == meeting_id
    )
