"""Columns of the checks before signature."""

from __future__ import annotations

from ita_dash.frames.contract import Contract

ACCEPTED_FINDINGS = Contract(
    "accepted_findings",  # those that stand, of every year
    {
        "fiscal_year": "int",
        "rule": "text",  # domain/review/rule.py
        "place": "text",  # domain/review/finding.py
        "fingerprint": "text",  # of the text for which it was accepted
        "reason": "text",
        "change_no": "int",
        "changed_at": "time",
        "actor": "text",
    },
)
