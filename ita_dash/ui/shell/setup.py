"""The way to the own figures: leave the sample, name the agency, take the first steps."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.errors import ItaError
from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.services.agencies.agency import start_workspace
from ita_dash.services.local_user import name_user, this_pc
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import agency_fields, announce_and_rerun
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database
from ita_dash.ui.session.local_user import name_field
from ita_dash.ui.session.signed_in import signed_in_account
from ita_dash.ui.session.workspace import Workspace
from ita_dash.wording.sample import INVENTED


def sample_banner(workspace: Workspace) -> None:
    """Say that the figures are invented, with the way to an own workspace; else nothing."""
    if not workspace.agency.is_sample:
        return
    tr = workspace.tr
    st.badge(tr(INVENTED), icon=":material/science:", color="orange")
    if st.button(tr("เริ่มใช้กับหน่วยงานของท่าน"), key="start_workspace", type="primary"):
        st.dialog(tr("เริ่มใช้กับหน่วยงานของท่าน"))(_start_form)(tr, True)


def welcome(tr: Translator) -> None:
    """The page of a database without an agency: name the agency first."""
    st.title(tr("ยินดีต้อนรับ"), anchor=False)
    st.markdown(tr("เริ่มจากบอกชื่อหน่วยงาน แล้วนำเข้าคะแนน ITA และรายงานมาตรการของหน่วยงาน"))
    with st.container(width=640):
        _start_form(tr, False)


def first_steps(tr: Translator) -> None:
    """What to do while the agency has neither scores nor measures."""
    st.markdown(tr("ยังไม่มีข้อมูล เริ่มได้ใน 3 ขั้นตอน"))
    steps = (
        (tr("1. นำเข้าคะแนน ITA"), tr("ไฟล์ CSV หรือ Excel มีแบบให้ดาวน์โหลด"), "imports", "scores"),
        (
            tr("2. นำเข้ารายงานมาตรการ"),
            tr("ไฟล์ Word หรือวางข้อความจากรายงานของหน่วยงาน"),
            "imports",
            "report",
        ),
        (tr("3. ดูภาพรวม"), tr("คะแนนเทียบเป้าหมาย 85 มาตรการ และสิ่งที่ต้องดำเนินการ"), "overview", ""),
    )
    for column, (title, hint, page, view) in zip(st.columns(3), steps, strict=True):
        with column.container(border=True, height="stretch"):
            st.header(title, anchor=False)
            st.markdown(hint)
            entry = PAGES[page]
            query = {"view": view} if view else {}
            st.page_link(entry.file, label=tr(entry.title), icon=entry.icon, query_params=query)


def _start_form(tr: Translator, leaves_sample: bool) -> None:
    with st.form("start_workspace_form", border=False):
        profile = agency_fields(tr)
        name = "" if signed_in_account() else name_field(tr, "new_user_name")
        if leaves_sample:
            st.caption(tr("ข้อมูลตัวอย่างจะถูกซ่อนจากทุกหน้า แต่ยังเก็บอยู่ในประวัติ"))
        is_sent = st.form_submit_button(tr("สร้างพื้นที่ทำงาน"), type="primary")
    if not is_sent:
        return
    db, actor = database(), current_actor()
    try:
        agency = start_workspace(db, actor, profile)
        if name.strip():
            name_user(db, actor, agency.agency_id, name, this_pc())
    except ItaError as error:
        error_box(error, tr)
    else:
        announce_and_rerun(tr("สร้างพื้นที่ทำงานของ {name} แล้ว", name=plain(agency.name)))
