"""The indicators of one year beside those of another, the deepest fall first."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import pandas as pd
import plotly.graph_objects as go

from ita_dash.charts.keys import Meaning, key_lines
from ita_dash.charts.labels import safe
from ita_dash.charts.palette import Palette, palette
from ita_dash.charts.rows import (
    name_axis,
    row_lines,
    score_axis,
    target_line,
    value_column,
)
from ita_dash.charts.template import Part, figure, key, note_figure
from ita_dash.domain.rounding import half_up
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.comparability import apart
from ita_dash.i18n.translator import Translator
from ita_dash.wording.comparability import NOT_COMPARABLE, caveat_text
from ita_dash.wording.scores import change_text, numbered, score_text

_VALUES = 112
"""Pixels right of the picture for both scores of an indicator and their difference."""
_ROW = 38
"""Pixels of a row that holds these in two lines."""


@dataclass(frozen=True)
class _Row:
    """One indicator in two years; scores 0–100, NaN is unknown.

    ``is_apart``: the rules forbid to compare it; ``caveat`` says why, or why with care.
    """

    indicator: int
    name: str
    earlier: float
    later: float
    change: float
    is_apart: bool
    caveat: str

    @property
    def change_words(self) -> str:
        """By how much the scores differ, or the mark that this may not be said."""
        return NOT_COMPARABLE if self.is_apart else change_text(self.change)

    @property
    def colour(self) -> str:
        """The name of the Palette colour for the change."""
        if math.isnan(self.change) or self.change == 0:
            return "neutral"
        return "good" if self.change > 0 else "late"


def year_comparison(
    indicator_scores: pd.DataFrame,
    *,
    earlier: int,
    later: int,
    rulebooks: RuleBooks,
    tr: Translator,
    dark: bool,
) -> go.Figure:
    """INDICATOR_SCORES of one agency → for each indicator two points and the way between.

    ``earlier`` and ``later`` are fiscal years (พ.ศ.). Whether they may be compared is said above.
    """
    rows, colours = _rows(indicator_scores, earlier, later, rulebooks, tr), palette(dark)
    if not rows:
        return note_figure(tr("ไม่มีคะแนนรายตัวชี้วัดของปีที่เลือก"), colours)
    lines = row_lines([numbered(row.indicator, tr(row.name)) for row in rows])
    target = rulebooks.of(later).target
    known = [score for row in rows for score in (row.earlier, row.later) if not math.isnan(score)]
    low = min(60.0, math.floor((min(known) - 2) / 10) * 10.0)
    height = len(rows) * _ROW + 54
    hovers = [_hover(row, earlier, later, tr) for row in rows]
    return figure(
        [
            *(_way(i, row, colours) for i, row in enumerate(rows)),
            _points([row.earlier for row in rows], "circle-open", hovers, colours.neutral),
            _points([row.later for row in rows], "circle", hovers, colours.reached),
            value_column(
                [_values(row, colours) for row in rows], [colours.text] * len(rows), end=100
            ),
        ],
        colours,
        height=height,
        margin={"r": _VALUES, "t": 4, "b": 50},
        xaxis=score_axis(low, target, colours),
        yaxis=name_axis(lines, colours),
        shapes=[target_line(target, colours)],
        title=key(_key(rows, earlier, later, tr, colours), colours, height=height),
    )


def year_comparison_alt(
    indicator_scores: pd.DataFrame,
    *,
    earlier: int,
    later: int,
    rulebooks: RuleBooks,
    tr: Translator,
) -> str:
    """Every indicator's score in both years, and whether the years may be compared."""
    rows = _rows(indicator_scores, earlier, later, rulebooks, tr)
    if not rows:
        return tr("ไม่มีคะแนนรายตัวชี้วัดของปีที่เลือก")
    scores = ", ".join(
        f"{tr(row.name)} {score_text(row.earlier)} → {score_text(row.later)}" for row in rows
    )
    sentence = tr(
        "คะแนนรายตัวชี้วัด ปี {earlier} เทียบกับปี {later}: {scores}",
        earlier=earlier,
        later=later,
        scores=scores,
    )
    return ". ".join([sentence, *_refusals(rows, tr)])


