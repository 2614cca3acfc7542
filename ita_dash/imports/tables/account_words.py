"""The account of a file in words: the main points in one line, and a line for every table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from ita_dash.domain.messages import Message, msg
from ita_dash.imports.problems import quoted
from ita_dash.imports.tables.account import ColumnAccount, FileAccount, TableAccount

_NAMED = 12
"""Columns or rows that a line names; the preview names all."""


def main_points(account: FileAccount) -> list[Message]:
    """What a reader should know at a glance; empty where all of one table was taken."""
    return [*_sheets(account), *_left(account.taken)]


def table_line(table: TableAccount) -> Message:
    """What became of one table, in one line."""
    if not table.is_taken:
        return msg("{name}: ไม่ได้อ่าน ({reason})", name=table.name, reason=table.reason or "")
    parts = [msg("อ่าน {n:,} รายการ", n=table.rows_taken), *_details(table)]
    return msg("{name}: {told}", name=table.name, told=_listed(parts))


def rows_words(rows: Sequence[int], most: int = _NAMED) -> str:
    """Row numbers with runs drawn together, "4–6, 9"; of many the first."""
    runs: list[tuple[int, int]] = []
    for row in sorted(rows):
        if runs and row == runs[-1][1] + 1:
            runs[-1] = (runs[-1][0], row)
        else:
            runs.append((row, row))
    shown = [str(first) if first == last else f"{first}–{last}" for first, last in runs[:most]]
    return ", ".join(shown) + (" …" if len(runs) > most else "")


def column_words(columns: Iterable[ColumnAccount], most: int = _NAMED) -> str:
    """Columns by letter and header; of many the first."""
    names = [f"{column.letter} {quoted(column.header)}".strip() for column in columns]
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")


def _sheets(account: FileAccount) -> Iterator[Message]:
    if len(account.tables) > 1:
        yield msg("อ่าน {names}", names=_names(account.taken))
    if account.left_out:
        yield msg("ไม่ได้อ่าน {names}", names=_names(account.left_out))


def _left(tables: Sequence[TableAccount]) -> Iterator[Message]:
    unused = sum(len(table.unused) for table in tables)
    if unused:
        yield msg("ไม่ได้ใช้ {n:,} คอลัมน์", n=unused)
    merged = sum(len(group.rows) for table in tables for group in table.merged)
    if merged:
        yield msg("รวม {n:,} แถวเข้ากับแถวก่อนหน้า", n=merged)
    skipped = sum(len(group.rows) for table in tables for group in table.skipped)
    if skipped:
        yield msg("ข้าม {n:,} แถว", n=skipped)


def _details(table: TableAccount) -> Iterator[Message]:
    if table.reason:
        yield table.reason
    if table.unused:
        columns = column_words(table.unused)
        yield msg("ไม่ได้ใช้ {n} คอลัมน์ ({columns})", n=len(table.unused), columns=columns)
    for group in table.merged:
        rows = rows_words(group.rows)
        yield msg("รวมแถว {rows} ({reason})", rows=rows, reason=group.reason)
    for group in table.skipped:
        yield msg("ข้ามแถว {rows} ({reason})", rows=rows_words(group.rows), reason=group.reason)


def _names(tables: Iterable[TableAccount]) -> Message:
    return _listed([table.name for table in tables], ", ")


def _listed(parts: Sequence[str | Message], between: str = " · ") -> Message:
    """The parts behind each other, each translated where it is shown."""
    pattern = between.join(f"{{p{number}}}" for number in range(len(parts)))
    return Message(pattern, {f"p{number}": part for number, part in enumerate(parts)})
