"""Files that wait in the store itself are found by every process, and go in time."""

from __future__ import annotations

from datetime import timedelta

import pytest

from ita_dash.db import upload_table
from ita_dash.db.clock import utc_now
from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.db.upload_folder import KEPT_DAYS, UploadFolder
from ita_dash.db.upload_table import UploadTable
from ita_dash.db.uploads import uploads
from ita_dash.settings import Settings

MOST = 100


def test_another_process_finds_what_one_keeps(postgres_url: str) -> None:
    first, second = open_database(postgres_url), open_database(postgres_url)
    digest = uploads(first, Settings(), 1).keep(b"scores")
    there = uploads(second, Settings(), 1)
    assert there.holds(digest)
    assert there.read(digest) == b"scores"
    there.drop(digest)
    assert uploads(first, Settings(), 1).read(digest) is None
    first.close()
    second.close()


def test_a_file_is_of_one_agency(db: Database) -> None:
    digest = UploadTable(db, 1, MOST).keep(b"scores")
    other = UploadTable(db, 2, MOST)
    assert other.read(digest) is None
    other.keep(b"scores")
    other.drop(digest)
    assert UploadTable(db, 1, MOST).read(digest) == b"scores"


def test_the_oldest_give_way_where_there_is_no_room(db: Database) -> None:
    place = UploadTable(db, 1, MOST)
    first, second = place.keep(b"a" * 60), place.keep(b"b" * 60)
    assert (place.holds(first), place.holds(second)) == (False, True)
    third = place.keep(b"c" * 101)
    assert not place.holds(third)


def test_a_file_that_waited_too_long_goes(db: Database, monkeypatch: pytest.MonkeyPatch) -> None:
    place = UploadTable(db, 1, MOST)
    digest = place.keep(b"scores")
    later = utc_now() + timedelta(days=KEPT_DAYS, seconds=1)
    monkeypatch.setattr(upload_table, "utc_now", lambda: later)
    UploadTable(db, 2, MOST).sweep()
    assert not place.holds(digest)


def test_beside_a_file_of_one_process_stays_a_folder(duckdb_url: str) -> None:
    database = open_database(duckdb_url)
    assert isinstance(uploads(database, Settings(database_url=duckdb_url), 1), UploadFolder)
    database.close()
