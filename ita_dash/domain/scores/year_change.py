"""How one score moved from the year before, taken out of its frame."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import pandas as pd

from ita_dash.frames.scores import SCORE_CHANGES


@dataclass(frozen=True)
class YearChange:
    """A row of SCORE_CHANGES.

    ``previous_score`` is NaN where the year before has none, ``change`` also where the two years
    may not be compared.
    """

    assessed_id: int
    fiscal_year: int
    code: str
    score: float
    previous_score: float
    change: float


def each_year_change(score_changes: pd.DataFrame) -> list[YearChange]:
    """SCORE_CHANGES → its rows, in their order."""
    return SCORE_CHANGES.records(score_changes, YearChange)


def changes_of_year(score_changes: pd.DataFrame, fiscal_year: int) -> Mapping[str, YearChange]:
    """SCORE_CHANGES of one agency → those of a fiscal year by code."""
    of_year = score_changes[score_changes["fiscal_year"] == fiscal_year]
    return {each.code: each for each in each_year_change(of_year)}
