"""A measure against its plan: its curves, and how many points it is behind."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ita_dash.domain.measures.measure import Measure, each_measure
from ita_dash.domain.measures.monthly.curves import Curve, Period, actual_curve, planned_curve
from ita_dash.domain.measures.monthly.month import (
    MeasureMonth,
    last_told_month,
    later,
    month_of,
    planned_percents,
    shown_months,
    year_months,
)
from ita_dash.domain.measures.monthly.progress import newest_actual
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.rounding import half_up_number
from ita_dash.frames.measures import MEASURE_MONTHS


@dataclass(frozen=True)
class PlannedMeasure:
    """A measure with its months.

    ``told`` are the months as they were typed. ``planned`` and ``actual`` are the curves over
    ``wanted``, the months of its year. ``ended`` is the last of these that is over, or the
    month before the year; ``due`` what was planned by then. ``reached`` is the progress as every
    page shows it, told for ``reached_month`` (None: for no month); unknown where nobody told it.
    """

    measure: Measure
    told: tuple[MeasureMonth, ...]
    wanted: tuple[date, ...]
    planned: Curve
    actual: Curve
    ended: date
    due: float | None
    reached: float | None
    reached_month: date | None

    @property
    def is_counted(self) -> bool:
        """Whether it has a plan and a result to compare; what is cancelled has not."""
        return not self.is_cancelled and self.due is not None and self.reached is not None

    @property
    def is_cancelled(self) -> bool:
        """Whether the measure was cancelled."""
        return self.measure.status is MeasureStatus.CANCELLED

    @property
    def behind(self) -> int | None:
        """How many points it is behind its plan, below 0 where it is ahead; None where unknown."""
        return points_behind(self.due, self.reached) if self.is_counted else None

    @property
    def is_line(self) -> bool:
        """Whether some of its plan was not typed but follows the straight line."""
        typed = planned_percents(self.told)
        pairs = zip(self.wanted, self.planned, strict=True)
        return any(0 < (percent or 0) < 100 and month not in typed for month, percent in pairs)

    @property
    def is_late(self) -> bool:
        """Whether it is behind its plan."""
        return (self.behind or 0) > 0


def points_behind(planned: float | None, reached: float | None) -> int | None:
    """Planned less reached, both in whole percent as they are shown; None where one is unknown."""
    if planned is None or reached is None:
        return None
    return int(half_up_number(planned, 0) - half_up_number(reached, 0))


def ended_month(months: Sequence[date], today: date) -> date:
    """The last of the months that is over on a day; the one before the first where none is."""
    return max(min(later(month_of(today), -1), months[-1]), later(months[0], -1))


def planned_measures(
    table: pd.DataFrame, months: pd.DataFrame, today: date
) -> list[PlannedMeasure]:
    """MEASURE_TABLE and MEASURE_MONTHS → each measure of the table against its plan.

    Those of a fiscal year have the same months: its own, and before and behind them what any of
    its measures tells of, or runs into.
    """
    told, measures = told_months(months), each_measure(table)
    years: defaultdict[int, list[date]] = defaultdict(list)
    for each in measures:
        first, *_ = year_months(each.fiscal_year)
        last = last_told_month(each.fiscal_year, each.period_end)
        own = [month.month for month in told[each.measure_id]]
        years[each.fiscal_year] += [first, last, *own]
    wanted = {year: shown_months(min(own), max(own)) for year, own in years.items()}
    return [
        planned_measure(each, told[each.measure_id], wanted[each.fiscal_year], today)
        for each in measures
    ]


def planned_measure(
    measure: Measure, told: Sequence[MeasureMonth], wanted: tuple[date, ...], today: date
) -> PlannedMeasure:
    """One measure against its plan over these months, with the months that were typed."""
    ended = ended_month(wanted, today)
    period = Period(measure.period_start, measure.period_end)
    newest = newest_actual(told)
    is_guessed = measure.is_status_assumed and measure.progress is None
    reached = None if is_guessed else measure.progress_shown
    (due,) = planned_curve(period, told, [ended])
    return PlannedMeasure(
        measure,
        tuple(told),
        wanted,
        planned_curve(period, told, wanted),
        _actual(told, wanted, reached, ended),
        ended,
        due,
        reached,
        newest.month if newest else None,
    )


def own_months(each: PlannedMeasure) -> tuple[date, ...]:
    """The months of its year, with what the measure itself tells of before or runs into behind."""
    measure = each.measure
    first, *_ = year_months(measure.fiscal_year)
    last = last_told_month(measure.fiscal_year, measure.period_end)
    told = [month.month for month in each.told]
    return shown_months(min(first, *told, last), max(last, *told, first))


def told_months(months: pd.DataFrame) -> Mapping[int, tuple[MeasureMonth, ...]]:
    """MEASURE_MONTHS → the months by measure_id; none for any other."""
    by_measure: defaultdict[int, tuple[MeasureMonth, ...]] = defaultdict(tuple)
    for measure_id, each in MEASURE_MONTHS.records(months, _told):
        by_measure[measure_id] += (each,)
    return by_measure


def _told(measure_id: int, **columns: object) -> tuple[int, MeasureMonth]:
    return measure_id, MeasureMonth(**columns)  # type: ignore[arg-type]


def _actual(
    told: Sequence[MeasureMonth], wanted: Sequence[date], reached: float | None, ended: date
) -> Curve:
    """The curve of what was reached; of what has not begun it is 0 up to now."""
    if newest_actual(told) is None and reached == 0:
        return tuple(0.0 if month <= ended else None for month in wanted)
    return actual_curve(told, wanted)
