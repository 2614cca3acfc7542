"""What a table tells of each month of its measures: planned and actual percent, what was done."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise
from typing import Literal

from ita_dash.domain.measures.monthly.month import MeasureMonth, tidy_months
from ita_dash.domain.messages import Message, msg
from ita_dash.domain.thai.text import squeeze
from ita_dash.imports.measures.activity_rows import Activity
from ita_dash.imports.measures.month_cells import MonthCell, MonthCells
from ita_dash.imports.measures.month_columns import MonthSeries, month_head
from ita_dash.imports.measures.month_dates import month_dates
from ita_dash.imports.problems import Problem
from ita_dash.imports.scores.cells import read_score
from ita_dash.imports.tables.made_table import Table

Part = Literal["planned", "actual", "done"]
_OF_A_PLAN = re.compile("แผน|เป้า|plan|target", re.IGNORECASE)
_PERCENT_AT_END = re.compile(r"(\d{1,3}(?:\.\d{1,6})?) ?%?$")


@dataclass(frozen=True)
class MonthValue:
    """What one cell tells of a month: a percent, 0–100, or the words of what was done.

    ``column`` names the cell's column; ``is_comment`` where its comment tells it.
    """

    series: MonthSeries
    cell: MonthCell
    column: str
    part: Part
    value: float | str
    is_comment: bool = False


class MonthValues:
    """The month by month cells of a table.

    ``actual`` is the series of what was reached, ``planned`` those of what is to be, ``words``
    those of what was done. Targets may stand in comments of the cells of ``actual`` too.
    """

    def __init__(
        self,
        table: Table,
        actual: MonthSeries | None,
        planned: Sequence[MonthSeries],
        words: Sequence[MonthSeries],
    ) -> None:
        self._table, self._cells = table, MonthCells(table)
        self._actual, self._planned, self._words = actual, planned, words
        self.comments_read: set[tuple[int, str]] = set()
        self._problems: list[Problem] = []

    def of(self, activity: Activity, problems: list[Problem]) -> list[MonthValue]:
        """Everything that is told of one measure; what cannot be read is told by its cell."""
        self._problems = problems
        values: list[MonthValue] = []
        if self._actual is not None:
            values += self._percents(self._actual, activity.value_rows, "actual", is_told=True)
            values += self._commented(self._actual, activity)
            values += self._percents(self._actual, activity.plan_rows, "planned")
        for series in self._planned:
            values += self._percents(series, [activity.row, *activity.value_rows], "planned")
        for series in self._words:
            for cell in self._cells.cells(series, activity.value_rows):
                values.append(self._value(series, cell, "done", cell.text))
        return values

    def _percents(
        self, series: MonthSeries, rows: Sequence[int], part: Part, *, is_told: bool = False
    ) -> Iterator[MonthValue]:
        """``is_told`` where what is no number was told of already."""
        factor = 100 if self._cells.holds_fractions(series) else 1
        for cell in self._cells.cells(series, list(dict.fromkeys(rows))):
            try:
                percent = read_score(cell.text) * factor
            except ValueError:
                if not is_told:
                    self._left(cell, msg("ไม่ใช่ร้อยละ จึงไม่ได้อ่านเซลล์นี้"))
                continue
            if 0 <= percent <= 100:
                yield self._value(series, cell, part, percent)
            else:
                self._left(cell, msg("ร้อยละของเดือนต้องอยู่ระหว่าง 0 ถึง 100 จึงไม่ได้อ่านเซลล์นี้"))

    def _commented(self, series: MonthSeries, activity: Activity) -> Iterator[MonthValue]:
        """Targets in the comments of the cells of a series."""
        for column in series.columns:
            for row in dict.fromkeys((activity.row, *activity.value_rows)):
                text = squeeze(self._table.comments.get((row, column.letter), ""))
                if not _OF_A_PLAN.search(text):
                    continue
                self.comments_read.add((row, column.letter))
                cell, target = MonthCell(row, column.letter, text), _target(text, column.month)
                if isinstance(target, Message):
                    self._left(cell, target)
                else:
                    planned = self._value(series, cell, "planned", target)
                    yield replace(planned, is_comment=True)

    def _value(
        self, series: MonthSeries, cell: MonthCell, part: Part, value: float | str
    ) -> MonthValue:
        return MonthValue(series, cell, self._table.column_label(cell.letter), part, value)

    def _left(self, cell: MonthCell, why: Message) -> None:
        self._problems.append(self._cells.about(cell, "warning", why))


def _target(text: str, month: int) -> float | Message:
    """The percent that a comment tells for a month, 1–12; why it tells none."""
    named, found = month_head(text), _PERCENT_AT_END.search(text)
    if named is not None and named[0] != month:
        return msg("ความคิดเห็นของเซลล์นี้บอกแผนของเดือนอื่น จึงไม่ได้อ่าน")
    if found is None or float(found[1]) > 100:
        return msg("ไม่พบร้อยละของแผนในความคิดเห็นของเซลล์นี้ จึงไม่ได้อ่าน")
    return float(found[1])


def told_months(
    values: Sequence[MonthValue], fiscal_year: int
) -> tuple[tuple[MeasureMonth, ...], list[Problem]]:
    """The months of a measure that runs in ``fiscal_year`` (พ.ศ.), and what was left out.

    What stands in a cell goes before a comment. A
    plan that falls is not cumulative: it is left out, as nobody says how it is meant.
    """
    known: dict[date, MeasureMonth] = {}
    places: dict[date, MonthValue] = {}
    for value in sorted(values, key=lambda each: each.is_comment):
        day = month_dates(value.series, fiscal_year)[value.cell.letter]
        month = known.setdefault(day, MeasureMonth(day))
        if value.part == "done":
            done = "\n".join(dict.fromkeys(filter(None, (month.done, str(value.value)))))
            known[day] = replace(month, done=done)
        elif value.part == "actual":
            known[day] = replace(month, actual_percent=float(value.value))
        elif month.planned_percent is None:
            known[day] = replace(month, planned_percent=float(value.value))
            places[day] = value
    return _without_falling_plan(tidy_months(known.values()), places)


def _without_falling_plan(
    months: tuple[MeasureMonth, ...], places: Mapping[date, MonthValue]
) -> tuple[tuple[MeasureMonth, ...], list[Problem]]:
    planned = [each for each in months if each.planned_percent is not None]
    for before, after in pairwise(planned):
        if (after.planned_percent or 0) < (before.planned_percent or 0):
            at = places[after.month]
            message = msg("แผนของเดือนนี้น้อยกว่าเดือนก่อน จึงไม่ใช่ยอดสะสม ไม่ได้อ่านแผนรายเดือนของมาตรการนี้")
            problem = Problem("warning", at.cell.row, at.column, at.cell.text, message)
            return tidy_months(replace(each, planned_percent=None) for each in months), [problem]
    return months, []
