"""A calendar program reads an address without signing in, and nobody else learns anything."""

from __future__ import annotations

from http.client import HTTPConnection, HTTPResponse
from pathlib import Path
from urllib.parse import urlsplit

import pytest

from ita_dash.db.clock import thai_today
from ita_dash.db.connect import open_database
from ita_dash.domain.access.accounts import actor_in
from ita_dash.domain.access.roles import Role
from ita_dash.queries.accounts import memberships_of
from ita_dash.queries.agencies import workspace_agency
from ita_dash.services.accounts.edits import AccountInput, create_account
from ita_dash.services.accounts.roles import give_role
from ita_dash.services.notices.feeds import renew_own_feed
from ita_dash.services.sample import load_sample
from tests.e2e.server import running_server
from tests.stored import ADMIN

pytestmark = pytest.mark.e2e


def ask(url: str, path: str, **headers: str) -> tuple[HTTPResponse, bytes]:
    line = HTTPConnection("127.0.0.1", urlsplit(url).port, timeout=20)
    try:
        line.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        answer = line.getresponse()
        return answer, answer.read()
    finally:
        line.close()


@pytest.fixture
def made(tmp_path: Path) -> tuple[Path, str]:
    """A database with the sample, and the token of one person's calendar."""
    file = tmp_path / "ita.duckdb"
    db = open_database(f"duckdb:///{file.as_posix()}")
    load_sample(db, thai_today())
    agency = workspace_agency(db)
    assert agency is not None
    known = create_account(db, ADMIN, AccountInput("somsri", "สมศรี ทดสอบ"))
    give_role(db, ADMIN, agency.agency_id, known.account_id, Role.WORKING_GROUP)
    actor = actor_in(known, memberships_of(db, known.account_id), agency.agency_id)
    assert actor is not None
    token = renew_own_feed(db, actor, agency.agency_id)
    db.close()
    return file, token


@pytest.mark.parametrize("way", ["off", "local"])
def test_the_secret_alone_opens_it(made: tuple[Path, str], way: str) -> None:
    file, token = made
    with running_server(file, ITA_SIGN_IN=way) as url:
        answer, body = ask(url, f"/calendar/{token}.ics")
        assert answer.status == 200
        assert answer.headers["content-type"] == "text/calendar; charset=utf-8"
        assert body.startswith(b"BEGIN:VCALENDAR")
        tag = answer.headers["etag"]
        again, nothing = ask(url, f"/calendar/{token}.ics", if_none_match=tag)
        assert (again.status, nothing) == (304, b"")
        wrong, nothing = ask(url, f"/calendar/{token[:-1]}x.ics")
        assert (wrong.status, nothing) == (404, b"")
        if way == "local":
            for path in ("/calendar/", f"/calendar/{token}", "/calendar/a/b.ics", "/my-work"):
                assert ask(url, path)[0].status in (401, 403), path
