"""The round of the fiscal years, and which year stands where nobody chose one."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain import cycle
from ita_dash.domain.measures.table import measure_table
from ita_dash.domain.scores.scoring import assessments
from ita_dash.queries.rulebooks import load_rulebooks
from tests.builders import (
    NO_DIVISIONS,
    NO_INDICATORS,
    NO_STEPS,
    TODAY,
    figures,
    measures,
    scores,
)

YEARS = st.integers(min_value=2500, max_value=2600)


def known(*years: list[dict[str, object]]) -> pd.DataFrame:
    """ASSESSMENTS of these years' figures."""
    return assessments(figures([each for year in years for each in year]), load_rulebooks())


def plans(*years: int) -> pd.DataFrame:
    """MEASURE_TABLE with a measure in each of the years."""
    rows = measures(*({"fiscal_year": year} for year in years))
    return measure_table(rows, NO_DIVISIONS, NO_INDICATORS, NO_STEPS, TODAY)


def test_the_round_of_the_real_report() -> None:
    assert cycle.analysis_year(2567) == 2566
    assert cycle.oit_year(2567) == 2568
    assert cycle.answering_year(2566) == 2567


@given(YEARS)
def test_a_result_is_answered_by_the_plan_that_was_set_from_it(year: int) -> None:
    assert cycle.analysis_year(cycle.answering_year(year)) == year


@pytest.mark.parametrize(
    ("today", "newest"),
    [
        (date(2026, 8, 31), 2568),  # results of 2569 come out in these weeks
        (date(2026, 9, 1), 2569),
        (date(2026, 9, 30), 2569),
        (date(2026, 10, 1), 2569),  # 2570 has begun
        (date(2027, 1, 1), 2569),
    ],
)
def test_a_result_is_due_when_its_year_ends(today: date, newest: int) -> None:
    assert cycle.newest_result_due(today) == newest


def test_a_result_is_missing_until_its_total_is_known() -> None:
    whole, part = scores(2568, total=90.0), scores(2569, iit=80.0)
    november = date(2026, 11, 25)
    assert cycle.missing_result(known(whole), november) == 2569
    assert cycle.missing_result(known(whole, part), november) == 2569
    assert cycle.missing_result(known(whole, scores(2569, total=91.0)), november) is None
    assert cycle.missing_result(known(scores(2569, total=91.0)), date(2026, 8, 31)) == 2568
    assert cycle.missing_result(known(), november) == 2569


def test_the_newest_year_with_a_total_comes_before_a_newer_part() -> None:
    whole, part = scores(2567, total=90.0), scores(2568, iit=80.0)
    assert cycle.newest_scored_year(known(whole, part)) == 2567
    assert cycle.newest_scored_year(known(part)) == 2568
    assert cycle.newest_scored_year(known()) is None


def test_without_scores_the_measures_tell_the_years() -> None:
    assert cycle.result_years(known(scores(2566, total=80.0)), [2569]) == [2566]
    assert cycle.result_years(known(), [2569, 2567, 2569]) == [2566, 2568]
    assert cycle.result_years(known(), []) == []


def test_the_plan_of_a_result_runs_in_the_year_after() -> None:
    year, rows = cycle.plan_of(plans(2567, 2568), 2567)
    assert (year, rows["fiscal_year"].tolist()) == (2568, [2568])
    year, rows = cycle.plan_of(plans(2567, 2569), 2567)
    assert (year, rows["fiscal_year"].tolist()) == (2567, [2567])
