"""``notify`` sends what is due once; ``notify-set`` says who wants which."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import AGENCY, Run, table
from tests.services.notices.conftest import Inbox, inbox

__all__ = ["inbox"]


@pytest.fixture
def planned(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Run:
    """The command line with a late measure."""
    for name in ("ITA_SMTP_URL", "ITA_MAIL_FROM", "ITA_SIGN_IN"):
        monkeypatch.delenv(name, raising=False)
    plan = table(
        tmp_path / "measures.csv",
        "fiscal_year,number,title,divisions,period_start,period_end,status",
        "2567,1,ตรวจเว็บไซต์,สำนักปลัด,2023-10-01,2024-09-30,in_progress",
    )
    assert run("import", plan, "--as", "measures", "--agency", AGENCY).exit_code == 0
    return run


def test_nobody_asked_so_nothing_is_due(planned: Run) -> None:
    result = planned("notify", "--dry-run")
    assert (result.exit_code, result.stdout) == (0, "จะส่ง 0 ฉบับ (ยังไม่ได้ส่ง)\n")


def test_a_dry_run_tells_and_sends_nothing(planned: Run) -> None:
    assert planned("notify-set", "--send", "daily", "--address", "a@b.th").exit_code == 0
    for _ in range(2):
        result = planned("notify", "--dry-run", "--day", "1 ต.ค. 2567")
        assert result.stdout == "a@b.th: เกินกำหนด 1 มาตรการ\nจะส่ง 1 ฉบับ (ยังไม่ได้ส่ง)\n"


def test_it_is_sent_once(planned: Run, inbox: Inbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ITA_SMTP_URL", inbox.url)
    monkeypatch.setenv("ITA_MAIL_FROM", "ita@b.th")
    planned("notify-set", "--send", "daily", "--address", "a@b.th", "--in", "en")
    first = planned("notify", "--day", "2024-10-01")
    assert (first.exit_code, first.stdout) == (0, "ส่งอีเมลแล้ว 1 ฉบับ\n")
    again = planned("notify", "--day", "2024-10-01")
    assert again.stdout == "ส่งอีเมลแล้ว 0 ฉบับ\nส่งไปก่อนหน้านี้แล้ว 1 ฉบับ\n"
    assert len(inbox.received) == 1


def test_a_refused_letter_ends_with_one(
    planned: Run, inbox: Inbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("ITA_SMTP_URL", inbox.url)
    monkeypatch.setenv("ITA_MAIL_FROM", "ita@b.th")
    inbox.answer = "550 no"
    planned("notify-set", "--send", "weekly", "--address", "a@b.th")
    result = planned("notify")
    assert result.exit_code == 1
    assert "ส่งไม่สำเร็จหรือไม่แน่ชัด 1 ฉบับ" in result.stderr


def test_without_a_mail_server_it_is_a_wrong_use(planned: Run) -> None:
    result = planned("notify")
    assert result.exit_code == 2
    assert "ITA_SMTP_URL" in result.stderr


def test_an_address_that_cannot_be_is_refused(planned: Run) -> None:
    result = planned("notify-set", "--send", "daily", "--address", "a@b.th\nBcc: c@d.th")
    assert result.exit_code == 1
    assert "ที่อยู่อีเมลไม่ถูกต้อง" in result.stderr


def test_the_address_of_a_calendar_is_closed(planned: Run, duckdb_url: str) -> None:
    from ita_dash.db.connect import open_database
    from ita_dash.domain.access.roles import LOCAL_USER
    from ita_dash.services.notices.feeds import feed_reader, renew_own_feed
    from ita_dash.services.notices.readers import Doors

    db = open_database(duckdb_url)
    token = renew_own_feed(db, LOCAL_USER, 1)
    db.close()
    assert planned("calendar-end").exit_code == 0
    again = open_database(duckdb_url)
    assert feed_reader(again, token, Doors(sign_in=False)) is None
    again.close()
