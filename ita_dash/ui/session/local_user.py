"""The name of the user of this PC: asked once, and changed where the agency is described."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.access.roles import LOCAL_USER, actor_label
from ita_dash.domain.errors import ItaError
from ita_dash.i18n.translator import Translator
from ita_dash.services.local_user import MOST_LETTERS, name_user, this_pc
from ita_dash.ui.elements.errors import error_box
from ita_dash.ui.elements.forms import announce_and_rerun
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session.app_state import current_actor, database, wants_name
from ita_dash.ui.session.workspace import Workspace


def ask_name(workspace: Workspace, *, is_here: bool) -> None:
    """Ask who works here, after the first work that bears no name; nothing else waits for it.

    Its place stands in every run, so that no element below it is drawn anew.
    """
    with st.container(key="ask_name"):
        if is_here and wants_name(workspace.agency.agency_id):
            _question(workspace)


def name_field(tr: Translator, key: str, value: str = "", *, is_labelled: bool = True) -> str:
    """The field of the name; blank is no name."""
    return st.text_input(
        tr("ชื่อผู้ใช้เครื่องนี้ (ไม่บังคับ)"),
        value,
        max_chars=MOST_LETTERS,
        placeholder=tr("เช่น สมหญิง นักวิเคราะห์นโยบายและแผน"),
        key=key,
        help=tr("ใช้บอกในประวัติและในไฟล์ว่าใครบันทึก ไม่เกี่ยวกับสิทธิ์"),
        label_visibility="visible" if is_labelled else "collapsed",
    )


def user_card(workspace: Workspace) -> None:
    """Under which name this PC writes, and the way to change it."""
    tr, actor = workspace.tr, current_actor()
    known = "" if actor.name == LOCAL_USER.name else actor.name
    with st.form("user_name_form"):
        st.header(tr("ผู้ใช้เครื่องนี้"), anchor=False)
        name = name_field(tr, "user_name", known)
        st.caption(
            tr("เก็บไว้ในฐานข้อมูลนี้เฉพาะเครื่องนี้ การเปลี่ยนแปลงที่ผ่านมายังเป็นชื่อเดิม"),
        )
        is_sent = st.form_submit_button(tr("บันทึกชื่อ"), icon=":material/save:")
    if is_sent:
        _keep(name, workspace)


def _question(workspace: Workspace) -> None:
    tr = workspace.tr
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.markdown(f":gray[{tr('ท่านยังไม่ได้ระบุชื่อผู้บันทึก')}]", width="content")
        with st.container(width=330):
            name = name_field(tr, "asked_name", is_labelled=False)
        wants = st.button(tr("บันทึกชื่อ"), key="keep_name")
        declines = st.button(tr("ไม่ระบุชื่อ"), key="decline_name", type="tertiary")
    if wants or declines:
        _keep(name if wants else "", workspace)


def _keep(name: str, workspace: Workspace) -> None:
    tr, agency_id = workspace.tr, workspace.agency.agency_id
    try:
        kept = name_user(database(), current_actor(), agency_id, name, this_pc())
    except ItaError as error:
        error_box(error, tr)
    else:
        shown = plain(tr(actor_label(kept or LOCAL_USER.name)))
        announce_and_rerun(tr("ต่อไปนี้บันทึกในชื่อ {name}", name=shown))
