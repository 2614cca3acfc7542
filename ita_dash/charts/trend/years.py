"""What a trend shows of each year, and what it says of it on hover."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd

from ita_dash.charts.trend.ground import TrendGround
from ita_dash.domain.scores.ratings import Certainty
from ita_dash.domain.scores.words import BY_RULE, COMPUTED, rating_message
from ita_dash.wording.scores import gap_text, score_text


class TrendYear(NamedTuple):
    """The columns of ASSESSMENTS that a point shows."""

    fiscal_year: int
    total: float
    target: float
    gap: float
    total_is_computed: bool
    rating: str | float
    rating_certainty: str | float

    @property
    def is_reached(self) -> bool:
        """Whether the total is not below the target of its year."""
        return self.total >= self.target


def trend_years(assessments: pd.DataFrame) -> list[TrendYear]:
    """ASSESSMENTS with known totals → what a point shows of each."""
    columns = assessments[list(TrendYear._fields)]
    return [TrendYear(*row) for row in columns.itertuples(index=False, name=None)]


def said_of(year: TrendYear, ground: TrendGround) -> str:
    """Total, distance from the target and rating of a year, a line each."""
    tr = ground.tr
    lines = [
        tr("ปีงบประมาณ {fiscal_year}", fiscal_year=year.fiscal_year),
        tr("คะแนนรวม {score}", score=score_text(year.total)),
        gap_text(year.gap, year.target, tr),
    ]
    if year.total_is_computed:
        lines.insert(2, tr(COMPUTED))
    if isinstance(year.rating, str):
        rating = rating_message(year.rating, str(year.rating_certainty))
        lines.append(tr("ระดับ {rating}", rating=tr(rating)))
        lines += [] if year.rating_certainty == Certainty.PUBLISHED else [tr(BY_RULE)]
    if year.fiscal_year in ground.breaks:
        lines.append(tr("เทียบกับปีก่อนไม่ได้"))
    if year.fiscal_year in ground.cautions:
        lines.append(tr("เทียบกับปีก่อนด้วยความระมัดระวัง"))
    return "\n".join(lines)
