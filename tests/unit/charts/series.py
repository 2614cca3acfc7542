"""Frames the charts are tried with: real published series and a few measures."""

from __future__ import annotations

from typing import Any

import pandas as pd
import plotly.graph_objects as go

from ita_dash.domain.measures.table import division_summary, measure_table
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.frames.measures import MEASURE_DIVISIONS
from ita_dash.i18n.translator import translator
from ita_dash.queries.rulebooks import load_rulebooks
from tests import builders

BOOKS = load_rulebooks()
THAI = translator("th")
CITY, UNIVERSITY_OFFICE = "เมืองพัทยา", "กองการเจ้าหน้าที่"


def _of(agency: str) -> pd.DataFrame:
    rows, figures = builders.real_rows(), builders.real_figures()
    assessed_id = rows.loc[rows["agency"] == agency, "assessed_id"].iloc[0]
    found: pd.DataFrame = figures[figures["assessed_id"] == assessed_id]
    return found


def city() -> pd.DataFrame:
    """ASSESSMENTS of a city, FY2561–2567 without 2565: 55.19 to 99.41."""
    return assessments(_of(CITY), BOOKS)


def totals(**by_year: float) -> pd.DataFrame:
    """ASSESSMENTS of an agency with these totals: ``totals(fy2567=84.96)``."""
    rows = [
        row
        for year, total in by_year.items()
        for row in builders.scores(int(year.removeprefix("fy")), total=total)
    ]
    return assessments(builders.figures(rows), BOOKS)


def office() -> pd.DataFrame:
    """INDICATOR_SCORES of a university office in FY2563, ten indicators."""
    return indicator_scores(_of(UNIVERSITY_OFFICE), BOOKS)


def two_years(earlier: dict[int, float], later: dict[int, float]) -> pd.DataFrame:
    """INDICATOR_SCORES of FY2567 and FY2568 by number of indicator."""
    rows = [
        row
        for year, scores in ((2567, earlier), (2568, later))
        for number, score in scores.items()
        for row in builders.scores(year, **{f"indicator_{number}": score})
    ]
    return indicator_scores(builders.figures(rows), BOOKS)


def plan() -> tuple[pd.DataFrame, pd.DataFrame]:
    """MEASURE_TABLE of five measures, one in each shown status, and its DIVISION_SUMMARY."""
    past, future = pd.Timestamp("2026-02-01"), pd.Timestamp("2026-09-30")
    rows = builders.measures(
        {"number": 1, "status": "completed", "period_end": past},
        {"number": 2, "status": "in_progress", "period_end": future},
        {"number": 3, "status": "not_started", "period_end": future},
        {"number": 4, "status": "in_progress", "period_end": past},
        {"number": 5, "status": "cancelled", "period_end": past},
    )
    led = builders.children(
        MEASURE_DIVISIONS,
        *((number, 1, 10, "สำนักปลัด") for number in (1, 2, 4)),
        *((number, 1, 20, "กองคลัง") for number in (3, 5)),
        (1, 2, 20, "กองคลัง"),
    )
    table = measure_table(rows, led, builders.NO_INDICATORS, builders.NO_STEPS, builders.TODAY)
    return table, division_summary(table, led, builders.OFFICE)


def drawn(figure: go.Figure) -> dict[str, Any]:
    """The figure as it is sent, after Plotly has checked every property of it."""
    sent: dict[str, Any] = figure.to_dict()
    go.Figure(sent)
    return sent
