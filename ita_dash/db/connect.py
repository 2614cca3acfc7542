"""Opens the database that a URL names and brings it up to date."""

from __future__ import annotations

from pathlib import Path

from ita_dash.db.database import Database
from ita_dash.db.migrate import migrate
from ita_dash.domain.errors import ItaError
from ita_dash.domain.messages import msg
from ita_dash.settings import PoolLimits

_DUCKDB = "duckdb:///"
_POSTGRES = ("postgresql://", "postgres://")
URL_KINDS = (_DUCKDB, *_POSTGRES)
"""How the URL of a database begins."""


def open_database(url: str, *, recover: bool = False, limits: PoolLimits | None = None) -> Database:
    """Open and migrate the database at ``duckdb:///path`` or ``postgresql://…``.

    With ``recover`` a damaged write-ahead log of a file is set aside; ``limits`` are those of the
    connections to a server. Raises DatabaseBusy when
    another program holds the file, DamagedLog when only its log keeps it from opening, ItaError
    when the URL is of another kind, the database cannot be opened, or a newer program made it.
    """
    if url.startswith(_DUCKDB):
        return _open_duckdb(Path(url.removeprefix(_DUCKDB)), recover)
    if url.startswith(_POSTGRES):
        return _open_postgres(url, limits)
    scheme = url.partition("://")[0]
    raise ItaError(
        msg("ไม่รู้จักชนิดฐานข้อมูล {scheme} ใน ITA_DATABASE_URL", scheme=scheme),
        msg("โปรดระบุเป็น duckdb:///ที่อยู่ไฟล์ หรือ postgresql://…"),
    )


def place_of(url: str) -> str:
    """Where a database lies, for people: the file, or server and name; never the password."""
    if url.startswith(_DUCKDB):
        return url.removeprefix(_DUCKDB)
    from ita_dash.db.postgres_failures import address_of

    address = address_of(url)
    return f"PostgreSQL {address.get('host', 'localhost')}/{address.get('dbname', '–')}"


def _open_duckdb(path: Path, recover: bool) -> Database:
    from ita_dash.db.duckdb_database import DuckDBDatabase

    database = DuckDBDatabase(path, recover=recover)
    try:
        migrate(database)
        database.settle()
    except BaseException:
        database.close()
        raise
    return database


def _open_postgres(url: str, limits: PoolLimits | None) -> Database:
    from ita_dash.db.postgres_database import PostgresDatabase

    database = PostgresDatabase(url, limits)
    try:
        migrate(database)
    except BaseException:
        database.close()
        raise
    return database
