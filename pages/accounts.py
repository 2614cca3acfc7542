"""บัญชีผู้ใช้: who may sign in, what each may do, and the ways to change it."""

import streamlit as st

from ita_dash.domain.access.roles import Role
from ita_dash.domain.messages import msg
from ita_dash.ui.accounts import inviting, listing, managing, notes
from ita_dash.ui.accounts.dialogs import open_dialog, show_dialog
from ita_dash.ui.session.app_state import current_actor
from ita_dash.ui.session.signed_in import signed_in_account
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame

workspace = current_workspace()
tr = workspace.tr
frame.page_header(workspace, tr("บัญชีผู้ใช้"), tr("ผู้ที่เข้าสู่ระบบได้ และสิ่งที่แต่ละคนทำได้"))
notes.sign_in_notes(tr)
own = signed_in_account()
if own is not None:
    notes.own_account(own, workspace)
if workspace.past:
    st.caption(tr("บัญชีผู้ใช้แสดงตามที่เป็นอยู่ตอนนี้ โปรดกลับไปข้อมูลปัจจุบัน"))
    st.stop()
if current_actor().role is not Role.ADMIN:
    st.caption(tr("ผู้ดูแลระบบของหน่วยงานเท่านั้นที่เห็นและแก้บัญชีของผู้อื่น"))
    st.stop()
listing.account_list(workspace)

DIALOGS = {
    listing.INVITE: (msg("เพิ่มผู้ใช้"), inviting.invite_dialog),
    listing.MANAGE: (msg("จัดการบัญชี"), managing.manage_dialog),
    listing.PASSWORD: (msg("รหัสผ่านสำหรับเข้าใช้ครั้งแรก"), inviting.password_dialog),
}
asked = open_dialog()
if asked is not None:
    title, draw = DIALOGS[asked.kind]
    show_dialog(tr(title), draw)
