"""What became of the columns and rows of a table of measures."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ita_dash.domain.messages import msg
from ita_dash.imports.problems import Problem, row_shown
from ita_dash.imports.tables.account import RowsAccount
from ita_dash.imports.tables.account_words import rows_words
from ita_dash.imports.tables.made_table import Table

_NAMED = 12


def unused_columns(table: Table, used: Iterable[str]) -> Iterator[Problem]:
    """A notice that names the columns that hold something and were not used."""
    kept = set(used)
    names = [
        table.column_label(letter)
        for letter in table.headers
        if letter not in kept and table.frame[letter].str.strip().any()
    ]
    if names:
        listed = ", ".join(names[:_NAMED]) + (" …" if len(names) > _NAMED else "")
        message = msg("ไม่ได้ใช้ {n} คอลัมน์: {columns}", n=len(names), columns=listed)
        yield Problem("notice", None, None, None, message)


def other_rows(groups: Iterable[RowsAccount]) -> Iterator[Problem]:
    """A notice for each kind of rows that are no measure of their own."""
    for group in groups:
        rows = [row_shown(row) for row in group.rows]
        message = msg(
            "{n} แถวไม่ได้นับเป็นมาตรการ ({reason}): แถว {rows}",
            n=len(rows),
            reason=group.reason,
            rows=rows_words(rows),
        )
        yield Problem("notice", None, None, None, message)
