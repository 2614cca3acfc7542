"""The months of measures as files hold them: a row per measure and month."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import pandas as pd

from ita_dash.domain.measures.monthly.month import MeasureMonth, by_month, last_day_of
from ita_dash.domain.measures.monthly.standing import PlannedMeasure
from ita_dash.domain.rounding import half_up_number
from ita_dash.exports.cells import joined_names

_COLUMNS = (
    *("fiscal_year", "number", "title", "divisions", "weight", "month_end"),
    *("planned_percent", "plan_basis", "actual_percent", "done"),
)


def months_export(measures: Iterable[PlannedMeasure]) -> pd.DataFrame:
    """Plan and result by the end of each month, both cumulative in percent, and what was done.

    ``plan_basis`` says whether the plan was typed or is the straight line over the period. Months
    of which nothing is known have no row, nor have those of a cancelled measure that were not told.
    """
    rows = [row for each in measures for row in _rows(each)]
    frame = pd.DataFrame(rows, columns=list(_COLUMNS))
    numbers = dict.fromkeys(("fiscal_year", "number"), "int64")
    percents = dict.fromkeys(("weight", "planned_percent", "actual_percent"), "float64")
    words = dict.fromkeys(("title", "divisions", "plan_basis", "done"), "str")
    return frame.astype({**numbers, **percents, **words, "month_end": "datetime64[s]"})


def _rows(each: PlannedMeasure) -> Iterator[dict[str, object]]:
    told, measure = by_month(each.told), each.measure
    months = zip(each.wanted, each.planned, each.actual, strict=True)
    for month, planned, actual in months:
        own = told.get(month, MeasureMonth(month))
        if own.is_blank and (each.is_cancelled or (planned is None and actual is None)):
            continue
        is_typed = own.planned_percent is not None
        yield {
            "fiscal_year": measure.fiscal_year,
            "number": measure.number,
            "title": measure.title,
            "divisions": joined_names(measure.divisions),
            "weight": measure.weight,
            "month_end": pd.Timestamp(last_day_of(month)),
            "planned_percent": None if planned is None else half_up_number(planned),
            "plan_basis": "" if planned is None else "typed" if is_typed else "line",
            "actual_percent": actual,
            "done": own.done,
        }
