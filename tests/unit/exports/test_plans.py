"""A plan as a table: the total first, then the indicators by what they can still give."""

from __future__ import annotations

from ita_dash.domain.targets.bounds import bounds, efforts
from ita_dash.domain.targets.goals import goal_of
from ita_dash.domain.targets.plan import TargetPlan, target_plan
from ita_dash.exports.plans import plan_table
from tests.unit.domain.targets.starting import SAMPLE, start


def _plan(target: str, fiscal_year: int = 2568) -> TargetPlan:
    baseline = start(SAMPLE, fiscal_year, total=84.74)
    return target_plan(
        baseline, goal_of(target, baseline), bounds(baseline, {}, 5.0), efforts(baseline, {9: 2.0})
    )


def test_the_gains_of_the_rows_make_that_of_the_total() -> None:
    table = plan_table(_plan("86"))
    total, rows = table.iloc[0], table.iloc[1:]
    assert rows["potential"].is_monotonic_decreasing
    assert total["raise"] == round(rows["raise"].sum(), 2)
    assert abs(total["gain"] - rows["gain"].sum()) < 0.005 + 1e-9
    assert (rows["score"] + rows["raise"] == rows["reached"]).all()
    assert rows.set_index("indicator").loc[9, "effort"] == 2.0
    assert set(rows["max_raise_from"]) == {"user"}


def test_items_are_told_where_the_year_knows_them() -> None:
    known = plan_table(_plan("86", 2564)).set_index("indicator")["items"]
    assert known.dropna().to_dict() == {9: 1, 10: 1}
    assert plan_table(_plan("86", 2563)).loc[:, "items"].isna().all()
