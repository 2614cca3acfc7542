"""What every engine must offer: bound reads, and one transaction per change number."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import Any, Literal, Protocol

import pandas as pd

from ita_dash.db.notices import StoreNotice
from ita_dash.domain.access.roles import Actor

Engine = Literal["duckdb", "postgresql"]
Parameters = Mapping[str, Any]
Row = tuple[Any, ...]


@dataclass(frozen=True)
class Statement:
    """A named statement in the house dialect, parameters written ``$name``."""

    name: str
    sql: str


class Reader(Protocol):
    """What can be read from, inside a transaction or outside."""

    def frame(self, statement: Statement, parameters: Parameters) -> pd.DataFrame:
        """The rows of a read, as the driver gives them; callers apply a contract."""
        ...

    def row(self, statement: Statement, parameters: Parameters) -> Row | None:
        """The first row of a read, or None; no frame is made."""
        ...

    def rows(self, statement: Statement, parameters: Parameters) -> list[Row]:
        """Every row of a read; no frame is made."""
        ...


class Transaction(Reader, Protocol):
    """Everything one use case writes, under one change number; nothing stands until it ends well.

    It reads the newest state, its own rows included.
    """

    @property
    def agency_id(self) -> int:
        """The agency whose books are written."""
        ...

    @property
    def change_no(self) -> int:
        """The number under which everything here is written."""
        ...

    def append(self, table: str, rows: pd.DataFrame) -> None:
        """Append rows; ``agency_id`` and ``change_no`` are filled in by the transaction."""
        ...


class Database(Reader, Protocol):
    """A store on one engine; safe to share between threads."""

    @property
    def engine(self) -> Engine:
        """Which engine holds the data."""
        ...

    def state(self) -> int:
        """A number that grows with every change written; every run of a page asks for it."""
        ...

    def change(
        self, agency_id: int, actor: Actor, action: str, note: str = ""
    ) -> AbstractContextManager[Transaction]:
        """A transaction holding the agency's lock, with the next change number reserved.

        It is written when the block ends well; an exception leaves nothing behind. Raises
        AlreadySaved where the save that this belongs to was written before.
        """
        ...

    def write(self, statement: Statement, parameters: Parameters) -> None:
        """Run one statement that writes beside the record of changes, on its own.

        Only for what is no fact, such as drafts of forms: no change number stands behind it, and
        the state of the store stays as it is.
        """
        ...

    def notices(self) -> list[StoreNotice]:
        """What a person must know of the place where the data are kept and has not read yet."""
        ...

    def dismiss(self, code: str) -> None:
        """Keep that a notice was read."""
        ...

    def close(self) -> None:
        """Release the engine; later calls fail."""
        ...
