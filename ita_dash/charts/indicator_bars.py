"""The indicators of one year against the target, the widest gap first."""

from __future__ import annotations

from typing import NamedTuple

import pandas as pd
import plotly.graph_objects as go

from ita_dash.charts.labels import BELOW_MARK, gap_text, numbered, safe, score_text
from ita_dash.charts.palette import Palette, palette
from ita_dash.charts.rows import (
    VALUE_COLUMN,
    name_axis,
    row_lines,
    rows_height,
    score_axis,
    target_line,
    value_column,
)
from ita_dash.charts.template import Part, figure, note_figure, side_marker
from ita_dash.i18n import Translator


class _Row(NamedTuple):
    """The columns of INDICATOR_SCORES that a bar shows; scores 0–100, NaN is unknown."""

    fiscal_year: int
    indicator: int
    name: str
    score: float
    target: float
    gap: float
    worth: float

    @property
    def is_below(self) -> bool:
        return self.gap < 0


def indicator_bars(
    indicator_scores: pd.DataFrame, *, tr: Translator, dark: bool, height: int = 0
) -> go.Figure:
    """INDICATOR_SCORES of one agency and one year → horizontal bars from 0 to 100.

    Below the target is told by colour, hatching and a mark beside the value. ``height`` is the
    least in pixels; the figure grows where the names need more.
    """
    rows, colours = _rows(indicator_scores), palette(dark)
    if not rows:
        return note_figure(tr("ยังไม่มีคะแนนรายตัวชี้วัด"), colours)
    lines = row_lines([numbered(row.indicator, tr(row.name)) for row in rows])
    values = [score_text(row.score) + (f" {BELOW_MARK}" if row.is_below else "") for row in rows]
    text_colours = [colours.below if row.is_below else colours.text for row in rows]
    target = rows[0].target
    return figure(
        [_bars(rows, colours, tr), value_column(values, text_colours, end=100)],
        colours,
        height=max(height, rows_height(lines) + 28),
        margin={"r": VALUE_COLUMN, "t": 4, "b": 24},
        xaxis=score_axis(0, target, colours),
        yaxis=name_axis(lines, colours),
        shapes=[target_line(target, colours)],
        bargap=0.3,
    )


def indicator_bars_alt(indicator_scores: pd.DataFrame, *, tr: Translator) -> str:
    """Every indicator with its score, the widest gap first, and how many are below the target."""
    rows = _rows(indicator_scores)
    if not rows:
        return tr("ยังไม่มีคะแนนรายตัวชี้วัด")
    scores = ", ".join(f"{tr(row.name)} {score_text(row.score)}" for row in rows)
    return tr(
        "คะแนนรายตัวชี้วัด ปี {fiscal_year} ต่ำกว่าเป้าหมาย {target} จำนวน {n} ตัวชี้วัด "
        "เรียงจากห่างเป้าหมายมากที่สุด: {scores}",
        fiscal_year=rows[0].fiscal_year,
        target=f"{rows[0].target:g}",
        n=sum(row.is_below for row in rows),
        scores=scores,
    )


def _rows(indicator_scores: pd.DataFrame) -> list[_Row]:
    """The worst first; unknown scores last."""
    ordered = indicator_scores.sort_values(["gap", "indicator"], na_position="last")
    return [_Row(*row) for row in ordered[list(_Row._fields)].itertuples(index=False, name=None)]


def _bars(rows: list[_Row], colours: Palette, tr: Translator) -> Part:
    return {
        "type": "bar",
        "orientation": "h",
        "x": [None if pd.isna(row.score) else row.score for row in rows],
        "y": list(range(len(rows))),
        "marker": side_marker([row.is_below for row in rows], colours),
        "hoverinfo": "text",
        "hovertext": [_hover(row, tr) for row in rows],
    }


def _hover(row: _Row, tr: Translator) -> str:
    lines = [
        tr("ตัวชี้วัดที่ {number} {name}", number=row.indicator, name=tr(row.name)),
        tr("คะแนน {score}", score=score_text(row.score)),
        gap_text(row.gap, row.target, tr),
        tr("เพิ่ม 1 คะแนน คะแนนรวมเพิ่ม {points}", points=f"{row.worth:.2f}"),
    ]
    return "<br>".join(safe(line) for line in lines)
