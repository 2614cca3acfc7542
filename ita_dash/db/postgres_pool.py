"""The connections of this process to a PostgreSQL server, and what becomes of a broken one."""

from __future__ import annotations

import logging
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from threading import Lock
from time import monotonic

import psycopg
from psycopg_pool import ConnectionPool, PoolTimeout

from ita_dash.db.postgres_failures import (
    Address,
    address_of,
    all_taken,
    no_room,
    not_found,
    out_of_reach,
)
from ita_dash.db.postgres_session import Connection, PostgresSession
from ita_dash.domain.errors import StoreFailure
from ita_dash.settings import PoolLimits

_LINE: Mapping[str, int] = {
    "keepalives_idle": 10,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 20_000,
}
"""When a line that was cut without a word counts as cut; what the URL says goes before."""
_ABANDONED = (
    "set tcp_keepalives_idle = 30; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3;"
    "set idle_in_transaction_session_timeout = '10min'"
)
"""A transaction whose program is gone lets go of its locks."""


_AWAY_SECONDS, _BRIEFLY = 30.0, 0.5


class ConnectionLost(Exception):
    """The connection broke under what was being done."""


class PostgresPool:
    """A few connections, shared by the threads of this process."""

    def __init__(self, url: str, limits: PoolLimits) -> None:
        """Open the pool; raises StoreFailure when the server cannot be reached."""
        self._address = address_of(url)
        self._limits = limits
        self._taken, self._counting = 0, Lock()
        self._away_until = 0.0
        line = {name: value for name, value in _LINE.items() if name not in self._address}
        self._pool = ConnectionPool(
            url,
            min_size=limits.least,
            max_size=limits.most,
            timeout=limits.wait_seconds,
            # Given up soon, as the next who asks begins anew at once instead of at its next try.
            reconnect_timeout=limits.wait_seconds,
            kwargs={"autocommit": True, **line},
            configure=_configure,
            open=False,
        )
        self._open()

    @property
    def address(self) -> Address:
        """Where the server is, without anything secret in its words."""
        return self._address

    @contextmanager
    def session(self, *, is_tried: bool = False) -> Iterator[PostgresSession]:
        """A connection; raises ConnectionLost where it breaks under what is done.

        As it comes, for what may be done again on another; ``is_tried`` one that just answered.
        """
        with self._failures_told(), self._connection(is_tried) as connection:
            try:
                yield PostgresSession(connection)
            except (psycopg.OperationalError, psycopg.InterfaceError) as error:
                if connection.closed:
                    raise ConnectionLost from error
                raise

    def replace_broken(self) -> None:
        """Let go of every connection that does not answer any more."""
        with _quiet_pool():
            self._pool.check()

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()

    def _open(self) -> None:
        with _quiet_pool():
            try:
                self._pool.open(wait=True, timeout=self._limits.wait_seconds)
            except PoolTimeout as error:
                self._pool.close()
                raise not_found(self._address) from error

    @contextmanager
    def _connection(self, is_tried: bool) -> Iterator[Connection]:
        connection = self._tried() if is_tried else self._pool.getconn(self._patience())
        self._away_until = 0.0
        self._count(1)
        try:
            yield connection
        finally:
            self._count(-1)
            self._pool.putconn(connection)

    def _tried(self) -> Connection:
        """A connection that just answered, else a new one."""
        connection = self._pool.getconn(self._patience())
        if _answers(connection):
            return connection
        self._pool.putconn(connection)
        self.replace_broken()
        return self._pool.getconn()

    def _count(self, by: int) -> None:
        with self._counting:
            self._taken += by

    @contextmanager
    def _failures_told(self) -> Iterator[None]:
        try:
            yield
        except psycopg.errors.DiskFull as error:
            raise no_room() from error
        except (PoolTimeout, psycopg.OperationalError) as error:
            raise self._failure(error) from error

    def _failure(self, error: Exception) -> StoreFailure:
        is_late = isinstance(error, PoolTimeout)
        if is_late and self._taken >= self._limits.most:
            return all_taken(self._limits.most)
        if is_late:
            self._away_until = monotonic() + _AWAY_SECONDS
        return out_of_reach(self._address)

    def _patience(self) -> float:
        """How long a connection is waited for: once waited for in vain, only briefly for a while.

        A page that asks several times would else stand still for the sum of it.
        """
        whole = float(self._limits.wait_seconds)
        return min(_BRIEFLY, whole) if monotonic() < self._away_until else whole


def _answers(connection: Connection) -> bool:
    try:
        ConnectionPool.check_connection(connection)
    except psycopg.OperationalError:
        return False
    return True


def _configure(connection: Connection) -> None:
    connection.execute(_ABANDONED)


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
