"""What became of the measures that each division leads, one stacked bar per division."""

from __future__ import annotations

from collections.abc import Mapping

import pandas as pd
import plotly.graph_objects as go

from ita_dash.charts.keys import Meaning, key_lines
from ita_dash.charts.labels import safe
from ita_dash.charts.palette import Palette, palette
from ita_dash.charts.rows import name_axis, row_lines, value_column
from ita_dash.charts.statuses import STATUS_LOOKS, StatusLook
from ita_dash.charts.template import (
    KEY_LINE,
    WHERE_IT_FITS,
    Part,
    figure,
    hidden_axis,
    key,
    note_figure,
)
from ita_dash.domain.measures.filters import UNCONFIRMED
from ita_dash.domain.measures.table import division_label, taking_part
from ita_dash.domain.messages import msg
from ita_dash.i18n.translator import Translator

_PARTS: Mapping[str, StatusLook] = {
    "completed": STATUS_LOOKS["completed"],
    "open": StatusLook(msg("ยังไม่เสร็จ ไม่เกินกำหนด"), "●", "reached"),
    "overdue": StatusLook(msg("ยังไม่เสร็จ เกินกำหนด"), "!", "late"),
    "unconfirmed": STATUS_LOOKS[UNCONFIRMED],
    "cancelled": STATUS_LOOKS["cancelled"],
}
"""The parts of a bar in order; together they are the measures the division leads."""
_DONE_COLUMN = 100
"""Pixels right of the bars for how many are done."""
_ROW = 36
"""Pixels of a row whose bar is high enough for the count in it."""


def division_bars(division_summary: pd.DataFrame, *, tr: Translator, dark: bool) -> go.Figure:
    """DIVISION_SUMMARY → counts of led measures; at the right how many of them are completed.

    Divisions keep their order; those without any measure are left out.
    """
    colours = palette(dark)
    counts = _counts(division_summary, tr)
    if counts.empty:
        return note_figure(tr("ยังไม่มีมาตรการของส่วนราชการใด"), colours)
    lines = row_lines(counts["name"].tolist())
    widest = max(1, int(counts["lead"].max()))
    shown = {part: look for part, look in _PARTS.items() if counts[part].any()}
    keys = key_lines(
        [
            Meaning(look.symbol, getattr(colours, look.colour), tr(look.label))
            for look in shown.values()
        ]
    )
    done = [
        tr("แล้วเสร็จ {done}/{lead}", done=each.completed, lead=each.lead)
        for each in counts.itertuples()
    ]
    bottom = len(keys) * KEY_LINE + 10
    height = len(lines) * _ROW + bottom + 4
    return figure(
        [
            *(_part(part, look, counts, colours, tr) for part, look in shown.items()),
            value_column(done, [colours.text] * len(done), end=widest),
        ],
        colours,
        height=height,
        margin={"r": _DONE_COLUMN, "t": 4, "b": bottom},
        xaxis=hidden_axis(range=[0, widest]),
        yaxis=name_axis(lines, colours),
        barmode="stack",
        uniformtext=WHERE_IT_FITS,
        bargap=0.3,
        title=key(keys, colours, height=height),
    )


def division_bars_alt(division_summary: pd.DataFrame, *, tr: Translator) -> str:
    """For every division with measures: how many it leads, supports, has completed and is late."""
    counts = _counts(division_summary, tr)
    if counts.empty:
        return tr("ยังไม่มีมาตรการของส่วนราชการใด")
    return ". ".join(
        tr(
            "{name} เป็นส่วนราชการหลัก {lead} มาตรการ แล้วเสร็จ {completed} "
            "ยังไม่เสร็จและไม่เกินกำหนด {open} ยังไม่เสร็จและเกินกำหนด {overdue} "
            "สถานะยังไม่ได้ยืนยัน {unconfirmed} ยกเลิก {cancelled} "
            "ร่วม {supporting} มาตรการ",
            name=each.name,
            lead=each.lead,
            completed=each.completed,
            open=each.open,
            overdue=each.overdue,
            unconfirmed=each.unconfirmed,
            cancelled=each.cancelled,
            supporting=each.supporting,
        )
        for each in counts.itertuples(index=False)
    )


def _counts(division_summary: pd.DataFrame, tr: Translator) -> pd.DataFrame:
    """The divisions with measures, and as ``open`` what is not closed, late or to be confirmed."""
    counts = taking_part(division_summary)
    parts = ["completed", "cancelled", "overdue", "unconfirmed"]
    names = [tr(division_label(name)) for name in counts["name"]]
    return counts.assign(name=names, open=counts["lead"] - counts[parts].sum(axis=1))


def _part(
    part: str, look: StatusLook, counts: pd.DataFrame, colours: Palette, tr: Translator
) -> Part:
    numbers = [int(n) for n in counts[part]]
    said = [
        f"{name}: {tr(look.label)} {n}" for name, n in zip(counts["name"], numbers, strict=True)
    ]
    return {
        "type": "bar",
        "orientation": "h",
        "x": [n or None for n in numbers],
        "y": list(range(len(numbers))),
        "text": [f"{look.symbol} {n}" if n else "" for n in numbers],
        "textposition": "inside",
        "insidetextanchor": "middle",
        "textangle": 0,
        "textfont": {"color": look.text_colour(colours)},
        "marker": look.marker(colours),
        "hoverinfo": "text",
        "hovertext": [safe(line) for line in said],
    }
