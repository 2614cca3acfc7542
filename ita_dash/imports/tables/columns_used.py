"""Fills the account of a table's sheets: their columns, and the rows taken, merged and skipped."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from ita_dash.domain.messages import Message, msg
from ita_dash.imports.problems import row_shown
from ita_dash.imports.tables.account import (
    ColumnAccount,
    FileAccount,
    RowsAccount,
    TableAccount,
)
from ita_dash.imports.tables.made_table import Table, TablePart, part_number

_ONE_TABLE = FileAccount((TableAccount(msg("ตาราง"), is_taken=True),))


def filled_account(
    table: Table,
    used: Mapping[str, Message],
    taken: Collection[int],
    skipped: Sequence[RowsAccount] = (),
    merged: Sequence[RowsAccount] = (),
) -> FileAccount:
    """The account of the file that a table is from.

    ``used`` says what each column, by its letter, was taken for; the rows are those of the table.
    """
    account = table.account if table.account.tables else _ONE_TABLE
    parts = table.parts or (TablePart("", {letter: letter for letter in table.headers}),)
    filled = [
        replace(
            one,
            columns=(*_columns(table, part, used), *one.columns),
            rows_taken=sum(part_number(row) == place for row in taken),
            skipped=(*one.skipped, *_of_part(skipped, place)),
            merged=tuple(_of_part(merged, place)),
        )
        for place, (one, part) in enumerate(zip(account.taken, parts, strict=True))
    ]
    return account.with_taken(filled)


def _columns(table: Table, part: TablePart, used: Mapping[str, Message]) -> Iterator[ColumnAccount]:
    """The part's columns that have a header or hold anything."""
    for letter, own in part.letters.items():
        header = table.headers[letter]
        if header or table.frame[letter].str.strip().any():
            yield ColumnAccount(own, header, used.get(letter))


def _of_part(groups: Sequence[RowsAccount], place: int) -> Iterator[RowsAccount]:
    for group in groups:
        rows = [row_shown(row) for row in group.rows if part_number(row) == place]
        if rows:
            yield RowsAccount(tuple(rows), group.reason)
