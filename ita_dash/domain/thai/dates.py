"""Thai dates as printed in official papers, and the periods that measures are given there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.fiscal_year import BUDDHIST_ERA, first_day, fiscal_year_of
from ita_dash.domain.thai.months import THAI_MONTHS, THAI_MONTHS_SHORT, Mention, mentions
from ita_dash.domain.thai.written_forms import in_thai_forms
from ita_dash.domain.thai.year_parts import DEADLINE, months_in_figures, named_year, year_part

_DASH = re.compile(r" ?(?:[-‐-―−~]|จนถึง|ถึง) ?(?:วันที่ ?)?")
_OPEN_ENDED = re.compile("ก่อน|(?<!ครึ่งปี)(?<!เดือน)(?<!งบประมาณ)หลัง|เป็นต้นไป|ปัจจุบัน")


@dataclass(frozen=True)
class Period:
    """From the first day to the last, both included; ``start`` is never after ``end``."""

    start: date
    end: date


def thai_date(day: date, *, short: bool = False) -> str:
    """The day in words and พ.ศ.: "1 ตุลาคม 2566", short "1 ต.ค. 2566"."""
    months = THAI_MONTHS_SHORT if short else THAI_MONTHS
    return f"{day.day} {months[day.month - 1]} {day.year + BUDDHIST_ERA}"


def day_text(day: date | None) -> str:
    """A day for editing, in พ.ศ.: "30/09/2569"; empty where it is unknown."""
    return "" if day is None else f"{day.day:02}/{day.month:02}/{day.year + BUDDHIST_ERA}"


def parse_day(text: str) -> date | None:
    """One day as written: year first, day first in พ.ศ. or ค.ศ., in Thai or English; else None."""
    try:
        found = mentions(in_thai_forms(text))
        if len(found) != 1 or found[0].year is None or found[0].last_day is None:
            return None
        first, last = found[0].days(found[0].year)
    except (ValueError, OverflowError):
        return None
    return first if first == last else None


def parse_period(text: str, fiscal_year: int | None = None) -> Period | None:
    """The period a text names; None where it names none or leaves an end open.

    Months, quarters and halves without a year lie in the fiscal year (พ.ศ.) that the text names,
    else in ``fiscal_year``. A deadline alone ("ภายใน 31 มีนาคม 2567") begins with its fiscal year.
    Quarters are those of the fiscal year: 1 is October to December.
    """
    cleaned = _DASH.sub(" - ", in_thai_forms(text))
    if _OPEN_ENDED.search(cleaned):
        return None
    try:
        year = named_year(cleaned) or fiscal_year
        days = months_in_figures(cleaned) or _days(cleaned, year) or year_part(cleaned, year)
    except (ValueError, OverflowError):
        return None
    return Period(*days) if days else None


def _days(text: str, fiscal_year: int | None) -> tuple[date, date] | None:
    found = mentions(text)
    years = _years(found, fiscal_year)
    if not found or None in years:
        return None
    days = [d for m, y in zip(found, years, strict=True) if y is not None for d in m.days(y)]
    if days != sorted(days):
        return None
    is_deadline = len(found) == 1 and DEADLINE.search(text, endpos=found[0].position)
    start = first_day(fiscal_year_of(days[-1])) if is_deadline else days[0]
    return start, days[-1]


def _years(found: Sequence[Mention], fiscal_year: int | None) -> list[int | None]:
    """The พ.ศ. year of each mention: as written, else carried along, else the fiscal year's."""
    years = [mention.year for mention in found]
    months = [mention.month for mention in found]
    for i in range(1, len(years)):
        before = years[i - 1]
        if years[i] is None and before is not None:
            years[i] = before + (months[i] < months[i - 1])
    for i in reversed(range(len(years) - 1)):
        after = years[i + 1]
        if years[i] is None and after is not None:
            years[i] = after - (months[i] > months[i + 1])
    if fiscal_year is not None and None in years:
        return [fiscal_year - (month >= 10) for month in months]
    return years
