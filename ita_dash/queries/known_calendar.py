"""What is known of the calendars of past years, read once from its files."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from ita_dash.domain.calendar.known import KnownCalendar, KnownDate, read_usual, read_year
from ita_dash.settings import CALENDAR_DIR

_USUAL = "pattern.toml"


@cache
def load_calendar(directory: Path = CALENDAR_DIR) -> KnownCalendar:
    """Every ``<fiscal year>.toml`` of the directory, and its file of the usual months.

    Raises ValueError naming the file that is wrong.
    """
    years = dict(_read(path) for path in sorted(directory.glob("[0-9]*.toml")))
    return KnownCalendar(years, read_usual((directory / _USUAL).read_text(encoding="utf-8")))


def _read(path: Path) -> tuple[int, tuple[KnownDate, ...]]:
    try:
        fiscal_year, dates = read_year(path.read_text(encoding="utf-8"))
    except (ValueError, KeyError) as error:
        raise ValueError(f"{path.name}: {error}") from error
    if path.stem != str(fiscal_year):
        raise ValueError(f"{path.name}: says fiscal year {fiscal_year}")
    return fiscal_year, dates
