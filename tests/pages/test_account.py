"""Who is signed in, and the choice among several agencies."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ita_dash.db.connect import open_database
from ita_dash.db.database import Database
from ita_dash.domain.access.accounts import WORKSPACE, Account
from ita_dash.domain.access.roles import LOCAL_USER, Role
from ita_dash.domain.agencies.kinds import AgencyProfile
from ita_dash.services.accounts.edits import AccountInput, create_account
from ita_dash.services.accounts.roles import give_role
from ita_dash.services.agencies.agency import create_agency
from ita_dash.ui.session import signed_in
from tests.pages.conftest import OpenPage, shown

SAMPLE, OTHER = "องค์การบริหารส่วนตำบลตัวอย่าง", "เทศบาลตำบลอื่น"
SOMSRI = AccountInput("somsri", "สมศรี ทดสอบ")
SignIn = Callable[[Account], None]


@pytest.fixture
def books(app_file: Path, sample_file: Path) -> Database:
    """The sample beside another agency; to be closed before a page is opened."""
    shutil.copy(sample_file, app_file)
    db = open_database(f"duckdb:///{app_file.as_posix()}")
    create_agency(db, LOCAL_USER, AgencyProfile(OTHER, "เทศบาลตำบล", None, None))
    return db


@pytest.fixture
def sign_in(monkeypatch: pytest.MonkeyPatch) -> SignIn:
    """Signs an account in to the pages that are opened after it."""

    def as_account(account: Account) -> None:
        monkeypatch.setenv("ITA_SIGN_IN", "local")
        monkeypatch.setattr(signed_in, "_account", lambda: account)

    return as_account


def test_one_agency_and_no_sign_in_need_no_choice(open_page: OpenPage) -> None:
    assert not [each for each in open_page("overview").selectbox if each.key == "chosen_agency"]


def test_a_district_chooses_among_its_agencies(books: Database, open_unmade: OpenPage) -> None:
    books.close()
    page = open_unmade("agency")
    (choice,) = [each for each in page.selectbox if each.key == "chosen_agency"]
    assert choice.options == [SAMPLE, OTHER]
    assert choice.value == 2
    choice.set_value(1).run()
    assert SAMPLE in shown(page)
    assert page.query_params["agency"] == "1"


def test_an_address_names_the_agency(books: Database, open_unmade: OpenPage) -> None:
    books.close()
    assert SAMPLE in shown(open_unmade("agency", agency="1"))
    for wrong in ("99", "x", ""):
        page = open_unmade("agency", agency=wrong)
        (choice,) = [each for each in page.selectbox if each.key == "chosen_agency"]
        assert choice.value == 2


def test_an_account_sees_its_own_agency_and_no_other(
    books: Database, open_unmade: OpenPage, sign_in: SignIn
) -> None:
    account = create_account(books, LOCAL_USER, SOMSRI)
    give_role(books, LOCAL_USER, 1, account.account_id, Role.VIEWER)
    books.close()
    sign_in(account)
    for asked in ("", "2"):
        page = open_unmade("agency", **({"agency": asked} if asked else {}))
        assert not [each for each in page.selectbox if each.key == "chosen_agency"]
        said = shown(page)
        assert OTHER not in said
        assert "สมศรี ทดสอบ" in said
        assert "ผู้อ่าน ของ" in said


def test_a_role_in_all_agencies_opens_every_one(
    books: Database, open_unmade: OpenPage, sign_in: SignIn
) -> None:
    account = create_account(books, LOCAL_USER, SOMSRI)
    give_role(books, LOCAL_USER, WORKSPACE, account.account_id, Role.WORKING_GROUP)
    books.close()
    sign_in(account)
    page = open_unmade("overview", lang="en")
    (choice,) = [each for each in page.selectbox if each.key == "chosen_agency"]
    assert choice.options == [SAMPLE, OTHER]
    assert "Working group of" in shown(page)


def test_without_a_role_nothing_is_shown_but_what_to_do(
    books: Database, open_unmade: OpenPage, sign_in: SignIn
) -> None:
    account = create_account(books, LOCAL_USER, SOMSRI)
    books.close()
    sign_in(account)
    page = open_unmade("overview")
    said = shown(page)
    assert "ยังไม่มีบทบาท" in said
    assert SAMPLE not in said
    assert OTHER not in said


def test_another_account_in_the_same_session_finds_nothing_of_the_first(
    books: Database, open_unmade: OpenPage, sign_in: SignIn
) -> None:
    first = create_account(books, LOCAL_USER, SOMSRI)
    second = create_account(books, LOCAL_USER, AccountInput("other", "ผู้อื่น ทดสอบ"))
    give_role(books, LOCAL_USER, 1, first.account_id, Role.VIEWER)
    give_role(books, LOCAL_USER, 2, second.account_id, Role.VIEWER)
    books.close()
    sign_in(first)
    page = open_unmade("agency")
    page.session_state["typed"] = "คำของคนแรก"
    sign_in(second)
    page.run()
    assert "typed" not in page.session_state
    assert SAMPLE not in shown(page)


def test_a_reader_is_shown_no_form(books: Database, open_unmade: OpenPage, sign_in: SignIn) -> None:
    reader = create_account(books, LOCAL_USER, SOMSRI)
    officer = create_account(books, LOCAL_USER, AccountInput("officer", "เจ้าหน้าที่ ทดสอบ"))
    give_role(books, LOCAL_USER, 1, reader.account_id, Role.VIEWER)
    give_role(books, LOCAL_USER, 1, officer.account_id, Role.OFFICER, frozenset({1}))
    books.close()
    for account, may in ((reader, False), (officer, True)):
        sign_in(account)
        page = open_unmade("measures", m="13", view="progress")
        assert ("ดูได้อย่างเดียว จึงบันทึกไม่ได้" in shown(page)) is not may
        assert bool(page.text_area) is may
        style = " ".join(each.proto.body for each in page.get("html"))
        assert ("stFormSubmitButton" in style) is not may
