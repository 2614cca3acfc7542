"""สำรองข้อมูล: a backup made now, the daily copies, and how one is brought back."""

import streamlit as st

from ita_dash.domain.access.roles import Role
from ita_dash.ui.backups.listing import copies_card
from ita_dash.ui.backups.making import backup_card
from ita_dash.ui.session.app_state import current_actor
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame

workspace = current_workspace()
tr = workspace.tr
frame.page_header(workspace, tr("สำรองข้อมูล"), tr("กลับไปใช้ได้เมื่อเครื่องเสีย ไฟล์เสียหาย หรือย้ายเครื่อง"))
if workspace.past:
    st.caption(tr("สำเนาแสดงตามที่เป็นอยู่ตอนนี้ โปรดกลับไปข้อมูลปัจจุบัน"))
    st.stop()
if current_actor().role is not Role.ADMIN or current_actor().agency_id is not None:
    st.caption(tr("ผู้ดูแลระบบของทุกหน่วยงานเท่านั้นที่สำรองข้อมูลได้"))
    st.stop()
main, aside = st.columns([1.9, 1], gap="small")
with main:
    copies_card(workspace)
with aside:
    backup_card(workspace)
