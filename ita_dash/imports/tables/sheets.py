"""Which sheets of a workbook are read: what can be seen before what is hidden."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ita_dash.domain.errors import UnreadableFile
from ita_dash.domain.messages import msg
from ita_dash.imports.files.workbook_rows import WorkbookSheet
from ita_dash.imports.tables.header_row import HeaderRow, Knows, Rows, find_header

IsTable = Callable[[Sequence[str]], bool]
"""Whether header cells are those of a table that can be imported, and not only known words."""


@dataclass(frozen=True)
class SheetChoice:
    """The sheets that were chosen by name, or all visible ones with data; else the best alone."""

    names: tuple[str, ...] = ()
    takes_all: bool = False


BEST_SHEET = SheetChoice()


@dataclass(frozen=True)
class SheetTable:
    """A sheet with a known header.

    ``rows`` are those that can be seen, the others blank, unless only hidden parts hold the
    header. ``has_rows`` where anything stands below the header.
    """

    sheet: WorkbookSheet
    rows: Rows
    header: HeaderRow
    is_table: bool
    shows_hidden: bool

    @property
    def has_rows(self) -> bool:
        """Whether anything stands below the header."""
        return any(any(map(str.strip, row)) for row in self.rows[self.header.bottom + 1 :])

    @property
    def is_data(self) -> bool:
        """Whether it is worth choosing."""
        return self.is_table and self.has_rows

    @property
    def rank(self) -> tuple[bool, bool, bool, int, bool]:
        """What is read first: tables, of those what can be seen, of those the best known head."""
        is_seen = self.sheet.is_visible
        return self.is_table, is_seen, not self.shows_hidden, self.header.known, self.has_rows


def sheet_table(sheet: WorkbookSheet, knows: Knows, is_table: IsTable) -> SheetTable | None:
    """The sheet with its header, None where it has none that is known."""
    seen = _seen_rows(sheet)
    for rows in (seen, sheet.rows) if seen is not sheet.rows else (seen,):
        header = find_header(rows, knows)
        if header:
            shows_hidden = rows is not seen
            return SheetTable(sheet, rows, header, is_table(header.cells), shows_hidden)
    return None


def chosen_sheets(
    name: str, sheets: Sequence[WorkbookSheet], tables: Sequence[SheetTable], choice: SheetChoice
) -> list[SheetTable]:
    """The sheets to read, in the order of the tabs; none where no header is known.

    Raises UnreadableFile when a sheet that was named is not there or holds no known header.
    """
    if choice.names:
        for wanted in choice.names:
            _check_named(name, wanted, sheets, tables)
        return [table for table in tables if table.sheet.name in choice.names]
    if choice.takes_all:
        seen = [table for table in tables if table.is_data and table.sheet.is_visible]
        if seen:
            return seen
    return [max(tables, key=lambda table: table.rank)] if tables else []


def _seen_rows(sheet: WorkbookSheet) -> Rows:
    """The rows with what is hidden blank, so that all others keep their numbers."""
    if not (sheet.hidden_rows or sheet.hidden_columns):
        return sheet.rows
    hidden = [number - 1 for number in sheet.hidden_columns]
    return [
        [] if number in sheet.hidden_rows else _without(row, hidden)
        for number, row in enumerate(sheet.rows, start=1)
    ]


def _without(row: list[str], places: Sequence[int]) -> list[str]:
    kept = list(row)
    for place in places:
        if place < len(kept):
            kept[place] = ""
    return kept


def _check_named(
    name: str, wanted: str, sheets: Sequence[WorkbookSheet], tables: Sequence[SheetTable]
) -> None:
    if any(table.sheet.name == wanted for table in tables):
        return
    is_there = any(sheet.name == wanted for sheet in sheets)
    what = (
        msg("แผ่นงาน {sheet} ของไฟล์ {name} ไม่มีหัวตารางที่รู้จัก", sheet=wanted, name=name)
        if is_there
        else msg("ไม่มีแผ่นงาน {sheet} ในไฟล์ {name}", sheet=wanted, name=name)
    )
    listed = ", ".join(table.sheet.name for table in tables)
    raise UnreadableFile(what, msg("แผ่นงานที่มีหัวตารางที่รู้จัก: {sheets}", sheets=listed))
