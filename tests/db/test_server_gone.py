"""A PostgreSQL server that goes away and comes back under a running program."""

from __future__ import annotations

import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Statement
from ita_dash.domain.access.roles import LOCAL_USER
from ita_dash.domain.errors import StoreFailure
from ita_dash.queries.changes import newest_change
from tests.conftest import started_postgres

HANG_UP = Statement("hang_up", "select pg_terminate_backend(pg_backend_pid())")


def test_a_connection_that_is_cut_is_told_and_the_next_call_works(postgres_url: str) -> None:
    database = open_database(postgres_url)
    with (
        pytest.raises(StoreFailure, match="PostgreSQL") as failed,
        database.change(1, LOCAL_USER, "edit_agency") as transaction,
    ):
        transaction.rows(HANG_UP, {})
    assert "หน้าการเปลี่ยนแปลง" in str(failed.value.kept)
    assert newest_change(database, 1) == 0
    with database.change(1, LOCAL_USER, "edit_agency"):
        pass
    assert newest_change(database, 1) == 1
    database.close()


def test_a_server_that_comes_back_is_used_again(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("ita_dash.db.postgres_database._CONNECT_SECONDS", 2)
    with started_postgres() as server:
        database = open_database(server.get_uri())
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
