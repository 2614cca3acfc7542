"""Reads one row of a measures table into a draft."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date
from functools import partial

from ita_dash.domain.agencies.division_names import KnownDivisions
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.measures.draft import MeasureDraft, check_draft
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.step_text import title_number
from ita_dash.domain.messages import msg
from ita_dash.domain.sensible_years import year_refused
from ita_dash.domain.thai.dates import parse_day, parse_period
from ita_dash.imports.measures.assumed_status import assumed_status
from ita_dash.imports.measures.cells import day_of, whole_number_of
from ita_dash.imports.measures.parsed import ParsedMeasure
from ita_dash.imports.measures.parts import (
    read_divisions,
    read_indicators,
    read_open_questions,
    read_progress,
    read_status,
    read_steps,
)
from ita_dash.imports.scores.cells import read_fiscal_year
from ita_dash.imports.tables.row_cells import RowCells

_FIELDS_OF_COLUMNS = {
    "title": "title",
    "methods": "steps",
    "steps_done": "steps_done",
    "divisions": "divisions",
    "period": "period_text",
    "progress": "progress",
    "result": "result",
    "outcome": "outcome",
    "indicators": "indicators",
}


@dataclass(frozen=True)
class TableDefaults:
    """What a table does not say itself.

    The agency's divisions, the indicators and years there can be, and the fiscal year (พ.ศ.) and
    the status of rows that have none.
    """

    known_divisions: KnownDivisions
    known_indicators: Collection[int]
    years: range
    fiscal_year: int | None
    default_status: MeasureStatus | None


def read_key(cells: RowCells, defaults: TableDefaults) -> tuple[int | None, int | None]:
    """The fiscal year and the number by which a measure is known, each None when not told."""
    wrong = msg("ลำดับที่ต้องเป็นจำนวนเต็มตั้งแต่ 1 ขึ้นไป")
    number = cells.read("number", whole_number_of, None, wrong)
    if number == 0:
        cells.add("error", "number", wrong)
    if "number" not in cells.labels:
        number = title_number(cells.text("title"))[0]
    return _fiscal_year(cells, defaults), number or None


def read_measure(
    cells: RowCells, fiscal_year: int, number: int, defaults: TableDefaults
) -> ParsedMeasure:
    """The row as a measure; a cell that cannot be read is an error, and blank in the draft."""
    start, end = _period(cells, fiscal_year)
    progress = read_progress(cells)
    is_begun = bool(cells.text("result") or progress)
    title = cells.text("title")
    status, unanswered = read_status(cells), read_open_questions(cells)
    told = None if "status" in unanswered else status
    draft = MeasureDraft(
        fiscal_year=fiscal_year,
        number=number,
        title=" ".join((title if "number" in cells.labels else title_number(title)[1]).split()),
        steps=read_steps(cells),
        divisions=read_divisions(cells, defaults.known_divisions),
        period_text=" ".join(cells.text("period").split()),
        period_start=start,
        period_end=end,
        status=told or defaults.default_status or status or assumed_status(is_begun=is_begun),
        progress=progress,
        result=cells.text("result"),
        outcome=cells.text("outcome"),
        indicators=read_indicators(cells, defaults.known_indicators),
        is_status_assumed=told is None and defaults.default_status is None,
        is_lead_open="lead" in unanswered,
    )
    for broken in check_draft(draft):
        cells.add("error", "progress" if draft.title else "title", broken)
    raw = {column: text for column, text in cells.texts.items() if text}
    chosen = None if told else defaults.default_status
    given = _given(cells, draft) | ({"status"} if told else frozenset())
    return ParsedMeasure(cells.row, draft, raw, given, chosen)


def _fiscal_year(cells: RowCells, defaults: TableDefaults) -> int | None:
    text, years = cells.text("fiscal_year"), defaults.years
    if text:
        read = partial(read_fiscal_year, years=years)
        return cells.read("fiscal_year", read, None, year_refused(text, years))
    if defaults.fiscal_year is not None:
        return _allowed(cells, "fiscal_year", defaults.fiscal_year, years)
    period = parse_period(cells.text("period"))
    end = parse_day(cells.text("period_end")) or (period.end if period else None)
    if end is None:
        cells.add("error", "fiscal_year", msg("ไม่ได้ระบุปีงบประมาณ"))
        return None
    told_by = "period_end" if cells.text("period_end") else "period"
    return _allowed(cells, told_by, fiscal_year_of(end), years)


def _allowed(cells: RowCells, told_by: str, fiscal_year: int, years: range) -> int | None:
    """The year, if it can be; else None, and an error at the cell that told it."""
    if fiscal_year in years:
        return fiscal_year
    cells.add("error", told_by, year_refused(str(fiscal_year), years))
    return None


def _period(cells: RowCells, fiscal_year: int) -> tuple[date | None, date | None]:
    """The dates of their own columns; where both are blank, those of the period in words."""
    wrong = msg("อ่านวันที่ไม่ได้ โปรดใช้รูปแบบ 2023-10-01 หรือ 1 ตุลาคม 2566")
    start = cells.read("period_start", day_of, None, wrong)
    end = cells.read("period_end", day_of, None, wrong)
    if cells.text("period") and not (cells.text("period_start") or cells.text("period_end")):
        words = parse_period(cells.text("period"), fiscal_year)
        if words:
            return words.start, words.end
        cells.add("warning", "period", msg("อ่านวันเริ่มต้นและวันสิ้นสุดจากระยะเวลาไม่ได้"))
    if start and end and end < start:
        cells.add("error", "period_end", msg("วันสิ้นสุดต้องไม่อยู่ก่อนวันเริ่มต้น"))
        return start, None
    return start, end


def _given(cells: RowCells, draft: MeasureDraft) -> frozenset[str]:
    """The fields that the row tells, by a blank cell too.

    A date is told only where it is written, or where there are no words to take it from;
    divisions are not told by words that name none.
    """
    given = {field for column, field in _FIELDS_OF_COLUMNS.items() if column in cells.labels}
    if cells.text("divisions") and not draft.divisions:
        given.discard("divisions")
    for day in ("period_start", "period_end"):
        if day in cells.labels and (cells.text(day) or getattr(draft, day) is None):
            given.add(day)
    return frozenset(given)
