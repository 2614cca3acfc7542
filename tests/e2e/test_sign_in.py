"""Signing in, what a stranger gets, and what is left after signing out."""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from contextlib import suppress
from email.message import Message
from http.client import HTTPConnection
from pathlib import Path
from typing import NamedTuple
from urllib.parse import urlencode, urlsplit

import pytest
from playwright.sync_api import Browser, Error, Page, expect
from websockets.exceptions import ConnectionClosed, InvalidStatus
from websockets.sync.client import ClientConnection, connect
from websockets.typing import Subprotocol

from ita_dash.db.connect import open_database
from ita_dash.domain.access.accounts import WORKSPACE
from ita_dash.domain.access.roles import LOCAL_USER, Role
from ita_dash.queries.changes import newest_change
from ita_dash.queries.divisions import divisions
from ita_dash.services.accounts.edits import AccountInput
from ita_dash.services.accounts.invitation import NewRole, invite
from tests.e2e.looking import grave_violations, settle
from tests.e2e.server import running_server

SENTENCE = "ประชุมทุกวันพุธบ่าย"
GUARDED = [
    *("/", "/measures", "/measures?m=1", "/scores", "/no-such-page", "/app/static/rows.js"),
    *("/media/a.csv", "/_stcore/upload_file/a/b", "/_stcore/host-config", "/_stcore/metrics"),
    *("/_stcore/health/", "/static/index.html", "/component/a/b", "/sign-in/../measures", "//"),
]
PROTOCOL = Subprotocol("streamlit")


class Office(NamedTuple):
    """A server that people sign in to, and the password by which "new" signs in first."""

    url: str
    first_password: str


@pytest.fixture(scope="module")
def office(tmp_path_factory: pytest.TempPathFactory, sample_file: Path) -> Iterator[Office]:
    """A server with the sample that people sign in to."""
    file = tmp_path_factory.mktemp("office") / "ita.duckdb"
    shutil.copy(sample_file, file)
    db = open_database(f"duckdb:///{file.as_posix()}")
    own = divisions(db, 1, newest_change(db, 1))
    first = frozenset(own.loc[own["name"] == "สำนักปลัด", "division_id"].tolist())
    for name, agency_id, new in (
        ("admin", WORKSPACE, NewRole(Role.ADMIN)),
        ("somsri", 1, NewRole(Role.OFFICER, first)),
        ("reader", 1, NewRole(Role.VIEWER)),
    ):
        told = AccountInput(name, f"{name} ทดสอบ")
        invite(db, LOCAL_USER, agency_id, told, new, SENTENCE)
    told = AccountInput("new", "คนใหม่ ทดสอบ")
    _, first_password = invite(db, LOCAL_USER, 1, told, NewRole(Role.VIEWER))
    db.close()
    with running_server(file, ITA_SIGN_IN="local", ITA_HOSTS="office.test") as url:
        yield Office(url, first_password)


class Answer(NamedTuple):
    """What a request got."""

    status: int
    headers: Message
    text: str


def ask(url: str, path: str, method: str = "GET", body: str = "", **headers: str) -> Answer:
    """The answer to one request."""
    line = HTTPConnection("127.0.0.1", urlsplit(url).port, timeout=20)
    sent = {name.replace("_", "-"): value for name, value in headers.items()}
    line.request(method, path, body or None, sent)
    answer = line.getresponse()
    text = answer.read().decode(errors="replace")
    line.close()
    return Answer(answer.status, answer.headers, text)


def token_of(url: str, name: str, password: str = SENTENCE) -> str:
    """The cookie that signing in gives."""
    form = urlencode({"name": name, "password": password})
    kind = "application/x-www-form-urlencoded"
    answer = ask(url, "/sign-in", "POST", form, content_type=kind)
    assert answer.status == 303
    cookie = str(answer.headers["set-cookie"])
    assert "HttpOnly" in cookie
    assert "SameSite=lax" in cookie
    found = re.match(r"ita_session=[\w-]+", cookie)
    assert found
    return found.group()


def sign_in(page: Page, url: str, path: str, name: str) -> None:
    page.goto(url + path)
    page.get_by_label("ชื่อผู้ใช้").fill(name)
    page.get_by_label("รหัสผ่าน").fill(SENTENCE)
    page.get_by_role("button", name="เข้าสู่ระบบ").click()
    settle(page)


