"""The two parts of a fiscal year that an office closes, and the days on which they end."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import StrEnum

from ita_dash.domain.fiscal_year import BUDDHIST_ERA, first_day, last_day
from ita_dash.domain.messages import Message, msg


class ClosingPeriod(StrEnum):
    """What is closed: the first half of a fiscal year, or all of it."""

    SIX = "six"
    TWELVE = "twelve"


PERIOD_LABELS: Mapping[ClosingPeriod, Message] = {
    ClosingPeriod.SIX: msg("รอบ 6 เดือน"),
    ClosingPeriod.TWELVE: msg("รอบ 12 เดือน"),
}


def period_end(fiscal_year: int, period: ClosingPeriod) -> date:
    """31 March or 30 September of the fiscal year พ.ศ."""
    if period is ClosingPeriod.SIX:
        return date(fiscal_year - BUDDHIST_ERA, 3, 31)
    return last_day(fiscal_year)


def proposed_day(fiscal_year: int, period: ClosingPeriod, today: date) -> date:
    """The end of the period, or today while that has not come."""
    return min(period_end(fiscal_year, period), today)


def day_refused(day: date, fiscal_year: int, today: date) -> Message | None:
    """Why a closing cannot be judged by that day; None where it can."""
    if first_day(fiscal_year) > today:
        return msg("ปีงบประมาณ {year} ยังไม่เริ่ม จึงยังปิดรอบไม่ได้", year=fiscal_year)
    if day > today:
        return msg("วันที่ของรอบยังมาไม่ถึง")
    if day < first_day(fiscal_year):
        return msg("วันที่ของรอบอยู่ก่อนวันเริ่มปีงบประมาณ {year}", year=fiscal_year)
    return None
