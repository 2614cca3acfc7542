"""The combination found reaches the goal within the bounds, and none costs less."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from scipy.optimize import linprog  # type: ignore[import-untyped]

from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.targets.cheapest import Raise, cheapest
from ita_dash.domain.targets.goals import Goal, least_lifts
from ita_dash.domain.targets.headroom import Baseline
from ita_dash.domain.targets.outcome import outcome
from tests.unit.domain.targets.starting import SAMPLE, SCORES, real_baselines, start

EFFORTS = st.lists(st.sampled_from([1.0, 1.5, 2.0, 3.0]), min_size=10, max_size=10)
ROOMS = st.lists(st.decimals(0, 40, places=2).map(float), min_size=10, max_size=10)
PARTS = st.none() | st.decimals(0, 100, places=2).map(float)
HUNDREDTH = 0.01
FRACTIONS = 4
"""Raises that may be rounded up: one of each instrument, one of the total."""


def _by_number(baseline: Baseline, values: Sequence[float]) -> dict[int, float]:
    return {each.number: value for each, value in zip(baseline.indicators, values, strict=True)}


def _rooms(baseline: Baseline, values: Sequence[float]) -> dict[int, float]:
    pairs = zip(baseline.indicators, values, strict=True)
    return {each.number: min(value, each.room) for each, value in pairs}


def _cost(raises: Sequence[Raise], efforts: Mapping[int, float]) -> float:
    return sum(each.points * efforts[each.indicator.number] for each in raises)


def _by_solver(
    baseline: Baseline, goal: Goal, rooms: Mapping[int, float], efforts: Mapping[int, float]
) -> float | None:
    """The least cost as HiGHS finds it; None where it finds that nothing is enough."""
    indicators = baseline.indicators
    lifts = least_lifts(goal, baseline)
    rows = [[-each.worth for each in indicators]]
    least = [-(goal.total - baseline.total)]
    for code, lift in lifts.items():
        own = [each.instrument == code for each in indicators]
        rows.append([-1.0 / sum(own) if each else 0.0 for each in own])
        least.append(-lift)
    found = linprog(
        [efforts[each.number] for each in indicators],
        A_ub=rows,
        b_ub=least,
        bounds=[(0, rooms[each.number]) for each in indicators],
        method="highs",
    )
    return float(found.fun) if found.status == 0 else None


@settings(max_examples=60)
@given(SCORES, ROOMS, EFFORTS, st.decimals(0, 100, places=2).map(float), st.booleans(), PARTS)
def test_no_solver_finds_a_cheaper_one(
    values: Sequence[float],
    rooms: Sequence[float],
    efforts: Sequence[float],
    total: float,
    asks_each: bool,
    part: float | None,
) -> None:
    published = {} if part is None else {"eit_part_1": part}
    baseline = start(values, **published)
    goal = Goal("x", total, each=85.0 if asks_each else None, rating=None)
    most, weights = _rooms(baseline, rooms), _by_number(baseline, efforts)
    found = cheapest(baseline, goal, most, weights)
    least = _by_solver(baseline, goal, most, weights)
    if found is None or least is None:
        assert found is None
        assert least is None
        return
    assert least - 1e-6 <= _cost(found, weights) <= least + FRACTIONS * HUNDREDTH * 3
    assert all(0 < each.points <= most[each.indicator.number] + 1e-9 for each in found)
    after = outcome(baseline, {each.indicator.number: each.points for each in found})
    assert after.total >= goal.total
    if asks_each:
        assert min([*after.instruments.values(), *after.eit_parts.values()]) >= 85


@settings(max_examples=25)
@given(SCORES, EFFORTS, st.decimals(60, 100, places=2).map(float))
def test_none_on_a_grid_is_cheaper(
    values: Sequence[float], efforts: Sequence[float], total: float
) -> None:
    baseline = start(values)
    weights, steps = _by_number(baseline, efforts), (0.0, 10.0, 20.0)
    numbers = (1, 6, 7, 9, 10)
    most = {n: 20.0 if n in numbers else 0.0 for n in weights}
    most = _rooms(baseline, list(most.values()))
    found = cheapest(baseline, Goal("x", total), most, weights)
    worth = {each.number: each.worth for each in baseline.indicators}
    for grid in product(steps, repeat=len(numbers)):
        raises = {n: min(step, most[n]) for n, step in zip(numbers, grid, strict=True)}
        gain = sum(worth[n] * points for n, points in raises.items())
        if baseline.total + gain >= total:
            assert found is not None
            cost = sum(weights[n] * points for n, points in raises.items())
            assert _cost(found, weights) <= cost + HUNDREDTH * 3


@pytest.mark.parametrize("total", [85.0, 95.0, 100.0])
def test_the_real_rows_reach_what_the_solver_reaches(total: float) -> None:
    baselines = list(real_baselines())
    assert len(baselines) == 15
    for baseline in baselines:
        rooms = {each.number: each.room for each in baseline.indicators}
        efforts = dict.fromkeys(rooms, 1.0)
        found = cheapest(baseline, Goal("x", total), rooms, efforts)
        least = _by_solver(baseline, Goal("x", total), rooms, efforts)
        assert (found is None) == (least is None)
        if found is not None and least is not None:
            assert _cost(found, efforts) == pytest.approx(least, abs=2 * HUNDREDTH)


def test_the_lowest_score_of_the_dearest_instrument_rises_first() -> None:
    baseline = start(SAMPLE, total=84.74)
    rooms = {each.number: each.room for each in baseline.indicators}
    found = cheapest(baseline, Goal("85", 85.0), rooms, dict.fromkeys(rooms, 1.0))
    assert found is not None
    assert [(each.indicator.number, each.points) for each in found] == [(10, 1.3)]
    harder = {**dict.fromkeys(rooms, 1.0), 9: 3.0, 10: 3.0}
    found = cheapest(baseline, Goal("85", 85.0), rooms, harder)
    assert found is not None
    assert [(each.indicator.number, each.points) for each in found] == [(8, 2.6)]


def test_what_is_printed_reaches_the_goal() -> None:
    """0.26 points of the total are 4.333… of an indicator of the IIT."""
    baseline = start(SAMPLE, total=84.74)
    rooms = {each.number: each.room if each.number == 2 else 0.0 for each in baseline.indicators}
    found = cheapest(baseline, Goal("85", 85.0), rooms, dict.fromkeys(rooms, 1.0))
    assert found is not None
    assert [each.points for each in found] == [4.34]
    scores = [each.score + (4.34 if each.number == 2 else 0) for each in baseline.indicators]
    means = [np.mean(scores[:5]), np.mean(scores[5:8]), np.mean(scores[8:])]
    assert half_up_number(float(np.dot(means, [0.3, 0.3, 0.4]))) >= 85


def test_nothing_rises_where_the_goal_is_reached() -> None:
    baseline = start(SAMPLE, total=84.74)
    rooms = dict.fromkeys(range(1, 11), 0.0)
    assert cheapest(baseline, Goal("84", 84.0), rooms, dict.fromkeys(rooms, 1.0)) == []
    assert cheapest(baseline, Goal("85", 85.0), rooms, dict.fromkeys(rooms, 1.0)) is None
