"""Everything a store holds, table by table, in a form that both engines read and write."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from typing import cast

import pyarrow as pa

from ita_dash.db.database import Database, Statement
from ita_dash.db.migrate import Migratable
from ita_dash.db.session import Session, checked_identifier
from ita_dash.db.statements import STORE

Content = Mapping[str, pa.Table]
"""The rows of each table by its name."""
_TYPES: Mapping[str, pa.DataType] = {
    "integer": pa.int32(),
    "bigint": pa.int64(),
    "double": pa.float64(),
    "boolean": pa.bool_(),
    "text": pa.string(),
    "date": pa.date32(),
    "timestamp": pa.timestamp("us"),
}
"""What each type of a column is in both engines."""
OF_THE_MOMENT = frozenset({"sign_in_session", "sign_in_attempt"})
"""Tables whose rows stay where they are: a copy of the store signs nobody in."""


def whole_content(database: Database) -> dict[str, pa.Table]:
    """Every table that is carried, at one moment; no change is written while they are read."""
    with held(database) as session:
        return {
            table: table_rows(session, table, kinds)
            for table, kinds in columns(session).items()
            if table not in OF_THE_MOMENT
        }


def replace_content(database: Database, content: Content) -> None:
    """Make the tables hold just this, in one transaction: all of it stands, or what stood before.

    Columns that the store has and the content lacks are left to their defaults. KeyError for a
    table that the store does not know.
    """
    with held(database) as session:
        known = columns(session)
        clear(session, known)
        for table, rows in content.items():
            if known[table] and rows.num_rows:
                session.insert(table, rows)


def is_empty(database: Database) -> bool:
    """Whether nobody has written a change yet."""
    row = database.row(STORE["change_count"], {})
    return not row or row[0] == 0


def newest_migration(database: Database) -> int:
    """The number of the newest migration that the store has."""
    row = database.row(STORE["newest_migration"], {})
    return int(row[0]) if row else 0


def clear(session: Session, tables: Mapping[str, Mapping[str, str]]) -> None:
    """Empty the tables, so that the same rows can be written again before the transaction ends."""
    if "save_key" in tables.get("change", {}):
        # DuckDB holds a key against new rows until the end, also when its row was deleted.
        session.run(STORE["forget_save_keys"], {})
    for table in tables:
        session.script(f"delete from {checked_identifier(table)}")


@contextmanager
def held(database: Database) -> Iterator[Session]:
    """A transaction during which nobody writes a change."""
    with cast(Migratable, database).migration() as session:
        if database.engine == "postgresql":
            # Every change writes a row here first; reading goes on.
            session.script("lock table change in share mode")
            # Whoever reads meanwhile or afterwards looks anew at everything.
            session.run(STORE["count_change"], {"stripe": 0})
        yield session


def table_rows(session: Session, table: str, kinds: Mapping[str, str]) -> pa.Table:
    """Every row of a table, its columns in the order of ``kinds`` and of the types told there."""
    names = ", ".join(map(checked_identifier, kinds))
    read = Statement(f"backup.{table}", f"select {names} from {checked_identifier(table)}")
    rows = session.rows(read, {})
    arrays = zip(*rows, strict=True) if rows else [()] * len(kinds)
    schema = pa.schema([(name, _TYPES[kind]) for name, kind in kinds.items()])
    told = [
        pa.array(list(values), type=field.type)
        for values, field in zip(arrays, schema, strict=True)
    ]
    return pa.Table.from_arrays(told, schema=schema)


def columns(session: Session) -> dict[str, dict[str, str]]:
    """The columns of every table with their types, in order.

    Not of the record of migrations, and of bytes that an EvidenceStore looks after.
    """
    found: dict[str, dict[str, str]] = {}
    for table, column, kind in session.rows(STORE["table_columns"], {}):
        found.setdefault(str(table), {})[str(column)] = str(kind)
    return found
