"""How one year of a trend is drawn: its mark, and its value beside it."""

from __future__ import annotations

from math import sqrt

from ita_dash.charts.labels import safe
from ita_dash.charts.trend.ground import TrendGround
from ita_dash.charts.trend.years import TrendYear
from ita_dash.charts.vector import Attributes, element, number
from ita_dash.domain.scores.words import COMPUTED_SIGN
from ita_dash.wording.scores import score_text, short_score

_ANCHORS = {"left": "end", "center": "middle", "right": "start"}
_ASIDE = {"left": -7, "center": 0, "right": 7}
_LOWER = {"top": -9, "bottom": 18}
"""Pixels from the middle of a point to the line on which its value is written."""


def year_mark(year: TrendYear, ground: TrendGround, *, is_focus: bool) -> str:
    """A circle, or a triangle below the target; open where the total was computed."""
    colours, down = ground.colours, ground.down(year.total)
    radius = 6.5 if is_focus else 5.0
    own = colours.reached if year.is_reached else colours.below
    look: Attributes = {"fill": own, "stroke": colours.ground, "stroke_width": 1}
    if year.total_is_computed:
        look = {"fill": colours.ground, "stroke": own, "stroke_width": 2}
    if year.is_reached:
        return element("circle", cy=down, r=radius, **look)
    half, top, foot = radius * 2 / sqrt(3), down - radius / 2, down + radius
    corners = ((-half, top), (half, top), (0.0, foot))
    return element(
        "polygon", points=" ".join(f"{number(x)},{number(y)}" for x, y in corners), **look
    )


def year_value(year: TrendYear, side: str, ground: TrendGround, *, is_focus: bool) -> str:
    """The total on a side of its point, with a halo that parts it from the line.

    That of the year in focus is bold and has both decimals; a computed one has a sign before it.
    """
    sign = COMPUTED_SIGN if year.total_is_computed else ""
    value = score_text(year.total) if is_focus else short_score(year.total, ground.limits)
    up, across = side.split()
    return element(
        "text",
        safe(sign + value),
        x=_ASIDE[across],
        y=ground.down(year.total) + _LOWER[up],
        text_anchor=_ANCHORS[across],
        font_weight=700 if is_focus else 400,
        paint_order="stroke",
        stroke=ground.colours.ground,
        stroke_width=3,
        stroke_linejoin="round",
    )
