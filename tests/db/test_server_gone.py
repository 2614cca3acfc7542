"""A PostgreSQL server that goes away and comes back under a running program."""

from __future__ import annotations

from collections.abc import Iterator

import psycopg
import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Database, Statement
from ita_dash.db.postgres_pool import PostgresPool
from ita_dash.db.save_key import saving_under
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.errors import AlreadySaved, StoreFailure
from ita_dash.queries.changes import newest_change
from ita_dash.settings import PoolLimits
from tests.conftest import started_postgres

HANG_UP = Statement("hang_up", "select pg_terminate_backend(pg_backend_pid())")
OWN = "ita_of_this_test"
SHORT = PoolLimits(wait_seconds=2)


@pytest.fixture
def database(postgres_url: str) -> Iterator[Database]:
    """An open database on a server."""
    opened = open_database(f"{postgres_url}&application_name={OWN}")
    yield opened
    opened.close()


def hang_up_all(url: str) -> int:
    """End every connection of the database under test; how many there were."""
    sql = """select count(pg_terminate_backend(pid, 5000)) from pg_stat_activity
             where application_name = %s"""
    with psycopg.connect(url, autocommit=True) as connection:
        row = connection.execute(sql.encode(), (OWN,)).fetchone()
    return row[0] if row else 0


def lost_commit(monkeypatch: pytest.MonkeyPatch, *, arrives: bool) -> None:
    """Let the connection break at the next commit, once the server has it or before."""
    leave = psycopg.Transaction.__exit__
    ways = iter([True])

    def broken(self: psycopg.Transaction, *failed: object) -> bool | None:
        if not next(ways, False):
            return leave(self, *failed)  # type: ignore[arg-type]
        if arrives:
            leave(self, *failed)  # type: ignore[arg-type]
        self.connection.close()
        raise psycopg.OperationalError("server closed the connection unexpectedly")

    monkeypatch.setattr(psycopg.Transaction, "__exit__", broken)


def test_a_write_whose_line_is_cut_is_told_as_not_saved_and_the_next_one_works(
    database: Database,
) -> None:
    with (
        pytest.raises(StoreFailure, match="PostgreSQL") as failed,
        database.change(1, LOCAL_USER, "edit_agency") as transaction,
    ):
        transaction.rows(HANG_UP, {})
    assert "ครั้งนี้ยังไม่ได้บันทึก" in str(failed.value.kept)
    assert newest_change(database, 1) == 0
    with database.change(1, LOCAL_USER, "edit_agency"):
        pass
    assert newest_change(database, 1) == 1


def test_a_read_whose_line_was_cut_is_read_again(database: Database, postgres_url: str) -> None:
    with database.change(1, LOCAL_USER, "edit_agency"):
        pass
    assert hang_up_all(postgres_url)
    assert newest_change(database, 1) == 1
    assert hang_up_all(postgres_url)
    assert database.state() == 1


def test_a_read_is_read_again_once_and_no_more(database: Database) -> None:
    with pytest.raises(StoreFailure, match="PostgreSQL"):
        database.rows(HANG_UP, {})
    assert newest_change(database, 1) == 0


def test_a_write_after_a_cut_line_goes_through(database: Database, postgres_url: str) -> None:
    assert hang_up_all(postgres_url)
    with database.change(1, LOCAL_USER, "edit_agency"):
        pass
    assert newest_change(database, 1) == 1


@pytest.mark.parametrize("has_key", [False, True])
def test_a_commit_whose_answer_was_lost_is_found_by_its_key(
    database: Database, monkeypatch: pytest.MonkeyPatch, has_key: bool
) -> None:
    lost_commit(monkeypatch, arrives=True)
    if has_key:
        with saving_under("a"), database.change(1, LOCAL_USER, "edit_agency") as change:
            pass
    else:
        with database.change(1, LOCAL_USER, "edit_agency") as change:
            pass
    assert change.change_no == newest_change(database, 1) == 1


def test_a_commit_that_never_arrived_is_told_as_not_saved(
    database: Database, monkeypatch: pytest.MonkeyPatch
) -> None:
    lost_commit(monkeypatch, arrives=False)
    with (
        pytest.raises(StoreFailure, match="PostgreSQL") as failed,
        database.change(1, LOCAL_USER, "edit_agency"),
    ):
        pass
    assert "ครั้งนี้ยังไม่ได้บันทึก" in str(failed.value.kept)
    assert newest_change(database, 1) == 0


def test_where_nobody_can_tell_yet_the_same_save_tells_later(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with started_postgres() as server:
        database = open_database(server.get_uri(), limits=SHORT)
        lost_commit(monkeypatch, arrives=True)
        with (
            pytest.raises(StoreFailure, match="PostgreSQL") as failed,
            saving_under("a"),
            database.change(1, LOCAL_USER, "edit_agency"),
        ):
            # What is written now arrives; afterwards nobody is there to be asked.
            monkeypatch.setattr(PostgresPool, "replace_broken", lambda _: server.stop())
        assert "ยังไม่ทราบ" in str(failed.value.kept)
        assert "ไม่ถูกบันทึกซ้ำ" in str(failed.value.todo)
        monkeypatch.undo()
        server.start()
        with (
            saving_under("a"),
            pytest.raises(AlreadySaved) as saved,
            database.change(1, LOCAL_USER, "edit_agency"),
        ):
            pass
        assert saved.value.change_no == newest_change(database, 1) == 1
        database.close()


def test_a_server_that_comes_back_is_used_again() -> None:
    with started_postgres() as server:
        database = open_database(server.get_uri(), limits=SHORT)
        with database.change(1, LOCAL_USER, "edit_agency"):
            pass
        server.stop()
        for _ in range(2):
            with pytest.raises(StoreFailure, match="PostgreSQL") as failed:
                newest_change(database, 1)
            assert "ไม่ต้องเปิดระบบใหม่" in str(failed.value.todo)
        with (
            pytest.raises(StoreFailure, match="PostgreSQL"),
            database.change(1, LOCAL_USER, "edit_agency"),
        ):
            pass
        server.start()
        with database.change(1, LOCAL_USER, "edit_agency"):
            pass
        assert newest_change(database, 1) == 2
        database.close()


def test_a_pool_that_is_used_up_says_so(postgres_url: str) -> None:
    database = open_database(postgres_url, limits=PoolLimits(most=1, wait_seconds=1))
    with (
        database.change(1, LOCAL_USER, "edit_agency"),
        pytest.raises(StoreFailure, match="การเชื่อมต่อฐานข้อมูลทั้ง 1 ช่อง") as failed,
    ):
        database.state()
    assert "ITA_POOL_MAX" in str(failed.value.todo)
    assert database.state() == 1
    database.close()
