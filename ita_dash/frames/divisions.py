"""Columns of divisions: those in use, as changes wrote them, and their counts of measures."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

DIVISIONS = Contract(
    "divisions",  # those in use, and closed ones that still stand on a measure
    {"division_id": "int", "name": "text", "sort_order": "int", "is_closed": "flag"},
)
DIVISION_REVISIONS = Contract(
    "division_revisions",
    {
        "division_id": "int",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
        "action": "text",
        "name": "text",
        "sort_order": "int",
        "is_removed": "flag",
        "merged_into": "int?",
    },
)
DIVISION_SUMMARY = Contract(
    # Counts by status and by date are of the measures the division leads; the statuses add up
    # to ``lead``. Last come the rows -1 for measures of which it is open who leads, and 0 for
    # those that name no division.
    "division_summary",
    {
        "division_id": "int",
        "name": "text",
        "lead": "int",
        "supporting": "int",
        "not_started": "int",
        "in_progress": "int",
        "completed": "int",
        "cancelled": "int",
        "overdue": "int",  # of the open ones
        "unconfirmed": "int",  # of the open ones: over, but nobody told the status
        "due_soon": "int",  # of the open ones: within 30 days
        "progress": "score",  # mean of what is known, 0–100
    },
)
