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
from ita_dash.domain.improvement.indicator_move import IndicatorMove, each_move
from ita_dash.domain.improvement.movement import MOVEMENT_LABELS
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
    moves, colours = _moves(linked), palette(dark)
    if not moves:
        return note_figure(tr("ไม่มีคะแนนของตัวชี้วัดที่มีมาตรการให้เทียบ"), colours)
    rest = moves[0].rest_change
    low, high = _range(moves)
    lines = row_lines([numbered(move.indicator, tr(move.name)) for move in moves])
    keys = key_lines(_meanings(moves, rest, colours, tr))
    bottom = len(keys) * KEY_LINE + 32
    height = len(moves) * _ROW + bottom + 4
    values = [_values(move) for move in moves]
    return figure(
        [
            _bars(moves, colours, tr),
            _diamonds(moves, colours, tr),
            value_column(values, [colours.text] * len(moves), end=high),
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
    moves = _moves(linked)
    if not moves:
        return tr("ไม่มีคะแนนของตัวชี้วัดที่มีมาตรการให้เทียบ")
    return ". ".join(_sentence(move, tr) for move in moves)


def _moves(linked: pd.DataFrame) -> list[IndicatorMove]:
    order = ["difference", "change", "indicator"]
    return each_move(linked.sort_values(order, ascending=[False, False, True]))


def _sentence(move: IndicatorMove, tr: Translator) -> str:
    return tr(
        "ตัวชี้วัดที่ {number} {name} จาก {before} เป็น {after} เปลี่ยนแปลง {change}: {movement}",
        number=move.indicator,
        name=tr(move.name),
        before=score_text(move.before),
        after=score_text(move.after),
        change=signed_text(move.change),
        movement=tr(MOVEMENT_LABELS[move.movement]),
    )


def _range(moves: list[IndicatorMove]) -> tuple[float, float]:
    """From below the lowest to above the highest change, the 0 among them."""
    points = [each for move in moves for each in (move.change, move.rest_change, move.peer_change)]
    known = [0.0, *(point for point in points if not math.isnan(point))]
    room = (max(known) - min(known) or 1.0) * 0.06
    return min(known) - room, max(known) + room


def _bars(moves: list[IndicatorMove], colours: Palette, tr: Translator) -> Part:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [move.change for move in moves],
        "y": list(range(len(moves))),
        "marker": side_marker([move.difference < 0 for move in moves], colours),
        "hoverinfo": "text",
        "hovertext": [safe(_sentence(move, tr)) for move in moves],
    }


def _diamonds(moves: list[IndicatorMove], colours: Palette, tr: Translator) -> Part:
    means = [move.peer_change for move in moves]
    words = tr("ค่าเฉลี่ยของหน่วยงานอื่น")
    return {
        "type": "scatter",
        "mode": "markers",
        "x": [None if math.isnan(mean) else mean for mean in means],
        "y": list(range(len(moves))),
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


def _values(move: IndicatorMove) -> str:
    scores = f"{score_text(move.before)} → {score_text(move.after)}"
    return f"{scores}<br>\N{NO-BREAK SPACE}{change_text(move.change)}"


def _meanings(
    moves: list[IndicatorMove], rest: float, colours: Palette, tr: Translator
) -> list[Meaning]:
    meanings = []
    if any(move.difference >= 0 for move in moves):
        meanings.append(Meaning(_ABOVE, colours.reached, tr("ไม่ต่ำกว่าค่าเฉลี่ยของตัวชี้วัดอื่น")))
    if any(move.difference < 0 for move in moves):
        meanings.append(Meaning(_BELOW, colours.below, tr("ต่ำกว่าค่าเฉลี่ยของตัวชี้วัดอื่น")))
    if not math.isnan(rest):
        mean = tr("ตัวชี้วัดที่ไม่มีมาตรการเฉลี่ย {change}", change=signed_text(rest))
        meanings.append(Meaning(_REST, colours.muted, mean))
    if any(not math.isnan(move.peer_change) for move in moves):
        meanings.append(Meaning(_PEERS, colours.text, tr("ค่าเฉลี่ยของหน่วยงานอื่น")))
    return meanings
