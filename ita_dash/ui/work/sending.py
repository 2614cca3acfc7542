"""What is to be updated as it is sent to others: a text for a chat group, and a CSV file."""

from __future__ import annotations

import pandas as pd
import streamlit as st

from ita_dash.domain.measures.measure import Measure
from ita_dash.domain.work.item import each_work
from ita_dash.exports.csv_file import readable_csv
from ita_dash.exports.file_names import file_name
from ita_dash.exports.work import work_export
from ita_dash.exports.work_text import WorkHeading, work_text
from ita_dash.i18n.translator import LANGUAGES, Language, translator
from ita_dash.navigation import PAGES
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace

LANGUAGE_NAMES: dict[Language, str] = {"th": "ไทย", "en": "English"}
NOTICES = "notices"
"""The view in which a person says how to be told."""


def chat_text(
    rows: pd.DataFrame, division: str, upcoming: Measure | None, workspace: Workspace
) -> None:
    """WORK as a text with a button that copies it, in the session's language and the other."""
    tr, items = workspace.tr, each_work(rows)
    heading = WorkHeading(workspace.agency.name, division, workspace.today)
    languages = sorted(LANGUAGES, key=lambda each: each != tr.language)
    with st.expander(tr("ข้อความสำหรับส่งในกลุ่มไลน์"), icon=":material/chat:"):
        st.caption(tr("กดปุ่มคัดลอกที่มุมขวาบนของกรอบ แล้ววางในกลุ่ม"))
        for tab, language in zip(
            st.tabs([LANGUAGE_NAMES[each] for each in languages]), languages, strict=True
        ):
            text = work_text(items, heading, upcoming, translator(language))
            tab.code(text, language=None, wrap_lines=True, height=360)
    st.page_link(
        PAGES["my_work"].file,
        label=tr("แจ้งเตือนทางอีเมลและปฏิทิน"),
        icon=":material/notifications:",
        query_params={"view": NOTICES},
    )


def work_download(rows: pd.DataFrame, division: str, workspace: Workspace) -> None:
    """WORK as shown, as CSV."""
    tr = workspace.tr
    about = page_provenance(workspace, None, {tr("ส่วนราชการภายใน"): division})
    download(
        "CSV",
        lambda: readable_csv(work_export(rows), tr, about),
        file_name("my-work", about, "csv", tr),
        key="work_csv",
        help_text=tr("ดาวน์โหลดงานที่ต้องปรับปรุงที่แสดงอยู่"),
    )
