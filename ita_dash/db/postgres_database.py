"""The store in PostgreSQL, shared by several processes; an advisory lock per agency."""

from __future__ import annotations

import io
import logging
import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache
from typing import Any

import pandas as pd
import psycopg
import pyarrow as pa
import pyarrow.csv
from psycopg_pool import ConnectionPool, PoolTimeout

from ita_dash.db.change import begin_change
from ita_dash.db.database import Engine, Parameters, Row, Statement, Transaction
from ita_dash.db.notices import StoreNotice
from ita_dash.db.session import Session, bindable, insert_statement, naming
from ita_dash.db.statements import STORE
from ita_dash.domain.access.roles import Actor
from ita_dash.domain.errors import ItaError, StoreFailure
from ita_dash.domain.messages import msg

_POOL_SIZE = 8
_CONNECT_SECONDS = 10
_COPY_ROWS = 50_000
_LOCK_CHANGES = 0x17A
_LOCK_MIGRATION = 0x17B
_Connection = psycopg.Connection[Row]
# Strings, quoted names and comments are stepped over, so only real parameters are rewritten.
_TOKEN = re.compile(r"'[^']*'|\"[^\"]*\"|--[^\n]*|\$([a-z_]\w*)", re.IGNORECASE)


@cache
def pyformat(house_sql: str) -> str:
    """The statement as psycopg takes it: ``$name`` becomes ``%(name)s``, a literal % is doubled."""

    def replaced(token: re.Match[str]) -> str:
        return f"%({token[1]})s" if token[1] else token[0]

    return _TOKEN.sub(replaced, house_sql.replace("%", "%%"))


@dataclass(frozen=True)
class _PostgresSession:
    connection: _Connection

    def run(self, statement: Statement, parameters: Parameters) -> list[Row]:
        cursor = self._execute(statement, parameters)
        return cursor.fetchall() if cursor.description else []

    def row(self, statement: Statement, parameters: Parameters) -> Row | None:
        return self._execute(statement, parameters).fetchone()

    def rows(self, statement: Statement, parameters: Parameters) -> list[Row]:
        return self.run(statement, parameters)

    def frame(self, statement: Statement, parameters: Parameters) -> pd.DataFrame:
        cursor = self._execute(statement, parameters)
        columns = [column.name for column in cursor.description or ()]
        return pd.DataFrame(cursor.fetchall(), columns=columns)

    def script(self, sql_text: str) -> None:
        self.connection.execute(sql_text.encode())

    def insert(self, table: str, rows: pa.Table) -> None:
        # In this CSV a missing value is bare and an empty text is quoted, as COPY reads them.
        plain = pyarrow.csv.WriteOptions(include_header=False, quoting_style="all_valid")
        copy_in = f"copy {insert_statement(table, rows)} from stdin (format csv)"
        with self.connection.cursor().copy(copy_in.encode()) as copy:
            for batch in rows.to_batches(max_chunksize=_COPY_ROWS):
                lines = io.BytesIO()
                pyarrow.csv.write_csv(batch, lines, plain)
                copy.write(lines.getbuffer())

    def _execute(self, statement: Statement, parameters: Parameters) -> psycopg.Cursor[Row]:
        with naming(statement):
            return self.connection.execute(pyformat(statement.sql).encode(), bindable(parameters))

    def lock(self, kind: int, number: int) -> None:
        self.connection.execute("select pg_advisory_xact_lock(%s, %s)", (kind, number))


