"""Counts what became of the rows and columns of a report's table, for the account of the file."""

from __future__ import annotations

from collections.abc import Iterator

from ita_dash.domain.messages import Message, msg
from ita_dash.imports.measures.parsed import COLUMN_LABELS
from ita_dash.imports.reports.columns import SCORE, status_of
from ita_dash.imports.reports.header import ReportHeader
from ita_dash.imports.tables.account import ColumnAccount, RowsAccount, TableAccount

_GOES_ON = msg("ต่อจากมาตรการก่อนหน้า")


class TableTally:
    """One table of a report while it is read; ``place`` is its place among the tables, from 1."""

    def __init__(self, place: int) -> None:
        self._name = msg("ตารางที่ {place}", place=place)
        self._columns: dict[str, ColumnAccount] = {}
        self._begun = 0
        self._merged: list[int] = []
        self._skipped: dict[str, tuple[Message, list[int]]] = {}
        self._reason: Message | None = None

    def use(self, header: ReportHeader) -> None:
        """Its columns by a header, or by a further one of its rows."""
        for field, text in zip(header.fields, header.row.texts, strict=True):
            name = " ".join(text.split())
            if name:
                used = None if field is None else _label(field)
                self._columns[name] = ColumnAccount("", name, used)

    def begin(self) -> None:
        """A row was taken as a measure of its own."""
        self._begun += 1

    def go_on(self, row: int) -> None:
        """A row went into the measure above it."""
        self._merged.append(row)

    def skip(self, row: int, reason: Message) -> None:
        """A row was not taken."""
        self._skipped.setdefault(reason.msgid, (reason, []))[1].append(row)

    def leave_out(self, reason: Message) -> None:
        """The whole table was not taken."""
        self._reason = reason

    def account(self) -> TableAccount:
        """What became of the table."""
        if self._reason is not None:
            return TableAccount(self._name, is_taken=False, reason=self._reason)
        merged = (RowsAccount(tuple(self._merged), _GOES_ON),) if self._merged else ()
        return TableAccount(
            self._name,
            is_taken=True,
            columns=tuple(self._columns.values()),
            rows_taken=self._begun,
            merged=merged,
            skipped=tuple(self._groups()),
        )

    def _groups(self) -> Iterator[RowsAccount]:
        for reason, rows in self._skipped.values():
            yield RowsAccount(tuple(rows), reason)


def _label(field: str) -> Message:
    if status_of(field) is not None:
        return COLUMN_LABELS["status"]
    return COLUMN_LABELS["background" if field == SCORE else field]
