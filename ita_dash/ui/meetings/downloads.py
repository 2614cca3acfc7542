"""The files of a meeting, built when somebody asks for them."""

from __future__ import annotations

from functools import partial

import streamlit as st

from ita_dash.exports.file_names import file_name
from ita_dash.exports.meetings.facts import MeetingFacts
from ita_dash.exports.meetings.files import MEETING_FORMATS, annex_file, meeting_file
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace


def meeting_downloads(facts: MeetingFacts, workspace: Workspace) -> None:
    """The table, the executive's brief, the annex to the minutes and the slides."""
    tr = workspace.tr
    about = page_provenance(workspace, facts.fiscal_year, {})
    labels = {
        "csv": "CSV",
        "docx": tr("สรุปผู้บริหาร Word"),
        "pdf": tr("สรุปผู้บริหาร PDF"),
        "pptx": tr("สไลด์"),
    }
    with st.container(horizontal=True, gap="small", key="meeting_files"):
        for wanted in MEETING_FORMATS:
            build = partial(meeting_file, facts, wanted, about, tr)
            name = file_name("meeting", about, wanted, tr)
            download(labels[wanted], build, name, key=f"meeting_{wanted}")
        build_annex = partial(annex_file, facts, about, tr)
        name = file_name("annex", about, "docx", tr)
        download(tr("เอกสารประกอบรายงาน Word"), build_annex, name, key="meeting_annex")