class PostgresDatabase:
    """A Database on a PostgreSQL server."""

    engine: Engine = "postgresql"

    def __init__(self, url: str) -> None:
        """Open a small pool of connections; raises ItaError when the server cannot be reached."""
        self._address = address_of(url)
        self._pool = ConnectionPool(
            url,
            min_size=1,
            max_size=_POOL_SIZE,
            timeout=_CONNECT_SECONDS,
            kwargs={"autocommit": True},
            check=ConnectionPool.check_connection,
            open=False,
        )
        with _quiet_pool():
            try:
                self._pool.open(wait=True, timeout=_CONNECT_SECONDS)
            except PoolTimeout as error:
                self._pool.close()
                raise _unreachable(self._address) from error

    def frame(self, statement: Statement, parameters: Parameters) -> pd.DataFrame:
        """The rows of a read as a frame."""
        with self._session() as session:
            return session.frame(statement, parameters)

    def row(self, statement: Statement, parameters: Parameters) -> Row | None:
        """The first row of a read, or None."""
        with self._session() as session:
            return session.row(statement, parameters)

    def rows(self, statement: Statement, parameters: Parameters) -> list[Row]:
        """Every row of a read."""
        with self._session() as session:
            return session.rows(statement, parameters)

    def state(self) -> int:
        """How many changes the store holds, whichever process wrote them."""
        counted = self.row(STORE["change_count"], {})
        return int(counted[0]) if counted else 0

    @contextmanager
    def change(
        self, agency_id: int, actor: Actor, action: str, note: str = ""
    ) -> Iterator[Transaction]:
        """A transaction under the agency's next change number."""
        with self._locked(_LOCK_CHANGES, agency_id) as session:
            yield begin_change(session, agency_id, actor, action, note)

    @contextmanager
    def migration(self) -> Iterator[Session]:
        """A transaction for one migration; a second process waits for it."""
        with self._locked(_LOCK_MIGRATION, 0) as session:
            yield session

    def write(self, statement: Statement, parameters: Parameters) -> None:
        """One statement beside the record of changes."""
        with self._session() as session:
            session.run(statement, parameters)

    def notices(self) -> list[StoreNotice]:
        """Nothing: a server looks after its own log, and lies on no disk of this computer."""
        return []

    def dismiss(self, code: str) -> None:
        """Nothing is told, so nothing is kept."""

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()

    @contextmanager
    def _locked(self, kind: int, number: int) -> Iterator[Session]:
        with self._session() as session, session.connection.transaction():
            session.lock(kind, number)
            yield session

    @contextmanager
    def _session(self) -> Iterator[_PostgresSession]:
        try:
            with self._pool.connection() as connection:
                yield _PostgresSession(connection)
        except psycopg.errors.DiskFull as error:
            raise _no_room() from error
        except (PoolTimeout, psycopg.OperationalError) as error:
            raise _unreachable(self._address, is_running=True) from error


@contextmanager
def _quiet_pool() -> Iterator[None]:
    """Keep back what the pool logs of each attempt; one sentence of ours tells of them all."""
    log = logging.getLogger("psycopg.pool")
    level = log.level
    log.setLevel(logging.CRITICAL)
    try:
        yield
    finally:
        log.setLevel(level)


def address_of(url: str) -> dict[str, Any]:
    """The parts of the URL; raises ItaError when it cannot be read."""
    try:
        return psycopg.conninfo.conninfo_to_dict(url)
    except psycopg.ProgrammingError:
        # The driver's own words would repeat the URL with its password.
        raise ItaError(
            msg("อ่านค่า ITA_DATABASE_URL ไม่ได้"),
            msg("โปรดระบุเป็น duckdb:///ที่อยู่ไฟล์ หรือ postgresql://…"),
        ) from None


def _unreachable(address: dict[str, Any], *, is_running: bool = False) -> ItaError:
    """The server does not answer; the password never enters the message."""
    what = msg(
        "ติดต่อฐานข้อมูล PostgreSQL ไม่ได้ ({host} ฐานข้อมูล {database})",
        host=address.get("host", "localhost"),
        database=address.get("dbname", "–"),
    )
    if not is_running:
        return StoreFailure(
            what,
            msg("โปรดตรวจสอบว่าเครื่องฐานข้อมูลเปิดอยู่ และค่า ITA_DATABASE_URL ถูกต้อง"),
        )
    return StoreFailure(
        what,
        msg("โปรดรอให้ฐานข้อมูลกลับมาแล้วลองอีกครั้ง ไม่ต้องเปิดระบบใหม่"),
        msg("ข้อมูลที่บันทึกไว้แล้วไม่เปลี่ยนแปลง หากกำลังบันทึกอยู่ โปรดดูหน้าการเปลี่ยนแปลงว่าบันทึกแล้วหรือไม่"),
    )


def _no_room() -> StoreFailure:
    return StoreFailure(
        msg("พื้นที่ดิสก์ของเครื่องฐานข้อมูลเต็ม จึงยังไม่ได้บันทึก"),
        msg("โปรดแจ้งผู้ดูแลเครื่องฐานข้อมูล เมื่อมีพื้นที่แล้วบันทึกอีกครั้ง"),
    )
