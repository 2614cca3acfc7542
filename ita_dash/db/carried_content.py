"""Everything a store holds, carried into another store and read back there."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

import pyarrow as pa

from ita_dash.db.database import Database, Statement
from ita_dash.db.session import Session, checked_identifier
from ita_dash.db.statements import STORE
from ita_dash.db.whole_content import OF_THE_MOMENT, clear, columns, held, table_rows
from ita_dash.domain.errors import StoreFailure
from ita_dash.domain.messages import msg


def carry_content(source: Database, target: Database) -> Mapping[str, int]:
    """Make the target's tables hold just what the source's hold; gives the rows of each table.

    One transaction, in which every table is read back from the target and compared with what was
    read from the source. Raises StoreFailure where one differs; the target stays as it was then.
    """
    carried: dict[str, int] = {}
    with held(source) as read, held(target) as written:
        known = columns(written)
        clear(written, known)
        for table, kinds in columns(read).items():
            if table in OF_THE_MOMENT:
                continue
            rows = table_rows(read, table, kinds)
            if rows.num_rows:
                written.insert(table, rows)
            _compare(table, rows, table_rows(written, table, known[table]))
            carried[table] = rows.num_rows
    return carried


def holds_only_changes_of(database: Database, actor: str) -> bool:
    """Whether nothing stands but changes of this actor; so too where nothing stands at all."""
    others = database.row(STORE["changes_of_others"], {"actor": actor})
    if others and others[0]:
        return False
    with held(database) as session:
        beside = [table for table, kinds in columns(session).items() if "change_no" not in kinds]
        return not any(_has_rows(session, table) for table in beside)


def content_sum(rows: pa.Table) -> int:
    """A sum over every value of every row, the same in whatever order the rows come."""
    names = sorted(rows.column_names)
    values = zip(*(rows.column(name).to_pylist() for name in names), strict=True)
    return sum(_row_sum(row) for row in values) % (1 << 256)


def _row_sum(row: tuple[object, ...]) -> int:
    return int.from_bytes(hashlib.sha256(repr(row).encode()).digest(), "big")


def _compare(table: str, read: pa.Table, found: pa.Table) -> None:
    if found.num_rows != read.num_rows or content_sum(found) != content_sum(read):
        raise StoreFailure(
            msg("ตาราง {table} ที่ปลายทางไม่ตรงกับต้นทาง จึงไม่ได้ย้ายข้อมูล", table=table),
            msg("ต้นทางและปลายทางยังเป็นเหมือนเดิม โปรดแจ้งผู้ดูแลระบบพร้อมชื่อตาราง"),
        )


def _has_rows(session: Session, table: str) -> bool:
    sql = f"select 1 from {checked_identifier(table)} limit 1"
    return bool(session.rows(Statement(f"carry.{table}", sql), {}))
