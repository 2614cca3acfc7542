"""One open transaction on one engine: the small part in which the engines differ."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Protocol

import numpy as np
import pandas as pd
import pyarrow as pa

from ita_dash.db.database import Parameters, Reader, Row, Statement


class Session(Reader, Protocol):
    """An open transaction; it is committed or rolled back by whoever opened it."""

    def run(self, statement: Statement, parameters: Parameters) -> list[Row]:
        """Run one statement and give its rows, none when it returns nothing."""
        ...

    def script(self, sql: str) -> None:
        """Run several statements without parameters."""
        ...

    def insert(self, table: str, rows: pa.Table) -> None:
        """Add the rows to the columns of the same names, in bulk."""
        ...


@contextmanager
def naming(statement: Statement) -> Iterator[None]:
    """Let an error of the engine say which statement it is about, wherever it is read."""
    try:
        yield
    except Exception as error:
        error.add_note(f"in the statement {statement.name}")
        raise


def bindable(parameters: Parameters) -> dict[str, object]:
    """The parameters as plain Python values: a number taken from a frame is NumPy's own."""
    return {
        name: value.item() if isinstance(value, np.generic) else value
        for name, value in parameters.items()
    }


def stamped(rows: pd.DataFrame, agency_id: int, change_no: int) -> pa.Table:
    """The rows as an Arrow table with ``agency_id`` and ``change_no`` in front; NaN is null.

    Raises ValueError when a column's name is not a plain identifier.
    """
    table = pa.Table.from_pandas(rows, preserve_index=False).replace_schema_metadata(None)
    for name in table.column_names:
        checked_identifier(name)
    for position, (name, value) in enumerate((("agency_id", agency_id), ("change_no", change_no))):
        table = table.add_column(position, name, pa.repeat(pa.scalar(value, pa.int32()), len(rows)))
    return table


def checked_identifier(name: str) -> str:
    """The name of a table or a column, fit to stand in a statement; ValueError when it is not."""
    if not (name.isidentifier() and name.isascii() and name == name.lower()):
        raise ValueError(f"not a plain name: {name!r}")
    return name


def insert_statement(table: str, rows: pa.Table) -> str:
    """``table (column, …)`` for the columns of the rows, ready for insert or copy."""
    columns = ", ".join(checked_identifier(name) for name in rows.column_names)
    return f"{checked_identifier(table)} ({columns})"
