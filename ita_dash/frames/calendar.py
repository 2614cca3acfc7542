"""Columns of the dates that an office tells of its years."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

CALENDAR_ENTRIES = Contract(
    "calendar_entries",  # those that stand, of every year
    {
        "fiscal_year": "int",
        "code": "text",  # a step of domain/calendar/step.py, or "own_1"
        "title": "text",  # of an entry of the office; missing for a step
        "start_on": "date",
        "end_on": "date",
        "note": "text",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
    },
)
