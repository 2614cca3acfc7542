"""The chosen year on a trend: a frame over the plot, with the year above it."""

from __future__ import annotations

from collections.abc import Collection

from ita_dash.charts.keys import Meaning
from ita_dash.charts.palette import Palette
from ita_dash.charts.trend.ground import TrendGround
from ita_dash.charts.vector import Attributes, element, place, share
from ita_dash.domain.cycle import year_after
from ita_dash.i18n.translator import Translator

_ASIDE = 10
"""Pixels that the year stands aside of a mark over the edge of its frame."""


def chosen_frame(fiscal_year: int, ground: TrendGround) -> str:
    """A frame round a year; nothing where the axis does not have it."""
    if fiscal_year not in ground.years:
        return ""
    colour = ground.colours.reached
    room = {"x": share(ground.edge(fiscal_year)), "width": share(1 / len(ground.years))}
    look: Attributes = {"fill": colour, "fill_opacity": 0.1, "stroke": colour, "stroke_width": 1.5}
    frame = element("rect", **room, height=ground.height, **look, class_="frame")
    is_left, is_right = (year in ground.breaks for year in (fiscal_year, year_after(fiscal_year)))
    at: Attributes = {"x": _ASIDE * (is_left - is_right), "y": -6, "text_anchor": "middle"}
    name = element("text", str(fiscal_year), **at, font_weight=600, fill=colour)
    return frame + place(ground.middle(fiscal_year), name, class_="chosen")


def chosen_meaning(
    fiscal_year: int, years: Collection[int], tr: Translator, colours: Palette
) -> list[Meaning]:
    """What the frame says; nothing where there is none."""
    if fiscal_year not in years:
        return []
    return [Meaning("▯", colours.reached, tr("ปีที่เลือก"))]
