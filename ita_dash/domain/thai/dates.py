"""Thai dates as printed in official papers, and the periods that measures are given there."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.fiscal_year import BUDDHIST_ERA, first_day, fiscal_year_of, last_day
from ita_dash.domain.thai.months import (
    THAI_MONTHS,
    THAI_MONTHS_SHORT,
    YEAR,
    Mention,
    be_year,
    mentions,
)
from ita_dash.domain.thai.text import squeeze

_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)(?:[T ]00:00:00)?")
_ENGLISH_MONTHS = (
    "jan",
    "feb",
    "mar",
    "apr",
    "may",
    "jun",
    "jul",
    "aug",
    "sep",
    "oct",
    "nov",
    "dec",
)
_ENGLISH_DAY = re.compile(
    rf"(?<!\d)(\d{{1,2}}) ({'|'.join(_ENGLISH_MONTHS)})[a-z]{{0,6}}\.?,? (\d{{4}})(?!\d)",
    re.IGNORECASE,
)
_DASH = re.compile(r" ?(?:[-‐-―−~]|จนถึง|ถึง) ?(?:วันที่ ?)?")
_OPEN_ENDED = re.compile("ก่อน|หลัง|เป็นต้นไป")
_DEADLINE = re.compile("ภายใน|ไม่เกิน")
_WHOLE_YEAR = re.compile(r"ตลอด\s?(?:ทั้ง)?ปี|ทั้งปี|ทุกไตรมาส|ปี\s?งบประมาณ")
_FISCAL_YEAR = re.compile(
    rf"(?:ปี\s?งบประมาณ|ปีงบฯ?|ตลอด\s?(?:ทั้ง)?ปี)\s*(?:ปี\s*)?{YEAR}(?: - {YEAR})?"
)
_QUARTER = rf"([1-4])(?!\d)(?:\s?/\s?{YEAR})?"
_ONE_QUARTER = re.compile(_QUARTER)
_QUARTERS = re.compile(
    rf"ไตรมาส(?:ที่)?\s*{_QUARTER}(?:\s?(?:-|,|และ)\s?(?:ไตรมาส(?:ที่)?\s*)?{_QUARTER}){{0,11}}"
)
_YEAR_BEHIND = re.compile(rf" ?\(? ?(?:ปี ?)?{YEAR}")
_QUARTER_MONTHS = {1: (10, 12), 2: (1, 3), 3: (4, 6), 4: (7, 9)}


@dataclass(frozen=True)
class Period:
    """From the first day to the last, both included; ``start`` is never after ``end``."""

    start: date
    end: date


def thai_date(day: date, *, short: bool = False) -> str:
    """The day in words and พ.ศ.: "1 ตุลาคม 2566", short "1 ต.ค. 2566"."""
    months = THAI_MONTHS_SHORT if short else THAI_MONTHS
    return f"{day.day} {months[day.month - 1]} {day.year + BUDDHIST_ERA}"


def parse_day(text: str) -> date | None:
    """One day as written: ISO, day/month/year in พ.ศ. or ค.ศ., in Thai or English; else None."""
    in_figures = _ENGLISH_DAY.sub(_in_figures, _ISO.sub(r"\3/\2/\1", squeeze(text)))
    try:
        found = mentions(in_figures)
        if len(found) != 1 or found[0].year is None or found[0].last_day is None:
            return None
        first, last = found[0].days(found[0].year)
    except (ValueError, OverflowError):
        return None
    return first if first == last else None


def _in_figures(english: re.Match[str]) -> str:
    return f"{english[1]}/{_ENGLISH_MONTHS.index(english[2].lower()) + 1}/{english[3]}"


def parse_period(text: str, fiscal_year: int | None = None) -> Period | None:
    """The period a text names; None where it names none or leaves an end open.

    Months and quarters without a year lie in the fiscal year (พ.ศ.) that the text names, else
    in ``fiscal_year``. A deadline alone ("ภายใน 31 มีนาคม 2567") begins with its fiscal year.
    Quarters are those of the fiscal year: 1 is October to December.
    """
    cleaned = _DASH.sub(" - ", _ISO.sub(r"\3/\2/\1", squeeze(text)))
    if _OPEN_ENDED.search(cleaned):
        return None
    try:
        named = _FISCAL_YEAR.search(cleaned)
        year = be_year(named[1]) if named else fiscal_year
        return (
            _period_of_days(cleaned, year)
            or _period_of_quarters(cleaned, year)
            or _period_of_years(cleaned, year)
        )
    except (ValueError, OverflowError):
        return None


def _period_of_days(text: str, fiscal_year: int | None) -> Period | None:
    found = mentions(text)
    years = _years(found, fiscal_year)
    if not found or None in years:
        return None
    days = [d for m, y in zip(found, years, strict=True) if y is not None for d in m.days(y)]
    if days != sorted(days):
        return None
    is_deadline = len(found) == 1 and _DEADLINE.search(text, endpos=found[0].position)
    start = first_day(fiscal_year_of(days[-1])) if is_deadline else days[0]
    return Period(start, days[-1])


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


def _period_of_quarters(text: str, fiscal_year: int | None) -> Period | None:
    listed = _QUARTERS.search(text)
    if listed is None:
        return None
    named = _ONE_QUARTER.findall(listed[0])
    behind = _YEAR_BEHIND.match(text, listed.end())
    written = [year for _, year in named if year] or ([behind[1]] if behind else [])
    year = be_year(written[0]) if written else fiscal_year
    if year is None:
        return None
    quarters: list[tuple[int, int]] = []
    for number, own_year in named:
        year = be_year(own_year) if own_year else year
        quarters.append((year, int(number)))
    return Period(_quarter(*min(quarters)).start, _quarter(*max(quarters)).end)


def _quarter(fiscal_year: int, number: int) -> Period:
    first_month, last_month = _QUARTER_MONTHS[number]
    year = fiscal_year - (number == 1)
    start, _ = Mention(0, first_month, year, None, None).days(year)
    _, end = Mention(0, last_month, year, None, None).days(year)
    return Period(start, end)


def _period_of_years(text: str, fiscal_year: int | None) -> Period | None:
    named = _FISCAL_YEAR.search(text)
    last = be_year(named[2]) if named and named[2] else fiscal_year
    if fiscal_year is None or last is None or not _WHOLE_YEAR.search(text):
        return None
    return Period(first_day(fiscal_year), last_day(last)) if fiscal_year <= last else None
