"""Reads one row of a measures table into a draft."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, replace
from functools import partial

from ita_dash.domain.agencies.division_names import KnownDivisions
from ita_dash.domain.fiscal_year import fiscal_year_of
from ita_dash.domain.measures.draft import MeasureDraft, check_draft
from ita_dash.domain.measures.fields import INTERNAL_FIELDS
from ita_dash.domain.measures.import_merge import STEP_MARKS
from ita_dash.domain.measures.status import MeasureStatus
from ita_dash.domain.measures.step_text import title_number
from ita_dash.domain.messages import msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.domain.rulebook.item_codes import item_codes
from ita_dash.domain.sensible_years import year_refused
from ita_dash.imports.measures.assumed_status import assumed_status
from ita_dash.imports.measures.cells import whole_number_of
from ita_dash.imports.measures.figure_order import FigureOrder
from ita_dash.imports.measures.month_values import MonthValue
from ita_dash.imports.measures.parsed import ParsedMeasure
from ita_dash.imports.measures.parts import (
    progress_beside,
    read_divisions,
    read_indicators,
    read_open_questions,
    read_progress,
    read_status,
    read_steps,
)
from ita_dash.imports.measures.periods import last_told_day, read_period
from ita_dash.imports.measures.plan_cells import read_plan, told_of_plan
from ita_dash.imports.measures.row_months import row_months
from ita_dash.imports.scores.cells import read_fiscal_year
from ita_dash.imports.tables.row_cells import RowCells

_FIELDS_OF_COLUMNS = {
    "title": "title",
    "methods": "steps",
    **{part: part for part in STEP_MARKS},
    "divisions": "divisions",
    "period": "period_text",
    "progress": "progress",
    "result": "result",
    "outcome": "outcome",
    "indicators": "indicators",
    **{field: field for field in INTERNAL_FIELDS},
}


@dataclass(frozen=True)
class TableDefaults:
    """What a table does not say itself.

    The agency's divisions, the indicators and years there can be, the fiscal year (พ.ศ.) and
    the status of rows that have none, how all rows write dates in figures, and the rule books
    that know indicators by their names.
    """

    known_divisions: KnownDivisions
    known_indicators: Collection[int]
    years: range
    fiscal_year: int | None
    default_status: MeasureStatus | None
    figure_order: FigureOrder = FigureOrder.DAY_FIRST
    rulebooks: RuleBooks | None = None


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
    cells: RowCells,
    fiscal_year: int | None,
    number: int,
    defaults: TableDefaults,
    values: Sequence[MonthValue] = (),
) -> ParsedMeasure:
    """The row as a measure; a cell that cannot be read is told, and blank in the draft.

    ``values`` is what the table tells of its months. Without a fiscal year it is none yet, but all
    that is wrong with its cells is told.
    """
    start, end = read_period(cells, fiscal_year, defaults.figure_order)
    progress = read_progress(cells)
    written, unanswered = read_status(cells), read_open_questions(cells)
    known_status = None if "status" in unanswered else written
    is_begun = bool(cells.text("result") or progress)
    status = known_status or defaults.default_status or written or assumed_status(is_begun=is_begun)
    year = fiscal_year or defaults.years[-1]
    plan = read_plan(cells, item_codes(defaults.rulebooks, year) if defaults.rulebooks else None)
    draft = MeasureDraft(
        fiscal_year=year,
        number=number,
        title=_title(cells),
        steps=read_steps(cells),
        divisions=read_divisions(cells, defaults.known_divisions),
        period_text=" ".join(cells.text("period").split()),
        period_start=start,
        period_end=end,
        status=status,
        progress=progress_beside(status, progress, cells),
        result=cells.text("result"),
        outcome=cells.text("outcome"),
        indicators=_indicators(cells, fiscal_year, defaults),
        background=cells.text("background"),
        follow_up=cells.text("follow_up"),
        obstacles=cells.text("obstacles"),
        **plan,
        is_status_assumed=known_status is None and defaults.default_status is None,
        is_lead_open="lead" in unanswered,
    )
    if fiscal_year is not None and values:
        draft = replace(draft, months=row_months(draft, values, cells))
    for broken in check_draft(draft):
        cells.add("error", "progress" if draft.title else "title", broken)
    given = _given(cells, draft) | told_of_plan(cells, plan)
    return _parsed(cells, draft, given, known_status, defaults)


def _parsed(
    cells: RowCells,
    draft: MeasureDraft,
    given: frozenset[str],
    known_status: MeasureStatus | None,
    defaults: TableDefaults,
) -> ParsedMeasure:
    """The measure with its cells as they stood, and which fields the row itself tells."""
    raw = {column: text for column, text in cells.texts.items() if text}
    given |= {"status"} if known_status else set()
    given |= {"months"} if draft.months else set()
    chosen = None if known_status else defaults.default_status
    return ParsedMeasure(cells.row, draft, raw, given, chosen)


def _title(cells: RowCells) -> str:
    """The title on one line, without a number before it where no other column has that."""
    title = cells.text("title")
    return " ".join((title if "number" in cells.labels else title_number(title)[1]).split())


def _indicators(
    cells: RowCells, fiscal_year: int | None, defaults: TableDefaults
) -> tuple[int, ...]:
    year = fiscal_year or defaults.years[-1]
    return read_indicators(cells, defaults.known_indicators, defaults.rulebooks, year)


def _fiscal_year(cells: RowCells, defaults: TableDefaults) -> int | None:
    text, years = cells.text("fiscal_year"), defaults.years
    if text:
        read = partial(read_fiscal_year, years=years)
        return cells.read("fiscal_year", read, None, year_refused(text, years))
    if defaults.fiscal_year is not None:
        return _allowed(cells, "fiscal_year", defaults.fiscal_year, years)
    end = last_told_day(cells, defaults.figure_order)
    if end is None:
        cells.add("error", "fiscal_year", msg("ไม่ได้ระบุปีงบประมาณ"))
        return None
    field = "period_end" if cells.text("period_end") else "period"
    return _allowed(cells, field, fiscal_year_of(end), years)


def _allowed(cells: RowCells, field: str, fiscal_year: int, years: range) -> int | None:
    """The year, if it can be; else None, and an error at the cell that told it."""
    if fiscal_year in years:
        return fiscal_year
    cells.add("error", field, year_refused(str(fiscal_year), years))
    return None


def _given(cells: RowCells, draft: MeasureDraft) -> frozenset[str]:
    """The fields that the row tells, by a blank cell too.

    A date is told only where it can be read, or where there are no words to take it from;
    words that could not be understood tell nothing.
    """
    given = {field for column, field in _FIELDS_OF_COLUMNS.items() if column in cells.labels}
    unread = {
        "divisions": not draft.divisions,
        "indicators": not draft.indicators,
        **{
            part: not any(getattr(step, attribute) for step in draft.steps)
            for part, attribute in STEP_MARKS.items()
        },
        "progress": draft.progress is None,
    }
    given -= {column for column, is_unread in unread.items() if is_unread and cells.text(column)}
    for day in ("period_start", "period_end"):
        if day in cells.labels and bool(cells.text(day)) == (getattr(draft, day) is not None):
            given.add(day)
    return frozenset(given)