@pytest.mark.parametrize("path", GUARDED)
@pytest.mark.parametrize("method", ["GET", "POST", "PUT", "DELETE", "HEAD", "OPTIONS"])
@pytest.mark.parametrize("cookie", ["", "ita_session=", "ita_session=forged"])
def test_a_stranger_gets_nothing(office: Office, path: str, method: str, cookie: str) -> None:
    headers = {"cookie": cookie} if cookie else {}
    answer = ask(office.url, path, method, **headers)
    assert answer.status == 401
    assert answer.text == ""
    page = ask(office.url, path, accept="text/html", **headers)
    assert page.status == 303
    assert page.headers["location"].startswith("/sign-in?next=")


@pytest.mark.parametrize("cookie", ["", "ita_session=forged"])
def test_the_websocket_stays_closed_for_a_stranger(office: Office, cookie: str) -> None:
    with pytest.raises(InvalidStatus) as refused:
        connect(
            f"ws://127.0.0.1:{urlsplit(office.url).port}/_stcore/stream",
            subprotocols=[PROTOCOL],
            additional_headers={"cookie": cookie} if cookie else {},
        )
    assert refused.value.response.status_code == 403


def test_another_name_or_site_gets_nothing_even_with_a_session(office: Office) -> None:
    cookie = token_of(office.url, "reader")
    assert ask(office.url, "/", cookie=cookie).status == 200
    assert ask(office.url, "/", cookie=cookie, host="office.test").status == 200
    assert ask(office.url, "/", cookie=cookie, host="example.org").status == 403
    for path in ("/sign-in", "/sign-out", "/password", "/_stcore/upload_file/a/b"):
        answer = ask(office.url, path, "POST", "x=1", cookie=cookie, origin="http://example.org")
        assert answer.status == 403
    assert ask(office.url, "/", cookie=cookie).status == 200


def _listen(line: ClientConnection) -> None:
    while True:
        line.recv(timeout=20)


def test_a_line_ends_with_its_session(office: Office) -> None:
    cookie = token_of(office.url, "reader")
    with connect(
        f"ws://127.0.0.1:{urlsplit(office.url).port}/_stcore/stream",
        subprotocols=[PROTOCOL],
        additional_headers={"cookie": cookie},
    ) as line:
        line.send(b"\x5a\x00")
        assert line.recv(timeout=20)
        assert ask(office.url, "/sign-out", "POST", cookie=cookie).status == 303
        line.send(b"\x5a\x00")
        with pytest.raises(ConnectionClosed):
            _listen(line)
    assert ask(office.url, "/measures", cookie=cookie).status == 401


def test_files_and_pages_are_not_kept_by_the_browser(office: Office) -> None:
    cookie = token_of(office.url, "reader")
    for path in ("/", "/healthz"):
        kept = ask(office.url, path, cookie=cookie).headers["cache-control"] or ""
        assert "public" not in kept
    assert ask(office.url, "/", cookie=cookie).headers["cache-control"] == "no-store"


def test_signing_in_leads_on_and_out_leaves_nothing(office: Office, browser: Browser) -> None:
    page = browser.new_context().new_page()
    page.goto(f"{office.url}/measures?m=1")
    assert grave_violations(page) == []
    page.get_by_label("ชื่อผู้ใช้").fill("somsri")
    page.get_by_label("รหัสผ่าน").fill("ผิด")
    page.get_by_role("button", name="เข้าสู่ระบบ").click()
    expect(page.get_by_role("alert")).to_contain_text("ชื่อผู้ใช้หรือรหัสผ่านไม่ถูกต้อง")
    expect(page.get_by_label("ชื่อผู้ใช้")).to_have_value("somsri")
    page.get_by_label("รหัสผ่าน").fill(SENTENCE)
    page.get_by_role("button", name="เข้าสู่ระบบ").click()
    settle(page)
    assert page.url.endswith("/measures?m=1")
    page.get_by_role("button", name="somsri ทดสอบ").click()
    page.get_by_role("link", name="ออกจากระบบ").click()
    assert grave_violations(page) == []
    page.get_by_role("button", name="ออกจากระบบในเครื่องนี้").click()
    expect(page.get_by_role("heading", name="เข้าสู่ระบบ")).to_be_visible()
    for _ in range(3):
        # The answer to a form, such as one with a wrong password, the browser does not have again.
        with suppress(Error):
            page.go_back()
        page.wait_for_timeout(500)
        assert page.get_by_test_id("stApp").count() == 0
        assert "มาตรการที่ 1" not in page.content()


