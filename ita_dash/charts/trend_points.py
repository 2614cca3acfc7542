"""The points of a trend: their marks, their values beside them, and what they say on hover."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from ita_dash.charts.label_sides import label_sides
from ita_dash.charts.labels import gap_text, safe, score_text, short_score
from ita_dash.charts.template import Part
from ita_dash.charts.trend_ground import TrendGround
from ita_dash.domain.ratings import Certainty
from ita_dash.domain.score_words import BY_RULE, COMPUTED, COMPUTED_SIGN, rating_message


class _Year(NamedTuple):
    """The columns of ASSESSMENTS that a point shows."""

    fiscal_year: int
    total: float
    target: float
    gap: float
    total_is_computed: bool
    rating: str | float
    rating_certainty: str | float


def trend_points(assessments: pd.DataFrame, focus: int, ground: TrendGround) -> Part:
    """ASSESSMENTS with known totals → points; below the target they are triangles.

    The year in focus stands out and shows both decimals. A total that was computed and not
    announced is drawn open, with a sign before its value.
    """
    colours = ground.colours
    years = [
        _Year(*row) for row in assessments[list(_Year._fields)].itertuples(index=False, name=None)
    ]
    sides = _sides(years, focus, ground)
    texts = [_label(year, focus, ground) for year in years]
    return {
        "type": "scatter",
        "mode": "markers+text",
        "x": [str(year.fiscal_year) for year in years],
        "y": [year.total for year in years],
        "text": [text if side else "" for text, side in zip(texts, sides, strict=True)],
        "textposition": [side or "top center" for side in sides],
        "textfont": {"color": colours.text, "shadow": f"0 0 3px {colours.ground}"},
        "cliponaxis": False,
        "marker": {
            "symbol": [_symbol(year) for year in years],
            "size": [13 if year.fiscal_year == focus else 10 for year in years],
            "opacity": 1,
            "color": [colours.reached if _is_reached(year) else colours.below for year in years],
            "line": {
                "color": colours.ground,
                "width": [2 if year.total_is_computed else 1 for year in years],
            },
        },
        "hoverinfo": "text",
        "hovertext": [_hover(year, ground) for year in years],
    }


def _is_reached(year: _Year) -> bool:
    return year.total >= year.target


def _symbol(year: _Year) -> str:
    shape = "circle" if _is_reached(year) else "triangle-down"
    return f"{shape}-open" if year.total_is_computed else shape


def _sides(years: Sequence[_Year], focus: int, ground: TrendGround) -> list[str | None]:
    totals = {year.fiscal_year: year.total for year in years}
    places = [totals.get(year) for year in ground.years]
    sides = label_sides(
        places,
        focus=ground.years.index(focus),
        breaks=[ground.years.index(year) for year in ground.breaks],
        target=ground.target,
        pixels_per_point=ground.scale,
    )
    return [side for year, side in zip(ground.years, sides, strict=True) if year in totals]


def _label(year: _Year, focus: int, ground: TrendGround) -> str:
    sign = COMPUTED_SIGN if year.total_is_computed else ""
    if year.fiscal_year == focus:
        return f"<b>{sign}{score_text(year.total)}</b>"
    return sign + short_score(year.total, ground.limits)


def _hover(year: _Year, ground: TrendGround) -> str:
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
    return "<br>".join(safe(line) for line in lines)
