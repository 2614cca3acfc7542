"""The tables of a PDF as sheets, so that they are chosen and told of like those of a workbook."""

from __future__ import annotations

from collections.abc import Sequence

from ita_dash.imports.files.limits import MAX_CELLS, MAX_COLUMNS, too_large_table
from ita_dash.imports.files.workbook_rows import WorkbookSheet
from ita_dash.imports.pdf.reading import PdfTable


def pdf_sheets(name: str, tables: Sequence[PdfTable]) -> list[WorkbookSheet]:
    """Each ruled table in order, called by its number and its pages; rows begin with 1.

    Raises UnreadableFile when a table is too large.
    """
    if sum(len(table.rows) * len(table.rows[0]) for table in tables) > MAX_CELLS or any(
        len(table.rows[0]) > MAX_COLUMNS for table in tables
    ):
        raise too_large_table(name)
    return [_sheet(number, table) for number, table in enumerate(tables, start=1)]


def _sheet(number: int, table: PdfTable) -> WorkbookSheet:
    first, last = table.pages[0], table.pages[-1]
    pages = str(first) if first == last else f"{first}–{last}"
    nothing: frozenset[int] = frozenset()
    # Words of neither language, as the name is typed on the command line too.
    return WorkbookSheet(f"#{number} p. {pages}", "visible", table.rows, nothing, nothing, {})
