"""Which measures answer which year's result."""

from __future__ import annotations

import pandas as pd


def plan_of(table: pd.DataFrame, fiscal_year: int) -> tuple[int, pd.DataFrame]:
    """The measures that answer a year's result, and the year in which they run.

    MEASURE_TABLE of every year → (year, its rows): the year after, where the plan set from that
    result runs; the same year where no such plan is recorded.
    """
    after = table[table["fiscal_year"] == fiscal_year + 1]
    if len(after):
        return fiscal_year + 1, after
    return fiscal_year, table[table["fiscal_year"] == fiscal_year]
