"""Meetings and decisions as rows of their tables."""

from __future__ import annotations

from collections.abc import Iterable

import pandas as pd

from ita_dash.domain.meetings.decision import Decision
from ita_dash.domain.meetings.meeting import Meeting

_MEETING = (
    *("title", "meeting_no", "be_year", "held_on", "place", "begins", "ends"),
    *("chair", "minute_taker", "reviewer"),
)


def meeting_tables(meetings: Iterable[tuple[int, Meeting, bool]]) -> dict[str, pd.DataFrame]:
    """Rows by table of meetings with their ids; the third says whether one is removed."""
    rows: dict[str, list[dict[str, object]]] = {
        "meeting": [],
        "meeting_person": [],
        "meeting_point": [],
    }
    for meeting_id, meeting, is_removed in meetings:
        own: dict[str, object] = {"meeting_id": meeting_id}
        told = {
            name: getattr(meeting, "number" if name == "meeting_no" else name) for name in _MEETING
        }
        rows["meeting"].append({**own, **told, "is_removed": is_removed})
        rows["meeting_person"] += [
            {
                **own,
                "person_no": number,
                "attendance": each.attendance.value,
                "name": each.name,
                "post": each.post,
            }
            for number, each in enumerate(meeting.people, start=1)
        ]
        rows["meeting_point"] += [{**own, **vars(each)} for each in meeting.points]
    frames = {table: pd.DataFrame(of_table) for table, of_table in rows.items() if of_table}
    if "meeting" in frames:
        frames["meeting"]["held_on"] = pd.to_datetime(frames["meeting"]["held_on"])
    return frames


def decision_tables(decisions: Iterable[tuple[int, Decision, bool]]) -> dict[str, pd.DataFrame]:
    """The same of decisions."""
    rows = [
        {
            "decision_id": decision_id,
            **vars(decision),
            "status": decision.status.value,
            "is_removed": is_removed,
        }
        for decision_id, decision, is_removed in decisions
    ]
    if not rows:
        return {}
    frame = pd.DataFrame(rows)
    frame["due_on"] = pd.to_datetime(frame["due_on"])
    frame["division_id"] = frame["division_id"].astype("Int64")
    return {"meeting_decision": frame}
