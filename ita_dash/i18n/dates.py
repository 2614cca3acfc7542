"""Dates and times in the language of the session: พ.ศ. in both, and the clock of Thailand.

English names the era (BE), as 2569 alone is read there as a year of another one.
"""

from __future__ import annotations

import calendar
from datetime import date, datetime, timedelta

from ita_dash.domain.fiscal_year import BUDDHIST_ERA
from ita_dash.domain.thai.dates import thai_date
from ita_dash.domain.thai.months import THAI_MONTHS, THAI_MONTHS_SHORT
from ita_dash.i18n.translator import Translator

_THAI_TIME = timedelta(hours=7)


def format_date(day: date, tr: Translator) -> str:
    """A day in short: "1 ต.ค. 2568", in English "1 Oct 2568 BE"."""
    if tr.language == "th":
        return thai_date(day, short=True)
    return f"{day.day} {calendar.month_abbr[day.month]} {day.year + BUDDHIST_ERA} BE"


def format_month(month: date, tr: Translator) -> str:
    """A month in short with its year: "ต.ค. 2568", in English "Oct 2568 BE"."""
    if tr.language == "th":
        return f"{THAI_MONTHS_SHORT[month.month - 1]} {month.year + BUDDHIST_ERA}"
    return f"{calendar.month_abbr[month.month]} {month.year + BUDDHIST_ERA} BE"


def short_month(month: date, tr: Translator) -> str:
    """A month in short with two digits of its year, for narrow places: "ต.ค. 68", "Oct 68"."""
    names = THAI_MONTHS_SHORT if tr.language == "th" else calendar.month_abbr[1:]
    return f"{names[month.month - 1]} {(month.year + BUDDHIST_ERA) % 100:02}"


def thai_time(utc: datetime) -> datetime:
    """A moment given in UTC on the clock of Thailand, both without a zone."""
    return utc + _THAI_TIME


def format_clock(utc: datetime) -> str:
    """The hour and minute of a moment given in UTC without a zone: "07:05"."""
    return f"{thai_time(utc):%H:%M}"


def format_time(utc: datetime, tr: Translator) -> str:
    """A moment given in UTC without a zone: "1 ต.ค. 2568 07:05"."""
    return f"{format_date(thai_time(utc).date(), tr)} {format_clock(utc)}"


def month_name(month: int, tr: Translator) -> str:
    """A month (1–12) in full: "ตุลาคม", in English "October"."""
    return THAI_MONTHS[month - 1] if tr.language == "th" else calendar.month_name[month]
