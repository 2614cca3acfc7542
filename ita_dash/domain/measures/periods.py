"""Periods of whole months of one fiscal year: their days, their words, and the usual ones."""

from __future__ import annotations

import calendar
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.fiscal_year import BUDDHIST_ERA
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.months import THAI_MONTHS

_BEGINS_IN = 10
FISCAL_MONTHS = (_BEGINS_IN, 11, 12, *range(1, _BEGINS_IN))
"""The calendar months in the order of the fiscal year."""


@dataclass(frozen=True)
class Months:
    """From the first day of a calendar month to the last day of another, in one fiscal year."""

    first: int
    last: int

    def days(self, fiscal_year: int) -> tuple[date, date]:
        """The first and the last day in a fiscal year (พ.ศ.)."""
        first, last = (_calendar_year(month, fiscal_year) for month in (self.first, self.last))
        last_day = calendar.monthrange(last, self.last)[1]
        return date(first, self.first, 1), date(last, self.last, last_day)

    def text(self, fiscal_year: int) -> str:
        """The period as papers write it: "ตุลาคม 2569 - กันยายน 2570"."""
        named = dict.fromkeys((day.year, day.month) for day in self.days(fiscal_year))
        return " - ".join(month_text(month, year + BUDDHIST_ERA) for year, month in named)


USUAL: Mapping[str, tuple[Message, Months]] = {
    "year": (msg("ทั้งปี"), Months(10, 9)),
    "half_1": (msg("ครึ่งปีแรก"), Months(10, 3)),
    "half_2": (msg("ครึ่งปีหลัง"), Months(4, 9)),
    **{
        f"quarter_{quarter}": (msg("ไตรมาสที่ {quarter}", quarter=quarter), Months(first, last))
        for quarter, first, last in ((1, 10, 12), (2, 1, 3), (3, 4, 6), (4, 7, 9))
    },
}
"""The periods that plans usually have, and what they are called."""


def months_of(start: date | None, end: date | None, fiscal_year: int) -> Months:
    """The months in which a period of that year begins and ends; the whole year where unknown."""
    first, last = USUAL["year"][1].days(fiscal_year)
    if start is None or end is None or not first <= start <= end <= last:
        return USUAL["year"][1]
    return Months(start.month, end.month)


def month_text(month: int, year: int) -> str:
    """A calendar month of a year พ.ศ. as papers write it: "ตุลาคม 2569"."""
    return f"{THAI_MONTHS[month - 1]} {year}"


def month_of_year(month: int, fiscal_year: int) -> str:
    """A calendar month of a fiscal year with the calendar year in which it lies."""
    return month_text(month, _calendar_year(month, fiscal_year) + BUDDHIST_ERA)


def _calendar_year(month: int, fiscal_year: int) -> int:
    return fiscal_year - BUDDHIST_ERA - int(month >= _BEGINS_IN)
