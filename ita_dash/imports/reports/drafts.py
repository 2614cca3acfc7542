"""Turns the cells of a report's measures into drafts, and says what was not understood."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from ita_dash.domain.agencies.division_names import KnownDivisions, recognise_divisions
from ita_dash.domain.agencies.lead_division import lead_first, named_lead
from ita_dash.domain.measures.draft import MeasureDraft, check_draft
from ita_dash.domain.measures.fields import INTERNAL_FIELDS
from ita_dash.domain.measures.status import MeasureStatus, parse_status
from ita_dash.domain.measures.step_text import title_number
from ita_dash.domain.messages import msg
from ita_dash.domain.rulebook.book import RuleBooks
from ita_dash.imports.measures.assumed_status import assumed_status
from ita_dash.imports.measures.cells import cell_words
from ita_dash.imports.measures.figure_order import FigureOrder, figure_order
from ita_dash.imports.measures.numbers import numbered
from ita_dash.imports.measures.parsed import COLUMN_LABELS, ParsedMeasure
from ita_dash.imports.measures.parts import check_divisions
from ita_dash.imports.measures.periods import Ends, read_period
from ita_dash.imports.measures.plan_cells import PLAN_COLUMNS, read_plan
from ita_dash.imports.problems import Problem
from ita_dash.imports.reports.broken_lines import joined_dates
from ita_dash.imports.reports.indicators import report_indicators
from ita_dash.imports.reports.rows import ReportMeasure
from ita_dash.imports.reports.ticks import UnclearTicks, read_steps, ticked_status
from ita_dash.imports.tables.row_cells import RowCells

_LABELS = {field: str(label) for field, label in COLUMN_LABELS.items()}


class ReportDrafts:
    """Drafts of one fiscal year, with the problems found while they are made.

    ``known_divisions`` are the agency's, as ``recognise_divisions`` takes them.
    ``default_status`` is for measures without a status; None takes in progress where a result
    is told, else not started. ``rulebooks`` know indicators by their names and questions.
    """

    def __init__(
        self,
        fiscal_year: int,
        known_divisions: KnownDivisions,
        default_status: MeasureStatus | None,
        rulebooks: RuleBooks | None = None,
    ) -> None:
        self.problems: list[Problem] = []
        self._fiscal_year = fiscal_year
        self._known = known_divisions
        self._default_status = default_status
        self._rulebooks = rulebooks
        self._order = FigureOrder.DAY_FIRST

    def read(self, measures: Sequence[ReportMeasure]) -> tuple[ParsedMeasure, ...]:
        """A parsed measure for each measure of the report, in order."""
        own: list[int | None] = []
        taken: set[int | None] = {0}
        for measure in measures:
            number = measure.number
            own.append(None if number in taken else number)
            taken.add(number)
        parsed: list[ParsedMeasure] = []
        is_numbered = any(number is not None for number in own)
        if measures and not is_numbered:
            message = msg("มาตรการในรายงานไม่มีลำดับที่ จึงให้ลำดับที่ตามที่เรียงไว้")
            self.problems.append(Problem("notice", None, None, None, message))
        rows = [self._cells(measure) for measure in measures]
        self._order = figure_order(rows)
        for measure, cells, number, printed in zip(measures, rows, numbered(own), own, strict=True):
            if printed is None and is_numbered:
                message = msg("มาตรการนี้ไม่มีลำดับที่ของตนเอง จึงให้เป็นลำดับที่ {number}", number=number)
                cells.add("warning", "title", message)
            parsed.append(self._parsed(measure, cells, number))
        return tuple(parsed)

    def _cells(self, measure: ReportMeasure) -> RowCells:
        texts = {field: cell_words(field, measure.text(field)) for field in measure.raw}
        period = joined_dates(texts.get("period", ""))
        cells = RowCells(measure.row, texts | {"period": period}, _LABELS, self.problems)
        if period != texts.get("period", ""):
            message = msg("อ่านวันที่ที่ถูกตัดขึ้นบรรทัดใหม่เป็น {text}", text=_one_line(period))
            cells.add("notice", "period", message)
        return cells

    def _parsed(self, measure: ReportMeasure, cells: RowCells, number: int) -> ParsedMeasure:
        status = _status(cells)
        start, end = self._period(cells)
        result = cells.text("result")
        steps, has_marks = read_steps(cells.text("methods"))
        divisions = self._divisions(cells)
        lead = named_lead(cells.text("divisions"), divisions)
        own_words: dict[str, Any] = {field: cells.text(field) for field in INTERNAL_FIELDS}
        own_words |= read_plan(cells, None)
        draft = MeasureDraft(
            fiscal_year=self._fiscal_year,
            number=number,
            title=_one_line(title_number(cells.text("title"))[1]),
            steps=steps,
            divisions=lead_first(divisions, lead),
            period_text=_one_line(cells.text("period")),
            period_start=start,
            period_end=end,
            status=status or self._default_status or assumed_status(is_begun=bool(result)),
            progress=None,
            result=result,
            outcome=cells.text("outcome"),
            indicators=report_indicators(cells, self._rulebooks, self._fiscal_year),
            **own_words,
            is_status_assumed=not (status or self._default_status),
            is_lead_open=lead is None and len(divisions) > 1,
        )
        for broken in check_draft(draft):
            cells.add("error", "title", broken)
        chosen = None if status else self._default_status
        given = _given(draft, status) | ({"steps_done"} if has_marks else frozenset())
        return ParsedMeasure(measure.row, draft, measure.raw, given, chosen)

    def _divisions(self, cells: RowCells) -> tuple[str, ...]:
        names, rest = recognise_divisions(cells.text("divisions"), self._known)
        check_divisions(cells, names, rest, self._known)
        if not names and not rest:
            cells.add("warning", "divisions", msg("ไม่ได้ระบุผู้รับผิดชอบ"))
        return names

    def _period(self, cells: RowCells) -> Ends:
        if not cells.text("period"):
            cells.add("warning", "period", msg("ไม่ได้ระบุระยะเวลา"))
        return read_period(cells, self._fiscal_year, self._order)


def _status(cells: RowCells) -> MeasureStatus | None:
    """The status by its own column, else by boxes in the result that stand for statuses."""
    for field in ("status", "result"):
        text = cells.text(field)
        try:
            status = ticked_status(text) or (parse_status(text) if field == "status" else None)
        except UnclearTicks:
            message = msg("ไม่ชัดว่าทำเครื่องหมายสถานะใด จึงถือว่าไม่มีสถานะ")
            cells.add("warning", field, message)
            return None
        if status or (field == "status" and text):
            break
    if cells.text("status") and status is None:
        cells.add("warning", "status", msg("ไม่รู้จักสถานะนี้ จึงถือว่าไม่มีสถานะ"))
    return status


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _given(draft: MeasureDraft, status: MeasureStatus | None) -> frozenset[str]:
    """The fields that the report tells; a blank cell tells nothing."""
    parts = {
        *("title", "steps", "divisions", "period_text", "period_start", "period_end"),
        *("result", "outcome", "indicators", *INTERNAL_FIELDS, *PLAN_COLUMNS),
    }
    given = {field for field in parts if getattr(draft, field) not in ("", None, ())}
    return frozenset(given | ({"status"} if status else set()))
