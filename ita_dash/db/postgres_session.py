"""One connection to PostgreSQL as the house speaks to it."""

from __future__ import annotations

import io
import re
from dataclasses import dataclass
from functools import cache

import pandas as pd
import psycopg
import pyarrow as pa
import pyarrow.csv

from ita_dash.db.database import Parameters, Row, Statement
from ita_dash.db.session import bindable, insert_statement, naming

_COPY_ROWS = 50_000
Connection = psycopg.Connection[Row]
# Strings, quoted names and comments are stepped over, so only real parameters are rewritten.
_TOKEN = re.compile(r"'[^']*'|\"[^\"]*\"|--[^\n]*|\$([a-z_]\w*)", re.IGNORECASE)


@cache
def pyformat(house_sql: str) -> str:
    """The statement as psycopg takes it: ``$name`` becomes ``%(name)s``, a literal % is doubled."""

    def replaced(token: re.Match[str]) -> str:
        return f"%({token[1]})s" if token[1] else token[0]

    return _TOKEN.sub(replaced, house_sql.replace("%", "%%"))


@dataclass(frozen=True)
class PostgresSession:
    """A Session on one connection."""

    connection: Connection

    def run(self, statement: Statement, parameters: Parameters) -> list[Row]:
        """Run one statement and give its rows, none when it returns nothing."""
        cursor = self._execute(statement, parameters)
        return cursor.fetchall() if cursor.description else []

    def row(self, statement: Statement, parameters: Parameters) -> Row | None:
        """The first row of a read, or None."""
        return self._execute(statement, parameters).fetchone()

    def rows(self, statement: Statement, parameters: Parameters) -> list[Row]:
        """Every row of a read."""
        return self.run(statement, parameters)

    def frame(self, statement: Statement, parameters: Parameters) -> pd.DataFrame:
        """The rows of a read as a frame."""
        cursor = self._execute(statement, parameters)
        columns = [column.name for column in cursor.description or ()]
        return pd.DataFrame(cursor.fetchall(), columns=columns)

    def script(self, sql: str) -> None:
        """Run several statements without parameters."""
        self.connection.execute(sql.encode())

    def insert(self, table: str, rows: pa.Table) -> None:
        """Copy the rows into the columns of the same names."""
        # In this CSV a missing value is bare and an empty text is quoted, as COPY reads them.
        plain = pyarrow.csv.WriteOptions(include_header=False, quoting_style="all_valid")
        copy_in = f"copy {insert_statement(table, rows)} from stdin (format csv)"
        with self.connection.cursor().copy(copy_in.encode()) as copy:
            for batch in rows.to_batches(max_chunksize=_COPY_ROWS):
                lines = io.BytesIO()
                pyarrow.csv.write_csv(batch, lines, plain)
                copy.write(lines.getbuffer())

    def lock(self, kind: int, number: int) -> None:
        """Wait until nobody else holds this lock, and hold it until the transaction ends."""
        self.connection.execute("select pg_advisory_xact_lock(%s, %s)", (kind, number))

    def _execute(self, statement: Statement, parameters: Parameters) -> psycopg.Cursor[Row]:
        with naming(statement):
            return self.connection.execute(pyformat(statement.sql).encode(), bindable(parameters))
