"""What stands from earlier meetings, and which decisions somebody has to carry out."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from ita_dash.domain.meetings.decision import DecisionStatus, RecordedDecision, in_order
from ita_dash.domain.meetings.meeting import RecordedMeeting


def decided_before(
    chosen: RecordedMeeting | None,
    meetings: Sequence[RecordedMeeting],
    decisions: Iterable[RecordedDecision],
) -> list[RecordedDecision]:
    """What the meeting before decided, whatever became of it, and what is open of any earlier.

    ``meetings`` newest first; without a chosen one the next meeting comes after all of them.
    """
    earlier = [each for each in meetings if chosen is None or _place(each) < _place(chosen)]
    ids = {each.meeting_id for each in earlier}
    last = earlier[0].meeting_id if earlier else None
    return in_order(
        each
        for each in decisions
        if each.decision.meeting_id == last
        or (each.decision.meeting_id in ids and each.decision.status is DecisionStatus.OPEN)
    )


def decided_by(
    chosen: RecordedMeeting | None, decisions: Iterable[RecordedDecision]
) -> list[RecordedDecision]:
    """What the chosen meeting itself decided, in the order in which it was written."""
    if chosen is None:
        return []
    return [each for each in decisions if each.decision.meeting_id == chosen.meeting_id]


def open_decisions(
    decisions: Iterable[RecordedDecision], division_id: int | None
) -> list[RecordedDecision]:
    """What is to be carried out, by one division or, where None, by anybody."""
    return in_order(
        each
        for each in decisions
        if each.decision.status is DecisionStatus.OPEN
        and division_id in (None, each.decision.division_id)
    )


def _place(meeting: RecordedMeeting) -> tuple[date, int]:
    return meeting.meeting.held_on, meeting.meeting_id
