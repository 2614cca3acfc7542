"""The round of the fiscal years: a result, the plan that answers it, the report as evidence.

The result of a year is analysed, measures set from it run in the year after, and the report on
them is evidence in the assessment of the year after that (published rule).
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import TypeVar

import numpy as np
import numpy.typing as npt
import pandas as pd

from ita_dash.domain.fiscal_year import fiscal_year_of

_RESULTS_ARE_OUT = 9
"""Results of a fiscal year come out in its July and August, so September has them."""


Years = TypeVar("Years", int, "pd.Series[int]", npt.NDArray[np.int64])


def year_before(fiscal_year: Years) -> Years:
    """The fiscal year before a year, or before each of a column of years."""
    return fiscal_year - 1


def year_after(fiscal_year: Years) -> Years:
    """The fiscal year after a year, or after each of a column of years."""
    return fiscal_year + 1


def analysis_year(plan_year: int) -> int:
    """The year whose result led to the measures that run in ``plan_year``."""
    return year_before(plan_year)


def oit_year(plan_year: int) -> int:
    """The assessment round in which the report on measures of ``plan_year`` is evidence."""
    return year_after(plan_year)


def answering_year(result_year: int) -> int:
    """The year in which the measures run that are set from the result of ``result_year``."""
    return year_after(result_year)


def newest_result_due(today: date) -> int:
    """The newest fiscal year whose result should be known on that day."""
    running = fiscal_year_of(today)
    return running if today.month == _RESULTS_ARE_OUT else year_before(running)


def missing_result(assessments: pd.DataFrame, today: date) -> int | None:
    """ASSESSMENTS → the newest year whose total should be known and is not; else None."""
    newest = newest_result_due(today)
    known = assessments.loc[assessments["total"].notna(), "fiscal_year"]
    return None if newest in known.to_numpy() else newest


def newest_scored_year(assessments: pd.DataFrame) -> int | None:
    """ASSESSMENTS → the newest year with a total, else with any score; None without scores."""
    with_total = assessments.loc[assessments["total"].notna(), "fiscal_year"]
    years = with_total if len(with_total) else assessments["fiscal_year"]
    return int(years.max()) if len(years) else None


def result_years(assessments: pd.DataFrame, plan_years: Iterable[int]) -> list[int]:
    """The years a result can be shown for, oldest first: those with scores.

    Without any score, those that the measures of ``plan_years`` answer.
    """
    scored = {int(year) for year in assessments["fiscal_year"]}
    return sorted(scored or {analysis_year(int(year)) for year in plan_years})


def plan_of(table: pd.DataFrame, result_year: int) -> tuple[int, pd.DataFrame]:
    """The measures that answer a year's result, and the year in which they run.

    MEASURE_TABLE of every year → (year, its rows): the year after, where the plan set from that
    result runs; the same year where no such plan is recorded.
    """
    plan_year = answering_year(result_year)
    after = table[table["fiscal_year"] == plan_year]
    if len(after):
        return plan_year, after
    return result_year, table[table["fiscal_year"] == result_year]
