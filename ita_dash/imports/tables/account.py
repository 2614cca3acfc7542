"""What became of a file: every sheet or table of it, its columns and its rows."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ita_dash.domain.messages import Message


@dataclass(frozen=True)
class ColumnAccount:
    """A column: its letter ("" where a file has none), its header, and what it was taken for.

    ``used_as`` is None for a column that was not used.
    """

    letter: str
    header: str
    used_as: Message | None = None


@dataclass(frozen=True)
class RowsAccount:
    """Rows, as the reader of the file numbers them, and why they were merged or skipped."""

    rows: tuple[int, ...]
    reason: Message


@dataclass(frozen=True)
class TableAccount:
    """A sheet or table: taken, or left out and why.

    ``name`` is the sheet's, or words such as "ตารางที่ 2". ``reason`` says why it was left out,
    or why it was taken where that is doubtful. ``rows_taken`` counts the records it gave,
    ``merged`` are rows that went into the one above. ``is_choosable`` where the importer may
    choose it as well as those that were taken; ``is_hidden`` for a sheet without a visible tab.
    """

    name: str | Message
    is_taken: bool
    reason: Message | None = None
    columns: tuple[ColumnAccount, ...] = ()
    rows_taken: int = 0
    merged: tuple[RowsAccount, ...] = ()
    skipped: tuple[RowsAccount, ...] = ()
    is_choosable: bool = False
    is_hidden: bool = False

    @property
    def unused(self) -> tuple[ColumnAccount, ...]:
        """The columns that were not used."""
        return tuple(column for column in self.columns if column.used_as is None)


@dataclass(frozen=True)
class FileAccount:
    """All sheets or tables of a file, in its order; none where the reader tells nothing."""

    tables: tuple[TableAccount, ...] = ()

    @property
    def taken(self) -> tuple[TableAccount, ...]:
        """What was taken."""
        return tuple(table for table in self.tables if table.is_taken)

    @property
    def left_out(self) -> tuple[TableAccount, ...]:
        """What was left out."""
        return tuple(table for table in self.tables if not table.is_taken)

    @property
    def choices(self) -> tuple[TableAccount, ...]:
        """The sheets that hold data, where there is a choice between them."""
        choosable = tuple(table for table in self.tables if table.is_choosable)
        return choosable if len(choosable) > 1 else ()

    def with_taken(self, filled: Iterable[TableAccount]) -> FileAccount:
        """The account with those that were taken in their final form, in the same order."""
        rest = iter(filled)
        return FileAccount(tuple(next(rest) if t.is_taken else t for t in self.tables))


NO_ACCOUNT = FileAccount()
