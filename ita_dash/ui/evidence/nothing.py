"""What the list of evidence says where it has nothing to show."""

from __future__ import annotations

import streamlit as st

from ita_dash.i18n.translator import Translator
from ita_dash.navigation import PAGES
from ita_dash.ui.shell import setup


def no_measures(tr: Translator) -> None:
    """Evidence belongs to measures, and there are none."""
    setup.first_steps(tr)


def no_evidence(fiscal_year: int | None, *, is_filtered: bool, tr: Translator) -> None:
    """No row: because of the filters, or because none was added to any measure of the year."""
    if is_filtered:
        st.info(tr("ไม่พบหลักฐานตามตัวกรองนี้"), icon=":material/search_off:")
        return
    st.info(tr("ยังไม่มีหลักฐาน เพิ่มได้จากหน้าของแต่ละมาตรการ"), icon=":material/attach_file:")
    query = {"fy": str(fiscal_year)} if fiscal_year else {}
    entry = PAGES["measures"]
    st.page_link(entry.file, label=tr("ไปที่มาตรการ"), icon=entry.icon, query_params=query)
