"""Columns of what is to be updated now."""

from __future__ import annotations

from ita_dash.frames.contract import Contract
from ita_dash.frames.measures import MEASURE_TABLE

WORK = Contract(
    "work",  # measures that wait for somebody, with what they wait for
    {
        **MEASURE_TABLE.columns,
        "waiting": "texts",  # domain/work/waiting.py
        "renewals": "texts",  # titles of the evidence to be renewed, the most urgent first
        "renew_by": "date",  # for the first of them
    },
)
