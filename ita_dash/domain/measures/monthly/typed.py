"""What somebody types into the months of a measure, as it is kept of a draft."""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from dataclasses import asdict
from datetime import date

from ita_dash.domain.measures.monthly.month import MeasureMonth, by_month, tidy_months

Typed = tuple[MeasureMonth, ...]
"""Every month that the form draws, also the blank ones."""


def typed_months(drawn: Iterable[date], told: Iterable[MeasureMonth]) -> Typed:
    """The months that a form draws, with what is told of them."""
    known = by_month(told)
    return tuple(known.get(month, MeasureMonth(month)) for month in drawn)


def differing_months(typed: Typed, shown: Iterable[MeasureMonth]) -> list[MeasureMonth]:
    """The months that were typed otherwise than they were shown; a blank one was taken out."""
    known, tidy = by_month(shown), by_month(tidy_months(typed))
    blank = {each.month: MeasureMonth(each.month) for each in typed}
    now = blank | dict(tidy)
    return [each for month, each in now.items() if each != known.get(month, blank[month])]


def months_as_json(typed: Typed) -> str:
    """The same as text; ``read_months`` gives it back."""
    return json.dumps([asdict(each) for each in typed], default=str, ensure_ascii=False)


def read_months(text: str) -> Typed | None:
    """What ``months_as_json`` wrote; None for a text that another version of it wrote."""
    try:
        stored = json.loads(text)
        read = tuple(_month(**each) for each in stored)
    except (ValueError, TypeError, KeyError):
        return None
    return read or None


def overtaken_months(
    mine: Sequence[MeasureMonth], shown: Iterable[MeasureMonth], standing: Iterable[MeasureMonth]
) -> tuple[date, ...]:
    """Of the months in ``mine`` those that somebody else changed otherwise meanwhile."""
    before, now = by_month(shown), by_month(standing)
    return tuple(
        each.month
        for each in mine
        if now.get(each.month) != before.get(each.month)
        and now.get(each.month, MeasureMonth(each.month)) != each
    )


def _month(
    *, month: str, planned_percent: float | None, actual_percent: float | None, done: str
) -> MeasureMonth:
    percents = planned_percent, actual_percent
    if not all(each is None or isinstance(each, int | float) for each in percents):
        raise TypeError(percents)
    return MeasureMonth(date.fromisoformat(month), *percents, str(done))
