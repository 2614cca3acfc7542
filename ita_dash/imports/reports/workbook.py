"""The tables of a report that stands in a workbook: what can be seen of the sheets to read."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ita_dash.domain.messages import msg
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.files.workbook_rows import workbook_sheets
from ita_dash.imports.measures.columns import report_field
from ita_dash.imports.measures.month_columns import MONTHS_OF_A_SERIES, month_head
from ita_dash.imports.problems import Problem
from ita_dash.imports.tables.header_row import Rows
from ita_dash.imports.tables.sheet_words import sheet_accounts, sheet_problems
from ita_dash.imports.tables.sheets import SheetChoice, SheetTable, chosen_sheets, sheet_table


def report_sheets(upload: Upload, choice: SheetChoice) -> tuple[list[Rows], tuple[Problem, ...]]:
    """The rows of each sheet that is read, and what is to be said of the others.

    Raises UnreadableFile as ``workbook_sheets`` does, and when a sheet that was named cannot be
    read.
    """
    sheets = list(workbook_sheets(upload.name, upload.content))
    tables = [
        table
        for sheet in sheets
        if (table := sheet_table(sheet, lambda text: report_field(text) is not None, _is_report))
    ]
    taken = chosen_sheets(upload.name, sheets, tables, choice)
    if not taken:
        return [sheet.rows for sheet in sheets if sheet.is_visible], ()
    accounts = tuple(sheet_accounts(sheets, tables, taken))
    problems = (*sheet_problems(sheets, accounts, taken), *_months_unread(taken))
    return [table.rows for table in taken], problems


def _is_report(headers: Sequence[str]) -> bool:
    return "title" in map(report_field, headers)


def _months_unread(taken: Sequence[SheetTable]) -> Iterator[Problem]:
    """A warning for a table that goes month by month, of which a report's reader knows nothing."""
    for table in taken:
        rows = table.sheet.rows[table.header.top : table.header.bottom + 2]
        months = sum(month_head(cell) is not None for row in rows for cell in row if cell)
        if months >= MONTHS_OF_A_SERIES:
            message = msg("ตารางนี้มีคอลัมน์รายเดือนซึ่งไม่ได้อ่านเป็นความคืบหน้า โปรดนำเข้าเป็นตารางมาตรการ")
            yield Problem("warning", None, None, None, message, table.sheet.name)
