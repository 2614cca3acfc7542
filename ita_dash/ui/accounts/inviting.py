"""The dialog that makes an account, and the one that tells its password."""

from __future__ import annotations

import streamlit as st

from ita_dash.services.accounts.edits import MOST_LETTERS, AccountInput
from ita_dash.services.accounts.invitation import invite
from ita_dash.ui.accounts.dialogs import Asked, attempt_password, leave
from ita_dash.ui.accounts.listing import PASSWORD
from ita_dash.ui.accounts.role_fields import role_fields
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.workspace import Workspace


def invite_dialog(_: Asked, workspace: Workspace) -> None:
    """Name, full name and role of somebody new."""
    tr = workspace.tr
    told = account_fields(workspace)
    new = role_fields(workspace)
    if st.button(tr("สร้างบัญชี"), type="primary", key="create_account"):
        agency_id = workspace.agency.agency_id
        attempt_password(
            lambda: invite(database(), current_actor(), agency_id, told, new)[1],
            PASSWORD,
            told.name,
            workspace,
        )


def account_fields(workspace: Workspace, known: AccountInput | None = None) -> AccountInput:
    """The fields that describe an account."""
    tr, known = workspace.tr, known or AccountInput("", "")
    full_name = st.text_input(
        tr("ชื่อและนามสกุล"),
        known.full_name,
        max_chars=MOST_LETTERS,
        key="account_full_name",
        help=tr("ประวัติและไฟล์บอกชื่อนี้"),
    )
    name_box, email_box = st.columns(2)
    name = name_box.text_input(
        tr("ชื่อผู้ใช้"),
        known.name,
        max_chars=64,
        key="account_name",
        help=tr("ใช้พิมพ์ตอนเข้าสู่ระบบ เช่น somsri"),
    )
    email = email_box.text_input(
        tr("อีเมล (ไม่บังคับ)"), known.email or "", max_chars=254, key="account_email"
    )
    return AccountInput(name, full_name, email)


def password_dialog(asked: Asked, workspace: Workspace) -> None:
    """Tell the password that was made; nobody can see it again."""
    tr = workspace.tr
    st.markdown(tr("ชื่อผู้ใช้และรหัสผ่านสำหรับเข้าใช้ครั้งแรก"))
    st.code(f"{asked.name}\n{asked.password}", language=None)
    st.warning(
        tr("จดหรือคัดลอกไว้เดี๋ยวนี้ รหัสผ่านนี้แสดงครั้งเดียว ผู้ใช้ต้องตั้งรหัสผ่านของตนเองเมื่อเข้าใช้ครั้งแรก"),
        icon=":material/key:",
    )
    if st.button(tr("จดไว้แล้ว"), type="primary", key="password_noted"):
        leave()
        st.rerun()
