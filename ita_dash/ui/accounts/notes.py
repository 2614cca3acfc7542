"""What must be known of signing in here, above the list of accounts."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.access.accounts import Account
from ita_dash.i18n.translator import Translator
from ita_dash.ui.elements.text import plain
from ita_dash.ui.server.guard import host_name, is_loopback
from ita_dash.ui.session.app_state import current_actor, settings
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.access import ROLE_MEANS, ROLE_WORDS


def sign_in_notes(tr: Translator) -> None:
    """Whether people sign in at all, and whether their passwords can be read on the way."""
    if not settings().sign_in:
        st.info(
            tr(
                "ขณะนี้ระบบใช้ได้เฉพาะเครื่องนี้โดยไม่ต้องเข้าสู่ระบบ เตรียมบัญชีไว้ก่อนได้ "
                "แล้วเปิดให้เครื่องอื่นใช้ด้วยค่าตั้ง ITA_SIGN_IN=local ตาม README"
            ),
            icon=":material/info:",
        )
    elif _is_in_the_clear():
        st.warning(
            tr(
                "ท่านเข้าใช้ระบบนี้โดยไม่มี TLS รหัสผ่านอาจถูกอ่านระหว่างทาง "
                "โปรดตั้งใบรับรอง หรือวางระบบไว้หลัง proxy ที่มี TLS ตาม README"
            ),
            icon=":material/lock_open:",
        )


def own_account(account: Account, workspace: Workspace) -> None:
    """Who is signed in and what the own role may do."""
    tr, role = workspace.tr, current_actor().role
    with st.container(border=True):
        st.markdown(f"**{plain(account.full_name)}** · {plain(account.name)}")
        st.markdown(f"{tr(ROLE_WORDS[role])}: {tr(ROLE_MEANS[role])}")
        st.caption(tr("เปลี่ยนรหัสผ่านและออกจากระบบได้ที่ชื่อของท่านบนหัวหน้าจอ"))


def _is_in_the_clear() -> bool:
    url = st.context.url or ""
    return url.startswith("http://") and not is_loopback(host_name(url.split("/")[2]))
