"""Columns of the working groups of an office."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

WORKING_GROUPS = Contract(
    "working_groups",  # those that stand, one a year
    {
        "fiscal_year": "int",
        "order_number": "text",
        "ordered_on": "date",
        "begins_on": "date",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
    },
)
GROUP_MEMBERS = Contract(
    "group_members",  # of every revision, in the order of the order of appointment
    {
        "fiscal_year": "int",
        "change_no": "int",
        "place": "int",
        "name": "text",
        "post": "text",
        "duty": "text",  # a code of GroupDuty
    },
)
