"""A database that cannot be opened says why, in words, and is left as it was."""

from __future__ import annotations

import os
from datetime import datetime
from pathlib import Path

import duckdb
import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Database, Statement
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.errors import DatabaseBusy, ItaError, StoreFailure
from ita_dash.queries.changes import changes, newest_change
from ita_dash.settings import PoolLimits
from tests.db.programs import next_line, program

HOLDER = """
database = open_database(sys.argv[1])
print("open", flush=True)
sys.stdin.read()
"""


def test_the_folder_of_the_file_is_made(tmp_path: Path) -> None:
    path = tmp_path / "new" / "folder" / "ฐานข้อมูล.duckdb"
    open_database(f"duckdb:///{path.as_posix()}").close()
    assert path.is_file()


def test_a_second_process_is_told_who_holds_the_file(duckdb_url: str) -> None:
    with program(HOLDER, duckdb_url) as holder:
        assert next_line(holder) == "open"
        with pytest.raises(DatabaseBusy, match=rf"\D{holder.pid}\D") as refused:
            open_database(duckdb_url)
        assert "โปรดปิดโปรแกรมนั้นก่อน" in str(refused.value.todo)
        holder.communicate()
    database = open_database(duckdb_url)
    assert newest_change(database, 1) == 0
    database.close()


def test_a_file_of_another_kind_is_refused_and_untouched(tmp_path: Path) -> None:
    path = tmp_path / "notes.duckdb"
    path.write_bytes(b"not a database\n" * 1000)
    with pytest.raises(ItaError, match=r"notes\.duckdb"):
        open_database(f"duckdb:///{path.as_posix()}")
    assert path.read_bytes() == b"not a database\n" * 1000


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(ItaError, match="เปิดไฟล์ฐานข้อมูล"):
        open_database(f"duckdb:///{(tmp_path / 'file' / 'ita.duckdb').as_posix()}")


@pytest.mark.parametrize(
    ("reason", "told", "todo"),
    [
        ('Could not set lock on file "a": No locks available', "ล็อกไฟล์ไม่ได้", "ไดรฟ์เครือข่าย"),
        ('Could not set lock on file "a": Operation not supported', "ล็อกไฟล์ไม่ได้", "ไดรฟ์เครือข่าย"),
        ('Cannot open file "a": Permission denied', "เพื่อเขียนไม่ได้", "สิทธิ์"),
        ('Cannot open file "a": Read-only file system', "เพื่อเขียนไม่ได้", "อ่านอย่างเดียว"),
        ('Could not write file "a": No space left on device', "ดิสก์เต็ม", "เพิ่มพื้นที่"),
    ],
)
def test_what_the_disk_refuses_is_not_told_as_another_program(
    reason: str, told: str, todo: str, duckdb_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise duckdb.IOException(f"IO Error: {reason}")

    monkeypatch.setattr(duckdb, "connect", refuse)
    with pytest.raises(StoreFailure, match=told) as refused:
        open_database(duckdb_url)
    assert todo in str(refused.value.todo)
    assert not isinstance(refused.value, DatabaseBusy)


def test_a_clock_that_goes_back_changes_no_order(
    db: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    days = iter([datetime(2026, 5, 2), datetime(2020, 1, 1), datetime(2026, 5, 3)])  # noqa: DTZ001
    monkeypatch.setattr("ita_dash.db.change.utc_now", lambda: next(days))
    for note in ("first", "second", "third"):
        with db.change(1, LOCAL_USER, "edit_agency", note):
            pass
    assert changes(db, 1, 3)["note"].tolist() == ["third", "second", "first"]
    assert newest_change(db, 1) == 3


def test_another_kind_of_url_is_refused() -> None:
    with pytest.raises(ItaError, match="mysql"):
        open_database("mysql://localhost/ita")


@pytest.mark.parametrize(
    ("address", "told"),
    [("127.0.0.1:1/ita", r"127\.0\.0\.1 ฐานข้อมูล ita"), ("[127.0.0.1/ita", "ITA_DATABASE_URL")],
)
def test_a_server_that_cannot_be_reached_is_told_without_the_password(
    address: str, told: str, caplog: pytest.LogCaptureFixture
) -> None:
    soon = PoolLimits(wait_seconds=1)
    with pytest.raises(ItaError, match=told) as refused:
        open_database(f"postgresql://someone:s3cret@{address}", limits=soon)
    assert "s3cret" not in f"{refused.value.what}{refused.value.todo}"
    assert not caplog.text


@pytest.mark.parametrize(
    "reach",
    [
        "select * from read_csv('{path}')",
        "copy (select 1) to '{path}.out'",
        "attach '{path}' as other",
        "select * from local_rows",
    ],
)
def test_a_statement_reaches_nothing_but_its_own_file(
    reach: str, duckdb_url: str, tmp_path: Path
) -> None:
    path = tmp_path / "secret.csv"
    path.write_text("a\n1\n")
    local_rows = [os.getpid()]
    database = open_database(duckdb_url)
    with pytest.raises(Exception, match=r"(?i)permission|disabled|does not exist"):
        database.row(Statement("reach", reach.format(path=path.as_posix())), {})
    assert local_rows
    database.close()