def _refusals(rows: Sequence[_Row], tr: Translator) -> Iterator[str]:
    """Why indicators may not be compared, each reason once with those it is about."""
    for caveat in dict.fromkeys(row.caveat for row in rows if row.is_apart):
        numbers = sorted(row.indicator for row in rows if row.caveat == caveat)
        if len(numbers) == len(rows):
            yield caveat
        else:
            listed = ", ".join(map(str, numbers))
            yield tr("ตัวชี้วัดที่ {number} {caveat}", number=listed, caveat=caveat)


def _rows(
    indicator_scores: pd.DataFrame, earlier: int, later: int, rulebooks: RuleBooks, tr: Translator
) -> list[_Row]:
    wide = indicator_scores.pivot(index="indicator", columns="fiscal_year", values="score")
    wide = wide.reindex(columns=[earlier, later]).dropna(how="all")
    names = indicator_scores.sort_values("fiscal_year").groupby("indicator")["name"].last()
    codes = {number: f"indicator_{number}" for number in wide.index}
    forbidden = apart(codes.values(), earlier, later, rulebooks)
    is_apart = wide.index.map(codes).isin(forbidden)
    wide["change"] = half_up(wide[later] - wide[earlier]).mask(is_apart)
    wide = wide.sort_values("change", na_position="last", kind="stable")
    return [
        _Row(
            number,
            names[number],
            *(before, after, change),
            codes[number] in forbidden,
            caveat_text(earlier, later, rulebooks, tr, codes[number]),
        )
        for number, before, after, change in wide.itertuples(name=None)
    ]


def _values(row: _Row, colours: Palette) -> str:
    """Both scores of an indicator, and below them by how much they differ."""
    change = f'<span style="color:{getattr(colours, row.colour)}">{row.change_words}</span>'
    return f"{score_text(row.earlier)} → {score_text(row.later)}<br>\N{NO-BREAK SPACE}{change}"


def _way(place: int, row: _Row, colours: Palette) -> Part:
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [row.earlier, row.later],
        "y": [place, place],
        "line": {"color": getattr(colours, row.colour), "width": 3},
        "hoverinfo": "skip",
    }


def _points(scores: list[float], symbol: str, hovers: list[str], colour: str) -> Part:
    return {
        "type": "scatter",
        "mode": "markers",
        "x": scores,
        "y": list(range(len(scores))),
        "cliponaxis": False,
        "marker": {"symbol": symbol, "size": 11, "color": colour, "opacity": 1},
        "hoverinfo": "text",
        "hovertext": hovers,
    }


def _hover(row: _Row, earlier: int, later: int, tr: Translator) -> str:
    lines = [
        tr("ตัวชี้วัดที่ {number} {name}", number=row.indicator, name=tr(row.name)),
        tr("ปี {fiscal_year} ได้ {score}", fiscal_year=earlier, score=score_text(row.earlier)),
        tr("ปี {fiscal_year} ได้ {score}", fiscal_year=later, score=score_text(row.later)),
        *([] if row.is_apart else [tr("เปลี่ยนแปลง {change}", change=change_text(row.change))]),
        *([row.caveat] if row.caveat else []),
    ]
    return "<br>".join(safe(line) for line in lines)


def _key(
    rows: Sequence[_Row], earlier: int, later: int, tr: Translator, colours: Palette
) -> list[str]:
    meanings = [
        Meaning("○", colours.neutral, str(earlier)),
        Meaning("●", colours.reached, str(later)),
    ]
    if any(row.is_apart for row in rows):
        words = tr("เทียบกับปี {year} ไม่ได้", year=earlier)
        meanings.append(Meaning(NOT_COMPARABLE, colours.muted, words))
    return key_lines(meanings)
