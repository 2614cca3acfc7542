"""A table read with its rows and columns exchanged, for files that head their rows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import zip_longest

from ita_dash.domain.messages import msg
from ita_dash.imports.files.column_letters import column_letters, column_number
from ita_dash.imports.files.limits import MAX_COLUMNS
from ita_dash.imports.files.workbook_rows import WorkbookSheet
from ita_dash.imports.problems import Problem, quoted
from ita_dash.imports.tables.header_row import Rows
from ita_dash.imports.tables.made_table import Table

NOT_USED = msg("ไม่ได้ใช้คอลัมน์นี้")
_ROW_NOT_USED = msg("ไม่ได้ใช้แถวนี้")


def turned_rows(rows: Rows) -> Rows:
    """The columns as rows; none where there are more rows than a table may have columns."""
    if len(rows) > MAX_COLUMNS:
        return []
    return [list(column) for column in zip_longest(*rows, fillvalue="")]


def turned_sheet(sheet: WorkbookSheet) -> WorkbookSheet:
    """The sheet with rows and columns exchanged, also in what is hidden or broken."""
    return replace(
        sheet,
        rows=turned_rows(sheet.rows),
        hidden_rows=sheet.hidden_columns,
        hidden_columns=sheet.hidden_rows,
        broken={(column, row): text for (row, column), text in sheet.broken.items()},
    )


def turned_back(problems: Iterable[Problem], table: Table) -> Iterator[Problem]:
    """The problems of a table that was turned, at the rows and columns of its file."""
    for problem in problems:
        letter, _, header = (problem.column or "").partition(" ")
        if not table.is_turned or not letter:
            yield problem
            continue
        message = _ROW_NOT_USED if problem.message == NOT_USED else problem.message
        row, column = column_number(letter), None
        if problem.row is not None:
            column = f"{column_letters(problem.row)} {_head(table, problem.row)}".strip()
        value = problem.value if problem.value is not None else header or None
        yield replace(problem, row=row, column=column, value=value, message=message)


def _head(table: Table, row: int) -> str:
    """What stands at the top of a column of the file: the first text of the turned row."""
    if row not in table.frame.index:
        return ""
    texts: list[str] = table.frame.loc[[row]].to_numpy().ravel().tolist()
    return quoted(next((text for text in texts if text.strip()), ""))
