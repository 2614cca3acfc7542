"""What meetings gave a division to do, beside its other work."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.meetings.agenda import open_decisions
from ita_dash.navigation import PAGES
from ita_dash.ui.meetings import links
from ita_dash.ui.meetings.rows import decision_rows
from ita_dash.ui.session.workspace import Workspace


def decision_tasks(division: str, workspace: Workspace) -> None:
    """The open decisions of a division, "" of everybody; nothing where there is none."""
    known = workspace.snapshot.meetings.decisions
    found = open_decisions(known, int(division) if division else None)
    if not found:
        return
    names = {each.division_id: each.name for each in workspace.snapshot.divisions.register}
    with st.container(border=True, gap="small", key="decision_tasks"):
        st.header(workspace.tr("มติที่ต้องดำเนินการ {n} ข้อ", n=len(found)), anchor=False)
        decision_rows(found, names, workspace, name="work", is_editable=False)
        st.page_link(
            PAGES["meetings"].file,
            label=workspace.tr("ติดตามมติ"),
            icon=":material/arrow_forward:",
            query_params={"view": links.TASKS},
        )
