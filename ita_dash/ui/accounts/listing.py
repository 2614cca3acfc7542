"""Every account with its role, how it stands, and the way to change it."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.access.accounts import Membership
from ita_dash.i18n.dates import format_time
from ita_dash.i18n.translator import Translator
from ita_dash.services.accounts.listing import ListedAccount, listed_accounts
from ita_dash.ui.accounts.dialogs import Asked, ask
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.signed_in import signed_in_account
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.access import ROLE_MEANS, ROLE_WORDS

INVITE, MANAGE, PASSWORD = "invite", "manage", "password"


def account_list(workspace: Workspace) -> None:
    """The accounts of the agency, and the button that makes one."""
    tr = workspace.tr
    every = listed_accounts(database(), current_actor(), workspace.agency.agency_id)
    with st.container(horizontal=True, vertical_alignment="center"):
        st.header(tr("ผู้ที่เข้าใช้ได้"), anchor=False, width="content")
        action_button(
            tr("เพิ่มผู้ใช้"),
            ask,
            Asked(INVITE),
            key="invite_account",
            kind="primary",
            icon=":material/person_add:",
        )
    if not every:
        st.markdown(f":gray[{tr('ยังไม่มีบัญชีผู้ใช้ เพิ่มบัญชีของผู้ดูแลระบบก่อน')}]")
    for each in every:
        with st.container(border=True, key=f"account_{each.account.account_id}"):
            _row(each, workspace)
    _roles(tr)


def _row(listed: ListedAccount, workspace: Workspace) -> None:
    tr, account = workspace.tr, listed.account
    with st.container(horizontal=True, vertical_alignment="center"):
        with st.container(gap="xxsmall"):
            st.markdown(f"**{plain(account.full_name)}** · {plain(account.name)}")
            st.caption(plain(role_line(listed, workspace)))
        _state(listed, tr)
        action_button(
            tr("จัดการ"),
            ask,
            Asked(MANAGE, listed),
            key=f"manage_{account.account_id}",
            icon=":material/edit:",
        )


def role_line(listed: ListedAccount, workspace: Workspace) -> str:
    """The role in this agency with its divisions, and the one in every agency."""
    tr = workspace.tr
    told = [_role(listed.here, workspace)] if listed.here else []
    if listed.everywhere:
        told.append(tr("{role} ในทุกหน่วยงาน", role=tr(ROLE_WORDS[listed.everywhere.role])))
    return " · ".join(told) or tr("ไม่มีบทบาท")


def _role(membership: Membership, workspace: Workspace) -> str:
    names = [
        each.name
        for each in workspace.snapshot.divisions.register
        if each.division_id in membership.division_ids
    ]
    role = workspace.tr(ROLE_WORDS[membership.role])
    return f"{role}: {', '.join(names)}" if names else role


def _state(listed: ListedAccount, tr: Translator) -> None:
    """How the account stands, as a badge."""
    own = signed_in_account()
    if listed.account.is_disabled:
        st.badge(tr("ระงับ"), color="red", icon=":material/block:")
    elif own is not None and own.account_id == listed.account.account_id:
        st.badge(tr("ท่าน"), color="blue", icon=":material/person:")
    elif listed.seen_at is not None:
        seen = tr("ใช้ล่าสุด {time}", time=format_time(listed.seen_at, tr))
        st.badge(plain(seen), color="green", icon=":material/check:")
    elif listed.is_new:
        st.badge(tr("ยังไม่ได้ตั้งรหัสผ่านเอง"), color="orange", icon=":material/key:")
    else:
        st.badge(tr("ไม่ได้เข้าระบบอยู่"), color="gray", icon=":material/logout:")


def _roles(tr: Translator) -> None:
    """What each role may do."""
    with st.expander(tr("บทบาททำอะไรได้บ้าง")):
        lines = (f"* **{tr(ROLE_WORDS[each])}** {tr(means)}" for each, means in ROLE_MEANS.items())
        st.markdown("\n".join(lines))
