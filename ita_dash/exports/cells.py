"""The values of a frame's cells as plain Python values, and numbers as they are printed."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime

import pandas as pd


class Signed(float):
    """A difference among other values, written with its sign."""


Plain = str | int | float | bool | None


def plain_value(value: object) -> Plain:
    """A cell as text, number or None; a day is ISO, a moment ISO to the second."""
    if isinstance(value, str | bool | int):
        return value
    if isinstance(value, float):
        return None if math.isnan(value) else float(value)
    if value is None or value is pd.NA or value is pd.NaT:
        return None
    return day_or_moment(value) if isinstance(value, datetime) else str(value)


NAMES_BETWEEN = "; "


def day_or_moment(moment: datetime) -> str:
    """ISO: only the day for midnight, which is how frames hold days."""
    is_day = (moment.hour, moment.minute, moment.second) == (0, 0, 0)
    return moment.date().isoformat() if is_day else moment.isoformat(timespec="seconds")


def number_text(number: float) -> str:
    """A number with two decimals if these say it exactly, else with the fewest that do."""
    short = f"{number:.2f}"
    return short if float(short) == number else repr(number)


def joined_names(names: Iterable[str]) -> str:
    """Names in one cell, as the import of measures takes them apart again."""
    return NAMES_BETWEEN.join(names)


def separate_names(cell: str) -> list[str]:
    """The names that ``joined_names`` put into the cell."""
    return cell.split(NAMES_BETWEEN)


def joined_numbers(numbers: Iterable[int]) -> str:
    """Whole numbers in one cell, as the import of measures takes them apart again."""
    return ", ".join(map(str, numbers))
