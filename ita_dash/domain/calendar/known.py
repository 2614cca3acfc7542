"""What the files tell of the calendars of past years, and in which months the steps lay."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ita_dash.domain.calendar.step import CalendarStep, Certainty


@dataclass(frozen=True)
class KnownDate:
    """One step of one year; at least one of ``start`` and ``end`` is known.

    ``in_months`` where only the months are known, which then begin and end it.
    """

    step: CalendarStep
    start: date | None
    end: date | None
    source: str
    certainty: Certainty
    note: str = ""
    in_months: bool = False


@dataclass(frozen=True)
class UsualMonths:
    """From which to which month (1–12) a step lay in the fiscal years that are named."""

    step: CalendarStep
    first: int
    last: int
    years: tuple[int, ...]


@dataclass(frozen=True)
class KnownCalendar:
    """What is known of each fiscal year, and what was usual."""

    years: Mapping[int, tuple[KnownDate, ...]]
    usual: tuple[UsualMonths, ...]

    def date_of(self, fiscal_year: int, step: CalendarStep) -> KnownDate | None:
        """What is known of a step in a year; None for nothing."""
        found = (each for each in self.years.get(fiscal_year, ()) if each.step is step)
        return next(found, None)

    def usual_months(self, step: CalendarStep) -> UsualMonths | None:
        """When a step usually lies; None where that is not known."""
        return next((each for each in self.usual if each.step is step), None)


def read_year(text: str) -> tuple[int, tuple[KnownDate, ...]]:
    """The fiscal year of a file and its dates; ValueError where something in it is wrong."""
    table = tomllib.loads(text)
    return int(table["fiscal_year"]), tuple(map(_date, table["date"]))


def read_usual(text: str) -> tuple[UsualMonths, ...]:
    """The file of the usual months; ValueError where something in it is wrong."""
    return tuple(_usual(each) for each in tomllib.loads(text)["step"])


def _date(table: Mapping[str, Any]) -> KnownDate:
    start, end = table.get("start"), table.get("end")
    if start is None and end is None:
        raise ValueError(f"{table['step']}: neither start nor end")
    if start is not None and end is not None and start > end:
        raise ValueError(f"{table['step']}: ends before it starts")
    if not table["source"]:
        raise ValueError(f"{table['step']}: no source")
    certainty = Certainty(table["confidence"])
    more = table.get("note", ""), bool(table.get("in_months", False))
    return KnownDate(CalendarStep(table["step"]), start, end, table["source"], certainty, *more)


def _usual(table: Mapping[str, Any]) -> UsualMonths:
    first, last = table["months"]
    if not (1 <= first <= last <= 12):
        raise ValueError(f"{table['step']}: no months {first} to {last}")
    return UsualMonths(CalendarStep(table["step"]), first, last, tuple(table["years"]))
