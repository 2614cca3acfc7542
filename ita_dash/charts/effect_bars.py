"""How much each indicator with a measure moved, beside the mean of those without one."""

from __future__ import annotations

import math

import pandas as pd
import plotly.graph_objects as go

from ita_dash.charts.keys import Meaning, key_lines
from ita_dash.charts.labels import safe
from ita_dash.charts.palette import Palette, palette
from ita_dash.charts.rows import name_axis, row_lines, value_column
from ita_dash.charts.template import KEY_LINE, Part, axis, figure, key, note_figure, side_marker
from ita_dash.domain.improvement.movement import MOVEMENT_LABELS, Movement
from ita_dash.frames.contract import Row
from ita_dash.i18n.translator import Translator
from ita_dash.wording.scores import change_text, numbered, score_text, signed_text

_VALUES = 112
"""Pixels right of the picture for both scores of an indicator and their difference."""
_ROW = 38
"""Pixels of a row that holds these in two lines."""
_PEERS, _REST, _ABOVE, _BELOW = "◆", "┊", "■", "▨"


def effect_bars(linked: pd.DataFrame, *, tr: Translator, dark: bool) -> go.Figure:
    """INDICATOR_EFFECTS with measures and known changes → a bar each, from 0 to its change.

    The dashed line is the mean change of the indicators without a measure, a diamond the mean
    change of the same indicator at other agencies. The highest above the line comes first.
    """
    rows, colours = _rows(linked), palette(dark)
    if not rows:
        return note_figure(tr("ไม่มีคะแนนของตัวชี้วัดที่มีมาตรการให้เทียบ"), colours)
    rest = float(rows[0]["rest_change"])
    low, high = _range(rows)
    lines = row_lines([numbered(row["indicator"], tr(row["name"])) for row in rows])
    keys = key_lines(_meanings(rows, rest, colours, tr))
    bottom = len(keys) * KEY_LINE + 32
    height = len(rows) * _ROW + bottom + 4
    values = [_values(row) for row in rows]
    return figure(
        [
            _bars(rows, colours, tr),
            _diamonds(rows, colours, tr),
            value_column(values, [colours.text] * len(rows), end=high),
        ],
        colours,
        height=height,
        margin={"r": _VALUES, "t": 4, "b": bottom},
        xaxis=axis(colours, range=[low, high], tickvals=[0], ticktext=["0"]),
        yaxis=name_axis(lines, colours),
        bargap=0.45,
        shapes=[_line(0, colours.grid, "solid"), *_rest_line(rest, colours)],
        title=key(keys, colours, height=height),
    )


def effect_bars_alt(linked: pd.DataFrame, *, tr: Translator) -> str:
    """Every indicator's change and how it stands beside the rest."""
    rows = _rows(linked)
    if not rows:
        return tr("ไม่มีคะแนนของตัวชี้วัดที่มีมาตรการให้เทียบ")
    return ". ".join(_said(row, tr) for row in rows)


def _rows(linked: pd.DataFrame) -> list[Row]:
    order = ["difference", "change", "indicator"]
    rows: list[Row] = []
    rows += linked.sort_values(order, ascending=[False, False, True]).to_dict("records")
    return rows


def _said(row: Row, tr: Translator) -> str:
    return tr(
        "ตัวชี้วัดที่ {number} {name} จาก {before} เป็น {after} เปลี่ยนแปลง {change}: {movement}",
        number=row["indicator"],
        name=tr(row["name"]),
        before=score_text(row["before"]),
        after=score_text(row["after"]),
        change=signed_text(row["change"]),
        movement=tr(MOVEMENT_LABELS[Movement(row["movement"])]),
    )


def _range(rows: list[Row]) -> tuple[float, float]:
    """From below the lowest to above the highest change, the 0 among them."""
    points = [row[name] for row in rows for name in ("change", "rest_change", "peer_change")]
    known = [0.0, *(point for point in points if not math.isnan(point))]
    room = (max(known) - min(known) or 1.0) * 0.06
    return min(known) - room, max(known) + room


def _bars(rows: list[Row], colours: Palette, tr: Translator) -> Part:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [row["change"] for row in rows],
        "y": list(range(len(rows))),
        "marker": side_marker([row["difference"] < 0 for row in rows], colours),
        "hoverinfo": "text",
        "hovertext": [safe(_said(row, tr)) for row in rows],
    }


def _diamonds(rows: list[Row], colours: Palette, tr: Translator) -> Part:
    means = [row["peer_change"] for row in rows]
    words = tr("ค่าเฉลี่ยของหน่วยงานอื่น")
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [None if math.isnan(mean) else mean for mean in means],
        "y": list(range(len(rows))),
        "cliponaxis": False,
        "marker": {
            "symbol": "diamond",
            "size": 10,
            "color": colours.text,
            "line": {"color": colours.ground, "width": 1.5},
        },
        "hoverinfo": "text",
        "hovertext": [f"{words} {signed_text(mean)}" for mean in means],
    }


def _rest_line(rest: float, colours: Palette) -> list[Part]:
    return [] if math.isnan(rest) else [_line(rest, colours.muted, "dash")]


def _line(at: float, colour: str, dash: str) -> Part:
    place = {"x0": at, "x1": at, "yref": "paper", "y0": 0, "y1": 1}
    return {"type": "line", **place, "line": {"color": colour, "width": 1.5, "dash": dash}}


def _values(row: Row) -> str:
    scores = f"{score_text(row['before'])} → {score_text(row['after'])}"
    return f"{scores}<br>\N{NO-BREAK SPACE}{change_text(row['change'])}"


def _meanings(rows: list[Row], rest: float, colours: Palette, tr: Translator) -> list[Meaning]:
    found = []
    if any(row["difference"] >= 0 for row in rows):
        found.append(Meaning(_ABOVE, colours.reached, tr("ไม่ต่ำกว่าค่าเฉลี่ยของตัวชี้วัดอื่น")))
    if any(row["difference"] < 0 for row in rows):
        found.append(Meaning(_BELOW, colours.below, tr("ต่ำกว่าค่าเฉลี่ยของตัวชี้วัดอื่น")))
    if not math.isnan(rest):
        mean = tr("ตัวชี้วัดที่ไม่มีมาตรการเฉลี่ย {change}", change=signed_text(rest))
        found.append(Meaning(_REST, colours.muted, mean))
    if any(not math.isnan(row["peer_change"]) for row in rows):
        found.append(Meaning(_PEERS, colours.text, tr("ค่าเฉลี่ยของหน่วยงานอื่น")))
    return found
