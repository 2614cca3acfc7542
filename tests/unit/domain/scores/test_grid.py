"""The table of all scores: every year in its place, differences only where they may be made."""

from __future__ import annotations

import math
from decimal import Decimal
from typing import Any

import pandas as pd
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ita_dash.domain.scores.grid import known_rows, score_grid, shown_years
from ita_dash.domain.scores.scoring import assessments, indicator_scores
from ita_dash.queries.rulebooks import load_rulebooks
from tests.builders import NUMBERS, figures, real_figures, real_rows, scores

BOOKS = load_rulebooks()
ALL_90 = dict.fromkeys(NUMBERS, 90.0)
WEAK = {**ALL_90, "indicator_9": 80.0, "indicator_10": 75.0}


def _grid(
    *years: list[dict[str, object]], fiscal_year: int, compare_year: int | None = None
) -> pd.DataFrame:
    rows = figures([figure for year in years for figure in year])
    return score_grid(
        assessments(rows, BOOKS),
        indicator_scores(rows, BOOKS),
        BOOKS,
        fiscal_year=fiscal_year,
        compare_year=compare_year,
    )


def _city(fiscal_year: int, compare_year: int) -> pd.DataFrame:
    rows, every = real_rows(), real_figures()
    city = rows.loc[rows["agency"] == "เมืองพัทยา", "assessed_id"].iloc[0]
    own = every[every["assessed_id"] == city]
    return score_grid(
        assessments(own, BOOKS),
        indicator_scores(own, BOOKS),
        BOOKS,
        fiscal_year=fiscal_year,
        compare_year=compare_year,
    )


def _cell(grid: pd.DataFrame, code: str, column: str) -> float:
    cells: dict[Any, Any] = grid[column].to_dict()
    return float(cells[code])


def test_rows_go_from_the_total_over_each_instrument_down_to_its_indicators() -> None:
    grid = _grid(scores(2568, **ALL_90), fiscal_year=2568)
    iit = ["iit", *(f"indicator_{n}" for n in range(1, 6))]
    eit = ["eit", *(f"indicator_{n}" for n in range(6, 9))]
    assert list(grid.index) == ["total", *iit, *eit, "oit", "indicator_9", "indicator_10"]
    assert grid["instrument"].to_dict()["indicator_9"] == "oit"


def test_a_missing_year_keeps_its_column_and_stays_unknown() -> None:
    grid = _city(2567, 2566)
    assert [column for column in grid if str(column).startswith("fy_")] == [
        f"fy_{year}" for year in range(2561, 2568)
    ]
    assert grid["fy_2565"].isna().all()
    assert _cell(grid, "total", "fy_2563") == 55.19
    assert grid.loc[grid.index != "total", "fy_2563"].isna().all()


def test_the_change_may_skip_years_but_no_change_of_the_rules() -> None:
    assert _cell(_city(2564, 2562), "total", "change") == pytest.approx(18.94)
    assert _cell(_city(2567, 2563), "total", "change") == pytest.approx(44.22)
    assert math.isnan(_cell(_city(2562, 2561), "total", "change"))
    assert math.isnan(_cell(_city(2567, 2561), "total", "change"))


def test_the_gain_is_what_raising_each_weak_indicator_to_the_target_brings() -> None:
    grid = _grid(scores(2568, **WEAK), fiscal_year=2568)
    gains = grid["gain"]
    assert gains["indicator_9"] == pytest.approx(1.0)
    assert gains["indicator_10"] == pytest.approx(2.0)
    assert gains["oit"] == gains["total"] == pytest.approx(3.0)
    assert gains["iit"] == gains["indicator_1"] == 0


def test_an_instrument_without_its_indicators_gains_by_itself() -> None:
    grid = _grid(scores(2568, iit=90.0, eit=80.0, oit=75.0), fiscal_year=2568)
    assert _cell(grid, "eit", "gain") == pytest.approx(1.5)
    assert _cell(grid, "oit", "gain") == pytest.approx(4.0)
    assert _cell(grid, "total", "gain") == pytest.approx(5.5)
    assert math.isnan(_cell(grid, "indicator_9", "gain"))


def test_nothing_is_said_of_the_gain_where_only_the_total_is_known() -> None:
    grid = _city(2567, 2566)
    assert grid["gain"].isna().all()
    assert _cell(grid, "total", "gap") == pytest.approx(14.41)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.decimals(0, 100, places=2), min_size=10, max_size=10))
def test_the_gain_lifts_the_total_to_what_the_raised_indicators_compute(
    drawn: list[Decimal],
) -> None:
    values = dict(zip(NUMBERS, map(float, drawn), strict=True))
    raised = {code: max(value, 85.0) for code, value in values.items()}
    grid = _grid(scores(2568, **values), fiscal_year=2568)
    after = _grid(scores(2568, **raised), fiscal_year=2568)
    reached = _cell(grid, "total", "fy_2568") + _cell(grid, "total", "gain")
    assert reached == pytest.approx(_cell(after, "total", "fy_2568"), abs=0.0101)


def test_indicators_are_left_out_only_where_no_year_knows_any() -> None:
    only_totals = _city(2567, 2566)
    assert list(known_rows(only_totals, range(2561, 2568)).index) == ["total", "iit", "eit", "oit"]
    mixed = _grid(scores(2566, total=80.0), scores(2567, **ALL_90), fiscal_year=2566)
    assert len(known_rows(mixed, (2566, 2567))) == 14
    assert len(known_rows(mixed, (2566,))) == 4


def test_the_shown_years_have_no_hole() -> None:
    frame = assessments(figures([*scores(2561, total=80.0), *scores(2564, total=90.0)]), BOOKS)
    assert list(shown_years(frame)) == [2561, 2562, 2563, 2564]
