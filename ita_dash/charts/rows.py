"""What charts with one row per name share: the names, the column of values, the target line."""

from __future__ import annotations

from collections.abc import Sequence

from ita_dash.charts.labels import wrap
from ita_dash.charts.palette import Palette
from ita_dash.charts.template import Part, axis, target_tick

NAME_WIDTH = 20
"""Letters in one line of a name, so that bars keep half the width of a phone."""


def row_lines(names: Sequence[str]) -> list[str]:
    """Names from data, made safe and wrapped."""
    return [wrap(name, NAME_WIDTH) for name in names]


def name_axis(lines: Sequence[str], colours: Palette) -> Part:
    """Rows from the top down, numbered from 0, with their names in full."""
    return axis(
        colours,
        range=[len(lines) - 0.5, -0.5],
        tickvals=list(range(len(lines))),
        ticktext=list(lines),
        tickfont={"color": colours.text},
        ticklabelstandoff=6,
        automargin=True,
    )


def score_axis(low: float, target: float, colours: Palette) -> Part:
    """Scores from ``low`` to 100; only the start and the target are named."""
    named = target_tick(f"{target:g}", colours)
    return axis(
        colours,
        range=[low, 100],
        tickvals=[low, target],
        ticktext=[f"{low:g}", named],
    )


def target_line(target: float, colours: Palette) -> Part:
    """The target as a dashed line from the top row down to the axis."""
    return {
        "type": "line",
        "x0": target,
        "x1": target,
        "yref": "paper",
        "y0": 0,
        "y1": 1,
        "line": {"color": colours.below, "width": 1.5, "dash": "dash"},
    }


def value_column(texts: Sequence[str], text_colours: Sequence[str], *, end: float) -> Part:
    """A text right of every row; ``end`` is where the axis of the bars ends."""
    return {
        "type": "scatter",
        "mode": "text",
        "x": [end] * len(texts),
        "y": list(range(len(texts))),
        "text": [f" {text}" for text in texts],
        "textposition": "middle right",
        "textfont": {"color": list(text_colours)},
        "cliponaxis": False,
        "hoverinfo": "skip",
    }
