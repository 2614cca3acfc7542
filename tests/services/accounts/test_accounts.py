"""Accounts are made, described and disabled by admins alone."""

from __future__ import annotations

from dataclasses import replace

import pytest

from ita_dash.db.database import Database
from ita_dash.domain.access.accounts import WORKSPACE
from ita_dash.domain.errors import EditCollision, InvalidInput, NotAllowed
from ita_dash.queries.accounts import account, account_named, accounts
from ita_dash.queries.changes import newest_change
from ita_dash.services.accounts.edits import (
    AccountInput,
    create_account,
    edit_account,
    set_disabled,
)
from tests.stored import ADMIN, VIEWER, WORKING_GROUP

SOMSRI = AccountInput("somsri", "สมศรี ทดสอบ")


def test_an_account_is_kept_as_told(db: Database) -> None:
    told = AccountInput(" SomSri ", " สมศรี   ทดสอบ ", "somsri@example.go.th")
    made = create_account(db, ADMIN, told)
    assert made == account(db, made.account_id) == account_named(db, "somsri")
    assert (made.name, made.full_name, made.email) == (
        "somsri",
        "สมศรี ทดสอบ",
        "somsri@example.go.th",
    )


def test_a_name_is_of_one_account_alone(db: Database) -> None:
    create_account(db, ADMIN, SOMSRI)
    with pytest.raises(InvalidInput):
        create_account(db, ADMIN, replace(SOMSRI, name="SOMSRI"))
    other = create_account(db, ADMIN, replace(SOMSRI, name="other"))
    with pytest.raises(InvalidInput):
        edit_account(db, ADMIN, other.account_id, SOMSRI, other.change_no)
    assert [each.name for each in accounts(db)] == ["other", "somsri"]


@pytest.mark.parametrize(
    ("name", "full_name"), [("a", "ก"), ("a b", "ก"), ("ab", " "), ("<b>", "ก")]
)
def test_what_cannot_be_a_name_is_refused(name: str, full_name: str, db: Database) -> None:
    with pytest.raises(InvalidInput):
        create_account(db, ADMIN, AccountInput(name, full_name))
    assert accounts(db) == []


def test_an_account_is_edited_and_disabled_by_who_saw_it(db: Database) -> None:
    made = create_account(db, ADMIN, SOMSRI)
    told = replace(SOMSRI, full_name="สมศรี ใหม่")
    edited = edit_account(db, ADMIN, made.account_id, told, made.change_no)
    with pytest.raises(EditCollision):
        set_disabled(db, ADMIN, made.account_id, made.change_no, is_disabled=True)
    disabled = set_disabled(db, ADMIN, made.account_id, edited.change_no, is_disabled=True)
    assert (disabled.full_name, disabled.is_disabled) == ("สมศรี ใหม่", True)
    again = set_disabled(db, ADMIN, made.account_id, disabled.change_no, is_disabled=False)
    assert account(db, made.account_id) == again


def test_nobody_below_an_admin_makes_accounts(db: Database) -> None:
    for nobody in (VIEWER, WORKING_GROUP):
        with pytest.raises(NotAllowed):
            create_account(db, nobody, SOMSRI)


def test_an_admin_of_one_agency_makes_accounts_too(db: Database) -> None:
    made = create_account(db, replace(ADMIN, agency_id=7), SOMSRI)
    assert newest_change(db, WORKSPACE) == made.change_no
