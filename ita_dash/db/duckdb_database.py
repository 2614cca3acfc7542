"""The store in one DuckDB file: one process, a cursor per call, one writer at a time."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa

from ita_dash.db.change import begin_change
from ita_dash.db.database import Engine, Parameters, Row, Statement, Transaction
from ita_dash.db.session import Session, bindable, insert_statement
from ita_dash.domain.actors import Actor
from ita_dash.domain.errors import DatabaseBusy, ItaError
from ita_dash.domain.messages import msg

# Statements can reach nothing but this file: no other file, no download, no Python variable.
_CONFINED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "python_enable_replacements": False,
}
_HELD = re.compile(r"conflicting lock|used by another process|already open in", re.IGNORECASE)
_HOLDER = re.compile(r"\(PID (\d+)\)")


@dataclass(frozen=True)
class _DuckDBSession:
    cursor: duckdb.DuckDBPyConnection

    def run(self, statement: Statement, parameters: Parameters) -> list[Row]:
        return self.cursor.execute(statement.sql, bindable(parameters)).fetchall()

    def row(self, statement: Statement, parameters: Parameters) -> Row | None:
        return self.cursor.execute(statement.sql, bindable(parameters)).fetchone()

    def rows(self, statement: Statement, parameters: Parameters) -> list[Row]:
        return self.run(statement, parameters)

    def frame(self, statement: Statement, parameters: Parameters) -> pd.DataFrame:
        return self.cursor.execute(statement.sql, bindable(parameters)).df()

    def script(self, sql: str) -> None:
        self.cursor.execute(sql)

    def insert(self, table: str, rows: pa.Table) -> None:
        target = insert_statement(table, rows)
        self.cursor.register("new_rows", rows)
        try:
            self.cursor.execute(f"insert into {target} select * from new_rows")
        finally:
            self.cursor.unregister("new_rows")


class DuckDBDatabase:
    """A Database in a DuckDB file; the file and its folder are made when missing."""

    engine: Engine = "duckdb"

    def __init__(self, path: Path) -> None:
        """Open the file.

        Raises DatabaseBusy when another program holds it, ItaError when it cannot be opened.
        """
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            self._connection = duckdb.connect(path, config=_CONFINED)
        except (duckdb.Error, OSError) as error:
            raise _explained(path, error) from error
        self._writing = threading.Lock()
        self._written = 0

    def frame(self, statement: Statement, parameters: Parameters) -> pd.DataFrame:
        """The rows of a read as a frame."""
        with self._connection.cursor() as cursor:
            return _DuckDBSession(cursor).frame(statement, parameters)

    def row(self, statement: Statement, parameters: Parameters) -> Row | None:
        """The first row of a read, or None."""
        with self._connection.cursor() as cursor:
            return _DuckDBSession(cursor).row(statement, parameters)

    def rows(self, statement: Statement, parameters: Parameters) -> list[Row]:
        """Every row of a read."""
        with self._connection.cursor() as cursor:
            return _DuckDBSession(cursor).rows(statement, parameters)

    def state(self) -> int:
        """How many transactions this process wrote; no other writes while it holds the file."""
        return self._written

    @contextmanager
    def change(
        self, agency_id: int, actor: Actor, action: str, note: str = ""
    ) -> Iterator[Transaction]:
        """A transaction under the agency's next change number."""
        with self._transaction() as session:
            yield begin_change(session, agency_id, actor, action, note)

    @contextmanager
    def migration(self) -> Iterator[Session]:
        """A transaction for one migration; the file's one process shuts out every other."""
        with self._transaction() as session:
            yield session

    def write(self, statement: Statement, parameters: Parameters) -> None:
        """One statement beside the record of changes."""
        with self._transaction(is_change=False) as session:
            session.run(statement, parameters)

    def close(self) -> None:
        """Write everything into the file and let go of it."""
        with self._writing:
            self._connection.close()

    @contextmanager
    def _transaction(self, *, is_change: bool = True) -> Iterator[Session]:
        with self._writing, self._connection.cursor() as cursor:
            cursor.begin()
            try:
                yield _DuckDBSession(cursor)
                cursor.commit()
                self._written += is_change
            except BaseException:
                # A failed commit has ended the transaction itself; its reason is what counts.
                with suppress(duckdb.Error):
                    cursor.rollback()
                raise


def _explained(path: Path, error: Exception) -> ItaError:
    """The reason why a file does not open, in words."""
    if _HELD.search(str(error)):
        holder = _HOLDER.search(str(error))
        return DatabaseBusy(
            msg(
                "ไฟล์ฐานข้อมูล {path} ถูกโปรแกรมอื่นเปิดอยู่ (หมายเลขโพรเซส {pid})",
                path=path,
                pid=holder[1] if holder else msg("ไม่ทราบ"),
            ),
            msg("โปรดปิดโปรแกรมนั้นก่อน หรือใช้หน้าจอที่เปิดอยู่แล้ว จากนั้นลองใหม่อีกครั้ง"),
        )
    return ItaError(
        msg("เปิดไฟล์ฐานข้อมูล {path} ไม่ได้: {reason}", path=path, reason=error),
        msg("โปรดตรวจสอบว่าไฟล์นี้เป็นฐานข้อมูลของโปรแกรมและมีสิทธิ์อ่านเขียน หรือกู้จากไฟล์สำรอง"),
    )
