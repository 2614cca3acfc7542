"""What is said of the sheets of a workbook: which were left out and why, and what is hidden."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ita_dash.domain.messages import Message, msg
from ita_dash.imports.files.column_letters import column_letters
from ita_dash.imports.files.workbook_rows import WorkbookSheet
from ita_dash.imports.problems import Problem, Severity, quoted
from ita_dash.imports.tables.account import ColumnAccount, RowsAccount, TableAccount
from ita_dash.imports.tables.comments import comment_notices
from ita_dash.imports.tables.sheets import SheetTable

_NAMED = 10


def sheet_accounts(
    sheets: Iterable[WorkbookSheet], tables: Sequence[SheetTable], taken: Sequence[SheetTable]
) -> Iterator[TableAccount]:
    """Of every sheet whether it was taken, and why not."""
    known = {table.sheet.name: table for table in tables}
    names = {table.sheet.name for table in taken}
    for sheet in sheets:
        table, is_taken = known.get(sheet.name), sheet.name in names
        yield TableAccount(
            sheet.name,
            is_taken,
            _taken_reason(table) if is_taken and table else _left_reason(sheet, table),
            columns=_columns_unseen(table) if is_taken and table else (),
            skipped=tuple(_hidden_rows(table)) if is_taken and table else (),
            is_choosable=table is not None and table.is_data,
            is_hidden=not sheet.is_visible,
        )


def sheet_problems(
    sheets: Sequence[WorkbookSheet], accounts: Sequence[TableAccount], taken: Sequence[SheetTable]
) -> Iterator[Problem]:
    """Findings about what was not read: sheets with data, and hidden sheets, rows and columns."""
    for account, sheet in zip(accounts, sheets, strict=True):
        if account.reason and (account.is_taken or account.is_choosable or not sheet.is_visible):
            is_doubtful = account.is_taken or account.is_choosable
            severity: Severity = "warning" if is_doubtful else "notice"
            left = msg("ไม่ได้อ่านแผ่นงานนี้: {reason}", reason=account.reason)
            message = account.reason if account.is_taken else left
            yield Problem(severity, None, None, None, message, sheet.name)
    for table in taken:
        for message in _hidden_parts(table):
            yield Problem("warning", None, None, None, message, table.sheet.name)
        yield from comment_notices(table.sheet.name, list(table.sheet.comments))


def _taken_reason(table: SheetTable) -> Message | None:
    if not table.sheet.is_visible:
        return msg("อ่านแผ่นงานที่ซ่อนไว้นี้ เพราะไม่พบข้อมูลในแผ่นงานอื่น หรือเพราะเลือกไว้")
    if table.shows_hidden:
        return msg("อ่านแถวและคอลัมน์ที่ซ่อนไว้ด้วย เพราะหัวตารางอยู่ในส่วนที่ซ่อน")
    return None


def _left_reason(sheet: WorkbookSheet, table: SheetTable | None) -> Message:
    if table is not None and table.is_data:
        if sheet.is_visible:
            return msg("มีข้อมูล แต่อ่านแผ่นงานอื่นแทน เลือกแผ่นงานนี้ได้")
        return msg("ซ่อนไว้และมีข้อมูล เลือกแผ่นงานนี้ได้")
    if not sheet.is_visible:
        return msg("ซ่อนไว้")
    if table is None:
        return msg("ไม่มีหัวตารางที่รู้จัก")
    return msg("ไม่ใช่ตารางที่นำเข้าได้") if table.has_rows else msg("ไม่มีแถวข้อมูลใต้หัวตาราง")


def _hidden_rows(table: SheetTable) -> Iterator[RowsAccount]:
    if not table.shows_hidden:
        below = [row for row in table.sheet.hidden_rows if row > table.header.bottom + 1]
        if below:
            yield RowsAccount(tuple(sorted(below)), msg("แถวที่ซ่อนไว้"))


def _columns_unseen(table: SheetTable) -> tuple[ColumnAccount, ...]:
    return () if table.shows_hidden else tuple(_hidden_columns(table))


def _first(names: Sequence[str]) -> str:
    return ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")


def _hidden_parts(table: SheetTable) -> Iterator[Message]:
    if table.shows_hidden:
        return
    for rows in _hidden_rows(table):
        listed = _first([str(row) for row in rows.rows])
        yield msg(
            "ไม่ได้อ่านแถวที่ซ่อนไว้ {n} แถว ({rows}) หากต้องการ โปรดเลิกซ่อนแล้วนำเข้าใหม่",
            n=len(rows.rows),
            rows=listed,
        )
    columns = list(_hidden_columns(table))
    if columns:
        yield msg(
            "ไม่ได้อ่านคอลัมน์ที่ซ่อนไว้ {n} คอลัมน์ ({columns}) หากต้องการ โปรดเลิกซ่อนแล้วนำเข้าใหม่",
            n=len(columns),
            columns=_first([f"{each.letter} {each.header}".strip() for each in columns]),
        )


def _hidden_columns(table: SheetTable) -> Iterator[ColumnAccount]:
    """The hidden columns that hold anything."""
    rows = table.sheet.rows[table.header.top :]
    for number in sorted(table.sheet.hidden_columns):
        texts = [row[number - 1].strip() for row in rows if number <= len(row)]
        if any(texts):
            depth = table.header.bottom - table.header.top + 1
            head = next((text for text in reversed(texts[:depth]) if text), "")
            yield ColumnAccount(column_letters(number), quoted(head))
