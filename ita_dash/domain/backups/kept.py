"""Which daily copies are kept: the newest of each of the last days, weeks and months."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable
from datetime import date

DAYS, WEEKS, MONTHS = 7, 5, 12


def kept_days(days: Iterable[date]) -> frozenset[date]:
    """Of the days with a copy those whose copy is kept.

    The newest of each of the last 7 days, 5 weeks (Monday to Sunday) and 12 months that have one.
    """
    newest_first = sorted(set(days), reverse=True)
    return frozenset(
        day
        for period, most in ((_day, DAYS), (_week, WEEKS), (_month, MONTHS))
        for day in _newest_of_each(newest_first, period, most)
    )


def _newest_of_each(
    newest_first: list[date], period: Callable[[date], Hashable], most: int
) -> list[date]:
    newest: dict[Hashable, date] = {}
    for day in newest_first:
        newest.setdefault(period(day), day)
    return list(newest.values())[:most]


def _day(day: date) -> Hashable:
    return day


def _week(day: date) -> Hashable:
    return day.isocalendar()[:2]


def _month(day: date) -> Hashable:
    return day.year, day.month
