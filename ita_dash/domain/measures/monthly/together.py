"""Several measures as one: planned and actual percent, weighted."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.measures.monthly.curves import Curve
from ita_dash.domain.measures.monthly.standing import PlannedMeasure, points_behind


@dataclass(frozen=True)
class PlanLines:
    """The weighted means of measures over the months of a fiscal year.

    ``planned`` and ``actual`` are the lines over ``months``, None where a counted measure is
    unknown. ``due`` is what was planned by the end of ``ended``, ``reached`` the mean of what is
    reached, as it is known now, and stands in the line at ``newest``. ``left_out`` measures have
    no plan or no known result and are in none of these; ``unweighted`` bear the mean weight.
    """

    months: tuple[date, ...]
    planned: Curve
    actual: Curve
    ended: date
    newest: date
    due: float
    reached: float
    counted: int
    left_out: int
    unweighted: int
    is_weighted: bool

    @property
    def has_gap(self) -> bool:
        """Whether a month between the first with a result and the newest has none."""
        months = zip(self.months, self.actual, strict=True)
        until = [percent for month, percent in months if month <= self.newest]
        known = [place for place, percent in enumerate(until) if percent is not None]
        return bool(known) and None in until[known[0] :]

    @property
    def behind(self) -> int:
        """How many points the whole is behind, below 0 where it is ahead."""
        return points_behind(self.due, self.reached) or 0


def plan_lines(measures: Sequence[PlannedMeasure]) -> PlanLines | None:
    """The measures of one fiscal year as one; None where none has a plan and a result.

    Where no weight is told all count alike; where only some are, the others count as the mean of
    those. Cancelled measures are no part of it, and are not counted as left out.
    """
    counted = [each for each in measures if each.is_counted]
    if not counted:
        return None
    told = [each.measure.weight for each in counted]
    weights = measure_weights(told)
    first, newest = counted[0], newest_month(counted)
    reached = weighted_mean([each.reached for each in counted], weights)
    due = weighted_mean([each.due for each in counted], weights)
    if due is None or reached is None:
        return None
    actual = _means([each.actual for each in counted], weights)
    is_weighted = len(set(weights)) > 1
    return PlanLines(
        first.wanted,
        _means([each.planned for each in counted], weights),
        _up_to(newest, reached, first.wanted, actual),
        first.ended,
        newest,
        due,
        reached,
        len(counted),
        sum(not each.is_counted and not each.is_cancelled for each in measures),
        sum(weight is None for weight in told) if is_weighted else 0,
        is_weighted,
    )


def measure_weights(told: Sequence[float | None]) -> list[float]:
    """The weights to count with: what was told, else their mean; all alike where none was."""
    known = [weight for weight in told if weight is not None]
    if not sum(known):
        return [1.0] * len(told)
    mean = sum(known) / len(known)
    return [mean if weight is None else weight for weight in told]


def weighted_mean(values: Iterable[float | None], weights: Sequence[float]) -> float | None:
    """The weighted mean; None where a value is unknown, or there is none."""
    known = [(value, weight) for value, weight in zip(values, weights, strict=True)]
    total = sum(weight for _, weight in known)
    if not total or any(value is None for value, _ in known):
        return None
    return sum(value * weight for value, weight in known if value is not None) / total


def newest_month(measures: Sequence[PlannedMeasure]) -> date:
    """The month for which what is reached stands, within the fiscal year.

    It is the newest month with a result; where a measure tells its progress for no month, at
    least the last one that is over.
    """
    told = [each.reached_month for each in measures if each.reached_month is not None]
    untold = [each.ended for each in measures if each.reached_month is None]
    first, last = measures[0].wanted[0], measures[0].wanted[-1]
    return min(max([*told, *untold, first]), last)


def _means(curves: Sequence[Curve], weights: Sequence[float]) -> Curve:
    return tuple(weighted_mean(values, weights) for values in zip(*curves, strict=True))


def _up_to(newest: date, reached: float, months: Sequence[date], actual: Curve) -> Curve:
    """The line up to the newest month, where it is what is reached; nothing behind that."""
    return tuple(
        reached if month == newest else percent if month < newest else None
        for month, percent in zip(months, actual, strict=True)
    )
