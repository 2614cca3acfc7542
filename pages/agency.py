"""ข้อมูลหน่วยงาน: what the agency is called, its divisions, and under which name this PC writes."""

import streamlit as st

from ita_dash.domain.messages import msg
from ita_dash.ui.agencies import (
    division_changes,
    division_forms,
    divisions,
    group_links,
    profile,
)
from ita_dash.ui.agencies.css import AGENCY_STYLE
from ita_dash.ui.agencies.dialogs import open_dialog, show_dialog
from ita_dash.ui.agencies.group_form import group_form
from ita_dash.ui.agencies.group_view import group_view
from ita_dash.ui.agencies.office_card import office_card
from ita_dash.ui.agencies.office_form import office_form
from ita_dash.ui.agencies.office_state import is_asked_for
from ita_dash.ui.calendar import links as calendar_links
from ita_dash.ui.calendar.form import date_form
from ita_dash.ui.calendar.listing import calendar_view
from ita_dash.ui.elements import filters
from ita_dash.ui.session.local_user import user_card
from ita_dash.ui.session.signed_in import signed_in_account
from ita_dash.ui.session.workspace import current_workspace
from ita_dash.ui.shell import frame

workspace = current_workspace()
tr = workspace.tr
st.html(AGENCY_STYLE)
if is_asked_for():
    frame.page_header(workspace, tr("ข้อมูลสำหรับหนังสือราชการ"))
    office_form(workspace)
    st.stop()
date_asked = calendar_links.requested()
if date_asked is not None:
    date_form(date_asked, workspace)
    st.stop()
group_asked = group_links.requested()
if group_asked is not None:
    group_form(group_asked, workspace)
    st.stop()
frame.page_header(workspace, tr("ข้อมูลหน่วยงาน"))
VIEWS = {
    "profile": msg("ข้อมูลทั่วไป"),
    "group": msg("คณะทำงาน"),
    "calendar": msg("ปฏิทินประจำปี"),
}
shown = filters.view(VIEWS, tr)
if shown == "group":
    group_view(workspace)
    st.stop()
if shown == "calendar":
    calendar_view(workspace)
    st.stop()
with st.container(key="agency_page"):
    aside, main = st.columns([1, 1.9], gap="small")
with aside:
    profile.profile_card(workspace)
    if signed_in_account() is None:
        user_card(workspace)
with main:
    office_card(workspace)
    divisions.divisions_card(workspace)

DIALOGS = {
    profile.PROFILE: (msg("ข้อมูลหน่วยงาน"), profile.profile_dialog),
    divisions.ADD: (msg("เพิ่มส่วนราชการใหม่"), division_forms.add_dialog),
    divisions.RENAME: (msg("เปลี่ยนชื่อ"), division_forms.rename_dialog),
    divisions.ORDER: (msg("จัดลำดับ"), division_forms.order_dialog),
    divisions.MERGE: (msg("รวมกับส่วนราชการอื่น"), division_changes.merge_dialog),
    divisions.CLOSE: (msg("ปิด"), division_changes.close_dialog),
    divisions.REOPEN: (msg("เปิดใช้อีกครั้ง"), division_changes.reopen_dialog),
    divisions.SPLIT: (msg("ยกเลิกการรวม"), division_changes.split_dialog),
}
asked = open_dialog()
if asked is not None:
    title, draw = DIALOGS[asked.kind]
    show_dialog(tr(title), draw)
