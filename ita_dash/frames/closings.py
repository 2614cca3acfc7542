"""Columns of the closings of fiscal years."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

CLOSINGS = Contract(
    "closings",  # every revision that was closed, with its reopening where there was one
    {
        "fiscal_year": "int",
        "period": "text",  # domain/closings/periods.py
        "change_no": "int",
        "revision": "int",
        "name": "text",
        "note": "text",
        "reason": "text",  # why the revision before was reopened; blank for the first
        "day": "date",  # by which the state is judged
        "changed_at": "time",
        "actor": "text",
        "reopened_no": "int?",
        "reopened_at": "time",
        "reopened_by": "text",
        "reopening_reason": "text",
    },
)
