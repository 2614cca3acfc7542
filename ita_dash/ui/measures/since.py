"""Since when a measure is carried out, with the way back through the years."""

from __future__ import annotations

import streamlit as st

from ita_dash.domain.improvement.ancestry import ancestry
from ita_dash.domain.improvement.ledger_line import PlannedMeasure, each_line
from ita_dash.ui.measures import links
from ita_dash.ui.measures.links import PAGE_FILE
from ita_dash.ui.session.workspace import Workspace


def since(measure_id: int, workspace: Workspace) -> None:
    """A line with a link to the measure of every other year; nothing where there is none."""
    tr = workspace.tr
    found = ancestry(each_line(workspace.snapshot.improvement.ledger), measure_id)
    if not found.before and not found.after:
        return
    with st.container(horizontal=True, vertical_alignment="center", gap="small", key="since"):
        if found.since is not None:
            st.markdown(tr("ดำเนินการมาตั้งแต่ปี {year}", year=found.since), width="content")
            for each in found.before:
                _link(each)
        if found.after:
            st.markdown(tr("ทำต่อในปี"), width="content")
            for each in found.after:
                _link(each)
        if not found.is_told:
            st.caption(tr("(เทียบจากชื่อมาตรการ)"), width="content")


def _link(measure: PlannedMeasure) -> None:
    query = {**links.measure_query(measure.measure_id), "fy": str(measure.fiscal_year)}
    st.page_link(
        PAGE_FILE, label=str(measure.fiscal_year), icon=":material/history:", query_params=query
    )
