"""The store in PostgreSQL, shared by several processes; an advisory lock per agency."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TypeVar

import pandas as pd
import psycopg

from ita_dash.db.change import begin_change
from ita_dash.db.database import Engine, Parameters, Row, Statement, Transaction
from ita_dash.db.notices import StoreNotice
from ita_dash.db.postgres_failures import out_of_reach, unknown_ending
from ita_dash.db.postgres_pool import ConnectionLost, PostgresPool
from ita_dash.db.postgres_session import PostgresSession
from ita_dash.db.save_key import ChangeKey, next_change_key
from ita_dash.db.session import Session
from ita_dash.db.statements import STORE
from ita_dash.domain.access.roles import Actor
from ita_dash.domain.errors import StoreFailure
from ita_dash.settings import PoolLimits

_LOCK_CHANGES = 0x17A
_LOCK_MIGRATION = 0x17B
_STRIPES = 64
_LONGEST_LOOK = "set local lock_timeout = '10s'"
Answer = TypeVar("Answer")


class PostgresDatabase:
    """A Database on a PostgreSQL server.

    What is read is read once more on another connection where one breaks. What is written is
    never sent twice: where the answer to a commit was lost, the change is looked for by its key.
    """

    engine: Engine = "postgresql"

    def __init__(self, url: str, limits: PoolLimits | None = None) -> None:
        """Open a pool of connections; raises StoreFailure when the server cannot be reached."""
        self._pool = PostgresPool(url, limits or PoolLimits())

    def frame(self, statement: Statement, parameters: Parameters) -> pd.DataFrame:
        """The rows of a read as a frame."""
        return self._read(lambda session: session.frame(statement, parameters))

    def row(self, statement: Statement, parameters: Parameters) -> Row | None:
        """The first row of a read, or None."""
        return self._read(lambda session: session.row(statement, parameters))

    def rows(self, statement: Statement, parameters: Parameters) -> list[Row]:
        """Every row of a read."""
        return self._read(lambda session: session.rows(statement, parameters))

    def state(self) -> int:
        """How many changes were written, whichever process wrote them."""
        counted = self.row(STORE["store_state"], {})
        return int(counted[0]) if counted else 0

    @contextmanager
    def change(
        self, agency_id: int, actor: Actor, action: str, note: str = ""
    ) -> Iterator[Transaction]:
        """A transaction under the agency's next change number."""
        key, is_complete = next_change_key(), False
        try:
            with self._transaction(_LOCK_CHANGES, agency_id) as session:
                yield begin_change(session, agency_id, actor, action, note, key.text)
                # At the very end: who writes for another agency waits for this row.
                session.run(STORE["count_change"], {"stripe": agency_id % _STRIPES})
                is_complete = True
        except ConnectionLost as lost:
            if not (is_complete and self._was_written(agency_id, key)):
                raise out_of_reach(self._pool.address) from lost

    @contextmanager
    def migration(self) -> Iterator[Session]:
        """A transaction for one migration; a second process waits for it."""
        with self._told(), self._transaction(_LOCK_MIGRATION, 0) as session:
            yield session

    def write(self, statement: Statement, parameters: Parameters) -> None:
        """One statement beside the record of changes."""
        with self._told(), self._pool.session(is_tried=True) as session:
            session.run(statement, parameters)

    def notices(self) -> list[StoreNotice]:
        """Nothing: a server looks after its own log, and lies on no disk of this computer."""
        return []

    def dismiss(self, code: str) -> None:
        """Nothing is told, so nothing is kept."""

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()

    def _read(self, read: Callable[[PostgresSession], Answer]) -> Answer:
        try:
            with self._pool.session() as session:
                return read(session)
        except ConnectionLost:
            self._pool.replace_broken()
        with self._told(), self._pool.session() as session:
            return read(session)

    @contextmanager
    def _transaction(self, kind: int, number: int) -> Iterator[PostgresSession]:
        with self._pool.session(is_tried=True) as session, session.connection.transaction():
            session.lock(kind, number)
            yield session

    def _was_written(self, agency_id: int, key: ChangeKey) -> bool:
        """Whether a change stands whose commit was not answered.

        Its lock is waited for: a server that still works at the commit holds it until the end.
        """
        place = {"agency_id": agency_id, "sought_key": key.text}
        try:
            self._pool.replace_broken()
            with self._pool.session() as session, session.connection.transaction():
                session.script(_LONGEST_LOOK)
                session.lock(_LOCK_CHANGES, agency_id)
                return session.row(STORE["saved_change"], place) is not None
        except (ConnectionLost, StoreFailure, psycopg.Error) as error:
            again = key.can_be_sent_again
            raise unknown_ending(self._pool.address, can_be_sent_again=again) from error

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except ConnectionLost as lost:
            raise out_of_reach(self._pool.address) from lost
