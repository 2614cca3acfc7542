"""The filled cells of month columns, and what kind of thing stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ita_dash.domain.messages import Message
from ita_dash.imports.measures.month_columns import MonthSeries
from ita_dash.imports.problems import Problem, Severity, quoted
from ita_dash.imports.scores.cells import is_missing, read_score
from ita_dash.imports.tables.made_table import Table

_MARK = re.compile(r"[^\w\s]+|[xXpPvV]|ü|û|P|\s")
"""What stands in a plan for "in this month" and says no more."""
_MOSTLY = 0.5


@dataclass(frozen=True)
class MonthCell:
    """A filled cell of a series: its row, column and text."""

    row: int
    letter: str
    text: str


class MonthCells:
    """The month columns of a table."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def month(self, series: MonthSeries, cell: MonthCell) -> int:
        """Which month of a series a cell is of, the first is 1."""
        return [column.letter for column in series.columns].index(cell.letter) + 1

    def cells(self, series: MonthSeries, rows: Sequence[int]) -> Iterator[MonthCell]:
        """The filled cells in the order of the months; a column's repetition fills its gaps."""
        again = dict(series.repeated)
        for column in series.columns:
            for row in rows:
                own = (column.letter, again.get(column.letter))
                texts = [str(self._table.frame.at[row, each]) for each in own if each is not None]
                filled = [text.strip() for text in texts if not is_missing(text)]
                if filled:
                    yield MonthCell(row, column.letter, filled[0])

    def _all_cells(self, series: MonthSeries) -> list[MonthCell]:
        return list(self.cells(series, self._table.frame.index.tolist()))

    def is_numeric(self, series: MonthSeries) -> bool:
        """Whether most of what stands there are numbers."""
        cells = self._all_cells(series)
        numbers = [cell for cell in cells if _number(cell.text) is not None]
        return bool(cells) and len(numbers) > _MOSTLY * len(cells)

    def tells_words(self, series: MonthSeries) -> bool:
        """Whether anything but marks stands there."""
        return any(not _MARK.fullmatch(cell.text) for cell in self._all_cells(series))

    def holds_fractions(self, series: MonthSeries) -> bool:
        """Whether its numbers are shares of one, such as 0.6 for 60 %."""
        cells = self._all_cells(series)
        values = [number for cell in cells if (number := _number(cell.text)) is not None]
        is_plain = not any("%" in cell.text for cell in cells)
        return is_plain and any(0 < value < 1 for value in values) and max(values) <= 1

    def about(self, cell: MonthCell, severity: Severity, message: Message) -> Problem:
        """A finding about a cell."""
        label = self._table.column_label(cell.letter)
        return Problem(severity, cell.row, label, quoted(cell.text), message)


def _number(text: str) -> float | None:
    try:
        return read_score(text)
    except ValueError:
        return None
