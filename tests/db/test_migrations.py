"""A database is brought up to date step by step, once, and never by an older program."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Database, Statement
from ita_dash.db.duckdb_database import DuckDBDatabase
from ita_dash.db.migrate import MIGRATION_DIR, migrate, migrations
from ita_dash.db.postgres_database import PostgresDatabase
from ita_dash.domain.errors import ItaError
from ita_dash.imports.files.uploads import Upload
from ita_dash.imports.reports.document import read_report
from ita_dash.queries.agencies import Agency
from ita_dash.queries.measure_drafts import measure_drafts
from ita_dash.services.imports.measures import confirm_measure_import
from ita_dash.services.measures.edits import edit_measure
from tests.stored import ADMIN
from tests.unit.imports.made_files import MAX_MB
from tests.unit.imports.reports.real_report import CONTENT

APPLIED = Statement("applied", "select number, name from migration order by number")


@pytest.fixture
def newer(tmp_path: Path) -> Path:
    """The migrations of a later program: all of today's and two more."""
    for path in MIGRATION_DIR.glob("*.sql"):
        (tmp_path / path.name).write_bytes(path.read_bytes())
    present = len(migrations())
    first, second = (tmp_path / f"{present + n:04}_step_{n}.sql" for n in (1, 2))
    first.write_text("create table later (a integer); insert into later values (1);")
    second.write_text("insert into later values (2);")
    return tmp_path


def _migratable(db: Database) -> DuckDBDatabase | PostgresDatabase:
    assert isinstance(db, DuckDBDatabase | PostgresDatabase)
    return db


def test_opening_again_changes_nothing(db: Database, database_url: str) -> None:
    before = db.frame(APPLIED, {})
    db.close()
    again = open_database(database_url)
    assert again.frame(APPLIED, {}).equals(before)
    assert list(before["number"]) == list(range(1, len(migrations()) + 1))
    again.close()


def test_missing_steps_are_applied_in_order(db: Database, newer: Path) -> None:
    migrate(_migratable(db), newer)
    assert list(db.frame(Statement("later", "select a from later order by a"), {})["a"]) == [1, 2]


def test_a_failing_step_leaves_the_steps_before_it_and_nothing_of_itself(
    db: Database, newer: Path
) -> None:
    second = newer / f"{len(migrations()) + 2:04}_step_2.sql"
    second.write_text("insert into later values (2); insert into nowhere values (3);")
    with pytest.raises(Exception, match="nowhere"):
        migrate(_migratable(db), newer)
    assert db.row(Statement("later", "select count(*), max(a) from later"), {}) == (1, 1)
    second.write_text("insert into later values (2);")
    migrate(_migratable(db), newer)
    assert db.row(Statement("later", "select count(*), max(a) from later"), {}) == (2, 2)


def test_a_database_of_a_newer_program_is_refused_in_words(
    db: Database, database_url: str, newer: Path
) -> None:
    migrate(_migratable(db), newer)
    db.close()
    with pytest.raises(ItaError, match="รุ่นใหม่กว่า"):
        open_database(database_url)


def test_what_was_assumed_before_it_was_recorded_is_known_to_be(
    db: Database, agency: Agency, newer: Path
) -> None:
    report, agency_id = read_report(Upload("report.txt", CONTENT), (), MAX_MB), agency.agency_id
    first, second, third, fourth, fifth = report.drafts
    edited = first.draft
    told = replace(fourth, raw={**fourth.raw, "status": "กำลังดำเนินการ"})
    parsed = replace(report, drafts=(first, second, third, told, fifth))
    change_no = confirm_measure_import(db, ADMIN, agency, parsed).change_no or 0
    edit_measure(db, ADMIN, agency_id, 1, replace(edited, title="แก้แล้ว"), change_no)
    assumed = next(each for each in migrations() if "is_status_assumed" in each.sql)
    (newer / f"{len(migrations()) + 1:04}_step_1.sql").write_text(
        "create table later (a integer); update measure set is_status_assumed = null;"
        + assumed.sql.partition(";")[2]
    )
    migrate(_migratable(db), newer)
    standing = measure_drafts(db, agency_id, 1000).values()
    assert [each.draft.is_status_assumed for each in standing] == [False, True, True, False, True]


def test_programs_that_start_together_migrate_once(postgres_url: str) -> None:
    with ThreadPoolExecutor(6) as pool:
        databases = list(pool.map(open_database, [postgres_url] * 6))
    assert len(databases[0].frame(APPLIED, {})) == len(migrations())
    for database in databases:
        database.close()


def test_a_gap_in_the_numbers_is_refused(newer: Path) -> None:
    (newer / f"{len(migrations()) + 1:04}_step_1.sql").unlink()
    with pytest.raises(ValueError, match="stands where migration"):
        migrations(newer)
