"""One calendar month of a measure, and the months of a fiscal year."""

from __future__ import annotations

import calendar
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from ita_dash.domain.fiscal_year import BUDDHIST_ERA, first_day
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.rounding import half_up_number
from ita_dash.domain.thai.months import THAI_MONTHS_SHORT

_YEARS_AROUND = 1
"""Sheets of calendar years begin before a fiscal year or end behind it."""


@dataclass(frozen=True)
class MeasureMonth:
    """What is told of a measure in one month.

    ``month`` is its first day; both percents are cumulative, 0–100, as they were planned for and
    reached by the end of the month, None where unknown. ``done`` is what was done in it.
    """

    month: date
    planned_percent: float | None = None
    actual_percent: float | None = None
    done: str = ""

    @property
    def is_blank(self) -> bool:
        """Whether nothing is told."""
        return self.planned_percent is None and self.actual_percent is None and not self.done


def month_of(day: date) -> date:
    """The month in which a day lies, as its first day."""
    return day.replace(day=1)


def last_day_of(month: date) -> date:
    """The last day of a month."""
    return month.replace(day=calendar.monthrange(month.year, month.month)[1])


def month_name(month: date) -> str:
    """The month in short with its year: "ต.ค. 2569"."""
    return f"{THAI_MONTHS_SHORT[month.month - 1]} {month.year + BUDDHIST_ERA}"


def later(month: date, by: int) -> date:
    """The month so many months later, earlier where ``by`` is negative."""
    years, place = divmod(month.month - 1 + by, 12)
    return date(month.year + years, place + 1, 1)


def year_months(fiscal_year: int) -> tuple[date, ...]:
    """The twelve months of a fiscal year (พ.ศ.), October first."""
    first = first_day(fiscal_year)
    return tuple(later(first, by) for by in range(12))


def last_told_month(fiscal_year: int, period_end: date | None) -> date:
    """The last month of which a measure of a fiscal year tells: that of its end where it is later.

    No later than a year behind the fiscal year.
    """
    last = year_months(fiscal_year)[-1]
    end = last if period_end is None else month_of(period_end)
    return min(max(last, end), date(last.year + _YEARS_AROUND, 12, 1))


def shown_months(first: date, last: date) -> tuple[date, ...]:
    """The months from the first to the last."""
    count = 12 * (last.year - first.year) + last.month - first.month + 1
    return tuple(later(first, by) for by in range(count))


def tidy_months(months: Iterable[MeasureMonth]) -> tuple[MeasureMonth, ...]:
    """The months as they are stored: in order, without blank ones, percents with two decimals."""
    tidy = (
        replace(
            each,
            planned_percent=_percent(each.planned_percent),
            actual_percent=_percent(each.actual_percent),
            done=each.done.strip(),
        )
        for each in months
    )
    return tuple(sorted((each for each in tidy if not each.is_blank), key=lambda each: each.month))


def with_told(
    standing: Iterable[MeasureMonth], told: Iterable[MeasureMonth]
) -> tuple[MeasureMonth, ...]:
    """The months that stand with those told in their place; a blank one takes a month out."""
    known = {each.month: each for each in standing}
    return tidy_months((known | {each.month: each for each in told}).values())


def filled_with_told(
    standing: Iterable[MeasureMonth], told: Iterable[MeasureMonth]
) -> tuple[MeasureMonth, ...]:
    """The months that stand with what is told of them; what is blank in ``told`` stays."""
    known = {each.month: each for each in standing}
    return with_told(known.values(), (_filled(known.get(each.month), each) for each in told))


def planned_again(months: Iterable[MeasureMonth], years: int) -> tuple[MeasureMonth, ...]:
    """What was typed as planned, so many years later, without what was reported."""
    planned = planned_percents(months).items()
    return tuple(MeasureMonth(later(month, 12 * years), percent) for month, percent in planned)


def joined_months(
    base: Sequence[MeasureMonth], mine: Sequence[MeasureMonth], theirs: Sequence[MeasureMonth]
) -> tuple[MeasureMonth, ...] | None:
    """Two edits of ``base`` together; None where both changed one month differently."""
    old, own, other = ({each.month: each for each in side} for side in (base, mine, theirs))
    joined: dict[date, MeasureMonth | None] = {}
    for month in {*old, *own, *other}:
        was, here, there = (side.get(month) for side in (old, own, other))
        if here not in (was, there) and there != was:
            return None
        joined[month] = there if here == was else here
    return tidy_months(each for each in joined.values() if each is not None)


def month_faults(months: Sequence[MeasureMonth], fiscal_year: int) -> Iterator[Message]:
    """The rules that the months of a measure break, in words; its year is in พ.ศ."""
    for month, count in Counter(each.month for each in months).items():
        name = month_name(month)
        if count > 1:
            yield msg("เดือน {month} ถูกระบุซ้ำ", month=name)
        if abs(month.year + BUDDHIST_ERA - fiscal_year) > _YEARS_AROUND:
            yield msg("เดือน {month} อยู่ไกลจากปีงบประมาณ {year}", month=name, year=fiscal_year)
    for each in months:
        percents = (each.planned_percent, each.actual_percent)
        if not all(percent is None or 0 <= percent <= 100 for percent in percents):
            name = month_name(each.month)
            yield msg("ร้อยละของเดือน {month} ต้องอยู่ระหว่าง 0 ถึง 100", month=name)
    for before, after in pairwise(sorted(planned_percents(months).items())):
        if after[1] < before[1]:
            yield msg("แผนสะสมของเดือน {month} น้อยกว่าเดือนก่อนหน้า", month=month_name(after[0]))


def planned_percents(months: Iterable[MeasureMonth]) -> dict[date, float]:
    """What was typed as planned, by month."""
    told = ((each.month, each.planned_percent) for each in months)
    return {month: percent for month, percent in told if percent is not None}


def actual_percents(months: Iterable[MeasureMonth]) -> dict[date, float]:
    """What was typed as reached, by month."""
    told = ((each.month, each.actual_percent) for each in months)
    return {month: percent for month, percent in told if percent is not None}


def by_month(months: Iterable[MeasureMonth]) -> Mapping[date, MeasureMonth]:
    """The months by their first days."""
    return {each.month: each for each in months}


def _filled(standing: MeasureMonth | None, told: MeasureMonth) -> MeasureMonth:
    if standing is None:
        return told
    planned, actual = told.planned_percent, told.actual_percent
    return MeasureMonth(
        told.month,
        standing.planned_percent if planned is None else planned,
        standing.actual_percent if actual is None else actual,
        told.done or standing.done,
    )


def _percent(percent: float | None) -> float | None:
    is_plain = percent is not None and abs(percent) <= 100
    return half_up_number(percent) if percent is not None and is_plain else percent
