"""When the app sends by itself, and that it tries again only what may be tried again."""

from __future__ import annotations

from datetime import datetime, time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ita_dash.ui.server import daily_notices
from ita_dash.ui.server.calendar_feed import is_calendar
from ita_dash.ui.server.daily_notices import seconds_until, send_today
from ita_dash.ui.server.signed_in_only import is_open


def test_the_next_time_is_today_or_tomorrow() -> None:
    hour = time(7, 30)
    assert seconds_until(hour, datetime(2026, 12, 1, 7, 0)) == 1800  # noqa: DTZ001
    assert seconds_until(hour, datetime(2026, 12, 1, 7, 30)) == 24 * 3600  # noqa: DTZ001


@given(st.times(), st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1)))  # noqa: DTZ001
def test_the_wait_is_never_nothing_and_at_most_a_day(hour: time, now: datetime) -> None:
    assert 0 < seconds_until(hour, now) <= 24 * 3600


def test_without_a_mail_server_the_terminal_says_so(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    monkeypatch.delenv("ITA_SMTP_URL", raising=False)
    monkeypatch.setattr(daily_notices, "database", lambda: pytest.fail("nothing is read"))
    assert not send_today()
    said = capsys.readouterr()
    assert "ITA_SMTP_URL" in said.out + said.err


@pytest.mark.parametrize("path", ["/calendar/1-abc_D.ics"])
def test_a_calendar_is_open(path: str) -> None:
    assert is_calendar(path)
    assert is_open(path)


@pytest.mark.parametrize(
    "path",
    [
        *("/calendar/", "/calendar/a", "/calendar/a/b.ics", "/calendar/../measures.ics"),
        *("/calendar/a.ics/x", "/calendar/a.ics\n", "/calendar", "/x/calendar/a.ics"),
    ],
)
def test_nothing_else_below_it_is(path: str) -> None:
    assert not is_open(path)
