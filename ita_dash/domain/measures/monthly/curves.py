"""What a measure is planned to have reached, and has reached, by the end of each month."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from ita_dash.domain.measures.monthly.month import (
    MeasureMonth,
    actual_percents,
    last_day_of,
    planned_percents,
)

Curve = tuple[float | None, ...]
"""Percent (0–100) by the end of each month, None where it is unknown."""


@dataclass(frozen=True)
class Period:
    """The days from which to which a measure runs; None where unknown."""

    start: date | None
    end: date | None


def planned_curve(period: Period, months: Iterable[MeasureMonth], wanted: Sequence[date]) -> Curve:
    """The cumulative plan by the end of each wanted month; it never falls.

    What was typed stands. Between typed months, from 0 on the first day of the period and to 100
    on its last one, it follows a straight line. Before the first typed month it is unknown where
    the first day is, and behind the last one where the last day is, unless that month is at 100.
    """
    points = _points(period, months)
    return tuple(_at(last_day_of(month), points) for month in wanted)


def actual_curve(months: Iterable[MeasureMonth], wanted: Sequence[date]) -> Curve:
    """What was reached by the end of each wanted month.

    A month left blank after one at 100 is at 100 too; any other blank one is unknown.
    """
    told = actual_percents(months)
    finished = min((month for month, percent in told.items() if percent >= 100), default=None)
    return tuple(
        told.get(month, 100.0 if finished is not None and month > finished else None)
        for month in wanted
    )


def _points(period: Period, months: Iterable[MeasureMonth]) -> list[tuple[date, float]]:
    """The days at which the plan is known, in order, with what it is at their end."""
    typed = [(last_day_of(m), percent) for m, percent in sorted(planned_percents(months).items())]
    before = [] if period.start is None else [(period.start - timedelta(days=1), 0.0)]
    behind = [] if period.end is None else [(period.end, 100.0)]
    if not typed:
        return [*before, *behind] if before and behind else []
    return [
        *(point for point in before if point[0] < typed[0][0]),
        *typed,
        *(point for point in behind if point[0] > typed[-1][0]),
    ]


def _at(day: date, points: Sequence[tuple[date, float]]) -> float | None:
    if not points:
        return None
    place = bisect_left([each for each, _ in points], day)
    if place == len(points):
        return 100.0 if points[-1][1] >= 100 else None
    after, upper = points[place]
    if after == day:
        return upper
    if place == 0:
        return 0.0 if upper == 0 else None
    before, lower = points[place - 1]
    return lower + (upper - lower) * ((day - before) / (after - before))
