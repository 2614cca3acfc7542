"""Migrated stores that hold nothing: made once, and given to one test after the other."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from uuid import uuid4

import psycopg
from psycopg.sql import SQL, Composed, Identifier

from ita_dash.db.connect import open_database

_COLUMNS = """select table_name, column_name, data_type from information_schema.columns
where table_schema = current_schema() order by table_name, ordinal_position"""
_MADE_BY_MIGRATIONS = "migration"


class EmptyFile:
    """A DuckDB file as migrations leave it, to be copied."""

    def __init__(self, folder: Path) -> None:
        self._file = folder / "empty.duckdb"
        open_database(f"duckdb:///{self._file.as_posix()}").close()

    def put(self, file: Path) -> None:
        """A copy where a test keeps its own."""
        file.parent.mkdir(parents=True, exist_ok=True)
        shutil.copy(self._file, file)


class EmptySchemas:
    """Schemas of a PostgreSQL server, emptied after a test and given to the next one.

    Migrating one takes ten times as long. One that a test has built anew is not given again.
    """

    def __init__(self, server_url: str) -> None:
        self._server_url = server_url
        self._free: list[str] = []
        self._as_made: list[tuple[str, ...]] = []

    @contextmanager
    def one(self) -> Iterator[str]:
        """A URL that sees nothing but one of them."""
        schema = self._free.pop() if self._free else self._make()
        yield schema_url(self._server_url, schema)
        if self._empty(schema):
            self._free.append(schema)

    def _make(self) -> str:
        schema = f"test_{uuid4().hex}"
        with psycopg.connect(self._server_url, autocommit=True) as connection:
            connection.execute(SQL("create schema {}").format(Identifier(schema)))
        url = schema_url(self._server_url, schema)
        open_database(url).close()
        with psycopg.connect(url) as connection:
            self._as_made = connection.execute(_COLUMNS).fetchall()
        return schema

    def _empty(self, schema: str) -> bool:
        """Delete what a test wrote; False, and the schema dropped, where it is built anew."""
        with psycopg.connect(schema_url(self._server_url, schema), autocommit=True) as connection:
            connection.execute("set lock_timeout = '5s'")
            if connection.execute(_COLUMNS).fetchall() != self._as_made:
                connection.execute(SQL("drop schema {} cascade").format(Identifier(schema)))
                return False
            connection.execute(self._deletion())
        return True

    def _deletion(self) -> Composed:
        tables = dict.fromkeys(table for table, *_ in self._as_made)
        tables.pop(_MADE_BY_MIGRATIONS)
        return SQL(";").join(SQL("delete from {}").format(Identifier(table)) for table in tables)


def schema_url(server_url: str, schema: str) -> str:
    """A URL of the server that sees this schema alone; writes do not wait for the disk."""
    joint = "&" if "?" in server_url else "?"
    return f"{server_url}{joint}options=-csearch_path%3D{schema}%20-csynchronous_commit%3Doff"
