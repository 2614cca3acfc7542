"""One figure as it was printed, taken out of its frame."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import pandas as pd

from ita_dash.frames.scores import SCORE_FIGURES


@dataclass(frozen=True)
class ScoreFigure:
    """A row of SCORE_FIGURES: a number in ``value`` (else NaN) or a rating in ``label``."""

    assessed_id: int
    fiscal_year: int
    code: str
    value: float
    label: str | None
    scale: str
    source: str
    change_no: int
    changed_at: datetime


def each_figure(figures: pd.DataFrame) -> list[ScoreFigure]:
    """SCORE_FIGURES → its rows, in their order."""
    return SCORE_FIGURES.records(figures, ScoreFigure)
