"""The table of the checks before signature."""

from __future__ import annotations

from collections.abc import Sequence

import pandas as pd

from ita_dash.domain.review.finding import Finding
from ita_dash.wording.review import place_words

_COLUMNS = {
    "fiscal_year": "int64",
    "severity": "str",
    "rule": "str",
    "place": "object",
    "what_to_do": "object",
    "accepted_reason": "str",
    "accepted_by": "str",
}
"""Columns of the table; a place and what to do are Messages."""


def review_table(found: Sequence[tuple[int, Finding]]) -> pd.DataFrame:
    """Findings with the fiscal year of each → a row each; blank where nobody accepted it."""
    rows = [(year, *_told(each)) for year, each in found]
    return pd.DataFrame(rows, columns=list(_COLUMNS)).astype(_COLUMNS)


def _told(finding: Finding) -> tuple[object, ...]:
    accepted = finding.accepted
    reason, actor = (accepted.reason, accepted.actor) if accepted else ("", "")
    place = place_words(finding.place)
    return str(finding.severity), str(finding.rule), place, finding.message, reason, actor
