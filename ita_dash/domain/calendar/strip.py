"""A fiscal year as one strip of twelve months: bars for its dates, counts of what falls due."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

import pandas as pd

from ita_dash.domain.calendar.step import IS_ABOUT
from ita_dash.domain.calendar.year import CalendarDate
from ita_dash.domain.fiscal_year import first_day, fiscal_year_of
from ita_dash.domain.messages import Message, msg

MONTHS = 12
_NEXT = 3
"""Dates that are named where there is no room for the strip."""
_TIMELESS = ("none", "past")
"""Evidence that is not renewed, or of a year that is over."""


@dataclass(frozen=True)
class Bar:
    """A date from its first to its last month, 0 to 11 from October on, in one of the lanes."""

    date: CalendarDate
    first: int
    last: int
    lane: int


@dataclass(frozen=True)
class NextDate:
    """What comes on a day; ``is_about`` where nobody announced it, ``in_months`` for its month."""

    day: date
    what: Message
    is_about: bool = False
    in_months: bool = False


@dataclass(frozen=True)
class Strip:
    """The year as it is drawn; ``due`` and ``expiring`` count by month from October on.

    ``today`` is the day that is marked, None where it lies in another year.
    """

    fiscal_year: int
    bars: tuple[Bar, ...]
    due: tuple[int, ...]
    expiring: tuple[int, ...]
    today: date | None
    upcoming: tuple[NextDate, ...]


def year_strip(
    fiscal_year: int,
    dates: Sequence[CalendarDate],
    measures: pd.DataFrame,
    evidence: pd.DataFrame,
    today: date,
) -> Strip:
    """The dates of a year, MEASURE_TABLE and EVIDENCE_TABLE of every year → its strip.

    Counted are measures that are open and end in the month, and evidence to be renewed in it.
    """
    ends = measures.loc[measures["due"] != "closed", "period_end"].dropna().dt.date.tolist()
    expiring = evidence[~evidence["validity"].isin(_TIMELESS)]["expires_on"].dropna()
    renewals = expiring.dt.date.tolist()
    is_running = fiscal_year_of(today) == fiscal_year
    return Strip(
        fiscal_year,
        _bars(fiscal_year, dates),
        _by_month(fiscal_year, ends),
        _by_month(fiscal_year, renewals),
        today if is_running else None,
        _upcoming(dates, ends, renewals, today),
    )


def month_place(fiscal_year: int, day: date) -> int:
    """The month of a day counted from October of the fiscal year; outside of it below 0 or > 11."""
    start = first_day(fiscal_year)
    return (day.year - start.year) * MONTHS + day.month - start.month


def _bars(fiscal_year: int, dates: Iterable[CalendarDate]) -> tuple[Bar, ...]:
    """Each date in the first lane that has room for it."""
    bars: list[Bar] = []
    for each in dates:
        if each.first is None or each.last is None:
            continue
        first, last = (month_place(fiscal_year, day) for day in (each.first, each.last))
        if last < 0 or first >= MONTHS:
            continue
        first, last = max(first, 0), min(last, MONTHS - 1)
        taken = {bar.lane for bar in bars if bar.first <= last and first <= bar.last}
        lane = next(number for number in range(len(bars) + 1) if number not in taken)
        bars.append(Bar(each, first, last, lane))
    return tuple(bars)


def _by_month(fiscal_year: int, days: Iterable[date]) -> tuple[int, ...]:
    places = [month_place(fiscal_year, day) for day in days]
    return tuple(places.count(month) for month in range(MONTHS))


def _upcoming(
    dates: Iterable[CalendarDate], ends: Sequence[date], renewals: Sequence[date], today: date
) -> tuple[NextDate, ...]:
    """The next days on which something begins, ends or falls due."""
    found = [each for one in dates for each in _next_of(one, today)]
    for days, told in ((ends, measures_due), (renewals, evidence_due)):
        found += [NextDate(day, told(days.count(day))) for day in set(days) if day >= today]
    return tuple(sorted(found, key=lambda each: each.day)[:_NEXT])


def measures_due(n: int) -> Message:
    """How many measures fall due."""
    return msg("มาตรการครบกำหนด {n} รายการ", n=n)


def evidence_due(n: int) -> Message:
    """How much evidence is to be renewed."""
    return msg("หลักฐานต้องปรับปรุง {n} รายการ", n=n)


def _next_of(one: CalendarDate, today: date) -> Iterable[NextDate]:
    """The day that comes next of a date: its beginning, else its end."""
    more = one.certainty in IS_ABOUT, one.in_months
    if one.start is not None and one.start >= today:
        what = one.title if one.end in (None, one.start) else msg("เริ่ม{what}", what=one.title)
        yield NextDate(one.start, what, *more)
    elif one.end is not None and one.end >= today:
        what = one.title if one.start is None else msg("สิ้นสุด{what}", what=one.title)
        yield NextDate(one.end, what, *more)
