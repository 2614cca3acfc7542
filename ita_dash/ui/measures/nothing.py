"""What the list of measures says where there is none to show."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.action_button import action_button
from ita_dash.ui.elements.fill_link import NEW
from ita_dash.ui.elements.filters import EVERY_YEAR
from ita_dash.ui.measures import links


def no_measures(tr: Translator) -> None:
    """What to do while the agency has no measure."""
    with st.container(border=True, width=720):
        st.header(tr("ยังไม่มีมาตรการ"), anchor=False)
        st.markdown(tr("นำเข้าจากรายงานของหน่วยงาน หรือเพิ่มทีละมาตรการในระบบ"))
        with st.container(horizontal=True, vertical_alignment="center"):
            action_button(
                tr("เพิ่มมาตรการใหม่"),
                links.navigate,
                {"view": NEW},
                key="new_measure",
                icon=":material/add:",
                kind="primary",
            )
            st.page_link(
                PAGES["imports"].file,
                label=tr("นำเข้ารายงานมาตรการ"),
                icon=PAGES["imports"].icon,
                query_params={"view": "report"},
            )


def no_match(tr: Translator) -> None:
    """What to do when the filters leave no measure."""
    with st.container(border=True, width=720):
        st.header(tr("ไม่พบมาตรการที่ตรงกับตัวกรอง"), anchor=False)
        st.markdown(tr("ลองลดคำค้น เลือกปีงบประมาณอื่น หรือล้างตัวกรอง"))
        action_button(
            tr("ดูมาตรการทั้งหมด"),
            links.navigate,
            {"fy": EVERY_YEAR},
            key="show_all_measures",
        )
