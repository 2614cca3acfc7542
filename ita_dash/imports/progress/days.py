"""A day as a division writes it: in พ.ศ., not yet to come, near its fiscal year."""

from __future__ import annotations

import re
from datetime import date

from ita_dash.domain.fiscal_year import BUDDHIST_ERA
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.dates import day_text, parse_day
from ita_dash.domain.thai.text import arabic_digits

_YEAR_FIRST = re.compile(r"\d{4}-\d{2}-\d{2}")
"""How a cell that a spreadsheet took for a day is read: of its era there is no doubt."""
_DIGITS = re.compile(r"\d+")


def read_day(text: str, fiscal_year: int, today: date) -> date | Message:
    """The day, or why it cannot be taken and what to do."""
    day = parse_day(text)
    if day is None:
        return msg("อ่านวันที่ไม่ได้ โปรดเขียน วัน/เดือน/ปี พ.ศ. เช่น {example}", example=day_text(today))
    if _is_of_another_era(arabic_digits(text), day):
        return msg("ปีของวันที่นี้ไม่ใช่ พ.ศ. ถ้าหมายถึง {day} โปรดเขียนเช่นนั้น", day=day_text(day))
    if day > today:
        return msg("วันที่นี้ยังมาไม่ถึง โปรดตรวจวัน เดือน และปี")
    if abs(day.year + BUDDHIST_ERA - fiscal_year) > 1:
        return msg("วันที่นี้อยู่ไกลจากปีงบประมาณ {year} โปรดตรวจปี", year=fiscal_year)
    return day


def _is_of_another_era(text: str, day: date) -> bool:
    year = day.year + BUDDHIST_ERA
    named = {str(year), f"{year % 100:02}"}
    return not _YEAR_FIRST.fullmatch(text) and not named & set(_DIGITS.findall(text))
