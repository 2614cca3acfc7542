"""What stands over every page while the past is shown: as of when, and the way back to now."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.text import plain
from ita_dash.ui.session import past
from ita_dash.ui.session.workspace import Workspace
from ita_dash.ui.shell.frame import page_header
from ita_dash.ui.shell.reading_only import READING_STYLE
from ita_dash.wording.closings import state_words


def show_looking_back(workspace: Workspace) -> None:
    """Draw the bar; its place stands in every run, so that nothing below is drawn anew."""
    with st.container(key="looking_back"):
        if workspace.past is not None:
            _bar(workspace)
        elif past.asked():
            _not_found(workspace.tr)


def refuse_form(page: str, workspace: Workspace) -> None:
    """What stands in the place of a form of a page."""
    tr = workspace.tr
    page_header(workspace, tr(PAGES[page].title))
    with st.container(border=True, width=720):
        st.header(tr("กำลังดูข้อมูลย้อนหลัง จึงบันทึกไม่ได้"), anchor=False)
        st.markdown(tr("ข้อมูลที่ปิดรอบไว้ไม่เปลี่ยนแปลง หากต้องการแก้ไขโปรดกลับไปข้อมูลปัจจุบันก่อน"))
        _back(tr, "back_from_form")


def _bar(workspace: Workspace) -> None:
    tr, state = workspace.tr, workspace.past
    if state is None:
        return
    st.html(READING_STYLE)
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.badge(plain(state_words(state, tr)), icon=":material/history:", color="violet")
        st.caption(tr("ดูได้อย่างเดียว"), width="content")
        newer = workspace.newest_no - state.change_no
        if newer:
            st.page_link(
                PAGES["changes"].file,
                label=tr("{n:,} การเปลี่ยนแปลงหลังจากนี้", n=newer),
                icon=PAGES["changes"].icon,
                query_params={"since": str(state.change_no), past.KEY: past.NOW},
                width="content",
            )
        _back(tr, "back_to_now")


def _not_found(tr: Translator) -> None:
    sentence = tr("ไม่พบการเปลี่ยนแปลงที่ {change_no} จึงแสดงข้อมูลปัจจุบัน", change_no=past.asked())
    with st.container(horizontal=True, vertical_alignment="center", gap="small"):
        st.warning(plain(sentence), icon=":material/warning:")
        _back(tr, "back_to_now")


def _back(tr: Translator, key: str) -> None:
    label, icon = tr("กลับไปข้อมูลปัจจุบัน"), ":material/update:"
    action_button(label, past.back_to_now, key=key, icon=icon)
