"""A day some years later or earlier; what was the last day of its month stays the last."""

from __future__ import annotations

import calendar
from datetime import date


def moved_day(day: date, by: int) -> date:
    """The same day of the month ``by`` years on: 29 February becomes 28, and 28, the last, 29."""
    last_now = _last(day.year, day.month)
    last_then = _last(day.year + by, day.month)
    number = last_then if day.day == last_now else min(day.day, last_then)
    return date(day.year + by, day.month, number)


def _last(year: int, month: int) -> int:
    return calendar.monthrange(year, month)[1]
