"""The store in one DuckDB file: one process, a cursor per call, one writer at a time."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

import duckdb
import pandas as pd
import pyarrow as pa

from ita_dash.db.change import begin_change
from ita_dash.db.companion import Loss, read_companion, write_companion
from ita_dash.db.database import Engine, Parameters, Row, Statement, Transaction
from ita_dash.db.duckdb_file import DuckDBFile
from ita_dash.db.notices import CHANGES_LOST, SHARED_PLACE, StoreNotice
from ita_dash.db.places import place_notice
from ita_dash.db.save_key import next_change_key
from ita_dash.db.session import Session, bindable, insert_statement, naming
from ita_dash.db.statements import STORE
from ita_dash.db.write_ahead_log import copied_log, lost_notice, set_aside_notice
from ita_dash.domain.access.roles import Actor


@dataclass(frozen=True)
class _DuckDBSession:
    cursor: duckdb.DuckDBPyConnection

    def run(self, statement: Statement, parameters: Parameters) -> list[Row]:
        return self._execute(statement, parameters).fetchall()

    def row(self, statement: Statement, parameters: Parameters) -> Row | None:
        return self._execute(statement, parameters).fetchone()

    def rows(self, statement: Statement, parameters: Parameters) -> list[Row]:
        return self.run(statement, parameters)

    def frame(self, statement: Statement, parameters: Parameters) -> pd.DataFrame:
        return self._execute(statement, parameters).df()

    def _execute(self, statement: Statement, parameters: Parameters) -> duckdb.DuckDBPyConnection:
        with naming(statement):
            return self.cursor.execute(statement.sql, bindable(parameters))

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

    def __init__(self, path: Path, *, recover: bool = False) -> None:
        """Open the file; with ``recover`` a damaged log is set aside and its beginning taken over.

        Raises DatabaseBusy when another program holds it, DamagedLog when only its write-ahead
        log keeps it from opening, ItaError when it cannot be opened.
        """
        before = copied_log(path)
        try:
            self._file = DuckDBFile(path, recover=recover)
        except BaseException:
            _remove(before)
            raise
        self._log_before = before
        self._writing = threading.Lock()
        self._written = 0
        self._confirmed: int | None = None
        self._notices: list[StoreNotice] = []

    def settle(self) -> None:
        """Compare what stands with what was confirmed before; called once the tables stand."""
        row = self.row(STORE["change_count"], {})
        newest = int(row[0]) if row else 0
        known = read_companion(self._file.path)
        is_short = known.confirmed is not None and newest < known.confirmed
        if known.confirmed is not None and is_short:
            log = self._file.set_aside or self._log_before
            known = replace(known, loss=Loss(known.confirmed, newest, str(log or "")))
        # A log that was set aside is kept whole; one that nothing is missing from is not needed.
        if self._file.set_aside or not is_short:
            _remove(self._log_before)
        self._confirmed = newest
        write_companion(self._file.path, replace(known, confirmed=newest))
        notices = (
            set_aside_notice(self._file.set_aside, newest) if self._file.set_aside else None,
            lost_notice(known.loss) if known.loss else None,
            place_notice(self._file.path),
        )
        self._notices = [each for each in notices if each and each.code not in known.read_notices]

    def count_anew(self) -> None:
        """Take what stands for what was confirmed: the content was replaced as a whole."""
        row = self.row(STORE["change_count"], {})
        with self._writing:
            self._confirmed = int(row[0]) if row else 0
            known = replace(read_companion(self._file.path), confirmed=self._confirmed, loss=None)
            write_companion(self._file.path, known)

    def notices(self) -> list[StoreNotice]:
        """What a person must know of the file and has not read yet."""
        return list(self._notices)

    def dismiss(self, code: str) -> None:
        """Keep that a notice was read; a loss that comes later is told again."""
        with self._writing:
            self._notices = [notice for notice in self._notices if notice.code != code]
            known = read_companion(self._file.path)
            if code == CHANGES_LOST:
                known = replace(known, loss=None)
            elif code == SHARED_PLACE:
                known = replace(known, read_notices=(*known.read_notices, code))
            write_companion(self._file.path, known)

    def frame(self, statement: Statement, parameters: Parameters) -> pd.DataFrame:
        """The rows of a read as a frame."""
        with self._file.cursor() as cursor:
            return _DuckDBSession(cursor).frame(statement, parameters)

    def row(self, statement: Statement, parameters: Parameters) -> Row | None:
        """The first row of a read, or None."""
        with self._file.cursor() as cursor:
            return _DuckDBSession(cursor).row(statement, parameters)

    def rows(self, statement: Statement, parameters: Parameters) -> list[Row]:
        """Every row of a read."""
        with self._file.cursor() as cursor:
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
            yield begin_change(session, agency_id, actor, action, note, next_change_key().text)

    @contextmanager
    def migration(self) -> Iterator[Session]:
        """A transaction for one migration; the file's one process shuts out every other.

        Readers look anew at everything; what it writes is not one more change that was confirmed.
        """
        with self._transaction(is_change=False) as session:
            yield session
        self._written += 1

    def write(self, statement: Statement, parameters: Parameters) -> None:
        """One statement beside the record of changes."""
        with self._transaction(is_change=False) as session:
            session.run(statement, parameters)

    def close(self) -> None:
        """Write everything into the file and let go of it."""
        with self._writing:
            self._file.close()

    @contextmanager
    def _transaction(self, *, is_change: bool = True) -> Iterator[Session]:
        with self._writing, self._file.cursor() as cursor:
            cursor.begin()
            try:
                yield _DuckDBSession(cursor)
                cursor.commit()
            except BaseException:
                # A failed commit has ended the transaction itself; its reason is what counts.
                with suppress(duckdb.Error):
                    cursor.rollback()
                raise
            if is_change:
                self._note_change()

    def _note_change(self) -> None:
        self._written += 1
        if self._confirmed is not None:
            self._confirmed += 1
            path = self._file.path
            write_companion(path, replace(read_companion(path), confirmed=self._confirmed))


def _remove(copy: Path | None) -> None:
    if copy is not None:
        copy.unlink(missing_ok=True)
