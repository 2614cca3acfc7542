"""A new measure filled from an entry of the library."""

from __future__ import annotations

from datetime import date

from ita_dash.domain.cycle import answering_year
from ita_dash.domain.fiscal_year import first_day, fiscal_year_of, last_day
from ita_dash.domain.improvement.coverage import IndicatorCover
from ita_dash.domain.improvement.library import OWN_PREFIX, LibraryMeasure
from ita_dash.domain.measures.draft import MeasureDraft, Step
from ita_dash.domain.measures.periods import Months
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.messages import msg
from ita_dash.domain.rounding import two_decimals
from ita_dash.domain.sensible_years import measure_years

_BEGINS_IN, _ENDS_IN = 10, 9
"""The calendar months with which a fiscal year begins and ends."""


def year_to_fill(result_year: int | None, today: date) -> int:
    """The year of a measure that is set now from a result (None: from none that is known).

    It is the year that answers the result, unless that is over or too far ahead for a measure.
    """
    running, last = fiscal_year_of(today), measure_years(today)[-1]
    wanted = running if result_year is None else answering_year(result_year)
    return min(max(wanted, running), last)


def filled_measure(
    entry: LibraryMeasure,
    fiscal_year: int,
    number: int,
    divisions: tuple[str, ...],
    background: str = "",
) -> MeasureDraft:
    """The measure that a form begins with; the expected outcome stands under its follow-up.

    ``divisions`` as ``fitting_divisions`` gives them. Nothing is done yet, so the report's
    columns are blank.
    """
    start, end = period(entry, fiscal_year)
    return MeasureDraft(
        fiscal_year=fiscal_year,
        number=number,
        title=entry.title,
        steps=tuple(Step(each) for each in entry.steps),
        divisions=divisions,
        period_text=period_text(entry, fiscal_year),
        period_start=start,
        period_end=end,
        status=MeasureStatus.NOT_STARTED,
        progress=None,
        result="",
        outcome="",
        indicators=entry.indicators,
        background="\n".join(filter(None, (background, entry.background))),
        output=entry.output,
        follow_up=expected(entry),
    )


def library_entry(draft: MeasureDraft) -> LibraryMeasure:
    """What the library keeps of a measure: what was planned, and nothing that was reported.

    Its period becomes the months of the fiscal year, the whole year where it is unknown.
    """
    first, last = _months(draft)
    return LibraryMeasure(
        code=OWN_PREFIX,
        indicators=draft.indicators,
        title=draft.title,
        background="",
        steps=tuple(step.description for step in draft.steps),
        divisions=draft.divisions,
        first_month=first,
        last_month=last,
        output=draft.output,
        outcome="",
        follow_up=draft.follow_up,
    )


def _months(draft: MeasureDraft) -> tuple[int, int]:
    """The first and the last calendar month, within the measure's fiscal year."""
    year, start, end = draft.fiscal_year, draft.period_start, draft.period_end
    if start is None or end is None:
        return _BEGINS_IN, _ENDS_IN
    days = (max(start, first_day(year)), min(end, last_day(year)))
    return (days[0].month, days[1].month) if days[0] <= days[1] else (_BEGINS_IN, _ENDS_IN)


def period(entry: LibraryMeasure, fiscal_year: int) -> tuple[date, date]:
    """The first and the last day of the entry's period in a fiscal year."""
    return Months(entry.first_month, entry.last_month).days(fiscal_year)


def period_text(entry: LibraryMeasure, fiscal_year: int) -> str:
    """The period as papers write it: "ตุลาคม 2569 - กันยายน 2570"."""
    return Months(entry.first_month, entry.last_month).text(fiscal_year)


def expected(entry: LibraryMeasure) -> str:
    """How the measure is followed up and what it is expected to lead to, a line each.

    What is to come out of it has a field of its own.
    """
    outcome = msg("ผลลัพธ์ที่คาดหวัง: {text}", text=entry.outcome) if entry.outcome else ""
    return "\n".join(str(line) for line in (entry.follow_up, outcome) if line)


def why(cover: IndicatorCover, fiscal_year: int) -> str:
    """Why a measure is set, for its internal background: what the result of the year says."""
    message = msg(
        "ผลการประเมินปีงบประมาณ {year}: ตัวชี้วัดที่ {number} {name} ได้ {score} คะแนน",
        year=fiscal_year,
        number=cover.indicator.number,
        name=cover.indicator.name,
        score=two_decimals(cover.score),
    )
    return str(message)
