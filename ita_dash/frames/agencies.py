"""Columns of agencies as they are called, and as changes wrote them."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

AGENCY_REVISIONS = Contract(
    "agency_revisions",
    {
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
        "action": "text",
        "name": "text",
        "agency_type": "text",
        "province": "text",
        "district": "text",
        "agency_size": "text",
    },
)
ASSESSED_AGENCIES = Contract(
    "assessed_agencies",
    {
        "assessed_id": "int",
        "name": "text",
        "agency_type": "text",
        "province": "text",
        "district": "text",
        "agency_size": "text",
        "row_kind": "text",
    },
)
