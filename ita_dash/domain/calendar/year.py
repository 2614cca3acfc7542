"""The dates of one fiscal year: what the office says, else what is known, else an estimate."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from ita_dash.domain.access.roles import actor_label
from ita_dash.domain.calendar.entry import StoredDate
from ita_dash.domain.calendar.known import KnownCalendar
from ita_dash.domain.calendar.step import SHORT_LABELS, STEP_LABELS, CalendarStep, Certainty
from ita_dash.domain.closings.periods import ClosingPeriod, period_end
from ita_dash.domain.fiscal_year import BUDDHIST_ERA
from ita_dash.domain.messages import Message, msg

_CLOSINGS = {CalendarStep.SIX: ClosingPeriod.SIX, CalendarStep.TWELVE: ClosingPeriod.TWELVE}


@dataclass(frozen=True)
class CalendarDate:
    """One entry of a year; without ``start`` and ``end`` the date is unknown.

    ``code`` names it, a step's own or that of an entry of the office. ``source`` says from where
    it is known; ``in_months`` where only months are.
    """

    code: str
    title: Message
    short: Message
    start: date | None
    end: date | None
    certainty: Certainty
    source: Message
    note: str = ""
    in_months: bool = False
    told_no: int | None = None
    """The change in which the office told it; None where it did not."""

    @property
    def first(self) -> date | None:
        """The day from which it counts."""
        return self.start or self.end

    @property
    def last(self) -> date | None:
        """The day until which it counts."""
        return self.end or self.start


def year_dates(
    fiscal_year: int, known: KnownCalendar, own: Sequence[StoredDate] = ()
) -> tuple[CalendarDate, ...]:
    """Every step of the year and what the office adds, by day; what is unknown comes last.

    ``own`` are the entries of the office in that year: they go before what is known otherwise.
    """
    told = {each.code: _told(each) for each in own}
    dates = {str(step): _date(fiscal_year, step, known) for step in CalendarStep} | told
    if str(CalendarStep.REPORT) not in told:
        dates[str(CalendarStep.REPORT)] = _report(dates[str(CalendarStep.OIT)])
    return tuple(sorted(dates.values(), key=lambda each: each.first or date.max))


def _told(entry: StoredDate) -> CalendarDate:
    if entry.is_of_step:
        step = CalendarStep(entry.code)
        title, short = STEP_LABELS[step], SHORT_LABELS[step]
    else:
        title = short = Message("{title}", {"title": entry.title or ""})
    source = Message("{source}", {"source": entry.note or actor_label(entry.actor)})
    days = entry.start_on, entry.end_on
    return CalendarDate(
        entry.code, title, short, *days, Certainty.OWN, source, told_no=entry.change_no
    )


def _date(fiscal_year: int, step: CalendarStep, known: KnownCalendar) -> CalendarDate:
    names = str(step), STEP_LABELS[step], SHORT_LABELS[step]
    if step in _CLOSINGS:
        day = period_end(fiscal_year, _CLOSINGS[step])
        source = msg("วันสิ้นสุดของรอบในปีงบประมาณ")
        return CalendarDate(*names, day, day, Certainty.RULE, source)
    told = known.date_of(fiscal_year, step)
    if told is not None:
        source = Message(told.source)
        days = told.start, told.end
        return CalendarDate(*names, *days, told.certainty, source, told.note, told.in_months)
    usual = known.usual_months(step)
    if usual is None:
        return CalendarDate(*names, None, None, Certainty.UNKNOWN, msg("ไม่มีข้อมูล"))
    years = ", ".join(map(str, usual.years))
    source = msg("เดือนเดียวกับปี {years}", years=years)
    days = _month_start(fiscal_year, usual.first), _month_end(fiscal_year, usual.last)
    return CalendarDate(*names, *days, Certainty.ESTIMATED, source, in_months=True)


def _report(oit: CalendarDate) -> CalendarDate:
    """The report on the measures of the year before: it is evidence on the last day of OIT."""
    step = CalendarStep.REPORT
    names = str(step), STEP_LABELS[step], SHORT_LABELS[step]
    if oit.last is None:
        return CalendarDate(*names, None, None, Certainty.UNKNOWN, msg("ไม่มีข้อมูล"))
    sure = Certainty.ESTIMATED if oit.certainty is Certainty.ESTIMATED else Certainty.INFERRED
    source = msg("เป็นหลักฐาน OIT จึงต้องเผยแพร่ก่อนปิดรับ OIT")
    return CalendarDate(*names, None, oit.last, sure, source, in_months=oit.in_months)


def _month_start(fiscal_year: int, month: int) -> date:
    return date(_common_year(fiscal_year, month), month, 1)


def _month_end(fiscal_year: int, month: int) -> date:
    year = _common_year(fiscal_year, month)
    return date(year, month, monthrange(year, month)[1])


def _common_year(fiscal_year: int, month: int) -> int:
    return fiscal_year - BUDDHIST_ERA - (month >= 10)
