"""Every indicator through the years, one small panel each, all on one scale."""

from __future__ import annotations

import math
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from ita_dash.charts.labels import BELOW_MARK, gap_text, numbered, safe, score_text
from ita_dash.charts.palette import palette
from ita_dash.charts.panels import PanelGrid, axis_number
from ita_dash.charts.template import Part, figure, note_figure
from ita_dash.i18n import Translator


@dataclass(frozen=True)
class _Line:
    """One indicator; scores and targets (0–100) by fiscal year, only where known."""

    number: int
    name: str
    scores: dict[int, float]
    targets: dict[int, float]

    @property
    def last_year(self) -> int:
        return max(self.scores)

    @property
    def target(self) -> float:
        """That of the last year."""
        return self.targets[self.last_year]


def indicator_lines(
    indicator_scores: pd.DataFrame, *, tr: Translator, dark: bool, columns: int = 2
) -> go.Figure:
    """INDICATOR_SCORES of one agency → a panel per indicator in official order.

    Every panel has every year (พ.ศ.) from the first to the last; a missing one is a gap.
    """
    lines, colours = _lines(indicator_scores), palette(dark)
    if not lines:
        return note_figure(tr("ยังไม่มีคะแนนรายตัวชี้วัด"), colours)
    years = {year for line in lines for year in line.scores}
    least = min(score for line in lines for score in line.scores.values())
    grid = PanelGrid(
        panels=len(lines),
        columns=columns,
        years=tuple(range(min(years), max(years) + 1)),
        low=max(0.0, min(60.0, math.floor(least / 10) * 10.0)),
        colours=colours,
    )
    axes: Part = {}
    for place, line in enumerate(lines):
        axes |= grid.axes(place, line.target)
    return figure(
        [_trace(place, line, grid, tr) for place, line in enumerate(lines)],
        colours,
        height=grid.height,
        margin={"l": 0, "r": 0, "t": 0, "b": 0},
        shapes=[grid.target_line(place, line.target) for place, line in enumerate(lines)],
        annotations=[
            grid.title(place, numbered(line.number, tr(line.name)), _latest(line))
            for place, line in enumerate(lines)
        ],
        **axes,
    )


def indicator_lines_alt(indicator_scores: pd.DataFrame, *, tr: Translator) -> str:
    """Each indicator's first and last known score with their years."""
    lines = _lines(indicator_scores)
    if not lines:
        return tr("ยังไม่มีคะแนนรายตัวชี้วัด")
    return ". ".join(
        tr(
            "{name} ปี {first_year} ได้ {first_score} ปี {last_year} ได้ {last_score}",
            name=tr(line.name),
            first_year=min(line.scores),
            first_score=score_text(line.scores[min(line.scores)]),
            last_year=line.last_year,
            last_score=score_text(line.scores[line.last_year]),
        )
        for line in lines
    )


def _lines(indicator_scores: pd.DataFrame) -> list[_Line]:
    known = indicator_scores.dropna(subset=["score"]).sort_values("fiscal_year")
    return [
        _Line(
            number=int(rows["indicator"].iloc[0]),
            name=str(rows["name"].iloc[-1]),
            scores=dict(zip(rows["fiscal_year"].tolist(), rows["score"].tolist(), strict=True)),
            targets=dict(zip(rows["fiscal_year"].tolist(), rows["target"].tolist(), strict=True)),
        )
        for _, rows in known.groupby("indicator")
    ]


def _trace(place: int, line: _Line, grid: PanelGrid, tr: Translator) -> Part:
    n, colours, years = axis_number(place), grid.colours, grid.years
    is_below = [year in line.scores and line.scores[year] < line.targets[year] for year in years]
    return {
        "type": "scatter",
        "mode": "lines+markers",
        "xaxis": f"x{n}",
        "yaxis": f"y{n}",
        "x": [str(year) for year in years],
        "y": [line.scores.get(year) for year in years],
        "cliponaxis": False,
        "connectgaps": False,
        "line": {"color": colours.reached, "width": 2},
        "marker": {
            "symbol": ["triangle-down" if below else "circle" for below in is_below],
            "color": [colours.below if below else colours.reached for below in is_below],
            "size": 8,
            "opacity": 1,
        },
        "hoverinfo": "text",
        "hovertext": [_hover(year, line, tr) for year in years],
    }


def _latest(line: _Line) -> str:
    score = line.scores[line.last_year]
    mark = f" {BELOW_MARK}" if score < line.target else ""
    return f"<b>{score_text(score)}{mark}</b> ({line.last_year})"


def _hover(year: int, line: _Line, tr: Translator) -> str:
    if year not in line.scores:
        return ""
    score, target = line.scores[year], line.targets[year]
    lines = [
        tr("ปีงบประมาณ {fiscal_year}", fiscal_year=year),
        tr("คะแนน {score}", score=score_text(score)),
        gap_text(score - target, target, tr),
    ]
    return "<br>".join(safe(each) for each in lines)
