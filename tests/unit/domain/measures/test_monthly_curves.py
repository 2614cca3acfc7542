"""The planned curve never falls, what was reached is never guessed, a mean lies among its parts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.domain.measures.monthly.curves import Period, actual_curve, planned_curve
from ita_dash.domain.measures.monthly.month import MeasureMonth, last_day_of, later, year_months
from ita_dash.domain.measures.monthly.standing import PlannedMeasure, planned_measure
from ita_dash.domain.measures.monthly.together import measure_weights, plan_lines, weighted_mean
from ita_dash.domain.measures.status import MeasureStatus
from tests.unit.domain.review.subjects import MEASURE

YEAR = year_months(2567)
FULL = Period(date(2023, 10, 1), date(2024, 9, 30))
MAY = date(2024, 5, 15)
DAYS = st.dates(date(2023, 1, 1), date(2025, 12, 31))
PERIODS = st.one_of(
    st.tuples(DAYS, DAYS).map(lambda days: Period(*sorted(days))),
    st.builds(Period, DAYS, st.none()),
    st.builds(Period, st.none(), DAYS),
)
RISING = st.dictionaries(st.sampled_from(YEAR), st.integers(0, 100).map(float)).map(
    lambda told: [
        MeasureMonth(month, percent)
        for month, percent in zip(sorted(told), sorted(told.values()), strict=True)
    ]
)
ACTUALS = st.dictionaries(st.sampled_from(YEAR), st.integers(0, 100).map(float)).map(
    lambda told: [MeasureMonth(month, None, percent) for month, percent in told.items()]
)


@given(PERIODS, RISING)
def test_the_plan_never_falls_and_stays_what_was_typed(
    period: Period, months: list[MeasureMonth]
) -> None:
    wanted = [later(YEAR[0], by) for by in range(-12, 30)]
    curve = dict(zip(wanted, planned_curve(period, months, wanted), strict=True))
    known = [percent for percent in curve.values() if percent is not None]
    assert known == sorted(known)
    assert all(0 <= percent <= 100 for percent in known)
    assert all(curve[each.month] == each.planned_percent for each in months)


@given(DAYS, st.integers(0, 600))
def test_a_plan_of_which_nothing_is_typed_is_a_straight_line(start: date, days: int) -> None:
    end = start + timedelta(days=days)
    for month in (later(start.replace(day=1), by) for by in range(-2, 24)):
        (percent,) = planned_curve(Period(start, end), [], [month])
        passed = (last_day_of(month) - start).days + 1
        assert percent == pytest.approx(min(max(100 * passed / (days + 1), 0), 100))


def test_a_plan_without_a_period_is_unknown_where_nothing_is_typed() -> None:
    unknown = Period(None, None)
    assert planned_curve(unknown, [], YEAR) == (None,) * 12
    typed = [MeasureMonth(YEAR[2], 20.0), MeasureMonth(YEAR[4], 100.0)]
    curve = planned_curve(unknown, typed, YEAR)
    assert curve[:3] == (None, None, 20.0)
    assert curve[4:] == (100.0,) * 8


@given(ACTUALS)
def test_a_month_left_blank_is_unknown_until_all_is_done(months: list[MeasureMonth]) -> None:
    told = {each.month: each.actual_percent for each in months}
    is_done = False
    for month, percent in zip(YEAR, actual_curve(months, YEAR), strict=True):
        blank = 100.0 if is_done else None
        assert percent == told.get(month, blank)
        is_done = is_done or percent == 100.0


def standing(
    months: Sequence[MeasureMonth] = (), today: date = MAY, **changes: Any
) -> PlannedMeasure:
    """A measure of the whole of fiscal year 2567 that is under way, against its plan."""
    usual: dict[str, Any] = {
        "status": MeasureStatus.IN_PROGRESS,
        "period_end": FULL.end,
        "progress": 30,
        "progress_shown": 30,
    }
    return planned_measure(replace(MEASURE, **{**usual, **changes}), months, YEAR, today)


def test_a_measure_is_behind_what_was_planned_by_the_last_month_that_is_over() -> None:
    each = standing()
    assert (each.ended, each.reached_month) == (date(2024, 4, 1), None)
    assert each.due == pytest.approx(100 * 213 / 366)
    assert each.behind == 28
    assert standing(progress_shown=90).behind == -32
    assert standing(today=date(2023, 10, 31)).due == 0
    assert standing(today=date(2026, 1, 1)).behind == 70


@pytest.mark.parametrize(
    "changes",
    [
        {"period_end": None},
        {"progress": None, "progress_shown": None},
        {"progress": None, "progress_shown": 0, "is_status_assumed": True},
        {"status": MeasureStatus.CANCELLED},
    ],
    ids=["no plan", "no result", "nobody told", "cancelled"],
)
def test_what_is_unknown_is_not_behind(changes: dict[str, Any]) -> None:
    each = standing(**changes)
    assert each.behind is None
    assert plan_lines([each]) is None


def test_lines_stand_where_every_measure_is_known_and_end_with_what_is_known_now() -> None:
    told = [MeasureMonth(month, None, 10.0 * n) for n, month in enumerate(YEAR[:8], start=1)]
    full = standing(told, progress_shown=80, weight=30.0)
    gap = standing([told[0], told[6]], progress_shown=70, weight=10.0)
    begun = standing(progress=0, progress_shown=0, status=MeasureStatus.NOT_STARTED)
    lines = plan_lines([full, gap, begun, standing(period_end=None)])
    assert lines is not None
    assert (lines.counted, lines.left_out, lines.unweighted) == (3, 1, 1)
    assert (lines.ended, lines.newest) == (date(2024, 4, 1), date(2024, 5, 1))
    assert lines.actual[0] == pytest.approx((30 * 10 + 10 * 10 + 20 * 0) / 60)
    assert lines.actual[1:6] == (None,) * 5
    assert lines.actual[7] == lines.reached == pytest.approx((30 * 80 + 10 * 70) / 60)
    assert lines.actual[8:] == (None,) * 4
    assert lines.behind == 58 - 52
    assert lines.has_gap
    whole = plan_lines([standing(told[2:], progress_shown=80)])
    assert whole is not None
    assert not whole.has_gap


@given(
    st.lists(st.tuples(st.floats(0, 100), st.none() | st.integers(0, 50).map(float)), min_size=1)
)
def test_a_weighted_mean_lies_between_the_least_and_the_most(
    parts: list[tuple[float, float | None]],
) -> None:
    values = [value for value, _ in parts]
    weights = measure_weights([weight for _, weight in parts])
    mean = weighted_mean(values, weights)
    assert mean is not None
    assert min(values) - 1e-9 <= mean <= max(values) + 1e-9
    assert weighted_mean([*values, None], [*weights, 1.0]) is None


def test_where_no_weight_is_told_all_count_alike() -> None:
    assert measure_weights([None, None]) == measure_weights([0.0, None]) == [1.0, 1.0]
    assert measure_weights([10.0, None, 30.0]) == [10.0, 20.0, 30.0]
