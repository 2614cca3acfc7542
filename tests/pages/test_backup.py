"""The page of backups: copies with their age, one made now, and a failure that is told."""

from __future__ import annotations

import io
import zipfile
from datetime import timedelta
from pathlib import Path

import pytest

from ita_dash.domain.access.roles import LOCAL_USER, Role
from ita_dash.services.accounts.edits import AccountInput, create_account
from ita_dash.services.accounts.roles import give_role
from ita_dash.services.backups.copies import copy_content, copy_folder, listed_copies
from ita_dash.services.backups.daily import daily_copy
from ita_dash.ui.backups.making import made
from ita_dash.ui.server import daily_copy as daily
from ita_dash.ui.session import app_state, signed_in
from tests.pages.conftest import OpenPage, shown


def text_of(page: str, open_any: OpenPage, **query: str) -> str:
    app = open_any(page, **query)
    assert not app.exception
    return shown(app).replace("\\", "")


@pytest.fixture
def folder(app_file: Path) -> Path:
    found = copy_folder(f"duckdb:///{app_file.as_posix()}")
    assert found is not None
    return found


def test_without_a_copy_it_says_when_one_is_made(open_empty: OpenPage) -> None:
    assert "ยังไม่มีสำเนา" in text_of("backup", open_empty)
    assert "There is no copy yet" in text_of("backup", open_empty, lang="en")


def test_a_copy_is_listed_with_what_it_holds_and_taken_away(
    open_empty: OpenPage, folder: Path
) -> None:
    open_empty("backup")
    today = app_state.today()
    for days in (30, 20):
        day = today - timedelta(days=days)
        path = daily_copy(app_state.database(), app_state.evidence_store(), folder, day)
        assert (path is None) is (days == 20)  # nothing has changed
    (folder / f"ita-{today - timedelta(days=10)}.zip").write_bytes(b"no zip")
    said = text_of("backup", open_empty)
    assert "องค์การบริหารส่วนตำบลทดสอบ ถึงการเปลี่ยนแปลงที่ 1" in said
    assert "อ่านสำเนานี้ไม่ได้" in said
    assert "เมื่อ 10 วันก่อน" in said
    copies = listed_copies(LOCAL_USER, folder)
    assert [copy.day for copy in copies] == [today - timedelta(days=each) for each in (10, 30)]
    with zipfile.ZipFile(io.BytesIO(copy_content(LOCAL_USER, copies[1]))) as archive:
        assert archive.testzip() is None


def test_a_backup_is_made_now(open_page: OpenPage) -> None:
    open_page("backup")
    with zipfile.ZipFile(io.BytesIO(made(LOCAL_USER))) as archive:
        assert "tables/change.parquet" in archive.namelist()


def test_a_failed_copy_is_told_here_and_on_the_first_page(
    open_empty: OpenPage, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_empty("backup")
    folder.write_text("a file where the folder should be")
    daily.make_copy(folder)
    for page in ("backup", "overview"):
        assert "สำรองข้อมูลประจำวันไม่ได้" in text_of(page, open_empty)
    assert "สำรองข้อมูลประจำวันไม่ได้" not in text_of("measures", open_empty)
    folder.unlink()
    daily.make_copy(folder)
    assert daily.last_failure() is None
    assert "ไม่ได้" not in text_of("backup", open_empty)


def test_nobody_but_an_admin_of_all_agencies_backs_up(
    open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page("overview")
    db = app_state.database()
    account = create_account(db, LOCAL_USER, AccountInput("somsri", "สมศรี ทดสอบ"))
    give_role(db, LOCAL_USER, 1, account.account_id, Role.ADMIN)
    monkeypatch.setenv("ITA_SIGN_IN", "local")
    monkeypatch.setattr(signed_in, "_account", lambda: account)
    app = open_page("backup")
    assert "ผู้ดูแลระบบของทุกหน่วยงานเท่านั้น" in shown(app)
    assert not app.get("download_button")


def test_a_servers_database_says_how_it_is_backed_up() -> None:
    assert copy_folder("postgresql://localhost/ita") is None
    assert copy_folder("duckdb:///var/a.duckdb") == Path("var/a.backups")
