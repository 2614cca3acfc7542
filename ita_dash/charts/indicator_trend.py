"""One indicator year by year, against the target."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import pandas as pd
import plotly.graph_objects as go

from ita_dash.charts.keys import key_lines
from ita_dash.charts.labels import gap_text, safe, score_text
from ita_dash.charts.palette import palette
from ita_dash.charts.template import Part, figure, key, note_figure
from ita_dash.charts.trend_breaks import break_lines, break_marks, break_meaning, breaks_in
from ita_dash.charts.trend_ground import TrendGround, floor_of
from ita_dash.charts.trend_points import trend_points
from ita_dash.domain.rulebook import RuleBooks
from ita_dash.i18n import Translator


def indicator_trend(
    indicator_scores: pd.DataFrame,
    *,
    books: RuleBooks,
    tr: Translator,
    dark: bool,
    highlight_year: int | None = None,
    height: int = 240,
) -> go.Figure:
    """INDICATOR_SCORES of one agency and one indicator → its scores (0–100) by fiscal year.

    A year without a score keeps its place and leaves a gap; years that may not be compared are
    parted by a dotted line. ``height`` in pixels.
    """
    known = _known(indicator_scores)
    if known.empty:
        return note_figure(tr("ยังไม่มีคะแนนของตัวชี้วัดนี้"), palette(dark), height=height)
    scores = _scores(known)
    focus = highlight_year if highlight_year in scores else max(scores)
    margin = {"l": 34, "r": 12, "t": 20, "b": 46}
    ground = TrendGround(
        years=tuple(range(min(scores), max(scores) + 1)),
        breaks=breaks_in(scores, books),
        floor=floor_of(scores.values()),
        height=height - margin["t"] - margin["b"],
        target=books.of(focus).target,
        books=books,
        tr=tr,
        colours=palette(dark),
    )
    points = trend_points(_as_totals(known), focus, ground)
    said = [_hover(row, tr) for row in known.to_dict("records")]
    meaning = key_lines(break_meaning(ground.breaks, tr, ground.colours)) or [""]
    return figure(
        [_line(scores, ground), {**points, "hovertext": said}],
        ground.colours,
        height=height,
        margin=margin,
        xaxis=ground.year_axis(focus),
        yaxis=_score_axis(ground),
        shapes=[*ground.targets(), *break_lines(ground)],
        annotations=break_marks(ground),
        title=key(meaning, ground.colours, height=height),
    )


def indicator_trend_alt(indicator_scores: pd.DataFrame, *, tr: Translator) -> str:
    """The indicator's score in every known year, in a sentence."""
    known = _known(indicator_scores)
    if known.empty:
        return tr("ยังไม่มีคะแนนของตัวชี้วัดนี้")
    scores = ", ".join(
        tr("ปี {fiscal_year} ได้ {score}", fiscal_year=year, score=score_text(score))
        for year, score in _scores(known).items()
    )
    return f"{tr(str(known['name'].iloc[-1]))}: {scores}"


def _known(indicator_scores: pd.DataFrame) -> pd.DataFrame:
    return indicator_scores.dropna(subset=["score"]).sort_values("fiscal_year")


def _as_totals(known: pd.DataFrame) -> pd.DataFrame:
    """What a point shows of ASSESSMENTS, for scores that have no rating and are never computed."""
    return known.assign(
        total=known["score"], total_is_computed=False, rating=None, rating_certainty=None
    )


def _scores(known: pd.DataFrame) -> dict[int, float]:
    return dict(zip(known["fiscal_year"].tolist(), known["score"].tolist(), strict=True))


def _line(scores: Mapping[int, float], ground: TrendGround) -> Part:
    """The way from point to point, interrupted at missing years and where rules part them."""
    places: list[tuple[int, float | None]] = []
    for year in ground.years:
        if year in ground.breaks:
            places.append((year, None))
        places.append((year, scores.get(year)))
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [str(year) for year, _ in places],
        "y": [score for _, score in places],
        "connectgaps": False,
        "line": {"color": ground.colours.reached, "width": 2.5},
        "hoverinfo": "skip",
    }


def _score_axis(ground: TrendGround) -> Part:
    """Only the floor and the target: the limits of the rating are those of the total."""
    named = ground.score_axis()
    kept = [
        (value, name)
        for value, name in zip(named["tickvals"], named["ticktext"], strict=True)
        if value in (ground.floor, ground.target)
    ]
    values, names = zip(*kept, strict=True)
    return {**named, "tickvals": list(values), "ticktext": list(names)}


def _hover(row: Mapping[Any, Any], tr: Translator) -> str:
    lines = [
        tr("ปีงบประมาณ {fiscal_year}", fiscal_year=row["fiscal_year"]),
        tr("คะแนน {score}", score=score_text(row["score"])),
        gap_text(row["gap"], row["target"], tr),
    ]
    return "<br>".join(safe(line) for line in lines)
