"""A share of a hundred as the whole number that a measure's progress is."""

from __future__ import annotations

from math import isfinite

from ita_dash.domain.rounding import half_up_number
from ita_dash.imports.scores.cells import read_score


def whole_percent(value: float) -> int:
    """The value rounded half up; what is below 100 stays below it, as 100 means done."""
    rounded = int(half_up_number(value, 0))
    return min(rounded, 99) if value < 100 else rounded


def percent_of(text: str) -> float:
    """A percentage as written: "33.3%", "ร้อยละ 40".

    Raises ValueError for another text, what is below zero or has no end, and 0.5, which may be a
    share.
    """
    value = read_score(text)
    if value < 0 or not isfinite(value) or (0 < value < 1 and "%" not in text):
        raise ValueError(text)
    return value
