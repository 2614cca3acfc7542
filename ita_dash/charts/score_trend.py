"""The total of one agency year by year, against the target and the bands of the rating."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd
import plotly.graph_objects as go

from ita_dash.charts.labels import UNKNOWN, score_text
from ita_dash.charts.palette import palette
from ita_dash.charts.template import Part, figure, key, note_figure
from ita_dash.charts.trend_breaks import break_lines, break_marks, break_meaning, breaks_in
from ita_dash.charts.trend_goal import goal_meaning, goal_trace, next_goal
from ita_dash.charts.trend_ground import TrendGround, floor_of
from ita_dash.charts.trend_points import trend_points
from ita_dash.domain.rulebook import RuleBooks
from ita_dash.i18n import Translator


def score_trend(
    assessments: pd.DataFrame,
    *,
    books: RuleBooks,
    tr: Translator,
    dark: bool,
    height: int = 250,
) -> go.Figure:
    """ASSESSMENTS of one agency → its totals (0–100) by fiscal year on a category axis.

    A year without a total keeps its place and leaves a gap. Years that may not be compared
    are parted by a dotted line. The axis reaches the year of the next national goal. The newest
    total stands out.
    """
    known = _known(assessments)
    if known.empty:
        return note_figure(tr("ยังไม่มีคะแนนรวม"), palette(dark), height=height)
    totals = _totals(known)
    newest = max(totals)
    breaks = breaks_in(totals, books)
    margin = {"l": 34, "r": 12, "t": 20, "b": 46}
    ground = TrendGround(
        years=tuple(_years(totals, books)),
        breaks=breaks,
        floor=floor_of(totals.values()),
        height=height - margin["t"] - margin["b"],
        target=books.of(newest).target,
        books=books,
        tr=tr,
        colours=palette(dark),
    )
    meanings = [*goal_meaning(ground), *break_meaning(ground)]
    return figure(
        [
            _line(totals, ground),
            trend_points(known, newest, ground),
            _missing(totals, ground),
            *goal_trace(ground),
        ],
        ground.colours,
        height=height,
        margin=margin,
        xaxis=ground.year_axis(newest),
        yaxis=ground.score_axis(),
        shapes=[*ground.bands(), *ground.targets(), *break_lines(ground)],
        annotations=break_marks(ground),
        title=key(["   ".join(meanings)], ground.colours, height=height),
    )


def score_trend_alt(assessments: pd.DataFrame, *, books: RuleBooks, tr: Translator) -> str:
    """The totals of all years in a sentence, with what may not be compared."""
    known = _known(assessments)
    if known.empty:
        return tr("ยังไม่มีคะแนนรวม")
    totals = _totals(known)
    listed = ", ".join(
        tr("ปี {fiscal_year} ได้ {score}", fiscal_year=year, score=score_text(totals[year]))
        if year in totals
        else tr("ปี {fiscal_year} ไม่มีข้อมูล", fiscal_year=year)
        for year in range(min(totals), max(totals) + 1)
    )
    sentence = tr(
        "คะแนนรวมรายปีงบประมาณ เทียบเป้าหมาย {target}: {scores}",
        target=f"{books.of(max(totals)).target:g}",
        scores=listed,
    )
    breaks = [
        tr("ปี {fiscal_year} เทียบกับปีก่อนไม่ได้", fiscal_year=year) for year in breaks_in(totals, books)
    ]
    return ". ".join([sentence, *breaks])


def _known(assessments: pd.DataFrame) -> pd.DataFrame:
    return assessments.dropna(subset=["total"]).sort_values("fiscal_year")


def _totals(known: pd.DataFrame) -> dict[int, float]:
    return dict(zip(known["fiscal_year"].tolist(), known["total"].tolist(), strict=True))


def _years(totals: Collection[int], books: RuleBooks) -> range:
    goal = next_goal(books)
    return range(min(totals), max(*totals, goal.fiscal_year if goal else 0) + 1)


def _line(totals: Mapping[int, float], ground: TrendGround) -> Part:
    points: list[tuple[str, float | None]] = []
    for year in ground.years:
        if year in ground.breaks:
            points.append((str(year), None))
        points.append((str(year), totals.get(year)))
    return {
        "type": "scatter",
        "mode": "lines",
        "x": [year for year, _ in points],
        "y": [total for _, total in points],
        "connectgaps": False,
        "line": {"color": ground.colours.reached, "width": 2.5},
        "hoverinfo": "skip",
    }


def _missing(totals: Mapping[int, float], ground: TrendGround) -> Part:
    """A dash at the foot of every year without a total, up to the last known one."""
    years = [year for year in range(min(totals), max(totals)) if year not in totals]
    said = [ground.tr("ปี {fiscal_year} ไม่มีข้อมูล", fiscal_year=year) for year in years]
    return {
        "type": "scatter",
        "mode": "text",
        "x": [str(year) for year in years],
        "y": [ground.floor] * len(years),
        "text": [UNKNOWN] * len(years),
        "textposition": "top center",
        "textfont": {"color": ground.colours.muted},
        "hoverinfo": "text",
        "hovertext": said,
    }
