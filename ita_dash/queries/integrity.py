"""Whether the store keeps its promises: nothing lost, nothing without its change or its parent."""

from __future__ import annotations

from dataclasses import dataclass

from ita_dash.db.database import Reader
from ita_dash.db.statements import STORE
from ita_dash.queries.statements import statements

_SQL = statements("integrity")


@dataclass(frozen=True)
class ChangeGap:
    """An agency whose change numbers do not run 1, 2, 3, … up to the newest."""

    agency_id: int
    changes: int
    oldest: int
    newest: int


@dataclass(frozen=True)
class Orphans:
    """Rows of a table that point at nothing."""

    table: str
    rows: int


def change_gaps(db: Reader) -> list[ChangeGap]:
    """The agencies whose numbers have a gap; none in a sound store."""
    gaps = db.frame(_SQL["change_gaps"], {})
    return [ChangeGap(*map(int, row)) for row in gaps.itertuples(index=False, name=None)]


def rows_without_change(db: Reader) -> list[Orphans]:
    """Rows under a change number that the log does not know; none in a sound store."""
    return _orphans(db, "rows_without_change")


def rows_without_parent(db: Reader) -> list[Orphans]:
    """Children without their revision, division or assessed agency; none in a sound store."""
    return _orphans(db, "rows_without_parent")


def _orphans(db: Reader, name: str) -> list[Orphans]:
    orphans = db.frame(_SQL[name], {})
    return [Orphans(table, int(rows)) for table, rows in orphans.itertuples(index=False, name=None)]


def table_sizes(db: Reader) -> dict[str, int]:
    """The rows of every table, after each value was read once.

    The engine's own error tells of a block that cannot be read.
    """
    sizes = db.frame(_SQL["table_sizes"], {})
    return {table: int(rows) for table, rows, _ in sizes.itertuples(index=False, name=None)}


def schema_version(db: Reader) -> int:
    """The number of the newest migration that was applied."""
    row = db.row(STORE["newest_migration"], {})
    return int(row[0]) if row else 0
