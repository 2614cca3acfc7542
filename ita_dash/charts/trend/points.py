"""The line of a trend, the points on it, and the years that have none."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from ita_dash.charts.labels import safe
from ita_dash.charts.trend.ground import TrendGround
from ita_dash.charts.trend.label_sides import label_sides
from ita_dash.charts.trend.marks import year_mark, year_value
from ita_dash.charts.trend.years import TrendYear
from ita_dash.charts.vector import Attributes, element, share
from ita_dash.wording.scores import UNKNOWN


def trend_line(scores: Mapping[int, float], ground: TrendGround) -> str:
    """The way from point to point, interrupted at missing years and where rules part them."""
    look: Attributes = {
        "stroke": ground.colours.reached,
        "stroke_width": 2.5,
        "stroke_linecap": "round",
    }
    return "".join(
        element(
            "line",
            x1=share(ground.middle(year)),
            y1=ground.down(scores[year]),
            x2=share(ground.middle(after)),
            y2=ground.down(scores[after]),
            **look,
        )
        for year, after in pairwise(ground.years)
        if year in scores and after in scores and after not in ground.breaks
    )


def trend_points(
    years: Sequence[TrendYear], said: Sequence[str], focus: int, ground: TrendGround
) -> str:
    """The points with their values, and what is ``said`` of each on hover.

    The year in ``focus`` stands out. A value that would run into another is left out.
    """
    sides = _sides(years, focus, ground)
    drawn = []
    for year, sentence in zip(years, said, strict=True):
        is_focus, side = year.fiscal_year == focus, sides[year.fiscal_year]
        marks = [year_mark(year, ground, is_focus=is_focus)]
        if side:
            marks.append(year_value(year, side, ground, is_focus=is_focus))
        drawn.append(ground.column(year.fiscal_year, sentence, *marks))
    return "".join(drawn)


def missing_years(totals: Collection[int], ground: TrendGround) -> str:
    """A dash at the foot of every year without a total, up to the last known one."""
    look = {"text_anchor": "middle", "fill": ground.colours.muted}
    dash = element("text", safe(UNKNOWN), y=ground.height - 6, **look)
    return "".join(
        ground.column(year, ground.tr("ปี {fiscal_year} ไม่มีข้อมูล", fiscal_year=year), dash)
        for year in range(min(totals), max(totals))
        if year not in totals
    )


def _sides(years: Sequence[TrendYear], focus: int, ground: TrendGround) -> dict[int, str | None]:
    totals = {year.fiscal_year: year.total for year in years}
    sides = label_sides(
        [totals.get(year) for year in ground.years],
        focus=ground.years.index(focus),
        breaks=[ground.years.index(year) for year in ground.breaks],
        target=ground.target,
        pixels_per_point=ground.scale,
    )
    return dict(zip(ground.years, sides, strict=True))
