"""The total of one agency year by year, against the target and the bands of the rating."""

from __future__ import annotations

from collections.abc import Collection, Mapping

import pandas as pd
import plotly.graph_objects as go

from ita_dash.charts.keys import Meaning
from ita_dash.charts.labels import BELOW_MARK, UNKNOWN
from ita_dash.charts.palette import palette
from ita_dash.charts.template import Part, figure, note_figure
from ita_dash.charts.trend_breaks import (
    break_lines,
    break_marks,
    break_meaning,
    break_reason,
    breaks_in,
)
from ita_dash.charts.trend_goal import goal_meaning, goal_trace, next_goal
from ita_dash.charts.trend_ground import TrendGround, floor_of
from ita_dash.charts.trend_points import trend_points
from ita_dash.domain.rulebook import RuleBooks
from ita_dash.domain.score_words import COMPUTED, COMPUTED_SIGN, said_total
from ita_dash.i18n import Translator

SIDES = {"l": 34, "r": 12}
"""Pixels left and right of the plot."""
TOP, FOOT = 20, 28
"""Pixels above the plot, and below it for the names of the years."""


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
    total stands out. What its signs mean is told by ``trend_key`` below it.
    """
    known = _known(assessments)
    if known.empty:
        return note_figure(tr("ยังไม่มีคะแนนรวม"), palette(dark), height=height)
    totals = _totals(known)
    newest, colours = max(totals), palette(dark)
    margin = {**SIDES, "t": TOP, "b": FOOT}
    ground = TrendGround(
        years=tuple(_years(totals, books)),
        breaks=breaks_in(totals, books),
        floor=floor_of(totals.values()),
        height=height - margin["t"] - margin["b"],
        target=books.of(newest).target,
        books=books,
        tr=tr,
        colours=colours,
    )
    return figure(
        [
            _line(totals, ground),
            trend_points(known, newest, ground),
            _missing(totals, ground),
            *goal_trace(ground),
        ],
        colours,
        height=height,
        margin=margin,
        xaxis=ground.year_axis(newest),
        yaxis=ground.score_axis(),
        shapes=[*ground.bands(), *ground.targets(), *break_lines(ground)],
        annotations=break_marks(ground),
    )


def score_trend_alt(assessments: pd.DataFrame, *, books: RuleBooks, tr: Translator) -> str:
    """The totals of all years in a sentence, with what is computed and may not be compared."""
    known = _known(assessments)
    if known.empty:
        return tr("ยังไม่มีคะแนนรวม")
    totals = {row["fiscal_year"]: tr(said_total(row)) for row in known.to_dict("records")}
    listed = ", ".join(
        tr("ปี {fiscal_year} ได้ {score}", fiscal_year=year, score=totals[year])
        if year in totals
        else tr("ปี {fiscal_year} ไม่มีข้อมูล", fiscal_year=year)
        for year in range(min(totals), max(totals) + 1)
    )
    sentence = tr(
        "คะแนนรวมรายปีงบประมาณ เทียบเป้าหมาย {target}: {scores}",
        target=f"{books.of(max(totals)).target:g}",
        scores=listed,
    )
    reasons = [break_reason(year, books, tr) for year in breaks_in(totals, books)]
    return ". ".join([sentence, *reasons])


def year_place(
    assessments: pd.DataFrame, fiscal_year: int, books: RuleBooks
) -> tuple[int, int] | None:
    """Which place of how many a year has on the trend's axis, from 0; None when it has none."""
    known = _known(assessments)
    years = _years(_totals(known), books) if len(known) else range(0)
    return (years.index(fiscal_year), len(years)) if fiscal_year in years else None


def trend_key(
    assessments: pd.DataFrame, *, books: RuleBooks, tr: Translator, dark: bool
) -> list[Meaning]:
    """What every sign of the picture means; a sign that does not occur is not told."""
    known, colours = _known(assessments), palette(dark)
    if known.empty:
        return []
    totals = _totals(known)
    meanings = []
    if (known["gap"] < 0).any():
        target = f"{books.of(max(totals)).target:g}"
        words = tr("ต่ำกว่าเป้าหมาย {target}", target=target)
        meanings.append(Meaning(BELOW_MARK, colours.below, words))
    meanings += goal_meaning(_years(totals, books), books, tr, colours)
    meanings += break_meaning(breaks_in(totals, books), tr, colours)
    if len(totals) < max(totals) - min(totals) + 1:
        meanings.append(Meaning(UNKNOWN, colours.muted, tr("ไม่มีข้อมูล")))
    if known["total_is_computed"].any():
        meanings.append(Meaning(COMPUTED_SIGN, colours.text, tr(COMPUTED)))
    return meanings


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
