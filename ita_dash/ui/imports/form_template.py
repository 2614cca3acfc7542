"""The first step of an import of progress: the forms to hand out, of all divisions or of one."""

from __future__ import annotations

import streamlit as st

from ita_dash.ui.elements.division_form import division_form_download
from ita_dash.ui.elements.division_options import division_options
from ita_dash.ui.session.workspace import Workspace

_EVERY = ""


def form_template(workspace: Workspace) -> None:
    """Which division gets which form; a year without measures has none."""
    tr, snapshot = workspace.tr, workspace.snapshot
    st.markdown(tr("พิมพ์แบบให้ส่วนราชการกรอกใน Excel ส่งกลับทางอีเมลหรือแชตได้ แล้วนำเข้าที่นี่"))
    years = sorted(set(snapshot.measures.table["fiscal_year"].tolist()), reverse=True)
    if not years:
        st.caption(tr("ยังไม่มีมาตรการให้พิมพ์แบบ"))
        return
    names = {_EVERY: tr("ทั้งหมด"), **division_options(snapshot, tr)}
    left, right = st.columns([1, 2])
    year = left.selectbox(tr("ปีงบประมาณ"), years, key="import_form_year")
    division = right.selectbox(
        tr("ส่วนราชการภายใน"), list(names), format_func=names.__getitem__, key="import_form_division"
    )
    chosen = int(division) if division else None
    if not division_form_download(workspace, year, chosen, "import_form"):
        st.caption(tr("ส่วนราชการนี้ไม่มีมาตรการในปีงบประมาณ {year}", year=year))
