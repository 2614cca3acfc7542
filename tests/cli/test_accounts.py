"""Accounts from the command line."""

from __future__ import annotations

import csv
import re

import pytest

from ita_dash.db.connect import open_database
from ita_dash.services.accounts.sessions import SessionLimits, signed_in
from ita_dash.services.accounts.sign_in import SignInRefused, sign_in
from tests.cli.conftest import AGENCY, REPORT, Run

OFFICER = ("account", "add", "somsri", "--full-name", "สมศรี ทดสอบ", "--role", "officer")
SENTENCE = "ประชุมทุกวันพุธบ่าย"


@pytest.fixture
def office(run: Run) -> Run:
    run("import", REPORT, "--as", "report", "--agency", AGENCY)
    return run


def told_password(output: str) -> str:
    found = re.search(r"\b\w{4}-\w{4}-\w{4}-\w{4}\b", output)
    assert found, output
    return found.group()


def test_an_account_is_made_and_opened_by_the_password_told_once(
    office: Run, duckdb_url: str
) -> None:
    done = office(*OFFICER, "--division", "กองช่าง", "--email", "somsri@example.go.th")
    assert done.exit_code == 0, done.stderr
    database = open_database(duckdb_url)
    token = sign_in(database, "somsri", told_password(done.stdout), "192.0.2.1")
    known = signed_in(database, token, SessionLimits())
    database.close()
    assert known is not None
    assert known.must_change
    rows = list(csv.reader(office("account", "list").stdout.splitlines()))
    assert rows[1:] == [["somsri", "สมศรี ทดสอบ", AGENCY, "เจ้าหน้าที่ของส่วนราชการ", "ใช้งาน"]]


def test_what_cannot_be_is_refused_in_words_and_makes_no_account(office: Run) -> None:
    unknown = office(*OFFICER, "--division", "กองที่ไม่มี")
    assert unknown.exit_code == 1
    assert "กองช่าง" in unknown.stderr
    assert office(*OFFICER).exit_code == 1
    assert office(*OFFICER[:-1], "boss").exit_code == 2
    assert "somsri" not in office("account", "list").stdout
    assert "ไม่พบบัญชีผู้ใช้ชื่อ somsri" in office("account", "disable", "somsri").stderr


def test_roles_passwords_and_accounts_are_given_and_taken(office: Run, duckdb_url: str) -> None:
    first = office(*OFFICER, "--division", "กองช่าง").stdout
    given = office("account", "role", "somsri", "--role", "working_group")
    assert given.exit_code == 0, given.stderr
    again = office("account", "role", "somsri", "--role", "working_group")
    assert "ไม่มีอะไรเปลี่ยน" in again.stdout
    everywhere = office("account", "role", "somsri", "--role", "viewer", "--all-agencies")
    assert everywhere.exit_code == 0, everywhere.stderr
    assert "ทุกหน่วยงาน,ผู้อ่าน" in office("account", "list").stdout
    assert office("account", "take-role", "somsri", "--all-agencies").exit_code == 0
    assert office("account", "sign-out", "somsri").exit_code == 0
    reset = office("account", "password", "somsri").stdout
    assert told_password(reset) != told_password(first)
    assert office("account", "disable", "somsri").exit_code == 0
    assert "คณะทำงาน,ระงับ" in office("account", "list").stdout
    assert "suspended" in office("account", "list", "--lang", "en").stdout
    database = open_database(duckdb_url)
    with pytest.raises(SignInRefused):
        sign_in(database, "somsri", told_password(reset), "192.0.2.1")
    database.close()
    assert office("account", "enable", "somsri").exit_code == 0
