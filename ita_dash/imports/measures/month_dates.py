"""Which calendar month each column of a series is of."""

from __future__ import annotations

from datetime import date

from ita_dash.domain.fiscal_year import BUDDHIST_ERA, as_be_year
from ita_dash.domain.thai.months import be_year
from ita_dash.imports.measures.month_columns import MonthSeries

_BEGINS_IN = 10
"""A series that begins with October or later begins in the year before its fiscal year."""
_ISO_DAY = 8


def month_dates(series: MonthSeries, fiscal_year: int) -> dict[str, date]:
    """The first day of the month by the letter of its column.

    A header with a year tells it. Else the series runs from its first month on, January of
    ``fiscal_year`` (พ.ศ.) or October of the year before, and each month that comes before the one
    on its left is of the next year.
    """
    first = series.columns[0].month
    year, before = fiscal_year - (first >= _BEGINS_IN), first
    dates = {}
    for column in series.columns:
        year += column.month < before
        before = column.month
        told = _told_year(column.year)
        dates[column.letter] = date((told or year) - BUDDHIST_ERA, column.month, 1)
    return dates


def _told_year(digits: str) -> int | None:
    """The year พ.ศ. that a header tells; None for digits that are none."""
    try:
        if len(digits) == _ISO_DAY:
            return as_be_year(int(digits[:4]))
        return be_year(digits) if len(digits) in (2, 4) else None
    except ValueError:
        return None
