"""Today's plan stands beside the plan that answers the result, and each says which it is."""

from __future__ import annotations

from datetime import date

import pandas as pd
import pytest

from ita_dash.domain.measures.plans import plans_beside
from ita_dash.domain.measures.table import measure_table
from tests.builders import NO_DIVISIONS, NO_INDICATORS, NO_STEPS, measures

TODAY = date(2026, 11, 25)
"""In fiscal year 2570."""


def table(*years: int) -> pd.DataFrame:
    """MEASURE_TABLE with a measure for every time a year is named."""
    rows = measures(*({"fiscal_year": year} for year in years))
    return measure_table(rows, NO_DIVISIONS, NO_INDICATORS, NO_STEPS, TODAY)


@pytest.mark.parametrize(
    ("result_year", "today", "named"),
    [
        (2567, TODAY, ["แผนปี 2570 กำลังดำเนินการ", "แผนปี 2568 ตอบผลปี 2567"]),
        (2569, TODAY, ["แผนปี 2570 กำลังดำเนินการ ตอบผลปี 2569"]),
        (2570, TODAY, ["แผนปี 2570 กำลังดำเนินการ", "แผนปี 2571 ตอบผลปี 2570"]),
        # The last day of a fiscal year, and the first of the next one.
        (2568, date(2026, 9, 30), ["แผนปี 2569 กำลังดำเนินการ ตอบผลปี 2568"]),
        (2568, date(2026, 10, 1), ["แผนปี 2570 กำลังดำเนินการ", "แผนปี 2569 ตอบผลปี 2568"]),
    ],
)
def test_the_running_plan_comes_first_and_one_plan_is_said_once(
    result_year: int, today: date, named: list[str]
) -> None:
    plans = plans_beside(table(2568, 2569, 2570, 2571), result_year, today)
    assert [str(plan.name) for plan in plans] == named


def test_each_plan_counts_the_measures_of_its_own_year() -> None:
    running, answering = plans_beside(table(2570, 2568, 2568, 2569), 2567, TODAY)
    assert (running.counts.all, answering.counts.all) == (1, 2)
    empty, answering = plans_beside(table(2568), 2567, TODAY)
    assert (empty.fiscal_year, empty.counts.all, answering.counts.all) == (2570, 0, 1)


def test_where_neither_has_measures_the_newest_plan_is_not_hidden() -> None:
    plans = plans_beside(table(2566, 2567), 2568, TODAY)
    assert [str(plan.name) for plan in plans] == [
        "แผนปี 2570 กำลังดำเนินการ",
        "แผนปี 2569 ตอบผลปี 2568",
        "แผนปี 2567 ล่าสุดที่บันทึก",
    ]
    assert plans[-1].counts.all == 1
    assert len(plans_beside(table(), 2568, TODAY)) == 2
