"""The scores and the indicators of every year as CSV files."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

import streamlit as st

from ita_dash.domain.messages import Message, msg
from ita_dash.exports.contents import table_contents
from ita_dash.exports.file_names import file_name
from ita_dash.exports.files import export_bytes
from ita_dash.exports.formats import What
from ita_dash.exports.provenance import Provenance
from ita_dash.ui.elements.download_button import download
from ita_dash.ui.elements.provenance import page_provenance
from ita_dash.ui.session.workspace import Workspace

_FILES: Mapping[What, Message] = {
    "scores": msg("คะแนนทุกปี (CSV)"),
    "indicators": msg("ตัวชี้วัดทุกปี (CSV)"),
    "questions": msg("คะแนนรายข้อทุกปี (CSV)"),
}


def score_downloads(workspace: Workspace) -> None:
    """A button for each file; a file is only made when somebody clicks."""
    about = page_provenance(workspace, None, {})
    with st.container(horizontal=True, gap="small"):
        for what, label in _FILES.items():
            build = partial(_csv, what, workspace, about)
            name = file_name(what, about, "csv", workspace.tr)
            download(workspace.tr(label), build, name, key=f"{what}_csv")


def _csv(what: What, workspace: Workspace, about: Provenance) -> bytes:
    snapshot = workspace.snapshot
    contents = table_contents(snapshot, None)
    return export_bytes(what, "csv", contents, about, workspace.rulebooks, workspace.tr)
