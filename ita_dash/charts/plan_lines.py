"""Planned and actual percent by the end of each month of a fiscal year, as two lines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

from ita_dash.charts.keys import Meaning
from ita_dash.charts.labels import safe
from ita_dash.charts.palette import Palette
from ita_dash.charts.vector import Attributes, Margin, element, picture, place, share
from ita_dash.domain.measures.monthly.curves import Curve
from ita_dash.domain.measures.monthly.together import PlanLines
from ita_dash.i18n.dates import format_month, short_month
from ita_dash.i18n.translator import Translator
from ita_dash.wording.plan_lines import month_text, percent_text

_MARGIN = Margin(top=14, right=14, foot=28, left=44)
_TICKS = (0, 25, 50, 75, 100)
_QUARTERS, _HALVES = (1, 4, 7, 10), (4, 10)
"""The months that are named: the first of quarters, or of half years where there are many."""
_MANY = 15
"""More months than these have no room for the name of every quarter on a phone."""
_NEAR = 9.0
"""Points of percent from the edge within which a value would run out of the picture."""


@dataclass(frozen=True)
class _Plot:
    """Where a month and a percent lie; ``tall`` pixels high."""

    months: tuple[date, ...]
    tall: int
    colours: Palette

    def across(self, number: int) -> float:
        """The share of the width at which a month lies, counted from 0."""
        return (number + 0.5) / len(self.months)

    def down(self, percent: float) -> float:
        """How many pixels below the top a percent lies."""
        return (100 - percent) / 100 * self.tall


def plan_lines_chart(
    lines: PlanLines, *, tr: Translator, colours: Palette, height: int = 260
) -> str:
    """The lines as SVG: the plan dashed, the result with points; unknown months leave a gap.

    The plan of the last month that is over and the newest result bear their values. ``height`` in
    pixels; it fits the box in which it stands.
    """
    plot = _Plot(lines.months, height - _MARGIN.top - _MARGIN.foot, colours)
    plan: Attributes = {"stroke": colours.muted, "stroke_width": 2, "stroke_dasharray": "6 5"}
    result: Attributes = {"stroke": colours.reached, "stroke_width": 2.5}
    return picture(
        _ground(plot, tr),
        _line(lines.planned, plot, plan),
        _line(lines.actual, plot, result),
        *_columns(lines, plot, tr),
        *_values(lines, plot),
        height=height,
        margin=_MARGIN,
        colours=colours,
        alt=plan_lines_alt(lines, tr=tr),
    )


def plan_lines_alt(lines: PlanLines, *, tr: Translator) -> str:
    """Every month with its plan and its result, as text."""
    months = zip(lines.months, lines.planned, lines.actual, strict=True)
    said = (_said(*each, tr) for each in months)
    return tr("แผนและผลสะสมรายเดือน: {months}", months=", ".join(said))


def plan_lines_key(tr: Translator, colours: Palette) -> list[Meaning]:
    """What the two lines mean."""
    return [
        Meaning("┅", colours.muted, tr("แผนสะสม (ร้อยละ)")),
        Meaning("●", colours.reached, tr("ผลสะสม (ร้อยละ)")),
    ]


def _said(month: date, planned: float | None, actual: float | None, tr: Translator) -> str:
    return f"{format_month(month, tr)} {month_text(planned, actual, tr)}"


def _ground(plot: _Plot, tr: Translator) -> str:
    """The grid with its percents, and the first months of the quarters."""
    words: Attributes = {"fill": plot.colours.muted}
    below: Attributes = {"y": plot.tall + 19, "text_anchor": "middle", **words}
    aside: Attributes = {"x": -8, "dy": "0.35em", "text_anchor": "end", **words}
    drawn = []
    for tick in _TICKS:
        at = plot.down(tick)
        drawn.append(element("line", x2=share(1), y1=at, y2=at, stroke=plot.colours.grid))
        drawn.append(element("text", f"{tick}%", y=at, **aside))
    named = _HALVES if len(plot.months) > _MANY else _QUARTERS
    for number, month in enumerate(plot.months):
        if month.month in named:
            name = safe(short_month(month, tr))
            drawn.append(element("text", name, x=share(plot.across(number)), **below))
    return "".join(drawn)


def _line(curve: Curve, plot: _Plot, look: Attributes) -> str:
    """The way from month to month, interrupted where one is unknown."""
    return "".join(
        element(
            "line",
            x1=share(plot.across(number)),
            y1=plot.down(before),
            x2=share(plot.across(number + 1)),
            y2=plot.down(after),
            stroke_linecap="round",
            **look,
        )
        for number, (before, after) in enumerate(pairwise(curve))
        if before is not None and after is not None
    )


def _columns(lines: PlanLines, plot: _Plot, tr: Translator) -> Iterator[str]:
    """The points of the result; the whole column of a month tells its figures."""
    width = 1 / len(plot.months)
    room: Attributes = {"x": share(-0.5 * width), "width": share(width), "height": plot.tall}
    colours = plot.colours
    look: Attributes = {"fill": colours.reached, "stroke": colours.ground, "stroke_width": 1}
    months = zip(lines.months, lines.planned, lines.actual, strict=True)
    for number, (month, planned, actual) in enumerate(months):
        title = element("title", safe(_said(month, planned, actual, tr)))
        area = element("rect", **room, fill="none", pointer_events="all")
        point = "" if actual is None else element("circle", cy=plot.down(actual), r=4.5, **look)
        yield place(plot.across(number), title, area, point)


def _values(lines: PlanLines, plot: _Plot) -> Iterator[str]:
    """The newest result and what was planned by the last month that is over, beside their lines."""
    is_behind, months = lines.behind > 0, list(plot.months)
    reached = months.index(lines.newest)
    strong: Attributes = {"fill": plot.colours.reached, "font_weight": 700}
    yield _value(reached, lines.reached, plot, strong, is_below=is_behind)
    if lines.ended in months:
        due = months.index(lines.ended)
        if (due, lines.behind) != (reached, 0):
            quiet: Attributes = {"fill": plot.colours.muted}
            yield _value(due, lines.due, plot, quiet, is_below=not is_behind)


def _value(number: int, percent: float, plot: _Plot, look: Attributes, *, is_below: bool) -> str:
    """A percent below its point, or above it; within the picture, with a halo."""
    is_below = (is_below or percent > 100 - _NEAR) and percent >= _NEAR
    halo: Attributes = {
        "paint_order": "stroke",
        "stroke": plot.colours.ground,
        "stroke_width": 3,
        "stroke_linejoin": "round",
    }
    at: Attributes = {
        "x": share(plot.across(number)),
        "y": plot.down(percent) + (19 if is_below else -10),
        "text_anchor": "middle",
    }
    return element("text", safe(percent_text(percent)), **at, **halo, **look)
