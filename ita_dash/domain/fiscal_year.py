"""Which Thai fiscal year a day belongs to, and where a fiscal year begins and ends."""

from __future__ import annotations

from datetime import date

BUDDHIST_ERA = 543
"""A year พ.ศ. is this much larger than the same year ค.ศ."""

_COMMON_ERA = range(1900, 2201)


def fiscal_year_of(day: date) -> int:
    """The fiscal year พ.ศ. of a day: 1 October N−1 to 30 September N is N."""
    return day.year + BUDDHIST_ERA + (day.month >= 10)


def first_day(fiscal_year: int) -> date:
    """1 October of the year before."""
    return date(fiscal_year - BUDDHIST_ERA - 1, 10, 1)


def last_day(fiscal_year: int) -> date:
    """30 September of the year itself."""
    return date(fiscal_year - BUDDHIST_ERA, 9, 30)


def as_be_year(value: int) -> int:
    """A year written ค.ศ. (1900–2200) or พ.ศ. (2443–2743), as พ.ศ.

    Raises ValueError for any other number.
    """
    if value in _COMMON_ERA:
        return value + BUDDHIST_ERA
    if value - BUDDHIST_ERA in _COMMON_ERA:
        return value
    raise ValueError(f"{value} is not a year in either era")
