"""One indicator's score of one fiscal year, taken out of its frame."""

from __future__ import annotations

from dataclasses import dataclass

import pandas as pd

from ita_dash.frames.scores import INDICATOR_SCORES


@dataclass(frozen=True)
class IndicatorScore:
    """A row of INDICATOR_SCORES: scores are on 0–100, an unknown one is NaN.

    ``worth`` is what one point of the indicator adds to the total.
    """

    assessed_id: int
    fiscal_year: int
    indicator: int
    name: str
    instrument: str
    score: float
    target: float
    gap: float
    worth: float


def each_indicator_score(indicator_scores: pd.DataFrame) -> list[IndicatorScore]:
    """INDICATOR_SCORES → its rows, in their order."""
    return INDICATOR_SCORES.records(indicator_scores, IndicatorScore)
