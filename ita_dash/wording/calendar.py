"""How the dates of a year are said: when, how surely, and what a month holds."""

from __future__ import annotations

import calendar
from collections.abc import Iterator
from datetime import date

from ita_dash.domain.calendar.step import CERTAINTY_LABELS, IS_ABOUT, Certainty
from ita_dash.domain.calendar.strip import MONTHS, NextDate, Strip, evidence_due, measures_due
from ita_dash.domain.calendar.year import CalendarDate
from ita_dash.domain.fiscal_year import BUDDHIST_ERA
from ita_dash.domain.thai.months import THAI_MONTHS_SHORT
from ita_dash.i18n.dates import format_date
from ita_dash.i18n.translator import Translator
from ita_dash.wording.measures import days_text

ABOUT_MARK = "≈"
"""Stands before a date that nobody announced."""


def month_short(month: int, tr: Translator) -> str:
    """A month (1–12) in short: "ม.ค.", in English "Jan"."""
    return THAI_MONTHS_SHORT[month - 1] if tr.language == "th" else calendar.month_abbr[month]


def strip_month(place: int) -> int:
    """The month (1–12) at a place of the strip, 0 for October."""
    return (place + 9) % MONTHS + 1


def when_text(each: CalendarDate, tr: Translator) -> str:
    """When it is, as surely as that is known."""
    if each.first is None or each.last is None:
        return tr(CERTAINTY_LABELS[Certainty.UNKNOWN])
    said = _days(each, tr)
    return f"{ABOUT_MARK} {said}" if each.certainty in IS_ABOUT else said


def next_text(each: NextDate, tr: Translator) -> str:
    """The day of what comes next, or its month."""
    said = _month_year(each.day, tr) if each.in_months else format_date(each.day, tr)
    return f"{ABOUT_MARK} {said}" if each.is_about else said


def month_texts(strip: Strip, tr: Translator) -> Iterator[str]:
    """A line for every month in which something is: its dates, what falls due, and today."""
    for place in range(MONTHS):
        dates = [bar.date for bar in strip.bars if bar.first == place]
        said = [f"{tr(each.title)} {when_text(each, tr)}" for each in dates]
        said += [tr(measures_due(strip.due[place]))] if strip.due[place] else []
        said += [tr(evidence_due(strip.expiring[place]))] if strip.expiring[place] else []
        month = strip_month(place)
        if strip.today is not None and strip.today.month == month:
            said.insert(0, tr("วันนี้ {day}", day=format_date(strip.today, tr)))
        if said:
            yield f"{month_short(month, tr)}: {', '.join(said)}"


def _days(each: CalendarDate, tr: Translator) -> str:
    if each.start is None and each.end is not None:
        day = _month_year(each.end, tr) if each.in_months else format_date(each.end, tr)
        return tr("ถึง {day}", day=day)
    first, last = each.first, each.last
    if first is None or last is None:
        return ""
    if each.in_months:
        said = _month_year(last, tr)
        is_one = (first.year, first.month) == (last.year, last.month)
        return said if is_one else f"{_start(first, last, tr)} – {said}"
    return format_date(first, tr) if first == last else days_text(first, last, tr)


def _start(first: date, last: date, tr: Translator) -> str:
    """The first month; its year only where that is another one."""
    is_same = first.year == last.year
    return month_short(first.month, tr) if is_same else _month_year(first, tr)


def _month_year(day: date, tr: Translator) -> str:
    era = "" if tr.language == "th" else " BE"
    return f"{month_short(day.month, tr)} {day.year + BUDDHIST_ERA}{era}"
