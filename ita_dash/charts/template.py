"""The one layout every chart is laid out in: font, ground, hover, no tools, no zoom."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import plotly.graph_objects as go

from ita_dash.charts.labels import FONT, TEXT_SIZE
from ita_dash.charts.palette import Palette

KEY_LINE = 21
"""Pixels of one line of a key, so that marks of Thai above and below letters do not meet."""
_LINE_SHARE = 1.3
"""Lines of Plotly stand as many times the size of the letters apart."""
CONFIG: Mapping[str, Any] = {
    "displayModeBar": False,
    "responsive": True,
    "scrollZoom": False,
    "doubleClick": False,
    "showTips": False,
}
"""Plotly's own settings for every chart; the pictures need no tools."""

WHERE_IT_FITS: Mapping[str, Any] = {"mode": "hide", "minsize": TEXT_SIZE}
"""Texts in bars, ``uniformtext`` of the layout: shown at full size or not at all."""

Part = dict[str, Any]
"""A piece of a Plotly figure as it goes over the wire."""


def figure(
    traces: Sequence[Part], colours: Palette, *, height: int, margin: Part, **layout: Any
) -> go.Figure:
    """A figure of finished traces in the house layout; ``height`` and ``margin`` in pixels.

    Not validated: the parts are ours, and validation costs more than the whole rest.
    """
    base = {
        "template": {"data": {}, "layout": {}},
        "height": height,
        "margin": {"l": 8, "r": 8, "t": 8, "b": 8, "pad": 0, **margin},
        "font": {"family": FONT, "size": TEXT_SIZE, "color": colours.text},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "showlegend": False,
        "dragmode": False,
        "hovermode": "closest",
        "hoverlabel": {
            "bgcolor": colours.ground,
            "bordercolor": colours.grid,
            "font": {"family": FONT, "size": TEXT_SIZE, "color": colours.text},
            "align": "left",
        },
        "separators": ".,",
    }
    return go.Figure({"data": list(traces), "layout": {**base, **layout}}, _validate=False)


def axis(colours: Palette, **settings: Any) -> Part:
    """An axis that cannot be dragged, without grid, with quiet labels that never turn."""
    return {
        "fixedrange": True,
        "showgrid": False,
        "zeroline": False,
        "showline": False,
        "tickangle": 0,
        "ticks": "",
        "tickfont": {"size": TEXT_SIZE, "color": colours.muted},
        **settings,
    }


def hidden_axis(**settings: Any) -> Part:
    """An axis that only gives the scale."""
    return {"visible": False, "fixedrange": True, **settings}


def note(text: str, colours: Palette, **place: Any) -> Part:
    """A text of the figure without an arrow; ``place`` as in Plotly's annotations."""
    return {
        "text": text,
        "showarrow": False,
        "font": {"size": TEXT_SIZE, "color": colours.muted},
        **place,
    }


def note_figure(text: str, colours: Palette, *, height: int = 120) -> go.Figure:
    """A picture of nothing but a sentence, for a frame without rows."""
    middle = note(text, colours, xref="paper", yref="paper", x=0.5, y=0.5)
    # A chart without a trace is refused by some hosts, so one empty trace stands in.
    empty = {"type": "scatter", "x": [], "y": []}
    return figure(
        [empty],
        colours,
        height=height,
        margin={},
        xaxis=hidden_axis(),
        yaxis=hidden_axis(),
        annotations=[middle],
    )


def key(lines: Sequence[str], colours: Palette, *, height: int) -> Part:
    """Words at the foot of a figure of ``height`` pixels, from its left edge: its ``title``."""
    return {
        "text": "<br>".join(
            f'<span style="font-size:{TEXT_SIZE}px">{line}</span>' for line in lines
        ),
        "font": {"size": KEY_LINE / _LINE_SHARE, "color": colours.text},
        "x": 0,
        "xref": "container",
        "xanchor": "left",
        # Only the first line of several is anchored, so the place is counted from the foot.
        "y": (len(lines) * KEY_LINE - 4) / height,
        "yref": "container",
        "yanchor": "top",
        "pad": {"l": 4},
    }


def side_marker(is_below: Sequence[bool], colours: Palette) -> Part:
    """The marker of bars that are below the target or not: hatched as well as coloured."""
    return {
        "color": [colours.below if below else colours.reached for below in is_below],
        "pattern": {
            "shape": ["/" if below else "" for below in is_below],
            "fillmode": "overlay",
            "fgcolor": colours.ground,
            "fgopacity": 0.55,
            "size": 7,
            "solidity": 0.2,
        },
        "line": {"width": 0},
    }


def target_tick(text: str, colours: Palette) -> str:
    """An axis label that belongs to the target line."""
    return f'<b><span style="color:{colours.below}">{text}</span></b>'
