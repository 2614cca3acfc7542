"""The benchmark page while there is nothing to compare with: what is missing, and the way to it."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES


def no_peers(tr: Translator) -> None:
    """No other agency's result of the assessment is stored: lead to the import of some."""
    entry = PAGES["imports"]
    with st.container(border=True, width=720):
        st.header(tr("ยังไม่มีคะแนนของหน่วยงานอื่นให้เปรียบเทียบ"), anchor=False)
        st.markdown(
            tr(
                "นำเข้าตารางผลการประเมินของหลายหน่วยงานได้ ตั้งแต่บัญชีคะแนนรวมของจังหวัด "
                "จนถึงตารางของทั้งประเทศที่มีทุกตัวชี้วัด"
            )
        )
        st.page_link(
            entry.file,
            label=tr("นำเข้าคะแนนของหน่วยงานอื่น"),
            icon=entry.icon,
            query_params={"view": "scores"},
        )
