"""The dialog in which an account is changed: role, name, password, suspension."""

from __future__ import annotations

import streamlit as st

from ita_dash.services.accounts.edits import AccountInput, edit_account, set_disabled
from ita_dash.services.accounts.passwords import reset_password, sign_out_everywhere
from ita_dash.services.accounts.roles import give_role, take_role
from ita_dash.ui.accounts.dialogs import Asked, attempt, attempt_password
from ita_dash.ui.accounts.inviting import account_fields
from ita_dash.ui.accounts.listing import PASSWORD, role_line
from ita_dash.ui.accounts.role_fields import role_fields
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace


def manage_dialog(asked: Asked, workspace: Workspace) -> None:
    """What may be done to the account, in three tabs."""
    tr, account = workspace.tr, asked.listed.account
    st.markdown(f"**{plain(account.full_name)}** · {plain(account.name)}")
    st.caption(plain(role_line(asked.listed, workspace)))
    role, description, access = st.tabs([tr("บทบาท"), tr("ข้อมูลบัญชี"), tr("การเข้าใช้")])
    with role:
        _role(asked, workspace)
    with description:
        _description(asked, workspace)
    with access:
        _access(asked, workspace)


def _role(asked: Asked, workspace: Workspace) -> None:
    tr, listed = workspace.tr, asked.listed
    agency_id, account_id = workspace.agency.agency_id, listed.account.account_id
    new = role_fields(workspace, listed.here)
    st.caption(tr("ผู้ใช้ต้องเข้าสู่ระบบใหม่เมื่อบทบาทเปลี่ยน"))
    with st.container(horizontal=True):
        if st.button(tr("บันทึกบทบาท"), type="primary", key="give_role"):
            key = database(), current_actor(), agency_id, account_id
            attempt(
                lambda: give_role(*key, new.role, new.division_ids),
                tr("กำหนดบทบาทของ {name} แล้ว", name=plain(listed.account.full_name)),
                workspace,
            )
        if listed.here and st.button(tr("ถอนบทบาท"), key="take_role"):
            attempt(
                lambda: take_role(database(), current_actor(), agency_id, account_id),
                tr("ถอนบทบาทของ {name} แล้ว", name=plain(listed.account.full_name)),
                workspace,
            )


def _description(asked: Asked, workspace: Workspace) -> None:
    tr, account = workspace.tr, asked.listed.account
    told = account_fields(workspace, AccountInput(account.name, account.full_name, account.email))
    if st.button(tr("บันทึกข้อมูลบัญชี"), type="primary", key="edit_account"):
        key = database(), current_actor(), account.account_id
        attempt(
            lambda: edit_account(*key, told, account.change_no),
            tr("บันทึกข้อมูลบัญชีแล้ว"),
            workspace,
        )


def _access(asked: Asked, workspace: Workspace) -> None:
    tr, account = workspace.tr, asked.listed.account
    key = database(), current_actor(), account.account_id
    name = plain(account.full_name)
    st.caption(tr("รหัสผ่านใหม่แสดงครั้งเดียว ผู้ใช้ออกจากระบบในทุกเครื่อง"))
    if st.button(tr("ตั้งรหัสผ่านใหม่"), key="reset_password", icon=":material/key:"):
        attempt_password(lambda: reset_password(*key), PASSWORD, account.name, workspace)
    if st.button(tr("ออกจากระบบในทุกเครื่อง"), key="end_sessions", icon=":material/logout:"):
        attempt(
            lambda: sign_out_everywhere(*key),
            tr("{name} ออกจากระบบในทุกเครื่องแล้ว", name=name),
            workspace,
        )
    wanted = not account.is_disabled
    label = tr("ระงับบัญชี") if wanted else tr("เปิดใช้บัญชีอีกครั้ง")
    done = (
        tr("ระงับบัญชีของ {name} แล้ว", name=name)
        if wanted
        else tr("เปิดใช้บัญชีของ {name} แล้ว", name=name)
    )
    if st.button(label, key="disable_account", icon=":material/block:"):
        attempt(lambda: set_disabled(*key, account.change_no, is_disabled=wanted), done, workspace)
