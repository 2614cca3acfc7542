"""One DuckDB file held open: a cursor per call, and another connection after a fatal fault."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import duckdb

from ita_dash.db.duckdb_errors import is_store_failure, why_failed, why_not_opened
from ita_dash.db.write_ahead_log import is_damaged_log, set_log_aside

# Statements can reach nothing but this file: no other file, no download, no Python variable.
_CONFINED: dict[str, str | bool | int | float | list[str]] = {
    "enable_external_access": False,
    "autoinstall_known_extensions": False,
    "python_enable_replacements": False,
}


class DuckDBFile:
    """The connection to a file; after a fault that ends the connection the next call renews it."""

    def __init__(self, path: Path, *, recover: bool = False) -> None:
        """Open the file, which is made when missing.

        With ``recover`` a damaged log is moved away, to ``set_aside``, and what could be read of
        it is taken over. Raises DatabaseBusy, DamagedLog or another ItaError.
        """
        self.path = path
        self.set_aside: Path | None = None
        self._renewing = threading.Lock()
        self._is_closed = False
        self._connection: duckdb.DuckDBPyConnection | None = self._opened(recover)

    @contextmanager
    def cursor(self) -> Iterator[duckdb.DuckDBPyConnection]:
        """A cursor of its own; what the disk refuses is raised as StoreFailure."""
        connection = self._standing()
        try:
            with connection.cursor() as cursor:
                yield cursor
        except duckdb.Error as error:
            if not is_store_failure(error):
                raise
            if isinstance(error, duckdb.FatalException):
                self._drop(connection)
            raise why_failed(self.path, error) from error

    def close(self) -> None:
        """Let go of the file; later calls fail."""
        with self._renewing:
            self._is_closed = True
            if self._connection is not None:
                self._connection.close()

    def _standing(self) -> duckdb.DuckDBPyConnection:
        with self._renewing:
            if self._connection is None and not self._is_closed:
                self._connection = self._opened(recover=False)
            if self._connection is None:
                raise duckdb.ConnectionException("the file was closed")
            return self._connection

    def _drop(self, failed: duckdb.DuckDBPyConnection) -> None:
        """Give up a connection that answers nothing any more; its log keeps what was written."""
        with self._renewing:
            if self._connection is failed:
                with suppress(duckdb.Error):
                    failed.close()
                self._connection = None

    def _opened(self, recover: bool) -> duckdb.DuckDBPyConnection:
        try:
            self.path.parent.mkdir(parents=True, exist_ok=True)
            return duckdb.connect(self.path, config=_CONFINED)
        except (duckdb.Error, OSError) as error:
            if not (recover and is_damaged_log(error)):
                raise why_not_opened(self.path, error) from error
            aside = set_log_aside(self.path, error)
            self.set_aside = self.set_aside or aside
        # What stood before the damage is read now; it is damaged itself only where the engine
        # named a wrong byte, and then the next round leaves even less of it.
        return self._opened(recover)
