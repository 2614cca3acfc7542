"""When a measure begins and ends, from the cells of its row; what is doubtful is told."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

from ita_dash.domain.fiscal_year import BUDDHIST_ERA, first_day, last_day
from ita_dash.domain.messages import msg
from ita_dash.domain.thai.dates import parse_day, parse_period, thai_date
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.measures.figure_order import FigureOrder, day_first
from ita_dash.imports.tables.row_cells import RowCells

Ends = tuple[date | None, date | None]
"""The first and the last day, None where it is not known."""
_SERIAL = re.compile(r"\d{5,6}(?:\.0*)?")
_SERIAL_ZERO = date(1899, 12, 30)
_CENTURY = 57
"""Excel takes two digits of พ.ศ. for ค.ศ.: "67" becomes 1967, which is 57 years before 2567."""
_TURNED_YEARS = range(1960, 2000)
_FAR = 2
"""Fiscal years between a plan and its dates from which they cannot belong together."""
_QUARTERS_ALONE = re.compile(r"[1-4](?: ?[-–,] ?[1-4]){0,3}")
_QUARTER = "ไตรมาส"


def read_period(cells: RowCells, fiscal_year: int | None, order: FigureOrder) -> Ends:
    """The days of their own columns; where both are blank, those of the period in words.

    What cannot be read is a warning and None. A day that lies far from the fiscal year (พ.ศ.) is
    told, and one that Excel moved to 19xx is moved back.
    """
    if cells.text("period_start") or cells.text("period_end"):
        start = _day(cells, "period_start", order, is_end=False)
        end = _day(cells, "period_end", order, is_end=True)
    else:
        start, end = _of_words(cells, fiscal_year, order)
    own = ("period_start", "period_end")
    fields = own if cells.text(own[0]) or cells.text(own[1]) else ("period", "period")
    start = _near(cells, fields[0], start, fiscal_year)
    end = start if start and end == start else _near(cells, fields[1], end, fiscal_year)
    if start and end and end < start:
        cells.add("warning", fields[1], msg("วันสิ้นสุดอยู่ก่อนวันเริ่มต้น จึงเว้นทั้งสองวันไว้ โปรดตรวจ"))
        return None, None
    return start, end


def last_told_day(cells: RowCells, order: FigureOrder) -> date | None:
    """The last day that the row tells, whatever its fiscal year; nothing is told of it yet."""
    _, end = read_period(replace(cells, problems=[]), None, order)
    return (_moved_back(end) or end) if end else None


def _day(cells: RowCells, name: str, order: FigureOrder, *, is_end: bool) -> date | None:
    """The day of a column of days; a month alone gives its first or last day, which is told."""
    text = cells.text(name)
    if not text:
        return None
    if serial := _serial_day(text):
        message = msg("อ่านเลขลำดับวันของ Excel เป็น {day}", day=thai_date(serial))
        cells.add("notice", name, message)
        return serial
    try:
        written = day_first(text, order)
    except ValueError:
        cells.add("warning", name, msg("ไม่แน่ชัดว่าวันหรือเดือนมาก่อน จึงไม่ได้อ่านวันที่นี้"))
        return None
    if day := parse_day(written):
        return day
    if whole := parse_period(written):
        day = whole.end if is_end else whole.start
        cells.add("notice", name, msg("ไม่ได้ระบุวัน จึงอ่านเป็น {day}", day=thai_date(day)))
        return day
    wrong = msg("อ่านวันที่ไม่ได้ จึงเว้นว่างไว้ โปรดใช้รูปแบบ 2023-10-01 หรือ 1 ตุลาคม 2566")
    cells.add("warning", name, wrong)
    return None


def _of_words(cells: RowCells, fiscal_year: int | None, order: FigureOrder) -> Ends:
    if not cells.text("period"):
        return None, None
    if serial := _day(cells, "period", order, is_end=False) if _is_serial(cells) else None:
        return serial, serial
    try:
        period = parse_period(day_first(_words(cells), order), fiscal_year)
    except ValueError:
        period = None
    if period is None:
        cells.add("warning", "period", msg("อ่านวันเริ่มต้นและวันสิ้นสุดจากระยะเวลาไม่ได้"))
        return None, None
    return period.start, period.end


def _words(cells: RowCells) -> str:
    """The words of the period; bare figures below a head of quarters are quarters."""
    words = squeeze(cells.text("period"))
    is_quarters = _QUARTER in cells.labels.get("period", "") and _QUARTERS_ALONE.fullmatch(words)
    return f"{_QUARTER} {words}" if is_quarters else words


def _is_serial(cells: RowCells) -> bool:
    return _serial_day(cells.text("period")) is not None


def _serial_day(text: str) -> date | None:
    """The day of a spreadsheet's day number, also where its year was typed in พ.ศ."""
    digits = squeeze(text)
    if not _SERIAL.fullmatch(digits):
        return None
    day = _SERIAL_ZERO + timedelta(days=int(float(digits)))
    if day.year - BUDDHIST_ERA >= _TURNED_YEARS.start:
        day = parse_day(day.isoformat()) or day
    return day if _TURNED_YEARS.start <= day.year < _TURNED_YEARS.start + 150 else None


def _near(cells: RowCells, name: str, day: date | None, fiscal_year: int | None) -> date | None:
    """The day, in its own century again; a warning where that was needed or it stays far away."""
    if day is None or fiscal_year is None or not _is_far(day, fiscal_year):
        return day
    meant = _moved_back(day)
    if meant and not _is_far(meant, fiscal_year):
        message = msg(
            "ค.ศ. {year} น่าจะเป็น พ.ศ. {meant} ที่โปรแกรมตารางอ่านจากเลขสองหลัก จึงอ่านเป็น {day}",
            year=day.year,
            meant=meant.year + BUDDHIST_ERA,
            day=thai_date(meant),
        )
        cells.add("warning", name, message)
        return meant
    message = msg(
        "วันที่ {day} อยู่ห่างจากปีงบประมาณ {fiscal_year} มาก โปรดตรวจสอบ",
        day=thai_date(day),
        fiscal_year=fiscal_year,
    )
    cells.add("warning", name, message)
    return day


def _is_far(day: date, fiscal_year: int) -> bool:
    return not first_day(fiscal_year - _FAR + 1) <= day <= last_day(fiscal_year + _FAR - 1)


def _moved_back(day: date) -> date | None:
    try:
        return day.replace(year=day.year + _CENTURY) if day.year in _TURNED_YEARS else None
    except ValueError:
        return None
