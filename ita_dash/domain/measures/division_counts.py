"""What one division has to do with a plan, taken out of its frame."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.frames.divisions import DIVISION_SUMMARY


@dataclass(frozen=True)
class DivisionCounts:
    """A row of DIVISION_SUMMARY: how many measures; ``progress`` is 0–100, NaN where unknown."""

    division_id: int
    name: str
    lead: int
    supporting: int
    not_started: int
    in_progress: int
    completed: int
    cancelled: int
    overdue: int
    unconfirmed: int
    due_soon: int
    progress: float

    def count(self, key: str) -> int:
        """A count by its name, such as that of a status; AttributeError for another name."""
        return int(getattr(self, key))


def each_division(summary: pd.DataFrame) -> list[DivisionCounts]:
    """DIVISION_SUMMARY → its rows, in their order."""
    return DIVISION_SUMMARY.records(summary, DivisionCounts)
