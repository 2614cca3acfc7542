"""A restore whose process is killed leaves all that stood, or all that the backup holds."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.evidence_store import EvidenceTable
from ita_dash.db.whole_content import whole_content
from ita_dash.services.agencies.agency import create_agency
from ita_dash.services.backups.archive import opened
from ita_dash.services.backups.making import make_backup
from tests.db.programs import next_line, program
from tests.stored import ADMIN, PROFILE, fill

RESTORING = """
from pathlib import Path
from ita_dash.db.duckdb_database import _DuckDBSession
from ita_dash.db.evidence_store import EvidenceTable
from ita_dash.db.postgres_session import PostgresSession
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.services.backups import restoring

database, table = open_database(sys.argv[1]), sys.argv[4]
replaced = restoring.replace_content

def stopping(insert):
    def inserted(session, name, rows):
        insert(session, name, rows)
        if name == table:
            print("open", flush=True)
            sys.stdin.read()
    return inserted

def replacing(target, content):
    if target is database:
        print("replacing", flush=True)
        for kind in (_DuckDBSession, PostgresSession):
            kind.insert = stopping(kind.insert)
    replaced(target, content)
    if target is database:
        print("committed", flush=True)

restoring.replace_content = replacing
before = Path(sys.argv[3])
restoring.restore(database, EvidenceTable(database), LOCAL_USER, Path(sys.argv[2]), before=before)
"""
Content = dict[str, list[dict[str, object]]]


def content(url: str) -> Content:
    """Every row of every table after reopening."""
    db = open_database(url)
    found = {name: sorted(rows.to_pylist(), key=str) for name, rows in whole_content(db).items()}
    assert db.notices() == []
    db.close()
    return found


@pytest.fixture
def backup(database_url: str, tmp_path: Path) -> tuple[Path, Content, Content]:
    """A backup, what it holds, and what the store holds since: one agency more."""
    db, file = open_database(database_url), tmp_path / "backup.zip"
    fill(db)
    make_backup(db, EvidenceTable(db), ADMIN, file)
    db.close()
    held = content(database_url)
    db = open_database(database_url)
    create_agency(db, ADMIN, PROFILE)
    db.close()
    return file, held, content(database_url)


@pytest.mark.parametrize("table", ["agency", "measure"])
def test_killed_between_two_tables_what_stood_stands(
    backup: tuple[Path, Content, Content], database_url: str, tmp_path: Path, table: str
) -> None:
    file, _, stood = backup
    before = tmp_path / "before.zip"
    with program(RESTORING, database_url, str(file), str(before), table) as restoring:
        assert [next_line(restoring) for _ in range(2)] == ["replacing", "open"]
        restoring.kill()
    assert content(database_url) == stood
    with opened(before) as kept:
        rows = kept.manifest.members["tables/agency.parquet"].rows
    assert rows == len(stood["agency"])


@pytest.mark.parametrize("seconds", [0.0, 0.05])
def test_killed_somewhere_it_is_all_or_nothing(
    backup: tuple[Path, Content, Content], database_url: str, tmp_path: Path, seconds: float
) -> None:
    file, held, stood = backup
    with program(RESTORING, database_url, str(file), str(tmp_path / "before.zip"), "") as restoring:
        assert next_line(restoring) == "replacing"
        time.sleep(seconds)
        restoring.kill()
        assert restoring.stdout is not None
        is_confirmed = "committed\n" in list(restoring.stdout)
    found = content(database_url)
    assert found == held if is_confirmed else found in (held, stood)
