"""How many measures stand where, as one stacked bar."""

from __future__ import annotations

import pandas as pd
import plotly.graph_objects as go

from ita_dash.charts.keys import key_lines
from ita_dash.charts.labels import safe
from ita_dash.charts.palette import Palette, palette
from ita_dash.charts.statuses import STATUS_LOOKS, shown_counts
from ita_dash.charts.template import (
    KEY_LINE,
    WHERE_IT_FITS,
    Part,
    figure,
    hidden_axis,
    key,
    note_figure,
)
from ita_dash.i18n import Translator

_BAR = 32


def status_bar(measure_table: pd.DataFrame, *, tr: Translator, dark: bool) -> go.Figure:
    """MEASURE_TABLE → one bar of counts by status, with its key; statuses without any left out."""
    colours = palette(dark)
    counts = {status: n for status, n in shown_counts(measure_table).items() if n}
    if not counts:
        return note_figure(tr("ยังไม่มีมาตรการ"), colours)
    entries = [(STATUS_LOOKS[status], f"{n:,}") for status, n in counts.items()]
    lines = key_lines(entries, colours, tr)
    height = _BAR + len(lines) * KEY_LINE + 14
    return figure(
        [_part(status, n, colours, tr) for status, n in counts.items()],
        colours,
        height=height,
        margin={"l": 0, "r": 0, "t": 2, "b": height - _BAR - 2},
        xaxis=hidden_axis(range=[0, sum(counts.values())]),
        yaxis=hidden_axis(range=[-0.5, 0.5]),
        barmode="stack",
        uniformtext=WHERE_IT_FITS,
        title=key(lines, colours, height=height),
    )


def status_bar_alt(measure_table: pd.DataFrame, *, tr: Translator) -> str:
    """The number of measures under each status."""
    if measure_table.empty:
        return tr("ยังไม่มีมาตรการ")
    counts = shown_counts(measure_table)
    listed = ", ".join(f"{tr(STATUS_LOOKS[status].label)} {n}" for status, n in counts.items())
    return tr("มาตรการทั้งหมด {n} มาตรการ: {statuses}", n=len(measure_table), statuses=listed)


def _part(status: str, count: int, colours: Palette, tr: Translator) -> Part:
    look = STATUS_LOOKS[status]
    return {
        "type": "bar",
        "orientation": "h",
        "x": [count],
        "y": [0],
        "width": 1,
        "text": [f"<b>{look.symbol} {count:,}</b>"],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": look.text_colour(colours)},
        "marker": look.marker(colours),
        "hoverinfo": "text",
        "hovertext": safe(f"{look.symbol} {tr(look.label)}: {count:,}"),
    }
