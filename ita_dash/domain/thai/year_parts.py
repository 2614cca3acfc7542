"""Quarters, halves and whole fiscal years as periods name them in words."""

from __future__ import annotations

import re
from datetime import date

from ita_dash.domain.fiscal_year import first_day, last_day
from ita_dash.domain.thai.months import YEAR, Mention, be_year

Days = tuple[date, date]
"""The first and the last day, both included."""
DEADLINE = re.compile("ภายใน|ไม่เกิน")
_WHOLE_YEAR = re.compile(
    r"ตลอด\s?(?:ทั้ง)?ปี|ทั้งปี|ทุกไตรมาส|ปี\s?งบ(?:ประมาณ|ฯ| ?\d)|รอบ ?12 ?เดือน|FY ?\d{4}"
)
_FISCAL_YEAR = re.compile(
    rf"(?:ปี\s?งบ(?:ประมาณ|ฯ)?|ตลอด\s?(?:ทั้ง)?ปี|FY)\s*(?:ปี\s*)?{YEAR}(?: - {YEAR})?"
)
_QUARTER_NUMBER = r"([1-4])(?!\d)"
_QUARTER = rf"{_QUARTER_NUMBER}(?:\s?/\s?{YEAR})?"
_ONE_QUARTER = re.compile(_QUARTER)
_QUARTERS = re.compile(
    rf"(?:ไตรมาส(?:ที่)?|(?<![A-Za-z])Q)\s*{_QUARTER}"
    rf"(?:\s?(?:-|,|และ)\s?(?:(?:ไตรมาส(?:ที่)?|(?<![A-Za-z])Q)\s*)?{_QUARTER}){{0,11}}"
)
_YEAR_BEHIND = re.compile(rf" ?\(? ?(?:ปี ?)?(?:งบประมาณ ?)?{YEAR}")
_QUARTER_WORDS = {"ไตรมาสแรก": "ไตรมาส 1", "ไตรมาสสุดท้าย": "ไตรมาส 4"}
_SPELLED = {"หนึ่ง": "1", "สอง": "2", "สาม": "3", "สี่": "4"}
_SPELLED_QUARTER = re.compile(rf"(ไตรมาส(?:ที่)?\s?|(?:-|,|และ)\s?)({'|'.join(_SPELLED)})")
_QUARTER_MONTHS = {1: (10, 12), 2: (1, 3), 3: (4, 6), 4: (7, 9)}
_PART = re.compile(
    r"(?:(3|6|9|สาม|หก|เก้า) ?เดือน|(ครึ่ง) ?ปี ?(?:งบประมาณ)?) ?(?:ที่ ?)?(แรก|หลัง|สุดท้าย|[12](?!\d))"
)
_HALF_A_YEAR = 6
_QUARTERS_OF_A_YEAR = 4
_MONTH_IN_FIGURES = rf"(1[0-2]|0?[1-9])\s?/\s?{YEAR}"
_MONTHS_IN_FIGURES = re.compile(rf"{_MONTH_IN_FIGURES} - {_MONTH_IN_FIGURES}")
_MONTHS = {"สาม": 3, "หก": 6, "เก้า": 9}


def named_year(text: str) -> int | None:
    """The fiscal year พ.ศ. that the text names; ValueError when it is no year."""
    named = _FISCAL_YEAR.search(text)
    return be_year(named[1]) if named else None


def months_in_figures(text: str) -> Days | None:
    """The days of "10/2567 - 9/2568"; None where the figures may be quarters, and for other text.

    Raises ValueError for a year that cannot be one.
    """
    found = _MONTHS_IN_FIGURES.fullmatch(text.strip())
    if found is None or max(int(found[1]), int(found[3])) <= _QUARTERS_OF_A_YEAR:
        return None
    first, last = (_months(be_year(found[n + 1]), *[int(found[n])] * 2) for n in (1, 3))
    return (first[0], last[1]) if first <= last else None


def year_part(text: str, fiscal_year: int | None) -> Days | None:
    """The days of the part of a fiscal year (พ.ศ.) that a text names, quarters first.

    Raises ValueError for a year that cannot be one.
    """
    return (
        _of_quarters(text, fiscal_year)
        or _of_months(text, fiscal_year)
        or _of_years(text, fiscal_year)
    )


def _of_quarters(text: str, fiscal_year: int | None) -> Days | None:
    for words, figure in _QUARTER_WORDS.items():
        text = text.replace(words, figure)
    text = _SPELLED_QUARTER.sub(lambda found: found[1] + _SPELLED[found[2]], text)
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
    is_deadline = len(quarters) == 1 and DEADLINE.search(text, endpos=listed.start())
    first, last = min(quarters), max(quarters)
    return first_day(first[0]) if is_deadline else _quarter(*first)[0], _quarter(*last)[1]


def _quarter(fiscal_year: int, number: int) -> Days:
    first_month, last_month = _QUARTER_MONTHS[number]
    return _months(fiscal_year - (number == 1), first_month, last_month)


def _months(year: int, first_month: int, last_month: int) -> Days:
    start, _ = Mention(0, first_month, year, None, None).days(year)
    _, end = Mention(0, last_month, year, None, None).days(year)
    return start, end


def _of_months(text: str, fiscal_year: int | None) -> Days | None:
    """The first or the last months, "6 เดือนแรก", "ครึ่งปีหลัง": the second half is the rest."""
    part = _PART.search(text)
    behind = _YEAR_BEHIND.match(text, part.end()) if part else None
    year = be_year(behind[1]) if behind else fiscal_year
    if part is None or year is None:
        return None
    count = _HALF_A_YEAR if part[2] else _MONTHS.get(part[1]) or int(part[1])
    if part[3] in ("แรก", "1"):
        end_month = (9 + count - 1) % 12 + 1
        return first_day(year), _months(year - (count <= 3), end_month, end_month)[1]
    if part[3] == "2" and count != _HALF_A_YEAR:
        return None
    start_month = 9 - count + 1
    return _months(year, start_month, 9) if start_month > 0 else _from_before(year, start_month)


def _from_before(fiscal_year: int, start_month: int) -> Days:
    return _months(fiscal_year - 1, start_month + 12, 12)[0], last_day(fiscal_year)


def _of_years(text: str, fiscal_year: int | None) -> Days | None:
    named = _FISCAL_YEAR.search(text)
    last = be_year(named[2]) if named and named[2] else fiscal_year
    if fiscal_year is None or last is None or not _WHOLE_YEAR.search(text):
        return None
    return (first_day(fiscal_year), last_day(last)) if fiscal_year <= last else None