def test_an_officer_reports_for_the_own_division_alone(office: Office, browser: Browser) -> None:
    page = browser.new_context().new_page()
    sign_in(page, office.url, "/measures?m=13&view=progress", "somsri")
    for measure, word in ((13, "ของสำนักปลัด"), (14, "ของหน่วยอื่น")):
        page.goto(f"{office.url}/measures?m={measure}&view=progress")
        settle(page)
        page.get_by_label("ผลลัพธ์หรือความสำเร็จ").fill(word)
        page.get_by_label("ผลลัพธ์หรือความสำเร็จ").blur()
        page.get_by_role("button", name="บันทึก", exact=True).click()
        settle(page)
    refused = page.get_by_role("alert").filter(has_text="ไม่ใช่ของส่วนราชการที่ somsri ทดสอบ สังกัด")
    expect(refused).to_be_visible()
    expect(page.get_by_label("ผลลัพธ์หรือความสำเร็จ")).to_have_value("ของหน่วยอื่น")
    page.goto(f"{office.url}/changes")
    settle(page)
    log = page.get_by_test_id("stMain")
    expect(log).to_contain_text("ของสำนักปลัด")
    expect(log).to_contain_text("somsri ทดสอบ")
    expect(log).not_to_contain_text("ของหน่วยอื่น")


def test_a_first_password_opens_nothing_but_its_own_change(
    office: Office, browser: Browser
) -> None:
    cookie = token_of(office.url, "new", office.first_password)
    assert ask(office.url, "/measures", cookie=cookie).status == 403
    assert ask(office.url, "/", cookie=cookie, accept="text/html").headers["location"] == (
        "/password?next=%2F"
    )
    page = browser.new_context().new_page()
    page.goto(f"{office.url}/measures?lang=en")
    page.goto(page.url + "&lang=en")
    page.get_by_label("User name").fill("new")
    page.get_by_label("Password").fill(office.first_password)
    page.get_by_role("button", name="Sign in").click()
    expect(page.get_by_role("heading")).to_contain_text("รหัสผ่าน")
    page.get_by_role("link", name="English").click()
    assert grave_violations(page) == []
    for again, said in ((SENTENCE + "1", "differ"), (SENTENCE, "")):
        page.get_by_label("Present password").fill(office.first_password)
        page.get_by_label("New password", exact=True).fill(SENTENCE)
        page.get_by_label("New password again").fill(again)
        page.get_by_role("button", name="Save password").click()
        if said:
            expect(page.get_by_role("alert")).to_contain_text(said)
    settle(page)
    assert ask(office.url, "/measures", cookie=cookie).status == 401
    assert token_of(office.url, "new")


def test_a_page_whose_session_ended_says_so_and_keeps_the_words(
    office: Office, browser: Browser
) -> None:
    page = browser.new_context().new_page()
    sign_in(page, office.url, "/measures?m=13&view=progress", "admin")
    field = page.get_by_label("สรุปผลการดำเนินการ", exact=False).first
    field.fill("คำที่พิมพ์ไว้ก่อนการเข้าใช้สิ้นสุด")
    field.blur()
    settle(page)
    (token,) = (each["value"] for each in page.context.cookies() if each["name"] == "ita_session")
    ended = ask(office.url, "/sign-out", "POST", cookie=f"ita_session={token}")
    assert ended.status == 303
    page.get_by_role("button", name="บันทึก", exact=False).first.click()
    banner = page.locator("#ita-connection")
    expect(banner).to_contain_text("การเข้าใช้ของท่านสิ้นสุดแล้ว", timeout=30_000)
    banner.get_by_role("button", name="เข้าสู่ระบบ").click()
    page.get_by_label("ชื่อผู้ใช้").fill("admin")
    page.get_by_label("รหัสผ่าน").fill(SENTENCE)
    page.get_by_role("button", name="เข้าสู่ระบบ").click()
    settle(page)
    expect(page.get_by_test_id("stMain")).to_contain_text("ร่าง")
