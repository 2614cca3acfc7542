"""The page of accounts: people added, given a role, reset, suspended."""

from __future__ import annotations

import pytest
from streamlit.testing.v1 import AppTest

from ita_dash.domain.access.accounts import WORKSPACE, Account
from ita_dash.domain.access.roles import LOCAL_USER, Role
from ita_dash.queries.accounts import account_named, memberships_of
from ita_dash.queries.sign_in import account_sessions
from ita_dash.services.accounts.edits import AccountInput, create_account, edit_account
from ita_dash.services.accounts.roles import give_role
from ita_dash.services.accounts.sessions import start_session
from ita_dash.services.accounts.sign_in import sign_in
from ita_dash.ui.session import app_state, signed_in
from tests.pages.conftest import OpenPage, shown


def text_of(app: AppTest) -> str:
    """What is read on the page, without the marks that make text harmless."""
    assert not app.exception
    return shown(app).replace("\\", "")


def named(name: str) -> Account:
    found = account_named(app_state.database(), name)
    assert found is not None
    return found


def role_of(name: str) -> Role | None:
    own = memberships_of(app_state.database(), named(name).account_id)
    return own[0].role if own else None


def invited(app: AppTest, name: str, role: Role) -> str:
    """The password that is told for somebody added on the page."""
    app.button("invite_account").click().run()
    app.text_input("account_full_name").set_value(f"{name} ทดสอบ")
    app.text_input("account_name").set_value(name)
    app.radio("account_role").set_value(role).run()
    app.button("create_account").click().run()
    told = app.code[0].value.splitlines()
    assert told[0] == name
    app.button("password_noted").click().run()
    return told[1]


def managed(app: AppTest, name: str) -> AppTest:
    """The page with the dialog of an account open."""
    return app.button(f"manage_{named(name).account_id}").click().run()


def test_before_anybody_signs_in_accounts_are_prepared(open_empty: OpenPage) -> None:
    app = open_empty("accounts")
    said = text_of(app)
    assert "ยังไม่มีบัญชีผู้ใช้" in said
    assert "ITA_SIGN_IN=local" in said
    password = invited(app, "somsri", Role.ADMIN)
    assert sign_in(app_state.database(), "somsri", password, "192.0.2.1")
    assert "somsri ทดสอบ" in text_of(app)
    assert password not in text_of(app)
    assert role_of("somsri") is Role.ADMIN


def test_an_officer_needs_a_division(open_page: OpenPage) -> None:
    app = open_page("accounts")
    app.button("invite_account").click().run()
    app.text_input("account_full_name").set_value("มานี ทดสอบ")
    app.text_input("account_name").set_value("manee")
    app.button("create_account").click().run()
    assert "ต้องสังกัดส่วนราชการภายใน" in app.error[0].value
    assert account_named(app_state.database(), "manee") is None
    app.multiselect("account_divisions").set_value([2]).run()
    app.button("create_account").click().run()
    app.button("password_noted").click().run()
    assert "เจ้าหน้าที่ของส่วนราชการ: กองคลัง" in text_of(app)


def test_role_password_and_access_are_changed(open_page: OpenPage) -> None:
    app = open_page("accounts", lang="en")
    first = invited(app, "somsri", Role.VIEWER)
    managed(app, "somsri").radio("account_role").set_value(Role.WORKING_GROUP).run()
    app.button("give_role").click().run()
    assert role_of("somsri") is Role.WORKING_GROUP
    managed(app, "somsri").button("reset_password").click().run()
    assert app.code[0].value.splitlines()[1] != first
    app.button("password_noted").click().run()
    start_session(app_state.database(), named("somsri").account_id, "local")
    managed(app, "somsri").button("end_sessions").click().run()
    assert account_sessions(app_state.database(), named("somsri").account_id) == []
    managed(app, "somsri").button("disable_account").click().run()
    assert named("somsri").is_disabled
    assert "suspended" in " ".join(each.value for each in app.markdown)
    managed(app, "somsri").button("disable_account").click().run()
    assert not named("somsri").is_disabled
    managed(app, "somsri").text_input("account_full_name").set_value("สมศรี ใหม่").run()
    app.button("edit_account").click().run()
    assert named("somsri").full_name == "สมศรี ใหม่"
    managed(app, "somsri").button("take_role").click().run()
    assert role_of("somsri") is None
    assert "no role" in text_of(app)


def test_two_admins_do_not_write_over_each_other(open_page: OpenPage) -> None:
    app = open_page("accounts")
    invited(app, "somsri", Role.VIEWER)
    managed(app, "somsri")
    seen = named("somsri")
    other = AccountInput("somsri", "ชื่อของอีกคน")
    edit_account(app_state.database(), LOCAL_USER, seen.account_id, other, seen.change_no)
    app.text_input("account_full_name").set_value("ชื่อของคนนี้").run()
    app.button("edit_account").click().run()
    assert "ไปก่อนแล้ว" in app.error[0].value
    assert named("somsri").full_name == "ชื่อของอีกคน"


@pytest.mark.parametrize("role", [Role.VIEWER, Role.WORKING_GROUP, Role.ADMIN])
def test_who_is_signed_in_sees_what_the_role_allows(
    role: Role, open_page: OpenPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    open_page("overview")
    db = app_state.database()
    own = create_account(db, LOCAL_USER, AccountInput("somsri", "สมศรี ทดสอบ"))
    other = create_account(db, LOCAL_USER, AccountInput("outside", "คนของหน่วยงานอื่น"))
    give_role(db, LOCAL_USER, 1, own.account_id, role)
    give_role(db, LOCAL_USER, WORKSPACE, other.account_id, Role.ADMIN)
    monkeypatch.setenv("ITA_SIGN_IN", "local")
    monkeypatch.setattr(signed_in, "_account", lambda: own)
    app = open_page("accounts")
    said = text_of(app)
    assert "สมศรี ทดสอบ" in said
    assert ("คนของหน่วยงานอื่น" in said) is (role is Role.ADMIN)
    if role is Role.ADMIN:
        managed(app, "outside").button("reset_password").click().run()
        assert "ในหน่วยงานอื่นด้วย" in app.error[0].value
